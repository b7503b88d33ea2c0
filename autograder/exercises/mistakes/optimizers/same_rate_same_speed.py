"""Wrong versions of `same_rate_same_speed`."""


def momentum_needs_single_examples():
    """Momentum averages whatever gradients it gets, also those of larger batches. Do the curves on the ravine, which
    has no batches at all, look different?"""
    return "A"


def velocity_stays_near_zero():
    """After some ten steps the start is forgotten. To what does v settle if the gradient stays the same?"""
    return "B"


def mini_batches_cancel():
    """If the gradients of the batches cancelled, gradient descent would stand still as well. How long is a step of
    momentum once v has settled?"""
    return "C"
