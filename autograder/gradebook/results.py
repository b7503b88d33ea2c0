"""What the gradebook knows of a class: marks with what people gave and what lateness cost, reports, comments."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from handrail.engine.cell_ids import exercise_of
from nbgrader.api import (
    Assignment,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    SolutionCell,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.api import Student as Enrolled
from sqlalchemy import case, func, inspect, select

from ..judging.report import Report
from .excuses import excused
from .ledger import GRADED, decoded
from .rows import Row, Student
from .workspace import config, gradebook, submitted


@dataclass(frozen=True)
class Result:
    """One student's mark in one assignment.

    raw: points, by hand where a person gave some.  penalty: what lateness cost.  graded: whether there is a mark.
    waiting: how many exercises wait for a person.  excused: whether none counts.
    """

    student: Student
    assignment: str
    possible: float
    due: datetime | None = None
    time: datetime | None = None
    raw: float = 0.0
    penalty: float = 0.0
    graded: bool = False
    waiting: int = 0
    excused: bool = False

    @property
    def score(self) -> float:
        return max(0.0, self.raw - self.penalty)


def students(book: Gradebook) -> list[Student]:
    """Everyone in the gradebook, by last name, first name and id."""
    found = [
        Student(s.id, s.first_name or "", s.last_name or "", s.email or "", s.lms_user_id or "")
        for s in book.db.query(Enrolled)
    ]
    return sorted(found, key=lambda s: (s.last_name.casefold(), s.first_name.casefold(), s.id))


def results(book: Gradebook, assignment: str) -> list[Result]:
    """A result for everyone in the gradebook; not graded where nothing was handed in."""
    kept = book.find_assignment(assignment)
    points = (
        select(
            SubmittedAssignment.student_id,
            SubmittedAssignment.timestamp,
            func.sum(Grade.score),
            func.sum(case((Grade.needs_manual_grade, 1), else_=0)),
        )
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .where(SubmittedAssignment.assignment_id == kept.id)
        .group_by(SubmittedAssignment.id)
        .having(func.count(Grade.auto_score) + func.count(Grade.manual_score) > 0)  # others have an extension only
    )
    late = (
        select(SubmittedAssignment.student_id, func.sum(SubmittedNotebook.late_submission_penalty))
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .where(SubmittedAssignment.assignment_id == kept.id)
        .group_by(SubmittedAssignment.id)
    )
    penalties = {student: penalty or 0.0 for student, penalty in book.db.execute(late)}
    marks = {row[0]: row[1:] for row in book.db.execute(points)}
    possible, due, without = float(kept.max_score), kept.duedate, excused(book)
    found = []
    for student in students(book):
        if student.id in marks:
            time, raw, waiting = marks[student.id]
            penalty = penalties.get(student.id, 0.0)
            result = Result(student, assignment, possible, due, time, raw, penalty, True, int(waiting))
        else:
            result = Result(student, assignment, possible, due)
        found.append(replace(result, excused=(student.id, assignment) in without))
    return found


def unsubmitted(root: Path, assignments: Iterable[str]) -> list[tuple[str, str]]:
    """(student, assignment) of what is graded although it lies in submitted/ no more."""
    with gradebook(config(root)) as book:
        graded = {(r.student.id, name) for name in assignments for r in results(book, name) if r.graded}
    return sorted(graded - {(student, assignment) for student, assignment, _ in submitted(root)})


def scores(book: Gradebook, assignment: str) -> Iterator[tuple[str, str, float, float]]:
    """(student, exercise, points, points possible) of every check, by hand where a person gave some."""
    query = (
        select(SubmittedAssignment.student_id, GradeCell.name, Grade.score, GradeCell.max_score)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .join(GradeCell, Grade.cell_id == GradeCell.id)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .where(Assignment.name == assignment)
    )
    for student, cell, score, possible in book.db.execute(query):
        yield student, exercise_of(cell), score, possible


def reports(book: Gradebook, assignment: str) -> Iterator[tuple[str, Report]]:
    """(student, report) of every submission that was judged, without what its cells printed and drew."""
    if inspect(book.engine).has_table(GRADED.name):
        query = select(GRADED.c.student, GRADED.c.report).where(GRADED.c.assignment == assignment)
        for student, report in book.db.execute(query):
            yield student, decoded(report)


def known(book: Gradebook) -> dict[tuple[str, str], tuple[str, Row]]:
    """The digest and the row of every submission that was judged and has marks, by student and assignment."""
    late = func.coalesce(func.max(SubmittedNotebook.late_submission_penalty), 0.0)
    query = (
        select(SubmittedAssignment.student_id, Assignment.name, func.sum(Grade.score), func.sum(Grade.max_score), late)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .group_by(SubmittedAssignment.student_id, Assignment.name)
    )
    marks = {(student, assignment): own for student, assignment, *own in book.db.execute(query)}
    left, without, found = waiting(book), excused(book), {}
    kept = select(GRADED.c.student, GRADED.c.assignment, GRADED.c.digest, GRADED.c.report)
    for student, assignment, digest, text in book.db.execute(kept):
        if own := marks.get((student, assignment)):
            (raw, most, penalty), report = own, decoded(text)
            said = report.found if report.refusal else ""
            found[student, assignment] = (
                digest,
                Row(
                    student,
                    assignment,
                    "unchanged",
                    raw - penalty,
                    most,
                    said,
                    report.score,
                    penalty,
                    waiting=tuple(left.get((student, assignment), ())),
                    attempt=report.attempt,
                    excused=(student, assignment) in without,
                ),
            )
    return found


def waiting(book: Gradebook) -> dict[tuple[str, str], list[str]]:
    """The exercises that wait for a mark by hand or another look, by student and assignment."""
    query = (
        select(SubmittedAssignment.student_id, Assignment.name, GradeCell.name)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .join(GradeCell, Grade.cell_id == GradeCell.id)
        .where(Grade.needs_manual_grade)
        .order_by(GradeCell.name)
    )
    found: dict[tuple[str, str], list[str]] = {}
    for student, assignment, cell in book.db.execute(query):
        found.setdefault((student, assignment), []).append(exercise_of(cell))
    return found


def comments(book: Gradebook, assignment: str) -> dict[str, list[tuple[str, str]]]:
    """What people wrote by hand to each student, as (exercise, comment)."""
    query = (
        select(SubmittedAssignment.student_id, SolutionCell.name, Comment.manual_comment)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Comment, Comment.notebook_id == SubmittedNotebook.id)
        .join(SolutionCell, Comment.cell_id == SolutionCell.id)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .where(Assignment.name == assignment, Comment.manual_comment.is_not(None))
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for student, cell, comment in book.db.execute(query):
        found.setdefault(student, []).append((exercise_of(cell), comment))
    return found
