"""Intake: whatever file a student hands in becomes cells that can be graded, or a clear refusal."""

import ast
import json
import re
import symtable
import warnings
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from ..errors import LessonError, Refused
from ..exercises.sections import Section, written
from .salvage import MAX_BYTES, MAX_CELLS, Cell, cells_in, contents, sides

__all__ = ["MAX_BYTES", "MAX_CELLS", "Submission", "read", "read_file", "release", "section_of"]

MAX_PARSED = 50_000  # characters: no cell of a person's is longer, and a syntax tree is hundreds of times as large
MAX_CODE = 900_000  # characters of all code together, as the fence is sent it
MAX_TRANSLATED = 2_000  # characters of a line that may hold a magic
MAX_JOINED = 20  # cells that continue the one before
SEEN, PARSED = 512, 200  # cells of which is kept what they define, or their tree: each is looked at many times
MAX_REMEMBERED = 3_000  # characters of a cell whose syntax tree is kept
TIMERS = ("%%time", "%%timeit", "%%capture", "%%prun", "%%debug")
COMMAND = re.compile(r"^(\s*)(?:[%!?]|[\w.]+\?\??\s*$)")
ASSIGNED_COMMAND = re.compile(r"^(\s*[\w, .\[\]\"']+=)\s*[%!].*$")


@dataclass(frozen=True)
class Submission:
    """A submission ready to be judged.

    notebook: the student's cells in their order, with the course's locked cells restored.
    cells: what runs for marks, as (cell id, code); unchanged demonstrations and checks do not.
    shows: what runs for figures: the same with unchanged demonstrations, each in its place.
    remarks: what was repaired, for student and instructor.
    """

    notebook: NotebookNode
    cells: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...] = ()
    shows: tuple[tuple[str, str], ...] = ()


def read(data: bytes, section: Section) -> Submission:
    """The submission in a file's bytes; raises Refused with what to do."""
    exercises = {e.name for e in section.rubric}
    cells, remarks = cells_in(data, lambda found: len(answered(_affordable(found)) & exercises))
    _of_this_section(_names(cells), exercises, section)
    cells = [dict(cell, number=number) for number, cell in enumerate(cells, 1)]
    for step in (_settled, _retyped, _joined):
        cells = step(cells, exercises, remarks)
    return _restored(cells, section, remarks)


def read_file(path: Path, section: Section) -> Submission:
    """The submission in a file; raises Refused also where the path is no ordinary file."""
    return read(contents(path), section)


def _of_this_section(names: set[str], exercises: set[str], section: Section) -> None:
    """Raises Refused for another section's notebook: it defines most of that one's exercises, and no others of ours."""
    if exercises <= names:
        return
    theirs = {other.assignment: {e.name for e in other.rubric} for other in written()}
    likest = max(theirs, key=lambda name: len(names & theirs[name]))
    shared = names & theirs[likest]
    if 2 * len(shared) > len(theirs[likest]) and names & exercises < shared:
        raise Refused(f"This is the notebook of {likest}. Hand in that of this assignment, {section.assignment}.ipynb.")


def section_of(data: bytes, sections: list[Section]) -> Section:
    """The section whose exercises a file's cells define most of; raises Refused where they define none."""
    known = {e.name for section in sections for e in section.rubric}
    cells, _ = cells_in(data, lambda found: len(_names(_affordable(found)) & known))
    names = _names(cells)
    shared = {section: len(names & {e.name for e in section.rubric}) for section in sections}
    best = max(sections, key=lambda section: shared[section])
    if not shared[best]:
        raise Refused("The notebook defines no exercise of any section. Name its section with --section.")
    return best


def _affordable(cells: list[Cell]) -> list[Cell]:
    """The cells; raises Refused where all that may be code is more than the fence takes."""
    _limited({cell["source"] for cell in cells if cell["cell_type"] == "code" or _may_be_code(cell)})
    return cells


def _limited(sources: Iterable[str]) -> None:
    """Raises Refused where the fence takes no frame with so much code."""
    if (size := sum(len(json.dumps(source)) for source in sources)) > MAX_CODE:
        raise Refused(
            f"The notebook has {size / 1_000_000:.1f} MB of code. Delete data that stands in code cells, and cells "
            "that you added, and hand it in again."
        )


def _may_be_code(cell: Cell) -> bool:
    return len(cell["source"]) <= MAX_PARSED and "def " in cell["source"]


def _names(cells: Iterable[Cell]) -> set[str]:
    return set[str]().union(*(defined(cell["source"]) for cell in cells if cell["cell_type"] == "code"))


