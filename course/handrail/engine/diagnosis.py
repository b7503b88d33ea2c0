"""Naming a mistake: by what known mistakes return on the same probes, then by exact ratios; silent in doubt."""

import json
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import numpy as np

from .compare import Examined, Known, Spec
from .signatures import CHANGED, Short, Trace, entry, expanded, flat, right, same, signature, traces
from .values import Digest

__all__ = ["RATIOS", "diagnose", "explained", "signature"]

Mistakes = tuple[tuple[str, str], ...]

#: One output of one probe.
Cell = tuple[int, str]

#: How a diagnosis begins that says first which outputs are right.
PRAISE = re.compile(
    r"^(?:(?:(?:`[^`]+`|[Tt]he (?!values|numbers)\w+)(?:, | and )?)+ (?:is|are) right[;,] (?:but |and )?"
    r"(?!(?:they|it)\b)(?:the (?:shape|letter)s? (?:is|are) not\. )?"
    r"|Only (?=(?:`|the |\").* (?:is|are) wrong))"
)

#: The path of an entry of a tuple, such as `shape[0]`.
ENTRY = re.compile(r"(.*)\[\d+\]$")

#: Stands for a path where a probe raised or returned another structure, which hides whatever else is wrong with it.
WHOLE = "the probe as a whole"


def explained(e: Examined, known: dict[str, Any]) -> bool:
    """Whether one probe came out as a known mistake's entry says."""
    return _came_out(e, {} if e.outcome.raised else traces(e), known)


def _came_out(e: Examined, seen: dict[str, Trace], known: dict[str, Any]) -> bool:
    if e.outcome.raised or "raised" in known:
        return bool(e.outcome.raised) and entry(e) == known
    leaves = known["leaves"]
    if len(leaves) + 1 != len(seen):
        return False
    for path, trace in seen.items():
        leaf = [" ".join(known.get("changed", ()))] if path == CHANGED else leaves.get(path)
        if leaf is None or not trace.matches(leaf):
            return False
    return True


@np.errstate(all="ignore")
def diagnose(spec: Spec, examined: list[Examined], calls: list[tuple], known: Sequence[Known]) -> Mistakes:
    """The mistakes that explain the outcomes: one known exactly, or two, or ratios; empty where none or several do.

    Two faults explain an outcome together where each does so on outputs of its own, and where the result of both on
    one output follows from what each does alone: a factor, or another shape, on top of anything.
    """
    seen = _seen(examined)
    rights = [right(e) for e in examined]
    known = [_whole(k, rights) for k in known]
    exact = [k for k in known if all(map(_came_out, examined, seen, k.signature))]
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
        return case.touched(known) is not None or all(map(_came_out, examined, seen, known))

    return test


def _seen(examined: list[Examined]) -> list[dict[str, Trace]]:
    return [{} if e.outcome.raised else traces(e) for e in examined]


def _whole(known: Known, rights: list[dict[str, Short]]) -> Known:
    """A known mistake with its signature as it was before a key made it compact."""
    if not any("wrong" in one for one in known.signature):
        return known
    return replace(known, signature=list(map(expanded, known.signature, rights)))


# --- the evidence ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Part:
    """A known mistake that gets wrong only what is wrong.

    leaves, right: what it makes of the outputs that it gets wrong, and what they should be.
    matched: those that came out just so.  factors: one a probe, where all it does is to multiply by a ratio.
    """

    known: Known
    leaves: dict[Cell, Short]
    right: dict[Cell, Short]
    matched: frozenset[Cell]
    factors: list[float] | None

    @property
    def named(self) -> tuple[str, str]:
        """Name and diagnosis beside those of another fault, which may be in the outputs that this one leaves right."""
        said = PRAISE.sub("", self.known.diagnosis)
        return self.known.name, said[0].upper() + said[1:]


