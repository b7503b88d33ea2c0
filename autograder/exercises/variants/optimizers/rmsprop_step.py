"""Right versions of `rmsprop_step`."""

import math
from functools import reduce

import numpy as np

from solutions.optimizers import rmsprop_step


def rmsprop_with_epsilon_inside(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """ε inside the root."""
    s, new = {}, {}
    for k, p in parameters.items():
        g = grads["d" + k]
        s[k] = beta * state.get(k, np.zeros_like(g)) + (1 - beta) * g * g
        new[k] = p - learning_rate * g / np.sqrt(s[k] + epsilon)
    return new, s


def rmsprop_with_epsilon_outside(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """ε outside the root, the state filled in place."""
    new = dict(parameters)
    for k in parameters:
        state.setdefault(k, 0)
        state[k] = beta * state[k] + (1 - beta) * np.square(grads["d" + k])
        new[k] = parameters[k] - learning_rate * np.divide(grads["d" + k], np.sqrt(state[k]) + epsilon)
    return new, state


def rmsprop_with_a_smaller_epsilon(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-10):
    """Another small ε for the default."""
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)


def rmsprop_with_a_largest(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The root or ε, whichever is larger."""
    s = {k: beta * state.get(k, 0.0) + (1 - beta) * grads["d" + k] ** 2 for k in parameters}
    return {
        k: p - learning_rate * grads["d" + k] / np.maximum(np.sqrt(s[k]), epsilon) for k, p in parameters.items()
    }, s


def rmsprop_with_a_power(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The power −½, and a rate for each entry."""
    new, memory = {}, {}
    for k, p in parameters.items():
        g = grads["d" + k]
        memory[k] = reduce(np.add, [beta * state.get(k, 0.0 * g), (1 - beta) * np.power(g, 2)])
        new[k] = p - (learning_rate * (memory[k] + epsilon) ** -0.5) * g
    return new, memory


def rmsprop_remembering_roots(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The state holds roots, which are squared again."""
    r = {k: np.sqrt(beta * state.get(k, 0.0) ** 2 + (1 - beta) * grads["d" + k] ** 2) for k in parameters}
    return {k: p - learning_rate * grads["d" + k] / (r[k] + epsilon) for k, p in parameters.items()}, r


def rmsprop_entry_by_entry(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """Loops down to the single number; the state is a nested list."""
    new, s = {}, {}
    for k, p in parameters.items():
        flat = []
        s[k] = []
        for i, (value, g) in enumerate(zip(p.flat, grads["d" + k].flat)):
            old = state[k][i] if k in state else 0.0
            s[k].append(beta * old + (1 - beta) * g**2)
            flat.append(value - learning_rate * g / (math.sqrt(s[k][i]) + epsilon))
        new[k] = np.array(flat).reshape(p.shape)
    return new, s


def rmsprop_in_single_precision(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """float32 throughout."""
    narrow = {k: g.astype(np.float32) for k, g in grads.items()}
    small = {k: p.astype(np.float32) for k, p in parameters.items()}
    new, s = rmsprop_step(small, narrow, state, np.float32(learning_rate), np.float32(beta), np.float32(epsilon))
    return new, s


def root_kept_in_the_state(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The state holds roots, and the next one is the length of a right-angled triangle's long side."""
    r = {k: np.hypot(beta**0.5 * state.get(k, 0.0), (1 - beta) ** 0.5 * grads["d" + k]) for k in parameters}
    return {k: value - learning_rate * grads["d" + k] / (r[k] + epsilon) for k, value in parameters.items()}, r
