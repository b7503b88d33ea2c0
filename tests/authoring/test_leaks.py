"""Nothing that students get holds an answer, and an answer that is put there is found."""

import json
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell

from autograder.authoring.build import delivered
from autograder.authoring.leaks import leaks
from autograder.exercises.sections import Section, written

UNIVARIATE = Section("univariate")
Place = Callable[[str], Path]


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_nothing_delivered_holds_an_answer(section: Section) -> None:
    assert leaks(section, delivered()) == []


def test_everything_that_students_get_is_looked_at() -> None:
    names = {path.name for path in delivered()}
    assert {"1-univariate.ipynb", "univariate.json", "checking.py", "__init__.py"} <= names
    assert {path.parent.name for path in delivered()} >= {"handrail", "desk", "figures", "keys", "1-univariate"}


def test_the_keys_of_two_sections_may_lie_side_by_side(tmp_path: Path) -> None:
    key = json.loads(UNIVARIATE.key.read_text("utf-8"))
    other = tmp_path / "other.json"
    other.write_text(json.dumps({"section": "other", "exercises": {"foresee": key["exercises"]["predict"]}}), "utf-8")
    assert leaks(UNIVARIATE, [UNIVARIATE.key, other]) == []


@pytest.fixture
def in_notebook(tmp_path: Path) -> Place:
    """A student notebook with one more code cell."""

    def place(source: str) -> Path:
        notebook = nbformat.read(UNIVARIATE.student_notebook, as_version=4)
        notebook.cells.insert(5, new_code_cell(source, id="planted"))
        path = tmp_path / "planted.ipynb"
        path.write_text(nbformat.writes(notebook), "utf-8")
        return path

    return place


def test_the_unchanged_notebook_is_clean(in_notebook: Place) -> None:
    assert leaks(UNIVARIATE, [in_notebook("print('nothing')")]) == []


BODY = """
    error = y_hat - y
    dw = 2 * np.mean(error * x)
    db = 2 * np.mean(error)
    return dw, db
"""


@pytest.mark.parametrize(
    "source",
    [
        f"def gradients(x, y, y_hat):{BODY}",
        f"def innocent(x, y, y_hat):{BODY}",
        f'def gradients(x, y, y_hat):\n    """With words."""{BODY}',
        f"%matplotlib inline\nclass Line:\n  def slope(x, y, y_hat):{BODY}",
        f"def gradients(x,y,y_hat):{BODY.replace(' * ', '*').replace('y_hat - y', '(y_hat-y)  # why')}",
    ],
    ids=["by name", "under another name", "with a docstring", "inside a class", "written differently"],
)
def test_an_answers_body_in_a_cell_is_found(in_notebook: Place, source: str) -> None:
    assert "planted.ipynb, cell 5: holds the answer of `gradients`" in leaks(UNIVARIATE, [in_notebook(source)])


def test_a_short_answer_is_found_under_its_own_name(in_notebook: Place) -> None:
    source = "def same_path_rate():\n    return 2.0"
    assert leaks(UNIVARIATE, [in_notebook(source)]) == ["planted.ipynb, cell 5: holds the answer of `same_path_rate`"]


def test_a_short_body_that_says_nothing_is_left_alone(in_notebook: Place) -> None:
    assert leaks(UNIVARIATE, [in_notebook("def twice_the_unit():\n    return 2.0")]) == []


def test_another_function_of_the_same_name_is_left_alone(in_notebook: Place) -> None:
    assert leaks(UNIVARIATE, [in_notebook("def gradients(x, y, y_hat):\n    return np.nan, np.nan")]) == []


def test_an_answer_in_a_handrail_module_is_found(tmp_path: Path) -> None:
    module = tmp_path / "views.py"
    module.write_text(f"import numpy as np\n\ndef slopes(x, y, y_hat):{BODY}", "utf-8")
    assert "views.py, module: holds the answer of `gradients`" in leaks(UNIVARIATE, [module])


def test_an_answer_in_prose_is_found(tmp_path: Path) -> None:
    notebook = nbformat.v4.new_notebook(cells=[new_markdown_cell(f"Like this:\n\n```python{BODY}```")])
    path = tmp_path / "prose.ipynb"
    path.write_text(nbformat.writes(notebook), "utf-8")
    assert leaks(UNIVARIATE, [path]) == ["prose.ipynb: holds the text of `gradients`'s answer"]


def with_key(tmp_path: Path, change: Callable[[dict], None]) -> Path:
    key = json.loads(UNIVARIATE.key.read_text("utf-8"))
    change(key["exercises"])
    path = tmp_path / "univariate.json"
    path.write_text(json.dumps(key), "utf-8")
    return path


def test_an_answers_text_in_a_key_is_found(tmp_path: Path) -> None:
    def plant(exercises: dict) -> None:
        exercises["gradients"]["mistakes"][0]["diagnosis"] = f"Write{BODY}"

    assert leaks(UNIVARIATE, [with_key(tmp_path, plant)]) == ["univariate.json: holds the text of `gradients`'s answer"]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("same_path_rate", 2.0),
        ("what_directs_the_search", "C"),
        ("reused_values", {"set": ["x", "y"]}),
        ("standardized_rates", {"dict": {"critical": 1.0, "one_step": 0.5}}),
    ],
)
def test_an_answer_in_the_open_in_a_key_is_found(tmp_path: Path, name: str, plain: object) -> None:
    def plant(exercises: dict) -> None:
        exercises[name]["probes"][0]["expected"] = plain

    found = leaks(UNIVARIATE, [with_key(tmp_path, plant)])
    assert found == [f"univariate.json: the answer of `{name}` stands there in the open"]


def test_one_answer_in_the_open_among_digests_is_found(tmp_path: Path) -> None:
    def plant(exercises: dict) -> None:
        exercises["standardized_rates"]["probes"][0]["expected"]["dict"]["one_step"] = 0.5

    assert len(leaks(UNIVARIATE, [with_key(tmp_path, plant)])) == 1
