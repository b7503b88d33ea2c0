"""Hints for `one_pass_by_hand`."""

import numpy as np

X = np.array([[2.0, 0.0], [1.0, 1.0]])
Y = np.array([[1.0, 4.0]])
W = np.array([[1.0, 2.0]])


def one_pass_by_hand(X=X, y=Y, w=W, b=-1.0):
    """What does each column of X contribute to the loss, and which numbers of that column does its error meet on the
    way back?

    Make a table with a column for each example. Its rows are: x₁, x₂, ŷ, the error ŷ − y, its square, error times x₁,
    error times x₂.

    Each prediction is w₁ x₁ + w₂ x₂ + b for one column. The loss is the mean of the squared errors. For the gradient,
    every row of products is added up and multiplied by 2/m: the errors times x₁ give the first entry of ∂𝓛/∂w, the
    errors times x₂ the second, and the errors alone give ∂𝓛/∂b.
    """
    y_hat = w @ X + b
    error = y_hat - y
    squares = error**2
    error_times_x1 = error * X[:1]
    error_times_x2 = error * X[1:]
    return {
        "loss": float(np.mean(squares)),
        "dw": (2 * float(np.mean(error_times_x1)), 2 * float(np.mean(error_times_x2))),
        "db": 2 * float(np.mean(error)),
    }
