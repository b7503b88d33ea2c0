"""Withdrawing: a submission leaves a student's folder, mark and page, or a student leaves; the log says so."""

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry, Student
from sqlalchemy import delete, inspect

from ..errors import AutograderError, WorkspaceError
from ..gradebook import excuses, log, times
from ..gradebook.ledger import GRADED
from ..gradebook.workspace import BEFORE, WITHDRAWN, config, folder_of, gradebook, released
from . import trace


def withdraw(root: Path, student: str, assignment: str, why: str) -> Path:
    """Move a submission to submitted-before/, with its graded copy and page, and take its mark back.

    Returns where it is now. An extension stays. Raises WorkspaceError where there is neither submission nor mark.
    """
    root = root.resolve()
    insist_on(root, student)
    released(root, assignment)
    folder = folder_of(root, "submitted") / student / assignment
    with gradebook(config(root)) as book:
        before, extension = _taken_back(book, student, assignment)
        if not before and not folder.is_dir():
            raise WorkspaceError(f"{student} has neither a submission nor a mark in {assignment}; nothing was changed.")
        target = aside(root, folder, WITHDRAWN)
        for step in ("autograded", "feedback"):
            if (made := folder_of(root, step) / student / assignment).is_dir():
                shutil.move(made, target / step)
        trace.take_back(root, student, assignment)
        log.append(root, [[student, assignment, "withdrawn", before, why]])
        if extension:
            book.add_submission(assignment, student, extension=extension)
        book.db.commit()
    return target


def drop(root: Path, student: str) -> list[Path]:
    """Withdraw all that a student handed in and take the student out of the gradebook; returns where it is now.

    Raises WorkspaceError where there is no such student.
    """
    root = root.resolve()
    insist_on(root, student)
    moved = []
    for assignment in released(root):
        with suppress(WorkspaceError):  # nothing handed in
            moved.append(withdraw(root, student, assignment, "dropped"))
    with gradebook(config(root)) as book:
        log.append(root, [[student, "", "dropped", "", ""]])
        excuses.end(book, student)
        with suppress(MissingEntry):
            book.remove_student(student)
        book.db.commit()
    for step in ("submitted", "autograded", "feedback"):
        with suppress(OSError):  # not there, or something else is in it
            (folder_of(root, step) / student).rmdir()
    return moved


def insist_on(root: Path, *students: str) -> None:
    """Raises WorkspaceError where one of them is neither in the gradebook nor has a folder in submitted/."""
    folders = {path.name for path in folder_of(root, "submitted").glob("*")}
    with gradebook(config(root)) as book:
        for student in students:
            if student not in folders and book.db.get(Student, student) is None:
                raise WorkspaceError(f"There is no student {student!r} here; nothing was changed.")


def _taken_back(book: Gradebook, student: str, assignment: str) -> tuple[str, timedelta | None]:
    """Remove a submission from an open gradebook; returns its points, "" where it had none, and its extension."""
    if inspect(book.engine).has_table(GRADED.name):
        book.db.execute(delete(GRADED).filter_by(student=student, assignment=assignment))
    try:
        submission = book.find_submission(assignment, student)
    except MissingEntry:
        return "", None
    entries = [entry for notebook in submission.notebooks for entry in (*notebook.grades, *notebook.comments)]
    given = any(g.auto_score is not None or g.manual_score is not None for n in submission.notebooks for g in n.grades)
    points = f"{submission.score:g}" if given else ""
    for entry in (*entries, *submission.notebooks, submission):
        book.db.delete(entry)
    book.db.flush()
    return points, submission.extension


def aside(root: Path, folder: Path, mark: str = "") -> Path:
    """Move a submission's folder to submitted-before/, under the time at which it came in or was written, and a mark.

    Where there is no folder any more, an empty one is made there, under the time of now.
    """
    place = root / BEFORE / folder.parent.name / folder.name
    place.mkdir(parents=True, exist_ok=True)
    name = f"{_came(folder):%Y-%m-%dT%H-%M-%SZ}"
    free = (place / (f"{name}-{n}{mark}" if n else f"{name}{mark}") for n in range(10_000))
    target = next(path for path in free if not os.path.lexists(path))
    if folder.is_dir():
        shutil.move(folder, target)
    else:
        target.mkdir()
    return target


def _came(folder: Path) -> datetime:
    """When a submission came in, else was written; where it is gone, now."""
    with suppress(AutograderError):
        if when := times.of(folder):
            return when
    return datetime.fromtimestamp(folder.stat().st_mtime, UTC) if folder.is_dir() else datetime.now(UTC)
