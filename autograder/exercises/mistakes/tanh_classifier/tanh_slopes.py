"""Wrong versions of `tanh_slopes`."""

import numpy as np

from solutions.tanh_classifier import sigmoid


def slope_without_a_square():
    """The slope at 0 is right, the one at 2 is too small by far less than it should be: half of the work is done.
    Which power of tanh stands in its derivative?"""
    return {"0": 1.0, "2": 1 - np.tanh(2)}


def slope_of_the_argument():
    """A slope is negative, and tanh never falls. Is the input to be squared, or the output?"""
    return {"0": 1.0, "2": -3.0}


def slope_is_the_value():
    """These are the heights of the curve. How steep is it there?"""
    return {"0": 0.0, "2": np.tanh(2)}


def slope_of_sigma():
    """These are the slopes of σ. How much steeper is tanh at 0?"""
    return {"0": 0.25, "2": sigmoid(2) * (1 - sigmoid(2))}


def slope_from_an_unsquared_cosh():
    """The slope at 2 is the square root of what it should be. Which power of 1 / cosh is the derivative?"""
    return {"0": 1.0, "2": 1 / np.cosh(2)}


def slopes_exchanged():
    """The two numbers stand under each other's keys. Where is the curve steeper?"""
    return {"0": 0.070651, "2": 1.0}


def slope_at_the_origin_zero():
    """tanh passes through zero at 0. Does that say how steep it is there?"""
    return {"0": 0.0, "2": 0.070651}


def slopes_falling():
    """Right in size, with the opposite sign. Does tanh rise or fall?"""
    return {"0": -1.0, "2": -0.070651}
