"""Intake: whatever file a student hands in becomes cells that can be graded, or a clear refusal."""

import ast
import json
import symtable
import warnings
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from .course import Section
from .errors import LessonError, Refused

MAX_BYTES = 50_000_000
MAX_CELLS = 5_000
REMEDY = "Download the notebook again from where you worked (File, Download, Notebook .ipynb) and hand in that file."


@dataclass(frozen=True)
class Submission:
    """A submission ready to be judged.

    notebook: the student's cells in their order, with the course's locked cells restored.
    cells: what runs, as (cell id, code); unchanged demonstrations and checks do not.
    remarks: what was repaired, for student and instructor.
    """

    notebook: NotebookNode
    cells: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...] = ()


def read(data: bytes, section: Section) -> Submission:
    """The submission in a file's bytes; raises Refused with what to do."""
    cells = _cells(data)
    return _restored(cells, section)


def _cells(data: bytes) -> list[dict[str, Any]]:
    """The file's cells as {"cell_type", "source", "id", "metadata"}, whatever notebook format it has."""
    if not data.strip():
        raise Refused(f"The file is empty. {REMEDY}")
    if len(data) > MAX_BYTES:
        raise Refused(f"The file has {len(data) // 1_000_000} MB. Clear all outputs, save, and hand it in again.")
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused(f"The file is no notebook: it is not JSON. {REMEDY}") from None
    found = _listed(content)
    if found is None:
        raise Refused(f"The file is no notebook: it has no list of cells. {REMEDY}")
    if len(found) > MAX_CELLS:
        raise Refused(f"The notebook has {len(found)} cells. Delete the cells that you added and hand it in again.")
    return [_plain(cell) for cell in found if isinstance(cell, dict)]


def _listed(content: Any) -> list[Any] | None:
    if isinstance(content, dict):
        worksheets = content.get("worksheets")
        if isinstance(content.get("cells"), list):
            return list(content["cells"])
        if isinstance(worksheets, list):
            return [cell for sheet in worksheets if isinstance(sheet, dict) for cell in sheet.get("cells") or []]
    return None


def _plain(cell: dict[str, Any]) -> dict[str, Any]:
    source = cell.get("source", cell.get("input", ""))
    text = "".join(map(str, source)) if isinstance(source, list) else str(source)
    text = text.encode("utf-8", "replace").decode()  # half a character could not be written to any file
    metadata = cell.get("metadata") if isinstance(cell.get("metadata"), dict) else {}
    kind = "code" if cell.get("cell_type") == "code" else "markdown"
    return {"cell_type": kind, "source": text, "id": str(cell.get("id", "")), "metadata": metadata}


@cache
def release(section: Section) -> NotebookNode:
    """What students were given; raises LessonError where it is not built yet."""
    if not section.student_notebook.exists():
        raise LessonError(f"{section.assignment} has no notebook yet. Run `python -m autograder build {section.name}`.")
    return nbformat.read(section.student_notebook, as_version=4)


def _restored(cells: list[dict[str, Any]], section: Section) -> Submission:
    """Match the student's cells with the course's: what is locked comes from the course, answers from the student."""
    given = {cell.id: cell for cell in release(section).cells}
    by_source = {_squeezed(cell.source): ident for ident, cell in given.items()}
    exercises = {e.name: e.name.replace("_", "-") for e in section.rubric}
    notebook = nbformat.from_dict({**release(section), "cells": []})
    remarks: list[str] = []
    used: set[str] = set()
    runs: list[tuple[str, str]] = []
    answered = {
        name for cell in cells for name in defined(cell["source"]) if _squeezed(cell["source"]) not in by_source
    }
    for index, cell in enumerate(cells, 1):
        ident = _match(cell, given, by_source, exercises, used)
        if ident is None:
            ident = f"extra-{index}"
            notebook.cells.append(_extra(cell, ident))
        else:
            used.add(ident)
            notebook.cells.append(_merged(given[ident], cell))
            if given[ident].metadata.get("nbgrader", {}).get("grade"):
                continue
        if cell["cell_type"] != "code" or _idle(given.get(ident), cell):
            continue
        names = defined(cell["source"])
        if _squeezed(cell["source"]) in by_source and names and names <= answered:
            remarks.append(f"The unwritten {_quoted(names)} in cell {index} is left out: another cell defines it.")
            continue
        runs.append((ident, runnable(cell["source"])))
    for ident, missing in given.items():
        if ident not in used and missing.metadata.get("nbgrader", {}).get("grade"):
            notebook.cells.append(nbformat.from_dict(missing))
            remarks.append(f"The cell `{missing.source}` was missing and is put back.")
    return Submission(notebook, tuple(runs), tuple(remarks))


