"""No command ends in a traceback: odd paths, broken files, missing rights, full disks, narrow terminals."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.cli import main
from autograder.commands import unexpected

NewWorkspace = Callable[..., Path]


def run(
    *arguments: object, before: Callable[[], object] | None = None, user: int | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "autograder", *map(str, arguments)],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        errors="replace",
        preexec_fn=before,
        user=user,
    )


# --- what nobody foresaw ---------------------------------------------------------------------------


@pytest.fixture
def surprised(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CliRunner:
    """A command line in which making the list of sections fails in a way that nobody foresaw."""

    @click.command()
    def surprise() -> None:
        secret = "points of ada"
        {}[secret[:3]]  # type: ignore[index]

    monkeypatch.setitem(main.commands, "surprise", surprise)
    monkeypatch.setattr(unexpected.tempfile, "tempdir", str(tmp_path))
    return CliRunner()


def test_an_unforeseen_error_is_a_sentence_a_file_and_status_3(surprised: CliRunner, tmp_path: Path) -> None:
    done = surprised.invoke(main, ["surprise"])
    (kept,) = tmp_path.glob("autograder-*.txt")
    assert done.exit_code == unexpected.STATUS == 3
    assert "This is a fault of autograder, not of yours: KeyError: 'poi'." in done.stderr
    assert f"Send {kept} to" in done.stderr and "Traceback" not in done.stderr
    account = kept.read_text("utf-8")
    assert "Traceback" in account and "KeyError" in account and "nbgrader   " in account
    assert kept.stat().st_mode & 0o077 == 0, "nobody else reads it"


def test_where_no_account_can_be_kept_that_is_told(
    surprised: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unexpected.tempfile, "tempdir", str(tmp_path / "gone"))
    done = surprised.invoke(main, ["surprise"])
    assert done.exit_code == 3 and "could not be kept (No such file or directory)" in done.stderr


# --- the interpreter and the terminal --------------------------------------------------------------


def test_python_without_docstrings_is_refused() -> None:
    done = run("--help", PYTHONOPTIMIZE="2")
    assert done.returncode == 1 and "without docstrings" in done.stderr and "Traceback" not in done.stderr


def test_a_terminal_that_knows_few_letters_shows_the_others_numbers(
    new_workspace: NewWorkspace, tmp_path: Path
) -> None:
    root = new_workspace(tmp_path / "spring")
    (tmp_path / "roster.csv").write_text("id,name\nada,Ada\n")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("ŷyŷ_123_456_1-univariate.ipynb", b"{}")
    done = run(
        *("collect", root, tmp_path / "all.zip", "--assignment", "1-univariate", "--roster", tmp_path / "roster.csv"),
        PYTHONIOENCODING="ascii:strict",
    )
    assert done.returncode == 2 and "\\u0177y\\u0177" in done.stdout and done.stderr == ""


@pytest.mark.parametrize("name", ["random", "numpy", "click", "autograder"])
def test_a_file_that_is_named_as_a_module_hides_none(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.py").write_text("raise SystemExit('taken for the module')")
    done = subprocess.run(
        [Path(sys.executable).parent / "autograder", "--help"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_a_full_disk_is_told_at_the_end_of_a_pipe(tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "autograder", "--help"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 1 and "No space left on device." in done.stderr and "Traceback" not in done.stderr


# --- a workspace in every state --------------------------------------------------------------------

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "grade": (),
    "feedback": (),
    "report": ("--to", "@out"),
    "export": ("--to", "@out"),
    "release": ("1-univariate", "--zip", "@out"),
    "collect": ("@file", "--assignment", "1-univariate", "--roster", "@file"),
    "new": (),
    "check": (),
    "mistake": (),
}
CONTENTS = st.sampled_from(
    [
        b"",
        b"\0" * 100,
        b"\xff\xfe{}",
        b"id\nada\n",
        b'"',
        b"{}",
        b"[]",
        b'{"cells": 3}',
        b'{"cells": [{"cell_type": "code", "source": {"a": 1}, "metadata": []}], "nbformat": "four"}',
        b"[" * 100_000,
        b"PK\x03\x04 no archive",
        b"%PDF-1.7",
        "name,größe\nŷ,1\n".encode("utf-16"),
    ]
)
NAMES = st.sampled_from(["a.ipynb", "with space.csv", "ŷ.zip", "-n", "a'b.ipynb", "[x].csv", "ada\nbela", "x" * 255])


def _no_gradebook(root: Path) -> None:
    (root / "gradebook.db").unlink()


def _folder_for_gradebook(root: Path) -> None:
    (root / "gradebook.db").unlink()
    (root / "gradebook.db").mkdir()


def _written(name: str, text: str) -> Callable[[Path], None]:
    def damage(root: Path) -> None:
        (root / name).write_text(text)

    return damage


def _file_for(name: str) -> Callable[[Path], None]:
    def damage(root: Path) -> None:
        (root / name).rename(root / f"{name}-before")
        (root / name).write_text("")

    return damage


DAMAGE: dict[str, Callable[[Path], Any]] = {
    "none": lambda root: None,
    "no gradebook": _no_gradebook,
    "a folder for a gradebook": _folder_for_gradebook,
    "a text for a gradebook": _written("gradebook.db", "hello"),
    "an empty gradebook": _written("gradebook.db", ""),
    "a configuration that ends": _written("nbgrader_config.py", "raise SystemExit(0)"),
    "a configuration that raises": _written("nbgrader_config.py", "1 / 0"),
    "a configuration of a number": _written("nbgrader_config.py", "c = get_config()\nc.CourseDirectory.root = 3"),
    "an empty configuration": _written("nbgrader_config.py", ""),
    "no database": _written("nbgrader_config.py", "c = get_config()\nc.CourseDirectory.db_url = 'sqlite:////no/x.db'"),
    "no such database": _written("nbgrader_config.py", "c = get_config()\nc.CourseDirectory.db_url = 'nosuch://x'"),
    "a file for submitted": _file_for("submitted"),
    "a file for release": _file_for("release"),
    "a file for autograded": _file_for("autograded"),
    "a file for feedback": _file_for("feedback"),
}


@pytest.fixture(scope="module")
def workspaces(new_workspace: NewWorkspace, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A workspace a kind of damage, with nothing handed in."""
    made = {}
    for number, (name, damage) in enumerate(DAMAGE.items()):
        made[name] = new_workspace(tmp_path_factory.mktemp("damaged") / f"{number}")
        damage(made[name])
    return made


