"""Rubric of section 7: points, probes and tolerances."""

from typing import Any

import numpy as np
from handrail.engine.values import Function
from handrail.operations import compute

from ..model import Exercise

Graph = dict[str, tuple[str, tuple[str, ...], Any]]
Lines = tuple[tuple[str, str, str], ...]

#: Formulas line by line: a row's name, its operation, its parents. The output is the last line but where rows follow
#: on which it does not depend.
FORK: Lines = (("p", "mul", "x y"), ("f", "add", "p x"))
SHORT_CUT: Lines = (("a", "tanh", "x"), ("b", "square", "a"), ("c", "mul", "b y"), ("f", "div", "c a"))
SAME_PARENT_TWICE: Lines = (("q", "mul", "x x"), ("r", "add", "q q"), ("f", "sub", "r y"))
LEDGE: Lines = (("a", "sub", "x y"), ("u", "exp", "a"), ("f", "mul", "a x"), ("v", "tanh", "f"))
LADDER: Lines = (
    ("a", "mul", "x y"),
    ("b", "add", "a x"),
    ("c", "sigmoid", "b"),
    ("d", "sub", "c a"),
    ("e", "max", "d b"),
    ("f", "mul", "c e"),
)


def number(rng: np.random.Generator) -> float:
    """A float of size 0.6 to 1.9, of either sign."""
    return round(float(rng.uniform(0.6, 1.9) * rng.choice([-1.0, 1.0])), 4)


