"""The way a figure reaches the reader: as an image that carries its description.

A description is the `alt` attribute of an HTML image. JupyterLab drops the metadata of an image/png output, so HTML is
the one form in which the description survives there and in nbconvert. Viewers that show no HTML show the plain text,
which is the description again.

matplotlib is loaded with the first figure, not with `handrail`.
"""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from ..shell import shell

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# The palette of Okabe and Ito (2008), which colour-blind readers can tell apart.
BLUE, VERMILLION, GREEN, ORANGE, SKY, PURPLE = "#0072B2", "#D55E00", "#009E73", "#E69F00", "#56B4E9", "#CC79A7"
INK, GREY = "#222222", "#767676"
COLOURS = (BLUE, VERMILLION, GREEN, ORANGE, PURPLE, SKY, INK)
STYLES = ("-", "--", "-.", ":", (0, (5, 1, 1, 1, 1, 1)), (0, (7, 2)), (0, (1, 1)))
MARKERS = ("o", "s", "^", "D", "v", "P", "X")
DPI = 190  # twice as many pixels as an inch has on the page, where a figure is sharp on every screen
OFTEN, LEVELS = 64, 5  # colours that an image keeps as they are; and values of red, green and blue for all others


def canvas(
    rows: int = 1, columns: int = 1, size: tuple[float, float] = (8, 4.5), **subplots: Any
) -> tuple[Figure, Any]:
    """An empty figure and its axes.

    size: width and height in inches.  subplots: passed on to `Figure.subplots`, such as `sharey=True`.
    Returns (figure, axes): axes is a single one for one panel, else an array of them.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=size, layout="constrained", facecolor="white")
    return figure, figure.subplots(rows, columns, **subplots)


def tidy(axes: Any, xlabel: str = "", ylabel: str = "", title: str = "") -> None:
    """Labels, a title, and no frame at the top and the right."""
    axes.set(xlabel=xlabel, ylabel=ylabel)
    axes.set_title(title, fontsize=11)
    axes.spines[["top", "right"]].set_visible(False)


def number(value: Any, digits: int = 3) -> str:
    """A scalar, or an array that holds one, as text with a proper minus sign; a text, such as "?", as it is."""
    return value if isinstance(value, str) else f"{np.ravel(value)[0]:.{digits}g}".replace("-", "−")


def numbers(values: Iterable[Any]) -> np.ndarray:
    """Scalars, among them arrays that hold one, as an array (T,)."""
    return np.array([np.ravel(value)[0] for value in values], dtype=float)


def show(figure: Figure, alt: str) -> None:
    """Display the figure with a description for those who do not see it; outside a notebook, do nothing.

    alt: what the figure shows, in one or two sentences.
    """
    if shell() is None:
        return
    from IPython.display import display

    display({"text/html": element(alt, _png(figure)), "text/plain": alt}, raw=True)


def element(alt: str, png: bytes) -> str:
    """An HTML image that holds a PNG file, with half its width on the page."""
    width = int.from_bytes(png[16:20], "big") // 2  # where the format has it
    source = base64.b64encode(png).decode("ascii")
    style = f'width="{width}" style="max-width: 100%"'
    return f'<img alt="{html.escape(alt)}" {style} src="data:image/png;base64,{source}">'


def _png(figure: Figure) -> bytes:
    """The figure as a PNG file with a palette: a third of its size, and no eye sees it."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    figure.set_dpi(DPI)
    agg = FigureCanvasAgg(figure)
    agg.draw()
    index, palette = _indexed(np.asarray(agg.buffer_rgba())[..., :3])
    image = Image.fromarray(index)
    image.putpalette(palette.tobytes())
    png = io.BytesIO()
    image.save(png, "PNG", optimize=True)
    return png.getvalue()


def _indexed(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each colour the nearest of a palette, which holds the frequent ones and a coarse grid; alike ones are one.

    pixels: (height, width, 3).  Returns the places in the palette, (height, width), and the palette, (k, 3), bytes.
    """
    cube = (52, 52, 52)
    code = np.ravel_multi_index(tuple(np.moveaxis((pixels / 5).round().astype(int), -1, 0)), cube)
    counts = np.bincount(code.ravel(), minlength=52**3)
    found = np.flatnonzero(counts)
    sums = [np.bincount(code.ravel(), channel.ravel(), minlength=52**3) for channel in np.moveaxis(pixels, -1, 0)]
    colours = (np.stack(sums, axis=1)[found] / counts[found, np.newaxis]).round().astype(int)  # (c, 3)
    often = colours[np.argsort(-counts[found], kind="stable")[:OFTEN]]
    steps = np.linspace(0, 255, LEVELS).astype(int)
    palette = np.concatenate([often, np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(-1, 3)])
    nearest = np.zeros(52**3, dtype=np.uint8)
    nearest[found] = np.abs(colours[:, np.newaxis] - palette).sum(axis=2).argmin(axis=1)
    return nearest[code], palette.astype(np.uint8)
