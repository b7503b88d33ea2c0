"""A submission as it is judged, the release that it began as, and what its cells answer and read."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import nbformat
from handrail.engine.sources import answered, defined, read_by, variables
from nbformat import NotebookNode

from ..errors import LessonError
from ..exercises.sections import Section
from .remarks import Remark
from .salvage import Cell

Sources = tuple[tuple[str, str], ...]  # (cell id, code)


@dataclass(frozen=True)
class Submission:
    """A submission ready to be judged.

    notebook: the student's cells in their order, with the course's locked cells restored.
    cells: what runs for marks; unchanged demonstrations and checks do not.
    shows: what runs for figures: the same with unchanged demonstrations, each in its place.
    remarks: what was repaired, for student and instructor.
    """

    notebook: NotebookNode
    cells: Sources
    remarks: tuple[Remark, ...] = ()
    shows: Sources = ()


@cache
def release(section: Section) -> NotebookNode:
    """What students were given; raises LessonError where it is not built yet."""
    if not section.student_notebook.exists():
        raise LessonError(f"{section.assignment} has no notebook yet. Run `python -m autograder build {section.name}`.")
    return nbformat.read(section.student_notebook, as_version=4)


def answered_in(cells: Iterable[Cell]) -> set[str]:
    """The names that code cells define by more than a stub."""
    return set[str]().union(*(answered(cell["source"]) for cell in cells if cell["cell_type"] == "code"))


def notebook_reads(cells: Sources, function: str) -> tuple[str, ...]:
    """Names of notebook variables, not functions or constants, that a function reads besides its arguments."""
    values = set[str]().union(*(variables(code) for _, code in cells))
    homes = [code for _, code in cells if function in defined(code) - variables(code)]
    reads = read_by(function, homes[-1]) if homes else frozenset()
    return tuple(sorted(name for name in reads & values if not name.isupper()))


def quoted(names: Iterable[str]) -> str:
    """Names of functions as a text lists them."""
    return ", ".join(f"`{name}`" for name in sorted(names))
