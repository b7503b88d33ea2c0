"""The one writer into a workspace: scores in batches into nbgrader's gradebook, graded copies and pages beside it."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from nbgrader.api import (
    Assignment,
    Comment,
    Grade,
    Gradebook,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import find_all_files, parse_utc
from sqlalchemy import func, select
from sqlalchemy.exc import SAWarning, SQLAlchemyError
from sqlalchemy.orm import selectinload
from traitlets.config import Config

from ..errors import AutograderError, WorkspaceError
from ..files import put
from .crew import Graded
from .feedback import feedback
from .ledger import GRADED, Change, Scores, decoded, log
from .packing import LONGEST_STAMP, STAMP, beside, ordinary
from .rows import Row
from .workspace import CONFIG, SILENT, config

SPACE = 1 << 18  # bytes that a graded copy and its page may need
STEPS = ["Judge", "LimitOutput", "KeepScores", "AssignLatePenalties"]


class Writer:
    """Writes what a crew found into one workspace; nobody else writes meanwhile.

    Raises WorkspaceError, before anything is judged, where the workspace or its gradebook cannot be written, and where
    its configuration asks for steps that only nbgrader's own command takes.
    """

    def __init__(self, root: Path):
        self.root, self.settings = root, config(root)
        _only_our_steps(self.settings)
        self.coursedir = CourseDirectory(config=self.settings)
        self.late = AssignLatePenalties(config=self.settings, log=SILENT)
        self.late.init_plugin()
        self._notebooks: dict[str, str] = {}
        self._due: dict[str, str] = {}
        _room(root)
        try:
            self.book = Gradebook(self.coursedir.db_url, self.coursedir.course_id)
            self.scores = Scores(self.book)
            if self.book.engine.dialect.name == "sqlite":
                self.book.db.connection().exec_driver_sql("begin immediate")
            self.book.db.rollback()
        except SQLAlchemyError as error:
            raise WorkspaceError(
                f"The gradebook cannot be written: {said_of(error)}. Close what else works with it, then grade again; "
                "nothing was changed."
            ) from None

    def __enter__(self) -> "Writer":
        return self

    def __exit__(self, *raised: object) -> None:
        self.book.close()

    # --- what is there already -----------------------------------------------------------------------

    def known(self) -> dict[tuple[str, str], tuple[str, Row]]:
        """The digest and the row of every submission that is graded, with its copy and its page in place."""
        query = (
            select(SubmittedAssignment.student_id, Assignment.name, func.sum(Grade.score), func.sum(Grade.max_score))
            .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
            .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
            .group_by(SubmittedAssignment.student_id, Assignment.name)
        )
        points = {(who, name): (score, most) for who, name, score, most in self.book.db.execute(query)}
        found = {}
        columns = GRADED.c
        kept = select(columns.student, columns.assignment, columns.digest, columns.report)
        for student, assignment, digest, text in self.book.db.execute(kept):
            place, report = (student, assignment), decoded(text)
            said = report.found if report.refusal else ""
            if place in points and self.copy(*place).exists() and self.page(*place).exists():
                found[place] = digest, Row(student, assignment, "unchanged", *points[place], said)
        self.book.db.rollback()
        return found

    def due(self, assignment: str) -> str:
        """When an assignment is due and what lateness costs, as a text that changes with either."""
        if assignment not in self._due:
            query = select(Assignment.duedate).where(Assignment.name == assignment)
            when, how = self.book.db.execute(query).scalar(), self.late.config
            self.book.db.rollback()
            self._due[assignment] = f"{when} {how.LateSubmissionPlugin} {how.AssignLatePenalties}" if when else ""
        return self._due[assignment]

    def copy(self, student: str, assignment: str) -> Path:
        """The file of a submission's graded copy."""
        return self._folder(self.coursedir.autograded_directory, student, assignment) / f"{assignment}.ipynb"

    def page(self, student: str, assignment: str) -> Path:
        """The file of a submission's feedback page."""
        return self._folder(self.coursedir.feedback_directory, student, assignment) / f"{assignment}.html"

    def _folder(self, step: str, student: str, assignment: str) -> Path:
        return Path(self.coursedir.format_path(step, student, assignment))

    # --- writing -------------------------------------------------------------------------------------

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
            row = row_of(entry)
            yield replace(row, score=personal.get((entry.student, entry.assignment), row.score))

    def _record(self, batch: Sequence[Graded]) -> dict[tuple[str, str], float]:
        """Scores, files and log of a batch, and the commit; returns the points of those to whom people gave some."""
        changes: list[Change] = []
        personal = {}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # nbgrader 0.9 under SQLAlchemy 2
            kept = {(k.assignment.student_id, k.notebook_id): k for k in self._kept(batch)}
            for entry in batch:
                place = self._notebook(entry.assignment).id
                one = kept.get((entry.student, place)) or self._new(entry)
                _dated(one.assignment, self._folder("submitted", entry.student, entry.assignment))
                assert entry.report
                changes += self.scores.keep(one, entry.report, entry.unanswered, entry.digest)
                self._late(one)
                if _by_hand(one):
                    personal[entry.student, entry.assignment] = one
            self.book.db.flush()  # from here on the database takes no other writer
            for entry in batch:
                self._files(entry)
            log(self.root, changes)
            self.book.db.commit()
            return {place: float(one.score) for place, one in personal.items()}

    def _kept(self, batch: Sequence[Graded]) -> Iterable[SubmittedNotebook]:
        """What the gradebook holds of a batch's submissions, from an earlier run."""
        names, students = {e.assignment for e in batch}, {e.student for e in batch}
        query = (
            select(SubmittedNotebook)
            .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .where(SubmittedNotebook.notebook_id.in_([self._notebook(name).id for name in names]))
            .where(SubmittedAssignment.student_id.in_(students))
            .options(
                selectinload(SubmittedNotebook.grades),
                selectinload(SubmittedNotebook.comments),
                selectinload(SubmittedNotebook.assignment),
            )
        )
        return self.book.db.execute(query).scalars()

    def _notebook(self, assignment: str) -> Notebook:
        """The assignment's notebook; raises WorkspaceError where the gradebook has none."""
        if assignment not in self._notebooks:
            query = select(Notebook.id).join(Assignment, Notebook.assignment_id == Assignment.id)
            ident = self.book.db.execute(
                query.where(Assignment.name == assignment, Notebook.name == assignment)
            ).scalar()
            if ident is None:
                raise WorkspaceError(
                    f"The gradebook has no assignment {assignment}. Run `nbgrader generate_assignment {assignment}` in "
                    "the workspace."
                )
            self._notebooks[assignment] = ident
        return self.book.db.get_one(Notebook, self._notebooks[assignment])

    def _new(self, entry: Graded) -> SubmittedNotebook:
        """A submission's first entry in the gradebook, with a place for each grade and comment."""
        notebook, session = self._notebook(entry.assignment), self.book.db
        if session.get(Student, entry.student) is None:
            session.add(Student(id=entry.student))
            session.flush()
        submission = SubmittedAssignment(assignment=notebook.assignment, student_id=entry.student)
        kept = SubmittedNotebook(notebook=notebook, assignment=submission)
        checks, solutions = self.scores.cells(notebook)
        for cell in checks:
            Grade(cell_id=cell, notebook=kept)
        for cell in solutions:
            Comment(cell_id=cell, notebook=kept)
        session.add(submission)
        return kept

    def _late(self, kept: SubmittedNotebook) -> None:
        """nbgrader's late penalty: what the workspace's plugin says, at least nothing and at most the score."""
        kept.late_submission_penalty = None
        seconds = kept.assignment.total_seconds_late
        if seconds > 0:
            self.book.db.flush()
            self.book.db.refresh(kept)
            student = kept.assignment.student_id
            penalty = self.late.plugin_inst.late_submission_penalty(student, kept.score, seconds)
            if penalty is not None:
                kept.late_submission_penalty = min(max(penalty, 0), kept.score)

    def _files(self, entry: Graded) -> None:
        """The graded copy, with what else was handed in and what the course adds, and the page."""
        copy, page = self.copy(entry.student, entry.assignment), self.page(entry.student, entry.assignment)
        others = {**beside(self._folder("submitted", entry.student, entry.assignment)), **self._added(entry.assignment)}
        shared = self.coursedir.groupshared
        _put(copy, entry.copy, 0o664 if shared else 0o444)
        for name, data in others.items():
            _put(copy.parent / name, data, 0o664 if shared else 0o444)
        for path in sorted(copy.parent.rglob("*"), reverse=True):
            if path.is_file() and path != copy and str(path.relative_to(copy.parent)) not in others:
                path.unlink()
        _put(page, entry.page.encode(), 0o664 if shared else 0o644)
        if shared:
            for folder in {copy.parent, page.parent, copy.parent.parent, page.parent.parent}:
                folder.chmod(folder.stat().st_mode | 0o2770)

    def _added(self, assignment: str) -> dict[str, bytes]:
        """What the course puts beside every copy: the files of an assignment that are no notebooks."""
        folder = self._folder(self.coursedir.source_directory, ".", assignment)
        found = map(Path, find_all_files(str(folder), [*self.coursedir.ignore, "*.ipynb"]))
        return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def row_of(entry: Graded) -> Row:
    """What became of a submission that is recorded, or of one that the machine failed to judge."""
    report = entry.report
    if report is None:
        return Row(entry.student, entry.assignment, "fault", said=entry.fault)
    if report.refusal:
        return Row(entry.student, entry.assignment, "refused", 0.0, report.possible, report.refusal.text)
    return Row(entry.student, entry.assignment, "graded", report.score, report.possible, report.found)


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


