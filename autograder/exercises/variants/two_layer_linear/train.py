"""Right versions of `train`."""

from collections import namedtuple
from functools import reduce

import numpy as np

from solutions.two_layer_linear import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    train,
    update_parameters,
)


def train_with_the_start_recorded_first(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The cost at the start before the loop, the others after each update."""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    Y_hat, cache = forward_propagation(X, parameters)
    costs = [compute_cost(Y_hat, Y)]
    for _ in range(num_iterations):
        grads = backward_propagation(X, Y, parameters, cache)
        parameters = update_parameters(parameters, grads, learning_rate)
        Y_hat, cache = forward_propagation(X, parameters)
        costs.append(compute_cost(Y_hat, Y))
    return parameters, costs


def train_with_the_end_recorded_last(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The cost of the last parameters after the loop; progress is printed."""
    if not parameters:
        parameters = initialize_parameters(len(X), n_h, len(Y), scale=0.1)
    costs = []
    for i in range(num_iterations):
        Y_hat, cache = forward_propagation(X, parameters)
        cost = compute_cost(Y_hat, Y)
        costs.append(cost)
        if i % 2 == 0:
            print(f"cost after iteration {i}: {cost}")
        parameters = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    costs.append(compute_cost(forward_propagation(X, parameters)[0], Y))
    return parameters, costs


def train_into_an_array(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs as an array, everything in one function, updates in place on copies."""
    start = parameters if parameters is not None else initialize_parameters(X.shape[0], n_h, Y.shape[0])
    W1, b1, W2, b2 = (np.array(start[name]) for name in ("W1", "b1", "W2", "b2"))
    m, costs = X.shape[1], np.zeros(num_iterations + 1)
    for t in range(num_iterations + 1):
        Z1 = W1 @ X + b1
        error = W2 @ Z1 + b2 - Y
        costs[t] = np.sum(error**2) / m
        if t == num_iterations:
            break
        delta = W2.T @ error
        W2 -= learning_rate * 2 / m * error @ Z1.T
        b2 -= learning_rate * 2 / m * error.sum(axis=1, keepdims=True)
        W1 -= learning_rate * 2 / m * delta @ X.T
        b1 -= learning_rate * 2 / m * delta.sum(axis=1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, costs


def train_by_recursion(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """A step, then the rest; costs as arrays of one entry."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0]) if parameters is None else parameters
    Y_hat, cache = forward_propagation(X, parameters)
    cost = np.reshape(compute_cost(Y_hat, Y), (1, 1))
    if num_iterations == 0:
        return parameters, [cost]
    grads = backward_propagation(X, Y, parameters, cache)
    new = update_parameters(parameters, grads, learning_rate)
    last, costs = train_by_recursion(X, Y, n_h, learning_rate, num_iterations - 1, new)
    return last, [cost, *costs]


def train_that_changes_its_start(X, Y, n_h, learning_rate, num_iterations, parameters=None, callback=None):
    """The given arrays are updated in place."""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    costs = [compute_cost(forward_propagation(X, parameters)[0], Y)]
    while len(costs) <= num_iterations:
        grads = backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])
        for name in parameters:
            parameters[name] -= learning_rate * grads["d" + name]
        costs += [compute_cost(forward_propagation(X, parameters)[0], Y)]
        if callback:
            callback(parameters)
    return parameters, tuple(costs)


def train_with_reduce(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The steps folded, results in a named tuple."""
    parameters = parameters or initialize_parameters(X.shape[0], n_h, Y.shape[0])

    def step(state, _):
        theta, costs = state
        Y_hat, cache = forward_propagation(X, theta)
        grads = backward_propagation(X, Y, theta, cache)
        return update_parameters(theta, grads, learning_rate), [*costs, compute_cost(Y_hat, Y)]

    theta, costs = reduce(step, range(num_iterations), (parameters, []))
    Trained = namedtuple("Trained", "parameters costs")
    return Trained(theta, [*costs, compute_cost(forward_propagation(X, theta)[0], Y)])


def train_in_single_precision(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """float32 from the start on."""
    X, Y = X.astype(np.float32), Y.astype(np.float32)
    start = parameters or initialize_parameters(X.shape[0], n_h, Y.shape[0])
    parameters = {name: value.astype(np.float32) for name, value in start.items()}
    return train(X, Y, n_h, np.float32(learning_rate), num_iterations, parameters)


def train_with_everything_written_out(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """No function of the section is used, and copies are changed in place."""
    p = parameters or initialize_parameters(X.shape[0], n_h, Y.shape[0])
    W1, b1, W2, b2 = (p[name].copy() for name in ("W1", "b1", "W2", "b2"))
    costs, m = [], X.shape[1]
    while True:
        Z1 = W1 @ X + b1
        error = W2 @ Z1 + b2 - Y
        costs.append(np.array([[np.sum(error**2) / m]]))
        if len(costs) > num_iterations:
            return [{"W1": W1, "b1": b1, "W2": W2, "b2": b2}, tuple(costs)]
        G = 2 / m * error
        D = W2.T @ G
        W1 -= learning_rate * D @ X.T
        b1 -= learning_rate * D.sum(1, keepdims=True)
        W2 -= learning_rate * G @ Z1.T
        b2 -= learning_rate * G.sum(1, keepdims=True)
