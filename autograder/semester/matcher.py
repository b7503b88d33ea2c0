"""Which student of the roster an archive means where it names somebody."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from ..gradebook.rows import Student

LIKELY, CANDIDATES = 0.6, 3


@dataclass(frozen=True)
class Claim:
    """What an archive says about the person behind a submission.

    squeezed: the name stands last name first and without spaces, as Canvas writes it, and may be a group's beside the
    number of one of its members.  texts: of which one may be an id, an address or a name.
    """

    name: str = ""
    student_id: str = ""
    email: str = ""
    lms_user_id: str = ""
    squeezed: bool = False
    texts: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that may be a name, of a person or of a group."""
        return tuple(filter(None, (self.name, *self.texts)))


def said_of(student: Student) -> Claim:
    """What another table says of a person."""
    name = f"{student.first_name} {student.last_name}".strip()
    return Claim(name, student.id, student.email, student.lms_user_id)


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
        meant = [found for evidence in _evidence_in(claim) if (found := self._meant(evidence))]
        left = set.intersection(*meant) if meant else set()
        left = {student for student in left if not _contradicts(claim, student)}
        return left.pop() if len(left) == 1 else None

    def _meant(self, evidence: Iterable[tuple[str, str]]) -> set[Student]:
        """Whom a piece of evidence means, in whichever of these ways it is read."""
        return {student for one in evidence for student in self._by.get(one, ())}

    def candidates(self, claim: Claim) -> list[Student]:
        """The students whom a claim may mean: those of whom something agrees, then those with the likest names."""
        meant = {s for evidence in _evidence_in(claim) for s in self._meant(evidence)}
        texts = (_letters(name) for name in claim.names)
        likest = [found for text in texts for found in get_close_matches(text, self._names, 2 * CANDIDATES, LIKELY)]
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


def _evidence_in(claim: Claim) -> list[list[tuple[str, str]]]:
    """The pieces of evidence in a claim, each as the ways in which it can be read."""
    name = ("squeezed", squeezed(claim.name)) if claim.squeezed else ("name", spelled(claim.name))
    found = [
        [("id", claim.student_id.casefold())],
        [("email", claim.email.casefold())],
        [("lms", claim.lms_user_id)],
        [name],
        *([("id", text), ("email", text), ("name", spelled(text))] for text in map(str.casefold, claim.texts)),
    ]
    return [evidence for evidence in found if evidence[0][1]]


def _contradicts(claim: Claim, student: Student) -> bool:
    """Whether archive and roster know different numbers of a person, or different addresses and no number in common.

    A number beside another's name contradicts too, where the name may be that of a group to which the person belongs.
    """
    if claim.squeezed and (student.last_name or student.first_name):
        own = squeezed(f"{student.last_name} {student.first_name}")
        if squeezed(claim.name) != own and claim.lms_user_id == student.lms_user_id:
            return True
    if claim.lms_user_id and student.lms_user_id:
        return claim.lms_user_id != student.lms_user_id
    if claim.student_id.casefold() == student.id.casefold():
        return False
    return bool(claim.email and student.email) and claim.email.casefold() != student.email.casefold()


def spelled(name: str) -> str:
    """A name's words, in one case and one form of its letters."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", name).casefold()))


def squeezed(name: str) -> str:
    """A name's letters alone."""
    return spelled(name).replace(" ", "")


def _letters(name: str) -> str:
    """A name's letters alone, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", squeezed(name)) if not unicodedata.combining(c))
