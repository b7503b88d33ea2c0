"""Wrong versions of `update_parameters`."""

import numpy as np

from ._shared import NOTEBOOK_RATE, moved


def step_uphill(parameters, grads, learning_rate):
    """Every parameter moves by the right amount in the wrong direction. Where does the gradient point: up or down?"""
    return moved(parameters, grads, -learning_rate)


def rate_forgotten(parameters, grads, learning_rate):
    """The steps are as long as the gradients, whatever the learning rate. Where does it enter?"""
    return moved(parameters, grads, 1.0)


def rate_squared(parameters, grads, learning_rate):
    """The steps are too short. How often is the gradient multiplied by the learning rate?"""
    return moved(parameters, grads, learning_rate**2)


def rate_divides(parameters, grads, learning_rate):
    """A smaller learning rate makes larger steps. Is the gradient multiplied by it, or divided?"""
    return moved(parameters, grads, 1 / learning_rate)


def rate_from_the_notebook(parameters, grads, learning_rate):
    """Every step is that of α = 0.1. Does the function read its argument, or a number from an earlier cell?"""
    return moved(parameters, grads, NOTEBOOK_RATE)


def parameters_shrunk_too(parameters, grads, learning_rate):
    """The old parameters have been multiplied by the learning rate as well. What do the brackets in your line hold
    together?"""
    return {name: learning_rate * (value - grads[f"d{name}"]) for name, value in parameters.items()}


def weights_alone_updated(parameters, grads, learning_rate):
    """The biases stay where they are. How many parameters does the network have?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2"))


def output_layer_alone_updated(parameters, grads, learning_rate):
    """The first layer stays where it is. How many layers does the network have?"""
    return moved(parameters, grads, learning_rate, ("W2", "b2"))


def first_layer_alone_updated(parameters, grads, learning_rate):
    """The second layer stays where it is. How many layers does the network have?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1"))


def old_parameters_returned(parameters, grads, learning_rate):
    """Nothing moves. Under which name did you store the new values, and what do you return?"""
    return dict(parameters)


def steps_returned(parameters, grads, learning_rate):
    """The steps come back, not the places where they lead. From where does each step start?"""
    return {name: -learning_rate * grads[f"d{name}"] for name in parameters}


def only_the_biases_returned(parameters, grads, learning_rate):
    """The weights are missing in what comes back. Does the new dictionary hold all four?"""
    return moved({k: v for k, v in parameters.items() if k.startswith("b")}, grads, learning_rate)


def keys_of_the_gradients(parameters, grads, learning_rate):
    """The new parameters stand under the names of the gradients. Where will the next forward pass look for them?"""
    return {f"d{name}": value for name, value in moved(parameters, grads, learning_rate).items()}


def gradients_under_wrong_keys(parameters, grads, learning_rate):
    """A key is not found. How are the gradients called, and how the parameters?"""
    return {name: value - learning_rate * grads[name] for name, value in parameters.items()}


def layers_crossed(parameters, grads, learning_rate):
    """The shapes do not fit: a parameter of one layer met a gradient of the other. Which gradient belongs to which?"""
    other = {"W1": "dW2", "b1": "db2", "W2": "dW1", "b2": "db1"}
    return {name: value - learning_rate * grads[other[name]] for name, value in parameters.items()}


def parameters_in_a_tuple(parameters, grads, learning_rate):
    """The new parameters come back in a tuple. In what kind of container did they come in?"""
    return tuple(moved(parameters, grads, learning_rate).values())


def gradients_normalised(parameters, grads, learning_rate):
    """All steps of a parameter have the same length, whatever the gradient's. Is anything divided by in the
    formula?"""
    return moved(parameters, {k: v / np.linalg.norm(v) for k, v in grads.items()}, learning_rate)


def only_the_sign_of_the_gradient(parameters, grads, learning_rate):
    """Every entry moves by the same amount. Does the formula use the gradient itself, or only its sign?"""
    return moved(parameters, {k: np.sign(v) for k, v in grads.items()}, learning_rate)


def biases_moved_without_a_rate(parameters, grads, learning_rate):
    """The weights are right; | the biases move by their whole gradient. Which factor do all four steps share?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2")) | {
        name: parameters[name] - grads["d" + name] for name in ("b1", "b2")
    }


def gradients_in_reverse(parameters, grads, learning_rate):
    """NumPy cannot subtract: a parameter has met the gradient of another one. How do you find the gradient that belongs
    to a parameter: by its place or by its name?"""
    pairs = zip(parameters.items(), reversed(list(grads.values())), strict=True)
    return {name: value - learning_rate * gradient for (name, value), gradient in pairs}


def only_the_weights_returned(parameters, grads, learning_rate):
    """The weights come back alone. What will the next forward pass add?"""
    return {name: parameters[name] - learning_rate * grads["d" + name] for name in ("W1", "W2")}


def two_steps_at_once(parameters, grads, learning_rate):
    """Every step is twice as long as it should be. Where does a 2 come from that the gradients already hold?"""
    return {name: value - 2 * learning_rate * grads["d" + name] for name, value in parameters.items()}


def parameters_shrunk_by_a_tenth(parameters, grads, learning_rate):
    """A parameter whose gradient is zero still loses a tenth. What does one step change, and what not?"""
    return {name: 0.9 * value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def hidden_bias_goes_uphill(parameters, grads, learning_rate):
    """`b1` moves by the right amount in the wrong direction. Which sign do the other three lines have?"""
    moving = moved(parameters, grads, learning_rate)
    return moving | {"b1": parameters["b1"] + learning_rate * grads["db1"]}


def new_parameters_squeezed(parameters, grads, learning_rate):
    """The numbers are right, and columns have become vectors. Which function takes sides of length 1 away?"""
    return {name: value.squeeze() for name, value in moved(parameters, grads, learning_rate).items()}
