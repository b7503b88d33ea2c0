"""A semester is corrected: a submission withdrawn, a student dropped, more time, an excuse; nothing without a trace."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from nbgrader.api import Gradebook, MissingEntry

from autograder.cli import main
from autograder.errors import AutograderError, WorkspaceError
from autograder.gradebook import workspace
from autograder.gradebook.grading import grade
from autograder.gradebook.log import LOG
from autograder.semester import extending, sheets
from autograder.semester.collecting import collect
from autograder.semester.exporting import export
from autograder.semester.roster import roster
from autograder.semester.withdrawing import drop, withdraw

from ..conftest import NewWorkspace
from .platforms import canvas

pytestmark = pytest.mark.usefixtures("needs_fence")

ASSIGNMENT = "1-univariate"
CLASS = """id,first_name,last_name,email,lms_id
ada,Ada,Lovelace,ada@uni.example,501
bo,Bo,Berg,bo@uni.example,502
cem,Cem,Can,cem@uni.example,503
"""
DUE = "2026-03-01 12:00:00 UTC"
LATE = "2026-03-02 18:00:00 UTC"  # by thirty hours


def database(root: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{root / 'gradebook.db'}")


@pytest.fixture(scope="module")
def graded(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which Ada was in time, Bo late, at the cost of all points; Cem handed in nothing."""
    root = new_workspace(tmp_path_factory.mktemp("graded") / "spring")
    with (root / workspace.CONFIG).open("a") as file:
        file.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    (root.parent / "roster.csv").write_text(CLASS)
    right = samples["ada-right"]
    canvas(root.parent / "all.zip", [("Lovelace", "Ada", 501, right), ("Berg", "Bo", 502, right)])
    collected(root)
    (root / "submitted" / "bo" / ASSIGNMENT / "timestamp.txt").write_text(LATE)
    with database(root) as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate=DUE)
    assert {row.student: row.score for row in grade(root)} == {"ada": 100, "bo": 0}
    return root


@pytest.fixture
def spring(graded: Path, copied: Callable[[Path], Path]) -> Path:
    """The same, for one test alone."""
    return copied(graded)


def collected(root: Path, choices: Path | None = None) -> dict[str, str]:
    students = roster(root.parent / "roster.csv").students
    return {one.student: one.state for one in collect(root, root.parent / "all.zip", ASSIGNMENT, students, choices)}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def exported(root: Path, form: str = "csv", **options: str) -> list[dict[str, str]]:
    to = root.parent / f"{form}.csv"
    export(workspace.config(root), form, to, [ASSIGNMENT], **options)
    with to.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def scores(root: Path) -> dict[str, str]:
    return {row["student_id"]: row["score"] for row in exported(root)}


def logged(root: Path) -> list[list[str]]:
    """The log's lines without their times, those of exercises left out."""
    lines = [line.split("\t")[1:] for line in (root / LOG).read_text().splitlines()[1:]]
    return [line for line in lines if len(line) == 5]


def tree(root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in root.rglob("*") if not path.name.startswith("gradebook.db")}


# --- withdraw --------------------------------------------------------------------------------------


def test_a_withdrawn_submission_has_no_mark_and_stays_readable(spring: Path) -> None:
    done = run("withdraw", spring, "ada", ASSIGNMENT)
    assert done.exit_code == 0, done.output
    [place] = (spring / "submitted-before" / "ada" / ASSIGNMENT).iterdir()
    assert place.name.endswith("-withdrawn") and str(place) in done.output
    assert {path.name for path in place.rglob("*") if path.is_file()} == {f"{ASSIGNMENT}.ipynb", f"{ASSIGNMENT}.html"}
    assert scores(spring)["ada"] == "0"
    assert logged(spring) == [["ada", ASSIGNMENT, "withdrawn", "100", "by hand"]]
    assert [row.student for row in grade(spring)] == ["bo"]


def test_what_was_withdrawn_is_not_collected_again_without_a_choice(spring: Path) -> None:
    withdraw(spring, "ada", ASSIGNMENT, "by hand")
    assert collected(spring) == {"ada": "doubtful", "bo": "unchanged"}
    sheet = spring / "collect.csv"
    head, row = sheets.read(sheet)
    sheets.write(sheet, [head, [*row[:2], "ada", *row[3:]]])
    assert collected(spring, sheet)["ada"] == "new"
    assert collected(spring, sheet)["ada"] == "unchanged"


