"""Archives of what was handed in, zip files or folders, read without unpacking; nbgrader's plugins for their names."""

import lzma
import os
import re
import stat
import time
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Protocol

from nbgrader.plugins import FileNameCollectorPlugin
from traitlets import default

from ..errors import AutograderError, Refused
from ..judging.salvage import REMEDY
from .platforms import CANVAS, MOODLE, platform_of

MAX_FILES, MAX_FILE = 100_000, 200_000_000
UNREADABLE = (OSError, EOFError, RuntimeError, ValueError, zipfile.BadZipFile, zlib.error, lzma.LZMAError)


class Names(FileNameCollectorPlugin):
    """nbgrader's collector plugin, which takes any kind of file: intake says what is wrong with it."""

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """Whose a file is, and where nbgrader keeps it: what is no notebook under no name that a program looks for."""
        found: dict[str, str] | None = self._match(submitted_file)
        if found and not submitted_file.lower().endswith(".ipynb"):
            found["file_id"] = re.sub(r"[/.\s]+", " ", f"handed-in {found['file_id']}")
        return found if found and found["student_id"] else None


class CanvasNames(Names):
    """Canvas: `lovelaceada_LATE_12345_67890_1-univariate-1.ipynb`, the person's number and the file's."""

    @default("named_regexp")
    def _named_regexp(self) -> str:
        return CANVAS


class MoodleNames(Names):
    """Moodle: `Ada Lovelace_12345_assignsubmission_file/1-univariate.ipynb`, or without the folder."""

    @default("named_regexp")
    def _named_regexp(self) -> str:
        return MOODLE


class Source(Protocol):
    """Files by name: whose bytes are read one by one, and the moment at which the newest of them was written."""

    sizes: dict[str, int]
    made: str

    def content(self, name: str) -> bytes: ...

    def close(self) -> None: ...


class Zip:
    """A zip file."""

    def __init__(self, path: Path):
        try:
            self._zip = zipfile.ZipFile(path)
        except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile) as error:
            raise AutograderError(f"{path} is no zip archive that can be read: {error}.") from None
        self._members: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            if not info.filename.endswith("/"):
                self._members[_free(named(info), self._members)] = info
        self.sizes = {name: info.file_size for name, info in self._members.items()}
        times = [info.date_time for info in self._members.values()]
        self.made = "zip {:04}-{:02}-{:02} {:02}:{:02}:{:02}".format(*max(times)) if times else ""

    def content(self, name: str) -> bytes:
        info = self._members[name]
        if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
            raise Refused("It is a link or no ordinary file. Ask for the notebook itself.")
        try:
            with self._zip.open(info) as file:
                return file.read(info.file_size)  # what has more than it says is not unpacked further
        except UNREADABLE as error:
            raise Refused(f"It cannot be read: {error}. {REMEDY}") from None

    def close(self) -> None:
        self._zip.close()


class Folder:
    """A folder, as browsers leave it that unpack what they download."""

    def __init__(self, path: Path):
        self._paths: dict[str, Path] = {}
        times = []
        for file in _below(path):
            info = file.lstat()
            self._paths[_free(_printable(file.relative_to(path).as_posix()), self._paths)] = file
            times.append(info.st_mtime)
        self.sizes = {name: file.lstat().st_size for name, file in self._paths.items()}
        self.made = f"folder {time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(max(times)))}" if times else ""

    def content(self, name: str) -> bytes:
        path = self._paths[name]
        if not stat.S_ISREG(path.lstat().st_mode):
            raise Refused("It is a link or no ordinary file. Ask for the notebook itself.")
        return path.read_bytes()

    def close(self) -> None:
        """Nothing is open."""


class Archive:
    """What a platform gave out, open for reading; nothing in it decides where anything is written.

    platform: its name.  files: what somebody handed in.  others: the files that are nobody's.  made: when the newest
    file of the archive was written, as only archives of one kind and platform can be compared.
    Raises AutograderError where the path is no archive, or holds too much.
    """

    def __init__(self, path: Path):
        self._source: Source = Folder(path) if path.is_dir() else Zip(path)
        if len(self._source.sizes) > MAX_FILES:
            raise AutograderError(f"{path} has more than {MAX_FILES} files. Is it the platform's own download?")
        names = {name: True for name in self._source.sizes if not _aside(name)}
        platform = platform_of(names)
        self.platform, self.made = platform.name, self._source.made
        self.files = list(platform.files(names, self.content))
        known = {handed.file for handed in self.files}
        self.others = [name for name in names if name not in known and not platform.is_own(name)]

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *_: object) -> None:
        self._source.close()

    def size(self, file: str) -> int:
        """Bytes that a file will have."""
        return self._source.sizes[file]

    def content(self, file: str) -> bytes:
        """A file's bytes; raises Refused where it is a link, too large, encrypted or damaged, OSError from a folder."""
        if (size := self._source.sizes[file]) > MAX_FILE:
            raise Refused(f"It has {size // 1_000_000} MB. Ask for it once more, with all outputs cleared.")
        return self._source.content(file)


def named(info: zipfile.ZipInfo) -> str:
    """A member's name in Unicode: platforms write UTF-8 without saying so. What cannot be printed is replaced."""
    name = info.filename
    if not info.flag_bits & 0x800:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return _printable(name)


def _printable(name: str) -> str:
    name = unicodedata.normalize("NFC", name)
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def _free(name: str, taken: Mapping[str, object]) -> str:
    """A name that no other file of the archive has."""
    while name in taken:
        name += f" (again, {len(taken)})"
    return name


def _aside(name: str) -> bool:
    """Whether a file is what operating systems leave in archives."""
    return any(part == "__MACOSX" or part.startswith(".") for part in PurePosixPath(name).parts)


def _below(folder: Path) -> Iterator[Path]:
    """The files below a folder; raises AutograderError with the name of one that cannot be listed."""

    def stop(error: OSError) -> None:
        raise AutograderError(f"{error.filename} cannot be listed: {error.strerror}. Nothing was changed.")

    for above, folders, files in os.walk(folder, onerror=stop):
        folders.sort()
        links = [name for name in folders if (Path(above) / name).is_symlink()]
        yield from (Path(above) / name for name in sorted([*files, *links]))
