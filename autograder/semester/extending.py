"""Extending: more time for a student, or an excuse, in nbgrader's gradebook; the log says so."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry

from ..errors import AutograderError
from ..gradebook import excuses, log
from ..gradebook.workspace import config, gradebook, released
from . import sheets
from .withdrawing import insist_on

EXCUSED = "excused"
HEAD = ("id", "assignment", "days")
TIME = re.compile(r"(\d{1,4}(?:\.\d+)?)(h?)")


@dataclass(frozen=True)
class Extension:
    """One student's time beyond the due date of one assignment; None where the student is excused from it."""

    student: str
    assignment: str
    time: timedelta | None


def extension(student: str, assignment: str, text: str) -> Extension:
    """An extension of so many days, `3` or `0.5`, of hours, `36h`, or `excused`; raises AutograderError."""
    found = TIME.fullmatch(text.strip())
    if text.strip() == EXCUSED:
        return Extension(student, assignment, None)
    if not found:
        raise AutograderError(
            f"{text!r} is no extension. Write days, such as 3, or hours, such as 36h, or {EXCUSED}; 0 ends an "
            "extension and an excuse. Nothing was changed."
        )
    return Extension(student, assignment, float(found[1]) * timedelta(hours=1 if found[2] else 24))


def table(path: Path) -> list[Extension]:
    """The extensions of a table with the columns id, assignment and days; raises AutograderError with the line."""
    head, *rows = sheets.read(path) or [[]]
    places = [head.index(name) if name in head else -1 for name in HEAD]
    if -1 in places:
        raise AutograderError(f"{path} has no column {HEAD[places.index(-1)]!r}. It needs {', '.join(HEAD)}.")
    found: dict[tuple[str, str], Extension] = {}
    for number, row in enumerate(rows, 2):
        student, assignment, text = ([*row, "", "", ""][place] for place in places)
        try:
            one = extension(student, assignment, text)
        except AutograderError as error:
            raise AutograderError(f"{path}, line {number}: {error}") from None
        if found.setdefault((student, assignment), one) is not one:
            raise AutograderError(f"{path}, line {number}: {student} has another line for {assignment}.")
    return list(found.values())


def extend(root: Path, extensions: Sequence[Extension]) -> None:
    """Give these extensions, each in place of what its student had; `grade` then grades again what it concerns.

    Raises WorkspaceError, before anything is changed, where there is no such student or assignment.
    """
    root = root.resolve()
    insist_on(root, *(one.student for one in extensions))
    for one in extensions:
        released(root, one.assignment)
    with gradebook(config(root)) as book:
        for one in extensions:
            log.append(root, [[one.student, one.assignment, "extended", _before(book, one), _said(one.time)]])
            _give(book, one)


def _before(book: Gradebook, one: Extension) -> str:
    if (one.student, one.assignment) in excuses.excused(book):
        return EXCUSED
    with suppress(MissingEntry):
        return _said(book.find_submission(one.assignment, one.student).extension or timedelta())
    return ""


def _give(book: Gradebook, one: Extension) -> None:
    book.update_or_create_student(one.student)
    excuses.end(book, one.student, one.assignment)
    if one.time is None:
        excuses.excuse(book, one.student, one.assignment)
    else:
        book.update_or_create_submission(one.assignment, one.student, extension=one.time or None)
    book.db.commit()


def _said(time: timedelta | None) -> str:
    """`36h`, `excused`, or nothing."""
    return EXCUSED if time is None else f"{time / timedelta(hours=1):g}h" if time else ""
