"""What a learner sees: an unsolved notebook runs calmly from top to bottom, a wrong answer shows no traceback."""

import re

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from autograder.authoring.samples import renamed
from autograder.exercises.sections import ROOT, Section, written

CALM = re.compile(
    r"(?P<todo>\w+): to do"
    r"|(?P<wrong>\w+): not yet right"
    r"|This cell waits for `(?P<unwritten>\w+)`, which is not written yet\."
    r"|This cell waits for `\w+`, which an earlier cell makes once `(?P<awaited>\w+)` is written\."
)


@pytest.fixture(autouse=True)
def students_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel that finds handrail and nothing else of ours."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "course"))


def run(notebook: NotebookNode) -> NotebookNode:
    """The notebook after the kernel python3 ran it; a cell that may not fail and does raises."""
    return NotebookClient(notebook, kernel_name="python3", timeout=900, extra_arguments=["--log-level=ERROR"]).execute()


def errors(notebook: NotebookNode) -> dict[str, list[str]]:
    """The lines of each cell's error output."""
    return {
        cell.id: output.traceback
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if output.output_type == "error"
    }


def shown(notebook: NotebookNode) -> str:
    """Every text that the notebook's outputs show."""
    texts = []
    for output in (output for cell in notebook.cells for output in cell.get("outputs", [])):
        texts += [output.get("text", ""), *output.get("traceback", []), output.get("data", {}).get("text/plain", "")]
    return "\n".join(texts)


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_an_unsolved_notebook_runs_calmly_from_top_to_bottom(section: Section) -> None:
    notebook = run(nbformat.read(section.student_notebook, as_version=4))
    found = errors(notebook)
    exercises = {e.name for e in section.rubric}
    for cell, lines in found.items():
        said = CALM.fullmatch(lines[0])
        assert said, (cell, lines)
        assert next(filter(None, said.groups())) in exercises, (cell, lines)
        if "waits" in lines[0]:
            assert len(lines) == 1
    assert {ident for ident in found if ident.startswith("check-")} == {
        f"check-{e.replace('_', '-')}" for e in exercises
    }
    text = shown(notebook)
    assert "Traceback" not in text
    assert "\x1b[" not in text
    assert "NotImplementedError" not in re.sub(r"still raises\s+NotImplementedError", "", text)
    assert not [o for c in notebook.cells for o in c.get("outputs", []) if o.get("name") == "stderr"]


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_a_solved_notebook_shows_no_error_and_every_check_right(section: Section) -> None:
    notebook = nbformat.read(section.solution_notebook, as_version=4)  # nbval runs it again
    assert errors(notebook) == {}
    assert all(cell.outputs for cell in notebook.cells if cell.id.startswith("check-"))
    assert all(f"{e.name}: right\n" in shown(notebook) for e in section.rubric)
    assert not [o for c in notebook.cells for o in c.get("outputs", []) if o.get("name") == "stderr"]


def test_wrong_code_is_told_calmly_and_a_learners_own_error_as_python_tells_it() -> None:
    section = Section("univariate")
    notebook = nbformat.read(section.student_notebook, as_version=4)
    cells = {cell.id: cell for cell in notebook.cells}
    mistake = section.mistakes["predict"][0]
    cells["predict"].source = renamed(mistake.function, "predict")
    cells["mse"].source = "mse = unheard_of"
    cells["update"].source = "def unheard_of():\n    return 1 / 0\nunheard_of()"
    for ident in ("mse", "update"):
        cells[ident].metadata["tags"] = ["raises-exception"]
    notebook.cells = [cells[i] for i in ("univariate-02", "predict", "check-predict", "mse", "update")]
    found = errors(run(notebook))
    assert found["check-predict"][0] == "predict: not yet right"
    assert mistake.diagnosis.split() == " ".join(found["check-predict"]).split()[-len(mistake.diagnosis.split()) :]
    assert not any("Traceback" in line for line in found["check-predict"])
    assert any("NameError" in line for line in found["mse"]) and any("Traceback" in line for line in found["mse"])
    assert any("ZeroDivisionError" in line for line in found["update"])


def test_what_waits_for_a_cell_that_waits_says_for_which_function() -> None:
    notebook = nbformat.read(Section("univariate").student_notebook, as_version=4)
    cells = {cell.id: cell for cell in notebook.cells}
    extra = {
        "first": "loss = mse(1, 2)",
        "second": "twice = 2 * loss",
        "third": "print(twice)",
        "other": "print(thrice)",
    }
    made = [
        nbformat.v4.new_code_cell(source, id=i, metadata={"tags": ["raises-exception"]}) for i, source in extra.items()
    ]
    notebook.cells = [cells["univariate-02"], cells["mse"], *made]
    found = errors(run(notebook))
    assert found["first"] == ["This cell waits for `mse`, which is not written yet."]
    for ident, name in (("second", "loss"), ("third", "twice")):
        said = f"This cell waits for `{name}`, which an earlier cell makes once `mse` is written."
        assert found[ident] == [said]
    assert any("NameError" in line for line in found["other"])


@pytest.mark.parametrize("arrays", [False, True], ids=["numbers", "arrays"])
def test_gradients_that_are_arrays_are_right_and_no_cell_below_shows_a_traceback(arrays: bool) -> None:
    """The formula as it stands, `error @ x.T`, gives an array; `check` remarks that, and the cells below bear it."""
    item = "" if arrays else ".item()"
    notebook = nbformat.read(Section("univariate").solution_notebook, as_version=4)
    cells = {cell.id: cell for cell in notebook.cells}
    cells["gradients"].source = (
        "def gradients(x, y, y_hat):\n    error = 2 / x.shape[1] * (y_hat - y)\n"
        f"    return (error @ x.T){item}, np.sum(error, axis=1){item}"
    )
    for cell in notebook.cells:
        cell.metadata["tags"] = ["raises-exception"]
    done = run(notebook)
    said = [line for lines in errors(done).values() for line in lines]
    assert not any("Traceback" in line for line in said)
    told = "Line 2 of this cell writes an array where it expects a number."
    assert (told in " ".join(said)) is arrays
    assert "gradients: right\n" in shown(done) and "gradient_descent: right\n" in shown(done)
    assert ("Cells further down may need one" in " ".join(shown(done).split())) is arrays
