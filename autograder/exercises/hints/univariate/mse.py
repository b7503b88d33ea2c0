"""Hints for `mse`."""

import numpy as np

PREDICTED = np.array([[1.0, 4.0, 2.0, 0.0]])
TARGETS = np.array([[3.0, 1.0, 2.0, 1.0]])


def mse(y_hat=PREDICTED, y=TARGETS):
    """What should the loss be of a line that hits every point? And if every error changes its sign?

    Take four predictions and four targets, and write their errors in a row. Which shape has that row, and which shape
    has the loss?

    Each example contributes its error, squared: then an error of −2 weighs as much as one of 2, and four times as much
    as an error of 1. The sum of the squares, divided by the number m of examples, is their average. It is one number,
    however many examples there are, and it does not grow when each example occurs twice.
    """
    errors = y_hat - y
    squares = errors**2
    return float(np.mean(squares))
