"""The place of a fault: where in a learner's text a small edit makes the function right, or one of its outputs."""

import ast
import linecache
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType, FunctionType
from typing import Any

import numpy as np

from .compare import Examined, Outcome, Spec, take_apart
from .edits import Edit, edits
from .values import Function
from .verdict import INCOMPARABLE
from .words import BAR

#: Seconds of processor time for all tries together.
PATIENCE = 0.35

#: Lines that one try may run: loops of the course's probes need a hundredth of it.
MOST = 20_000

#: What a function must not name for its text to be tried: it would act on the world once a try.
ACTING = {
    "open",
    "input",
    "exec",
    "eval",
    "compile",
    "sleep",
    "globals",
    "locals",
    "savefig",
    "show",
    "system",
    "display",
}

REACHING = (ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal, ast.Await, ast.Yield, ast.YieldFrom)

FILE = "<an edit>"
RAISED, NOTHING, FORM = "raised", "nothing", "form"  # what is wrong with a probe whose outputs cannot be told apart

#: Calls, and what they should return.
Probes = tuple[list[tuple[Any, ...]], list[Any]]
Observe = Callable[[Callable[..., Any], tuple[Any, ...]], Outcome]


class Spent(Exception):
    """The time for tries is over, or a try runs for ever."""


@dataclass(frozen=True)
class Place:
    """A part of a learner's text.

    lines: it and the lines that it is in, as they stand.  number: of the first of them in its cell.
    begin, end: columns at which the part begins in the first line and ends in the last one.
    mended: the outputs that are right after an edit there; empty where all are.
    """

    lines: tuple[str, ...]
    number: int
    begin: int
    end: int
    mended: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The lines with their numbers, and the part marked below each."""
        width = len(str(self.number + len(self.lines) - 1))
        rows = []
        for i, line in enumerate(self.lines):
            first = self.begin if i == 0 else len(line) - len(line.lstrip())
            last = self.end if i == len(self.lines) - 1 else len(line.rstrip())
            rows.append(f" {self.number + i:>{width}} {BAR} {line.rstrip()}")
            rows.append(f" {'':>{width}} {BAR} {' ' * first}{'^' * max(last - first, 1)}")
        return "\n".join(rows)


@dataclass(frozen=True)
class Source:
    """A function's definition: its tree, and the lines of the cell or file in which it stands."""

    tree: ast.FunctionDef
    lines: tuple[str, ...]

    @classmethod
    def of(cls, function: Any) -> "Source | None":
        """None where the text is not to be had, or where it must not run again and again."""
        if not isinstance(function, FunctionType) or function.__closure__:
            return None
        lines = linecache.getlines(function.__code__.co_filename)
        with suppress(SyntaxError, ValueError, RecursionError):
            for node in ast.walk(ast.parse("".join(lines))):
                if isinstance(node, ast.FunctionDef) and node.lineno == function.__code__.co_firstlineno:
                    plain = node.name == function.__name__ and not node.decorator_list and not _acts(node)
                    return cls(node, tuple(line.rstrip("\n") for line in lines)) if plain else None
        return None

    def compiled(self, names: Mapping[str, Any]) -> Callable[..., Any]:
        """The function that the tree is now, in a copy of some names."""
        module = ast.fix_missing_locations(ast.Module([self.tree], []))
        namespace = dict(names)
        exec(compile(module, FILE, "exec", dont_inherit=True), namespace)
        made: Callable[..., Any] = namespace[self.tree.name]
        return made

    def place(self, marked: Iterable[ast.stmt | ast.expr], mended: tuple[str, ...]) -> Place:
        """The smallest part that holds all marked ones; of a statement with others in it, its first line."""
        spans = [self._span(node) for node in marked]
        (first, begin), (last, end) = min(span[0] for span in spans), max(span[1] for span in spans)
        lines = self.lines[first - 1 : last]
        return Place(lines, first, begin, end, mended)

    def _span(self, node: ast.stmt | ast.expr) -> tuple[tuple[int, int], tuple[int, int]]:
        first, last = node.lineno, node.end_lineno or node.lineno
        end = self._column(last, node.end_col_offset or 0)
        if isinstance(body := getattr(node, "body", None), list):
            last = max(first, body[0].lineno - 1)
            end = len(self.lines[last - 1].rstrip())
        return (first, self._column(first, node.col_offset)), (last, end)

    def _column(self, line: int, offset: int) -> int:
        return len(self.lines[line - 1].encode()[:offset].decode(errors="ignore"))


def _acts(function: ast.FunctionDef) -> bool:
    """Whether a function may do something else than to compute."""
    for node in ast.walk(function):
        if isinstance(
            node, ast.Import | ast.ImportFrom | ast.Global | ast.Nonlocal | ast.Await | ast.Yield | ast.YieldFrom
        ):
            return True
        if isinstance(node, ast.Name) and node.id in ACTING or isinstance(node, ast.Attribute) and node.attr in ACTING:
            return True
    return False


@np.errstate(all="ignore")
def places(
    function: Callable[..., Any], spec: Spec, observe: Observe, probes: Probes, uses: Collection[str] = ()
) -> list[Place]:
    """Where small edits make a wrong function right; empty where they do so in several statements, or nowhere.

    observe: calls a function once.  probes: calls, and what they should return.
    uses: names of other functions that it may call.
    """
    source = Source.of(function)
    calls, expected = probes
    if source is None or not any(calls):
        return []
    keys = dict.fromkeys(key for value in (*calls, *expected) for key in _keys(value))
    given = [name for name, value in zip(spec.arguments, calls[0], strict=False) if isinstance(value, Function)]
    trial = _Trial(source, function.__globals__, spec, observe, probes)
    with _restored_chance():
        return [source.place(*found) for found in _agreed(trial.mends(edits(source.tree, [*keys], [*uses, *given])))]


