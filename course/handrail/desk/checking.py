"""Checking at the student's desk: run a key's probes on a function and say what is wrong with it."""

import builtins
import contextlib
import dis
import io
import json
import sys
import threading
import traceback
import warnings
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial
from importlib.resources import files
from textwrap import wrap
from types import CodeType, EllipsisType, ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine.compare import Known, Outcome, Raised, Spec, Verdict, concluded, take_apart
from ..engine.influence import Facts
from ..engine.remedies import clue
from ..engine.values import copied, decode, fresh, leads_on, named, turns

if TYPE_CHECKING:
    from .progress import Written

Function = Callable[..., Any]
WIDTH = 84  # columns of a notebook's output area on a laptop

#: Where a notebook keeps what its learner was told: {exercise: (what was wrong, rungs of the ladder of hints)}.
TOLD = "_handrail_told"

KEYS = files("handrail").joinpath("keys")
ARCHIVE = "all.packed"

#: Standard output and warning filters belong to the whole process: one thread at a time may turn them aside.
ONE_AT_A_TIME = threading.RLock()


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

    def __call__(self, function: Function | EllipsisType = ...) -> "Written | None":
        """Pass or raise CheckFailed; without a function, return a table of all that are written so far.

        function: the function that you wrote. Raises CannotCheck where no exercise of the section has its name.
        """
        names = sys._getframe(1).f_globals
        if isinstance(function, EllipsisType):
            return _check_all(self.section, names)
        _check(function, self.section, names)
        return None


def check(function: Function | EllipsisType = ..., section: str | None = None) -> "Written | None":
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


def _check_all(section: str | None, names: dict[str, Any]) -> "Written":
    from .progress import Written, progress, progress_in

    return Written(progress_in(Checker(section).section, names) if section else progress(names))


def _check(function: Function, section: str | None, namespace: dict[str, Any]) -> None:
    key, name = find(function, section, namespace)
    try:
        verdict = verdict_on(function, key, name, namespace)
    except KeyboardInterrupt as stop:
        raise CannotCheck(_interrupted(name, raised(stop, function))) from None
    if not verdict.right:
        namespace.setdefault(TOLD, {})[name] = str(verdict), 3 if verdict.mistakes else 2
        raise CheckFailed(verdict)
    print("\n".join(calm(verdict)))


def _interrupted(name: str, stop: Raised) -> str:
    where = f', in line {stop.number} of its cell: "{stop.line}"' if stop.line else ""
    return f"`{name}` was interrupted{where}. Does every loop in it come to an end?"


def calm(verdict: Verdict) -> list[str]:
    """A verdict as lines for a notebook or a terminal."""
    state = {"right": "right", "unwritten": "to do"}.get(verdict.kind, "not yet right")
    lines = [line for text in str(verdict).splitlines() for line in wrap(text, WIDTH) or [""]]
    return [f"{verdict.exercise}: {state}", *lines]


@cache
def sections() -> tuple[str, ...]:
    """The sections that have a key."""
    names = [path.name for path in KEYS.iterdir()]
    return tuple(
        sorted(packed() if ARCHIVE in names else (n.removesuffix(".json") for n in names if n.endswith(".json")))
    )


@cache
def packed() -> dict[str, Any]:
    """All keys from the archive that a wheel has in place of the clone's files."""
    from ..engine.archive import unpack

    return unpack(KEYS.joinpath(ARCHIVE).read_bytes())


class Key:
    """The probes of one section with right and wrong outputs, read from its file."""

    def __init__(self, section: str, data: Mapping[str, Any]):
        self.section = section
        self.exercises: Mapping[str, Mapping[str, Any]] = data["exercises"]

    def spec(self, name: str) -> Spec:
        entry = self.exercises[name]
        return Spec(
            name,
            tuple(entry["arguments"]),
            tuple(entry["returns"]),
            entry["view"],
            entry["rtol"],
            tuple(entry["may_change"]),
            entry.get("defaults", {}),
        )

    def probes(self, name: str) -> tuple[list[tuple], list[Any]]:
        """The calls of an exercise and what they should return."""
        probes = self.exercises[name]["probes"]
        return [tuple(decode(argument) for argument in probe["arguments"]) for probe in probes], [
            decode(p["expected"]) for p in probes
        ]

    def influences(self, name: str) -> list[Facts]:
        """What the outputs of an exercise depend on, for the first of its probes."""
        return list(self.exercises[name].get("influences", ()))

    def known(self, name: str) -> list[Known]:
        return [Known(m["name"], m["diagnosis"], m["signature"]) for m in self.exercises[name]["mistakes"]]


