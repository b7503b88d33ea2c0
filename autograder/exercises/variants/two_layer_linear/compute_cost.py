"""Right versions of `compute_cost`."""

import math

import numpy as np


def cost_as_a_mean_of_sums(Y_hat, Y):
    """The sum over outputs first, then the mean over examples."""
    return np.mean(np.sum(np.square(Y_hat - Y), axis=0))


def cost_from_a_norm(Y_hat, Y):
    """The Frobenius norm, squared."""
    return np.linalg.norm(Y_hat - Y) ** 2 / Y_hat.shape[1]


def cost_from_a_trace(Y_hat, Y):
    """The diagonal of the product of the error with itself."""
    error = Y_hat - Y
    return np.trace(error @ error.T) / error.shape[1]


def cost_in_loops(Y_hat, Y):
    """Added up in Python, the average taken on the way."""
    n_y, m = Y.shape
    cost = 0.0
    for i in range(m):
        for j in range(n_y):
            cost += (Y_hat[j][i] - Y[j][i]) ** 2 / m
    return float(cost)


def cost_as_an_array_of_one_entry(Y_hat, Y):
    """A (1, 1) array for the number."""
    return np.sum((Y - Y_hat) ** 2, keepdims=True) / Y.shape[-1]


def cost_from_vectors(Y_hat, Y):
    """All errors in one vector, times itself."""
    error = np.subtract(Y_hat, Y).ravel()
    return (1 / Y.shape[1]) * np.inner(error, error)


def cost_in_single_precision(Y_hat, Y):
    """float32 throughout."""
    return np.sum((Y_hat.astype(np.float32) - Y.astype(np.float32)) ** 2) / np.float32(Y.shape[1])


def cost_as_a_mean_times_outputs(Y_hat, Y):
    """The mean over all entries, times the number of outputs."""
    return ((Y_hat - Y) ** 2).mean() * Y.shape[0]


def cost_multiplied_out(Y_hat, Y):
    """The square of the difference as three sums."""
    return (np.sum(Y_hat**2) - 2 * np.sum(Y_hat * Y) + np.sum(Y**2)) / Y.shape[1]


def cost_in_plain_python(Y_hat, Y):
    """Lists of numbers, added up exactly."""
    pairs = zip(Y_hat.ravel().tolist(), Y.ravel().tolist(), strict=True)
    return math.fsum((p - y) ** 2 for p, y in pairs) / len(Y[0])
