"""What a function's results depend on, seen from outside: one argument is changed at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np

from .compare import Outcome, Spec, numeric, take_apart
from .values import Each, Keywords, Previous

#: Runs a function on one call.
Run = Callable[[tuple], Outcome]

#: For each change of an argument, as "argument|what is done to it", and each output: which entries follow it, as bits,
#: or how all of them grow.  An output that is a step away from an argument counts as the step.
Facts = dict[str, dict[str, str]]

#: What is done to an argument.
OTHER, FIRST, LAST, GROW, ORDER = "other", "first", "last", "grow", "order"

#: What an output does where the columns of all arguments change places: nothing, the same, or something else.
STAYS, TURNS, CHANGES = "stc"

SAME = "as before"

#: What an output that grows with the power 0, 1 ... of an argument is multiplied by where that is doubled.
POWERS = {"a quarter as large": 0.25, "half as large": 0.5, "1/√2 as large": 0.5**0.5, SAME: 1.0}
POWERS |= {
    "√2 times as large": 2**0.5,
    "twice as large": 2.0,
    "4 times as large": 4.0,
    "8 times as large": 8.0,
    "16 times as large": 16.0,
}

#: How an output follows an argument that grows; both words stand between separators in a fact.
STRAIGHT, BENT, SEPARATOR = "straight", "bent", ", "

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
    names = list(spec.arguments)
    before = _numbers(spec, run, call, expected, names)
    found: Facts = {}
    for label, how, *changed in _changes(call, names):
        after = [_numbers(spec, run, c, expected, names) for c in changed]
        if how == OTHER:
            after = [{path: found for one in reversed(after) for path, found in one.items()}]
        both = [path for path in before if all(path in a for a in after)]
        if TOGETHER in label:  # where the result is a step away from one of them, the other is tried alone
            both = [path for path in both if not path.startswith(STEP)]
        told = {path: said for path in both if (said := _told(how, before[path], [a[path] for a in after]))}
        if told:
            found[f"{label}|{how}"] = told
    return found


def few(several: Sequence[Facts]) -> list[Facts]:
    """The facts of a few probes, each without the arguments that are changed in an earlier one."""
    told: set[str] = set()
    found = []
    for facts in several:
        found.append({change: said for change, said in facts.items() if label_of(change) not in told})
        told |= set(map(label_of, facts))
    while found and not found[-1]:
        found.pop()
    return found


def label_of(change: str) -> str:
    return change.rpartition("|")[0]


def agreed(several: Sequence[Facts]) -> Facts:
    """The first one's facts, as far as none of these functions contradicts."""
    first, *others = several
    found = {}
    for change, told in first.items():
        theirs = {path: [o[change][path] for o in others if path in o.get(change, {})] for path in told}
        common = {path: _common([said, *theirs[path]]) for path, said in told.items()}
        found[change] = {path: said for path, said in common.items() if said}
    return {change: told for change, told in found.items() if told}


def _common(facts: Sequence[str]) -> str:
    """What several functions do alike: a question mark for an entry in which they differ; empty where all is open."""
    first, *others = facts
    if SEPARATOR in first:
        return first if all(_alike(first, other) for other in others) else ""
    size = max(map(len, facts))
    bits = [set(entry) for entry in zip(*(f * size if len(f) == 1 else f for f in facts), strict=True)]
    common = "".join(bit.pop() if len(bit) == 1 else "?" for bit in bits)
    return "" if set(common) == {"?"} else common[0] if len(set(common)) == 1 else common


def _alike(said: str, own: str) -> bool:
    """Whether two functions grow alike, as far as both are clear."""
    (*words, slope), (*others, other) = said.split(SEPARATOR), own.split(SEPARATOR)
    return all(a == b or not (a and b) for a, b in zip(words, others, strict=True)) and ratio(slope, other) in (
        None,
        1.0,
    )


# --- changing one argument -------------------------------------------------------------------------


#: What a place is called, what is done to it, and one or two values to put there.
Change = tuple[Any, ...]


