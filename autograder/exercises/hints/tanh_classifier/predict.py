"""Hints for `predict`."""

import numpy as np

from .forward_propagation import PARAMETERS

X = np.array([[1.0, -1.0, 3.0]])


def predict(X=X, parameters=PARAMETERS):
    """The network is asked for a probability and you are asked for yes or no. Where do you draw the line, so that both
    answers are treated alike?

    Take the probabilities 0.68, 0.39 and 0.69 and write the decision below each, as 0 or 1. What shape has the result?

    Your forward pass returns two things, and only the first is wanted here. Comparing an array with a number gives an
    array of the same shape with True and False in it, one for each example and output. `.astype(float)` makes ones and
    zeros of it, as the labels have them. (On the side of the scores the line is at 0; on the side of the probabilities
    it is elsewhere.)
    """
    Z2 = np.array([[0.75, -0.45, 0.8071]])
    A2 = 1 / (1 + np.exp(-Z2))
    beyond_the_line = np.array([[True, False, True]])
    return np.where(beyond_the_line, 1.0, 0.0)
