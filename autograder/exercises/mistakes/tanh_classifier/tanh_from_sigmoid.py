"""Wrong versions of `tanh_from_sigmoid`."""

import numpy as np


def not_doubled_inside(sigma, z):
    """The curve has the right height and is half as steep as tanh. Which argument does the logistic function get?"""
    return 2 * sigma(z) - 1


def not_shifted_down(sigma, z):
    """At z = 0 the result is 1, where tanh is 0. What is missing at the end?"""
    return 2 * sigma(2 * z)


def not_stretched(sigma, z):
    """The results never reach 0. How long is the interval that tanh covers, and how long the one that σ covers?"""
    return sigma(2 * z) - 1


def stretched_and_centred_wrongly(sigma, z):
    """The curve goes through the origin and ends at ±½. How far up does tanh go?"""
    return sigma(2 * z) - 0.5


def numpy_instead_of_sigma(sigma, z):
    """The numbers are those of tanh when `sigma` is the logistic function, and do not change when `sigma` is another.
    Where does the function that you were handed occur in your formula?"""
    return np.tanh(z)


def two_minus_for_one_minus(sigma, z):
    """The result has the opposite sign. Does tanh rise or fall?"""
    return 1 - 2 * sigma(2 * z)


def ratio_of_two_sigmas(sigma, z):
    """At z = 0 the result is not 0. Are the two exponentials of tanh divided, or their difference by their sum?"""
    return sigma(z) / sigma(-z)


def shifted_up(sigma, z):
    """All results are above 1. In which direction does the curve have to be moved to pass through zero?"""
    return 2 * sigma(2 * z) + 1


def slope_for_tanh(sigma, z):
    """The result is 1 minus a square, as the slope of tanh is. Is the curve asked for, or how steep it is?"""
    return 1 - sigma(z) ** 2


def logistic_slope_for_tanh(sigma, z):
    """The result is σ times 1 − σ, never above one quarter for the logistic function. Is the curve asked for, or how
    steep it is?"""
    return sigma(z) * (1 - sigma(z))


def difference_of_two_sigmas(sigma, z):
    """For the logistic function that is tanh, but of half the argument; and another function need not be symmetric.
    What does sigma(−z) have to do with sigma(z) for the logistic function, and for others?"""
    return sigma(z) - sigma(-z)


def shifted_inside(sigma, z):
    """The results lie between 0 and 2. Does the 1 move the curve down, or to the side?"""
    return 2 * sigma(2 * z - 1)
