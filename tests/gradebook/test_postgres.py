"""A gradebook on a real PostgreSQL server, which the test starts itself, holds the same grades as one in SQLite."""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.gradebook import workspace
from autograder.gradebook.grading import grade
from autograder.gradebook.log import LOG
from autograder.semester import sheets
from autograder.semester.class_report import page
from autograder.semester.exporting import FORMATS, export
from autograder.semester.extending import Extension, extend
from autograder.semester.updating import carry_out, planned
from autograder.semester.withdrawing import drop, withdraw
from tests.conftest import NewWorkspace
from tests.workspaces import hand_in

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.usefixtures("needs_fence"),
    pytest.mark.skipif(not PROGRAMS, reason="needs Debian's package postgresql"),
]

ASSIGNMENT = "1-univariate"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of an empty database; the server listens on a socket in a folder of its own only."""
    with tempfile.TemporaryDirectory() as folder:  # pytest's own lie below one that it closes to other users
        yield from _serving(Path(folder))


def _serving(folder: Path) -> Iterator[str]:
    as_user = []
    if os.geteuid() == 0:  # the server refuses to run as root
        user = pwd.getpwnam("postgres")
        os.chown(folder, user.pw_uid, user.pw_gid)
        as_user = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]

    def run(*command: str) -> None:
        done = subprocess.run([*as_user, *command], cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    programs, data = PROGRAMS[-1], folder / "data"
    run(str(programs / "initdb"), "-D", str(data), "--auth=trust", "--username=grader", "--no-sync")
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    run(str(programs / "pg_ctl"), "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
    yield f"postgresql+psycopg://grader@/postgres?host={folder}"
    run(str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")


def marks(db_url: str) -> dict[str, dict[str, float]]:
    with Gradebook(db_url) as book:
        kept = book.notebook_submissions(ASSIGNMENT, ASSIGNMENT)
        return {k.student.id: {grade.name: grade.score for grade in k.grades} for k in kept}


def comments(db_url: str) -> dict[str, dict[str, str | None]]:
    with Gradebook(db_url) as book:
        kept = book.notebook_submissions(ASSIGNMENT, ASSIGNMENT)
        return {k.student.id: {comment.name: comment.comment for comment in k.comments} for k in kept}


@pytest.fixture
def files(samples: dict[str, bytes]) -> dict[str, bytes]:
    """What was handed in: the samples that end soon."""
    return {student: data for student, data in samples.items() if not student.startswith("ivo")}


def on_server(root: Path, server: str, files: dict[str, bytes]) -> Path:
    """A workspace without assignments whose gradebook is on the server, with these files handed in."""
    workspace.new(root, [], lambda said: None)
    with (root / workspace.CONFIG).open("a") as file:
        file.write(f"c.CourseDirectory.db_url = {server!r}\n")
    for student, data in files.items():
        hand_in(root, ASSIGNMENT, student, data)
    return root


def test_postgresql_holds_what_sqlite_holds(
    server: str, new_workspace: NewWorkspace, files: dict[str, bytes], tmp_path: Path
) -> None:
    small, large = new_workspace(tmp_path / "small", files), on_server(tmp_path / "large", server, files)
    source = nbformat.read(small / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4)
    workspace.generate_assignment(large, ASSIGNMENT, source)
    for root in (small, large):
        assert {row.state for row in grade(root)} == {"graded", "refused"}
    local = f"sqlite:///{small / 'gradebook.db'}"
    assert marks(server) == marks(local) and len(marks(server)) == len(files)
    assert comments(server) == comments(local)
    assert not (large / "gradebook.db").exists()
    logs = [[line.split("\t")[1:6] for line in (root / LOG).read_text().splitlines()] for root in (small, large)]
    assert sorted(logs[0]) == sorted(logs[1])


def test_a_second_run_on_postgresql_judges_nothing(server: str, files: dict[str, bytes], tmp_path: Path) -> None:
    root = on_server(tmp_path / "course", server, files)
    (root / "release" / ASSIGNMENT).mkdir(parents=True)
    before = marks(server)
    list(grade(root))
    asked: list[int] = []
    assert {row.state for row in grade(root, begun=asked.append)} == {"unchanged"}
    assert asked == [0] and marks(server) == before


def test_tables_and_report_from_postgresql_are_those_from_sqlite(
    server: str, new_workspace: NewWorkspace, files: dict[str, bytes], tmp_path: Path
) -> None:
    small, large = (
        new_workspace(tmp_path / "spring", files),
        on_server(tmp_path / "large" / "spring", server, files),
    )
    (large / "release" / ASSIGNMENT).mkdir(parents=True)
    given = max(files)
    for root, db_url in ((small, f"sqlite:///{small / 'gradebook.db'}"), (large, server)):
        list(grade(root))
        with Gradebook(db_url) as book:
            one = book.find_grade("check-mse", ASSIGNMENT, ASSIGNMENT, given)
            one.manual_score, one.needs_manual_grade = 1.5, True
            book.find_comment("mse", ASSIGNMENT, ASSIGNMENT, given).manual_comment = "Nearly."
            book.db.commit()
    for form in set(FORMATS) - {"canvas"}:
        said = [export(workspace.config(r), form, r / f"{form}.csv", [ASSIGNMENT]) for r in (small, large)]
        assert said[0] == said[1] and any(f"another look: {given}." in remark for remark in said[0])
        tables = [sheets.read(root / f"{form}.csv") for root in (small, large)]  # a diagnosis quotes what was drawn
        assert [row[:6] for row in tables[0]] == [row[:6] for row in tables[1]] and len(tables[0]) == len(files) + 1
    pages = [re.sub(r"id=\"[^\"]*\"", "", page.page(root)) for root in (small, large)]
    assert "waiting for a mark by hand" in pages[1] and pages[0].partition("<h2")[0] == pages[1].partition("<h2")[0]


def test_corrections_on_postgresql_are_those_on_sqlite(
    server: str, new_workspace: NewWorkspace, files: dict[str, bytes], tmp_path: Path
) -> None:
    """Another edition with an exercise less and one of other points, an excuse, a withdrawal, a student who left."""
    small, large = new_workspace(tmp_path / "small", files), on_server(tmp_path / "large", server, files)
    shutil.copytree(small / "source", large / "source", dirs_exist_ok=True)
    shutil.copytree(small / "release", large / "release", dirs_exist_ok=True)
    today = nbformat.read(small / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4)
    today.cells = [cell for cell in today.cells if not cell.id.endswith("fork-by-hand")]
    next(cell for cell in today.cells if cell.id == "check-gradients").metadata.nbgrader.points = 15
    excused, withdrawn, dropped, *_ = sorted(files)
    said, found = [], []
    for root in (small, large):
        list(grade(root))
        updates = planned(root, [(ASSIGNMENT, today)], lambda said: None)
        said.append(sorted((d.student, d.what, d.before, d.now) for d in updates[0].differences))
        carry_out(root, updates)
        assert planned(root, [(ASSIGNMENT, today)], lambda said: None) == []
        extend(root, [Extension(excused, ASSIGNMENT, None)])
        withdraw(root, withdrawn, ASSIGNMENT, "by mistake")
        drop(root, dropped)
        list(grade(root))
        export(workspace.config(root), "csv", root / "marks.csv", [ASSIGNMENT])
        found.append([row[:6] for row in sheets.read(root / "marks.csv")])
    assert said[0] == said[1] and ("", "gradients, points", "12", "15") in said[0]
    assert found[0] == found[1] and not any(dropped in row for row in found[0])
