"""Right versions of `same_path_rate`."""

import numpy as np


def friend_with_an_integer():
    """A whole number."""
    return 2


def friend_with_an_array():
    """An array of one entry."""
    return np.array([2.0])
