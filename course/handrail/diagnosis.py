"""Naming a mistake: by what known mistakes return on the same probes, then by an exact ratio; silent in doubt."""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from .compare import FLOAT32_RTOL, Examined, Known, Leaf, Outcome, Spec, integers, numeric, take_apart
from .values import Digest, candidates, hashed

#: Two outputs count as the same mistake where their projections agree to this part of their size.
SAME = 1e-7

Mistakes = tuple[tuple[str, str], ...]


@np.errstate(all="ignore")
def signature(spec: Spec, outcomes: list[Outcome], expected: list[Any], calls: list[tuple]) -> list[Any]:
    """What outcomes look like in short, one entry a probe, as JSON: enough to recognise, too little to copy.

    An entry is {"raised": [type, integers in the message]} or {"leaves": {path: short leaf}, "changed": [names]}.
    """
    return [_shorten(e) for e in take_apart(spec, outcomes, expected, calls)]


def _shorten(e: Examined) -> dict[str, Any]:
    if e.outcome.raised:
        return {"raised": [e.outcome.raised.type, integers(e.outcome.raised.message)]}
    entry: dict[str, Any] = {"leaves": {path: short(e.got[path], e.like(path)) for path in e.got}}
    if e.outcome.changed:
        entry["changed"] = sorted(e.outcome.changed)
    return entry


def short(leaf: Leaf, like: Any) -> Any:
    """A leaf as [fault, shape, projection, scale], or as [text] where it is no array of numbers."""
    if isinstance(like, Digest):
        try:
            return [hashed(like.kind, candidates(leaf.value, like.kind, like.digits)[0])]
        except (TypeError, ValueError, IndexError):
            return ["no such value"]
    array = numeric(leaf.value)
    if array is None:
        return [f"{leaf.fault}: {leaf.detail}" if leaf.fault else str(leaf.value)]
    projection, scale = project(array)
    return [leaf.fault, list(array.shape), projection, scale]


def project(array: np.ndarray) -> tuple[float | str, float]:
    """Σ cᵢ vᵢ with fixed uneven weights c, to ten digits, and Σ |cᵢ vᵢ|; nan and inf as text."""
    flat = array.astype(float).reshape(-1)
    terms = flat * (1 + 0.5 * np.sin(1 + 12.9898 * np.arange(flat.size)))
    with np.errstate(all="ignore"):
        total, scale = float(terms.sum()), float(np.abs(terms).sum())
    if not np.isfinite(scale):
        return "nan" if np.isnan(scale) else str(total), 0.0
    return float(f"{total:.10g}"), float(f"{scale:.3g}")


def same_leaf(leaf: Leaf, like: Any, known: Any) -> bool:
    """Whether a learner's leaf is what a known mistake's short leaf says."""
    if isinstance(like, Digest):
        try:
            return known[0] in [hashed(like.kind, text) for text in candidates(leaf.value, like.kind, like.digits)]
        except (TypeError, ValueError):
            return known == ["no such value"]
    mine = short(leaf, like)
    if len(mine) != len(known) or len(mine) == 1 or mine[:2] != known[:2]:
        return bool(mine == known)
    if isinstance(mine[2], str) or isinstance(known[2], str):
        return bool(mine[2] == known[2])
    tolerance = FLOAT32_RTOL if np.asarray(leaf.value).dtype in (np.float32, np.float16) else SAME
    return bool(abs(mine[2] - known[2]) <= tolerance * max(mine[3], known[3], 1e-6))


def explained(e: Examined, known: dict[str, Any], paths: Sequence[str] | None = None) -> bool:
    """Whether one probe came out as a known mistake's entry says, on all leaves or on the given ones."""
    if e.outcome.raised or "raised" in known:
        return paths is None and bool(_shorten(e) == known)
    if paths is None and (sorted(e.outcome.changed) != known.get("changed", []) or set(e.got) != set(known["leaves"])):
        return False
    return all(
        path in known["leaves"] and path in e.got and same_leaf(e.got[path], e.like(path), known["leaves"][path])
        for path in (e.got if paths is None else paths)
    )


