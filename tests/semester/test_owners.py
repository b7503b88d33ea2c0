"""Whose a file is can be chosen and corrected; the finished one of several counts; nothing older takes a place."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from nbgrader.api import Gradebook, MissingEntry

from autograder.authoring.samples import samples
from autograder.errors import AutograderError
from autograder.exercises.sections import Section
from autograder.gradebook.log import LOG
from autograder.judging.report import Report
from autograder.semester import sheets
from autograder.semester.class_report.page import log_lines
from autograder.semester.collecting import collect
from autograder.semester.owners import CHOICES, Found
from autograder.semester.roster import roster
from autograder.semester.trace import TRACE, Line, lines, numbers

from .classes import Pupil, recorded, report
from .platforms import canvas, gradescope, moodle, zipped

ASSIGNMENT = "1-univariate"
Answer = Callable[[dict[str, str]], Path]


def collected(root: Path, archive: Path, choices: Path | None = None, groups: Path | None = None) -> list[Found]:
    return collect(root, archive, ASSIGNMENT, roster(root.parent / "roster.csv").students, choices, groups)


def states(found: list[Found]) -> list[tuple[str, str]]:
    return [(one.state, one.student) for one in found]


def there(root: Path) -> dict[str, bytes]:
    """Every student's notebook."""
    return {p.parts[-3]: p.read_bytes() for p in root.glob(f"submitted/*/*/{ASSIGNMENT}.ipynb")}


def before(root: Path) -> dict[str, list[bytes]]:
    """What each student had before."""
    found: dict[str, list[bytes]] = {}
    for path in sorted(root.glob(f"submitted-before/*/{ASSIGNMENT}/*/*.ipynb")):
        found.setdefault(path.parts[-4], []).append(path.read_bytes())
    return found


@pytest.fixture
def answered(root: Path) -> Answer:
    """Complete collect.csv with ids by submitter; returns another file."""

    def written(answers: dict[str, str]) -> Path:
        head, *rows = sheets.read(root / CHOICES)
        path = root.parent / "choices.csv"
        sheets.write(path, [head, *([row[0], row[1], answers.get(row[1], ""), *row[3:]] for row in rows)])
        return path

    return written


# --- groups ----------------------------------------------------------------------------------------


def groups(root: Path, text: str) -> Path:
    path = root.parent / "groups.csv"
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    "table",
    [
        "group,id\nTeam A,ada17\nTeam A,jorg\n",
        "group,id\nTeam A,ada17; jorg\n",
        "name,canvas_user_id,user_id,login_id,sections,group_name,canvas_group_id,group_id\n"
        "Lovelace Ada,501,900,ada17,A,Team A,3,\nJörg Müller,502,901,jm,A,Team A,3,\nWei Chen,9,8,wei1,A,,,\n",
        "First name,Last name,ID number,Email address,Groups\n"
        'Ada,Lovelace,,ada@uni.example,"Team A, Seminar 2"\nJörg,Müller,,jm@uni.example,Team A\n',
    ],
)
def test_a_groups_file_goes_to_every_member(root: Path, table: str) -> None:
    archive = canvas(root.parent / "all.zip", [("Team", "A", 501, b"{1}")])
    assert states(collected(root, archive)) == [("doubtful", "")]
    assert states(collected(root, archive, groups=groups(root, table))) == [("new", "ada17"), ("new", "jorg")]
    assert there(root) == {"ada17": b"{1}", "jorg": b"{1}"}
    assert not (root / CHOICES).exists()


def test_a_team_of_moodle_has_no_participants_number(root: Path) -> None:
    table = groups(root, "group,id\nTeam A,ada17; jorg\n")
    collected(root, moodle(root.parent / "all.zip", [("Team A", 17, b"{1}")]), groups=table)
    assert numbers(root, ASSIGNMENT, "Moodle") == {}
    assert set(there(root)) == {"ada17", "jorg"}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("group,id\nTeam A,nobody\n", "groups.csv, line 2: 'nobody' is nobody of the roster"),
        ("id\nada17\n", "has no groups"),
        ("group\nTeam A\n", "is no roster"),
    ],
)
def test_a_table_of_groups_that_is_none_says_why(root: Path, table: str, said: str) -> None:
    archive = canvas(root.parent / "all.zip", [("Team", "A", 501, b"{1}")])
    with pytest.raises(AutograderError, match=said):
        collected(root, archive, groups=groups(root, table))
    assert there(root) == {}


