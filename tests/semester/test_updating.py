"""Today's course in a running semester: what changes is said first, what people gave stays, whatever ends it."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner, Result
from nbformat import NotebookNode
from nbgrader.api import Gradebook

from autograder.authoring.weave import weave
from autograder.cli import main
from autograder.exercises.sections import Section
from autograder.gradebook.grading import grade
from autograder.gradebook.log import LOG
from autograder.gradebook.results import results
from autograder.gradebook.workspace import CONFIG
from autograder.semester import editions
from autograder.semester.updating import carry_out, planned

from ..conftest import NewWorkspace

pytestmark = pytest.mark.usefixtures("needs_fence")

ASSIGNMENT = "1-univariate"
TEXT = "univariate-31"  # a cell that speaks of a nudge


def database(root: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{root / 'gradebook.db'}")


@pytest.fixture(scope="module")
def course(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graded workspace: one all right, one with a mark and a comment by hand, one late, which costs half."""
    wrong = next(data for name, data in samples.items() if name.startswith("chen-"))
    files = {"ada": samples["ada-right"], "chen": wrong, "late": samples["ada-right"]}
    root = new_workspace(tmp_path_factory.mktemp("updating") / "spring", files)
    (root / "half.py").write_text(PLUGIN)
    with (root / CONFIG).open("a") as file:
        file.write(f"import sys\nsys.path.insert(0, {str(root)!r})\nc.AssignLatePenalties.plugin_class = 'half.Half'\n")
    (root / "submitted" / "late" / ASSIGNMENT / "timestamp.txt").write_text("2026-03-02 12:00:00 UTC")
    with database(root) as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 12:00:00 UTC")
    assert {row.state for row in grade(root)} == {"graded"}
    with database(root) as book:
        given = book.find_grade("check-gradients", ASSIGNMENT, ASSIGNMENT, "chen")
        given.manual_score, given.extra_credit = 4.5, 1.0
        book.find_comment("gradients", ASSIGNMENT, ASSIGNMENT, "chen").manual_comment = "Nearly.\nLook at x."
        book.db.commit()
    return root


PLUGIN = """
from nbgrader.plugins import BasePlugin

class Half(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score / 2
"""


@pytest.fixture
def root(course: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(course, tmp_path / "spring"))


Marks = dict[str, tuple[float, float]]


def marks(root: Path) -> Marks:
    """What counts of what is possible, by student."""
    with database(root) as book:
        return {r.student.id: (r.score, r.possible) for r in results(book, ASSIGNMENT) if r.graded}


def without(notebook: NotebookNode, *idents: str) -> NotebookNode:
    """A notebook without these cells."""
    return nbformat.from_dict({**notebook, "cells": [cell for cell in notebook.cells if cell.id not in idents]})


@pytest.fixture(scope="module")
def typo(section: Section) -> NotebookNode:
    """The course with another word in a text."""
    notebook = weave(section)
    text = next(cell for cell in notebook.cells if cell.id == TEXT)
    text.source = text.source.replace("the nudge", "that nudge", 1)
    return notebook


@pytest.fixture(scope="module")
def corrected(typo: NotebookNode) -> NotebookNode:
    """The same; besides an exercise is dropped, another is worth more, and a third, all new, something as well."""
    today = without(typo, "fork-by-hand", "check-fork-by-hand")
    for number, cell in reversed(list(enumerate(today.cells))):
        if cell.id == "check-gradients":
            cell.metadata.nbgrader.points = 15
        if cell.id in ("predict", "check-predict"):
            new = nbformat.from_dict({**cell, "id": cell.id.replace("predict", "foretell")})
            new.metadata.nbgrader.grade_id = new.id
            new.source = new.source.replace("predict", "foretell")
            today.cells.insert(number, new)
    return today


def said(root: Path, today: NotebookNode) -> list[tuple[str, ...]]:
    """What an update says, by student."""
    [one] = planned(root, [(ASSIGNMENT, today)], lambda said: None)
    return [(d.student, d.what, d.before, d.now) for d in one.differences]


def updated(root: Path, today: NotebookNode) -> Path:
    return carry_out(root, planned(root, [(ASSIGNMENT, today)], lambda said: None))


