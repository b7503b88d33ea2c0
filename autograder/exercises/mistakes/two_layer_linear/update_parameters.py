"""Wrong versions of `update_parameters`."""

import numpy as np

from solutions.two_layer_linear import update_parameters

from ._shared import NOTEBOOK_RATE, moved


def step_uphill(parameters, grads, learning_rate):
    """Every step leads uphill. The gradient points to where the cost rises: which sign goes down?"""
    return update_parameters(parameters, grads, -learning_rate)


def step_without_a_rate(parameters, grads, learning_rate):
    """Every step has the full length of the gradient. Where does `learning_rate` enter?"""
    return update_parameters(parameters, grads, 1.0)


def step_divided_by_the_rate(parameters, grads, learning_rate):
    """A small learning rate makes large steps. Does it multiply or divide?"""
    return update_parameters(parameters, grads, 1 / learning_rate)


def twice_the_step(parameters, grads, learning_rate):
    """Every step is twice as long as it should be. The 2 of the square stands in the gradient: is it here as well?"""
    return update_parameters(parameters, grads, 2 * learning_rate)


def rate_of_the_notebook(parameters, grads, learning_rate):
    """The steps are those of α = 0.1, whatever is passed. Which learning rate does the function read?"""
    return update_parameters(parameters, grads, NOTEBOOK_RATE)


def rate_in_the_wrong_brackets(parameters, grads, learning_rate):
    """Parameter and gradient are both multiplied by the rate. What does the rate belong to?"""
    return {name: learning_rate * (value - grads["d" + name]) for name, value in parameters.items()}


def only_weights_move(parameters, grads, learning_rate):
    """The biases stay where they are. Are biases parameters?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2"))


def only_biases_move(parameters, grads, learning_rate):
    """The weights stay where they are. How many parameters does the dictionary hold?"""
    return moved(parameters, grads, learning_rate, ("b1", "b2"))


def only_the_first_layer_moves(parameters, grads, learning_rate):
    """The second layer stays where it is. How far does the loop run?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1"))


def only_the_second_layer_moves(parameters, grads, learning_rate):
    """The first layer stays where it is. Where does the loop begin?"""
    return moved(parameters, grads, learning_rate, ("W2", "b2"))


def W1_stays(parameters, grads, learning_rate):
    """`W1` has not moved. Which line is missing?"""
    return moved(parameters, grads, learning_rate, ("b1", "W2", "b2"))


def b1_stays(parameters, grads, learning_rate):
    """`b1` has not moved. Which line is missing?"""
    return moved(parameters, grads, learning_rate, ("W1", "W2", "b2"))


def W2_stays(parameters, grads, learning_rate):
    """`W2` has not moved. Which line is missing?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1", "b2"))


def b2_stays(parameters, grads, learning_rate):
    """`b2` has not moved. Which line is missing?"""
    return moved(parameters, grads, learning_rate, ("W1", "b1", "W2"))


def biases_go_uphill(parameters, grads, learning_rate):
    """The biases go the wrong way. Is the sign the same in all four lines?"""
    up = update_parameters(parameters, grads, -learning_rate)
    return update_parameters(parameters, grads, learning_rate) | {"b1": up["b1"], "b2": up["b2"]}


def steps_for_parameters(parameters, grads, learning_rate):
    """What comes back are the steps alone. From where do they start?"""
    return {name: -learning_rate * grads["d" + name] for name in parameters}


def parameters_named_like_gradients(parameters, grads, learning_rate):
    """The keys begin with a d. The forward pass will look for parameters: under which names?"""
    return {"d" + name: value for name, value in update_parameters(parameters, grads, learning_rate).items()}


def gradients_looked_up_without_d(parameters, grads, learning_rate):
    """`grads` has no entry "W1". Under which names do the gradients come?"""
    return {name: value - learning_rate * grads[name] for name, value in parameters.items()}


def layers_mixed_in_the_biases(parameters, grads, learning_rate):
    """Each bias is moved by the other one's gradient, and the shapes show it. Which number stands in each key?"""
    exchanged = {
        "b1": parameters["b1"] - learning_rate * grads["db2"],
        "b2": parameters["b2"] - learning_rate * grads["db1"],
    }
    return update_parameters(parameters, grads, learning_rate) | exchanged


def new_parameters_as_a_tuple(parameters, grads, learning_rate):
    """The new parameters come back without their names. What kind of container does the docstring promise?"""
    return tuple(update_parameters(parameters, grads, learning_rate).values())


def old_parameters_handed_back(parameters, grads, learning_rate):
    """The parameters come back as they were. New values were computed: where were they kept?"""
    return parameters


def grads_scaled_in_place(parameters, grads, learning_rate):
    """The step is right, and | afterwards the gradients have shrunk. Which operators change an array in place?"""
    new = update_parameters(parameters, grads, learning_rate)
    for gradient in grads.values():
        gradient *= learning_rate
    return new


def update_not_returned(parameters, grads, learning_rate):
    """Nothing comes back. The steps are taken: who gets to know?"""
    update_parameters(parameters, grads, learning_rate)


def rate_taken_from_the_parameters(parameters, grads, learning_rate):
    """A parameter whose gradient is zero becomes zero. To which of the two does the rate belong?"""
    return {name: (value - learning_rate) * grads["d" + name] for name, value in parameters.items()}


def returned_after_the_first_parameter(parameters, grads, learning_rate):
    """One parameter comes back and three are missing. At which depth does `return` stand, inside the loop or after
    it?"""
    return {"W1": parameters["W1"] - learning_rate * grads["dW1"]}


def one_step_for_all_entries(parameters, grads, learning_rate):
    """All entries of an array move by the same amount, the mean of its steps. Has every entry a slope of its own?"""
    return {name: value - learning_rate * np.mean(grads["d" + name]) for name, value in parameters.items()}


def step_with_the_rate_squared(parameters, grads, learning_rate):
    """The steps shrink with the square of the rate. How often is it multiplied by?"""
    return {name: value - learning_rate**2 * grads["d" + name] for name, value in parameters.items()}


def parameters_shrunk_by_the_rate(parameters, grads, learning_rate):
    """Even a parameter whose gradient is zero becomes smaller. What does the rate belong to, and to what not?"""
    return {name: (1 - learning_rate) * value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def W2_moved_twice(parameters, grads, learning_rate):
    """`W2` goes two steps where the others go one. In how many lines does it change?"""
    return moved(parameters, grads, learning_rate) | {"W2": parameters["W2"] - 2 * learning_rate * grads["dW2"]}
