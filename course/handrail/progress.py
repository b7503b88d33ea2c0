"""Progress through the notebook at hand: which exercises are right, which are not yet, and what comes next."""

import sys
from dataclasses import dataclass
from html import escape
from typing import Any

from .check import CannotCheck, Checker, key, verdict_on

MARKS = {"right": "[x]", "wrong": "[~]", "to do": "[ ]"}
COLOURS = {"right": "#009E73", "wrong": "#D55E00", "to do": "#BBBBBB"}


@dataclass(frozen=True)
class Progress:
    """The state of each exercise of a section, in order: "right", "wrong" or "to do"."""

    section: str
    states: dict[str, str]

    @property
    def done(self) -> int:
        return sum(state == "right" for state in self.states.values())

    @property
    def next(self) -> str | None:
        """The first exercise that is not right yet; None where all are."""
        return next((name for name, state in self.states.items() if state != "right"), None)

    @property
    def headline(self) -> str:
        text = f"{self.section}: {self.done} of {len(self.states)} exercises are right."
        return f"{text} Next: {self.next}." if self.next else f"{text} The section is complete."

    def __repr__(self) -> str:
        return "\n".join([self.headline, *(f"  {MARKS[state]} {name}" for name, state in self.states.items())])

    def _repr_html_(self) -> str:
        cells = "".join(
            f'<span title="{escape(name)}: {state}" style="display:inline-block;width:14px;height:14px;margin:1px;'
            f'background:{COLOURS[state]};border-radius:2px"></span>'
            for name, state in self.states.items()
        )
        names = "".join(
            f'<li style="list-style:none"><code>{MARKS[state].replace(" ", "&nbsp;")} {escape(name)}</code></li>'
            for name, state in self.states.items()
        )
        return (
            f'<div style="max-width:50em"><p><strong>{escape(self.headline)}</strong></p><div>{cells}</div>'
            f'<details><summary>All exercises</summary><ul style="padding-left:0">{names}</ul></details></div>'
        )


def progress(namespace: dict[str, Any] | None = None) -> Progress:
    """Check every exercise of this notebook at once and show how far you are.

    namespace: names and values of a notebook; the caller's own where None.
    Raises CannotCheck where the notebook has not begun a section.
    """
    names = sys._getframe(1).f_globals if namespace is None else namespace
    section = next((value.section for value in names.values() if isinstance(value, Checker)), None)
    if section is None:
        raise CannotCheck('Begin first: run the cell with `check = handrail.begin("...")` at the top of the notebook.')
    answers = key(section)
    return Progress(section, {name: _state(names, answers, name) for name in answers.exercises})


def _state(names: dict[str, Any], answers: Any, name: str) -> str:
    function = names.get(name)
    if not callable(function):
        return "to do"
    kind = verdict_on(function, answers, name, {}).kind
    return {"right": "right", "unwritten": "to do"}.get(kind, "wrong")
