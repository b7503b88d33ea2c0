"""Updating: today's course in a running semester, in source, release, gradebook and marks."""

import os
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.api import Gradebook
from sqlalchemy import inspect, update
from traitlets.config import Config

from ..gradebook import log
from ..gradebook.assignments import Assignments
from ..gradebook.lateness import Lateness
from ..gradebook.ledger import GRADED
from ..gradebook.results import results
from ..gradebook.workspace import Progress, config, gradebook
from . import editions
from .cells import bring
from .editions import Difference

BEFORE = "updated-before"


@dataclass(frozen=True)
class Update:
    """What updating one assignment means: the course's source notebook of today, and what will be another."""

    assignment: str
    source: NotebookNode
    differences: Sequence[Difference]


def planned(root: Path, notebooks: Iterable[tuple[str, NotebookNode]], progress: Progress) -> list[Update]:
    """What has to be updated, of these assignments as the course has them today; nothing is changed.

    Raises WorkspaceError where `root` is no workspace, or has no such assignment.
    """
    settings, found = config(root), []
    with gradebook(settings) as book:
        for assignment, source in notebooks:
            progress(assignment)
            here = editions.read(root, "source", assignment)
            differ = [*editions.differences(here, source), *_brought(book, settings, assignment, source)]
            book.db.rollback()
            if here.cells != source.cells and not differ:
                differ = [Difference("source and release", "", "what students do not see")]
            if differ:
                found.append(Update(assignment, source, differ))
    return found


def outdated(root: Path, notebooks: Iterable[tuple[str, NotebookNode]]) -> list[str]:
    """Which of these assignments a workspace has in another edition than the course has today."""
    here = ((name, source) for name, source in notebooks if editions.path_in(root, "source", name).exists())
    return [name for name, source in here if editions.read(root, "source", name).cells != source.cells]


def carry_out(root: Path, updates: Sequence[Update]) -> Path:
    """Bring gradebook, release and source to what was planned, and return where a copy of them as they were is.

    Whatever ends it, each of them is as before or as planned, and carrying out the same again completes it.
    """
    settings = config(root)
    releases = {u.assignment: editions.release_of(root, u.assignment, u.source) for u in updates}
    with gradebook(settings) as book:
        before = _set_aside(root, book, releases)
        for u in updates:
            release = releases[u.assignment]
            _brought(book, settings, u.assignment, release)
            log.append(root, ([d.student, u.assignment, d.what, d.before, d.now] for d in u.differences))
            book.db.commit()
            editions.write(root, "release", u.assignment, release)
            editions.write(root, "source", u.assignment, u.source)  # last: where it is today's, all is
    return before


def _brought(book: Gradebook, settings: Config, assignment: str, given: NotebookNode) -> list[Difference]:
    """Bring the gradebook's cells and marks to a notebook, without a commit; returns what is another then."""
    before, late = _marks(book, assignment), Lateness(book, settings)
    notebook = Assignments(book).notebook(assignment)
    found = bring(book, notebook, given)
    for submission in notebook.submissions if found else ():
        late.penalise(submission)
    if inspect(book.db.connection()).has_table(GRADED.name):  # so that all of it is judged again
        book.db.execute(update(GRADED).filter_by(assignment=assignment).values(digest=""))
    after = _marks(book, assignment)
    return found + [Difference("mark", b, after[who], who) for who, b in before.items() if after[who] != b]


def _marks(book: Gradebook, assignment: str) -> dict[str, str]:
    return {r.student.id: f"{r.score:g} of {r.possible:g}" for r in results(book, assignment) if r.graded}


def _set_aside(root: Path, book: Gradebook, assignments: Iterable[str]) -> Path:
    """Copy what will be changed to updated-before/; of gradebooks those that are a file."""
    folder = root / BEFORE / f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%S.%fZ}"
    part = root / BEFORE / ".part"
    shutil.rmtree(part, ignore_errors=True)  # of a copy that was not completed
    for name in assignments:
        for step in ("source", "release"):
            path = editions.path_in(part, step, name)
            path.parent.mkdir(parents=True)
            path.write_bytes(editions.path_in(root, step, name).read_bytes())
    if book.engine.dialect.name == "sqlite":
        (part / "gradebook.db").touch(0o666)  # SQLite would leave it to nobody else
        with (
            closing(sqlite3.connect(str(book.engine.url.database))) as now,
            closing(sqlite3.connect(part / "gradebook.db")) as copy,
        ):
            now.backup(copy)
    os.replace(part, folder)
    return folder