@dataclass(frozen=True)
class Case:
    """What a learner's function did, what would be right, and in which cells the two differ."""

    seen: dict[Cell, Trace]
    right: dict[Cell, Short]
    wrong: frozenset[Cell]
    factors: dict[str, list[float]]
    paths: list[set[str]]

    @classmethod
    def of(cls, spec: Spec, examined: list[Examined], seen: list[dict[str, Trace]], calls: list[tuple]) -> "Case":
        rights: dict[Cell, Short] = {}
        cells: dict[Cell, Trace] = {}
        wrong: set[Cell] = set()
        for i, (e, found) in enumerate(zip(examined, seen, strict=True)):
            expected = right(e)
            if e.outcome.raised or set(found) != set(expected):
                expected, found = {WHOLE: [""]}, {WHOLE: Trace((_whole_probe(entry(e)),))}
            rights |= {(i, path): leaf for path, leaf in expected.items()}
            cells |= {(i, path): trace for path, trace in found.items()}
            wrong |= {(i, path) for path in (*e.wrong, WHOLE) if path in found}
            if CHANGED in found and not found[CHANGED].matches(expected[CHANGED]):
                wrong.add((i, CHANGED))
        paths = [set(right(e)) for e in examined]
        digests = any(isinstance(leaf.value, Digest) for e in examined for leaf in e.expected.values())
        sizes = [_examples(call) or 1 for call in calls]
        factors = {name: [ratio.factor(m) for m in sizes] for name, ratio in RATIOS.items()}
        if spec.view or digests:
            factors = {}  # facts and digests have no size
        factors = {name: values for name, values in factors.items() if any(v != 1 for v in values)}
        return cls(cells, rights, frozenset(wrong), factors, paths)

    def part(self, known: Known) -> Part | None:
        """A known mistake held against the case; None where it gets wrong what is right, or nothing of it shows."""
        touched = self.touched(known.signature)
        if not touched:
            return None
        matched = frozenset(cell for cell, leaf in touched.items() if self.seen[cell].matches(leaf))
        return Part(known, touched, self.right, matched, self._factors_of(touched))

    def touched(self, known: Sequence[dict[str, Any]]) -> dict[Cell, Short] | None:
        """What a mistake's signature, or its beginning, gets wrong; None where that is right in the case."""
        touched: dict[Cell, Short] = {}
        for i, one in enumerate(known):
            leaves = flat(one)
            whole = leaves is None or set(leaves) != self.paths[i]
            if (i, WHOLE) in self.right:  # what else is wrong with this probe is hidden
                if whole:
                    touched[i, WHOLE] = _whole_probe(one)
                continue
            if leaves is None or whole:
                return None
            for path, leaf in leaves.items():
                if not same(leaf, self.right[i, path]):
                    if (i, path) not in self.wrong:
                        return None
                    touched[i, path] = leaf
        return touched

    def _factors_of(self, leaves: dict[Cell, Short]) -> list[float] | None:
        names = [
            name
            for name in self.factors
            if all(self.scaled(name, c, self.right[c], leaf) for c, leaf in leaves.items())
        ]
        return self.factors[names[0]] if len(names) == 1 else None

    def scaled(self, name: str, cell: Cell, leaf: Short, other: Short) -> bool:
        """Whether `other` is a ratio times `leaf`."""
        times = scale(leaf, self.factors[name][cell[0]])
        return times is not None and same(times, other)

    def unreduced(self, cell: Cell, leaf: Short) -> bool:
        """Whether a leaf has more entries than it should; then a factor m or 1/m tells nothing of how it was made."""
        right = self.right[cell]
        return len(leaf) == len(right) == 4 and bool(np.prod(leaf[1]) > np.prod(right[1]))

    def together(self, cell: Cell, a: Part, b: Part) -> Short | None:
        """What two mistakes do to one output, where it follows from what each does alone."""
        if cell[1] == WHOLE:  # the one that comes first hides the other
            return next((p.leaves[cell] for p in (a, b) if self.seen[cell].matches(p.leaves[cell])), [])
        for one, other in ((a, b), (b, a)):
            if one.factors and not (self.unreduced(cell, other.leaves[cell]) and len(set(one.factors)) > 1):
                return scale(other.leaves[cell], one.factors[cell[0]])
        for one, other in ((a, b), (b, a)):
            if reshapes(one.leaves[cell], self.right[cell]) and len(other.leaves[cell]) == 4:
                return [*one.leaves[cell][:2], *other.leaves[cell][2:]]
        return None


def _whole_probe(one: dict[str, Any]) -> Short:
    """A probe that raised or has another structure as one leaf."""
    return [json.dumps({name: value for name, value in sorted(one.items()) if value}, sort_keys=True)]


def scale(leaf: Short, factor: float) -> Short | None:
    """A short leaf times a number; None where it holds none."""
    if len(leaf) != 4:
        return None
    if isinstance(leaf[2], str):  # nan stays nan, and what is infinite keeps its size
        turned = {"inf": "-inf", "-inf": "inf"}.get(leaf[2], leaf[2]) if factor < 0 else leaf[2]
        return [leaf[0], leaf[1], turned, leaf[3]]
    return [leaf[0], leaf[1], factor * leaf[2], abs(factor) * leaf[3]]


def reshapes(leaf: Short, right: Short) -> bool:
    """Whether a leaf holds the right numbers in their order, in another shape."""
    if len(leaf) != 4 or len(right) != 4 or leaf[1] == right[1] or np.prod(leaf[1]) != np.prod(right[1]):
        return False
    return same(["", [], *leaf[2:]], ["", [], *right[2:]])


