"""Right versions of `input_gradient_by_index`."""

import numpy as np


def by_index_with_integers():
    """Whole numbers for floats."""
    return {"a11": 5, "a12": 8, "a21": 3, "a22": -5, "rule": "C"}


def by_index_computed():
    """The product is left to NumPy."""
    dA = np.array([[1.0, 2.0], [3.0, -1.0]]).T @ np.array([[2.0, -1.0], [1.0, 3.0]])
    return {f"a{i + 1}{j + 1}": dA[i, j] for i in range(2) for j in range(2)} | {"rule": "C"}
