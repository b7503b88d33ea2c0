"""Right versions of `initial_cost`."""

import numpy as np


def initial_cost_as_a_logarithm():
    """ln 2, computed."""
    return np.log(2)


def initial_cost_with_three_decimals():
    """Rounded as the question allows."""
    return 0.693
