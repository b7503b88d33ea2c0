"""Hints for `initialize_parameters`."""

import numpy as np


def initialize_parameters(n_x=3, n_h=2, n_y=1):
    """Which of the four arrays must not be all alike, and how large may their entries be?

    Write the four shapes for n_x = 3, n_h = 2 and n_y = 1: a row for each unit of the layer, a column for each number
    that the unit sees. A bias has a single column.

    `np.random.randn` is called with the rows and the columns, and what it draws has standard deviation 1. If every
    entry is made a hundred times smaller, so is the standard deviation. Each weight array needs a draw of its own.
    `np.zeros` makes the biases; it wants the two numbers of a shape in one pair of brackets more, as a tuple.
    """
    size_1 = np.array([[1.1, -0.4, 0.7], [-1.8, 0.2, -0.6]])
    W1 = size_1 / 100
    b1 = np.array([[0.0], [0.0]])
    size_1 = np.array([[-0.9, 1.3]])
    W2 = size_1 / 100
    b2 = np.array([[0.0]])
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