def told(found: list[Place], explained: bool) -> str:
    """Places as a learner reads them; where nothing else explains the fault, with what an edit there does."""
    parts = []
    for place in found:
        *most, last = [f"`{output}`" for output in place.mended] or ["it"]
        right = f"{', '.join(most)} and {last}" if most else last
        said = "" if explained else f"\nA small change in the marked part makes {right} right: what does it compute?"
        parts.append(f"{place}{said}")
    return "\n\n".join(parts)


@dataclass(frozen=True)
class _Mend:
    """An edit and what it makes right: (probe, output) pairs; `whole`, where nothing is wrong any more."""

    edit: Edit
    mended: frozenset[tuple[int, str]]
    whole: bool


class _Trial:
    """Tries edits on the probes until the time is over."""

    def __init__(self, source: Source, names: Mapping[str, Any], spec: Spec, observe: Observe, probes: Probes):
        self.source, self.names, self.spec, self.observe = source, names, spec, observe
        self.calls, self.expected = probes
        self.end = time.thread_time() + PATIENCE
        self.loops = any(isinstance(node, ast.For | ast.While) for node in ast.walk(source.tree))

    def mends(self, tried: Iterable[Edit]) -> list[_Mend]:
        """The edits after which less is wrong, and nothing else."""
        found: list[_Mend] = []
        with suppress(Spent, *INCOMPARABLE):
            before = list(self._wrong(self.source.compiled(self.names)))
            for edit in tried:
                with edit.made(), suppress(SyntaxError, *INCOMPARABLE):
                    mended, whole = self._mended(self.source.compiled(self.names), before)
                    if mended:
                        found.append(_Mend(edit, frozenset(mended), whole))
        return found

    def _mended(self, function: Callable[..., Any], before: list[frozenset[str]]) -> tuple[set[tuple[int, str]], bool]:
        mended, whole = set(), True
        for i, after in enumerate(self._wrong(function)):
            if not after < before[i] and after:
                return set(), False
            mended |= {(i, output) for output in before[i] - after}
            whole = whole and not after
        return mended, whole

    def _wrong(self, function: Callable[..., Any]) -> Iterator[frozenset[str]]:
        """What is wrong with each probe in turn; where a view judges, all are asked first."""
        together = len(self.calls) if self.spec.view else 1
        for i in range(0, len(self.calls), together):
            calls, expected = self.calls[i : i + together], self.expected[i : i + together]
            if time.thread_time() > self.end:
                raise Spent
            with self._bounded():
                outcomes = [self.observe(function, call) for call in calls]
            yield from map(_wrong, take_apart(self.spec, outcomes, expected, calls))

    @contextmanager
    def _bounded(self) -> Iterator[None]:
        """A try with a loop ends after so many lines, whatever the loop does."""
        if not self.loops:
            yield
            return
        left, before = MOST, sys.gettrace()

        def line(frame: FrameType, event: str, _: Any) -> Any:
            nonlocal left
            left -= event == "line"
            if left < 0 or not left % 100 and time.thread_time() > self.end:
                raise Endless
            return line

        sys.settrace(lambda frame, event, _: line if frame.f_code.co_filename == FILE else None)
        try:
            yield
        finally:
            sys.settrace(before)


class Endless(Exception):
    """A try ran too many lines; to the function's caller it is an exception like others."""


def _wrong(e: Examined) -> frozenset[str]:
    """What is wrong with a probe: outputs and changed arguments; all, where the outputs are not to be told apart."""
    outputs = frozenset(map(str, e.expected))
    if e.outcome.raised or e.outcome.value is None:
        return outputs | {RAISED if e.outcome.raised else NOTHING}
    if set(e.got) != set(e.expected):
        return outputs | {FORM}
    return frozenset([*map(str, e.wrong), *(f"{name}, changed" for name in e.outcome.changed)])


def _agreed(mends: list[_Mend]) -> Iterator[tuple[list[ast.stmt | ast.expr], tuple[str, ...]]]:
    """The marked parts of edits that agree on one statement, and the outputs that they make right; one entry a fault.

    Where edits make everything right, only they count; else those of which no other does more. The likeliest decide.
    """
    whole = [mend for mend in mends if mend.whole]
    best = [mend for mend in mends if not any(mend.mended < other.mended for other in mends)]
    for group in [whole] if whole else _connected(best):
        likeliest = [mend.edit for mend in group if mend.edit.rank == min(mend.edit.rank for mend in group)]
        if len({id(edit.statement) for edit in likeliest}) == 1:
            outputs = dict.fromkeys(output for mend in group for _, output in sorted(mend.mended))
            named = () if whole else tuple(o for o in outputs if o not in (RAISED, NOTHING, FORM))
            yield [edit.marked for edit in likeliest], named


def _connected(mends: list[_Mend]) -> list[list[_Mend]]:
    """Edits in groups: those that make the same output right are in one."""
    groups: list[list[_Mend]] = []
    for mend in mends:
        joined = [group for group in groups if any(mend.mended & other.mended for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([mend, *(other for group in joined for other in group)])
    return groups


def _keys(value: Any) -> Iterator[str]:
    """The keys of dictionaries in a value, at any depth."""
    if isinstance(value, Mapping):
        yield from (key for key in value if isinstance(key, str))
        value = list(value.values())
    if isinstance(value, tuple | list):
        for entry in value:
            yield from _keys(entry)


@contextmanager
def _restored_chance() -> Iterator[None]:
    """NumPy's own generator is afterwards where it was before."""
    state = np.random.get_state()  # noqa: NPY002  which learners may use
    try:
        yield
    finally:
        np.random.set_state(state)  # noqa: NPY002
