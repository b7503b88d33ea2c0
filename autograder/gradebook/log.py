"""The log of a workspace: a line for each automatic score that changed, with the seed that asks the same again."""

import re
import time
from collections.abc import Iterable, Sequence
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
    append(root, map(_fields, changes))


def _fields(c: Change) -> list[str]:
    before = "" if c.before is None else f"{c.before:g}"
    return [c.student, c.assignment, c.exercise, before, f"{c.after:g}", str(c.seed)]


def append(root: Path, lines: Iterable[Sequence[str]]) -> None:
    """Add lines, each with the time before its fields; one that is no change of an exercise has a field less."""
    now = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    text = "".join("\t".join([now, *map(_one_field, fields)]) + "\n" for fields in lines)
    if text:
        path = root / LOG
        head = "" if path.exists() else "\t".join(LOGGED) + "\n"
        with path.open("a", encoding="utf-8") as file:
            file.write(head + text)


def _one_field(text: str) -> str:
    """A text, such as a folder's name, that ends neither its field nor its line."""
    return re.sub(r"[\t\r\n]", " ", text)
