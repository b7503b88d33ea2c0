"""The roster: who is in the class, and which of them an archive means where it names somebody."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from ..errors import AutograderError
from ..gradebook.rows import Student
from .sheets import read

COLUMNS = ("id", "first_name", "last_name", "email", "lms_user_id")  # nbgrader's own names
ALSO = {"lms_id": "lms_user_id"}
UNSAFE = re.compile(r"[/\\\0-\x1f\x7f+*?\[\]]|^[.~-]|[. ]$")  # of a folder's name, and of nbgrader's patterns
LIKELY, CANDIDATES = 0.6, 3


@dataclass(frozen=True)
class Claim:
    """What an archive says about the person behind a submission.

    squeezed: the name stands last name first and without spaces, as Canvas writes it.
    """

    name: str = ""
    student_id: str = ""
    email: str = ""
    lms_user_id: str = ""
    squeezed: bool = False


def roster(path: Path) -> list[Student]:
    """The students in a CSV file with nbgrader's columns, of which only `id` must be there.

    Raises AutograderError where it names nobody, one id twice, or an id that can be no folder's name.
    """
    head, *rows = read(path) or [[]]
    places = {ALSO.get(name.lower(), name.lower()): place for place, name in enumerate(head)}
    if "id" not in places or not rows:
        raise AutograderError(f"{path} is no roster. It needs a column `id` and may have {', '.join(COLUMNS[1:])}.")
    known = {name: place for name, place in places.items() if name in COLUMNS}
    students = [Student(**{n: row[p] for n, p in known.items() if p < len(row)}) for row in rows]
    _sound(path, students)
    return students


def _sound(path: Path, students: Sequence[Student]) -> None:
    seen: set[str] = set()
    for student in students:
        if not student.id or UNSAFE.search(student.id) or len(student.id) > 128:
            raise AutograderError(f"{path}: {student.id!r} cannot be a student's id, because it names a folder.")
        if student.id.casefold() in seen:
            raise AutograderError(f"{path} has the id {student.id!r} twice. Leave one line of them.")
        seen.add(student.id.casefold())


class Matcher:
    """Finds the student that a claim means: by exact evidence only, and never where two pieces of it disagree."""

    def __init__(self, students: Iterable[Student]):
        self.students = list(students)
        self._by: dict[tuple[str, str], set[Student]] = {}
        for student in self.students:
            for evidence in _evidence_for(student):
                self._by.setdefault(evidence, set()).add(student)

    def find(self, claim: Claim) -> Student | None:
        """The student whom all the evidence means that means anyone at all; None where that is not exactly one."""
        meant = [found for evidence in _evidence_in(claim) if (found := self._by.get(evidence))]
        left = set.intersection(*meant) if meant else set()
        left = {student for student in left if not _contradicts(claim, student)}
        return left.pop() if len(left) == 1 else None

    def candidates(self, claim: Claim) -> list[Student]:
        """The students whom a claim may mean: those of whom something agrees, then those with the likest names."""
        meant = {s for evidence in _evidence_in(claim) for s in self._by.get(evidence, ())}
        likest = get_close_matches(_letters(claim.name), self._names, 2 * CANDIDATES, LIKELY)
        by_name = [student for name in likest for student in self._names[name]]
        return list(dict.fromkeys([*sorted(meant, key=lambda s: s.id), *by_name]))[:CANDIDATES]

    @cached_property
    def _names(self) -> dict[str, list[Student]]:
        """The students by the letters of their names, in both orders."""
        found: dict[str, list[Student]] = {}
        for student in self.students:
            for name in (f"{student.last_name} {student.first_name}", f"{student.first_name} {student.last_name}"):
                found.setdefault(_letters(name), []).append(student)
        return found


def _evidence_for(student: Student) -> set[tuple[str, str]]:
    found = {
        ("id", student.id.casefold()),
        ("email", student.email.casefold()),
        ("lms", student.lms_user_id),
        ("name", spelled(f"{student.first_name} {student.last_name}")),
        ("name", spelled(f"{student.last_name} {student.first_name}")),
        ("squeezed", squeezed(f"{student.last_name} {student.first_name}")),
    }
    return {evidence for evidence in found if evidence[1]}


def _evidence_in(claim: Claim) -> list[tuple[str, str]]:
    name = ("squeezed", squeezed(claim.name)) if claim.squeezed else ("name", spelled(claim.name))
    found = [
        ("id", claim.student_id.casefold()),
        ("email", claim.email.casefold()),
        ("lms", claim.lms_user_id),
        name,
    ]
    return [evidence for evidence in found if evidence[1]]


def _contradicts(claim: Claim, student: Student) -> bool:
    """Whether archive and roster know different numbers of a person, or different addresses and no number in common."""
    if claim.lms_user_id and student.lms_user_id:
        return claim.lms_user_id != student.lms_user_id
    if claim.student_id.casefold() == student.id.casefold():
        return False
    return bool(claim.email and student.email) and claim.email.casefold() != student.email.casefold()


def spelled(name: str) -> str:
    """A name's words, in one case and one form of its letters."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", name).casefold()))


def squeezed(name: str) -> str:
    """A name's letters alone."""
    return spelled(name).replace(" ", "")


def _letters(name: str) -> str:
    """A name's letters alone, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", squeezed(name)) if not unicodedata.combining(c))
