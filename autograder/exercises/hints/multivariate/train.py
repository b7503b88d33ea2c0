"""Hints for `train`."""

import numpy as np

X = np.array([[1.0, -1.0], [1.0, 1.0]])
Y = np.array([[2.0, 0.0]])


def train(X=X, y=Y, learning_rate=0.25, num_iterations=2):
    """How many losses does a walk of T steps have, and for which parameters is the last one?

    Write the walk for T = 2 as a list: the start and its loss, a step, a loss, a step, a loss. What has to be known
    before the first step, and which of your functions gives it?

    The start is a row of n zeros and the bias zero; n is the number of rows of X. A step needs the gradient, the
    gradient needs the predictions of the *present* parameters. After each step the predictions are made anew and their
    loss is written down. So the last loss belongs to the parameters that are returned, and with T = 0 the list has one
    entry.
    """
    w, b = np.zeros((1, 2)), 0.0
    y_hat = w @ X + b
    _losses = [float(np.mean((y_hat - y) ** 2))]
    for _ in range(num_iterations):
        dw, db = (y_hat - y) @ X.T, float(np.sum(y_hat - y))
        w, b = w - learning_rate * dw, b - learning_rate * db
        y_hat = w @ X + b
        _losses.append(float(np.mean((y_hat - y) ** 2)))
    return w, b, _losses
