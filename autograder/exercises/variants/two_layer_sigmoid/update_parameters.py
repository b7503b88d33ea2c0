"""Right versions of `update_parameters`."""

from collections import UserDict

import numpy as np

from ._shared import NAMES


def update_name_by_name(parameters, grads, learning_rate):
    """Four lines, one a parameter."""
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    b1 = parameters["b1"] - learning_rate * grads["db1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]
    b2 = parameters["b2"] - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def update_in_place(parameters, grads, learning_rate):
    """The arrays that came in are changed and handed back."""
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters


def update_on_copies(parameters, grads, learning_rate=0.1):
    """In-place operators on copies, a default for the rate."""
    new = {name: value.copy() for name, value in parameters.items()}
    for layer in range(1, len(new) // 2 + 1):
        new[f"W{layer}"] -= learning_rate * grads[f"dW{layer}"]
        new[f"b{layer}"] -= learning_rate * grads[f"db{layer}"]
    return new


def update_in_single_precision(parameters, grads, learning_rate):
    """float32 throughout, a mapping that is no dict."""
    steps = {name[1:]: np.float32(-learning_rate) * g.astype(np.float32) for name, g in grads.items()}
    return UserDict({name: value.astype(np.float32) + steps[name] for name, value in parameters.items()})


def update_with_map(parameters, grads, learning_rate):
    """Pairs of parameter and gradient go through a function."""
    pairs = map(lambda name: (parameters[name], grads["d" + name]), NAMES)
    return dict(zip(NAMES, (np.add(value, -learning_rate * slope) for value, slope in pairs)))


def update_entry_by_entry(parameters, grads, learning_rate):
    """Loops over all places of every array, with a merged dictionary at the end."""
    new = {name: np.empty(value.shape) for name, value in parameters.items()}
    for name, value in parameters.items():
        for place in np.ndindex(*value.shape):
            new[name][place] = value[place] - learning_rate * grads["d" + name][place]
    return parameters | new
