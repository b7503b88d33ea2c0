"""Right versions of `keepdims_by_hand`."""

import numpy as np


def keepdims_tried():
    """NumPy is asked; a lower-case letter."""
    G = np.array([[1, 2, 3], [4, 5, 6]])
    kept, lost = np.sum(G, axis=1, keepdims=True), np.sum(G, axis=1)
    return {"with": kept.shape, "without": lost.shape, "sums": lost, "consequence": "c"}


def keepdims_as_lists():
    """Lists, and a number for the tuple of one is a list of one."""
    return {"with": [2, 1], "without": [2], "sums": [6.0, 15.0], "consequence": " C"}
