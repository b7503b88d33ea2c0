"""Right versions of `compute_cost_from_logits`."""

import math

import numpy as np


def logits_cost_with_logaddexp(Z2, Y):
    """NumPy's own log(e⁰ + eᶻ)."""
    return np.sum(np.logaddexp(0, Z2) - Y * Z2) / Y.shape[1]


def logits_cost_of_the_wrong_side(Z2, Y):
    """One softplus of the logit's distance to the wrong side."""
    return np.logaddexp(0, (1 - 2 * Y) * Z2).sum(axis=0).mean()


def logits_cost_with_a_loop(Z2, Y):
    """Label by label in Python's math."""
    total = 0.0
    for z, y in zip(Z2.ravel(), Y.ravel()):
        total += max(z, 0.0) - z * y + math.log1p(math.exp(-abs(z)))
    return total / Y.shape[1]


def logits_cost_with_two_cases(Z2, Y):
    """np.where for positive and negative logits; shape (1, 1)."""
    small = np.log(1 + np.exp(-np.abs(Z2)))
    each = np.where(Z2 > 0, Z2 * (1 - Y) + small, -Z2 * Y + small)
    return np.sum(each, keepdims=True) / Y.shape[1]


def logits_cost_with_log_sum_exp(Z2, Y):
    """log-sum-exp with the largest exponent taken out."""
    top = np.maximum(0, Z2)
    softplus = top + np.log(np.exp(-top) + np.exp(Z2 - top))
    return float((softplus - Y * Z2).sum() / np.shape(Y)[-1])


def logits_cost_in_single_precision(Z2, Y):
    """float32 throughout."""
    return logits_cost_with_logaddexp(Z2.astype(np.float32), Y.astype(np.float32))


def softplus_in_two_pieces(Z2, Y):
    """For large logits softplus is its argument, to all digits."""
    large = np.abs(Z2) > 40
    softplus = np.where(large, np.maximum(Z2, 0), np.log1p(np.exp(np.where(large, 0, Z2))))
    return np.sum(softplus - Y * Z2) / Z2.shape[1]
