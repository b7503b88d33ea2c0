"""Slopes measured with two points of a curve."""

from collections.abc import Callable

import numpy as np

from .show import BLUE, GREEN, INK, VERMILLION, canvas, number, show, tidy


def plot_chords(
    f: Callable[[float], float],
    point: float,
    epsilon: float,
    slope: float,
    x_range: tuple[float, float],
    label: str = r"$f(\theta)$",
) -> None:
    """The tangent at a point, and the chords of a one-sided and of a centred difference, one panel each.

    f: a function of one number.  epsilon: the step.  slope: of the tangent.
    label: of the vertical axis.
    """
    figure, axes = canvas(1, 2, size=(9, 4), sharey=True)
    u = np.linspace(*x_range, 200)
    told = []
    for ax, title, start, colour in zip(
        axes, ("one-sided", "centred"), (point, point - epsilon), (VERMILLION, GREEN), strict=True
    ):
        ends = np.array([start, point + epsilon])
        heights = np.array([float(f(end)) for end in ends])
        chord = (heights[1] - heights[0]) / (ends[1] - ends[0])
        ax.plot(u, [float(f(v)) for v in u], color=BLUE)
        ax.plot(
            u,
            f(point) + slope * (u - point),
            color=INK,
            linestyle="--",
            linewidth=1.3,
            label=f"tangent: slope {number(slope)}",
        )
        ax.plot(
            u, heights[0] + chord * (u - ends[0]), color=colour, linewidth=1.6, label=f"chord: slope {number(chord)}"
        )
        ax.plot(ends, heights, "s", color=colour, markersize=7)
        ax.plot(point, f(point), "o", color=INK)
        ax.set_xticks(*_ticks(point, epsilon))
        ax.legend(loc="upper left")
        tidy(ax, "", label if ax is axes[0] else "", title)
        told.append(f"{title} {chord:.3g}")
    low, high = min(f(v) for v in u), max(f(v) for v in u)
    axes[0].set_ylim(low - 0.15 * (high - low), high + 0.1 * (high - low))
    show(
        figure,
        f"A curve with its tangent, of slope {slope:.3g}, and chords through two of its points: {', '.join(told)}.",
    )


def _ticks(point: float, epsilon: float) -> tuple[list[float], list[str]]:
    """The point and its two neighbours with their names."""
    return [point - epsilon, point, point + epsilon], [
        r"$\theta - \varepsilon$",
        r"$\theta$",
        r"$\theta + \varepsilon$",
    ]
