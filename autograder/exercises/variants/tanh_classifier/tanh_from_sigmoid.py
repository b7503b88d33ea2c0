"""Right versions of `tanh_from_sigmoid`."""

import numpy as np


def tanh_from_the_shifted_sigma(sigma, z):
    """Centred first, stretched afterwards."""
    return (sigma(z + z) - 0.5) / 0.5


def tanh_from_the_sigma_of_an_array(sigma, z):
    """σ gets an array with one entry."""
    return -1 + 2 * sigma(np.array([2 * z]))
