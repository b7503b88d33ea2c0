"""Right functions for section 6 in the forms that learners give them."""

import math
from collections import OrderedDict, defaultdict, namedtuple
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial, reduce, wraps
from itertools import accumulate
from types import MappingProxyType, SimpleNamespace

import numpy as np
from handrail import networks

from solutions.optimizers import (
    adam_step,
    batch_size_trade,
    batches_of_an_epoch,
    classical_rate,
    effective_windows,
    ewma,
    extra_arrays,
    first_steps,
    gd_step,
    gradients_times_100,
    minimize,
    momentum_step,
    random_mini_batches,
    ravine_rates,
    rmsprop_step,
    same_rate_same_speed,
    train_with_optimizer,
    two_steps_by_hand,
    where_beta_comes_from,
    why_rmsprop_wanders,
)

from . import variant


def traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


# --- gd_step ---------------------------------------------------------------------------------------


@variant(gd_step)
def descent_in_place(parameters, grads, state, learning_rate):
    """The arrays themselves are moved."""
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters, state


@variant(gd_step)
def gd_with_a_loop(parameters, grads, state, learning_rate):
    """A loop that fills an empty dictionary, and a new state."""
    result = {}
    for key in parameters:
        result[key] = parameters[key] - learning_rate * grads[f"d{key}"]
    return result, {}


@variant(gd_step)
def gd_on_copies(parameters, grads, state, learning_rate):
    """In-place operators on deep copies."""
    parameters = deepcopy(parameters)
    for key in parameters.keys():
        parameters[key] -= learning_rate * grads["d" + key]
    return parameters, state


@variant(gd_step)
def gd_over_the_gradients(parameters, grads, state, learning_rate):
    """The loop runs over the gradients, and their names lose a letter; a list comes back, with None for the state."""
    return [{key[1:]: np.subtract(parameters[key[1:]], learning_rate * g) for key, g in grads.items()}, None]


@variant(gd_step)
def gd_in_single_precision(parameters, grads, state, learning_rate):
    """float32 throughout."""
    rate = np.float32(learning_rate)
    return {k: v.astype(np.float32) - rate * grads["d" + k].astype(np.float32) for k, v in parameters.items()}, state


@variant(gd_step)
@traced
def gd_with_a_default(parameters, grads, state=None, learning_rate=0.01):
    """A decorator, defaults, and another kind of mapping."""
    return OrderedDict((k, v + -learning_rate * grads["d" + k]) for k, v in parameters.items()), state or {}


@variant(gd_step)
def gd_entry_by_entry(parameters, grads, state, learning_rate):
    """Loops down to the single number."""
    new = {}
    for key, value in parameters.items():
        new[key] = np.zeros(value.shape)
        for place in np.ndindex(value.shape):
            new[key][place] = value[place] - learning_rate * grads["d" + key][place]
    return new, state


@variant(gd_step)
def gd_that_counts(parameters, grads, state, learning_rate):
    """A state that nobody needs, and something printed."""
    state["steps"] = state.get("steps", 0) + 1
    print("step", state["steps"])
    return dict(zip(parameters, (parameters[k] - learning_rate * grads["d" + k] for k in parameters))), state


# --- minimize --------------------------------------------------------------------------------------


@variant(minimize)
def minimize_into_an_array(step, grad_fn, theta0, num_steps, **hyper):
    """An array of the right size, filled row by row."""
    path = np.zeros((num_steps + 1, 2))
    path[0] = theta0
    state = {}
    for t in range(num_steps):
        new, state = step({"theta": path[t]}, {"dtheta": grad_fn(path[t])}, state, **hyper)
        path[t + 1] = new["theta"]
    return path


@variant(minimize)
def minimize_with_a_dictionary(step, grad_fn, theta0, num_steps, **hyper):
    """The dictionary is what is carried along; rows are stacked at the end."""
    parameters, state, rows = {"theta": np.array(theta0)}, {}, [np.array(theta0)]
    while len(rows) <= num_steps:
        grads = {"dtheta": grad_fn(parameters["theta"])}
        parameters, state = step(parameters, grads, state, **hyper)
        rows.append(parameters["theta"].copy())
    return np.vstack(rows)


