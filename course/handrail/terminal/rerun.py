"""A notebook run again in a fresh Python, step by step, each step with a time limit, and its exercises checked.

The parent starts this module as a program, sends it the cells, and reads one line for every step that begins or ends.
A step that takes too long ends the child; another child then does all steps but that one.
"""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from ..engine.grading import UNKNOWN, Grading
from ..engine.keys import key
from ..engine.magics import magics, runnable
from ..engine.sources import binds, meant, reads
from ..engine.statements import Namespace
from .cells import Cell
from .installed import Finder

#: Seconds for Python and NumPy to load, on a machine that does it for the first time.
START = 120.0

Step = tuple[str, str]


class CannotRun(Exception):
    """Python could not even be started; the message says what it said."""


@dataclass(frozen=True)
class Error:
    """What a cell raised.  type: the exception's name.  text: it in one line, with what it says and where."""

    type: str
    text: str


@dataclass
class Result:
    """What came of a notebook.

    verdicts: exercise: (kind, paragraphs), kind as in KINDS of engine.compare, or "missing" where no cell defines it.
    errors: number of a cell: what it raised.  blamed: numbers of those whose error is an exercise's verdict.
    missing: number of a cell: the import that failed in it, from which it went on.
    skipped: lines that only IPython understands.
    stopped: ("cell", number) or ("check", exercise): why this step did not come to an end, as a sentence's second half.
    """

    verdicts: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    errors: dict[int, Error] = field(default_factory=dict)
    blamed: set[int] = field(default_factory=set)
    missing: dict[int, str] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    stopped: dict[Step, str] = field(default_factory=dict)


def rerun(
    cells: Iterable[Cell],
    section: str,
    folder: Path,
    limit: float,
    grading: Grading = UNKNOWN,
    stopped: Mapping[Step, str] | None = None,
) -> Result:
    """Run cells in order and check every exercise of a section.

    cells: what runs.  section: whose exercises.  folder: where it runs.  limit: seconds for each cell and each check.
    grading: what there is when it is graded.  stopped: steps to leave out, as an earlier result has them.
    Raises CannotRun.
    """
    chosen = [cell for cell in cells if cell.code]
    left = dict(stopped or {})
    while True:
        result = Result(stopped=left)
        task = {
            "section": section,
            "skip": sorted(left),
            "packages": grading.packages,
            "cells": [(cell.number, cell.source, cell.above) for cell in chosen],
        }
        stuck = _attend(task, folder, limit, result)
        if stuck is None:
            break
        left |= stuck
    for name in key(section).exercises:
        if name not in result.verdicts:
            result.verdicts[name] = _without_verdict(name, chosen, result)
    return result


def _without_verdict(name: str, cells: list[Cell], result: Result) -> tuple[str, list[str]]:
    """What is wrong with an exercise that could not be checked."""
    if why := result.stopped.get(("check", name)):
        return "raised", [f"`{name}` was stopped: {why}"]
    cell = next((cell for cell in reversed(cells) if name in meant(cell.source)), None)
    if cell is None:
        return "missing", [f"No cell defines `{name}`."]
    if why := result.stopped.get(("cell", str(cell.number))):
        return "raised", [f"{cell.heading} was stopped: {why}"]
    if error := result.errors.get(cell.number):
        result.blamed.add(cell.number)
        return "raised", [f"{cell.heading} stops with {error.text}"]
    return "missing", [f"No cell makes `{name}` a function."]


def _attend(task: dict[str, Any], folder: Path, limit: float, result: Result) -> dict[Step, str] | None:
    """Run one child and note what it says; the step at which it had to be stopped, None where it came to its end."""
    child = _start(folder)
    step: Step | None = None
    why = ""
    try:
        for event, *about in _events(child, task, limit):
            match event:
                case "cell" | "check":
                    step = (event, str(about[0]))
                case "error":
                    result.errors[about[0]] = Error(about[1], about[2])
                case "missing":
                    result.missing[about[0]] = about[1]
                case "verdict":
                    result.verdicts[about[0]] = (about[1], about[2])
                case "skipped":
                    result.skipped.append(about[0])
                case "late":
                    why = f"it was not done after {limit:g} seconds. Does every loop in it come to an end?"
                case "ended":
                    why = "Python itself ended while it ran. Does it leave Python, or call itself without end?"
                case "done":
                    return None
    finally:
        child.kill()
        child.wait()
        assert child.stderr
        with child.stderr:
            said = "" if step else child.stderr.read().decode("utf-8", "replace").strip()
    if step is None:
        raise CannotRun(f"Python could not be started to run the notebook. {said}".strip())
    return {step: why}


def _start(folder: Path) -> subprocess.Popen[bytes]:
    """A fresh Python that runs this module, finds the same handrail and draws on no screen."""
    here = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), here]))
    return subprocess.Popen(
        [sys.executable, "-m", "handrail.terminal.rerun"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8", "MPLBACKEND": "agg"},
    )


def _events(child: subprocess.Popen[bytes], task: dict[str, Any], limit: float) -> Iterator[list[Any]]:
    """What a child says; at last "late" where it was silent for too long, "ended" where it went away."""
    assert child.stdin and child.stdout
    lines: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_read, args=(child.stdout, lines), daemon=True).start()
    with contextlib.suppress(OSError):  # it may have ended already
        child.stdin.write(json.dumps(task).encode())
        child.stdin.close()
    patience = START
    while True:
        try:
            line = lines.get(timeout=patience)
        except queue.Empty:
            yield ["late"]
            return
        if not line.endswith(b"\n"):
            yield ["ended"]
            return
        patience = limit
        yield json.loads(line)


