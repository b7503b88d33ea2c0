"""Costs of whole trainings, from the first step to the last, in one picture."""

from collections.abc import Mapping, Sequence

import numpy as np

from .show import COLOURS, GREY, MARKERS, STYLES, canvas, numbers, show, tidy


def plot_descents(costs: Mapping[str, Sequence[float]], level: tuple[str, float] | None = None) -> None:
    """Costs against the number of updates, both logarithmic from 1 on, so that the start and the end show.

    costs: label: a list of costs whose entry 0 belongs to the start. Entries that are not finite are left out.
    level: label and height of a horizontal line to compare with.
    """
    figure, axes = canvas(size=(8, 4.5))
    for i, (label, values) in enumerate(costs.items()):
        cost = numbers(values)
        at = np.unique(np.append(0, np.geomspace(1, len(cost) - 1, 96).round()).astype(int))  # as many in each decade
        at = at[np.isfinite(cost[at])]
        style = {"color": COLOURS[i % 7], "linestyle": STYLES[i % 7], "marker": MARKERS[i % 7]}
        axes.plot(at, cost[at], markevery=(2 * i, 12), markersize=5, linewidth=1.8, label=label, **style)
    if level is not None:
        axes.axhline(level[1], color=GREY, linewidth=1, label=level[0])
    axes.set_xscale("symlog", linthresh=1)
    axes.set_yscale("log")
    axes.set_xlim(left=0)
    axes.grid(axis="y", alpha=0.3)
    axes.legend(fontsize=9)
    tidy(axes, "updates", "cost")
    ends = {label: numbers(values)[[0, -1]] for label, values in costs.items()}
    told = "; ".join(f"{label} begins at {first:.3g} and ends at {last:.3g}" for label, (first, last) in ends.items())
    show(figure, f"Curves of the cost against the number of updates: {told}.")
