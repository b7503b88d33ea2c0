"""Whose each file of an archive is: by choice of a person, by group, by exact evidence, or a question."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import AutograderError
from ..gradebook.rows import Student
from . import sheets
from .matcher import Matcher, squeezed
from .platforms import HandedFile

CHOICES = "collect.csv"
ASKED = ("file", "submitter", "student", "candidates")
NOBODY = "-"
BETWEEN = ";"
SEVERAL = "people of several numbers have this student's name"

Choices = Mapping[tuple[str, str], tuple[str, ...]]  # students' ids by file and submitter, as tables have these


@dataclass(frozen=True)
class Found:
    """What became of one file of an archive on behalf of one student.

    state: "new"; "newer", where it took the place of another; "unchanged"; "older" than what is there; "doubtful",
    where a person has to say whose it is or whether it is newer; "left out", on a person's word or beside a notebook;
    "not taken", where it is no file that anyone handed in; "moved", where it was taken for another before; "failed",
    where it cannot be read or written.  chosen: whether a person said whose it is.
    """

    handed: HandedFile
    state: str = "new"
    student: str = ""
    said: str = ""
    candidates: tuple[Student, ...] = ()
    chosen: bool = False


class Owners:
    """Finds the students whose a file is. groups: the members of each group, by its name."""

    def __init__(self, students: Iterable[Student], groups: Mapping[str, Sequence[Student]], choices: Choices):
        self.matcher = Matcher(students)
        self.groups = {squeezed(name): members for name, members in groups.items()}
        self.choices = choices

    def of(self, handed: HandedFile) -> list[Found]:
        """A find for each student whose it is, or one that says why nobody is known."""
        choice = self.choices.get(_place(handed), ())
        if choice == (NOBODY,):
            return [Found(handed, "left out", said="as you chose", chosen=True)]
        if choice:
            return [Found(handed, student=student, said="as you chose", chosen=True) for student in choice]
        members = self._members(handed)
        if members and not handed.group and (student := self.matcher.find(handed.claim)) and student not in members:
            return [Found(handed, "doubtful", said="named after a group of others", candidates=(student, *members))]
        if members:
            said = f"of the group {handed.group or handed.claim.name or handed.submitter}"
            return [Found(replace(handed, number=""), student=member.id, said=said) for member in members]
        if not handed.group and (student := self.matcher.find(handed.claim)):
            return [Found(handed, student=student.id)]
        said = f"of the group {handed.group}: name its members, or pass --groups" if handed.group else ""
        candidates = tuple(self.matcher.candidates(handed.claim))
        return [Found(handed, "doubtful", said=said or "no exact match in the roster", candidates=candidates)]

    def _members(self, handed: HandedFile) -> Sequence[Student]:
        names = (handed.group,) if handed.group else handed.claim.names
        return next((self.groups[name] for name in map(squeezed, names) if name in self.groups), ())


def _place(handed: HandedFile) -> tuple[str, str]:
    return sheets.kept(handed.file), sheets.kept(handed.submitter)


# --- what a person chose ---------------------------------------------------------------------------


def chosen(root: Path, path: Path | None, students: Iterable[Student]) -> Choices:
    """The students' ids that a person chose; raises AutograderError where a choice is none, or would be lost."""
    if path is None:
        if (root / CHOICES).exists() and any(_answers(root / CHOICES).values()):
            raise AutograderError(
                f"{root / CHOICES} holds choices. Pass it with --choices, or give it another name; nothing was changed."
            )
        return {}
    answers = _answers(path)
    ids = {student.id for student in students}
    wrong = {ident for answer in answers.values() for ident in answer if answer != (NOBODY,) and ident not in ids}
    if wrong:
        raise AutograderError(f"{path} names students who are not in the roster: {', '.join(sorted(wrong))}.")
    return answers


def _answers(path: Path) -> Choices:
    head, *rows = sheets.read(path) or [[]]
    if tuple(head[:3]) != ASKED[:3]:
        raise AutograderError(f"{path} is no file of choices. Its columns are {', '.join(ASKED)}.")
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for number, row in enumerate(rows, 2):
        file, submitter, answer, *_ = [*row, "", "", ""]
        if (file, submitter) in found:
            raise AutograderError(
                f"{path}, line {number}: {file} of {submitter} stands there twice. Leave one line, with all ids in it: "
                f"ada17{BETWEEN} wei1."
            )
        found[file, submitter] = tuple(filter(None, map(str.strip, answer.split(BETWEEN))))
    return found


