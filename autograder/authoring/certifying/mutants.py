"""Mechanical mutants: wrong functions that operators derive from a reference's own syntax tree."""

import ast
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from ...exercises.sections import Section
from ..weave import MARKER, exercise_source
from .equivalents import EQUIVALENT, UNMARKED
from .operators import changes

#: A mutant that runs longer than this is endless; the slowest exercise takes a tenth of it.
SECONDS = 1

#: Arrays of the course with one example a column: the number of columns is m, whichever of them is asked.
PER_EXAMPLE = {"X", "Y", "y", "Y_hat", "y_hat", "A", "A2", "Z2"}


@dataclass(frozen=True)
class Mutant:
    """One change to a reference.

    name: the operator, what stood there and what stands there now.
    equivalent: why the change makes no difference that a check should see; empty where it makes one.
    """

    name: str
    exercise: str
    function: Callable[..., Any] = field(repr=False)
    equivalent: str = ""


def mutants(section: Section, exercise: str) -> list[Mutant]:
    """Every change of one place of an exercise's answer by one operator, no two of which make the same function."""
    function = _answer(section, exercise)
    either_way = _symmetries(section, function)
    original = normal(function, either_way)
    seen: dict[str, None] = {}
    names: dict[str, int] = {}
    found = []
    for operator, before, after, tree in _changed(function, UNMARKED.get((section.name, exercise), ())):
        form = normal(tree, either_way)
        if form in seen:
            continue
        name = f"{operator}: {before} → {after}" if after else f"{operator}: {before}"
        names[name] = names.get(name, 0) + 1
        name += f" ({names[name]})" if names[name] > 1 else ""
        try:
            made = _compiled(section, tree, exercise)
        except SyntaxError:
            continue
        reason = EQUIVALENT.get((section.name, exercise, name), "")
        if form == original:
            reason = "the same function in normal form"
        else:
            seen[form] = None
        if operator in [f"{a} changed in place" for a in section.exercise(exercise).may_change]:
            reason = "the rubric allows that this argument changes"
        found.append(Mutant(name, exercise, made, reason))
    return found


def listed_in_vain(section: Section, exercise: str, made: list[Mutant]) -> list[str]:
    """Names that the list of equivalents gives for an exercise, and that no mutant has."""
    names = {mutant.name for mutant in made}
    return [n for s, e, n in EQUIVALENT if (s, e) == (section.name, exercise) and n not in names]


def _answer(section: Section, exercise: str) -> ast.FunctionDef:
    """The reference without docstring and annotations; `first` says where the answer begins in its body."""
    source = exercise_source(section, exercise)
    node = ast.parse(f"{source.given}\n    {MARKER}\n{source.answer}").body[0]
    assert isinstance(node, ast.FunctionDef)
    if ast.get_docstring(node):
        del node.body[0]
    line = len(source.given.splitlines()) + 1
    node.first = sum(statement.lineno <= line for statement in node.body)  # type: ignore[attr-defined]
    return node


def _compiled(section: Section, tree: ast.FunctionDef, exercise: str) -> Callable[..., Any]:
    namespace = dict(vars(section.reference))
    module = ast.fix_missing_locations(ast.Module([tree], []))
    exec(compile(module, f"<a mutant of {exercise}>", "exec", dont_inherit=True), namespace)  # our own source
    made: Callable[..., Any] = namespace[exercise]
    return made


def _changed(function: ast.FunctionDef, unmarked: tuple[str, ...]) -> Iterator[tuple[str, str, str, ast.FunctionDef]]:
    """Each operator at each place: its name, what stood there, what stands there now, and the whole function."""
    for change in changes(function, unmarked):
        with change.made():
            yield change.operator, change.before, change.after, deepcopy(function)


# --- normal form -----------------------------------------------------------------------------------


def normal(function: ast.FunctionDef, either_way: Mapping[str, list[int]] | None = None) -> str:
    """A text that two functions share where they are proved equal: by algebra, and by one name standing for another.

    either_way: functions that give the same with arguments i and i + 1 swapped.
    """
    tree = deepcopy(function)
    tree.args.args = [ast.arg(a.arg) for a in tree.args.args]
    tree.returns = None
    form = _Normal(either_way or {}).visit(_without_aliases(tree))
    return ast.dump(form)


