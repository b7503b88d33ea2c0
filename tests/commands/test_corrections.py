"""A corrected semester from the command line, as docs/instructor/corrections.md has it."""

import csv
import zipfile
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from handrail.engine.cell_ids import answer_id
from nbgrader.api import Gradebook

from autograder.authoring.weave import exercise_source
from autograder.exercises.sections import ROOT, section

from ..documentation.pages import Tree, steps
from ..semester.platforms import canvas, gradescope

pytestmark = pytest.mark.usefixtures("needs_fence")

PAGE = ROOT / "docs" / "instructor" / "corrections.md"
SECTION = section("univariate")
ASSIGNMENT = SECTION.assignment
#: Of 100 points, of which fork_by_hand had 3 and gradients 12, before gradients got 15 and fork_by_hand went.
MARKS = {
    "ada17": 100.0,
    "jorg": 100 - 15 + 4.5,  # gradients are wrong, and have 4.5 points by hand
    "mina": 100 - 6.0,  # backprop_graph is wrong
    "wei1": 100.0,  # fork_by_hand was wrong, and counts no more
    "wei2": 0.0,  # never handed in
    "zoe": 100.0,  # late, with an extension
}
TEXTS = "…nudge it by a little $h$, and watch a re…", "…nudge it by a small $h$, and watch a res…"
CORRECTIONS = [
    ("wei2", ASSIGNMENT, "withdrawn", "97", "it is of wei1"),
    ("", ASSIGNMENT, "text of univariate-31", *TEXTS),
    ("", ASSIGNMENT, "text of univariate-55", "### Exercise: a value that is used twice", ""),
    ("", ASSIGNMENT, "fork_by_hand", "3 points", "dropped"),
    ("", ASSIGNMENT, "gradients, points", "12", "15"),
    ("jorg", ASSIGNMENT, "gradients, by hand", "4.5 of 12", "4.5 of 15"),
    ("wei1", ASSIGNMENT, "mark", "97 of 100", "100 of 100"),
    ("jorg", ASSIGNMENT, "mark", "92.5 of 100", "89.5 of 100"),
    ("zoe", ASSIGNMENT, "extended", "", "24h"),
    ("noah", ASSIGNMENT, "withdrawn", "100", "dropped"),
    ("noah", "", "dropped", "", ""),
]
WRONG = {
    "gradients": "def gradients(x, y, y_hat):\n    return np.mean(y_hat - y), 2 * np.mean(y_hat - y)\n",
    "backprop_graph": "def backprop_graph(x, y, z):\n    return {n: 1.0 for n in ('q', 'f', 'dq', 'dz', 'dx', 'dy')}\n",
    "fork_by_hand": "def fork_by_hand():\n    return {'dx': 3.0, 'dy': -3.0}\n",
}


def handed_in(root: Path, *wrong: str) -> bytes:
    """The notebook that was released last, with every exercise right but these."""
    with zipfile.ZipFile(root / f"{ASSIGNMENT}.zip") as archive:
        notebook = nbformat.reads(archive.read(f"{ASSIGNMENT}/{ASSIGNMENT}.ipynb").decode(), as_version=4)
    sources = {e.name: exercise_source(SECTION, e.name) for e in SECTION.rubric}
    right = {answer_id(name): f"{source.given}\n{source.answer}" for name, source in sources.items()}
    answers = right | {answer_id(name): WRONG[name] for name in wrong}
    for cell in notebook.cells:
        cell.source = answers.get(cell.id, cell.source)
    return nbformat.writes(notebook).encode()


def database(root: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{root / 'spring' / 'gradebook.db'}")


def students_hand_in(root: Path) -> None:
    people = [
        ("Lovelace", "Ada", 501, handed_in(root)),
        ("Müller", "Jörg", 502, handed_in(root, "gradients")),
        ("Harker", "Mina", 504, handed_in(root, "backprop_graph", "gradients")),
        ("Levi", "Noah", 506, handed_in(root)),
        ("Chen", "Wei", 503, handed_in(root, "fork_by_hand")),
    ]
    canvas(root / "canvas.zip", people)
    canvas(root / "newer.zip", [("Harker", "Mina", 504, handed_in(root, "backprop_graph"))], first_file=80001)
    with database(root) as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 12:00:00 UTC")


def an_instructor_marks(root: Path) -> None:
    with database(root) as book:
        book.find_grade("check-gradients", ASSIGNMENT, ASSIGNMENT, "jorg").manual_score = 4.5
        book.find_comment("gradients", ASSIGNMENT, ASSIGNMENT, "jorg").manual_comment = "db is right."
        book.db.commit()


def a_student_is_late(root: Path) -> None:
    zoe = ("Zoë Novák", "zoe", "zoe@uni.example")
    gradescope(root / "gradescope.zip", [([zoe], "2026-03-02 01:02:03 Z", handed_in(root))])


BETWEEN: dict[str, Callable[[Path], None]] = {
    "$ autograder collect spring canvas.zip": students_hand_in,
    "$ sed -i": an_instructor_marks,
    "$ autograder collect spring gradescope.zip": a_student_is_late,
}


def test_a_corrected_semester_ends_with_the_marks_that_were_worked_out_by_hand(tmp_path: Path) -> None:
    tree, left = Tree.copied(tmp_path / "clone"), dict(BETWEEN)
    for step in steps(PAGE):
        for begins in [begins for begins in left if step.text.startswith(begins)]:
            left.pop(begins)(tree.root)
        tree.take(step)
    assert left == {}
    with (tree.root / "marks.csv").open(newline="", encoding="utf-8") as file:
        assert {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)} == MARKS
    with database(tree.root) as book:
        assert book.find_comment("gradients", ASSIGNMENT, ASSIGNMENT, "jorg").manual_comment == "db is right."
    log = (tree.root / "spring" / "grading.log").read_text("utf-8").splitlines()
    lines = [line.split("\t")[1:] for line in log[1:]]
    assert [tuple(line) for line in lines if len(line) == 5] == CORRECTIONS
