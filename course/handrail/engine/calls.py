"""Calling a learner's function: fresh arguments in, what happened out, and the verdict on it."""

import builtins
import contextlib
import dis
import io
import threading
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import CodeType, ModuleType
from typing import Any

import numpy as np

from .compare import Outcome, Over, Raised, Verdict, take_apart
from .keys import Key
from .remedies import clue
from .values import copied, fresh, leads_on, named, turns
from .verdict import concluded

Function = Callable[..., Any]

#: Python's own exceptions, by name.
OWN = {n: kind for n, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)}

#: Standard output and warning filters belong to the whole process: one thread at a time may turn them aside.
ONE_AT_A_TIME = threading.RLock()


@np.errstate(all="ignore")  # what learners return may be as large as it likes
def verdict_on(function: Function, key: Key, name: str, namespace: Mapping[str, Any]) -> Verdict:
    """Run an exercise's probes on a function; where an earlier function fails too, point there first."""
    spec = key.spec(name)
    calls, expected = key.probes(name)
    outcomes = [observe(function, call, spec.arguments, spec.over) for call in calls]
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
            return Verdict(name, verdict.kind, text, note="" if first.kind == "unwritten" else first.message)
    if verdict.kind == "value" and not verdict.mistakes and (right := key.influences(name)):
        run = partial(observe, function, names=spec.arguments, over=spec.over)
        more = clue(spec, run, calls, expected, right)
        return replace(verdict, message=verdict.message + more)
    return verdict


def observe(function: Function, call: tuple, names: tuple[str, ...], over: Over = "ignore") -> Outcome:
    """Call a function on copies of the arguments and note what happens; what it prints is not shown.

    call: a probe, which may stand for several calls in a row; then the last one's value counts.
    over: what NumPy does about an overflow meanwhile, "ignore" or "raise".
    """
    printed = io.StringIO()
    try:
        with ONE_AT_A_TIME, contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()), quiet(over):
            value, changed = called(function, map(named, turns(call)))
            with contextlib.suppress(Exception):
                value = copied(value)
    except Exception as error:
        return Outcome(raised=raised(error, function))
    known = tuple(name for place, name in enumerate(names) if place in changed)
    return Outcome(value, changed=known, printed=bool(printed.getvalue()))


class Heard(np.errstate):
    """NumPy's errstate, within which an overflow raises all the same."""

    def __init__(self, **kinds: Any) -> None:
        super().__init__(**kinds | {"over": "raise"})


@contextlib.contextmanager
def quiet(over: Over = "ignore") -> Iterator[None]:
    """No warning, of NumPy's neither, is shown meanwhile; where `over` is "raise", an overflow raises
    FloatingPointError, also within a function that has NumPy ignore it.
    """
    own, seterr = {"errstate": np.errstate, "seterr": np.seterr}, np.seterr
    heard = {"errstate": Heard, "seterr": lambda *all, **kinds: seterr(*all, **kinds | {"over": "raise"})}
    with np.errstate(all="ignore", over=over), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        vars(np).update(heard if over == "raise" else {})
        try:
            yield
        finally:
            vars(np).update(own)


def called(function: Function, row: Iterable[tuple[Sequence[Any], Mapping[str, Any]]]) -> tuple[Any, set[int]]:
    """Call a function on fresh arguments, perhaps several times in a row.

    row: the arguments of each call by position and by name; a result that the next call cannot use ends it.
    Returns the last call's value, and the places of the arguments that some call changed.
    """
    value: Any = None
    changed: set[int] = set()
    for given, keywords in row:
        if not leads_on(given, value):
            break
        arguments = [fresh(argument, value) for argument in given]
        value = function(*arguments, **{name: fresh(argument) for name, argument in keywords.items()})
        changed |= {place for place, before in enumerate(given) if not same(before, arguments[place])}
    return value, changed


def raised(error: BaseException, function: Function) -> Raised:
    """What an exception says and is, where it arose, and at which line of the function; in short."""
    frames = traceback.extract_tb(error.__traceback__)
    file = getattr(getattr(function, "__code__", None), "co_filename", None)
    own = [frame for frame in frames if frame.filename == file]
    where = "" if frames[-1].name in ("__call__", "<lambda>", called.__name__) else frames[-1].name
    line, number = (own[-1].line or "", own[-1].lineno or 0) if own else ("", 0)
    kinds = tuple(name for name, kind in OWN.items() if issubclass(type(error), kind))
    return Raised(type(error).__name__, str(error)[:300], where, line[:200], number, kinds)


def same(before: Any, after: Any) -> bool:
    """Whether an argument, and all that its collections hold, still has the numbers and texts that it had.

    Numbers count, and not how they are written: 0 is −0, and what is no number is still none.
    """
    if isinstance(before, np.ndarray):
        return (
            isinstance(after, np.ndarray)
            and before.shape == after.shape
            and bool(np.array_equal(before, after, equal_nan=before.dtype.kind == "f"))
        )
    if isinstance(before, Mapping):
        return (
            isinstance(after, Mapping)
            and set(before) == set(after)
            and all(same(before[name], after[name]) for name in before)
        )
    if isinstance(before, (list, tuple)):
        return isinstance(after, type(before)) and len(before) == len(after) and all(map(same, before, after))
    return not isinstance(before, (float, int, str)) or before == after or str(before) == "nan" == str(after)


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