def _symmetries(section: Section, function: ast.FunctionDef) -> dict[str, list[int]]:
    """The section's functions that an exercise calls, and which of their arguments may be swapped."""
    called = {n.func.id for n in ast.walk(function) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    found = {}
    for name in called & {e.name for e in section.rubric}:
        tree = _answer(section, name)
        names = [a.arg for a in tree.args.args]
        swaps = [i for i in range(len(names) - 1) if normal(_renamed(tree, names[i], names[i + 1])) == normal(tree)]
        found[name] = swaps
    return found


def _renamed(function: ast.FunctionDef, a: str, b: str) -> ast.FunctionDef:
    """The function with two names exchanged in its body."""
    tree = deepcopy(function)
    for node in (node for statement in tree.body for node in ast.walk(statement)):
        if isinstance(node, ast.Name):
            node.id = {a: b, b: a}.get(node.id, node.id)
    return tree


def _without_aliases(function: ast.FunctionDef) -> ast.FunctionDef:
    """Names that are bound once, and that stand for another name or are read once, replaced by what they stand for."""
    given = {a.arg for a in function.args.args}
    while True:
        stored, read = Counter[str](given), Counter[str]()
        for node in ast.walk(function):
            if isinstance(node, ast.Name):
                (read if isinstance(node.ctx, ast.Load) else stored)[node.id] += 1
        known, used = set(given), set[str]()
        for statement in function.body:
            if _stands_for(statement, stored, read, known, used) and not _calls(statement, given):
                break
            names = [node for node in ast.walk(statement) if isinstance(node, ast.Name)]
            known |= {n.id for n in names if isinstance(n.ctx, ast.Store)}
            used |= {n.id for n in names if isinstance(n.ctx, ast.Load)}
        else:
            return function
        assert isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
        function.body.remove(statement)
        function = _Replaced(statement.targets[0].id, statement.value).visit(function)


def _stands_for(statement: ast.stmt, stored: Counter[str], read: Counter[str], known: set[str], used: set[str]) -> bool:
    """Whether a statement binds a name that can be replaced: not used before, and made of what does not change."""
    match statement:
        case ast.Assign([ast.Name(name)], value) if stored[name] == 1 and name not in used:
            names = [node.id for node in ast.walk(value) if isinstance(node, ast.Name)]
            steady = all(n != "rng" and stored[n] <= 1 and (not stored[n] or n in known) for n in names)
            return steady and (isinstance(value, ast.Name) or read[name] == 1) and "random" not in ast.dump(value)
    return False


def _calls(statement: ast.stmt, given: set[str]) -> bool:
    """Whether a statement calls a function that was handed over: it may raise, so that its place matters."""
    called = (node.func for node in ast.walk(statement) if isinstance(node, ast.Call))
    return any(isinstance(function, ast.Name) and function.id in given for function in called)


class _Replaced(ast.NodeTransformer):
    """Puts an expression where a name is read."""

    def __init__(self, name: str, value: ast.expr):
        self.name, self.value = name, value

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return deepcopy(self.value) if node.id == self.name else node


class _Normal(ast.NodeTransformer):
    """Brings sums, products, squares, comparisons and arguments that may be swapped into one order."""

    def __init__(self, either_way: Mapping[str, list[int]]):
        self.either_way = either_way

    def visit_Call(self, node: ast.Call) -> ast.Call:
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("norm", "abs"):
            node.args[:1] = map(_unsigned, node.args[:1])
        for i in [0] if name in ("maximum", "minimum") else self.either_way.get(name, ()):
            if i + 1 < len(node.args):
                node.args[i : i + 2] = sorted(node.args[i : i + 2], key=ast.dump)
        for keyword in node.keywords:
            if keyword.arg == "axis" and _signed(keyword.value)[0] < 0 and _is(_signed(keyword.value)[1], 1):
                keyword.value = ast.Constant(1)  # every array that a reference sums along an axis has two of them
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.Subscript:
        self.generic_visit(node)
        match node:
            case ast.Subscript(ast.Attribute(ast.Name(name) as owner, "shape"), index):
                sign, place = _signed(index)
                if _is(place, 1):
                    owner.id = "X" if name in PER_EXAMPLE else name
                    node.slice = ast.Constant(1)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        return self.visit(ast.Assign([node.target], node.value)) if node.value else node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.op, ast.USub):
            sign, rest = _signed(node.operand)
            return _with_sign(-sign, rest)
        if isinstance(node.op, ast.Not) and isinstance(node.operand, ast.Compare) and len(node.operand.ops) == 1:
            compare = node.operand
            turned = {ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt, ast.Eq: ast.NotEq}
            if type(compare.ops[0]) in turned:
                return self.visit_Compare(
                    ast.Compare(compare.left, [turned[type(compare.ops[0])]()], compare.comparators)
                )
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        match node.op:
            case ast.Add() | ast.Sub():
                return _sum(node)
            case ast.Mult():
                return _product(node)
            case ast.Div() | ast.MatMult():
                (a, left), (b, right) = _signed(node.left), _signed(node.right)
                if isinstance(node.op, ast.Div) and _is(right, 1):
                    return _with_sign(a * b, left)
                return _with_sign(a * b, ast.BinOp(left, node.op, right))
            case ast.Pow():
                if _is(node.right, 1):
                    return node.left
                if isinstance(node.right, ast.Constant) and type(node.right.value) is int and node.right.value % 2 == 0:
                    return ast.BinOp(_unsigned(node.left), ast.Pow(), node.right)
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.Compare:
        self.generic_visit(node)
        if len(node.ops) == 1 and isinstance(node.ops[0], ast.Gt | ast.GtE):
            op = ast.Lt() if isinstance(node.ops[0], ast.Gt) else ast.LtE()
            return ast.Compare(node.comparators[0], [op], [node.left])
        return node


