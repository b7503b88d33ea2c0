"""Hints for `gd_step`."""

import numpy as np

PARAMETERS = {"W": np.array([[1.0, -2.0]]), "b": np.array([[3.0]])}
GRADS = {"db": np.array([[10.0]]), "dW": np.array([[0.0, 4.0]])}


def gd_step(parameters=PARAMETERS, grads=GRADS, state={}, learning_rate=0.1):
    """A slope is positive: which way is down? And what does gradient descent have to know of the steps before?

    Write the step for a single parameter, say "W": which of the two dictionaries do you open, and with which name?
    Then put a name of any kind in its place.

    Go through the names of the parameters. The gradient of each stands under its name with a d in front, wherever it
    stands in the other dictionary. The new array is the old one less α times that gradient; it goes into a new
    dictionary under the same name. Subtract in place, with −=, and the caller's array changes too. Nothing has to be
    remembered, so the state goes out as it came in.
    """
    step_of_W = learning_rate * grads["dW"]
    step_of_b = learning_rate * grads["db"]
    return {"W": parameters["W"] - step_of_W, "b": parameters["b"] - step_of_b}, state
