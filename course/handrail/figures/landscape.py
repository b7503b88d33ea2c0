"""Loss landscapes over two parameters, and the paths that walk on them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from .show import COLOURS, GREY, INK, MARKERS, ORANGE, STYLES, VERMILLION, canvas, numbers, show, tidy

Range = tuple[float, float]
Slopes = Callable[[float, float], tuple[float, float]]
Path = Mapping[str, Sequence[float]] | Sequence[Sequence[float]] | np.ndarray

FEW = 12  # points of a path that can be numbered
FLAT = "no contours: the loss is flat or not finite here"


def plot_loss_contour(
    loss: Callable[[float, float], float],
    w_range: Range = (-5, 5),
    b_range: Range = (-5, 5),
    paths: Mapping[str, Path] | None = None,
    cloud: np.ndarray | None = None,
    best: tuple[float, float] | None = None,
    slopes: Slopes | None = None,
    labels: tuple[str, str] = ("slope $w$", "intercept $b$"),
    title: str = "",
    ax: Any = None,
) -> None:
    """Lines of equal loss over a plane of two parameters.

    loss: the height, a function of the two parameters.
    w_range, b_range: the part of the plane to show.
    paths: label: a history with the keys "w" and "b", or a sequence of points, (T, 2).
    cloud: points that were tried one after the other, (N, 2); those that were the best so far are ringed and numbered.
    best: one point to mark with a star.
    slopes: the gradient, a function of the two parameters; arrows then point downhill.
    ax: an axes of another figure to draw on; without it the figure is shown.
    """
    figure, axes = (None, ax) if ax is not None else canvas(size=(8, 5.6))
    w, b, height = grid(loss, w_range, b_range)
    _draw_levels(axes, w, b, height)
    if cloud is not None:
        axes.plot(*np.asarray(cloud).T, ".", color=INK, markersize=4, label=f"{len(cloud)} draws")
        for draw in records(loss, cloud):
            axes.plot(*cloud[draw], "o", color=INK, markersize=8, markerfacecolor="none")
            style = {"xytext": (-9, 4), "ha": "right", "fontsize": 10, "fontweight": "bold"}
            axes.annotate(str(draw + 1), cloud[draw], textcoords="offset points", **style)
    if slopes is not None:
        _arrows(axes, slopes, w_range, b_range)
    for i, (label, path) in enumerate((paths or {}).items()):
        points = coordinates(path)
        style = {"color": COLOURS[(i + 1) % 7], "marker": MARKERS[i % 7], "linestyle": STYLES[i % 7]}
        told = label if _stays(points, w_range, b_range) else f"{label}: leaves the map"
        axes.plot(*points, markersize=3.5, linewidth=1.4, label=told, **style)
        axes.plot(*points[:, :1], "o", color=INK, markersize=9, markerfacecolor="none", markeredgewidth=2)
        for step, point in enumerate(points.T if points.shape[1] <= FEW else ()):
            axes.annotate(str(step), point, textcoords="offset points", xytext=(0, 7), ha="center", fontsize=9)
    if (lowest := _lowest(w, b, height)) is not None:
        axes.plot(*lowest, "P", color=INK, markersize=9, markeredgecolor="white", label="lowest point", zorder=6)
    if best is not None:
        axes.plot(*best, "*", color=ORANGE, markersize=18, markeredgecolor=INK, label="best")
    axes.set(xlim=w_range, ylim=b_range, aspect="equal" if slopes is not None else "auto")
    tidy(axes, *labels)
    axes.set_title(title, fontsize=11, loc="left")
    if axes.get_legend_handles_labels()[0]:
        axes.legend(loc="best", framealpha=0.95)
    if figure is not None:
        show(figure, _describe(loss, w_range, b_range, paths, cloud, best, slopes))


def plot_loss_contours(panels: Mapping[str, Mapping[str, Any]]) -> None:
    """Contour plots side by side.

    panels: title: the arguments of `plot_loss_contour`, as a mapping.
    """
    figure, axes = canvas(1, len(panels), size=(9, 4.4), squeeze=False)
    for ax, (title, arguments) in zip(axes[0], panels.items(), strict=True):
        plot_loss_contour(**arguments, title=title, ax=ax)
        ax.set_box_aspect(1)
        ax.locator_params(nbins=5)
    show(figure, f"Contour plots of the loss side by side: {'; '.join(panels)}.")


def plot_loss_surface(
    loss: Callable[[float, float], float],
    w_range: Range = (-5, 5),
    b_range: Range = (-5, 5),
    path: Path | None = None,
    labels: tuple[str, str, str] = ("slope $w$", "intercept $b$", "loss"),
) -> None:
    """The loss as a surface over two parameters, with one path on it.

    Arguments as in `plot_loss_contour`.
    """
    figure, axes = canvas(size=(8, 6), subplot_kw={"projection": "3d", "computed_zorder": False})
    w, b, height = grid(loss, w_range, b_range, resolution=31)
    style = {"cmap": "Blues", "norm": _pale(np.sort(height, axis=None)), "linewidth": 0.2, "edgecolor": "white"}
    axes.plot_surface(*np.meshgrid(w, b), height, alpha=0.85, **style)
    if path is not None:
        points = coordinates(path)
        points = points[:, : _steps_inside(points, w_range, b_range)]
        heights = [np.ravel(loss(*point))[0] for point in points.T]
        axes.plot(*points, heights, color=VERMILLION, marker="o", markersize=4, zorder=5)
        axes.plot(*points[:, :1], heights[:1], "o", color=INK, markersize=9, markerfacecolor="none", zorder=6)
    axes.set(xlabel=labels[0], ylabel=labels[1])
    axes.set_zlabel(labels[2])
    axes.view_init(elev=32, azim=-60)
    axes.set_box_aspect(None, zoom=0.9)
    walk = "" if path is None else f" A path runs {_way(loss, coordinates(path), w_range, b_range)}."
    show(figure, f"The loss as a bowl-shaped surface over {labels[0]} and {labels[1]}.{walk}".replace("$", ""))


def grid(
    f: Callable[[float, float], float], x_range: Range, y_range: Range, resolution: int = 100
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The values of f on a rectangular grid: x (r,), y (r,) and f (r, r) with one row per value of y."""
    x, y = np.linspace(*x_range, resolution), np.linspace(*y_range, resolution)
    return x, y, np.array([[np.ravel(f(u, v))[0] for u in x] for v in y], dtype=float)