def test_who_was_never_there_cannot_be_withdrawn(spring: Path) -> None:
    before = tree(spring)
    for student, assignment, why in [
        ("eve", ASSIGNMENT, "There is no student 'eve' here"),
        ("../submitted/ada", ASSIGNMENT, "There is no student"),
        ("ada", "9-none", "There is no assignment '9-none'"),
        ("cem", ASSIGNMENT, "cem has neither a submission nor a mark"),
    ]:
        done = run("withdraw", spring, student, assignment)
        assert done.exit_code == 1 and why in done.output, done.output
    assert tree(spring) == before and logged(spring) == []


def test_a_mark_whose_submission_is_gone_is_told_and_can_be_taken_back(spring: Path) -> None:
    for path in sorted((spring / "submitted" / "ada").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    said = f"Graded, without a submission: ada ({ASSIGNMENT})"
    for command in (
        ("grade", spring),
        ("export", spring, "--to", spring.parent / "marks.csv"),
        ("report", spring, "--to", spring.parent / "report.html"),
    ):
        done = run(*command)
        assert done.exit_code == 0 and said in done.stderr, done.output
    assert scores(spring)["ada"] == "100"
    withdraw(spring, "ada", ASSIGNMENT, "by hand")
    assert scores(spring)["ada"] == "0"
    assert "without a submission" not in run("grade", spring).stderr


def test_an_extension_outlives_a_withdrawn_submission(spring: Path) -> None:
    run("extend", spring, "bo", ASSIGNMENT, "2")
    withdraw(spring, "bo", ASSIGNMENT, "by hand")
    with database(spring) as book:
        assert book.find_submission(ASSIGNMENT, "bo").extension.days == 2
    row = next(row for row in exported(spring, "gradescope") if row["SID"] == "bo")
    assert row["Status"] == "Missing"


# --- drop ------------------------------------------------------------------------------------------


def test_a_dropped_student_is_nowhere_but_in_what_was(spring: Path) -> None:
    done = run("drop", spring, "bo")
    assert done.exit_code == 0, done.output
    assert set(scores(spring)) == {"ada", "cem"}
    assert not [name for name in tree(spring) if "bo" in Path(name).parts and not name.startswith("submitted-before")]
    assert list(spring.glob("submitted-before/bo/*/*-withdrawn/feedback/*.html"))
    assert [line[:3] for line in logged(spring)] == [["bo", ASSIGNMENT, "withdrawn"], ["bo", "", "dropped"]]
    with database(spring) as book, pytest.raises(MissingEntry):
        book.find_student("bo")
    run("report", spring, "--to", spring.parent / "report.html")
    assert "Bo Berg" not in (spring.parent / "report.html").read_text()
    assert run("drop", spring, "bo").exit_code == 1


def test_who_handed_in_nothing_can_be_dropped(spring: Path) -> None:
    assert drop(spring, "cem") == []
    assert set(scores(spring)) == {"ada", "bo"}


# --- extend ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("time", "score"), [("2", 100), ("1", 0), ("1.5", 100), ("30h", 100), ("29h", 0)])
def test_grading_after_an_extension_judges_just_what_changed(spring: Path, time: str, score: float) -> None:
    done = run("extend", spring, "bo", ASSIGNMENT, time)
    assert done.exit_code == 0, done.output
    rows = {row.student: row for row in grade(spring)}
    assert (rows["ada"].state, rows["bo"].state, rows["bo"].score) == ("unchanged", "graded", score)
    assert {row.state for row in grade(spring)} == {"unchanged"}


def test_the_last_extension_counts_and_0_ends_it(spring: Path) -> None:
    for time in ("1", "36h", "0"):
        assert run("extend", spring, "bo", ASSIGNMENT, time).exit_code == 0
    assert [line[2:] for line in logged(spring)] == [
        ["extended", "", "24h"], ["extended", "24h", "36h"], ["extended", "36h", ""]
    ]  # fmt: skip
    assert {row.student: row.score for row in grade(spring)} == {"ada": 100, "bo": 0}


def test_who_has_not_handed_in_yet_can_get_more_time(spring: Path, samples: dict[str, bytes]) -> None:
    run("extend", spring, "cem", ASSIGNMENT, "3")
    row = next(row for row in exported(spring, "gradescope") if row["SID"] == "cem")
    assert (row["Status"], row["Total Score"]) == ("Missing", "")
    folder = spring / "submitted" / "cem" / ASSIGNMENT
    folder.mkdir(parents=True)
    (folder / f"{ASSIGNMENT}.ipynb").write_bytes(samples["ada-right"])
    (folder / "timestamp.txt").write_text(LATE)
    assert {row.student: row.score for row in grade(spring)}["cem"] == 100


def test_who_is_excused_is_no_zero_on_any_platform(spring: Path) -> None:
    run("extend", spring, "bo", ASSIGNMENT, "excused")
    run("extend", spring, "cem", ASSIGNMENT, "excused")
    assert scores(spring) == {"ada": "100", "bo": "excused", "cem": "excused"}
    assert {row.student: row.excused for row in grade(spring)} == {"ada": False, "bo": True}
    assert {row.student: row.excused for row in grade(spring, force=True)} == {"ada": False, "bo": True}
    (spring.parent / "gradebook.csv").write_text(
        f'Student,ID,{ASSIGNMENT} (7)\nPoints Possible,,100\n"Lovelace, Ada",501,\n"Berg, Bo",502,3\n"Can, Cem",503,\n'
    )
    [_, *rows] = exported(spring, "canvas", template=str(spring.parent / "gradebook.csv"))
    assert [row[f"{ASSIGNMENT} (7)"] for row in rows] == ["100", "EX", "EX"]
    worksheet = {row["Email address"]: row for row in exported(spring, "moodle")}
    assert (worksheet["bo@uni.example"]["Grade"], worksheet["bo@uni.example"]["Feedback comments"]) == (
        "", "<p>Excused.</p>"
    )  # fmt: skip
    table = {row["SID"]: row for row in exported(spring, "gradescope")}
    assert (table["bo"]["Status"], table["bo"]["Total Score"]) == ("Excused", "")
    columns = {row["student_id"]: row for row in exported(spring, "by-exercise")}
    assert set(columns["bo"].values()) == {"bo", "Berg", "Bo", "bo@uni.example", "", "excused", "100"}
    run("extend", spring, "bo", ASSIGNMENT, "0")
    assert scores(spring) == {"ada": "100", "bo": "0", "cem": "excused"}


def test_a_table_gives_many_at_once(spring: Path) -> None:
    file = spring.parent / "extensions.csv"
    file.write_text(f"id;assignment;days\nbo;{ASSIGNMENT};2\ncem;{ASSIGNMENT};excused\n")
    done = run("extend", spring, "--table", file)
    assert done.exit_code == 0 and "2 students" in done.output, done.output
    assert {row.student: row.state for row in grade(spring)} == {"ada": "unchanged", "bo": "graded"}
    assert scores(spring) == {"ada": "100", "bo": "100", "cem": "excused"}


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("id,days\nbo,2\n", "has no column 'assignment'"),
        (f"id,assignment,days\nbo,{ASSIGNMENT},two\n", "line 2: 'two' is no extension"),
        (f"id,assignment,days\nbo,{ASSIGNMENT},\n", "line 2: '' is no extension"),
        (f"id,assignment,days\nbo,{ASSIGNMENT},2\nbo,{ASSIGNMENT},3\n", "line 3: bo has another line"),
        (f"id,assignment,days\nbo,{ASSIGNMENT},2\neve,{ASSIGNMENT},2\n", "There is no student 'eve'"),
        ("id,assignment,days\nbo,9-none,2\n", "There is no assignment '9-none'"),
        ("", "has no column 'id'"),
        ("id,assignment,days\n", "has no lines"),
    ],
)
def test_a_wrong_table_changes_nothing(spring: Path, table: str, why: str) -> None:
    file = spring.parent / "extensions.csv"
    file.write_text(table)
    done = run("extend", spring, "--table", file)
    assert done.exit_code == 1 and why in done.output, done.output
    assert logged(spring) == []
    with database(spring) as book:
        assert book.find_submission(ASSIGNMENT, "bo").extension is None


