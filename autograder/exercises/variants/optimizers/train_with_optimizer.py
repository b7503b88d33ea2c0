"""Right versions of `train_with_optimizer`."""

from functools import reduce

import numpy as np
from handrail import networks

from solutions.optimizers import random_mini_batches


def training_with_the_costs_first(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The cost is recorded at the top of each epoch and once more at the end."""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    costs, state = [], {}
    for _ in range(num_epochs):
        costs += [networks.cost(X, Y, parameters)]
        for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
            parameters, state = step(parameters, grad_fn(X_b, Y_b, parameters), state, learning_rate)
    return parameters, [*costs, networks.cost(X, Y, parameters)]


def training_into_an_array(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """An array for the list; the pair is taken apart by its places; a list comes back."""
    parameters, state = networks.initialize(len(X), n_h, len(Y), rng), {}
    costs = np.zeros(num_epochs + 1)
    costs[0] = networks.cost(X, Y, parameters)
    for epoch in range(1, num_epochs + 1):
        for batch in random_mini_batches(X, Y, batch_size, rng):
            result = step(parameters, grad_fn(batch[0], batch[1], parameters), state, learning_rate)
            parameters = result[0]
            state = result[1]
        costs[epoch] = networks.cost(X, Y, parameters)
    return [parameters, costs]


def training_with_its_own_batches(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The batches are dealt out in the loop itself, by an order that is shuffled again and again."""
    parameters, state, order = networks.initialize(X.shape[0], n_h, Y.shape[0], rng), {}, np.arange(X.shape[1])
    costs = [networks.cost(X, Y, parameters)]
    for _ in range(num_epochs):
        rng.shuffle(order)
        for k in range(0, len(order), batch_size):
            grads = grad_fn(X[:, order[k : k + batch_size]], Y[:, order[k : k + batch_size]], parameters)
            parameters, state = step(parameters, grads, state, learning_rate)
        costs.append(networks.cost(X, Y, parameters))
    return parameters, costs


def training_with_a_cost_of_its_own(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """Forward pass and cost by hand, with a probability that is clipped."""

    def cost(p):
        A2 = 1 / (1 + np.exp(-(p["W2"] @ np.tanh(p["W1"] @ X + p["b1"]) + p["b2"])))
        A2 = np.clip(A2, 1e-9, 1 - 1e-9)
        return -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))

    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, costs = {}, [cost(parameters)]
    for _ in range(num_epochs):
        for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
            parameters, state = step(parameters, grad_fn(X_b, Y_b, parameters), state, learning_rate)
        costs.append(cost(parameters))
    return parameters, costs


def training_with_reduce(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """A fold over the batches of an epoch; it prints as it goes."""

    def update(before, batch):
        return step(before[0], grad_fn(*batch, before[0]), before[1], learning_rate)

    pair = networks.initialize(X.shape[0], n_h, Y.shape[0], rng), {}
    costs = [networks.cost(X, Y, pair[0])]
    for epoch in range(num_epochs):
        pair = reduce(update, random_mini_batches(X, Y, batch_size, rng), pair)
        costs.append(networks.cost(X, Y, pair[0]))
        print(f"epoch {epoch}: {costs[-1]:.3f}")
    return pair[0], costs


def batches_from_the_end(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """One loop over all updates; the mini-batches are taken from a pile, the last one first."""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, pile, costs = {}, [], [networks.cost(X, Y, parameters)]
    while len(costs) <= num_epochs:
        pile = pile or random_mini_batches(X, Y, batch_size, rng)
        parameters, state = step(parameters, grad_fn(*pile.pop(), parameters), state, learning_rate)
        if not pile:
            costs.append(networks.cost(X, Y, parameters))
    return parameters, costs


def batches_in_a_random_order(X, Y, n_h, step, grad_fn, learning_rate, num_epochs, batch_size, rng):
    """The mini-batches themselves are shuffled once more, so the short one comes at any place."""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, costs = {}, [networks.cost(X, Y, parameters)]
    for _ in range(num_epochs):
        batches = random_mini_batches(X, Y, batch_size, rng)
        for i in rng.permutation(len(batches)):
            parameters, state = step(parameters, grad_fn(*batches[i], parameters), state, learning_rate)
        costs.append(networks.cost(X, Y, parameters))
    return parameters, costs
