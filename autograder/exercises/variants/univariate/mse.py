"""Right versions of `mse`."""

import math
import sys
from functools import reduce, wraps

import numpy as np


def _traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def mse_with_a_sum(y_hat, y):
    """Sum and number of examples instead of the mean."""
    return ((y_hat - y) ** 2).sum() / y.shape[1]


def mse_with_a_loop(y_hat: np.ndarray, y: np.ndarray) -> float:
    """Example by example, the error the other way round."""
    total = 0
    for i in range(y.size):
        total += (y[0, i] - y_hat[0, i]) ** 2
    return float(total / y.size)


def mse_as_a_product(y_hat, y):
    """A row times its transpose: the result has shape (1, 1)."""
    error = y_hat - y
    return error @ error.T / error.shape[1]


def mse_as_an_inner_product(y_hat, y):
    """np.inner of two rows: shape (1, 1) as well."""
    return np.inner(y - y_hat, y - y_hat) / np.size(y)


def mse_with_einsum(y_hat, y):
    """Index notation; the result is an array without dimensions."""
    error = y_hat - y
    return np.array(np.einsum("ij,ij->", error, error) / y.shape[-1])


def mse_with_a_norm(y_hat, y):
    """The norm, squared."""
    return np.linalg.norm(y_hat - y) ** 2 / y.shape[1]


def mse_with_a_dot_of_vectors(y_hat, y):
    """Rows flattened to vectors."""
    error = (y_hat - y).ravel()
    return np.dot(error, error) / len(error)


def mse_with_vdot(y_hat, y):
    """np.vdot flattens by itself."""
    error = np.subtract(y_hat, y)
    return (np.vdot(error, error) / error.size).item()


def mse_with_square_and_average(y_hat, y):
    """The mean along the row leaves one entry."""
    return np.average(np.square(y_hat - y), axis=1)


def mse_with_keepdims(y_hat, y):
    """The mean along the row with its dimension kept."""
    return np.mean(np.abs(y_hat - y) ** 2, axis=1, keepdims=True)


def mse_with_reduce(y_hat, y):
    """A fold over pairs."""
    return reduce(lambda total, pair: total + (pair[0] - pair[1]) ** 2, zip(y_hat[0], y[0]), 0.0) / y.shape[1]


def mse_by_recursion(y_hat, y):
    """The first example and the rest."""

    def total(errors):
        return 0.0 if len(errors) == 0 else errors[0] ** 2 + total(errors[1:])

    return total(list((y_hat - y)[0])) / y.shape[1]


def mse_in_single_precision(y_hat, y):
    """float32 throughout."""
    return np.mean((y_hat.astype(np.float32) - y.astype(np.float32)) ** 2)


def mse_expanded(y_hat, y):
    """The square multiplied out."""
    return np.mean(y_hat**2) - 2 * np.mean(y_hat * y) + np.mean(y**2)


def mse_from_the_variance(y_hat, y):
    """Variance plus squared mean of the errors."""
    return np.var(y_hat - y) + np.mean(y_hat - y) ** 2


def mse_with_a_matrix_of_ones(y_hat, y):
    """A product with ones for a sum."""
    return ((y_hat - y) ** 2) @ np.ones((y.shape[1], 1)) / y.shape[1]


def mse_that_talks(y_hat, y):
    """Prints, and says something on stderr, beside the right answer."""
    loss = np.mean((y_hat - y) ** 2)
    print(f"loss {loss:.4f}")
    print("a remark that should cost nothing", file=sys.stderr)
    return loss


@_traced
def mse_with_a_decorator(y_hat, y):
    """Wrapped by a decorator."""
    return math.fsum(((y_hat - y) ** 2).flat) / y.size