def _read(pipe: IO[bytes], lines: "queue.Queue[bytes]") -> None:
    with pipe:
        for line in pipe:
            lines.put(line)
    lines.put(b"")


def needed(cells: Iterable[Cell], section: str) -> list[Cell]:
    """The cells that define a section's exercises, and those that bind a name which these need, in their order.

    A cell whose text is no Python is among them where it means to define an exercise.
    """
    code = [cell for cell in cells if cell.code]
    bound = {cell.number: binds(cell.source) | meant(cell.source) for cell in code}
    wanted, chosen = set(key(section).exercises), set[int]()
    while found := [cell for cell in code if cell.number not in chosen and bound[cell.number] & wanted]:
        chosen |= {cell.number for cell in found}
        wanted |= set[str]().union(*(reads(cell.source) for cell in found))
    return [cell for cell in code if cell.number in chosen]


# --- inside the child ------------------------------------------------------------------------------


def main() -> None:
    """Read a task from standard input, do it, and tell each step on standard output."""
    task = json.loads(sys.stdin.buffer.read())
    say = _speaker()
    skip = {tuple(step) for step in task["skip"]}
    endless = {name: _cut_off(name) for kind, name in skip if kind == "check"}
    notebook = _notebook()
    names = notebook.names
    sys.meta_path.insert(0, Finder(Path.cwd(), task["packages"]))
    for number, source, above in task["cells"]:
        if ("cell", str(number)) not in skip:
            say("cell", number)
            _run(number, source, above, notebook, say)
            names.update({name: endless[name] for name in endless if name in names})
    notebook.put_back(key(task["section"]).exercises)
    _check(task["section"], names, endless, say)
    say("done")


def _speaker() -> Callable[..., None]:
    """A voice of our own on standard output; what cells and their programs print from now on goes nowhere."""
    channel = os.fdopen(os.dup(1), "w", encoding="ascii")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)

    def say(*words: Any) -> None:
        channel.write(json.dumps(words) + "\n")
        channel.flush()

    return say


def _notebook() -> Namespace:
    """A fresh notebook, in the module that its functions believe to be `__main__`."""
    import types

    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    module.__dict__["display"] = lambda *values, **options: None
    module.__dict__["get_ipython"] = _Nothing
    return Namespace(module.__dict__)


class _Nothing:
    """Stands for IPython's shell: whatever a cell asks of it, nothing happens."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *arguments, **options: None


def _run(number: int, source: str, above: int, notebook: Namespace, say: Callable[..., None]) -> None:
    """Run one cell; what it raises, and what it went on without, is told with its own line."""
    import linecache

    for line in magics(source):
        say("skipped", line)
    file = f"<cell {number}>"
    text = "\n" * above + runnable(source)
    linecache.cache[file] = (len(text), None, text.splitlines(True), file)
    try:
        notebook.run(text, file)
    except BaseException as error:
        say("error", number, type(error).__name__, _told(error, file))
    if notebook.missing:
        say("missing", number, " ".join(_told(error, file) for error in notebook.missing))


def _told(error: BaseException, file: str) -> str:
    """An exception in one line: its type, what it says, and the line of the cell."""
    import traceback

    if isinstance(error, SyntaxError) and error.filename == file:
        number, line = error.lineno or 0, error.text or ""
    else:
        own = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
        number, line = (own[-1].lineno or 0, own[-1].line or "") if own else (0, "")
    said = error.msg if isinstance(error, SyntaxError) else " ".join(str(error).split())[:300]
    where = f', in line {number}: "{line.strip()}"' if number else ""
    return f"{type(error).__name__}{': ' if said else ''}{said}{where}."


def _check(section: str, names: dict[str, Any], skip: Container[str], say: Callable[..., None]) -> None:
    """Check every exercise that the notebook defines."""
    from ..engine.calls import verdict_on

    answers = key(section)
    for name in answers.exercises:
        if name in skip or not callable(names.get(name)):
            continue
        say("check", name)
        try:
            verdict = verdict_on(names[name], answers, name, names)
            say("verdict", name, verdict.kind, verdict.paragraphs)
        except Exception as error:
            say("verdict", name, "raised", [f"`{name}` could not be checked: {type(error).__name__}: {error}."])
        except BaseException as error:
            say("verdict", name, "raised", [f"`{name}` stopped with {type(error).__name__}."])


def _cut_off(name: str) -> Callable[..., None]:
    """What stands in for a function that never returns, so that those which call it do."""

    def endless(*arguments: Any, **keywords: Any) -> None:
        raise RuntimeError(f"{name} does not come to an end, so it was left out")

    return endless


if __name__ == "__main__":
    main()