def test_several_ids_for_one_file(root: Path, answered: Answer) -> None:
    archive = canvas(root.parent / "all.zip", [("Team", "A", 501, b"{1}")])
    collected(root, archive)
    assert states(collected(root, archive, answered({"teama_501": "jorg; wei2"}))) == [("new", "jorg"), ("new", "wei2")]
    assert there(root) == {"jorg": b"{1}", "wei2": b"{1}"}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("my homework .ipynb", "jorg.ipynb"),
        ("'=homework.ipynb", "jorg.ipynb"),
        ("homework_501_70001_a.ipynb ", f"müllerjörg_502_70002_{ASSIGNMENT}.ipynb"),
    ],
)
def test_a_file_can_be_chosen_whatever_its_name_begins_and_ends_with(root: Path, name: str, other: str) -> None:
    archive, choices = zipped(root.parent / "all.zip", {name: b"{1}", other: b"{2}"}), root.parent / "choices.csv"
    collected(root, archive)
    head, row = sheets.read(root / CHOICES)
    sheets.write(choices, [head, [*row[:2], "ada17", *row[3:]]])
    assert states(collected(root, archive, choices)) == [("new", "ada17"), ("unchanged", "jorg")]


def test_a_line_that_stands_twice_is_an_error(root: Path) -> None:
    archive = canvas(root.parent / "all.zip", [("Team", "A", 501, b"{1}")])
    collected(root, archive)
    head, row = sheets.read(root / CHOICES)
    sheets.write(root / CHOICES, [head, [*row[:2], "jorg"], [*row[:2], "wei2"]])
    with pytest.raises(AutograderError, match=r"collect.csv, line 3: teama_501_70001_.* stands there twice"):
        collected(root, archive, root / CHOICES)
    assert there(root) == {}


# --- a choice is corrected -------------------------------------------------------------------------


def test_a_submission_moves_to_whose_it_is(root: Path, section: Section, answered: Answer) -> None:
    archive = moodle(root.parent / "all.zip", [("Wei Chen", 1, b"{1}"), ("Ada Lovelace", 2, b"{2}")])
    collected(root, archive)
    collected(root, archive, answered({"Wei Chen_1": "wei1"}))
    judged(root, section, "wei1")
    found = collected(root, archive, answered({"Wei Chen_1": "wei2"}))
    assert states(found) == [("new", "wei2"), ("unchanged", "ada17"), ("moved", "wei1")]
    assert "it is of wei2; now in submitted-before/wei1/1-univariate/" in found[-1].said
    assert there(root) == {"wei2": b"{1}", "ada17": b"{2}"}
    assert before(root) == {"wei1": [b"{1}"]}
    assert not list(root.glob("autograded/wei1/*")) and not list(root.glob("feedback/wei1/*"))
    assert len(list(root.glob("submitted-before/wei1/*/*/feedback/*.html"))) == 1
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book, pytest.raises(MissingEntry):
        book.find_submission(ASSIGNMENT, "wei1")
    time, *rest = (root / LOG).read_text().splitlines()[-1].split("\t")
    assert rest == ["wei1", ASSIGNMENT, "withdrawn", "100", "it is of wei2"]
    assert log_lines(root / LOG)[ASSIGNMENT][-1][1] == "wei1"
    assert states(collected(root, archive, answered({"Wei Chen_1": "wei2"})))[0] == ("unchanged", "wei2")


def judged(root: Path, section: Section, student: str) -> None:
    """A graded copy, a page and a mark, as grading leaves them."""
    for step, name in (("autograded", f"{ASSIGNMENT}.ipynb"), ("feedback", f"{ASSIGNMENT}.html")):
        folder = root / step / student / ASSIGNMENT
        folder.mkdir(parents=True)
        (folder / name).write_text("graded")
    right: Report = report(section, {})
    recorded(root, section, {Pupil(student, "Wei", "Chen"): right})


def test_it_moves_too_where_it_was_handed_in_again(root: Path, answered: Answer) -> None:
    """The later file has another name, and the same person's number."""
    person = ("Chen", "Wei", 503)
    collected(root, first := canvas(root.parent / "1.zip", [(*person, b"{1}")], first_file=100))
    collected(root, first, answered({"chenwei_503": "wei1"}))
    later = canvas(root.parent / "2.zip", [(*person, b"{2}")], first_file=200)
    (root / CHOICES).unlink(missing_ok=True)
    assert states(collected(root, later)) == [("doubtful", "")]
    assert there(root) == {"wei1": b"{1}"}
    assert states(collected(root, later, answered({"chenwei_503": "wei2"}))) == [("new", "wei2"), ("moved", "wei1")]
    assert there(root) == {"wei2": b"{2}"}


