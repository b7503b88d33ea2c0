"""Collecting: from a platform's archive into a workspace, each file to the student it is from, nothing lost."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from nbgrader.api import Student as Enrolled
from nbgrader.utils import parse_utc

from ..errors import AutograderError, Refused
from ..gradebook.rows import Student
from ..gradebook.workspace import config, gradebook, notebook_in, released
from . import sheets
from .archives import Archive, HandedFile
from .roster import Matcher, roster

BEFORE, TRACE, CHOICES = "submitted-before", "collected.csv", "collect.csv"
TRACED = ("time", "assignment", "student", "platform", "number", "file", "handed_in", "what")
ASKED = ("file", "submitter", "student", "candidates")
NOBODY = "-"


@dataclass(frozen=True)
class Found:
    """What became of one file of an archive.

    state: "new"; "newer", where it took the place of another; "unchanged"; "older" than what is there; "doubtful",
    where a person has to say whose it is; "left out", on a person's word or beside a notebook; "failed", where it
    cannot be read or written.
    """

    handed: HandedFile
    state: str = "new"
    student: str = ""
    said: str = ""
    candidates: tuple[Student, ...] = ()


def collect(root: Path, archive: Path, assignment: str, students: Path, choices: Path | None = None) -> list[Found]:
    """Put an archive's submissions into a workspace; returns what became of each file.

    What was there before moves to submitted-before/. Whom no exact evidence names is left to the instructor: a line of
    collect.csv, whose column `student` gets an id of the roster, or - for nobody; `choices` is that file, completed.
    Raises AutograderError, before anything is changed, where a file given is not what it should be.
    """
    root = root.resolve()
    released(root, assignment)
    known = roster(students)
    chosen = _chosen(root, choices, known)
    with Archive(archive) as opened:
        matcher = Matcher(known)
        found = _settled([_whose(handed, matcher, chosen) for handed in opened.files], assignment)
        _room(root, sum(opened.size(one.handed.file) for one in found if one.state == "new"))
        _enrol(root, known)
        found = [_put(root, opened, assignment, one) if one.state == "new" else one for one in found]
        _trace(root, assignment, opened.platform, found)
    _ask(root, found, chosen)
    return found


# --- whose it is -----------------------------------------------------------------------------------


Chosen = Mapping[tuple[str, str], str]


def _chosen(root: Path, choices: Path | None, known: Iterable[Student]) -> dict[tuple[str, str], str]:
    """The students' ids that the instructor chose, by file and submitter."""
    if choices is None:
        if (root / CHOICES).exists() and any(_answers(root / CHOICES).values()):
            raise AutograderError(
                f"{root / CHOICES} holds choices. Pass it with --choices, or remove it; nothing was changed."
            )
        return {}
    answers = _answers(choices)
    ids = {student.id for student in known} | {NOBODY, ""}
    if wrong := sorted(set(answers.values()) - ids):
        raise AutograderError(f"{choices} names students who are not in the roster: {', '.join(wrong)}.")
    return answers


def _answers(path: Path) -> dict[tuple[str, str], str]:
    head, *rows = sheets.read(path) or [[]]
    if tuple(head[:3]) != ASKED[:3]:
        raise AutograderError(f"{path} is no file of choices. Its columns are {', '.join(ASKED)}.")
    return {(row[0], row[1]): row[2] for row in rows if len(row) > 2}


def _whose(handed: HandedFile, matcher: Matcher, chosen: Chosen) -> Found:
    choice = chosen.get((handed.file, handed.submitter), "")
    if choice == NOBODY:
        return Found(handed, "left out", said="as you chose")
    if choice:
        return Found(handed, student=choice, said="as you chose")
    if student := matcher.find(handed.claim):
        return Found(handed, student=student.id)
    candidates = tuple(matcher.candidates(handed.claim))
    return Found(handed, "doubtful", said="no exact match in the roster", candidates=candidates)


def _settled(found: Sequence[Found], assignment: str) -> list[Found]:
    """At most one new file a student: of several the one notebook, then the one of that name, then the newest."""
    by_student: dict[str, list[Found]] = {}
    for one in found:
        if one.state == "new":
            by_student.setdefault(one.student, []).append(one)
    taken = {student: _one_of(own, assignment) for student, own in by_student.items()}
    return [one if one.state != "new" else _beside(one, taken[one.student]) for one in found]


def _one_of(found: list[Found], assignment: str) -> Found | None:
    chosen = [one for one in found if one.said]
    notebooks = [one for one in found if one.handed.is_notebook]
    named = [one for one in notebooks if one.handed.stem == assignment]
    times = [one.handed.time for one in named or notebooks or found]
    for rest in (chosen, found, notebooks, named):
        if len(rest) == 1:
            return rest[0]
    if None in times or times.count(max(filter(None, times))) > 1:
        return None
    return max(named or notebooks or found, key=lambda one: one.handed.time or datetime.min.replace(tzinfo=UTC))


def _beside(one: Found, taken: Found | None) -> Found:
    if one is taken:
        return one
    if taken is None:
        said = "several files of this student, and none is the only notebook of that name"
        return replace(one, state="doubtful", said=said)
    return replace(one, state="left out", said=f"beside {Path(taken.handed.file).name}")