def _examples(call: tuple) -> int | None:
    """The number of examples m in a call: the columns of its first two-dimensional array."""
    return next(
        (argument.shape[1] for argument in call if isinstance(argument, np.ndarray) and argument.ndim == 2), None
    )


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
    exact = [part for part in parts if part.leaves.keys() <= part.matched and _whole_tuples(part, examined[0])]
    widest = [a for a in exact if not any(a.leaves.keys() < b.leaves.keys() for b in exact)]
    clear = [a for a in widest if not any(a is not b and a.leaves.keys() & b.leaves.keys() for b in widest)]
    if clear:
        yield tuple(part.named for part in clear)


def _whole_tuples(part: Part, e: Examined) -> bool:
    """Whether a mistake explains all that is wrong in each tuple of numbers that it explains some of."""
    own, tuples = {path for _, path in part.leaves}, _tuples(part)
    return all(path in own for path in e.wrong if (place := ENTRY.match(path)) and place.group(1) in tuples)


def _tuples(part: Part) -> set[str]:
    """The tuples of which a mistake gets entries wrong."""
    return {place.group(1) for _, path in part.leaves if (place := ENTRY.match(path))}


# --- right numbers in a wrong form -----------------------------------------------------------------


def _exchanged(case: Case, examined: list[Examined]) -> Iterator[Mistakes]:
    """Outputs that hold what belongs in one another; texts and sets, which have few values, say too little."""
    paths = sorted({path for _, path in case.wrong})
    likes = [e.like(path) for e in examined for path in paths]
    if any(like is None or (isinstance(like, Digest) and like.kind in ("str", "set")) for like in likes):
        return
    if any(like is True for like in likes) or any(
        e.got[p].fault in ("keys", "type") for e in examined for p in e.wrong
    ):
        return  # facts of a view, and what is not there, hold no numbers
    holds = {p: [q for q in paths if p != q and _stands_in(case, p, q)] for p in paths}
    if all(len(found) == 1 for found in holds.values()) and len({q for q, *_ in holds.values()}) == len(paths):
        outputs = " and ".join(f"`{path}`" for path in paths)
        yield (("exchanged", f"{outputs} hold each other's numbers. Which belongs under which name?"),)


def _stands_in(case: Case, path: str, other: str) -> bool:
    """Whether an output is what another one should be, on every probe."""
    return all(trace.matches(case.right.get((i, other), [])) for (i, p), trace in case.seen.items() if p == path)


# --- ratios ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Ratio:
    """A factor that a result can be off by: its value for m examples, how it reads, and a question about its cause."""

    factor: Callable[[int], float]
    reads: str
    symbol: str
    question: str


RATIOS = {
    "half": Ratio(lambda m: 0.5, "half of what", "½", "Which constant does the derivative of a square bring along?"),
    "double": Ratio(lambda m: 2.0, "twice what", "2", "Is a constant counted two times?"),
    "sign": Ratio(lambda m: -1.0, "the opposite of what", "−1", "Is a minus too many, or a difference turned round?"),
    "not averaged": Ratio(lambda m: m, "m times what", "m", "Is it a sum over m examples where a mean is asked for?"),
    "one less": Ratio(
        lambda m: m / (m - 1) if m > 2 else 1, "m/(m − 1) times what", "m/(m − 1)", "By what is divided?"
    ),
    "averaged twice": Ratio(lambda m: 1 / m, "1/m of what", "1/m", "How often is the average over m examples taken?"),
}


def _ratio(case: Case) -> Iterator[Mistakes]:
    """One ratio that holds for all wrong outputs on all probes."""
    for name in case.factors:
        if all(_times(case, cell, (name,), case.right[cell]) for cell in case.wrong):
            yield (_told(name, case.wrong, len(case.paths)),)


def _two_ratios(case: Case) -> Iterator[Mistakes]:
    """Two ratios, on different outputs or on the same ones."""
    sets = [*((name,) for name in case.factors), *combinations(case.factors, 2)]
    by_path: dict[str, list[tuple[str, ...]]] = {}
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
    outputs, ratio = _listed(sorted({path for _, path in cells})), RATIOS[name]
    if besides:
        return name, f"One of the factors by which {outputs} is off in every probe is {ratio.symbol}. {ratio.question}"
    where = "In every probe" if len({i for i, _ in cells}) == probes else "Where it is wrong"
    return name, f"{where}, {outputs} is {ratio.reads} is expected. {ratio.question}"


def _listed(paths: list[str]) -> str:
    return "the result" if paths == [""] else "each of " * (len(paths) > 1) + ", ".join(f"`{path}`" for path in paths)
