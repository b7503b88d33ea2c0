"""What several exercises' wrong functions share."""

import numpy as np

from solutions.optimizers import two_steps_by_hand


def stepped(parameters, steps, rate):
    """Every parameter minus the rate times its step."""
    return {name: value - rate * steps[name] for name, value in parameters.items()}


def gradients_by_name(parameters, grads):
    """The gradients under the names of their parameters."""
    return {name: grads["d" + name] for name in parameters}


def rms(given, update=None, step=None):
    """RMSprop from its parts, of which any can be replaced: update(s, g, β) is the new average, step(g, s, ε) the
    step."""
    parameters, grads, state, rate, *rest = given
    beta, epsilon = *(rest or [0.9]), 1e-8
    update = update or (lambda s, g, beta: beta * s + (1 - beta) * g**2)
    step = step or (lambda g, s, epsilon: g / (np.sqrt(s) + epsilon))
    g = gradients_by_name(parameters, grads)
    s = {name: update(state.get(name, 0.0), g[name], beta) for name in parameters}
    return stepped(parameters, {name: step(g[name], s[name], epsilon) for name in parameters}, rate), s


def adam(given, **parts):
    """Adam from its parts, of which any can be replaced.

    first(v, g, β₁), second(s, g, β₂): the averages.  hats(v, s, t, β₁, β₂): v̂ and ŝ.  step(v̂, ŝ, ε): the step.
    keep(v, s, v̂, ŝ, t): the state (v, s, t) of one parameter.  start: t before the first step.
    """
    parameters, grads, state, rate, *betas = given
    beta1, beta2 = betas or (0.9, 0.999)
    first = parts.get("first", lambda v, g, beta1: beta1 * v + (1 - beta1) * g)
    second = parts.get("second", lambda s, g, beta2: beta2 * s + (1 - beta2) * g**2)
    hats = parts.get("hats", lambda v, s, t, beta1, beta2: (v / (1 - beta1**t), s / (1 - beta2**t)))
    step = parts.get("step", lambda v_hat, s_hat, epsilon: v_hat / (np.sqrt(s_hat) + epsilon))
    keep = parts.get("keep", lambda v, s, v_hat, s_hat, t: (v, s, t))
    t = max((kept[2] for kept in state.values()), default=parts.get("start", 0)) + 1
    new, kept = {}, {}
    for name, value in parameters.items():
        g = grads["d" + name]
        v, s, _ = state.get(name, (0 * g, 0 * g, 0))
        v, s = first(v, g, beta1), second(s, g, beta2)
        v_hat, s_hat = hats(v, s, t, beta1, beta2)
        new[name] = value - rate * step(v_hat, s_hat, 1e-8)
        kept[name] = keep(v, s, v_hat, s_hat, t)
    return new, kept


def walked(**changed):
    """The right answer with some entries replaced."""
    return two_steps_by_hand() | changed
