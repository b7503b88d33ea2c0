"""What a report changes in nbgrader's gradebook: automatic scores and comments, what was found, lines in the log."""

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from handrail.engine.cell_ids import check_id
from nbgrader.api import Gradebook, SubmittedNotebook
from nbgrader.api import Notebook as AssignmentNotebook
from nbgrader.utils import compute_checksum, is_solution
from sqlalchemy import Column, MetaData, String, Table, Text, delete, insert

from ..errors import WorkspaceError
from ..judging.remarks import Remark
from ..judging.report import Mark, Report

LOG = "grading.log"
LOGGED = ("time", "student", "assignment", "exercise", "before", "after", "seed")

#: A table of our own beside nbgrader's: what each submission was when it was graded, and what was found in it.
GRADED = Table(
    "handrail_graded",
    MetaData(),
    Column("student", String(128), primary_key=True),
    Column("assignment", String(128), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("report", Text, nullable=False),
)


@dataclass(frozen=True)
class Change:
    """One automatic score that is another now."""

    student: str
    assignment: str
    exercise: str
    before: float | None
    after: float
    seed: int


def blank(notebook: Any) -> tuple[str, ...]:
    """The ids of a graded copy's answers that are still as they were given out."""
    return tuple(
        cell.metadata.nbgrader.grade_id
        for cell in notebook.cells
        if is_solution(cell) and cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
    )


class Scores:
    """Writes reports into an open gradebook; whoever opened it commits."""

    def __init__(self, book: Gradebook):
        self.book = book
        GRADED.create(book.engine, checkfirst=True)

    @cached_property
    def _cells(self) -> dict[str, tuple[dict[str, tuple[str, float]], dict[str, str]]]:
        return {}

    def cells(self, notebook: AssignmentNotebook) -> tuple[dict[str, tuple[str, float]], dict[str, str]]:
        """An assignment's checks as (name, points) and its answers' names, each by the database's id."""
        if notebook.id not in self._cells:
            checks = {cell.id: (cell.name, cell.max_score) for cell in notebook.grade_cells}
            self._cells[notebook.id] = checks, {cell.id: cell.name for cell in notebook.solution_cells}
        return self._cells[notebook.id]

    def keep(self, kept: SubmittedNotebook, report: Report, unanswered: Iterable[str], digest: str) -> list[Change]:
        """Set a submission's automatic scores and comments; returns what changed.

        unanswered: ids of the answers that nobody wrote.  digest: of the submission, "" where it is not known.
        As in nbgrader, a score or comment that a person gave stays, and is marked for another look.
        Raises WorkspaceError where the workspace's checks are not the rubric's.
        """
        student, assignment = kept.assignment.student_id, kept.assignment.assignment.name
        checks, answers = self.cells(kept.notebook)
        marks = {check_id(mark.exercise): mark for mark in report.marks}
        _compare(dict(checks.values()), report)
        changes = []
        for grade in kept.grades:
            mark = marks[checks[grade.cell_id][0]]
            if grade.auto_score != mark.points:
                changes.append(Change(student, assignment, mark.exercise, grade.auto_score, mark.points, mark.seed))
                grade.auto_score = mark.points
            grade.needs_manual_grade = grade.manual_score is not None
        untouched = set(unanswered)
        for comment in kept.comments:
            comment.auto_comment = "No response." if answers[comment.cell_id] in untouched else None
        place = {"student": student, "assignment": assignment}
        session = self.book.db
        session.execute(delete(GRADED).filter_by(**place))
        session.execute(insert(GRADED).values(**place, digest=digest, report=encoded(report)))
        return changes


def _compare(workspace: Mapping[str, float], report: Report) -> None:
    rubric = {check_id(mark.exercise): mark.possible for mark in report.marks}
    if rubric != workspace:
        differ = sorted({name for name, _ in rubric.items() ^ workspace.items()})
        raise WorkspaceError(
            f"The checks of this workspace are not the rubric's: {', '.join(differ[:5])}. The course was changed after "
            "the workspace was made: make a new one, or go back to that version."
        )


def encoded(report: Report) -> str:
    """A report as JSON, without what cells printed and drew."""
    return json.dumps(asdict(replace(report, printed={}, figures={})))


def decoded(text: str) -> Report:
    """The report that `encoded` wrote, now or in an earlier version, where remarks and refusals were texts alone."""
    kept = json.loads(text)
    marks = tuple(Mark(**{**mark, "mistakes": tuple(mark["mistakes"])}) for mark in kept["marks"])
    refusal = _remark(kept["refusal"]) if kept["refusal"] else None
    return Report(kept["section"], marks, tuple(map(_remark, kept["remarks"])), refusal=refusal)


def _remark(kept: str | dict[str, str]) -> Remark:
    return Remark("", kept) if isinstance(kept, str) else Remark(**kept)


def log(root: Path, changes: Iterable[Change]) -> None:
    """Add a line for each change to the workspace's log, with the seed that asks the same questions again."""
    lines = list(_lines(changes))
    if lines:
        path = root / LOG
        head = [] if path.exists() else ["\t".join(LOGGED)]
        with path.open("a", encoding="utf-8") as file:
            file.write("\n".join([*head, *lines]) + "\n")


def _lines(changes: Iterable[Change]) -> Iterator[str]:
    now = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    for c in changes:
        before = "" if c.before is None else f"{c.before:g}"
        yield "\t".join([now, c.student, c.assignment, c.exercise, before, f"{c.after:g}", str(c.seed)])
