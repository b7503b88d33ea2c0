"""Right versions of `gradients`."""

from collections import namedtuple
from functools import reduce

import numpy as np

from solutions.univariate import mse


def gradients_as_products(x, y, y_hat):
    """The formulas letter by letter: both results have shape (1, 1)."""
    m = x.shape[1]
    return 2 / m * (y_hat - y) @ x.T, 2 / m * (y_hat - y) @ np.ones((m, 1))


def gradients_with_items(x, y, y_hat):
    """The same, made plain numbers."""
    error = y_hat - y
    return (2 * np.dot(error, x.T) / x.shape[1]).item(), 2 * error.mean().item()


def gradients_with_a_loop(x, y, y_hat):
    """Example by example, averaged at the end."""
    m = x.shape[1]
    dw = db = 0.0
    for i in range(m):
        dw += 2 * (y_hat[0, i] - y[0, i]) * x[0, i]
        db += 2 * (y_hat[0, i] - y[0, i])
    return dw / m, db / m


def gradients_averaged_in_the_loop(x, y, y_hat):
    """Each example contributes its share of the mean."""
    dw, db = 0, 0
    for x_i, y_i, guess in zip(x.flat, y.flat, y_hat.flat):
        share = (guess - y_i) / x.size
        dw, db = dw + 2 * share * x_i, db + 2 * share
    return dw, db


def gradients_with_the_average_in_the_error(x, y, y_hat):
    """The factor 2/m belongs to the derivative by the predictions."""
    d_y_hat = 2 * (y_hat - y) / y.size
    return np.sum(d_y_hat * x), np.sum(d_y_hat)


def gradients_with_the_sign_outside(x, y, y_hat):
    """The error the other way round, and a minus in front."""
    return -2 * np.mean((y - y_hat) * x), -2 * np.mean(y - y_hat)


def gradients_with_einsum(x, y, y_hat):
    """Index notation; arrays without dimensions."""
    error = (y_hat - y) / y.shape[1]
    return np.array(2 * np.einsum("ij,ij->", error, x)), np.array(2 * np.einsum("ij->", error))


def gradients_with_inner_products(x, y, y_hat):
    """Rows flattened to vectors."""
    error, inputs = (y_hat - y).reshape(-1), x.reshape(-1)
    return 2 * np.inner(error, inputs) / error.size, 2 * np.inner(error, np.ones_like(error)) / error.size


def gradients_along_the_row(x, y, y_hat):
    """Means along the row, one with its dimension kept; a list for the tuple."""
    error = 2 * (y_hat - y)
    return [(error * x).mean(axis=1, keepdims=True), error.mean(axis=1)]


def gradients_as_one_array(x, y, y_hat):
    """A vector of two, from one product with the design matrix."""
    return (2 / x.shape[1] * (y_hat - y) @ np.vstack([x, np.ones_like(x)]).T).ravel()


def gradients_in_single_precision(x, y, y_hat):
    """float32 throughout."""
    x, error = x.astype(np.float32), (y_hat - y).astype(np.float32)
    return 2 * (error * x).mean(), 2 * error.mean()


def gradients_on_a_copy(x, y, y_hat):
    """In-place operators on a copy."""
    error = np.array(y_hat, copy=True)
    error -= y
    error *= 2 / y.shape[1]
    db = error.sum()
    error *= x
    return error.sum(), db


def gradients_with_reduce(x, y, y_hat):
    """A fold over examples."""

    def add(total, example):
        x_i, error = example
        return total[0] + 2 * error * x_i, total[1] + 2 * error

    dw, db = reduce(add, zip(x[0], (y_hat - y)[0]), (0.0, 0.0))
    return dw / x.shape[1], db / x.shape[1]


def gradients_with_named_results(x, y, y_hat):
    """A named tuple."""
    result = namedtuple("Gradients", ["dw", "db"])
    return result(dw=np.average(2 * (y_hat - y) * x), db=np.average(2 * (y_hat - y)))


def gradients_by_finite_steps(x, y, y_hat):
    """Differences of a quadratic, which are exact but for rounding."""

    def slope(direction):
        return (mse(y_hat + direction, y) - mse(y_hat - direction, y)) / 2

    return slope(x), slope(np.ones(x.shape))


def gradients_from_a_design_matrix(x, y, y_hat):
    """One product with a design matrix."""
    design = np.vstack([x, np.ones_like(x)])
    return (2 * design @ (y_hat - y).T / x.shape[1])[:, 0]


class Gradients:
    """An object that is called, with a helper of its own."""

    def __call__(self, x, y, y_hat):
        return self.mean_product(y_hat - y, x), self.mean_product(y_hat - y, np.ones(x.shape))

    @staticmethod
    def mean_product(error, factor):
        return np.tensordot(error, factor, axes=2) * 2 / factor.size


gradients_as_an_object = Gradients()
