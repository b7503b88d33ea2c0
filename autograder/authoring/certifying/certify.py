"""Certification: every mistake caught and named, every mutant killed, every variant accepted, over many draws."""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from math import inf
from typing import Any

import numpy as np
from handrail.engine.compare import Examined, Spec, numeric, take_apart
from handrail.engine.signatures import entry
from handrail.engine.values import Digest
from handrail.engine.verdict import concluded

from ...errors import LessonError
from ...exercises import papers
from ...exercises.model import Exercise, Mistake
from ...exercises.papers import Paper
from ...exercises.sections import Section
from ...exercises.sections import section as named
from ..ladders import ladder
from ..weave import exercise_source
from .docstrings import missing
from .double_faults import double_faults
from .follow_through import also_lost
from .mutants import TooLong, limited, listed_in_vain, mutants

#: Mutants, double faults and follow-through need fewer draws than mistakes and variants.
FEW = 3


@dataclass
class Certificate:
    """What certification found of one exercise; `problems` says what is wrong in words.

    draws, rejected: of variants, over all seeds.  gap: how far the nearest mistake is from the reference, in units of
    the tolerance; infinite where no mistake gives numbers of the right shape.  nearest: that mistake's name.
    alike: pairs of mistakes that cannot be told apart.  lost_once: mistakes of `followed` that cost marks here only.
    """

    section: str
    exercise: str
    mistakes: int = 0
    caught: int = 0
    named: int = 0
    misnamed: int = 0
    pairs: int = 0
    pairs_named: int = 0
    pairs_misnamed: int = 0
    mutants: int = 0
    equivalent: int = 0
    killed: int = 0
    variants: int = 0
    draws: int = 0
    rejected: int = 0
    followed: int = 0
    lost_once: int = 0
    gap: float = inf
    nearest: str = ""
    alike: list[tuple[str, str]] = field(default_factory=list)
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)


def certify(
    sections: list[Section], seeds: int, step: Callable[[str], None], workers: int | None = 1
) -> list[Certificate]:
    """One certificate an exercise, in the order of the lessons; `step` hears the name of each.

    workers: processes that share the exercises; as many as there are cores where it is None.
    """
    todo = [(section, exercise) for section in sections for exercise in section.rubric]
    if workers == 1:
        return [_announced(section, exercise, seeds, step) for section, exercise in todo]
    with ProcessPoolExecutor(workers or os.cpu_count()) as pool:
        return _shared(pool, todo, seeds, step)


def _announced(section: Section, exercise: Exercise, seeds: int, step: Callable[[str], None]) -> Certificate:
    step(f"{section.name}: {exercise.name}")
    return certified(section, exercise, seeds)


def _shared(
    pool: Executor, todo: list[tuple[Section, Exercise]], seeds: int, step: Callable[[str], None]
) -> list[Certificate]:
    """The long ones, whose functions call others, first: so no process is left with one of them at the end."""
    order = sorted(range(len(todo)), key=lambda i: (-len(todo[i][1].uses), todo[i][1].draw is None))
    futures = {pool.submit(_by_name, todo[i][0].name, todo[i][1].name, seeds): i for i in order}
    found: dict[int, Certificate] = {}
    for future in as_completed(futures):
        i = futures[future]
        step(f"{todo[i][0].name}: {todo[i][1].name}")
        found[i] = future.result()
    return [found[i] for i in range(len(todo))]


def _by_name(section: str, exercise: str, seeds: int) -> Certificate:
    of = named(section)
    return certified(of, of.exercise(exercise), seeds)


def certified(section: Section, exercise: Exercise, seeds: int) -> Certificate:
    """Run reference, stub, mistakes, mutants and variants of an exercise on fresh probes for each seed."""
    start = time.perf_counter()
    mistakes, variants = section.mistakes.get(exercise.name, []), section.variants.get(exercise.name, [])
    found = Certificate(section.name, exercise.name, mistakes=len(mistakes), variants=len(variants))
    problems: dict[str, None] = {}
    caught, right = {m.name for m in mistakes}, {m.name for m in mistakes}
    for seed in range(seeds if exercise.draw else 1):
        paper = drawn(section, exercise, seed)
        problems |= dict.fromkeys(_ground(section, exercise, paper))
        for m, verdict in _verdicts(mistakes, paper, found):
            names = [name for name, _ in verdict.mistakes]
            if verdict.right:
                caught.discard(m.name)
                problems[f"the mistake {m.name} passes"] = None
            if names != [m.name]:
                right.discard(m.name)
                found.misnamed += bool(names)
                problems[f"the mistake {m.name} is called {' and '.join(names) or 'nothing'}"] = None
        for v in variants:
            found.draws += 1
            verdict = papers.verdict(v.function, paper)
            if not verdict.right:
                found.rejected += 1
                problems[f"the variant {v.name} is rejected: {verdict.message}"] = None
        if seed == 0:
            found.pairs, found.pairs_named, found.pairs_misnamed = double_faults(paper, mistakes)
    found.caught, found.named = len(caught), len(right)
    problems |= dict.fromkeys(f"the mistakes {a} and {b} cannot be told apart" for a, b in found.alike)
    problems |= dict.fromkeys(_mutated(section, exercise, found))
    problems |= dict.fromkeys(_followed(section, mistakes, found))
    problems |= dict.fromkeys(_bare(section, exercise, found))
    found.problems, found.seconds = list(problems), time.perf_counter() - start
    return found


