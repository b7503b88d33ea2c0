"""A notebook's cells run statement by statement, as in Jupyter; an import that fails stops only what needs it."""

import __future__

import ast
import inspect
from collections.abc import Iterable, Iterator
from typing import Any


class Namespace:
    """Runs cells in one namespace, at the desk and behind the fence.

    names: what they define.  unbound: names that an import which failed would have bound, and what was made of them.
    missing: in the last cell, the imports that failed; what failed first for want of an earlier one is among them.
    replaced: the last function of each name that was bound again.
    """

    def __init__(self, names: dict[str, Any]):
        self.names, self.unbound, self.replaced = names, set[str](), dict[str, Any]()
        self.missing = list[Exception]()
        self.flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT

    def run(self, text: str, file: str) -> None:
        """Run a cell's Python under a file's name; it goes on below what fails for want of a package.

        Raises what else a statement raises, SyntaxError where the text is no Python.
        """
        self.missing.clear()
        for node in _single(ast.parse(text, file).body):
            bound = _bound(node)
            self.replaced |= {name: self.names[name] for name in bound if callable(self.names.get(name))}
            try:
                self._execute(node, file)
            except (ImportError, NameError) as error:
                if not self._lacks(node, error):
                    raise
                if isinstance(error, ImportError) or not self.missing:
                    self.missing.append(error)
                self.unbound |= bound

    def _execute(self, node: ast.stmt, file: str) -> None:
        code = compile(ast.Module([node], []), file, "exec", self.flags, dont_inherit=True)
        self.flags |= code.co_flags & __future__.annotations.compiler_flag
        if code.co_flags & inspect.CO_COROUTINE:
            import asyncio

            asyncio.run(eval(code, self.names))
        else:
            exec(code, self.names)

    def _lacks(self, node: ast.stmt, error: ImportError | NameError) -> bool:
        """Whether a statement failed for want of a package: an import, or what needs one that failed."""
        if isinstance(error, ImportError):
            return isinstance(node, ast.Import | ast.ImportFrom)
        return error.name in self.unbound

    def put_back(self, names: Iterable[str]) -> None:
        """Have each of these names stand for its last function again where a cell made a value of it."""
        values = {name for name in names if name in self.names and not callable(self.names[name])}
        self.names.update({name: self.replaced[name] for name in values & self.replaced.keys()})


def _single(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements, of which each imports one module at most."""
    for node in body:
        if isinstance(node, ast.Import):
            yield from (ast.copy_location(ast.Import([alias]), node) for alias in node.names)
        else:
            yield node


def _bound(node: ast.stmt) -> set[str]:
    """The names that a statement binds."""
    match node:
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            return {alias.asname or alias.name.partition(".")[0] for alias in aliases}
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)}
