"""Wrong versions of `train`."""

import numpy as np

from solutions.two_layer_sigmoid import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    train,
    update_parameters,
)

from ._shared import NOTEBOOK_RATE, moved


def _descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, step=None, cost=compute_cost):
    """The reference with another step, (parameters, t) to parameters, or another cost."""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale)
    costs = [cost(forward_propagation(X, parameters)[0], Y)]
    for t in range(num_iterations):
        if step is None:
            grads = backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])
            parameters = update_parameters(parameters, grads, learning_rate)
        else:
            parameters = step(parameters, t)
        costs.append(cost(forward_propagation(X, parameters)[0], Y))
    return parameters, costs


def _gradients_at(X, Y, parameters):
    return backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])


def costs_without_the_start(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The list is one entry short: the cost of the start is missing. Do you record before the first update, or only
    after it?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[1:]


def costs_without_the_end(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The list is one entry short: the cost after the last update is missing. How many points does a path with T steps
    have?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[:-1]


def last_cost_only(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The costs are a single number, the last. What does the docstring ask for: the end, or the whole way?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[-1]


def costs_left_empty(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The parameters are right, | the list is empty. Where in the loop is the cost recorded?"""
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)[0], []


def start_costs_recorded_twice(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The list is one entry too long: the start stands in it twice. Is it recorded before the loop, and once more at
    the top of the loop?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[:1] + costs


def costs_one_step_behind(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The parameters are right; | each cost after the first belongs to the entry before it. Is there a forward pass
    between the update and the cost?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, costs[:1] + costs[:-1]


def costs_rounded(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The costs agree to two decimals only. Should rounding happen in the data, or in what you print?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [round(float(cost), 2) for cost in costs]


def costs_not_averaged(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The path is right, | the costs are too large by the number of examples. Does your own `compute_cost` appear in
    the loop?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [cost * X.shape[1] for cost in costs]


def cost_of_inputs_and_targets_exchanged(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The path is right; | every cost is that of zero predictions. Which two arrays does `compute_cost` compare?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [compute_cost(np.zeros_like(Y), Y)] * len(costs)


def one_iteration_too_many(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk is one step too long, in the parameters and in the list. How many updates does T ask for?"""
    return train(X, Y, n_h, learning_rate, num_iterations + 1, parameters, scale)


def one_iteration_too_few(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk is one step too short, in the parameters and in the list. At which number does your loop begin, and at
    which does it end?"""
    return train(X, Y, n_h, learning_rate, num_iterations - 1, parameters, scale)


def update_after_the_last_cost(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The list is right, but | the parameters are one step further than its last entry. Is there an update after the
    last cost has been recorded?"""
    parameters, costs = train(X, Y, n_h, learning_rate, num_iterations + 1, parameters, scale)
    return parameters, costs[:-1]


def returned_inside_the_training_loop(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk ends after a single step, whatever T is. How far is the `return` indented?"""
    return train(X, Y, n_h, learning_rate, 1, parameters, scale)


def new_parameters_not_kept(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Nothing moves, and all costs are the same. What happens to the dictionary that the update returns?"""
    return _descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, lambda p, t: p)


def start_returned(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The costs fall as they should, but the parameters that come back are the start. Under which name did the loop
    store the new ones?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale)
    return parameters, train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)[1]


def given_start_ignored(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk does not begin at the parameters that were given. When is a start to be drawn, and when not?"""
    start = {"W1": np.zeros((n_h, X.shape[0])), "b1": np.zeros((n_h, 1))}
    start |= {"W2": np.zeros((Y.shape[0], n_h)), "b2": np.zeros((Y.shape[0], 1))}
    return train(X, Y, n_h, learning_rate, num_iterations, start)


def given_start_scaled(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """A start that was given has been multiplied by `scale`. For which kind of start is that argument meant?"""
    if parameters is not None:
        parameters = {name: scale * value for name, value in parameters.items()}
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)


def no_start_of_its_own(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """With a given start all is well; without one, None is used as a dictionary. Who makes the parameters then?"""
    return _descend(X, Y, n_h, learning_rate, num_iterations, parameters or {}["W1"], scale)


def own_start_with_one_output(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """With a given start all is well; the one that `train` makes has a single output. How many rows do the targets
    have?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, 1, scale)
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)


def own_start_counts_examples(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """With a given start all is well; the one that `train` makes does not fit the inputs. Which side of X counts the
    features?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[1], n_h, Y.shape[0], scale)
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)


def own_start_at_zero(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """With a given start all is well; the one that `train` makes is zero throughout, so all hidden units would stay
    alike. Which function of this notebook makes a start?"""
    if parameters is None:
        parameters = {name: 0 * value for name, value in initialize_parameters(len(X), n_h, len(Y)).items()}
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)


def own_start_with_equal_weights(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """With a given start all is well; in the one that `train` makes the weights are all the same, so all hidden units
    would stay alike. Which function of this notebook makes a start?"""
    if parameters is None:
        parameters = initialize_parameters(len(X), n_h, len(Y))
        parameters |= {name: np.full_like(parameters[name], scale) for name in ("W1", "W2")}
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)


def own_start_all_positive(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """With a given start all is well; in the one that `train` makes no weight is negative. From which curve does
    `initialize_parameters` draw?"""
    if parameters is None:
        parameters = initialize_parameters(len(X), n_h, len(Y), scale)
        parameters = {name: np.abs(value) for name, value in parameters.items()}
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)


def gradients_never_renewed(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The first step is right, and then the parameters march off in a straight line. Which quantities have to be
    computed anew after each update?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale)
    grads = _gradients_at(X, Y, parameters)
    return _descend(
        X,
        Y,
        n_h,
        learning_rate,
        num_iterations,
        parameters,
        scale,
        lambda p, t: update_parameters(p, grads, learning_rate),
    )


def predictions_of_the_first_round(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The first step is right, the later ones use new weights with the activations of the start. Where is the forward
    pass: inside the loop, or before it?"""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale)
    cache = forward_propagation(X, parameters)[1]
    return _descend(
        X,
        Y,
        n_h,
        learning_rate,
        num_iterations,
        parameters,
        scale,
        lambda p, t: update_parameters(p, backward_propagation(X, Y, p, cache), learning_rate),
    )


def gradients_pile_up(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The first step is right, the later ones grow too long: each still carries those before it. Where do the gradients
    start again at zero?"""
    total = {}

    def step(p, t):
        for name, value in _gradients_at(X, Y, p).items():
            total[name] = total.get(name, 0) + value
        return update_parameters(p, total, learning_rate)

    return _descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, step)


def every_step_from_the_start(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """All costs after the first are the same: each step begins anew at the start. To which name does the loop assign
    the result of the update?"""
    first, _ = train(X, Y, n_h, learning_rate, 1, parameters, scale)
    return _descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, lambda p, t: first)


def walk_uphill(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The cost grows with each step. Is a sign turned twice, once in the gradient and once in the update, or not at
    all?"""
    return train(X, Y, n_h, -learning_rate, num_iterations, parameters, scale)


def rate_written_into_the_loop(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk is always that of α = 0.1. Does the function read its argument, or a number from an earlier cell?"""
    return train(X, Y, n_h, NOTEBOOK_RATE, num_iterations, parameters, scale)


def rate_shrinks_with_time(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The first step is right, later ones are too short. Does the docstring say that the learning rate changes?"""
    return _descend(
        X,
        Y,
        n_h,
        learning_rate,
        num_iterations,
        parameters,
        scale,
        lambda p, t: update_parameters(p, _gradients_at(X, Y, p), learning_rate / (t + 1)),
    )


def second_layer_first(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The second layer is right after one step, the first is slightly off: its gradients were taken after the second
    had already moved. From which point do all four gradients have to be taken?"""

    def step(p, t):
        half = moved(p, _gradients_at(X, Y, p), learning_rate, ("W2", "b2"))
        return moved(half, _gradients_at(X, Y, half), learning_rate, ("W1", "b1"))

    return _descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, step)


def one_update_an_example(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Each round takes a step for every example instead of one for all of them. How far is the update indented?"""

    def step(p, t):
        for i in range(X.shape[1]):
            p = update_parameters(p, _gradients_at(X[:, [i]], Y[:, [i]], p), learning_rate)
        return p

    return _descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale, step)


def hidden_layer_never_trained(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """`W1` and `b1` stay at their start. How many parameters does each round have to move?"""
    return _descend(
        X,
        Y,
        n_h,
        learning_rate,
        num_iterations,
        parameters,
        scale,
        lambda p, t: moved(p, _gradients_at(X, Y, p), learning_rate, ("W2", "b2")),
    )


def costs_before_parameters(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The two results come back in the other order. Which one does the docstring name first?"""
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)[::-1]


def parameters_alone_returned(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Only the parameters come back. What stands beside them in the docstring?"""
    return train(X, Y, n_h, learning_rate, num_iterations, parameters, scale)[0]


def cost_of_the_last_round_repeated(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """All costs are right but the last, which equals the one before. To which parameters should it belong?"""
    parameters, costs = _descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [*costs[:-1], costs[-2]]


def rate_a_tenth_of_the_given(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Every step is a tenth of what it should be. Is the rate multiplied by a rate once more?"""
    return _descend(X, Y, n_h, NOTEBOOK_RATE * learning_rate, num_iterations, parameters, scale)


def roots_of_the_costs(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The parameters are right, and | the costs are square roots of what they should be. Which function makes them?"""
    parameters, costs = _descend(X, Y, n_h, learning_rate, num_iterations, parameters, scale)
    return parameters, [np.sqrt(cost) for cost in costs]


def first_half_of_the_examples(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Already the first cost is that of the first half of the examples. Is any part of the data put aside?"""
    half = X.shape[1] // 2
    return _descend(X[:, :half], Y[:, :half], n_h, learning_rate, num_iterations, parameters, scale)


def begun_again_in_every_round(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """All costs are equal, and the parameters are one step away from the start. What happens at the top of
    every round?"""
    new, costs = _descend(X, Y, n_h, learning_rate, 1, parameters, scale)
    return new, costs[:1] * (num_iterations + 1)
