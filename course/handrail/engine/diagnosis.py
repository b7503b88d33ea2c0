"""Naming a mistake: by what known mistakes return on the same probes, then by exact ratios; silent in doubt."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np

from .case import RATIOS, Case, Cell, Part, came_out, scale
from .compare import Examined, Known, Spec
from .paths import Path
from .signatures import Short, Trace, expanded, right, traces
from .values import Digest

Mistakes = tuple[tuple[str, str], ...]


@np.errstate(all="ignore")
def diagnose(spec: Spec, examined: list[Examined], calls: list[tuple], known: Sequence[Known]) -> Mistakes:
    """The mistakes that explain the outcomes: one known exactly, or two, or ratios; empty where none or several do.

    Two faults explain an outcome together where each does so on outputs of its own, and where the result of both on
    one output follows from what each does alone: a factor, or another shape, on top of anything.
    """
    seen = _seen(examined)
    rights = [right(e) for e in examined]
    known = [replace(k, signature=list(map(expanded, k.signature, rights))) for k in known]
    exact = [k for k in known if all(map(came_out, examined, seen, k.signature))]
    if exact:
        return ((exact[0].name, exact[0].diagnosis),) if len(exact) == 1 else ()
    case = Case.of(spec, examined, seen, calls)
    if not case.wrong:
        return ()
    parts = [part for k in known if (part := case.part(k))]
    searches = (
        _pairs(case, parts),
        _exchanged(case, examined),
        _ratio(case),
        _besides(case, parts),
        _two_ratios(case),
        _meeting(case, parts),
        _on_paper(parts, examined),
        _by_name(case, parts, calls),
    )
    for search in searches:
        found = list(search)
        if found:
            return found[0] if len(found) == 1 else ()
    return ()


def possible(spec: Spec, examined: list[Examined], calls: list[tuple]) -> Callable[[Sequence[dict[str, Any]]], bool]:
    """A test of signatures, or beginnings of them: whether such a mistake can have to do with what a function did.

    It cannot where it gets wrong what is right.
    """
    seen = _seen(examined)
    case = Case.of(spec, examined, seen, calls)

    def test(known: Sequence[dict[str, Any]]) -> bool:
        return case.touched(known) is not None or all(map(came_out, examined, seen, known))

    return test


def _seen(examined: list[Examined]) -> list[dict[Path, Trace]]:
    return [{} if e.outcome.raised else traces(e) for e in examined]


# --- two known mistakes ----------------------------------------------------------------------------


def _pairs(case: Case, parts: list[Part]) -> Iterator[Mistakes]:
    """Two known mistakes that together explain every wrong output and nothing more."""
    for a, b in combinations(parts, 2):
        both = a.leaves.keys() & b.leaves.keys()
        if (
            _apart(case, a, b, both)
            and (both or not _tuples(a) & _tuples(b))
            and all((leaf := case.together(cell, a, b)) is not None and case.seen[cell].matches(leaf) for cell in both)
        ):
            yield a.named, b.named


def _meeting(case: Case, parts: list[Part]) -> Iterator[Mistakes]:
    """Two known mistakes, each seen exactly on outputs of its own, that meet in others where nothing follows."""
    for a, b in combinations(parts, 2):
        both = a.leaves.keys() & b.leaves.keys()
        mine, other = ({path for _, path in part.leaves.keys() - both} for part in (a, b))
        met = {path for _, path in both}
        apart = mine and other and not mine & other and not (mine | other) & met and _apart(case, a, b, both)
        if apart and all(case.together(cell, a, b) is None for cell in both):
            yield a.named, b.named


def _apart(case: Case, a: Part, b: Part, both: set[Cell]) -> bool:
    """Whether two mistakes cover what is wrong, and each came out exactly where the other does nothing."""
    covered = len(a.leaves) + len(b.leaves) - len(both) == len(case.wrong)
    return covered and a.leaves.keys() - both <= a.matched and b.leaves.keys() - both <= b.matched


def _on_paper(parts: list[Part], examined: list[Examined]) -> Iterator[Mistakes]:
    """Known mistakes beside unknown ones: on paper, where every entry is a question of its own."""
    if not all(isinstance(leaf.value, Digest) for e in examined for leaf in e.expected.values()):
        return
    yield from _clear([part for part in parts if _whole_tuples(part, examined[0])])


def _by_name(case: Case, parts: list[Part], calls: list[tuple]) -> Iterator[Mistakes]:
    """The same where a text among the arguments, such as an operation's name, makes each probe one of its questions."""
    asked = [next((argument for argument in call if isinstance(argument, str)), None) for call in calls]
    if None in asked:
        return
    wrong = {name: {cell for cell in case.wrong if asked[cell[0]] == name} for name in asked}
    yield from _clear([p for p in parts if p.leaves.keys() == set().union(*(wrong[asked[i]] for i, _ in p.leaves))])


def _clear(parts: list[Part]) -> Iterator[Mistakes]:
    """Of mistakes that came out exactly, those that explain the most and share nothing with another one."""
    exact = [part for part in parts if part.leaves.keys() <= part.matched]
    widest = [a for a in exact if not any(a.leaves.keys() < b.leaves.keys() for b in exact)]
    clear = [a for a in widest if not any(a is not b and a.leaves.keys() & b.leaves.keys() for b in widest)]
    if clear:
        yield tuple(part.named for part in clear)


