"""Papers: an exercise's probes drawn, answered by the reference and by every known mistake, and judged."""

import inspect
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from handrail.engine.calls import observe
from handrail.engine.compare import Known, Outcome, Spec, Verdict, take_apart
from handrail.engine.diagnosis import possible
from handrail.engine.signatures import signature
from handrail.engine.values import Anything, Drawn, Raises, digested, encode
from handrail.engine.verdict import examine

from .model import Exercise, Mistake
from .sections import Section, written


@dataclass(frozen=True)
class Paper:
    """An exercise with probes drawn: the questions, the right answers, and what known mistakes would answer."""

    spec: Spec
    calls: list[tuple[Any, ...]]
    expected: list[Any]
    known: list[Known]


def spec_of(section: Section, exercise: Exercise) -> Spec:
    """What the comparison engine has to know of an exercise."""
    return Spec(
        exercise.name,
        section.arguments(exercise.name),
        exercise.returns,
        exercise.view,
        exercise.rtol,
        exercise.may_change,
        _defaults(section.function(exercise.name)),
        exercise.over,
    )


def _defaults(function: Callable[..., Any]) -> dict[str, float]:
    """The arguments that have a number to begin with, such as Adam's β₁."""
    given = {name: parameter.default for name, parameter in inspect.signature(function).parameters.items()}
    return {name: value for name, value in given.items() if isinstance(value, float)}


def draw(section: Section, exercise: Exercise, rng: np.random.Generator, known: bool = True) -> Paper:
    """Draw an exercise's probes and answer them with the reference; with `known` also with every known mistake.

    Answers without arguments have one probe, the empty call, and digests for expectations.
    """
    spec = spec_of(section, exercise)
    calls = [()] if exercise.draw is None else exercise.draw(rng)
    expected = _answers(section, exercise, calls)
    if exercise.draw and not exercise.view and _leaves_to_chance(section, exercise):
        expected = [_certain(*both) for both in zip(expected, _answers(section, exercise, calls), strict=True)]
    if exercise.draw is None:
        expected = [digested(value, exercise.digits) for value in expected]
    if exercise.opaque:
        expected = [masked(value, exercise) for value in expected]
    paper = Paper(spec, calls, expected, [])
    if known:
        for m in section.mistakes.get(exercise.name, []):
            paper.known.append(recognisable(m, outcomes(m.function, paper), paper))
    return paper


def _answers(section: Section, exercise: Exercise, calls: list[tuple[Any, ...]]) -> list[Any]:
    function, spec = section.function(exercise.name), spec_of(section, exercise)
    return [answer(function, call, spec, exercise.raises) for call in calls]


@cache
def _leaves_to_chance(section: Section, exercise: Exercise) -> bool:
    """Whether the reference, asked twice, says different things."""
    assert exercise.draw
    calls = exercise.draw(np.random.default_rng(0))
    once, again = _answers(section, exercise, calls), _answers(section, exercise, calls)
    return json.dumps(list(map(encode, once))) != json.dumps(list(map(encode, again)))


def recognisable(mistake: Mistake, done: list[Outcome], paper: Paper) -> Known:
    """A mistake with the signature of what it does on a paper's probes."""
    return mistake.known(signature(paper.spec, done, paper.expected, paper.calls))


def fitting(mistakes: Sequence[Mistake], paper: Paper, done: list[Outcome]) -> list[Known]:
    """The known mistakes that can explain what a function did: those that get nothing wrong where it is right.

    A mistake is called probe by probe until it does; a view judges all calls together.
    """
    if not mistakes:
        return []
    spec, found = paper.spec, []
    together = len(paper.calls) if spec.view else 1
    fits = possible(spec, take_apart(spec, done, paper.expected, paper.calls), paper.calls)
    for mistake in mistakes:
        made: list[Any] = []
        while len(made) < len(paper.calls) and fits(made):
            part = slice(len(made), len(made) + together)
            some = replace(paper, calls=paper.calls[part], expected=paper.expected[part])
            made += recognisable(mistake, outcomes(mistake.function, some), some).signature
        if fits(made):
            found.append(mistake.known(made))
    return found


def answer(reference: Callable[..., Any], call: tuple[Any, ...], spec: Spec, promised: str = "") -> Any:
    """What the reference returns, or the exception that is promised; raises ValueError where it raises another."""
    outcome = observe(reference, call, spec.arguments, spec.over)
    if outcome.raised and promised in outcome.raised.kinds:
        return Raises(promised)
    if outcome.raised:
        raise ValueError(f"the reference {spec.name} raised {outcome.raised.type}: {outcome.raised.message}")
    return outcome.value


def _certain(value: Any, again: Any) -> Any:
    """A result without what chance decides: of arrays that differ from those of another call, shape and size remain.

    The size is a power of ten, so that it does not depend on chance; nothing remains where all happen to be zero.
    """
    if isinstance(value, np.ndarray):
        if np.array_equal(value, again, equal_nan=value.dtype.kind == "f"):
            return value
        size = np.sqrt(np.mean(value**2))
        return Drawn(value.shape, float(f"1e{round(np.log10(size))}")) if size else Anything()
    if isinstance(value, dict):
        return {name: _certain(entry, again[name]) for name, entry in value.items()}
    if isinstance(value, tuple):
        return tuple(_certain(*both) for both in zip(value, again, strict=True))
    return value


def masked(value: tuple[Any, ...], exercise: Exercise) -> tuple[Any, ...]:
    """A returned tuple without its opaque entries."""
    entries = zip(exercise.returns, value, strict=True)
    return tuple(Anything() if name in exercise.opaque else entry for name, entry in entries)


def outcomes(function: Callable[..., Any], paper: Paper) -> list[Outcome]:
    """What a function does on all probes of a paper."""
    return [observe(function, call, paper.spec.arguments, paper.spec.over) for call in paper.calls]


def verdict(function: Callable[..., Any], paper: Paper) -> Verdict:
    """The engine's verdict on a function of this process."""
    return examined(outcomes(function, paper), paper)


def examined(done: list[Outcome], paper: Paper) -> Verdict:
    """The engine's verdict on what a function did."""
    return examine(paper.spec, done, paper.expected, paper.calls, paper.known)


@cache
def earlier(section: Section, exercise: Exercise) -> dict[str, int]:
    """The earlier sections whose function of this name is right here as it is, with their numbers."""
    before = [s for s in written() if s.number < section.number and exercise.name in {e.name for e in s.rubric}]
    if not before or exercise.draw is None:
        return {}
    paper = draw(section, exercise, np.random.default_rng(0), known=False)
    return {s.name: s.number for s in before if verdict(s.function(exercise.name), paper).right}
