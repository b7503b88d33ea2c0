"""Curves over one input: functions, the fits of a network, its hidden units, and what a fit leaves over."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from .show import BLUE, COLOURS, GREY, INK, MARKERS, STYLES, VERMILLION, canvas, show, tidy

Labels = tuple[str, str]

REACH = 8.0  # as far out as a sigmoid is looked at


def plot_functions(
    u: np.ndarray, curves: Mapping[str, np.ndarray], labels: Labels = ("$z$", ""), points: Any = None
) -> None:
    """Functions of one variable on common axes.

    u: positions, (r,) or (1, r).  curves: label: the values there, the same size; nan leaves a gap.
    labels: of the two axes, with units.  points: a pair (x, y) of data to show as rings.
    """
    figure, axes = canvas(size=(8, 4.2))
    for i, (label, values) in enumerate(curves.items()):
        _curve(axes, u, values, i, label, marked=points is None)
    if points is not None:
        hollow = {"color": INK, "markersize": 8, "markerfacecolor": "none", "markeredgewidth": 1.5}
        axes.plot(*map(np.ravel, points), "o", label="data", zorder=5, **hollow)
    axes.grid(alpha=0.25)
    axes.legend()
    tidy(axes, *labels)
    told = "; ".join(f"{label} between {np.nanmin(v):.3g} and {np.nanmax(v):.3g}" for label, v in curves.items())
    show(figure, f"Curves over {labels[0]} from {np.min(u):.3g} to {np.max(u):.3g}: {told}.".replace("$", ""))


def plot_curve_evolution(
    x: np.ndarray, y: np.ndarray, u: np.ndarray, curves: Mapping[str, np.ndarray], labels: Labels = ("$x$", "$y$")
) -> None:
    """A fitted curve at a few moments, one panel each, with the data.

    x, y: data, (1, m).  u: positions, (1, r).  curves: title: the predictions there, (1, r).
    """
    columns = (len(curves) + 1) // 2
    figure, axes = canvas(2, columns, size=(9, 5.2), sharex=True, sharey=True, squeeze=False)
    for ax, (title, values) in zip(axes.flat, curves.items(), strict=False):
        _data(ax, x, y)
        ax.plot(np.ravel(u), np.ravel(values), color=VERMILLION, linewidth=2.2, zorder=4)
        tidy(ax, title=title)
    for ax in axes[-1]:
        ax.set_xlabel(labels[0])
    for ax in axes[:, 0]:
        ax.set_ylabel(labels[1])
    show(figure, f"Data points with the curve that is fitted to them, one panel per moment: {'; '.join(curves)}.")


def plot_hidden_sum(
    x: np.ndarray, y: np.ndarray, u: np.ndarray, A1: np.ndarray, W2: np.ndarray, Y_hat: np.ndarray
) -> None:
    """How hidden units add up to a prediction: their activations, the same times their weights, and the whole.

    x, y: data, (1, m).  u: positions, (1, r).  A1: activations there, (k, r).  W2: (1, k).  Y_hat: predictions, (1, r).
    """
    weights, positions = np.ravel(W2), np.ravel(u)
    figure, axes = canvas(1, 3, size=(9.5, 3.8))
    for j, (activation, weight) in enumerate(zip(A1, weights, strict=True)):
        _curve(axes[0], positions, activation, j, f"unit {j + 1}")
        _curve(axes[1], positions, weight * activation, j, f"{weight:+.1f} × unit {j + 1}".replace("-", "−"))
    _data(axes[2], x, y)
    axes[2].plot(positions, np.ravel(Y_hat), color=VERMILLION, linewidth=2.2, zorder=4)
    for ax, title in zip(axes, ("activations", "times their weights", "the sum and the bias"), strict=True):
        tidy(ax, "$x$", title=title)
    for ax in axes[:2]:
        ax.legend(fontsize=9, loc="best")
    told = ", ".join(f"{weight:.1f}" for weight in weights)
    show(figure, f"S-shaped activations of {len(weights)} hidden units; weighted by {told}, they add up to the fit.")


def plot_units(u: np.ndarray, panels: Mapping[str, np.ndarray], labels: Labels = ("$x$", "activation")) -> None:
    """The activations of hidden units over the input, one panel per network; equal curves show as one of many widths.

    u: positions, (1, r).  panels: title: activations, (k, r).
    """
    figure, axes = canvas(1, len(panels), size=(9, 3.6), sharey=True, squeeze=False)
    for ax, (title, A1) in zip(axes[0], panels.items(), strict=True):
        for j, activation in enumerate(A1):
            if _alike(A1):
                width = 9 - 7 * j / max(1, len(A1) - 1)
                ax.plot(np.ravel(u), activation, color=COLOURS[j % 7], linewidth=width, label=f"unit {j + 1}")
            else:
                _curve(ax, u, activation, j, f"unit {j + 1}")
        ax.legend(fontsize=9)
        tidy(ax, labels[0], labels[1] if ax is axes[0, 0] else "", title)
    told = "; ".join(f"{title}: {'all equal' if _alike(A1) else 'different curves'}" for title, A1 in panels.items())
    show(figure, f"Activations of hidden units, one curve per unit. {told}.")


def plot_residuals(
    x: np.ndarray,
    y: np.ndarray,
    u: np.ndarray,
    curve: np.ndarray,
    residuals: np.ndarray,
    labels: Labels = ("$x$", "$y$"),
) -> None:
    """Data and a fitted curve above, what the curve leaves over below.

    x, y, residuals: (1, m).  u: positions, (1, r).  curve: predictions there, (1, r).
    """
    ratios = {"height_ratios": (2.2, 1)}
    figure, (above, below) = canvas(2, 1, size=(8, 5.6), sharex=True, gridspec_kw=ratios)
    _data(above, x, y)
    above.plot(np.ravel(u), np.ravel(curve), color=VERMILLION, linewidth=2, zorder=2, label="fit")
    above.legend()
    below.vlines(np.ravel(x), 0, np.ravel(residuals), color=VERMILLION, linewidth=1.2)
    below.plot(np.ravel(x), np.ravel(residuals), "o", color=BLUE, markersize=4.5)
    below.axhline(0, color=INK, linewidth=0.8)
    tidy(above, ylabel=labels[1])
    tidy(below, labels[0], "left over")
    spread = float(np.max(np.abs(residuals)))
    height = float(np.ptp(y))
    show(
        figure,
        f"A curve through {np.size(x)} points that span {height:.4g}; what it leaves over is at most {spread:.3g}.",
    )


def plot_saturation(activation: Callable[[np.ndarray], np.ndarray], panels: Mapping[str, np.ndarray]) -> None:
    """Where the inputs of hidden units lie on the curve of their activation function, one panel per network.

    Of those that lie farther out than the curve bends, the shares are told at its two ends.

    activation: takes an array, returns its values.  panels: title: Z1, an array of any shape.
    """
    figure, axes = canvas(1, len(panels), size=(9, 3.4), sharey=True, squeeze=False)
    grid, told = np.linspace(-REACH, REACH, 400), []
    for ax, (title, Z1) in zip(axes[0], panels.items(), strict=True):
        z = np.ravel(Z1)
        seen, below, above = z[np.abs(z) <= REACH], np.mean(z < -REACH), np.mean(z > REACH)
        ax.plot(grid, np.ravel(activation(grid)), color=GREY, linewidth=1.5)
        ax.plot(seen, np.ravel(activation(seen)), "o", color=VERMILLION, markersize=4, alpha=0.25, markeredgewidth=0)
        if below + above > 0:
            ax.text(-REACH, 0.07, f"← {below:.0%}", color=VERMILLION, fontsize=10)
            ax.text(REACH, 0.93, f"{above:.0%} →", color=VERMILLION, fontsize=10, ha="right", va="top")
        tidy(ax, "$z$", r"$\sigma(z)$" if ax is axes[0, 0] else "", title)
        told.append(f"{title}, {below + above:.0%} beyond {REACH:g} on either side")
    show(figure, f"Inputs of hidden units as dots on the sigmoid, one panel per network: {'; '.join(told)}.")


def _curve(axes: Any, u: np.ndarray, values: np.ndarray, i: int, label: str, marked: bool = True) -> None:
    """One curve in the i-th colour, line style and marker."""
    style = {"color": COLOURS[i % 7], "linestyle": STYLES[i % 7], "marker": MARKERS[i % 7] if marked else ""}
    positions = np.ravel(u)
    every = max(1, len(positions) // 8)
    axes.plot(positions, np.ravel(values), linewidth=1.8, markevery=every, markersize=5, label=label, **style)


def _data(axes: Any, x: np.ndarray, y: np.ndarray) -> None:
    """One dot per example."""
    axes.plot(np.ravel(x), np.ravel(y), "o", color=BLUE, markersize=4, alpha=0.6, zorder=3)


def _alike(A1: np.ndarray) -> bool:
    """Whether the rows of an array are all the same."""
    return bool(np.allclose(A1, A1[:1], atol=1e-6))
