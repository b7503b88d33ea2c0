"""At the student's desk: `check` says in one line that a function is right, and calmly what is wrong with another."""

import json
import linecache
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import handrail
import numpy as np
import pytest
from handrail import CannotCheck, CheckFailed
from handrail.desk.equations import Box, show
from handrail.engine.keys import key

from autograder.exercises.sections import ROOT, Section

Run = Callable[[str], None]
GRADIENTS = """
def gradients(x, y, y_hat):
    return 2 * np.mean((y_hat - y) * x), 2 * np.mean(y_hat - y)
"""


@pytest.fixture
def names() -> dict[str, Any]:
    """A notebook's variables after its first cell."""
    return {"__name__": "__main__", "np": np, "handrail": handrail, "check": handrail.begin("univariate")}


@pytest.fixture
def run(names: dict[str, Any]) -> Run:
    """Run a cell's text among those variables."""
    count = 0

    def cell(source: str) -> None:
        nonlocal count
        count += 1
        file = f"<test_check cell {count}>"
        linecache.cache[file] = (len(source), None, source.splitlines(True), file)
        exec(compile(source, file, "exec"), names)

    return cell


def said(run: Run, source: str) -> str:
    """What a failing check says."""
    with pytest.raises(CheckFailed) as caught:
        run(source)
    return str(caught.value)


# --- right -----------------------------------------------------------------------------------------


