"""A whole semester from the command line, as docs/instructor/semester.md has it, with what others do in between."""

import csv
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.authoring.samples import samples
from autograder.exercises.sections import ROOT, section

from ..documentation.pages import Tree, steps
from ..semester.platforms import canvas, gradescope, moodle

pytestmark = pytest.mark.usefixtures("needs_fence")

PAGE = ROOT / "docs" / "instructor" / "semester.md"
SECTION = section("univariate")
ASSIGNMENT = SECTION.assignment
GRADEBOOK = """Student,ID,SIS User ID,SIS Login ID,Section,Quiz (881),1-univariate (882),Final Score
    Points Possible,,,,,10,100,(read only)
"Lovelace, Ada",501,,ada17,A,7,,70
"Chen, Wei",503,,wei1,A,6,,60
"Novák, Zoë",505,,zoe,A,9,,90
"Müller, Jörg",502,,jorg,A,8,,80
"""


def written(root: Path, sample: str) -> bytes:
    """What a student hands in: the notebook that was released, with a sample's functions in it."""
    with zipfile.ZipFile(root / f"{ASSIGNMENT}.zip") as archive:
        notebook = nbformat.reads(archive.read(f"{ASSIGNMENT}/{ASSIGNMENT}.ipynb").decode(), as_version=4)
    data = next(data for name, data in samples(SECTION).items() if sample in name)
    answers = {cell["id"]: cell["source"] for cell in json.loads(data)["cells"]}
    for cell in notebook.cells:
        cell.source = "".join(answers[cell.id])
    return nbformat.writes(notebook).encode()


def students_hand_in(root: Path) -> None:
    """Three on Canvas; one of them again on Moodle; one on Gradescope, after the due date."""
    right, wrong = written(root, "ada-right"), written(root, "dw-without-x")
    people = [("Lovelace", "Ada", 501, right), ("Müller", "Jörg", 502, wrong), ("Chen", "Wei", 503, wrong)]
    canvas(root / "canvas.zip", people)
    moodle(root / "moodle.zip", [("Jörg Müller", 92, right)])
    zoe = ("Zoë Novák", "zoe", "zoe@uni.example")
    gradescope(root / "gradescope.zip", [([zoe], "2026-03-02 01:02:03 Z", right)])
    (root / "gradebook.csv").write_text(GRADEBOOK)
    with Gradebook(f"sqlite:///{root / 'spring' / 'gradebook.db'}") as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 12:00:00 UTC")


def an_instructor_marks(root: Path) -> None:
    with Gradebook(f"sqlite:///{root / 'spring' / 'gradebook.db'}") as book:
        book.find_grade("check-gradients", ASSIGNMENT, ASSIGNMENT, "wei1").manual_score = 4.5
        book.find_comment("gradients", ASSIGNMENT, ASSIGNMENT, "wei1").manual_comment = "Nearly."
        book.db.commit()


