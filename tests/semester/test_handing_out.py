"""What students are given is all that they need: it runs where handrail is not installed, and says where to start."""

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbgrader.api import Gradebook

from autograder.errors import AutograderError, WorkspaceError
from autograder.gradebook import workspace
from autograder.semester import trace
from autograder.semester.handing_out import files, to_exchange, to_folder, to_zip

from ..conftest import NewWorkspace

ASSIGNMENT = "1-univariate"
WHEEL = "handrail-1.0.0-py3-none-any.whl"


@pytest.fixture
def root(new_workspace: NewWorkspace, tmp_path: Path) -> Path:
    return new_workspace(tmp_path / "spring")


def configured(root: Path, line: str) -> Path:
    with (root / workspace.CONFIG).open("a") as file:
        file.write(line + "\n")
    return root


def start(root: Path) -> str:
    return files(root, ASSIGNMENT)[f"{ASSIGNMENT}/START.html"].decode()


def due(root: Path, moment: str) -> None:
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        book.update_or_create_assignment(ASSIGNMENT, duedate=moment)


# --- what there is ---------------------------------------------------------------------------------


def test_the_archive_holds_the_notebook_handrails_wheel_and_where_to_start(root: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(to_zip(root, ASSIGNMENT, tmp_path / "out.zip")) as archive:
        names = archive.namelist()
        given = archive.read(f"{ASSIGNMENT}/{ASSIGNMENT}.ipynb")
    assert sorted(names) == [f"{ASSIGNMENT}/{name}" for name in (f"{ASSIGNMENT}.ipynb", "START.html", WHEEL)]
    assert given == (root / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_bytes()


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with all that is installed here but handrail and this program, such as Colab's."""
    folder = tmp_path_factory.mktemp("elsewhere") / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    for path in Path(sysconfig.get_paths()["purelib"]).iterdir():
        if "handrail" not in path.name and not (site / path.name).exists():
            (site / path.name).symlink_to(path)
    return folder / "bin" / "python"


@pytest.fixture
def run(elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """What runs a folder's notebook there as it is: its cells' errors by name."""
    spec = {
        "argv": [str(elsewhere), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "Elsewhere",
    }
    place = tmp_path / "jupyter" / "kernels" / "elsewhere" / "kernel.json"
    place.parent.mkdir(parents=True)
    place.write_text(json.dumps({**spec, "language": "python"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    monkeypatch.delenv("PYTHONPATH", raising=False)

    def errors(folder: Path, first: int | None = None) -> set[str]:
        notebook = nbformat.read(folder / f"{ASSIGNMENT}.ipynb", as_version=4)
        notebook.cells = notebook.cells[:first]
        client = NotebookClient(notebook, kernel_name="elsewhere", allow_errors=True, timeout=1200)
        client.execute(cwd=str(folder))
        outputs = (output for cell in notebook.cells for output in cell.get("outputs", ()))
        return {output.ename for output in outputs if output.output_type == "error"}

    return errors


def test_the_notebook_runs_where_only_the_wheel_lies_beside_it(root: Path, tmp_path: Path, run: Any) -> None:
    folder = to_folder(root, ASSIGNMENT, tmp_path / "student")
    assert run(folder) == {"CheckFailed", "NotImplementedError"}


def test_a_copy_of_the_wheel_does_as_well_as_a_browser_names_it(root: Path, tmp_path: Path, run: Any) -> None:
    folder = to_folder(root, ASSIGNMENT, tmp_path / "student")
    (folder / WHEEL).rename(folder / WHEEL.replace(".whl", " (1).whl"))
    assert run(folder, first=3) == set()


def test_without_the_wheel_the_notebook_says_what_is_missing(root: Path, tmp_path: Path, run: Any) -> None:
    folder = to_folder(root, ASSIGNMENT, tmp_path / "student")
    (folder / WHEEL).unlink()
    assert run(folder, first=3) == {"ModuleNotFoundError"}


def test_ready_runs_from_the_wheel_too(root: Path, tmp_path: Path, elsewhere: Path) -> None:
    folder = to_folder(root, ASSIGNMENT, tmp_path / "student")
    command = [str(elsewhere), "-m", "handrail", "ready", f"{ASSIGNMENT}.ipynb"]
    done = subprocess.run(command, cwd=folder, env={"PYTHONPATH": WHEEL}, capture_output=True, text=True)
    assert done.returncode == 1 and "0 of 100 points" in done.stdout, done.stderr


def released(root: Path, content: bytes) -> Path:
    (root / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").write_bytes(content)
    return root


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"nbformat": 4}', bytes(9)])
def test_what_is_no_notebook_is_not_handed_out(root: Path, tmp_path: Path, content: bytes) -> None:
    with pytest.raises(WorkspaceError, match=r"1-univariate\.ipynb cannot be read as a notebook"):
        to_zip(released(root, content), ASSIGNMENT, tmp_path / "out.zip")
    assert not (tmp_path / "out.zip").exists()


def test_a_notebook_of_an_older_form_is_handed_out(root: Path, tmp_path: Path) -> None:
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"metadata": {}, "cells": []}]}
    assert to_zip(released(root, json.dumps(old).encode()), ASSIGNMENT, tmp_path / "out.zip").is_file()


# --- where to start --------------------------------------------------------------------------------


def test_the_page_names_the_files_and_every_way_to_open_them(root: Path) -> None:
    page = start(root)
    assert "<h1>1 · Walking downhill on a line</h1>" in page
    assert f"{ASSIGNMENT}.ipynb" in page and WHEEL in page
    for way in ("On a laptop", "In VS Code", "On Google Colab", "In the browser"):
        assert f"<summary>{way}" in page
    assert "://" not in page and "<script" not in page


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("", "Sunday, 1 March 2026, 22:59 (UTC)"),
        ("Europe/Berlin", "Sunday, 1 March 2026, 23:59 (Europe/Berlin, UTC+01:00)"),
        ("+05:30", "Monday, 2 March 2026, 04:29 (UTC+05:30)"),
    ],
)
def test_it_says_when_the_assignment_is_due_and_in_which_zone(root: Path, zone: str, told: str) -> None:
    assert "due" not in start(root).partition("<body>")[2].lower()
    due(root, "2026-03-01 22:59:00 UTC")
    page = start(configured(root, f"c.Exchange.timezone = {zone!r}") if zone else root)
    assert f"Due <strong>{told}</strong>" in page


def test_a_zone_that_is_not_understood_is_an_error(root: Path) -> None:
    due(root, "2026-03-01 22:59:00 UTC")
    with pytest.raises(WorkspaceError, match="zone 'MESZ' in c.Exchange.timezone, which is not understood"):
        start(configured(root, "c.Exchange.timezone = 'MESZ'"))


def test_it_goes_without_a_gradebook(root: Path) -> None:
    (root / "gradebook.db").unlink()
    assert "Due" not in start(root)


def test_it_names_the_platform_once_something_was_collected_from_it(root: Path) -> None:
    assert "where you got this archive" in start(root)
    trace.add(root, [trace.Line("", ASSIGNMENT, "ada17", "Moodle", "91", "a.ipynb", "", "new")])
    assert "on Moodle" in start(root)


def test_what_an_instructor_adds_goes_out_in_place_of_ours(root: Path) -> None:
    (root / "release" / ASSIGNMENT / "START.html").write_text("mine")
    assert start(root) == "mine"


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1100])
def test_it_fits_and_fetches_nothing(root: Path, tmp_path: Path, browser: Any, scheme: str, width: int) -> None:
    folder, asked = to_folder(root, ASSIGNMENT, tmp_path / "student"), list[str]()
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.on("request", lambda request: asked.append(request.url))
    page.goto((folder / "START.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert asked == [(folder / "START.html").as_uri()]
    page.close()


# --- roads -----------------------------------------------------------------------------------------


def test_a_folder_with_another_version_is_left_alone(root: Path, tmp_path: Path) -> None:
    target = to_folder(root, ASSIGNMENT, tmp_path / "out")
    assert to_folder(root, ASSIGNMENT, tmp_path / "out") == target
    (target / f"{ASSIGNMENT}.ipynb").write_text("mine")
    with pytest.raises(AutograderError, match="holds another version"):
        to_folder(root, ASSIGNMENT, tmp_path / "out")
    assert (target / f"{ASSIGNMENT}.ipynb").read_text() == "mine"


def test_the_exchange_gets_what_nbgrader_releases(root: Path, tmp_path: Path) -> None:
    configured(root, f"c.Exchange.root = {str(tmp_path / 'exchange')!r}")
    to_exchange(root, ASSIGNMENT)
    released = tmp_path / "exchange" / "spring" / "outbound" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    assert released.read_bytes() == (root / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_bytes()
    with pytest.raises(AutograderError, match="Destination already exists"):
        to_exchange(root, ASSIGNMENT)
