"""Operators of mechanical mutation: at each place of a syntax tree, the small changes that make a function wrong."""

import ast
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

T = TypeVar("T")

#: Functions that stand in for one another.
STAND_INS = {
    "sum": "mean",
    "mean": "sum",
    "exp": "log",
    "log": "exp",
    "log10": "log",
    "sqrt": "square",
    "tanh": "sinh",
    "maximum": "minimum",
    "minimum": "maximum",
    "zeros": "ones",
    "zeros_like": "ones_like",
    "randn": "rand",
    "std": "var",
    "permutation": "arange",
    "max": "min",
    "min": "max",
}

ARITHMETIC = {ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Div, ast.MatMult), ast.Div: (ast.Mult,)}
ARITHMETIC |= {ast.MatMult: (ast.Mult,), ast.Pow: (ast.Mult,)}
IN_PLACE = {ast.Add: "add", ast.Sub: "subtract", ast.Mult: "multiply", ast.Div: "divide"}
TURNED = {ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq}
TURNED |= {ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}
MOVED = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}


@dataclass(frozen=True)
class Change:
    """One operator at one place: `holder`, an attribute or entry `key` of which is exchanged for `new`."""

    operator: str
    before: str
    after: str
    holder: Any
    key: str | int
    new: Any

    @contextmanager
    def made(self) -> Iterator[None]:
        """The tree is changed as long as this lasts."""
        old = self._get()
        self._set(self.new)
        try:
            yield
        finally:
            self._set(old)

    def _get(self) -> Any:
        return self.holder[self.key] if isinstance(self.key, int) else getattr(self.holder, self.key)

    def _set(self, value: Any) -> None:
        if isinstance(self.key, int):
            self.holder[self.key] = value
        else:
            setattr(self.holder, self.key, value)


def changes(function: ast.FunctionDef, unmarked: tuple[str, ...] = ()) -> Iterator[Change]:
    """Every change to the answer, the statements of the body from number `function.first` on.

    unmarked: how statements begin that earn no marks, and so are left as they are.
    """
    scope = Scope(function, unmarked)
    start = getattr(function, "first", 0)
    for index, statement in enumerate(function.body[start:], start):
        yield from _below(function.body, index, statement, scope)
    yield from _blocks(function, "body", scope, start)


def _below(holder: Any, key: str | int, node: ast.AST, scope: "Scope") -> Iterator[Change]:
    """Changes to a node that stands at `key` of `holder`, and to everything in it."""
    if isinstance(node, ast.JoinedStr) or isinstance(node, ast.stmt) and scope.leaves_out(node):
        return
    for operator, new in _replacements(node, scope):
        yield Change(operator, _text(node), _text(new), holder, key, new)
    for name, value in ast.iter_fields(node):
        if isinstance(node, ast.Call) and name == "func" and isinstance(value, ast.Name):
            continue
        if isinstance(node, ast.With) and name == "items" or name in ("annotation", "ctx", "targets"):
            continue
        if isinstance(value, list):
            if value and isinstance(value[0], ast.stmt):
                yield from _blocks(node, name, scope)
            for index, entry in enumerate(value):
                if isinstance(entry, ast.AST):
                    yield from _below(value, index, entry, scope)
        elif isinstance(value, ast.AST):
            yield from _below(node, name, value, scope)


def _text(node: Any) -> str:
    text = ast.unparse(ast.fix_missing_locations(deepcopy(node)))
    return " ⏎ ".join(line.strip() for line in text.splitlines())


