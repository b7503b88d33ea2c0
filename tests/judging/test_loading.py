"""Whatever a student hands in becomes cells that can be graded, or is refused with what to do."""

import json
import os
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
from autograder.judging.salvage import MAX_CELLS
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


# --- how notebooks are damaged on their way --------------------------------------------------------


def in_lines(notebook: Notebook) -> None:
    for entry in notebook["cells"]:
        entry["source"] = "".join(entry["source"]).splitlines(True)


def without_metadata(notebook: Notebook) -> None:
    notebook["metadata"] = {}
    for entry in notebook["cells"]:
        entry["metadata"] = {}
        del entry["id"]


def as_nbformat_3(notebook: Notebook) -> None:
    for entry in notebook["cells"]:
        entry.pop("id")
        if entry["cell_type"] == "code":
            entry["input"] = entry.pop("source")
            entry.update(language="python", prompt_number=1)
    notebook.update(nbformat=3, nbformat_minor=0, worksheets=[{"cells": notebook.pop("cells"), "metadata": {}}])


DAMAGE: dict[str, Callable[[Notebook], object]] = {
    "metadata lost": without_metadata,
    "nbformat 3": as_nbformat_3,
    "cells reversed": lambda n: n["cells"].reverse(),
    "cells duplicated": lambda n: n["cells"].extend(n["cells"][::-1]),
    "new ids": lambda n: [c.update(id=f"{i:08x}") for i, c in enumerate(n["cells"])],
    "one id for all": lambda n: [c.update(id="same") for c in n["cells"]],
    "sources in lines": in_lines,
    "metadata null": lambda n: [c.update(metadata=None) for c in n["cells"]],
    "cells that are none": lambda n: n.update(cells=[None, 3, "text", *n["cells"]]),
    "no notebook metadata": lambda n: n.pop("metadata"),
    "odd version": lambda n: n.update(nbformat="four"),
    "no nbgrader metadata": lambda n: [c["metadata"].pop("nbgrader", None) for c in n["cells"]],
    "other points": lambda n: cell(n, "check-mse")["metadata"]["nbgrader"].update(points=1000, schema_version=99),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_notebook_is_mended(damage: str) -> None:
    marks = [c.metadata.get("nbgrader", {}) for c in taken(DAMAGE[damage]).notebook.cells]
    points = {m.grade_id: m.points for m in marks if m.get("grade")}
    assert points == {f"check-{e.name.replace('_', '-')}": e.points for e in UNIVARIATE.rubric}


def test_a_byte_order_mark_is_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + handed_in(), UNIVARIATE).cells == read(handed_in(), UNIVARIATE).cells


def test_a_deleted_check_is_put_back_and_remarked() -> None:
    submission = taken(lambda n: n["cells"].remove(cell(n, "check-mse")))
    assert submission.remarks == ("The cell `check(mse)` was missing and is put back.",)


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
    assert any("`mse`" in remark and "left out" in remark for remark in submission.remarks)


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


# --- what is refused -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "The file is empty"),
        (b" \n\t", "The file is empty"),
        (b"%PDF-1.7", "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b'{"cells": [', "not JSON"),
        (b"[" * 200_000, "not JSON"),
        (b"[]", "no list of cells"),
        (b"null", "no list of cells"),
        (b'{"cells": {}}', "no list of cells"),
        (b'{"worksheets": 3}', "no list of cells"),
        (json.dumps({"cells": [{"source": str(n)} for n in range(MAX_CELLS + 1)]}).encode(), "cells. Delete the cells"),
    ],
)
def test_what_is_no_notebook_is_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said) as caught:
        read(data, UNIVARIATE)
    assert "hand" in str(caught.value)


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


@pytest.mark.parametrize("kind", ["link", "broken link", "folder", "pipe", "nothing", "device"])
def test_what_is_no_ordinary_file_is_refused_without_opening_it(tmp_path: Path, kind: str) -> None:
    path, secret = tmp_path / "1-univariate.ipynb", tmp_path / "another-students.ipynb"
    secret.write_bytes(handed_in())
    {
        "link": lambda: path.symlink_to(secret),
        "broken link": lambda: path.symlink_to(tmp_path / "nowhere"),
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
        "nothing": lambda: None,
        "device": lambda: path.symlink_to("/dev/zero"),
    }[kind]()
    reason = "There is no 1-univariate.ipynb here" if kind == "nothing" else "no ordinary file"
    with pytest.raises(Refused, match=reason):
        read_file(path, UNIVARIATE)


def test_a_file_of_many_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "1-univariate.ipynb"
    with path.open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(Refused, match="60 MB. Clear all outputs"):
        read_file(path, UNIVARIATE)


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
