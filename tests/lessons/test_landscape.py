"""The landscape shows what the learner's own functions do: a right gradient leads down, a wrong one does not."""

import contextlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from handrail import data
from handrail.figures import fits, landscape
from handrail.terminal.cells import answering, read
from handrail.terminal.rerun import needed
from matplotlib.figure import Figure

from autograder.exercises.sections import Section
from solutions import univariate

UNIVARIATE = Section("univariate")
Shown = list[tuple[Figure, str]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """The figures that are shown, with their descriptions, as a notebook would get them."""
    figures: Shown = []
    monkeypatch.setattr(landscape, "show", lambda figure, alt: figures.append((figure, alt)))
    return figures


def notebook_with(gradients: Callable[..., Any] | None = None) -> dict[str, Any]:
    """The names of a solved notebook, but for this function under the name `gradients`."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in needed(answering(read(UNIVARIATE.solution_notebook)), "univariate"):
        exec(cell.source, names)
    if gradients:
        names["gradients"] = gradients
    names["x"], names["y"] = data.line()
    names["loss"] = lambda w, b: names["mse"](names["predict"](names["x"], w, b), names["y"])
    return names


def demonstrate(names: dict[str, Any], call: str) -> None:
    """Run the lesson's own cell that makes a call of the figures, over the learner's names."""
    source = next(c.source for c in read(UNIVARIATE.student_notebook) if c.code and call in c.source)
    exec(source, names)


def drawn_path(figure: Figure) -> np.ndarray:
    """The longest line in a figure, (T, 2): the path."""
    return np.asarray(max((line.get_xydata() for line in figure.axes[0].lines), key=len))


def legend(figure: Figure) -> str:
    box = figure.axes[0].get_legend()
    assert box
    return box.get_texts()[0].get_text()


@pytest.fixture(scope="module")
def lowest() -> float:
    """The loss of the best line."""
    x, y = data.line()
    w, b = np.polyfit(x[0], y[0], 1)
    return float(univariate.mse(univariate.predict(x, w, b), y))


PATH, ARROWS, SURFACE = 'paths={"gradient descent": history}', "slopes=lambda w, b", "plot_loss_surface(loss, path"
OUT = (
    "dw_without_x",
    "db_is_also_dw",
    "gradients_not_averaged",
    "dw_not_averaged",
    "db_not_averaged",
    "error_the_other_way_round",
    "sign_flipped_in_dw_only",
    "sign_flipped_in_db_only",
    "errors_and_inputs_summed_apart",
    "brackets_missing_around_the_error",
    "db_with_x_and_dw_without",
    "errors_without_their_sign",
)
SHORT = (
    "only_the_first_example_counts",
    "gradients_averaged_twice",
    "dw_averaged_twice",
    "dw_as_a_product_of_means",
    "targets_forgotten_in_the_gradient",
)
UPHILL = ("error_the_other_way_round", "sign_flipped_in_dw_only", "sign_flipped_in_db_only", "dw_without_x")


def mistake(name: str) -> Callable[..., Any]:
    return next(m.function for m in UNIVARIATE.mistakes["gradients"] if m.name == name)


def test_with_right_functions_the_lessons_path_goes_down_to_the_bottom(shown: Shown, lowest: float) -> None:
    names = notebook_with()
    for call in (PATH, ARROWS, SURFACE):
        demonstrate(names, call)
    (figure, path_told), (_, arrows_told), (_, surface_told) = shown
    heights = [names["loss"](*point) for point in drawn_path(figure)]
    assert len(heights) == 101 and np.all(np.diff(heights) <= 1e-12) and heights[-1] - lowest < 1e-9
    assert legend(figure) == "gradient descent" and "not on the map" not in path_told
    assert "to where the loss falls fastest" in arrows_told and "to the bottom" in surface_told


@pytest.mark.parametrize("name", OUT)
def test_a_wrong_gradient_leads_off_the_map_and_the_figure_says_so(shown: Shown, name: str) -> None:
    names = notebook_with(mistake(name))
    for call in (PATH, SURFACE):
        demonstrate(names, call)
    (figure, told), (surface, surface_told) = shown
    assert np.abs(drawn_path(figure)[-1]).max() > 5
    assert legend(figure) == "gradient descent: leaves the map" and "which is not on the map" in told
    assert "out of the picture" in surface_told and "bottom" not in surface_told
    assert all(np.abs(line.get_data_3d()[:2]).max() <= 5 for line in surface.axes[0].lines)


@pytest.mark.parametrize("name", SHORT)
def test_a_wrong_gradient_that_stays_on_the_map_ends_in_another_place(shown: Shown, lowest: float, name: str) -> None:
    names = notebook_with(mistake(name))
    for call in (PATH, SURFACE):
        demonstrate(names, call)
    (figure, _), (_, told) = shown
    assert names["loss"](*drawn_path(figure)[-1]) > lowest + 1
    assert "ends above the bottom" in told


@pytest.mark.parametrize("name", UPHILL)
def test_arrows_of_a_wrong_gradient_are_said_to_lead_uphill(shown: Shown, name: str) -> None:
    demonstrate(notebook_with(mistake(name)), ARROWS)
    assert "lead uphill" in shown[0][1] and "right angles" not in shown[0][1]


def test_two_walks_on_one_map_show_a_mistake_before_and_after_it_is_put_right(shown: Shown, lowest: float) -> None:
    walks = {}
    for label, function in {"before": mistake("dw_as_a_product_of_means"), "after": None}.items():
        names = notebook_with(function)
        walks[label] = names["gradient_descent"](names["x"], names["y"], -4.0, 4.0, 0.1, 100)[2]
    landscape.plot_loss_contour(names["loss"], paths=walks)
    before, after = (np.asarray(line.get_xydata()) for line in shown[0][0].axes[0].lines if len(line.get_xydata()) > 1)
    assert np.allclose(before[0], after[0]) and np.linalg.norm(before[-1] - after[-1]) > 1
    assert names["loss"](*after[-1]) - lowest < 1e-9 < names["loss"](*before[-1]) - lowest


@pytest.mark.parametrize("factor", [1.0, -1.0], ids=["right", "turned round"])
def test_with_many_features_the_path_follows_the_learners_backward(shown: Shown, factor: float) -> None:
    section = Section("multivariate")
    cells = read(section.solution_notebook)
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in needed(answering(cells), section.name):
        exec(cell.source, names)
    right = names["backward"]
    names["backward"] = lambda *arguments: tuple(factor * part for part in right(*arguments))
    last = next(n for n, c in enumerate(cells) if "figures.plot_loss_contour" in c.source)
    for cell in cells[: last + 1]:
        if cell.code and not cell.marks and cell.ident != "install" and "import handrail" not in cell.source:
            with np.errstate(all="ignore"), contextlib.suppress(AssertionError):
                exec(cell.source, names)
    figure, told = shown[-1]
    path = drawn_path(figure)
    best = names["w"][0, [0, 2]]
    assert (np.linalg.norm(path[-1]) < 2) == (factor == 1.0)
    assert ("not on the map" in told) == (factor != 1.0)
    if factor == 1.0:
        distances = np.linalg.norm(path - best, axis=1)
        assert distances[-1] < distances[0] / 5


@pytest.mark.parametrize("height", [0.0, 1e80, np.nan, np.inf])
def test_a_loss_that_tells_nothing_leaves_a_word_in_place_of_contours(shown: Shown, height: float) -> None:
    landscape.plot_loss_contour(lambda w, b: height, paths={"walk": [(0.0, 0.0), (1.0, 1.0)]})
    assert [text.get_text() for text in shown[0][0].axes[0].texts] == [landscape.FLAT, "0", "1"]
    assert len(drawn_path(shown[0][0])) == 2


@pytest.mark.parametrize("form", [list, tuple, np.array], ids=["list", "tuple", "array"])
def test_a_history_is_drawn_in_each_form_that_check_accepts(form: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Among its entries may be arrays with one number."""
    losses = [np.array([[4.0]]), 2.0, 1.0]
    history = form([4.0, 2.0, 1.0] if form is np.array else losses)
    drawn: Shown = []
    monkeypatch.setattr(fits, "show", lambda figure, alt: drawn.append((figure, alt)))
    fits.plot_costs({"descent": history, "search": ([10, 100], [3.0, 2.0])})
    lines = drawn[0][0].axes[0].lines
    assert np.array_equal(lines[0].get_xydata(), [[0, 4], [1, 2], [2, 1]])
    assert np.array_equal(lines[1].get_xydata(), [[10, 3], [100, 2]])
    assert "descent ends at 1;" in drawn[0][1]


def test_draws_that_were_the_best_so_far_are_numbered(shown: Shown) -> None:
    cloud = np.array([[2.0, 0.0], [3.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.5, 0.0]])
    landscape.plot_loss_contour(lambda w, b: w * w + b * b, cloud=cloud)
    ((figure, told),) = shown
    assert {"1", "3", "5"} <= {text.get_text() for text in figure.axes[0].texts} and "2" not in told.split("ringed")[1]
    assert "the best so far: 1, 3, 5." in told
