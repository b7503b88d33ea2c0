"""Right versions of `compute_loss`."""

import math

import numpy as np


def loss_from_a_sum(y_hat, y):
    """A sum, divided by the number of examples."""
    return np.sum(np.square(y_hat - y)) / y.shape[1]


def loss_from_a_norm(y_hat, y):
    """The formula as it stands, with a norm."""
    return np.linalg.norm(y - y_hat) ** 2 / y.size


def loss_from_a_product(y_hat, y):
    """A row times its transpose: a (1, 1) array."""
    error = y_hat - y
    return error @ error.T / error.shape[1]


def loss_along_the_row(y_hat, y):
    """The mean along the row: an array with one entry."""
    return ((y_hat - y) ** 2).mean(axis=1)


def loss_with_math(y_hat, y):
    """Plain Python numbers."""
    return math.fsum((a - b) ** 2 for a, b in zip(y_hat[0].tolist(), y[0].tolist())) / y.shape[1]


def loss_with_a_loop(y_hat, y):
    """A loop over the examples."""
    total, m = 0, y.shape[1]
    for j in range(m):
        total += (y_hat[0][j] - y[0][j]) ** 2
    return total / m


def loss_from_moments(y_hat, y):
    """The square multiplied out."""
    return np.mean(y_hat**2) - 2 * np.mean(y_hat * y) + np.mean(y**2)


def loss_of_flat_rows(y_hat, y):
    """Rank-1 arrays inside; both sides are flattened."""
    error = y_hat.ravel() - y.ravel()
    return float(np.vdot(error, error) / len(error))


def loss_in_single_precision(y_hat, y):
    """float32 throughout; a 0-dimensional array."""
    return np.array(np.mean((y_hat.astype(np.float32) - y.astype(np.float32)) ** 2))


def loss_from_a_distance(y_hat, y):
    """From the distance between the two rows."""
    return math.dist(y_hat[0], y[0]) ** 2 / len(y[0])
