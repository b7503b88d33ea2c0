"""Right versions of `train_neural_network`."""

from collections import OrderedDict
from functools import reduce

import numpy as np

from solutions.tanh_classifier import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    initialize_parameters,
    update_parameters,
)


def train_with_all_digits(X, Y, n_h, learning_rate=0.01, num_iterations=10000, callback=None):
    """The callback by its place, the cost printed with all digits."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for i in range(0, num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        if callback:
            callback(i, cost, parameters)
        grads = backward_propagation(X, Y, parameters, cache)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 1000 == 0:
            print(f"Cost after iteration {i}: {cost}")
    return parameters


def train_in_one_piece(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """All written out, arrays changed in place, a larger start, nothing printed."""
    rng, m = np.random.default_rng(), X.shape[1]
    W1, b1 = 0.05 * rng.standard_normal((n_h, len(X))), np.zeros((n_h, 1))
    W2, b2 = 0.05 * rng.standard_normal((len(Y), n_h)), np.zeros((len(Y), 1))
    t = 0
    while t < num_iterations:
        A1 = np.tanh(W1 @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
        if callback is not None:
            callback(t, compute_cost(A2, Y), {"W1": W1, "b1": b1, "W2": W2, "b2": b2})
        dZ2 = (A2 - Y) / m
        dZ1 = W2.T @ dZ2 * (1 - A1**2)
        W2 -= learning_rate * dZ2 @ A1.T
        b2 -= learning_rate * dZ2.sum(axis=1, keepdims=True)
        W1 -= learning_rate * dZ1 @ X.T
        b1 -= learning_rate * dZ1.sum(axis=1, keepdims=True)
        t += 1
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def train_with_copies_in_a_list(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None, verbose=True):
    """All parameters are kept; a further argument with a default; the last printed after the loop."""
    path = [initialize_parameters(n_x=X.shape[0], n_h=n_h, n_y=Y.shape[0])]
    costs = []
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, path[-1])
        costs.append(compute_cost(A2, Y))
        if callback:
            callback(i, costs[-1], path[-1])
        path.append(update_parameters(path[-1], backward_propagation(X, Y, path[-1], cache), learning_rate))
    if verbose:
        print(*costs[::1000])
    return OrderedDict(path[-1])


def train_with_reduce(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """A fold over the steps."""

    tell = callback or (lambda *said: None)

    def step(parameters, i):
        A2, cache = forward_propagation(X, parameters)
        tell(i, compute_cost(A2, Y), parameters)
        return update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)

    return reduce(step, range(num_iterations), initialize_parameters(X.shape[0], n_h, Y.shape[0]))


def training_in_one_piece(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """No helper functions, and parameters that are moved in place."""
    p = {"W1": 0.01 * np.random.randn(n_h, X.shape[0]), "b1": np.zeros((n_h, 1))}
    p |= {"W2": 0.01 * np.random.randn(Y.shape[0], n_h), "b2": np.zeros((Y.shape[0], 1))}
    for i in range(1, num_iterations + 1):
        A1 = np.tanh(p["W1"] @ X + p["b1"])
        A2 = 1 / (1 + np.exp(-(p["W2"] @ A1 + p["b2"])))
        if callback:
            callback(i - 1, -np.sum(np.log(np.abs(1 - Y - A2))) / X.shape[1], p)
        d2 = learning_rate * (A2 - Y) / X.shape[1]
        d1 = p["W2"].T @ d2 * (1 - A1**2)
        for name, d, A in (("1", d1, X), ("2", d2, A1)):
            p["W" + name] -= d @ A.T
            p["b" + name] -= d.sum(axis=1, keepdims=True)
    return p
