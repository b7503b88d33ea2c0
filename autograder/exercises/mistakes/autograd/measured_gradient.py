"""Wrong versions of `measured_gradient`."""

import numpy as np
from handrail.gradients import numerical_gradient

from solutions.autograd import measured_gradient, replay


def graph_not_replayed(graph, output, name):
    """The result does not move at all. What has to happen to the graph for a nudged input to show in the output?"""
    return np.zeros(np.shape(graph[name][2]))


def divided_by_one_nudge(graph, output, name):
    """Twice the derivative comes out. How far apart are the two values of the input that were tried?"""
    return 2 * measured_gradient(graph, output, name)


def down_minus_up(graph, output, name):
    """The sign is turned. Which of the two results is subtracted from which?"""
    return -measured_gradient(graph, output, name)


def all_entries_at_once(graph, output, name):
    """One number comes back for a whole array. What does the result do if all of its entries are nudged together?"""
    return np.sum(measured_gradient(graph, output, name))


def every_input_nudged(graph, output, name):
    """All inputs of the graph are nudged, and one number comes out. Which of them may move while one is asked about?"""
    inputs = [other for other, row in graph.items() if not row[1]]
    return sum(np.sum(measured_gradient(graph, output, other)) for other in inputs)


def value_over_input(graph, output, name):
    """The output is divided by the input. Is a derivative the ratio of two values, or of two changes?"""
    return graph[output][2] / graph[name][2]


def result_of_the_replay(graph, output, name):
    """What comes back is the output's value. How do two such values make a slope?"""
    return graph[output][2] * np.ones(np.shape(graph[name][2]))


def nudge_for_the_input(graph, output, name):
    """The input is replaced by the nudge itself, and the slope is that at zero. Around which value is it to be
    nudged?"""
    shape, h = np.shape(graph[name][2]), 1e-6
    slopes = np.zeros(shape)
    for place in np.ndindex(shape):
        nudge = np.zeros(shape)
        nudge[place] = h
        up, down = (replay(graph, output, {name: graph[name][2] * 0 + s * nudge})[output][2] for s in (1, -1))
        slopes[place] = (up - down) / (2 * h)
    return slopes


def flat_gradient(graph, output, name):
    """The slopes are right, and they lie in one row. Which shape has the input?"""
    return np.ravel(measured_gradient(graph, output, name))


def not_divided(graph, output, name):
    """Tiny numbers come out. What is the change of the result to be divided by?"""
    return 2e-6 * measured_gradient(graph, output, name)


def whole_rows_subtracted(graph, output, name):
    """Python says that tuples cannot be subtracted. Which part of the output's row is its value?"""
    up, down = (replay(graph, output, {name: graph[name][2] + s})[output] for s in (1e-6, -1e-6))
    return (up - down) / 2e-6


def gradient_not_returned(graph, output, name):
    """None comes back. What happens to the slopes at the end of the function?"""
    measured_gradient(graph, output, name)


def whole_graph_measured(graph, output, name):
    """`numerical_gradient` wants a function that takes a nudged input and returns one number. Does yours return a
    graph, or is what you hand over a graph itself?"""
    return numerical_gradient(lambda value: replay(graph, output, {name: value}), graph[name][2])
