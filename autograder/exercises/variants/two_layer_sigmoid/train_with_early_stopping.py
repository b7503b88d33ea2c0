"""Right versions of `train_with_early_stopping`."""

import numpy as np

from solutions.two_layer_sigmoid import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    train,
    update_parameters,
)

from ._shared import NAMES


def stopping_with_a_for_loop(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """A for loop that is left, the lowest cost under a name of its own."""
    split = X.shape[1] - held_out
    lowest = compute_cost(forward_propagation(X[:, split:], parameters)[0], Y[:, split:])
    best, costs, since = parameters, [lowest], 0
    for _ in range(num_iterations):
        cache = forward_propagation(X[:, :split], parameters)[1]
        grads = backward_propagation(X[:, :split], Y[:, :split], parameters, cache)
        parameters = update_parameters(parameters, grads, learning_rate)
        costs.append(compute_cost(forward_propagation(X[:, split:], parameters)[0], Y[:, split:]))
        since += 1
        if costs[-1] < lowest:
            lowest, best, since = costs[-1], parameters, 0
        if since == patience:
            break
    return best, costs


def stopping_by_the_place_of_the_lowest(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """All parameters are kept; how long ago the lowest cost was is asked anew each time."""
    (X, X_held), (Y, Y_held) = (np.split(array, [X.shape[1] - held_out], axis=1) for array in (X, Y))
    walk, costs = [parameters], [compute_cost(forward_propagation(X_held, parameters)[0], Y_held)]
    while len(walk) <= num_iterations and len(walk) - 1 - int(np.argmin(costs)) < patience:
        walk.append(train(X, Y, len(walk[-1]["b1"]), learning_rate, 1, walk[-1])[0])
        costs.append(compute_cost(forward_propagation(X_held, walk[-1])[0], Y_held))
    return walk[int(np.argmin(costs))], np.array(costs)


def stopping_in_place_with_copies(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The arrays themselves are changed; what was best is copied. Progress is printed."""
    best = {name: parameters[name].copy() for name in NAMES}
    judging, costs, waited = (X[:, -held_out:], Y[:, -held_out:]), [], 0
    costs.append(compute_cost(forward_propagation(judging[0], parameters)[0], judging[1]))
    for t in range(num_iterations):
        cache = forward_propagation(X[:, :-held_out], parameters)[1]
        grads = backward_propagation(X[:, :-held_out], Y[:, :-held_out], parameters, cache)
        for name in NAMES:
            parameters[name] -= learning_rate * grads["d" + name]
        cost = compute_cost(forward_propagation(judging[0], parameters)[0], judging[1])
        print(t, cost)
        if cost < min(costs):
            best, waited = {name: parameters[name].copy() for name in NAMES}, 0
        else:
            waited += 1
        costs.append(cost)
        if waited >= patience:
            return best, costs
    return best, costs


def stopping_with_a_countdown(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Patience is counted down, masks split the examples, and a pair remembers the best."""
    train_on = np.arange(X.shape[1]) < X.shape[1] - held_out

    def judge(p):
        return compute_cost(forward_propagation(X[:, ~train_on], p)[0], Y[:, ~train_on])

    costs, left = [judge(parameters)], patience
    best = (costs[0], parameters)
    while left and len(costs) < num_iterations + 1:
        cache = forward_propagation(X[:, train_on], parameters)[1]
        grads = backward_propagation(X[:, train_on], Y[:, train_on], parameters, cache)
        parameters = {name: parameters[name] - learning_rate * grads[f"d{name}"] for name in parameters}
        costs.append(judge(parameters))
        left = patience if costs[-1] < best[0] else left - 1
        best = min(best, (costs[-1], parameters), key=lambda pair: pair[0])
    return list((best[1], tuple(costs)))


def stopping_step_by_step(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """A generator walks, and whoever looks on decides when it has been enough."""

    def walk(p):
        while True:
            yield p
            p = train(X[:, :-held_out], Y[:, :-held_out], len(p["b1"]), learning_rate, 1, p)[0]

    costs, best, at = [], parameters, 0
    for t, p in zip(range(num_iterations + 1), walk(parameters), strict=False):
        costs.append(compute_cost(forward_propagation(X[:, -held_out:], p)[0], Y[:, -held_out:]))
        if costs[t] < costs[at]:
            best, at = p, t
        if t - at == patience:
            break
    return best, costs
