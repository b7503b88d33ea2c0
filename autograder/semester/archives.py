"""The archives that learning platforms give out of what was handed in: whose each file is, read without unpacking."""

import logging
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from nbgrader.plugins import FileNameCollectorPlugin
from traitlets import default

from ..errors import AutograderError, Refused
from ..judging.salvage import REMEDY
from .roster import Claim

MAX_FILES, MAX_FILE = 100_000, 200_000_000
METADATA = "submission_metadata.yml"
SILENT = logging.getLogger("autograder.archives")  # what does not match is in `Archive.others`
SILENT.setLevel(logging.CRITICAL + 1)


@dataclass(frozen=True)
class HandedFile:
    """One file of an archive on behalf of one person.

    file: its name in the archive.  submitter: how the archive names the person.  number: the platform's number of the
    person, for this assignment only in Moodle.  stem: the file's own name without what platforms add.
    """

    file: str
    submitter: str
    claim: Claim
    stem: str
    number: str = ""
    time: datetime | None = None
    late: bool = False

    @property
    def is_notebook(self) -> bool:
        return self.file.lower().endswith(".ipynb")


class Names(FileNameCollectorPlugin):
    """nbgrader's collector plugin, which takes any kind of file: intake says what is wrong with it."""

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        found: dict[str, str] | None = self._match(submitted_file)
        return found


class CanvasNames(Names):
    """Canvas: `lovelaceada_LATE_12345_67890_1-univariate-1.ipynb`, the person's number and the file's."""

    @default("named_regexp")
    def _named_regexp(self) -> str:
        return (
            r"(?:.*/)?(?P<name>[^/]*?)(?P<late>_LATE)?_(?P<student_id>\d+)_\d+_"
            r"(?P<file_id>[^/]+?)(?:-\d+)?(?:\.[^./]*)?$"
        )


class MoodleNames(Names):
    """Moodle: `Ada Lovelace_12345_assignsubmission_file_/1-univariate.ipynb`, or without the folder."""

    @default("named_regexp")
    def _named_regexp(self) -> str:
        return (
            r"(?:.*/)?(?P<name>[^/]+?)_(?P<student_id>\d+)_assignsubmission_file_/?"
            r"(?P<file_id>.+?)(?: ?\(\d+\))?(?:\.[^./]*)?$"
        )


class Archive:
    """A platform's archive, open for reading; nothing in it decides where anything is written.

    Raises AutograderError where the file is no archive, or of no known platform.
    """

    def __init__(self, path: Path):
        try:
            self._zip = zipfile.ZipFile(path)
        except (OSError, ValueError, zipfile.BadZipFile) as error:
            raise AutograderError(f"{path} is no zip archive that can be read: {error}.") from None
        if len(self._zip.infolist()) > MAX_FILES:
            raise AutograderError(f"{path} has more than {MAX_FILES} files. Is it the platform's own download?")
        self._members = {named(i): i for i in self._zip.infolist() if not i.is_dir() and not _aside(named(i))}
        metadata = [name for name in self._members if name.count("/") <= 1 and name.endswith(METADATA)]
        if metadata:
            self.platform, self.files = "Gradescope", list(_gradescope(self._metadata(metadata[0]), self._members))
        elif any("_assignsubmission_" in name for name in self._members):
            self.platform, self.files = "Moodle", list(_moodle(self._members))
        else:
            self.platform, self.files = "Canvas", list(_canvas(self._members))
        if not self.files:
            raise AutograderError(
                f"{path} does not look like a download of submissions from Canvas, Moodle or Gradescope: no file is "
                "named as theirs are. Download all submissions there once more and pass that zip file as it is."
            )

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @property
    def others(self) -> list[str]:
        """The files that are nobody's."""
        known = {handed.file for handed in self.files}
        return [name for name in self._members if name not in known and not name.endswith(METADATA)]

    def size(self, file: str) -> int:
        """Bytes that a file will have."""
        return self._members[file].file_size

    def content(self, file: str) -> bytes:
        """A file's bytes; raises Refused where it is a link, too large, encrypted or damaged."""
        info = self._members[file]
        if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
            raise Refused("It is a link or no ordinary file. Ask for the notebook itself.")
        if info.file_size > MAX_FILE:
            raise Refused(f"It has {info.file_size // 1_000_000} MB. Ask for it once more, with all outputs cleared.")
        try:
            return self._zip.read(info)
        except (OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error) as error:
            raise Refused(f"It cannot be read: {error}. {REMEDY}") from None

    def _metadata(self, name: str) -> dict[str, Any]:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            found = yaml.load(self.content(name), loader)
        except (Refused, yaml.YAMLError, RecursionError, ValueError) as error:
            raise AutograderError(f"{name} in the archive cannot be read: {error}") from None
        return found if isinstance(found, dict) else {}


def named(info: zipfile.ZipInfo) -> str:
    """A member's name in Unicode: platforms write UTF-8 without saying so. What cannot be printed is replaced."""
    name = info.filename
    if not info.flag_bits & 0x800:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def _aside(name: str) -> bool:
    """Whether a file is what operating systems leave in archives."""
    return any(part == "__MACOSX" or part.startswith(".") for part in PurePosixPath(name).parts)


def _canvas(names: dict[str, Any]) -> Iterator[HandedFile]:
    for file, found in _matched(CanvasNames(log=SILENT), names):
        claim = Claim(found["name"], lms_user_id=found["student_id"], squeezed=True)
        submitter = f"{found['name']}_{found['student_id']}"
        yield HandedFile(file, submitter, claim, found["file_id"], found["student_id"], late=bool(found["late"]))


def _moodle(names: dict[str, Any]) -> Iterator[HandedFile]:
    for file, found in _matched(MoodleNames(log=SILENT), names):
        number = found["student_id"]
        yield HandedFile(file, f"{found['name']}_{number}", Claim(found["name"]), found["file_id"], number)


def _matched(plugin: Names, names: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    return ((name, found) for name in names if (found := plugin.collect(name)))


def _gradescope(metadata: dict[str, Any], names: dict[str, Any]) -> Iterator[HandedFile]:
    """The files of each submission's folder, once for each of its submitters."""
    for name in names:
        place = next((n for n, part in enumerate(PurePosixPath(name).parts) if part in metadata), None)
        if place is None:
            continue
        folder = PurePosixPath(name).parts[place]
        entry = metadata[folder] if isinstance(metadata[folder], dict) else {}
        for person in entry.get(":submitters") or []:
            known = {key: str(person.get(f":{key}") or "") for key in ("name", "sid", "email")}
            claim = Claim(known["name"], known["sid"], known["email"])
            submitter = known["name"] or known["email"] or known["sid"] or folder
            number = folder.rpartition("_")[2]
            yield HandedFile(name, submitter, claim, PurePosixPath(name).stem, number, _time(entry.get(":created_at")))


def _time(value: Any) -> datetime | None:
    """A moment in UTC, to the second; a time without a zone is one."""
    if not isinstance(value, datetime):
        return None
    value = value.replace(microsecond=0)
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
