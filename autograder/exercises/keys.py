"""Keys: the probes of a section with right and wrong outputs, as numbers and messages without code."""

import inspect
import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

import numpy as np
from handrail.desk.check import observe
from handrail.engine.compare import Known, Outcome, Spec, Verdict, examine, take_apart
from handrail.engine.diagnosis import possible
from handrail.engine.influence import Facts, agreed, facts, few
from handrail.engine.signatures import compact, right, signature
from handrail.engine.values import Anything, digested, encode

from ..authoring.examples import example
from .course import Section
from .model import Exercise, Mistake

#: Probes of a key of which it is told what their outputs depend on.
PROBES = 3


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
        expected = [_masked(value, exercise) for value in expected]
    paper = Paper(spec, calls, expected, [])
    if known:
        for m in section.mistakes.get(exercise.name, []):
            paper.known.append(recognisable(m, outcomes(m.function, paper), paper))
    return paper


def _answers(section: Section, exercise: Exercise, calls: list[tuple[Any, ...]]) -> list[Any]:
    function, spec = section.function(exercise.name), spec_of(section, exercise)
    return [answer(function, call, spec) for call in calls]


@cache
def _leaves_to_chance(section: Section, exercise: Exercise) -> bool:
    """Whether the reference, asked twice, says different things."""
    assert exercise.draw
    calls = exercise.draw(np.random.default_rng(0))
    once, again = _answers(section, exercise, calls), _answers(section, exercise, calls)
    return json.dumps(list(map(encode, once))) != json.dumps(list(map(encode, again)))


def recognisable(mistake: Mistake, done: list[Outcome], paper: Paper) -> Known:
    """A mistake with the signature of what it does on a paper's probes."""
    return Known(mistake.name, mistake.diagnosis, signature(paper.spec, done, paper.expected, paper.calls))


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
            found.append(Known(mistake.name, mistake.diagnosis, made))
    return found


def answer(reference: Callable[..., Any], call: tuple[Any, ...], spec: Spec) -> Any:
    """What the reference returns; raises ValueError where it raises."""
    outcome = observe(reference, call, spec.arguments)
    if outcome.raised:
        raise ValueError(f"the reference {spec.name} raised {outcome.raised.type}: {outcome.raised.message}")
    return outcome.value


def _certain(value: Any, again: Any) -> Any:
    """A result without what chance decides: arrays that differ from those of another call."""
    if isinstance(value, np.ndarray):
        return value if np.array_equal(value, again, equal_nan=value.dtype.kind == "f") else Anything()
    if isinstance(value, dict):
        return {name: _certain(entry, again[name]) for name, entry in value.items()}
    if isinstance(value, tuple):
        return tuple(_certain(*both) for both in zip(value, again, strict=True))
    return value


def _masked(value: tuple[Any, ...], exercise: Exercise) -> tuple[Any, ...]:
    """A returned tuple without its opaque entries."""
    entries = zip(exercise.returns, value, strict=True)
    return tuple(Anything() if name in exercise.opaque else entry for name, entry in entries)


def outcomes(function: Callable[..., Any], paper: Paper) -> list[Outcome]:
    """What a function does on all probes of a paper."""
    return [observe(function, call, paper.spec.arguments) for call in paper.calls]


def verdict(function: Callable[..., Any], paper: Paper) -> Verdict:
    """The engine's verdict on a function of this process."""
    return examined(outcomes(function, paper), paper)


def examined(done: list[Outcome], paper: Paper) -> Verdict:
    """The engine's verdict on what a function did."""
    return examine(paper.spec, done, paper.expected, paper.calls, paper.known)


def key(section: Section) -> dict[str, Any]:
    """A section's key: probes drawn from seeds that belong to the exercise's name, so that every build is the same."""
    return {
        "section": section.name,
        "derived_from": section.name,
        "exercises": {e.name: _entry(section, e) for e in section.rubric},
    }


