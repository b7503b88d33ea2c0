"""Right versions of `update_parameters`."""

from collections import UserDict
from copy import deepcopy

import numpy as np


def update_line_by_line(parameters, grads, learning_rate):
    """Four lines for four parameters."""
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    b1 = parameters["b1"] - learning_rate * grads["db1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]
    b2 = parameters["b2"] - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def update_in_place(parameters, grads, learning_rate):
    """The given arrays are changed and handed back."""
    for layer in ("1", "2"):
        parameters["W" + layer] -= learning_rate * grads["dW" + layer]
        parameters["b" + layer] -= learning_rate * grads["db" + layer]
    return parameters


def update_a_deep_copy(parameters, grads, learning_rate):
    """In place, on a copy of everything."""
    new = deepcopy(parameters)
    for name in list(new):
        new[name] += -learning_rate * grads[f"d{name}"]
    return new


def update_with_assignments_into_the_dictionary(parameters, grads, learning_rate):
    """New arrays under the old keys of the given dictionary."""
    for key in parameters:
        parameters[key] = np.subtract(parameters[key], np.multiply(learning_rate, grads["d" + key]))
    return parameters


def update_with_zip(parameters, grads, learning_rate=0.1):
    """A rate with a default, and a mapping that is no dict."""
    names = sorted(parameters)
    pairs = ((name, parameters[name], grads["d" + name]) for name in names)
    return UserDict({name: theta - gradient * learning_rate for name, theta, gradient in pairs})


def update_in_single_precision(parameters, grads, learning_rate):
    """float32 throughout."""
    small = np.float32
    return {k: v.astype(small) - small(learning_rate) * grads["d" + k].astype(small) for k, v in parameters.items()}


def update_by_recursion(parameters, grads, learning_rate):
    """One name, then the rest of them."""

    def moved(names):
        if not names:
            return {}
        first, *rest = names
        return {first: parameters[first] + (-learning_rate) * grads["d" + first], **moved(rest)}

    return moved(list(parameters))
