"""Ladders: the hints that an author wrote for an exercise, with the values of its twin worked out step by step."""

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from inspect import getdoc, signature
from types import FrameType
from typing import Any

import numpy as np
from handrail.engine.values import Function, digested, encode, fresh, stands_for

from ..errors import LessonError
from ..exercises.model import Exercise, Ladder
from ..exercises.papers import draw, masked, verdict
from ..exercises.sections import Section

#: Digits of a number on a ladder.
DIGITS = 5

#: What each statement of a twin computed: the names that got a new value, with that value as in a key.
Steps = list[dict[str, Any]]


def ladder(section: Section, exercise: Exercise) -> dict[str, Any] | None:
    """An exercise's hints as its key holds them; None where nobody has written any.

    Raises LessonError where a rung is missing, where the twin computes something else than the reference, and where
    it gives away an answer from paper.
    """
    if (written := section.ladders.get(exercise.name)) is None:
        return None
    idea, first, *derivation = _paragraphs(section, written)
    given, steps, value = worked(written.twin)
    _same(section, exercise, written, given, value)
    return {
        "idea": idea,
        "first": first,
        "twin": {
            "arguments": {name: encode(_told(argument)) for name, argument in given.items()},
            "steps": steps,
            "result": encode(few_digits(masked(value, exercise) if exercise.opaque else value)),
        },
        "derivation": "\n\n".join(derivation),
    }


def _told(argument: Any) -> Any:
    """An argument as a key holds it; a function by what its docstring says."""
    return Function(getdoc(argument) or "") if callable(argument) else few_digits(argument)


def _paragraphs(section: Section, written: Ladder) -> list[str]:
    found = [" ".join(paragraph.split()) for paragraph in (getdoc(written.twin) or "").split("\n\n")]
    if len(found) < 3 or not found[0].endswith("?"):
        raise _error(
            section,
            written,
            "needs a docstring of three paragraphs: the idea as a question, what to write down first, the derivation",
        )
    return found


def worked(twin: Callable[..., Any]) -> tuple[dict[str, Any], Steps, Any]:
    """A twin called with its defaults: the arguments, the values that each statement gave to a name, the result."""
    given = {name: parameter.default for name, parameter in signature(twin).parameters.items()}
    steps: Steps = []
    last: dict[str, Any] = {}

    def watch(frame: FrameType, event: str, _: object) -> Callable[..., Any] | None:
        if frame.f_code is not twin.__code__:
            return None
        new = {}
        for name, value in frame.f_locals.items():
            with suppress(TypeError):
                now = encode(few_digits(value))
                if name[0] != "_" and last.get(name) != now:
                    new[name] = now
        last.update(new)
        if new and event != "call":
            steps.append(new)
        return watch

    before = sys.gettrace()
    sys.settrace(watch)
    try:
        value = twin(**{name: fresh(argument) for name, argument in given.items()})
    finally:
        sys.settrace(before)
    return given, steps, value


def _same(section: Section, exercise: Exercise, written: Ladder, given: Mapping[str, Any], value: Any) -> None:
    """Raise LessonError where a twin does not return what the reference does, or returns an answer from paper."""
    if exercise.draw is None:
        if given and (shared := _given_away(section.function(exercise.name)(), value, exercise.digits)):
            raise _error(section, written, f"gives the answer away: {shared}")
        return
    if not set(given) <= set(names := section.arguments(exercise.name)):
        raise _error(section, written, f"has the arguments {', '.join(given)}; the exercise has {', '.join(names)}")
    call = tuple(given[name] for name in names if name in given)
    paper = draw(section, replace(exercise, draw=lambda rng: [call], view=None), np.random.default_rng(0), known=False)
    if not (found := verdict(lambda *_, **__: value, paper)).right:
        raise _error(section, written, f"returns something else than the reference: {found.message}")


def _given_away(answer: Any, value: Any, digits: int) -> str:
    """Which entry of an answer from paper a twin's result holds as well, "" where none does."""
    answers = answer if isinstance(answer, dict) else {"the answer": answer}
    values = value if isinstance(value, dict) else {"the answer": value}
    same = (name for name in answers if name in values and _stands_for(values[name], digested(answers[name], digits)))
    return next(same, "")


def _stands_for(value: Any, answer: Any) -> bool:
    if isinstance(answer, tuple):
        long_enough = isinstance(value, tuple) and len(value) == len(answer)
        return long_enough and all(map(_stands_for, value, answer))
    return stands_for(value, answer)


def _error(section: Section, written: Ladder, what: str) -> LessonError:
    return LessonError(f"autograder/exercises/hints/{section.name}/{written.exercise}.py: the twin {what}.")


def few_digits(value: Any) -> Any:
    """The same with fewer digits, as on paper, and the same on every machine."""
    return each_float(value, lambda number: float(f"{number:.{DIGITS}g}") + 0.0)


def each_float(value: Any, change: Callable[[float], float]) -> Any:
    """The same structure with every float in it changed."""
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return np.array([change(v) for v in value.reshape(-1)]).reshape(value.shape)
    if isinstance(value, (float, np.floating)):
        return change(float(value))
    if isinstance(value, Mapping):
        return {name: each_float(entry, change) for name, entry in value.items()}
    return type(value)(each_float(entry, change) for entry in value) if isinstance(value, (list, tuple)) else value