SAID = [
    ("", f"text of {TEXT}", "…f'(a)$ times the nudge:", "…f'(a)$ times that nudge:"),
    ("", "fork_by_hand", "3 points", "dropped"),
    ("", "gradients, points", "12", "15"),
    ("chen", "gradients, by hand", "4.5 of 12", "4.5 of 15"),
    ("", "foretell", "new", "5 points, not judged yet"),
    ("ada", "mark", "100 of 100", "100 of 105"),
    ("chen", "mark", "93.5 of 100", "90.5 of 105"),
    ("late", "mark", "50 of 100", "50 of 105"),
]


def test_what_changes_for_whom_is_said_first(root: Path, corrected: NotebookNode) -> None:
    before = state(root)
    assert said(root, corrected) == SAID
    assert state(root) == before


def test_source_release_gradebook_and_marks_follow(root: Path, corrected: NotebookNode) -> None:
    updated(root, corrected)
    release = nbformat.read(root / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4)
    assert [cell.id for cell in release.cells] == [cell.id for cell in corrected.cells]
    assert "BEGIN SOLUTION" not in str(release)
    assert editions.read(root, "source", ASSIGNMENT).cells == corrected.cells
    assert marks(root) == {"ada": (100, 105), "chen": (90.5, 105), "late": (50, 105)}
    assert planned(root, [(ASSIGNMENT, corrected)], lambda said: None) == []
    lines = [line.split("\t")[1:] for line in (root / LOG).read_text().splitlines()]
    assert lines[-len(SAID) :] == [[student, ASSIGNMENT, *what] for student, *what in SAID]


def test_what_people_gave_stays_and_waits_for_another_look(root: Path, corrected: NotebookNode) -> None:
    updated(root, corrected)
    with database(root) as book:
        given = book.find_grade("check-gradients", ASSIGNMENT, ASSIGNMENT, "chen")
        assert (given.manual_score, given.extra_credit, given.needs_manual_grade) == (4.5, 1.0, True)
        comment = book.find_comment("gradients", ASSIGNMENT, ASSIGNMENT, "chen")
        assert comment.manual_comment == "Nearly.\nLook at x."


def test_of_a_dropped_exercise_what_people_gave_stays_in_the_log(root: Path, section: Section) -> None:
    today = without(weave(section), "gradients", "check-gradients")
    assert said(root, today) == [
        ("", "gradients", "12 points", "dropped"),
        ("chen", "gradients, by hand", "5.5 points", "dropped"),
        ("chen", "gradients, comment", "Nearly. Look at x.", "dropped"),
        ("ada", "mark", "100 of 100", "88 of 88"),
        ("chen", "mark", "93.5 of 100", "88 of 88"),
        ("late", "mark", "50 of 100", "44 of 88"),
    ]
    updated(root, today)
    assert "chen\t1-univariate\tgradients, comment\tNearly. Look at x.\tdropped\n" in (root / LOG).read_text()


def test_back_to_the_course_as_it_was_all_marks_are_judged_again(
    root: Path, corrected: NotebookNode, section: Section
) -> None:
    before = marks(root)
    updated(root, corrected)
    updated(root, weave(section))
    assert marks(root)["ada"] == (97, 100)  # an exercise came back, and nobody has judged it yet
    assert {row.state for row in grade(root)} == {"graded"}
    assert marks(root) == before


def test_grading_says_what_to_do_where_the_course_is_another(root: Path, corrected: NotebookNode) -> None:
    updated(root, corrected)
    assert {row.state for row in grade(root)} == {"fault"}
    assert all("autograder update" in row.said for row in grade(root))


def test_the_gradebook_is_copied_aside_with_source_and_release(root: Path, corrected: NotebookNode) -> None:
    before, marked = state(root), marks(root)
    folder = updated(root, corrected)
    assert marks(folder) == marked
    assert {name: (folder / name).read_bytes() for name in FILES} == {name: before[name] for name in FILES}


