"""Hints for `update_parameters`."""

import numpy as np

PARAMETERS = {
    "W1": np.array([[1.0], [-2.0]]),
    "b1": np.array([[0.0], [0.5]]),
    "W2": np.array([[3.0, -1.0]]),
    "b2": np.array([[0.25]]),
}
GRADS = {
    "dW1": np.array([[0.2], [0.0]]),
    "db1": np.array([[-0.4], [1.0]]),
    "dW2": np.array([[0.0, -0.6]]),
    "db2": np.array([[0.1]]),
}


def update_parameters(parameters=PARAMETERS, grads=GRADS, learning_rate=0.5):
    """An entry of a gradient is positive: on which side does the cost fall? And where it is zero?

    Write the step for `W1` alone, with the shapes of both arrays. How does the key of a gradient come from the key of
    its parameter?

    Downhill is against the gradient, and α says how far: each array loses α times the array of the same name with a d
    in front. Both have the same shape, so nothing is stretched. Four names, four such lines, or one that goes through
    the names. What comes back is a dictionary with the same four keys.
    """
    step_of_W1 = learning_rate * grads["dW1"]
    step_of_b1 = learning_rate * grads["db1"]
    step_of_W2 = learning_rate * grads["dW2"]
    step_of_b2 = learning_rate * grads["db2"]
    return {
        "W1": np.array([[1.0], [-2.0]]) - step_of_W1,
        "b1": np.array([[0.0], [0.5]]) - step_of_b1,
        "W2": np.array([[3.0, -1.0]]) - step_of_W2,
        "b2": np.array([[0.25]]) - step_of_b2,
    }