# --- into the workspace ----------------------------------------------------------------------------


def _room(root: Path, needed: int) -> None:
    if needed > 0.9 * (free := shutil.disk_usage(root).free):
        raise AutograderError(
            f"The archive's files need {needed / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free; nothing was changed."
        )


def _enrol(root: Path, known: Iterable[Student]) -> None:
    """Write names, addresses and numbers of the roster into nbgrader's gradebook, where the roster has them."""
    with gradebook(config(root)) as book:
        for student in known:
            enrolled = book.db.get(Enrolled, student.id)
            if enrolled is None:
                enrolled = Enrolled(id=student.id)
                book.db.add(enrolled)
            for name in ("first_name", "last_name", "email", "lms_user_id"):
                if value := getattr(student, name):
                    setattr(enrolled, name, value)
        book.db.commit()


def _put(root: Path, archive: Archive, assignment: str, one: Found) -> Found:
    """Write one submission, and move what was there before it."""
    folder = root / "submitted" / one.student / assignment
    try:
        if any(path.is_symlink() for path in (folder, folder.parent, folder.parent.parent)):
            raise Refused("The student's folder in submitted/ is a link. Put a folder in its place.")
        return _written(root, folder, one, archive.content(one.handed.file))
    except (Refused, OSError) as error:
        return replace(one, state="failed", said=str(error))


def _written(root: Path, folder: Path, one: Found, data: bytes) -> Found:
    assignment, late = folder.name, "late, says the platform" if one.handed.late else ""
    if folder.exists():
        there, when = notebook_in(folder, assignment), _time_of(folder)
        if there.is_file() and not there.is_symlink() and there.read_bytes() == data:
            if when == one.handed.time or one.handed.time is None:
                return replace(one, state="unchanged", said=late)
        elif when and one.handed.time and one.handed.time < when:
            return replace(one, state="older", said=f"what is there came in at {when:%Y-%m-%d %H:%M} UTC")
    new = folder.with_name(f".{assignment}.part")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    (new / f"{assignment}.ipynb").write_bytes(data)
    if one.handed.time:
        (new / "timestamp.txt").write_text(f"{one.handed.time:%Y-%m-%d %H:%M:%S} UTC\n")
    before = _moved(root, folder) if folder.exists() else None
    os.replace(new, folder)
    if before is None:
        return replace(one, said=one.said or late)
    said = "; ".join(filter(None, (f"the one before is in {before.relative_to(root)}", late)))
    return replace(one, state="newer", said=said)


def _time_of(folder: Path) -> datetime | None:
    """When a submission came in, as its timestamp.txt says."""
    path = folder / "timestamp.txt"
    if path.is_symlink() or not path.is_file():
        return None
    try:
        return parse_utc(path.read_text("utf-8", "replace")[:100].strip()).replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _moved(root: Path, folder: Path) -> Path:
    """Move a submission's folder aside, under the time at which it came in or was written."""
    when = _time_of(folder) or datetime.fromtimestamp(folder.stat().st_mtime, UTC)
    name = f"{when:%Y-%m-%dT%H-%M-%SZ}"
    place = root / BEFORE / folder.parent.name / folder.name
    place.mkdir(parents=True, exist_ok=True)
    free = (place / (f"{name}-{n}" if n else name) for n in range(10_000))
    target = next(path for path in free if not os.path.lexists(path))
    os.replace(folder, target)
    return target


# --- what is kept of it ----------------------------------------------------------------------------


def _trace(root: Path, assignment: str, platform: str, found: Iterable[Found]) -> None:
    """Add a line to the workspace's trace for each file that was taken."""
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"
    rows = sheets.read(root / TRACE) if (root / TRACE).exists() else [list(TRACED)]
    for one in found:
        if one.state in ("new", "newer", "unchanged"):
            time = f"{one.handed.time:%Y-%m-%d %H:%M:%S} UTC" if one.handed.time else ""
            place = [one.student, platform, one.handed.number, one.handed.file]
            rows.append([now, assignment, *place, time, one.state])
    sheets.write(root / TRACE, rows)


def numbers(root: Path, assignment: str, platform: str) -> dict[str, str]:
    """The platform's number for each student of an assignment, as the last archives had it."""
    rows = sheets.read(root / TRACE)[1:] if (root / TRACE).exists() else []
    return {row[2]: row[4] for row in rows if len(row) > 4 and (row[1], row[3]) == (assignment, platform)}


def _ask(root: Path, found: Iterable[Found], chosen: Chosen) -> None:
    """Write what a person has to choose, with what was chosen before; remove the file where nothing is left."""
    rows = list(_questions(found, chosen))
    if any(not row[2] for row in rows):
        sheets.write(root / CHOICES, [ASKED, *rows])
    elif not chosen:
        (root / CHOICES).unlink(missing_ok=True)


def _questions(found: Iterable[Found], chosen: Chosen) -> Iterator[list[str]]:
    for one in found:
        place = one.handed.file, one.handed.submitter
        if one.state == "doubtful" or chosen.get(place):
            candidates = "; ".join(f"{s.id} ({s.name})" for s in one.candidates)
            yield [*place, "" if one.state == "doubtful" else chosen[place], candidates]