def _room(root: Path) -> None:
    """Make sure that a workspace can be written to; raises WorkspaceError where its disk is full or read-only."""
    try:
        for folder in (root, root / "autograded", root / "feedback"):
            folder.mkdir(exist_ok=True)
            with tempfile.TemporaryFile(dir=folder) as file:
                file.write(bytes(SPACE))
    except OSError as error:
        raise WorkspaceError(
            f"Nothing can be written in {root}: {error.strerror}. Give it space and permission, then grade again; "
            "nothing was changed."
        ) from None


def _dated(submission: SubmittedAssignment, folder: Path) -> None:
    """Take over when a submission came in; raises WorkspaceError for a timestamp.txt that says no time."""
    path = folder / STAMP
    if not os.path.lexists(path):
        return
    if not ordinary(path):
        raise WorkspaceError(f"{path} is no ordinary file. Remove it and grade again.")
    with path.open("rb") as file:
        stamp = file.read(LONGEST_STAMP + 1).decode("utf-8", "replace").strip()
    try:
        submission.timestamp = parse_utc(stamp) if stamp else submission.timestamp
    except (ValueError, OverflowError):
        raise WorkspaceError(
            f"{path} says {stamp!r}, which is no time. Write one such as 2026-03-01 12:00:00 UTC, or remove the file."
        ) from None


def _by_hand(kept: SubmittedNotebook) -> bool:
    """Whether a person gave a mark or a comment, or it was late: its page then says more than its report."""
    given = any(grade.manual_score is not None or grade.extra_credit for grade in kept.grades)
    return given or any(c.manual_comment for c in kept.comments) or bool(kept.late_submission_penalty)


def _put(path: Path, data: bytes, mode: int) -> None:
    """Write a file, with the folders above it, in the place of whatever is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    put(path, data, mode)
