"""Averages of noisy numbers, clouds of noisy gradients, and bars to compare a few sizes."""

from collections.abc import Mapping, Sequence

import numpy as np

from .show import BLUE, COLOURS, GREY, INK, STYLES, VERMILLION, canvas, number, show, tidy


def plot_averages(
    values: Sequence[float],
    averages: Mapping[str, Mapping[str, Sequence[float]]],
    labels: tuple[str, str] = ("$t$", "value"),
) -> None:
    """Noisy values and averages of them, one panel per kind of average.

    values: one number per moment t = 1, 2, ...  averages: title of a panel: label: one number per moment.
    """
    figure, axes = canvas(1, len(averages), size=(9, 4), sharey=True, squeeze=False)
    t = np.arange(1, len(values) + 1)
    for ax, (title, curves) in zip(axes[0], averages.items(), strict=True):
        ax.plot(t, values, ".", color=GREY, markersize=4)
        for i, (label, curve) in enumerate(curves.items()):
            ax.plot(t, np.ravel(curve), color=COLOURS[i % 7], linestyle=STYLES[i % 7], linewidth=2, label=label)
        tidy(ax, labels[0], labels[1] if ax is axes[0, 0] else "", title)
    axes[0, -1].legend(loc="best")
    told = "; ".join(
        f"{title}: " + ", ".join(f"{label} begins at {np.ravel(curve)[0]:.2f}" for label, curve in curves.items())
        for title, curves in averages.items()
    )
    show(figure, f"{len(values)} noisy values as dots with smooth averages through them. {told}.".replace("$", ""))


def plot_clouds(clouds: Mapping[str, np.ndarray], centre: np.ndarray, labels: tuple[str, str]) -> None:
    """Points that scatter around one centre, one panel per cloud, all to the same scale.

    clouds: title: points, (k, 2).  centre: (2,).  labels: of the two axes.
    """
    figure, axes = canvas(1, len(clouds), size=(9, 3.6), sharex=True, sharey=True, squeeze=False)
    spreads = []
    for ax, (title, points) in zip(axes[0], clouds.items(), strict=True):
        points = np.asarray(points, dtype=float)
        spreads.append(np.sqrt(np.mean(np.sum((points - centre) ** 2, axis=1))))
        ax.plot(*points.T, "o", color=BLUE, markersize=4, alpha=0.5)
        ax.plot(*centre, "*", color=VERMILLION, markersize=16, markeredgecolor=INK)
        ax.locator_params(nbins=5)
        tidy(ax, labels[0], labels[1] if ax is axes[0, 0] else "", title)
    told = "; ".join(
        f"{title}: typical distance {number(spread)}" for title, spread in zip(clouds, spreads, strict=True)
    )
    show(figure, f"Points around a star, one panel per cloud. {told}.".replace("$", ""))


def plot_bars(bars: Mapping[str, Sequence[float]], groups: Sequence[str], labels: tuple[str, str]) -> None:
    """Bars side by side, up or down from zero, with their heights written at their ends.

    bars: label: one height per group.  groups: their names.  labels: of the two axes.
    """
    figure, axes = canvas(size=(8, 4.2))
    width = 0.8 / len(bars)
    hatches = ("", "//", "..", "xx")
    for i, (label, heights) in enumerate(bars.items()):
        at = np.arange(len(groups)) + (i - (len(bars) - 1) / 2) * width
        drawn = axes.bar(
            at,
            np.ravel(heights),
            0.92 * width,
            color=COLOURS[i % 7],
            hatch=hatches[i % 4],
            edgecolor="white",
            label=label,
        )
        axes.bar_label(drawn, [number(height) for height in np.ravel(heights)], fontsize=9, padding=2)
    axes.axhline(0, color=INK, linewidth=0.8)
    axes.margins(y=0.1)
    axes.set_xticks(np.arange(len(groups)), groups)
    axes.legend()
    tidy(axes, *labels)
    told = "; ".join(f"{label}: {', '.join(number(h) for h in np.ravel(heights))}" for label, heights in bars.items())
    show(figure, f"Bars of {labels[1]} for {labels[0]} {', '.join(groups)}. {told}.".replace("$", ""))
