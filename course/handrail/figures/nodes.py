"""A network as nodes and edges: a circle for each unit, a line for each weight."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from .show import BLUE, GREY, INK, SKY, VERMILLION, canvas, show

RADIUS = 0.3


def draw_network(
    sizes: Sequence[int],
    curves: Sequence[str] = (),
    parameters: Mapping[str, Any] | None = None,
    names: Sequence[Sequence[str]] = ((), ()),
) -> None:
    """A network from its inputs on the left to its outputs on the right.

    sizes: how many inputs, hidden units (of each hidden layer) and outputs.
    curves: what acts in each layer behind the inputs, such as "σ"; nothing where it is empty or left out.
    parameters: "W1", "b1", "W2" and so on; each line then is as thick as its weight is large, and dashed where the
        weight is negative, and the bias stands below its unit.
    names: of the inputs and of the outputs.
    """
    figure, axes = canvas(size=(8, 0.6 + 0.72 * max(sizes)))
    columns = [[(2.6 * layer, 0.95 * ((n - 1) / 2 - i)) for i in range(n)] for layer, n in enumerate(sizes)]
    weights = [np.asarray(parameters[f"W{layer}"]) for layer in range(1, len(sizes))] if parameters else []
    largest = max((float(np.abs(w).max()) for w in weights), default=1.0)
    for layer, (starts, ends) in enumerate(pairwise(columns)):
        for i, start in enumerate(starts):
            for j, end in enumerate(ends):
                _edge(axes, start, end, float(weights[layer][j, i]) / largest if weights else None)
    for layer, column in enumerate(columns):
        for j, place in enumerate(column):
            bias = float(np.ravel(parameters[f"b{layer}"])[j]) if parameters and layer else None
            _unit(axes, place, curves[layer - 1] if 0 < layer <= len(curves) else "", layer, bias)
    for column, labels, side in ((columns[0], names[0], -1), (columns[-1], names[1], 1)):
        for (x, y), label in zip(column, labels, strict=False):
            axes.text(x + 0.45 * side, y, label, ha="right" if side < 0 else "left", va="center", fontsize=12)
    height = 0.95 * max(sizes) / 2
    axes.set(xlim=(-2.2, columns[-1][0][0] + 2.2), ylim=(-height - 0.15, height + 0.15), aspect="equal")
    axes.set_axis_off()
    show(figure, _describe(sizes, curves, weights))


def _edge(axes: Any, start: tuple[float, float], end: tuple[float, float], weight: float | None) -> None:
    """A line for a weight, whose size is 1 at most."""
    style: dict[str, Any] = {"color": GREY, "linewidth": 1.2}
    if weight is not None:
        style = {"color": BLUE if weight >= 0 else VERMILLION, "linestyle": "-" if weight >= 0 else (0, (3, 1.2))}
        style["linewidth"] = 0.3 + 5 * abs(weight)
    axes.plot(*zip(start, end, strict=True), zorder=1, solid_capstyle="butt", **style)


def _unit(axes: Any, place: tuple[float, float], curve: str, layer: int, bias: float | None) -> None:
    """A circle; an input is grey, every other unit has its curve inside and its bias below."""
    from matplotlib.patches import Circle

    face = "white" if layer == 0 else SKY
    axes.add_patch(Circle(place, RADIUS, facecolor="white", edgecolor="none", zorder=2))
    axes.add_patch(Circle(place, RADIUS, facecolor=face, edgecolor=GREY if layer == 0 else INK, alpha=0.9, zorder=2))
    axes.text(*place, curve, ha="center", va="center", fontsize=13 if len(curve) < 3 else 9, zorder=3)
    if bias is not None:
        text = f"{bias:+.1f}".replace("-", "−")
        axes.text(place[0], place[1] - RADIUS - 0.03, text, ha="center", va="top", fontsize=9, zorder=3)


def _describe(sizes: Sequence[int], curves: Sequence[str], weights: Sequence[np.ndarray]) -> str:
    """The network in words."""
    told = f"A network as circles in columns of {', '.join(map(str, sizes))}, each joined to all of the next column"
    told += f", with {' and '.join(filter(None, curves))} in its units." if any(curves) else "."
    for layer, W in enumerate(weights, 1):
        rows = "; ".join(" ".join(f"{weight:.1f}" for weight in row) for row in W)
        told += f" Weights into layer {layer}, a unit at a time: {rows}."
    return told
