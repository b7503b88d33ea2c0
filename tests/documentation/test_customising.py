"""The pages on changing the course are true: following them to the letter changes it, and it is certified again."""

import json
import re
from pathlib import Path

import nbformat
import pytest

from autograder.exercises.sections import ROOT

from .pages import Tree, steps

INSTRUCTOR = ROOT / "docs" / "instructor"
TUTORIAL, CHANGES = INSTRUCTOR / "new-section.md", INSTRUCTOR / "customising.md"

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("needs_fence")]


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A copy of the clone in which somebody has followed the tutorial."""
    tree = Tree.copied(tmp_path_factory.mktemp("followed") / "clone")
    assert tree.follow(TUTORIAL) == len(list(steps(TUTORIAL))) >= 10
    return tree


@pytest.fixture(scope="module")
def changed(followed: Tree) -> Tree:
    """The same copy after the page on changes."""
    assert followed.follow(CHANGES) == len(list(steps(CHANGES))) >= 8
    return followed


def points(tree: Tree, assignment: str) -> dict[str, int]:
    """The points of each graded cell of a student's notebook."""
    path = tree.root / "course" / "notebooks" / assignment / f"{assignment}.ipynb"
    cells = [cell.metadata.get("nbgrader", {}) for cell in nbformat.read(path, as_version=4).cells]
    return {marks["grade_id"]: marks["points"] for marks in cells if marks.get("grade")}


def test_the_tutorial_ends_in_a_notebook_that_students_can_open(followed: Tree) -> None:
    assert points(followed, "8-ridge") == {"check-ridge-loss": 40, "check-ridge-gradient": 60}


def test_the_new_section_goes_into_a_workspace_and_is_graded_there(followed: Tree) -> None:
    done = followed.run(
        "autograder new with-ridge && mkdir -p with-ridge/submitted/ada/8-ridge && "
        "cp forgotten.ipynb with-ridge/submitted/ada/8-ridge/8-ridge.ipynb && autograder grade with-ridge --json"
    )
    assert done.returncode == 0, done.stdout
    (row,) = json.loads(re.sub(r"^[^{]*", "", done.stdout))["submissions"]
    assert (row["score"], row["possible"], row["said"]) == (40, 100, "ridge_gradient: price forgotten")


def test_new_points_are_in_the_notebook_and_still_add_up_to_100(changed: Tree) -> None:
    new = points(changed, "1-univariate")
    assert (new["check-local-gradient"], new["check-mse"], sum(new.values())) == (1, 8, 100)


def test_points_that_do_not_add_up_are_noticed(changed: Tree, tmp_path: Path) -> None:
    rubric = changed.root / "autograder/exercises/rubrics/univariate.py"
    before = rubric.read_text("utf-8")
    rubric.write_text(before.replace('Exercise("mse", 8', 'Exercise("mse", 9'), "utf-8")
    try:
        tests = 'tests/authoring/test_weave.py -k "points and univariate"'
        done = changed.run(f"python -m pytest -q -p no:cacheprovider {tests}")
        assert done.returncode == 1 and "assert 101 == 100" in done.stdout
    finally:
        rubric.write_text(before, "utf-8")


def test_the_convention_is_in_what_students_read_and_in_what_is_right(changed: Tree) -> None:
    stub = (changed.root / "course/notebooks/8-ridge/8-ridge.ipynb").read_text("utf-8")
    assert "(1/2m)" in stub and "(1/m)" not in stub
    loss = (
        "import numpy, solutions.ridge as r; print(r.ridge_loss(0.0, numpy.full((1, 1), 2.0), numpy.zeros((1, 1)), 1))"
    )
    assert changed.run(f"python -c '{loss}'").stdout.strip() == "2.0"
    done = changed.run("autograder check forgotten.ipynb")
    assert "0 of 100 points" in " ".join(done.stdout.split())
