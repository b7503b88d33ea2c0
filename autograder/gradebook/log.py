"""The log of a workspace: a line for each automatic score that changed, with the seed that asks the same again."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LOG = "grading.log"
LOGGED = ("time", "student", "assignment", "exercise", "before", "after", "seed")


@dataclass(frozen=True)
class Change:
    """One automatic score that is another now."""

    student: str
    assignment: str
    exercise: str
    before: float | None
    after: float
    seed: int


def add(root: Path, changes: Iterable[Change]) -> None:
    """Add a line for each change to the log of the workspace in `root`."""
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
