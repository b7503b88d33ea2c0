"""Right versions of `keeping_scale`."""

import math

import numpy as np


def scale_as_a_power(n):
    """A power of the width."""
    return n**-0.5


def scale_as_the_root_of_a_variance(n):
    """The root of 1/n."""
    return np.sqrt(1 / n)


def scale_with_the_standard_library(n):
    """math.sqrt."""
    return 1.0 / math.sqrt(n)


def scale_by_logarithms(n):
    """exp of half a logarithm."""
    return np.exp(-0.5 * np.log(n))
