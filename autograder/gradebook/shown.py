"""What graded copies and pages show of a report: each mark, figures, and what was repaired or refused."""

import re
from collections.abc import Iterable
from typing import Any

import nbformat
from handrail.figures.show import element
from nbformat import NotebookNode

from ..judging.report import Mark, Report
from . import prose

STATES = {"right": "right", "unwritten": "not written yet", "refused": "not graded"}
COLOURS, WRONG = {"right": "#009E73", "unwritten": "#999999", "refused": "#999999"}, "#D55E00"


def figure(alt: str, png: bytes) -> NotebookNode:
    """A figure as the output of a cell, with its description."""
    return output("display_data", metadata={}, data={"text/html": element(alt, png), "text/plain": alt})


def outputs(mark: Mark) -> list[NotebookNode]:
    """What a check shows: the mark in words, then the points as a number, which is what nbgrader reads.

    Metadata hold what the feedback page sets anew: the mark's kind and what is said, and the seed of the probes.
    """
    head = f"{mark.exercise}: {state(mark.kind)}, {mark.points:g} of {mark.possible:g} points"
    said = _paragraphs(mark)
    data = {"text/plain": "\n\n".join([head, *said]), "text/html": framed(mark.kind, head, said)}
    return [
        output("display_data", data=data, metadata={"seed": str(mark.seed), "kind": mark.kind, "said": said}),
        output("execute_result", data={"text/plain": f"{mark.points:g}"}, metadata={}, execution_count=None),
    ]


def output(kind: str, **entries: Any) -> NotebookNode:
    """An output that is valid as it is; nbformat's own way to make one validates each for a millisecond."""
    return nbformat.from_dict({"output_type": kind, **entries})


def state(kind: str) -> str:
    """What a mark of this kind says in a few words."""
    return STATES.get(kind, "not yet right")


def _paragraphs(mark: Mark) -> list[str]:
    names = ", ".join(name.replace("_", " ") for name in mark.mistakes)
    return [*filter(None, mark.message.split("\n\n")), *([f"Known as: {names}"] if names else [])]


def framed(kind: str, head: str, said: Iterable[str]) -> str:
    """A mark's words as HTML, below a head, in the colour of its kind."""
    style = f"border-left: 4px solid {COLOURS.get(kind, WRONG)}; padding: 2px 12px; margin: 4px 0; max-width: 50em;"
    return f'<div style="{style}">{html(head, "strong")}{"".join(map(html, said))}</div>'


def html(text: str, *tags: str) -> str:
    """A paragraph with all of a text's own markup taken literally, but for `code`."""
    inside = re.sub(r"`([^`]+)`", r"<code>\1</code>", prose.literal(" ".join(text.split())))
    for tag in tags:
        inside = f"<{tag}>{inside}</{tag}>"
    return f'<p style="margin: 4px 0;">{inside}</p>'


def note(report: Report) -> str:
    """What stands at the top of a graded copy: why nothing was graded, or what was repaired and what stopped."""
    head = html("Not graded" if report.refusal else "About this copy", "strong")
    lines = [report.refusal.text, "Below is the notebook as it was given out."] if report.refusal else []
    lines += [f"This is the attempt of {report.attempt}, the best, which counts."] if report.attempt else []
    lines += [remark.text for remark in report.remarks]
    style = "border-left: 4px solid #0072B2; padding: 2px 12px; max-width: 50em;"
    return prose.inert(f'<div style="{style}">{head}{"".join(map(html, lines))}</div>')
