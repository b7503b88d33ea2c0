"""Computation graphs."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .show import BLUE, GREY, INK, VERMILLION, canvas, number, show

RADIUS = 0.2
Node = tuple[float, float] | tuple[float, float, str]
Edge = tuple[str, str]


def draw_graph(
    nodes: Mapping[str, Node],
    edges: Sequence[Edge],
    values: Mapping[str, float] | None = None,
    grads: Mapping[str | Edge, float | str] | None = None,
    digits: int = 3,
) -> None:
    """A computation graph: above each edge the value that flows forward, below it the gradient that flows back.

    nodes: name: (column, row) for an input, (column, row, symbol) for an operation, whose result has that name.
        Columns grow to the right, rows grow upwards.
    edges: pairs (from, to). The result of a node from which no edge leaves gets an edge of its own.
    values: name: what the node holds.
    grads: name: the gradient on all edges that leave the node; or (from, to): the gradient on that edge alone; "?" is a
        gap that a learner fills.
    digits: significant digits of the numbers.
    """
    values, grads = values or {}, grads or {}
    ends = [name for name in nodes if name not in {start for start, _ in edges}]
    columns, rows = [node[0] for node in nodes.values()], [node[1] for node in nodes.values()]
    width, height = np.ptp(columns) + 1.9, np.ptp(rows) + 1.0
    figure, axes = canvas(size=(8, min(6.0, 8 * height / width)))
    for start, end in [*edges, *((end, None) for end in ends)]:
        tail = np.array(nodes[start][:2], dtype=float)
        head = np.array(nodes[end][:2], dtype=float) if end else tail + np.array([1.0, 0.0])
        gradient = grads.get((start, end), grads.get(start)) if end else grads.get(start)
        _edge(axes, tail, head, arrives=bool(end), value=values.get(start), gradient=gradient, digits=digits)
    for name, node in nodes.items():
        _node(axes, name, node)
    axes.set(xlim=(min(columns) - 0.35, max(columns) + 1.15), ylim=(min(rows) - 0.5, max(rows) + 0.5), aspect="equal")
    axes.set_axis_off()
    if values:
        axes.text(0.99, 0.07, "above: value forward", color=BLUE, ha="right", fontsize=11, transform=axes.transAxes)
    if grads:
        axes.text(
            0.99, 0.0, "below: gradient back", color=VERMILLION, ha="right", fontsize=11, transform=axes.transAxes
        )
    show(figure, _describe(edges, values, grads, digits))


SYMBOLS = {"add": "+", "sub": "−", "mul": "×", "div": "÷", "square": "²", "sigmoid": "σ", "matmul": "@"}
Row = tuple[str, Sequence[str], Any]


def draw_rows(
    graph: Mapping[str, Row],
    grads: Mapping[str | Edge, float] | None = None,
    heights: Mapping[str, float] | None = None,
) -> None:
    """A recorded graph of numbers: inputs on the left of what they go into, each operation on the right of its parents.

    graph: name: (operation, parents, value), parents first.  grads: name: the derivative of the output with respect to
    it, written where the row's arrows begin.  heights: name: how high it stands; else one above the other in a column.
    """
    columns = _columns(graph)
    nodes: dict[str, Node] = {}
    for name, (operation, parents, _) in graph.items():
        beside = [other for other in graph if columns[other] == columns[name]]
        height = 1.3 * ((len(beside) - 1) / 2 - beside.index(name)) + 0.35 * (-1) ** columns[name]
        where = (1.7 * columns[name], (heights or {}).get(name, height))
        nodes[name] = (*where, SYMBOLS.get(operation, operation)) if parents else where
    edges = list(dict.fromkeys((parent, name) for name, (_, parents, _) in graph.items() for parent in parents))
    draw_graph(nodes, edges, {name: value for name, (_, _, value) in graph.items()}, grads)


def _columns(graph: Mapping[str, Row]) -> dict[str, int]:
    """An operation stands one column behind the last of its parents, an input one before the first row it goes into."""
    columns: dict[str, int] = {}
    for name, (_, parents, _) in graph.items():
        columns[name] = 1 + max((columns[parent] for parent in parents), default=-1)
    users = {name: [columns[other] for other, row in graph.items() if name in row[1]] for name in graph}
    return {name: columns[name] if row[1] or not users[name] else min(users[name]) - 1 for name, row in graph.items()}


def _node(axes: Any, name: str, node: Node) -> None:
    """A circle with a symbol for an operation, the bare name for an input."""
    from matplotlib.patches import Circle

    column, row, *symbol = node
    axes.add_patch(
        Circle((column, row), RADIUS, facecolor="white", edgecolor=INK if symbol else GREY, linewidth=1.5, zorder=3)
    )
    text = symbol[0] if symbol else f"${name}$"
    size = 15 if len(text) <= 3 or not symbol else 10
    axes.text(column, row, text, ha="center", va="center", fontsize=size, zorder=4)
    if symbol:
        axes.text(column, row + RADIUS + 0.05, f"${name}$", ha="center", va="bottom", fontsize=13, color=INK)


def _edge(
    axes: Any, tail: np.ndarray, head: np.ndarray, arrives: bool, value: float | None, gradient: Any, digits: int
) -> None:
    """An arrow between two circles with a number above and a number below, turned like the arrow."""
    direction = (head - tail) / np.linalg.norm(head - tail)
    tail = tail + RADIUS * direction
    head = head - RADIUS * direction * arrives
    axes.annotate(
        "", head, tail, arrowprops={"arrowstyle": "-|>", "color": INK, "linewidth": 1.3, "shrinkA": 0, "shrinkB": 1}
    )
    middle = (tail + head) / 2
    upwards = np.array([-direction[1], direction[0]])
    turn = float(np.degrees(np.arctan2(direction[1], direction[0])))
    text = {"ha": "center", "va": "center", "rotation": turn, "rotation_mode": "anchor", "fontsize": 13}
    if value is not None:
        axes.text(*(middle + 0.12 * upwards), number(value, digits), color=BLUE, **text)
    if gradient is not None:
        axes.text(*(middle - 0.13 * upwards), number(gradient, digits), color=VERMILLION, **text)


def _describe(edges: Sequence[Edge], values: Mapping, grads: Mapping, digits: int) -> str:
    """The graph in words."""
    arrows = ", ".join(f"{start} to {end}" for start, end in edges)
    parts = [f"Computation graph with the edges {arrows}."]
    if values:
        parts.append("Values: " + ", ".join(f"{name} = {number(v, digits)}" for name, v in values.items()) + ".")
    if grads:
        named = {name if isinstance(name, str) else " to ".join(name): g for name, g in grads.items()}
        parts.append("Gradients: " + ", ".join(f"{name} {number(g, digits)}" for name, g in named.items()) + ".")
    return " ".join(parts)
