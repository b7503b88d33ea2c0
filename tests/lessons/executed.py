"""A lesson, run once with the reference's answers: what its cells had computed where the reader comes to a sentence."""

import ast
import contextlib
import io
import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import jupytext
from handrail import figures
from nbformat.v4 import new_markdown_cell

from autograder.authoring.weave import checked_name
from autograder.exercises.sections import Section


@dataclass(frozen=True)
class Figure:
    """A call of one of handrail's figures: which, and with what."""

    name: str
    arguments: tuple[Any, ...]
    named: dict[str, Any]


@dataclass(frozen=True)
class Passage:
    """The text between two cells of code, and what the cells before it have left behind.

    text: with single spaces.  names: of the notebook, with their values.  told: what the cells since the passage before
    printed.  figures: those that they drew.
    """

    text: str
    names: dict[str, Any]
    told: str
    figures: list[Figure]

    def __getitem__(self, name: str) -> Any:
        return self.names[name]

    @property
    def drawn(self) -> Any:
        """The first argument of the last figure."""
        return self.figures[-1].arguments[0]

    @property
    def numbers(self) -> list[float]:
        """All numbers in what was printed, in order."""
        return [float(n.replace("%", "e-2")) for n in re.findall(r"(?<![\w.])-?\d+\.?\d*(?:e[+-]?\d+)?%?", self.told)]


@dataclass
class _Listener:
    """Stands where a notebook has `figures`, and keeps the calls: what is drawn is not looked at here."""

    calls: list[Figure] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        if name.isupper():  # a layout
            return getattr(figures, name)
        return lambda *arguments, **named: self.calls.append(Figure(name, arguments, named))


@cache
def passages(name: str) -> list[Passage]:
    """The passages of a section's lesson in order, and a last one without text for what is left at its end."""
    section = Section(name)
    names: dict[str, Any] = {"__name__": "__main__"}
    found, listener, told = [], _Listener(), io.StringIO()
    for cell in [*jupytext.reads(section.lesson.read_text("utf-8"), fmt="py:percent").cells, new_markdown_cell()]:
        tree = ast.parse(cell.source) if cell.cell_type == "code" else None
        if tree is None:
            found.append(Passage(" ".join(cell.source.split()), dict(names), told.getvalue(), listener.calls))
            listener, told = _Listener(), io.StringIO()
        elif not checked_name(tree):
            with contextlib.redirect_stdout(told):
                exec(compile(tree, section.lesson.name, "exec"), names)
        names["figures"] = listener
    return found
