"""The digest of what a submission's marks, graded copy and page depend on: where it is the same, they would be too."""

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from ..errors import AutograderError, Unreadable
from ..exercises import sections
from .crew import ORDINARY, Graded, HandedIn, How
from .packing import STAMP, ordinary

Rule = Callable[[str, str], str]

ROOMS = ("autograder/exercises", "autograder/fence", "autograder/gradebook", "autograder/judging", "course/handrail")
GROUND = ("autograder/__init__.py", "autograder/errors.py", "autograder/files.py", "solutions/__init__.py")


def digest_of(entry: HandedIn | Graded, path: Path, rule: Rule, how: How = ORDINARY) -> str:
    """SHA-256 of everything that a submission's marks and pages depend on: its file, its time, and what judges it.

    rule: for a student and an assignment, when it is due and what lateness costs; that counts where there is a time.
    Empty for one that this machine could not read. Raises AutograderError where a part of the program is missing.
    """
    if entry.fault:
        return ""
    when = stamp_of(path)
    when += rule(entry.student, entry.assignment).encode() if when else b""
    what = [entry.digest, program(entry.assignment), str(how.figures), *how.packages, ""]
    return hashlib.sha256(" ".join(what).encode() + when).hexdigest()


def stamp_of(path: Path) -> bytes:
    """When a submission came in, as its timestamp.txt says, empty without one; raises Unreadable."""
    stamp = path.with_name(STAMP)
    try:
        return stamp.read_bytes() if ordinary(stamp) else b""
    except OSError as error:
        raise Unreadable(
            f"{stamp} cannot be read: {error.strerror}. Let whoever grades read it, then grade again."
        ) from None


@cache
def program(assignment: str) -> str:
    """SHA-256 of the names and contents of all files that decide about marks and what is said of them."""
    total = hashlib.sha256()
    for path in sources(assignment):
        name = path.relative_to(sections.ROOT).as_posix()
        total.update(name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def sources(assignment: str) -> list[Path]:
    """The files themselves, in a fixed order; raises AutograderError where one is missing, or a room has none."""
    of, root = sections.section(assignment), sections.ROOT
    found = [of.student_notebook, root / "solutions" / f"{of.name}.py", *(root / name for name in GROUND)]
    for room in ROOMS:
        files = [p for p in (root / room).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
        found += sorted(files) or [root / room]
    if missing := [path for path in found if not path.is_file()]:
        raise AutograderError(
            f"{missing[0]} is missing, or empty: nobody could tell what changed since a submission was graded. "
            "Install the course again."
        )
    return found