class Scope:
    """What a function's names and keys are, so that one can stand for another of its kind."""

    def __init__(self, function: ast.FunctionDef, unmarked: tuple[str, ...] = ()):
        self.unmarked = unmarked
        arguments = [*function.args.args, *function.args.kwonlyargs]
        self.kinds = {a.arg: ast.unparse(a.annotation) if a.annotation else "" for a in arguments}
        self.arrays = {name: name for name, kind in self.kinds.items() if kind == "np.ndarray"}  # whose they are
        self.locals: dict[str, tuple[int, int]] = {}
        self.keys: dict[str, dict[str, None]] = {}
        for node in ast.walk(function):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id not in self.kinds:
                place = node.lineno, node.col_offset
                self.locals[node.id] = min(self.locals.get(node.id, place), place)
            match node:
                case ast.comprehension(
                    ast.Tuple([_, ast.Name(value)]), ast.Call(ast.Attribute(ast.Name(owner), "items"))
                ):
                    self.arrays[value] = owner
            if isinstance(node, ast.Subscript) and _key(node) is not None:
                self.keys.setdefault(ast.unparse(node.value), {})[str(_key(node))] = None

    def leaves_out(self, node: ast.stmt) -> bool:
        """Whether a statement earns no marks: it refuses what no probe asks, or is said to earn none."""
        refuses = isinstance(node, ast.Raise) or isinstance(node, ast.If) and isinstance(node.body[0], ast.Raise)
        return refuses or bool(self.unmarked) and ast.unparse(node).startswith(self.unmarked)

    def others(self, node: ast.Name) -> list[str]:
        """Names that could stand where this one is read."""
        if node.id in self.kinds:
            return [name for name, kind in self.kinds.items() if kind == self.kinds[node.id] != "" and name != node.id]
        if node.id not in self.locals:
            return []
        return [name for name, place in self.locals.items() if name != node.id and place[0] < node.lineno]


def _key(node: ast.Subscript) -> str | None:
    return node.slice.value if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str) else None


# --- expressions -----------------------------------------------------------------------------------

Replacements = Iterator[tuple[str, ast.AST]]


def _replacements(node: ast.AST, scope: Scope) -> Replacements:
    """What could stand in a node's place by mistake."""
    match node:
        case ast.BinOp():
            yield from _arithmetic(node, scope)
        case ast.UnaryOp():
            yield "sign lost" if isinstance(node.op, ast.USub) else "negation lost", node.operand
        case ast.Call():
            yield from _call(node)
        case ast.Attribute(value, "T"):
            yield "transpose lost", value
        case ast.Compare() if len(node.ops) == 1:
            yield from _compare(node)
        case ast.BoolOp():
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield "and for or", ast.BoolOp(other, node.values)
            for value in node.values:
                yield "one condition alone", value
        case ast.IfExp(test, body, orelse):
            yield "branches swapped", ast.IfExp(test, orelse, body)
            yield "always one branch", body
            yield "always the other branch", orelse
        case ast.Constant():
            yield from _constant(node)
        case ast.Name(_, ast.Load()):
            for name in scope.others(node):
                yield "another variable", ast.Name(name, ast.Load())
        case ast.Subscript(value, _, ast.Load()):
            for key in scope.keys.get(ast.unparse(value), ()):
                if _key(node) not in (None, key):
                    yield "another key", ast.Subscript(value, ast.Constant(key), ast.Load())
        case ast.Dict():
            yield from _dict(node)
        case ast.Tuple(elts, ast.Load()) | ast.List(elts, ast.Load()):
            yield from _sequence(node, elts)
        case ast.Set(elts) if len(elts) > 1:
            for swapped in _shorter(elts):
                yield "entry lost", ast.Set(swapped)
        case ast.Slice(lower, upper):
            if lower:
                yield "slice from the start", ast.Slice(None, upper)
            if upper:
                yield "slice to the end", ast.Slice(lower, None)
        case ast.stmt():
            yield from _statement(node)


def _arithmetic(node: ast.BinOp, scope: Scope) -> Replacements:
    left, op, right = node.left, node.op, node.right
    if not (isinstance(left, ast.Constant) and isinstance(left.value, str)):
        yield "left operand alone", left
    yield "right operand alone", right
    if isinstance(left, ast.Constant) and isinstance(left.value, str):
        return
    if isinstance(op, ast.Sub | ast.Div | ast.MatMult | ast.Pow):
        yield "operands swapped", ast.BinOp(right, op, left)
    for other in ARITHMETIC.get(type(op), ()):
        if not (other is ast.MatMult and (isinstance(left, ast.Constant) or isinstance(right, ast.Constant))):
            yield "another operation", ast.BinOp(left, other(), right)
    if not isinstance(op, ast.Sub):
        yield "sign flipped", ast.UnaryOp(ast.USub(), node)
    if isinstance(op, ast.MatMult):
        yield "left operand transposed", ast.BinOp(_transposed(left), op, right)
        yield "right operand transposed", ast.BinOp(left, op, _transposed(right))
    if isinstance(left, ast.Name) and left.id in scope.arrays and type(op) in IN_PLACE:
        ufunc = ast.Attribute(ast.Name("np", ast.Load()), IN_PLACE[type(op)], ast.Load())
        yield f"{scope.arrays[left.id]} changed in place", ast.Call(ufunc, [left, right], [ast.keyword("out", left)])


