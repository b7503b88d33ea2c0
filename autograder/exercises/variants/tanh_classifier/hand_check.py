"""Right versions of `hand_check`."""

import numpy as np

from solutions.tanh_classifier import backward_propagation, compute_cost, forward_propagation, hand_check


def hand_check_computed():
    """The functions of the section do the arithmetic; arrays come back."""
    X, Y = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([[1.0, 0.0]])
    parameters = {
        "W1": np.array([[0.5, -0.5], [1.0, 1.0]]),
        "b1": np.zeros((2, 1)),
        "W2": np.array([[1.0, -1.0]]),
        "b2": np.array([[0.5]]),
    }
    A2, cache = forward_propagation(X, parameters)
    return {**cache, **backward_propagation(X, Y, parameters, cache), "J": compute_cost(A2, Y)}


def hand_check_rounded():
    """Lists with four decimals."""
    rounded = {name: np.round(value, 4).tolist() for name, value in hand_check().items()}
    return rounded
