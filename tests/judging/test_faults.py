"""What a right notebook suffers on its way in costs it nothing and is said, or it is refused with what to do."""

import base64
import json
from pathlib import Path

import nbformat
import pytest

from autograder.errors import Refused
from autograder.gradebook import crew
from autograder.judging.loading import read, read_file
from autograder.judging.remarks import PHRASES, STOPS
from autograder.judging.submissions import Submission

from .damage import DAMAGE, NOTEBOOKS, PLACES, REFUSED, SECTION, TAKEN, Damage, dumped, own, right, twice_damaged

RUNNING = [name for name, damage in NOTEBOOKS.items() if set(damage.said) & STOPS.keys()]


def taken(data: bytes) -> Submission:
    """What a file becomes; it is a valid notebook, in which the course's own is as it was."""
    submission = read(data, SECTION)
    nbformat.validate(submission.notebook)
    nbformat.writes(submission.notebook).encode()
    checks = [c for c in submission.notebook.cells if c.metadata.get("nbgrader", {}).get("grade")]
    marks = {cell.source: cell.metadata.nbgrader.points for cell in checks}
    assert len(checks) == len(marks) and marks == {f"check({e.name})": e.points for e in SECTION.rubric}
    return submission


def says_what_it_should(damage: Damage, data: bytes) -> None:
    kinds = {remark.kind for remark in taken(data).remarks}
    assert set(damage.said) - STOPS.keys() <= kinds <= {*damage.said, *damage.at_times}


@pytest.mark.parametrize("name", TAKEN)
def test_a_damaged_notebook_is_taken_and_what_was_repaired_is_said(name: str) -> None:
    for data in TAKEN[name].files():
        says_what_it_should(TAKEN[name], data)


def test_a_notebook_that_is_damaged_twice_is_taken_too() -> None:
    for name, damage in twice_damaged():
        says_what_it_should(damage, damage.file(name))


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_notebook_is_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(Refused, match="[Hh]and") as caught:
        read(REFUSED[name].file(0), SECTION)
    assert (caught.value.kind,) == REFUSED[name].said


@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_file_of_a_notebooks_size_is_refused_without_reading_it(tmp_path: Path, name: str) -> None:
    path, (lay, kind) = tmp_path / "1-univariate.ipynb", PLACES[name]
    lay(path)
    with pytest.raises(Refused, match="[Hh]and") as caught:
        read_file(path, SECTION)
    assert caught.value.kind == kind


def test_every_kind_of_remark_and_refusal_has_its_damage() -> None:
    said = {kind for damage in DAMAGE.values() for kind in damage.said} | {kind for _, kind in PLACES.values()}
    assert said == PHRASES.keys()


# --- marks -----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("needs_fence")
@pytest.mark.parametrize("name", RUNNING)
def test_what_stops_is_said_and_costs_nothing(name: str) -> None:
    report = crew.judged(NOTEBOOKS[name].file(0), SECTION.assignment)[1]
    crew.close()
    assert report.score == 100
    assert {remark.kind for remark in report.remarks} == set(NOTEBOOKS[name].said)


@pytest.mark.slow
@pytest.mark.usefixtures("needs_fence")
def test_broken_files_get_the_marks_of_the_whole_one() -> None:
    broken = {f"{name} {n}": data for name in TAKEN for n, data in enumerate(TAKEN[name].files())}
    broken |= {name: damage.file(name) for name, damage in twice_damaged()}
    assert len(broken) >= 200 and crew.judged(right(), SECTION.assignment)[1].score == 100
    reports = {name: crew.judged(data, SECTION.assignment)[1] for name, data in broken.items()}
    crew.close()
    less = {name: report for name, report in reports.items() if report.score < 100}
    assert len(less) <= len(broken) // 100, less
    assert all(report.refusal or report.remarks for report in less.values())


# --- large and odd files ---------------------------------------------------------------------------


@pytest.mark.slow
def test_two_hundred_megabytes_of_outputs_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "1-univariate.ipynb"
    outputs = ",".join(['{"output_type": "stream", "name": "stdout", "text": ["' + "x" * 100 + '\\n\\"]}"]}'] * 100_000)
    text, mark = dumped(json.loads(right())), '"outputs": []'
    with path.open("w") as file:
        for place, part in enumerate(text.split(mark)):
            file.write(f'"outputs": [{outputs if place < 15 else ""}]' * bool(place) + part)
    assert path.stat().st_size > 200_000_000
    assert read_file(path, SECTION).cells == read(right(), SECTION).cells


@pytest.mark.parametrize("kept", ["attachments", "source"])
def test_pasted_pictures_are_passed_over(tmp_path: Path, kept: str) -> None:
    notebook, path = json.loads(right()), tmp_path / "1-univariate.ipynb"
    picture = base64.b64encode(bytes(3_000_000)).decode()
    cell = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": ["![a.png](attachment:a.png)"]}
    as_kept = {"attachments": {"a.png": {"image/png": picture}}, "source": [f"![a](data:image/png;base64,{picture})"]}
    notebook["cells"][1:1] = [{**cell, kept: as_kept[kept]} for _ in range(6)]
    path.write_text(json.dumps(notebook))
    assert path.stat().st_size > 24_000_000
    assert read_file(path, SECTION).cells == read(right(), SECTION).cells


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< a\n" * 40_000,
        "v = [" + "a," * 24_000 + "]",
        "a b\n" * 12_000,
        "a , " * 12_000 + "\nb c",
        "1;" * 250_000,
        "!a\n" * 20_000,
        "(" * 200_000,
        "x = " + "-" * 90_000 + "1",
        "def f(): " * 9_000,
        "\\\n" * 50_000,
    ],
)
def test_a_cell_that_is_made_to_be_slow_is_taken_in_quickly(text: str) -> None:
    notebook = json.loads(right())
    notebook["cells"].append(own(text))
    taken(dumped(notebook).encode())
