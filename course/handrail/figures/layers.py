"""A network with two layers as a graph whose nodes hold matrices, with what flows forward and what flows back."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .show import BLUE, GREY, INK, VERMILLION, canvas, show

CHARACTER, LINE = 0.085, 0.19  # the size of a character in a box, in inches
RADIUS, GAP = 0.17, 0.46  # of a circle with an operation, and before and after it
BACK = ("", r"$W_2^\top\,\cdot$")  # what a product hands on; X needs no gradient
DOWN = (r"$\cdot\,X^\top$", r"$\cdot\,A_1^\top$")  # and what it hands to its weights
DEPTH, LANE = 1.2, 2.65  # from an operation down to its parameter, and from one layer to the next


def draw_two_layers(
    values: Mapping[str, Any], grads: Mapping[str, Any] | None = None, curves: Sequence[str] = ("tanh", "σ")
) -> None:
    """A network with two layers, one below the other: in each box a value in blue and beside it its gradient in red.

    values: "X", "W1", "b1", "W2", "b2"; and, where they are known, "Z1", "A1", "Z2", "A2" or "Y_hat", "J" or "L".
    grads: any of their gradients, under the same names with a "d" before.
    curves: what acts on each entry of Z1 and, where there is one, of Z2.
    """
    grads = grads or {}
    last = ["Z2", curves[1], "A2", "J"] if len(curves) > 1 else ["Y_hat", "L"]
    lanes = [["X", "@", "+", "Z1", curves[0], "A1"], ["A1", "@", "+", *last]]
    figure, axes = canvas()
    ends = [_draw_lane(axes, -LANE * (layer - 1), lane, layer, values, grads) for layer, lane in enumerate(lanes, 1)]
    width = max(9.6, 0.1 + max(ends))
    figure.set_size_inches(width, LANE + DEPTH + 1.3)
    axes.set(xlim=(0, width), ylim=(-LANE - DEPTH - 0.4, 0.9), aspect="equal")
    axes.set_axis_off()
    axes.text(width - 0.1, 0.75, "value forward", color=BLUE, ha="right", fontsize=11)
    if grads:
        axes.text(width - 1.3, 0.75, "gradient back", color=VERMILLION, ha="right", fontsize=11)
    show(figure, _describe([name for lane in lanes for name in lane], values, grads))


def _draw_lane(
    axes: Any, row: float, lane: list[str], layer: int, values: Mapping[str, Any], grads: Mapping[str, Any]
) -> float:
    """One layer from left to right, its two parameters below their operations; returns where it ends."""
    end = _box(axes, 0.1, row, lane[0], values, grads)[0] + 0.1
    room = 0.0
    for name in lane[1:]:
        start = end + room + (1.1 if name == "L" and grads else GAP)
        _arrows(axes, (end, row), (start, row), bool(grads) and lane[lane.index(name) - 1] != "X")
        if name == "L" and grads:
            rule = r"$\frac{2}{m}(\hat{Y}-Y)$"
            axes.text((start + end) / 2, row - 0.12, rule, color=VERMILLION, fontsize=9, ha="center", va="top")
        operation = name in ("@", "+", "tanh", "σ")
        if operation:
            _circle(axes, start + RADIUS, row, name)
            _parameter(axes, start + RADIUS, row, name, layer, values, grads)
        end = start + (2 * RADIUS if operation else _box(axes, start, row, name, values, grads)[0])
        room = 0.5 if name == "@" else 0.0  # for the parameter below
    return end


def _parameter(
    axes: Any, x: float, row: float, name: str, layer: int, values: Mapping[str, Any], grads: Mapping[str, Any]
) -> None:
    """The parameter that an operation uses, below it, and what becomes of a gradient that comes back to it."""
    below = {"@": (f"W{layer}", x - 0.4), "+": (f"b{layer}", x + 0.45)}
    if name in below:
        parameter, place = below[name]
        _, top = _box(axes, place, row - DEPTH, parameter, values, grads, centred=True)
        _arrows(axes, (x, top + 0.22), (x, row - RADIUS), bool(grads))
    if grads:
        _tell(axes, x, row, name, layer)


def _tell(axes: Any, x: float, row: float, name: str, layer: int) -> None:
    """What an operation does to the gradient that comes back to it, on each of its ways."""
    back, down = {"@": (BACK[layer - 1], DOWN[layer - 1]), "+": ("copied", "added up")}.get(name, ("⊙ slope", ""))
    style = {"color": VERMILLION, "fontsize": 9, "va": "top"}
    axes.text(x - 0.1 if down else x, row - RADIUS - 0.06, back, ha="right" if down else "center", **style)
    axes.text(x + 0.1, row - RADIUS - 0.2, down, ha="left", **style)


def _circle(axes: Any, x: float, y: float, symbol: str) -> None:
    from matplotlib.patches import Circle

    axes.add_patch(Circle((x, y), RADIUS, facecolor="white", edgecolor=INK, linewidth=1.3, zorder=3))
    axes.text(x, y, symbol, ha="center", va="center", fontsize=9 if len(symbol) > 1 else 13, zorder=4)


def _arrows(axes: Any, start: tuple[float, float], end: tuple[float, float], back: bool) -> None:
    """An arrow in blue and, where gradients flow, one the other way in red beside it."""
    aside = 0.06 * back * np.array([0.0, 1.0] if start[1] == end[1] else [-1.0, 0.0])
    style = {"arrowstyle": "-|>", "linewidth": 1.3, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", end + aside, start + aside, arrowprops=style | {"color": BLUE})
    if back:
        axes.annotate("", start - aside, end - aside, arrowprops=style | {"color": VERMILLION})


def _box(
    axes: Any,
    x: float,
    row: float,
    name: str,
    values: Mapping[str, Any],
    grads: Mapping[str, Any],
    centred: bool = False,
) -> tuple[float, float]:
    """A box with a value and, at its side, a gradient, from x on or around it; returns its width and its upper edge."""
    from matplotlib.patches import Rectangle

    parts = [(name, _lines(values.get(name)), BLUE)]
    if f"d{name}" in grads:
        parts.append((f"d{name}", _lines(grads[f"d{name}"]), VERMILLION))
    widths = [CHARACTER * max([len(name), *map(len, lines)]) + 0.14 for name, lines, _ in parts]
    height = LINE * max(1, *(len(lines) for _, lines, _ in parts)) + 0.12
    left = max(0.05, x - sum(widths) / 2) if centred else x
    for (title, lines, colour), width in zip(parts, widths, strict=True):
        edge: dict[str, Any] = {"facecolor": "white", "edgecolor": GREY, "linewidth": 1.1, "zorder": 3}
        axes.add_patch(Rectangle((left, row - height / 2), width, height, **edge))
        axes.text(left + width / 2, row + height / 2 + 0.04, title, ha="center", va="bottom", color=colour, fontsize=11)
        for i, line in enumerate(lines):
            y = row + LINE * ((len(lines) - 1) / 2 - i)
            style = {
                "ha": "center",
                "va": "center",
                "color": colour,
                "fontsize": 10,
                "family": "monospace",
                "zorder": 4,
            }
            axes.text(left + width / 2, y, line, **style)
        left += width
    return sum(widths), row + height / 2


def _lines(value: Any) -> list[str]:
    """A matrix as one text per row, its columns aligned."""
    if value is None:
        return ["?"]
    rows = np.atleast_2d(np.asarray(value, dtype=float))
    cells = [[f"{entry + 0.0:.3f}".replace("-", "−") for entry in row] for row in rows]
    width = max(len(cell) for row in cells for cell in row)
    return [" ".join(cell.rjust(width) for cell in row) for row in cells]


def _describe(names: Sequence[str], values: Mapping[str, Any], grads: Mapping[str, Any]) -> str:
    """The graph in words."""
    arrays = dict.fromkeys([*values, *(name for name in names if name[0] in "XWbZAYJL")])
    told = []
    for name in arrays:
        value = "; ".join(" ".join(line.split()) for line in _lines(values.get(name)))
        slope = "; ".join(" ".join(line.split()) for line in _lines(grads[f"d{name}"])) if f"d{name}" in grads else ""
        told.append(f"{name} is {value.replace('?', 'to be computed')}" + (f" with gradient {slope}" if slope else ""))
    return f"A network with two layers as a computation graph of matrices: {', '.join(told)}."
