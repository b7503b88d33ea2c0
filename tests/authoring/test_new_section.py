"""`autograder new-section`: a skeleton that builds, and in which certifying finds what its author still owes."""

from pathlib import Path

import pytest

from autograder.authoring import new_section
from autograder.authoring.new_section import CATALOGUE, PLACES, skeleton
from autograder.errors import LessonError
from tests.documentation.pages import Tree

OWED = (
    "first_exercise: no mistake is known: add one to autograder/exercises/mistakes/ridge/first_exercise.py",
    "first_exercise: no variant is known: add one to autograder/exercises/variants/ridge/first_exercise.py",
    "first_exercise: there are no hints: write them into autograder/exercises/hints/ridge/first_exercise.py",
    "first_exercise: the docstring does not tell what is returned",
)


def test_a_skeleton_builds_and_is_found_wanting(tmp_path: Path) -> None:
    tree = Tree.copied(tmp_path / "clone")
    made = tree.run("autograder new-section ridge")
    assert made.returncode == 0 and 'add "ridge" to SECTIONS' in made.stdout, made.stdout
    listed = tree.root / "autograder/exercises/sections.py"
    listed.write_text(
        listed.read_text("utf-8").replace('    "autograd",\n', '    "autograd",\n    "ridge",\n'), "utf-8"
    )
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


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone without any section, but with a place for each of their files."""
    monkeypatch.setattr(new_section, "ROOT", tmp_path)
    for where in PLACES.values():
        (tmp_path / where).parent.mkdir(parents=True)
    for where in CATALOGUE:
        (tmp_path / where).parents[1].mkdir()
    return tmp_path


def test_a_skeleton_is_a_file_in_each_place(empty: Path) -> None:
    made = skeleton("ridge")
    assert [path.relative_to(empty).as_posix() for path in made] == [
        where.format("ridge") for where in [*PLACES.values(), *CATALOGUE]
    ]
    assert sorted(path for path in empty.rglob("*") if path.is_file()) == sorted(made)
    with pytest.raises(LessonError, match="is there already"):
        skeleton("ridge")


def test_a_skeleton_that_cannot_be_written_whole_leaves_nothing(empty: Path) -> None:
    (empty / "autograder/exercises/variants/ridge").write_text("in the way of a folder")
    before = sorted(empty.rglob("*"))
    with pytest.raises(LessonError, match="variants/ridge/__init__.py cannot be written: Not a directory"):
        skeleton("ridge")
    assert sorted(empty.rglob("*")) == before


def test_a_link_that_leads_nowhere_is_in_the_way_too(empty: Path) -> None:
    (empty / "solutions/ridge.py").symlink_to(empty / "elsewhere.py")
    with pytest.raises(LessonError, match="solutions/ridge.py is there already"):
        skeleton("ridge")
    assert (empty / "solutions/ridge.py").is_symlink() and not (empty / "course/lessons/ridge.py").exists()
