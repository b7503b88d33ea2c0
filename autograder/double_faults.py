"""Double faults: two known mistakes in one function, put together from what each of them does alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from handrail.compare import Examined, Leaf, agrees, numeric, take_apart
from handrail.diagnosis import Case, Cell, Part, diagnose, reshapes
from handrail.signatures import CHANGED, entry, traces

from .keys import Paper, outcomes
from .model import Mistake

#: More pairs of one exercise say nothing new.
MOST = 400


@dataclass(frozen=True)
class Alone:
    """What one mistake does by itself."""

    part: Part
    examined: list[Examined]


def double_faults(paper: Paper, mistakes: list[Mistake]) -> tuple[int, int, int]:
    """How many pairs of an exercise's mistakes there are, how many are named, and how many get a wrong name."""
    total = named = misnamed = 0
    for names, examined in pairs(paper, mistakes):
        told = {name for name, _ in diagnose(paper.spec, examined, paper.calls, paper.known)}
        total += 1
        named += told == names
        misnamed += bool(told) and told != names
    return total, named, misnamed


@np.errstate(all="ignore")
def pairs(paper: Paper, mistakes: list[Mistake]) -> Iterator[tuple[set[str], list[Examined]]]:
    """Two names, and what a function with both faults does.

    Both faults are there where they touch different outputs. Where they meet in one, what comes out follows if one of
    them is a factor or another shape of the right numbers. Pairs that come out as one known mistake are left out.
    """
    alone = [found for m in mistakes if (found := _alone(m, paper))]
    singles = [k.signature for k in paper.known]
    met = [(a, b) for a, b in combinations(alone, 2) if _follows(a, b)]
    for a, b in met[:: -(-len(met) // MOST) or 1]:
        both = [_together(i, a, b, paper) for i in range(len(paper.calls))]
        shows = all((i, path) not in a.part.leaves for i, e in enumerate(both) for path in e.got if path not in e.wrong)
        if shows and list(map(entry, both)) not in singles:
            yield {a.part.known.name, b.part.known.name}, both


def _alone(mistake: Mistake, paper: Paper) -> Alone | None:
    """A mistake's effect; None where it raises or gives another structure, which hides any other fault."""
    examined = take_apart(paper.spec, outcomes(mistake.function, paper), paper.expected, paper.calls)
    if any(e.outcome.raised for e in examined):
        return None
    case = Case.of(paper.spec, examined, [traces(e) for e in examined], paper.calls)
    part = case.part(next(k for k in paper.known if k.name == mistake.name))
    return Alone(part, examined) if part else None


def _follows(a: Alone, b: Alone) -> bool:
    return all(_joined(cell, a, b) is not None for cell in a.part.leaves.keys() & b.part.leaves.keys())


def _joined(cell: Cell, a: Alone, b: Alone) -> Leaf | None:
    """One output with both faults, where it follows from what each does alone."""
    i, path = cell
    if path == CHANGED:
        return None
    for one, other in ((a, b), (b, a)):
        value = numeric(other.examined[i].got[path].value)
        if value is None:
            return None
        if one.part.factors:
            return replace(other.examined[i].got[path], value=one.part.factors[i] * value)
    for one, other in ((a, b), (b, a)):
        if reshapes(one.part.leaves[cell], one.part.right[cell]):
            shape = np.shape(one.examined[i].got[path].value)
            value = numeric(other.examined[i].got[path].value)
            if value is None or value.size != np.prod(shape):
                return None
            return replace(one.examined[i].got[path], value=value.reshape(shape))
    return None


def _together(i: int, a: Alone, b: Alone, paper: Paper) -> Examined:
    """One probe with both faults."""
    one, other = a.examined[i], b.examined[i]
    got = dict(one.got)
    for path in got:
        if (i, path) in b.part.leaves:
            joined = _joined((i, path), a, b) if (i, path) in a.part.leaves else other.got[path]
            assert joined is not None
            got[path] = joined
    changed = tuple(sorted({*one.outcome.changed, *other.outcome.changed}))
    wrong = tuple(path for path, leaf in got.items() if leaf.fault or not _agrees(leaf, one, path, paper))
    return Examined(replace(one.outcome, changed=changed), got, one.expected, wrong)


def _agrees(leaf: Leaf, e: Examined, path: str, paper: Paper) -> bool:
    if paper.spec.view:
        return leaf.value is None or leaf.value is True
    return agrees(leaf.value, e.like(path), paper.spec.rtol)
