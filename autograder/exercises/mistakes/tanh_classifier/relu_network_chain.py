"""Wrong versions of `relu_network_chain`."""


def _chain(z2, a1, z1):
    return {"dL/dz2": z2, "dz2/da1": a1, "da1/dz1": z1}


def chain_error_turned():
    """The first link has the wrong sign. If z2 grows and the label is 0, does the loss grow or shrink?"""
    return _chain("E", "A", "G")


def chain_slope_of_sigma():
    """The first link is the slope of σ alone. Which loss stands behind σ, and what do the two make together?"""
    return _chain("F", "A", "G")


def chain_wrong_weights():
    """The second link leads from a1 to z2. Which weights lie between these two?"""
    return _chain("D", "B", "G")


def chain_activation_for_weights():
    """The second link is differentiated by the wrong factor. In z2 = W2 a1 + b2, what does the derivative by a1
    leave?"""
    return _chain("D", "C", "G")


def chain_slope_of_tanh():
    """The third link is the slope of tanh. Which activation does this network have?"""
    return _chain("D", "A", "H")


def chain_value_of_relu():
    """The third link is the activation itself. How steep is relu where it is not flat?"""
    return _chain("D", "A", "C")
