"""Hints for `relu_network_dW1`."""

import numpy as np

W2 = np.array([[2.0, -1.0, 3.0]])
Z1 = np.array([[1.0], [-2.0], [0.5]])
EXAMPLE = np.array([[1.0], [2.0]])


def relu_network_dW1(W2=W2, y_hat=0.8, y=1.0, z1=Z1, x=EXAMPLE):
    """One weight of W₁ leads from one input to one hidden unit. Which two numbers alone decide its derivative?

    Draw W₁ as an empty table, a row for each hidden unit, a column for each input. Write beside each row what arrives
    at that unit, and above each column its input. What goes into the boxes?

    At z₂ arrives the error, one number. It goes back to the units through W₂, of the shape (1, H), which has to be
    turned, so that there is a number for each unit in a column. relu lets it through where z₁ is positive and makes it
    zero elsewhere, unit by unit: that is a product entry by entry. The column that you have now, (H, 1), belongs
    beside the rows of the table, and x, (D, 1), above its columns. A column times a row fills the whole table in one
    matrix product; which of the two has to be turned?
    """
    error = y_hat - y
    back_at_the_units = np.array([[2.0], [-1.0], [3.0]]) * error
    slope_of_relu = np.array([[1.0], [0.0], [1.0]])
    dz1 = back_at_the_units * slope_of_relu
    column_of_input_1 = dz1 * 1
    column_of_input_2 = dz1 * 2
    return np.hstack([column_of_input_1, column_of_input_2])