def matrix(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Entries of size 0.6 to 1.9, of both signs."""
    return np.round(rng.uniform(0.6, 1.9, shape) * rng.choice([-1.0, 1.0], shape), 4)


def graph_of(lines: Lines, inputs: dict[str, Any]) -> Graph:
    """The rows of a formula; values to nine decimals, as keys are text."""
    graph: Graph = {name: ("input", (), value) for name, value in inputs.items()}
    for name, operation, parents in lines:
        value = compute(operation, *(graph[parent][2] for parent in parents.split()))
        graph[name] = (operation, tuple(parents.split()), np.round(value, 9) if np.ndim(value) else round(value, 9))
    return graph


def drawn(rng: np.random.Generator, lines: Lines) -> Graph:
    """A formula's graph with two numbers drawn for x and y, in recorded order."""
    return graph_of(lines, {"x": number(rng), "y": number(rng)})


def shuffled(rng: np.random.Generator, graph: Graph) -> Graph:
    """The same rows, "f" in the middle: neither their order nor its reverse is one in which to go forward or back."""
    while list(graph).index("f") in (0, len(graph) - 1):
        graph = {name: graph[name] for name in map(str, rng.permutation(list(graph)))}
    return graph


def recordings(rng: np.random.Generator) -> list[tuple]:
    layer: Graph = {"W": ("input", (), matrix(rng, 2, 3)), "X": ("input", (), matrix(rng, 3, 5))}
    return [
        (drawn(rng, FORK), "g", "sub", ("y", "f")),
        (layer, "Z", "matmul", ("W", "X")),
        (drawn(rng, SHORT_CUT), "h", "tanh", ("c",)),
    ]


def orders(rng: np.random.Generator) -> list[tuple]:
    """Graphs with short cuts, with a row that goes twice into another, and with rows that do not count."""
    ladder = shuffled(rng, drawn(rng, LADDER))
    return [
        (shuffled(rng, drawn(rng, FORK)), "f"),
        (shuffled(rng, drawn(rng, SHORT_CUT)), "f"),
        (shuffled(rng, drawn(rng, SAME_PARENT_TWICE)), "f"),
        (drawn(rng, LEDGE), "f"),
        (ladder, "d"),
        (ladder, "f"),
    ]


LOCAL = Function("local_gradient")


def links(rng: np.random.Generator) -> list[tuple]:
    """Operations with one input and with two; rules of no operation show whether the rules handed over are asked."""
    strange = Function("strange_slopes", (round(float(rng.uniform(0.4, 0.9)), 4), 1.5))
    return [
        ("mul", number(rng), (number(rng), number(rng)), LOCAL),
        ("tanh", number(rng), (number(rng),), LOCAL),
        ("div", number(rng), (number(rng), number(rng)), LOCAL),
        ("sub", number(rng), (number(rng), number(rng)), strange),
        ("square", number(rng), (number(rng),), strange),
    ]


def ways(rng: np.random.Generator) -> list[tuple]:
    plain, odd = Function("way_through", (1.0,)), Function("way_through", (0.7,))
    ladder = shuffled(rng, drawn(rng, LADDER))
    return [
        (drawn(rng, FORK), "f", plain),
        (shuffled(rng, drawn(rng, SHORT_CUT)), "f", plain),
        (shuffled(rng, drawn(rng, SAME_PARENT_TWICE)), "f", plain),
        (shuffled(rng, drawn(rng, LEDGE)), "f", odd),
        (ladder, "d", plain),
        (ladder, "f", odd),
    ]


def replays(rng: np.random.Generator) -> list[tuple]:
    return [
        (drawn(rng, FORK), "f", {"x": number(rng)}),
        (shuffled(rng, drawn(rng, SHORT_CUT)), "f", {"y": number(rng), "x": number(rng)}),
        (shuffled(rng, drawn(rng, LADDER)), "f", {"y": number(rng)}),
        (line(rng, 3, 5), "f", {"w": matrix(rng, 1, 3)}),
    ]


def line(rng: np.random.Generator, n: int, m: int) -> Graph:
    """The mean squared error of w X + b as a graph of arrays."""
    inputs = {"w": matrix(rng, 1, n), "X": matrix(rng, n, m), "b": matrix(rng, 1, 1), "y": matrix(rng, 1, m)}
    lines = (("p", "matmul", "w X"), ("s", "add", "p b"), ("e", "sub", "s y"), ("q", "square", "e"), ("f", "mean", "q"))
    return graph_of(lines, inputs)


def measurements(rng: np.random.Generator) -> list[tuple]:
    return [
        (drawn(rng, SHORT_CUT), "f", "x"),
        (drawn(rng, FORK), "f", "y"),
        (line(rng, 3, 5), "f", "w"),
        (line(rng, 2, 7), "f", "X"),
    ]


def stretched(rng: np.random.Generator) -> list[tuple]:
    shapes = (((5, 7), (5, 1)), ((5, 7), (7,)), ((4, 3), (1, 3)), ((3, 5), ()), ((2, 5, 3), (5, 1)), ((4, 7), (4, 7)))
    return [(matrix(rng, *large), small) for large, small in shapes]


def products(rng: np.random.Generator) -> list[tuple]:
    sizes = ((2, 3, 5), (4, 7, 3))
    return [(matrix(rng, n, m), matrix(rng, n, k), matrix(rng, k, m)) for n, k, m in sizes]


def array_links(rng: np.random.Generator) -> list[tuple]:
    strange = Function("strange_slopes", (0.6, round(float(rng.uniform(1.2, 1.9)), 4)))
    return [
        ("add", matrix(rng, 5, 7), (matrix(rng, 5, 7), matrix(rng, 5, 1)), LOCAL),
        ("matmul", matrix(rng, 2, 5), (matrix(rng, 2, 3), matrix(rng, 3, 5)), LOCAL),
        ("mean", number(rng), (matrix(rng, 3, 5),), LOCAL),
        ("sum", number(rng), (matrix(rng, 4, 3),), LOCAL),
        ("mul", matrix(rng, 3, 4), (number(rng), matrix(rng, 4)), strange),
        ("tanh", matrix(rng, 2, 3), (matrix(rng, 2, 3),), LOCAL),
        ("square", number(rng), (number(rng),), LOCAL),
    ]


def descents(rng: np.random.Generator) -> list[tuple]:
    """A line through one point, with both parameters and with one, and a ladder."""
    plain, odd = Function("way_through", (1.0,)), Function("way_through", (0.8,))
    lines = (("p", "mul", "w x"), ("s", "add", "p b"), ("e", "sub", "s y"), ("f", "square", "e"))
    points = [graph_of(lines, {name: number(rng) for name in ("x", "w", "b", "y")}) for _ in range(2)]
    return [
        (points[0], "f", ("w", "b"), 0.07, 4, plain),
        (points[1], "f", ("b",), 0.11, 3, odd),
        (drawn(rng, LADDER), "f", ("x", "y"), 0.2, 1, plain),
    ]


def sums(rng: np.random.Generator) -> list[tuple]:
    draws = zip((40, 90, 300), rng.uniform([0.03, 0.2, 1.2], [0.08, 0.6, 1.8]), rng.uniform(0.2, 0.8, 3), strict=True)
    return [(n, round(float(scale), 4), round(float(square), 4)) for n, scale, square in draws]


def widths(rng: np.random.Generator) -> list[tuple]:
    return [(int(n),) for n in rng.integers((3, 30, 200), (9, 90, 900))]


RUBRIC = (
    Exercise("record", 6, recordings),
    Exercise("rows_of_a_formula", 3, number="7.1"),
    Exercise("way_back", 12, orders, returns=("order",), view="way_back"),
    Exercise("paths_of_doublings", 3, number="7.2"),
    Exercise("chain_rule", 6, links),
    Exercise("backward", 14, ways, uses=("way_back",)),
    Exercise("replay", 8, replays, uses=("way_back",)),
    Exercise("measured_gradient", 8, measurements, returns=("gradient",), uses=("replay",), rtol=1e-5),
    Exercise("how_many_are_added", 3, number="7.3"),
    Exercise("unbroadcast", 9, stretched, returns=("gradient",)),
    Exercise("matmul_gradients", 5, products, returns=("dA", "dB")),
    Exercise("pull_back", 8, array_links, uses=("unbroadcast", "matmul_gradients")),
    Exercise("descend", 6, descents, returns=("graph", "history"), uses=("way_back", "backward", "replay")),
    Exercise("variance_of_a_sum", 3, sums, number="7.4", returns=("variance",)),
    Exercise("keeping_scale", 2, widths, number="7.5", returns=("scale",)),
    Exercise("sigma_at_its_best", 2, number="7.6"),
    Exercise("relu_scale", 2, widths, number="7.7", returns=("scale",)),
)
