"""A class of students who never lived: what each handed in, drawn from a seed, and no two files alike.

In ten, four have everything right in some style, five have one to three catalogued mistakes, one stopped halfway. As
real notebooks they hold the figures and texts of a run: about a megabyte each.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
from handrail.engine.cell_ids import answer_id

from autograder.authoring.samples import renamed, stands_alone
from autograder.authoring.weave import exercise_source
from autograder.exercises.sections import Section

KINDS = (
    "right", "mistaken", "right", "mistaken", "mistaken", "unfinished", "right", "mistaken", "right", "mistaken",
)  # fmt: skip
REMARKS = ("on paper first", "second try", "checked by hand", "asked in class", "compare with the slides", "tidy later")

Rng = np.random.Generator
Cell = dict[str, Any]


def classroom(section: Section, students: int, seed: int = 0) -> Iterator[tuple[str, bytes]]:
    """(student, file) each, the same in every call; a larger class begins with the smaller one's students."""
    for number in range(students):
        student, rng = f"s{number:04}", np.random.default_rng([seed, number])
        yield student, handed_in(section, written(section, student, kind_of(number), rng))


def kind_of(number: int) -> str:
    """What the student with this number is: "right", "mistaken" or "unfinished"."""
    return KINDS[number % len(KINDS)]


def written(section: Section, student: str, kind: str, rng: Rng) -> dict[str, str]:
    """A student's functions by exercise; each bears a remark of the student's own, as people's code differs."""
    pools = answers(section)
    found = {exercise: _one_of(pool, rng) for exercise, pool in pools.items()}
    if kind == "mistaken":
        wrong = mistakes(section)
        for exercise in rng.choice(sorted(wrong), size=int(rng.integers(1, 4)), replace=False):
            found[exercise] = _one_of(wrong[exercise], rng)
    if kind == "unfinished":
        names = list(pools)
        found = {name: found[name] for name in names[: int(rng.integers(3, len(names) - 2))]}
    return {name: f"{source}\n# {student}: {_one_of(REMARKS, rng)}" for name, source in found.items()}


def _one_of(pool: Any, rng: Rng) -> str:
    return str(pool[int(rng.integers(len(pool)))])


@cache
def answers(section: Section) -> dict[str, list[str]]:
    """Right sources of each exercise: the reference's, as often as all others together, and the variants'."""
    found = {}
    for exercise in section.rubric:
        source = exercise_source(section, exercise.name)
        usable = [v.function for v in section.variants.get(exercise.name, [])]
        others = [renamed(f, exercise.name) for f in usable if stands_alone(section, exercise.name, f)]
        found[exercise.name] = [f"{source.given}\n{source.answer}"] * max(1, len(others)) + others
    return found


@cache
def mistakes(section: Section) -> dict[str, list[str]]:
    """Wrong sources of each exercise whose catalogued mistakes work in a notebook by themselves."""
    found = {
        name: [renamed(m.function, name) for m in entries if stands_alone(section, name, m.function)]
        for name, entries in section.mistakes.items()
    }
    return {name: sources for name, sources in found.items() if sources}


def handed_in(section: Section, functions: dict[str, str]) -> bytes:
    """The file of a student who wrote these functions and ran the notebook."""
    released, outputs = _released(section)
    sources = {answer_id(name): source for name, source in functions.items()}
    cells = [_filled(cell, sources.get(cell["id"]), outputs.get(cell["id"])) for cell in released["cells"]]
    return json.dumps({**released, "cells": cells}, ensure_ascii=False).encode()


def _filled(cell: Cell, source: str | None, outputs: list[Any] | None) -> Cell:
    changed = {} if source is None else {"source": source.splitlines(keepends=True)}
    return {**cell, **changed, **({"outputs": outputs} if outputs else {})}


@cache
def _released(section: Section) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """The notebook that students got, and the outputs of the executed one by cell."""
    released = json.loads(section.student_notebook.read_text("utf-8"))
    executed = json.loads(section.solution_notebook.read_text("utf-8"))
    return released, {cell["id"]: cell["outputs"] for cell in executed["cells"] if cell["cell_type"] == "code"}