@variant(minimize)
def minimize_with_named_arguments(step, grad_fn, theta0, num_steps, **hyper):
    """Everything is handed over by name."""
    theta, state, path = theta0, {}, [theta0]
    for _ in range(num_steps):
        gradient = grad_fn(theta)
        new, state = step(parameters={"theta": theta}, grads={"dtheta": gradient}, state=state, **hyper)
        theta = new["theta"]
        path = [*path, theta]
    return np.stack(path)


@variant(minimize)
def minimize_with_a_partial_step(step, grad_fn, theta0, num_steps, **hyper):
    """The step with its hyperparameters filled in."""
    go = partial(step, **hyper)
    path, state = [theta0.tolist()], {}
    for _ in range(num_steps):
        here = np.array(path[-1])
        new, state = go({"theta": here}, {"dtheta": grad_fn(here)}, state)
        path.append(list(new["theta"]))
    return np.array(path)


@variant(minimize)
def minimize_by_recursion(step, grad_fn, theta0, num_steps, **hyper):
    """One step, then the rest."""

    def rest(theta, state, left):
        if left == 0:
            return [theta]
        new, state = step({"theta": theta}, {"dtheta": grad_fn(theta)}, state, **hyper)
        return [theta, *rest(new["theta"], state, left - 1)]

    return np.array(rest(theta0, {}, num_steps))


@variant(minimize)
def minimize_with_accumulate(step, grad_fn, theta0, num_steps, **hyper):
    """itertools.accumulate carries parameters and state."""

    def advance(before, _):
        parameters, state = before
        return step(parameters, {"dtheta": grad_fn(parameters["theta"])}, state, **hyper)

    walk = accumulate(range(num_steps), advance, initial=({"theta": theta0}, {}))
    return np.array([parameters["theta"] for parameters, _ in walk])


# --- ewma ------------------------------------------------------------------------------------------


@variant(ewma)
def ewma_into_an_array(values, beta, bias_correction=False):
    """An array for the list, corrected as a whole."""
    v = np.zeros(len(values) + 1)
    for t in range(1, len(values) + 1):
        v[t] = beta * v[t - 1] + (1 - beta) * values[t - 1]
    return v[1:] / (1 - beta ** np.arange(1, len(v))) if bias_correction else v[1:]


@variant(ewma)
def ewma_as_a_sum(values, beta, bias_correction=False):
    """The recursion written out: a sum of weighted values."""
    result = []
    for t in range(1, len(values) + 1):
        weights = (1 - beta) * beta ** np.arange(t - 1, -1, -1)
        total = np.sum(weights * np.array(values[:t]))
        result.append(total / weights.sum() if bias_correction else total)
    return result


@variant(ewma)
def ewma_as_a_matrix(values, beta, bias_correction=False):
    """One product with a triangular matrix."""
    lag = np.subtract.outer(np.arange(len(values)), np.arange(len(values)))
    weights = np.where(lag >= 0, (1 - beta) * beta ** np.abs(lag), 0.0)
    v = weights @ np.asarray(values)
    return v / weights.sum(axis=1) if bias_correction else v


@variant(ewma)
def ewma_towards_the_value(values, beta, bias_correction=False):
    """The average moves a part of the way to the newest value; the power of β is kept up to date."""
    v, power, out = 0, 1, ()
    for x in values:
        v += (1 - beta) * (x - v)
        power *= beta
        out += (v / (1 - power),) if bias_correction else (v,)
    return out


@variant(ewma)
def ewma_with_accumulate(values, beta, bias_correction=False):
    """itertools.accumulate from 0."""
    v = list(accumulate(values, lambda a, x: beta * a + (1 - beta) * x, initial=0.0))[1:]
    return [a / (1 - math.pow(beta, t)) for t, a in enumerate(v, 1)] if bias_correction else v


