"""What grading reads and writes on a workspace's disk: when a submission came in, its graded copy, its page."""

import shutil
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import find_all_files

from ..errors import WorkspaceError
from ..files import put
from . import times
from .crew import Graded
from .packing import beside
from .workspace import BEFORE, folder_of

SPACE = 1 << 18  # bytes that a graded copy and its page may need


def insist_on_room(root: Path) -> None:
    """Make sure that a workspace can be written to; raises WorkspaceError where its disk is full or read-only."""
    try:
        for folder in (root, folder_of(root, "autograded"), folder_of(root, "feedback")):
            folder.mkdir(exist_ok=True)
            with tempfile.TemporaryFile(dir=folder) as file:
                file.write(bytes(SPACE))
    except OSError as error:
        raise WorkspaceError(
            f"Nothing can be written in {root}: {error.strerror}. Give it space and permission, then grade again; "
            "nothing was changed."
        ) from None


class Filing:
    """The files of a course's graded submissions, where nbgrader looks for them."""

    def __init__(self, coursedir: CourseDirectory):
        self.coursedir = coursedir

    def copy(self, student: str, assignment: str) -> Path:
        """The file of a submission's graded copy."""
        return self._folder(self.coursedir.autograded_directory, student, assignment) / f"{assignment}.ipynb"

    def page(self, student: str, assignment: str) -> Path:
        """The file of a submission's feedback page."""
        return self._folder(self.coursedir.feedback_directory, student, assignment) / f"{assignment}.html"

    def time(self, entry: Graded) -> datetime | None:
        """When a submission came in, in UTC, where it says so; raises WorkspaceError as `times.of` does."""
        time = times.of(self._submitted(entry))
        return time.replace(tzinfo=None) if time else None

    def put(self, entry: Graded) -> None:
        """Write the graded copy, with what else was handed in and what the course adds, and the page."""
        copy, page = self.copy(entry.student, entry.assignment), self.page(entry.student, entry.assignment)
        others = {**beside(self._submitted(entry)), **self._added(entry.assignment)}
        shared = self.coursedir.groupshared
        for name, data in {copy.name: entry.copy, **others}.items():
            _put(copy.parent / name, data, 0o664 if shared else 0o444)
        _keep_only(copy.parent, {copy.name: entry.copy, **others})
        _put(page, entry.page.encode(), 0o664 if shared else None)
        if shared:
            for folder in {copy.parent, page.parent, copy.parent.parent, page.parent.parent}:
                if (mode := folder.stat().st_mode) & 0o2770 != 0o2770:  # another's may be so already
                    folder.chmod(mode | 0o2770)

    def _added(self, assignment: str) -> dict[str, bytes]:
        """What the course puts beside every copy: the files of an assignment that are no notebooks."""
        folder = self._folder(self.coursedir.source_directory, ".", assignment)
        found = map(Path, find_all_files(str(folder), [*self.coursedir.ignore, "*.ipynb"]))
        return {str(path.relative_to(folder)): path.read_bytes() for path in found}

    def _submitted(self, entry: Graded) -> Path:
        if entry.attempt:
            return self._folder(BEFORE, entry.student, entry.assignment) / entry.attempt
        return self._folder(self.coursedir.submitted_directory, entry.student, entry.assignment)

    def _folder(self, step: str, student: str, assignment: str) -> Path:
        return Path(self.coursedir.format_path(step, student, assignment))


def _keep_only(folder: Path, names: Mapping[str, bytes]) -> None:
    """Remove the files of an earlier copy."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and str(path.relative_to(folder)) not in names:
            path.unlink()


def _put(path: Path, data: bytes, mode: int | None) -> None:
    """Write a file, with the folders above it, in the place of whatever is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    put(path, data, mode)
