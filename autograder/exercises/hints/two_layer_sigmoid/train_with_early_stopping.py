"""Hints for `train_with_early_stopping`."""

import numpy as np

X = np.array([[0.0, 1.0, 0.0]])
Y = np.array([[1.0, 1.0, 0.0]])
START = {"W1": np.array([[0.0]]), "b1": np.array([[0.0]]), "W2": np.array([[1.0]]), "b2": np.array([[0.0]])}


def train_with_early_stopping(X=X, Y=Y, held_out=1, learning_rate=0.1, num_iterations=9, patience=1, parameters=START):
    """Which examples make the gradients, and which only judge? What do you need to know of the past to decide whether
    to go on?

    Write a table with a row for each update: the cost on the held-out examples, the lowest so far, and for how many
    updates there has been no lower one. Go on with costs that you make up, and draw a line where training ends.

    Split the columns of X and Y first: all but the last `held_out`, and these. The start is the best so far, its
    cost is the first entry, and you have waited 0 updates. A round is a forward pass, a way back and an update on
    the first part, then the cost on the second. If it is lower than every entry before it, remember the parameters
    and wait anew from 0; if not, you have waited one update longer. Rounds end when you have waited long enough or
    when the updates are used up. What was remembered comes back, so it must not change afterwards: an update in
    place needs a copy. (The twin has two examples to train with and one that judges.)
    """
    to_train_with, to_judge = X[:, :2], X[:, 2:]
    cost_of_the_start = 0.25
    E = np.array([[0.5, 0.5]]) - Y[:, :2]
    dW2 = np.array([[-0.5]])
    db2 = np.array([[-1.0]])
    D = E * 0.25
    dW1 = D[:, 1:]
    db1 = D[:, :1] + D[:, 1:]
    Z1 = -0.1 * dW1 * to_judge - 0.1 * db1
    Y_hat = (1 - 0.1 * dW2) / (1 + np.exp(-Z1)) - 0.1 * db2
    cost_after_an_update = float(np.mean((Y_hat - 0) ** 2))
    waited = 1
    return parameters, [cost_of_the_start, cost_after_an_update]