def test_a_link_in_place_of_a_file_takes_nothing_away(root: Path, answered: Answer) -> None:
    collected(root, first := canvas(root.parent / "1.zip", [("Chen", "Wei", 503, b"{1}")]))
    collected(root, first, answered({"chenwei_503": "wei1"}))
    (root / CHOICES).unlink(missing_ok=True)
    later = zipped(root.parent / "2.zip", {"chenwei_503_link.html": b"", "lovelaceada_501_9_a.ipynb": b"{2}"})
    assert states(collected(root, later)) == [("not taken", ""), ("new", "ada17")]
    assert there(root) == {"wei1": b"{1}", "ada17": b"{2}"}


def test_a_submission_that_is_nobodys_leaves(root: Path, answered: Answer) -> None:
    archive = moodle(root.parent / "all.zip", [("Wei Chen", 1, b"{1}"), ("Ada Lovelace", 2, b"{2}")])
    collected(root, archive)
    collected(root, archive, answered({"Wei Chen_1": "wei1"}))
    assert ("moved", "wei1") in states(collected(root, archive, answered({"Wei Chen_1": "-"})))
    assert there(root) == {"ada17": b"{2}"}


def test_a_member_who_leaves_a_group_no_longer_has_its_file(root: Path) -> None:
    archive = canvas(root.parent / "all.zip", [("Team", "A", 501, b"{1}")])
    collected(root, archive, groups=groups(root, "group,id\nTeam A,ada17; jorg\n"))
    collected(root, archive, groups=groups(root, "group,id\nTeam A,ada17; wei1\n"))
    assert set(there(root)) == {"ada17", "wei1"}


def test_what_came_from_elsewhere_since_does_not_move(root: Path, answered: Answer) -> None:
    """Wei's own notebook took the place of the wrong one: it stays when the choice is corrected."""
    archive = moodle(root.parent / "all.zip", [("Wei Chen", 1, b"{1}"), ("Ada Lovelace", 2, b"{2}")])
    collected(root, archive)
    first = answered({"Wei Chen_1": "wei1"})
    collected(root, archive, first)
    own = gradescope(root.parent / "own.zip", [([("Wei Chen", "wei1", "")], "2026-03-05 10:00:00 Z", b"{own}")])
    assert states(collected(root, own)) == [("doubtful", "wei1")]
    chosen = root.parent / "own.csv"
    sheets.write(chosen, [["file", "submitter", "student"], [*sheets.read(root / CHOICES)[1][:2], "wei1"]])
    assert states(collected(root, own, chosen)) == [("newer", "wei1")]
    sheets.write(first, [["file", "submitter", "student"], [*sheets.read(first)[1][:2], "wei2"]])
    collected(root, archive, first)
    assert there(root) == {"wei1": b"{own}", "wei2": b"{1}", "ada17": b"{2}"}


# --- older and newer -------------------------------------------------------------------------------


def test_an_older_download_of_canvas_replaces_nothing(root: Path) -> None:
    person = ("Lovelace", "Ada", 501)
    older = canvas(root.parent / "older.zip", [(*person, b"{1}")], first_file=9_998)
    newer = canvas(root.parent / "newer.zip", [(*person, b"{2}")], first_file=10_001)
    assert states(collected(root, newer)) == [("new", "ada17")]
    assert states(collected(root, older)) == [("older", "ada17")]
    assert there(root) == {"ada17": b"{2}"} and before(root) == {}
    newest = canvas(root.parent / "newest.zip", [(*person, b"{3}")], first_file=20_000)
    assert states(collected(root, newest)) == [("newer", "ada17")]
    assert (there(root), before(root)) == ({"ada17": b"{3}"}, {"ada17": [b"{2}"]})


def test_an_older_download_of_moodle_replaces_nothing(root: Path) -> None:
    archives = [moodle(root.parent / f"{day}.zip", [("Ada Lovelace", 91, b"{%d}" % day)], day) for day in (2, 1, 3)]
    assert [states(collected(root, archive))[0][0] for archive in archives] == ["new", "older", "newer"]
    assert there(root) == {"ada17": b"{3}"}


def test_where_nothing_tells_the_order_a_person_does(root: Path, answered: Answer) -> None:
    collected(root, canvas(root.parent / "canvas.zip", [("Lovelace", "Ada", 501, b"{1}")]))
    archive = moodle(root.parent / "moodle.zip", [("Ada Lovelace", 91, b"{2}")])
    assert states(collected(root, archive)) == [("doubtful", "ada17")]
    assert there(root) == {"ada17": b"{1}"}
    assert states(collected(root, archive, answered({"Ada Lovelace_91": "-"}))) == [("left out", "")]
    assert there(root) == {"ada17": b"{1}"}
    assert states(collected(root, archive, answered({"Ada Lovelace_91": "ada17"}))) == [("newer", "ada17")]
    assert (there(root), before(root)) == ({"ada17": b"{2}"}, {"ada17": [b"{1}"]})


