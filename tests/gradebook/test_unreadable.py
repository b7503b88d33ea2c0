"""What this machine cannot read is not graded, told with its reason, and costs nobody: not a mark, not the batch."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from autograder.errors import Refused, Unreadable
from autograder.gradebook.ledger import GRADED
from autograder.gradebook.workspace import config, gradebook
from autograder.judging.salvage import contents

NewWorkspace = Callable[..., Path]
ASSIGNMENT = "1-univariate"


def grade(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "autograder", "grade", root],
        env=os.environ | {"COLUMNS": "300"},
        capture_output=True,
        text=True,
    )


UNREADABLE = {
    "ada": f"ada/{ASSIGNMENT}/{ASSIGNMENT}.ipynb",
    "bela": f"bela/{ASSIGNMENT}",
    "cleo": "cleo",
    "dan": f"dan/{ASSIGNMENT}/timestamp.txt",
}


@pytest.fixture
def root(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path: Path) -> Iterator[Path]:
    """A workspace, graded once: all have 100 points, hana none; now hana's is right, and nobody else's can be read."""
    right = samples["ada-right"]
    made = new_workspace(tmp_path / "spring", dict.fromkeys(UNREADABLE, right) | {"hana": samples["hana-blank"]})
    for student in UNREADABLE:
        (made / "submitted" / student / ASSIGNMENT / "timestamp.txt").write_text("2026-03-01 12:00:00 UTC")
    done = grade(made)
    assert done.returncode == 0, done.stderr
    (made / f"submitted/hana/{ASSIGNMENT}/{ASSIGNMENT}.ipynb").write_bytes(right)
    _allow(made, 0)
    yield made
    _allow(made, stat.S_IRWXU)


def _allow(root: Path, mode: int) -> None:
    for path in UNREADABLE.values():
        (root / "submitted" / path).chmod(mode)


def _line(said: str, student: str) -> str:
    return next(line for line in said.splitlines() if line.strip().startswith(student))


@pytest.mark.ordinary
@pytest.mark.usefixtures("needs_fence")
def test_what_cannot_be_read_is_not_graded_and_keeps_its_mark(root: Path) -> None:
    done = grade(root)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "100 of 100" in _line(done.stdout, "hana"), "the others are graded"
    for student, path in UNREADABLE.items():
        assert "not graded, a fault of this machine" in _line(done.stdout, student)
        assert f"{root / 'submitted' / path}" in done.stderr and "Permission denied" in done.stderr
    with gradebook(config(root)) as book:
        assert all(book.find_submission(ASSIGNMENT, student).score == 100 for student in UNREADABLE)
        book.db.execute(update(GRADED).values(digest=""))  # as nbgrader's own grading and an update leave it
        book.db.commit()
    again = grade(root).stdout
    assert all("not graded, a fault of this machine" in _line(again, student) for student in UNREADABLE)
    _allow(root, stat.S_IRWXU)
    done = grade(root)
    assert done.returncode == 0 and all("100 of 100" in _line(done.stdout, student) for student in UNREADABLE)


@pytest.mark.parametrize("name", ["link", "folder", "socket", "nothing"])
def test_what_is_no_file_is_the_students_fault(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{ASSIGNMENT}.ipynb"
    makers: dict[str, Callable[[], object]] = {
        "link": lambda: path.symlink_to("/etc/passwd"),
        "folder": path.mkdir,
        "socket": lambda: os.mknod(path, stat.S_IFSOCK | 0o600),
        "nothing": lambda: None,
    }
    makers[name]()
    with pytest.raises(Refused):
        contents(path)


def test_a_failing_disk_is_the_machines_fault() -> None:
    with pytest.raises(Unreadable, match="Input/output error"):
        contents(Path("/proc/self/mem"))
