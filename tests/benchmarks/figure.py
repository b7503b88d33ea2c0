"""The picture of the roads: notebooks a second by road, and the time of a notebook by size of the class."""

from pathlib import Path
from typing import Any

from .aims import compared, each
from .results import Results
from .roads import ROADS

#: Okabe and Ito's colours, which people who see fewer colours can tell apart; markers tell the roads apart without.
LOOKS = {
    "stock": ("#000000", "s"),
    "stock-2": ("#999999", "D"),
    "otter": ("#E69F00", "v"),
    "ours-1": ("#56B4E9", "^"),
    "ours-2": ("#0072B2", "o"),
    "ours-dask": ("#009E73", "P"),
}


def draw(results: Results, file: Path) -> None:
    """Write the picture as SVG, the same bytes for the same results."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot as plt

    settings = {"svg.hashsalt": "speed", "font.size": 10, "axes.spines.top": False, "axes.spines.right": False}
    with plt.rc_context(settings):
        figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4.2), layout="constrained", width_ratios=(1.25, 1))
        _by_road(left, results)
        _by_size(right, results)
        figure.savefig(file, metadata={"Date": None, "Creator": None})
        plt.close(figure)


def _by_road(axes: Any, results: Results) -> None:
    size = compared(results)
    shown = [(road, row) for road in reversed(ROADS) if (row := results.row(road.name, size))]
    for place, (road, row) in enumerate(shown):
        colour, marker = LOOKS[road.name]
        axes.axhline(place, color="#dddddd", linewidth=1, zorder=0)
        axes.plot(1 / each(row), place, color=colour, marker=marker, markersize=9, clip_on=False)
        axes.annotate(f"{1 / each(row):.2g}", (1 / each(row), place), (0, 9), textcoords="offset points", ha="center")
    axes.set(xscale="log", xlabel="notebooks a second", title=f"Speed with a class of {size}")
    axes.set_yticks(range(len(shown)), [road.title for road, _ in shown])
    axes.set_ylim(-0.5, len(shown))
    axes.margins(x=0.15)
    _plain(axes.xaxis)


def _by_size(axes: Any, results: Results) -> None:
    for road in ROADS:
        rows = [row for size in results.sizes(road.name) if (row := results.row(road.name, size))]
        if rows:
            colour, marker = LOOKS[road.name]
            axes.plot([row["notebooks"] for row in rows], list(map(each, rows)), color=colour, marker=marker)
    axes.set(xscale="log", yscale="log", xlabel="notebooks in the class", ylabel="seconds a notebook")
    axes.set_title("Time of a notebook")
    _plain(axes.yaxis)
    sizes = sorted({row["notebooks"] for row in results.roads})
    axes.set_xticks(sizes, [str(size) for size in sizes])
    axes.minorticks_off()


def _plain(axis: Any) -> None:
    """Ticks at 1, 2 and 5 of each power of ten, as plain numbers."""
    from matplotlib.ticker import LogLocator, NullFormatter, StrMethodFormatter

    axis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axis.set_major_formatter(StrMethodFormatter("{x:g}"))
    axis.set_minor_formatter(NullFormatter())