def answered(cells: Iterable[Cell]) -> set[str]:
    """The names that code cells define by more than a stub."""
    return set[str]().union(
        *(defined(cell["source"]) - stubs(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    )


# --- cells that were damaged -----------------------------------------------------------------------


def _settled(cells: list[Cell], exercises: set[str], remarks: list[str]) -> list[Cell]:
    """Cells without merge-conflict markers: of both versions, the one that parses and answers more."""
    for cell in cells:
        if len(versions := sides(cell["source"])) > 1:
            cell["source"] = max(versions, key=lambda s: (parsed(runnable(s)) is not None, _worth(s, exercises)))
            remarks.append(f"Cell {cell['number']} held two versions with merge-conflict markers; one of them counts.")
    return cells


def _worth(source: str, exercises: set[str]) -> int:
    return len((defined(source) - stubs(source)) & exercises)


def _retyped(cells: list[Cell], exercises: set[str], remarks: list[str]) -> list[Cell]:
    """Cells with code again where an answer stands in a text cell and in no other."""
    known = answered(cells)
    for cell in cells:
        if cell["cell_type"] == "code" or not _may_be_code(cell):
            continue
        names = defined(cell["source"]) - stubs(cell["source"])
        if names & exercises - known:
            cell["cell_type"] = "code"
            remarks.append(f"Cell {cell['number']} defines {_quoted(names)}, but was no code cell; it is one again.")
    return cells


def _joined(cells: list[Cell], exercises: set[str], remarks: list[str]) -> list[Cell]:
    """Cells where a function that was split between two is whole again."""
    joined: list[Cell] = []
    for number, cell in enumerate(cells):
        if joined and number - len(joined) < MAX_JOINED and _belong(joined[-1], cell):
            remarks.append(f"Cell {cell['number']} continues the one before; they are joined.")
            joined[-1] = {**joined[-1], "source": f"{joined[-1]['source']}\n{cell['source']}"}
        else:
            joined.append(cell)
    return joined


def _belong(first: Cell, second: Cell) -> bool:
    """Whether two code cells are Python only together."""
    if first["cell_type"] != "code" or second["cell_type"] != "code":
        return False
    if not first["source"].strip() or not second["source"][:1].isspace():
        return False
    if parsed(runnable(second["source"])) is not None:
        return False
    return parsed(runnable(f"{first['source']}\n{second['source']}")) is not None


# --- the course's cells ----------------------------------------------------------------------------


@cache
def release(section: Section) -> NotebookNode:
    """What students were given; raises LessonError where it is not built yet."""
    if not section.student_notebook.exists():
        raise LessonError(f"{section.assignment} has no notebook yet. Run `python -m autograder build {section.name}`.")
    return nbformat.read(section.student_notebook, as_version=4)


def _restored(cells: list[Cell], section: Section, remarks: list[str]) -> Submission:
    """Match the student's cells with the course's: what is locked comes from the course, answers from the student."""
    given = {cell.id: cell for cell in release(section).cells}
    by_source = {_squeezed(cell.source): ident for ident, cell in given.items()}
    exercises = {e.name: e.name.replace("_", "-") for e in section.rubric}
    notebook = nbformat.from_dict({**release(section), "cells": []})
    used: set[str] = set()
    runs: list[tuple[str, str]] = []
    shows: list[tuple[str, str]] = []
    known = answered(cells)
    nameless = 0
    for cell in cells:
        ident = _match(cell, given, by_source, exercises, used)
        if ident is None:
            ident = f"extra-{cell['number']}"
            notebook.cells.append(_extra(cell, ident))
        else:
            used.add(ident)
            nameless += _lost_its_marks(given[ident], cell)
            notebook.cells.append(_merged(given[ident], cell))
            if _is_check(given[ident]):
                if _squeezed(given[ident].source) != _squeezed(cell["source"]):
                    remarks.append(f"The cell `{given[ident].source}` was changed and is the course's own again.")
                continue
        if cell["cell_type"] != "code":
            continue
        if _idle(given.get(ident), cell):
            if ident != "install":
                shows.append((ident, cell["source"]))
            continue
        source = runnable(cell["source"])
        if waiting := stubs(source) & known:
            remarks.append(
                f"The unwritten {_quoted(waiting)} in cell {cell['number']} is left out: another cell defines it."
            )
            source = without(source, waiting)
        runs.append((ident, source))
        shows.append((ident, source))
    _limited(source for _, source in runs)
    runs = _imports_first(_with_imports(runs, given, remarks), given, remarks)
    remarks += _said_twice(cells, set(exercises))
    if nameless:
        remarks.append(f"{nameless} cells had lost the course's marks; they were recognised by what they hold.")
    for ident, missing in given.items():
        if ident not in used and _is_check(missing):
            notebook.cells.append(nbformat.from_dict(missing))
            remarks.append(f"The cell `{missing.source}` was missing and is put back.")
    return Submission(notebook, tuple(runs), tuple(remarks), tuple(shows))


def _with_imports(
    runs: list[tuple[str, str]], given: dict[str, NotebookNode], remarks: list[str]
) -> list[tuple[str, str]]:
    """What runs, with the course's own imports where the notebook has lost them."""
    whole = {ident for ident, source in runs if parsed(source) is not None}
    wanted = [
        (ident, cell.source)
        for ident, cell in given.items()
        if cell.cell_type == "code" and ident != "install" and _only_imports(cell.source) and ident not in whole
    ]
    if wanted and not all(any(source in code for _, code in runs) for _, source in wanted):
        remarks.append("The course's imports were missing or damaged; they are put back.")
        return wanted + runs
    return runs


def _imports_first(
    runs: list[tuple[str, str]], given: dict[str, NotebookNode], remarks: list[str]
) -> list[tuple[str, str]]:
    """What runs, with the course's own imports before any definition that may need them."""
    first = next((place for place, (_, source) in enumerate(runs) if defined(source)), len(runs))
    late = [run for place, run in enumerate(runs) if place > first and run[0] in given and _only_imports(run[1])]
    if not late:
        return runs
    remarks.append("The course's imports stood below cells that need them; they run first.")
    return late + [run for run in runs if run not in late]


def _only_imports(source: str) -> bool:
    """Whether a cell imports, and at most begins the section as well."""
    tree = parsed(source)
    *imports, last = tree.body if tree and tree.body else [ast.Pass()]
    kinds = (ast.Import, ast.ImportFrom)
    begins = isinstance(last, ast.Assign) and "handrail.begin" in ast.unparse(last)
    return all(isinstance(node, kinds) for node in imports) and (isinstance(last, kinds) or begins)


def _is_check(given: NotebookNode) -> bool:
    return bool(given.metadata.get("nbgrader", {}).get("grade"))


def _lost_its_marks(given: NotebookNode, cell: Cell) -> bool:
    return "nbgrader" in given.metadata and not isinstance(cell["metadata"].get("nbgrader"), dict)


def _said_twice(cells: list[Cell], exercises: set[str]) -> list[str]:
    """A remark for each exercise that several cells answer."""
    places: dict[str, list[int]] = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            for name in (defined(cell["source"]) - stubs(cell["source"])) & exercises:
                places.setdefault(name, []).append(cell["number"])
    return [
        f"`{name}` is defined in cells {', '.join(map(str, numbers[:9]))}; the last one counts."
        for name, numbers in places.items()
        if len(numbers) > 1
    ]


def _match(
    cell: dict[str, Any], given: dict[str, Any], by_source: dict[str, str], exercises: dict[str, str], used: set[str]
) -> str | None:
    """The course's cell that a student's cell is: by its text, by what it defines, by nbgrader's id, by its own id."""
    names = (
        [exercises[name] for name in defined(cell["source"]) if name in exercises]
        if cell["cell_type"] == "code"
        else []
    )
    answers = bool(names) and not stubs(cell["source"])
    marks = cell["metadata"].get("nbgrader")
    grade_id = marks.get("grade_id") if isinstance(marks, dict) else None
    for ident in (by_source.get(_squeezed(cell["source"])), *names, grade_id, cell["id"]):
        if (
            isinstance(ident, str)
            and ident in given
            and ident not in used
            and given[ident].cell_type == cell["cell_type"]
            and not (answers and _is_check(given[ident]))
        ):
            return ident
    return None


def _merged(given: NotebookNode, cell: dict[str, Any]) -> NotebookNode:
    merged = nbformat.from_dict(given)
    if not given.metadata.get("nbgrader", {}).get("locked"):
        merged.source = cell["source"]
    return merged


def _extra(cell: dict[str, Any], ident: str) -> NotebookNode:
    make = new_code_cell if cell["cell_type"] == "code" else new_markdown_cell
    return make(cell["source"], id=ident)


def _idle(given: NotebookNode | None, cell: dict[str, Any]) -> bool:
    """Whether a cell is an unchanged demonstration of the learner's functions, or the cell that installs handrail."""
    if given is None or _squeezed(given.source) != _squeezed(cell["source"]):
        return False
    return given.id == "install" or "raises-exception" in given.metadata.get("tags", [])


def _squeezed(source: str) -> str:
    return (_squeezed_before if len(source) <= MAX_REMEMBERED else _squeeze)(source)


def _squeeze(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


_squeezed_before = lru_cache(SEEN)(_squeeze)


# --- code ------------------------------------------------------------------------------------------


@lru_cache(SEEN)
def runnable(source: str) -> str:
    """A cell's code as Python: IPython's magics and shell commands in it do nothing.

    Of `%%time` and its like only the first line goes, so that what they time is defined; of other cell magics all.
    """
    if len(source) > MAX_PARSED or parsed(source) is not None:
        return source
    source = source.replace("\u00a0", " ")  # pages and letters make them of spaces
    lines = source.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        if lines[first].split()[0] not in TIMERS:
            return "\n".join(f"# {line}" for line in lines)
        return runnable("\n".join(["# " + lines[first], *lines[first + 1 :]]))
    translated = "\n".join(_translated(lines))
    return translated if parsed(translated) is not None else source


def _translated(lines: list[str]) -> Iterable[str]:
    continued = False
    for line in lines:
        command = COMMAND.match(line) if len(line) <= MAX_TRANSLATED else None
        if continued:
            yield "# " + line
        elif len(line) > MAX_TRANSLATED:
            yield line
        elif command:
            yield f"{command[1]}pass  # {line.strip()}"
        else:
            yield (assigned := ASSIGNED_COMMAND.sub(r"\1 []", line))
            command = None if assigned == line else ASSIGNED_COMMAND.match(line)
        continued = line.endswith("\\") and bool(command or continued)


def parsed(source: str) -> ast.Module | None:
    """The syntax tree of a text, which nobody changes; None where it is no Python or too long to be a person's."""
    if len(source) > MAX_PARSED:
        return None
    return (_parsed_before if len(source) <= MAX_REMEMBERED else _parsed)(source)


def _parsed(source: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


#: Most cells are the same in many submissions, and each is looked at several times.
_parsed_before = lru_cache(PARSED)(_parsed)


@lru_cache(SEEN)
def stubs(source: str) -> frozenset[str]:
    """The functions at a cell's top level that still end in `raise NotImplementedError`."""
    tree = parsed(runnable(source))
    return frozenset(node.name for node in tree.body if _is_stub(node)) if tree else frozenset()  # type: ignore[attr-defined]


def _is_stub(node: ast.stmt) -> bool:
    if not isinstance(node, ast.FunctionDef) or not isinstance(last := node.body[-1], ast.Raise) or not last.exc:
        return False
    raised = last.exc.func if isinstance(last.exc, ast.Call) else last.exc
    returns = any(isinstance(inner, ast.Return) for inner in ast.walk(node))
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError" and not returns


def without(source: str, names: Set[str]) -> str:
    """A cell's code without some functions' stubs; every other line keeps its number."""
    tree, lines = parsed(source), source.split("\n")
    for node in tree.body if tree else []:
        if isinstance(node, ast.FunctionDef) and node.name in names and _is_stub(node):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            for number in range(first - 1, node.end_lineno or first):
                lines[number] = ""
    return "\n".join(lines)


@lru_cache(SEEN)
def defined(source: str) -> frozenset[str]:
    """The names that a cell's top level binds to functions, classes or values; empty where it does not parse."""
    tree = parsed(runnable(source))
    names: set[str] = set()
    for node in tree.body if tree else []:
        match node:
            case ast.FunctionDef(name) | ast.ClassDef(name) | ast.AsyncFunctionDef(name):
                names.add(name)
            case ast.Assign(targets):
                names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return frozenset(names)


def notebook_reads(cells: tuple[tuple[str, str], ...], function: str) -> tuple[str, ...]:
    """Names of notebook variables, not functions or constants, that a function reads besides its arguments."""
    variables, reads = _globals(cells)
    return tuple(sorted(name for name in reads.get(function, set()) & variables if not name.isupper()))


@lru_cache(1)
def _globals(cells: tuple[tuple[str, str], ...]) -> tuple[set[str], dict[str, set[str]]]:
    """The names of a notebook's variables, and of the globals that each of its functions reads."""
    variables: set[str] = set()
    reads: dict[str, set[str]] = {}
    for _, code in cells:
        tree = parsed(code)
        if tree is None:
            continue
        try:
            table = symtable.symtable(code, "cell", "exec")
        except (SyntaxError, RecursionError):
            continue
        for node in tree.body:
            if isinstance(node, (ast.Assign, ast.AugAssign, ast.For, ast.With)):
                variables |= {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        for child in table.get_children():
            if isinstance(child, symtable.Function):
                reads[child.get_name()] = set(child.get_globals())
    return variables, reads


def _quoted(names: Set[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))
