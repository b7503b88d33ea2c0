"""Right versions of `momentum_step`."""

from collections import defaultdict, namedtuple

import numpy as np

from solutions.optimizers import momentum_step


def momentum_filling_the_state(parameters, grads, state, learning_rate, beta=0.9):
    """The state is changed in place, and named after the gradients."""
    new = {}
    for key in parameters:
        if "d" + key not in state:
            state["d" + key] = np.zeros_like(parameters[key])
        state["d" + key] = beta * state["d" + key] + (1 - beta) * grads["d" + key]
        new[key] = parameters[key] - learning_rate * state["d" + key]
    return new, state


def momentum_with_a_first_step(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is a case of its own: nothing but the gradient's share."""
    if not state:
        v = {key: (1 - beta) * grads["d" + key] for key in parameters}
    else:
        v = {key: beta * state["v"][key] + (1 - beta) * grads["d" + key] for key in parameters}
    return {key: parameters[key] - learning_rate * v[key] for key in parameters}, {"v": v}


def momentum_towards_the_gradient(parameters, grads, state, learning_rate, beta=0.9):
    """v moves a part of the way to the gradient, in place."""
    v = state or {k: np.zeros(np.shape(p)) for k, p in parameters.items()}
    for k in v:
        v[k] += (1 - beta) * (grads["d" + k] - v[k])
    return {k: p - learning_rate * v[k] for k, p in parameters.items()}, v


def momentum_with_the_rate_in_the_velocity(parameters, grads, state, learning_rate, beta=0.9):
    """α goes into v, which is the same for a rate that stays as it is."""
    v = {k: beta * state.get(k, 0) - learning_rate * (1 - beta) * grads["d" + k] for k in parameters}
    return {k: parameters[k] + v[k] for k in parameters}, v


def momentum_from_all_gradients(parameters, grads, state, learning_rate, beta=0.9):
    """The state is the list of all gradients so far, and v their weighted sum."""
    history = [*state.get("history", []), grads]
    weights = [(1 - beta) * beta**age for age in range(len(history) - 1, -1, -1)]
    v = {k: sum(w * g["d" + k] for w, g in zip(weights, history)) for k in parameters}
    return {k: p - learning_rate * v[k] for k, p in parameters.items()}, {"history": history}


def momentum_classical_with_another_rate(parameters, grads, state, learning_rate, beta=0.9):
    """The classical form with (1 − β) α for its rate."""
    u = {k: beta * state.get(k, 0.0) + grads["d" + k] for k in parameters}
    return {k: p - (1 - beta) * learning_rate * u[k] for k, p in parameters.items()}, u


def momentum_in_single_precision(parameters, grads, state, learning_rate, beta=0.9):
    """float32 for what is remembered and for what comes back."""
    new, v = momentum_step(parameters, grads, state, learning_rate, beta)
    return {k: p.astype(np.float32) for k, p in new.items()}, {k: a.astype(np.float32) for k, a in v.items()}


def momentum_with_a_default_dictionary(parameters, grads, state, learning_rate, beta=0.9):
    """A defaultdict for the state."""
    v = defaultdict(float, state)
    new = {}
    for key, value in parameters.items():
        v[key] = beta * v[key] + (1 - beta) * grads["d" + key]
        new[key] = value - learning_rate * v[key]
    return new, v


Velocity = namedtuple("Velocity", ["values"])


def momentum_with_a_named_tuple(parameters, grads, state, learning_rate, beta=0.9):
    """A named tuple for the state, whose arrays stand in the parameters' order."""
    before = state.values if state else [0.0] * len(parameters)
    v = [beta * old + (1 - beta) * grads["d" + k] for old, k in zip(before, parameters)]
    return {k: p - learning_rate * a for (k, p), a in zip(parameters.items(), v)}, Velocity(v)


def momentum_on_one_long_vector(parameters, grads, state, learning_rate, beta=0.9):
    """All parameters in one vector, which is cut again."""
    g = np.concatenate([grads["d" + k].ravel() for k in parameters])
    v = beta * state.get("v", np.zeros_like(g)) + (1 - beta) * g
    flat = np.concatenate([p.ravel() for p in parameters.values()]) - learning_rate * v
    pieces = np.split(flat, np.cumsum([p.size for p in parameters.values()])[:-1])
    return {k: a.reshape(parameters[k].shape) for k, a in zip(parameters, pieces)}, {"v": v}


class Momentum:
    """An optimizer as an object that can be called."""

    def __call__(self, parameters, grads, state, learning_rate, beta=0.9):
        v = dict(state)
        for name in parameters:
            v[name] = v.get(name, 0.0) + (1 - beta) * (grads["d" + name] - v.get(name, 0.0))
        return {name: value - learning_rate * v[name] for name, value in parameters.items()}, v


def momentum_as_an_object(parameters, grads, state, learning_rate, beta=0.9):
    """The step is an object that can be called."""
    return Momentum()(parameters, grads, state, learning_rate, beta)


def all_gradients_kept(parameters, grads, state, learning_rate, beta=0.9):
    """The state is the whole past, and every average is summed anew."""
    past = [grads, *(state or [])]
    v = {name: sum((1 - beta) * beta**age * g["d" + name] for age, g in enumerate(past)) for name in parameters}
    return {name: value - learning_rate * v[name] for name, value in parameters.items()}, past
