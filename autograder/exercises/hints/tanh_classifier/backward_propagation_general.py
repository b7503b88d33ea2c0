"""Hints for `backward_propagation_general`."""

import numpy as np

X = np.array([[1.0, -1.0, 0.0]])
Y = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
PARAMETERS = {
    "W1": np.array([[1.0], [0.75]]),
    "b1": np.array([[-0.5], [1.25]]),
    "W2": np.array([[1.0, -0.5], [-1.0, 1.0]]),
    "b2": np.array([[0.5], [-1.0]]),
}
CACHE = {
    "Z1": np.array([[0.5, -1.5, -0.5], [2.0, 0.5, 1.25]]),
    "A1": np.array([[0.5, 0.0, 0.0], [2.0, 0.5, 1.25]]),
    "Z2": np.array([[0.0, 0.25, -0.125], [0.5, -0.5, 0.25]]),
    "A2": np.array([[0.5, 0.5622, 0.4688], [0.6225, 0.3775, 0.5622]]),
}


def backward_propagation_general(X=X, Y=Y, parameters=PARAMETERS, cache=CACHE, hidden_activation="relu"):
    """Which factor of the six equations is different for another hidden unit, and which of the arrays in the cache is
    it made of?

    Copy your `backward_propagation` and mark the one line that knows of tanh. Then write the slopes of the three
    activations below each other: two of them can be had from a, one is better had from z.

    The slope of tanh you have; that of σ was half of the way from da to dz in Part 1, a product of two numbers that
    add up to 1; that of relu is 1 where it rises and 0 where it is flat, the corner included. Put the three under
    their names, take the one that is asked for, and raise a ValueError where the name is none of the three. For
    several outputs look at each remaining line: does a product with W₂ turned add up over the outputs by itself? Do
    the sums for the biases run over the examples only, and keep their axis?
    """
    _W2 = parameters["W2"]
    dZ2 = cache["A2"] - Y
    dW2 = dZ2 @ cache["A1"].T / 3
    db2 = np.mean(dZ2, axis=1, keepdims=True)
    back_from_output_1 = _W2[:1].T * dZ2[:1]
    back_from_output_2 = _W2[1:].T * dZ2[1:]
    slope = np.array([[1.0, 0.0, 0.0], [1.0, 1.0, 1.0]])
    dZ1 = (back_from_output_1 + back_from_output_2) * slope
    dW1 = np.array([[(dZ1[0, 0] - dZ1[0, 1]) / 3], [(dZ1[1, 0] - dZ1[1, 1]) / 3]])
    db1 = np.mean(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
