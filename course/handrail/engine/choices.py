"""Choices: what may stand in the place of an expression of a function's text, the likelier first."""

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, TypeVar

T = TypeVar("T")

#: In which order choices are tried: one thing for another of its kind; one too many, or a usual one too few; anything
#: else that may be missing, made of all names that there are.
EXCHANGED, USUAL, MISSING = range(3)

Binary = tuple[type[ast.operator], ...]

#: Operators that are taken for one another.
OPERATORS: Mapping[type[ast.operator], Binary] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add, ast.Div),
    ast.Mult: (ast.Div, ast.MatMult, ast.Add, ast.Pow),
    ast.Div: (ast.Mult, ast.Sub),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.Div, ast.FloorDiv),
}
ORDERED = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
OPPOSITE = {ast.Eq: ast.NotEq, ast.Is: ast.IsNot, ast.In: ast.NotIn}
COMPARISONS: Mapping[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    **{one: tuple(other for other in ORDERED if other is not one) for one in ORDERED},
    **{one: (other,) for one, other in OPPOSITE.items()},
    **{other: (one,) for one, other in OPPOSITE.items()},
}

#: Functions that are taken for one another, family by family.
FAMILIES = (
    ("sum", "mean", "max", "cumsum"),
    ("mean", "median"),
    ("exp", "log", "square", "tanh"),
    ("log", "log10", "log2", "log1p"),
    ("sqrt", "square", "abs"),
    ("tanh", "sinh", "cosh", "tan", "sin"),
    ("maximum", "minimum"),
    ("max", "min", "argmax", "argmin"),
    ("zeros", "ones", "empty"),
    ("zeros_like", "ones_like"),
    ("randn", "rand", "standard_normal", "normal", "uniform", "random"),
    ("permutation", "arange", "shuffle"),
    ("std", "var"),
    ("dot", "matmul", "multiply", "divide"),
    ("add", "subtract"),
    ("hstack", "vstack"),
    ("floor", "ceil", "round"),
)
REDUCING = {"sum", "mean", "max", "min", "std", "var", "norm", "argmax", "argmin", "prod"}
AROUND = ("exp", "log", "tanh", "sqrt", "abs", "square")  # calls that may be missing around an expression
PLAIN = {"append", "range", "len", "print", "zip", "enumerate"}  # calls that are not left out

#: What may stand in an expression's place, and how likely it is to be meant.
Choices = Iterator[tuple[int, ast.expr]]


def choices(node: ast.expr, names: Sequence[str], keys: Sequence[str], functions: Sequence[str]) -> Choices:
    """What may stand in an expression's place.

    names: of values that are known there.  keys: of dictionaries that come or go.  functions: names of others.
    """
    rule = RULES.get(type(node))
    if rule:
        yield from rule(node)
    match node:
        case ast.Name(name, ast.Load()) if name in names:
            yield from ((EXCHANGED, read(other)) for other in names if other != name)
        case ast.Constant(str(text)) if text in keys:
            yield from ((EXCHANGED, ast.Constant(other)) for other in keys if other != text)
        case ast.Subscript(ast.Attribute(ast.Name(), "shape")):
            sizes = ((_size(name, axis)) for name in names for axis in (0, 1))
            yield from ((EXCHANGED, size) for size in sizes)
    if isinstance(node, ast.BinOp | ast.Call | ast.Name | ast.Attribute | ast.Subscript | ast.IfExp):
        yield from ((USUAL, new) for new in _usual(node))
        yield from ((MISSING, new) for new in _missing(node, names, functions))


def _usual(node: ast.expr) -> Iterator[ast.expr]:
    """What is often forgotten: a sign, a transpose, a factor 2, a square, a one."""
    one, two = ast.Constant(1), ast.Constant(2)
    yield ast.UnaryOp(ast.USub(), node)
    yield ast.Attribute(node, "T", ast.Load())
    yield ast.BinOp(two, ast.Mult(), node)
    yield ast.BinOp(node, ast.Div(), two)
    yield ast.BinOp(node, ast.Pow(), two)
    yield ast.BinOp(one, ast.Sub(), node)
    yield ast.BinOp(node, ast.Add(), one)
    yield ast.BinOp(node, ast.Sub(), one)
    for name in ("sum", "mean"):
        yield _numpy(name, node)
    for axis in (0, 1):
        yield _numpy("sum", node, axis=axis, keepdims=True)


