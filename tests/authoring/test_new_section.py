"""`autograder new-section`: a skeleton that builds, and in which certifying finds what its author still owes."""

from pathlib import Path

import pytest

from autograder.authoring.new_section import skeleton
from autograder.errors import LessonError
from tests.documentation.pages import Tree

OWED = (
    "first_exercise: no mistake is known: add one to autograder/exercises/mistakes/ridge/first_exercise.py",
    "first_exercise: no variant is known: add one to autograder/exercises/variants/ridge/first_exercise.py",
    "first_exercise: the docstring does not tell what is returned",
)


def test_a_skeleton_builds_and_is_found_wanting(tmp_path: Path) -> None:
    tree = Tree.copied(tmp_path / "clone")
    made = tree.run("autograder new-section ridge")
    assert made.returncode == 0 and 'add "ridge" to SECTIONS' in made.stdout, made.stdout
    listed = tree.root / "autograder/exercises/sections.py"
    listed.write_text(listed.read_text("utf-8").replace('"optimizers")', '"optimizers", "ridge")'), "utf-8")
    built = tree.run("autograder build ridge")
    assert built.returncode == 0 and "Built: ridge." in built.stdout, built.stdout
    certified = tree.run("autograder certify ridge --seeds 2")
    said = " ".join(certified.stdout.split())
    assert certified.returncode == 1 and all(owed in said for owed in OWED), certified.stdout


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    tree = Tree.copied(tmp_path / "clone")
    before = (tree.root / "solutions/optimizers.py").read_bytes()
    refused = tree.run("autograder new-section optimizers")
    assert refused.returncode == 1 and "is there already" in refused.stdout
    assert (tree.root / "solutions/optimizers.py").read_bytes() == before


@pytest.mark.parametrize("name", ["", "Ridge", "my section", "7th", "class", "_hidden", "réseau", "../ridge"])
def test_a_name_that_python_does_not_take_is_refused(name: str) -> None:
    with pytest.raises(LessonError, match="cannot name a section"):
        skeleton(name)
