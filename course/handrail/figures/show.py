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
DPI = 95


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
    source = base64.b64encode(_png(figure)).decode("ascii")
    image = f'<img alt="{html.escape(alt)}" src="data:image/png;base64,{source}">'
    from IPython.display import display

    display({"text/html": image, "text/plain": alt}, raw=True)


def _png(figure: Figure) -> bytes:
    """The figure as a PNG file, with colours rounded to multiples of 5: a third smaller, and no eye sees it."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.image import imsave

    figure.set_dpi(DPI)
    agg = FigureCanvasAgg(figure)
    agg.draw()
    pixels = np.asarray(agg.buffer_rgba())[..., :3] / 5
    png = io.BytesIO()
    imsave(png, (pixels.round() * 5).astype(np.uint8), format="png")
    return png.getvalue()
