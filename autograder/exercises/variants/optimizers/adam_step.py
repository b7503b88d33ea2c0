"""Right versions of `adam_step`."""

from dataclasses import dataclass, field
from types import MappingProxyType, SimpleNamespace

import numpy as np

from solutions.optimizers import adam_step


def adam_in_the_efficient_form(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Both corrections in the rate, ε beside the uncorrected root."""
    t = state.get("t", 0) + 1
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    v = {k: beta1 * state.get("v", {}).get(k, 0) + (1 - beta1) * grads["d" + k] for k in parameters}
    s = {k: beta2 * state.get("s", {}).get(k, 0) + (1 - beta2) * grads["d" + k] ** 2 for k in parameters}
    return {k: p - rate * v[k] / (np.sqrt(s[k]) + epsilon) for k, p in parameters.items()}, {"t": t, "v": v, "s": s}


def adam_with_epsilon_inside(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """ε inside the root; the state is filled in place."""
    state["t"] = state.get("t", 0) + 1
    new = {}
    for k, p in parameters.items():
        g = grads["d" + k]
        state["m" + k] = beta1 * state.get("m" + k, 0) + (1 - beta1) * g
        state["v" + k] = beta2 * state.get("v" + k, 0) + (1 - beta2) * g * g
        m_hat = state["m" + k] / (1 - beta1 ** state["t"])
        v_hat = state["v" + k] / (1 - beta2 ** state["t"])
        new[k] = p - learning_rate * m_hat / np.sqrt(v_hat + epsilon)
    return new, state


def adam_with_powers_in_the_state(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The powers of β are kept up to date; no t anywhere."""
    p1, p2 = state.get("powers", (1.0, 1.0))
    p1, p2 = p1 * beta1, p2 * beta2
    moments, new = {}, {}
    for k, value in parameters.items():
        v, s = state.get(k, (0.0, 0.0))
        v = v + (1 - beta1) * (grads["d" + k] - v)
        s = s + (1 - beta2) * (grads["d" + k] ** 2 - s)
        new[k] = value - learning_rate * (v / (1 - p1)) / (np.sqrt(s / (1 - p2)) + epsilon)
        moments[k] = (v, s)
    return new, {**moments, "powers": (p1, p2)}


def adam_prepared_before_the_first_step(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """An empty state is filled with zeros first; t has the type float."""
    if state == {}:
        state = {"t": 0.0, "v": {}, "s": {}}
        for k in parameters:
            state["v"][k] = np.zeros_like(parameters[k])
            state["s"][k] = np.zeros_like(parameters[k])
    t = state["t"] + 1
    state["t"] = t
    updated = {}
    for k in parameters:
        g = grads["d" + k]
        state["v"][k] = beta1 * state["v"][k] + (1 - beta1) * g
        state["s"][k] = beta2 * state["s"][k] + (1 - beta2) * np.square(g)
        v_corrected = state["v"][k] / (1 - np.power(beta1, t))
        s_corrected = state["s"][k] / (1 - np.power(beta2, t))
        updated[k] = parameters[k] - learning_rate * np.divide(v_corrected, np.sqrt(s_corrected) + epsilon)
    return updated, state


def adam_with_two_helpers(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The average in a function of its own; the state is a tuple."""

    def average(old, new, beta):
        return {k: beta * old.get(k, 0.0) + (1 - beta) * new[k] for k in new}

    t, v, s = state or (0, {}, {})
    t += 1
    v = average(v, grads, beta1)
    s = average(s, {k: g**2 for k, g in grads.items()}, beta2)
    step = {k: v[k] / (1 - beta1**t) / ((s[k] / (1 - beta2**t)) ** 0.5 + epsilon) for k in grads}
    return {k: p - learning_rate * step["d" + k] for k, p in parameters.items()}, (t, v, s)


@dataclass
class Memory:
    """What a learner's Adam remembers."""

    t: int = 0
    v: dict = field(default_factory=dict)
    s: dict = field(default_factory=dict)


def adam_with_an_object(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """An object of a class of one's own for the state."""
    memory = state or Memory()
    memory.t += 1
    new = {}
    for k, p in parameters.items():
        g = grads["d" + k]
        memory.v[k] = beta1 * memory.v.get(k, 0.0) + (1 - beta1) * g
        memory.s[k] = beta2 * memory.s.get(k, 0.0) + (1 - beta2) * g**2
        step = memory.v[k] / (1 - beta1**memory.t) / (np.sqrt(memory.s[k] / (1 - beta2**memory.t)) + epsilon)
        new[k] = p - learning_rate * step
    return new, memory


def adam_with_a_namespace(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """A SimpleNamespace for each parameter."""
    kept, new = {}, {}
    for k, p in parameters.items():
        old = state.get(k, SimpleNamespace(t=0, v=0.0, s=0.0))
        now = SimpleNamespace(
            t=old.t + 1,
            v=beta1 * old.v + (1 - beta1) * grads["d" + k],
            s=beta2 * old.s + (1 - beta2) * grads["d" + k] ** 2,
        )
        new[k] = p - learning_rate * now.v / (1 - beta1**now.t) / (np.sqrt(now.s / (1 - beta2**now.t)) + epsilon)
        kept[k] = now
    return new, kept


def adam_with_sums_of_weights(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """The correction divides by an average of ones."""
    ones = state.get("ones", (0.0, 0.0))
    ones = tuple(b * o + (1 - b) for b, o in zip((beta1, beta2), ones))
    new, kept = {}, {"ones": ones}
    for k, p in parameters.items():
        g = grads["d" + k]
        kept[k] = [b * old + (1 - b) * x for b, old, x in zip((beta1, beta2), state.get(k, (0.0, 0.0)), (g, g * g))]
        v_hat, s_hat = (average / one for average, one in zip(kept[k], ones))
        new[k] = p - learning_rate * v_hat / (epsilon + s_hat**0.5)
    return new, kept


def adam_in_single_precision(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """float32 for arrays, double precision for the powers."""
    narrow = {k: g.astype(np.float32) for k, g in grads.items()}
    small = {k: p.astype(np.float32) for k, p in parameters.items()}
    return adam_step(small, narrow, state, learning_rate, beta1, beta2, epsilon)


def adam_with_the_default_rate(parameters, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """A default for the rate; the parameters come back as a view that cannot be changed."""
    new, state = adam_step(parameters, grads, state, learning_rate, beta1, beta2, epsilon)
    return MappingProxyType(new), state


def averages_by_their_weights(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """No t: each average is divided by the sum of its weights, which is kept beside it."""
    new, kept = {}, {}
    for name, value in parameters.items():
        g = grads["d" + name]
        v, v_weights, s, s_weights = state.get(name, (0.0, 0.0, 0.0, 0.0))
        v, v_weights = beta1 * v + (1 - beta1) * g, beta1 * v_weights + 1 - beta1
        s, s_weights = beta2 * s + (1 - beta2) * g * g, beta2 * s_weights + 1 - beta2
        new[name] = value - learning_rate * v / v_weights / (np.sqrt(s / s_weights) + epsilon)
        kept[name] = v, v_weights, s, s_weights
    return new, kept


def everything_in_one_vector(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """All parameters are laid end to end, moved together and cut apart again."""
    theta = np.concatenate([value.ravel() for value in parameters.values()])
    g = np.concatenate([grads["d" + name].ravel() for name in parameters])
    t, v, s = state.get("all", (0, 0.0, 0.0))
    t, v, s = t + 1, beta1 * v + (1 - beta1) * g, beta2 * s + (1 - beta2) * g**2
    theta = theta - learning_rate * v / (1 - beta1**t) / (np.sqrt(s / (1 - beta2**t)) + epsilon)
    parts = np.split(theta, np.cumsum([value.size for value in parameters.values()])[:-1])
    new = {name: part.reshape(parameters[name].shape) for name, part in zip(parameters, parts, strict=True)}
    return new, {"all": (t, v, s)}
