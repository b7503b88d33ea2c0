"""How each learning platform names what was handed in: a class a platform, all of them in PLATFORMS."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any

import yaml

from ..errors import AutograderError
from .matcher import Claim

Content = Callable[[str], bytes]  # of a file of the archive, by its name
Match = re.Match[str]

METADATA = "submission_metadata.yml"
CANVAS = (
    r"(?:.*/)?(?P<name>[^/\s]*?)(?P<late>_LATE)?_"
    r"(?P<student_id>\d+|(?<=anon_)[A-Za-z\d]+|(?<=anonymous_)[A-Za-z\d]+)_"
    r"(?P<attachment>\d+)_(?P<file_id>[^/]+?)(?:-\d+)?(?:\.[^./]*)?$"
)
MOODLE = (
    r"(?:.*?/)??(?P<name>[^/]+?)(?:_(?P<student_id>\d+))?_assignsubmission_(?P<kind>[a-z]+)_?/?"
    r"(?P<file_id>.+?)(?: ?\(\d+\))?(?:\.[^./]*)?$"
)
LONGEST = 1000  # characters of a name
AGAIN = re.compile(r" ?\(\d+\)$")  # what browsers and drives put behind a name that they have already


@dataclass(frozen=True)
class HandedFile:
    """One file of an archive on behalf of one person or group.

    file: its name in the archive.  submitter: how the archive names the person.  stem: the file's own name without
    what platforms add.  number: the platform's number of the person, for this assignment only in Moodle.  order: a
    text that rises with time among the files of one platform.  group: the group's name, where the platform says that
    it is one's.  typed: a text or a link that was typed into the platform, or what it notes beside a file.
    """

    file: str
    submitter: str
    claim: Claim
    stem: str
    number: str = ""
    time: datetime | None = None
    late: bool = False
    order: str = ""
    group: str = ""
    typed: bool = False

    @property
    def person(self) -> str:
        """The number that tells a person from others of the name; empty where a login does, or it may be a file's."""
        known = self.claim.student_id or self.claim.email or not self.number.isdigit()
        return "" if known else self.number

    @property
    def is_notebook(self) -> bool:
        return self.file.lower().endswith(".ipynb")


class Platform:
    """One platform: which files of its archive somebody handed in, and what their names say of whom.

    patterns: of the names of such files; what stands first in a name is the platform's, and what stands later may be a
    student's own, named as if it were another's.  own: of what it adds for the instructor, which is nobody's.
    """

    name = ""
    patterns: tuple[str, ...] = ()
    own = r"(?!)"

    def count(self, names: Collection[str]) -> int:
        """How many of an archive's files are named as this platform names them."""
        return sum(self._match(name) is not None for name in names)

    def files(self, names: Collection[str], content: Content) -> Iterator[HandedFile]:
        """The files that somebody handed in, once for each submitter who is named."""
        for name in names:
            if found := self._match(name):
                yield self.handed(found)

    def handed(self, found: Match) -> HandedFile:
        """What a file's name says."""
        raise NotImplementedError

    def is_own(self, name: str) -> bool:
        """Whether the platform added a file for the instructor."""
        return re.fullmatch(self.own, name) is not None

    def _match(self, name: str) -> Match | None:
        if len(name) > LONGEST or self.is_own(name):
            return None
        return next(filter(None, (re.fullmatch(pattern, name) for pattern in self.patterns)), None)


class Canvas(Platform):
    """`lovelaceada_LATE_501_70001_1-univariate-1.ipynb`: person, their number, the file's. A group has a member's.

    Graded anonymously, `anon_Xy12z_70001_…`; `…_text.html` and `…_link.html` are what was typed in.
    """

    name = "Canvas"
    patterns = (CANVAS, r"(?:.*/)?(?P<name>[^/\s]*?)(?P<late>_LATE)?_(?P<student_id>\w+?)_(?P<typed>text|link)\.html")

    def handed(self, found: Match) -> HandedFile:
        number, parts = found["student_id"], found.groupdict()
        known = number if number.isdigit() else ""
        return HandedFile(
            found[0],
            f"{found['name']}_{number}",
            Claim(found["name"], lms_user_id=known, squeezed=True),
            parts.get("file_id") or parts["typed"],
            number,
            late=bool(found["late"]) or found["name"].startswith("LATE_"),
            order=f"{int(parts.get('attachment') or 0):020}",
            typed="typed" in parts,
        )


class Moodle(Platform):
    """`Ada Lovelace_91_assignsubmission_file/1-univariate.ipynb` since 4.1, `…_file_/…` before, or without folders.

    Before 4.1 a group stands before the name, `Team A-Ada Lovelace_91_…`, for each member; since then it stands alone,
    `Team A_17_…`, with the group's number.
    """

    name = "Moodle"
    patterns = (MOODLE,)

    def handed(self, found: Match) -> HandedFile:
        name, number = found["name"], found["student_id"] or ""
        behind = tuple(name[place.end() :] for place in re.finditer("-", name))
        submitter = f"{name}_{number}" if number else name
        typed, group = found["kind"] != "file", "" if number else name
        return HandedFile(
            found[0], submitter, Claim(name, texts=behind), found["file_id"], number, typed=typed, group=group
        )


