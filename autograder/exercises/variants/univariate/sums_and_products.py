"""Right versions of `sums_and_products`."""

import numpy as np

from solutions.univariate import sums_and_products


def sums_and_products_from_a_table(op, a, b):
    """A dictionary instead of branches."""
    return {"add": (1, 1), "sub": (1, -1), "mul": (b, a)}[op]


def sums_and_products_with_elif(op, a, b):
    """One way out, at the end."""
    if op == "add":
        slopes = 1.0, 1.0
    elif op == "sub":
        slopes = 1.0, -1.0
    else:
        slopes = b, a
    return slopes


def sums_and_products_with_match(op, a, b):
    """Pattern matching, and a list for the tuple."""
    match op:
        case "mul":
            return [b, a]
        case "sub":
            return [1, -1]
    return [1, 1]


def sums_and_products_as_an_array(op, a, b):
    """An array with one entry for each input."""
    return np.array(sums_and_products(op, a, b))


def sums_and_products_by_nudging(op, a, b):
    """Nudges to both sides, which are exact here but for rounding."""
    value = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b}[op]
    return (value(a + 1, b) - value(a - 1, b)) / 2, (value(a, b + 1) - value(a, b - 1)) / 2
