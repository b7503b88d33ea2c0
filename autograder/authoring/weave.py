"""Weaving: a lesson and its reference become an nbgrader source notebook."""

import ast
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jupytext
import nbformat
from handrail.engine.cell_ids import answer_id, check_id, other_id
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from ..errors import LessonError
from ..exercises.papers import earlier
from ..exercises.sections import Section
from . import hours

MARKER = "# YOUR CODE HERE"
OFFER = "# Written in section "
UNSOLVED = ("### BEGIN SOLUTION", "### END SOLUTION", OFFER)  # how lines begin that a solved notebook has not
INSTALL = """\
# Where handrail is not installed, its wheel does: a file handrail-….whl beside this notebook.
import sys
from pathlib import Path

sys.path += map(str, Path.cwd().glob("handrail-*.whl"))"""
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
LANGUAGE = {"name": "python", "file_extension": ".py", "mimetype": "text/x-python", "pygments_lexer": "ipython3"}


@dataclass(frozen=True)
class Source:
    """An exercise's source text: what is given, and the answer's lines, both with their indentation."""

    name: str
    given: str
    answer: str


def woven(sections: Iterable[Section]) -> Iterator[tuple[str, NotebookNode]]:
    """The assignments of some sections: name and notebook of each, woven when it is asked for."""
    for section in sections:
        yield section.assignment, weave(section)


def weave(section: Section) -> NotebookNode:
    """The section's nbgrader source notebook, schema 3, with stable cell ids.

    Raises LessonError where lesson, reference and rubric do not name the same exercises in the same order.
    """
    lesson = lesson_cells(section)
    notebook = new_notebook(metadata=_metadata(section))
    notebook.cells = [_plain(new_code_cell(INSTALL), "install")]
    written: list[str] = []
    checked: list[str] = []
    waiting: set[str] = set()
    takes = hours.in_words(hours.halves(section, lesson))
    for index, cell in enumerate(lesson, 1):
        ident = other_id(section.name, index)
        if cell.cell_type == "markdown":
            notebook.cells.append(_plain(new_markdown_cell(cell.source.replace("{hours}", takes)), ident))
            continue
        tree = _parse(section, index, cell.source)
        if name := imported(section, tree, index):
            written.append(name)
            waiting.add(name)
            notebook.cells.append(_exercise_cell(section, name))
        elif name := checked_name(tree):
            if name not in {e.name for e in section.rubric}:
                raise LessonError(
                    f"{section.lesson.name}, cell {index}: checks {name!r}, which is no exercise of "
                    f"autograder/exercises/rubrics/{section.name}.py. Give it an entry there, or correct the name."
                )
            checked.append(name)
            notebook.cells.append(_check_cell(section, name))
        else:
            waits = _waits(tree, waiting)
            waiting |= _bound(tree) if waits else set()
            notebook.cells.append(_plain(new_code_cell(cell.source), ident, ["raises-exception"] if waits else []))
    _complete(section, written, checked)
    return notebook


def lesson_cells(section: Section) -> list[NotebookNode]:
    """The cells of a section's lesson as they are written."""
    return jupytext.reads(section.lesson.read_text("utf-8"), fmt="py:percent").cells


def _metadata(section: Section) -> dict[str, object]:
    return {
        "derived_from": f"course/lessons/{section.name}.py and solutions/{section.name}.py",
        "kernelspec": KERNEL,
        "language_info": LANGUAGE,
    }


