"""A feedback page shows each exercise with its question, answer, verdict and points, and nothing that is hidden."""

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.exercises.sections import Section, written
from autograder.gradebook import crew
from autograder.gradebook.copies import copy_of, page_of
from autograder.gradebook.page import course_s, parts_of
from autograder.gradebook.plugin import Case
from autograder.judging.loading import read
from autograder.judging.remarks import Remark
from autograder.judging.report import Mark, Report
from autograder.judging.submissions import release

SECTION = Section("univariate")
SHOWS = "univariate-04"  # a demonstration with a figure
MISTAKE = "`dw` and `db` come out as the same number. Is that the same for every example?"


def report_of(wrong: str, remarks: tuple[Remark, ...] = ()) -> Report:
    """Everything right but one exercise, whose mistake is known."""
    marks = [
        Mark(e.name, 0, e.points, "value", f"Off.\n\n{MISTAKE}", ("dw_without_x",), 7)
        if e.name == wrong
        else Mark(e.name, e.points, e.points, "right")
        for e in SECTION.rubric
    ]
    printed = {"mine": "<b>3</b>"}
    drawn = {SHOWS: (("a slope and its tangent", b"PNG"),)}
    return Report(SECTION.name, tuple(marks), remarks, printed, figures=drawn)


@pytest.fixture(scope="module")
def page(samples: dict[str, bytes]) -> str:
    """The page of a submission with cells of its own and one mistake."""
    notebook = nbformat.reads(samples["ada-right"].decode(), as_version=4)
    notebook.cells.insert(3, nbformat.v4.new_markdown_cell("## My thoughts\n\n<script>x()</script>", id="thoughts"))
    notebook.cells.append(nbformat.v4.new_code_cell("print('<b>3</b>')", id="mine"))
    submission = read(nbformat.writes(notebook).encode(), SECTION)
    report = report_of("gradients", (Remark("split", "Cell 4 was repaired."),))
    return page_of(copy_of(Case(SECTION, submission, report)), report, SECTION.assignment, ())


def section_of(page: str, name: str) -> str:
    found = re.search(rf'<section id="{name}".*?</section>', page, flags=re.S)
    assert found, name
    return found[0]


def test_each_exercise_is_there_in_order_with_points(page: str) -> None:
    names = re.findall(r'<section id="(\w+)"', page)
    assert names == [e.name for e in SECTION.rubric]
    for exercise in SECTION.rubric:
        points = 0 if exercise.name == "gradients" else exercise.points
        assert f"{points} of {exercise.points} points" in section_of(page, exercise.name)
    assert "88 of 100 points" in page


def test_an_exercise_whose_cells_are_lost_has_its_name_all_the_same(samples: dict[str, bytes]) -> None:
    notebook = nbformat.reads(samples["ada-right"].decode(), as_version=4)
    notebook.cells = [cell for cell in notebook.cells if cell.id not in ("mse", "check-mse")]
    submission, report = read(nbformat.writes(notebook).encode(), SECTION), report_of("mse")
    page = page_of(copy_of(Case(SECTION, submission, report)), report, SECTION.assignment, ())
    assert "0 of 6 points" in section_of(page, "mse") and "check-mse" not in page


def test_an_exercise_shows_question_answer_and_verdict_with_its_question(page: str) -> None:
    shown = " ".join(section_of(page, "gradients").split())
    places = [
        shown.index(text) for text in ("write the last lines of the table", 'class="nf">gradients', "Is that the same")
    ]
    assert places == sorted(places)
    assert "Known as: dw without x" in shown


def test_the_course_s_own_cells_are_left_out_and_the_student_s_are_not(page: str) -> None:
    assert "plot_slopes" not in page and "A straight line has two numbers in it" not in page
    assert re.search('<img alt="a slope and its tangent" [^>]*src="data:image/png;base64,', page)
    assert "My thoughts" in page and "&lt;b&gt;3&lt;/b&gt;" in page
    assert "Cell 4 was repaired." in page


def test_a_page_is_whole_without_a_network_and_runs_nothing(page: str) -> None:
    assert "<script" not in page and not re.search(r"(src|href)=\"(?!#|data:image/png)", page)
    assert '<html lang="en">' in page and "<title>Feedback on 1-univariate</title>" in page


def test_a_page_tells_neither_seeds_nor_what_was_asked(page: str) -> None:
    assert "seed" not in page and "BEGIN SOLUTION" not in page


def test_a_blank_submission_s_page_holds_no_answer(samples: dict[str, bytes]) -> None:
    submission = read(samples["hana-blank"], SECTION)
    marks = tuple(Mark(e.name, 0, e.points, "unwritten", "Not written yet.") for e in SECTION.rubric)
    report = Report(SECTION.name, marks)
    page = page_of(copy_of(Case(SECTION, submission, report)), report, SECTION.assignment, ("gradients",))
    text = re.sub(r"<[^>]+>", "", page)
    assert "0 of 100 points" in page and "No response." in section_of(page, "gradients")
    assert "2 * np.mean" not in text and text.count("NotImplementedError") == len(SECTION.rubric)


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_every_formula_of_the_course_can_be_set(section: Section) -> None:
    texts = [cell.source for cell in release(section).cells if cell.cell_type == "markdown"]
    assert sum(text.count("$") for text in texts) > 10
    for text in texts:
        html = course_s(text)
        assert "$" not in html and "\\" not in html, text
        assert html.count("<math") == len(re.findall(r"\$\$.+?\$\$|\$.+?\$", text, flags=re.S))


@pytest.mark.slow
@pytest.mark.usefixtures("needs_fence")
def test_a_graded_page_can_be_printed(browser: Any, samples: dict[str, bytes], tmp_path: Path) -> None:
    name = next(n for n in samples if n.startswith("chen-"))
    graded = crew.finished(crew.HandedIn(name, SECTION.assignment, samples[name]))
    crew.close()
    shown = browser.new_page()
    shown.set_content(graded.page)
    printed = shown.pdf(path=str(tmp_path / "page.pdf"), format="A4")
    shown.emulate_media(media="print")
    shown.set_viewport_size({"width": 700, "height": 1000})
    assert shown.evaluate("document.documentElement.scrollWidth") <= 700
    shown.close()
    assert printed.startswith(b"%PDF") and 5 <= printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 40


# --- what a person gave ----------------------------------------------------------------------------


def test_points_by_hand_are_the_only_ones(samples: dict[str, bytes]) -> None:
    submission, report = read(samples["ada-right"], SECTION), report_of("gradients")
    copy = copy_of(Case(SECTION, submission, report))
    for cell in copy.cells:
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("grade"):
            marks["score"] = 4.5 if marks["grade_id"] == "check-gradients" else marks["points"]
    parts = {part.name: part for part in parts_of(copy, SECTION)}
    assert (parts["gradients"].points, parts["gradients"].by_hand) == (4.5, True)
    assert not any(part.by_hand for name, part in parts.items() if name != "gradients")
    assert "points" not in parts["gradients"].verdict and "Not yet right" in parts["gradients"].verdict


def test_a_copy_of_an_earlier_version_shows_what_the_judge_said(section: Section, samples: dict[str, bytes]) -> None:
    submission, report = read(samples["ada-right"], SECTION), report_of("gradients")
    notebook = copy_of(Case(SECTION, submission, report))
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("metadata", {}).pop("kind", None)
    (part,) = (part for part in parts_of(notebook, section) if part.name == "gradients")
    assert "not yet right, 0 of" in part.verdict and "Is that the same for every example?" in part.verdict