def _transposed(node: ast.expr) -> ast.expr:
    already = isinstance(node, ast.Attribute) and node.attr == "T"
    return node.value if already else ast.Attribute(node, "T", ast.Load())  # type: ignore[attr-defined]


def _call(node: ast.Call) -> Replacements:
    function, name = node.func, node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    for swapped in _swapped(node.args):
        yield "arguments swapped", ast.Call(function, swapped, node.keywords)
    for keyword in node.keywords:
        rest = [other for other in node.keywords if other is not keyword]
        yield f"{keyword.arg} lost", ast.Call(function, node.args, rest)
        if keyword.arg == "axis" and isinstance(keyword.value, ast.Constant):
            turned = ast.keyword("axis", ast.Constant(1 - int(keyword.value.value)))  # type: ignore[arg-type]
            yield "another axis", ast.Call(function, node.args, [*rest, turned])
    if len(node.args) == 1 and name not in ("append", "range", "len", "ValueError"):
        yield "call lost", node.args[0]
    if name in STAND_INS and isinstance(function, ast.Attribute):
        other = ast.Attribute(function.value, STAND_INS[name], ast.Load())
        yield "another function", ast.Call(other, node.args, node.keywords)
    if name == "get" and len(node.args) == 2:
        yield "state forgotten", node.args[1]
    if name == "range":
        yield from _range(node)
    elif isinstance(function, ast.Attribute) and name not in ("append", "items", "get", "permutation", "zeros", "ones"):
        yield "sign flipped", ast.UnaryOp(ast.USub(), node)


def _range(node: ast.Call) -> Replacements:
    *before, stop = node.args[:2]
    for by in (1, -1):
        longer = ast.BinOp(stop, ast.Add() if by > 0 else ast.Sub(), ast.Constant(1))
        yield "one turn more" if by > 0 else "one turn less", ast.Call(node.func, [*before, longer, *node.args[2:]], [])
    if not before:
        yield "first turn left out", ast.Call(node.func, [ast.Constant(1), stop], [])
    if len(node.args) == 3:
        yield "step lost", ast.Call(node.func, node.args[:2], [])


def _compare(node: ast.Compare) -> Replacements:
    op = type(node.ops[0])
    if op in TURNED:
        yield "comparison turned", ast.Compare(node.left, [TURNED[op]()], node.comparators)
    if op in MOVED:
        yield "comparison with its limit", ast.Compare(node.left, [MOVED[op]()], node.comparators)


def _constant(node: ast.Constant) -> Replacements:
    value = node.value
    if type(value) is int:
        for other in (value + 1, value - 1, -value):
            yield "another constant", ast.Constant(other)
    elif type(value) is float:
        for changed in (2 * value, -value) if value else (1.0, -1.0):
            yield "another constant", ast.Constant(changed)
    elif isinstance(value, str) and len(value) == 1 and "A" <= value <= "E":
        yield "another letter", ast.Constant(chr(ord(value) + 1) if value < "D" else "A")
    elif value in ("@", "*"):
        yield "another sign", ast.Constant("@" if value == "*" else "*")


def _dict(node: ast.Dict) -> Replacements:
    for i, (a, b) in enumerate(pairwise(node.values)):
        yield "keys swapped", ast.Dict(node.keys, [*node.values[:i], b, a, *node.values[i + 2 :]])
    for i in range(len(node.keys)):
        yield "entry lost", ast.Dict(node.keys[:i] + node.keys[i + 1 :], node.values[:i] + node.values[i + 1 :])


def _sequence(node: ast.AST, elts: list[ast.expr]) -> Replacements:
    kind: Callable[..., ast.expr] = ast.Tuple if isinstance(node, ast.Tuple) else ast.List
    for swapped in _swapped(elts):
        yield "order changed", kind(swapped, ast.Load())
    if len(elts) > 1:
        for shorter in _shorter(elts):
            yield "entry lost", kind(shorter, ast.Load())


def _swapped(entries: list[T]) -> Iterator[list[T]]:
    for i in range(len(entries) - 1):
        yield [*entries[:i], entries[i + 1], entries[i], *entries[i + 2 :]]