@variant(ewma)
def ewma_by_recursion(values, beta, bias_correction=False):
    """Each average from the one before, by a function that calls itself."""

    def v(t):
        return beta * v(t - 1) + (1 - beta) * values[t - 1] if t else 0.0

    return [v(t) / ((1 - beta**t) if bias_correction else 1) for t in range(1, len(values) + 1)]


@variant(ewma)
def ewma_of_small_arrays(values, beta, bias_correction=False):
    """Every average is an array with one entry."""
    return [np.array([a]) for a in ewma(values, beta, bias_correction)]


@variant(ewma)
def ewma_in_single_precision(values, beta, bias_correction=False):
    """float32 throughout."""
    return np.array(ewma(list(np.array(values, dtype=np.float32)), np.float32(beta), bias_correction), dtype=np.float32)


@variant(ewma)
def average_as_a_convolution(values, beta, bias_correction=False):
    """The weights are a kernel, and their running sum is the correction."""
    kernel = (1 - beta) * beta ** np.arange(len(values))
    averages = np.convolve(values, kernel)[: len(values)]
    return averages / np.cumsum(kernel) if bias_correction else averages


# --- effective_windows, classical_rate, ravine_rates -----------------------------------------------


@variant(effective_windows)
def windows_computed():
    """1 / (1 − β), as floats."""
    return {"0.9": round(1 / (1 - 0.9)), "0.99": float(round(1 / (1 - 0.99)))}


@variant(effective_windows)
def windows_and_one_more():
    """A further entry."""
    return {"0.9": 10, "0.99": 100, "0.999": 1000}


@variant(classical_rate)
def classical_rate_computed():
    """The product, with its rounding error, as an array without dimensions."""
    return np.array((1 - 0.9) * 0.4)


@variant(classical_rate)
def classical_rate_as_a_fraction():
    """A fraction."""
    return 1 / 25


@variant(ravine_rates)
def ravine_rates_with_four_decimals():
    """Rounded as the question allows."""
    return {
        "critical": 0.08,
        "best": 0.0769,
        "rate": 0.9231,
        "heavy_ball_learning_rate": 0.1111,
        "heavy_ball_beta": 0.4444,
        "heavy_ball_rate": 0.6667,
    }


@variant(ravine_rates)
def ravine_rates_computed():
    """From the eigenvalues of the second derivatives."""
    low, high = np.linalg.eigvalsh(np.diag([1.0, 25.0]))
    ball = np.sqrt(high) + np.sqrt(low), np.sqrt(high) - np.sqrt(low)
    return {
        "critical": 2 / high,
        "best": 2 / (low + high),
        "rate": 1 - 2 / (low + high) * low,
        "heavy_ball_learning_rate": 4 / ball[0] ** 2,
        "heavy_ball_beta": (ball[1] / ball[0]) ** 2,
        "heavy_ball_rate": ball[1] / ball[0],
    }


# --- momentum_step ---------------------------------------------------------------------------------


@variant(momentum_step)
def momentum_filling_the_state(parameters, grads, state, learning_rate, beta=0.9):
    """The state is changed in place, and named after the gradients."""
    new = {}
    for key in parameters:
        if "d" + key not in state:
            state["d" + key] = np.zeros_like(parameters[key])
        state["d" + key] = beta * state["d" + key] + (1 - beta) * grads["d" + key]
        new[key] = parameters[key] - learning_rate * state["d" + key]
    return new, state


@variant(momentum_step)
def momentum_with_a_first_step(parameters, grads, state, learning_rate, beta=0.9):
    """The first step is a case of its own: nothing but the gradient's share."""
    if not state:
        v = {key: (1 - beta) * grads["d" + key] for key in parameters}
    else:
        v = {key: beta * state["v"][key] + (1 - beta) * grads["d" + key] for key in parameters}
    return {key: parameters[key] - learning_rate * v[key] for key in parameters}, {"v": v}