def _whole_tuples(part: Part, e: Examined) -> bool:
    """Whether a mistake explains all that is wrong in each tuple of numbers that it explains some of."""
    own, tuples = {path for _, path in part.leaves}, _tuples(part)
    return all(path in own for path in e.wrong if path.sequence in tuples)


def _tuples(part: Part) -> set[Path]:
    """The tuples of which a mistake gets entries wrong."""
    return {outer for _, path in part.leaves if (outer := path.sequence) is not None}


# --- right numbers in a wrong form -----------------------------------------------------------------


def _exchanged(case: Case, examined: list[Examined]) -> Iterator[Mistakes]:
    """Outputs that hold what belongs in one another; texts and sets, which have few values, say too little."""
    paths = sorted({path for _, path in case.wrong}, key=str)
    likes = [e.like(path) for e in examined for path in paths]
    if any(like is None or (isinstance(like, Digest) and like.kind in ("str", "set")) for like in likes):
        return
    if any(like is True for like in likes) or any(
        e.got[p].fault in ("keys", "type") for e in examined for p in e.wrong
    ):
        return  # facts of a view, and what is not there, hold no numbers
    holds = {p: [q for q in paths if p != q and _stands_in(case, p, q)] for p in paths}
    if all(len(found) == 1 for found in holds.values()) and len({q for q, *_ in holds.values()}) == len(paths):
        outputs = " and ".join(path.quoted for path in paths)
        yield (("exchanged", f"{outputs} hold each other's numbers. Which belongs under which name?"),)


def _stands_in(case: Case, path: Path, other: Path) -> bool:
    """Whether an output is what another one should be, on every probe."""
    return all(trace.matches(case.right.get((i, other), [])) for (i, p), trace in case.seen.items() if p == path)


# --- ratios ----------------------------------------------------------------------------------------


def _ratio(case: Case) -> Iterator[Mistakes]:
    """One ratio that holds for all wrong outputs on all probes."""
    for name in case.factors:
        if all(_times(case, cell, (name,), case.right[cell]) for cell in case.wrong):
            yield (_told(name, case.wrong, len(case.paths)),)


def _two_ratios(case: Case) -> Iterator[Mistakes]:
    """Two ratios, on different outputs or on the same ones."""
    sets = [*((name,) for name in case.factors), *combinations(case.factors, 2)]
    by_path: dict[Path, list[tuple[str, ...]]] = {}
    for path in {path for _, path in case.wrong}:
        cells = [cell for cell in case.wrong if cell[1] == path]
        by_path[path] = [names for names in sets if all(_times(case, c, names, case.right[c]) for c in cells)]
    if any(len(fitting) != 1 for fitting in by_path.values()):
        return
    on = {name: [c for c in case.wrong if name in by_path[c[1]][0]] for name in case.factors}
    both = any(len(fitting[0]) == 2 for fitting in by_path.values())
    told = tuple(_told(name, cells, len(case.paths), both) for name, cells in on.items() if cells)
    if len(told) == 2:
        yield told


def _besides(case: Case, parts: list[Part]) -> Iterator[Mistakes]:
    """A known mistake, and a ratio on some of its outputs or on others."""
    for part in parts:
        for name in case.factors:
            scaled = {c for c in case.wrong if _times(case, c, (name,), part.leaves.get(c, case.right[c]))}
            plain = part.matched - scaled
            if len(set(case.factors[name])) > 1 and any(case.unreduced(c, part.leaves.get(c, [])) for c in scaled):
                continue
            whole_outputs = not {p for _, p in scaled} & {p for _, p in plain} or not scaled & part.leaves.keys()
            if scaled and scaled | plain == case.wrong and whole_outputs:
                yield part.named, _told(name, scaled, len(case.paths), bool(scaled & part.leaves.keys()))


def _times(case: Case, cell: Cell, names: tuple[str, ...], leaf: Short) -> bool:
    """Whether an output is a leaf times these ratios, whose product is not one."""
    factor = float(np.prod([case.factors[name][cell[0]] for name in names]))
    times = scale(leaf, factor)
    return times is not None and abs(factor - 1) > 1e-9 and case.seen[cell].matches(times)


def _told(name: str, cells: Collection[Cell], probes: int, besides: bool = False) -> tuple[str, str]:
    """A ratio's name, and what a learner reads; `besides` where it is not the only thing that is wrong there."""
    outputs, ratio = _listed(sorted({path for _, path in cells}, key=str)), RATIOS[name]
    if besides:
        return name, f"One of the factors by which {outputs} is off in every probe is {ratio.symbol}. {ratio.question}"
    where = "In every probe" if len({i for i, _ in cells}) == probes else "Where it is wrong"
    return name, f"{where}, {outputs} is {ratio.reads} is expected. {ratio.question}"


def _listed(paths: list[Path]) -> str:
    return "each of " * (len(paths) > 1) + ", ".join(path.quoted for path in paths)
