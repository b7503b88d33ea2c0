"""Exact evidence finds a student, anything less is a question; tables survive spreadsheets and run nothing in them."""

import csv
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import AutograderError
from autograder.gradebook.rows import Student
from autograder.semester.matcher import Claim, Matcher
from autograder.semester.roster import roster
from autograder.semester.sheets import FORMULA, bare, plain, read, write

ADA = Student("ada17", "Ada", "Lovelace", "ada@uni.example", "12345")
JORG = Student("jm", "Jörg", "Müller", "jm@uni.example", "222")
ANN, ANNA = Student("a1", "Lee", "Ann"), Student("a2", "ee", "AnnL")
CHEN = [Student("wei1", "Wei", "Chen", "wei1@uni.example"), Student("wei2", "Wei", "Chen", "wei2@uni.example")]
CLASS = Matcher([ADA, JORG, ANN, ANNA, *CHEN])


@pytest.mark.parametrize(
    ("claim", "student"),
    [
        (Claim("Ada Lovelace"), ADA),
        (Claim("lovelace, ada"), ADA),
        (Claim("lovelaceada", squeezed=True), ADA),
        (Claim("lovelaceada", lms_user_id="12345", squeezed=True), ADA),
        (Claim("The Countess", lms_user_id="12345"), ADA),
        (Claim(texts=("Team A-Ada Lovelace", "Ada Lovelace")), ADA),
        (Claim(texts=("homework_1_ada17", "1_ada17", "ada17")), ADA),
        (Claim(texts=("Wei Chen", "wei2")), CHEN[1]),
        (Claim("Somebody", email="ADA@uni.example"), ADA),
        (Claim("Somebody", student_id="ADA17"), ADA),
        (Claim("Jo\u0308rg Mu\u0308ller"), JORG),
        (Claim("müllerjörg", squeezed=True), JORG),
        (Claim("Wei Chen", email="wei2@uni.example"), CHEN[1]),
        (Claim("Ada Lovelace", email="another@uni.example", lms_user_id="12345"), ADA),
        (Claim("Ada Lovelace", student_id="900", email="ada@uni.example"), ADA),
    ],
)
def test_exact_evidence_finds_a_student(claim: Claim, student: Student) -> None:
    assert CLASS.find(claim) == student


@pytest.mark.parametrize(
    ("claim", "candidates"),
    [
        (Claim("Ada Lovelase"), [ADA]),
        (Claim("Jorg Muller"), [JORG]),
        (Claim("Wei Chen"), CHEN),
        (Claim("annlee", squeezed=True), [ANN, ANNA]),
        (Claim("lovelaceada", lms_user_id="99999", squeezed=True), [ADA]),
        (Claim("Ada Lovelace", email="another.ada@uni.example"), [ADA]),
        (Claim("Ada Lovelace", lms_user_id="222"), [ADA, JORG]),
        (Claim("Ada Lovelace", email="ada@uni.example", lms_user_id="777"), [ADA]),
        (Claim("Wei Chen", student_id="wei1", email="wei2@uni.example"), CHEN),
        (Claim("team1", lms_user_id="12345", squeezed=True), [ADA]),
        (Claim(texts=("ada17", "jm")), [ADA, JORG]),
        (Claim("Zzyzx"), []),
        (Claim(""), []),
    ],
)
def test_what_is_in_doubt_is_a_question_with_candidates(claim: Claim, candidates: list[Student]) -> None:
    assert CLASS.find(claim) is None
    assert CLASS.candidates(claim) == candidates


NAMES = st.text(st.characters(categories=("L", "M", "N", "P", "Zs")), max_size=12)


@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=6), st.data())
def test_whom_it_finds_by_name_is_the_only_one_of_that_name(names: list[tuple[str, str]], data: st.DataObject) -> None:
    students = [Student(f"s{n}", first, last) for n, (first, last) in enumerate(names)]
    meant = data.draw(st.sampled_from(students))
    found = Matcher(students).find(Claim(f"{meant.first_name} {meant.last_name}"))
    assert found in (meant, None)
    if names.count((meant.first_name, meant.last_name)) > 1:
        assert found is None


# --- the file --------------------------------------------------------------------------------------


