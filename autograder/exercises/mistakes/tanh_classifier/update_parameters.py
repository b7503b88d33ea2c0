"""Wrong versions of `update_parameters`."""

import numpy as np

from ._shared import NAMES, moved


def step_uphill(parameters, grads, learning_rate):
    """Every parameter has moved by the right amount in the wrong direction. Where does the gradient point: uphill, or
    downhill?"""
    return moved(parameters, grads, -learning_rate)


def rate_left_out(parameters, grads, learning_rate):
    """Every step is too long or too short by the same factor. By what is the gradient multiplied?"""
    return moved(parameters, grads, 1.0)


def rate_of_the_lesson(parameters, grads, learning_rate):
    """Every step is one hundredth of the gradient, whichever rate is asked for. Is a number written where an argument
    should stand?"""
    return moved(parameters, grads, 0.01)


def divided_by_the_rate(parameters, grads, learning_rate):
    """Steps are long where the rate is small. Is the gradient multiplied by the rate, or divided by it?"""
    return moved(parameters, grads, 1 / learning_rate)


def parameters_shrunk(parameters, grads, learning_rate):
    """The rate has been applied to the parameters as well. Which of the two does α multiply?"""
    return {name: learning_rate * (parameters[name] - grads["d" + name]) for name in NAMES}


def biases_left_behind(parameters, grads, learning_rate):
    """The weights have moved, the biases have not. Which four parameters does the network learn?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2"))


def hidden_layer_left_behind(parameters, grads, learning_rate):
    """Only the output layer has moved. Which four parameters does the network learn?"""
    return moved(parameters, grads, learning_rate, ("W2", "b2"))


def output_layer_left_behind(parameters, grads, learning_rate):
    """Only the hidden layer has moved. Which four parameters does the network learn?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1"))


def output_bias_left_behind(parameters, grads, learning_rate):
    """`b2` is where it was, the rest has moved. Which lines does the function have: three, or four?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1", "W2"))


def hidden_bias_with_the_output_gradient(parameters, grads, learning_rate):
    """`b1` is wrong with one output, and with three NumPy refuses it. Whose gradient is subtracted from it?"""
    return moved(parameters, grads, learning_rate) | {"b1": parameters["b1"] - learning_rate * grads["db2"]}


def weights_with_each_others_gradients(parameters, grads, learning_rate):
    """NumPy cannot subtract arrays of such shapes. Which gradient belongs to which weights?"""
    return moved(parameters, {**grads, "dW1": grads["dW2"], "dW2": grads["dW1"]}, learning_rate)


def steps_instead_of_parameters(parameters, grads, learning_rate):
    """What comes back are the steps themselves. From what are they to be subtracted?"""
    return {name: -learning_rate * grads["d" + name] for name in NAMES}


def gradients_minus_parameters(parameters, grads, learning_rate):
    """Every result has the opposite sign. What stands before the minus: the parameter, or the step?"""
    return {name: learning_rate * grads["d" + name] - parameters[name] for name in NAMES}


def old_parameters_returned(parameters, grads, learning_rate):
    """Nothing has moved. Where do the new values go: into the dictionary that you return?"""
    return dict(parameters)


def keys_of_the_gradients(parameters, grads, learning_rate):
    """The entry "W1" is missing, and there is one called "dW1". Under which names are parameters kept?"""
    return {"d" + name: value for name, value in moved(parameters, grads, learning_rate).items()}


def step_scaled_by_the_parameter(parameters, grads, learning_rate):
    """Each step is multiplied by the parameter that it moves. Does the rule contain a product of parameter and
    gradient?"""
    return {name: parameters[name] * (1 - learning_rate * grads["d" + name]) for name in NAMES}


def parameters_as_a_tuple(parameters, grads, learning_rate):
    """A tuple comes back where one dictionary is promised. How does the next forward pass find "W1" in it?"""
    return tuple(moved(parameters, grads, learning_rate).values())


def gradients_scaled_in_place(parameters, grads, learning_rate):
    """The parameters are right, but | afterwards the gradients are multiplied by the rate. Which operators change an
    array in place?"""
    new = moved(parameters, grads, learning_rate)
    for gradient in grads.values():
        gradient *= learning_rate
    return new


def update_not_returned(parameters, grads, learning_rate):
    """None comes back. What happens to the new parameters at the end of the function?"""
    moved(parameters, grads, learning_rate)


def rate_before_the_product(parameters, grads, learning_rate):
    """A parameter whose gradient is 0 becomes 0. What does Python do first in your line, and what should come first?"""
    return {name: (parameters[name] - learning_rate) * grads["d" + name] for name in NAMES}


def scaled_gradients_for_parameters(parameters, grads, learning_rate):
    """What comes back are the gradients times the rate. From what are they to be subtracted?"""
    return {name: learning_rate * grads["d" + name] for name in NAMES}


def one_step_for_a_whole_array(parameters, grads, learning_rate):
    """All entries of an array move by the same amount. Does each have a derivative of its own, or do they share their
    sum?"""
    return {name: parameters[name] - learning_rate * np.sum(grads["d" + name]) for name in NAMES}


def rate_for_the_weights_only(parameters, grads, learning_rate):
    """The weights are right, | the biases move by their whole gradients. By what are those multiplied?"""
    return {k: v - (learning_rate if k[0] == "W" else 1) * grads["d" + k] for k, v in parameters.items()}


def gradients_under_the_names_of_parameters(parameters, grads, learning_rate):
    """Python finds no "W1" among the gradients. Under which names are they kept?"""
    return {name: parameters[name] - learning_rate * grads[name] for name in NAMES}
