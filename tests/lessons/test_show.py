"""Figures are sharp on every screen, as large on the page as they say, and keep their colours."""

import io
import re
import sys

import numpy as np
from handrail import figures
from PIL import Image

show = sys.modules[figures.show.__module__]


def test_an_image_has_two_pixels_for_each_of_the_page_and_the_colours_that_were_drawn() -> None:
    figure, axes = show.canvas(size=(8, 4.5))
    axes.plot([0, 1], [0, 1], color=show.BLUE, linewidth=6)
    axes.plot([0, 1], [1, 0], color=show.VERMILLION, linewidth=1.5)
    png = show._png(figure)
    image = Image.open(io.BytesIO(png))
    assert image.size == (1520, 855) and image.mode == "P"
    assert re.match(
        '<img alt="two &lt; three" width="760" style="max-width: 100%" src=', show.element("two < three", png)
    )
    drawn = {tuple(colour) for colour in np.asarray(image.convert("RGB")).reshape(-1, 3)}
    for colour in ("#ffffff", show.BLUE, show.VERMILLION):
        wanted = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)])
        assert min(np.abs(np.array(found) - wanted).max() for found in drawn) <= 2


def test_a_picture_of_many_colours_changes_little() -> None:
    """Every colour of a gradient stays near, though a palette holds no more than 256."""
    ramp = np.stack(np.meshgrid(np.arange(256), np.arange(256)), axis=-1)
    pixels = np.concatenate([ramp, ramp[..., :1]], axis=-1).astype(np.uint8)
    index, palette = show._indexed(pixels)
    assert len(palette) <= 256 and index.shape == (256, 256)
    assert np.abs(palette[index].astype(int) - pixels).max() <= 255 / 4
