"""What a workspace declares may be imported where notebooks are graded, and `ready` knows it from the release."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from handrail.terminal.ready import ready

from autograder.errors import NoFence, WorkspaceError
from autograder.exercises.sections import Section
from autograder.gradebook import workspace
from autograder.gradebook.grading import grade
from autograder.semester.handing_out import to_folder

from ..conftest import NewWorkspace
from ..workspaces import hand_in

pytestmark = pytest.mark.usefixtures("needs_fence")

ASSIGNMENT = "1-univariate"
PACKAGE = "toolz"  # a small one of Python alone, which is installed here and not shown otherwise


def using(data: bytes) -> bytes:
    """A notebook whose `mse` needs the package."""
    notebook = nbformat.reads(data.decode(), as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(f"import {PACKAGE}"))
    cell = next(cell for cell in notebook.cells if cell.source.startswith("def mse"))
    head, _, body = cell.source.partition(":\n")
    cell.source = f"{head}:\n    {PACKAGE}.identity(y)\n{body}"
    return nbformat.writes(notebook).encode()


@pytest.fixture
def root(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path: Path) -> Path:
    root = new_workspace(tmp_path / "spring")
    hand_in(root, ASSIGNMENT, "ada", using(samples["ada-right"]))
    return root


def declare(root: Path, *packages: str) -> None:
    with (root / workspace.CONFIG).open("a") as file:
        file.write(f"c.Judge.packages = {list(packages)!r}\n")


def score(root: Path) -> float:
    (row,) = grade(root, workers=1)
    assert row.state == "graded"
    return row.score


def test_a_declared_package_is_there_and_is_not_otherwise(root: Path) -> None:
    assert score(root) == 100 - Section("univariate").exercise("mse").points
    declare(root, PACKAGE)
    assert score(root) == 100


def test_nbgraders_own_command_knows_it_too(root: Path) -> None:
    declare(root, PACKAGE)
    command = [sys.executable, "-m", "nbgrader", "autograde", ASSIGNMENT]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with workspace.gradebook(workspace.config(root)) as book:
        assert book.find_submission(ASSIGNMENT, "ada").score == 100


@pytest.mark.parametrize("name", ["no-such-package", "sklearn-not-that"])
def test_one_that_is_not_installed_is_an_error_before_anything_is_judged(root: Path, name: str) -> None:
    declare(root, PACKAGE, name)
    with pytest.raises(NoFence, match=f"The package '{name}', which graded code may import, is not installed here"):
        list(grade(root))
    assert not list((root / "autograded").iterdir())


@pytest.mark.parametrize("name", ["pandas>=2", "../numpy", "", "pandas; sys_platform", "two words", "-r file"])
def test_one_that_is_no_name_is_an_error_for_grading_and_for_the_release(root: Path, tmp_path: Path, name: str) -> None:
    declare(root, PACKAGE, name)
    for run in (lambda: list(grade(root)), lambda: to_folder(root, ASSIGNMENT, tmp_path / "student")):
        with pytest.raises(WorkspaceError, match="is no package's name. Write the name alone"):
            run()


def test_what_is_no_list_of_names_is_an_error_too(root: Path) -> None:
    with (root / workspace.CONFIG).open("a") as file:
        file.write("c.Judge.packages = 3\n")
    with pytest.raises(WorkspaceError, match="says of c.Judge is not understood: .*packages"):
        list(grade(root))


@pytest.mark.parametrize("packages", [(), (PACKAGE,)])
def test_the_release_tells_ready_what_grading_has(root: Path, tmp_path: Path, packages: tuple[str, ...]) -> None:
    declare(root, *packages)
    folder = to_folder(root, ASSIGNMENT, tmp_path / "student")
    path = folder / f"{ASSIGNMENT}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(f"import {PACKAGE}"))
    nbformat.write(notebook, path)
    said = " ".join(ready(path)[0].split())
    python = f"Python {sys.version_info[0]}.{sys.version_info[1]}"
    has = ", ".join([python, "numpy", "matplotlib", "IPython", *packages])
    assert f"Grading has {has} and handrail; what needs anything else does not run there." in said
    assert (f"No module named '{PACKAGE}'" in said) == (not packages)
    page = " ".join((folder / "START.html").read_text("utf-8").split())
    assert f"graded with {has} and handrail." in page
    assert (f"pip install jupyterlab {PACKAGE} ./handrail" in page) == bool(packages)
