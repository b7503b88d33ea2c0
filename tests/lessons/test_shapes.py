"""The shapes in a formula: cells where there are few, and the dimension that two factors share stands out."""

from typing import Any

import pytest
from handrail.figures import graphs


@pytest.mark.parametrize(
    ("blocks", "red", "cells"),
    [
        ([("Z", (1, 5)), "=", ("W", (1, 2)), ("X", (2, 5)), "+ b"], ["2", "2"], [5, 2, 10]),
        ([("Z", (4, 342)), "=", ("W", (4, 3)), "@", ("X", (3, 342)), "+", ("b", (4, 1))], ["3", "3"], [1, 1, 1, 1]),
    ],
)
def test_touching_sides_are_red(
    blocks: list[Any], red: list[str], cells: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Any] = []
    monkeypatch.setattr(graphs, "show", lambda figure, alt: shown.append(figure))
    graphs.plot_shapes(blocks)
    axes = shown[0].axes[0]
    assert [text.get_text() for text in axes.texts if text.get_color() == graphs.VERMILLION] == red
    assert [mesh.get_array().size for mesh in axes.collections] == cells