def test_a_trace_without_orders_is_read_and_leaves_the_question(root: Path) -> None:
    collected(root, moodle(root.parent / "1.zip", [("Ada Lovelace", 91, b"{1}")], 1))
    sheets.write(root / TRACE, [row[:8] for row in sheets.read(root / TRACE)])
    assert [line.order for line in lines(root)] == [""]
    assert states(collected(root, moodle(root.parent / "2.zip", [("Ada Lovelace", 91, b"{2}")], 2))) == [
        ("doubtful", "ada17")
    ]


@pytest.mark.parametrize("own", ["01/03/2026 10:00", "2026-03-01 10:00:00 PST", "2026-03-01 10:00:00 MESZ", "soon"])
def test_a_time_that_may_be_another_is_no_time(root: Path, own: str) -> None:
    archive = gradescope(root.parent / "a.zip", [([("Ada Lovelace", "", "")], "2026-03-01 10:00:00 Z", b"{1}")])
    collected(root, archive)
    (root / "submitted" / "ada17" / ASSIGNMENT / "timestamp.txt").write_text(own)
    (one,) = collected(root, archive)
    assert one.state == "failed" and f"timestamp.txt says '{own}'" in one.said and "2026-03-01 12:00:00" in one.said
    assert there(root) == {"ada17": b"{1}"}


SAME = ("2026-03-01 11:00:00 +01:00", "2026-03-01T10:00:00Z", "2026-03-01 11:00 Europe/Berlin")


@pytest.mark.parametrize("own", SAME)
def test_one_moment_in_several_zones_is_one(root: Path, own: str) -> None:
    archive = gradescope(root.parent / "a.zip", [([("Ada Lovelace", "", "")], "2026-03-01 10:00:00 Z", b"{1}")])
    collected(root, archive)
    (root / "submitted" / "ada17" / ASSIGNMENT / "timestamp.txt").write_text(own)
    assert states(collected(root, archive)) == [("unchanged", "ada17")]


# --- which of several ------------------------------------------------------------------------------


def test_a_notebook_of_another_section_replaces_no_good_one(root: Path, section: Section) -> None:
    good = next(iter(samples(section).values()))
    other = (section.student_notebook.parents[1] / "multivariate").glob("*.ipynb")
    wrong = next(other, None) or next(
        path for path in section.student_notebook.parents[1].rglob("*.ipynb") if "multivariate" in path.name
    )
    person = ("Lovelace", "Ada", 501)
    collected(root, canvas(root.parent / "1.zip", [(*person, good)], first_file=100))
    for number, data in enumerate((wrong.read_bytes(), b"%PDF", b"{}"), 200):
        found = collected(root, canvas(root.parent / "2.zip", [(*person, data)], first_file=number))
        assert states(found) == [("doubtful", "ada17")]
        assert "no notebook of 1-univariate, and what is there is one" in found[0].said
    assert there(root) == {"ada17": good}


