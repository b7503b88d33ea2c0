"""Right versions of `relative_difference`."""

import math

import numpy as np


def difference_from_sums(g1, g2):
    """Norms by hand."""

    def length(g):
        return np.sqrt(np.sum(g * g))

    below = length(g1) + length(g2)
    return length(g1 - g2) / below if below > 0 else 0


def difference_of_flat_gradients(g1, g2):
    """Both flattened first; the zeros are found before anything is divided."""
    a, b = np.ravel(g1), np.ravel(g2)
    if not a.any() and not b.any():
        return 0.0
    return np.linalg.norm(a - b, 2) / (np.linalg.norm(a, 2) + np.linalg.norm(b, 2))


def difference_with_a_tiny_number(g1, g2):
    """A tiny number below the line keeps zeros apart."""
    return np.linalg.norm(g2 - g1) / (np.linalg.norm(g1) + np.linalg.norm(g2) + 1e-12)


def difference_with_a_tiny_maximum(g1, g2):
    """At least a tiny number below the line; a 0-dimensional array."""
    return np.array(np.linalg.norm(g1 - g2) / max(np.linalg.norm(g1) + np.linalg.norm(g2), 1e-15))


def difference_that_mends_nan(g1, g2):
    """Divides first, and turns nan into 0 afterwards; NumPy may warn."""
    return np.nan_to_num(np.linalg.norm(g1 - g2) / (np.linalg.norm(g1) + np.linalg.norm(g2)))


def difference_with_math(g1, g2):
    """Plain Python numbers."""
    a, b = g1.reshape(-1).tolist(), g2.reshape(-1).tolist()
    below = math.hypot(*a) + math.hypot(*b)
    return math.dist(a, b) / below if below else 0.0


def difference_with_a_frobenius_norm(g1, g2):
    """The norm under its name; the quotient only where it exists."""
    try:
        return float(np.linalg.norm(g1 - g2, "fro")) / float(np.linalg.norm(g1, "fro") + np.linalg.norm(g2, "fro"))
    except ZeroDivisionError:
        return 0.0


def difference_with_where(g1, g2):
    """A division that is left out where there is nothing to divide by."""
    size = np.linalg.norm(g1) + np.linalg.norm(g2)
    return np.divide(np.linalg.norm(g1 - g2), size, out=np.zeros(()), where=size != 0)
