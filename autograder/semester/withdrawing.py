"""Withdrawing: a submission leaves a student's folder, mark and page, and a line in the log says so."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from nbgrader.api import MissingEntry
from sqlalchemy import delete, inspect

from ..errors import AutograderError
from ..gradebook import log, times
from ..gradebook.ledger import GRADED
from ..gradebook.workspace import config, gradebook

BEFORE = "submitted-before"


def withdraw(root: Path, student: str, assignment: str, why: str) -> Path:
    """Move a submission to submitted-before/, with its graded copy and page, and take its mark back.

    Returns where it is now.
    """
    before = _taken_back(root, student, assignment)
    target = aside(root, root / "submitted" / student / assignment)
    for step in ("autograded", "feedback"):
        if (root / step / student / assignment).is_dir():
            os.replace(root / step / student / assignment, target / step)
    log.append(root, [[student, assignment, "withdrawn", before, why]])
    return target


def _taken_back(root: Path, student: str, assignment: str) -> str:
    """Remove a submission from the gradebook; returns its points, "" where it had none."""
    with gradebook(config(root)) as book:
        points = ""
        with suppress(MissingEntry):
            points = f"{book.find_submission(assignment, student).score:g}"
            book.remove_submission(assignment, student)
        if inspect(book.engine).has_table(GRADED.name):
            book.db.execute(delete(GRADED).filter_by(student=student, assignment=assignment))
            book.db.commit()
    return points


def aside(root: Path, folder: Path) -> Path:
    """Move a submission's folder to submitted-before/, under the time at which it came in or was written."""
    try:
        when = times.of(folder)
    except AutograderError:
        when = None
    name = f"{when or datetime.fromtimestamp(folder.stat().st_mtime, UTC):%Y-%m-%dT%H-%M-%SZ}"
    place = root / BEFORE / folder.parent.name / folder.name
    place.mkdir(parents=True, exist_ok=True)
    free = (place / (f"{name}-{n}" if n else name) for n in range(10_000))
    target = next(path for path in free if not os.path.lexists(path))
    os.replace(folder, target)
    return target
