"""Hints for `compute_cost`."""

import numpy as np

PREDICTED = np.array([[1.0, 2.0], [0.0, 1.0]])
TARGETS = np.array([[0.0, 2.0], [2.0, 0.0]])


def compute_cost(Y_hat=PREDICTED, Y=TARGETS):
    """Does the sigmoid between the layers change how errors are counted?

    Write the squared errors as a table, one column for each example, and add up each column.

    It is the cost of section 3: the squares of all entries, added up, divided by the number of examples, which is the
    number of columns.
    """
    squares = np.array([[1.0, 0.0], [4.0, 1.0]])
    of_each_example = squares.sum(axis=0)
    return float(np.mean(of_each_example))
