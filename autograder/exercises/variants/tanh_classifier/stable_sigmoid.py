"""Right versions of `stable_sigmoid`."""

import math

import numpy as np


def stable_with_masks(z):
    """Two parts of an array, each with the form that suits it."""
    a = np.empty(z.shape)
    up = z >= 0
    a[up] = 1 / (1 + np.exp(-z[up]))
    a[~up] = np.exp(z[~up]) / (1 + np.exp(z[~up]))
    return a


def stable_from_tanh(z):
    """tanh never overflows."""
    return (1 + np.tanh(z / 2)) / 2


def stable_from_logaddexp(z):
    """The exponential of minus softplus."""
    return np.exp(-np.logaddexp(0, -z))


def stable_by_clipping(z):
    """Logits beyond ±500 are as good as ±500."""
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


def stable_number_by_number(z):
    """Python's math, number by number."""
    flat = [1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v)) for v in z.ravel()]
    return np.array(flat).reshape(z.shape)


def stable_with_both_branches(z):
    """np.where computes both forms and throws one away."""
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


def stable_only_in_its_values(z):
    """The first form: it overflows with a warning, and the values are right all the same."""
    return 1 / (1 + np.exp(-z))
