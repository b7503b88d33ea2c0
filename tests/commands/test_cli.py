"""The command line says what it can do at once, and answers every mistake in its use with one message."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.exercises.sections import Section
from autograder.gradebook.workspace import new

needs_fence = pytest.mark.usefixtures("needs_fence")
SEMESTER = ("release", "collect", "feedback", "export", "report")
COMMANDS = ("new", "build", "grade", "certify", "check", "demo", *SEMESTER)


def autograder(*arguments: object, python: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *python, "-m", "autograder", *map(str, arguments)],
        env=os.environ | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
    )


# --- help ------------------------------------------------------------------------------------------


def test_help_names_every_command_with_an_example_of_each_kind() -> None:
    done = autograder("--help")
    assert done.returncode == 0 and done.stderr == ""
    assert all(f"\n  {command} " in done.stdout for command in COMMANDS)
    for example in ("autograder new spring/", "autograder grade spring/", "autograder certify univariate"):
        assert example in done.stdout


@pytest.mark.parametrize("command", ["new", "build", "grade", "certify", "check", *SEMESTER])
def test_the_help_of_a_command_holds_an_example(command: str) -> None:
    done = autograder(command, "-h")
    assert done.returncode == 0
    assert "Example" in done.stdout and f"autograder {command} " in done.stdout.partition("Example")[2]


def test_help_loads_neither_nbgrader_nor_numpy() -> None:
    done = autograder("--help", python=("-X", "importtime"))
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "click" in loaded, "the list of loaded modules is there"
    assert loaded & {"nbgrader", "numpy", "nbformat", "jupytext", "matplotlib", "IPython", "handrail"} == set()


# --- use and misuse --------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["build", "certify"])
def test_an_unknown_section_is_answered_with_those_that_there_are(command: str) -> None:
    done = autograder(command, "thermodynamics")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: There is no section 'thermodynamics'. The sections are: univariate, ")
    assert "Traceback" not in done.stderr


def test_a_place_to_release_to_has_to_be_named(tmp_path: Path) -> None:
    for options in ([], ["--to", tmp_path, "--exchange"]):
        done = autograder("release", tmp_path, "1-univariate", *options)
        assert done.returncode == 2 and "one of --to FOLDER, --zip FILE and --exchange" in done.stderr


@pytest.mark.parametrize("command", SEMESTER)
def test_a_folder_that_is_no_workspace_is_told_so(tmp_path: Path, command: str) -> None:
    (tmp_path / "roster.csv").write_text("id\nada\n")
    options: dict[str, list[object]] = {
        "release": ["1-univariate", "--zip", tmp_path / "a.zip"],
        "collect": [tmp_path / "roster.csv", "--assignment", "1-univariate", "--roster", tmp_path / "roster.csv"],
        "export": ["--to", tmp_path / "marks.csv"],
    }
    done = autograder(command, tmp_path, *options.get(command, []))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Error: {tmp_path} is no workspace") and "Traceback" not in done.stderr


def test_a_configuration_that_is_no_program_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\nc.Course id = 3\n")
    for arguments in (["grade", tmp_path], ["report", tmp_path], ["export", tmp_path, "--to", tmp_path / "x.csv"]):
        done = autograder(*arguments)
        assert done.returncode == 1 and "Traceback" not in done.stderr
        assert f"{tmp_path}/nbgrader_config.py cannot be read: SyntaxError" in done.stderr and "line 2" in done.stderr


def test_what_the_system_refuses_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = autograder("new", tmp_path / "file" / "spring")
    assert done.returncode == 1 and done.stderr.count("\n") == 1
    assert f"{tmp_path}/file/spring" in done.stderr and "Not a directory." in done.stderr


@needs_fence
def test_an_empty_workspace_and_a_broken_gradebook_are_told(tmp_path: Path) -> None:
    root = tmp_path / "spring"
    new(root, [], lambda said: None)
    said = {command: autograder(command, root) for command in ("grade", "feedback", "report")}
    assert "Nothing is handed in" in said["grade"].stderr
    assert "Nothing is graded" in said["feedback"].stderr and "Nothing is graded" in said["report"].stderr
    (root / "gradebook.db").write_text("hello")
    for arguments in (["grade", root], ["report", root], ["export", root, "--to", tmp_path / "x.csv"]):
        done = autograder(*arguments)
        assert done.returncode == 1 and "file is not a database" in done.stderr
        assert "Traceback" not in done.stderr


def test_an_unknown_command_is_answered_in_the_usual_way() -> None:
    done = autograder("grad")
    assert done.returncode == 2 and "No such command 'grad'" in done.stderr


Handed = Callable[..., Path]


@pytest.fixture
def submission(samples: dict[str, bytes], tmp_path: Path) -> Handed:
    """Write the file that a student handed in."""

    def written(student: str, name: str = "1-univariate") -> Path:
        path = tmp_path / f"{name}.ipynb"
        path.write_bytes(samples[student])
        return path

    return written


@needs_fence
def test_check_shows_what_a_right_notebook_gets(submission: Handed) -> None:
    done = autograder("check", submission("ada-right"))
    assert (done.returncode, done.stderr.strip()) == (0, "")
    assert done.stdout.rstrip().endswith("100 of 100 points")
    assert all(e.name in done.stdout for e in Section("univariate").rubric)


@needs_fence
def test_check_shows_a_wrong_notebooks_diagnosis(submission: Handed) -> None:
    done = autograder("check", submission("chen-dw-without-x", "downloaded (3)"), "--section", "univariate")
    assert done.returncode == 0
    assert "100 of 100" not in done.stdout and "?" in done.stdout


def test_check_refuses_a_file_that_is_no_notebook_with_what_to_do(submission: Handed) -> None:
    done = autograder("check", submission("jo-no-notebook"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "The file is no notebook: it is not JSON. Download the notebook again" in done.stderr
    assert "Traceback" not in done.stderr


@needs_fence
def test_check_finds_the_section_of_a_notebook_of_any_name(submission: Handed) -> None:
    done = autograder("check", submission("ada-right", "homework"))
    assert done.returncode == 0 and done.stdout.rstrip().endswith("100 of 100 points")


def test_check_asks_for_the_section_where_the_cells_do_not_tell_it(tmp_path: Path) -> None:
    (tmp_path / "empty.ipynb").write_text('{"cells": []}', "utf-8")
    done = autograder("check", tmp_path / "empty.ipynb")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Name its section with --section" in done.stderr and "Traceback" not in done.stderr


def test_check_of_a_folder_is_answered_in_the_usual_way(tmp_path: Path) -> None:
    done = autograder("check", tmp_path)
    assert done.returncode == 2 and "is a directory" in done.stderr and "Traceback" not in done.stderr


def test_check_of_a_file_that_is_not_there() -> None:
    done = autograder("check", "nowhere.ipynb")
    assert done.returncode == 2 and "nowhere.ipynb" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.slow
def test_certify_prints_one_json_object() -> None:
    done = autograder("certify", "univariate", "--seeds", "1", "--json")
    assert done.returncode == 0
    total = json.loads(done.stdout)
    assert total["exercises"] == len(Section("univariate").rubric)
    assert {"total", "caught", "named", "misnamed"} <= set(total["mistakes"])
    assert {"total", "draws", "rejected"} <= set(total["variants"])
    assert isinstance(total["seconds"], float)
    assert total["mistakes"]["total"] == total["mistakes"]["caught"] == total["mistakes"]["named"] >= 40


# --- the demonstration -----------------------------------------------------------------------------


@pytest.mark.slow
@needs_fence
def test_the_demonstration_ends_with_the_report_on_its_class(tmp_path: Path) -> None:
    done = autograder("demo", tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    last = done.stdout.rstrip().splitlines()[-1]
    page = Path(last.partition(": ")[2])
    assert last.startswith("How the class does: ") and page == tmp_path / "demo" / "report.html"
    assert "<h1>How the class does</h1>" in page.read_text("utf-8")
