"""Hints for `train_neural_network`."""

import numpy as np

X = np.array([[1.0, -1.0]])
Y = np.array([[1.0, 0.0]])


def train_neural_network(X=X, Y=Y, n_h=1, learning_rate=10.0, num_iterations=2):
    """You have written every part. Which of your functions needs the result of which other, and which is called only
    once?

    Write your five functions on slips of paper, each with what goes in and what comes out, and lay them in a chain.
    Which slip's output closes the loop?

    The sizes of the start are sides of X and Y: one of them is the number of inputs, the other that of outputs. Then,
    as often as there are to be updates: forward gives probabilities and a cache; the cost of these is there for the
    eye and the ear, printed in each thousandth iteration, which is where the remainder of a division by 1000 is 0, and
    told to the callback if there is one; backward takes the cache of this very pass; and the update gives new
    parameters, which have to bear the old name, or the next round begins where this one did. (The twin has one hidden
    unit. By symmetry its biases stay at zero.)
    """
    W1, W2 = np.array([[0.02]]), np.array([[0.01]])
    for _ in range(num_iterations):
        A1 = np.tanh(W1 * X)
        A2 = 1 / (1 + np.exp(-W2 * A1))
        cost = float(-np.mean(np.log(np.where(Y > 0.5, A2, 1 - A2))))
        _dZ2 = A2 - Y
        dW2 = np.array([[np.mean(_dZ2 * A1)]])
        dW1 = np.array([[np.mean(W2 * _dZ2 * (1 - A1**2) * X)]])
        W1, W2 = W1 - learning_rate * dW1, W2 - learning_rate * dW2
    _zero = np.array([[0.0]])
    return {"W1": W1, "b1": _zero, "W2": W2, "b2": _zero}