BETWEEN: dict[str, Callable[[Path], None]] = {
    "$ autograder collect spring canvas.zip": students_hand_in,
    "$ autograder feedback spring": an_instructor_marks,
}


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the clone in which somebody has followed the page."""
    tree, left = Tree.copied(tmp_path_factory.mktemp("semester") / "clone"), dict(BETWEEN)
    for step in steps(PAGE):
        for begins in [begins for begins in left if step.text.startswith(begins)]:
            left.pop(begins)(tree.root)
        tree.take(step)
    assert left == {}
    return tree.root


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


MARKS = {"ada17": "100", "jorg": "100", "wei1": "92.5", "zoe": "0"}


def test_everyones_newest_file_is_there_and_the_older_one_kept(followed: Path) -> None:
    spring = followed / "spring"
    there = {path.parts[-3]: path for path in spring.glob(f"submitted/*/*/{ASSIGNMENT}.ipynb")}
    withdrawn = {path.parts[-4]: path for path in spring.glob(f"submitted-before/*/*/*-withdrawn/{ASSIGNMENT}.ipynb")}
    assert (sorted(there), sorted(withdrawn)) == (["ada17", "zoe"], ["jorg", "wei1"])
    assert withdrawn["jorg"].read_bytes() == written(followed, "ada-right")
    (before,) = set(spring.glob(f"submitted-before/jorg/*/*/{ASSIGNMENT}.ipynb")) - {withdrawn["jorg"]}
    assert before.read_bytes() == written(followed, "dw-without-x")
    assert (spring / "submitted" / "zoe" / ASSIGNMENT / "timestamp.txt").read_text() == "2026-03-02 01:02:03 UTC\n"


@pytest.mark.parametrize(
    ("table", "who", "mark"),
    [("marks.csv", "student_id", "score"), ("gradescope.csv", "SID", "Total Score")],
)
def test_marks_are_the_judges_the_instructors_and_less_for_lateness(
    followed: Path, table: str, who: str, mark: str
) -> None:
    found = {row[who]: row[mark] for row in rows(followed / table)}
    assert {student: found[student] for student in MARKS} == MARKS
    assert found["wei2"] in ("0", "")


def test_platforms_get_the_same_marks(followed: Path) -> None:
    given = {row["SIS Login ID"]: row["1-univariate (882)"] for row in rows(followed / "upload.csv")}
    assert given == {"": "100", **MARKS}
    worksheet = {row["Email address"]: row for row in rows(followed / "worksheet.csv")}
    assert worksheet["jm@uni.example"]["Identifier"] == "Participant 92"
    assert worksheet["wei1@uni.example"]["Grade"] == "92.5"
    assert worksheet["zoe@uni.example"]["Grade"] == "0"
    assert worksheet["wei2@uni.example"]["Grade"] == ""
    assert "Nearly." in worksheet["wei1@uni.example"]["Feedback comments"]


def test_feedback_goes_out_by_name_with_what_the_instructor_gave(followed: Path) -> None:
    with zipfile.ZipFile(followed / "feedback.zip") as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist()}
    names = ["Chen, Wei (wei1)", "Lovelace, Ada (ada17)", "Müller, Jörg (jorg)", "Novák, Zoë (zoe)"]
    assert sorted(pages) == [f"{ASSIGNMENT}/{name}.html" for name in names]
    own = pages[f"{ASSIGNMENT}/Chen, Wei (wei1).html"]
    assert "Nearly." in own and "Known as: dw without x" in own and "4.5 of 12" in own
    assert not any("Nearly." in page for name, page in pages.items() if "wei1" not in name)


def test_the_report_tells_of_the_class_and_the_other_of_nobody(followed: Path) -> None:
    text, anonymous = ((followed / name).read_text("utf-8") for name in ("report.html", "colleagues.html"))
    assert "dw without x" in text and "Nobody has less than half of the points" in text  # Zoë was late, and is right
    assert "dw without x" in anonymous
    for row in rows(followed / "roster.csv"):
        for name in (row["id"], row["first_name"], row["last_name"], row["email"]):
            assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", anonymous), name


def test_nbgraders_own_export_takes_our_plugins(followed: Path) -> None:
    command = (
        f"nbgrader export --exporter=autograder.nbgrader_plugin.Moodle --assignment '[\"{ASSIGNMENT}\"]' --to own.csv"
    )
    ours = f"autograder export . --assignment {ASSIGNMENT} --to ours.csv --format moodle"
    done = Tree(followed).run(f"cd spring && {command} && {ours}")
    assert done.returncode == 0, done.stdout
    assert (followed / "spring" / "own.csv").read_bytes() == (followed / "spring" / "ours.csv").read_bytes()


def test_corrections_leave_a_line_each(followed: Path) -> None:
    lines = [line.split("\t")[1:] for line in (followed / "spring" / "grading.log").read_text().splitlines()[1:]]
    assert [line for line in lines if len(line) == 5] == [
        ["zoe", ASSIGNMENT, "extended", "", "24h"],
        ["jorg", ASSIGNMENT, "extended", "", "72h"],
        ["wei2", ASSIGNMENT, "extended", "", "excused"],
        ["wei1", ASSIGNMENT, "withdrawn", "92.5", "by hand"],
        ["jorg", ASSIGNMENT, "withdrawn", "100", "dropped"],
        ["jorg", "", "dropped", "", ""],
    ]
