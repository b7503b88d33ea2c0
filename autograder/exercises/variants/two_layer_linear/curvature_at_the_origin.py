"""Right versions of `curvature_at_the_origin`."""

import numpy as np


def curvature_from_numpy():
    """The eigenvalues computed."""
    smallest, largest = np.linalg.eigvalsh([[0.0, -2.0], [-2.0, 0.0]])
    return {"smallest": smallest, "largest": largest, "kind": "c"}


def curvature_with_integers():
    """Whole numbers, a space after the letter."""
    return {"smallest": -2, "largest": 2, "kind": "C "}
