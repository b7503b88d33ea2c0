"""Marks leave the gradebook as each platform takes them, with what people gave and lateness cost; pages go by name."""

import csv
import os
import re
import shutil
import subprocess
import sys
import zipfile
from html import unescape
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.errors import AutograderError
from autograder.exercises.sections import Section
from autograder.gradebook import workspace
from autograder.gradebook.feedback import feedback
from autograder.gradebook.grading import grade
from autograder.gradebook.results import Result
from autograder.gradebook.rows import Row, Student
from autograder.semester.collecting import collect
from autograder.semester.exporting import export, lateness
from autograder.semester.exporting import feedback as feedback_in_words
from autograder.semester.handing_out import pages_zip
from autograder.semester.roster import roster

from ..conftest import NewWorkspace
from .platforms import moodle, zipped

pytestmark = pytest.mark.usefixtures("needs_fence")

ASSIGNMENT = "1-univariate"
EVIL = '=HYPERLINK("x")'
ROSTER = f"""id,first_name,last_name,email,lms_id
ada17,Ada,Lovelace,ada@uni.example,501
goran,Goran,Marić,goran@uni.example,502
hana,"{EVIL.replace('"', '""')}",Novák,hana@uni.example,503
zoe,Zoë,Absent,zoe@uni.example,504
"""
NAMES = {"Ada Lovelace": "ada-right", "Goran Marić": "goran", "=HYPERLINK(x) Novák": "hana-blank"}


