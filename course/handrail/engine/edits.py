"""Edits: the small changes of a function's text of which one may make it right, the likelier before the others.

A learner is told where such an edit is, never what it is.
"""

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from .choices import EXCHANGED, OPERATORS, USUAL, choices, read, swapped


@dataclass(frozen=True)
class Edit:
    """One change: `new` in the place of what stands at `key` of `holder`.

    rank: how unlikely it is to be meant, as in `choices`.  marked: the part of the text that it is about.
    """

    rank: int
    marked: ast.stmt | ast.expr
    statement: ast.stmt
    holder: Any
    key: str | int
    new: Any

    @contextmanager
    def made(self) -> Iterator[None]:
        """The tree is changed as long as this lasts."""
        old = self.holder[self.key] if isinstance(self.key, int) else getattr(self.holder, self.key)
        self._put(self.new)
        try:
            yield
        finally:
            self._put(old)

    def _put(self, value: Any) -> None:
        if isinstance(self.key, int):
            self.holder[self.key] = value
        else:
            setattr(self.holder, self.key, value)


def edits(function: ast.FunctionDef, keys: Sequence[str], functions: Sequence[str]) -> list[Edit]:
    """All edits of a function's body, in the order in which they are worth a try.

    keys: of dictionaries that come or go.  functions: names of others that it may call.
    """
    scope = _Scope.of(function, keys, functions)
    return sorted(_in_block(function, "body", scope), key=lambda edit: edit.rank)


@dataclass(frozen=True)
class _Scope:
    """What may be named in a function: names with the line from which they are known, keys, other functions.

    once: names that stand for an expression and are read once: an edit around one is an edit around the expression.
    """

    names: dict[str, int]
    once: frozenset[str]
    keys: tuple[str, ...]
    functions: tuple[str, ...]

    @classmethod
    def of(cls, function: ast.FunctionDef, keys: Sequence[str], functions: Sequence[str]) -> "_Scope":
        given = function.args
        names = {a.arg: 0 for a in (*given.posonlyargs, *given.args, *given.kwonlyargs)}
        written = []
        read, stored, stands = Counter[str](), Counter[str](names), set[str]()
        for node in ast.walk(function):
            match node:
                case ast.Name(name, ast.Load()):
                    read[name] += 1
                case ast.Name(name, ast.Store()):
                    names.setdefault(name, node.lineno)
                    stored[name] += 1
                case ast.Assign([ast.Name(name)]):
                    stands.add(name)
                case ast.Constant(str(text)) if text.isidentifier():
                    written.append(text)
        once = frozenset(name for name in stands if read[name] == stored[name] == 1)
        return cls(names, once, tuple(dict.fromkeys([*keys, *written])), tuple(functions))

    def known(self, line: int) -> list[str]:
        return [name for name, since in self.names.items() if since <= line]


# --- statements ------------------------------------------------------------------------------------


def _in_block(holder: ast.AST, name: str, scope: _Scope) -> Iterator[Edit]:
    """Edits of a list of statements and of all in it."""
    block: list[ast.stmt] = getattr(holder, name)
    for i, one in enumerate(block):
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
            continue
        for marked, new in _blocks(block, i):
            yield Edit(USUAL, marked, marked, holder, name, new)
        for changed in _statements(one, scope):
            yield Edit(USUAL, one, one, block, i, changed)
        yield from _inside(one, one, scope)


def _blocks(block: list[ast.stmt], i: int) -> Iterator[tuple[ast.stmt, list[ast.stmt]]]:
    """A line too many, two in the other order, one at the wrong depth: the line, and the list without the fault."""
    one, before, after = block[i], block[:i], block[i + 1 :]
    if not isinstance(one, ast.Return):
        yield one, [*before, *after] or [ast.Pass()]
    if after:
        yield one, [*before, after[0], one, *after[1:]]
    if isinstance(one, ast.For | ast.While | ast.If):
        if len(one.body) > 1:
            *rest, last = one.body
            yield last, [*before, _with_body(one, rest), last, *after]
        if after:
            yield after[0], [*before, _with_body(one, [*one.body, after[0]]), *after[1:]]


def _with_body(statement: ast.stmt, body: list[ast.stmt]) -> ast.stmt:
    changed = deepcopy(statement)
    changed.body = body  # type: ignore[attr-defined]
    return changed


def _statements(one: ast.stmt, scope: _Scope) -> Iterator[ast.stmt]:
    """What may stand in a statement's place, with the same parts."""
    match one:
        case ast.Expr(value):
            yield ast.Return(value)
        case ast.AugAssign(target, op, value):
            for other in OPERATORS.get(type(op), ()):
                yield ast.AugAssign(target, other(), value)
            yield ast.Assign([target], value)
            if isinstance(target, ast.Name):
                yield ast.Assign([target], ast.BinOp(read(target.id), op, value))
        case ast.Assign([ast.Tuple(elts)], value):
            for changed in swapped(elts):
                yield ast.Assign([ast.Tuple(changed, ast.Store())], value)
        case ast.Assign([target], value):
            for op in (ast.Sub(), ast.Add()):
                yield ast.AugAssign(target, op, value)  # type: ignore[arg-type]
            if isinstance(target, ast.Name):
                for name in scope.names.keys() - {target.id}:
                    yield ast.Assign([ast.Name(name, ast.Store())], value)
        case ast.If(test, body, orelse):
            for other_test in (ast.UnaryOp(ast.Not(), test), ast.Constant(True), ast.Constant(False)):
                yield ast.If(other_test, body, orelse)


def _inside(holder: ast.AST, statement: ast.stmt, scope: _Scope) -> Iterator[Edit]:
    """Edits of the expressions of a node, and of the statements in it."""
    for name, value in ast.iter_fields(holder):
        if name in ("targets", "target", "annotation") or isinstance(holder, ast.Call) and name == "func":
            continue
        if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
            yield from _in_block(holder, name, scope)
            continue
        for key, node in enumerate(value) if isinstance(value, list) else [(name, value)]:
            if isinstance(node, ast.expr | ast.keyword | ast.comprehension | ast.slice):
                if isinstance(node, ast.expr) and not isinstance(node, ast.JoinedStr):
                    at = value if isinstance(value, list) else holder
                    passes_on = isinstance(node, ast.Name) and node.id in scope.once
                    for rank, new in choices(node, scope.known(statement.lineno), scope.keys, scope.functions):
                        if rank == EXCHANGED or not passes_on:
                            yield Edit(rank, node, statement, at, key, new)
                yield from _inside(node, statement, scope)
