"""Blocks of cells: where factors touch there is one colour, and each cell is a number."""

from typing import Any

import pytest
from handrail.figures import blocks
from handrail.figures.show import BLUE, GREEN, GREY, SKY, VERMILLION
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle

PRODUCT = [("Z", (4, 3)), "=", ("W", (4, 2)), "@", ("X", (2, 3)), "+", ("b", (4, 1))]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The axes and the descriptions of what is shown."""
    found: list[Any] = []
    monkeypatch.setattr(blocks, "show", lambda figure, alt: found.append((figure.axes[0], alt)))
    return found


def cells(axes: Any, colour: str) -> int:
    """How many cells of a colour there are, without what lies behind them."""
    found = [patch for patch in axes.patches if isinstance(patch, Rectangle) and patch.get_linewidth() == 0.6]
    return sum(to_hex(patch.get_facecolor()) == colour.lower() for patch in found)


def test_sides_that_touch_have_one_colour_and_so_have_the_sides_that_stay(drawn: list[Any]) -> None:
    blocks.plot_shapes(PRODUCT)
    colours = [line.get_color() for line in drawn[0][0].lines]
    assert colours == [BLUE, GREEN, BLUE, VERMILLION, VERMILLION, GREEN, BLUE, GREY]


def test_factors_may_stand_side_by_side_without_a_sign(drawn: list[Any]) -> None:
    blocks.plot_shapes([block for block in PRODUCT if block != "@"])
    assert [line.get_color() for line in drawn[0][0].lines][3:5] == [VERMILLION, VERMILLION]


def test_there_is_a_cell_for_each_number_and_of_long_sides_the_first_and_the_last(drawn: list[Any]) -> None:
    blocks.plot_shapes([("b", (4, 1))])
    blocks.plot_shapes([("X", (3, 342))])
    assert [cells(axes, SKY) for axes, _ in drawn] == [4, 15]


def test_the_gradients_are_drawn_that_are_known(drawn: list[Any]) -> None:
    stages, parameters = [("X", (3, 5)), ("Z", (2, 5))], [[("W", (2, 3)), ("b", (2, 1))]]
    blocks.draw_blocks(stages, parameters)
    blocks.draw_blocks(stages, parameters, {"Z": (2, 5), "W": (2, 3)})
    assert [cells(axes, blocks.PALE) for axes, _ in drawn] == [0, 16]
    assert "dZ 2 by 5, dW 2 by 3" in drawn[1][1]