def _missing(node: ast.expr, names: Sequence[str], functions: Sequence[str]) -> Iterator[ast.expr]:
    """A call around it, or a part beside it, made of any name."""
    one, two = ast.Constant(1), ast.Constant(2)
    yield from (_numpy(name, node) for name in AROUND)
    yield from (ast.Call(read(name), [node], []) for name in functions)
    yield ast.Call(ast.Attribute(node, "copy", ast.Load()), [], [])
    yield ast.BinOp(one, ast.Div(), node)
    for part in map(read, names):
        for op in (ast.Mult(), ast.Div(), ast.Add(), ast.Sub(), ast.MatMult()):
            yield ast.BinOp(node, op, part)
        for op in (ast.Sub(), ast.MatMult()):
            yield ast.BinOp(part, op, node)
        slopes = (
            ast.BinOp(one, ast.Sub(), ast.BinOp(part, ast.Pow(), two)),
            ast.BinOp(part, ast.Mult(), ast.BinOp(one, ast.Sub(), part)),
        )
        yield from (ast.BinOp(node, ast.Mult(), slope) for slope in slopes)
        for size in (_size(part.id, 1), _size(part.id, 0), ast.Attribute(part, "size", ast.Load())):
            yield ast.BinOp(node, ast.Div(), size)
            yield ast.BinOp(node, ast.Mult(), size)


def _binary(node: ast.BinOp) -> Choices:
    left, op, right = node.left, node.op, node.right
    for other in OPERATORS.get(type(op), ()):
        yield EXCHANGED, ast.BinOp(left, other(), right)
    if not isinstance(op, ast.Add | ast.Mult):
        yield EXCHANGED, ast.BinOp(right, op, left)
    if isinstance(op, ast.MatMult):
        yield from _transposed(left, right)
    yield USUAL, left
    yield USUAL, right
    if isinstance(right, ast.BinOp):
        yield USUAL, ast.BinOp(ast.BinOp(left, op, right.left), right.op, right.right)
    if isinstance(left, ast.BinOp):
        yield USUAL, ast.BinOp(left.left, left.op, ast.BinOp(left.right, op, right))


def _transposed(left: ast.expr, right: ast.expr) -> Choices:
    """A product of two matrices with either transposed or not, in either order."""
    for a, b in ((left, right), (right, left)):
        for first, second in ((a, b), (_turned(a), b), (a, _turned(b)), (_turned(a), _turned(b))):
            if (first, second) != (left, right):
                yield EXCHANGED, ast.BinOp(first, ast.MatMult(), second)


def _turned(node: ast.expr) -> ast.expr:
    return node.value if isinstance(node, ast.Attribute) and node.attr == "T" else ast.Attribute(node, "T", ast.Load())


def _call(node: ast.Call) -> Choices:
    function, args, keywords = node.func, node.args, node.keywords
    method = isinstance(function, ast.Attribute)
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    for changed in swapped(args):
        yield EXCHANGED, ast.Call(function, changed, keywords)
    for keyword in keywords:
        yield EXCHANGED, ast.Call(function, args, [other for other in keywords if other is not keyword])
    if isinstance(function, ast.Attribute):
        family = dict.fromkeys(other for names in FAMILIES if name in names for other in names if other != name)
        for other in family:
            yield EXCHANGED, ast.Call(ast.Attribute(function.value, other, ast.Load()), args, keywords)
    if name in REDUCING:
        for reduced in _axes(keywords):
            yield EXCHANGED, ast.Call(function, args, reduced)
    if name in ("dot", "matmul") and len(args) == 2:
        yield from _transposed(*args)
    if name == "range" and args:
        yield from ((EXCHANGED, ast.Call(function, turns, [])) for turns in _turns(args))
    if args and name not in PLAIN:
        yield EXCHANGED, args[0]
    if method and not args and name != "copy":
        yield USUAL, function.value  # type: ignore[attr-defined]


def _axes(keywords: list[ast.keyword]) -> Iterator[list[ast.keyword]]:
    others = [keyword for keyword in keywords if keyword.arg not in ("axis", "keepdims")]
    for axis in (None, 0, 1):
        for keep in (False, True):
            along = [ast.keyword("axis", ast.Constant(axis))] if axis is not None else []
            yield [*others, *along, *([ast.keyword("keepdims", ast.Constant(True))] if keep else [])]


