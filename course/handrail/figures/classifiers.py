"""Points of two classes in the plane, the regions that a classifier makes of it, and what its hidden units see."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from .show import BLUE, GREY, INK, VERMILLION, canvas, show, tidy

Labels = tuple[str, str]
Map = Callable[[np.ndarray], np.ndarray]
PANEL = 2.9  # inches of width and height
REGIONS = "#A3D6F3", "#FBECCC"  # of either class: blue and orange, the first darker for those who see no colours


def plot_classes(
    X: np.ndarray, Y: np.ndarray, labels: Labels = ("$x_1$", "$x_2$"), names: Labels = ("class 0", "class 1")
) -> None:
    """Points of two classes: blue dots for class 0, open orange squares for class 1.

    X: (2, m).  Y: (1, m).  labels: of the two axes, with units.  names: of the classes.
    """
    figure, axes = canvas(size=(6.4, 4.8))
    _points(axes, X, Y, size=22, names=names)
    axes.legend(loc="best", framealpha=0.9)
    tidy(axes, *labels)
    ones = int(np.sum(Y))
    told = (
        f"{np.size(Y) - ones} points ({names[0]}) and {ones} ({names[1]}) in the plane, {labels[1]} against {labels[0]}"
    )
    show(figure, f"Scatter plot: {told}.".replace("$", ""))


def plot_decision_boundary(predict: Map, X: np.ndarray, Y: np.ndarray, labels: Labels = ("$x_1$", "$x_2$")) -> None:
    """The regions in which a classifier decides for either class, and the data.

    predict: takes points (2, r), returns their classes or probabilities, (1, r).
    """
    plot_decision_boundaries({"": (predict, X, Y)}, labels)


def plot_decision_boundaries(
    panels: Mapping[str, tuple[Map, np.ndarray, np.ndarray]], labels: Labels = ("$x_1$", "$x_2$")
) -> None:
    """Decision regions side by side, four in a row.

    panels: title: (predict, X, Y), as for `plot_decision_boundary`.
    """
    figure, axes = _grid_of(len(panels), 4)
    for ax, (title, (predict, X, Y)) in zip(axes, panels.items(), strict=False):
        x, y, (values,) = _over_the_plane(predict, X, 241 if len(panels) == 1 else 141)
        ax.contourf(x, y, values, levels=[-np.inf, 0.5, np.inf], colors=REGIONS)
        if values.min() < 0.5 < values.max():
            ax.contour(x, y, values, levels=[0.5], colors=INK, linewidths=1.3)
        _points(ax, X, Y, size=22 if len(panels) == 1 else 7)
        tidy(ax, *labels, title)
    figure.legend(
        *axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=2, markerscale=2, frameon=False
    )
    told = "; ".join(title for title in panels if title) or f"{np.size(next(iter(panels.values()))[2])} points"
    show(figure, f"The plane divided into the regions of two classes, with the data. {told}.".replace("$", ""))


def plot_hidden_units(hidden: Map, output: Map, X: np.ndarray, Y: np.ndarray) -> None:
    """What each hidden unit says about every point of the plane, and in the last panel what the output makes of it.

    hidden: takes points (2, r), returns activations between −1 and 1, (n_h, r).
    output: takes points (2, r), returns probabilities, (1, r).
    A thin line shows where a unit changes sign; the last panel repeats all of them.
    """
    x, y, activations = _over_the_plane(hidden, X)
    _, _, (probability,) = _over_the_plane(output, X)
    figure, axes = _grid_of(len(activations) + 1, 3)
    figure.set_size_inches(9.4, 2.9 * -(-(len(activations) + 1) // 3))
    colours = _diverging()
    for j, (ax, activation) in enumerate(zip(axes, activations, strict=False)):
        drawn = ax.contourf(x, y, activation, levels=np.linspace(-1, 1, 11), cmap=colours, extend="both")
        _bends(ax, x, y, activation)
        _points(ax, X, Y, size=6)
        tidy(ax, "$x_1$", "$x_2$", f"hidden unit {j + 1}")
    last = axes[len(activations)]
    last.contourf(x, y, 2 * probability - 1, levels=np.linspace(-1, 1, 11), cmap=colours, extend="both")
    for activation in activations:
        _bends(last, x, y, activation)
    _points(last, X, Y, size=6)
    tidy(last, "$x_1$", "$x_2$", "output")
    bar = figure.colorbar(drawn, ax=list(axes[: len(activations) + 1]), ticks=[-1, 0, 1], shrink=0.6)
    bar.ax.set_yticklabels(["−1 (output 0)", "0 (½)", "1 (output 1)"])
    told = f"{len(activations)} maps of the plane, each a smooth step from −1 to 1 along one straight line"
    show(figure, f"{told}, and a last map in which the output combines them into regions that fit the classes.")


def plot_activity(panels: Mapping[str, np.ndarray], slopes: Sequence[float]) -> None:
    """How often hidden units take which values between −1 and 1, one panel per network.

    panels: title: activations, an array of any shape.  slopes: of the activation function, the mean for each panel.
    """
    figure, axes = canvas(1, len(panels), size=(9, 3.2), sharey=True, squeeze=False)
    for ax, (title, A1), slope in zip(axes[0], panels.items(), slopes, strict=True):
        shares = np.histogram(np.ravel(A1), bins=20, range=(-1, 1))[0] / np.size(A1)
        ax.bar(np.linspace(-0.95, 0.95, 20), shares, width=0.1, color=BLUE, edgecolor="white", linewidth=0.5)
        ax.set_xlim(-1.05, 1.05)
        tidy(
            ax, "activation", "share of all activations" if ax is axes[0, 0] else "", f"{title}\nmean slope {slope:.2g}"
        )
    told = "; ".join(f"{title}: mean slope {slope:.2g}" for title, slope in zip(panels, slopes, strict=True))
    show(figure, f"Histograms of activations between −1 and 1. {told}.")


def _grid_of(count: int, columns: int) -> tuple[Any, np.ndarray]:
    """A figure with `count` square panels, at most `columns` in a row, and its axes, one-dimensional."""
    if count == 1:
        figure, ax = canvas(size=(6.4, 4.8))
        return figure, np.array([ax])
    columns = min(columns, count)
    rows = -(-count // columns)
    width = 9.4 / columns
    figure, axes = canvas(rows, columns, size=(9.4, rows * min(width + 0.25, PANEL + 0.2)), squeeze=False)
    for ax in axes.flat[count:]:
        ax.set_axis_off()
    for ax in axes.flat[:count]:
        ax.locator_params(nbins=4)
    return figure, axes.ravel()


def _over_the_plane(f: Map, X: np.ndarray, resolution: int = 141) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """f at the points of a grid around the data: x (r,), y (r,), and values (k, r, r), one row per value of y."""
    low, high = np.min(X, axis=1), np.max(X, axis=1)
    margin = 0.06 * (high - low)
    x, y = np.linspace(low - margin, high + margin, resolution).T
    points = np.stack([axis.ravel() for axis in np.meshgrid(x, y)])  # (2, r²)
    values = np.asarray(f(points), dtype=float)
    return x, y, values.reshape(-1, resolution, resolution)


def _points(axes: Any, X: np.ndarray, Y: np.ndarray, size: float, names: Labels = ("class 0", "class 1")) -> None:
    """Blue dots for class 0 and open orange squares for class 1."""
    dots = {"marker": "o", "facecolor": BLUE, "edgecolor": "white", "linewidth": 0.3}
    squares = {"marker": "s", "facecolor": "white", "edgecolor": VERMILLION, "linewidth": 0.35 + 0.025 * size}
    for label, style in enumerate((dots, squares)):
        chosen = np.ravel(Y) == label
        axes.scatter(X[0, chosen], X[1, chosen], s=size, label=names[label], zorder=3, **style)


def _bends(axes: Any, x: np.ndarray, y: np.ndarray, activation: np.ndarray) -> None:
    """The line along which a unit changes sign, where there is one."""
    if activation.min() < 0 < activation.max():
        axes.contour(x, y, activation, levels=[0], colors=GREY, linewidths=1.2, linestyles="--")


def _diverging() -> Any:
    """Pale blue for −1, white for 0, pale orange for 1."""
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("blue to orange", ["#84C3E8", "#FFFFFF", "#FBE0A8"])
