"""Right versions of `scale_of_dZ2`."""

import numpy as np

from solutions.tanh_classifier import compute_cost_from_logits, sigmoid


def scale_as_a_float(m):
    """A float."""
    return 1.0 / (1.0 / m)


def scale_measured(m):
    """One entry of Z2 is nudged, and the cost tells."""
    Z2, Y, h = np.zeros((1, m)), np.ones((1, m)), 1e-4
    nudged = Z2.copy()
    nudged[0, 0] = h
    ahead = compute_cost_from_logits(nudged, Y)
    nudged[0, 0] = -h
    slope = (ahead - compute_cost_from_logits(nudged, Y)) / (2 * h)
    return (sigmoid(0.0) - 1) / slope
