"""Right versions of `compute_cost`."""

import math
import sys
from functools import wraps

import numpy as np

from solutions.tanh_classifier import compute_cost, compute_cost_from_logits


def _traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def cost_with_multiply(A2, Y):
    """np.multiply and np.squeeze."""
    logprobs = np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y)
    return np.squeeze(-np.sum(logprobs) / Y.shape[1])


def cost_with_a_loop(A2, Y):
    """Label by label, one logarithm each."""
    total = 0.0
    for a, y in zip(A2.flat, Y.flat):
        total -= math.log(a) if y == 1 else math.log(1 - a)
    return total / Y.shape[1]


def cost_of_the_right_class(A2, Y):
    """The probability of the right class, chosen entry by entry."""
    return np.where(Y == 1, -np.log(A2), -np.log1p(-A2)).sum(axis=0).mean()


def cost_with_clipping(A2, Y, epsilon=1e-7):
    """Probabilities are cut off before the logarithm."""
    A2 = np.clip(A2, epsilon, 1 - epsilon)
    return float(-np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1])


def cost_as_a_trace(A2, Y):
    """The diagonal of two matrix products."""
    return -np.trace(Y @ np.log(A2).T + (1 - Y) @ np.log(1 - A2).T) / np.shape(Y)[1]


def cost_with_vdot(A2, Y):
    """Inner products of flattened arrays."""
    return -(np.vdot(Y, np.log(A2)) + np.vdot(1 - Y, np.log(1 - A2))) / Y.shape[1]


def cost_with_a_matrix_of_ones(A2, Y):
    """Products with ones for sums; the result has shape (1, 1)."""
    n_y, m = Y.shape
    return np.ones((1, n_y)) @ -(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) @ np.ones((m, 1)) / m


def cost_as_a_mean_of_sums(A2, Y):
    """Summed over outputs, then averaged."""
    return np.mean(np.sum(-Y * np.log(A2) - (1 - Y) * np.log(1 - A2), axis=0))


def cost_from_the_logits(A2, Y):
    """The logits are recovered first."""
    return compute_cost_from_logits(np.log(A2) - np.log(1 - A2), Y)


def cost_with_einsum(A2, Y):
    """Index notation; an array without dimensions."""
    return np.array(-np.einsum("ij,ij->", Y, np.log(A2 / (1 - A2))) - np.sum(np.log(1 - A2))) / Y.shape[1]


def cost_in_single_precision(A2, Y):
    """float32 throughout."""
    A2, Y = A2.astype(np.float32), Y.astype(np.float32)
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / np.float32(Y.shape[1])


def cost_of_a_product(A2, Y):
    """One logarithm of the product of all probabilities."""
    return -np.log(np.prod(A2**Y * (1 - A2) ** (1 - Y))) / Y.shape[1]


@_traced
def cost_that_talks(A2, Y):
    """Prints, says something on stderr, and is decorated."""
    cost = compute_cost(A2, Y)
    print(f"cost {cost:.4f}")
    print("a remark that should cost nothing", file=sys.stderr)
    return cost


def cost_from_recovered_logits(A2, Y):
    """The logits are log a − log(1 − a), and the loss is a softplus of one of them."""
    return np.sum(np.logaddexp(0, (1 - 2 * Y) * np.log(A2 / (1 - A2)))) / Y.shape[1]
