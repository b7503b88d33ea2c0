"""Functions of earlier sections are found beside a notebook, and the machine of section 7 agrees with them."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from handrail.terminal.cells import read
from handrail.terminal.earlier import earlier

from autograder.exercises.sections import Section, written

COMPARES = "def by_hand"


@pytest.fixture
def solved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the solved notebooks of all sections, under the names that learners know."""
    for section in written():
        shutil.copy(section.solution_notebook, tmp_path / f"{section.assignment}.ipynb")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_function_that_passes_is_found_beside_the_notebook_and_in_the_next_folder(solved: Path) -> None:
    found = earlier("univariate", "local_gradient", solved)
    assert found and found("mul", 2.0, -3.0) == (-3.0, 2.0)
    for name in ("1-univariate", "7-autograd"):
        (solved / name).mkdir()
    (solved / "1-univariate.ipynb").rename(solved / "1-univariate" / "1-univariate.ipynb")
    assert earlier("univariate", "local_gradient", solved / "7-autograd")


def test_a_function_that_is_not_written_is_not_taken(solved: Path) -> None:
    shutil.copy(Section("univariate").student_notebook, solved / "1-univariate.ipynb")
    assert earlier("univariate", "local_gradient", solved) is None
    assert earlier("univariate", "local_gradient", solved / "nowhere") is None


def test_the_machine_gives_the_numbers_of_all_five_networks(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cells = [cell for cell in read(Section("autograd").solution_notebook) if cell.code and cell.ident != "install"]
    last = next(place for place, cell in enumerate(cells) if COMPARES in cell.source)
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in cells[: last + 1]:
        exec(cell.source, names)
    said = capsys.readouterr().out
    assert "The rules are those that you wrote." in said
    assert said.count("the same numbers") == 5 and "other numbers" not in said
