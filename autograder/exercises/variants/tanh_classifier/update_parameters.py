"""Right versions of `update_parameters`."""

from functools import reduce
from types import MappingProxyType

import numpy as np

from ._shared import NAMES


def update_line_by_line(parameters, grads, learning_rate):
    """Four lines, a new dictionary."""
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    b1 = parameters["b1"] - learning_rate * grads["db1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]
    b2 = parameters["b2"] - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def update_in_place(parameters, grads, learning_rate):
    """The given arrays are changed and handed back."""
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters


def update_on_copies(parameters, grads, learning_rate=0.01):
    """In-place operators on copies, a default for the rate."""
    new = {name: np.copy(value) for name, value in parameters.items()}
    for name, gradient in grads.items():
        new[name.removeprefix("d")] += -learning_rate * gradient
    return new


def update_with_zip(parameters, grads, learning_rate):
    """Parameters and gradients side by side; a mapping that is no dict."""
    pairs = zip(NAMES, (grads["d" + name] for name in NAMES))
    return MappingProxyType({name: np.subtract(parameters[name], g * learning_rate) for name, g in pairs})


def update_with_reduce(parameters, grads, learning_rate):
    """A fold over the names."""
    return reduce(lambda p, name: p | {name: p[name] - learning_rate * grads[f"d{name}"]}, NAMES, dict(parameters))


def update_in_single_precision(parameters, grads, learning_rate):
    """float32 throughout."""
    rate = np.float32(learning_rate)
    single = {name: value.astype(np.float32) for name, value in {**parameters, **grads}.items()}
    return {name: single[name] - rate * single["d" + name] for name in NAMES}
