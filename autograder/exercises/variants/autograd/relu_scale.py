"""Right versions of `relu_scale`."""

import math

import numpy as np


def scale_of_half_the_inputs(n):
    """As if only one half of the inputs were there."""
    return 1 / np.sqrt(n / 2)


def scale_as_a_product_of_roots(n):
    """The root of two over the root of the width."""
    return math.sqrt(2) / math.sqrt(n)


def scale_as_a_power_of_the_variance(n):
    """A power of 2/n."""
    return (2 / n) ** 0.5
