"""Hints for `logistic_backward`."""

import numpy as np

X = np.array([[1.0, 0.0, 2.0], [0.0, 1.0, -1.0]])
Y = np.array([[1.0, 0.0, 0.0]])
A = np.array([[0.7, 0.4, 0.2]])


def logistic_backward(X=X, Y=Y, A=A):
    """For one example you know what arrives at z. Which numbers does it meet on its way to the first weight, and what
    becomes of the contributions of many examples?

    Make a table with a column for each example. Its rows: y, a, what arrives at z, that times x₁, that times x₂. What
    happens along each row, so that one number is left?

    J is the mean of the losses, so every derivative is a mean of derivatives: the sum over the examples divided by m.
    For weight i the terms are what arrives at z times xᵢ, in every column. A row of m numbers against row i of X, for
    every i, is a product with X transposed: (1, m) times (m, n) gives (1, n), the shape of w. The bias meets no input;
    its derivative is a mean of what arrives at z, and one number.
    """
    dZ = A - Y
    times_x1 = dZ * X[:1]
    times_x2 = dZ * X[1:]
    dw = np.array([[np.mean(times_x1), np.mean(times_x2)]])
    return dw, float(np.mean(dZ))
