"""Mechanical mutants: many, no two alike, each killed by the check or shown to be right."""

import ast

import numpy as np
import pytest

from autograder.authoring.certifying.certify import drawn, passed
from autograder.authoring.certifying.equivalents import LISTED
from autograder.authoring.certifying.mutants import TooLong, limited, listed_in_vain, mutants, normal
from autograder.authoring.certifying.operators import changes
from autograder.exercises.sections import Section, written

SECTIONS = written()
EACH_SECTION = pytest.mark.parametrize("section", SECTIONS, ids=lambda s: s.name)


def function(body: str, arguments: str = "x: np.ndarray, y: np.ndarray, n: int, k: int") -> ast.FunctionDef:
    node = ast.parse(f"def f({arguments}):\n" + "\n".join(f"    {line}" for line in body.splitlines())).body[0]
    assert isinstance(node, ast.FunctionDef)
    return node


def changed(body: str) -> set[str]:
    """Every change to a function, as "operator: body"."""
    node, found = function(body), set()
    for change in changes(node):
        with change.made():
            text = ast.unparse(ast.fix_missing_locations(ast.Module(node.body, [])))
        found.add(f"{change.operator}: {text}")
    return found


LOOP = "for i in range(n):\n    x = x + i\n    y = y + x\nreturn y"

# --- operators -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "mutant"),
    [
        ("return x * y", "left operand alone: return x"),
        ("return x * y", "another operation: return x @ y"),
        ("return x @ y", "another operation: return x * y"),
        ("return x - y", "operands swapped: return y - x"),
        ("return x * y", "sign flipped: return -(x * y)"),
        ("return x ** 2", "left operand alone: return x"),
        ("return x.T @ y", "transpose lost: return x @ y"),
        ("return x @ y", "right operand transposed: return x @ y.T"),
        ("return np.sum(x, axis=1, keepdims=True)", "keepdims lost: return np.sum(x, axis=1)"),
        ("return np.sum(x, axis=1, keepdims=True)", "axis lost: return np.sum(x, keepdims=True)"),
        ("return np.sum(x, axis=1)", "another axis: return np.sum(x, axis=0)"),
        ("return np.sum(x)", "another function: return np.mean(x)"),
        ("return np.exp(x)", "call lost: return x"),
        ("return f(x, y)", "arguments swapped: return f(y, x)"),
        ("return n", "another variable: return k"),
        ("return {'a': n, 'b': x}", "keys swapped: return {'a': x, 'b': n}"),
        ("return {'a': n, 'b': x}", "entry lost: return {'b': x}"),
        ("return (n, x)", "order changed: return (x, n)"),
        ("return x - y", "x changed in place: return np.subtract(x, y, out=x)"),
        ("return n if n > 0 else 1", "comparison turned: return n if n <= 0 else 1"),
        ("return n if n > 0 else 1", "comparison with its limit: return n if n >= 0 else 1"),
        ("return 2 * x", "another constant: return 3 * x"),
        ("a = state.get('v', 0.0)", "state forgotten: a = 0.0"),
        (LOOP, "one turn more: " + LOOP.replace("(n)", "(n + 1)")),
        (LOOP, "last statement of the loop after it: " + LOOP.replace("    y =", "y =")),
        (LOOP, f"return inside the loop: {LOOP[:-9]}\n    return y\nreturn y"),
        ("x = 2 * x\ny = x + y\nreturn y", "statements swapped: y = x + y\nx = 2 * x\nreturn y"),
        ("x = 2 * x\ny = x + y\nreturn y", "statement left out: y = x + y\nreturn y"),
        ("return x", "return lost: x"),
    ],
)
def test_an_operator_makes_this_of_that(body: str, mutant: str) -> None:
    assert mutant in changed(body)


def test_statements_that_do_not_touch_each_other_are_not_swapped() -> None:
    assert not any(c.startswith("statements swapped") for c in changed("a = 2 * x\nb = 3 * y\nreturn (a, b)"))