def contour_levels(height: np.ndarray, count: int = 13) -> np.ndarray:
    """Heights above the lowest point at equal distances, a round number apart, `count` of them at most, (r,)."""
    rough = np.ptp(height) / count
    power = 10.0 ** np.floor(np.log10(rough))
    step = power * next(round_one for round_one in (1, 2, 2.5, 5, 10) if round_one * power >= rough)
    return step * np.arange(np.floor(height.min() / step) + 1, np.ceil(height.max() / step))


def _draw_levels(axes: Any, w: np.ndarray, b: np.ndarray, height: np.ndarray) -> None:
    """Lines of equal height, or a word where there are none."""
    if _flat(height):
        axes.text(0.5, 0.5, FLAT, transform=axes.transAxes, ha="center", color=INK)
        return
    levels = contour_levels(height)
    axes.contourf(w, b, height, levels=[height.min(), *levels, height.max()], cmap="Blues", norm=_pale(levels))
    lines = axes.contour(w, b, height, levels=levels, colors=GREY, linewidths=0.6)
    axes.clabel(lines, levels[::3], fmt=_height, fontsize=9, colors=INK)
    axes.text(1, 1.01, f"a line every {levels[1] - levels[0]:.3g}", transform=axes.transAxes, ha="right", fontsize=9)


def _lowest(w: np.ndarray, b: np.ndarray, height: np.ndarray) -> tuple[float, float] | None:
    """The lowest point of a landscape (r, r), None where it is not on the map; exact for a bowl."""
    if _flat(height):
        return None
    j, i = np.unravel_index(height.argmin(), height.shape)
    if not (0 < i < len(w) - 1 and 0 < j < len(b) - 1):
        return None
    u, v = (axis.ravel() for axis in np.meshgrid((-1, 0, 1), (-1, 0, 1)))
    terms = np.stack([np.ones(9), u, v, u * u, u * v, v * v], axis=1)
    _, *slope, uu, uv, vv = np.linalg.lstsq(terms, height[j - 1 : j + 2, i - 1 : i + 2].ravel(), rcond=None)[0]
    step = np.linalg.lstsq(np.array([[2 * uu, uv], [uv, 2 * vv]]), -np.array(slope), rcond=None)[0]
    return w[i] + step[0] * (w[1] - w[0]), b[j] + step[1] * (b[1] - b[0])


def _flat(height: np.ndarray) -> bool:
    """Whether wrong functions have left no landscape to draw."""
    return not np.isfinite(height).all() or bool(np.ptp(height) <= 1e-9 * np.abs(height).max())


def _height(value: float) -> str:
    """A loss as a short number without an exponent."""
    return f"{value:.0f}" if value >= 10 else f"{value:.2g}"


def _pale(levels: np.ndarray) -> Any:
    """Colours that stay light, so that paths stand out."""
    from matplotlib.colors import Normalize

    return Normalize(levels[0], levels[0] + 2.2 * (levels[-1] - levels[0]))


def coordinates(path: Path) -> np.ndarray:
    """A history with "w" and "b", or a sequence of points, as rows of an array (2, T)."""
    points = zip(path["w"], path["b"], strict=True) if isinstance(path, Mapping) else path
    return np.array([np.hstack([np.ravel(part) for part in point]) for point in points], dtype=float).T


