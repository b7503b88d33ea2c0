"""Hints for `shape_table`."""

import numpy as np


def shape_table(n=2, m=5):
    """A gradient tells for each number in w how the loss reacts to it. How many numbers is that, and how are they laid
    out?

    Draw each array as a rectangle and write n = 3 or m = 342 at its sides. Begin with X, of which you know that each
    feature is a row.

    A matrix product (a, k) times (k, b) gives (a, b). w X must give one prediction for each example. ŷ − y subtracts
    two rows of the same length. Transposing swaps both sides. And ∂𝓛/∂w has the shape of w: multiply (ŷ − y) with Xᵀ
    and see whether it does. (The twin has two features and five examples.)
    """
    _X, _w = np.zeros((n, m)), np.zeros((1, n))
    _y_hat = _w @ _X
    shapes_of_the_product = _w.shape, _X.shape, _y_hat.shape
    shapes_of_the_gradient = _y_hat.shape, _X.T.shape, (_y_hat @ _X.T).shape
    return {"X": _X.shape, "w": _w.shape, "error": _y_hat.shape, "X transposed": _X.T.shape}