class Blackboard(Platform):
    """`gradebook_COURSE_Homework 1_ada17_attempt_2026-03-01-23-59-00_1-univariate.ipynb`, and a `….txt` an attempt."""

    name = "Blackboard"
    patterns = (r"(?:.*/)?(?P<who>[^/]+?)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:_(?P<file>[^/]+)|\.txt)",)

    def handed(self, found: Match) -> HandedFile:
        claim = Claim(texts=tuple(ends(found["who"], "_", False)))
        submitter = found["who"].rpartition("_")[2]
        return HandedFile(
            found[0], submitter, claim, stem(found["file"] or ""), order=found["when"], typed=not found["file"]
        )


class Brightspace(Platform):
    """`39706-25573 - Ada Lovelace - Sep 24, 2026 926 PM/1-univariate.ipynb`, or with ` - ` instead of the folder."""

    name = "Brightspace"
    patterns = (
        r"(?:.*?/)??(?P<number>\d+-\d+) - (?P<name>[^/]+?)(?: ?- (?P<when>[^/]*?\d{4}[^/]*?))?"
        r"(?:/| - )(?P<file>[^/].*)",
    )
    own = r"(?:[^/]*/)?index\.html"

    def handed(self, found: Match) -> HandedFile:
        name, number = found["name"], found["number"]
        order = self._order(found["when"] or "")
        return HandedFile(found[0], f"{name}_{number}", Claim(name), stem(found["file"]), number, order=order)

    @staticmethod
    def _order(when: str) -> str:
        apart = re.sub(r"(\d\d) ?([AP]M)$", r":\1 \2", when)
        try:
            return f"{datetime.strptime(apart, '%b %d, %Y %I:%M %p'):%Y-%m-%d %H:%M}"
        except ValueError:
            return ""


