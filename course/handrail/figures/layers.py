"""Graphs whose nodes hold matrices: the layers of a network with values and gradients."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .show import BLUE, GREY, INK, VERMILLION, canvas, show

WIDTH, LINE = 0.82, 0.2  # of a box, and of a line of text in it, in columns


def draw_layers(
    nodes: Mapping[str, tuple[float, float]],
    edges: Sequence[tuple[str, str]],
    values: Mapping[str, Any],
    grads: Mapping[str, Any] | None = None,
    decimals: int = 3,
) -> None:
    """A computation graph of matrices: in each box the value that flows forward, below it the gradient that flows back.

    nodes: name, which may contain LaTeX: (column, row). Columns grow to the right, rows upwards.
    edges: pairs (from, to).
    values, grads: name: a matrix, a vector or a number.  decimals: of the numbers.
    """
    grads = grads or {}
    texts = {name: _lines(values.get(name), decimals) for name in nodes}
    slopes = {name: _lines(grads.get(name), decimals) for name in nodes}
    heights = {name: LINE * (max(1, len(texts[name]) + len(slopes[name])) + 0.7) for name in nodes}
    columns, rows = [place[0] for place in nodes.values()], [place[1] for place in nodes.values()]
    x_range = (min(columns) - 0.5, max(columns) + 0.5)
    y_range = (min(rows) - 0.65, max(rows) + 0.75)
    width = 9.5
    figure, axes = canvas(size=(width, width * np.ptp(y_range) / np.ptp(x_range)))
    for start, end in edges:
        _arrow(axes, nodes[start], nodes[end], heights[start] / 2, heights[end] / 2)
    for name, (column, row) in nodes.items():
        rises = any(start == name and nodes[end][1] > row for start, end in edges)
        side = -1 if rises else 1  # the name stands where no arrow leaves
        axes.text(column, row + side * (heights[name] / 2 + 0.13), f"${name}$", ha="center", va="center", fontsize=13)
        _box(axes, column, row, heights[name], texts[name], slopes[name])
    axes.set(xlim=x_range, ylim=y_range, aspect="equal")
    axes.set_axis_off()
    axes.text(0.99, 0.07, "value forward", color=BLUE, ha="right", fontsize=11, transform=axes.transAxes)
    if grads:
        axes.text(0.99, 0.0, "gradient back", color=VERMILLION, ha="right", fontsize=11, transform=axes.transAxes)
    show(figure, _describe(nodes, texts, slopes))


def _box(axes: Any, column: float, row: float, height: float, value: list[str], slope: list[str]) -> None:
    """A box with the lines of a value and of its gradient."""
    from matplotlib.patches import Rectangle

    corner = (column - WIDTH / 2, row - height / 2)
    axes.add_patch(Rectangle(corner, WIDTH, height, facecolor="white", edgecolor=GREY, linewidth=1.2, zorder=3))
    colours = [BLUE] * len(value) + [VERMILLION] * len(slope)
    top = row + LINE * (len(colours) - 1) / 2
    for i, (line, colour) in enumerate(zip([*value, *slope], colours, strict=True)):
        place = (column, top - LINE * i)
        axes.text(*place, line, ha="center", va="center", color=colour, fontsize=10, family="monospace", zorder=4)


def _arrow(axes: Any, tail: tuple[float, float], head: tuple[float, float], below: float, above: float) -> None:
    """An arrow from the side or the top of one box to the side or the bottom of another."""
    start, end = np.array(tail, dtype=float), np.array(head, dtype=float)
    if abs(end[0] - start[0]) >= WIDTH:
        reach = np.sign(end[0] - start[0]) * np.array([WIDTH / 2, 0.0])
        start, end = start + reach, end - reach
    else:
        reach = np.sign(end[1] - start[1]) * np.array([0.0, 1.0])
        start, end = start + reach * below, end - reach * above
    style = {"arrowstyle": "-|>", "color": INK, "linewidth": 1.3, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", end, start, arrowprops=style, zorder=2)


def _lines(value: Any, decimals: int) -> list[str]:
    """A matrix as one text a row, its columns aligned."""
    if value is None:
        return []
    rows = np.atleast_2d(np.asarray(value, dtype=float))
    cells = [[f"{entry + 0.0:.{decimals}f}".replace("-", "−") for entry in row] for row in rows]
    width = max(len(cell) for row in cells for cell in row)
    return [" ".join(cell.rjust(width) for cell in row) for row in cells]


def _describe(nodes: Mapping[str, Any], texts: Mapping[str, list[str]], slopes: Mapping[str, list[str]]) -> str:
    """The graph in words."""
    told = []
    for name in nodes:
        value = "; ".join(" ".join(line.split()) for line in texts[name])
        slope = "; ".join(" ".join(line.split()) for line in slopes[name])
        told.append(f"{name} is {value or 'to be computed'}" + (f" with gradient {slope}" if slope else ""))
    return f"Computation graph of matrices: {', '.join(told)}."