def test_a_roster_may_come_from_any_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    for text in (
        "id,first_name,last_name,email,lms_id\nada17,Ada,Lovelace,ada@uni.example,12345\n",
        "\ufeffid;last_name;first_name;email;lms_user_id;group\r\nada17;Lovelace;Ada;ada@uni.example;12345;A\r\n\r\n",
        "ID\tFirst_Name\tLast_Name\tEmail\tLms_Id\nada17\tAda\t Lovelace \tada@uni.example\t12345\n",
    ):
        path.write_text(text)
        assert roster(path).students == (ADA,)
    path.write_text("id\nada17\n")
    assert roster(path).students == (Student("ada17"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,email\nAda,a@b.example\n", "needs a column `id`"),
        ("id\n", "needs a column `id`"),
        ("", "needs a column `id`"),
        ("id\nada\nADA\n", "has the id 'ADA' twice"),
        ("id\n../ada\n", "'../ada' cannot be a student's id, because it names a folder: it may not begin with '.'"),
        ("id\nada/17\n", "it may not have '/'"),
        ("id\nada;wei\n", "it may not have ';'"),
        ("id\nad\u200ba\nada\n", r"it may not have '\\u200b'"),
        ("id\n\x9b31mada\n", r"it may not have '\\x9b'"),
        ("id\n.hidden\n", "cannot be a student's id"),
        ("id,email\n,a@b.example\n", "'' cannot be a student's id"),
        ("id,last_name\nada,<img src=x>\n", "has a < in it"),
    ],
)
def test_a_roster_that_is_none_says_why(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(text)
    with pytest.raises(AutograderError, match=said):
        roster(path)


CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (881),1-univariate (882),Current Score
,,,,,Manual Posting,,
    Points Possible,,,,,10,100,(read only)
"Lovelace, Ada",12345,9001,ada17,A,7,,70
"Müller, Jörg",222.0,9002,jm@uni.example,A,8,12,80
"Student, Test",999,,abcdef,A,,,
"""
MOODLE = """First name,Last name,Username,ID number,Email address,Groups
Ada,Lovelace,ada17,,ada@uni.example,Team A
Jörg,Müller,,501.0,jm@uni.example,
Siobhán,O'Connor,,,so@uni.example,"Team A, Team B"
"""
WORKSHEET = """Identifier,Full name,Email address,Status,Grade,Maximum Grade
Participant 91,Ada Lovelace,ada@uni.example,Submitted,-,100
"""
GRADESCOPE = """First Name,Last Name,SID,Email,Role,Sections
Ada,Lovelace,ada17,ada@uni.example,Student,A
Grace,Hopper,gh,gh@uni.example,Instructor,A
Jörg,Müller,,jm@uni.example,Student,A
"""


@pytest.mark.parametrize(
    ("text", "source", "students", "unused"),
    [
        (
            CANVAS,
            "Canvas",
            [Student("ada17", "Ada", "Lovelace", "", "12345"), Student("jm@uni.example", "Jörg", "Müller", "", "222")],
            [],
        ),
        (
            MOODLE,
            "Moodle",
            [
                Student("ada17", "Ada", "Lovelace", "ada@uni.example"),
                Student("501", "Jörg", "Müller", "jm@uni.example"),
                Student("so@uni.example", "Siobhán", "O'Connor", "so@uni.example"),
            ],
            [],
        ),
        (
            WORKSHEET,
            "Moodle",
            [Student("ada@uni.example", "Ada", "Lovelace", "ada@uni.example")],
            [],
        ),
        (
            GRADESCOPE,
            "Gradescope",
            [
                Student("ada17", "Ada", "Lovelace", "ada@uni.example"),
                Student("jm@uni.example", "Jörg", "Müller", "jm@uni.example"),
            ],
            [],
        ),
        (
            "id,First name,lms_user_id\n501.0,Ada,12345.0\n",
            "",
            [Student("501", "", "", "", "12345")],
            ["First name"],
        ),
    ],
)
def test_a_roster_may_be_what_a_platform_gives_out(
    tmp_path: Path, text: str, source: str, students: list[Student], unused: list[str]
) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(text, "utf-8-sig")
    found = roster(path)
    assert (found.source, list(found.students), list(found.unused)) == (source, students, unused)


def test_letters_have_one_form(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(unicodedata.normalize("NFD", "id,last_name\nmüller,Müller\n"), "utf-8")
    assert roster(path).students == (Student("müller", "", "Müller"),)


# --- spreadsheets ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "\uff1d1"]
)
def test_no_cell_is_a_formula(tmp_path: Path, cell: str) -> None:
    write(tmp_path / "t.csv", [["name"], [cell]])
    with (tmp_path / "t.csv").open(newline="") as file:
        written = list(csv.reader(file))[1][0]
    assert written == f"'{cell}"


@pytest.mark.parametrize("cell", ["x;=cmd|' C calc'!A0;.ipynb", 'a, b; "=1+1', ";\u3000@SUM(A1)", "=1;+1", ";\uff1d1"])
def test_no_formula_begins_where_a_spreadsheet_divides_a_cell(tmp_path: Path, cell: str) -> None:
    """As in much of Europe, where that is at semicolons, and in LibreOffice, where it is at commas and semicolons."""
    write(tmp_path / "t.csv", [["name", "file"], ["ada17", cell]])
    written = (tmp_path / "t.csv").read_text("utf-8")
    cells = [part.lstrip(' "\u3000') for line in written.splitlines() for part in re.split("[,;]", line)]
    assert not [part for part in cells if part.startswith(FORMULA)]
    assert read(tmp_path / "t.csv")[1] == ["ada17", cell]


@pytest.mark.parametrize(
    ("cell", "text"), [(-2.5, "-2.5"), (85.0, "85"), ("-3", "-3"), (None, ""), (1 / 3, "0.3333333333")]
)
def test_numbers_stay_numbers(cell: object, text: str) -> None:
    assert plain(cell) == text


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20).filter(lambda t: not t.startswith("'")))
def test_what_is_written_is_read_again(cell: str) -> None:
    assert bare(plain(cell)) == cell.strip()


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), min_size=2, max_size=2), max_size=5))
def test_a_table_survives(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("sheets") / "t.csv"
    rows = [[unicodedata.normalize("NFC", cell) for cell in row] for row in rows]
    write(path, [["one", "two"], *rows])
    kept = [[bare(plain(cell)) for cell in row] for row in rows if any(plain(cell).strip() for cell in row)]
    assert read(path) == [["one", "two"], *kept]
