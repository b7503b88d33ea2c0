"""`python -m handrail ready`: what is missing, what it earns, what the grader will see; the file stays as it is."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from handrail.engine.cell_ids import is_other
from handrail.terminal.cells import read
from handrail.terminal.ready import points_of, ready

from autograder.authoring.samples import handed_in, samples
from autograder.exercises.sections import Section, written
from autograder.judging.judge import Judge
from autograder.judging.loading import read_file
from tests.terminal.test_watch import (
    ENDLESS,
    LOSING_B,
    MSE,
    PREDICT,
    UNIVARIATE,
    code_cell,
    edited,
    notebook,
    run_program,
)


def ready_for(path: Path, *options: object) -> tuple[int, str]:
    """The exit code and the report; nothing may go to standard error, and the file stays as it is."""
    before = path.read_bytes(), path.stat().st_mtime_ns
    done = run_program("ready", path, *options)
    assert done.stderr == ""
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    return done.returncode, " ".join(done.stdout.split())


def changed(path: Path, ident: str, **fields: Any) -> Path:
    """The notebook with other fields in one cell."""

    def change(data: dict[str, Any]) -> None:
        next(cell for cell in data["cells"] if cell["id"] == ident).update(fields)

    return edited(path, change)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a student keeps section 1, under its own name."""
    return tmp_path / "1-univariate.ipynb"


# --- what grading has ---------------------------------------------------------------------------


@pytest.mark.parametrize("module", ["nbgrader", "helpers", "no_such_package"])
def test_what_grading_has_not_is_told_and_costs_what_needs_it(path: Path, section: Section, module: str) -> None:
    notebook = json.loads(section.solution_notebook.read_bytes())
    cell = next(cell for cell in notebook["cells"] if "handrail.begin" in "".join(cell["source"]))
    cell["source"] = f"import {module} as mine\n" + "".join(cell["source"])
    path.with_name("helpers.py").write_text("")
    path.write_text(json.dumps(notebook))
    _, said = ready_for(path)
    assert f"ModuleNotFoundError: No module named '{module}', in line 1" in said
    assert "Grading has numpy, matplotlib, IPython and handrail" in said and "That makes 100 of 100 points." in said


# --- how much is there -----------------------------------------------------------------------------


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_a_solved_notebook_is_ready_without_a_remark(tmp_path: Path, section: Section) -> None:
    path = tmp_path / section.student_notebook.name
    path.write_bytes(section.solution_notebook.read_bytes())
    code, said = ready_for(path)
    assert code == 0
    assert "That makes 100 of 100 points." in said and said.endswith("Ready to hand in.")
    assert "What the grader will see" not in said


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_points_are_those_of_the_rubric(section: Section) -> None:
    assert points_of(read(section.student_notebook), section.name) == {e.name: e.points for e in section.rubric}


def test_what_is_missing_and_wrong_is_listed_with_its_points_and_one_line(path: Path) -> None:
    code, said = ready_for(notebook(path, predict=LOSING_B, mse=MSE))
    assert code == 1
    assert "univariate: 1 of 23 exercises are right. That makes 6 of 100 points so far." in said
    assert "[ ] update (6): to do" in said and "[~] predict (5): `y_hat` is wrong on 2 of 2 probes" in said
    assert "mse (" not in said and "What the grader will see" not in said
    assert said.endswith("Not complete: 1 exercise not yet right and 21 exercises to do. "
                         "You can hand it in as it is; what is missing earns nothing.")  # fmt: skip


def test_a_fault_takes_one_line(path: Path) -> None:
    lines = ready(notebook(path, predict=LOSING_B))[0].splitlines()
    (line,) = (line for line in lines if "predict" in line)
    assert len(line) < 160 and lines[lines.index(line) + 1].startswith("  [ ] mse")


