"""Hints for `normal_equation`."""

import numpy as np

X = np.array([[0.0, 1.0, 2.0]])
Y = np.array([[1.0, 2.0, 6.0]])


def normal_equation(X=X, y=Y):
    """If the bias were the weight of one more feature, which values would that feature have?

    Write X with a row of ones below it, and then the shapes of the three factors in the formula. What is the shape of
    their product, and where in it is the bias?

    X̃ is (n + 1, m). X̃ X̃ᵀ is square, (n + 1, n + 1), and so is its inverse; y X̃ᵀ is a row, (1, n + 1). Their
    product is a row with the n weights and, at its end, the bias. The weights go back as a row with two dimensions,
    the bias as a plain number. (`np.linalg.inv` inverts a matrix.)
    """
    sums_of_products = np.array([[5.0, 3.0], [3.0, 3.0]])
    inverse = np.array([[3.0, -3.0], [-3.0, 5.0]]) / 6
    y_times_both_rows = np.array([[14.0, 9.0]])
    w_and_b = y_times_both_rows @ inverse
    return w_and_b[:, :1], float(w_and_b[0, 1])