def _shorter(entries: list[T]) -> Iterator[list[T]]:
    for i in range(len(entries)):
        yield entries[:i] + entries[i + 1 :]


# --- statements ------------------------------------------------------------------------------------


def _statement(node: ast.stmt) -> Replacements:
    match node:
        case ast.Return(value) if value is not None:
            yield "return lost", ast.Expr(value)
            if isinstance(value, ast.Name | ast.Subscript):
                yield "sign flipped", ast.Return(ast.UnaryOp(ast.USub(), value))
        case ast.Assign([ast.Tuple() as target], value):
            for swapped in _swapped(target.elts):
                yield "order changed", ast.Assign([ast.Tuple(swapped, ast.Store())], value)
        case ast.Assign(targets, value) if isinstance(value, ast.Name | ast.Subscript):
            yield "sign flipped", ast.Assign(targets, ast.UnaryOp(ast.USub(), value))
        case ast.AugAssign(target, op, value):
            for other in ARITHMETIC.get(type(op), ()):
                yield "another operation", ast.AugAssign(target, other(), value)
            yield "replaced, not updated", ast.Assign([target], value)
        case ast.If(test, body, orelse):
            yield "condition turned", ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
            yield "always", ast.If(ast.Constant(True), body, orelse)
            yield "never", ast.If(ast.Constant(False), body, orelse)


def _blocks(holder: ast.AST, name: str, scope: Scope, start: int = 0) -> Iterator[Change]:
    """Changes to a list of statements: one left out, two in the other order, one in or out of a loop."""
    block: list[ast.stmt] = getattr(holder, name)

    def change(operator: str, what: ast.stmt, new: list[ast.stmt]) -> Change:
        return Change(operator, _text(what).partition(" ⏎ ")[0], "", holder, name, new)

    for i in range(start, len(block)):
        one = block[i]
        if scope.leaves_out(one):
            continue
        rest = [*block[:i], *block[i + 1 :]]
        if not isinstance(one, ast.Return):
            yield change("statement left out", one, rest or [ast.Pass()])
        if i + 1 < len(block) and not _independent(one, block[i + 1]):
            yield change("statements swapped", one, [*block[:i], block[i + 1], one, *block[i + 2 :]])
        if isinstance(one, ast.For) and len(one.body) > 1:
            loop = deepcopy(one)
            last = loop.body.pop()
            yield change("last statement of the loop after it", last, [*block[:i], loop, last, *block[i + 1 :]])
        if isinstance(one, ast.For) and i + 1 < len(block) and isinstance(block[i + 1], ast.Return):
            loop = deepcopy(one)
            loop.body.append(block[i + 1])
            yield change("return inside the loop", block[i + 1], [*block[:i], loop, *block[i + 1 :]])
        if isinstance(one, ast.For):
            yield change("only the first turn", one, [*block[:i], _once(one), *block[i + 1 :]])


def _once(loop: ast.For) -> ast.For:
    once = deepcopy(loop)
    once.body.append(ast.Break())
    return once


def _independent(one: ast.stmt, other: ast.stmt) -> bool:
    """Whether the order of two statements cannot matter: neither writes what the other reads or writes."""
    leaving = [any(isinstance(n, ast.Return | ast.Raise | ast.Break) for n in ast.walk(s)) for s in (one, other)]
    if any(leaving):
        return isinstance(other, ast.Return | ast.Raise) or isinstance(one, ast.If) and isinstance(other, ast.If)
    (reads, writes), (also_reads, also_writes) = _touched(one), _touched(other)
    return not (writes & (also_reads | also_writes) or also_writes & reads)


def _touched(statement: ast.stmt) -> tuple[set[str], set[str]]:
    """What a statement reads and what it writes, as texts; a generator that is read is written too."""
    reads: set[str] = set()
    writes: set[str] = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Name):
            (writes if isinstance(node.ctx, ast.Store) else reads).add(node.id)
            if node.id == "rng":
                writes.add(node.id)
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            writes.add(ast.unparse(node.value))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append":
            writes.add(ast.unparse(node.func.value))
            if isinstance(node.func.value, ast.Subscript):
                reads -= {ast.unparse(node.func.value.value)}
        if isinstance(node, ast.Attribute) and node.attr == "random":
            writes.add("np.random")
    return reads, writes
