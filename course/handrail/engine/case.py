"""A wrong function's case: what came out cell by cell, and which parts of it each known mistake explains."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .compare import Examined, Known, Spec
from .paths import Path
from .signatures import CHANGED, Short, Trace, entry, flat, right, same
from .values import Digest

#: One output of one probe.
Cell = tuple[int, Path]

#: Stands for a path where a probe raised or returned another structure, which hides whatever else is wrong with it.
WHOLE = Path("the probe as a whole")


def came_out(e: Examined, seen: dict[Path, Trace], known: dict[str, Any]) -> bool:
    """Whether one probe came out as a known mistake's entry says."""
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
        said = self.known.diagnosis.removeprefix(self.known.praise).strip()
        return self.known.name, said[0].upper() + said[1:]


@dataclass(frozen=True)
class Case:
    """What a learner's function did, what would be right, and in which cells the two differ."""

    seen: dict[Cell, Trace]
    right: dict[Cell, Short]
    wrong: frozenset[Cell]
    factors: dict[str, list[float]]
    paths: list[set[Path]]

    @classmethod
    def of(cls, spec: Spec, examined: list[Examined], seen: list[dict[Path, Trace]], calls: list[tuple]) -> "Case":
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
    return [{name: value for name, value in one.items() if value}]


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