def test_what_is_right_here_earns_its_points_from_the_grader(tmp_path: Path) -> None:
    judge = Judge(trusted=True)
    for name in ("chen", "dara"):
        data = next(data for student, data in samples(UNIVARIATE).items() if student.startswith(name))
        path = tmp_path / f"{name}.ipynb"
        path.write_bytes(data)
        report = ready(path)[0]
        earned = {m.exercise for m in judge.grade(read_file(path, UNIVARIATE), UNIVARIATE).marks if m.points}
        right = {e.name for e in UNIVARIATE.rubric if f"] {e.name} (" not in report}
        assert right and right <= earned < {e.name for e in UNIVARIATE.rubric}
    judge.close()


def test_without_nbgraders_marks_the_points_are_not_told(path: Path) -> None:
    def forget(data: dict[str, Any]) -> None:
        for cell in data["cells"]:
            cell["metadata"] = {}
            del cell["id"]

    code, said = ready_for(edited(notebook(path, mse=MSE), forget))
    assert code == 1 and "1 of 23 exercises are right. This file does not tell their points." in said
    assert "46 cells without the marks that the course put there" in said and "missing." not in said


# --- restart and run all ---------------------------------------------------------------------------


def test_an_endless_function_is_said_and_what_calls_it_does_not_wait_again(path: Path) -> None:
    code, said = ready_for(notebook(path, predict=ENDLESS, mse=MSE), "--limit", 5)
    assert code == 1
    assert "[~] predict (5): `predict` was stopped: it was not done after 5 seconds." in said
    assert "That makes 6 of 100 points" in said
    assert "What the grader will see" not in said


def test_a_cell_that_stops_is_a_remark_and_all_below_it_runs(path: Path) -> None:
    solved = json.loads(UNIVARIATE.solution_notebook.read_bytes())
    solved["cells"].insert(4, code_cell("import numpy as np\nratio = 1 / 0"))
    path.write_text(json.dumps(solved), encoding="utf-8")
    code, said = ready_for(path)
    assert code == 0
    assert "Cell 5 (import numpy as np) stops with ZeroDivisionError: division by zero, in line 2" in said


def test_an_endless_cell_is_a_remark(path: Path) -> None:
    loop = code_cell("while True:\n    pass")
    edited(notebook(path, mse=MSE), lambda n: n["cells"].append(loop))
    code, said = ready_for(path, "--limit", 5)
    assert "Cell 130 (while True:) was stopped: it was not done after 5 seconds." in said and "6 of 100" in said


def test_cells_that_wait_for_an_exercise_are_no_remark(path: Path) -> None:
    assert "stops with" not in ready_for(notebook(path))[1]


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_the_courses_own_cells_are_told_from_the_learners_by_their_ids(tmp_path: Path, section: Section) -> None:
    """Where an exercise is still missing, a cell of the course's that stops is no news; one of the learner's is."""
    given = json.loads(section.student_notebook.read_bytes())
    own = [c["id"] for c in given["cells"] if "nbgrader" not in c["metadata"] and c["id"] != "install"]
    assert own and all(is_other(ident, section.name) for ident in own)
    assert not any(is_other(ident, section.name) for ident in ("mine", "", f"{section.name}-", "install"))
    path = tmp_path / section.student_notebook.name
    last = next(cell for cell in reversed(given["cells"]) if cell["cell_type"] == "code" and cell["id"] in own)
    last["source"] = "1 / 0"
    path.write_text(json.dumps(given), encoding="utf-8")
    assert "ZeroDivisionError" not in ready_for(path)[1]
    last["id"] = "mine"
    path.write_text(json.dumps(given), encoding="utf-8")
    assert "stops with ZeroDivisionError" in ready_for(path)[1]


def test_names_of_a_kernel_that_is_gone_are_found(path: Path) -> None:
    """What only an old kernel still knew is missing after a restart."""
    source = "def mse(y_hat, y):\n    return average((y_hat - y) ** 2)"
    assert "[~] mse (6): `mse` stopped with NameError: name 'average' is not defined" in ready_for(
        notebook(path, mse=source)
    )[1]  # fmt: skip


