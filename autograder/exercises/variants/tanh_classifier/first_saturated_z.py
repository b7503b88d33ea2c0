"""Right versions of `first_saturated_z`."""

import numpy as np

from solutions.tanh_classifier import sigmoid


def saturated_z_found():
    """A search finds it."""
    return next(z for z in range(1000) if sigmoid(float(z)) == 1.0)


def saturated_z_as_a_float():
    """A float for the integer."""
    return np.float64(37)