@pytest.fixture(scope="module")
def graded(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with three submissions from Moodle: one late, one with a mark and a comment by hand, one blank."""
    root = new_workspace(tmp_path_factory.mktemp("graded") / "spring")
    with (root / workspace.CONFIG).open("a") as file:
        file.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    (root.parent / "roster.csv").write_text(ROSTER)
    given = {name: next(d for s, d in samples.items() if s.startswith(start)) for name, start in NAMES.items()}
    archive = moodle(root.parent / "all.zip", [(name, n, d) for n, (name, d) in enumerate(given.items(), 91)])
    choices = root.parent / "choices.csv"
    odd = "=HYPERLINK(x) Novák_93"
    choices.write_text(
        f"file,submitter,student,candidates\n'{odd}_assignsubmission_file/{ASSIGNMENT}.ipynb,'{odd},hana,\n"
    )
    assert {
        one.state for one in collect(root, archive, ASSIGNMENT, roster(root.parent / "roster.csv").students, choices)
    } == {"new"}
    (root / "submitted" / "ada17" / ASSIGNMENT / "timestamp.txt").write_text("2026-03-02 01:02:03 UTC")
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 00:00:00 UTC")
    assert {row.state for row in grade(root)} == {"graded"}
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        wrong = next(g for g in book.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, "goran").grades if not g.score)
        wrong.manual_score = 3.5
        name = wrong.name.removeprefix("check-")
        book.find_comment(name, ASSIGNMENT, ASSIGNMENT, "goran").manual_comment = "Nearly <there>."
        book.db.commit()
    return root


def exported(root: Path, form: str, **options: str) -> list[dict[str, str]]:
    to = root.parent / f"{form}.csv"
    export(workspace.config(root), form, to, [ASSIGNMENT], **options)
    with to.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def totals(root: Path) -> dict[str, float]:
    """What nbgrader itself exports."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    command = [sys.executable, "-m", "nbgrader", "export", "--to", "stock.csv"]
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    lines = (root / "stock.csv").read_text().splitlines()
    return {line.split(",")[3]: float(line.split(",")[-2]) for line in lines[1:]}


# --- tables ----------------------------------------------------------------------------------------


def test_csv_has_nbgraders_columns_and_marks(graded: Path) -> None:
    rows = exported(graded, "csv")
    head = "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score"
    assert ",".join(rows[0]) == f"{head},max_score"
    marks = {row["student_id"]: float(row["score"]) for row in rows}
    assert marks == totals(graded)
    assert (marks["ada17"], marks["hana"], marks["zoe"]) == (0, 0, 0)
    assert marks["goran"] % 1 == 0.5
    ada = next(row for row in rows if row["student_id"] == "ada17")
    assert (ada["raw_score"], ada["late_submission_penalty"]) == ("100", "100")


def test_no_name_is_a_formula_in_any_table(graded: Path) -> None:
    gradebook = canvas_gradebook(graded)
    for form, options in (("csv", {}), ("moodle", {}), ("gradescope", {}), ("canvas", {"template": str(gradebook)})):
        rows = exported(graded, form, **options)
        cells = [cell for row in rows for cell in row.values()]
        assert any(EVIL in cell for cell in cells)
        assert not any(cell.startswith(("=", "+", "-1", "@")) for cell in cells)


def test_no_formula_begins_behind_a_semicolon_in_what_moodle_shows() -> None:
    """Spreadsheets of half of Europe divide cells there; what a student's function raised is quoted in feedback."""
    ada = Result(Student("ada17"), ASSIGNMENT, 100, graded=True)
    said = feedback_in_words(ada, None, [("mse", "a;=1+1; ==2 <=3; -x &+y; and - z;\"=1;'=1")])
    assert re.search(r""";[\s"']*[=+@-]""", said) is None
    assert unescape(said) == "<p>mse: a;=1+1; ==2 <=3; -x &+y; and - z;\"=1;'=1</p>"


def test_moodle_gets_its_worksheet(graded: Path) -> None:
    rows = {row["Email address"].partition("@")[0]: row for row in exported(graded, "moodle")}
    head = ["Identifier", "Full name", "Email address", "Grade", "Maximum Grade", "Last modified (grade)"]
    assert list(rows["ada"]) == [*head, "Feedback comments"]
    assert [rows[name]["Identifier"] for name in rows] == ["", "Participant 91", "Participant 92", "Participant 93"]
    assert (rows["ada"]["Grade"], rows["ada"]["Maximum Grade"], rows["zoe"]["Grade"]) == ("0", "100", "")
    assert rows["ada"]["Feedback comments"] == "<p>Handed in late: 100 points less.</p>"
    assert "<p>" in rows["goran"]["Feedback comments"]
    assert "Nearly &lt;there&gt;." in rows["goran"]["Feedback comments"]


def test_gradescope_gets_its_own_columns(graded: Path) -> None:
    rows = {row["SID"]: row for row in exported(graded, "gradescope")}
    assert rows["zoe"]["Status"] == "Missing" and rows["zoe"]["Total Score"] == ""
    assert rows["ada17"]["Status"] == "Graded"
    assert rows["ada17"]["Lateness (H:M:S)"] == "25:02:03"
    assert rows["goran"]["Lateness (H:M:S)"] == "00:00:00"


def test_on_time_is_not_late() -> None:
    assert lateness(None, None) == "00:00:00"


# --- Canvas ----------------------------------------------------------------------------------------

CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (881),1-univariate (882),Current Score
,,,,,Manual Posting,,
    Points Possible,,,,,10,{points},(read only)
"Lovelace, Ada",501,9001,ada17,A,7,,70
"Marić, Goran",777,9002,goran@uni.example,A,8,12,80
"Novák, =HYPERLINK(""x"")",503,,,A,9,,90
"Student, Test",999,,,A,,,
"""


def canvas_gradebook(root: Path, points: float = 100, text: str = CANVAS) -> Path:
    path = root.parent / "canvas-gradebook.csv"
    path.write_text(text.format(points=points), "utf-8-sig")
    return path


def test_canvas_gets_its_own_rows_with_one_column_filled(graded: Path) -> None:
    rows = exported(graded, "canvas", template=str(canvas_gradebook(graded)))
    assert list(rows[0]) == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "1-univariate (882)"]
    marks = {row["ID"]: row["1-univariate (882)"] for row in rows}
    assert marks["501"] == "0"
    assert marks["503"] == "0"
    assert marks["999"] == ""
    assert [row["1-univariate (882)"] for row in rows if "Points Possible" in row["Student"]] == ["100"]


def test_a_row_whose_number_is_another_s_keeps_what_it_had(graded: Path) -> None:
    """Goran's number in the roster is 502: neither row nor remark guesses."""
    to = graded.parent / "canvas.csv"
    remarks = export(workspace.config(graded), "canvas", to, [ASSIGNMENT], template=str(canvas_gradebook(graded)))
    goran = next(line for line in to.read_text().splitlines() if "Goran" in line)
    assert goran.endswith(",12")
    assert "Graded, but in no row of Canvas's gradebook: goran." in remarks


def test_a_column_of_another_name_can_be_named(graded: Path) -> None:
    text = CANVAS.replace("1-univariate (882)", "Homework one (882)")
    with pytest.raises(AutograderError, match="Name one with --column.*Quiz 1"):
        exported(graded, "canvas", template=str(canvas_gradebook(graded, text=text)))
    rows = exported(graded, "canvas", template=str(graded.parent / "canvas-gradebook.csv"), column="Homework one")
    assert [row["Homework one (882)"] for row in rows if row["ID"] == "501"] == ["0"]


def test_other_points_in_canvas_are_told_and_nothing_is_written(graded: Path) -> None:
    (graded.parent / "canvas.csv").unlink(missing_ok=True)
    with pytest.raises(AutograderError, match="has 10 points in Canvas and 100 here"):
        exported(graded, "canvas", template=str(canvas_gradebook(graded, points=10)))
    assert not (graded.parent / "canvas.csv").exists()


@pytest.mark.parametrize("text", ["", "name,mark\nAda,3\n"])
def test_what_is_no_gradebook_of_canvas_says_so(graded: Path, text: str) -> None:
    with pytest.raises(AutograderError, match="is no gradebook of Canvas"):
        exported(graded, "canvas", template=str(canvas_gradebook(graded, text=text)))
    with pytest.raises(AutograderError, match="pass it with --canvas-gradebook"):
        exported(graded, "canvas")


# --- feedback and release --------------------------------------------------------------------------


def test_no_two_pages_have_one_name(graded: Path, tmp_path: Path) -> None:
    """Neither where names become equal without what no file may have in its name, nor where long ones are cut."""
    long = "x" * 200
    with workspace.gradebook(workspace.config(graded)) as book:
        for ident, name in (("a:b", ""), ("a|b", ""), ("A_B", ""), ("one", long), ("two", long)):
            book.update_or_create_student(ident, last_name=name)
    rows = [Row(ident, ASSIGNMENT, "graded") for ident in ("a:b", "a|b", "A_B", "one", "two")]
    try:
        for row in rows:
            page = graded / "feedback" / row.student / ASSIGNMENT / f"{ASSIGNMENT}.html"
            page.parent.mkdir(parents=True)
            page.write_text(row.student)
        assert pages_zip(graded, rows, tmp_path / "pages.zip") == (5, [])
    finally:
        for row in rows:
            shutil.rmtree(graded / "feedback" / row.student)
        with workspace.gradebook(workspace.config(graded)) as book:
            for row in rows:
                book.remove_student(row.student)
    with zipfile.ZipFile(tmp_path / "pages.zip") as archive:
        assert len({name.casefold() for name in archive.namelist()}) == 5


def test_pages_go_out_under_names_with_what_people_gave(graded: Path, tmp_path: Path) -> None:
    rows = feedback(graded, workspace.graded(graded))
    assert pages_zip(graded, rows, tmp_path / "pages.zip") == (3, [])
    with zipfile.ZipFile(tmp_path / "pages.zip") as archive:
        names = archive.namelist()
        page = archive.read(f"{ASSIGNMENT}/Marić, Goran (goran).html").decode()
    assert names == [
        f"{ASSIGNMENT}/Lovelace, Ada (ada17).html",
        f"{ASSIGNMENT}/Marić, Goran (goran).html",
        f"{ASSIGNMENT}/Novák, =HYPERLINK(_x_) (hana).html",
    ]
    assert re.search("<strong>Comment:</strong> .*<p>Nearly", page) and "3.5 of 6 points" in page


# What Canvas and Moodle do with the names in an archive that they take back, as their own sources have it.


def test_moodle_finds_everyone_in_the_archive_for_it(graded: Path, tmp_path: Path) -> None:
    rows = feedback(graded, workspace.graded(graded))
    assert pages_zip(graded, rows, tmp_path / "upload.zip", "moodle") == (3, [])
    with zipfile.ZipFile(tmp_path / "upload.zip") as archive:
        parts = [name.partition("/")[0].split("_", 4) for name in archive.namelist()]
        rest = {name.partition("/")[2] for name in archive.namelist()}
        assert b"Nearly" in archive.read("Goran Marić_92_assignsubmission_file_/1-univariate.html")
    assert [(number, kind, plugin) for _, number, kind, plugin, _ in parts] == [
        (number, "assignsubmission", "file") for number in ("93", "91", "92")
    ]
    assert rest == {f"{ASSIGNMENT}.html"}


def test_canvas_finds_who_came_from_it_and_the_others_are_named(graded: Path, tmp_path: Path) -> None:
    root = tmp_path / "spring"
    shutil.copytree(graded, root)
    submitted = root / "submitted" / "ada17" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    files = {f"lovelaceada_LATE_501_70001_..\\..\\{ASSIGNMENT}.ipynb": submitted.read_bytes()}
    students = roster(graded.parent / "roster.csv").students
    collect(root, zipped(tmp_path / "canvas.zip", files), ASSIGNMENT, students)
    rows = list(feedback(root, workspace.graded(root)))
    assert pages_zip(root, rows, tmp_path / "upload.zip", "canvas") == (1, ["goran", "hana"])
    with zipfile.ZipFile(tmp_path / "upload.zip") as archive:
        (name,) = archive.namelist()
    assert [part for part in name.split("_") if part.isdigit()][:2] == ["501", "70001"]
    assert name.endswith(".html")
    assert "\\" not in name  # by which Windows would go elsewhere


def test_marks_by_exercise(graded: Path) -> None:
    rows = {row["student_id"]: row for row in exported(graded, "by-exercise")}
    names = [e.name for e in Section("univariate").rubric]
    columns = [name for name in rows["ada17"] if " (of " in name]
    assert [column.partition(" ")[0] for column in columns] == names
    assert sum(float(column.rpartition(" ")[2].rstrip(")")) for column in columns) == 100
    assert {rows["zoe"][column] for column in columns} == {""}
    for student in ("ada17", "goran", "hana"):
        raw = sum(float(rows[student][column]) for column in columns)
        assert max(0, raw - float(rows[student]["late_submission_penalty"])) == float(rows[student]["score"])
    assert "3.5" in {rows["goran"][column] for column in columns}
