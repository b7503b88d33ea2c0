"""Wrong versions of `train_with_early_stopping`."""

import numpy as np

from solutions.two_layer_sigmoid import (
    backward_propagation,
    compute_cost,
    forward_propagation,
    train_with_early_stopping,
    update_parameters,
)

EVER = 10**6


def _cost(X, Y, parameters):
    return compute_cost(forward_propagation(X, parameters)[0], Y)


def _walk(X, Y, held_out, learning_rate, num_iterations, parameters):
    """All parameters on the way, with no stop: one more than updates."""
    X, Y, walk = X[:, :-held_out], Y[:, :-held_out], [parameters]
    for _ in range(num_iterations):
        grads = backward_propagation(X, Y, walk[-1], forward_propagation(X, walk[-1])[1])
        walk.append(update_parameters(walk[-1], grads, learning_rate))
    return walk


def _judged(X, Y, held_out, walk):
    return [_cost(X[:, -held_out:], Y[:, -held_out:], parameters) for parameters in walk]


def trained_on_all_examples(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The examples that judge have taken part in training, so they find everything good. Which columns do the
    gradients come from?"""
    both = np.hstack([X, X[:, -held_out:]]), np.hstack([Y, Y[:, -held_out:]])
    return train_with_early_stopping(*both, held_out, learning_rate, num_iterations, patience, parameters)


def judged_by_all_examples(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Training leaves the last examples out, but the costs are those of all. Which columns are to judge?"""
    walk = _walk(X, Y, held_out, learning_rate, num_iterations, parameters)
    return _stopped(walk, [_cost(X, Y, p) for p in walk], patience)


def judged_by_what_it_trains_with(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Training leaves the last examples out, and then nobody asks them. On which columns is the cost to be
    taken?"""
    walk = _walk(X, Y, held_out, learning_rate, num_iterations, parameters)
    return _stopped(walk, [_cost(X[:, :-held_out], Y[:, :-held_out], p) for p in walk], patience)


def first_examples_held_out(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The first examples are held out, not the last. From which end does your slice count?"""
    X, Y = (np.hstack([array[:, held_out:], array[:, :held_out]]) for array in (X, Y))
    return train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)


def parts_exchanged(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The network trains on the few examples that were to be held out, and the others judge. Which part is
    which?"""
    X, Y, kept = (
        np.hstack([X[:, -held_out:], X[:, :-held_out]]),
        np.hstack([Y[:, -held_out:], Y[:, :-held_out]]),
        X.shape[1] - held_out,
    )
    return train_with_early_stopping(X, Y, kept, learning_rate, num_iterations, patience, parameters)


def examples_counted_as_rows(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Rows are split off, which are features, and not columns, which are examples. Where does the slice for the
    columns stand in the brackets?"""
    walk = _walk(X[:-held_out], Y[:-held_out], 1, learning_rate, num_iterations, parameters)
    return _stopped(walk, _judged(X, Y, held_out, walk), patience)


def _stopped(walk, costs, patience):
    """The right stop on a walk with these costs."""
    end = next((t for t in range(len(costs)) if t - int(np.argmin(costs[: t + 1])) >= patience), len(costs) - 1)
    return walk[int(np.argmin(costs[: end + 1]))], costs[: end + 1]


def last_parameters_returned(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The costs are right, and | the parameters are the last ones, although others were better. What has to be
    remembered when a lower cost is found? And does an update that changes arrays in place change what is remembered
    too?"""
    _, costs = train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)
    return _walk(X, Y, held_out, learning_rate, len(costs) - 1, parameters)[-1], costs


def parameters_before_the_best(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The costs are right, and | the parameters are those of one update too early. Are they remembered before the
    update that leads to the lowest cost, or after it?"""
    _, costs = train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)
    best = max(0, int(np.argmin(costs)) - 1)
    return _walk(X, Y, held_out, learning_rate, best, parameters)[-1], costs


def start_handed_back(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The costs are right, and | the parameters are the start. Where does what was best get its new value?"""
    return parameters, train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)[1]


def start_never_the_best(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Where every update makes things worse, the start is the best there is, and it does not come back. With which
    cost is the first update compared?"""
    best, costs = train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)
    if np.argmin(costs) == 0:
        best = _walk(X, Y, held_out, learning_rate, 1 + int(np.argmin(costs[1:])), parameters)[-1]
    return best, costs


def never_stops(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Training goes on to the last update, however long there was nothing better. What ends the loop?"""
    return train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, EVER, parameters)


def stops_at_the_first_rise(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Training ends with the first update that brings nothing better. How many such updates is it to wait for?"""
    return train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, 1, parameters)


def one_update_too_patient(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Training ends one update too late. Is patience lost when the count reaches it, or when the count exceeds
    it?"""
    return train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience + 1, parameters)


def one_update_too_impatient(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Training ends one update too early. After the update that was best, with which number does waiting begin?"""
    return train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience - 1, parameters)


def waiting_never_begins_anew(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Training ends too early: updates without a new lowest cost are counted from the very beginning. What happens
    to the count when a lower cost is found?"""
    walk = _walk(X, Y, held_out, learning_rate, num_iterations, parameters)
    costs = _judged(X, Y, held_out, walk)
    worse = np.cumsum([t > 0 and costs[t] >= min(costs[:t]) for t in range(len(costs))])
    end = next((t for t in range(len(costs)) if worse[t] >= patience), len(costs) - 1)
    return walk[int(np.argmin(costs[: end + 1]))], costs[: end + 1]


def compared_with_the_cost_before(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """A cost counts as better where it is lower than the one before it, and it need not be the lowest. With which
    cost is the new one to be compared?"""
    walk = _walk(X, Y, held_out, learning_rate, num_iterations, parameters)
    costs = _judged(X, Y, held_out, walk)
    best, waited, t = 0, 0, 0
    while waited < patience and t < num_iterations:
        t += 1
        best, waited = (t, 0) if costs[t] < costs[t - 1] else (best, waited + 1)
    return walk[best], costs[: t + 1]


def equal_costs_count_as_better(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Where the cost stays as it is, training goes on for ever. Is a cost that equals the lowest a new lowest one?"""
    best, costs = train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)
    if np.ptp(costs) == 0:
        costs = costs[:1] * (num_iterations + 1)
    return best, costs


def stopped_at_the_lowest_of_all(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """What comes back is the best of a whole training, and nobody who stops in time can know it. Is the lowest cost
    looked for while training goes on, or after its end?"""
    walk = _walk(X, Y, held_out, learning_rate, num_iterations, parameters)
    costs = _judged(X, Y, held_out, walk)
    return walk[int(np.argmin(costs))], _stopped(walk, costs, patience)[1]


def costs_cut_at_the_best(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The parameters are right; | the list ends with the lowest cost. How many updates were made, and how many
    costs belong to them?"""
    best, costs = train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)
    return best, costs[: int(np.argmin(costs)) + 1]


def stopping_costs_without_the_start(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The parameters are right; | the cost of the start is missing. Which cost is known before the first update?"""
    best, costs = train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)
    return best, costs[1:]


def start_never_asked(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The cost of the start is missing, and so the first update counts as better whatever it does. What can be known
    before the first update?"""
    walk = _walk(X, Y, held_out, learning_rate, num_iterations, parameters)[1:]
    return _stopped(walk, _judged(X, Y, held_out, walk), patience)


def lowest_cost_alone(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The parameters are right; | beside them stands the lowest cost alone. What does the docstring ask for: one
    cost, or all of them?"""
    best, costs = train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)
    return best, min(costs)


def costs_of_the_examples_trained_with(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The parameters are right; | the costs are those of the examples that it trains with. Which examples judge?"""
    best, costs = train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)
    walk = _walk(X, Y, held_out, learning_rate, len(costs) - 1, parameters)
    return best, [_cost(X[:, :-held_out], Y[:, :-held_out], p) for p in walk]


def stopping_costs_before_parameters(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """The two results come back in the other order. Which one does the docstring name first?"""
    return train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations, patience, parameters)[::-1]


def one_update_too_many(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Where patience lasts, one update more is made than allowed. Does the list begin with the start?"""
    return train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations + 1, patience, parameters)


def one_update_too_few(X, Y, held_out, learning_rate, num_iterations, patience, parameters):
    """Where patience lasts, one update less is made than allowed. Does the list begin with the start?"""
    return train_with_early_stopping(X, Y, held_out, learning_rate, num_iterations - 1, patience, parameters)
