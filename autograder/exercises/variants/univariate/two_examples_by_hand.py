"""Right versions of `two_examples_by_hand`."""

from fractions import Fraction

import numpy as np

from solutions.univariate import gradients, mse, predict


def two_examples_with_integers():
    """Whole numbers where there are some."""
    return {"e": -3, "to_b": -6, "to_w": 12, "loss": 12.5, "dw": 14, "db": 1}


def two_examples_with_fractions():
    """Fractions for decimals."""
    return {"e": -3, "to_b": -6, "to_w": 12, "loss": Fraction(25, 2), "dw": Fraction(28, 2), "db": Fraction(2, 2)}


def two_examples_worked_out():
    """The arithmetic is left to Python."""
    w, b, x, y = 3.0, -1.0, -2.0, -4.0
    e = w * x + b - y
    to_b = 2 * e
    to_w = to_b * x
    return dict(e=e, to_b=to_b, to_w=to_w, loss=(4**2 + e**2) / 2, dw=(16 + to_w) / 2, db=(8 + to_b) / 2)


def two_examples_computed():
    """The functions of the section do the arithmetic."""
    x, y = np.array([[2.0, -2.0]]), np.array([[1.0, -4.0]])
    y_hat = predict(x, 3.0, -1.0)
    dw, db = gradients(x, y, y_hat)
    to_w, to_b = gradients(x[:, 1:], y[:, 1:], y_hat[:, 1:])
    return {"e": (y_hat - y)[0, 1], "to_b": to_b, "to_w": to_w, "loss": mse(y_hat, y), "dw": dw, "db": db}
