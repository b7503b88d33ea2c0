"""Right versions of `exp_and_log`."""

import math

import numpy as np


def exp_and_log_from_math(op, a):
    """The standard library, and a negative power."""
    return (math.exp(a),) if op == "exp" else (a**-1,)


def exp_and_log_from_a_table(op, a):
    """A dictionary of functions, and a list for the tuple."""
    return [{"exp": np.exp, "log": np.reciprocal}[op](a)]


def exp_and_log_by_nudging(op, a):
    """Small nudges to both sides."""
    value, h = getattr(np, op), 1e-5
    return ((value(a + h) - value(a - h)) / (2 * h),)


def exp_as_a_power_of_e(op, a):
    """A power for the exponential, and an array for the tuple."""
    return np.array([math.e**a if op == "exp" else 1 / a])
