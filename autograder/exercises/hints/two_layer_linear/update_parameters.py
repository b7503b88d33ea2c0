"""Hints for `update_parameters`."""

import numpy as np

from .forward_propagation import PARAMETERS

GRADS = {
    "dW1": np.array([[10.0, 0.0], [0.0, -10.0]]),
    "db1": np.array([[5.0], [0.0]]),
    "dW2": np.array([[0.0, 20.0]]),
    "db2": np.array([[-10.0]]),
}


def update_parameters(parameters=PARAMETERS, grads=GRADS, learning_rate=0.1):
    """Which gradient belongs to the parameter "W1", and how do you get from the one name to the other?

    Write the step for "b2" with numbers. Then say it for any name: what is taken, what is subtracted, and under which
    name is the result kept?

    All four parameters do the same thing: the old value minus α times the gradient whose name has a d in front. A new
    dictionary with new arrays leaves the old parameters as they were; whoever called you may still need them.
    """
    new_b2 = -1 - 0.1 * (-10)
    return {
        "W1": np.array([[0.0, 2.0], [0.0, 0.0]]),
        "b1": np.array([[0.0], [1.0]]),
        "W2": np.array([[2.0, -3.0]]),
        "b2": np.array([[new_b2]]),
    }
