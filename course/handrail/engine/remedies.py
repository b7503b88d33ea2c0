"""What other arguments show of a wrong function: what would have to stand in their place, and what depends on them."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np

from .compare import Outcome, Spec, take_apart
from .differences import differences
from .effects import Facts
from .influence import Run
from .paths import Path
from .values import Each, Keywords, Previous
from .verdict import INCOMPARABLE

#: What may stand in the place of a number or an array: how it reads, and how it is made.
INSTEAD: dict[str, Callable[[Any], Any]] = {
    "the opposite of {}": lambda value: -value,
    "half of {}": lambda value: value / 2,
    "twice {}": lambda value: 2 * value,
    "1 − {}": lambda value: 1 - value,
    "the square of {}": lambda value: value**2,
    "the root of {}": lambda value: np.sqrt(np.abs(value)),
}

#: Where more ways than this lead to the right results, none of them says where the fault is.
MOST = 2


#: Seconds after which a function is not called any more, and nothing is said.
PATIENCE = 0.5


class Tired(Exception):
    """The function takes too long to be called again."""


def clue(spec: Spec, run: Run, calls: list[tuple], expected: list[Any], right: Sequence[Facts]) -> str:
    """What the function does with other arguments than the probes': one sentence or two, empty where nothing is clear.

    run: runs the function on one call; may raise Tired.  right: what the first probes' outputs should depend on.
    """
    end = time.process_time() + PATIENCE

    def soon(call: tuple) -> Outcome:
        if time.process_time() > end:
            raise Tired
        return run(call)

    try:
        examined = take_apart(spec, [soon(call) for call in calls], expected, calls)
        wrong = list(dict.fromkeys(path for e in examined for path in e.wrong))
        if not wrong:
            return ""
        return remedy(spec, soon, calls, expected) or differences(spec, soon, calls, expected, right, wrong)
    except (Tired, *INCOMPARABLE):
        return ""


@np.errstate(all="ignore")
def remedy(spec: Spec, run: Run, calls: list[tuple], expected: list[Any]) -> str:
    """With what in the place of its arguments the function would be right on all probes; empty where with nothing."""
    found = []
    for text, change in _ways(spec, calls[0]):
        if all(_right(spec, run, call, change(call), like) for call, like in zip(calls, expected, strict=True)):
            found.append(text)
    return f" It would be right {' or '.join(found)}." if 0 < len(found) <= MOST else ""


def _right(spec: Spec, run: Run, call: tuple, changed: tuple, expected: Any) -> bool:
    outcome = run(changed)
    (e,) = take_apart(spec, [replace(outcome, changed=())], [expected], [call])
    return not (outcome.raised or e.wrong)


def _ways(spec: Spec, call: tuple) -> Iterator[tuple[str, Callable[[tuple], tuple]]]:
    """Every exchange of something for an argument or for one of its entries, in words and as a change of a call."""
    for target in _targets(spec, call):
        for text, function in INSTEAD.items():
            yield (
                f"with {text.format(target.quoted)} in the place of {target.quoted}",
                _exchange(spec, target, function),
            )
    for (i, a), (j, b) in combinations(enumerate(call), 2):
        if isinstance(a, (float, np.ndarray)) and type(a) is type(b) and np.shape(a) == np.shape(b):
            yield f"with `{spec.arguments[i]}` and `{spec.arguments[j]}` exchanged", _swap(i, j)


def _exchange(spec: Spec, target: Path, function: Callable[[Any], Any]) -> Callable[[tuple], tuple]:
    return lambda call: tuple(_with(value, name, target, function) for value, name in _named(spec, call))


def _swap(i: int, j: int) -> Callable[[tuple], tuple]:
    return lambda call: tuple(call[{i: j, j: i}.get(place, place)] for place in range(len(call)))


def _named(spec: Spec, call: tuple) -> Iterator[tuple[Any, Path]]:
    for place, value in enumerate(call):
        yield value, Path(spec.arguments[place] if place < len(spec.arguments) else "")


def _targets(spec: Spec, call: tuple) -> Iterator[Path]:
    for value, path in _named(spec, call):
        yield from _inside(value, path)


def _inside(value: Any, path: Path) -> Iterator[Path]:
    match value:
        case float():
            yield path
        case np.ndarray() if value.dtype.kind == "f":
            yield path
        case list() if value and all(isinstance(entry, float) for entry in value):
            yield path
        case Each(values):
            yield from _inside(values[0], path)
        case Previous(_, first) if first:
            yield from _inside(first, path)
        case Keywords(named):
            yield from (found for name, own in named.items() for found in _inside(own, Path(name)))
        case Mapping():
            yield path
            if len(value) > 1:
                yield from (found for name, own in value.items() for found in _inside(own, path.entry(name)))


def _with(value: Any, path: Path, target: Path, function: Callable[[Any], Any]) -> Any:
    """A value in which what stands at `target`, and everything in it, is exchanged."""
    meant = path.within(target)
    match value:
        case float() if meant:
            return float(function(value))
        case np.ndarray() if meant and value.dtype.kind == "f":
            return function(value)
        case list() if meant and value and all(isinstance(entry, float) for entry in value):
            return list(map(float, function(np.array(value))))
        case Each(values):
            return Each(tuple(_with(entry, path, target, function) for entry in values))
        case Previous(place, first):
            return Previous(place, _with(first, path, target, function))
        case Keywords(named):
            return Keywords({name: _with(entry, Path(name), target, function) for name, entry in named.items()})
        case Mapping():
            return {name: _with(entry, path.entry(name), target, function) for name, entry in value.items()}
    return value
