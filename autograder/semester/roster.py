"""The roster and the groups of a class, read from our own tables and from what platforms give out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import AutograderError
from ..gradebook.rows import Student
from .matcher import Matcher, said_of
from .sheets import read

UNSAFE = re.compile(r"[/\\\0-\x1f\x7f+*?\[\];]|^[.~-]|[. ]$")  # of a folder's name, of patterns, and of our own lists
WHOLE = re.compile(r"^(\d+)\.0+$")  # what a spreadsheet makes of a number


@dataclass(frozen=True)
class Source:
    """Where a roster comes from.

    marks: columns that only its tables have, in lower case.  columns: what each of its columns is to us.  ids: those
    of which the first that is filled becomes a student's id.
    """

    name: str
    marks: frozenset[str]
    columns: Mapping[str, str]
    ids: tuple[str, ...]


OWN = {name: name for name in ("id", "first_name", "last_name", "email", "lms_user_id")}  # nbgrader's own names
NAMES = {"first name": "first_name", "last name": "last_name", "surname": "last_name", "email": "email"}
SOURCES = (
    Source(
        "Canvas",
        frozenset({"student", "id"}),
        {"student": "name", "id": "lms_user_id"},
        ("sis login id", "sis user id", "id"),
    ),
    Source(
        "Canvas",
        frozenset({"canvas_user_id", "group_name"}),
        {"name": "name", "canvas_user_id": "lms_user_id", "group_name": "group"},
        ("login_id", "user_id", "canvas_user_id"),
    ),
    Source("Gradescope", frozenset({"sid"}), {**NAMES, "full name": "name", "name": "name"}, ("sid", "email")),
    Source(
        "Moodle",
        frozenset({"email address"}),
        {**NAMES, "email address": "email", "full name": "name", "groups": "group"},
        ("username", "id number", "email address"),
    ),
    Source("", frozenset({"id"}), {**OWN, "lms_id": "lms_user_id", "group": "group"}, ("id",)),
)
NO_STUDENTS = ("points possible", "student, test")  # rows of Canvas's gradebook


@dataclass(frozen=True)
class Roster:
    """Who is in the class.

    source: the platform whose table it was, "" for our own.  unused: the columns of our own that say nothing to us.
    """

    students: tuple[Student, ...]
    source: str = ""
    unused: tuple[str, ...] = ()


def roster(path: Path) -> Roster:
    """The students in a CSV file: Canvas's gradebook, Moodle's participants or grades, Gradescope's roster, or our own.

    Our own has nbgrader's columns, of which only `id` must be there.
    Raises AutograderError where it names nobody, one id twice, or an id that can be no folder's name.
    """
    head, rows, source = _table(path)
    people = [_person(_cells(head, row), source) for row in rows]
    students = tuple(person for person, _ in filter(None, people))
    _sound(path, students)
    unused = [title for title in head if title and title.lower() not in source.columns] if not source.name else []
    return Roster(students, source.name, tuple(unused))


def _table(path: Path) -> tuple[list[str], list[list[str]], Source]:
    """The titles of a table of people, its rows, and where it comes from."""
    head, *rows = read(path) or [[]]
    source = next((source for source in SOURCES if source.marks <= {title.lower() for title in head}), None)
    if source is None or not rows:
        raise AutograderError(
            f"{path} is no roster. It needs a column `id` and may have {', '.join(list(OWN)[1:])}; the tables of "
            "Canvas's gradebook, Moodle's participants and Gradescope's roster are taken as they are. "
            f"There are: {', '.join(head) or 'no columns'}{'' if rows else ', and no line below'}."
        )
    return head, rows, source


def _cells(head: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """A row's cells by their titles, in lower case."""
    return {title.lower(): cell for title, cell in zip(head, row, strict=False)}


def groups(path: Path, matcher: Matcher) -> dict[str, tuple[Student, ...]]:
    """The members of each group, from columns `group` and `id`, with one or several ids in a line.

    Canvas's table of groups (People, Import, Download Course Roster CSV) and Moodle's participants are taken as they
    are.
    Raises AutograderError where a line names nobody of the roster.
    """
    head, rows, source = _table(path)
    if "group" not in {source.columns.get(title.lower()) for title in head}:
        raise AutograderError(f"{path} has no groups. It needs columns `group` and `id`.")
    found: dict[str, list[Student]] = {}
    for number, row in enumerate(rows, 2):
        cells = _cells(head, row)
        for ident in cells.get("id", "").split(";"):
            person, own = _person({**cells, "id": ident.strip()}, source) or (Student(""), ())
            student = matcher.find(said_of(person))
            if not own:
                continue
            if student is None:
                raise AutograderError(f"{path}, line {number}: {person.id or person.name!r} is nobody of the roster.")
            for group in own:
                found.setdefault(group, []).append(student)
    return {group: tuple(members) for group, members in found.items()}


def _person(cells: dict[str, str], source: Source) -> tuple[Student, tuple[str, ...]] | None:
    """A row's student and their groups; None where it is no student's."""
    if cells.get("student", "").lower() in NO_STUDENTS or cells.get("role", "student").lower() not in ("", "student"):
        return None
    found = {ours: cells[theirs] for theirs, ours in source.columns.items() if cells.get(theirs)}
    own = tuple(filter(None, map(str.strip, found.pop("group", "").split(","))))
    if name := found.pop("name", ""):
        last, comma, first = name.partition(",")
        first, last = (first, last) if comma else name.rpartition(" ")[::2]
        found = {"first_name": first.strip(), "last_name": last.strip(), **found}
    found["id"] = next(filter(None, (cells.get(column, "") for column in source.ids)), "")
    if source.name and not any(found.values()):
        return None
    found |= {entry: WHOLE.sub(r"\1", found[entry]) for entry in ("id", "lms_user_id") if entry in found}
    return Student(**found), own


def _sound(path: Path, students: Sequence[Student]) -> None:
    seen: set[str] = set()
    if not students:
        raise AutograderError(f"{path} names no student.")
    for student in students:
        if why := _no_id(student.id):
            raise AutograderError(f"{path}: {student.id!r} cannot be a student's id, because it names a folder: {why}.")
        if any("<" in text for text in (student.id, student.first_name, student.last_name)):
            raise AutograderError(f"{path}: {student.name!r} has a < in it, which formgrader would take for markup.")
        if student.id.casefold() in seen:
            raise AutograderError(f"{path} has the id {student.id!r} twice. Leave one line of them.")
        seen.add(student.id.casefold())


def _no_id(text: str) -> str:
    """Why a text can be no student's id; "" where it can."""
    if not text:
        return "it is empty"
    if len(text) > 128:
        return "it has more than 128 characters"
    if odd := next((c for c in text if not c.isprintable()), ""):
        return f"it may not have {odd!r}"
    if found := UNSAFE.search(text):
        place = "begin with" if found.start() == 0 and found[0] in ".~-" else "have"
        return f"it may not {place} {found[0]!r}"
    return ""