def _is(node: ast.expr, value: float) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) in (int, float) and node.value == value


def _signed(node: ast.expr) -> tuple[int, ast.expr]:
    """A sign, and what is left without it."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, rest = _signed(node.operand)
        return -sign, rest
    if isinstance(node, ast.Constant) and type(node.value) in (int, float) and node.value < 0:  # type: ignore[operator]
        return -1, ast.Constant(-node.value)  # type: ignore[operator]
    return 1, node


def _with_sign(sign: int, node: ast.expr) -> ast.expr:
    return node if sign > 0 else ast.UnaryOp(ast.USub(), node)


def _terms(node: ast.expr, sign: int = 1) -> list[tuple[int, ast.expr]]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return _terms(node.operand, -sign)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        right = sign if isinstance(node.op, ast.Add) else -sign
        return _terms(node.left, sign) + _terms(node.right, right)
    return [] if _is(node, 0) else [(sign, node)]


def _sum(node: ast.expr) -> ast.expr:
    terms = sorted(_terms(node), key=lambda term: (ast.dump(term[1]), term[0]))
    total = _with_sign(*terms[0]) if terms else ast.Constant(0)
    for sign, term in terms[1:]:
        total = ast.BinOp(total, ast.Add(), _with_sign(sign, term))
    return total


def _factors(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return _factors(node.left) + _factors(node.right)
    return [node]


def _product(node: ast.BinOp) -> ast.expr:
    sign, factors = 1, []
    for factor in _factors(node):
        own, rest = _signed(factor)
        sign *= own
        factors += [] if _is(rest, 1) else _factors(rest)
    factors.sort(key=ast.dump)
    product: ast.expr = factors[0] if factors else ast.Constant(1)
    for factor in factors[1:]:
        product = ast.BinOp(product, ast.Mult(), factor)
    return _with_sign(sign, product)


def _unsigned(node: ast.expr) -> ast.expr:
    """One of an expression and its opposite, always the same one."""
    node = _signed(node)[1]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.Mult | ast.MatMult):
        return ast.BinOp(_unsigned(node.left), node.op, _unsigned(node.right))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return min(_sum(node), _sum(ast.UnaryOp(ast.USub(), node)), key=ast.dump)
    return node


# --- time ------------------------------------------------------------------------------------------


class TooLong(Exception):
    """A mutant did not come back in time."""


@contextmanager
def limited(seconds: float = SECONDS) -> Iterator[None]:
    """Stop what runs inside with TooLong; without effect outside the main thread and where there are no timers."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: object) -> None:
        raise TooLong(f"it did not come back within {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