def drawn(section: Section, exercise: Exercise, seed: int) -> Paper:
    """An exercise's probes; everything that is left to chance follows from the seed."""
    np.random.seed(seed)  # noqa: NPY002  where learners draw from NumPy's own generator
    return papers.draw(section, exercise, np.random.default_rng(seed), known=False)


def _ground(section: Section, exercise: Exercise, paper: Paper) -> list[str]:
    """What is wrong with the exercise itself: the reference must pass and the stub must not."""
    problems = []
    if not papers.verdict(section.function(exercise.name), paper).right:
        problems.append("the reference does not pass its own check")
    if papers.verdict(_stub(section, exercise), paper).kind != "unwritten":
        problems.append("an unwritten function is not called unwritten")
    return problems


def _stub(section: Section, exercise: Exercise) -> Callable[..., Any]:
    """The function as a student finds it."""
    namespace = dict(vars(section.reference))
    given = exercise_source(section, exercise.name).given
    exec(f"{given}\n    raise NotImplementedError()", namespace)  # our own source
    return namespace[exercise.name]


def _bare(section: Section, exercise: Exercise, found: Certificate) -> Iterator[str]:
    """What the author still owes."""
    if not found.mistakes:
        yield f"no mistake is known: add one to autograder/exercises/mistakes/{section.name}/{exercise.name}.py"
    if not found.variants:
        yield f"no variant is known: add one to autograder/exercises/variants/{section.name}/{exercise.name}.py"
    try:
        if ladder(section, exercise) is None:
            yield f"there are no hints: write them into autograder/exercises/hints/{section.name}/{exercise.name}.py"
    except LessonError as error:
        yield str(error)
    for what in missing(section, exercise.name):
        yield f"the docstring does not tell {what}"


# --- mistakes --------------------------------------------------------------------------------------


def _verdicts(mistakes: list[Mistake], paper: Paper, found: Certificate) -> Iterator[tuple[Mistake, Any]]:
    """The engine's verdict on every mistake, with all of them known; notes the nearest one, and those alike."""
    spec = paper.spec
    taken = [take_apart(spec, papers.outcomes(m.function, paper), paper.expected, paper.calls) for m in mistakes]
    paper.known.extend(m.known(list(map(entry, t))) for m, t in zip(mistakes, taken, strict=True))
    for m, examined in zip(mistakes, taken, strict=True):
        verdict = concluded(spec, examined, paper.calls, paper.known)
        if not verdict.mistakes:
            _note_alike(m, paper, found)
        distance = gap(spec, examined)
        if distance < found.gap:
            found.gap, found.nearest = distance, m.name
        yield m, verdict


def _note_alike(mistake: Mistake, paper: Paper, found: Certificate) -> None:
    own = next(k.signature for k in paper.known if k.name == mistake.name)
    for other in paper.known:
        pair = (min(mistake.name, other.name), max(mistake.name, other.name))
        if other.name != mistake.name and other.signature == own and pair not in found.alike:
            found.alike.append(pair)


@np.errstate(all="ignore")
def gap(spec: Spec, examined: list[Examined]) -> float:
    """The largest distance of an output from the expected one, in units of the tolerance.

    Infinite where the difference is another one than of numbers.
    """
    largest = 0.0
    for e in examined:
        if spec.view or e.outcome.raised or e.outcome.changed or any(leaf.fault for leaf in e.got.values()):
            return inf
        for path in e.wrong:
            got, want = numeric(e.got[path].value), numeric(e.like(path))
            if got is None or want is None or isinstance(e.like(path), Digest):
                return inf
            scale = max(float(np.max(np.abs(want[np.isfinite(want)]), initial=0.0)), 1e-6)
            distance = np.max(np.abs(got.astype(float).reshape(want.shape) - want), initial=0.0)
            largest = max(largest, float(distance / (spec.rtol * scale)) if np.isfinite(distance) else inf)
    return largest


