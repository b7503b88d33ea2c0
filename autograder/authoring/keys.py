"""Keys: the probes of a section with right and wrong outputs, as numbers and messages without code."""

import json
import math
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from handrail.engine.calls import observe
from handrail.engine.compare import Outcome, Spec, take_apart
from handrail.engine.effects import Facts, agreed, few
from handrail.engine.influence import facts
from handrail.engine.keys import encode_facts, encode_known
from handrail.engine.signatures import compact, right
from handrail.engine.values import encode

from ..exercises.model import Exercise
from ..exercises.papers import Paper, draw, earlier
from ..exercises.sections import Section
from .ladders import each_float, ladder

#: Probes of a key of which it is told what their outputs depend on.
PROBES = 3

#: By so much numbers may differ between machines, whose arithmetic rounds differently; measured derivatives do by 1e-9.
FINE = 1e-8


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
        **({"over": exercise.over} if exercise.over != "ignore" else {}),
        **({"equations": list(exercise.equations)} if exercise.equations else {}),
        **({"earlier": before} if (before := earlier(section, exercise)) else {}),
        "probes": [
            {
                "arguments": [encode(a) for a in call],
                "expected": encode(_structure(value) if exercise.view else _short(value)),
            }
            for call, value in zip(paper.calls, paper.expected, strict=True)
        ],
        **_influences(section, exercise, paper),
        **_hints(section, exercise),
        "mistakes": list(map(encode_known, paper.known)),
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
        seen = [json.dumps(encode_known(k)["signature"][:count]) for k in known]
        if len(set(seen)) == len(seen) and json.dumps([{"wrong": {}}] * count) not in seen:
            break
    fewer = [replace(k, signature=k.signature[:count]) for k in known]
    return Paper(paper.spec, paper.calls[:count], paper.expected[:count], fewer)


def _influences(section: Section, exercise: Exercise, paper: Paper) -> dict[str, list[Any]]:
    """What the outputs of the first probes depend on, as far as all right functions agree; not of trainings."""
    if exercise.view or exercise.draw is None or len(exercise.uses) > 2:
        return {}
    right_ones = [section.function(exercise.name), *(v.function for v in section.variants.get(exercise.name, []))]
    probes = list(zip(paper.calls, paper.expected, strict=True))[:PROBES]
    found = few([agreed([_facts(f, paper.spec, *probe) for f in right_ones]) for probe in probes])
    return {"influences": list(map(encode_facts, found))} if found else {}


def _facts(function: Callable[..., Any], spec: Spec, call: tuple[Any, ...], expected: Any) -> Facts:
    return facts(spec, partial(observe, function, names=spec.arguments, over=spec.over), call, expected)


def _hints(section: Section, exercise: Exercise) -> dict[str, Any]:
    """The ladder of hints, where somebody has written it."""
    found = ladder(section, exercise)
    return {"hints": found} if found else {}


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
    """Expected numbers to nine digits: finer than any tolerance."""
    return each_float(value, lambda number: float(f"{number:.9g}"))


def text(section: Section) -> str:
    """The key file's text: JSON, one exercise after the other, small enough to read in a diff."""
    return json.dumps(key(section), ensure_ascii=False, separators=(",", ":"), sort_keys=False) + "\n"


def alike(one: Any, other: Any) -> bool:
    """Whether two keys, or parts of keys, differ in no more than what is far below every tolerance."""
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=FINE, abs_tol=FINE / 10)
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(alike(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    return type(one) is type(other) and bool(one == other)
