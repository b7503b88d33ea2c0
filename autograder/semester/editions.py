"""An assignment's source and release in a workspace, and how its source differs from another edition of it."""

import difflib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from os.path import commonprefix
from pathlib import Path

import nbformat
from handrail.engine.cell_ids import exercise_of
from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution

from ..errors import WorkspaceError
from ..files import put
from ..gradebook.workspace import config, generate_assignment

BEGIN = "### BEGIN SOLUTION"
BEFORE, SHOWN = 15, 40  # characters of a line that are shown: before what differs, and in all


@dataclass(frozen=True)
class Difference:
    """Something of an assignment that is another now; of one student's where there is a student."""

    what: str
    before: str
    now: str
    student: str = ""


def path_in(root: Path, step: str, assignment: str) -> Path:
    """The notebook of an assignment in a workspace's folder of this step, "source" or "release"."""
    return root / step / assignment / f"{assignment}.ipynb"


def read(root: Path, step: str, assignment: str) -> NotebookNode:
    """The notebook of an assignment there; raises WorkspaceError where there is none that can be read."""
    path = path_in(root, step, assignment)
    try:
        return nbformat.reads(path.read_text("utf-8"), as_version=4)
    except Exception as error:  # nbformat raises whatever it meets in a file that is no notebook
        raise WorkspaceError(
            f"{path} cannot be read as a notebook: {error or type(error).__name__}. Put back a copy of it."
        ) from None


def release_of(root: Path, assignment: str, source: NotebookNode) -> NotebookNode:
    """What a workspace would release of a source notebook, as its settings want it; nothing is written there."""
    settings = config(root)
    settings.SaveCells.enabled, settings.GenerateAssignment.no_database = False, True
    with tempfile.TemporaryDirectory() as folder:
        for step in ("source", "release"):
            settings.CourseDirectory[f"{step}_directory"] = f"{folder}/{step}"
        return generate_assignment(Path(folder), assignment, source, settings)


def write(root: Path, step: str, assignment: str, notebook: NotebookNode) -> None:
    """Put a notebook whole in the place of a workspace's source or release."""
    put(path_in(root, step, assignment), (nbformat.writes(notebook) + "\n").encode())


def differences(before: NotebookNode, now: NotebookNode) -> Iterator[Difference]:
    """Where the texts differ that students read; cells of exercises that come or go are left out."""
    both = _exercises(before) & _exercises(now)
    old, new = ([cell for cell in n.cells if not _marked(cell) or _exercise(cell) in both] for n in (before, now))
    matched = difflib.SequenceMatcher(None, list(map(_read, old)), list(map(_read, new)), autojunk=False)
    for kind, *places in matched.get_opcodes():
        a, b, c, d = places
        for cell, other in zip_longest(old[a:b], new[c:d]) if kind != "equal" else ():
            yield Difference(_name(cell or other), *_around(_read(cell), _read(other)))


def _marked(cell: NotebookNode) -> bool:
    return bool(is_grade(cell) or is_solution(cell))


def _exercise(cell: NotebookNode) -> str:
    return exercise_of(cell.metadata.nbgrader.grade_id)


def _exercises(notebook: NotebookNode) -> set[str]:
    return {_exercise(cell) for cell in notebook.cells if _marked(cell)}


def _read(cell: NotebookNode | None) -> str:
    """What students read of a cell: no answer."""
    return str(cell.source).partition(BEGIN)[0].rstrip() if cell else ""


def _name(cell: NotebookNode) -> str:
    return f"text of {_exercise(cell) if _marked(cell) else cell.id}"


def _around(before: str, now: str) -> tuple[str, str]:
    """The first line that differs, in both texts, from a little before the first letter that does."""
    start = len(commonprefix([before, now]))
    line = before.rfind("\n", 0, start) + 1
    start = max(line, start - BEFORE)
    head = "…" if start > line else ""
    lines = (text[start:].strip().partition("\n")[0] for text in (before, now))
    first, second = (f"{head}{line[:SHOWN]}…" if len(line) > SHOWN else head * bool(line) + line for line in lines)
    return first, second