@cache
def key(section: str) -> Key:
    """The key of a section, read once."""
    file = KEYS.joinpath(f"{section}.json")
    return Key(section, json.loads(file.read_text("utf-8")) if file.is_file() else packed()[section])


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


@np.errstate(all="ignore")  # what learners return may be as large as it likes
def verdict_on(function: Function, key: Key, name: str, namespace: Mapping[str, Any]) -> Verdict:
    """Run an exercise's probes on a function; where an earlier function fails too, point there first."""
    spec = key.spec(name)
    calls, expected = key.probes(name)
    outcomes = [observe(function, call, spec.arguments) for call in calls]
    examined = take_apart(spec, outcomes, expected, calls)
    verdict = concluded(spec, examined, calls, key.known(name), notebook_reads(function))
    if verdict.kind in ("right", "unwritten"):
        return verdict
    for earlier in key.exercises[name]["uses"]:
        other = namespace.get(earlier)
        if (
            callable(other)
            and other is not function
            and not (first := verdict_on(other, key, earlier, namespace)).right
        ):
            text = (
                f"`{name}` does not pass, and `{earlier}`, which it can use, does not either. "
                f"Begin there: run check({earlier})."
            )
            return Verdict(name, verdict.kind, text + ("" if first.kind == "unwritten" else f"\n\n{first.message}"))
    if verdict.kind == "value" and not verdict.mistakes and (right := key.influences(name)):
        more = clue(spec, partial(observe, function, names=spec.arguments), calls, expected, right)
        return replace(verdict, message=verdict.message + more)
    return verdict


def observe(function: Function, call: tuple, names: tuple[str, ...]) -> Outcome:
    """Call a function on copies of the arguments and note what happens; what it prints is not shown.

    call: a probe; where it is several calls in a row, the last one's value counts, and a result that the next call
    cannot use ends them.
    """
    value: Any = None
    changed: set[str] = set()
    printed = io.StringIO()
    try:
        with (
            ONE_AT_A_TIME,
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(io.StringIO()),
            np.errstate(all="ignore"),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")
            for turn in turns(call):
                if not leads_on(turn, value):
                    break
                before, keywords = named(turn)
                arguments = [fresh(argument, value) for argument in before]
                value = function(*arguments, **{name: fresh(argument) for name, argument in keywords.items()})
                changed |= {n for n, b, a in zip(names, before, arguments, strict=False) if not same(b, a)}
            with contextlib.suppress(Exception):
                value = copied(value)
    except Exception as error:
        return Outcome(raised=raised(error, function))
    return Outcome(value, changed=tuple(n for n in names if n in changed), printed=bool(printed.getvalue()))


def raised(error: BaseException, function: Function) -> Raised:
    """What an exception says, where it arose, and at which line of the function."""
    frames = traceback.extract_tb(error.__traceback__)
    file = getattr(getattr(function, "__code__", None), "co_filename", None)
    own = [frame for frame in frames if frame.filename == file]
    where = "" if frames[-1].name in ("__call__", "<lambda>") else frames[-1].name
    line, number = (own[-1].line or "", own[-1].lineno or 0) if own else ("", 0)
    return Raised(type(error).__name__, str(error)[:300], where, line, number)


def same(before: Any, after: Any) -> bool:
    """Whether an argument still holds what it held before the call."""
    if isinstance(before, np.ndarray):
        return (
            isinstance(after, np.ndarray)
            and before.shape == after.shape
            and bool(np.array_equal(before, after, equal_nan=before.dtype.kind == "f"))
        )
    if isinstance(before, Mapping):
        return set(before) == set(after) and all(same(before[name], after[name]) for name in before)
    if isinstance(before, list):
        return len(before) == len(after) and all(map(same, before, after))
    return True


def notebook_reads(function: Function) -> tuple[str, ...]:
    """Names of notebook variables, not functions or modules, that a function reads as globals."""
    code, namespace = getattr(function, "__code__", None), getattr(function, "__globals__", {})
    if not isinstance(code, CodeType):
        return ()
    names = {str(i.argval) for i in dis.get_instructions(code) if i.opname in ("LOAD_GLOBAL", "LOAD_NAME")}
    data = (name for name in names if name in namespace and not hasattr(builtins, name) and not name.isupper())
    return tuple(
        sorted(name for name in data if not callable(namespace[name]) and not isinstance(namespace[name], ModuleType))
    )
