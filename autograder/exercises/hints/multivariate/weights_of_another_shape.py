"""Hints for `weights_of_another_shape`."""

import numpy as np


def weights_of_another_shape(n=2):
    """Compare both shapes from the right: which sides have length 1, and which array is repeated along them?

    For each case write two shapes below each other, aligned at the right: that of w and that of the step α·dw. For the
    product write which two sides would have to be equal.

    NumPy subtracts arrays of unequal shapes by repeating along sides of length 1; a missing side counts as 1 and is
    added in front. A matrix product does not repeat anything: the inner sides must be equal, or it is an error.
    Compare (3, 1) with X's (3, m): what stands inside? (The twin has two features instead of three.)
    """
    dw = np.zeros((1, n))
    rank_1_and_row = (np.zeros(n) - dw).shape
    column_and_row = (np.zeros((n, 1)) - dw).shape
    return {"rank 1": rank_1_and_row, "column": column_and_row}
