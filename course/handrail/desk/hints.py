"""Hints: a ladder from what fails to a small case worked out, one rung a call."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from textwrap import wrap
from types import EllipsisType
from typing import Any

import numpy as np

from ..engine.calls import verdict_on
from ..engine.compare import Verdict
from ..engine.keys import Key
from ..engine.values import Anything, decode
from ..engine.words import WIDTH, wrapped
from .checking import TOLD, CannotCheck, begun, find

#: What each kind of fault is, without saying where.
FAILS = {
    "unwritten": "It is not written yet.",
    "raised": "It stops before it returns anything.",
    "none": "It comes to its end without returning anything.",
    "type": "It returns something of another kind than the docstring promises.",
    "keys": "Its dictionary lacks an entry that the docstring promises.",
    "shape": "Something in its result has another shape than the docstring promises.",
    "not finite": "Something in its result is not finite.",
    "changed": "It changes something that does not belong to it.",
    "globals": "It uses something besides its arguments.",
    "value": "It runs, its result has the right form, and some of it is not right.",
}

Function = Callable[..., Any]


@dataclass(frozen=True)
class Rung:
    """One hint: what it tells, as in "the next hint tells ...", and its lines."""

    tells: str
    lines: tuple[str, ...]


def hint(function: Function | EllipsisType = ..., section: str | None = None) -> None:
    """Print the next hint for a function that is not right yet, and what the one after it will tell.

    What `check` has said of the function as it is now counts as told.

    function: the function that you wrote.  section: where it belongs, needed only where several sections have a
    function of this name and the notebook has not begun one. Raises CannotCheck where no exercise has this name.
    """
    if isinstance(function, EllipsisType):
        raise CannotCheck("Say for which function: handrail.hint(f), with its name in place of f.")
    namespace = sys._getframe(1).f_globals
    key, name = find(function, section or begun(namespace), namespace)
    verdict = verdict_on(function, key, name, namespace)
    taken = namespace.setdefault(TOLD, {})
    if verdict.right:
        taken.pop(name, None)
        print(f"{name}: right. There is nothing left to hint at.")
        return
    rungs = ladder(verdict, key)
    wrong, number = taken.get(name, ("", 0))
    number = min(number + 1, len(rungs)) if wrong == str(verdict) else 1
    taken[name] = str(verdict), number
    print("\n".join(_shown(name, rungs, number)))


def _shown(name: str, rungs: list[Rung], number: int) -> list[str]:
    rung = rungs[number - 1]
    after = (
        f"The next hint tells {rungs[number].tells}: call handrail.hint({name}) again when you want it."
        if number < len(rungs)
        else "This is the last hint. The docstring and the text above the exercise hold the rest."
    )
    return [f"{name}, hint {number} of {len(rungs)}: {rung.tells}", *rung.lines, *wrap(after, WIDTH)]


def ladder(verdict: Verdict, key: Key) -> list[Rung]:
    """All hints, in order: what fails, how far and where, the known mistake and its question, a small case."""
    rungs = [Rung("what fails", tuple(wrap(FAILS[verdict.kind], WIDTH)))]
    rungs.append(Rung("how far it is off, and where", tuple(wrapped(verdict.message))))
    if verdict.mistakes:
        known = [f"{name.replace('_', ' ')}: {diagnosis}" for name, diagnosis in verdict.mistakes]
        rungs.append(Rung("which known mistake gives the same result", tuple(wrapped("\n\n".join(known)))))
    if example := key.exercises[verdict.exercise].get("example"):
        rungs.append(
            Rung("a small case worked out, with other numbers", tuple(_worked(verdict.exercise, key, example)))
        )
    return rungs


def _worked(name: str, key: Key, example: Mapping[str, Any]) -> list[str]:
    """Arguments and result of the small case, as a learner would write them."""
    spec = key.spec(name)
    values = [decode(argument) for argument in example["arguments"]]
    result = decode(example["result"])
    lines = [f"Called as {name}({', '.join(spec.arguments[: len(values)])}) with"]
    for argument, value in zip(spec.arguments, values, strict=False):
        lines += _written(argument, value)
    if isinstance(result, tuple) and len(spec.returns) >= len(result) > 1:
        parts = list(zip(spec.returns, result, strict=False))
    else:
        parts = [(spec.returns[0] if len(spec.returns) == 1 else "result", result)]
    lines.append("it returns")
    for output, value in parts:
        lines += [] if isinstance(value, Anything) else _written(output, value)
    return [
        *lines,
        *wrap("Work it out on paper, then let each of your lines compute it: which is the first to differ?", WIDTH),
    ]


def _written(name: str, value: Any) -> list[str]:
    if isinstance(value, Mapping) and value:
        return [line for key, entry in value.items() for line in _written(f'{name}["{key}"]', entry)]
    text = f"    {name} = {_number(value)}"
    return wrap(text, WIDTH, subsequent_indent=" " * 8) if len(text) > WIDTH else [text]


def _number(value: Any) -> str:
    """A value with four digits."""
    if isinstance(value, np.ndarray):
        return _number(value.tolist())
    if isinstance(value, (list, tuple)):
        inner = ", ".join(map(_number, value))
        return f"[{inner}]" if isinstance(value, list) else f"({inner}{',' * (len(value) == 1)})"
    return f"{value:.4g}" if isinstance(value, float) else repr(value)