def test_the_tree_is_as_before_after_all_changes() -> None:
    node = function("a = x @ y.T\nreturn {'a': a, 'b': np.sum(a, axis=1)}")
    before = ast.dump(node)
    for change in changes(node):
        with change.made():
            assert ast.dump(node) != before
    assert ast.dump(node) == before


# --- what is equal by proof ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("return x + y", "return y + x"),
        ("return 2 * (x * y)", "return y * (2 * x)"),
        ("return (x - y) ** 2", "return (y - x) ** 2"),
        ("return (2 * (x - y)) ** 2", "return (2 * (y - x)) ** 2"),
        ("return -(-x)", "return x"),
        ("return x - (y - n)", "return n - (y - x)"),
        ("return x * 1", "return x"),
        ("return x / 1", "return x"),
        ("return x ** 1", "return x"),
        ("return x + 0", "return x"),
        ("return n > k", "return k < n"),
        ("return not n > k", "return n <= k"),
        ("return np.maximum(x, y)", "return np.maximum(y, x)"),
        ("return np.linalg.norm(x - y)", "return np.linalg.norm(y - x)"),
        ("return np.sum(x, axis=-1)", "return np.sum(x, axis=1)"),
        ("a = x\nreturn a * y", "return x * y"),
        ("a = x - y\nreturn a ** 2", "a = y - x\nreturn a ** 2"),
    ],
)
def test_what_algebra_proves_equal_has_one_normal_form(one: str, other: str) -> None:
    assert normal(function(one)) == normal(function(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("return x - y", "return y - x"),
        ("return x @ y", "return y @ x"),
        ("return x / y", "return y / x"),
        ("return (x - y) ** 3", "return (y - x) ** 3"),
        ("return (x + y) ** 2", "return (x - y) ** 2"),
        ("return n > k", "return n >= k"),
        ("return np.sum(x, axis=0)", "return np.sum(x, axis=1)"),
        ("a = rng.normal()\nreturn a * y", "return rng.normal() * x"),
        ("a = x\nx = 2 * x\nreturn a", "x = 2 * x\nreturn x"),
        ("b = a * y\na = x - y\nreturn b", "a = x - y\nb = a * y\nreturn b"),
    ],
)
def test_what_differs_has_another_normal_form(one: str, other: str) -> None:
    assert normal(function(one)) != normal(function(other))


# --- the course ------------------------------------------------------------------------------------


def test_there_are_at_least_1500_and_none_is_made_twice() -> None:
    count = 0
    for section in SECTIONS:
        for exercise in section.rubric:
            names = [m.name for m in mutants(section, exercise.name)]
            assert len(set(names)) == len(names)
            count += len(names)
    assert count >= 250 * len(SECTIONS)


@EACH_SECTION
def test_what_is_listed_as_equivalent_is_still_there(section: Section) -> None:
    for exercise in section.rubric:
        assert listed_in_vain(section, exercise.name, mutants(section, exercise.name)) == []


def test_every_listed_equivalent_has_a_reason() -> None:
    assert all(len(e.reason) > 15 and e.reason.endswith(".") and e.mutants for e in LISTED)


@EACH_SECTION
def test_what_is_not_equivalent_is_killed_and_what_is_equivalent_is_not(section: Section) -> None:
    lives, dies = [], []
    for exercise in section.rubric:
        paper = drawn(section, exercise, 7)
        for mutant in mutants(section, exercise.name):
            if passed(mutant.function, paper) != bool(mutant.equivalent):
                (dies if mutant.equivalent else lives).append(f"{exercise.name}, {mutant.name}")
    assert (lives, dies) == ([], [])


def test_a_mutant_is_deterministic() -> None:
    section = Section("univariate")
    made = [[m.name for m in mutants(section, "gradients")] for _ in range(2)]
    assert made[0] == made[1]


def test_what_never_ends_is_stopped() -> None:
    with pytest.raises(TooLong, match="within 0.05 seconds"), limited(0.05):
        while True:
            np.zeros(1)