def records(loss: Callable[[float, float], float], cloud: np.ndarray) -> list[int]:
    """The places of those points (N, 2) that are lower than all before them."""
    heights = numbers(loss(*point) for point in cloud)
    before = np.append(np.inf, np.minimum.accumulate(heights)[:-1])
    return [*np.flatnonzero(heights < before)]


def _stays(points: np.ndarray, w_range: Range, b_range: Range) -> bool:
    """Whether a path (2, T) ends on the map."""
    (w, b), (w0, w1), (b0, b1) = points[:, -1], w_range, b_range
    return bool(w0 <= w <= w1 and b0 <= b <= b1)


def _steps_inside(points: np.ndarray, w_range: Range, b_range: Range) -> int:
    """How many points of a path (2, T) come before it leaves the map, at least one."""
    low, high = np.array([w_range, b_range], dtype=float).T[:, :, np.newaxis]
    outside = ~((low <= points) & (points <= high)).all(axis=0)
    return max(1, int(outside.argmax())) if outside.any() else points.shape[1]


def _way(loss: Callable[[float, float], float], points: np.ndarray, w_range: Range, b_range: Range) -> str:
    """Where a path (2, T) on the surface leads, in words."""
    if (steps := _steps_inside(points, w_range, b_range)) < points.shape[1]:
        return f"from a ringed start out of the picture, which it leaves at step {steps}"
    start, end = (np.ravel(loss(*points[:, i]))[0] for i in (0, -1))
    if end > start:
        return "uphill from a ringed start"
    height = grid(loss, w_range, b_range, resolution=20)[2]
    arrives = end <= height.min() + 0.01 * np.ptp(height)
    return f"down its side from a ringed start {'to the bottom' if arrives else 'and ends above the bottom'}"


def _coordinate(value: float) -> str:
    return f"{value:.1f}" if abs(value) < 1e4 else f"{value:.1e}"


def _arrows(axes: Any, slopes: Slopes, w_range: Range, b_range: Range) -> None:
    """Arrows of equal length that point against the gradient."""
    w, b, downhill = _downhill(slopes, w_range, b_range)
    size = {"angles": "xy", "scale_units": "xy", "scale": 14 / min(np.ptp(w_range), np.ptp(b_range)), "width": 0.006}
    axes.quiver(*np.meshgrid(w, b), *downhill.transpose(2, 0, 1), color=VERMILLION, pivot="tail", **size)


def _downhill(slopes: Slopes, w_range: Range, b_range: Range) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Six places along each axis, (6,) and (6,), and the negative gradient there with length one, (6, 6, 2)."""
    w, b = (np.linspace(low, high, 8)[1:-1] for low, high in (w_range, b_range))
    gradient = np.array([[[np.ravel(part)[0] for part in slopes(u, v)] for u in w] for v in b])  # (6, 6, 2)
    length = np.linalg.norm(gradient, axis=2)
    length[length == 0] = 1
    return w, b, -gradient / length[..., np.newaxis]


def _where_arrows_lead(loss: Callable[[float, float], float], slopes: Slopes, w_range: Range, b_range: Range) -> str:
    """What the arrows do, in words: a small step along each tells whether it leads downhill."""
    w, b, downhill = _downhill(slopes, w_range, b_range)
    step = 1e-4 * downhill * [np.ptp(w_range), np.ptp(b_range)]
    rises = [
        np.ravel(loss(u + step[j, i, 0], v + step[j, i, 1]))[0] > np.ravel(loss(u, v))[0]
        for j, v in enumerate(b)
        for i, u in enumerate(w)
    ]
    if any(rises):
        return f"Of {len(rises)} arrows, {sum(rises)} lead uphill."
    return "Arrows at right angles to the curves point to where the loss falls fastest."


def _describe(
    loss: Callable[[float, float], float],
    w_range: Range,
    b_range: Range,
    paths: Mapping[str, Path] | None,
    cloud: np.ndarray | None,
    best: tuple[float, float] | None,
    slopes: Slopes | None,
) -> str:
    """What a contour plot shows, in words."""
    parts = ["Contour plot of the loss over two parameters; closed curves surround the lowest point."]
    for label, path in (paths or {}).items():
        points = coordinates(path)
        start, end = (", ".join(map(_coordinate, points[:, i])) for i in (0, -1))
        leaves = "" if _stays(points, w_range, b_range) else ", which is not on the map"
        parts.append(f"The path {label!r} runs from ({start}) to ({end}){leaves}.")
    if slopes is not None:
        parts.append(_where_arrows_lead(loss, slopes, w_range, b_range))
    if cloud is not None:
        better = ", ".join(str(draw + 1) for draw in records(loss, cloud))
        parts.append(
            f"{len(cloud)} random points are spread over the plane; ringed is what was the best so far: {better}."
        )
    if best is not None:
        parts.append(f"A star marks ({best[0]:.1f}, {best[1]:.1f}), where the loss is {np.ravel(loss(*best))[0]:.2f}.")
    return " ".join(parts)
