"""Grading may end at any moment: what was recorded stays, nothing counts twice, a second run completes the first."""

import calendar
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from autograder.gradebook.log import LOG
from tests.conftest import NewWorkspace

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("needs_fence")]

ASSIGNMENT = "1-univariate"
STUDENTS = ("ada-right", "bela-other-style", "hana-blank", "jo-no-notebook")
Scores = dict[tuple[str, str], float | None]


def grading(root: Path) -> subprocess.Popen[str]:
    """`autograder grade`, begun."""
    command = [sys.executable, "-m", "autograder", "grade", str(root), "--workers", "2"]
    return subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def finished(root: Path) -> tuple[int, str]:
    process = grading(root)
    said, _ = process.communicate(timeout=1800)
    return process.returncode, said


def scores(root: Path) -> Scores:
    """Every automatic score by student and check; fails where the database is damaged or holds one twice."""
    if not (root / "gradebook.db").exists():
        return {}
    query = """select s.student_id, c.name, g.auto_score from grade g join base_cell c on g.cell_id = c.id
        join submitted_notebook n on g.notebook_id = n.id join submitted_assignment s on n.assignment_id = s.id"""
    with closing(sqlite3.connect(root / "gradebook.db")) as book:
        assert book.execute("pragma integrity_check").fetchone() == ("ok",)
        rows = book.execute(query).fetchall()
    assert len(rows) == len({row[:2] for row in rows})
    return {(student, name): score for student, name, score in rows}


@pytest.fixture(scope="module")
def course(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {student: samples[student] for student in STUDENTS}
    return new_workspace(tmp_path_factory.mktemp("durable") / "course", files)


@pytest.fixture(scope="module")
def right(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Scores:
    """The scores of a run that nothing disturbs."""
    root = tmp_path_factory.mktemp("whole") / "course"
    shutil.copytree(course, root)
    code, said = finished(root)
    assert code == 0, said
    return scores(root)


@pytest.fixture
def copy(course: Path, tmp_path: Path) -> Path:
    shutil.copytree(course, tmp_path / "course")
    return tmp_path / "course"


def killed(root: Path, seconds: float) -> None:
    """Begin grading and end it with SIGKILL; everything that it started must end as well."""
    process = grading(root)
    time.sleep(seconds)
    started = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    _, left = psutil.wait_procs(started, timeout=600)
    assert [one for one in left if one.status() != psutil.STATUS_ZOMBIE] == []


def consistent(before: Scores, after: Scores, right: Scores) -> None:
    """What was recorded before is still there, and every recorded score is the right one."""
    assert all(after.get(place) == score for place, score in before.items() if score is not None)
    assert all(score in (None, right[place]) for place, score in after.items())


@pytest.mark.parametrize("times", [3, pytest.param(50, id="50")])
def test_a_run_that_is_killed_loses_nothing_and_a_second_completes_it(copy: Path, right: Scores, times: int) -> None:
    chance, before = random.Random(times), scores(copy)
    for _ in range(times):
        killed(copy, chance.uniform(0.3, 8.0))
        after = scores(copy)
        consistent(before, after, right)
        before = after
    code, said = finished(copy)
    assert code == 0, said
    assert scores(copy) == right
    pages = [copy / "feedback" / s / ASSIGNMENT / f"{ASSIGNMENT}.html" for s in STUDENTS]
    assert all(page.exists() for page in pages)


def test_a_second_run_changes_nothing(copy: Path, right: Scores) -> None:
    for _ in range(2):
        assert finished(copy)[0] == 0
        assert scores(copy) == right
    assert len((copy / LOG).read_text().splitlines()) == 1 + len(right)


def test_a_clock_that_goes_back_keeps_nothing_from_being_graded(copy: Path, right: Scores) -> None:
    dated(copy, 2035)
    assert finished(copy)[0] == 0
    notebook = f"{ASSIGNMENT}/{ASSIGNMENT}.ipynb"
    shutil.copy(copy / "submitted" / "ada-right" / notebook, copy / "submitted" / "hana-blank" / notebook)
    dated(copy, 1999)
    assert finished(copy)[0] == 0
    places = {name for student, name in right if student == "hana-blank"}
    assert scores(copy) == right | {("hana-blank", name): right["ada-right", name] for name in places}


def dated(root: Path, year: int) -> None:
    """Let everything in a workspace be written, and every submission handed in, on a day of that year."""
    for folder in (root / "submitted").glob("*/*"):
        (folder / "timestamp.txt").write_text(f"{year}-03-01 12:00:00 UTC")
    seconds = calendar.timegm((year, 3, 1, 12, 0, 0))
    for path in root.rglob("*"):
        os.utime(path, (seconds, seconds))


def test_a_locked_gradebook_is_said_and_loses_nothing(copy: Path, right: Scores) -> None:
    assert finished(copy)[0] == 0
    with closing(sqlite3.connect(copy / "gradebook.db", isolation_level=None)) as other:
        other.execute("begin exclusive")
        code, said = finished(copy)
        other.execute("rollback")
    assert code != 0 and "locked" in said and "Traceback" not in said
    assert scores(copy) == right
    assert finished(copy)[0] == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.root
def test_a_full_disk_is_said_and_loses_nothing(small_disk: Path, course: Path, right: Scores) -> None:
    root = small_disk / "course"
    shutil.copytree(course, root)
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError):
        while True:
            file.write(bytes(4096))
    code, said = finished(root)
    assert code != 0 and "Traceback" not in said
    assert "space" in said or "full" in said
    filler.unlink()
    assert finished(root)[0] == 0
    assert scores(root) == right


@pytest.mark.root
def test_a_read_only_workspace_is_said_and_loses_nothing(small_disk: Path, course: Path, right: Scores) -> None:
    root = small_disk / "course"
    shutil.copytree(course, root)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    code, said = finished(root)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert code != 0 and "Traceback" not in said
    assert "read-only" in said.lower() or "readonly" in said.lower()
    assert finished(root)[0] == 0
    assert scores(root) == right
