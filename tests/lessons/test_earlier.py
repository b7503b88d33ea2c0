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


def ran(section: str, until: str) -> dict[str, Any]:
    """The names of a solved notebook, run to the first cell in which something stands."""
    cells = [cell for cell in read(Section(section).solution_notebook) if cell.code and cell.ident != "install"]
    last = next(place for place, cell in enumerate(cells) if until in cell.source)
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in cells[: last + 1]:
        exec(cell.source, names)
    return names


def test_the_machine_gives_the_numbers_of_all_five_networks(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran("autograd", until=COMPARES)
    said = capsys.readouterr().out
    assert "The rules are those that you wrote." in said
    assert said.count("the same numbers") == 5 and "other numbers" not in said


@pytest.mark.parametrize("there", [True, False], ids=["beside", "nowhere"])
def test_section_6_trains_with_the_gradients_of_section_5_or_with_measured_ones(
    solved: Path, there: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    if not there:
        (solved / "5-tanh-classifier.ipynb").unlink()
    names = ran("optimizers", until="check_gradients")
    said = capsys.readouterr().out
    assert f"The gradients are {'derived, by yourself' if there else 'measured'}." in said
    assert "The 21 derivatives are right." in said
    start = names["networks"].initialize(2, 5, 1, names["rng"])
    assert {name: slope.shape for name, slope in names["grad_fn"](names["X"], names["Y"], start).items()} == {
        f"d{name}": value.shape for name, value in start.items()
    }
