"""Hints for `sigmoid`."""

import numpy as np

Z = np.array([[0.0, 1.0, -1.0, -1000.0]])


def sigmoid(z=Z):
    """Where does σ(z) go when z becomes very large, and where when it becomes very negative? And what is it at 0?

    Evaluate the formula on paper for z = 0. Then think of z = −1000: which number is e⁻ᶻ there, and what is one
    divided by it?

    NumPy's exponential takes arrays entry by entry, so the formula for a number serves for all shapes. e¹⁰⁰⁰ fits in
    no float: NumPy makes it infinite, and 1 / infinity is 0, which happens to be right; only a warning is printed. Who
    dislikes the warning uses another form of σ where z is negative: multiply the fraction above and below by eᶻ.
    """
    with np.errstate(over="ignore"):
        exponentials = np.exp(0 - z)
    denominators = exponentials + 1
    return np.reciprocal(denominators)
