"""Hints for `initialize_parameters`."""

import numpy as np


def initialize_parameters(n_x=2, n_h=3, n_y=1, scale=0.01):
    """Which two numbers meet in W₁: how many units go in, and how many come out?

    Write the four shapes for n_x = 2, n_h = 3 and n_y = 1. Test them on the formulas: W₁ X must be possible for X of
    shape (2, m), and W₂ Z₁ for Z₁ of shape (3, m).

    The rows of a weight matrix are the units that come out, its columns the units that go in: W₁ is (n_h, n_x) and W₂
    is (n_y, n_h). Each bias is a column with one entry for each unit that comes out. Numbers from the bell curve,
    multiplied by a scale, have that scale for their standard deviation. The biases may be zero; every weight must be
    drawn apart.
    """
    _W1, _W2 = np.array([[0.0055, -0.0117], [0.0031, 0.0102], [-0.0004, 0.0021]]), np.array([[0.0148, -0.0061, 0.0009]])
    shape_of_W1 = _W1.shape
    shape_of_b1 = (3, 1)
    shape_of_W2 = _W2.shape
    shape_of_b2 = (1, 1)
    return {"W1": _W1, "b1": np.zeros((3, 1)), "W2": _W2, "b2": np.zeros((1, 1))}