def outcome(arguments: list[str]) -> tuple[int, str]:
    done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("command", ["grade", "feedback", "report", "export", "release"])
def test_a_damaged_workspace_is_answered(
    command: str, damage: str, workspaces: dict[str, Path], tmp_path: Path
) -> None:
    options = [str(tmp_path / "out") if word == "@out" else word for word in COMMANDS[command]]
    status, said = outcome([command, str(workspaces[damage]), *options])
    assert status in (0, 1, 2) and said.strip() and "Traceback" not in said


@given(st.sampled_from([*COMMANDS]), NAMES, CONTENTS, st.sampled_from(["file", "folder", "nowhere", "workspace"]))
@settings(max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_odd_paths_and_files_are_answered(
    workspaces: dict[str, Path],
    tmp_path_factory: pytest.TempPathFactory,
    command: str,
    name: str,
    content: bytes,
    target: str,
) -> None:
    place = tmp_path_factory.mktemp("odd")
    file = place / name
    file.write_bytes(content)
    targets = {"file": file, "folder": place, "nowhere": place / "no" / name, "workspace": workspaces["none"]}
    words = {"@out": str(place / "out"), "@file": str(file)}
    options = [words.get(word, word) for word in COMMANDS[command]]
    status, said = outcome([command, str(targets[target]), *options])
    assert status in (0, 1, 2) and "Traceback" not in said
    assert status == 0 or said.strip()
    assert file.read_bytes() == content
