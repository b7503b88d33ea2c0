"""Right versions of `standardize`."""

import numpy as np


def standardize_with_reshape(X):
    """`reshape` for keepdims."""
    mu, sd = X.mean(axis=1).reshape(-1, 1), X.std(axis=1).reshape(-1, 1)
    return (X - mu) / sd, mu, sd


def standardize_with_none(X):
    """A new axis for keepdims; a list for the tuple."""
    mu, sd = np.average(X, axis=1)[:, None], np.sqrt(np.var(X, axis=1))[:, np.newaxis]
    return [X / sd - mu / sd, mu, sd]


def standardize_by_the_formula(X):
    """The variance from its definition."""
    m = X.shape[1]
    mu = np.sum(X, axis=1, keepdims=True) / m
    centred = X - mu
    sd = (np.sum(centred**2, axis=1, keepdims=True) / m) ** 0.5
    return centred / sd, mu, sd


def standardize_from_moments(X):
    """The mean of the squares, less the square of the mean."""
    mu = X.mean(1, keepdims=True)
    sd = np.sqrt((X**2).mean(1, keepdims=True) - mu**2)
    return np.divide(np.subtract(X, mu), sd), mu, sd


def standardize_with_products(X):
    """Products with a column of ones; the deviations from the diagonal of a covariance matrix."""
    m = X.shape[1]
    mu = X @ np.ones((m, 1)) / m
    sd = np.sqrt(np.diag((X - mu) @ (X - mu).T / m)).reshape(-1, 1)
    return (X - mu) * (1 / sd), mu, sd


def standardize_in_a_loop(X):
    """One feature after the other, into a copy."""
    X_std, mu, sd = X.copy(), np.zeros((len(X), 1)), np.zeros((len(X), 1))
    for i, feature in enumerate(X):
        mu[i], sd[i] = feature.mean(), feature.std()
        X_std[i] = (feature - mu[i]) / sd[i]
    return X_std, mu, sd


def standardize_the_transpose(X):
    """Features in columns inside, where no axis has to be kept."""
    A = X.T
    mu, sd = A.mean(axis=0), A.std(axis=0)
    return ((A - mu) / sd).T, np.array([mu]).T, np.array([sd]).T


def standardize_in_single_precision(X):
    """float32 throughout."""
    X = X.astype(np.float32)
    mu, sd = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    return (X - mu) / sd, mu, sd


def standardize_a_copy_in_place(X):
    """In-place operators on a copy."""
    X = X.copy()
    mu = X.mean(axis=1, keepdims=True)
    X -= mu
    sd = np.linalg.norm(X, axis=1, keepdims=True) / np.sqrt(X.shape[1])
    X /= sd
    return X, mu, sd


def standardize_with_a_diagonal_matrix(X):
    """A diagonal matrix in place of a division."""
    mu = X.mean(axis=1, keepdims=True)
    sd = np.sqrt(np.diag((X - mu) @ (X - mu).T) / X.shape[1]).reshape(-1, 1)
    return np.diag(1 / sd[:, 0]) @ (X - mu), mu, sd
