"""What a change of a call does to its outputs: the nouns, and what several functions do alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np

from .paths import Path


class How(Enum):
    """What is done to arguments: exchanged for others, at one end alone, grown, their columns in another order."""

    OTHER, FIRST, LAST, GROW, ORDER = "other", "first", "last", "grow", "order"


#: What an output that grows with the power 0, 1 ... of an argument is multiplied by where that is doubled.
POWERS = (0.25, 0.5, 0.5**0.5, 1.0, 2**0.5, 2.0, 4.0, 8.0, 16.0)

#: How an output follows an argument that grows.
STRAIGHT, BENT = "straight", "bent"


@dataclass(frozen=True)
class Change:
    """What is done to a call: how, and to which argument, or which two at once.

    call: "first" or "last", where a probe is several calls in a row and only the argument of one is meant.
    columns: where the columns of all arrays that have so many change places, and no argument by itself.
    """

    how: How
    arguments: tuple[Path, ...] = ()
    call: str = ""
    columns: int = 0

    @property
    def target(self) -> tuple[Any, ...]:
        """What is changed, however that is done."""
        return self.arguments, self.call, self.columns


@dataclass(frozen=True)
class Output:
    """An output by its path; as a step, what counts is how far it is away from an argument."""

    path: Path
    step: bool = False


class Order(Enum):
    """What an output does where the columns of all arguments change places."""

    STAYS = "stays"
    TURNS = "turns with them"
    CHANGES = "changes in another way"

    def shared(self, others: Sequence[Any]) -> "Order | None":
        return self if all(other is self for other in others) else None


@dataclass(frozen=True)
class Reach:
    """Which entries of an output follow an argument; None where right functions differ in that.

    One entry stands for all where these are alike.
    """

    entries: tuple[bool | None, ...]

    @classmethod
    def of(cls, entries: Sequence[bool | None]) -> "Reach":
        return cls((entries[0],) if len(set(entries)) == 1 else tuple(entries))

    @property
    def anything(self) -> bool:
        return True in self.entries

    @property
    def nothing(self) -> bool:
        return self.entries == (False,)

    def shared(self, others: Sequence[Any]) -> "Reach | None":
        bits = [set(entry) for entry in zip(*_wide(self, *others), strict=True)]
        common = Reach.of([entry.pop() if len(entry) == 1 else None for entry in bits])
        return None if common.entries == (None,) else common

    def beyond(self, other: "Reach") -> bool:
        """Whether some entry follows here and does not there."""
        return any(here is True and there is False for here, there in zip(*_wide(self, other), strict=True))


def _wide(*several: Reach) -> list[tuple[bool | None, ...]]:
    """The entries of each, as many as the longest has."""
    size = max(len(reach.entries) for reach in several)
    return [reach.entries * size if len(reach.entries) == 1 else reach.entries for reach in several]


@dataclass(frozen=True)
class Growth:
    """How an output follows an argument that is doubled and tripled; what is not clear is None or empty.

    power: what it is multiplied by where the argument is doubled.  line: STRAIGHT or BENT.
    slope: two sums of its change's entries, each with other weights; only of a straight line.
    """

    power: float | None = None
    line: str = ""
    slope: tuple[float, float] | None = None

    def shared(self, others: Sequence[Any]) -> "Growth | None":
        return self if all(map(self._is_like, others)) else None

    def _is_like(self, other: "Growth") -> bool:
        """Whether both are alike, as far as both are clear."""
        power = self.power == other.power or None in (self.power, other.power)
        line = self.line == other.line or "" in (self.line, other.line)
        return power and line and self.times(other) in (None, 1.0)

    def times(self, other: "Growth") -> float | None:
        """How many times as steep this is as the other; None where that is not the same for all entries."""
        if not (self.slope and other.slope):
            return None
        ratios = np.array(self.slope) / np.array(other.slope)
        if not np.all(np.isfinite(ratios)) or not np.allclose(ratios, ratios[0], rtol=1e-3, atol=1e-4):
            return None
        return 1.0 if np.isclose(ratios[0], 1, rtol=1e-2) else float(ratios[0])


#: What an output does: Growth where an argument grows, Order where columns change places, else Reach.
Effect = Reach | Growth | Order

#: For each change of a call, what each output does, as far as that is clear.
Facts = dict[Change, dict[Output, Effect]]


def few(several: Sequence[Facts]) -> list[Facts]:
    """The facts of a few probes, each without the arguments that are changed in an earlier one."""
    told: set[tuple[Any, ...]] = set()
    found = []
    for facts in several:
        found.append({change: effects for change, effects in facts.items() if change.target not in told})
        told |= {change.target for change in facts}
    while found and not found[-1]:
        found.pop()
    return found


def agreed(several: Sequence[Facts]) -> Facts:
    """The first one's facts, as far as none of these functions contradicts."""
    first, *others = several
    found = {}
    for change, effects in first.items():
        theirs = {output: [o[change][output] for o in others if output in o.get(change, {})] for output in effects}
        common = {output: effect.shared(theirs[output]) for output, effect in effects.items()}
        found[change] = {output: effect for output, effect in common.items() if effect}
    return {change: effects for change, effects in found.items() if effects}