FILES = [f"{step}/{ASSIGNMENT}/{ASSIGNMENT}.ipynb" for step in ("source", "release")]
GRADEBOOK = [
    "select name, type, max_score from base_cell left join grade_cells using (id) order by name, type",
    "select name, cell_type, locked, source, checksum from source_cell order by name",
    """select s.student_id, c.name, g.auto_score, g.manual_score, g.extra_credit, g.needs_manual_grade from grade g
    join base_cell c on g.cell_id = c.id join submitted_notebook n on g.notebook_id = n.id
    join submitted_assignment s on n.assignment_id = s.id order by 1, 2""",
    """select s.student_id, c.name, m.auto_comment, m.manual_comment from comment m
    join base_cell c on m.cell_id = c.id join submitted_notebook n on m.notebook_id = n.id
    join submitted_assignment s on n.assignment_id = s.id order by 1, 2""",
    """select s.student_id, n.late_submission_penalty, s.timestamp from submitted_notebook n
    join submitted_assignment s on n.assignment_id = s.id order by 1""",
    "select student, assignment, digest, report from handrail_graded order by 1",
]


def state(root: Path) -> dict[str, object]:
    """What an update changes: two files, and all that the gradebook knows of the assignment."""
    with closing(sqlite3.connect(root / "gradebook.db")) as book:
        assert book.execute("pragma integrity_check").fetchone() == ("ok",)
        known = [book.execute(query).fetchall() for query in GRADEBOOK]
    return {"gradebook": known, **{name: (root / name).read_bytes() for name in FILES}}


EVENTS = ("os.rename", "os.mkdir", "open", "sqlite3.connect")


@pytest.mark.parametrize("events", [EVENTS[:1], pytest.param(EVENTS, marks=pytest.mark.slow)], ids=["few", "all"])
def test_whenever_it_is_killed_all_is_as_before_or_as_it_should_be_and_again_completes_it(
    events: tuple[str, ...], root: Path, corrected: NotebookNode
) -> None:
    today = root.parent / f"{ASSIGNMENT}.ipynb"
    nbformat.write(corrected, today)
    before = state(root)
    command = [sys.executable, "-m", "tests.semester.killed", str(root), str(today), *events]
    copies = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1])
    after = state(Path(f"{root}-{copies}"))
    assert all(after[name] != before[name] for name in before)
    seen = set()
    for number in range(1, copies):
        copy = Path(f"{root}-{number}")
        left = state(copy)
        assert all(left[name] in (before[name], after[name]) for name in before)
        seen.add(tuple(left[name] == after[name] for name in before))
        if left != after:
            updated(copy, corrected)
        assert state(copy) == after
    assert len(seen) == 3  # nothing, the gradebook, and the release as well


# --- the commands ----------------------------------------------------------------------------------


@pytest.fixture
def older(root: Path, typo: NotebookNode) -> Path:
    """A workspace that has another text than the course."""
    updated(root, typo)
    return root


def command(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def test_it_says_what_changes_and_does_it_when_told_to(older: Path) -> None:
    before = state(older)
    done = command("update", older)
    assert done.exit_code == 1 and "Nothing was changed. Add --yes" in done.output
    assert "times that nudge" in done.output and "times the nudge" in done.output
    assert state(older) == before
    done = command("update", older, ASSIGNMENT, "--yes")
    assert done.exit_code == 0 and f"what was there is in {older}/updated-before/" in done.output
    done = command("update", older)
    assert done.exit_code == 0 and done.output == f"{older} is as the course is today.\n"


def test_what_is_no_assignment_of_the_course_is_left_alone(older: Path) -> None:
    (older / "release" / "quiz1").mkdir()
    assert command("update", older, "--yes").exit_code == 0
    done = command("update", older, "quiz1")
    assert done.exit_code == 1 and "no section" in done.output
    done = command("update", older, "2-multivariate")
    assert done.exit_code == 1 and "There is no assignment '2-multivariate' here" in done.output


def test_a_source_that_is_damaged_is_named_and_nothing_is_changed(older: Path) -> None:
    path = older / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    path.write_text("{")
    release = (older / FILES[1]).read_bytes()
    done = command("update", older, "--yes")
    assert done.exit_code == 1 and f"{path} cannot be read" in done.output
    assert (older / FILES[1]).read_bytes() == release


def test_release_says_when_it_hands_out_another_edition(older: Path, tmp_path: Path) -> None:
    said = f"{ASSIGNMENT} is not the course's of today: `autograder update {older} {ASSIGNMENT}`"
    assert said in command("release", older, ASSIGNMENT, "--zip", tmp_path / "old.zip").output
    assert command("update", older, "--yes").exit_code == 0
    assert said not in command("release", older, ASSIGNMENT, "--zip", tmp_path / "new.zip").output
