"""Progress through the notebook at hand: which exercises are right, which are not yet, and what comes next."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from ..engine.calls import verdict_on
from ..engine.keys import key
from ..engine.words import indented

#: State: its mark in a terminal, its mark on a card, and the colours of its chip: text, ground, border.
#: Text on ground has a contrast of more than 5; where the ground is clear, the page's own theme gives the text.
LOOKS = {
    "right": ("[x]", "✓", "#FFFFFF", "#00734F", "#00734F"),
    "wrong": ("[~]", "✗", "#FFFFFF", "#A84300", "#A84300"),
    "to do": ("[ ]", "○", "inherit", "transparent", "rgba(128,128,128,0.8)"),
}
WORDS = {"right": "right", "wrong": "not yet right", "to do": "to do"}
CARD = (
    "max-width:46em;padding:0.8em 1em;border:1px solid rgba(128,128,128,0.5);border-radius:8px;"
    "font-family:system-ui,sans-serif;font-size:14px;line-height:1.5;text-align:left"
)
FIELD = (
    "padding:3px 14px 3px 0;vertical-align:top;text-align:left;white-space:normal;border:none;"
    "font-size:14px;line-height:1.5"
)
CHIP = (
    "display:inline-block;margin:3px 5px 3px 0;padding:1px 9px;border-radius:11px;border:1px solid {border};"
    "color:{text};background:{ground};font-family:ui-monospace,monospace;font-size:12px;white-space:nowrap"
)


@dataclass(frozen=True)
class Progress:
    """The state of each exercise of a section, in order: "right", "wrong" or "to do".

    messages: what is wrong with those that are, in paragraphs.
    """

    section: str
    states: Mapping[str, str]
    messages: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def done(self) -> int:
        return sum(state == "right" for state in self.states.values())

    @property
    def next(self) -> str | None:
        """The first exercise that is written and not right yet, else the first to do; None where all are right."""
        return self.first("wrong") or self.first("to do")

    def first(self, state: str) -> str | None:
        """The first exercise in a state."""
        return next((name for name, found in self.states.items() if found == state), None)

    @property
    def headline(self) -> str:
        return f"{self.section}: {self.done} of {len(self.states)} exercises are right."

    @property
    def outlook(self) -> str:
        """What comes next, in one sentence."""
        if not self.next:
            return "The section is complete."
        return f"Next: `{self.next}`{', which is not right yet' if self.states[self.next] == 'wrong' else ''}."

    def __repr__(self) -> str:
        lines = [f"  {LOOKS[state][0]} {name}" for name, state in self.states.items()]
        return "\n".join([f"{self.headline} {self.outlook}", *lines])

    def _repr_html_(self) -> str:
        chips = "".join(_chip(name, state) for name, state in self.states.items())
        return _card(self.headline, f'<div style="margin:0.5em 0">{chips}</div><div>{coded(self.outlook)}</div>')


@dataclass(frozen=True)
class Written:
    """The exercises of a section that are written so far, and what is wrong with those that are not right."""

    progress: Progress

    @property
    def states(self) -> dict[str, str]:
        return {name: state for name, state in self.progress.states.items() if state != "to do"}

    @property
    def headline(self) -> str:
        right, states = self.progress.done, self.states
        if not states:
            return f"{self.progress.section}: no exercise is written yet. {self.progress.outlook}"
        left = len(self.progress.states) - len(states)
        if not left:
            return self.progress.headline
        return f"{self.progress.section}: {right} of {len(states)} written exercises are right, {left} are to do."

    def __repr__(self) -> str:
        lines = [self.headline]
        for name, state in self.states.items():
            lines.append(f"  {LOOKS[state][0]} {name}")
            lines += indented("\n".join(self.progress.messages.get(name, ())))
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr style="background:transparent"><td style="{FIELD}">{_chip(name, state)}</td>'
            f'<td style="{FIELD}">{_paragraphs(self.progress.messages.get(name, ()))}</td></tr>'
            for name, state in self.states.items()
        )
        return _card(self.headline, f'<table style="border-collapse:collapse;margin:0.5em 0 0">{rows}</table>')


def progress_in(section: str, names: Mapping[str, Any]) -> Progress:
    """The progress that a notebook's names show in a section."""
    answers = key(section)
    written = {name: names[name] for name in answers.exercises if callable(names.get(name))}
    verdicts = {name: verdict_on(function, answers, name, names) for name, function in written.items()}
    found = {name: (verdict.kind, verdict.paragraphs) for name, verdict in verdicts.items()}
    return progress_of(section, found)


def progress_of(section: str, verdicts: Mapping[str, tuple[str, Sequence[str]]]) -> Progress:
    """The progress that verdicts show, as exercise: (kind, paragraphs); an exercise without one is to do."""
    kinds = {name: verdicts.get(name, ("unwritten", ()))[0] for name in key(section).exercises}
    states = {name: state_of(kind) for name, kind in kinds.items()}
    return Progress(section, states, {name: verdicts[name][1] for name, state in states.items() if state == "wrong"})


def state_of(kind: str) -> str:
    """The state that a verdict's kind stands for."""
    return {"right": "right", "unwritten": "to do", "missing": "to do"}.get(kind, "wrong")


def _card(headline: str, body: str) -> str:
    """A frame with a headline, on whatever ground the page has."""
    return f'<div style="{CARD}"><div style="font-weight:600">{escape(headline)}</div>{body}</div>'


def _chip(name: str, state: str) -> str:
    _, mark, text, ground, border = LOOKS[state]
    style = CHIP.format(text=text, ground=ground, border=border)
    return f'<span style="{style}" title="{escape(name)}: {WORDS[state]}">{mark} {escape(name)}</span> '


def coded(text: str) -> str:
    """A sentence as HTML, with what stands between backticks set as code."""
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", escape(text))


def _paragraphs(parts: Sequence[str]) -> str:
    return "".join(f'<div style="margin:2px 0 4px">{coded(part)}</div>' for part in parts)
