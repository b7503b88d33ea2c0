"""A workspace is an ordinary nbgrader course: own assignments, folders of other names, links, students left out."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner, Result
from nbgrader.api import Gradebook

from autograder.authoring.weave import woven
from autograder.cli import main
from autograder.errors import WorkspaceError
from autograder.exercises.sections import Section
from autograder.gradebook import workspace
from autograder.gradebook.grading import grade

from ..conftest import NewWorkspace
from ..workspaces import hand_in

pytestmark = pytest.mark.usefixtures("needs_fence")

ASSIGNMENT = "1-univariate"


def cell(source: str, **nbgrader: object) -> nbformat.NotebookNode:
    known = {"schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False, **nbgrader}
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": known})


def quiz() -> nbformat.NotebookNode:
    """An instructor's own assignment: one answer, checked by nbgrader's ways."""
    answer = cell("### BEGIN SOLUTION\nx = 6 * 7\n### END SOLUTION", grade_id="answer", solution=True)
    check = cell("assert x == 42", grade_id="check", grade=True, locked=True, points=3)
    return nbformat.v4.new_notebook(cells=[answer, check])


@pytest.fixture(scope="module")
def root(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a quiz of the instructor's own; Ada handed in both."""
    root = new_workspace(tmp_path_factory.mktemp("own") / "spring", {"ada": samples["ada-right"]})
    released = workspace.generate_assignment(root, "quiz1", quiz())
    released.cells[0].source = "x = 42"
    hand_in(root, "quiz1", "ada", nbformat.writes(released).encode())
    return root


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def appended(root: Path, line: str) -> None:
    with (root / workspace.CONFIG).open("a") as file:
        file.write(line + "\n")


def test_an_own_assignment_is_left_to_nbgrader_which_grades_it(root: Path) -> None:
    done = run("grade", root)
    assert done.exit_code == 0, done.output
    assert "Left to nbgrader, since no sections of the course: quiz1." in done.stderr
    assert [row.assignment for row in grade(root)] == [ASSIGNMENT]
    with pytest.raises(WorkspaceError, match="Grade it with `nbgrader autograde quiz1`"):
        list(grade(root, "quiz1"))
    for command in ("autograde", "generate_feedback"):
        nbgrader = subprocess.run([sys.executable, "-m", "nbgrader", command, "quiz1"], cwd=root, capture_output=True)
        assert nbgrader.returncode == 0, nbgrader.stderr.decode()
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        assert {name: book.find_submission(name, "ada").score for name in (ASSIGNMENT, "quiz1")} == {
            ASSIGNMENT: 100, "quiz1": 3
        }  # fmt: skip
    assert "(Score: 3.0 / 3.0)" in (root / "feedback" / "ada" / "quiz1" / "quiz1.html").read_text()
    assert run("feedback", root).exit_code == 0 and run("report", root, "--to", root / "report.html").exit_code == 0
    table = run("export", root, "--to", root / "marks.csv")
    assert table.exit_code == 0 and "quiz1" in (root / "marks.csv").read_text()


def test_submissions_may_lie_in_a_folder_of_another_name_and_some_count_for_nothing(
    new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path: Path
) -> None:
    root = new_workspace(tmp_path / "spring", dict.fromkeys(("ada", "instructor"), samples["ada-right"]))
    (root / "submitted").rename(root / "handed-in")
    appended(root, 'c.CourseDirectory.submitted_directory = "handed-in"')
    appended(root, 'c.CourseDirectory.student_id_exclude = "tester,instructor"')
    assert {row.student: row.score for row in grade(root)} == {"ada": 100}
    assert run("withdraw", root, "ada", ASSIGNMENT).exit_code == 0
    assert not (root / "submitted").exists() and not (root / "handed-in" / "ada" / ASSIGNMENT).exists()


def test_submitted_may_be_a_link_to_another_disk(
    new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path: Path
) -> None:
    root = new_workspace(tmp_path / "spring", {"ada": samples["ada-right"]})
    (root / "submitted").rename(tmp_path / "elsewhere")
    (root / "submitted").symlink_to(tmp_path / "elsewhere")
    assert {row.student: row.score for row in grade(root)} == {"ada": 100}
    assert run("withdraw", root, "ada", ASSIGNMENT).exit_code == 0
    assert not list((tmp_path / "elsewhere" / "ada").iterdir())


def test_instructors_of_one_group_share_a_workspace(
    section: Section, samples: dict[str, bytes], tmp_path: Path
) -> None:
    """With a umask that leaves all to the group, each may write over what the other wrote."""
    root = tmp_path / "spring"
    before = os.umask(0o002)
    try:
        root.mkdir()
        root.chmod(0o2775)
        workspace.new(root, woven([section]), lambda said: None)
        hand_in(root, ASSIGNMENT, "ada", samples["ada-right"])
        assert {row.student: row.score for row in grade(root)} == {"ada": 100}
        assert run("extend", root, "ada", ASSIGNMENT, "2").exit_code == 0
    finally:
        os.umask(before)
    ours = [root / "gradebook.db", root / "grading.log", root / workspace.CONFIG, *root.glob("feedback/*/*/*")]
    ours += [folder for step in ("submitted", "autograded", "feedback") for folder in root.glob(f"{step}/**/")]
    assert (
        len(ours) > 9 and {str(path): oct(path.stat().st_mode) for path in ours if not path.stat().st_mode & 0o20} == {}
    )
    assert {folder.stat().st_mode & 0o2000 for folder in ours if folder.is_dir()} == {0o2000}


def test_both_roads_read_a_time_in_the_same_way(
    new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path: Path
) -> None:
    stamps = {
        "ada": "2026-03-01 12:00:00 +01:00",
        "bo": "2026-03-01 12:00:00 +0100",
        "cem": "2026-03-01 12:00:00 PST",
        "dan": "01/03/2026 12:00",
    }
    found = {}
    for road in ("stock", "fast"):
        root = new_workspace(tmp_path / road, dict.fromkeys(stamps, samples["ada-right"]))
        for student, text in stamps.items():
            (root / "submitted" / student / ASSIGNMENT / "timestamp.txt").write_text(text)
        if road == "fast":
            assert {row.student for row in grade(root) if row.state == "fault"} == {"cem", "dan"}
        else:
            done = subprocess.run(
                [sys.executable, "-m", "nbgrader", "autograde", ASSIGNMENT], cwd=root, capture_output=True, text=True
            )
            assert "'2026-03-01 12:00:00 PST', whose zone is not understood" in done.stderr
        with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
            found[road] = {s.student_id: (str(s.timestamp), s.score) for s in book.assignment_submissions(ASSIGNMENT)}
    assert found["stock"] == found["fast"] == dict.fromkeys(("ada", "bo"), ("2026-03-01 11:00:00", 100))
