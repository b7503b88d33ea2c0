"""One fault costs once at the top of a notebook too: what is not there at grading costs what needs it, nothing else."""

import sys
from collections.abc import Callable

import nbformat
import pytest

from autograder.authoring.samples import samples
from autograder.exercises.sections import SECTIONS, Section
from autograder.judging.judge import Judge
from autograder.judging.loading import read
from autograder.judging.report import Report

pytestmark = pytest.mark.usefixtures("needs_fence")

LINES = {
    "pandas": "import pandas as pd",
    "colab": "from google.colab import drive\ndrive.mount('/content/drive')",
    "seaborn": "import seaborn as sns; sns.set_theme()",
    "scikit-learn": "from sklearn.datasets import make_regression, load_iris",
    "torch": "import torch, torch.nn as nn\ndevice = torch.device('cpu')",
    "scipy": "from scipy import stats as st",
    "a name that numpy lost": "from numpy import float as Float",
    "a file that was not handed in": "import helpers\nfrom helpers import *",
}
Edit = Callable[[nbformat.NotebookNode, str], None]


def before_the_courses_imports(notebook: nbformat.NotebookNode, line: str) -> None:
    cell = next(cell for cell in notebook.cells if "handrail.begin" in cell.source)
    cell.source = f"{line}\n{cell.source}"


def in_a_cell_of_its_own(notebook: nbformat.NotebookNode, line: str) -> None:
    notebook.cells.insert(0, nbformat.v4.new_code_cell(line, id="mine"))


def above_an_answer(notebook: nbformat.NotebookNode, line: str) -> None:
    cell = next(cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.startswith("def "))
    cell.source = f"{line.splitlines()[0]}\n{cell.source}"


def graded(judge: Judge, section: Section, edit: Edit, line: str) -> Report:
    notebook = nbformat.reads(samples(section)["ada-right"].decode(), 4)
    edit(notebook, line)
    return judge.grade(read(nbformat.writes(notebook).encode(), section), section)


@pytest.mark.parametrize("name", SECTIONS)
def test_an_import_of_what_is_not_there_costs_nothing_in_any_section(judge: Judge, name: str) -> None:
    for line in LINES.values():
        report = graded(judge, Section(name), before_the_courses_imports, line)
        assert report.score == 100, (line, report.remarks)
        assert {remark.kind for remark in report.remarks} >= {"import"}


@pytest.mark.parametrize("edit", [in_a_cell_of_its_own, above_an_answer])
@pytest.mark.parametrize("line", LINES)
def test_nor_does_it_elsewhere(judge: Judge, section: Section, line: str, edit: Edit) -> None:
    report = graded(judge, section, edit, LINES[line])
    assert report.score == 100 and "import" in {remark.kind for remark in report.remarks}


@pytest.mark.parametrize("line", ["raise RuntimeError('no display')", "1 / 0", "import sys; sys.exit()", "def ("])
def test_whatever_stops_the_courses_own_cell_costs_nothing(judge: Judge, section: Section, line: str) -> None:
    assert graded(judge, section, before_the_courses_imports, line).score == 100


def test_what_needs_it_costs_its_own_points(judge: Judge, section: Section) -> None:
    notebook = nbformat.reads(samples(section)["ada-right"].decode(), 4)
    before_the_courses_imports(notebook, "import pandas as pd")
    cell = next(cell for cell in notebook.cells if cell.source.startswith("def mse"))
    head, _, body = cell.source.partition(":\n")
    cell.source = f"{head}:\n    pd.DataFrame()\n{body}"
    report = judge.grade(read(nbformat.writes(notebook).encode(), section), section)
    lost = [mark for mark in report.marks if mark.points < mark.possible]
    assert [mark.exercise for mark in lost] == ["mse"] and "pd" in lost[0].message


def test_every_missing_package_is_named_and_what_there_is(judge: Judge, section: Section) -> None:
    report = graded(judge, section, before_the_courses_imports, "import pandas as pd, torch\nimport seaborn\n1 / 0")
    (said,) = [remark.text for remark in report.remarks if remark.kind == "import"]
    assert report.score == 100 and all(f"'{name}'" in said for name in ("pandas", "torch", "seaborn"))
    python = f"Python {sys.version_info[0]}.{sys.version_info[1]}"
    assert f"There is {python}, numpy, matplotlib, IPython and handrail." in said


@pytest.mark.parametrize("line", ["label = t'mse'", "try:\n    pass\nexcept ValueError, KeyError:\n    pass"])
def test_syntax_that_is_newer_than_the_graders_is_told_as_that(judge: Judge, section: Section, line: str) -> None:
    report = graded(judge, section, above_a_definition, line)
    lost = {mark.exercise: mark.message for mark in report.marks if not mark.points}
    assert set(lost) == (set() if sys.version_info >= (3, 14) else {"mse"})
    assert all("its cell stopped. SyntaxError" in said and "It needs Python 3.14 (" in said for said in lost.values())


def above_a_definition(notebook: nbformat.NotebookNode, line: str) -> None:
    cell = next(cell for cell in notebook.cells if cell.source.startswith("def mse"))
    cell.source = f"{line}\n{cell.source}"


def below_all(notebook: nbformat.NotebookNode, line: str) -> None:
    notebook.cells.append(nbformat.v4.new_code_cell(line))


@pytest.mark.parametrize(
    "line",
    [
        "gradients = gradients(np.ones((1, 3)), np.ones((1, 3)), np.zeros((1, 3)))",
        "mse = 3",
        "import asyncio\nawait asyncio.sleep(0)\nmse = await asyncio.sleep(0, 3)",
        "for predict in range(3):\n    pass",
    ],
)
def test_a_name_bound_again_costs_nothing(judge: Judge, section: Section, line: str) -> None:
    report = graded(judge, section, below_all, line)
    assert report.score == 100 and not [remark for remark in report.remarks if remark.kind == "stopped"]
