"""What a second layer does: the landscape of a product, and hidden units against each other."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from .landscape import Path, Range, coordinates, grid
from .show import COLOURS, GREY, INK, MARKERS, STYLES, canvas, show, tidy


def plot_product_landscape(
    loss: Callable[[float, float], float],
    paths: Mapping[str, Path] | None = None,
    reach: float = 2.6,
) -> None:
    """Lines of equal loss over two weights that are multiplied, with the valleys w₁w₂ = 1 and the point between them.

    loss: the height, a function of the two weights.  paths: label: a sequence of points, (T, 2).
    reach: the plane is shown from −reach to reach.
    """
    from matplotlib.patheffects import Normal, Stroke

    figure, axes = canvas(size=(7, 6.6))
    outlined = [Stroke(linewidth=4, foreground="white"), Normal()]
    span: Range = (-reach, reach)
    u, v, height = grid(loss, span, span, resolution=161)
    levels = [0.05, 0.3, 0.7, 1, 1.5, 2.5, 4, 7, 12, 20, 35]
    axes.contourf(u, v, height, levels=[0, *levels, 60], cmap="Blues", norm=_pale())
    lines = axes.contour(u, v, height, levels=levels, colors=GREY, linewidths=0.6)
    axes.clabel(lines, levels, fmt="%g", fontsize=9, colors=INK)
    w = np.linspace(1 / reach, reach, 100)
    for side in (1, -1):
        axes.plot(side * w, side / w, color=INK, linewidth=2.2, label="lowest points" if side > 0 else None)
    axes.plot(0, 0, "X", color=INK, markersize=9, label="origin")
    for i, (label, path) in enumerate((paths or {}).items()):
        points = coordinates(path)
        style = {"color": COLOURS[(i + 1) % 7], "marker": MARKERS[(i + 1) % 7], "linestyle": STYLES[i % 3]}
        axes.plot(*points, markersize=4.5, linewidth=1.8, label=label, path_effects=outlined, **style)
        axes.plot(*points[:, :1], "o", color=INK, markersize=9, markerfacecolor="none", markeredgewidth=2)
    axes.set(xlim=span, ylim=span, aspect="equal")
    tidy(axes, "first weight $w_1$", "second weight $w_2$")
    axes.legend(loc="lower right", framealpha=0.95, fontsize=9)
    show(figure, _product_alt(paths or {}))


def _pale() -> Any:
    """Colours that stay light, so that paths stand out."""
    from matplotlib.colors import SymLogNorm

    return SymLogNorm(linthresh=0.5, vmin=0, vmax=5000)


def _product_alt(paths: Mapping[str, Path]) -> str:
    """The landscape of a product in words."""
    parts = ["Contour plot over two weights. Two curved valleys, upper right and lower left, with a pass between them."]
    for label, path in paths.items():
        (x0, *_, x1), (y0, *_, y1) = coordinates(path)
        parts.append(f"The path {label!r} runs from ({x0:.2f}, {y0:.2f}) to ({x1:.2f}, {y1:.2f}).")
    return " ".join(parts)


def plot_hidden_rows(panels: Mapping[str, np.ndarray], limit: int = 4) -> None:
    """Hidden units against the first, a dot per example: rows that are multiples of each other lie on straight lines.

    panels: title: hidden units, (n_h, m).  limit: how many units to show.
    """
    figure, axes = canvas(1, len(panels), size=(9, 4), squeeze=False)
    for ax, (title, Z) in zip(axes[0], panels.items(), strict=True):
        for j in range(1, min(limit, len(Z))):
            style = {"color": COLOURS[j - 1], "marker": MARKERS[j - 1], "linestyle": "none"}
            ax.plot(Z[0], Z[j], markersize=3.5, alpha=0.7, label=f"unit {j + 1}", **style)
        ax.locator_params(nbins=5)
        tidy(ax, "hidden unit 1", "other hidden units" if ax is axes[0, 0] else "", title)
    axes[0, -1].legend()
    told = "; ".join(f"{title}: correlation {_correlation(Z):.2f}" for title, Z in panels.items())
    show(figure, f"Scatter plots of hidden units against the first. Smallest absolute values of correlation: {told}.")


def _correlation(Z: np.ndarray) -> float:
    """The smallest absolute correlation of the first row with another."""
    return float(np.min(np.abs(np.corrcoef(Z)[0, 1:])))
