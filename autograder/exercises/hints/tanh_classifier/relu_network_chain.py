"""Hints for `relu_network_chain`."""

import numpy as np

W2 = np.array([[2.0, -1.0, 3.0]])
Z1 = np.array([[1.0], [-2.0], [0.5]])
EXAMPLE = np.array([[1.0], [2.0]])


def relu_network_chain(W2=W2, y_hat=0.8, y=1.0, z1=Z1, x=EXAMPLE):
    """If one entry of z₁ is nudged, what moves next, and next, until the loss moves? And which ratio belongs to each of
    these moves?

    Write L, z₂, a₁ and z₁ in a row, and over each gap the formula that makes the left one of the right one. For the
    last step draw W₁ as an empty table, a row for each hidden unit, a column for each input.

    The first gap holds cross-entropy and σ together, and you have computed it in Part 1. The second is a product plus
    a bias: W₂, of the shape (1, H), has to be turned, so that there is a number for each unit in a column. The third
    is relu, drawn above, and it acts unit by unit: it lets through where z₁ is positive and makes zero elsewhere. The
    column that you have now, (H, 1), belongs beside the rows of the table, and x, (D, 1), above its columns. A column
    times a row fills the whole table in one matrix product; which of the two has to be turned?
    """
    dz2 = y_hat - y
    back_at_the_units = np.array([[2.0], [-1.0], [3.0]]) * dz2
    slope_of_relu = np.array([[1.0], [0.0], [1.0]])
    dz1 = back_at_the_units * slope_of_relu
    column_of_input_1 = dz1 * 1
    column_of_input_2 = dz1 * 2
    return dz2, dz1, np.hstack([column_of_input_1, column_of_input_2])
