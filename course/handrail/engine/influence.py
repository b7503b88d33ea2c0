"""What a function's results depend on, seen from outside: one argument is changed at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np

from .compare import Outcome, Spec, numeric, take_apart
from .effects import BENT, POWERS, STRAIGHT, Change, Effect, Facts, Growth, How, Order, Output, Reach
from .paths import Path
from .values import Each, Keywords, Previous

#: Runs a function on one call.
Run = Callable[[tuple], Outcome]

#: A change of this part of an output's size is one; below the second part it is rounding.
CLEAR, ROUNDING = 1e-4, 1e-6

#: Numbers below this are there to avoid a division by zero, and are tried at a size that shows.
TINY = 1e-4


@np.errstate(all="ignore")
def facts(spec: Spec, run: Run, call: tuple, expected: Any) -> Facts:
    """What every output does when one argument changes; nothing is said of what is not clear.

    expected: what the call should return, for the structure.
    """
    spec = replace(spec, view=None)
    before = _numbers(spec, run, call, expected)
    found: Facts = {}
    for change, *changed in _changes(call, spec.arguments):
        after = [_numbers(spec, run, c, expected) for c in changed]
        if change.how == How.OTHER:
            after = [{output: found for one in reversed(after) for output, found in one.items()}]
        both = [output for output in before if all(output in a for a in after)]
        if len(change.arguments) > 1:  # where the result is a step away from one of them, the other is tried alone
            both = [output for output in both if not output.step]
        told = {o: effect for o in both if (effect := _effect(change, before[o], [a[o] for a in after]))}
        if told:
            found[change] = told
    return found


# --- changing one argument -------------------------------------------------------------------------


def _changes(call: tuple, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Calls that differ from this one in one way: the change, and one or two calls."""
    for i, argument in enumerate(call):
        for change, *values in _changed(argument, Path(names[i] if i < len(names) else "")):
            yield change, *((*call[:i], value, *call[i + 1 :]) for value in values)
    for (i, a), (j, b) in combinations(enumerate(call[: len(names)]), 2):
        if _plain(a) and _plain(b) and np.ndim(a) and np.shape(a) == np.shape(b):
            both = ([times * v if k in (i, j) else v for k, v in enumerate(call)] for times in (2, 3))
            yield Change(How.GROW, (Path(names[i]), Path(names[j]))), *map(tuple, both)
    for m in sorted({array.shape[1] for array in _arrays(call)} - {1}):
        yield Change(How.ORDER, columns=m), tuple(_turned(argument, m) for argument in call)


def _arrays(call: tuple) -> Iterator[np.ndarray]:
    for argument in call:
        for value in argument.values() if isinstance(argument, Mapping) else [argument]:
            if isinstance(value, np.ndarray) and value.ndim == 2:
                yield value


def _turned(value: Any, m: int) -> Any:
    """A value in which arrays of m columns have them in another order."""
    if isinstance(value, Mapping):
        return {name: _turned(entry, m) for name, entry in value.items()}
    turns = isinstance(value, np.ndarray) and value.ndim == 2 and value.shape[1] == m
    return value[:, _uneven(m)] if turns else value


def _uneven(m: int) -> np.ndarray:
    """An order of m columns, the second, fourth ... first, that neither turns three or more round nor shifts them."""
    return np.array([*range(1, m, 2), *range(0, m, 2)])


def _changed(value: Any, path: Path) -> Iterator[tuple[Any, ...]]:
    """An argument in other ways: what was done to which of its entries, and one or two values."""
    match value:
        case float():
            yield Change(How.OTHER, (path,)), 0.5 if abs(value) < TINY else 0.8 * value
            yield Change(How.GROW, (path,)), 2 * value, 3 * value
        case np.ndarray() if value.dtype.kind in "fi" and value.size:
            yield Change(How.OTHER, (path,)), *_others(value)
            if value.size > 1:
                yield Change(How.FIRST, (path,)), _with(value, np.array([0]))
                yield Change(How.LAST, (path,)), _with(value, np.array([value.size - 1]))
            yield Change(How.GROW, (path,)), 2 * value, 3 * value
        case list() if value and all(isinstance(entry, float) for entry in value):
            for change, *changed in _changed(np.array(value), path):
                yield change, *(c.tolist() for c in changed)
        case Keywords(named):
            for name, entry in named.items():
                for change, *changed in _changed(entry, Path(name)):
                    yield change, *(Keywords({**named, name: c}) for c in changed)
        case Mapping():
            for key, entry in value.items():
                for change, *changed in _changed(entry, path.entry(key)):
                    yield change, *({**value, key: c} for c in changed)
        case Previous(number, first):
            for change, *changed in _changed(first, path):
                yield change, *(Previous(number, c) for c in changed)
        case Each(values):
            for turn, when in ((0, "first"), (len(values) - 1, "last"))[: len(values)]:
                for change, *changed in _changed(values[turn], path):
                    which = replace(change, call=when) if len(values) > 1 else change
                    yield which, *(Each((*values[:turn], c, *values[turn + 1 :])) for c in changed)


def _others(value: np.ndarray) -> list[np.ndarray]:
    """Another array with all signs turned; where these may be probabilities, also one of those, if the first fails."""
    everywhere = np.arange(value.size)
    return [-_with(value, everywhere) * 1.7, *([_with(value, everywhere)] if _probable(value) else [])]


def _with(value: np.ndarray, places: np.ndarray) -> np.ndarray:
    """The array with some entries changed by about half their size, each otherwise; probabilities stay such."""
    changed = value.astype(float)
    old = changed.flat[places]
    more = 0.0 if _probable(value) else np.where(old < 0, -0.37, 0.37)
    changed.flat[places] = (0.6 + 0.1 * np.sin(places)) * old - more * (1 + 0.3 * np.sin(places))
    return changed


