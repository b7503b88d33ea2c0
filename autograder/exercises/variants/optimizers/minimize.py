"""Right versions of `minimize`."""

from functools import partial
from itertools import accumulate

import numpy as np


def minimize_into_an_array(step, grad_fn, theta0, num_steps, **hyper):
    """An array of the right size, filled row by row."""
    path = np.zeros((num_steps + 1, 2))
    path[0] = theta0
    state = {}
    for t in range(num_steps):
        new, state = step({"theta": path[t]}, {"dtheta": grad_fn(path[t])}, state, **hyper)
        path[t + 1] = new["theta"]
    return path


def minimize_with_a_dictionary(step, grad_fn, theta0, num_steps, **hyper):
    """The dictionary is what is carried along; rows are stacked at the end."""
    parameters, state, rows = {"theta": np.array(theta0)}, {}, [np.array(theta0)]
    while len(rows) <= num_steps:
        grads = {"dtheta": grad_fn(parameters["theta"])}
        parameters, state = step(parameters, grads, state, **hyper)
        rows.append(parameters["theta"].copy())
    return np.vstack(rows)


def minimize_with_named_arguments(step, grad_fn, theta0, num_steps, **hyper):
    """Everything is handed over by name."""
    theta, state, path = theta0, {}, [theta0]
    for _ in range(num_steps):
        gradient = grad_fn(theta)
        new, state = step(parameters={"theta": theta}, grads={"dtheta": gradient}, state=state, **hyper)
        theta = new["theta"]
        path = [*path, theta]
    return np.stack(path)


def minimize_with_a_partial_step(step, grad_fn, theta0, num_steps, **hyper):
    """The step with its hyperparameters filled in."""
    go = partial(step, **hyper)
    path, state = [theta0.tolist()], {}
    for _ in range(num_steps):
        here = np.array(path[-1])
        new, state = go({"theta": here}, {"dtheta": grad_fn(here)}, state)
        path.append(list(new["theta"]))
    return np.array(path)


def minimize_by_recursion(step, grad_fn, theta0, num_steps, **hyper):
    """One step, then the rest."""

    def rest(theta, state, left):
        if left == 0:
            return [theta]
        new, state = step({"theta": theta}, {"dtheta": grad_fn(theta)}, state, **hyper)
        return [theta, *rest(new["theta"], state, left - 1)]

    return np.array(rest(theta0, {}, num_steps))


def minimize_with_accumulate(step, grad_fn, theta0, num_steps, **hyper):
    """itertools.accumulate carries parameters and state."""

    def advance(before, _):
        parameters, state = before
        return step(parameters, {"dtheta": grad_fn(parameters["theta"])}, state, **hyper)

    walk = accumulate(range(num_steps), advance, initial=({"theta": theta0}, {}))
    return np.array([parameters["theta"] for parameters, _ in walk])
