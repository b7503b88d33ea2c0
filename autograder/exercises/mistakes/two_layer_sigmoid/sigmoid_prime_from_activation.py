"""Wrong versions of `sigmoid_prime_from_activation`."""

import numpy as np

from solutions.two_layer_sigmoid import sigmoid


def sigmoid_applied_to_the_activation(a):
    """All your slopes lie between 0.19 and 0.25. The argument is a value of the curve already; how often do you apply
    the sigmoid?"""
    return sigmoid(a) * (1 - sigmoid(a))


def slope_of_tanh(a):
    """Where the curve is steepest, at a = 0.5, your slope is 0.75. Which S-shaped curve has the slope 1 minus the
    square of its value?"""
    return 1 - a**2


def slope_is_the_value(a):
    """The value itself comes back. Is the curve steep where it is close to 1?"""
    return 1.0 * a


def slope_is_the_rest_to_one(a):
    """Your slope is largest where a is small. Far to the left, where a is almost 0, is the curve steep or flat?"""
    return 1 - a


def slope_with_a_plus(a):
    """Your slope grows with a and exceeds one quarter. How steep should the curve be where a is almost 1?"""
    return a * (1 + a)


def slope_with_the_wrong_sign(a):
    """Your slopes have the right size and are negative. Does the curve rise or fall?"""
    return a * (a - 1)


def sigmoid_of_the_second_factor(a):
    """Your second factor has been sent through the sigmoid again. Do its brackets belong to a product or to a function
    call?"""
    return a * sigmoid(1 - a)


def bracket_as_a_call(a):
    """Your result lies between 0.5 and 0.74. Is the bracket multiplied, or does it go through the sigmoid?"""
    return sigmoid(1 - a)


def slope_with_a_square_too_many(a):
    """Your slope is too small by a factor of a. How often does each factor occur?"""
    return a**2 * (1 - a)


def slope_squared(a):
    """Your slopes are the squares of what they should be. Is the same factor multiplied twice?"""
    return (a * (1 - a)) ** 2


def slope_of_the_inverse(a):
    """Your numbers are 4 or larger, and they are 1 over the right ones. Which way does the derivative go: from z to a,
    or from a to z?"""
    return 1 / (a * (1 - a))


def brackets_of_the_slope_forgotten(a):
    """Zero comes back, or almost. What does Python do with a product and a difference when there are no brackets?"""
    return a * 1 - a


def slope_with_a_matrix_product(a):
    """NumPy refuses the product or forms a sum over entries. Do two entries of a at different places have anything to
    do with one another?"""
    return a @ (1 - a)


def slope_of_the_logarithm(a):
    """Your numbers are the ratio of the two factors, not their product. Which one is asked for?"""
    return a / (1 - a)


def slope_always_a_quarter(a):
    """Every slope is the same, that of the middle. What becomes of it where a is close to 1?"""
    return 0.25 * np.ones_like(a)


def value_doubled_for_its_square(a):
    """Your slopes are negative, and as large as the value itself. Which is a power of a, and which a multiple?"""
    return a - a * 2


def slope_with_dot(a):
    """NumPy refuses the product or adds up entries. Do two entries of a at different places have anything to do with
    each other, as they have in `dot`?"""
    return np.dot(a, 1 - a)


def second_factor_squared(a):
    """Your slope is largest below the middle, at a third. Is the curve steeper on one side than on the other?"""
    return a * (1 - a) ** 2


def derivative_of_the_slope(a):
    """In the middle your slope is zero, and above it negative. What do you get when the slope
    itself is differentiated?"""
    return 1 - 2 * a


def root_of_the_slope(a):
    """In the middle your slope is a half. Which power do the two factors have?"""
    return np.sqrt(a * (1 - a))


def slopes_added_up(a):
    """One number comes back for a whole array. Which shape does the docstring promise?"""
    return np.sum(a * (1 - a))
