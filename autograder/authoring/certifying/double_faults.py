"""Double faults: two known mistakes in one function, put together from what each of them does alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from handrail.engine.case import WHOLE, Case, Cell, Part, reshapes
from handrail.engine.compare import Examined, Known, Leaf, agrees, numeric, take_apart
from handrail.engine.diagnosis import diagnose
from handrail.engine.paths import Path
from handrail.engine.signatures import CHANGED, entry, traces

from ...exercises.model import Mistake
from ...exercises.papers import Paper, outcomes

#: More pairs of one exercise say nothing new.
MOST = 400


@dataclass(frozen=True)
class Alone:
    """What one mistake does by itself.

    paths: the outputs of each probe.  hidden: the probes that it stops, or answers with another structure.
    """

    known: Known
    examined: list[Examined]
    part: Part | None
    paths: list[set[Path]]
    hidden: set[int]


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
    alone = [_alone(m, paper) for m in mistakes]
    singles = [k.signature for k in paper.known]
    met = [(a, b) for a, b in combinations(alone, 2) if _follows(a, b)]
    for a, b in met[:: -(-len(met) // MOST) or 1]:
        both = [_together(i, a, b, paper) for i in range(len(paper.calls))]
        if _shows(a, b, both) and list(map(entry, both)) not in singles:
            yield {a.known.name, b.known.name}, both


def _alone(mistake: Mistake, paper: Paper) -> Alone:
    """A mistake's effect by itself."""
    examined = take_apart(paper.spec, outcomes(mistake.function, paper), paper.expected, paper.calls)
    known = next(k for k in paper.known if k.name == mistake.name)
    seen = [{} if e.outcome.raised else traces(e) for e in examined]
    case = Case.of(paper.spec, examined, seen, paper.calls)
    part = case.part(known)
    hidden = {i for i, path in case.right if path == WHOLE}
    return Alone(known, examined, part, case.paths, hidden)


def _follows(a: Alone, b: Alone) -> bool:
    """Whether it is clear what both do together: not both hide one probe, and what they do to one output follows."""
    if a.part is None or b.part is None or a.hidden & b.hidden or a.paths != b.paths:
        return False
    cells = a.part.leaves.keys() & b.part.leaves.keys()
    return all(_joined(cell, a, b) is not None for cell in cells if cell[0] not in a.hidden | b.hidden)


def _shows(a: Alone, b: Alone, both: list[Examined]) -> bool:
    """Whether each fault is to be seen somewhere, and neither undoes the other."""
    assert a.part and b.part
    for one, other in ((a.part, b), (b.part, a)):
        if all(cell[0] in other.hidden for cell in one.leaves):
            return False
    open_ = [(i, e) for i, e in enumerate(both) if i not in a.hidden | b.hidden]
    return all((i, path) not in a.part.leaves for i, e in open_ for path in e.got if path not in e.wrong)


def _joined(cell: Cell, a: Alone, b: Alone) -> Leaf | None:
    """One output with both faults, where it follows from what each does alone."""
    i, path = cell
    if path == CHANGED or not a.part or not b.part:
        return None
    for one, other in ((a, b), (b, a)):
        value = numeric(other.examined[i].got[path].value)
        if value is None:
            return None
        if one.part and one.part.factors:
            return replace(other.examined[i].got[path], value=one.part.factors[i] * value)
    for one, other in ((a, b), (b, a)):
        if one.part and reshapes(one.part.leaves[cell], one.part.right[cell]):
            shape = np.shape(one.examined[i].got[path].value)
            value = numeric(other.examined[i].got[path].value)
            if value is None or value.size != np.prod(shape):
                return None
            return replace(one.examined[i].got[path], value=value.reshape(shape))
    return None


def _together(i: int, a: Alone, b: Alone, paper: Paper) -> Examined:
    """One probe with both faults."""
    one, other = a.examined[i], b.examined[i]
    assert a.part and b.part
    if i in a.hidden | b.hidden:
        return one if i in a.hidden else other
    got = dict(one.got)
    for path in got:
        if (i, path) in b.part.leaves:
            joined = _joined((i, path), a, b) if (i, path) in a.part.leaves else other.got[path]
            assert joined is not None
            got[path] = joined
    changed = tuple(sorted({*one.outcome.changed, *other.outcome.changed}))
    wrong = tuple(path for path, leaf in got.items() if leaf.fault or not _agrees(leaf, one, path, paper))
    return Examined(replace(one.outcome, changed=changed), got, one.expected, wrong)


def _agrees(leaf: Leaf, e: Examined, path: Path, paper: Paper) -> bool:
    if paper.spec.view:
        return leaf.value is None or leaf.value is True
    return agrees(leaf.value, e.like(path), paper.spec.rtol)
