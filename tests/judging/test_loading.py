"""Whatever a student hands in becomes cells that can be graded, or is refused with what to do."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import Refused
from autograder.exercises.sections import Section, written
from autograder.judging.loading import read, read_file
from autograder.judging.remarks import Remark
from autograder.judging.submissions import Submission, notebook_reads

UNIVARIATE = Section("univariate")
MSE = "def mse(y_hat, y):\n    return np.mean((y_hat - y) ** 2)"
Notebook = dict[str, Any]


def given_out() -> Notebook:
    """The notebook that students were given, as JSON."""
    return json.loads(UNIVARIATE.student_notebook.read_text("utf-8"))


def handed_in(change: Callable[[Notebook], object] = lambda notebook: None) -> bytes:
    """The notebook with `mse` written and a change."""
    notebook = given_out()
    cell(notebook, "mse")["source"] = MSE
    change(notebook)
    return json.dumps(notebook).encode()


def cell(notebook: Notebook, ident: str) -> dict[str, Any]:
    return next(c for c in notebook["cells"] if c["id"] == ident)


def sources(submission: Submission) -> list[str]:
    return [source for _, source in submission.cells]


def taken(change: Callable[[Notebook], object] = lambda notebook: None) -> Submission:
    """What intake makes of the notebook with `mse` written and a change; `mse` must be what runs."""
    submission = read(handed_in(change), UNIVARIATE)
    nbformat.validate(submission.notebook)
    assert {source for source in sources(submission) if "def mse" in source} == {MSE}
    assert dict(submission.cells)["mse"] == MSE
    locked = [c.source for c in submission.notebook.cells if c.metadata.get("nbgrader", {}).get("grade")]
    assert sorted(locked) == sorted(f"check({e.name})" for e in UNIVARIATE.rubric)
    return submission


# --- what is kept ----------------------------------------------------------------------------------


def test_an_ordinary_notebook_is_taken_as_it_is() -> None:
    submission = taken()
    assert submission.remarks == ()
    assert [c.id for c in submission.notebook.cells] == [c["id"] for c in given_out()["cells"]]


def test_checks_and_unchanged_demonstrations_do_not_run() -> None:
    assert not any("check(mse)" in source or "%pip" in source for source in sources(taken()))
    ran = {ident for ident, _ in taken().cells}
    waiting = {c["id"] for c in given_out()["cells"] if "raises-exception" in c["metadata"].get("tags", [])}
    assert waiting and not waiting & ran


def test_a_changed_demonstration_runs() -> None:
    tagged = [c for c in given_out()["cells"] if "raises-exception" in c["metadata"].get("tags", [])]
    waiting = next(c["id"] for c in tagged if "nbgrader" not in c["metadata"])
    submission = taken(lambda n: cell(n, waiting).update(source="helper = 3"))
    assert "helper = 3" in sources(submission)


# --- what is put back ------------------------------------------------------------------------------


def test_a_deleted_check_is_put_back_and_remarked() -> None:
    submission = taken(lambda n: n["cells"].remove(cell(n, "check-mse")))
    assert submission.remarks == (Remark("check lost", "The cell `check(mse)` was missing and is put back."),)


def test_a_changed_check_is_the_courses_own_again() -> None:
    submission = taken(lambda n: cell(n, "check-mse").update(source="print('full marks')"))
    assert not any("full marks" in source for source in sources(submission))


def test_a_deleted_exercise_is_simply_not_there() -> None:
    submission = taken(lambda n: n["cells"].remove(cell(n, "predict")))
    assert "predict" not in dict(submission.cells)


def test_an_exercise_in_a_cell_of_its_own_is_found_and_its_stub_below_is_left_out() -> None:
    def move(notebook: Notebook) -> None:
        cell(notebook, "mse")["source"] = cell(given_out(), "mse")["source"]
        notebook["cells"].insert(2, {"cell_type": "code", "id": "mine", "metadata": {}, "source": MSE, "outputs": []})

    submission = read(handed_in(move), UNIVARIATE)
    assert sources(submission).count(MSE) == 1
    assert not any("def mse" in source and "NotImplementedError" in source for source in sources(submission))
    assert any(r.kind == "spare stub" and "`mse`" in r.text for r in submission.remarks)


def test_a_stub_that_nobody_wrote_stays() -> None:
    assert any("def predict" in source and "NotImplementedError" in source for source in sources(taken()))


def test_a_notebook_with_half_a_character_can_be_written_to_a_file() -> None:
    submission = taken(lambda n: cell(n, "update").update(source="name = '\ud800'"))
    nbformat.writes(submission.notebook).encode()


def test_a_cell_that_reads_notebook_data_is_known() -> None:
    cells = (
        ("a", "x = 3\nRATE = 1\nz = 2"),
        ("b", "def f(y):\n    return x + y + RATE"),
        ("c", "def g(x):\n    return x"),
    )
    assert notebook_reads(cells, "f") == ("x",)
    assert notebook_reads(cells, "g") == ()


# --- any file --------------------------------------------------------------------------------------


@given(
    st.recursive(
        st.one_of(st.none(), st.integers(), st.text(max_size=5), st.sampled_from(["code", "markdown"])),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(
                st.sampled_from(
                    ["cells", "worksheets", "source", "input", "metadata", "nbgrader", "grade_id", "id", "cell_type"]
                ),
                inner,
            ),
        ),
    )
)
def test_any_json_is_read_or_refused(content: Any) -> None:
    try:
        submission = read(json.dumps({"cells": [content]}).encode(), UNIVARIATE)
        read(json.dumps(content).encode(), UNIVARIATE)
    except Refused:
        return
    nbformat.validate(submission.notebook)


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "1-univariate.ipynb"
    path.write_bytes(handed_in())
    assert read_file(path, UNIVARIATE) == read(handed_in(), UNIVARIATE)


# --- another section's notebook --------------------------------------------------------------------


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_another_sections_notebook_is_told_from_ones_own(section: Section) -> None:
    for path in (section.student_notebook, section.solution_notebook):
        data = path.read_bytes()
        assert read(data, section).notebook.cells
        for other in written():
            if other != section:
                with pytest.raises(Refused, match=f"notebook of {section.assignment}.*{other.assignment}.ipynb"):
                    read(data, other)


def test_an_own_helper_named_like_another_sections_exercise_is_no_reason_to_refuse() -> None:
    def only_a_helper(notebook: Notebook) -> None:
        notebook["cells"] = [cell(notebook, "mse")]
        notebook["cells"][0]["source"] = "def forward(x):\n    return x"

    assert read(handed_in(only_a_helper), UNIVARIATE).notebook.cells
