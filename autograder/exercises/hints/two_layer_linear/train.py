"""Hints for `train`."""

import numpy as np

X = np.array([[1.0, -1.0]])
START = {"W1": np.array([[2.0]]), "b1": np.array([[0.0]]), "W2": np.array([[1.0]]), "b2": np.array([[0.0]])}


def train(X=X, Y=X, n_h=1, learning_rate=0.1, num_iterations=2, parameters=START):
    """What has to happen before the first step, and what after the last one?

    Write one round as four words, in their order, and below each the function that does it. How many costs are there
    after T rounds, if the start counts too?

    One round: forward gives predictions and cache, the cost of these predictions is written down, backward gives the
    gradients, the update gives new parameters. The cost of the parameters that you return belongs at the end of the
    list, so after the last update there is one more forward pass. Where no start is given you make one, and each size
    is to be had from the shapes of X and Y. (In the twin one input, one unit and one output: the biases stay zero.)
    """
    w1, w2 = 2.0, 1.0
    cost_at_the_start = (w1 * w2 - 1) ** 2
    dw1, dw2 = 2 * (w1 * w2 - 1) * w2, 2 * (w1 * w2 - 1) * w1
    w1, w2 = w1 - 0.1 * dw1, w2 - 0.1 * dw2
    cost_after_one_step = (w1 * w2 - 1) ** 2
    dw1, dw2 = 2 * (w1 * w2 - 1) * w2, 2 * (w1 * w2 - 1) * w1
    w1, w2 = w1 - 0.1 * dw1, w2 - 0.1 * dw2
    cost_after_two_steps = (w1 * w2 - 1) ** 2
    _zero = np.array([[0.0]])
    _parameters = {"W1": np.array([[w1]]), "b1": _zero, "W2": np.array([[w2]]), "b2": _zero}
    return _parameters, [cost_at_the_start, cost_after_one_step, cost_after_two_steps]
