"""Wrong versions of `sigmoid`."""

import numpy as np

from solutions.tanh_classifier import sigmoid


def exponent_without_its_minus(z):
    """The curve falls where it should rise. For a large positive z the result should be near 1: what does your
    exponential do there?"""
    return 1 / (1 + np.exp(z))


def minus_in_the_denominator(z):
    """Some results are negative or beyond 1. Which sign in the denominator keeps it above 1 for every z?"""
    return 1 / (1 - np.exp(-z))


def brackets_of_the_denominator_missing(z):
    """The result for z = 0 is 2, where it should be one half. What does Python divide by when no brackets stand around
    the denominator?"""
    return 1 / 1 + np.exp(-z)


def the_slope_for_the_curve(z):
    """No result exceeds one quarter. Is that the function, or how steep it is?"""
    return sigmoid(z) * (1 - sigmoid(z))


def tanh_for_sigma(z):
    """The results lie between −1 and 1, and z = 0 gives 0. Between which two values should a probability lie?"""
    return np.tanh(z)


def only_the_exponential(z):
    """The results are e⁻ᶻ alone and grow beyond 1. What is still to be done with the exponential?"""
    return np.exp(-z)


def base_two(z):
    """The curve has the right form and is too flat. Which number is raised to the power −z?"""
    return 1 / (1 + 2.0**-z)


def threshold_instead_of_a_curve(z):
    """Only zeros and ones come back. Is the decision asked for, or the probability that comes before it?"""
    return (np.asarray(z) > 0).astype(float)


def normalised_over_the_array(z):
    """The results depend on which other entries the array has: they add up to 1. Should one example's probability
    change because another example joins?"""
    return np.exp(z) / np.sum(np.exp(z))


def sigmoid_not_returned(z):
    """None comes back. Where does the computed value go at the end of the function?"""
    1 / (1 + np.exp(-z))


def brackets_missing_in_the_other_form(z):
    """The result grows without limit. What does Python divide by when no brackets stand around the denominator?"""
    return np.exp(z) / 1 + np.exp(z)


def division_without_a_rest(z):
    """Every result is 0. What do two slashes do to a quotient below 1?"""
    return 1 // (1 + np.exp(-z))
