"""Right versions of `powers`."""

import numpy as np

from solutions.univariate import powers


def powers_by_the_power_rule(op, a, b=None):
    """One rule for all: n times a to the n − 1."""
    if op == "div":
        return b**-1, a * -1 * b ** (-1 - 1)
    n = {"square": 2, "reciprocal": -1}[op]
    return (n * a ** (n - 1),)


def powers_with_match(op, a, b=None):
    """Pattern matching, products for powers."""
    match op:
        case "square":
            return (a + a,)
        case "reciprocal":
            return (-1.0 / (a * a),)
        case "div":
            return 1.0 / b, -a / b / b


def powers_as_a_list(op, a, b=None):
    """A list for the tuple."""
    return list(powers(op, a, b))


def powers_of_arrays(op, a, b=None):
    """Each entry is a 0-dimensional array."""
    return tuple(np.array(entry) for entry in powers(op, a, b))


def powers_by_nudging(op, a, b=None):
    """Small nudges to both sides."""
    value = {"square": lambda a, b: a**2, "reciprocal": lambda a, b: 1 / a, "div": lambda a, b: a / b}[op]
    h = 1e-5
    first = (value(a + h, b) - value(a - h, b)) / (2 * h)
    return (first,) if b is None else (first, (value(a, b + h) - value(a, b - h)) / (2 * h))
