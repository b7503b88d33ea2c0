"""Certification: every mistake is caught and named, every variant passes, measured over many draws of the probes."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

import numpy as np

from . import keys
from .course import Section
from .model import Exercise
from .weave import exercise_source


@dataclass
class Certificate:
    """What certification found of one exercise; counts are over all seeds, `problems` says what is wrong in words."""

    section: str
    exercise: str
    mistakes: int = 0
    caught: int = 0
    named: int = 0
    misnamed: int = 0
    variants: int = 0
    draws: int = 0
    rejected: int = 0
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)


def certify(sections: list[Section], seeds: int, step: Callable[[str], None]) -> list[Certificate]:
    """One certificate an exercise; `step` hears the name of each before it begins."""
    certificates = []
    for section in sections:
        for exercise in section.rubric:
            step(f"{section.name}: {exercise.name}")
            certificates.append(certified(section, exercise, seeds))
    return certificates


def certified(section: Section, exercise: Exercise, seeds: int) -> Certificate:
    """Run reference, stub, mistakes and variants of an exercise on fresh probes for each seed."""
    start = time.perf_counter()
    mistakes, variants = section.mistakes.get(exercise.name, []), section.variants.get(exercise.name, [])
    found = Certificate(section.name, exercise.name, len(mistakes), len(mistakes), len(mistakes), 0, len(variants))
    problems: dict[str, None] = {}
    caught, named = {m.name for m in mistakes}, {m.name for m in mistakes}
    for seed in range(seeds if exercise.draw else 1):
        paper = keys.draw(section, exercise, np.random.default_rng(seed), known=False)
        problems |= dict.fromkeys(_ground(section, exercise, paper))
        done = [keys.outcomes(m.function, paper) for m in mistakes]
        paper.known.extend(map(keys.recognisable, mistakes, done, repeat(paper)))
        for m, outcomes in zip(mistakes, done, strict=True):
            verdict = keys.examined(outcomes, paper)
            names = [name for name, _ in verdict.mistakes]
            if verdict.right:
                caught.discard(m.name)
                problems[f"the mistake {m.name} passes"] = None
            if names != [m.name]:
                named.discard(m.name)
                found.misnamed += bool(names)
                problems[f"the mistake {m.name} is called {' and '.join(names) or 'nothing'}"] = None
        for v in variants:
            found.draws += 1
            verdict = keys.verdict(v.function, paper)
            if not verdict.right:
                found.rejected += 1
                problems[f"the variant {v.name} is rejected: {verdict.message}"] = None
    found.caught, found.named, found.seconds = len(caught), len(named), time.perf_counter() - start
    if not mistakes:
        problems["no mistake is known: add one to autograder/mistakes"] = None
    if not variants:
        problems["no variant is known: add one to autograder/variants"] = None
    found.problems = list(problems)
    return found


def _ground(section: Section, exercise: Exercise, paper: keys.Paper) -> list[str]:
    """What is wrong with the exercise itself: the reference must pass and the stub must not."""
    problems = []
    if not keys.verdict(section.function(exercise.name), paper).right:
        problems.append("the reference does not pass its own check")
    if keys.verdict(_stub(section, exercise), paper).kind != "unwritten":
        problems.append("an unwritten function is not called unwritten")
    return problems


def _stub(section: Section, exercise: Exercise) -> Callable[..., Any]:
    """The function as a student finds it."""
    namespace = dict(vars(section.reference))
    given = exercise_source(section, exercise.name).given
    exec(f"{given}\n    raise NotImplementedError()", namespace)  # our own source
    return namespace[exercise.name]


def summary(certificates: list[Certificate]) -> dict[str, Any]:
    """The certificates added up, in the form that `certify --json` prints."""

    def total(name: str) -> Any:
        return sum(getattr(c, name) for c in certificates)

    return {
        "exercises": len(certificates),
        "mistakes": {
            name: total(key)
            for name, key in (("total", "mistakes"), ("caught", "caught"), ("named", "named"), ("misnamed", "misnamed"))
        },
        "variants": {"total": total("variants"), "draws": total("draws"), "rejected": total("rejected")},
        "seconds": round(total("seconds"), 2),
    }