class Sakai(Platform):
    """`Homework 1/Lovelace, Ada(ada17)/Submission attachment(s)/1-univariate.ipynb`, with `timestamp.txt` beside it.

    A group's folder is `Team A (17f0…)`, one that is graded anonymously `17f0… Anonymous`.
    """

    name = "Sakai"
    patterns = (
        r"(?P<folder>(?:[^/]*/)?(?P<who>[^/]*?,[^/]*?\([^()/]+\)|(?P<group>[^/]+) \([\da-f-]{36}\)|[\da-f-]{36} [^/]+))"
        r"(?:/(?P<text>[^/]*_submissionText\.\w+)|/[^/]+/(?P<file>.+)|_[^/_]*_(?P<flat>[^/]+))",
    )
    own = (
        r"(?:[^/]*/)?(?:grades\.\w+|[^/]+/(?:timestamp\.txt|comments\.txt|feedbackText\.html)|"
        r"[^/]+/Feedback [^/]+/.*)"
    )
    person = re.compile(r"([^;()]*)\(([^()]+)\)")

    def files(self, names: Collection[str], content: Content) -> Iterator[HandedFile]:
        for name in names:
            if found := self._match(name):
                stamp = f"{found['folder']}/timestamp.txt"
                time = self._time(stamp, content(stamp)) if stamp in names else None
                for one in self._people(found):
                    yield replace(one, time=time)

    def _people(self, found: Match) -> Iterator[HandedFile]:
        group, typed = found["group"] or "", bool(found["text"])
        own = stem(found["file"] or found["flat"] or "")
        people = [] if group else self.person.findall(found["who"])
        if not people:
            yield HandedFile(found[0], found["who"], Claim(found["who"]), own, group=group, typed=typed)
        for name, login in people:
            yield HandedFile(found[0], f"{name.strip()}({login})", Claim(name, login), own, typed=typed)

    @staticmethod
    def _time(name: str, data: bytes) -> datetime:
        text = data.decode("utf-8", "replace").strip()
        try:
            if re.fullmatch(r"\d{17}", text):
                return datetime.strptime(text[:14], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
            return moment(datetime.fromisoformat(text))
        except ValueError:
            raise AutograderError(f"{name} in the archive says {text[:40]!r}, which is no time.") from None


class Ilias(Platform):
    """`Homework_1/Submissions/Lovelace_Ada_ada17_501/1-univariate.ipynb`; a team's folder lies in `Team 12/`."""

    name = "ILIAS"
    patterns = (
        r"(?:[^/]*/){0,2}(?:(?P<team>Team \d+)/)(?P<who>[^/]+)/(?P<file>[^/]+)",
        r"(?:[^/]*/){0,2}(?P<who>[^/_]+_[^/]+_\d+)/(?P<file>[^/]+)",
    )

    def handed(self, found: Match) -> HandedFile:
        who, _, number = found["who"].rpartition("_")
        claim = Claim(texts=tuple(ends(who, "_", True)))
        group = found.groupdict().get("team") or ""
        return HandedFile(found[0], found["who"], claim, stem(found["file"]), number, group=group)


class Gradescope(Platform):
    """`assignment_9_export/submission_4001/1-univariate.ipynb`; who they are stands in `submission_metadata.yml`."""

    name = "Gradescope"

    def count(self, names: Collection[str]) -> int:
        return len(names) if self._metadata(names) else 0

    def is_own(self, name: str) -> bool:
        return name.count("/") <= 1 and PurePosixPath(name).name == METADATA

    def _metadata(self, names: Collection[str]) -> str:
        """The platform's own list: it lies above the folders in which is what was handed in, and nothing else does."""
        own = min(filter(self.is_own, names), key=lambda name: name.count("/"), default="")
        inside = re.compile(re.escape(own.removesuffix(METADATA)) + r"submission_\d+/.+")
        return own if all(name == own or inside.fullmatch(name) for name in names) else ""

    def files(self, names: Collection[str], content: Content) -> Iterator[HandedFile]:
        metadata = self._read(self._metadata(names), content)
        for name in names:
            folder = next((part for part in PurePosixPath(name).parts if part in metadata), None)
            if folder is not None and not self.is_own(name):
                yield from self._submitters(name, folder, metadata[folder])

    @staticmethod
    def _submitters(name: str, folder: str, entry: Any) -> Iterator[HandedFile]:
        entry = entry if isinstance(entry, dict) else {}
        created = entry.get(":created_at")
        try:
            time = moment(created) if created else None
        except (AttributeError, TypeError, ValueError):
            raise AutograderError(
                f"{METADATA} in the archive says that {folder} came in at {str(created)[:40]!r}, whose zone is not "
                "understood. Write the time such as 2026-03-01 12:00:00+01:00."
            ) from None
        people = entry.get(":submitters")
        for person in people if isinstance(people, list) else ():
            if not isinstance(person, dict):
                continue
            known = {key: str(person.get(f":{key}") or "") for key in ("name", "sid", "email")}
            claim = Claim(known["name"], known["sid"], known["email"])
            submitter = known["name"] or known["email"] or known["sid"] or folder
            yield HandedFile(name, submitter, claim, stem(name), folder.rpartition("_")[2], time)

    @staticmethod
    def _read(name: str, content: Content) -> dict[str, Any]:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            found = yaml.load(content(name), loader)
        except Exception as error:  # PyYAML raises whatever a value leads it to
            raise AutograderError(f"{name} in the archive cannot be read: {error}") from None
        return found if isinstance(found, dict) else {}


class Folders(Platform):
    """Folders or files that are named after people: Google Drive, Forms and Classroom, or what was sorted by hand.

    `ada17/1-univariate.ipynb`, `Ada Lovelace - 1-univariate.ipynb`, `1-univariate_ada17 (1).ipynb`.
    """

    name = "folders"
    patterns = (r"(?:(?P<folder>.*)/)?(?P<file>[^/]+)",)

    def handed(self, found: Match) -> HandedFile:
        own = stem(found["file"])
        texts = [*(found["folder"] or "").split("/"), *ends(own, " - ", True), *ends(own, "_", True)]
        named = tuple(dict.fromkeys(filter(None, texts)))
        return HandedFile(found[0], found["folder"] or own, Claim(texts=named), own)


#: Gradescope is last: where another platform names every file, a list like Gradescope's is what a student handed in.
PLATFORMS = (Moodle(), Canvas(), Blackboard(), Brightspace(), Sakai(), Ilias(), Gradescope())


def platform_of(names: Collection[str]) -> Platform:
    """The platform that names most of these files as they are named."""
    counts = {platform: platform.count(names) for platform in PLATFORMS}
    best = max(counts, key=lambda platform: counts[platform])
    return best if counts[best] else Folders()


def stem(file: str) -> str:
    """A file's own name, without its ending and without the number of a further download."""
    return AGAIN.sub("", PurePosixPath(file).stem)


def ends(text: str, separator: str, begins: bool) -> Iterator[str]:
    """A text, what stands behind each separator and, if it may be what a text begins with, before each."""
    parts = text.split(separator)
    yield from (separator.join(parts[place:]) for place in range(len(parts)))
    if begins:
        yield from (separator.join(parts[:place]) for place in range(1, len(parts)))


def moment(time: datetime) -> datetime:
    """A moment in UTC, to the second; a time without a zone is one. Raises ValueError for one that no clock shows."""
    time = time.replace(microsecond=0)
    if not 1970 < time.year < 3000:
        raise ValueError(time)
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
