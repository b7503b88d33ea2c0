"""The one writer into a workspace: scores in batches into nbgrader's gradebook, graded copies and pages beside it."""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf
from pathlib import Path
from typing import Any

from handrail.engine.cell_ids import exercise_of
from nbgrader.api import SubmittedNotebook
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning, SQLAlchemyError
from traitlets.config import Config

from ..errors import AutograderError, WorkspaceError
from . import log
from .assignments import Assignments
from .crew import Graded
from .excuses import excused
from .feedback import feedback
from .filing import Filing, insist_on_room
from .lateness import Lateness
from .ledger import Scores
from .results import known
from .rows import Row
from .workspace import CONFIG, config, opened

STEPS = ["Judge", "LimitOutput", "KeepScores", "AssignLatePenalties"]


class Writer:
    """Writes what a crew found into one workspace; nobody else writes meanwhile.

    Raises WorkspaceError, before anything is judged, where the workspace or its gradebook cannot be written, and where
    its configuration asks for steps that only nbgrader's own command takes.
    """

    def __init__(self, root: Path):
        settings = config(root)
        _only_our_steps(settings)
        insist_on_room(root)
        coursedir = CourseDirectory(config=settings)
        self.root, self.filing = root, Filing(coursedir)
        try:
            self.book = opened(coursedir)
            self.scores, self.excused = Scores(self.book), excused(self.book)
            if self.book.engine.dialect.name == "sqlite":
                self.book.db.connection().exec_driver_sql("begin immediate")
            self.book.db.rollback()
        except SQLAlchemyError as error:
            raise WorkspaceError(
                f"The gradebook cannot be written: {said_of(error)}. Close what else works with it, then grade again; "
                "nothing was changed."
            ) from None
        self.assignments, self.lateness = Assignments(self.book), Lateness(self.book, settings)

    def __enter__(self) -> "Writer":
        return self

    def __exit__(self, *raised: object) -> None:
        self.book.close()

    def known(self) -> dict[tuple[str, str], tuple[str, Row]]:
        """The digest and the row of every submission that is graded, with its copy and its page in place."""
        found = known(self.book)
        self.book.db.rollback()
        return {at: of for at, of in found.items() if self.filing.copy(*at).exists() and self.filing.page(*at).exists()}

    def worth(self, entry: Graded) -> float:
        """The judge's points of an attempt, less what its lateness costs; endless where that cannot be known."""
        points = entry.report.score if entry.report else 0.0
        try:
            return points - self.lateness.cost(entry.student, entry.assignment, self.filing.time(entry), points)
        except AutograderError:
            return inf  # so it is taken, and its row says why it cannot be recorded

    def write(self, batch: Sequence[Graded]) -> Iterator[Row]:
        """Record a batch in one transaction and yield a row for each; where that fails, each in one of its own."""
        try:
            personal = self._record([entry for entry in batch if entry.report])
        except (AutograderError, SQLAlchemyError, OSError, UnicodeEncodeError) as error:
            self.book.db.rollback()
            if len(batch) > 1:
                for entry in batch:
                    yield from self.write([entry])
            else:
                yield Row(batch[0].student, batch[0].assignment, "fault", said=said_of(error))
            return
        feedback(self.root, personal)
        for entry in batch:
            row, place = row_of(entry), (entry.student, entry.assignment)
            yield replace(row, excused=place in self.excused, **personal.get(place, {}))

    def _record(self, batch: Sequence[Graded]) -> dict[tuple[str, str], dict[str, Any]]:
        """Scores, files and log of a batch, and the commit; returns what the gradebook holds where others had a say."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # nbgrader 0.9 under SQLAlchemy 2
            notebooks = [self.assignments.notebook(name) for name in sorted({entry.assignment for entry in batch})]
            kept = self.scores.kept(notebooks, {entry.student for entry in batch})
            changes = [change for entry in batch for change in self._enter(entry, kept)]
            self.book.db.flush()  # from here on the database takes no other writer
            for entry in batch:
                self.filing.put(entry)
            log.add(self.root, changes)
            self.book.db.commit()
            places = [(entry.student, entry.assignment) for entry in batch]
            return {place: _held(kept[place]) for place in places if _by_hand(kept[place])}

    def _enter(self, entry: Graded, kept: dict[tuple[str, str], SubmittedNotebook]) -> list[log.Change]:
        """Set one submission's time, scores and penalty; where it is not among what is kept, it is added there."""
        assert entry.report
        place = entry.student, entry.assignment
        if place not in kept:
            kept[place] = self.scores.new(self.assignments.notebook(entry.assignment), entry.student)
        submission = kept[place].assignment
        submission.timestamp = self.filing.time(entry) or submission.timestamp
        changes = self.scores.keep(kept[place], entry.report, entry.unanswered, entry.digest)
        self.lateness.penalise(kept[place])
        return changes


def row_of(entry: Graded) -> Row:
    """What became of a submission that is recorded, or of one that the machine failed to judge."""
    report = entry.report
    if report is None:
        return Row(entry.student, entry.assignment, "fault", said=entry.fault)
    if report.refusal:
        return Row(entry.student, entry.assignment, "refused", 0.0, report.possible, report.refusal.text)
    return Row(
        entry.student,
        entry.assignment,
        "graded",
        report.score,
        report.possible,
        report.found,
        report.score,
        attempt=report.attempt,
    )


def said_of(error: Exception) -> str:
    """An error in one line; of a database's error what the database said, without the query."""
    if isinstance(error, UnicodeEncodeError):
        return "The name of the student's folder is not in UTF-8. Rename the folder and grade again."
    return str(getattr(error, "orig", None) or error).partition("\n[SQL")[0] or type(error).__name__


def _only_our_steps(settings: Config) -> None:
    steps = [str(step).rpartition(".")[2] for step in settings.Autograde.get("autograde_preprocessors", STEPS)]
    if steps != STEPS:
        raise WorkspaceError(
            f"{CONFIG} sets Autograde.autograde_preprocessors to {', '.join(steps)}. Here only {', '.join(STEPS)} run. "
            "Use `nbgrader autograde`, which runs them all, or take the others out."
        )


def _held(kept: SubmittedNotebook) -> dict[str, Any]:
    """What a row says of the gradebook: the points that count, what lateness cost, and what waits for a person."""
    penalty = float(kept.late_submission_penalty or 0.0)
    waiting = tuple(sorted(exercise_of(grade.name) for grade in kept.grades if grade.needs_manual_grade))
    return {"score": float(kept.score) - penalty, "penalty": penalty, "waiting": waiting}


def _by_hand(kept: SubmittedNotebook) -> bool:
    """Whether a person gave a mark or a comment, or it was late: its page then says more than its report."""
    given = any(grade.manual_score is not None or grade.extra_credit for grade in kept.grades)
    return given or any(c.manual_comment for c in kept.comments) or bool(kept.late_submission_penalty)
