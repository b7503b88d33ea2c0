"""Hints for `compute_cost`."""

import numpy as np

PREDICTED = np.array([[1.0, 2.0, 3.0], [0.0, 1.0, 1.0]])
TARGETS = np.array([[1.0, 0.0, 3.0], [2.0, 1.0, 0.0]])


def compute_cost(Y_hat=PREDICTED, Y=TARGETS):
    """If the network had a second output that is always right, should the cost change?

    Write a table of squared errors, a row for each output and a column for each example. Add up each column first.

    ‖Ŷ − Y‖² adds the squares of all entries, whichever row they stand in. It is divided by the number of examples,
    which is the number of columns, and not by the number of entries. For one output both are the same; for two the
    mean over all entries would be half of what the formula says.
    """
    errors = Y_hat - Y
    squares = errors**2
    of_each_example = squares.sum(axis=0)
    return float(np.mean(of_each_example))
