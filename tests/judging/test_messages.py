"""What learners read, on every rung and on both sides: no line of an answer, no number that a check expects."""

import ast
import json
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from handrail.desk.hints import ladder
from handrail.engine.keys import Key
from handrail.engine.values import Digest

from autograder.authoring.certifying.certify import drawn
from autograder.authoring.weave import answer_tree, exercise_source
from autograder.exercises import papers
from autograder.exercises.sections import Section, written

EACH_SECTION = pytest.mark.parametrize("section", written(), ids=lambda s: s.name)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\"'()`]+", "", text)


def answer_lines(section: Section, exercise: str) -> list[str]:
    """The statements of an answer that say something: short ones and those that only return names say nothing."""
    found = []
    for node in answer_tree(exercise_source(section, exercise)):
        for statement in ast.walk(node):
            if isinstance(statement, ast.Assign | ast.Return | ast.AugAssign) and statement.value:
                text = squeezed(ast.unparse(statement.value))
                if len(text) >= 9 and not re.fullmatch(r"[\w,]+", text):
                    found.append(text)
    return found


def numbers(value: Any) -> Iterator[float]:
    """All numbers in a value that are long enough to be recognised."""
    if isinstance(value, dict):
        for entry in value.values():
            yield from numbers(entry)
    elif isinstance(value, (list, tuple, set)):
        for entry in value:
            yield from numbers(entry)
    elif isinstance(value, (float, np.floating, np.ndarray)):
        yield from (float(v) for v in np.ravel(value) if np.isfinite(v) and len(f"{abs(v):.4g}".strip("0.")) >= 4)


def readable(values: Any) -> set[str]:
    """How these numbers would read with four digits."""
    return {f"{abs(v):.4g}" for v in numbers(values)}


def told(section: Section, exercise: str) -> Iterator[tuple[str, str, list[Any]]]:
    """Every mistake of an exercise: its name, all that a learner reads about it, and what was expected."""
    of = section.exercise(exercise)
    paper = drawn(section, of, 4)
    mistakes = section.mistakes[exercise]
    done = [papers.outcomes(m.function, paper) for m in mistakes]
    paper.known.extend(papers.recognisable(m, outcomes, paper) for m, outcomes in zip(mistakes, done, strict=True))
    key = Key(section.name, json.loads(section.key.read_text("utf-8")))
    for mistake, outcomes in zip(mistakes, done, strict=True):
        verdict = papers.examined(outcomes, paper)
        lines = [line for rung in ladder(verdict, key) for line in rung.lines]
        text = " ".join(" ".join([str(verdict), *lines]).split())
        for own in {o.raised.line for o in outcomes if o.raised} - {""}:
            text = text.replace(own, "")  # a learner may read a line that the learner wrote
        yield mistake.name, text, paper.expected


@EACH_SECTION
def test_nothing_that_learners_read_holds_a_line_of_the_answer(section: Section) -> None:
    found = []
    for exercise in section.rubric:
        lines = answer_lines(section, exercise.name) if exercise.draw else []
        for name, text, _ in told(section, exercise.name):
            found += [f"{name}: {line}" for line in lines if line in squeezed(text)]
    assert found == []


@EACH_SECTION
def test_nothing_that_learners_read_holds_an_expected_number(section: Section) -> None:
    found = []
    for exercise in section.rubric:
        for name, text, expected in told(section, exercise.name):
            said = set(re.findall(r"\d+\.\d+", text))
            found += [f"{name}: {number}" for number in readable(expected) & said]
    assert found == []


@EACH_SECTION
def test_an_answer_from_paper_is_never_said(section: Section) -> None:
    """Its numbers of three digits and more, wherever its mistakes are told."""
    found = []
    for exercise in (e for e in section.rubric if e.draw is None):
        answer = section.function(exercise.name)()
        for name, text, expected in told(section, exercise.name):
            assert all(isinstance(leaf, Digest) for leaf in leaves(expected))
            found += [f"{name}: {number}" for number in readable(answer) & set(re.findall(r"\d+\.\d+", text))]
    assert found == []


def leaves(value: Any) -> Iterator[Any]:
    entries = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else None
    if entries is None:
        yield value
    else:
        for entry in entries:
            yield from leaves(entry)


# --- the twin --------------------------------------------------------------------------------------


@EACH_SECTION
def test_the_twin_is_none_of_the_probes_and_the_key_stays_small(section: Section) -> None:
    text = section.key.read_text("utf-8")
    assert len(text.encode()) < 300_000
    for name, entry in json.loads(text)["exercises"].items():
        own = readable(list(floats(entry["hints"]["twin"])))
        for probe in entry["probes"]:
            assert len(own & readable(list(floats(probe)))) <= 1 + len(own) // 10, name


def floats(data: Any) -> Iterator[float]:
    """All floats in JSON."""
    if isinstance(data, float):
        yield data
    elif isinstance(data, (list, dict)):
        for entry in data.values() if isinstance(data, dict) else data:
            yield from floats(entry)