def _turns(args: list[ast.expr]) -> Iterator[list[ast.expr]]:
    """A range with a turn more, a turn less, or another beginning."""
    one, stop = ast.Constant(1), args[min(len(args) - 1, 1)]
    longer, shorter = ast.BinOp(stop, ast.Add(), one), ast.BinOp(stop, ast.Sub(), one)
    first, rest = args[: len(args) > 1], args[2:]
    yield from ([*first, other, *rest] for other in (longer, shorter))
    yield from ([one, other, *rest] for other in (stop, longer))
    if first:
        yield [stop]


def _constant(node: ast.Constant) -> Choices:
    value = node.value
    others: tuple[Any, ...] = ()
    if isinstance(value, bool):
        others = (not value,)
    elif isinstance(value, int):
        others = (value + 1, value - 1, -value, 0, 1, 2)
    elif isinstance(value, float):
        others = (2 * value, value / 2, -value, 1 - value, 0.0, 0.5, 1.0, 2.0, 10 * value, value / 10)
    yield from ((EXCHANGED, ast.Constant(other)) for other in dict.fromkeys(others) if other != value)


def _compare(node: ast.Compare) -> Choices:
    if len(node.ops) == 1:
        for other in COMPARISONS.get(type(node.ops[0]), ()):
            yield EXCHANGED, ast.Compare(node.left, [other()], node.comparators)


def _condition(node: ast.BoolOp) -> Choices:
    yield EXCHANGED, ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    yield from ((USUAL, value) for value in node.values)


def _choice(node: ast.IfExp) -> Choices:
    yield EXCHANGED, ast.IfExp(node.test, node.orelse, node.body)
    yield from ((USUAL, branch) for branch in (node.body, node.orelse))


def _dictionary(node: ast.Dict) -> Choices:
    yield from ((EXCHANGED, ast.Dict(node.keys, values)) for values in swapped(node.values))


def _sequence(node: ast.Tuple | ast.List) -> Choices:
    if isinstance(node.ctx, ast.Load):
        yield from ((EXCHANGED, type(node)(changed, ast.Load())) for changed in swapped(node.elts))


def _subscript(node: ast.Subscript) -> Choices:
    if isinstance(node.ctx, ast.Load) and not isinstance(getattr(node.slice, "value", None), str):
        yield USUAL, node.value
    if isinstance(node.slice, ast.Slice):
        lower, upper, step = node.slice.lower, node.slice.upper, node.slice.step
        for a, b in ((None, upper), (lower, None), (ast.Constant(1), upper), (lower, ast.Constant(-1))):
            yield EXCHANGED, ast.Subscript(node.value, ast.Slice(a, b, step), node.ctx)


def _sign(node: ast.UnaryOp) -> Choices:
    yield EXCHANGED, node.operand


def _attribute(node: ast.Attribute) -> Choices:
    if node.attr == "T":
        yield EXCHANGED, node.value


RULES: Mapping[type[ast.expr], Callable[[Any], Choices]] = {
    ast.BinOp: _binary,
    ast.Call: _call,
    ast.Constant: _constant,
    ast.Compare: _compare,
    ast.BoolOp: _condition,
    ast.IfExp: _choice,
    ast.Dict: _dictionary,
    ast.Tuple: _sequence,
    ast.List: _sequence,
    ast.Subscript: _subscript,
    ast.UnaryOp: _sign,
    ast.Attribute: _attribute,
}


def read(name: str) -> ast.Name:
    return ast.Name(name, ast.Load())


def _size(name: str, axis: int) -> ast.expr:
    return ast.Subscript(ast.Attribute(read(name), "shape", ast.Load()), ast.Constant(axis), ast.Load())


def _numpy(name: str, argument: ast.expr, **keywords: Any) -> ast.expr:
    given = [ast.keyword(key, ast.Constant(value)) for key, value in keywords.items()]
    return ast.Call(ast.Attribute(read("np"), name, ast.Load()), [argument], given)


def swapped(entries: Sequence[T]) -> Iterator[list[T]]:
    """The entries with each two of them exchanged; of long rows only neighbours."""
    near = len(entries) - 1 if len(entries) <= 6 else 1
    for i, j in combinations(range(len(entries)), 2):
        if j - i <= near:
            changed = list(entries)
            changed[i], changed[j] = changed[j], changed[i]
            yield changed
