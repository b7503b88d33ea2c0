"""What a report changes in nbgrader's gradebook: automatic scores and comments, and what was found."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, replace
from functools import cached_property
from typing import Any

from handrail.engine.cell_ids import check_id
from nbgrader.api import Comment, Grade, Gradebook, Student, SubmittedAssignment, SubmittedNotebook
from nbgrader.api import Notebook as AssignmentNotebook
from nbgrader.utils import compute_checksum, is_solution
from sqlalchemy import Column, MetaData, String, Table, Text, delete, insert, select
from sqlalchemy.orm import selectinload

from ..errors import WorkspaceError
from ..judging.remarks import Remark
from ..judging.report import Mark, Report
from .log import Change

#: A table of our own beside nbgrader's: what each submission was when it was graded, and what was found in it.
GRADED = Table(
    "handrail_graded",
    MetaData(),
    Column("student", String(128), primary_key=True),
    Column("assignment", String(128), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("report", Text, nullable=False),
)


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

    def kept(
        self, notebooks: Collection[AssignmentNotebook], students: Collection[str]
    ) -> dict[tuple[str, str], SubmittedNotebook]:
        """What the gradebook holds of these students' submissions from an earlier run, by student and assignment."""
        names = {notebook.id: notebook.assignment.name for notebook in notebooks}
        query = (
            select(SubmittedNotebook)
            .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .where(SubmittedNotebook.notebook_id.in_(names))
            .where(SubmittedAssignment.student_id.in_(students))
            .options(
                selectinload(SubmittedNotebook.grades),
                selectinload(SubmittedNotebook.comments),
                selectinload(SubmittedNotebook.assignment),
            )
        )
        found = self.book.db.execute(query).scalars()
        return {(one.assignment.student_id, names[one.notebook_id]): one for one in found}

    def new(self, notebook: AssignmentNotebook, student: str) -> SubmittedNotebook:
        """A submission's first entry in the gradebook, with a place for each grade and comment."""
        session = self.book.db
        if session.get(Student, student) is None:
            session.add(Student(id=student))
            session.flush()
        submission = SubmittedAssignment(assignment=notebook.assignment, student_id=student)
        made = SubmittedNotebook(notebook=notebook, assignment=submission)
        checks, solutions = self.cells(notebook)
        for cell in checks:
            Grade(cell_id=cell, notebook=made)
        for cell in solutions:
            Comment(cell_id=cell, notebook=made)
        session.add(submission)
        return made

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
            f"The checks of this workspace are not the rubric's: {', '.join(differ[:5])}. The course was changed "
            "since. Bring it here with `autograder update`, or go back to the version that it was."
        )


def encoded(report: Report) -> str:
    """A report as JSON, without what cells printed and drew."""
    return json.dumps(asdict(replace(report, printed={}, figures={})))


def decoded(text: str) -> Report:
    """The report that `encoded` wrote, now or in an earlier version, where remarks and refusals were texts alone."""
    kept = json.loads(text)
    marks = tuple(Mark(**{name: _hashable(value) for name, value in mark.items()}) for mark in kept["marks"])
    refusal = _remark(kept["refusal"]) if kept["refusal"] else None
    remarks = tuple(map(_remark, kept["remarks"]))
    return Report(kept["section"], marks, remarks, refusal=refusal, attempt=kept.get("attempt", ""))


def _hashable(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _remark(kept: str | dict[str, str]) -> Remark:
    return Remark("", kept) if isinstance(kept, str) else Remark(**kept)
