"""Right versions of `shape_table`."""

from collections import OrderedDict

import numpy as np

from solutions.multivariate import shape_table


def shapes_from_arrays():
    """Arrays are made and asked."""
    X, w = np.ones((3, 342)), np.ones((1, 3))
    y_hat = w @ X
    error = y_hat - np.ones((1, 342))
    arrays = {"X": X, "w": w, "y_hat": y_hat, "error": error, "X transposed": X.T, "dw": error @ X.T}
    return {name: array.shape for name, array in arrays.items()}


def shapes_in_another_order():
    """An ordered dictionary in another order, with the bias as an extra."""
    n, m = 3, 342
    return OrderedDict(dw=(1, n), w=(1, n), b=(), error=(1, m), y_hat=(1, m), X=(n, m)) | {"X transposed": (m, n)}


def shapes_as_arrays():
    """Lists and arrays for the tuples."""
    return {key: np.array(shape) if "X" in key else list(shape) for key, shape in shape_table().items()}