def _parse(section: Section, index: int, source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        raise LessonError(
            f"{section.lesson.name}, cell {index}, line {error.lineno}: {error.msg}. Cells are plain Python."
        ) from None


def imported(section: Section, tree: ast.Module, index: int = 0) -> str | None:
    """The exercise that a cell is, or None; raises LessonError for an import that is no exercise."""
    imports = [
        node for node in tree.body if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("solutions")
    ]
    if not imports:
        return None
    node, where = imports[0], f"{section.lesson.name}, cell {index}"
    if len(tree.body) != 1 or len(node.names) != 1:
        raise LessonError(f"{where}: an exercise is one import of one function, alone in its cell.")
    name = node.names[0].name
    if node.module != f"solutions.{section.name}":
        raise LessonError(f"{where}: imports from {node.module}; a lesson imports from solutions.{section.name} only.")
    if not callable(getattr(section.reference, name, None)):
        raise LessonError(
            f"{where}: solutions/{section.name}.py has no function {name!r}. Write it there, or correct the import."
        )
    if name not in {e.name for e in section.rubric}:
        raise LessonError(
            f"{where}: {name!r} has no entry in autograder/exercises/rubrics/{section.name}.py. "
            "Give it points and probes there."
        )
    return name


def checked_name(tree: ast.Module) -> str | None:
    """The name in a cell that is one call `check(name)`, or None."""
    match tree.body:
        case [ast.Expr(ast.Call(ast.Name("check"), [ast.Name(name)], []))]:
            return name
    return None


def _waits(tree: ast.Module, waiting: set[str]) -> bool:
    """Whether a cell uses an exercise, or a name from a cell that does."""
    return any(
        isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in waiting for node in ast.walk(tree)
    )


def _bound(tree: ast.Module) -> set[str]:
    defined = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return defined | {
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def _complete(section: Section, written: list[str], checked: list[str]) -> None:
    rubric = [e.name for e in section.rubric]
    for what, names in (("imports", written), ("checks", checked)):
        if names != rubric:
            missing, extra = (
                [n for n in rubric if n not in names],
                [n for n in names if n not in rubric or names.count(n) > 1],
            )
            order = "" if missing or extra else "; the order differs from the rubric's"
            raise LessonError(
                f"{section.lesson.name} {what} {len(names)} exercises and the rubric has {len(rubric)}: "
                f"missing {missing or 'none'}, unknown or double {extra or 'none'}{order}."
            )


def _plain(cell: NotebookNode, ident: str, tags: list[str] | None = None) -> NotebookNode:
    cell.id = ident
    if tags:
        cell.metadata["tags"] = tags
    return cell


def _nbgrader(cell: NotebookNode, ident: str, points: int | None) -> NotebookNode:
    cell.id = ident
    graded = points is not None
    cell.metadata["nbgrader"] = {
        "grade": graded,
        "grade_id": ident,
        "locked": graded,
        "schema_version": 3,
        "solution": not graded,
        "task": False,
    } | ({"points": points} if graded else {})
    return cell


def _exercise_cell(section: Section, name: str) -> NotebookNode:
    source = exercise_source(section, name)
    indent = " " * 4
    answer = f"{indent}### BEGIN SOLUTION\n{source.answer}\n{indent}### END SOLUTION"
    return _nbgrader(new_code_cell(f"{source.given}\n{_offer(section, name)}{answer}"), answer_id(name), None)


def _offer(section: Section, name: str) -> str:
    """A line in a stub for who has written this function before; empty where no earlier one would do."""
    if not (before := earlier(section, section.exercise(name))):
        return ""
    where = " or ".join(map(str, before.values()))
    return f'    {OFFER}{where} already? Run this cell with nothing but handrail.mine("{name}") in it.\n'


def _check_cell(section: Section, name: str) -> NotebookNode:
    cell = _nbgrader(new_code_cell(f"check({name})"), check_id(name), section.exercise(name).points)
    cell.metadata["tags"] = ["raises-exception"]
    return cell


def exercise_source(section: Section, name: str) -> Source:
    """The function's source, split into what is given and the answer."""
    path = Path(str(section.reference.__file__))
    text, tree = _read(path)
    node = next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == name)
    lines = text.splitlines()[node.lineno - 1 : node.end_lineno]
    body = node.body[1:] if ast.get_docstring(node) else node.body
    start = body[0].lineno - node.lineno
    marks = [i for i, line in enumerate(lines) if line.strip() == MARKER]
    if marks:
        if any(isinstance(inner, ast.Return) and inner.lineno - node.lineno < marks[0] for inner in ast.walk(node)):
            raise LessonError(
                f"{path.name}: what is given of {name} returns, so that nobody could tell whether the rest is written. "
                "Let it name a result, which the answer returns."
            )
        return Source(name, "\n".join(lines[: marks[0]]), "\n".join(lines[marks[0] + 1 :]))
    return Source(name, "\n".join(lines[:start]), "\n".join(lines[start:]))


@cache
def _read(path: Path) -> tuple[str, ast.Module]:
    text = path.read_text("utf-8")
    return text, ast.parse(text)


def answer_tree(source: Source) -> list[ast.stmt]:
    """The answer's statements."""
    return ast.parse(textwrap.dedent(source.answer)).body


def solved(source_notebook: NotebookNode) -> NotebookNode:
    """The source notebook with its answers in place and without nbgrader's marks: what a perfect student would have."""
    notebook = nbformat.from_dict(source_notebook)
    for cell in notebook.cells:
        lines = cell.source.splitlines()
        cell.source = "\n".join(line for line in lines if not line.strip().startswith(UNSOLVED))
        cell.metadata.pop("tags", None)
    return notebook
