"""Right versions of `sigmoid`."""

import math

import numpy as np


def sigmoid_with_a_power(z):
    """e to a power, and a power for the division."""
    return (1 + np.e ** (-z)) ** -1


def sigmoid_from_tanh(z):
    """Half a tanh."""
    return 0.5 * np.tanh(0.5 * z) + 0.5


def sigmoid_with_the_other_fraction(z):
    """eᶻ above and below."""
    return np.exp(z) / (np.exp(z) + 1)


def sigmoid_from_logaddexp(z):
    """The exponential of minus softplus."""
    return np.exp(-np.logaddexp(0, -z))


@np.vectorize
def sigmoid_number_by_number(z):
    """Python's math, vectorised by NumPy."""
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


sigmoid_number_by_number.__module__ = __name__  # an object of another module's class


def sigmoid_in_single_precision(z):
    """float32 throughout."""
    return np.reciprocal(1 + np.exp(-np.asarray(z, dtype=np.float32)))


sigmoid_as_a_lambda = lambda z: 1.0 / (1.0 + np.exp(np.negative(z)))