@variant(momentum_step)
def momentum_towards_the_gradient(parameters, grads, state, learning_rate, beta=0.9):
    """v moves a part of the way to the gradient, in place."""
    v = state or {k: np.zeros(np.shape(p)) for k, p in parameters.items()}
    for k in v:
        v[k] += (1 - beta) * (grads["d" + k] - v[k])
    return {k: p - learning_rate * v[k] for k, p in parameters.items()}, v


@variant(momentum_step)
def momentum_with_the_rate_in_the_velocity(parameters, grads, state, learning_rate, beta=0.9):
    """α goes into v, which is the same for a rate that stays as it is."""
    v = {k: beta * state.get(k, 0) - learning_rate * (1 - beta) * grads["d" + k] for k in parameters}
    return {k: parameters[k] + v[k] for k in parameters}, v


@variant(momentum_step)
def momentum_from_all_gradients(parameters, grads, state, learning_rate, beta=0.9):
    """The state is the list of all gradients so far, and v their weighted sum."""
    history = [*state.get("history", []), grads]
    weights = [(1 - beta) * beta**age for age in range(len(history) - 1, -1, -1)]
    v = {k: sum(w * g["d" + k] for w, g in zip(weights, history)) for k in parameters}
    return {k: p - learning_rate * v[k] for k, p in parameters.items()}, {"history": history}


@variant(momentum_step)
def momentum_classical_with_another_rate(parameters, grads, state, learning_rate, beta=0.9):
    """The classical form with (1 − β) α for its rate."""
    u = {k: beta * state.get(k, 0.0) + grads["d" + k] for k in parameters}
    return {k: p - (1 - beta) * learning_rate * u[k] for k, p in parameters.items()}, u


@variant(momentum_step)
def momentum_in_single_precision(parameters, grads, state, learning_rate, beta=0.9):
    """float32 for what is remembered and for what comes back."""
    new, v = momentum_step(parameters, grads, state, learning_rate, beta)
    return {k: p.astype(np.float32) for k, p in new.items()}, {k: a.astype(np.float32) for k, a in v.items()}


@variant(momentum_step)
def momentum_with_a_default_dictionary(parameters, grads, state, learning_rate, beta=0.9):
    """A defaultdict for the state."""
    v = defaultdict(float, state)
    new = {}
    for key, value in parameters.items():
        v[key] = beta * v[key] + (1 - beta) * grads["d" + key]
        new[key] = value - learning_rate * v[key]
    return new, v


Velocity = namedtuple("Velocity", ["values"])


@variant(momentum_step)
def momentum_with_a_named_tuple(parameters, grads, state, learning_rate, beta=0.9):
    """A named tuple for the state, whose arrays stand in the parameters' order."""
    before = state.values if state else [0.0] * len(parameters)
    v = [beta * old + (1 - beta) * grads["d" + k] for old, k in zip(before, parameters)]
    return {k: p - learning_rate * a for (k, p), a in zip(parameters.items(), v)}, Velocity(v)


@variant(momentum_step)
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


@variant(momentum_step)
def momentum_as_an_object(parameters, grads, state, learning_rate, beta=0.9):
    """The step is an object that can be called."""
    return Momentum()(parameters, grads, state, learning_rate, beta)


@variant(momentum_step)
def all_gradients_kept(parameters, grads, state, learning_rate, beta=0.9):
    """The state is the whole past, and every average is summed anew."""
    past = [grads, *(state or [])]
    v = {name: sum((1 - beta) * beta**age * g["d" + name] for age, g in enumerate(past)) for name in parameters}
    return {name: value - learning_rate * v[name] for name, value in parameters.items()}, past


# --- rmsprop_step ----------------------------------------------------------------------------------


