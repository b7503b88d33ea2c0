"""The trace of what was collected: a line of collected.csv for each file that was taken, or taken back."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path

from ..gradebook import times
from . import sheets

TRACE = "collected.csv"
BACK = "taken back"


@dataclass(frozen=True)
class Line:
    """One file that was taken for one student. handed_in: when, where the platform says so.

    what: what became of it.  order: a text that rises with time among the files of one platform.
    """

    time: str
    assignment: str
    student: str
    platform: str
    number: str
    file: str
    handed_in: str
    what: str
    order: str = ""

    def rises_to(self, order: str) -> bool | None:
        """Whether another order of the platform is a later one; None where the two cannot be compared."""
        if not order or not self.order or order == self.order:
            return None
        kinds = [text.partition(" ")[0] if text[0].isalpha() else "" for text in (order, self.order)]
        return order > self.order if kinds[0] == kinds[1] else None


HEAD = tuple(field.name for field in fields(Line))


def lines(root: Path) -> list[Line]:
    """All lines of a workspace's trace, the oldest first."""
    rows = sheets.read(root / TRACE)[1:] if (root / TRACE).exists() else []
    return [Line(*row[: len(HEAD)]) for row in rows if len(row) >= len(HEAD) - 1]


def add(root: Path, more: Iterable[Line]) -> None:
    """Add lines to a workspace's trace."""
    sheets.write(root / TRACE, [HEAD, *map(astuple, [*lines(root), *more])])


def take_back(root: Path, student: str, assignment: str) -> None:
    """Add that what a student's submission came from is taken back, where the trace knows of it."""
    if line := last(root, assignment).get(student):
        now = f"{datetime.now(UTC):{times.WRITTEN}}"
        add(root, [replace(line, time=now, what=BACK)])


def last(root: Path, assignment: str) -> dict[str, Line]:
    """Where each student's submission in a workspace came from."""
    return {student: line for student, line in _latest(root, assignment).items() if line.what != BACK}


def withdrawn(root: Path, assignment: str) -> set[tuple[str, str, str]]:
    """(student, platform, file) of what was taken back since, without another in its place."""
    return {(i.student, i.platform, i.file) for i in _latest(root, assignment).values() if i.what == BACK}


def _latest(root: Path, assignment: str) -> dict[str, Line]:
    return {line.student: line for line in lines(root) if line.assignment == assignment}


def numbers(root: Path, assignment: str, platform: str) -> dict[str, str]:
    """The platform's number for each student of an assignment, as the last archives had it."""
    return {line.student: line.number for line in _from(root, assignment, platform) if line.number}


def files(root: Path, assignment: str, platform: str) -> dict[str, str]:
    """The name of each student's file in the last archive of a platform that had one."""
    return {line.student: line.file for line in _from(root, assignment, platform)}


def _from(root: Path, assignment: str, platform: str) -> list[Line]:
    back = {(line.student, line.file) for line in lines(root) if line.what == BACK}
    own = [line for line in lines(root) if (line.assignment, line.platform) == (assignment, platform)]
    return [line for line in own if (line.student, line.file) not in back]
