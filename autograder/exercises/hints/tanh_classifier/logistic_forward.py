"""Hints for `logistic_forward`."""

import numpy as np

X = np.array([[2.0, 0.0, 1.0], [1.0, 1.0, -1.0]])
W = np.array([[1.0, -2.0]])


def logistic_forward(X=X, w=W, b=1.0):
    """Up to the score z this is the prediction of section 2. What is added to it here, and to which of its entries?

    Draw X as a table with a column for each example, and w as a row above it. Write the score below each column, and
    the probability below each score.

    One score is w₁ x₁ + w₂ x₂ + … + b, a row against a column; for all columns at once that is a matrix product, of
    the shape (1, n) times (n, m), and b is added to all m entries. The logistic function takes the row of scores entry
    by entry. You have written it: it is called with the whole row, not with one number after the other.
    """
    from_first_feature = w[0, 0] * X[:1]
    from_second_feature = w[0, 1] * X[1:]
    score = from_first_feature + from_second_feature + b
    return 1 / (1 + np.exp(-score))
