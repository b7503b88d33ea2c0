"""The reference of section 7 against JAX on drawn graphs and arrays, the course's numbers, and its answers."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest
from handrail import operations
from handrail.gradients import relative_difference
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.exercises.rubrics.autograd import RUBRIC
from autograder.exercises.sections import section
from solutions import autograd as s7
from tests.exercises.differentiation import jax, jnp

few = settings(max_examples=25, derandomize=True, deadline=None)
seeds = st.integers(0, 2**32 - 1)

#: The operations once more, as JAX has them.
OPERATIONS: dict[str, Callable[..., Any]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "tanh": lambda a: jnp.tanh(a),
    "sigmoid": lambda a: jax.nn.sigmoid(a),
    "square": lambda a: a * a,
    "div": lambda a, b: a / b,
    "exp": lambda a: jnp.exp(a),
    "matmul": lambda a, b: jnp.dot(a, b),
    "sum": lambda a: jnp.sum(a),
    "mean": lambda a: jnp.mean(a),
}
OF_NUMBERS = ("add", "sub", "mul", "tanh", "sigmoid")


def rules(operation: str, upstream: Any, inputs: Any) -> tuple[Any, ...]:
    return s7.pull_back(operation, upstream, inputs, operations.local_gradient)


def drawn(seed: int, rows: int = 9) -> s7.Graph:
    """A graph of numbers in which each row goes on with the one before and with any other, its rows shuffled."""
    rng = np.random.default_rng(seed)
    graph: s7.Graph = {name: ("input", (), float(rng.uniform(-1, 1))) for name in ("x", "y")}
    for number in range(rows):
        operation = str(rng.choice(OF_NUMBERS))
        names = list(graph)
        parents = (names[-1], str(rng.choice(names)))[: 1 if operation in ("tanh", "sigmoid") else 2]
        graph = s7.record(graph, f"r{number}", operation, parents)
    return {name: graph[name] for name in map(str, rng.permutation(list(graph)))}


def by_jax(graph: s7.Graph, output: str, inputs: dict[str, Any]) -> Any:
    """The value of a row, found from its own parents on, by recursion."""

    @cache
    def value(name: str) -> Any:
        operation, parents, kept = graph[name]
        if not parents:
            return inputs.get(name, kept)
        return OPERATIONS[operation](*map(value, parents))

    return value(output)


def reaches(graph: s7.Graph, output: str) -> set[str]:
    return {output}.union(*(reaches(graph, parent) for parent in graph[output][1]))


# --- an independent oracle -------------------------------------------------------------------------


@few
@given(seed=seeds)
def test_gradients_on_any_graph_are_those_of_automatic_differentiation(seed: int) -> None:
    graph = drawn(seed)
    names = [name for name in ("x", "y") if name in reaches(graph, "r8")]
    expected = jax.grad(lambda inputs: by_jax(graph, "r8", inputs))({name: graph[name][2] for name in names})
    grads = s7.backward(graph, "r8", rules)
    assert grads["r8"] == 1 and set(grads) == reaches(graph, "r8")
    assert [grads[name] for name in names] == pytest.approx([float(expected[name]) for name in names], abs=1e-12)


@few
@given(seed=seeds)
def test_a_row_stands_behind_all_that_it_goes_into(seed: int) -> None:
    graph = drawn(seed)
    order = s7.way_back(graph, "r8")
    assert sorted(order) == sorted(reaches(graph, "r8"))
    assert all(order.index(parent) > order.index(name) for name in order for parent in graph[name][1])


@few
@given(seed=seeds, x=st.floats(-1, 1))
def test_a_replayed_graph_is_what_jax_computes_from_the_new_inputs(seed: int, x: float) -> None:
    graph = drawn(seed)
    before = dict(graph)
    fresh = s7.replay(graph, "r8", {"x": x})
    assert graph == before
    assert fresh["r8"][2] == pytest.approx(float(by_jax(graph, "r8", {"x": x})), abs=1e-12)
    assert {name: row[:2] for name, row in fresh.items()} == {name: graph[name][:2] for name in fresh}


@few
@given(seed=seeds)
def test_the_witness_measures_what_jax_differentiates(seed: int) -> None:
    graph = drawn(seed)
    expected = jax.grad(lambda x: by_jax(graph, "r8", {"x": x}))(graph["x"][2]) if "x" in reaches(graph, "r8") else 0.0
    assert s7.measured_gradient(graph, "r8", "x") == pytest.approx(float(expected), abs=1e-7)


SHAPES = [((5, 7), (5, 1)), ((4, 3), (3,)), ((2, 3), ()), ((1, 3), (4, 1)), ((2, 4, 3), (4, 1)), ((3, 3), (3, 3))]


@pytest.mark.parametrize("operation", ["add", "sub", "mul", "div"])
@pytest.mark.parametrize("shapes", SHAPES, ids=str)
def test_what_goes_back_through_stretched_arrays_is_what_jax_sends(operation: str, shapes: tuple) -> None:
    rng = np.random.default_rng(len(operation))
    inputs = tuple(rng.uniform(0.5, 2.0, shape) for shape in shapes)
    value, back = jax.vjp(OPERATIONS[operation], *inputs)
    upstream = rng.normal(size=np.shape(value))
    for ours, theirs, a in zip(rules(operation, upstream, inputs), back(jnp.asarray(upstream)), inputs, strict=True):
        assert np.shape(ours) == np.shape(a)
        np.testing.assert_allclose(ours, np.asarray(theirs), atol=1e-12)


@pytest.mark.parametrize(
    ("operation", "shapes"),
    [("matmul", ((2, 3), (3, 5))), ("matmul", ((1, 4), (4, 4))), ("sum", ((3, 5),)), ("mean", ((3, 5),))]
    + [(bend, ((3, 2),)) for bend in ("tanh", "sigmoid", "square", "exp")],
)
def test_what_goes_back_through_any_operation_is_what_jax_sends(operation: str, shapes: tuple) -> None:
    rng = np.random.default_rng(3)
    inputs = tuple(rng.normal(size=shape) for shape in shapes)
    value, back = jax.vjp(OPERATIONS[operation], *inputs)
    upstream = rng.normal(size=np.shape(value))
    for ours, theirs in zip(rules(operation, upstream, inputs), back(jnp.asarray(upstream)), strict=True):
        np.testing.assert_allclose(ours, np.asarray(theirs), atol=1e-12)


def layer(n: int = 3, m: int = 7) -> s7.Graph:
    """The mean square of tanh(W X + b) − Y."""
    rng = np.random.default_rng(5)
    shapes = {"W": (2, n), "X": (n, m), "b": (2, 1), "Y": (2, m)}
    graph: s7.Graph = {name: ("input", (), rng.normal(size=shape)) for name, shape in shapes.items()}
    lines = (("P", "matmul", "WX"), ("Z", "add", "Pb"), ("A", "tanh", "Z"), ("E", "sub", "AY"), ("Q", "square", "E"))
    for name, operation, parents in (*lines, ("J", "mean", "Q")):
        graph = s7.record(graph, name, operation, tuple(parents))
    return graph


def test_descent_on_a_layer_is_the_descent_that_jax_leads() -> None:
    graph, names, rate = layer(), ("W", "b"), 0.3
    trained, history = s7.descend(graph, "J", names, rate, 20, rules)
    cost = jax.value_and_grad(lambda inputs: by_jax(graph, "J", inputs))
    point, costs = {name: jnp.asarray(graph[name][2]) for name in names}, []
    for _ in range(20):
        value, slopes = cost(point)
        costs.append(float(value))
        point = {name: point[name] - rate * slopes[name] for name in names}
    assert history == pytest.approx([*costs, float(cost(point)[0])], rel=1e-10)
    for name in names:
        assert relative_difference(trained[name][2], np.asarray(point[name])) < 1e-10
    np.testing.assert_array_equal(trained["X"][2], graph["X"][2])


# --- the numbers of the course ---------------------------------------------------------------------


@pytest.mark.parametrize("n", [10, 100, 1000])
def test_sums_vary_as_the_formula_says(n: int) -> None:
    rng = np.random.default_rng(n)
    a = rng.uniform(-1, 1, n)
    z = (0.3 * rng.normal(size=(20_000, n))) @ a
    assert np.var(z) == pytest.approx(s7.variance_of_a_sum(n, 0.3, float(np.mean(a**2))), rel=0.05)


@pytest.mark.parametrize("n", [5, 64, 700])
def test_the_scales_keep_a_mean_square(n: int) -> None:
    """Of any activations, and of the half that relu leaves of them."""
    assert s7.variance_of_a_sum(n, s7.keeping_scale(n), 0.37) == pytest.approx(0.37)
    assert s7.variance_of_a_sum(n, s7.relu_scale(n), 0.37 / 2) == pytest.approx(0.37)


def through_layers(bend: Callable[..., Any], scale: float, layers: int) -> float:
    """By JAX: the size of the gradient at the first layer of a deep network, if one of size 1 sets out at the last."""
    rng = np.random.default_rng(1)
    weights = [scale * rng.normal(size=(100, 100)) for _ in range(layers)]
    A0, C = rng.normal(size=(2, 100, 50))

    def output(A: Any) -> Any:
        for W in weights:
            A = bend(jnp.dot(W, A))
        return jnp.sum(A * C)

    return float(jnp.sqrt(jnp.mean(jax.grad(output)(jnp.asarray(A0)) ** 2)))


def test_whether_a_gradient_arrives_is_a_matter_of_the_scale() -> None:
    tanh, relu, sigma = (lambda z: jnp.tanh(z)), (lambda z: jnp.maximum(z, 0.0)), (lambda z: jax.nn.sigmoid(z))
    assert through_layers(tanh, 0.01, 10) < 1e-8
    assert through_layers(relu, 1.0, 10) > 1e6
    assert through_layers(tanh, s7.keeping_scale(100), 10) > 0.1
    assert through_layers(sigma, s7.keeping_scale(100), 10) < 1 / s7.sigma_at_its_best()["smaller"]
    assert 1 / 3 < through_layers(relu, s7.relu_scale(100), 40) < 3
    assert through_layers(relu, s7.keeping_scale(100), 40) < 1e-5


# --- keys ------------------------------------------------------------------------------------------


def test_the_rows_of_the_formula() -> None:
    graph: s7.Graph = {"x": ("input", (), 0.5), "y": ("input", (), 2.0)}
    lines = (("p", "mul", "xy"), ("q", "add", "px"), ("s", "sigmoid", "x"), ("f", "mul", "qs"))
    for name, operation, parents in lines:
        graph = s7.record(graph, name, operation, tuple(parents))
    arrows = [parent for _, parents, _ in graph.values() for parent in parents]
    told = {"rows": len(graph), "arrows": len(arrows), "from x": arrows.count("x")}
    assert told == s7.rows_of_a_formula()


def test_the_paths_of_the_doublings() -> None:
    graph: s7.Graph = {"x0": ("input", (), 1.0)}
    for step in range(30):
        graph = s7.record(graph, f"x{step + 1}", "add", (f"x{step}", f"x{step}"))

    @cache
    def paths(name: str) -> int:
        return sum(map(paths, graph[name][1])) if graph[name][1] else 1

    assert s7.paths_of_doublings() == {"rows": len(graph), "paths": paths("x30")}
    assert s7.backward(graph, "x30", rules)["x0"] == paths("x30")


def test_how_many_are_added() -> None:
    for text, count in s7.how_many_are_added().items():
        shape = tuple(map(int, re.findall(r"\d+", text)))
        _, back = jax.vjp(lambda a: jnp.broadcast_to(a, (5, 7)), jnp.zeros(shape))
        assert np.unique(back(jnp.ones((5, 7)))[0]).tolist() == [count]
        np.testing.assert_array_equal(s7.unbroadcast(np.ones((5, 7)), shape), np.full(shape, count))


def test_sigma_at_its_best() -> None:
    steepest = max(float(jax.grad(jax.nn.sigmoid)(z)) for z in np.linspace(-2, 2, 41))
    told = s7.sigma_at_its_best()
    assert told["slope"] == pytest.approx(steepest)
    assert told["smaller"] == pytest.approx(steepest**-10)


def test_every_numbered_exercise_exists() -> None:
    assert {e.number for e in RUBRIC if e.number} == {f"7.{number}" for number in range(1, 8)}


def test_the_lesson_says_no_key_number() -> None:
    text = section("autograd").lesson.read_text("utf-8")
    assert re.findall(r"1[ ,]?073[ ,]?741[ ,]?824|1[ ,]?048[ ,]?576|sqrt\(?\{?2 ?/ ?n|1 ?/ ?\\?sqrt", text) == []
    assert "0.25" not in text and "quarter" not in text
