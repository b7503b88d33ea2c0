"""Data with the lines that are fitted to them, and losses while they are."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from .show import BLUE, COLOURS, GREY, INK, MARKERS, STYLES, VERMILLION, canvas, number, numbers, show, tidy


def plot_fit(
    x: np.ndarray,
    y: np.ndarray,
    lines: Mapping[str, tuple[float, float]] | None = None,
    labels: tuple[str, str] = ("$x$", "$y$"),
) -> None:
    """Data points and straight lines through them.

    x, y: (1, m).  lines: label: (slope, intercept).  labels: of the two axes, with units.
    """
    figure, axes = canvas()
    _points(axes, x, y)
    for i, (label, (w, b)) in enumerate((lines or {}).items()):
        _line(axes, x, w, b, color=COLOURS[(i + 1) % 7], linestyle=STYLES[i % 7], label=label)
    if lines:
        axes.legend()
    tidy(axes, *labels)
    named = f" with the lines {', '.join(lines)}" if lines else ""
    show(figure, f"Scatter plot of {np.size(x)} points, {labels[1]} against {labels[0]}{named}.".replace("$", ""))


def plot_tries(x: np.ndarray, y: np.ndarray, tries: Sequence[tuple[float, float]]) -> None:
    """Lines that were guessed: the last one with its errors, and beside it the place of each guess, with its loss.

    Where guesses lie close together, the losses of the last ones are told.

    x, y: (1, m).  tries: pairs (slope, intercept), one at least.
    """
    figure, (left, right) = canvas(1, 2, size=(9, 4))
    places = np.array([numbers(pair) for pair in tries])
    losses = [float(np.mean(np.square(w * np.ravel(x) + b - np.ravel(y)))) for w, b in places]
    w, b = places[-1]
    left.vlines(np.ravel(x), np.ravel(y), w * np.ravel(x) + b, color=VERMILLION, linewidth=1.2, label="error")
    _points(left, x, y)
    _line(left, x, w, b, color=INK, label="your line")
    left.legend()
    tidy(left, "$x$", "$y$", f"$w =$ {number(w)}, $b =$ {number(b)}: loss {number(losses[-1])}")
    right.plot(*places.T, "o", color=GREY, markersize=5)
    right.plot(w, b, "o", color=INK, markersize=11, markerfacecolor="none", markeredgewidth=2)
    reach = 1.25 * max(4.0, float(np.abs(places).max()))
    told: list[np.ndarray] = []
    for place, loss in reversed([*zip(places, losses, strict=True)]):
        if all(np.any(np.abs(place - other) > reach * np.array([0.3, 0.12])) for other in told):
            right.annotate(number(loss), place, textcoords="offset points", xytext=(8, 5), color=INK)
            told.append(place)
    right.set(xlim=(-reach, reach), ylim=(-reach, reach))
    tidy(right, "slope $w$", "intercept $b$", "each guess with its loss")
    named = zip(places, losses, strict=True)
    alt = "; ".join(f"({number(w)}, {number(b)}) has {number(loss)}" for (w, b), loss in named)
    show(figure, f"The last guessed line among the points, and the losses of all guesses (w, b): {alt}.")


def plot_fit_evolution(
    x: np.ndarray,
    y: np.ndarray,
    history: Mapping[str, Sequence[float]],
    iterations: Sequence[int] = (0, 1, 2, 5, 10, 100),
    labels: tuple[str, str] = ("$x$", "$y$"),
) -> None:
    """The fitted line at a few moments of a descent, one panel each.

    x, y: (1, m).  history: lists "w", "b" and "loss", entry t belongs to iteration t.  iterations: which to show.
    """
    w, b, loss = (numbers(history[key]) for key in ("w", "b", "loss"))
    columns = (len(iterations) + 1) // 2
    figure, axes = canvas(2, columns, size=(9, 5.2), sharex=True, sharey=True, squeeze=False)
    for ax, t in zip(axes.flat, iterations, strict=False):
        _points(ax, x, y)
        _line(ax, x, w[t], b[t], color=VERMILLION)
        tidy(ax, title=f"iteration {t}: loss {loss[t]:.3g}")
    for ax in axes[-1]:
        ax.set_xlabel(labels[0])
    for ax in axes[:, 0]:
        ax.set_ylabel(labels[1])
    told = ", ".join(f"{loss[t]:.3g} at iteration {t}" for t in iterations)
    show(figure, f"The fitted line turns towards the data; the loss is {told}.")


def plot_costs(
    costs: Mapping[str, Any],
    level: tuple[str, float] | None = None,
    log: bool = True,
    log_x: bool = False,
    labels: tuple[str, str] = ("iteration", "loss"),
) -> None:
    """Losses against iterations, one curve per run.

    costs: label: a sequence of losses, entry t belonging to iteration t, or a pair (positions, losses).
    level: label and height of a horizontal line to compare with.  log, log_x: logarithmic axes.
    """
    figure, axes = canvas()
    for i, (label, cost) in enumerate(costs.items()):
        t, values = _curve(cost)
        every = max(1, len(t) // 8)
        style = {"color": COLOURS[i % 7], "linestyle": STYLES[i % 7], "marker": MARKERS[i % 7]}
        axes.plot(t, values, markevery=every, markersize=5, label=label, **style)
    if level is not None:
        axes.axhline(level[1], color=GREY, linewidth=1, label=level[0])
    axes.set(xscale="log" if log_x else "linear", yscale="log" if log else "linear")
    axes.grid(axis="y", alpha=0.3)
    axes.legend()
    tidy(axes, *labels)
    ends = "; ".join(f"{label} ends at {_last(cost):.3g}" for label, cost in costs.items())
    show(figure, f"Curves of {labels[1]} against {labels[0]}: {ends}.".replace("$", ""))


def plot_slopes(
    f: Callable[[float], float],
    slopes: Mapping[float, float],
    x_range: tuple[float, float],
    labels: tuple[str, str] = ("$a$", "$f(a)$"),
) -> None:
    """A curve with its tangent at a few points.

    f: a function of one number.  slopes: point: the slope there.
    """
    figure, axes = canvas(size=(8, 4))
    u = np.linspace(*x_range, 200)
    axes.plot(u, _values(f, u), color=BLUE)
    reach = 0.12 * (x_range[1] - x_range[0])
    tangents = dict(zip(slopes, numbers(slopes.values()), strict=True))
    for point, slope in tangents.items():
        (height,) = _values(f, np.array([point]))
        near = np.array([-reach, reach])
        axes.plot(point + near, height + slope * near, color=INK, linewidth=2.2)
        axes.plot(point, height, "o", color=INK)
        side = {"xytext": (10, 6)} if slope < 0 else {"xytext": (-10, 6), "ha": "right"}  # above a curve that bends up
        axes.annotate(f"slope {number(slope)}", (point, height), textcoords="offset points", **side)
    tidy(axes, *labels)
    told = ", ".join(f"{slope:.3g} at {point:g}" for point, slope in tangents.items())
    show(figure, f"A curve with its tangents; their slopes are {told}.")


def plot_bowl(
    f: Callable[[float], float],
    walks: Mapping[str, Sequence[float]],
    x_range: tuple[float, float],
    labels: tuple[str, str] = (r"$\theta$", "loss"),
) -> None:
    """Walks on the graph of a function of one parameter, one panel per walk.

    f: a function of one number.  walks: title: the positions visited, in order.
    """
    figure, axes = canvas(1, len(walks), size=(9, 3.4), sharey=True, squeeze=False)
    u = np.linspace(*x_range, 200)
    heights = _values(f, u)
    for ax, (title, positions) in zip(axes[0], walks.items(), strict=True):
        theta = np.ravel(np.asarray(positions, dtype=float))
        ax.plot(u, heights, color=BLUE)
        ax.plot(theta, _values(f, theta), "o-", color=VERMILLION, markersize=5, linewidth=1)
        ax.plot(
            theta[:1], _values(f, theta[:1]), "o", color=INK, markersize=10, markerfacecolor="none", markeredgewidth=2
        )
        ax.set(xlim=x_range, ylim=(heights.min() - 0.03 * np.ptp(heights), heights.max()))
        tidy(ax, labels[0], labels[1] if ax is axes[0, 0] else "", title)
    show(figure, f"Steps on a bowl from a ringed start, one panel per walk: {'; '.join(walks)}.".replace("$", ""))


def _values(f: Callable[[float], float], positions: np.ndarray) -> np.ndarray:
    """f at each position."""
    return numbers(f(u) for u in positions)


def _curve(cost: Any) -> tuple[np.ndarray, np.ndarray]:
    """Positions and losses of a curve, which may be a pair of them, or losses alone, as a list or a tuple."""
    pair = isinstance(cost, tuple) and len(cost) == 2 and len(np.shape(cost[0])) == 1
    t, values = cost if pair else (np.arange(len(cost)), cost)
    return np.ravel(t), numbers(values)


def _points(axes: Any, x: np.ndarray, y: np.ndarray) -> None:
    """One dot per example."""
    axes.plot(np.ravel(x), np.ravel(y), "o", color=BLUE, markersize=4.5, alpha=0.75, zorder=3)


def _line(axes: Any, x: np.ndarray, w: float, b: float, **style: Any) -> None:
    """The line with slope w and intercept b over the width of the data."""
    ends = np.array([np.min(x), np.max(x)])
    axes.plot(ends, np.ravel(w)[0] * ends + np.ravel(b)[0], linewidth=2, zorder=4, **style)


def _last(cost: Any) -> float:
    """The last loss of a curve; nan where it has none."""
    _, values = _curve(cost)
    return float(values[-1]) if values.size else float("nan")
