"""A learner's own functions of earlier sections, taken from the notebooks that lie beside this one."""

import contextlib
import inspect
import io
import os
import sys
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from ..desk.checking import CannotCheck, begun_in, find
from ..desk.equations import show
from ..desk.progress import coded
from ..engine.calls import verdict_on
from ..engine.keys import key
from ..engine.sources import answered, binds, reads, statements, stubs
from ..engine.words import indented
from ..shell import shell
from .cells import Cell, Unreadable, answering, read, section_of

Function = Callable[..., Any]


def earlier(section: str, name: str, folder: Path | str = ".") -> Function | None:
    """The learner's own function of an earlier section; None where no notebook has one that passes its check.

    section: such as "univariate".  name: of one of its exercises.  folder: where this notebook lies; the other one lies
    there too, or in a folder of its own beside it.
    """
    for path in notebooks([section], Path(folder)):
        found, wrong = judged(text_of(read(path), name), section, name)
        if not wrong:
            return found
    return None


def mine(function: Function | str, notebook: Path | str | None = None) -> None:
    """Put a function that you wrote in an earlier section into this cell, in place of the cell's text.

    It is taken from the newest notebook beside this one in which it is right for this section too, with what it needs
    from there. Nothing else of that notebook runs, and no file changes.

    function: its name, or what has this name here.  notebook: the file to take it from, right or not.
    Raises CannotCheck where this notebook has no such exercise.
    """
    frame = sys._getframe(1)
    names = frame.f_globals
    if frame.f_locals is not names:
        raise CannotCheck(f"Write handrail.mine(...) at the left edge of a cell, not inside `{frame.f_code.co_name}`.")
    section = begun_in(names)
    name = function if isinstance(function, str) else find(function, section, names)[1]
    exercise = key(section).exercises.get(name)
    if exercise is None:
        raise CannotCheck(f"No exercise of this section is called `{name}`. Check the spelling.")
    if notebook is not None:
        show(_named(name, section, Path(notebook), names))
        return
    before: dict[str, int] = exercise.get("earlier", {})
    other = f'Name a notebook that has one: handrail.mine("{name}", "notebook.ipynb").'
    if not before:
        raise CannotCheck(f"No `{name}` of an earlier section is right here as it is. {other}")
    paths = notebooks(before, Path())
    if not paths:
        raise CannotCheck(
            f"No notebook of section {' or '.join(map(str, before.values()))} lies in {Path.cwd()}, or in a folder of "
            f"its own beside that. {other}"
        )
    show(_newest(name, section, paths, names))


def _newest(name: str, section: str, paths: list[Path], names: dict[str, Any]) -> "Told":
    """The text of the newest notebook in which a function is right here; else what is wrong in each."""
    reasons, take = [], ""
    for place, path in enumerate(paths, 1):
        text = text_of(read(path), name, names)
        wrong = judged(text, section, name, names)[1]
        if not wrong:
            others = [_from_here(older) for older in paths[place:] if text_of(read(older), name)]
            more = "".join(f'\nAnother stands in `{o}`: handrail.mine("{name}", "{o}") takes that.' for o in others)
            return _put(f"`{name}` from `{_from_here(path)}` is right here too.", text, more)
        reasons.append(f"`{_from_here(path)}`: {wrong}")
        if text and not take:
            take = f'To change it here, take it as it is: handrail.mine("{name}", "{_from_here(path)}").'
    return Told("\n".join([f"No `{name}` of yours is right here.", *reasons, take]))


def _named(name: str, section: str, path: Path, names: dict[str, Any]) -> "Told":
    """The text of a function in one notebook, and whether it is right here."""
    try:
        text = text_of(read(path), name, names)
    except Unreadable as error:
        raise CannotCheck(str(error)) from None
    wrong = judged(text, section, name, names)[1]
    if not text:
        return Told(f"`{path.as_posix()}`: {wrong}")
    state = f"is not right here yet. {wrong}" if wrong else "is right here too."
    return _put(f"`{name}` from `{path.as_posix()}` {state}", text)


def _from_here(path: Path) -> str:
    return Path(os.path.relpath(path)).as_posix()


def _put(said: str, text: str, more: str = "") -> "Told":
    """Put a text into the cell that runs, unless something is written there."""
    ipython = shell()
    if ipython is None:
        return Told(f"{said}{more}", text)
    if answered(ipython.user_ns["In"][-1]):
        return Told(f"{said} This cell holds other code and stays as it is: copy the text from here.{more}", text)
    ipython.set_next_input(text, replace=True)
    return Told(f"{said} It stands in this cell now: run it.{more}", text)


@dataclass(frozen=True)
class Told:
    """What became of it, and the text of a function, for where the cell could not be changed."""

    said: str
    text: str = ""

    def __repr__(self) -> str:
        return "\n".join([*indented(self.said, ""), *(["", self.text] if self.text else [])])

    def _repr_html_(self) -> str:
        said = "".join(f"<div>{coded(line)}</div>" for line in self.said.splitlines())
        unfold = '<summary style="cursor:pointer">The text, to copy where the cell has not changed</summary>'
        return said + (f"<details>{unfold}<pre>{escape(self.text)}</pre></details>" if self.text else "")


# --- finding ---------------------------------------------------------------------------------------


def notebooks(sections: Collection[str], folder: Path) -> list[Path]:
    """The notebooks of some sections, newest first, whatever they are called.

    They lie in the folder or in folders beside it that have such a section's name.
    """
    folder = folder.resolve()
    places = [*folder.glob("*.ipynb")]
    for section in sections:
        places += folder.parent.glob(f"*{section.replace('_', '[-_]')}*/*.ipynb")
    found = {path for path in places if path.is_file() and _section(path) in sections}
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def _section(path: Path) -> str:
    try:
        return section_of(read(path))
    except Unreadable:
        return ""


def text_of(cells: Iterable[Cell], name: str, known: Collection[str] = ()) -> str:
    """The text of a function, below that of what it needs of its notebook; empty where it is not written.

    known: names that are there already.
    """
    parts = [part for cell in answering([*cells]) if cell.code for part in statements(cell.source)]
    last = {bound: place for place, part in enumerate(parts) for bound in binds(part)}
    if name not in last or name in stubs(parts[last[name]]):
        return ""
    chosen, wanted = set[int](), {name}
    while wanted:
        places = {last[one] for one in wanted if one in last} - chosen
        chosen |= places
        wanted = set[str]().union(*(reads(parts[place]) for place in places)) - {*known}
    return "\n\n\n".join(parts[place] for place in sorted(chosen))


def judged(text: str, section: str, name: str, names: dict[str, Any] | None = None) -> tuple[Function | None, str]:
    """What a text makes of a name among others, and why that is not right in a section, which is empty where it is."""
    if not text:
        return None, f"`{name}` is not written."
    among = {"__name__": "__main__"} if names is None else dict(names)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(text, among)
    except Exception as error:
        return None, f"Its text stops with {type(error).__name__}: {error}."
    found = among.get(name)
    if not callable(found):
        return None, f"`{name}` is no function."
    spec = key(section).spec(name)
    with contextlib.suppress(ValueError):
        own = inspect.signature(found)
        try:
            own.bind(*spec.arguments)
        except TypeError:
            return found, f"It takes ({', '.join(own.parameters)}), and here it gets ({', '.join(spec.arguments)})."
    verdict = verdict_on(found, key(section), name, among)
    return found, "" if verdict.right else verdict.message
