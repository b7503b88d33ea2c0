"""Collecting: from a platform's archive into a workspace, each file to the student it is from, nothing lost."""

import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from nbgrader.api import Student as Enrolled

from ..errors import AutograderError, Refused
from ..exercises.sections import written
from ..gradebook import times
from ..gradebook.rows import Student
from ..gradebook.workspace import config, folder_of, gradebook, notebook_in, released
from ..judging.loading import section_of
from ..judging.salvage import cells_in
from . import sheets, trace
from .archives import Archive
from .editions import path_in
from .matcher import Claim, Matcher
from .owners import SEVERAL, Found, Owners, ask, chosen, settled
from .platforms import Folders, HandedFile
from .roster import groups as groups_in
from .withdrawing import aside, withdraw


def collect(
    root: Path,
    archive: Path,
    assignment: str,
    students: Sequence[Student],
    choices: Path | None = None,
    groups: Path | None = None,
) -> list[Found]:
    """Put an archive's submissions into a workspace; returns what became of each file.

    What was there before moves to submitted-before/. Whom no exact evidence names, and what may be older than what is
    there, is left to the instructor: a line of collect.csv, whose column `student` gets ids of the roster, or - for
    nobody; `choices` is that file, completed. groups: a table of groups and their members.
    Raises AutograderError, before anything is changed, where a file given is not what it should be.
    """
    root = root.resolve()
    released(root, assignment)
    choice = chosen(root, choices, students)
    owners = Owners(students, groups_in(groups, Matcher(students)) if groups else {}, choice)
    with Archive(archive) as opened:
        found = [one for handed in opened.files for one in owners.of(handed)]
        if opened.platform == Folders.name and not any(one.student or one.chosen for one in found):
            raise AutograderError(
                f"{archive} does not look like a download of submissions: no file is named as a platform names them, "
                "and no folder or file after somebody in the roster. Download all submissions once more and pass "
                "that file as it is."
            )
        collection = _Collection(root, opened, assignment)
        found = settled(found, assignment, collection.untouched)
        _room(root, sum(opened.size(one.handed.file) for one in found if one.state == "new"))
        _enrol(root, students)
        moved = collection.moved(found)
        found = [collection.put(one) if one.state == "new" else one for one in found]
        found += [*moved, *(_of_nobody(name) for name in opened.others)]
        collection.trace(found)
    ask(root, found, choice)
    return found


def _of_nobody(name: str) -> Found:
    return Found(HandedFile(name, "", Claim(), ""), "not taken", said="not named as what somebody hands in")


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


