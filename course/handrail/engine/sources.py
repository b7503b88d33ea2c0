"""What a cell's text says, at the desk and in the grader: which names it binds and reads, and what is still a stub."""

import ast
import re
import symtable
import warnings
from collections.abc import Iterable, Iterator, Set
from itertools import pairwise

from .magics import parsed, remembering, runnable

DEFINITION = re.compile(r"^(?:(?:async\s+)?def|class)\s+(\w+)|^(\w+)\s*=(?!=)", re.MULTILINE)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
SCOPES = (*FUNCTIONS, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
ENDS = (ast.Return, ast.Yield, ast.YieldFrom)


def defined(source: str) -> frozenset[str]:
    """The names that a text defines: by def, class or any assignment outside functions, also below if, for or try.

    A text that is no Python defines none; an import defines nothing of its own.
    """
    return frozenset(_kinds(source))


def answered(source: str) -> frozenset[str]:
    """The names that a text defines by more than a stub; of several definitions the last one counts."""
    return frozenset(name for name, kind in _kinds(source).items() if kind != "stub")


def stubs(source: str) -> frozenset[str]:
    """The functions of a text that are still to be written.

    A stub begins at the left edge, ends in `raise NotImplementedError`, with any words or none, and returns nowhere:
    one that returns first was written, whatever it raises in the end.
    """
    return frozenset(name for name, kind in _kinds(source).items() if kind == "stub")


def variables(source: str) -> frozenset[str]:
    """The names that a text defines as values and not as functions, to which a lambda belongs too."""
    return frozenset(name for name, kind in _kinds(source).items() if kind == "value")


def meant(source: str) -> frozenset[str]:
    """The names that a text defines or, where it is no Python, seems to define at its left edge."""
    if parsed(code := runnable(source)) is not None:
        return defined(source)
    return frozenset(name for both in DEFINITION.findall(code) for name in both if name)


def whole(source: str) -> bool:
    """Whether a text can be a cell by itself: it is Python, and returns only inside functions."""
    tree = parsed(runnable(source))
    return tree is not None and not any(isinstance(node, ENDS) for node in _scope(tree.body))


def statements(source: str) -> list[str]:
    """The statements at a text's left edge, each with the comments above it; none where it is no Python."""
    tree, lines = parsed(code := runnable(source)), code.split("\n")
    ends = [0, *(node.end_lineno or 0 for node in (tree.body if tree else ()))]
    return ["\n".join(lines[above:end]).strip("\n") for above, end in pairwise(ends) if above < end]


def without_stubs(source: str, names: Set[str]) -> str:
    """A text without the stubs of some functions; every other line stays, and keeps its number."""
    tree, lines = parsed(runnable(source)) if names else None, source.split("\n")
    for node in tree.body if tree else ():
        if isinstance(node, ast.FunctionDef) and node.name in names and _is_stub(node):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            for number in range(first - 1, node.end_lineno or first):
                lines[number] = ""
    return "\n".join(lines)


@remembering
def _kinds(source: str) -> dict[str, str]:
    """What each name that a text defines is in the end: "function", "stub" or "value"."""
    tree = parsed(runnable(source))
    return dict(_definitions(tree)) if tree else {}


def _definitions(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in _scope(tree.body):
        match node:
            case ast.FunctionDef(name=name) if not node.col_offset and _is_stub(node):
                yield name, "stub"
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, "function"
            case ast.Assign(targets=targets, value=ast.Lambda()):
                yield from ((target.id, "function") for target in targets if isinstance(target, ast.Name))
            case ast.Name(id=name, ctx=ast.Store()):
                yield name, "value"


def _scope(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """The nodes of a scope in their order; what is inside its functions belongs to other scopes."""
    waiting = [*body][::-1]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, SCOPES) and not isinstance(getattr(node, "value", None), ast.Lambda):
            waiting += [*ast.iter_child_nodes(node)][::-1]


def _is_stub(node: ast.FunctionDef) -> bool:
    last = node.body[-1]
    if not isinstance(last, ast.Raise) or not last.exc:
        return False
    raised = last.exc.func if isinstance(last.exc, ast.Call) else last.exc
    named = isinstance(raised, ast.Name) and raised.id == "NotImplementedError"
    return named and not any(isinstance(inner, ENDS) for inner in _scope(node.body))


# --- names that cells share ------------------------------------------------------------------------


def binds(source: str) -> frozenset[str]:
    """The global names that a text binds, imports among them; also what its functions say to be `global`."""
    return frozenset(
        s.get_name()
        for place, table in enumerate(_tables(source))
        for s in table.get_symbols()
        if (s.is_assigned() or s.is_imported()) and (s.is_declared_global() or not place)
    )


def reads(source: str) -> frozenset[str]:
    """The global names that a text reads, at any depth."""
    return frozenset(
        s.get_name()
        for place, table in enumerate(_tables(source))
        for s in table.get_symbols()
        if s.is_referenced() and (s.is_global() or not place)
    )


def read_by(function: str, source: str) -> frozenset[str]:
    """The global names that the last function of this name in a text reads itself."""
    own = [t for t in _tables(source) if isinstance(t, symtable.Function) and t.get_name() == function]
    return frozenset(own[-1].get_globals() if own else ())


def _tables(source: str) -> list[symtable.SymbolTable]:
    """The tables of a text's names, its own first, then those of its functions; none where it cannot be compiled."""
    code = runnable(source)
    if parsed(code) is None:
        return []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tables = [symtable.symtable(code, "cell", "exec")]
    except (SyntaxError, RecursionError):
        return []
    for table in tables:
        tables += table.get_children()
    return tables
