"""Right versions of `compute_cost`."""

import math
import sys
from functools import wraps

import numpy as np


def _traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def cost_with_a_norm(Y_hat, Y):
    """The norm of the matrix, squared."""
    return np.linalg.norm(Y_hat - Y) ** 2 / Y.shape[1]


def cost_as_a_mean_of_sums(Y_hat, Y):
    """A sum over outputs, then a mean over examples."""
    return np.mean(np.sum(np.square(Y - Y_hat), axis=0))


def cost_as_a_sum_of_means(Y_hat, Y):
    """A mean for each output, then their sum, as a plain float."""
    return float(sum(np.mean((guess - target) ** 2) for guess, target in zip(Y_hat, Y)))


def cost_as_a_trace(Y_hat, Y):
    """The trace of all pairs of outputs."""
    error = Y_hat - Y
    return np.trace(error @ error.T) / Y.shape[1]


def cost_with_loops(Y_hat, Y):
    """Entry by entry, with a remark on stderr that should cost nothing."""
    total, (n_y, m) = 0.0, Y.shape
    for o in range(n_y):
        for t in range(m):
            total += (Y_hat[o, t] - Y[o, t]) ** 2
    print("a remark", file=sys.stderr)
    return total / m


def cost_with_einsum(Y_hat, Y):
    """Index notation; the result is an array without dimensions."""
    return np.array(np.einsum("ot,ot->", Y_hat - Y, Y_hat - Y) / len(Y[0]))


def cost_in_one_entry(Y_hat, Y):
    """Products with ones for sums: the result has shape (1, 1)."""
    n_y, m = Y.shape
    return np.ones((1, n_y)) @ (Y_hat - Y) ** 2 @ np.ones((m, 1)) / m


def cost_in_single_precision(Y_hat, Y):
    """float32 throughout."""
    error = Y_hat.astype(np.float32) - Y.astype(np.float32)
    return (error * error).sum() / np.float32(Y.shape[1])


@_traced
def cost_with_a_decorator(Y_hat, Y):
    """Wrapped by a decorator."""
    return math.fsum(((Y_hat - Y) ** 2).flat) / np.size(Y, 1)


def cost_from_variance_and_mean(Y_hat, Y):
    """The mean of a square is a variance and the square of a mean."""
    errors = Y_hat - Y
    return np.sum(np.var(errors, axis=1) + np.mean(errors, axis=1) ** 2)


def cost_with_pythons_sum(Y_hat, Y):
    """Rows are added up by Python, then entries."""
    return sum(sum((Y_hat - Y) ** 2)) / Y.shape[-1]
