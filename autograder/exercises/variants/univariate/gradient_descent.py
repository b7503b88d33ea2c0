"""Right versions of `gradient_descent`."""

from collections import OrderedDict
from functools import reduce
from itertools import islice
from types import MappingProxyType

import numpy as np

from solutions.univariate import gradients, mse, predict, update


def descent_with_the_start_recorded_first(x, y, w, b, learning_rate, num_iterations):
    """The start is recorded before the loop, each new point at its end."""
    history = {"w": [w], "b": [b], "loss": [mse(predict(x, w, b), y)]}
    for _ in range(num_iterations):
        dw, db = gradients(x, y, predict(x, w, b))
        w, b = update(w, b, dw, db, learning_rate)
        history["w"].append(w)
        history["b"].append(b)
        history["loss"].append(mse(predict(x, w, b), y))
    return w, b, history


def descent_with_the_end_recorded_last(x, y, w, b, learning_rate, num_iterations):
    """Each point is recorded before its update, the last after the loop."""
    points = []
    for _ in range(num_iterations):
        points.append((w, b))
        w, b = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)
    points.append((w, b))
    ws, bs = zip(*points)
    return w, b, {"w": ws, "b": bs, "loss": tuple(mse(predict(x, *point), y) for point in points)}


def descent_into_arrays(x, y, w, b, learning_rate, num_iterations):
    """Arrays of the right length for the lists."""
    history = {key: np.zeros(num_iterations + 1) for key in ("w", "b", "loss")}
    for t in range(num_iterations + 1):
        y_hat = w * x + b
        history["w"][t], history["b"][t], history["loss"][t] = w, b, np.mean((y_hat - y) ** 2)
        if t == num_iterations:
            break
        w = w - learning_rate * 2 * np.mean((y_hat - y) * x)
        b = b - learning_rate * 2 * np.mean(y_hat - y)
    return w, b, history


def descent_with_a_path(x, y, w, b, learning_rate, num_iterations):
    """One table for the path; its columns are handed out as views."""
    path = np.empty((num_iterations + 1, 2))
    path[0] = w, b
    design = np.vstack([x, np.ones_like(x)])
    for t in range(num_iterations):
        path[t + 1] = path[t] - 2 * learning_rate / x.size * ((path[t] @ design - y) @ design.T)[0]
    losses = np.mean((path @ design - y) ** 2, axis=1)
    return path[-1, 0], path[-1, 1], {"w": path[:, 0], "b": path[:, 1], "loss": losses}


def descent_by_recursion(x, y, w, b, learning_rate, num_iterations):
    """The walk is its first point and the walk from the next."""
    here = {"w": [w], "b": [b], "loss": [mse(predict(x, w, b), y)]}
    if num_iterations == 0:
        return w, b, here
    following = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)
    w, b, rest = descent_by_recursion(x, y, *following, learning_rate, num_iterations - 1)
    return w, b, {key: here[key] + rest[key] for key in here}


def descent_with_matrices_of_one_entry(x, y, w, b, learning_rate, num_iterations):
    """Parameters become (1, 1) arrays with the first update, so the history mixes floats and arrays."""
    history = {"w": [], "b": [], "loss": []}
    for t in range(num_iterations + 1):
        error = w * x + b - y
        history["w"].append(w)
        history["b"].append(b)
        history["loss"].append(error @ error.T / x.shape[1])
        if t < num_iterations:
            w = w - learning_rate * 2 / x.shape[1] * error @ x.T
            b = b - learning_rate * 2 / x.shape[1] * error @ np.ones((x.shape[1], 1))
    return w, b, history


def descent_in_place_with_copies(x, y, w, b, learning_rate, num_iterations):
    """One array changed in place, copies of it recorded."""
    theta = np.array([w, b], dtype=float)
    history = {"w": [], "b": [], "loss": []}
    t = 0
    while True:
        w_now, b_now = theta.copy()
        history["w"].append(w_now)
        history["b"].append(b_now)
        history["loss"].append(mse(predict(x, w_now, b_now), y))
        if t == num_iterations:
            return w_now, b_now, history
        theta -= learning_rate * np.array(gradients(x, y, predict(x, w_now, b_now)))
        t += 1


def descent_with_more_in_its_history(x, y, w, b, learning_rate, num_iterations, callback=None):
    """Derivatives are recorded as well; a further argument with a default; a list for the tuple."""
    history = OrderedDict(dw=[], db=[], w=[], b=[], loss=[])
    dw = db = 0.0
    for t in range(num_iterations + 1):
        if t > 0:
            w, b = update(w, b, dw, db, learning_rate)
        y_hat = predict(x, w, b)
        dw, db = gradients(x, y, y_hat)
        for key, value in zip(history, (dw, db, w, b, mse(y_hat, y))):
            history[key].append(value)
        if callback is not None:
            callback(t, history)
    return [w, b, MappingProxyType(history)]


def descent_in_single_precision(x, y, w, b, learning_rate, num_iterations):
    """float32 throughout."""
    x, y = x.astype(np.float32), y.astype(np.float32)
    return descent_with_the_start_recorded_first(
        x, y, np.float32(w), np.float32(b), np.float32(learning_rate), num_iterations
    )


def descent_with_reduce(x, y, w, b, learning_rate, num_iterations):
    """A fold over the steps."""

    def step(points, _):
        w, b = points[-1]
        return [*points, update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)]

    points = reduce(step, range(num_iterations), [(w, b)])
    history = {"w": [p[0] for p in points], "b": [p[1] for p in points]}
    history["loss"] = [mse(predict(x, *p), y) for p in points]
    return *points[-1], history


def descent_from_a_generator(x, y, w, b, learning_rate, num_iterations):
    """The steps come from a generator."""

    def walk(w, b):
        while True:
            yield w, b
            w, b = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)

    ws, bs = zip(*islice(walk(w, b), num_iterations + 1), strict=True)
    losses = [mse(predict(x, *point), y) for point in zip(ws, bs, strict=True)]
    return ws[-1], bs[-1], {"w": ws, "b": bs, "loss": losses}


def descent_in_closed_form(x, y, w, b, learning_rate, num_iterations):
    """Powers of a matrix instead of steps."""
    design = np.vstack([x, np.ones_like(x)])
    shrink = np.eye(2) - learning_rate * 2 / x.shape[1] * design @ design.T
    bottom = np.linalg.lstsq(design.T, y[0], rcond=None)[0]
    away = np.array([w, b]) - bottom
    path = [bottom + np.linalg.matrix_power(shrink, t) @ away for t in range(num_iterations + 1)]
    ws, bs = np.array(path).T
    return *path[-1], {"w": ws, "b": bs, "loss": [mse(predict(x, *point), y) for point in path]}