def _probable(value: np.ndarray) -> bool:
    return bool(np.all((value > 0) & (value < 1)))


# --- what follows ----------------------------------------------------------------------------------

#: An output, and where it started: an argument of the same name, from which it is a step away.
Numbers = tuple[np.ndarray, np.ndarray]


def _numbers(spec: Spec, run: Run, call: tuple, expected: Any) -> dict[Output, Numbers]:
    """Outputs of the expected shapes, each with its start, which is zero where it is no step."""
    outcome = run(call)
    if outcome.raised:
        return {}
    (e,) = take_apart(spec, [outcome], [expected], [call])
    starts = _starts(spec, run, call, expected)
    found = {}
    for path, leaf in e.got.items():
        got, like = numeric(leaf.value), numeric(e.like(path))
        if got is not None and like is not None and got.size == like.size and _smooth(got, like):
            flat = got.astype(float).reshape(-1)
            start = starts.get(path, starts.get(Path("parameters", (path.name,)), np.zeros(0)))
            step = start.size == flat.size
            found[Output(path, step)] = flat, start if step else np.zeros(flat.size)
    return found


def _smooth(got: np.ndarray, like: np.ndarray) -> bool:
    """Whether small changes can show: not in what is not finite, nor in several whole numbers, such as predictions."""
    return bool(np.all(np.isfinite(got)) and (like.size == 1 or np.any(like != np.round(like))))


def _starts(spec: Spec, run: Run, call: tuple, expected: Any) -> dict[Path, np.ndarray]:
    """What a result may be a step away from, by its name: the arguments, or what the last but one of the calls gave."""
    if shorter := _one_call_less(call):
        return {output.path: end for output, (end, _) in _numbers(spec, run, shorter, expected).items()}
    found: dict[Path, np.ndarray] = {}
    for name, argument in zip(spec.arguments, call, strict=False):
        value = argument.first if isinstance(argument, Previous) else argument
        if isinstance(value, Mapping):
            found |= {Path(name, (key,)): np.ravel(entry) for key, entry in value.items() if _plain(entry)}
        elif _plain(value):
            found[Path(name)] = np.ravel(value)
    return found


def _one_call_less(call: tuple) -> tuple | None:
    if not any(isinstance(argument, Each) and len(argument.values) > 1 for argument in call):
        return None
    return tuple(Each(a.values[:-1]) if isinstance(a, Each) else a for a in call)


def _plain(value: Any) -> bool:
    return isinstance(value, float) or (isinstance(value, np.ndarray) and value.dtype.kind == "f")


def _effect(change: Change, before: Numbers, after: list[Numbers]) -> Effect | None:
    """What one output does; None where that is not clear."""
    if any(new.size != before[0].size for new, _ in after):
        return None
    old, first, *more = [result - start for result, start in (before, *after)]
    rounding = ROUNDING * max(*(float(np.max(np.abs(result))) for result, _ in (before, *after)), 1e-6)
    if change.how == How.GROW:
        line = _line(old, first, more[0], rounding)
        return Growth(_power(old, first, rounding), line, _slope(first - old) if line == STRAIGHT else None)
    if change.how == How.ORDER:
        return _order(old, first, change.columns, rounding)
    moved = np.abs(first - old)
    follows = moved > CLEAR * max(np.max(np.abs(old)), np.max(np.abs(first)))
    return None if np.any(~follows & (moved > rounding)) else Reach.of(follows.tolist())


def _order(old: np.ndarray, new: np.ndarray, m: int, rounding: float) -> Order | None:
    """What became of an output when the m columns of all arguments changed places; None where that is not clear."""
    if np.max(np.abs(new - old)) <= rounding:
        return Order.STAYS
    if old.size % m == 0 and np.max(np.abs(new - old.reshape(-1, m)[:, _uneven(m)].reshape(-1))) <= rounding:
        return Order.TURNS
    return Order.CHANGES if np.max(np.abs(new - old)) > CLEAR * np.max(np.abs(old)) else None


def _power(old: np.ndarray, new: np.ndarray, rounding: float) -> float | None:
    """What the output is multiplied by, one of POWERS or to three digits; None where its entries differ in that."""
    seen = np.abs(old) > 100 * rounding
    if not np.any(seen) or np.any(np.abs(new[~seen]) > 100 * rounding):
        return None
    factors = new[seen] / old[seen]
    if power := next((power for power in POWERS if np.allclose(factors, power, rtol=1e-4)), None):
        return power
    alike = len(factors) == old.size and np.allclose(factors, factors[0], rtol=1e-4)
    return float(f"{factors[0]:.3g}") if alike else None


def _line(one: np.ndarray, two: np.ndarray, three: np.ndarray, rounding: float) -> str:
    """Whether the output follows its argument in a straight line; empty where that is not clear."""
    bend, way = np.max(np.abs(one - 2 * two + three)), max(np.max(np.abs(two - one)), np.max(np.abs(three - two)))
    if bend > max(0.01 * way, 1000 * rounding):
        return BENT
    return STRAIGHT if bend < 10 * rounding and way > 1000 * rounding else ""


def _slope(way: np.ndarray) -> tuple[float, float]:
    """Two sums, to five digits, of a change's entries: enough to see one change as a multiple of another."""
    places = np.arange(way.size)
    one, other = (float(f"{np.sum(way * (1 + 0.5 * np.sin(1 + phase * places))):.5g}") for phase in (12.9898, 7.2331))
    return one, other
