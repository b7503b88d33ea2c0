"""Hints for `sigmoid`."""

import numpy as np

Z = np.array([[0.0, 2.0, -2.0]])


def sigmoid(z=Z):
    """Only e⁻ᶻ in the formula depends on z. How large is it at 0, far to the right and far to the left, and what does
    that make of the fraction?

    Make a table with a column for each of z = 0, 2 and −2, and with the rows −z, e⁻ᶻ, the denominator, the fraction.
    Which two entries of the last row add up to 1?

    Each row of the table comes from the row above by one operation: turn the sign, exponentiate, add 1, take one
    divided by it. NumPy does every one of them entry by entry, so what is right for one number is right for a row and
    for a table, and the shape stays. Mind the order of the first two: the sign is turned inside the exponential.
    """
    sign_turned = 0 - z
    exponential = np.exp(sign_turned)
    denominator = exponential + 1
    return np.reciprocal(denominator)
