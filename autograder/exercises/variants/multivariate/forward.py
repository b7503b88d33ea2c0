"""Right versions of `forward`."""

from functools import reduce

import numpy as np


def forward_with_dot(X, w, b):
    """The product's older name."""
    return np.dot(w, X) + b


def forward_with_matmul(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """The product's long name, the bias first."""
    return b + np.matmul(w, X)


def forward_from_columns(X, w, b):
    """Computed as a column and turned at the end."""
    return (X.T @ w.T + b).T


def forward_with_a_sum(X, w, b):
    """Elementwise products, added up over the features."""
    return (w.T * X).sum(axis=0, keepdims=True) + b


def forward_with_einsum(X, w, b):
    """Indices written out."""
    return np.einsum("in,nm->im", w, X) + b


def forward_with_loops(X, w, b):
    """One prediction after the other, one feature after the other."""
    y_hat = np.zeros((1, X.shape[1]))
    for j in range(X.shape[1]):
        total = b
        for i in range(X.shape[0]):
            total += w[0, i] * X[i, j]
        y_hat[0, j] = total
    return y_hat


def forward_feature_by_feature(X, w, b):
    """A reduction over the features."""
    return reduce(lambda y_hat, pair: y_hat + pair[0] * pair[1], zip(w[0], X), np.full((1, X.shape[1]), b))


def forward_with_a_column_of_ones(X, w, b):
    """The bias as a product with ones."""
    return w @ X + b * np.ones((1, X.shape[1]))


def forward_with_one_more_weight(X, w, b):
    """The bias as the weight of a feature that is always 1."""
    return np.append(w, [[b]], axis=1) @ np.vstack([X, np.ones(X.shape[1])])


def forward_in_single_precision(X, w, b):
    """float32 throughout."""
    return w.astype(np.float32) @ X.astype(np.float32) + np.float32(b)


def forward_with_an_inner_product(X, w, b):
    """`np.inner` sums over the last axis of both."""
    return np.inner(w, X.T) + b


def forward_one_column_at_a_time(X, w, b):
    """One column after the other."""
    return np.apply_along_axis(lambda column: w[0] @ column + b, 0, X).reshape(1, X.shape[1])
