"""Wrong versions of `grid_evaluations`."""


def _counts(line, features, network):
    return {"line": line, "three features": features, "network": network}


def grid_adds_the_parameters():
    """All three counts are far too small: they grow by 10 with each parameter. Does a further parameter add to the
    grid, or does it repeat the whole grid?"""
    return _counts(20, 40, 170)


def grid_base_and_exponent_exchanged():
    """The counts grow far too slowly with the number of parameters. Picture two parameters on squared paper: what is
    the base and what the exponent?"""
    return _counts(2**10, 4**10, 17**10)


def grid_forgets_the_biases():
    """The counts are powers of 10 with exponents that are too small. Which parameters do you count besides the
    weights?"""
    return _counts(10, 10**3, 10**12)


def grid_returns_the_exponents():
    """The three numbers are the numbers of parameters. How many points does a grid have with that many axes?"""
    return _counts(2, 4, 17)


def grid_of_the_features_alone():
    """Two of the counts are right; that for three features is not. Which parameter does a regression have besides one
    for each feature?"""
    return _counts(10**2, 10**3, 10**17)


def grid_of_the_networks_weights_alone():
    """Two of the counts are right; that of the network is not. How many biases do four hidden units and one output
    have?"""
    return _counts(10**2, 10**4, 10**12)
