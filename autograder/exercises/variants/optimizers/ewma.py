"""Right versions of `ewma`."""

import math
from itertools import accumulate

import numpy as np

from solutions.optimizers import ewma


def ewma_into_an_array(values, beta, bias_correction=False):
    """An array for the list, corrected as a whole."""
    v = np.zeros(len(values) + 1)
    for t in range(1, len(values) + 1):
        v[t] = beta * v[t - 1] + (1 - beta) * values[t - 1]
    return v[1:] / (1 - beta ** np.arange(1, len(v))) if bias_correction else v[1:]


def ewma_as_a_sum(values, beta, bias_correction=False):
    """The recursion written out: a sum of weighted values."""
    result = []
    for t in range(1, len(values) + 1):
        weights = (1 - beta) * beta ** np.arange(t - 1, -1, -1)
        total = np.sum(weights * np.array(values[:t]))
        result.append(total / weights.sum() if bias_correction else total)
    return result


def ewma_as_a_matrix(values, beta, bias_correction=False):
    """One product with a triangular matrix."""
    lag = np.subtract.outer(np.arange(len(values)), np.arange(len(values)))
    weights = np.where(lag >= 0, (1 - beta) * beta ** np.abs(lag), 0.0)
    v = weights @ np.asarray(values)
    return v / weights.sum(axis=1) if bias_correction else v


def ewma_towards_the_value(values, beta, bias_correction=False):
    """The average moves a part of the way to the newest value; the power of β is kept up to date."""
    v, power, out = 0, 1, ()
    for x in values:
        v += (1 - beta) * (x - v)
        power *= beta
        out += (v / (1 - power),) if bias_correction else (v,)
    return out


def ewma_with_accumulate(values, beta, bias_correction=False):
    """itertools.accumulate from 0."""
    v = list(accumulate(values, lambda a, x: beta * a + (1 - beta) * x, initial=0.0))[1:]
    return [a / (1 - math.pow(beta, t)) for t, a in enumerate(v, 1)] if bias_correction else v


def ewma_by_recursion(values, beta, bias_correction=False):
    """Each average from the one before, by a function that calls itself."""

    def v(t):
        return beta * v(t - 1) + (1 - beta) * values[t - 1] if t else 0.0

    return [v(t) / ((1 - beta**t) if bias_correction else 1) for t in range(1, len(values) + 1)]


def ewma_of_small_arrays(values, beta, bias_correction=False):
    """Every average is an array with one entry."""
    return [np.array([a]) for a in ewma(values, beta, bias_correction)]


def ewma_in_single_precision(values, beta, bias_correction=False):
    """float32 throughout."""
    return np.array(ewma(list(np.array(values, dtype=np.float32)), np.float32(beta), bias_correction), dtype=np.float32)


def average_as_a_convolution(values, beta, bias_correction=False):
    """The weights are a kernel, and their running sum is the correction."""
    kernel = (1 - beta) * beta ** np.arange(len(values))
    averages = np.convolve(values, kernel)[: len(values)]
    return averages / np.cumsum(kernel) if bias_correction else averages
