"""Right versions of `measured_gradient`."""

import numpy as np
from handrail.gradients import numerical_gradient

from solutions.autograd import replay


def measured_with_a_function_of_its_own(graph, output, name):
    """The result as a function of the input, with a name."""

    def result(value):
        return replay(graph, output, {name: value})[output][2]

    return numerical_gradient(result, np.array(graph[name][2]))


def measured_entry_by_entry(graph, output, name):
    """Every entry is nudged by hand, up and down."""
    value, h = np.array(graph[name][2], dtype=float), 1e-5
    slopes = np.zeros(value.shape)
    for place in np.ndindex(value.shape):
        up, down = value.copy(), value.copy()
        up[place] += h
        down[place] -= h
        above, below = (replay(graph, output, {name: v})[output][2] for v in (up, down))
        slopes[place] = (above - below) / (2 * h)
    return slopes


def measured_along_a_flat_array(graph, output, name):
    """The input lies flat while its entries are nudged."""
    shape = np.shape(graph[name][2])
    flat = np.ravel(np.asarray(graph[name][2], dtype=float))
    cost = lambda v: replay(graph, output, {name: v.reshape(shape)})[output][2]  # noqa: E731
    steps = 1e-6 * np.eye(flat.size)
    slopes = [(cost(flat + step) - cost(flat - step)) / 2e-6 for step in steps]
    return np.reshape(slopes, shape)


def measured_on_four_points(graph, output, name):
    """Four values for every slope."""
    value = np.asarray(graph[name][2], dtype=float)
    slopes, h = np.empty(value.shape), 1e-3
    for place in np.ndindex(value.shape):
        nudge = np.zeros(value.shape)
        nudge[place] = h
        f = [replay(graph, output, {name: value + s * nudge})[output][2] for s in (-2, -1, 1, 2)]
        slopes[place] = (f[0] - 8 * f[1] + 8 * f[2] - f[3]) / (12 * h)
    return slopes


def measured_with_another_nudge(graph, output, name):
    """A nudge of another size, and a float for a number."""
    value = graph[name][2]
    slopes = numerical_gradient(lambda v: replay(graph, output, {name: v})[output][2], value, epsilon=1e-5)
    return slopes if np.ndim(value) else slopes.item()
