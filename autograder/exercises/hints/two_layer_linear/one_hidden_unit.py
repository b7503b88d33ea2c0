"""Hints for `one_hidden_unit`."""

import numpy as np

ROW = np.array([[3.0, -1.0, 2.0]])


def one_hidden_unit(wanted=ROW):
    """Which row of weights does the collapsed layer have, if W₂ is a single number?

    Suppose that the best single layer has the weights (3, −1, 2). Choose W₁ and W₂ of a network with one hidden unit
    so that their product is this row.

    With one hidden unit W₁ is a row of n_x numbers and W₂ is one number. Their product can be any row at all: take W₁
    as the row that you want and W₂ as 1. More hidden units give more ways to write the same row and none to write a
    better one.
    """
    W1 = wanted / 2
    W2 = 2.0
    return W2 * W1
