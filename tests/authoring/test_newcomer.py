"""`autograder mistake` tells which probes a function fails, whether it has a name, and writes the stub of an entry."""

import ast
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.authoring.newcomer import newcomers
from autograder.authoring.samples import _reference, handed_in
from autograder.cli import main
from autograder.errors import Refused
from autograder.exercises.sections import Section

pytestmark = pytest.mark.usefixtures("needs_fence")

UNIVARIATE = Section("univariate")
UNKNOWN = '''def gradients(x, y, y_hat):
    """Mine."""
    error = y_hat - y
    return 2.7 * np.mean(error * x), 2 * np.mean(error)'''
KNOWN = "def gradients(x, y, y_hat):\n    return 2 * np.mean(y_hat - y), 2 * np.mean(y_hat - y)"


def notebook(folder: Path, gradients: str) -> Path:
    answers = {e.name: _reference(UNIVARIATE, e.name) for e in UNIVARIATE.rubric}
    path = folder / "1-univariate.ipynb"
    path.write_bytes(handed_in(UNIVARIATE, answers | {"gradients": gradients}))
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["mistake", *map(str, arguments)])


def test_a_function_without_a_name_gets_a_stub_and_what_builds_on_it_none(tmp_path: Path) -> None:
    done = run(notebook(tmp_path, UNKNOWN))
    assert done.exit_code == 0, done.output
    assert "gradients: wrong, and has no name yet" in done.output
    assert done.output.count("value: dw") == 3
    assert done.output.count("def NAME_THE_FAULT(") == 1 and "gradient_descent" not in done.output
    stub = done.output.partition("mistakes/univariate/gradients.py:\n\n")[2]
    tree = ast.parse(stub).body[0]
    assert isinstance(tree, ast.FunctionDef) and [a.arg for a in tree.args.args] == ["x", "y", "y_hat"]
    assert "2.7" in ast.unparse(tree) and "Mine" not in stub and "?" in (ast.get_docstring(tree) or "")


def test_a_function_with_a_name_is_told_its_name(tmp_path: Path) -> None:
    done = run(notebook(tmp_path, KNOWN))
    assert "gradients: known as dw without x" in done.output and "@mistake" not in done.output


def test_one_exercise_alone_is_shown_right_or_wrong(tmp_path: Path) -> None:
    found = newcomers(notebook(tmp_path, KNOWN), UNIVARIATE, "mse", False)
    assert [n.exercise for n in found] == ["mse"] and found[0].verdict.right
    assert all(wrong == "" for _, wrong in found[0].probes)


def test_a_right_notebook_has_nothing_to_show(tmp_path: Path) -> None:
    assert run(notebook(tmp_path, _reference(UNIVARIATE, "gradients"))).output.strip() == "Nothing is wrong."


def test_a_name_that_is_no_exercise_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no exercise 'slope'; it has predict"):
        newcomers(notebook(tmp_path, KNOWN), UNIVARIATE, "slope", False)
