"""Hints for `forward`."""

import numpy as np

X = np.array([[1.0, 2.0, 3.0], [10.0, 0.0, 5.0]])
W = np.array([[2.0, 0.5]])


def forward(X=X, w=W, b=1.0):
    """For one penguin, the prediction is a sum of n products. Which numbers of w meet which numbers of X?

    Draw w as a row of n boxes and X as a table of n rows and m columns. Put your finger on one column: it is one
    penguin. Which sum belongs to it, and where in the result does it go?

    Entry j of the result is w₁ x₁ⱼ + w₂ x₂ⱼ + … + b: a row of w against a column of X. Doing this for all columns is
    what a matrix product is: (1, n) times (n, m) gives (1, m). The bias is one number, and NumPy adds it to all
    entries. For NumPy, * multiplies entry by entry, and @ is the matrix product.
    """
    first_column = w[0, 0] * X[0, 0] + w[0, 1] * X[1, 0] + b
    second_column = w[0, 0] * X[0, 1] + w[0, 1] * X[1, 1] + b
    third_column = w[0, 0] * X[0, 2] + w[0, 1] * X[1, 2] + b
    return np.array([[first_column, second_column, third_column]])
