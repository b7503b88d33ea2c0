"""Right versions of `critical_learning_rate`."""

import math

import numpy as np


def critical_rate_from_sums(x):
    """The matrix letter by letter, np.linalg.eigvals."""
    m = x.shape[1]
    H = (2 / m) * np.array([[np.sum(x**2), np.sum(x)], [np.sum(x), m]])
    return 2 / max(np.linalg.eigvals(H))


def critical_rate_from_a_product(x):
    """The matrix as a design matrix times its transpose; the largest eigenvalue comes last."""
    design = np.concatenate([x, np.ones((1, x.size))])
    values, _ = np.linalg.eigh(2 * np.matmul(design, design.T) / x.size)
    return 2 / values[-1]


def critical_rate_from_a_formula(x):
    """The eigenvalue of a 2 by 2 matrix in closed form."""
    a, c, d = 2 * float(np.mean(x**2)), 2 * float(np.mean(x)), 2.0
    return 2 / ((a + d) / 2 + math.sqrt(((a - d) / 2) ** 2 + c**2))


def critical_rate_from_singular_values(x):
    """The spectral norm is the largest eigenvalue of such a matrix; a 0-dimensional array."""
    design = np.vstack((x, x**0))
    return np.array(x.shape[1] / np.linalg.norm(design, 2) ** 2)


def critical_rate_from_loops(x):
    """Sums in loops; eigenvalues as the roots of the characteristic polynomial, in a (1, 1) array."""
    s1 = s2 = 0.0
    for value in x[0]:
        s1 += value
        s2 += value * value
    m = x.shape[1]
    largest = np.roots([1, -(2 * s2 / m + 2), 4 * s2 / m - 4 * (s1 / m) ** 2]).max()
    return np.array([[2 / largest]])


def critical_rate_by_power_iteration(x):
    """The matrix applied over and over."""
    H = 2 * np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1.0]])
    v = np.array([1.0, 0.3])
    for _ in range(5000):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)


def critical_rate_in_single_precision(x):
    """float32 throughout."""
    design = np.vstack([x, np.ones_like(x)]).astype(np.float32)
    return np.float32(2) / np.linalg.eigvalsh(np.float32(2 / x.shape[1]) * design @ design.T).max()


def critical_rate_from_the_roots(x):
    """From the roots of a polynomial."""
    design = np.vstack([x, np.ones_like(x)])
    H = 2 / x.shape[1] * design @ design.T
    return 2 / np.roots([1, -np.trace(H), np.linalg.det(H)]).max()