def diagnose(spec: Spec, examined: list[Examined], calls: list[tuple], known: Sequence[Known]) -> Mistakes:
    """The known mistakes that explain the outcomes: one exactly, two on different outputs, or a ratio; else none."""
    exact = [k for k in known if all(explained(e, entry) for e, entry in zip(examined, k.signature, strict=True))]
    if exact:
        return ((exact[0].name, exact[0].diagnosis),) if len(exact) == 1 else ()
    if any(e.outcome.raised for e in examined):
        return ()
    pairs = _pairs(examined, known)
    if len(pairs) == 1:
        return tuple((k.name, k.diagnosis) for k in pairs[0])
    return () if pairs else _ratio(examined, calls)


def _pairs(examined: list[Examined], known: Sequence[Known]) -> list[tuple[Known, Known]]:
    """Two known mistakes each that, on different outputs, together explain every wrong output and nothing more."""
    wrong = {path for e in examined for path in e.wrong}
    parts = []
    for k in known:
        touched = _touched(examined, k)
        if touched and touched < wrong and _explains(examined, k, touched):
            parts.append((k, touched))
    return [(a, b) for (a, here), (b, there) in combinations(parts, 2) if not here & there and here | there == wrong]


def _explains(examined: list[Examined], k: Known, paths: set[str]) -> bool:
    """Whether every wrong output among `paths` came out as a known mistake says."""
    return all(
        explained(e, entry, [path for path in e.wrong if path in paths])
        for e, entry in zip(examined, k.signature, strict=True)
    )


def _touched(examined: list[Examined], k: Known) -> set[str]:
    """The outputs that a known mistake gets wrong; empty where it raises or changes its arguments."""
    touched: set[str] = set()
    for e, entry in zip(examined, k.signature, strict=True):
        if "raised" in entry or "changed" in entry or set(entry["leaves"]) != set(e.expected):
            return set()
        touched |= {path for path in e.expected if not same_leaf(e.expected[path], e.like(path), entry["leaves"][path])}
    return touched


#: By name: the factor for m examples, and what a learner reads after "In every probe, `dw` is ".
RATIOS: dict[str, tuple[Callable[[int], float], str]] = {
    "half": (lambda m: 0.5, "half of what is expected. Which constant does the derivative of a square bring along?"),
    "double": (lambda m: 2.0, "twice what is expected. Is a constant counted two times?"),
    "sign": (lambda m: -1.0, "right in size and opposite in sign. In which order does the difference stand?"),
    "not averaged": (lambda m: m, "m times what is expected, with m examples. Is it a sum where a mean is asked for?"),
    "averaged twice": (lambda m: 1 / m, "1/m of what is expected, with m examples. How often is the average taken?"),
}


def _ratio(examined: list[Examined], calls: list[tuple]) -> Mistakes:
    """The one ratio that holds for all wrong outputs on all probes, if there is one."""
    wrong = sorted({path for e in examined for path in e.wrong})
    sizes = [_examples(call) for call in calls]
    if not wrong:
        return ()
    found = [
        (name, f"In every probe, {_listed(wrong)} is {text}")
        for name, (factor, text) in RATIOS.items()
        if all(_scaled(e, path, factor(m or 1)) for e, m in zip(examined, sizes, strict=True) for path in wrong)
    ]
    return tuple(found) if len(found) == 1 else ()


def _listed(paths: list[str]) -> str:
    return "the result" if paths == [""] else "each of " * (len(paths) > 1) + ", ".join(f"`{path}`" for path in paths)


def _examples(call: tuple) -> int | None:
    """The number of examples m in a call: the columns of its first two-dimensional array."""
    return next(
        (argument.shape[1] for argument in call if isinstance(argument, np.ndarray) and argument.ndim == 2), None
    )


def _scaled(e: Examined, path: str, factor: float) -> bool:
    got, want = e.got.get(path), e.expected.get(path)
    if got is None or want is None or got.fault:
        return False
    array, target = numeric(got.value), numeric(want.value)
    if array is None or target is None or array.size != target.size or not np.any(target):
        return False
    target = factor * target.astype(float)
    return bool(np.all(np.abs(array.reshape(target.shape) - target) <= 1e-6 * np.max(np.abs(target))))
