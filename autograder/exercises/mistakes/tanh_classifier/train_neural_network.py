"""Wrong versions of `train_neural_network`."""

import numpy as np

from solutions.tanh_classifier import backward_propagation, compute_cost, forward_propagation, initialize_parameters

from ._shared import NAMES, moved


def _walked(X, Y, n_h, rate, steps, callback, start=None, names=NAMES):
    """A training with some of its pieces replaced."""
    p = initialize_parameters(X.shape[0], n_h, Y.shape[0]) if start is None else start
    for iteration in range(steps):
        A2, cache = forward_propagation(X, p)
        if callback is not None:
            callback(iteration, compute_cost(A2, Y), p)
        p = moved(p, backward_propagation(X, Y, p, cache), rate, names)
    return p


def _zeros(X, Y, n_h):
    return {name: np.zeros_like(value) for name, value in initialize_parameters(X.shape[0], n_h, Y.shape[0]).items()}


def initial_parameters_returned(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """Nothing has moved at all. Into which variable does the update's result go, and which one is returned?"""
    return _walked(X, Y, n_h, 0.0, num_iterations, callback)


def one_step_only(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """However many iterations are asked for, the result is one step away from a start. Which line stands inside the
    loop, the start or the return, although it belongs outside?"""
    return _walked(X, Y, n_h, learning_rate, 1, callback)


def one_step_too_many(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """There is one update too many. How many numbers does your range hold?"""
    return _walked(X, Y, n_h, learning_rate, num_iterations + 1, callback)


def one_step_too_few(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """There is one update too few. How many numbers does your range hold?"""
    return _walked(X, Y, n_h, learning_rate, num_iterations - 1, callback)


def two_updates_an_iteration(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """There are twice as many steps as asked for. How many lines of the loop move the parameters?"""
    return _walked(X, Y, n_h, learning_rate, 2 * num_iterations, callback)


def number_of_iterations_ignored(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The number of steps is always the same, whatever is asked for. Is a number written where an argument should
    stand?"""
    return _walked(X, Y, n_h, learning_rate, 2, callback)


def learning_rate_ignored(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The steps are far too short for the learning rate that was asked for. Does the rate reach the update?"""
    return _walked(X, Y, n_h, 0.01, num_iterations, callback)


def trained_uphill(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """All steps lead the wrong way, and the cost grows. Which sign stands in the update?"""
    return _walked(X, Y, n_h, -learning_rate, num_iterations, callback)


def gradients_computed_once(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """Every step is as long as the first. Which lines belong into the loop, so that the gradients belong to the
    parameters of the moment?"""
    p = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    A2, cache = forward_propagation(X, p)
    cost, grads = compute_cost(A2, Y), backward_propagation(X, Y, p, cache)
    for iteration in range(num_iterations):
        if callback is not None:
            callback(iteration, cost, p)
        p = moved(p, grads, learning_rate)
    return p


def hidden_layer_never_trained(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The output layer moves, the hidden layer stays at its random start. Which parameters does the loop update?"""
    return _walked(X, Y, n_h, learning_rate, num_iterations, callback, names=("W2", "b2"))


def output_layer_never_trained(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The hidden layer moves, the output layer stays at its start. Which parameters does the loop update?"""
    return _walked(X, Y, n_h, learning_rate, num_iterations, callback, names=("W1", "b1"))


def biases_never_trained(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The weights move, both biases stay at zero. Which parameters does the loop update?"""
    return _walked(X, Y, n_h, learning_rate, num_iterations, callback, names=("W1", "W2"))


def trained_from_zero(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """Only `b2` has moved. What were the weights when you began, and which gradients can be different from zero
    there?"""
    return _walked(X, Y, n_h, learning_rate, num_iterations, callback, start=_zeros(X, Y, n_h))


def trained_from_a_constant(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """All hidden units have learned the same. What do units share that start from the same weights?"""
    start = _zeros(X, Y, n_h)
    start |= {"W1": start["W1"] + 0.01, "W2": start["W2"] + 0.01}
    return _walked(X, Y, n_h, learning_rate, num_iterations, callback, start=start)


def four_hidden_units_always(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The network has four hidden units, however many are asked for. Is a number written where an argument should
    stand?"""
    return _walked(X, Y, 4, learning_rate, num_iterations, callback)


def one_output_always(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """With one output it trains, with three NumPy refuses. From which array can the number of outputs be read?"""
    start = initialize_parameters(X.shape[0], n_h, 1)
    return _walked(X, Y, n_h, learning_rate, num_iterations, callback, start=start)


def inputs_counted_along_the_examples(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """NumPy says that W1 and X do not fit. Which axis of X counts the features?"""
    start = initialize_parameters(X.shape[1], n_h, Y.shape[0])
    return _walked(X, Y, n_h, learning_rate, num_iterations, callback, start=start)


def costs_returned_too(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """Two things come back where the docstring promises one. Who can listen to the costs without their being
    returned?"""
    return _walked(X, Y, n_h, learning_rate, num_iterations, callback), [0.0] * num_iterations


def last_cost_returned(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """A number comes back. What does somebody need who wants to predict with the trained network?"""
    p = _walked(X, Y, n_h, learning_rate, num_iterations, callback)
    return compute_cost(forward_propagation(X, p)[0], Y)


def gradients_returned(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The gradients of the last iteration come back. Which dictionary does `predict` take?"""
    p = _walked(X, Y, n_h, learning_rate, num_iterations, callback)
    return backward_propagation(X, Y, p, forward_propagation(X, p)[1])


def training_not_returned(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """None comes back. What happens to the parameters at the end of the function?"""
    _walked(X, Y, n_h, learning_rate, num_iterations, callback)


def rate_written_as_a_number(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The steps are too long for the learning rate that was asked for. Is a number written where an argument should
    stand?"""
    return _walked(X, Y, n_h, 1.2, num_iterations, callback)


def rate_divided_by_the_examples(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The steps are too short by the number of examples. The gradients are means already: is the rate divided as
    well?"""
    return _walked(X, Y, n_h, learning_rate / X.shape[1], num_iterations, callback)


def callback_never_called(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The training is right, and whoever hands over a callback hears nothing of it. How often does the docstring want
    it to be called, and with what?"""
    return _walked(X, Y, n_h, learning_rate, num_iterations, None)


def callback_after_the_update(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """At the callback's first call an update has already been made. Which parameters does the cost belong to that goes
    with it?"""
    p = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for iteration in range(num_iterations):
        A2, cache = forward_propagation(X, p)
        p = moved(p, backward_propagation(X, Y, p, cache), learning_rate)
        if callback is not None:
            callback(iteration, compute_cost(A2, Y), p)
    return p


def callback_counts_from_1(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The callback's first iteration has the number 1. How many updates were made before it?"""
    tell = callback and (lambda iteration, cost, p: callback(iteration + 1, cost, p))
    return _walked(X, Y, n_h, learning_rate, num_iterations, tell)


def callback_with_the_loss_of_all_examples(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """The cost that the callback gets is not that of the parameters that it gets. What is handed over in its place?"""
    tell = callback and (lambda iteration, cost, p: callback(iteration, cost * X.shape[1], p))
    return _walked(X, Y, n_h, learning_rate, num_iterations, tell)


def started_anew_in_every_iteration(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """However many iterations are asked for, the result is one step away from a start. Which line stands inside the
    loop although it is done only once?"""
    p = None
    for iteration in range(num_iterations):
        tell = callback and (lambda _, cost, start, iteration=iteration: callback(iteration, cost, start))
        p = _walked(X, Y, n_h, learning_rate, 1, tell)
    return p
