"""Submissions with the same rare faults in several exercises: a reason to ask, and never more than that."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import inf, log2
from typing import Any

import numpy as np

Faults = Mapping[str, Mapping[str, Any]]  # by student and exercise; faults are equal or come one after the other
Spot = tuple[str, Any]  # an exercise and the fault in it

SHARED = 3  # exercises that must be wrong in the same way
BLOCK = 500
DEALS = 30  # so that a class in which all work alone is asked about in one report of thirty


@dataclass(frozen=True)
class Alike:
    """Students whose faults agree. shared: each exercise, its fault, and how many in the class have it."""

    students: tuple[str, ...]
    shared: tuple[tuple[str, Any, int], ...]
    bits: float


def alike(faults: Faults) -> list[Alike]:
    """The groups of students who share more rare faults than chance brings together, most first.

    Chance is asked, not assumed: the faults in each exercise are dealt anew among those who have it wrong, so that weak
    students stay wrong in many, and a pair is meant only if it agrees more than any pair in any deal.
    """
    table = _Table(faults)
    if len(table.students) < 2 or not table.spots:
        return []
    rng = np.random.default_rng(0)
    most = max(table.most(table.dealt(rng)) for _ in range(DEALS))
    pairs = [(a, b) for a, b in table.pairs(most) if len(_common(faults, table.named([a, b]))) >= SHARED]
    return sorted(_groups(faults, table, pairs), key=lambda group: (-group.bits, group.students))


class _Table:
    """Who has which fault, as a matrix of students and of the faults that several have.

    The agreement of a pair is the sum over its shared faults of how rare it is, in bits, that two who are wrong in an
    exercise share a fault of it that so few have.
    """

    def __init__(self, faults: Faults):
        self.students = sorted(student for student, own in faults.items() if own)
        self.counts = Counter(spot for own in faults.values() for spot in own.items())
        self.spots = sorted(spot for spot, count in self.counts.items() if count > 1)
        self.bits = np.array([_bits(spot, self.counts) for spot in self.spots], np.float32)
        place = {spot: column for column, spot in enumerate(self.spots)}
        entries = [(spot, row) for row, student in enumerate(self.students) for spot in faults[student].items()]
        entries.sort()
        self.rows = np.array([row for _, row in entries], np.int64)
        self.columns = np.array([place.get(spot, -1) for spot, _ in entries], np.int64)
        starts = [n for n, (spot, _) in enumerate(entries) if not n or spot[0] != entries[n - 1][0][0]]
        self.exercises = [slice(*ends) for ends in pairwise([*starts, len(entries)])]

    def named(self, rows: Iterable[int]) -> list[str]:
        """The students of some rows."""
        return [self.students[row] for row in rows]

    def dealt(self, rng: np.random.Generator) -> np.ndarray:
        """The rows after the faults of each exercise are dealt anew among those who have it wrong."""
        rows = self.rows.copy()
        for exercise in self.exercises:
            rng.shuffle(rows[exercise])
        return rows

    def most(self, rows: np.ndarray) -> float:
        """The largest agreement of any pair."""
        return max(float(agreed.max()) for _, agreed in self._blocks(rows))

    def pairs(self, more_than: float) -> Iterator[tuple[int, int]]:
        """The pairs whose agreement is larger."""
        for start, agreed in self._blocks(self.rows):
            for row, other in np.argwhere(agreed > more_than + 1e-3):
                yield int(start + row), int(start + other)

    def _blocks(self, rows: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
        """Agreements of a block of students with each other and with all later ones."""
        has = np.zeros((len(self.students), len(self.spots)), np.float32)
        several = self.columns >= 0
        has[rows[several], self.columns[several]] = 1
        for start in range(0, len(has), BLOCK):
            block = has[start : start + BLOCK]
            agreed = (block * self.bits) @ has[start:].T
            agreed[:, : len(block)] = np.triu(agreed[:, : len(block)], 1)
            yield start, agreed


def _bits(spot: Spot, counts: Counter[Spot]) -> float:
    same = [count for (exercise, _), count in counts.items() if exercise == spot[0]]
    pairs = sum(same) * (sum(same) - 1)
    as_rare = sum(count * (count - 1) for count in same if count <= counts[spot])
    return -log2(as_rare / pairs)


def _groups(faults: Faults, table: _Table, pairs: list[tuple[int, int]]) -> Iterator[Alike]:
    """Whoever is linked is one group where all share enough exercises; otherwise each pair stands for itself."""
    for group in _linked(pairs):
        named = table.named(sorted(group))
        if len(_common(faults, named)) >= SHARED:
            yield _alike(faults, named, table)
        else:
            inside = (pair for pair in pairs if pair[0] in group)
            yield from (_alike(faults, table.named(pair), table) for pair in inside)


def _linked(pairs: list[tuple[int, int]]) -> list[set[int]]:
    groups: dict[int, set[int]] = {}
    for a, b in pairs:
        joined = groups.get(a, {a}) | groups.get(b, {b})
        groups.update(dict.fromkeys(joined, joined))
    return list({id(group): group for group in groups.values()}.values())


def _common(faults: Faults, students: list[str]) -> set[Spot]:
    return set.intersection(*(set(faults[student].items()) for student in students))


def _alike(faults: Faults, students: list[str], table: _Table) -> Alike:
    shared = sorted(_common(faults, students), key=lambda spot: (table.counts[spot], spot))
    bits = dict(zip(table.spots, map(float, table.bits), strict=True))
    return Alike(tuple(students), tuple((*s, table.counts[s]) for s in shared), sum(bits.get(s, inf) for s in shared))
