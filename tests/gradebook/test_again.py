"""Grading a second time: what was refused, what people gave, what became due, and what lies where nobody looks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.authoring.samples import samples
from autograder.authoring.weave import woven
from autograder.exercises.sections import ROOT, Section
from autograder.fence.fence import fence_works
from autograder.gradebook import rows, workspace
from autograder.gradebook.grading import grade

pytestmark = pytest.mark.skipif(not fence_works(), reason="needs bubblewrap")

SECTION = Section("univariate")
ASSIGNMENT = SECTION.assignment
SAMPLES = samples(SECTION)
WRONG = next(name for name in SAMPLES if name.startswith("chen-"))


def hand_in(root: Path, student: bytes, data: bytes) -> None:
    folder = os.path.join(os.fsencode(root), b"submitted", student, ASSIGNMENT.encode())
    os.makedirs(folder)
    with open(os.path.join(folder, ASSIGNMENT.encode() + b".ipynb"), "wb") as file:
        file.write(data)


def graded(root: Path) -> dict[str, rows.Row]:
    return {row.student: row for row in grade(root)}


def database(root: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{root / 'gradebook.db'}")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which one is wrong, one is right and has a time, one handed in no notebook; all graded."""
    root = tmp_path_factory.mktemp("again") / "spring"
    workspace.new(root, woven([SECTION]), lambda _: None)
    for student, data in {"chen": SAMPLES[WRONG], "ada": SAMPLES["ada-right"], "jo": b"%PDF-1.7\n"}.items():
        hand_in(root, student.encode(), data)
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
    assert graded(root)["chen"].score == 92.5
    [anew] = [row for row in grade(root, force=True) if row.student == "chen"]
    assert (anew.state, anew.score) == ("graded", 92.5)


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


def test_what_lies_elsewhere_and_a_name_in_no_utf8_are_told_and_stop_nobody(root: Path) -> None:
    hand_in(root, b"lat\xf6n", SAMPLES["ada-right"])
    hand_in(root, b"zoe", SAMPLES["ada-right"])
    (root / "submitted" / "loose.ipynb").write_bytes(b"")
    (root / "submitted" / "ada" / "1-univariat").mkdir()
    paths = os.pathsep.join([str(ROOT), str(ROOT / "course")])
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "grade", str(root)],
        env=os.environ | {"PYTHONPATH": paths},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2, done.stderr
    assert ["zoe", ASSIGNMENT, "100", "of", "100", "all", "right"] in [
        line.split() for line in done.stdout.splitlines()
    ]
    assert r"lat\udcf6n" in done.stdout and "not in UTF-8. Rename the folder" in " ".join(done.stdout.split())
    assert "Traceback" not in done.stderr
    assert f"{root}/submitted/ada/1-univariat, {root}/submitted/loose.ipynb" in done.stderr