def ask(root: Path, found: Iterable[Found], choices: Choices) -> None:
    """Write what a person has to choose, with what was chosen before; remove the file where nothing is left."""
    asked = {(row[0], row[1]): row for row in _questions(found, choices)}
    others = [[*place, _joined(answer), ""] for place, answer in choices.items() if answer and place not in asked]
    rows = [*asked.values(), *others]
    if any(not row[2] for row in rows):
        sheets.write(root / CHOICES, [ASKED, *rows])
    elif not choices:
        (root / CHOICES).unlink(missing_ok=True)


def _questions(found: Iterable[Found], choices: Choices) -> Iterator[list[str]]:
    for one in found:
        place = _place(one.handed)
        answer = _joined(choices.get(place, ()))
        if one.state == "doubtful" or answer:
            candidates = _joined(f"{s.id} ({s.name})" for s in one.candidates)
            yield [*place, "" if one.state == "doubtful" else answer, candidates or one.student]


def _joined(texts: Iterable[str]) -> str:
    return f"{BETWEEN} ".join(texts)


# --- one file a student ----------------------------------------------------------------------------


def settled(found: Sequence[Found], assignment: str, untouched: Callable[[str], bool]) -> list[Found]:
    """At most one new file a student; what was typed beside a file or instead of one is taken for nobody.

    untouched: whether a notebook is still as it was given out; asked only where a student has several.
    """
    with_file = {one.handed.submitter for one in found if not one.handed.typed}
    apart = [_typed(one, with_file) if one.handed.typed and not one.chosen else one for one in found]
    shared, by_student = _shared(apart), dict[str, list[Found]]()
    for place, one in enumerate(apart):
        if one.state == "new" and one.student in shared:
            apart[place] = replace(one, state="doubtful", said=SEVERAL)
        elif one.state == "new":
            by_student.setdefault(one.student, []).append(one)
    taken = {student: _one_of(own, assignment, untouched) for student, own in by_student.items()}
    return [one if one.state != "new" else _beside(one, taken[one.student]) for one in apart]


def _shared(found: Iterable[Found]) -> set[str]:
    """The students as whom several people of a platform handed in, by their numbers there, unless somebody chose."""
    numbers: dict[str, set[str]] = {}
    for one in found:
        if one.state == "new":
            numbers.setdefault(one.student, set()).add(NOBODY if one.chosen else one.handed.person)
    return {student for student, own in numbers.items() if NOBODY not in own and len(own - {""}) > 1}


def _typed(one: Found, with_file: set[str]) -> Found:
    if one.handed.submitter in with_file:
        return replace(one, state="left out", said="typed beside a file")
    return replace(one, state="not taken", said="a text or a link instead of a file: ask for the notebook")


def _one_of(found: list[Found], assignment: str, untouched: Callable[[str], bool]) -> Found | None:
    tests: tuple[Callable[[Found], bool], ...] = (
        lambda one: one.chosen,
        lambda one: one.handed.is_notebook,
        lambda one: not untouched(one.handed.file),
        lambda one: one.handed.stem == assignment,
    )
    for test in tests:
        if len(found) == 1:
            break
        found = [one for one in found if test(one)] or found
    return found[0] if len(found) == 1 else _latest(found)


def _latest(found: list[Found]) -> Found | None:
    """The one that was handed in last, by time or, of files of one name, by the platform's order."""
    keys = [f"{one.handed.time:%Y-%m-%d %H:%M:%S}" if one.handed.time else "" for one in found]
    if not all(keys) and len({one.handed.stem for one in found}) == 1:
        keys = [one.handed.order for one in found]
    last = max(keys)
    return found[keys.index(last)] if all(keys) and keys.count(last) == 1 else None


def _beside(one: Found, taken: Found | None) -> Found:
    if one is taken:
        return one
    if taken is None:
        said = "several files of this student, and none is the only notebook of that name"
        return replace(one, state="doubtful", said=said)
    return replace(one, state="left out", said=f"beside {Path(taken.handed.file).name}")
