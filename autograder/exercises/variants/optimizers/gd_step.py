"""Right versions of `gd_step`."""

from collections import OrderedDict
from copy import deepcopy
from functools import wraps

import numpy as np


def _traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def descent_in_place(parameters, grads, state, learning_rate):
    """The arrays themselves are moved."""
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters, state


def gd_with_a_loop(parameters, grads, state, learning_rate):
    """A loop that fills an empty dictionary, and a new state."""
    result = {}
    for key in parameters:
        result[key] = parameters[key] - learning_rate * grads[f"d{key}"]
    return result, {}


def gd_on_copies(parameters, grads, state, learning_rate):
    """In-place operators on deep copies."""
    parameters = deepcopy(parameters)
    for key in parameters.keys():
        parameters[key] -= learning_rate * grads["d" + key]
    return parameters, state


def gd_over_the_gradients(parameters, grads, state, learning_rate):
    """The loop runs over the gradients, and their names lose a letter; a list comes back, with None for the state."""
    return [{key[1:]: np.subtract(parameters[key[1:]], learning_rate * g) for key, g in grads.items()}, None]


def gd_in_single_precision(parameters, grads, state, learning_rate):
    """float32 throughout."""
    rate = np.float32(learning_rate)
    return {k: v.astype(np.float32) - rate * grads["d" + k].astype(np.float32) for k, v in parameters.items()}, state


@_traced
def gd_with_a_default(parameters, grads, state=None, learning_rate=0.01):
    """A decorator, defaults, and another kind of mapping."""
    return OrderedDict((k, v + -learning_rate * grads["d" + k]) for k, v in parameters.items()), state or {}


def gd_entry_by_entry(parameters, grads, state, learning_rate):
    """Loops down to the single number."""
    new = {}
    for key, value in parameters.items():
        new[key] = np.zeros(value.shape)
        for place in np.ndindex(value.shape):
            new[key][place] = value[place] - learning_rate * grads["d" + key][place]
    return new, state


def gd_that_counts(parameters, grads, state, learning_rate):
    """A state that nobody needs, and something printed."""
    state["steps"] = state.get("steps", 0) + 1
    print("step", state["steps"])
    return dict(zip(parameters, (parameters[k] - learning_rate * grads["d" + k] for k in parameters))), state
