"""How wrong numbers are related to the right ones and to the arguments, in words, where that holds on every probe."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from .compare import Examined, Spec, numeric
from .paths import Path

#: How numbers can be related to what is expected, entry by entry, and how that reads.
RELATIONS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "1 minus what is expected": lambda want: 1 - want,
    "the square of what is expected": np.square,
    "the root of what is expected": np.sqrt,
    "1 over what is expected": lambda want: 1 / want,
    "the absolute value of what is expected": np.abs,
    "what is expected, without the part behind the point": np.trunc,
    "what is expected, with zeros where it is negative": lambda want: np.maximum(want, 0),
    "the sigmoid of what is expected": lambda want: 1 / (1 + np.exp(-want)),
    "the hyperbolic tangent of what is expected": np.tanh,
}


@dataclass(frozen=True)
class Pair:
    """An output of one probe beside what is expected of it, and the probe's arguments by name."""

    got: np.ndarray
    want: np.ndarray
    call: Mapping[str, Any]


@np.errstate(all="ignore")
def related(spec: Spec, examined: list[Examined], calls: list[tuple], paths: list[Path]) -> str:
    """How the outputs at these paths are related to what is expected; empty where no relation holds on all probes."""
    found: dict[str, list[str]] = {}
    for path in paths:
        pairs = list(_pairs(spec, examined, calls, path))
        if sum(pair.want.size for pair in pairs) > 1 and (how := _relation(pairs, path)):
            found.setdefault(how, []).append(path.quoted)
    if not found and len(paths) > 1 and all(_one_factor(e, paths) for e in examined if e.wrong):
        found["all are off by the same factor, another one in each probe"] = [path.quoted for path in paths]
    return "".join(f" {names[0][0].upper()}{', '.join(names)[1:]}: {how}." for how, names in found.items())


def _one_factor(e: Examined, paths: list[Path]) -> bool:
    """Whether all that is wrong with a probe is multiplied by one number."""
    pairs = [(numeric(e.got[path].value), numeric(e.like(path))) for path in paths if path in e.got]
    same = [(g, w) for g, w in pairs if g is not None and w is not None and g.size == w.size]
    if len(same) < len(paths):
        return False
    got, want = (np.concatenate([np.ravel(v).astype(float) for v in side]) for side in zip(*same, strict=True))
    return _factor(got, want) is not None


def _pairs(spec: Spec, examined: list[Examined], calls: list[tuple], path: Path) -> Iterator[Pair]:
    """The wrong outputs at one path; none where some are no numbers of the right shape."""
    wrong = [(e, call) for e, call in zip(examined, calls, strict=True) if path in e.wrong]
    numbers = [(numeric(e.got[path].value), numeric(e.like(path)), call) for e, call in wrong]
    if any(got is None or want is None or got.size != want.size for got, want, _ in numbers):
        return
    for got, want, call in numbers:
        assert got is not None and want is not None
        named = dict(zip(spec.arguments, call, strict=False))
        yield Pair(got.astype(float).reshape(want.shape), want.astype(float), named)


def _relation(pairs: list[Pair], path: Path) -> str:
    entries = np.concatenate([p.got.reshape(-1) for p in pairs])
    if np.all(entries == entries[0]):
        return "the same number in every place, whatever the arguments are"
    for how, function in RELATIONS.items():
        if all(np.allclose(p.got, function(p.want), rtol=1e-6, atol=1e-12) for p in pairs):
            return how
    for name in pairs[0].call:
        if all(_same(p.got, p.call.get(name)) for p in pairs):
            return f"just what `{name}` was at the call"
    return (
        _turned(pairs) or _added(pairs) or _scaled(pairs) or _step(pairs, path) or _shifted(pairs) or _permuted(pairs)
    )


def _same(got: np.ndarray, argument: Any) -> bool:
    array = numeric(argument)
    return array is not None and array.shape == got.shape and np.allclose(got, array, rtol=1e-9)


def _added(pairs: list[Pair]) -> str:
    """An argument, or an entry of one, of which a multiple is added to what is expected."""
    for path in _arrays(pairs[0].call):
        arrays = [_arrays(p.call).get(path) for p in pairs]
        if any(a is None or a.shape != p.want.shape or np.ptp(a) == 0 for a, p in zip(arrays, pairs, strict=True)):
            continue
        times = [_factor(p.got - p.want, np.asarray(a)) for a, p in zip(arrays, pairs, strict=True)]
        if None not in times and np.allclose(np.array(times, float), float(times[0] or 0.0), rtol=1e-5):
            return f"off by {times[0]:.3g} times {path.quoted}"
    return ""


def _arrays(call: Mapping[str, Any]) -> dict[Path, np.ndarray]:
    """The arrays among the arguments and their entries."""
    found: dict[Path, Any] = {Path(name): argument for name, argument in call.items()}
    found |= {Path(n, (key,)): v for n, a in call.items() if isinstance(a, Mapping) for key, v in a.items()}
    return {path: a for path, a in found.items() if isinstance(a, np.ndarray) and a.dtype.kind == "f"}


def _turned(pairs: list[Pair]) -> str:
    same_size = all(np.allclose(np.abs(p.got), np.abs(p.want), rtol=1e-6) for p in pairs)
    return "right in size, with some signs turned" if same_size else ""


