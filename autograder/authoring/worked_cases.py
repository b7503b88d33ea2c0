"""Worked micro-examples: the smallest case of an exercise with its right result, drawn apart from all probes."""

import zlib
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from handrail.engine.calls import observe
from handrail.engine.values import Anything, Each, Function, Keywords, Previous, Rng, turns

from ..exercises.model import Exercise
from ..exercises.sections import Section

#: More numbers than this are no small case.
MOST = 60


def example(section: Section, exercise: Exercise) -> tuple[list[Any], Any] | None:
    """Arguments and result of a small case; None where chance decides, a function is passed, or paper is asked for."""
    if exercise.draw is None or exercise.view or exercise.number:
        return None
    seed = zlib.crc32(f"example of {section.name}.{exercise.name}".encode())
    function, names = section.function(exercise.name), section.arguments(exercise.name)
    for call in sorted(map(_plain, exercise.draw(np.random.default_rng(seed))), key=_size):
        for arguments in (_small(call), call):
            result = _result(function, arguments, names, exercise)
            if result is not None and _size(arguments) <= MOST:
                return list(arguments), result
    return None


def _plain(call: tuple) -> tuple:
    """A probe's first call, with what it starts from; an empty one where it cannot be written down in numbers."""
    first = turns(call)
    values = tuple(a.first if isinstance(a, Previous) else a for a in first[0])
    odd = any(isinstance(v, (Rng, Function, Each, Keywords)) for v in values)
    return () if odd or len(first) > 1 else values


def _numbers(value: Any) -> Iterator[np.ndarray]:
    """The arrays and numbers in a value."""
    if isinstance(value, dict):
        for entry in value.values():
            yield from _numbers(entry)
    elif isinstance(value, (list, tuple)):
        for entry in value:
            yield from _numbers(entry)
    elif isinstance(value, (int, float, np.generic, np.ndarray)):
        yield np.asarray(value, dtype=float)


def _size(call: tuple) -> float:
    """How many numbers a call holds; an endless number where it is empty, or where one of them is huge."""
    arrays = list(_numbers(call))
    if not call or any(np.max(np.abs(a), initial=0.0) > 50 for a in arrays):
        return float("inf")
    return sum(a.size for a in arrays)


def _small(call: tuple) -> tuple:
    """A call with two examples; where no dictionary binds its arrays together, with few of everything and rounded."""
    arrays = [a for a in call if isinstance(a, np.ndarray)]
    if any(isinstance(a, dict) for a in call):
        m = next((a.shape[1] for a in arrays if a.ndim == 2), 0)
        return tuple(_cut(a, {m: 2} if m > 2 else {}) for a in call)
    sizes = sorted({n for a in arrays for n in a.shape if n > 1})
    to = {n: min(n, i) for i, n in enumerate(sizes, 2)}
    return tuple(_rounded(_cut(a, to)) for a in call)


def _cut(value: Any, to: dict[int, int]) -> Any:
    """The same with the axes of some lengths cut to others."""
    if isinstance(value, dict):
        return {name: _cut(entry, to) for name, entry in value.items()}
    if isinstance(value, np.ndarray):
        return value[tuple(slice(to.get(n, n)) for n in value.shape)]
    return value


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 2)
    return np.round(value, 2) + 0.0 if isinstance(value, np.ndarray) and value.dtype.kind == "f" else value


def _result(function: Callable[..., Any], call: tuple, names: tuple[str, ...], exercise: Exercise) -> Any:
    """The reference's result without its opaque entries; None where there is none, or one that chance decides."""
    if not call:
        return None
    outcomes = [observe(function, call, names) for _ in range(2)]
    if any(o.raised for o in outcomes):
        return None
    first, again = (np.concatenate([a.ravel() for a in _numbers(o.value)] or [np.zeros(0)]) for o in outcomes)
    if not np.any(first) or not np.all(np.isfinite(first)) or not np.array_equal(first, again):
        return None
    value = outcomes[0].value
    if not exercise.opaque:
        return value
    entries = zip(exercise.returns, value, strict=True)
    return tuple(Anything() if name in exercise.opaque else entry for name, entry in entries)
