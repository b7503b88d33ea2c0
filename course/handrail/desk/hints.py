"""Hints: a ladder from what fails to a small case worked out, one rung a call."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from textwrap import wrap
from types import EllipsisType
from typing import Any

import numpy as np

from ..engine.calls import verdict_on
from ..engine.compare import Spec, Verdict
from ..engine.keys import Key
from ..engine.values import Anything, Function, Keywords, Rng, decode
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


@dataclass(frozen=True)
class Rung:
    """One hint: what it tells, as in "next comes ...", and its lines."""

    tells: str
    lines: tuple[str, ...]


def hint(function: Callable[..., Any] | EllipsisType = ..., section: str | None = None) -> None:
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
    if number is None:  # it was a check that told
        number = len(_checked(verdict))
    number = min(number + 1, len(rungs)) if wrong == str(verdict) else 1
    taken[name] = str(verdict), number
    print("\n".join(_shown(name, rungs, number)))


def _shown(name: str, rungs: list[Rung], number: int) -> list[str]:
    rung = rungs[number - 1]
    after = (
        f"Next comes {rungs[number].tells}: call handrail.hint({name}) again when you want it."
        if number < len(rungs)
        else "This is the last hint. The docstring and the text above the exercise hold the rest."
    )
    return [f"{name}, hint {number} of {len(rungs)}: {rung.tells}", *rung.lines, *wrap(after, WIDTH)]


def ladder(verdict: Verdict, key: Key) -> list[Rung]:
    """All hints, in order: what was measured to be wrong, then what the author of the exercise wrote for that."""
    hints = key.exercises[verdict.exercise].get("hints")
    if hints is None:
        return list(_measured(verdict))
    return _checked(verdict) + _authored(key.spec(verdict.exercise), hints)[_begins(verdict) :]


def _checked(verdict: Verdict) -> list[Rung]:
    """What a check tells too: all that was measured, once something is written."""
    return [] if verdict.kind == "unwritten" else list(_measured(verdict))


def _measured(verdict: Verdict) -> Iterator[Rung]:
    """What fails, how far and where, the known mistake and its question."""
    yield Rung("what fails", tuple(wrap(FAILS[verdict.kind], WIDTH)))
    yield Rung("how far it is off, and where", tuple(wrapped(str(replace(verdict, mistakes=())))))
    if verdict.mistakes:
        known = [diagnosis for _, diagnosis in verdict.mistakes]
        yield Rung("which known mistake gives the same result", tuple(wrapped("\n\n".join(known))))


def _begins(verdict: Verdict) -> int:
    """The author's rung to begin with: the twin for who is nearly there, the idea for who has nothing or is far off."""
    if verdict.mistakes:
        return 2
    return 0 if verdict.kind in ("unwritten", "value") else 1


def _authored(spec: Spec, hints: Mapping[str, Any]) -> list[Rung]:
    return [
        Rung("the idea, as a question", tuple(wrapped(hints["idea"]))),
        Rung("what to write down first", tuple(wrapped(hints["first"]))),
        Rung("a twin with other numbers, step by step", tuple(_twin(spec, hints["twin"]))),
        Rung("the derivation, in words and symbols", tuple(wrapped(hints["derivation"]))),
    ]


def _twin(spec: Spec, twin: Mapping[str, Any]) -> list[str]:
    """The twin's arguments, each value on the way, and its result, as a learner would write them."""
    given = [line for argument, value in twin["arguments"].items() for line in _written(argument, decode(value))]
    steps = [line for step in twin["steps"] for line in _together(step)]
    return [
        *(["With", *given] if given else []),
        *(["you get, step by step:" if given else "Step by step:", *steps] if steps else []),
        f"and `{spec.name}` returns",
        *_result(spec, decode(twin["result"])),
    ]


def _result(spec: Spec, result: Any) -> list[str]:
    if isinstance(result, tuple) and len(spec.returns) >= len(result) > 1:
        parts = list(zip(spec.returns, result, strict=False))
    else:
        parts = [(spec.returns[0] if len(spec.returns) == 1 else "result", result)]
    return [line for output, value in parts if not isinstance(value, Anything) for line in _written(output, value)]


def _together(step: Mapping[str, Any]) -> list[str]:
    """What one statement computed: on one line where it fits."""
    lines = [line for name, value in step.items() for line in _written(name, decode(value))]
    line = "   ".join([lines[0], *(line.strip() for line in lines[1:])])
    return [line] if len(line) <= WIDTH else lines


def _written(name: str, value: Any) -> list[str]:
    if isinstance(value, Keywords):
        return [line for key, entry in value.named.items() for line in _written(key, entry)]
    if isinstance(value, Mapping) and value:
        return [line for key, entry in value.items() for line in _written(f'{name}["{key}"]', entry)]
    if isinstance(value, list) and any(isinstance(entry, (tuple, Mapping)) for entry in value):
        return [line for place, entry in enumerate(value) for line in _written(f"{name}[{place}]", entry)]
    text = f"    {name}: {value.name}" if isinstance(value, Function) else f"    {name} = {_number(value)}"
    return wrap(text, WIDTH, subsequent_indent=" " * 8) if len(text) > WIDTH else [text]


def _number(value: Any) -> str:
    """A value with four digits."""
    if isinstance(value, Rng):
        return f"numpy.random.default_rng({value.seed})"
    if isinstance(value, np.ndarray):
        return _number(value.tolist())
    if isinstance(value, (list, tuple)):
        inner = ", ".join(map(_number, value))
        return f"[{inner}]" if isinstance(value, list) else f"({inner}{',' * (len(value) == 1)})"
    return f"{value:.4g}" if isinstance(value, float) else repr(value)