def _changes(call: tuple, names: Sequence[str]) -> Iterator[Change]:
    """Calls that differ from this one in one place: what it is called, what is done to it, and the calls."""
    for place, argument in enumerate(call):
        name = names[place] if place < len(names) else ""
        for label, how, *changed in _changed(argument, name):
            yield label, how, *((*call[:place], value, *call[place + 1 :]) for value in changed)
    for (i, a), (j, b) in combinations(enumerate(call[: len(names)]), 2):
        if _plain(a) and _plain(b) and np.ndim(a) and np.shape(a) == np.shape(b):
            both = ([times * v if place in (i, j) else v for place, v in enumerate(call)] for times in (2, 3))
            yield TOGETHER.join((names[i], names[j])), GROW, *map(tuple, both)
    for m in sorted({array.shape[1] for array in _arrays(call)} - {1}):
        yield f"{m} columns", f"{ORDER}{m}", tuple(_turned(argument, m) for argument in call)


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


def _changed(value: Any, label: str) -> Iterator[Change]:
    match value:
        case float():
            yield label, OTHER, 0.5 if abs(value) < TINY else 0.8 * value
            yield label, GROW, 2 * value, 3 * value
        case np.ndarray() if value.dtype.kind in "fi" and value.size:
            yield label, OTHER, *_others(value)
            if value.size > 1:
                yield label, FIRST, _with(value, np.array([0]))
                yield label, LAST, _with(value, np.array([value.size - 1]))
            yield label, GROW, 2 * value, 3 * value
        case list() if value and all(isinstance(entry, float) for entry in value):
            for _, how, *changed in _changed(np.array(value), label):
                yield label, how, *(c.tolist() for c in changed)
        case Keywords(named):
            for inner, how, *changed in _changed_entries(named, ""):
                yield inner, how, *map(Keywords, changed)
        case Mapping():
            yield from _changed_entries(value, label)
        case Previous(place, first):
            for inner, how, *changed in _changed(first, label):
                yield inner, how, *(Previous(place, c) for c in changed)
        case Each(values):
            for turn, when in ((0, "first"), (len(values) - 1, "last"))[: len(values)]:
                for inner, how, *changed in _changed(values[turn], label):
                    which = f"{WHICH}{when} call" if len(values) > 1 else ""
                    yield inner + which, how, *(Each((*values[:turn], c, *values[turn + 1 :])) for c in changed)


def _changed_entries(value: Mapping[str, Any], label: str) -> Iterator[Change]:
    for name, entry in value.items():
        for inner, how, *changed in _changed(entry, f'{label}["{name}"]' if label else name):
            yield inner, how, *({**value, name: c} for c in changed)


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

#: Arguments that belong to a step, and what stands before one of several calls.
GRADIENT, ITSELF, WHICH = "the gradient", "the parameter itself", " of the "

#: Between the names of two arguments that are changed at once.
TOGETHER = "` and `"

#: Before the path of an output that counts as a step.
STEP = "step of "


def _numbers(spec: Spec, run: Run, call: tuple, expected: Any, names: Sequence[str]) -> dict[str, Numbers]:
    """Outputs of the expected shapes by path, each with its start, which is zero where it is no step."""
    outcome = run(call)
    if outcome.raised:
        return {}
    (e,) = take_apart(spec, [outcome], [expected], [call])
    starts = _starts(spec, run, call, expected, names)
    found = {}
    for path, leaf in e.got.items():
        got, like = numeric(leaf.value), numeric(e.like(path))
        if got is not None and like is not None and got.size == like.size and _smooth(got, like):
            flat = got.astype(float).reshape(-1)
            start, step = starts.get(path, starts.get(f'parameters["{path}"]', np.zeros(0))), STEP
            if start.size != flat.size:
                start, step = np.zeros(flat.size), ""
            found[step + path] = flat, start
    return found


def _smooth(got: np.ndarray, like: np.ndarray) -> bool:
    """Whether small changes can show: not in what is not finite, nor in several whole numbers, such as predictions."""
    return bool(np.all(np.isfinite(got)) and (like.size == 1 or np.any(like != np.round(like))))


def _starts(spec: Spec, run: Run, call: tuple, expected: Any, names: Sequence[str]) -> dict[str, np.ndarray]:
    """What a result may be a step away from, by its name: the arguments, or what the last but one of the calls gave."""
    if shorter := _one_call_less(call):
        return {
            path.removeprefix(STEP): end for path, (end, _) in _numbers(spec, run, shorter, expected, names).items()
        }
    found: dict[str, np.ndarray] = {}
    for name, argument in zip(names, call, strict=False):
        value = argument.first if isinstance(argument, Previous) else argument
        if isinstance(value, Mapping):
            found |= {f'{name}["{key}"]': np.ravel(entry) for key, entry in value.items() if _plain(entry)}
        elif _plain(value):
            found[name] = np.ravel(value)
    return found


