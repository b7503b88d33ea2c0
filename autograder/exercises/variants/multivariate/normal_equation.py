"""Right versions of `normal_equation`."""

import numpy as np


def closed_form_by_solving(X, y):
    """A linear system for the inverse."""
    A = np.vstack([X, np.ones((1, X.shape[1]))])
    theta = np.linalg.solve(A @ A.T, A @ y.T)
    return theta[:-1].T, theta[-1].item()


def closed_form_by_least_squares(X, y):
    """NumPy's least squares, with the ones in front."""
    A = np.column_stack([np.ones(X.shape[1]), X.T])
    theta, *_ = np.linalg.lstsq(A, y[0], rcond=None)
    return theta[1:].reshape(1, -1), theta[:1]


def closed_form_with_a_pseudo_inverse(X, y):
    """A pseudo-inverse; the bias as a (1, 1) array."""
    theta = y @ np.linalg.pinv(np.r_[X, np.ones((1, X.shape[1]))])
    return theta[:, :-1], theta[:, -1:]


def closed_form_of_centred_data(X, y):
    """The means taken out first; the bias follows from them."""
    mu = X.mean(axis=1, keepdims=True)
    Z = X - mu
    w = (y - y.mean()) @ Z.T @ np.linalg.inv(Z @ Z.T)
    return w, y.mean() - w @ mu


def closed_form_by_qr(X, y):
    """A QR decomposition."""
    Q, R = np.linalg.qr(np.vstack([X, np.ones_like(y)]).T)
    theta = np.linalg.solve(R, Q.T @ y.ravel())
    return theta[None, :-1], float(theta[-1])


def closed_form_with_the_ones_on_top(X, y):
    """The row of ones comes first."""
    tilde = np.pad(X, ((1, 0), (0, 0)), constant_values=1.0)
    b, w = np.split(y @ tilde.T @ np.linalg.inv(tilde @ tilde.T), [1], axis=1)
    return w, b
