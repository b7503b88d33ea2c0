"""Watching a notebook from a terminal: at each save its exercises are checked and the next thing to do is shown."""

import os
import sys
import time
from pathlib import Path
from textwrap import wrap

from ..desk.progress import LOOKS, Progress, progress_of
from ..engine.words import WIDTH, indented
from .cells import Cell, Unreadable, answering, grading_of, read, section_of
from .rerun import CannotRun, Result, needed, rerun

LIMIT = 10.0  # seconds for one cell or one check
POLL = 0.5  # seconds between two looks at the file
PATIENCE = 4  # looks at a file that is half saved, before that is said

RIGHT, MISSING, UNREADABLE = 0, 1, 2  # exit codes


def watch(path: Path, once: bool = False, limit: float = LIMIT) -> int:
    """Show a notebook's state at each save until Control-C; with `once`, only as it is now.

    path: a notebook or a percent script.  limit: seconds for each cell and each check.
    Returns 0 where every exercise is right, 1 where one is not, 2 where the file cannot be read.
    """
    seen: tuple[int, int] | None | str = "not yet"
    while True:
        stamp = stamp_of(path)
        if stamp != seen:
            if sys.stdout.isatty():
                _clear(f"{path.name}: running its functions ...")
            text, code = look(path, limit)
            _clear(text)
            if once:
                return code
            print("\nWaiting for the next save. Control-C ends.", flush=True)
            seen = stamp
        time.sleep(POLL)


def stamp_of(path: Path) -> tuple[int, int] | None:
    """What changes when a file is saved: its time and its size; None where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _clear(text: str) -> None:
    """Show a text alone on a terminal; elsewhere, below what came before."""
    if sys.stdout.isatty():
        if os.name == "nt":
            os.system("cls")
        else:
            print("\x1b[2J\x1b[3J\x1b[H", end="")
    print(text, flush=True)


def look(path: Path, limit: float = LIMIT) -> tuple[str, int]:
    """What to show of a notebook as it is now, and the exit code that goes with it."""
    try:
        cells = _settled(path)
        section = section_of(cells)
        result = rerun(needed(answering(cells), section), section, path.resolve().parent, limit, grading_of(path))
    except (Unreadable, CannotRun) as error:
        return "\n".join([path.name or str(path), "", *indented(str(error), "")]), UNREADABLE
    progress = progress_of(section, result.verdicts)
    return page(path, cells, progress, result), MISSING if progress.next else RIGHT


def _settled(path: Path) -> list[Cell]:
    """The cells of a file that an editor may be writing at this moment."""
    for _ in range(PATIENCE):
        try:
            return read(path)
        except Unreadable:
            time.sleep(POLL)
    return read(path)


def page(path: Path, cells: list[Cell], progress: Progress, result: Result) -> str:
    """All that a learner sees after a save: how far, what stops, what is next and what is wrong with it."""
    parts = [
        f"{path.name} · {progress.headline}",
        "\n".join(_marks(progress)),
        *_stops(cells, result),
        *_next(progress, path),
    ]
    if result.skipped:
        left_out = f"Left out, because only IPython understands it: {', '.join(result.skipped)}"
        parts.append("\n".join(wrap(left_out, WIDTH)))
    return "\n\n".join(parts)


def _typed(path: Path) -> str:
    """A path as a shell takes it."""
    return f'"{path}"' if " " in str(path) else str(path)


def _marks(progress: Progress) -> list[str]:
    words = [f"{LOOKS[state][0]} {name}".replace(" ", "\0") for name, state in progress.states.items()]
    lines = wrap("  ".join(words), WIDTH, initial_indent="  ", subsequent_indent="  ")
    return [line.replace("\0", " ") for line in lines]


def _stops(cells: list[Cell], result: Result) -> list[str]:
    """The cells that go on without an import, and those that stop, unless an exercise's own message says so."""
    without = [cell for cell in cells if cell.number in result.missing]
    told = [f"{cell.heading} goes on after {result.missing[cell.number]}" for cell in without]
    own = [cell for cell in cells if cell.number in result.errors and cell.number not in result.blamed]
    told += [f"{cell.heading} stops with {result.errors[cell.number].text}" for cell in own]
    return ["\n".join(indented(line, "  ")) for line in told]


def _next(progress: Progress, path: Path) -> list[str]:
    name, to_do = progress.next, progress.first("to do")
    if name is None:
        return [f"The section is complete. Before you hand it in: python -m handrail ready {_typed(path)}"]
    if progress.states[name] == "to do":
        return [f"Next: {name}"]
    wrong = "\n".join([f"{name} is not yet right", *indented("\n".join(progress.messages[name]), "  ")])
    return [wrong, f"Then: {to_do}"] if to_do else [wrong]