def _one_call_less(call: tuple) -> tuple | None:
    if not any(isinstance(argument, Each) and len(argument.values) > 1 for argument in call):
        return None
    return tuple(Each(a.values[:-1]) if isinstance(a, Each) else a for a in call)


def _plain(value: Any) -> bool:
    return isinstance(value, float) or (isinstance(value, np.ndarray) and value.dtype.kind == "f")


def _told(how: str, before: Numbers, after: list[Numbers]) -> str:
    """What one output does: how it grows, or a bit for each of its entries; empty where that is not clear."""
    if any(new.size != before[0].size for new, _ in after):
        return ""
    old, first, *more = [result - start for result, start in (before, *after)]
    rounding = ROUNDING * max(*(float(np.max(np.abs(result))) for result, _ in (before, *after)), 1e-6)
    if how == GROW:
        line = _line(old, first, more[0], rounding)
        slope = _slope(first - old) if line == STRAIGHT else ""
        return SEPARATOR.join((_power(old, first, rounding), line, slope))
    if how.startswith(ORDER):
        return _turning(old, first, int(how.removeprefix(ORDER)), rounding)
    moved = np.abs(first - old)
    follows = moved > CLEAR * max(np.max(np.abs(old)), np.max(np.abs(first)))
    if np.any(~follows & (moved > rounding)):
        return ""
    bits = "".join("01"[int(bit)] for bit in follows)
    return bits[0] if len(set(bits)) == 1 else bits


def _turning(old: np.ndarray, new: np.ndarray, m: int, rounding: float) -> str:
    """What became of an output when the m columns of all arguments changed places; empty where that is not clear."""
    if np.max(np.abs(new - old)) <= rounding:
        return STAYS
    if old.size % m == 0 and np.max(np.abs(new - old.reshape(-1, m)[:, _uneven(m)].reshape(-1))) <= rounding:
        return TURNS
    return CHANGES if np.max(np.abs(new - old)) > CLEAR * np.max(np.abs(old)) else ""


def _power(old: np.ndarray, new: np.ndarray, rounding: float) -> str:
    """What the output becomes where an argument is doubled; empty where its entries do not agree in that."""
    seen = np.abs(old) > 100 * rounding
    if not np.any(seen) or np.any(np.abs(new[~seen]) > 100 * rounding):
        return ""
    factors = new[seen] / old[seen]
    if text := next((text for text, factor in POWERS.items() if np.allclose(factors, factor, rtol=1e-4)), ""):
        return text
    return (
        f"{factors[0]:.3g} times as large"
        if len(factors) == old.size and np.allclose(factors, factors[0], rtol=1e-4)
        else ""
    )


def _line(one: np.ndarray, two: np.ndarray, three: np.ndarray, rounding: float) -> str:
    """Whether the output follows its argument in a straight line; empty where that is not clear."""
    bend, way = np.max(np.abs(one - 2 * two + three)), max(np.max(np.abs(two - one)), np.max(np.abs(three - two)))
    if bend > max(0.01 * way, 1000 * rounding):
        return BENT
    return STRAIGHT if bend < 10 * rounding and way > 1000 * rounding else ""


def _slope(way: np.ndarray) -> str:
    """Two sums of a change's entries, each with other weights: enough to see one change as a multiple of another."""
    places = np.arange(way.size)
    return " ".join(f"{np.sum(way * (1 + 0.5 * np.sin(1 + phase * places))):.5g}" for phase in (12.9898, 7.2331))


def ratio(slope: str, right: str) -> float | None:
    """How many times as strongly an output follows an argument; None where that is not the same for all entries."""
    if not (slope and right):
        return None
    own, wanted = (np.array(list(map(float, text.split()))) for text in (slope, right))
    ratios = own / wanted
    if not np.all(np.isfinite(ratios)) or not np.allclose(ratios, ratios[0], rtol=1e-3, atol=1e-4):
        return None
    return 1.0 if np.isclose(ratios[0], 1, rtol=1e-2) else float(ratios[0])


# --- in words --------------------------------------------------------------------------------------
