"""Grading a second time: what was refused, what people gave, what became due, and what lies where nobody looks."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.errors import WorkspaceError
from autograder.gradebook import rows, workspace
from autograder.gradebook.grading import grade
from tests.conftest import NewWorkspace
from tests.workspaces import hand_in

pytestmark = pytest.mark.usefixtures("needs_fence")

ASSIGNMENT = "1-univariate"


def graded(root: Path) -> dict[str, rows.Row]:
    return {row.student: row for row in grade(root)}


def database(root: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{root / 'gradebook.db'}")


@pytest.fixture(scope="module")
def root(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which one is wrong, one is right and has a time, one handed in no notebook; all graded."""
    wrong = next(data for name, data in samples.items() if name.startswith("chen-"))
    files = {"chen": wrong, "ada": samples["ada-right"], "jo": b"%PDF-1.7\n"}
    root = new_workspace(tmp_path_factory.mktemp("again") / "spring", files)
    (root / "submitted" / "ada" / ASSIGNMENT / "timestamp.txt").write_text("2026-03-02 12:00:00 UTC")
    assert {student: row.state for student, row in graded(root).items()} == {
        "ada": "graded", "chen": "graded", "jo": "refused"
    }  # fmt: skip
    return root


def test_a_refusal_is_told_again(root: Path) -> None:
    rows = graded(root)
    assert {row.state for row in rows.values()} == {"unchanged"}
    assert rows["jo"].refused and "no notebook" in rows["jo"].said
    assert not rows["ada"].refused and rows["ada"].said == ""


def test_a_row_has_the_points_that_count(root: Path) -> None:
    with database(root) as book:
        book.find_grade("check-gradients", ASSIGNMENT, ASSIGNMENT, "chen").manual_score = 4.5
        book.db.commit()
    unchanged = graded(root)["chen"]
    assert (unchanged.score, unchanged.judged, unchanged.by_hand, unchanged.waiting) == (92.5, 88, 4.5, ())
    [anew] = [row for row in grade(root, force=True) if row.student == "chen"]
    assert (anew.state, anew.score, anew.judged, anew.waiting) == ("graded", 92.5, 88, ("gradients",))
    assert graded(root)["chen"] == replace(anew, state="unchanged", said="")


def test_a_due_date_that_is_set_later_counts(root: Path) -> None:
    with (root / workspace.CONFIG).open("a") as file:
        file.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    assert graded(root)["ada"].state == "unchanged"
    with database(root) as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 12:00:00 UTC")
    assert {student: row.state for student, row in graded(root).items() if row.state != "unchanged"} == {
        "ada": "graded"
    }
    with database(root) as book:
        assert book.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, "ada").late_submission_penalty == 100
    assert graded(root)["ada"].state == "unchanged"


PLUGIN = """
from nbgrader.plugins import BasePlugin

class Mild(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return {penalty}
"""


@pytest.fixture
def own(root: Path, tmp_path: Path) -> Path:
    """The workspace as a copy of a test's own."""
    return Path(shutil.copytree(root, tmp_path / "own"))


def test_pages_have_the_permissions_that_the_umask_leaves(own: Path) -> None:
    before = os.umask(0o077)
    try:
        list(grade(own, force=True))
    finally:
        os.umask(before)
    pages = list(own.glob("feedback/*/*/*.html"))
    assert pages and {page.stat().st_mode & 0o777 for page in pages} == {0o600}


def late_plugin(root: Path, name: str, penalty: str) -> Path:
    """Have a workspace ask this plugin for penalties; returns the file of mild.Mild."""
    plugin = root / "mild.py"
    plugin.write_text(PLUGIN.format(penalty=penalty))
    with (root / workspace.CONFIG).open("a") as file:
        file.write(f"import sys\nsys.path.insert(0, {str(root)!r})\nsys.modules.pop('mild', None)\n")
        file.write(f"sys.dont_write_bytecode = True\nc.AssignLatePenalties.plugin_class = {name!r}\n")
    return plugin


def test_an_extension_counts_and_so_does_what_the_late_plugin_says(own: Path) -> None:
    plugin = late_plugin(own, "mild.Mild", "10")
    with database(own) as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 12:00:00 UTC")
    assert graded(own)["ada"].score == 90
    plugin.write_text(PLUGIN.format(penalty="5.25"))
    assert graded(own)["ada"].score == 94.75
    with database(own) as book:
        book.grant_extension(ASSIGNMENT, "ada", weeks=500)
    assert graded(own)["ada"].score == 100
    assert graded(own)["ada"].state == "unchanged"


@pytest.mark.parametrize("plugin", ["no.such.Plugin", "mild.Mild"])
def test_a_late_plugin_that_does_not_work_ends_grading_before_it_begins(plugin: str, own: Path) -> None:
    late_plugin(own, plugin, "1 / 0")
    with pytest.raises(WorkspaceError, match="late penalties that nbgrader_config.py names does not work"):
        graded(own)


def test_what_lies_elsewhere_and_a_name_in_no_utf8_are_told_and_stop_nobody(
    root: Path, samples: dict[str, bytes]
) -> None:
    for student in (os.fsdecode(b"lat\xf6n"), "zoe"):
        hand_in(root, ASSIGNMENT, student, samples["ada-right"])
    (root / "submitted" / "loose.ipynb").write_bytes(b"")
    (root / "submitted" / "ada" / "1-univariat").mkdir()
    command = [sys.executable, "-m", "autograder", "grade", str(root)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 2, done.stderr
    assert ["zoe", ASSIGNMENT, "100", "100", "of", "100", "all", "right"] in [
        line.split() for line in done.stdout.splitlines()
    ]
    assert r"lat\udcf6n" in done.stdout and "not in UTF-8. Rename the folder" in " ".join(done.stdout.split())
    assert "Traceback" not in done.stderr
    assert f"{root}/submitted/ada/1-univariat, {root}/submitted/loose.ipynb" in done.stderr
