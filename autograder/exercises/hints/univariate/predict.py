"""Hints for `predict`."""

import numpy as np

X = np.array([[0.0, 1.0, 2.0]])


def predict(x=X, w=3.0, b=-1.0):
    """What does the line predict at x = 0? And by how much does its prediction rise when x rises by 1?

    Write down the shapes: x is a row, (1, m), while w and b are single numbers. What shape must the predictions have?

    NumPy multiplies every entry of a row by a number in one go, and adds a number to every entry in the same way. So
    the formula for one example, ŷ = w x + b, is already the formula for the whole row: no loop, and no entry is
    treated apart.
    """
    scaled = w * x
    return scaled + b