def _entry(section: Section, exercise: Exercise) -> dict[str, Any]:
    seed = zlib.crc32(f"{section.name}.{exercise.name}".encode())
    paper = _telling(draw(section, exercise, np.random.default_rng(seed)))
    return {
        "arguments": list(paper.spec.arguments),
        "returns": list(exercise.returns),
        "uses": list(exercise.uses),
        "view": exercise.view,
        "rtol": exercise.rtol,
        "may_change": list(exercise.may_change),
        **({"defaults": dict(paper.spec.defaults)} if paper.spec.defaults else {}),
        "probes": [
            {
                "arguments": [encode(a) for a in call],
                "expected": encode(_structure(value) if exercise.view else _short(value)),
            }
            for call, value in zip(paper.calls, paper.expected, strict=True)
        ],
        **_influences(section, exercise, paper),
        **_example(section, exercise),
        "mistakes": [{"name": k.name, "diagnosis": k.diagnosis, "signature": k.signature} for k in paper.known],
    }


def _telling(paper: Paper) -> Paper:
    """As few of a paper's first probes, two at least, as catch every mistake and tell all of them apart, compactly.

    A view judges all calls together and keeps them.
    """
    right_ones = [Outcome(value) for value in paper.expected]
    rights = [right(e) for e in take_apart(paper.spec, right_ones, paper.expected, paper.calls)]
    known = [replace(k, signature=list(map(compact, k.signature, rights))) for k in paper.known]
    few = range(2, len(paper.calls)) if paper.spec.view is None else ()
    for count in (*few, len(paper.calls)):
        seen = [json.dumps(k.signature[:count]) for k in known]
        if len(set(seen)) == len(seen) and json.dumps([{"wrong": {}}] * count) not in seen:
            break
    fewer = [replace(k, signature=k.signature[:count]) for k in known]
    return Paper(paper.spec, paper.calls[:count], paper.expected[:count], fewer)


def _influences(section: Section, exercise: Exercise, paper: Paper) -> dict[str, list[Facts]]:
    """What the outputs of the first probes depend on, as far as all right functions agree; not of trainings."""
    if exercise.view or exercise.draw is None or len(exercise.uses) > 2:
        return {}
    right_ones = [section.function(exercise.name), *(v.function for v in section.variants.get(exercise.name, []))]
    probes = list(zip(paper.calls, paper.expected, strict=True))[:PROBES]
    found = few([agreed([_facts(f, paper.spec, *probe) for f in right_ones]) for probe in probes])
    return {"influences": found} if found else {}


def _facts(function: Callable[..., Any], spec: Spec, call: tuple[Any, ...], expected: Any) -> Facts:
    return facts(spec, partial(observe, function, names=spec.arguments), call, expected)


def _example(section: Section, exercise: Exercise) -> dict[str, Any]:
    """The small case of the last hint, where there is one."""
    found = example(section, exercise)
    if found is None:
        return {}
    arguments, result = found
    return {"example": {"arguments": [encode(_short(a)) for a in arguments], "result": encode(_short(result))}}


def _structure(value: Any) -> Any:
    """The same structure with zeros for numbers: a view needs no more, and chance must not decide what a key holds."""
    if isinstance(value, np.ndarray):
        return np.zeros_like(value)
    if isinstance(value, (float, np.floating)):
        return 0.0
    if isinstance(value, dict):
        return {name: _structure(entry) for name, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_structure(entry) for entry in value)
    return value


def _short(value: Any) -> Any:
    """Expected numbers to nine digits: finer than any tolerance, and the same on every machine."""
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return np.array([float(f"{v:.9g}") for v in value.reshape(-1)]).reshape(value.shape)
    if isinstance(value, (float, np.floating)):
        return float(f"{value:.9g}")
    if isinstance(value, dict):
        return {name: _short(entry) for name, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_short(entry) for entry in value)
    return value


def text(section: Section) -> str:
    """The key file's text: JSON, one exercise after the other, small enough to read in a diff."""
    return json.dumps(key(section), ensure_ascii=False, separators=(",", ":"), sort_keys=False) + "\n"
