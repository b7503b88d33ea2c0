"""Follow-through: what one mistake in an otherwise right notebook costs in the exercises that build on it."""

from collections.abc import Callable
from copy import deepcopy
from types import CodeType, FunctionType
from typing import Any

import numpy as np

from ...exercises.model import Exercise, Mistake
from ...exercises.papers import Paper
from ...exercises.sections import Section

Function = Callable[..., Any]


def also_lost(
    section: Section,
    mistake: Mistake,
    paper: Callable[[Exercise], Paper],
    passed: Callable[[Function, Paper], bool],
) -> list[str] | None:
    """The other exercises that a mistake costs marks; None where no other exercise builds on this one.

    As at grading, the reference answers for what an exercise uses where not all of that is right by itself.
    """
    later = [e for e in section.rubric if e.name != mistake.exercise and mistake.exercise in _reads(section, e.name)]
    if not later:
        return None
    lost = []
    right = {e.name for e in section.rubric} - {mistake.exercise}  # by itself
    for exercise in later:
        names = _notebook(section)
        names[mistake.exercise] = mistake.function
        if not right >= set(exercise.uses):
            names |= {name: _across(section.function(name)) for name in exercise.uses}
            right.remove(exercise.name)
        if not passed(names[exercise.name], paper(exercise)):
            lost.append(exercise.name)
            right.discard(exercise.name)
    return lost


def _notebook(section: Section) -> dict[str, Any]:
    """The reference's functions among names of their own, as in a notebook where all is right."""
    names = dict(vars(section.reference))
    for name, value in list(names.items()):
        if isinstance(value, FunctionType) and value.__module__ == f"solutions.{section.name}":
            made = FunctionType(value.__code__, names, name, value.__defaults__, value.__closure__)
            made.__kwdefaults__ = value.__kwdefaults__
            names[name] = made
    return names


def _reads(section: Section, exercise: str) -> set[str]:
    """The section's functions that an exercise's reference calls, and those that they call."""
    found: set[str] = set()
    todo = [exercise]
    while todo:
        function = getattr(section.reference, todo.pop(), None)
        names = _names(function.__code__) if isinstance(function, FunctionType) else set()
        new = {n for n in names if isinstance(getattr(section.reference, n, None), FunctionType)} - found
        found |= new
        todo += new
    return found


def _names(code: CodeType) -> set[str]:
    inner = [c for c in code.co_consts if isinstance(c, CodeType)]
    return set(code.co_names).union(*map(_names, inner))


def _across(reference: Function) -> Function:
    """The reference as a notebook's function reaches it at grading: only values cross, and generators do not."""
    asked = -1

    def ask(*args: Any, **kwargs: Any) -> Any:
        nonlocal asked
        asked += 1
        return reference(*(_crossed(a, asked) for a in args), **{k: _crossed(v, asked) for k, v in kwargs.items()})

    return ask


def _crossed(argument: Any, seed: int) -> Any:
    return np.random.default_rng(seed) if isinstance(argument, np.random.Generator) else deepcopy(argument)
