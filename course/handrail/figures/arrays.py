"""What NumPy makes of two arrays whose shapes differ."""

from typing import Any

import numpy as np

from .show import BLUE, GREY, INK, ORANGE, SKY, VERMILLION, canvas, show


def plot_stretched_difference(row: np.ndarray, column: np.ndarray, names: tuple[str, str]) -> None:
    """A row minus a column: both are stretched, and every entry of one meets every entry of the other.

    row: (1, m).  column: (m, 1).  names: of the two, for the picture.
    """
    upper, left = np.ravel(row), np.ravel(column)
    figure, axes = canvas(size=(8, 0.72 * (left.size + 2.4)))
    for j, value in enumerate(upper):
        _cell(axes, j, -1.4, _decimals(value), ORANGE)
    for i, value in enumerate(left):
        _cell(axes, -1.8, i, _decimals(value), SKY)
    for i, lower in enumerate(left):
        for j, value in enumerate(upper):
            _cell(axes, j, i, _decimals(value - lower), "white", wanted=i == j)
    axes.text(upper.size + 0.3, -0.9, f"{names[0]}, shape {np.shape(row)}", color=INK, va="center", fontsize=12)
    axes.text(
        -1.3,
        left.size + 0.35,
        f"{names[1]},\nshape {np.shape(column)}",
        color=INK,
        ha="center",
        va="center",
        fontsize=12,
    )
    axes.text(
        upper.size + 0.3, left.size / 2 - 0.3, f"the difference,\nshape {(row - column).shape}", color=BLUE, fontsize=12
    )
    axes.text(
        upper.size + 0.3, left.size / 2 + 0.9, "framed: the errors\nthat were meant", color=VERMILLION, fontsize=12
    )
    axes.set(xlim=(-2.6, upper.size + 3.4), ylim=(left.size + 0.9, -1.7), aspect="equal")
    axes.set_axis_off()
    meant = min(upper.size, left.size)
    show(
        figure,
        f"A row of {upper.size} numbers above, a column of {left.size} numbers on the left, and between them the table "
        f"of all {upper.size * left.size} differences. Only the {meant} on the diagonal are errors of one example.",
    )


def _cell(axes: Any, x: float, y: float, text: str, colour: str, wanted: bool = False) -> None:
    """A square with a number in it, its upper left corner at (x, y)."""
    from matplotlib.patches import Rectangle

    edge, width = (VERMILLION, 2.5) if wanted else (GREY, 0.8)
    style: dict[str, Any] = {
        "facecolor": colour,
        "alpha": 0.45 if colour != "white" else 1.0,
        "zorder": 3 if wanted else 2,
    }
    axes.add_patch(Rectangle((x + 0.04, y + 0.04), 0.92, 0.92, edgecolor=edge, linewidth=width, **style))
    axes.text(x + 0.5, y + 0.5, text, ha="center", va="center", fontsize=11, color=INK, zorder=4)


def _decimals(value: float) -> str:
    """Two decimals and a proper minus sign."""
    return f"{value:.2f}".replace("-", "−")
