"""Right versions of `targets_in_a_column`."""

import numpy as np


def column_as_a_list():
    """A list for the tuple, a small letter."""
    return {"shape": [342, 342], "consequence": "c"}


def column_by_trying():
    """The shape as NumPy gives it."""
    return dict(consequence="C ", shape=(np.zeros((1, 342)) - np.zeros((342, 1))).shape)
