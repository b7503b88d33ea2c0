"""Right versions of `tanh_slopes`."""

import math

import numpy as np


def slopes_computed():
    """The formula does it."""
    return {str(z): 1 - np.tanh(z) ** 2 for z in (0, 2)}


def slopes_with_cosh():
    """1 / cosh², rounded."""
    return {"0": 1, "2": round(1 / math.cosh(2) ** 2, 4)}
