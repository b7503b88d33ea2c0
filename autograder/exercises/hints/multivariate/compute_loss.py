"""Hints for `compute_loss`."""

import numpy as np

PREDICTED = np.array([[3.0, 5.0, 4.0]])
TARGETS = np.array([[3.0, 4.0, 6.0]])


def compute_loss(y_hat=PREDICTED, y=TARGETS):
    """Does the loss have to know from how many features the predictions were made?

    Write the errors as a row, below it their squares. What happens to the row, so that a single number is left?

    ‖ŷ − y‖² is the sum of all squared errors, one for each example. Divided by the number m of examples, that is their
    average. If each penguin stood in the data twice, the loss would be the same.
    """
    errors = y_hat - y
    squares = errors**2
    return float(np.mean(squares))