# --- mutants and follow-through --------------------------------------------------------------------


def _mutated(section: Section, exercise: Exercise, found: Certificate) -> Iterator[str]:
    """Count the mutants that no draw lets pass; what survives is a problem."""
    papers = [drawn(section, exercise, seed) for seed in range(FEW if exercise.draw else 1)]
    made = mutants(section, exercise.name)
    for mutant in made:
        passes = sum(passed(mutant.function, paper) for paper in papers) if not mutant.equivalent else 0
        found.mutants += 1
        found.equivalent += bool(mutant.equivalent)
        found.killed += not mutant.equivalent and not passes
        if passes:
            yield f"the mutant passes {passes} of {len(papers)} draws: {mutant.name}"
    for name in listed_in_vain(section, exercise.name, made):
        yield f"no such mutant, although autograder/authoring/certifying/equivalents.py lists it: {name}"


def passed(function: Callable[..., Any], paper: Paper) -> bool:
    """Whether a function of this process passes; one that does not come back in time does not."""
    try:
        with limited():
            return papers.verdict(function, paper).right
    except TooLong:
        return False


def _followed(section: Section, mistakes: list[Mistake], found: Certificate) -> Iterator[str]:
    """Count the mistakes that cost marks in no other exercise; what costs more is a problem."""
    papers: dict[str, Paper] = {}

    def paper(exercise: Exercise) -> Paper:
        if exercise.name not in papers:
            papers[exercise.name] = drawn(section, exercise, 0)
        return papers[exercise.name]

    for mistake in mistakes:
        lost = also_lost(section, mistake, paper, passed)
        if lost is None:
            return
        found.followed += 1
        found.lost_once += not lost
        if lost:
            yield f"the mistake {mistake.name} also costs the marks of {', '.join(lost)}"


# --- sums ------------------------------------------------------------------------------------------

COUNTS = {
    "mistakes": {"total": "mistakes", "caught": "caught", "named": "named", "misnamed": "misnamed"},
    "double_faults": {"total": "pairs", "named": "pairs_named"},
    "mutants": {"total": "mutants", "equivalent": "equivalent", "killed": "killed"},
    "variants": {"total": "variants", "draws": "draws", "rejected": "rejected"},
    "follow_through": {"total": "followed", "one_exercise_only": "lost_once"},
}


def summary(certificates: list[Certificate], seconds: float | None = None) -> dict[str, Any]:
    """The certificates added up, in the form that `certify --json` prints: all together, then each section.

    seconds: how long all of it took; where None, the time of all processes together.
    """
    sections = dict.fromkeys(c.section for c in certificates)
    parts = {name: _sums([c for c in certificates if c.section == name]) for name in sections}
    whole = _sums(certificates)
    return whole | {"seconds": whole["seconds"] if seconds is None else round(seconds, 2), "sections": parts}


def _sums(certificates: list[Certificate]) -> dict[str, Any]:
    def total(name: str) -> Any:
        return sum(getattr(c, name) for c in certificates)

    counts = {group: {name: total(key) for name, key in names.items()} for group, names in COUNTS.items()}
    return {"exercises": len(certificates), **counts, "seconds": round(total("seconds"), 2)}


def whole(section: str, certificates: list[Certificate]) -> Certificate:
    """All certificates as one, for the last row of a table."""
    summed = Certificate(section, f"{len(certificates)} exercises")
    numbers = [name for names in COUNTS.values() for name in names.values()] + ["pairs_misnamed", "seconds"]
    nearest = min(certificates, key=lambda c: c.gap, default=summed)
    sums = {name: sum(getattr(c, name) for c in certificates) for name in numbers}
    alike = [pair for c in certificates for pair in c.alike]
    return replace(summed, **sums, gap=nearest.gap, nearest=nearest.nearest, alike=alike)


def shortfalls(certificates: list[Certificate]) -> list[str]:
    """What is wrong, in words: the problems of each exercise, and figures that are not reached in all."""
    found = [f"{c.section}, {c.exercise}: {problem}" for c in certificates for problem in c.problems]
    total = whole("all", certificates)
    if total.pairs_named < 0.8 * total.pairs:
        found.append(f"of {total.pairs} double faults only {total.pairs_named} are named; 80 % are asked for")
    if total.pairs_misnamed > 0.005 * total.pairs:
        found.append(f"of {total.pairs} double faults {total.pairs_misnamed} get a wrong name; 0.5 % are too many")
    return found
