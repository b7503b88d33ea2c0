"""Wrong versions of `sigmoid`."""

import math

import numpy as np

from solutions.two_layer_sigmoid import sigmoid


def exponent_without_its_minus(z):
    """The curve falls where it should rise, and the sum of your value and the right one is 1. What should the sigmoid
    of a large positive number be, and what does your exponential do there?"""
    return 1 / (1 + np.exp(z))


def division_before_the_sum(z):
    """Your values lie above 1: they are one plus the exponential. Is that sum divided into 1, and do brackets hold it
    together?"""
    return 1 / 1 + np.exp(-z)


def exponential_above_and_below(z):
    """Small entries are right; the entry 1000 comes out as nan. What is infinity divided by infinity, and which of the
    two ways to write the fraction avoids it?"""
    return np.exp(z) / (1 + np.exp(z))


def minus_one_in_the_denominator(z):
    """Your values leave the range from 0 to 1, and 0 divides by zero. What is the sigmoid of 0?"""
    return 1 / (1 - np.exp(-z))


def tanh_for_the_sigmoid(z):
    """Your values reach from −1 to 1. The two S-shaped curves are relatives; which of them passes through a half?"""
    return np.tanh(z)


def half_range_forgotten(z):
    """Your curve is the right shape, but too steep: at 0 its slope is a half. By which factor does the argument of tanh
    differ in the relation between the two curves?"""
    return 0.5 * (1 + np.tanh(z))


def step_for_the_sigmoid(z):
    """Only zeros and ones come back. A step tells on which side an entry lies; does the sigmoid tell more?"""
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


def relu_for_the_sigmoid(z):
    """Negative entries give 0, positive ones themselves. Which activation function is that, and which one is asked
    for?"""
    return np.maximum(z, 0.0)


def softmax_for_the_sigmoid(z):
    """The entries of the result add up to 1, so that each depends on all the others. Does an entry of σ(z) depend on
    its neighbours?"""
    e = np.exp(z - np.max(z))
    return e / np.sum(e)


def slope_for_the_sigmoid(z):
    """Your values are small at both ends and largest in the middle. Is that the curve, or how steep it is?"""
    return (0.5 + 0.5 * np.tanh(np.asarray(z) / 2)) * (0.5 - 0.5 * np.tanh(np.asarray(z) / 2))


def sigmoid_applied_twice_in_itself(z):
    """Your values lie between 0.5 and 0.731. How often has the curve been applied?"""
    return sigmoid(sigmoid(z))


def power_of_two(z):
    """Your curve is somewhat too flat. Which number is raised to the power of −z?"""
    return 1 / (1 + 2.0**-z)


def exponential_of_the_size(z):
    """Positive entries are right, negative ones come out as if they were positive. What does your function do with the
    sign of z?"""
    return 1 / (1 + np.exp(-np.abs(z)))


def argument_clipped_too_early(z):
    """Only large entries are slightly off, by less than one part in ten thousand. Where do you cut the argument, and
    is the curve flat there already?"""
    return 1 / (1 + np.exp(-np.clip(z, -10, 10)))


def values_rounded(z):
    """Your values agree to two decimals only. Should rounding happen in the data, or in what you print?"""
    return np.round(sigmoid(z), 2)


def exponential_of_the_math_module(z):
    """A single number works and an array does not. Which of Python's libraries has an exponential for whole arrays?"""
    return 1 / (1 + math.exp(-z))


def result_flattened(z):
    """The values are right, but an array of shape (3, 5) comes back with one dimension. Which shape does the docstring
    promise?"""
    return np.ravel(sigmoid(np.asarray(z))) if np.ndim(z) else sigmoid(z)


def entries_averaged(z):
    """A single number comes back for a whole array. Is the curve applied entry by entry, and is anything to be added
    up?"""
    return np.mean(sigmoid(z))


def exponential_that_stops_at_a_large_number(z):
    """Arrays work, and so do small numbers; the single number −1000 stops the function. What does NumPy's exponential
    do where Python's own power or `math` gives up?"""
    return 1 / (1 + np.e ** (-z))


def stretched_to_both_sides(z):
    """Your values reach from −1 to 1: twice the curve, shifted down. What should come out far to the left?"""
    return 2 / (1 + np.exp(-z)) - 1


def comparison_of_a_whole_array(z):
    """A single number works. For an array, Python is asked whether all of it is positive at once. Which function of
    NumPy chooses entry by entry?"""
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


def argument_clipped_at_one(z):
    """Your values never leave the range from 0.26 to 0.74. Where do you cut the argument, and is the curve flat
    there?"""
    return 1 / (1 + np.exp(-np.clip(z, -1, 1)))


def denominator_summed(z):
    """One number comes back for a whole array. Does each entry not have an exponential of its own?"""
    return 1 / (1 + np.sum(np.exp(-z)))


def power_of_ten(z):
    """The curve is too steep, by the factor 2.3. Which number is raised to the power −z?"""
    return 1 / (1 + 10.0 ** (-z))


def straight_line_with_two_bends(z):
    """Your curve is a line with its ends cut off. It has the right height and slope in the middle; what about z = 2?"""
    return np.clip(0.25 * z + 0.5, 0, 1)


def arctangent_for_the_sigmoid(z):
    """Your curve is right in its middle and comes close to 0 and 1 much too slowly. Which curves have such long
    tails?"""
    return 0.5 + np.arctan(z) / np.pi


def values_cut_to_whole_numbers(z):
    """Everything behind the point is cut off. Which kind of number lies between 0 and 1?"""
    return np.trunc(1 / (1 + np.exp(-z)))


def exponent_squared(z):
    """Both ends of your curve are at 1, and its lowest place is in the middle. What happens to a negative z in the
    exponent?"""
    return 1 / (1 + np.exp(-(z**2)))


def fraction_without_an_exponential(z):
    """Your values reach from −1 to 1, and slowly. Which function lifts the curve above zero?"""
    return z / (1 + np.abs(z))


def nan_replaced_by_zero(z):
    """Small entries are right, and the entry 1000 comes out as 0. A division had no answer there and was papered over:
    in which form does the fraction need no repair?"""
    return np.nan_to_num(np.exp(z) / (1 + np.exp(z)))


def loop_over_a_number(z):
    """Rows of an array work; a single number cannot be looped over. Does NumPy need a loop here?"""
    return [1 / (1 + np.exp(-v)) for v in z]
