"""Right versions of `classical_rate`."""

import numpy as np


def classical_rate_computed():
    """The product, with its rounding error, as an array without dimensions."""
    return np.array((1 - 0.9) * 0.4)


def classical_rate_as_a_fraction():
    """A fraction."""
    return 1 / 25
