"""The place of a fault: the part of the learner's text in which a small edit makes the function right."""

import linecache
import textwrap
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Any

import numpy as np
import pytest
from handrail.engine import edits as module
from handrail.engine.calls import observe
from handrail.engine.compare import Spec
from handrail.engine.keys import key
from handrail.engine.place import MOST, Place, places, told
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.exercises.sections import Section, written

NUMBERS = count()
BACKWARD = """
def backward_propagation(X, Y, parameters, cache):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dW2 = dZ2 @ cache["A1"].T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = parameters["W2"].T @ dZ2 * (1 - cache["A1"] ** 2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
"""


@pytest.fixture(autouse=True)
def _with_time_and_without_traces(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test does not hang on the machine's speed, and no text of one is there in the next."""
    monkeypatch.setattr("handrail.engine.place.PATIENCE", 60.0)
    before = set(linecache.cache)
    yield
    for file in set(linecache.cache) - before:
        del linecache.cache[file]


def defined(text: str, **names: Any) -> Callable[..., Any]:
    """The function of a cell, whose text is to be had as in a notebook."""
    text, file = textwrap.dedent(text).lstrip("\n"), f"<cell {next(NUMBERS)}>"
    linecache.cache[file] = len(text), None, text.splitlines(True), file
    namespace = {"np": np, **names}
    exec(compile(text, file, "exec"), namespace)
    return next(value for value in reversed(namespace.values()) if getattr(value, "__code__", None))


def found(function: Callable[..., Any], section: str) -> list[Place]:
    of, name = key(section), function.__name__
    spec = of.spec(name)
    run = partial(observe, names=spec.arguments, over=spec.over)
    return places(function, spec, run, of.probes(name), of.exercises[name]["uses"])


def marked(place: Place) -> str:
    """The text under the marks."""
    (line,) = place.lines
    return line[place.begin : place.end]


def asked(
    function: Callable[..., Any], *probes: tuple[tuple[Any, ...], Any], returns: tuple[str, ...] = ()
) -> list[Place]:
    """The places of a function that is no exercise."""
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    spec = Spec(function.__name__, names, returns)
    return places(function, spec, partial(observe, names=names), ([p[0] for p in probes], [p[1] for p in probes]))


@pytest.mark.parametrize(
    ("right", "wrong", "where"),
    [
        ('dZ2 = cache["A2"] - Y', 'dZ2 = Y - cache["A2"]', 'Y - cache["A2"]'),
        ("dW1 = dZ1 @ X.T / m", "dW1 = dZ1 @ X / m", "X"),
        ("db1 = np.sum(dZ1, axis=1,", "db1 = np.sum(dZ1, axis=0,", "np.sum(dZ1, axis=0, keepdims=True)"),
        ("* (1 - cache", "* (1 + cache", '1 + cache["A1"] ** 2'),
        ('"db2": db2}', '"db2": db1}', "db1"),
        ('parameters["W2"].T @', 'parameters["W2"] @', 'parameters["W2"]'),
    ],
)
def test_a_fault_is_marked_where_it_is(right: str, wrong: str, where: str) -> None:
    assert right in BACKWARD
    (place,) = found(defined(BACKWARD.replace(right, wrong)), "tanh_classifier")
    assert where in marked(place) and len(marked(place)) <= len(where) + 14


def test_each_of_two_faults_is_marked() -> None:
    text = BACKWARD.replace("(dZ2, axis=1, keepdims=True) / m", "(dZ2, axis=1, keepdims=True)")
    text = text.replace("dW1 = dZ1 @ X.T / m", "dW1 = -dZ1 @ X.T / m")
    by_output = {place.mended: place.lines[0].strip() for place in found(defined(text), "tanh_classifier")}
    assert by_output[("db2",)].startswith("db2 =") and by_output[("dW1",)].startswith("dW1 =")


def test_the_message_shows_the_line_and_marks_the_part() -> None:
    text = told([Place(("    dw = 2 * np.mean(error)",), 3, 9, 27, ("dw",))], explained=False)
    line, marks, said = text.splitlines()
    assert line == " 3 │     dw = 2 * np.mean(error)" and marks == "   │          ^^^^^^^^^^^^^^^^^^" and "`dw`" in said
    assert "small change" not in told([Place(("x",), 1, 0, 1)], explained=True)


def test_columns_are_those_of_letters_not_of_bytes() -> None:
    (place,) = asked(defined("def f(x):\n    ŷ = 'é' and x * x * 3\n    return ŷ"), ((2.0,), 8.0), ((3.0,), 18.0))
    assert "3" in marked(place) and marked(place) in "x * x * 3"


@pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
def test_only_the_learners_own_text_is_shown(section: Section) -> None:
    """Whatever is found of a wrong function, what is shown are lines of its text."""
    import inspect

    seen = 0
    for exercise in section.rubric:
        for mistake in section.mistakes[exercise.name][:1] if exercise.draw and not exercise.view else []:
            function = mistake.function
            own = inspect.getsource(inspect.getmodule(function)).splitlines()  # type: ignore[arg-type]
            of = key(section.name)
            spec = of.spec(exercise.name)
            run = partial(observe, names=spec.arguments, over=spec.over)
            for place in places(function, spec, run, of.probes(exercise.name), exercise.uses):
                seen += 1
                assert list(place.lines) == own[place.number - 1 : place.number - 1 + len(place.lines)]
    assert seen


def test_nothing_is_said_where_edits_in_several_statements_mend() -> None:
    function = defined("def f(x):\n    a = x + 1\n    b = a + 1\n    return b")
    assert asked(function, ((1.0,), 4.0), ((2.0,), 5.0)) == []


def test_a_right_function_has_no_place() -> None:
    assert found(defined(BACKWARD), "tanh_classifier") == []


def test_nothing_is_said_where_the_text_is_not_to_be_had() -> None:
    names: dict[str, Any] = {"np": np}
    exec(BACKWARD.replace("- Y", "+ Y"), names)
    assert found(names["backward_propagation"], "tanh_classifier") == []


def test_a_loop_that_an_edit_makes_endless_ends() -> None:
    text = (
        "def f(n):\n    total = 0\n    while n > 0:\n        total = total + n\n        n = n - 1\n    return total * 3"
    )
    (place,) = asked(defined(text), ((4.0,), 20.0), ((3.0,), 12.0))
    assert marked(place) in "total * 3" and MOST > 10_000


def test_a_function_that_acts_on_the_world_is_not_run_again(tmp_path: Any) -> None:
    log = tmp_path / "log"
    function = defined(
        "def f(x):\n    with open(log, 'a') as file:\n        file.write('!')\n    return x + 1", log=str(log)
    )
    assert asked(function, ((1.0,), 3.0)) == [] and not log.exists()


def test_what_is_printed_is_not_shown_and_chance_goes_on_as_if_nothing_was(capsys: pytest.CaptureFixture[str]) -> None:
    function = defined("def f(x):\n    print('here')\n    noise = np.random.rand()\n    return x + 0 * noise + 3")
    np.random.seed(1)  # noqa: NPY002
    expected = np.random.rand()  # noqa: NPY002
    np.random.seed(1)  # noqa: NPY002
    assert asked(function, ((1.0,), 3.0), ((2.0,), 4.0))
    assert capsys.readouterr().out == "" and np.random.rand() == expected  # noqa: NPY002


def test_arguments_and_notebook_variables_stay() -> None:
    shared = np.array([1.0, 2.0])
    asked(defined("def f(x):\n    y = shared * x\n    return y + 1", shared=shared), ((2.0,), np.array([3.0, 5.0])))
    assert shared.tolist() == [1.0, 2.0]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([m.function for s in written() for e in s.rubric for m in s.mistakes[e.name] if e.draw]))
def test_each_edit_leaves_the_tree_as_it_was(function: Callable[..., Any]) -> None:
    import ast
    import inspect

    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    if not isinstance(tree, ast.FunctionDef):
        return
    before, changed = ast.dump(tree), 0
    for edit in module.edits(tree, ["W1"], ["sigmoid"]):
        with edit.made():
            changed += ast.dump(tree) != before
        assert ast.dump(tree) == before
    assert changed