@variant(rmsprop_step)
def rmsprop_with_epsilon_inside(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """ε inside the root."""
    s, new = {}, {}
    for k, p in parameters.items():
        g = grads["d" + k]
        s[k] = beta * state.get(k, np.zeros_like(g)) + (1 - beta) * g * g
        new[k] = p - learning_rate * g / np.sqrt(s[k] + epsilon)
    return new, s


@variant(rmsprop_step)
def rmsprop_with_epsilon_outside(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """ε outside the root, the state filled in place."""
    new = dict(parameters)
    for k in parameters:
        state.setdefault(k, 0)
        state[k] = beta * state[k] + (1 - beta) * np.square(grads["d" + k])
        new[k] = parameters[k] - learning_rate * np.divide(grads["d" + k], np.sqrt(state[k]) + epsilon)
    return new, state


@variant(rmsprop_step)
def rmsprop_with_a_smaller_epsilon(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-10):
    """Another small ε for the default."""
    return rmsprop_step(parameters, grads, state, learning_rate, beta, epsilon)


@variant(rmsprop_step)
def rmsprop_with_a_largest(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The root or ε, whichever is larger."""
    s = {k: beta * state.get(k, 0.0) + (1 - beta) * grads["d" + k] ** 2 for k in parameters}
    return {
        k: p - learning_rate * grads["d" + k] / np.maximum(np.sqrt(s[k]), epsilon) for k, p in parameters.items()
    }, s


@variant(rmsprop_step)
def rmsprop_with_a_power(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The power −½, and a rate for each entry."""
    new, memory = {}, {}
    for k, p in parameters.items():
        g = grads["d" + k]
        memory[k] = reduce(np.add, [beta * state.get(k, 0.0 * g), (1 - beta) * np.power(g, 2)])
        new[k] = p - (learning_rate * (memory[k] + epsilon) ** -0.5) * g
    return new, memory


@variant(rmsprop_step)
def rmsprop_remembering_roots(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The state holds roots, which are squared again."""
    r = {k: np.sqrt(beta * state.get(k, 0.0) ** 2 + (1 - beta) * grads["d" + k] ** 2) for k in parameters}
    return {k: p - learning_rate * grads["d" + k] / (r[k] + epsilon) for k, p in parameters.items()}, r


@variant(rmsprop_step)
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


@variant(rmsprop_step)
def rmsprop_in_single_precision(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """float32 throughout."""
    narrow = {k: g.astype(np.float32) for k, g in grads.items()}
    small = {k: p.astype(np.float32) for k, p in parameters.items()}
    new, s = rmsprop_step(small, narrow, state, np.float32(learning_rate), np.float32(beta), np.float32(epsilon))
    return new, s


@variant(rmsprop_step)
def root_kept_in_the_state(parameters, grads, state, learning_rate, beta=0.9, epsilon=1e-8):
    """The state holds roots, and the next one is the length of a right-angled triangle's long side."""
    r = {k: np.hypot(beta**0.5 * state.get(k, 0.0), (1 - beta) ** 0.5 * grads["d" + k]) for k in parameters}
    return {k: value - learning_rate * grads["d" + k] / (r[k] + epsilon) for k, value in parameters.items()}, r


# --- adam_step -------------------------------------------------------------------------------------


@variant(adam_step)
def adam_in_the_efficient_form(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Both corrections in the rate, ε beside the uncorrected root."""
    t = state.get("t", 0) + 1
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    v = {k: beta1 * state.get("v", {}).get(k, 0) + (1 - beta1) * grads["d" + k] for k in parameters}
    s = {k: beta2 * state.get("s", {}).get(k, 0) + (1 - beta2) * grads["d" + k] ** 2 for k in parameters}
    return {k: p - rate * v[k] / (np.sqrt(s[k]) + epsilon) for k, p in parameters.items()}, {"t": t, "v": v, "s": s}


@variant(adam_step)
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


@variant(adam_step)
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


@variant(adam_step)
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


@variant(adam_step)
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


@variant(adam_step)
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


@variant(adam_step)
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


@variant(adam_step)
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


@variant(adam_step)
def adam_in_single_precision(parameters, grads, state, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """float32 for arrays, double precision for the powers."""
    narrow = {k: g.astype(np.float32) for k, g in grads.items()}
    small = {k: p.astype(np.float32) for k, p in parameters.items()}
    return adam_step(small, narrow, state, learning_rate, beta1, beta2, epsilon)


@variant(adam_step)
def adam_with_the_default_rate(parameters, grads, state, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """A default for the rate; the parameters come back as a view that cannot be changed."""
    new, state = adam_step(parameters, grads, state, learning_rate, beta1, beta2, epsilon)
    return MappingProxyType(new), state


@variant(adam_step)
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


@variant(adam_step)
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


# --- why_rmsprop_wanders, where_beta_comes_from, same_rate_same_speed ------------------------------


@variant(why_rmsprop_wanders)
def wanders_by_a_small_letter():
    """A lower-case letter."""
    return "c"


@variant(where_beta_comes_from)
def chosen_with_spaces():
    """A letter among spaces."""
    return " C "


@variant(same_rate_same_speed)
def same_speed_by_a_small_letter():
    """A lower-case letter."""
    return "d"


# --- first_steps, two_steps_by_hand, extra_arrays, gradients_times_100 -----------------------------


@variant(first_steps)
def first_steps_with_four_decimals():
    """Rounded."""
    return {"adam": 1, "rmsprop": 3.1623, "adam_uncorrected": 3.1623}


@variant(first_steps)
def first_steps_computed():
    """By the steps themselves, with a gradient of 1."""

    def length(step, **hyper):
        return -step({"theta": np.zeros(1)}, {"dtheta": np.ones(1)}, {}, 1.0, **hyper)[0]["theta"]

    return {
        "adam": length(adam_step),
        "rmsprop": length(rmsprop_step),
        "adam_uncorrected": (1 - 0.9) / math.sqrt(1 - 0.999),
    }


@variant(two_steps_by_hand)
def hand_steps_with_four_decimals():
    """Rounded as the question allows, in lists."""
    return {
        "gd": [[0.95, -1.9], [0.925, -2.1]],
        "momentum": [[0.995, -1.99], [0.988, -2.001]],
        "rmsprop": [[0.6838, -1.6838], [0.5363, -1.9695]],
        "adam": [[0.9, -1.9], [0.8068, -1.9366]],
    }


@variant(two_steps_by_hand)
def hand_steps_computed():
    """The functions of the section do the arithmetic; each value is an array."""

    def walked(step):
        points, state = [np.array([1.0, -2.0])], {}
        for gradient in ([0.5, -1.0], [0.25, 2.0]):
            new, state = step({"theta": points[-1]}, {"dtheta": np.array(gradient)}, state, 0.1)
            points.append(new["theta"])
        return np.array(points[1:])

    return {
        "gd": walked(gd_step),
        "momentum": walked(momentum_step),
        "rmsprop": walked(rmsprop_with_epsilon_inside),
        "adam": walked(adam_in_the_efficient_form),
    }


@variant(extra_arrays)
def arrays_in_another_order():
    """Floats, in another order."""
    return OrderedDict(adam=2.0, rmsprop=1.0, momentum=1.0, gd=0.0)


@variant(gradients_times_100)
def letters_in_lower_case():
    """Lower-case letters."""
    return dict(zip(["gd", "momentum", "rmsprop", "adam"], "aacc"))


# --- batches_of_an_epoch, batch_size_trade ---------------------------------------------------------


@variant(batches_of_an_epoch)
def batches_computed():
    """Ceiling and remainder."""
    return {"batches": math.ceil(300 / 64), "last": 300 % 64}


@variant(batch_size_trade)
def trade_computed():
    """Ceilings of quotients, from NumPy."""
    updates = {f"updates_{B}": np.ceil(300 / B) for B in (1, 64, 300)}
    return updates | {"noisiest": np.int64(1), "smoothest": 300.0}


# --- random_mini_batches ---------------------------------------------------------------------------


@variant(random_mini_batches)
def batches_from_shuffled_copies(X, Y, batch_size, rng):
    """Shuffle everything first, then cut."""
    order = np.arange(X.shape[1])
    rng.shuffle(order)
    X_shuffled, Y_shuffled = X[:, order], Y[:, order]
    number = math.ceil(X.shape[1] / batch_size)
    return [
        (X_shuffled[:, i * batch_size : (i + 1) * batch_size], Y_shuffled[:, i * batch_size : (i + 1) * batch_size])
        for i in range(number)
    ]


@variant(random_mini_batches)
def batches_with_the_rest_apart(X, Y, batch_size, rng):
    """Full batches first, the smaller one after them where there is one."""
    m = X.shape[1]
    permutation = list(rng.permutation(m))
    X, Y = X[:, permutation], Y[:, permutation].reshape((1, m))
    batches = []
    full = m // batch_size
    for k in range(full):
        part = slice(k * batch_size, (k + 1) * batch_size)
        batches.append((X[:, part], Y[:, part]))
    if m % batch_size != 0:
        batches.append((X[:, full * batch_size :], Y[:, full * batch_size :]))
    return batches


@variant(random_mini_batches)
def batches_by_sorting_random_numbers(X, Y, batch_size, rng):
    """Random numbers are sorted; np.split cuts."""
    order = np.argsort(rng.random(X.shape[1]))
    return [
        [np.take(X, c, axis=1), np.take(Y, c, axis=1)]
        for c in np.split(order, np.arange(batch_size, X.shape[1], batch_size))
    ]


@variant(random_mini_batches)
def batches_of_a_stack(X, Y, batch_size, rng):
    """Inputs and labels are stacked and shuffled together."""
    both = rng.permutation(np.vstack([X, Y]), axis=1)
    parts = [both[:, k : k + batch_size] for k in range(0, both.shape[1], batch_size)]
    return tuple((part[: len(X)], part[len(X) :]) for part in parts)


@variant(random_mini_batches)
def batches_drawn_without_replacement(X, Y, batch_size, rng):
    """rng.choice without replacement; a while loop takes from the front."""
    left = rng.choice(X.shape[1], size=X.shape[1], replace=False).tolist()
    batches = []
    while left:
        chosen, left = left[:batch_size], left[batch_size:]
        batches.append((X[:, chosen].copy(), Y[:, chosen].copy()))
    return batches


@variant(random_mini_batches)
def batches_from_a_generator_function(X, Y, batch_size, rng):
    """A generator inside, a list outside; single precision."""

    def deal():
        order = rng.permutation(X.shape[1])
        for start in range(0, len(order), batch_size):
            yield X[:, order[start:][:batch_size]].astype("f4"), Y[:, order[start:][:batch_size]].astype("f4")

    return list(deal())


@variant(random_mini_batches)
def batches_column_by_column(X, Y, batch_size, rng):
    """Examples are collected one by one until a batch is full."""
    batches, X_b, Y_b = [], [], []
    for i in rng.permutation(X.shape[1]):
        X_b.append(X[:, i])
        Y_b.append(Y[:, i])
        if len(X_b) == batch_size:
            batches.append((np.array(X_b).T, np.array(Y_b).T))
            X_b, Y_b = [], []
    return batches + ([(np.column_stack(X_b), np.column_stack(Y_b))] if X_b else [])


@variant(random_mini_batches)
def batches_by_a_permutation_matrix(X, Y, batch_size, rng):
    """The columns are shuffled by a matrix product."""
    P = np.eye(X.shape[1])[:, rng.permutation(X.shape[1])]
    cuts = range(batch_size, X.shape[1], batch_size)
    return list(zip(np.split(X @ P, cuts, axis=1), np.split(Y @ P, cuts, axis=1), strict=True))


# --- train_with_optimizer --------------------------------------------------------------------------


@variant(train_with_optimizer)
def training_with_the_costs_first(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """The cost is recorded at the top of each epoch and once more at the end."""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    costs, state = [], {}
    for _ in range(num_epochs):
        costs += [networks.cost(X, Y, parameters)]
        for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
            parameters, state = step(parameters, networks.gradients(X_b, Y_b, parameters), state, learning_rate)
    return parameters, [*costs, networks.cost(X, Y, parameters)]


@variant(train_with_optimizer)
def training_into_an_array(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """An array for the list; the pair is taken apart by its places; a list comes back."""
    parameters, state = networks.initialize(len(X), n_h, len(Y), rng), {}
    costs = np.zeros(num_epochs + 1)
    costs[0] = networks.cost(X, Y, parameters)
    for epoch in range(1, num_epochs + 1):
        for batch in random_mini_batches(X, Y, batch_size, rng):
            result = step(parameters, networks.gradients(batch[0], batch[1], parameters), state, learning_rate)
            parameters = result[0]
            state = result[1]
        costs[epoch] = networks.cost(X, Y, parameters)
    return [parameters, costs]


@variant(train_with_optimizer)
def training_with_its_own_batches(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """The batches are dealt out in the loop itself, by an order that is shuffled again and again."""
    parameters, state, order = networks.initialize(X.shape[0], n_h, Y.shape[0], rng), {}, np.arange(X.shape[1])
    costs = [networks.cost(X, Y, parameters)]
    for _ in range(num_epochs):
        rng.shuffle(order)
        for k in range(0, len(order), batch_size):
            grads = networks.gradients(X[:, order[k : k + batch_size]], Y[:, order[k : k + batch_size]], parameters)
            parameters, state = step(parameters, grads, state, learning_rate)
        costs.append(networks.cost(X, Y, parameters))
    return parameters, costs


@variant(train_with_optimizer)
def training_with_gradients_of_its_own(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """Forward and backward pass by hand, with a cost that is clipped."""

    def forward(X, p):
        A1 = np.tanh(p["W1"] @ X + p["b1"])
        return A1, 1 / (1 + np.exp(-(p["W2"] @ A1 + p["b2"])))

    def backward(X, Y, p):
        A1, A2 = forward(X, p)
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = p["W2"].T @ dZ2 * (1 - A1**2)
        ones = np.ones((X.shape[1], 1))
        return {"dW1": dZ1 @ X.T, "db1": dZ1 @ ones, "dW2": dZ2 @ A1.T, "db2": dZ2 @ ones}

    def cost(p):
        A2 = np.clip(forward(X, p)[1], 1e-9, 1 - 1e-9)
        return -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))

    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, costs = {}, [cost(parameters)]
    for _ in range(num_epochs):
        for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
            parameters, state = step(parameters, backward(X_b, Y_b, parameters), state, learning_rate)
        costs.append(cost(parameters))
    return parameters, costs


@variant(train_with_optimizer)
def training_with_reduce(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """A fold over the batches of an epoch; it prints as it goes."""

    def update(before, batch):
        return step(before[0], networks.gradients(*batch, before[0]), before[1], learning_rate)

    pair = networks.initialize(X.shape[0], n_h, Y.shape[0], rng), {}
    costs = [networks.cost(X, Y, pair[0])]
    for epoch in range(num_epochs):
        pair = reduce(update, random_mini_batches(X, Y, batch_size, rng), pair)
        costs.append(networks.cost(X, Y, pair[0]))
        print(f"epoch {epoch}: {costs[-1]:.3f}")
    return pair[0], costs


@variant(train_with_optimizer)
def batches_from_the_end(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """One loop over all updates; the mini-batches are taken from a pile, the last one first."""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, pile, costs = {}, [], [networks.cost(X, Y, parameters)]
    while len(costs) <= num_epochs:
        pile = pile or random_mini_batches(X, Y, batch_size, rng)
        parameters, state = step(parameters, networks.gradients(*pile.pop(), parameters), state, learning_rate)
        if not pile:
            costs.append(networks.cost(X, Y, parameters))
    return parameters, costs


@variant(train_with_optimizer)
def batches_in_a_random_order(X, Y, n_h, step, learning_rate, num_epochs, batch_size, rng):
    """The mini-batches themselves are shuffled once more, so the short one comes at any place."""
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    state, costs = {}, [networks.cost(X, Y, parameters)]
    for _ in range(num_epochs):
        batches = random_mini_batches(X, Y, batch_size, rng)
        for i in rng.permutation(len(batches)):
            parameters, state = step(parameters, networks.gradients(*batches[i], parameters), state, learning_rate)
        costs.append(networks.cost(X, Y, parameters))
    return parameters, costs