class _Collection:
    """One archive on its way into one workspace."""

    def __init__(self, root: Path, archive: Archive, assignment: str):
        self.root, self.archive, self.assignment = root, archive, assignment
        self.place = folder_of(root, "submitted")
        self.last, self.withdrawn = trace.last(root, assignment), trace.withdrawn(root, assignment)

    # --- what is there -----------------------------------------------------------------------------

    def untouched(self, file: str) -> bool:
        """Whether a notebook's code is all as it was given out."""
        try:
            own = _code(self.archive.content(file))
        except (Refused, OSError):
            return False
        path = path_in(self.root, "release", self.assignment)
        return path.is_file() and own <= _code(path.read_bytes())

    def moved(self, found: Iterable[Found]) -> list[Found]:
        """Withdraw what was taken for somebody whose it is not, now that it is known whose it is."""
        owners: dict[str, set[str]] = {}
        for one in found:
            known = one.student if one.student or one.chosen else "?"
            owners.setdefault(one.handed.number or sheets.kept(one.handed.file), set()).add(known)
        return [
            self._back(line, ", ".join(sorted(filter(None, own))) or "nobody")
            for line in self.last.values()
            if line.platform == self.archive.platform
            and (own := owners.get(line.number or line.file))
            and not own & {"?", line.student}
            and self._folder(line.student).is_dir()
        ]

    def _back(self, line: trace.Line, whose: str) -> Found:
        place = withdraw(self.root, line.student, self.assignment, f"it is of {whose}")
        earlier = "; what they had before lies beside it" if len(list(place.parent.iterdir())) > 1 else ""
        said = f"it is of {whose}; now in {place.relative_to(self.root)}{earlier}"
        return Found(HandedFile(line.file, "", Claim(), "", line.number), "moved", line.student, said)

    def _folder(self, student: str) -> Path:
        return self.place / student / self.assignment

    # --- into the workspace ------------------------------------------------------------------------

    def put(self, one: Found) -> Found:
        """Write one submission, and move what was there before it."""
        folder = self._folder(one.student)
        try:
            if any(path.is_symlink() for path in (folder, folder.parent)):
                raise Refused("The student's folder in submitted/ is a link. Put a folder in its place.")
            data = self.archive.content(one.handed.file)
            if folder.exists() and (kept := self._kept(one, folder, data)):
                return kept
            if not one.chosen and (one.student, self.archive.platform, sheets.kept(one.handed.file)) in self.withdrawn:
                return replace(one, state="doubtful", said="it was withdrawn: choose, or - to leave it so")
            return self._written(one, folder, data)
        except OSError as error:
            return replace(one, state="failed", said=f"{error.filename or one.handed.file}: {error.strerror or error}")
        except AutograderError as error:
            return replace(one, state="failed", said=str(error))

    def _kept(self, one: Found, folder: Path, data: bytes) -> Found | None:
        """Why what is there stays there; None where it makes room."""
        there, when = notebook_in(folder, self.assignment), times.of(folder)
        before = there.read_bytes() if there.is_file() and not there.is_symlink() else None
        if before == data and one.handed.time in (None, when):
            return replace(one, state="unchanged", said=_late(one))
        if not one.chosen and self._of_another(one):
            return replace(one, state="doubtful", said=f"{SEVERAL}: choose, or - to keep what is there")
        newer = self._newer(one, when) if before != data or when else True
        if newer is False:
            came = f"at {when:%Y-%m-%d %H:%M} UTC" if when else "later"
            return replace(one, state="older", said=f"what is there came in {came}")
        if newer is None and not one.chosen:
            return replace(one, state="doubtful", said="it may be older than what is there: choose, or - to keep that")
        if not one.chosen and before is not None and self._of_section(before) and not self._of_section(data):
            said = f"no notebook of {self.assignment}, and what is there is one: choose, or - to keep that"
            return replace(one, state="doubtful", said=said)
        return None

    def _of_another(self, one: Found) -> bool:
        """Whether what is there came from a person of another number on the same platform."""
        last, person = self.last.get(one.student), one.handed.person
        if last is None or last.platform != self.archive.platform or not person:
            return False
        return last.number not in ("", person)

    def _newer(self, one: Found, when: datetime | None) -> bool | None:
        """Whether a file came in after what is there; None where that is not known."""
        if when and one.handed.time:
            return one.handed.time > when if one.handed.time != when else None
        before = self.last.get(one.student)
        if before is None or before.platform != self.archive.platform:
            return None
        return before.rises_to(one.handed.order or self.archive.made)

    @cache  # noqa: B019 - it lives as long as one archive is open
    def _of_section(self, data: bytes) -> bool:
        """Whether a notebook is of this assignment's section, as far as its functions tell."""
        sections = written()
        if self.assignment not in {section.assignment for section in sections}:
            return True
        try:
            return section_of(data, sections).assignment == self.assignment
        except Refused:
            return False

    def _written(self, one: Found, folder: Path, data: bytes) -> Found:
        new = folder.with_name(f".{self.assignment}.part")
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        (new / f"{self.assignment}.ipynb").write_bytes(data)
        if one.handed.time:
            (new / "timestamp.txt").write_text(f"{one.handed.time:{times.WRITTEN}}\n")
        before = aside(self.root, folder) if folder.exists() else None
        os.replace(new, folder)
        place = f"the one before is in {before.relative_to(self.root)}" if before else one.said
        said = "; ".join(filter(None, (place, _late(one))))
        return replace(one, state="newer" if before else "new", said=said)

    # --- what is kept of it ------------------------------------------------------------------------

    def trace(self, found: Iterable[Found]) -> None:
        """Add a line to the workspace's trace for each file that was taken."""
        now = f"{datetime.now(UTC):{times.WRITTEN}}"
        lines = []
        for one in found:
            if one.state in ("new", "newer", "unchanged"):
                came = f"{one.handed.time:{times.WRITTEN}}" if one.handed.time else ""
                place = (one.student, self.archive.platform, one.handed.number, one.handed.file)
                order = one.handed.order or self.archive.made
                lines.append(trace.Line(now, self.assignment, *place, came, one.state, order))
        trace.add(self.root, lines)


def _late(one: Found) -> str:
    return "late, says the platform" if one.handed.late else ""


def _code(data: bytes) -> set[str]:
    """The texts of a notebook's code cells; raises Refused where it is none, or holds more than is graded."""
    cells, _ = cells_in(data, lambda _: 0)
    return {cell["source"].strip() for cell in cells if cell["cell_type"] == "code"}
