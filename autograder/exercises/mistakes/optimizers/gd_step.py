"""Wrong versions of `gd_step`."""

import numpy as np

from ._shared import gradients_by_name, stepped

#: Stands for what an earlier cell of a notebook left behind.
NOTEBOOK_RATE = 0.1


def step_uphill(parameters, grads, state, learning_rate):
    """Every parameter moves by the right amount to the wrong side. Where does a gradient point: to where the loss
    falls, or to where it rises?"""
    return {name: value + learning_rate * grads["d" + name] for name, value in parameters.items()}, state


def step_with_rate_1(parameters, grads, state, learning_rate):
    """The step is the whole gradient. Which argument of the function is never used?"""
    return {name: value - grads["d" + name] for name, value in parameters.items()}, state


def rate_from_the_notebook(parameters, grads, state, learning_rate):
    """The steps have the length that belongs to another learning rate. Does the name in your formula stand for the
    argument?"""
    return {name: value - NOTEBOOK_RATE * grads["d" + name] for name, value in parameters.items()}, state


def rate_divides(parameters, grads, state, learning_rate):
    """The smaller the learning rate, the longer the step. What is to be done with α: multiply by it, or divide?"""
    return {name: value - grads["d" + name] / learning_rate for name, value in parameters.items()}, state


def gradient_for_the_parameter(parameters, grads, state, learning_rate):
    """What comes back is the step alone, without the place where it begins. What is subtracted from what?"""
    return {name: -learning_rate * grads["d" + name] for name in parameters}, state


def only_the_weights_move(parameters, grads, state, learning_rate):
    """Some parameters move and others, those that are no weights, stay where they are. Does the loop go through all
    names?"""
    return {n: v - learning_rate * grads["d" + n] if n[0] == "W" else v for n, v in parameters.items()}, state


def only_the_first_parameter_moves(parameters, grads, state, learning_rate):
    """The first parameter moves and the rest stand still. Where does the loop end, and where does the function
    return?"""
    first = next(iter(parameters))
    return parameters | {first: parameters[first] - learning_rate * grads["d" + first]}, state


def loop_variable_is_rebound(parameters, grads, state, learning_rate):
    """Nothing moves at all. Inside the loop a name gets a new value; does the dictionary hear of it?"""
    for name, value in parameters.items():
        value = value - learning_rate * grads["d" + name]
    return parameters, state


def gradients_without_their_d(parameters, grads, state, learning_rate):
    """A KeyError: the gradients have names of their own. What do they begin with?"""
    return {name: value - learning_rate * grads[name] for name, value in parameters.items()}, state


def pairs_by_position(parameters, grads, state, learning_rate):
    """Parameters get gradients that belong to others. `zip` pairs two dictionaries by position: is their order the
    same?"""
    pairs = zip(parameters.items(), grads.values())
    return {name: value - learning_rate * g for (name, value), g in pairs}, state


def zip_with_the_state(parameters, grads, state, learning_rate):
    """No parameter comes back. `zip` ends with its shortest argument: how long is the state before the first step?"""
    return {name: parameters[name] - learning_rate * grads["d" + name] for name, _ in zip(parameters, state)}, state


def gradients_scaled_in_place(parameters, grads, state, learning_rate):
    """The numbers are right, and the caller's gradients have been scaled. Which operator writes into an array that
    somebody else still uses?"""
    for g in grads.values():
        g *= learning_rate
    return {name: value - grads["d" + name] for name, value in parameters.items()}, state


def state_forgotten(parameters, grads, state, learning_rate):
    """Only the parameters come back. What does the docstring promise besides them?"""
    return {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def state_before_parameters(parameters, grads, state, learning_rate):
    """The two results stand in the wrong order. Which one comes first?"""
    return state, {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def parameters_renamed(parameters, grads, state, learning_rate):
    """The numbers are right and stand under the gradients' names. Under which names will the next step look for
    them?"""
    return {"d" + name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}, state


def averaged_over_the_array(parameters, grads, state, learning_rate):
    """All entries of a parameter move by the same amount. Does each entry have a derivative of its own, or do they
    share their mean?"""
    return {name: value - learning_rate * np.mean(grads["d" + name]) for name, value in parameters.items()}, state


def parameters_truncated_to_integers(parameters, grads, state, learning_rate):
    """Whole numbers come back. Which type do the arrays have in which you store the results?"""
    return {n: (v - learning_rate * grads["d" + n]).astype(int) for n, v in parameters.items()}, state


def gd_step_not_returned(parameters, grads, state, learning_rate):
    """None comes back. The new dictionary is made: and then?"""
    {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def sign_for_the_gradient(parameters, grads, state, learning_rate):
    """Every entry moves by α, whether its slope is steep or gentle. Which part of the gradient is lost?"""
    return stepped(
        parameters, {k: np.sign(g) for k, g in gradients_by_name(parameters, grads).items()}, learning_rate
    ), state


def step_times_the_parameter(parameters, grads, state, learning_rate):
    """Each step is multiplied by the parameter that it moves. Does the rule contain a product of parameter and
    gradient?"""
    return stepped(
        parameters, {k: g * parameters[k] for k, g in gradients_by_name(parameters, grads).items()}, learning_rate
    ), state


def step_with_the_factor_of_a_square(parameters, grads, state, learning_rate):
    """Every step is twice as long as it should be. The gradient that comes in is complete: which 2 do you add?"""
    return stepped(parameters, gradients_by_name(parameters, grads), 2 * learning_rate), state


def step_added_up_over_the_array(parameters, grads, state, learning_rate):
    """All entries of a parameter move by the same amount. Does each entry have a derivative of its own, or do they
    share their sum?"""
    steps = {name: np.sum(g) for name, g in gradients_by_name(parameters, grads).items()}
    return stepped(parameters, steps, learning_rate), state
