"""What students read beside the notebooks: derived pages are fresh, names in them exist, no answer stands in them."""

import ast
import re
import runpy
import sys
import zlib
from pathlib import Path

import pytest

from autograder.authoring.weave import exercise_source
from autograder.exercises.sections import ROOT, Section, written

PAGES = ROOT / "docs" / "student"


def made(script: str) -> dict:
    return runpy.run_path(str(PAGES / script))


def test_the_questions_are_those_of_the_catalogue() -> None:
    fresh = (PAGES / "faq.md").read_text("utf-8") == made("make_faq.py")["text"]()
    assert fresh, "stale: run `python docs/student/make_faq.py`"


def test_every_entry_has_a_symptom_and_a_question() -> None:
    entries = re.findall(r"^- `(\w+)` \(([\w ]+)\): (.*)\n  \*\*(.*)\*\*$", (PAGES / "faq.md").read_text("utf-8"), re.M)
    assert len(entries) == sum(map(len, made("make_faq.py")["PICKS"].values())) <= 40
    for exercise, section, symptom, question in entries:
        assert exercise in {e.name for e in Section(section.replace(" ", "_")).rubric}
        assert symptom.endswith(".") and question.endswith("?")


def test_the_takeaways_are_those_of_the_lessons() -> None:
    fresh = (PAGES / "takeaways.md").read_text("utf-8") == made("make_takeaways.py")["text"]()
    assert fresh, "stale: run `python docs/student/make_takeaways.py`"


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_a_section_ends_with_sentences_to_take_along_and_with_what_to_read(section: Section) -> None:
    closing = made("make_takeaways.py")["closing"](section)
    take, read = (closing[heading] for heading in ("To take along", "To read on"))
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", take, re.M)]
    assert numbers == list(range(1, len(numbers) + 1)) and 8 <= len(numbers) <= 15
    works = re.split(r"^- ", read, flags=re.M)[1:]
    assert 2 <= len(works) <= 4
    assert [
        work for work in works if not re.search(r"(?s): .*\b(easy|medium|hard)\b", " ".join(work.split()), re.I)
    ] == []


def answer_lines(section: Section) -> set[str]:
    """Every statement of the section's answers that is long enough to be one."""
    lines = set()
    for exercise in section.rubric:
        for node in ast.walk(ast.parse(f"def answer():\n{exercise_source(section, exercise.name).answer}")):
            if isinstance(node, ast.Assign | ast.Return) and node.value is not None:
                lines.add("".join(ast.unparse(node.value).split()))
    return {line for line in lines if len(line) > 12 and not line.isidentifier()}


@pytest.mark.parametrize("page", ["faq.md", "glossary.md", "takeaways.md", "make_sheet.py"])
def test_no_page_holds_an_answer(page: str) -> None:
    text = "".join((PAGES / page).read_text("utf-8").split())
    assert [line for section in written() for line in answer_lines(section) if line in text] == []


def test_names_in_the_glossary_occur_in_the_course() -> None:
    course = "".join(section.lesson.read_text("utf-8") for section in written())
    course += "".join(section.reference.__doc__ or "" for section in written())
    course += "".join(Path(str(s.reference.__file__)).read_text("utf-8") for s in written())
    table = (PAGES / "glossary.md").read_text("utf-8")
    names = {name for row in re.findall(r"^\| .*", table, re.M) for name in re.findall(r"`([A-Za-z]\w*)`", row)}
    assert {name for name in names if not re.search(rf"\b{name}\b", course)} == set()


def unpacked(path: Path) -> list[bytes]:
    """The streams of a PDF, whatever the compressor has made of them."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", path.read_bytes(), re.S)
    return [zlib.decompress(stream) if stream[:1] == b"x" else stream for stream in streams]


def test_the_sheet_is_what_its_script_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["make_sheet.py"])
    made("make_sheet.py")["main"](tmp_path)
    new, kept = (unpacked(folder / "sheet.pdf") for folder in (tmp_path, PAGES))
    assert len(kept) > 5 and new == kept


def test_nothing_on_the_sheet_lies_on_something_else() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure = made("make_sheet.py")["sheet"]()
    FigureCanvasAgg(figure).draw()
    boxes = [(t.get_text(), t.get_window_extent()) for t in figure.axes[0].texts if t.get_text()]
    overlapping = [
        (one, other)
        for i, (one, a) in enumerate(boxes)
        for other, b in boxes[i + 1 :]
        if min(a.x1, b.x1) > max(a.x0, b.x0) and min(a.y1, b.y1) - max(a.y0, b.y0) > 0.35 * min(a.height, b.height)
    ]
    assert overlapping == []


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_every_stub_tells_what_goes_in_and_what_comes_out(section: Section) -> None:
    """What Shift-Tab shows: the docstring, with each argument's name and, where arrays are about, their shapes."""
    import json

    cells = {c["id"]: "".join(c["source"]) for c in json.loads(section.student_notebook.read_bytes())["cells"]}
    for exercise in section.rubric:
        (function,) = (
            node
            for node in ast.parse(cells[exercise.name.replace("_", "-")]).body
            if isinstance(node, ast.FunctionDef) and node.name == exercise.name
        )
        told = ast.get_docstring(function) or ""
        assert "Return" in told, exercise.name
        arguments = [a.arg for a in (*function.args.args, *function.args.kwonlyargs)]
        assert [a for a in arguments if not re.search(rf"\b{re.escape(a)}\b", told)] == [], exercise.name
        if any("ndarray" in ast.unparse(a.annotation) for a in function.args.args if a.annotation):
            assert re.search(r"\([\w, ]+\)|shape", told), exercise.name
