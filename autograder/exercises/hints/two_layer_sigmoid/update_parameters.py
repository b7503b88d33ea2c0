"""Hints for `update_parameters`."""

import numpy as np

from .forward_propagation import PARAMETERS

GRADS = {
    "dW1": np.array([[10.0], [0.0]]),
    "db1": np.array([[0.0], [-5.0]]),
    "dW2": np.array([[20.0, 0.0]]),
    "db2": np.array([[1.0]]),
}


def update_parameters(parameters=PARAMETERS, grads=GRADS, learning_rate=0.1):
    """You have written this step before. What in it depends on the sigmoid?

    Write the step for one name, say "W2", and then for any name.

    Each new parameter is the old one minus α times the gradient with a d in front of its name. Nothing about it knows
    what the network does. New arrays, please: with −= the old parameters would change as well.
    """
    steps_of_W1 = learning_rate * grads["dW1"]
    steps_of_b1 = learning_rate * grads["db1"]
    return {
        "W1": parameters["W1"] - steps_of_W1,
        "b1": parameters["b1"] - steps_of_b1,
        "W2": np.array([[1.0, -2.0]]),
        "b2": np.array([[0.4]]),
    }