def test_a_right_function_passes_and_one_line_says_so(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("def predict(x, w, b):\n    return w * x + b\ncheck(predict)")
    assert capsys.readouterr() == ("predict: right\n", "")


def test_an_answer_from_paper_passes(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("def fork_by_hand():\n    return {'dx': -3, 'dy': 3}\ncheck(fork_by_hand)")
    assert capsys.readouterr().out == "fork_by_hand: right\n"


def test_what_a_function_prints_while_it_is_checked_is_not_shown(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("def mse(y_hat, y):\n    print('noise')\n    return np.mean((y_hat - y) ** 2)\ncheck(mse)")
    assert capsys.readouterr() == ("mse: right\n", "")


def test_a_function_under_another_name_is_checked_as_what_it_is_bound_to(run: Run) -> None:
    run("def my_loss(y_hat, y):\n    return np.mean((y_hat - y) ** 2)\nmse = my_loss\ncheck(mse)")
    run("mse = lambda y_hat, y: ((y - y_hat) ** 2).mean()\ncheck(mse)")


def test_a_one_entry_array_is_right_and_a_remark_names_item(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("def mse(y_hat, y):\n    return np.mean((y_hat - y) ** 2, axis=1, keepdims=True)\ncheck(mse)")
    out = capsys.readouterr().out
    assert out.startswith("mse: right\n") and ".item()" in out and "(1, 1)" in out


BACK = """
def backward_propagation(X, Y, parameters, cache):
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    dZ1 = parameters["W2"].T @ E
    sums = {"db1": dZ1.sum(axis=1, keepdims=True), "db2": E.sum(axis=1, keepdims=True)}
    return {"dW1": dZ1 @ X.T, "dW2": E @ cache["Z1"].T, **sums}
"""
BOX = Box(Section("two_layer_linear").exercise("backward_propagation").equations)


def test_a_right_backward_pass_shows_its_equations_and_a_wrong_one_does_not(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("check = handrail.begin('two_layer_linear')")
    text = said(run, BACK.replace("2 / X", "1 / X") + "check(backward_propagation)")
    assert not [line for line in BOX.lines if line in text + capsys.readouterr().out]
    run(BACK + "check(backward_propagation)")
    assert capsys.readouterr().out == f"backward_propagation: right\n{BOX}\n"


def test_in_a_notebook_the_equations_are_one_box_of_formulas() -> None:
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    shell = InteractiveShell.instance()
    try:
        with capture_output() as shown:
            show(BOX)
    finally:
        shell.clear_instance()
    formula = shown.outputs[0].data["text/latex"]
    assert formula.startswith(r"$$\boxed{\begin{aligned} E &= ") and formula.count(r" \\ ") == len(BOX.lines) - 1


@pytest.mark.parametrize("section", ["two_layer_linear", "two_layer_sigmoid"])
def test_no_notebook_has_the_equations_before_they_are_earned(section: str) -> None:
    lines = Section(section).exercise("backward_propagation").equations
    cells = "".join("".join(c["source"]) for c in json.loads(Section(section).student_notebook.read_bytes())["cells"])
    assert lines and not any(line in cells for line in lines[1:])
    assert list(lines) == key(section).exercises["backward_propagation"]["equations"]


# --- not yet right ---------------------------------------------------------------------------------


def test_a_known_mistake_is_told_by_its_diagnosis_and_by_what_is_right(run: Run) -> None:
    text = said(run, GRADIENTS.replace(") * x)", "))") + "check(gradients)")
    assert "`dw`" in text and "`db` is right" in text and "?" in text


def test_a_failing_check_shows_its_lines_and_no_traceback(run: Run) -> None:
    with pytest.raises(CheckFailed) as caught:
        run("def predict(x, w, b):\n    return w * x\ncheck(predict)")
    lines = caught.value._render_traceback_()
    assert lines[0] == "predict: not yet right"
    assert " ".join(lines[1:]).split() == str(caught.value).split()
    assert max(map(len, lines)) <= 84
    assert isinstance(caught.value, AssertionError)
    assert not any("Traceback" in line or ".py" in line for line in lines)


def test_an_unwritten_function_is_to_do_and_not_wrong(run: Run) -> None:
    with pytest.raises(CheckFailed) as caught:
        run("def mse(y_hat, y):\n    raise NotImplementedError()\ncheck(mse)")
    assert caught.value.verdict.kind == "unwritten"
    assert caught.value._render_traceback_()[0] == "mse: to do"
    assert "not written yet" in str(caught.value)


DESCENT = """
def gradient_descent(x, y, w, b, learning_rate, num_iterations):
    history = {"w": [], "b": [], "loss": []}
    for step in range(num_iterations + 1):
        y_hat = predict(x, w, b)
        history["w"].append(w), history["b"].append(b), history["loss"].append(mse(y_hat, y))
        if step < num_iterations:
            w, b = update(w, b, *gradients(x, y, y_hat), learning_rate)
    return w, b, history
"""
EARLIER = """
def predict(x, w, b):
    return w * x + b
def mse(y_hat, y):
    return np.mean((y_hat - y) ** 2)
def update(w, b, dw, db, learning_rate):
    return w - learning_rate * dw, b - learning_rate * db
"""


def test_a_function_of_right_functions_passes(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run(EARLIER + GRADIENTS + DESCENT + "check(gradient_descent)")
    assert capsys.readouterr().out == "gradient_descent: right\n"


def test_where_an_earlier_function_is_unwritten_the_message_points_there(run: Run) -> None:
    stub = "def gradients(x, y, y_hat):\n    raise NotImplementedError()\n"
    text = said(run, EARLIER + stub + DESCENT + "check(gradient_descent)")
    assert "check(gradients)" in text and "`gradient_descent` does not pass" in text
    assert "NotImplementedError" not in text


def test_where_an_earlier_function_is_wrong_the_message_points_there_and_says_why(run: Run) -> None:
    text = said(run, EARLIER + GRADIENTS.replace("2 * np", "np") + DESCENT + "check(gradient_descent)")
    assert "check(gradients)" in text and "`dw`, `db` are wrong" in text


def test_where_all_earlier_functions_are_right_the_fault_is_here(run: Run) -> None:
    one_step_short = DESCENT.replace("num_iterations + 1", "num_iterations")
    text = said(run, EARLIER + GRADIENTS + one_step_short + "check(gradient_descent)")
    assert "check(" not in text and "history" in text


def test_a_function_that_prints_its_result_is_told_the_difference(run: Run) -> None:
    text = said(run, "def mse(y_hat, y):\n    print(np.mean((y_hat - y) ** 2))\ncheck(mse)")
    assert "returned None" in text and "prints" in text
    assert "prints" not in said(run, "def mse(y_hat, y):\n    loss = np.mean((y_hat - y) ** 2)\ncheck(mse)")


def test_a_function_that_reads_notebook_data_is_told_which(run: Run) -> None:
    run("x = np.ones((1, 4))\nscale, UNIT = 2.0, 1.0")
    text = said(run, "def predict(inputs, w, b):\n    return UNIT * w * x + b\ncheck(predict)")
    assert "`x` from the notebook" in text and "UNIT" not in text
    run("def predict(inputs, w, b):\n    return UNIT * (w * inputs + b)\ncheck(predict)")


def test_an_exception_is_told_with_the_learners_line(run: Run) -> None:
    text = said(run, "def predict(x, w, b):\n    v = w * x\n    return v @ v\ncheck(predict)")
    assert "ValueError" in text and "line 3" in text and "return v @ v" in text and "x of shape (1, 5)" in text


def test_an_argument_changed_in_place_is_reported(run: Run) -> None:
    text = said(run, "def mse(y_hat, y):\n    y_hat -= y\n    return np.mean(y_hat ** 2)\ncheck(mse)")
    assert "`y_hat` in place" in text


def test_a_learners_warning_is_no_fault(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("import warnings")
    run("def mse(y_hat, y):\n    np.log(np.zeros(1)), warnings.warn('old')\n    return np.mean((y_hat - y) ** 2)")
    run("check(mse)")
    assert capsys.readouterr() == ("mse: right\n", "")


# --- what cannot be checked ------------------------------------------------------------------------


def test_an_unknown_function_is_answered_with_those_that_there_are(run: Run) -> None:
    with pytest.raises(CannotCheck, match="No exercise is called `squares`.*gradient_descent") as caught:
        run("def squares():\n    pass\ncheck(squares)")
    assert not any("Traceback" in line for line in caught.value._render_traceback_())


@pytest.mark.parametrize("call", ["check(1.0)", "check('mse')", "check(np.ones(3))", "check(None)"])
def test_what_is_no_function_is_answered_with_how_to_call_check(run: Run, call: str) -> None:
    with pytest.raises(CannotCheck, match=r"write check\(f\)"):
        run(call)


def test_an_unknown_section_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(CannotCheck, match="no section 'calculus'.*univariate"):
        handrail.begin("calculus")


def student_python(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run a script as a student would, with the packages in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", script], env=os.environ | {"PYTHONPATH": str(folder)}, capture_output=True, text=True
    )


def test_a_name_of_two_sections_needs_its_section(tmp_path: Path) -> None:
    package = shutil.copytree(ROOT / "course/handrail", tmp_path / "handrail")
    for path in (package / "keys").glob("*.json"):
        path.unlink()
    for name in ("first", "second"):
        shutil.copy(ROOT / "course/handrail/keys/univariate.json", package / "keys" / f"{name}.json")
    script = """if True:
        import handrail
        def same_path_rate():
            return 2.0
        try:
            handrail.check(same_path_rate)
        except handrail.CannotCheck as error:
            print(error)
        handrail.check(same_path_rate, section="second")
        handrail.begin("first")(same_path_rate)
    """
    done = student_python(tmp_path, script)
    assert done.stderr == ""
    ambiguous, *rest = done.stdout.splitlines()
    assert "first and second" in ambiguous and "check(same_path_rate, section='first')" in ambiguous
    assert rest == ["same_path_rate: right"] * 2


def test_import_handrail_loads_neither_matplotlib_nor_ipython() -> None:
    script = "import sys, handrail; handrail.begin('univariate'); print({'matplotlib', 'IPython'} & set(sys.modules))"
    done = student_python(ROOT / "course", script)
    assert (done.stdout, done.stderr) == ("set()\n", "")


def test_what_handrail_offers_is_there() -> None:
    assert all(hasattr(handrail, name) for name in handrail.__all__)
    with pytest.raises(AttributeError, match="no attribute 'solutions'"):
        handrail.solutions  # noqa: B018


def test_an_interrupted_check_says_where_the_function_was() -> None:
    def update(w: float, b: float, dw: float, db: float, learning_rate: float) -> None:
        raise KeyboardInterrupt  # as the notebook's square does in the middle of a loop

    with pytest.raises(handrail.CannotCheck, match="`update` was interrupted, in line .* Does every loop"):
        handrail.check(update, section="univariate")
