"""Wrong versions of `extra_arrays`."""

from solutions.optimizers import extra_arrays


def arrays_counted_with_the_parameter():
    """All your numbers are one too large: the parameter itself is counted as well. What does each method keep
    besides?"""
    return {"gd": 1, "momentum": 2, "rmsprop": 2, "adam": 3}


def corrected_arrays_counted():
    """ "adam" is too large: v̂ and ŝ are needed only within a step. Which arrays must survive until the next one?"""
    return {"gd": 0, "momentum": 1, "rmsprop": 1, "adam": 4}


def counter_counted_as_an_array():
    """ "adam" is too large: t is a single number. How many arrays of the parameter's size are there?"""
    return {"gd": 0, "momentum": 1, "rmsprop": 1, "adam": 3}


def adam_counted_once():
    """ "adam" is too small. It joins two methods: do they share an array?"""
    return {"gd": 0, "momentum": 1, "rmsprop": 1, "adam": 1}


def gradients_counted():
    """ "gd" is too large. The gradient is there for one step only: does gradient descent need it in the next?"""
    return {"gd": 1, "momentum": 1, "rmsprop": 1, "adam": 2}


def rmsprop_counted_twice():
    """ "rmsprop" is too large. Which averages does its formula keep: of the gradient, of its square, or of both?"""
    return extra_arrays() | {"rmsprop": 2}
