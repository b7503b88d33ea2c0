"""Ten students who never lived, and what each handed in: right, wrong in known ways, empty, endless, no notebook."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import nbformat
import numpy as np
from handrail.engine.cell_ids import answer_id

from ..exercises.model import Exercise, Mistake
from ..exercises.papers import draw
from ..exercises.sections import Section
from ..judging.submissions import release
from .weave import exercise_source

MISTAKEN = ("chen", "dara", "emil", "fay", "goran")
ENDLESS = "    while True:\n        pass"


def samples(section: Section) -> dict[str, bytes]:
    """Ten submissions by name; the same in every call. Each name says what the submission is."""
    answers = {e.name: _reference(section, e.name) for e in section.rubric}
    made = {"ada-right": answers, "bela-other-style": answers | other_style(section)}
    for student, mistake in zip(MISTAKEN, standing_alone(section), strict=False):
        wrong = {mistake.exercise: renamed(mistake.function, mistake.exercise)}
        made[f"{student}-{mistake.name.replace('_', '-')}"] = answers | wrong
    loop = endless(section)
    made["hana-blank"] = {}
    made["ivo-endless-loop"] = answers | {loop: f"{exercise_source(section, loop).given}\n{ENDLESS}"}
    files = {name: handed_in(section, functions) for name, functions in made.items()}
    return files | {"jo-no-notebook": b"%PDF-1.7\n% a printout\n"}


def handed_in(section: Section, functions: dict[str, str]) -> bytes:
    """The student notebook's file with these functions written."""
    notebook = nbformat.from_dict(release(section))
    sources = {answer_id(name): source for name, source in functions.items()}
    for cell in notebook.cells:
        cell.source = sources.get(cell.id, cell.source)
    return (nbformat.writes(notebook) + "\n").encode()


def _reference(section: Section, exercise: str) -> str:
    source = exercise_source(section, exercise)
    return f"{source.given}\n{source.answer}"


def other_style(section: Section) -> dict[str, str]:
    """For each exercise the first variant that works in a notebook by itself."""
    chosen = {}
    for exercise, variants in section.variants.items():
        usable = [v.function for v in variants if stands_alone(section, exercise, v.function)]
        if usable:
            chosen[exercise] = renamed(usable[0], exercise)
    return chosen


def standing_alone(section: Section) -> Iterator[Mistake]:
    """Mistakes that work by themselves: one of each exercise that computes, most points first, then the others."""
    computing = sorted((e for e in section.rubric if e.draw), key=lambda e: -e.points)
    usable = [
        [m for m in section.mistakes.get(e.name, []) if stands_alone(section, e.name, m.function)] for e in computing
    ]
    yield from (mistakes[0] for mistakes in usable if mistakes)
    yield from (m for mistakes in usable for m in mistakes[1:])


def stands_alone(section: Section, exercise: str, function: Callable[..., Any]) -> bool:
    """Whether a function needs no more than numpy and the section's other functions."""
    if not inspect.isfunction(function) or not function.__name__.isidentifier():
        return False
    known = {e.name for e in section.rubric} - {exercise} | {"np"}
    names = {node.id for node in ast.walk(ast.parse(_source(function))) if isinstance(node, ast.Name)}
    return function.__closure__ is None and names & set(function.__globals__) <= known


def renamed(function: Callable[..., Any], exercise: str) -> str:
    """A function's source under an exercise's name, without its docstring."""
    text = _source(function)
    node = ast.parse(text).body[0]
    assert isinstance(node, ast.FunctionDef)
    lines, docstring = text.splitlines(), node.body[0]
    if ast.get_docstring(node):
        del lines[docstring.lineno - 1 : docstring.end_lineno]
    return re.sub(rf"\bdef {function.__name__}\b", f"def {exercise}", "\n".join(lines).strip())


def _source(function: Callable[..., Any]) -> str:
    lines = textwrap.dedent(inspect.getsource(function)).splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("def "))
    return "\n".join(lines[start:])


def endless(section: Section) -> str:
    """The exercise to put an endless loop in: one that no other uses, and that is asked the fewest questions."""
    used = {name for e in section.rubric for name in e.uses}

    def questions(exercise: Exercise) -> int:
        return len(draw(section, exercise, np.random.default_rng(0), known=False).calls)

    return min((e for e in section.rubric if e.name not in used), key=questions).name
