"""Answers that slipped into what students get: found by syntax tree, by text, and in keys."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat

from ..exercises.sections import Section
from .weave import answer_tree, exercise_source

#: Shorter statements, such as `return dw, db`, say nothing.
TELLING = 20


def leaks(section: Section, files: list[Path]) -> list[str]:
    """Sentences that name each place in `files` (notebooks, modules, keys) where an answer of the section stands."""
    answers = {e.name: answer_tree(exercise_source(section, e.name)) for e in section.rubric}
    found = []
    for path in files:
        text = path.read_text("utf-8")
        if path.suffix == ".json":
            found += [f"{path.name}: {problem}" for problem in _in_key(section, json.loads(text))]
        for place, code in _pieces(path, text):
            found += [f"{path.name}, {place}: holds the answer of `{name}`" for name in _in_code(code, answers)]
        if path.suffix == ".ipynb":  # where a file has each line in quotation marks of its own
            text += "\n".join(cell.source for cell in nbformat.reads(text, as_version=4).cells)
        found += [f"{path.name}: holds the text of `{name}`'s answer" for name in _in_text(text, answers)]
    return list(dict.fromkeys(found))


def _pieces(path: Path, text: str) -> Iterator[tuple[str, str]]:
    if path.suffix == ".py":
        yield "module", text
    elif path.suffix == ".ipynb":
        for index, cell in enumerate(nbformat.reads(text, as_version=4).cells):
            if cell.cell_type == "code":
                yield f"cell {index}", cell.source


def _in_code(code: str, answers: dict[str, list[ast.stmt]]) -> list[str]:
    try:
        tree = ast.parse("\n".join(line for line in code.splitlines() if not line.lstrip().startswith("%")))
    except SyntaxError:
        return []
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    bodies = [(node.name, _dump(node.body[1:] if ast.get_docstring(node) else node.body)) for node in functions]
    return [
        name
        for name, body in answers.items()
        for own, dump in bodies
        if dump == _dump(body) and (own == name or _telling(body))
    ]


def _in_text(text: str, answers: dict[str, list[ast.stmt]]) -> list[str]:
    packed = _packed(text.replace("\\n", "\n").replace('\\"', '"'))
    return [
        name
        for name, body in answers.items()
        if _telling(body) and _packed(ast.unparse(ast.Module(body, []))) in packed
    ]


def _in_key(section: Section, key: dict) -> Iterator[str]:
    for exercise in section.rubric if key["section"] == section.name else ():
        if exercise.draw is None and not _only_digests(key["exercises"][exercise.name]["probes"][0]["expected"]):
            yield f"the answer of `{exercise.name}` stands there in the open"


def _only_digests(expected: object) -> bool:
    match expected:
        case {"digest": _}:
            return True
        case {"dict": entries}:
            return all(map(_only_digests, entries.values()))
        case {"tuple": entries}:
            return all(map(_only_digests, entries))
    return False


def _telling(body: list[ast.stmt]) -> bool:
    return len(_packed(ast.unparse(ast.Module(body, [])))) >= TELLING


def _dump(body: list[ast.stmt]) -> str:
    return ast.dump(ast.Module(body, []))


def _packed(text: str) -> str:
    """Without what may differ between two texts of the same code: spaces, quotation marks, parentheses."""
    return re.sub(r"[\s\"'()]+", "", text)
