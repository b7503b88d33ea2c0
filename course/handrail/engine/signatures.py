"""Signatures: what outcomes look like in short, enough to recognise them again and too little to copy them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from .compare import FLOAT32_RTOL, Examined, Leaf, Outcome, Raised, Spec, integers, numeric, take_apart
from .paths import Path
from .values import Digest, candidates, hashed

#: Two outputs count as the same mistake where their projections agree to this part of their size.
SAME = 1e-6

#: Stands for a path where an entry says which arguments were changed in place.
CHANGED = Path("arguments changed in place")

#: A leaf as [fault, shape, projection, scale], or as [text] where it is no array of numbers.
Short = list[Any]


@np.errstate(all="ignore")
def signature(spec: Spec, outcomes: list[Outcome], expected: list[Any], calls: list[tuple]) -> list[Any]:
    """What outcomes look like in short, one entry a probe: enough to recognise, too little to copy.

    An entry is {"raised": [type, marks of the message]} or {"leaves": {path: short leaf}, "changed": [names]}.
    """
    return [entry(e) for e in take_apart(spec, outcomes, expected, calls)]


def entry(e: Examined) -> dict[str, Any]:
    """One probe's entry in a signature."""
    if e.outcome.raised:
        return {"raised": [e.outcome.raised.type, _marks(e.outcome.raised)]}
    found: dict[str, Any] = {"leaves": {path: short(e.got[path], e.like(path)) for path in e.got}}
    if e.outcome.changed:
        found["changed"] = sorted(e.outcome.changed)
    return found


def _marks(raised: Raised) -> list[int | str]:
    """What tells an exception from others of its type: whole numbers, and the key or the type that it names."""
    names = re.findall(r"'(\w+)'", raised.message) if raised.type in ("KeyError", "TypeError") else []
    return [*integers(raised.message), *names]


def short(leaf: Leaf, like: Any) -> Short:
    """A leaf as [fault, shape, projection, scale], or as [text] where it is no array of numbers."""
    if isinstance(leaf.value, Digest):
        return [leaf.value.digest[:10]]
    if isinstance(like, Digest):
        return [(_digests(leaf, like) or ["no such value"])[0]]
    array = numeric(leaf.value)
    if array is None:
        return [f"{leaf.fault}: {leaf.detail}" if leaf.fault else str(leaf.value)]
    projection, scale = project(array)
    number = array.size == 1 and not leaf.fault and like is not None and np.ndim(like) == 0
    return [leaf.fault, [] if number else list(array.shape), projection, scale]


def _digests(leaf: Leaf, like: Digest) -> list[str]:
    try:
        return [hashed(like.kind, text)[:10] for text in candidates(leaf.value, like.kind, like.digits)]
    except (TypeError, ValueError):
        return []


def project(array: np.ndarray) -> tuple[float | str, float]:
    """Σ cᵢ vᵢ with fixed uneven weights c, to ten digits, and Σ |cᵢ vᵢ|; nan and inf as text."""
    flat = array.astype(float).reshape(-1)
    terms = flat * _weights(flat.size)
    with np.errstate(all="ignore"):
        total, scale = float(terms.sum()), float(np.abs(terms).sum())
    if not np.isfinite(scale):
        return "nan" if np.isnan(scale) else str(total), 0.0
    return float(f"{total:.10g}"), float(f"{scale:.3g}")


@cache
def _weights(size: int) -> np.ndarray:
    return 1 + 0.5 * np.sin(1 + 12.9898 * np.arange(size))


def same(a: Short, b: Short, tolerance: float = SAME) -> bool:
    """Whether two short leaves say the same."""
    if len(a) != 4 or len(b) != 4 or a[0] != b[0] or a[1] != b[1] or isinstance(a[2], str) or isinstance(b[2], str):
        return bool(a[:3] == b[:3])
    return bool(abs(a[2] - b[2]) <= tolerance * max(a[3], b[3], 1e-6))


@dataclass(frozen=True)
class Trace:
    """A learner's leaf in short: what it can be read as, and how closely its precision allows to compare it."""

    readings: tuple[Short, ...]
    tolerance: float = SAME

    def matches(self, known: Short) -> bool:
        if len(self.readings) == 1:
            return same(self.readings[0], known, self.tolerance)
        return any(same(reading, known, self.tolerance) for reading in self.readings)


def traces(e: Examined) -> dict[Path, Trace]:
    """Every leaf of a probe that did not raise, and what it changed in place, in short."""
    found = {path: _trace(leaf, e.like(path)) for path, leaf in e.got.items()}
    return found | {CHANGED: Trace(([" ".join(sorted(e.outcome.changed))],))}


def _trace(leaf: Leaf, like: Any) -> Trace:
    if isinstance(like, Digest):
        return Trace(tuple([text] for text in _digests(leaf, like) or ["no such value"]))
    single = getattr(leaf.value, "dtype", None) in (np.float32, np.float16)
    return Trace((short(leaf, like),), FLOAT32_RTOL if single else SAME)


def right(e: Examined) -> dict[Path, Short]:
    """What a probe's entry would be where everything is right; where values do not count, leaves without a fault."""
    structure = bool(e.got) and all(leaf.value is None for leaf in e.got.values())
    found = {path: short(Leaf() if structure else leaf, e.like(path)) for path, leaf in e.expected.items()}
    return found | {CHANGED: [""]}


def flat(known: Mapping[str, Any]) -> dict[Path, Short] | None:
    """A signature's entry as short leaves by path; None where the function raised."""
    return None if "raised" in known else {**known["leaves"], CHANGED: [" ".join(known.get("changed", []))]}


def compact(known: dict[str, Any], rights: Mapping[Path, Short]) -> dict[str, Any]:
    """An entry as a key keeps it: {"wrong": {path: projection}} for the leaves that differ from the right ones."""
    if "raised" in known or set(known["leaves"]) != set(rights) - {CHANGED}:
        return known
    wrong = {path: leaf for path, leaf in known["leaves"].items() if not same(leaf, rights[path])}
    brief = {path: _brief(leaf) if leaf[:2] == rights[path][:2] else leaf for path, leaf in wrong.items()}
    return {**{name: value for name, value in known.items() if name != "leaves"}, "wrong": brief}


def _brief(leaf: Short) -> Any:
    """The projection alone, to as many digits as `SAME` compares."""
    return leaf if len(leaf) != 4 or isinstance(leaf[2], str) else float(f"{leaf[2]:.7g}")


def expanded(known: dict[str, Any], rights: Mapping[Path, Short]) -> dict[str, Any]:
    """The entry of which `compact` made this one."""
    if "wrong" not in known:
        return known
    found = {path: leaf for path, leaf in rights.items() if path != CHANGED}
    for path, leaf in known["wrong"].items():
        found[path] = leaf if isinstance(leaf, list) else [*rights.get(path, [])[:2], leaf, abs(leaf)]
    return {**{name: value for name, value in known.items() if name != "wrong"}, "leaves": found}