def _match(
    cell: dict[str, Any], given: dict[str, Any], by_source: dict[str, str], exercises: dict[str, str], used: set[str]
) -> str | None:
    """The course's cell that a student's cell is: by its text, by what it defines, by nbgrader's id, by its own id."""
    names = (
        [exercises[name] for name in defined(cell["source"]) if name in exercises]
        if cell["cell_type"] == "code"
        else []
    )
    marks = cell["metadata"].get("nbgrader")
    grade_id = marks.get("grade_id") if isinstance(marks, dict) else None
    for ident in (by_source.get(_squeezed(cell["source"])), *names, grade_id, cell["id"]):
        if (
            isinstance(ident, str)
            and ident in given
            and ident not in used
            and given[ident].cell_type == cell["cell_type"]
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
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def runnable(source: str) -> str:
    """A cell's code as Python: where IPython's own syntax stands in it, translated as IPython does.

    `%%time` and its like are dropped so that what they time is defined; other magics and shell commands do nothing.
    """
    if parsed(source) is not None:
        return source
    lines = source.splitlines()
    if lines and lines[0].split(" ")[0] in ("%%time", "%%timeit", "%%capture"):
        return runnable("\n".join([f"# {lines[0]}", *lines[1:]]))
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            translated = TransformerManager().transform_cell(source)
    except (SyntaxError, ValueError, RecursionError):
        return source
    return translated if parsed(translated) is not None else source


def parsed(source: str) -> ast.Module | None:
    """The syntax tree of a text, None where it is no Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def defined(source: str) -> set[str]:
    """The names that a cell's top level binds to functions, classes or values; empty where it does not parse."""
    tree = parsed(runnable(source))
    names: set[str] = set()
    for node in tree.body if tree else []:
        match node:
            case ast.FunctionDef(name) | ast.ClassDef(name) | ast.AsyncFunctionDef(name):
                names.add(name)
            case ast.Assign(targets):
                names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def notebook_reads(cells: tuple[tuple[str, str], ...], function: str) -> tuple[str, ...]:
    """Names of notebook variables, not functions or constants, that a function reads besides its arguments."""
    variables: set[str] = set()
    reads: set[str] = set()
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
            if child.get_name() == function and isinstance(child, symtable.Function):
                reads = set(child.get_globals())
    return tuple(sorted(name for name in reads & variables if not name.isupper()))


def _quoted(names: set[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


def section_of(data: bytes, sections: list[Section]) -> Section:
    """The section whose exercises a file's cells define most of; raises Refused where they define none."""
    names = set[str]().union(*(defined(cell["source"]) for cell in _cells(data) if cell["cell_type"] == "code"))
    shared = {section: len(names & {e.name for e in section.rubric}) for section in sections}
    best = max(sections, key=lambda section: shared[section])
    if not shared[best]:
        raise Refused("The notebook defines no exercise of any section. Name its section with --section.")
    return best


def read_file(path: Path, section: Section) -> Submission:
    """The submission in a file; raises Refused also where the path is no ordinary file."""
    if path.is_symlink() or not path.is_file():
        raise Refused(f"{path.name} is no ordinary file. Hand in the notebook itself, not a link or a folder.")
    if path.stat().st_size > MAX_BYTES:
        raise Refused(
            f"{path.name} has {path.stat().st_size // 1_000_000} MB. Clear all outputs, save, and hand it in again."
        )
    return read(path.read_bytes(), section)
