"""Checking at the student's desk: run a key's probes on a function and say what is wrong with it."""

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from textwrap import wrap
from types import EllipsisType
from typing import Any

from ..engine.calls import observe, raised, verdict_on
from ..engine.compare import Raised, Verdict
from ..engine.keys import Key, key, sections
from ..engine.place import places, told
from ..engine.words import WIDTH, wrapped
from .equations import Box, show
from .progress import Progress, Written, progress_in

Function = Callable[..., Any]

#: Where a notebook keeps what its learner was told: {exercise: (what was wrong, the last hint's number)}; None for that
#: where it was a check.
TOLD = "_handrail_told"


class CheckFailed(AssertionError):
    """A check that did not pass; shown in a notebook as one calm message without a traceback."""

    def __init__(self, verdict: Verdict):
        super().__init__(str(verdict))
        self.verdict = verdict

    def _render_traceback_(self) -> list[str]:
        return calm(self.verdict)


class CannotCheck(Exception):
    """`check` was asked for something that it cannot do; the message says what to do instead."""

    def _render_traceback_(self) -> list[str]:
        return wrap(str(self), WIDTH)


class Checker:
    """`check` for one section: check(f) tells whether f is right, and what is wrong with it."""

    def __init__(self, section: str):
        self.section = section
        if section not in sections():
            raise CannotCheck(f"There is no section {section!r}; there are {', '.join(sections())}.")

    def __repr__(self) -> str:
        return f"check for the section {self.section!r}"

    def __call__(self, function: Function | EllipsisType = ...) -> Written | None:
        """Pass or raise CheckFailed; without a function, return a table of all that are written so far.

        function: the function that you wrote. Raises CannotCheck where no exercise of the section has its name.
        """
        names = sys._getframe(1).f_globals
        if isinstance(function, EllipsisType):
            return _check_all(self.section, names)
        _check(function, self.section, names)
        return None


def check(function: Function | EllipsisType = ..., section: str | None = None) -> Written | None:
    """Pass, or raise CheckFailed with a message that says what is wrong.

    function: the function that you wrote; without one, all that are written so far, in a table that is returned.
    section: where it belongs, needed only where several sections have a function of this name, or where the notebook
    has not begun one. Raises CannotCheck where no exercise has this name.
    """
    names = sys._getframe(1).f_globals
    if isinstance(function, EllipsisType):
        return _check_all(section, names)
    _check(function, section, names)
    return None


def _check_all(section: str | None, names: dict[str, Any]) -> Written:
    return Written(progress_in(Checker(section).section, names) if section else progress(names))


def _check(function: Function, section: str | None, namespace: dict[str, Any]) -> None:
    key, name = find(function, section, namespace)
    try:
        verdict = verdict_on(function, key, name, namespace)
    except KeyboardInterrupt as stop:
        raise CannotCheck(_interrupted(name, raised(stop, function))) from None
    if not verdict.right:
        namespace.setdefault(TOLD, {})[name] = str(verdict), None
        raise CheckFailed(_placed(verdict, function, key))
    print("\n".join(calm(verdict)))
    if earned := key.exercises[name].get("equations"):
        show(Box(earned))


def _placed(verdict: Verdict, function: Function, key: Key) -> Verdict:
    """The verdict with the place of the fault, where one is found; whoever interrupts the search goes without."""
    name, spec = verdict.exercise, key.spec(verdict.exercise)
    if not verdict.where or verdict.kind in ("unwritten", "globals"):
        return verdict
    run = partial(observe, names=spec.arguments, over=spec.over)
    with suppress(KeyboardInterrupt):
        found = places(function, spec, run, key.probes(name), key.exercises[name]["uses"])
        return replace(verdict, place=told(found, bool(verdict.mistakes)))
    return verdict


def _interrupted(name: str, stop: Raised) -> str:
    where = f', in line {stop.number} of its cell: "{stop.line}"' if stop.line else ""
    return f"`{name}` was interrupted{where}. Does every loop in it come to an end?"


def calm(verdict: Verdict) -> list[str]:
    """A verdict as lines for a notebook or a terminal."""
    state = {"right": "right", "unwritten": "to do"}.get(verdict.kind, "not yet right")
    return [f"{verdict.exercise}: {state}", *wrapped(str(verdict))]


def progress(namespace: dict[str, Any] | None = None) -> Progress:
    """Check every exercise of this notebook at once and show how far you are.

    namespace: names and values of a notebook; the caller's own where None.
    Raises CannotCheck where the notebook has not begun a section.
    """
    names = sys._getframe(1).f_globals if namespace is None else namespace
    return progress_in(begun_in(names), names)


def begun(namespace: Mapping[str, Any]) -> str | None:
    """The section that a notebook has begun: that of the `check` among its names."""
    return next((value.section for value in namespace.values() if isinstance(value, Checker)), None)


def begun_in(namespace: Mapping[str, Any]) -> str:
    """The same; raises CannotCheck where it has begun none."""
    section = begun(namespace)
    if section is None:
        raise CannotCheck('Begin first: run the cell with `check = handrail.begin("...")` at the top of the notebook.')
    return section


def find(function: Function, section: str | None, namespace: Mapping[str, Any]) -> tuple[Key, str]:
    """The exercise that a function answers: by the name it is bound to in the notebook, else by its own name."""
    if not callable(function):
        raise CannotCheck(
            f"This takes a function, not {type(function).__name__}: write check(f), without quotes "
            "around f and without calling it."
        )
    names = [name for name, value in namespace.items() if value is function and not name.startswith("_")]
    names.append(getattr(function, "__name__", type(function).__name__))
    keys = [key(s) for s in ([section] if section else sections())]
    matches = [(k, name) for name in names for k in keys if name in k.exercises]
    if not matches:
        known = ", ".join(keys[0].exercises) if section else ""
        raise CannotCheck(
            f"No exercise is called `{names[-1]}`."
            + (f" In this section you can check: {known}." if known else " Check the spelling.")
        )
    if len({k.section for k, _ in matches}) > 1:
        owners = " and ".join(dict.fromkeys(k.section for k, _ in matches))
        raise CannotCheck(
            f"`{matches[0][1]}` is an exercise of {owners}. "
            f"Say which: check({matches[0][1]}, section={matches[0][0].section!r})."
        )
    return matches[0]
