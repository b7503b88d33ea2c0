"""The feedback page of a graded copy: each exercise with its question, the answer, the verdict and points."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Any

from handrail.engine.cell_ids import check_id, exercise_of
from jinja2 import Environment, PackageLoader
from latex2mathml.converter import convert
from nbconvert.exporters import Exporter, HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode
from traitlets import default

from ..exercises import sections
from ..judging.submissions import release
from . import prose, shown

ABOUT = "about-this-copy"
PAGE = Environment(
    loader=PackageLoader("autograder.gradebook"), autoescape=True, trim_blocks=True, lstrip_blocks=True
).get_template("feedback.html")


@dataclass
class Part:
    """One exercise as a page shows it, or something else that the student wrote.

    name: the exercise's, empty for something else.  question: the course's text before it, as HTML.  cells: HTML of
    the student's cells, and of what they printed.  verdict: HTML of the check's message.  state: it in words.
    by_hand: whether a person gave other points than the check.  comment: HTML of what a person said.
    """

    name: str = ""
    question: str = ""
    cells: list[str] = field(default_factory=list)
    verdict: str = ""
    state: str = ""
    points: float = 0.0
    possible: float = 0.0
    by_hand: bool = False
    comment: str = ""


class Page(Exporter):
    """An exporter for nbgrader's feedback: what is the course's own is left out but for the questions."""

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(self, nb: NotebookNode, resources: Any = None, **kwargs: Any) -> Any:
        """The page as text, and nbconvert's resources."""
        nb, resources = super().from_notebook_node(nb, resources, **kwargs)
        if not sections.known(resources["nbgrader"]["assignment"]):  # an instructor's own, as nbgrader shows it
            return HTMLExporter(config=self.config).from_notebook_node(nb, resources)
        return page(nb, resources["nbgrader"]), resources


def page(notebook: NotebookNode, at: dict[str, Any]) -> str:
    """The page of a graded copy whose cells have their scores and comments.

    at: what nbgrader says of it: "notebook", "assignment", "score", "max_score" and "late_penalty".
    """
    notes = [cell.source for cell in notebook.cells if cell.get("id") == ABOUT]
    parts = list(parts_of(notebook, sections.section(at["assignment"])))
    return PAGE.render(at=at, notes=notes, parts=parts, exercises=[part for part in parts if part.name])


def parts_of(notebook: NotebookNode, section: sections.Section) -> Iterator[Part]:
    """The exercises and the student's own cells, in the notebook's order."""
    given = {cell.source for cell in release(section).cells}
    painted = prose.painter(c.source for c in notebook.cells if c.cell_type == "code" and c.source not in given)
    question, part = "", None
    for cell in notebook.cells:
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("solution"):
            comment = prose.prose(marks["comment"]) if marks.get("comment") else ""
            part = Part(exercise_of(marks["grade_id"]), question, [_shown(cell, painted)], comment=comment)
            _judged(part, marks) if marks.get("grade") else None
            yield part
        elif marks.get("grade"):
            if part is None or check_id(part.name) != marks["grade_id"]:
                name = exercise_of(marks["grade_id"])
                part = Part(name if check_id(name) == marks["grade_id"] else marks["grade_id"])
                yield part
            _judged(part, marks)
            _told(part, cell)
            part = None
        elif cell.get("id") != ABOUT and (own := drawn(cell) if cell.source in given else _shown(cell, painted)):
            if part is None:
                yield Part(cells=[own])
            else:
                part.cells.append(own)
        question = course_s(cell.source) if cell.cell_type == "markdown" and cell.source in given else ""


def _judged(part: Part, marks: dict[str, Any]) -> None:
    part.points, part.possible = float(marks.get("score") or 0), float(marks["points"])


def _told(part: Part, cell: NotebookNode) -> None:
    """Take over what the judge said, without its points: the page says which ones count.

    A copy that an earlier version wrote has the judge's words as markup of ours alone, with their points.
    """
    for output in cell.get("outputs", []):
        if output.output_type == "execute_result":
            part.by_hand = float(output.data["text/plain"]) != part.points
        elif kind := output.get("metadata", {}).get("kind"):
            part.state = shown.state(kind)
            part.verdict = shown.framed(kind, part.state.capitalize(), output.metadata["said"])
        else:
            part.verdict = output.get("data", {}).get("text/html", "")


def _shown(cell: NotebookNode, painted: Callable[[str], str]) -> str:
    if cell.cell_type != "code":
        return prose.shown(cell.source)
    printed = "".join(output.get("text", "") for output in cell.get("outputs", []))
    opening = '<pre class="printed" tabindex="0" aria-label="What it printed">'
    below = f"{opening}{escape(printed, quote=False)}</pre>" if printed else ""
    return painted(cell.source) + below + drawn(cell)


def drawn(cell: NotebookNode) -> str:
    """The figures of a cell, which are markup of ours."""
    return "".join(output.get("data", {}).get("text/html", "") for output in cell.get("outputs", []))


# --- texts -----------------------------------------------------------------------------------------


class Questions(IPythonRenderer):
    """The course's own texts: formulas as MathML, headings below the page's, no links to where nothing is."""

    def inline_math(self, body: str) -> str:
        return str(convert(unescape(body)))

    def block_math(self, body: str) -> str:
        return str(convert(unescape(body), display="block"))

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        return f"<p><strong>{text}</strong></p>\n"

    def link(self, text: str, url: str, title: str | None = None) -> str:
        return text


@prose.remembering
def course_s(text: str) -> str:
    """A text of the course as HTML."""
    return str(MarkdownWithMath(renderer=Questions(escape=False)).render(text))
