"""Right versions of `logistic_backward`."""

from collections import namedtuple

import numpy as np


def logistic_backward_with_a_loop(X, Y, A):
    """Example by example, averaged at the end."""
    n, m = X.shape
    dw, db = np.zeros((1, n)), 0.0
    for i in range(m):
        error = A[0, i] - Y[0, i]
        dw += error * X[:, i : i + 1].T
        db += error
    return dw / m, db / m


def logistic_backward_with_the_average_in_the_error(X, Y, A):
    """1/m belongs to dZ; the bias's gradient is a (1, 1) array."""
    dZ = (A - Y) / Y.shape[1]
    return np.dot(dZ, X.T), np.sum(dZ, axis=1, keepdims=True)


def logistic_backward_with_means(X, Y, A):
    """Means along the examples."""
    return ((A - Y) * X).mean(axis=1).reshape(1, -1), (A - Y).mean()


def logistic_backward_through_da(X, Y, A):
    """The chain rule step by step: da, then the slope of σ."""
    dA = -Y / A + (1 - Y) / (1 - A)
    dZ = dA * A * (1 - A)
    return [np.matmul(dZ, X.T) / X.shape[1], dZ @ np.ones((X.shape[1], 1)) / X.shape[1]]


def logistic_backward_with_the_sign_outside(X, Y, A):
    """The error the other way round, and a minus in front."""
    return -(Y - A) @ X.T / Y.size, -np.average(Y - A)


def logistic_backward_with_einsum(X, Y, A):
    """Index notation; a named tuple."""
    result = namedtuple("Gradients", ["dw", "db"])
    return result(np.einsum("im,jm->ij", A - Y, X) / X.shape[1], np.einsum("im->", A - Y).item() / X.shape[1])


def logistic_backward_in_single_precision(X, Y, A):
    """float32 throughout."""
    X, dZ = X.astype(np.float32), (A - Y).astype(np.float32)
    return dZ @ X.T / np.float32(X.shape[1]), np.float32(dZ.mean())