def _scaled(pairs: list[Pair], like: str = "what is expected") -> str:
    """One factor an output, and how the factors of all probes hang together."""
    factors = [_factor(p.got, p.want) for p in pairs]
    if any(factor is None for factor in factors):
        return ""
    what = _law(np.array(factors, dtype=float), pairs, like)
    return what or ("every entry of a probe is off by the same factor" if _several(pairs) else "")


def _shifted(pairs: list[Pair]) -> str:
    shifts = [p.got - p.want for p in pairs]
    if not all(np.allclose(shift, shift.flat[0], rtol=1e-6) for shift in shifts):
        return ""
    found = _proportional(np.array([shift.flat[0] for shift in shifts]), pairs)
    if found:
        name, times = found
        return f"off by {times} {name}" if times else f"off by {name}"
    return "every entry of a probe is shifted by the same amount" if _several(pairs) else ""


def _step(pairs: list[Pair], path: Path) -> str:
    """For an output that has an argument's name: how it moves away from the argument."""
    starts = [None if path.keys else numeric(p.call.get(path.name)) for p in pairs]
    if any(start is None or start.shape != p.want.shape for start, p in zip(starts, pairs, strict=True)):
        return ""
    steps = [Pair(p.got - start, p.want - start, p.call) for start, p in zip(starts, pairs, strict=True)]
    how = _turned(steps) or _scaled(steps, "the right step")
    return f"its step away from the old `{path}` is not right: {how}" if how else ""


def _permuted(pairs: list[Pair]) -> str:
    same = all(np.allclose(np.sort(p.got, axis=None), np.sort(p.want, axis=None), rtol=1e-6) for p in pairs)
    return "the right numbers, in another order" if same and _several(pairs) else ""


def _several(pairs: list[Pair]) -> bool:
    return all(p.want.size > 2 for p in pairs)


def _factor(got: np.ndarray, want: np.ndarray) -> float | None:
    """The number that every entry is multiplied by; None where there is none."""
    if np.any(got[want == 0]) or not np.any(want):
        return None
    factors = got[want != 0] / want[want != 0]
    return float(factors[0]) if np.all(np.isfinite(factors)) and np.allclose(factors, factors[0], rtol=1e-6) else None


def _law(factors: np.ndarray, pairs: list[Pair], like: str) -> str:
    """A factor that is the same on all probes, or that follows one of the arguments."""
    if len(factors) + sum(p.want.size > 1 for p in pairs) > 1 and np.allclose(factors, factors[0], rtol=1e-6):
        return f"{factors[0]:.3g} times {like}"
    if found := _proportional(factors, pairs):
        return f"off by a factor that grows with {found[0]}"
    if found := _proportional(1 / factors, pairs):
        return f"off by a factor that falls with {found[0]}"
    return ""


def _proportional(numbers: np.ndarray, pairs: list[Pair]) -> tuple[str, str] | None:
    """What these numbers are always the same multiple of, in words, and that multiple where it is not 1."""
    for name in _measures(pairs[0].call):
        sizes = np.array([_measures(p.call).get(name, np.nan) for p in pairs], dtype=float)
        times = numbers / sizes
        varies = not np.allclose(sizes, sizes[0], rtol=1e-3)
        if len(pairs) > 1 and varies and np.all(np.isfinite(times)) and np.allclose(times, times[0], rtol=1e-6):
            return name, "" if np.isclose(times[0], 1) else f"{times[0]:.3g} times"
    return None


def _measures(call: Mapping[str, Any]) -> dict[str, float]:
    """What a factor may follow, in words: numbers among the arguments, and the sides of the first table among them."""
    numbers = {f"`{n}`": float(a) for n, a in call.items() if isinstance(a, (int, float)) and not isinstance(a, bool)}
    table = next((a for a in call.values() if isinstance(a, np.ndarray) and a.ndim == 2), None)
    if table is None:
        return numbers
    rows, columns = table.shape
    return {
        "the number of rows": rows,
        "the number of columns": columns,
        "the number of columns over that of rows": columns / rows,
        "the root of the number of columns": columns**0.5,
        "m / (m + 1), where m is the number of columns": columns / (columns + 1),
        **numbers,
    }


#: An argument that scales every step: no factor is made of it and another.
RATE = "learning_rate"


class Unit(NamedTuple):
    """A number that a factor may be made of, an argument or what it lacks of 1, and how it reads beside others."""

    name: str
    alone: str
    beside: str
    value: float


def made_of(factor: float, numbers: Mapping[str, float]) -> str:
    """What a factor is made of: these numbers, what they lack of 1, and their roots, where few ways lead to it."""
    units = [Unit(n, f"`{n}`", f"`{n}`", value) for n, value in numbers.items() if value > 1e-4]
    units += [Unit(n, f"1 − `{n}`", f"(1 − `{n}`)", 1 - value) for n, value in numbers.items() if 1e-4 < value < 1]
    parts = [part for u in units for part in ((u, u.beside, u.value), (u, f"√{u.beside}", u.value**0.5))]
    ways = [way for u in units for way in ((u.alone, u.value), (f"√{u.beside}", u.value**0.5))]
    ways += [(f"1 / {text}", 1 / value) for _, text, value in parts]
    for (a, text, value), (b, other, divisor) in product(parts, parts):
        if a != b and RATE not in (a.name, b.name):
            ways.append((f"{text} / {other}", value / divisor))
    fitting = [text for text, value in ways if np.isclose(factor, value, rtol=1e-6)]
    return f", which is {' or '.join(fitting)}" if 0 < len(fitting) <= 2 else ""
