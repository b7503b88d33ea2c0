"""Right versions of `backward`."""

import numpy as np

from solutions.multivariate import compute_loss


def backward_with_the_mean_at_the_end(X, y, y_hat):
    """The factor comes last."""
    m = y.shape[1]
    error = y_hat - y
    return np.dot(error, X.T) * 2 / m, error.sum() * 2 / m


def backward_with_means(X, y, y_hat):
    """Means along the rows of a table of products; the bias keeps two dimensions."""
    error = y_hat - y
    dw = 2 * np.mean(error * X, axis=1, keepdims=True).T
    db = 2 * np.mean(error, axis=1, keepdims=True)
    return dw, db


def backward_with_reshape(X, y, y_hat):
    """Rank-1 arrays inside, a row at the end."""
    error = (y_hat - y).reshape(-1)
    return (2 * X.dot(error) / error.size).reshape(1, -1), 2 * error.mean()


def backward_from_columns(X, y, y_hat):
    """The transposed formula, turned at the end."""
    error = (y_hat - y).T
    return (X @ error).T * (2 / len(error)), float(np.sum(error)) * 2 / len(error)


def backward_with_ones(X, y, y_hat):
    """The sum as a product with a column of ones: a (1, 1) array."""
    G = 2 * (y_hat - y) / y.shape[1]
    return G @ X.T, G @ np.ones((y.shape[1], 1))


def backward_with_einsum(X, y, y_hat):
    """Indices written out."""
    G = (y_hat - y) * 2 / X.shape[1]
    return np.einsum("im,nm->in", G, X), np.einsum("im->", G)


def backward_with_loops(X, y, y_hat):
    """One example after the other, one feature after the other."""
    n, m = X.shape
    dw, db = np.zeros((1, n)), 0.0
    for j in range(m):
        error = y_hat[0, j] - y[0, j]
        for i in range(n):
            dw[0, i] += 2 * error * X[i, j] / m
        db += 2 * error / m
    return dw, db


def backward_example_by_example(X, y, y_hat):
    """A sum of the gradients of single examples."""
    m = X.shape[1]
    dw = sum((y_hat[0, j] - y[0, j]) * X[:, [j]].T for j in range(m))
    return 2 * dw / m, 2 * sum((y_hat - y)[0]) / m


def backward_with_one_more_feature(X, y, y_hat):
    """The bias as the weight of a feature that is always 1; an array and an array with one entry."""
    both = 2 * (y_hat - y) @ np.vstack([X, np.ones_like(y)]).T / y.size
    return both[:, :-1], both[:, -1]


def backward_with_the_sign_outside(X, y, y_hat):
    """The error the other way round, and a minus in front; a list for the tuple."""
    error = y - y_hat
    return [-2 / y.shape[1] * (error @ X.T), -2 * error.mean()]


def backward_in_single_precision(X, y, y_hat):
    """float32 throughout."""
    error = (y_hat - y).astype(np.float32) * np.float32(2 / y.shape[1])
    return error @ X.astype(np.float32).T, error.sum()


def backward_along_the_chain(X, y, y_hat):
    """The gradient of every step by itself: square, mean, difference, sum, product."""
    m = y_hat.shape[1]
    dsquares = np.full(y.shape, 1 / m)
    derror = dsquares * 2 * (y_hat - y)
    dy_hat = derror
    db = np.sum(dy_hat, axis=1).item()
    dw = np.inner(dy_hat, X)
    return dw, db


def backward_from_covariances(X, y, y_hat):
    """From covariances and means."""
    error = y_hat - y
    spread = np.mean((error - error.mean()) * (X - X.mean(axis=1, keepdims=True)), axis=1)
    return 2 * (spread + error.mean() * X.mean(axis=1))[np.newaxis], 2 * error.mean()


def backward_by_finite_steps(X, y, y_hat):
    """Differences of a quadratic, which are exact but for rounding."""

    def slope(direction):
        return (compute_loss(y_hat + direction, y) - compute_loss(y_hat - direction, y)) / 2

    return np.array([[slope(X[i : i + 1]) for i in range(len(X))]]), slope(np.ones(y.shape))