# --- what the grader will see ----------------------------------------------------------------------


def test_a_missing_and_a_changed_check_are_told(path: Path) -> None:
    notebook(path, mse=MSE)
    changed(path, "check-update", source="pass")
    edited(path, lambda n: n.update(cells=[c for c in n["cells"] if c["id"] != "check-mse"]))
    code, said = ready_for(path)
    assert "The cells that check `mse` are missing. The grader puts them back." in said
    assert "The cells that check `update` were changed. The grader uses the course's own." in said
    assert "0 of 94 points so far. The points of 1 exercise are not in this file." in said


def test_the_last_of_two_definitions_counts_as_it_does_in_the_grader(path: Path) -> None:
    notebook(path, predict=LOSING_B)
    edited(path, lambda n: n["cells"].append(code_cell(PREDICT)))
    _, said = ready_for(path)
    assert "`predict` is written in cells 9 and 130: the last function counts." in said and "5 of 100 points" in said
    assert any("`predict` is defined in cells 9, 130; the last function counts." in r for r in remarks(path))


def test_a_stub_below_an_answer_does_not_count_as_it_does_not_in_the_grader(path: Path) -> None:
    notebook(path, predict=PREDICT)
    stub = "def predict(x, w, b):\n    raise NotImplementedError()"
    edited(path, lambda n: n["cells"].append(code_cell(stub)))
    _, said = ready_for(path)
    assert "The unwritten `predict` in cell 130 is left out: another cell defines it." in said and "5 of 100" in said
    assert "The unwritten `predict` in cell 130 is left out: another cell defines it." in remarks(path)


def test_an_answer_in_a_text_cell_is_told(path: Path) -> None:
    _, said = ready_for(changed(notebook(path, predict=PREDICT), "predict", cell_type="markdown"))
    assert "Cell 9 defines `predict`, but it is a text cell. Make it a code cell." in said


def test_a_deleted_exercise_is_to_do(path: Path) -> None:
    notebook(path)
    edited(path, lambda n: n.update(cells=[c for c in n["cells"] if c["id"] != "predict"]))
    assert "[ ] predict (5): to do" in ready_for(path)[1]


@pytest.mark.parametrize("name", ["1-univariate (1).ipynb", "univariate.ipynb", "1-multivariate.ipynb"])
def test_another_file_name_is_told(tmp_path: Path, name: str) -> None:
    assert f"The file is called `{name}`. Hand it in under the name that you got it with" in ready_for(
        notebook(tmp_path / name)
    )[1]  # fmt: skip


def test_large_outputs_are_told(path: Path) -> None:
    figure = {"output_type": "display_data", "metadata": {}, "data": {"image/png": "A" * 6_000_000}}
    changed(notebook(path), "univariate-04", outputs=[figure])
    assert "The file has 6 MB, most of it outputs" in ready_for(path)[1]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "1-univariate.ipynb"
    path.write_bytes(handed_in(UNIVARIATE, {})[:2000])
    code, said = ready_for(path)
    assert code == 2 and "The file is no whole notebook." in said
    assert run_program("ready", tmp_path / "none.ipynb").returncode == 2


def remarks(path: Path) -> tuple[str, ...]:
    """What the grader's intake says of the same file."""
    return tuple(remark.text for remark in read_file(path, UNIVARIATE).remarks)


@pytest.mark.parametrize(("name", "hides"), [("numpy", True), ("ast", True), ("shelve", False)])
def test_a_file_that_hides_a_module_is_named(path: Path, name: str, hides: bool) -> None:
    (path.parent / f"{name}.py").write_text("x = 1\n")
    command = [sys.executable, "-m", "handrail", "ready", str(notebook(path))]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True)
    assert (f"{name}.py in this folder: Python takes that for a part of its own" in done.stderr) == hides
    assert ("What is not saved is not in it." in done.stdout) != hides