def test_the_finished_copy_counts_and_not_the_untouched_notebook(root: Path) -> None:
    given = (root / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_bytes()
    notebook = json.loads(given)
    notebook["cells"].append({"cell_type": "code", "source": "x = 1", "metadata": {}, "outputs": []})
    finished = json.dumps(notebook).encode()
    folder = "Ada Lovelace_91_assignsubmission_file"
    both = {f"{folder}/{ASSIGNMENT}.ipynb": given, f"{folder}/{ASSIGNMENT}-Copy1.ipynb": finished}
    found = collected(root, zipped(root.parent / "a.zip", both))
    assert states(found) == [("left out", "ada17"), ("new", "ada17")]
    assert found[0].said == "beside 1-univariate-Copy1.ipynb"
    assert there(root) == {"ada17": finished}


def test_of_two_uploads_of_one_name_canvas_says_which_is_newer(root: Path) -> None:
    names = ["lovelaceada_501_70009_1-univariate-1.ipynb", "lovelaceada_501_70001_1-univariate.ipynb"]
    collected(root, zipped(root.parent / "a.zip", {names[0]: b"{2}", names[1]: b"{1}"}))
    assert there(root) == {"ada17": b"{2}"}


def test_who_takes_the_name_of_another_takes_no_ones_place(root: Path) -> None:
    """Where the roster has no numbers: two people of one name are two people to the platform."""
    ada, other = ("Lovelace", "Ada", 501, b"{1}"), ("Lovelace", "Ada", 599, b"{2}")
    (root.parent / "roster.csv").write_text("id,first_name,last_name\nada17,Ada,Lovelace\n")
    found = collected(root, canvas(root.parent / "both.zip", [ada, other]))
    assert states(found) == [("doubtful", "ada17")] * 2
    assert there(root) == {}
    collected(root, canvas(root.parent / "1.zip", [ada]))
    found = collected(root, canvas(root.parent / "2.zip", [other], first_file=80001))
    assert states(found) == [("doubtful", "ada17")] and "several numbers" in found[0].said
    assert there(root) == {"ada17": b"{1}"}


# --- what nobody handed in as a file ---------------------------------------------------------------


def test_texts_and_links_are_listed(root: Path) -> None:
    files = {
        "lovelaceada_501_link.html": b"<a>",
        "müllerjörg_502_text.html": b"<p>",
        "müllerjörg_502_70001_1-univariate.ipynb": b"{1}",
        "Team A/1-univariate.ipynb": b"{2}",
    }
    found = collected(root, zipped(root.parent / "a.zip", files))
    assert [(one.handed.file, one.state) for one in found] == list(
        zip(files, ("not taken", "left out", "new", "not taken"), strict=True)
    )
    assert there(root) == {"jorg": b"{1}"}


def test_the_command_lists_them_and_ends_with_two(root: Path) -> None:
    archive = zipped(root.parent / "a.zip", {"lovelaceada_501_link.html": b"", "müllerjörg_502_7_a.ipynb": b"{}"})
    done = command(root, archive)
    assert done.returncode == 2
    assert "lovelaceada_501_link.html" in done.stdout and "1 not taken" in done.stdout.replace("\n", " ")
    assert "not used: group" not in done.stdout


def test_the_command_says_which_columns_it_did_not_use(root: Path) -> None:
    with (root.parent / "roster.csv").open() as file:
        text = file.read()
    (root.parent / "roster.csv").write_text(text.replace("first_name", "Vorname", 1))
    done = command(root, zipped(root.parent / "a.zip", {"ada17/a.ipynb": b"{}"}))
    assert "roster.csv: not used: Vorname." in done.stdout
    assert done.returncode == 0


def command(root: Path, archive: Path, umask: int = 0o022) -> "subprocess.CompletedProcess[str]":
    words = ["collect", root, archive, "--assignment", ASSIGNMENT, "--roster", root.parent / "roster.csv"]
    return subprocess.run(
        [sys.executable, "-m", "autograder", *map(str, words)],
        capture_output=True,
        text=True,
        preexec_fn=lambda: os.umask(umask) and None,
    )


@pytest.mark.parametrize(("umask", "file", "folder"), [(0o077, 0o600, 0o700), (0o002, 0o664, 0o775)])
def test_the_umask_counts(root: Path, umask: int, file: int, folder: int) -> None:
    files = {"ada17/a.ipynb": b"{}", "Wei Chen/a.ipynb": b"{}"}
    assert command(root, zipped(root.parent / "a.zip", files), umask).returncode == 2
    submission = root / "submitted" / "ada17" / ASSIGNMENT
    for path in (root / TRACE, root / CHOICES, submission / f"{ASSIGNMENT}.ipynb"):
        assert path.stat().st_mode & 0o777 == file, path
    assert submission.stat().st_mode & 0o777 == folder


@pytest.mark.ordinary
def test_a_file_that_may_not_be_read_is_named_and_the_others_are_taken(root: Path) -> None:
    unpacked = root.parent / "unpacked"
    for student in ("ada17", "jorg"):
        (unpacked / student).mkdir(parents=True)
        (unpacked / student / "a.ipynb").write_bytes(b"{1}")
    (unpacked / "ada17" / "a.ipynb").chmod(0)
    found = collected(root, unpacked)
    assert states(found) == [("failed", "ada17"), ("new", "jorg")]
    assert "ada17/a.ipynb: Permission denied" in found[0].said


def test_a_line_of_the_trace_is_what_was_written(root: Path) -> None:
    collected(root, canvas(root.parent / "a.zip", [("Lovelace", "Ada", 501, b"{1}")]))
    (line,) = lines(root)
    assert line == Line(
        line.time,
        ASSIGNMENT,
        "ada17",
        "Canvas",
        "501",
        "lovelaceada_501_70001_1-univariate.ipynb",
        "",
        "new",
        "00000000000000070001",
    )
