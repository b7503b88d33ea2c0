"""Right versions of `sigmoid`."""

import math

import numpy as np


def sigmoid_that_warns(z):
    """The formula as it stands: right, with an overflow warning for z = −1000."""
    return 1 / (1 + np.exp(-z))


def sigmoid_from_tanh(z):
    """Half of a shifted tanh."""
    return (1 + np.tanh(np.asarray(z) / 2)) / 2


def sigmoid_in_two_branches(z):
    """A stable form: each sign of z gets the fraction that cannot overflow."""
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def sigmoid_with_masks(z):
    """Positive and negative entries are filled in apart."""
    z = np.array(z, dtype=float, ndmin=1 if np.ndim(z) == 0 else 0)
    a = np.empty_like(z)
    positive = z >= 0
    a[positive] = 1.0 / (1.0 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    a[~positive] = e / (1.0 + e)
    return a


def sigmoid_with_a_clip(z):
    """The argument is cut off where the curve is flat to all digits."""
    return 1.0 / (1.0 + np.exp(-np.clip(z, -500, 500)))


def sigmoid_with_logaddexp(z):
    """The exponential of a logarithm that NumPy computes safely."""
    return np.exp(-np.logaddexp(0.0, -np.asarray(z)))


def sigmoid_entry_by_entry(z):
    """A vectorised function of one number, from the math module."""

    def one(value):
        return 1 / (1 + math.exp(-value)) if value > -700 else 0.0

    return np.vectorize(one, otypes=[float])(z)


def sigmoid_with_powers(z):
    """Powers of e instead of the exponential function."""
    return np.power(1 + np.power(np.e, -np.asarray(z, dtype=float)), -1)


def sigmoid_in_single_precision(z):
    """float32 throughout."""
    z = np.asarray(z, dtype=np.float32)
    return np.float32(1) / (np.float32(1) + np.exp(-z))


sigmoid_as_a_lambda = lambda z: np.reciprocal(1.0 + np.exp(-z))


def sigmoid_vectorised(z):
    """A function of one number in two branches, spread over any array."""

    def one(value):
        return 1 / (1 + math.exp(-value)) if value >= 0 else math.exp(value) / (1 + math.exp(value))

    return np.vectorize(one, otypes=[float])(z)


def sigmoid_by_recursion(z):
    """Rows, then entries, then one number."""
    if np.ndim(z):
        return np.array([sigmoid_by_recursion(part) for part in z])
    return 0.0 if z < -700 else 1 / (1 + math.exp(-z))


def sigmoid_in_extended_precision(z):
    """A longer float, in which the exponential of 1000 is a number."""
    return (1 / (1 + np.exp(-np.asarray(z, np.longdouble)))).astype(float)
