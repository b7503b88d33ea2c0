"""Right versions of `output_layer_gradients`."""

import numpy as np

from solutions.tanh_classifier import logistic_backward


def output_layer_with_a_small_matrix(Y, cache):
    """The bias's gradient as a (1, 1) array."""
    dW2, db2 = logistic_backward(X=cache["A1"], Y=Y, A=cache["A2"])
    return dW2, np.array([[db2]])


def output_layer_written_out(Y, cache):
    """The formulas again."""
    dZ2 = cache["A2"] - Y
    return dZ2 @ cache["A1"].T / Y.shape[1], dZ2.mean(axis=1, keepdims=True)