def test_an_extension_is_days_hours_or_an_excuse() -> None:
    for text in ("-1", "1d", "tomorrow", "99999", "nan", "EXCUSED"):
        with pytest.raises(AutograderError, match="is no extension"):
            extending.extension("bo", ASSIGNMENT, text)


# --- who waits -------------------------------------------------------------------------------------


def test_who_waits_for_a_person_is_named(spring: Path) -> None:
    with database(spring) as book:
        book.find_grade("check-gradients", ASSIGNMENT, ASSIGNMENT, "ada").manual_score = 4
        book.db.commit()
    said = run("grade", spring, "--force").stdout
    assert f"Waiting for a person: ada ({ASSIGNMENT}: gradients)." in said
    table = run("export", spring, "--to", spring.parent / "marks.csv").stdout
    assert f"{ASSIGNMENT}: wait for a mark by hand or another look: ada." in table


# --- grade one -------------------------------------------------------------------------------------


def test_only_those_who_are_named_are_graded(spring: Path) -> None:
    assert [row.student for row in grade(spring, students=("bo",), force=True)] == ["bo"]
    done = run("grade", spring, "--student", "ada", "--student", "bo", "--json")
    assert done.exit_code == 0 and '"student": "ada"' in done.stdout and '"student": "bo"' in done.stdout
    with pytest.raises(WorkspaceError, match="Nothing is handed in by eve"):
        list(grade(spring, students=("ada", "eve")))
