"""Right versions of `train`."""

from functools import reduce

import numpy as np

from solutions.two_layer_sigmoid import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    update_parameters,
)

from ._shared import NAMES


def _start_of(X, Y, n_h, parameters, scale):
    return initialize_parameters(X.shape[0], n_h, Y.shape[0], scale) if parameters is None else parameters


def train_with_the_start_recorded_first(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The start is recorded before the loop, each new cost at its end."""
    parameters = _start_of(X, Y, n_h, parameters, scale)
    Y_hat, cache = forward_propagation(X, parameters)
    costs = [compute_cost(Y_hat, Y)]
    for _ in range(num_iterations):
        grads = backward_propagation(X, Y, parameters, cache)
        parameters = update_parameters(parameters, grads, learning_rate)
        Y_hat, cache = forward_propagation(X, parameters)
        costs.append(compute_cost(Y_hat, Y))
    return parameters, costs


def train_with_the_end_recorded_last(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Each cost is recorded before its update, the last after the loop; a list for the tuple."""
    parameters, costs = _start_of(X, Y, n_h, parameters, scale), []
    for _ in range(num_iterations):
        Y_hat, cache = forward_propagation(X, parameters)
        costs += [compute_cost(Y_hat, Y)]
        parameters = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    costs += [compute_cost(forward_propagation(X, parameters)[0], Y)]
    return [parameters, costs]


def train_into_an_array(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0, verbose=False):
    """An array of the right length for the list, a further argument, printed lines."""
    parameters = _start_of(X, Y, n_h, parameters, scale)
    costs = np.zeros(num_iterations + 1)
    for t in range(num_iterations + 1):
        Y_hat, cache = forward_propagation(X, parameters)
        costs[t] = compute_cost(Y_hat, Y)
        if t % 2 == 0 or verbose:
            print(f"cost after iteration {t}: {costs[t]:.4f}")
        if t < num_iterations:
            parameters = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    return parameters, costs


def train_in_place(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The given arrays themselves are changed."""
    if parameters is None:
        parameters = initialize_parameters(len(X), n_h, len(Y), scale=scale)
    costs = [compute_cost(forward_propagation(X, parameters)[0], Y)]
    while len(costs) <= num_iterations:
        grads = backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])
        for name in NAMES:
            parameters[name] -= learning_rate * grads["d" + name]
        costs.append(compute_cost(forward_propagation(X, parameters)[0], Y))
    return parameters, tuple(costs)


def train_all_in_one(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """No other function of the section is called; costs are (1, 1) arrays where there is one output."""
    rng, m = np.random.default_rng(), X.shape[1]
    if parameters is None:
        W1, b1 = scale * rng.normal(size=(n_h, X.shape[0])), np.zeros((n_h, 1))
        W2, b2 = scale * rng.normal(size=(Y.shape[0], n_h)), np.zeros((Y.shape[0], 1))
    else:
        W1, b1, W2, b2 = (np.array(parameters[name]) for name in NAMES)
    costs = []
    for t in range(num_iterations + 1):
        A1 = 1 / (1 + np.exp(-(W1 @ X + b1)))
        error = W2 @ A1 + b2 - Y
        costs.append(error @ error.T / m if len(Y) == 1 else (error**2).sum() / m)
        if t == num_iterations:
            break
        D = W2.T @ error * A1 * (1 - A1)
        W2 = W2 - learning_rate * 2 / m * error @ A1.T
        b2 = b2 - learning_rate * 2 / m * error.sum(axis=1, keepdims=True)
        W1 = W1 - learning_rate * 2 / m * D @ X.T
        b1 = b1 - learning_rate * 2 / m * D.sum(axis=1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, costs


def train_by_recursion(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk is its first cost and the walk from the next point."""
    parameters = _start_of(X, Y, n_h, parameters, scale)
    Y_hat, cache = forward_propagation(X, parameters)
    if num_iterations == 0:
        return parameters, [compute_cost(Y_hat, Y)]
    following = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    end, costs = train_by_recursion(X, Y, n_h, learning_rate, num_iterations - 1, following)
    return end, [compute_cost(Y_hat, Y), *costs]


def train_with_reduce(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """A fold over the steps, all points kept."""

    def step(points, _):
        grads = backward_propagation(X, Y, points[-1], forward_propagation(X, points[-1])[1])
        return [*points, update_parameters(points[-1], grads, learning_rate)]

    points = reduce(step, range(num_iterations), [_start_of(X, Y, n_h, parameters, scale)])
    return points[-1], [compute_cost(forward_propagation(X, point)[0], Y) for point in points]


def train_with_a_generator(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The costs come out of a generator that moves the parameters on its way."""
    p = _start_of(X, Y, n_h, parameters, scale)

    def walk():
        nonlocal p
        for t in range(num_iterations + 1):
            Y_hat, cache = forward_propagation(X, p)
            yield compute_cost(Y_hat, Y)
            if t < num_iterations:
                p = update_parameters(p, backward_propagation(X, Y, p, cache), learning_rate)

    costs = list(walk())
    return p, costs
