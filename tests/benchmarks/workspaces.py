"""Where the roads lead through: workspaces with submissions in them, their scores, the environment of programs."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from nbgrader.api import Gradebook

from autograder.exercises.sections import ROOT, Section

from .measure import run

BUILD = ROOT / "build"

#: Variables that would slow a road down, hasten it, or lead it elsewhere.
UNUSUAL = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "MPLBACKEND")

Scores = dict[str, float]


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for one measurement, on the disk that holds the course."""
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=BUILD) as folder:
        yield Path(folder)


def workspace(root: Path) -> Path:
    """A new workspace of the course, a copy of the first one."""
    shutil.copytree(Path(_made().name, "course"), root)
    return root


@cache
def _made() -> "tempfile.TemporaryDirectory[str]":
    """A folder with a workspace that `autograder new` made; it goes with this process."""
    BUILD.mkdir(exist_ok=True)
    folder = tempfile.TemporaryDirectory(prefix="bench-", dir=BUILD)
    run(sys.executable, "-m", "autograder", "new", f"{folder.name}/course", cwd=ROOT, environment=environment())
    return folder


def given(section: Section, files: Iterable[tuple[str, bytes]], folder: Path) -> Path:
    """A workspace with these files handed in."""
    root = workspace(folder / "course")
    hand_in(root, section, files)
    return root


def hand_in(root: Path, section: Section, files: Iterable[tuple[str, bytes]]) -> None:
    """Put each student's notebook where nbgrader looks for it."""
    for student, content in files:
        folder = root / "submitted" / student / section.assignment
        folder.mkdir(parents=True)
        (folder / f"{section.assignment}.ipynb").write_bytes(content)


def scores_in(root: Path, section: Section) -> Scores:
    """The scores in a workspace's gradebook by student; who has no graded copy is not there."""
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        found = book.assignment_submissions(section.assignment)
        return {
            s.student.id: s.score for s in found if (root / "autograded" / s.student.id / section.assignment).is_dir()
        }


def environment() -> dict[str, str]:
    """This process's environment as a new terminal would have it, with the interpreter's programs found first."""
    kept = {name: value for name, value in os.environ.items() if name not in UNUSUAL}
    return kept | {"PATH": os.pathsep.join([str(Path(sys.executable).parent), kept.get("PATH", "")])}
