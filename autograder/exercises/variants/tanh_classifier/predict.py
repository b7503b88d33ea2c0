"""Right versions of `predict`."""

import numpy as np

from solutions.tanh_classifier import forward_propagation


def predict_with_truth_values(X, parameters):
    """True and False; one half counts as 1."""
    return forward_propagation(X, parameters)[0] >= 0.5


def predict_by_rounding(X, parameters):
    """Probabilities rounded."""
    A2, _ = forward_propagation(X, parameters)
    return np.round(A2)


def predict_from_the_logits(X, parameters):
    """The sign of Z2, as integers."""
    return (forward_propagation(X, parameters)[1]["Z2"] > 0).astype(int)


def predict_with_a_loop(X, parameters):
    """Decision by decision."""
    A2 = forward_propagation(X, parameters)[0]
    predictions = np.zeros(A2.shape, dtype=np.uint8)
    for index, a in np.ndenumerate(A2):
        predictions[index] = 1 if a > 0.5 else 0
    return predictions


def predict_without_the_sigmoid(X, parameters):
    """No probability is computed."""
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    return np.where(parameters["W2"] @ A1 + parameters["b2"] > 0, 1.0, 0.0)


def predict_with_a_threshold(X, parameters, threshold=0.5):
    """A further argument with a default; single precision."""
    return np.heaviside(forward_propagation(X, parameters)[0] - threshold, 0).astype(np.float32)
