"""The reference of section 4 against automatic differentiation, the course's numbers, and keys computed anew."""

import re

import numpy as np
import pytest
from handrail import data
from handrail.gradients import check_gradients, relative_difference
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.exercises.rubrics.two_layer_sigmoid import RUBRIC
from autograder.exercises.sections import section
from solutions import two_layer_sigmoid as s4
from tests.exercises.differentiation import jax, jnp

WAVE = data.wave()
few = settings(max_examples=20, derandomize=True)


def network(n_x: int, n_h: int, n_y: int, seed: int) -> dict[str, np.ndarray]:
    """Weights of size 1 and biases that are not zero."""
    rng = np.random.default_rng(seed)
    shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    return {name: rng.normal(0.2, 1.0, shape) for name, shape in shapes.items()}


def trained(k: int, rate: float, steps: int, seed: int) -> float:
    """The last cost on `wave` from a random start of scale 1."""
    rng = np.random.default_rng(seed)
    start = {"W1": rng.normal(size=(k, 1)), "b1": np.zeros((k, 1))}
    start |= {"W2": rng.normal(size=(1, k)), "b2": np.zeros((1, 1))}
    return float(s4.train(*WAVE, k, rate, steps, start)[1][-1])


# --- an independent oracle -------------------------------------------------------------------------


def jax_cost(parameters: dict, X: np.ndarray, Y: np.ndarray) -> "jax.Array":
    """The cost written once more, from the formulas of the course, for automatic differentiation."""
    hidden = jax.nn.sigmoid(jnp.dot(parameters["W1"], X) + parameters["b1"])
    errors = jnp.dot(parameters["W2"], hidden) + parameters["b2"] - Y
    return jnp.sum(errors * errors) / X.shape[1]


@few
@given(
    n_x=st.integers(1, 4),
    n_h=st.integers(1, 5),
    n_y=st.sampled_from([1, 3]),
    m=st.integers(1, 7),
    seed=st.integers(0, 99),
)
def test_gradients_are_those_of_automatic_differentiation(n_x: int, n_h: int, n_y: int, m: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    X, Y, parameters = rng.normal(size=(n_x, m)), rng.normal(0.8, 1.0, (n_y, m)), network(n_x, n_h, n_y, seed)
    Y_hat, cache = s4.forward_propagation(X, parameters)
    grads = s4.backward_propagation(X, Y, parameters, cache)
    cost, expected = jax.value_and_grad(jax_cost)(parameters, X, Y)
    assert np.ndim(s4.compute_cost(Y_hat, Y)) == 0
    assert s4.compute_cost(Y_hat, Y) == pytest.approx(float(cost), rel=1e-12)
    for name, value in parameters.items():
        assert grads[f"d{name}"].shape == value.shape
        assert relative_difference(grads[f"d{name}"], np.asarray(expected[name])) < 1e-12


@few
@given(values=st.lists(st.floats(-2, 2), min_size=6, max_size=6))
def test_a_neuron_sends_back_what_automatic_differentiation_does(values: list[float]) -> None:
    *inputs, upstream = values

    def neuron(x0: float, x1: float, w0: float, w1: float, w2: float) -> "jax.Array":
        return upstream * jax.nn.sigmoid(w0 * x0 + w1 * x1 + w2)

    expected = jax.grad(neuron, argnums=(0, 1, 2, 3, 4))(*inputs)
    found = s4.neuron_backward(*inputs, upstream)
    names = ("dx0", "dx1", "dw0", "dw1", "dw2")
    assert [found[name] for name in names] == pytest.approx([float(value) for value in expected], abs=1e-12)
    assert found["dz"] == found["dw2"]


@pytest.mark.parametrize("n_y", [1, 3])
def test_the_gradient_check_of_the_course_passes(n_y: int) -> None:
    rng = np.random.default_rng(5)
    X, Y, parameters = rng.normal(size=(3, 7)), rng.normal(0.8, 1.0, (n_y, 7)), network(3, 4, n_y, 5)
    grads = s4.backward_propagation(X, Y, parameters, s4.forward_propagation(X, parameters)[1])
    found = check_gradients(lambda p: s4.compute_cost(s4.forward_propagation(X, p)[0], Y), parameters, grads)
    assert max(found.values()) < 1e-7


# --- the sigmoid -----------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(), (1,), (7,), (3, 5), (2, 3, 4)])
def test_the_sigmoid_keeps_any_shape(shape: tuple[int, ...]) -> None:
    assert np.shape(s4.sigmoid(np.zeros(shape))) == shape


def test_the_sigmoid_is_finite_far_out_and_says_nothing() -> None:
    values = s4.sigmoid(np.array([-1000.0, 0.0, 1000.0]))
    assert values.tolist() == [0.0, 0.5, 1.0]
    assert s4.sigmoid(-1000.0) == 0.0


@few
@given(z=st.floats(-30, 30))
def test_the_slope_from_the_value_is_the_derivative(z: float) -> None:
    expected = float(jax.grad(jax.nn.sigmoid)(z))
    assert s4.sigmoid_prime_from_activation(s4.sigmoid(z)) == pytest.approx(expected, rel=1e-3, abs=1e-15)
    assert expected <= 0.25


# --- the numbers of the course ---------------------------------------------------------------------


@pytest.mark.parametrize(("k", "bound"), [(2, 0.05), (3, 0.04), (10, 0.02)])
def test_more_units_fit_the_wave(k: int, bound: float) -> None:
    assert trained(k, 0.1, 5000, seed=1) <= bound


def test_one_unit_does_not() -> None:
    assert 0.15 <= trained(1, 0.1, 5000, seed=1) <= 0.21


def test_a_rate_of_one_ends_in_nan() -> None:
    with np.errstate(all="ignore"):
        assert np.isnan(trained(10, 1.0, 2000, seed=1))


@pytest.mark.parametrize("weight", [0.0, 0.5])
def test_equal_units_stay_equal(weight: float) -> None:
    start = {
        "W1": np.full((4, 1), weight),
        "b1": np.zeros((4, 1)),
        "W2": np.full((1, 4), weight),
        "b2": np.zeros((1, 1)),
    }
    parameters, costs = s4.train(*WAVE, 4, 0.1, 5000, start)
    for name in ("W1", "b1", "W2"):
        assert np.ptp(parameters[name]) < 1e-6
    assert 0.15 < costs[-1] < 0.23


@pytest.mark.parametrize("zeroed", ["W1", "W2"])
def test_one_random_layer_is_enough(zeroed: str) -> None:
    rng = np.random.default_rng(1)
    start = {"W1": rng.normal(size=(4, 1)), "b1": np.zeros((4, 1))}
    start |= {"W2": rng.normal(size=(1, 4)), "b2": np.zeros((1, 1))}
    parameters, costs = s4.train(*WAVE, 4, 0.1, 5000, start | {zeroed: np.zeros_like(start[zeroed])})
    assert np.ptp(parameters["W1"]) > 0.5
    assert costs[-1] < 0.15


def test_three_units_fit_the_semiconductor() -> None:
    u, v = ((row - row.mean()) / row.std() for row in data.load_thurber())
    rng = np.random.default_rng(1)
    start = {"W1": rng.normal(size=(3, 1)), "b1": np.zeros((3, 1))}
    start |= {"W2": rng.normal(size=(1, 3)), "b2": np.zeros((1, 1))}
    assert s4.train(u, v, 3, 0.1, 20000, start)[1][-1] <= 0.002


def test_the_list_of_costs_begins_with_the_start_and_ends_with_what_is_returned() -> None:
    start = network(1, 3, 1, 2)
    parameters, costs = s4.train(*WAVE, 3, 0.1, 4, start)
    assert len(costs) == 5
    for place, point in ((0, start), (-1, parameters)):
        assert costs[place] == s4.compute_cost(s4.forward_propagation(WAVE[0], point)[0], WAVE[1])


@pytest.mark.parametrize("n_y", [1, 3])
def test_a_start_is_random_in_its_weights_and_zero_in_its_biases(n_y: int) -> None:
    start = s4.initialize_parameters(2, 50, n_y, scale=0.01)
    assert {name: value.shape for name, value in start.items()} == {
        "W1": (50, 2),
        "b1": (50, 1),
        "W2": (n_y, 50),
        "b2": (n_y, 1),
    }
    assert not start["b1"].any()
    assert not start["b2"].any()
    assert 0.005 < start["W1"].std() < 0.02
    assert 0.5 < s4.initialize_parameters(2, 50)["W1"].std() < 2


# --- keys ------------------------------------------------------------------------------------------


def on_graph(x0: float, x1: float, w0: float, w1: float, w2: float, upstream: float) -> dict[str, float]:
    """A neuron's values and gradients by automatic differentiation."""
    z = w0 * x0 + w1 * x1 + w2
    slope = upstream * float(jax.grad(jax.nn.sigmoid)(z))
    found = {"z": z, "a": float(jax.nn.sigmoid(z)), "dz": slope, "dw2": slope}
    return found | {"dw0": slope * x0, "dw1": slope * x1, "dx0": slope * w0, "dx1": slope * w1}


def test_both_neurons_on_paper() -> None:
    assert s4.neuron_by_hand() == pytest.approx(on_graph(2.0, -1.0, 0.5, 1.5, 1.0, 2.0), abs=1e-6)
    assert s4.second_neuron_by_hand() == pytest.approx(on_graph(-1.0, -2.0, 2.0, -3.0, -3.0, 1.0), abs=1e-6)


def test_the_slopes_on_paper() -> None:
    found = s4.slopes_by_hand()
    slope = jax.grad(jax.nn.sigmoid)
    assert found["at 5"] == pytest.approx(float(slope(5.0)), abs=1e-6)
    assert found["at 10"] == pytest.approx(float(slope(10.0)), abs=1e-6)
    assert found["steepest"] == pytest.approx(max(float(slope(z)) for z in (-0.1, 0.0, 0.1)))


def test_the_network_on_paper() -> None:
    X, Y = np.array([[1.0, -1.0]]), np.array([[1.0, 0.0]])
    start = {
        "W1": np.array([[1.0], [0.0]]),
        "b1": np.zeros((2, 1)),
        "W2": np.array([[1.0, -1.0]]),
        "b2": np.zeros((1, 1)),
    }
    hidden = jax.nn.sigmoid(start["W1"] @ X)
    cost, grads = jax.value_and_grad(jax_cost)(start, X, Y)
    expected = {"A1": hidden, "Y_hat": start["W2"] @ hidden, "cost": cost}
    expected |= {f"d{name}": value for name, value in grads.items()}
    found = s4.backward_by_hand()
    assert set(found) == set(expected)
    for name, value in found.items():
        np.testing.assert_allclose(np.ravel(value), np.ravel(expected[name]), atol=1e-6, err_msg=name)


def test_the_start_at_zero() -> None:
    zeros = {name: np.zeros_like(value) for name, value in network(1, 4, 1, 0).items()}
    grads = jax.grad(jax_cost)(zeros, *WAVE)
    assert {f"d{name}" for name, value in grads.items() if np.any(value)} == s4.zero_start()["nonzero"]


def test_training_stops_where_patience_is_lost_and_keeps_what_was_best() -> None:
    X, Y = np.linspace(-2, 2, 9)[np.newaxis], np.random.default_rng(0).normal(size=(1, 9))
    start = network(1, 5, 1, 0)
    _, every = s4.train_with_early_stopping(X, Y, 3, 0.3, 200, 200, start)
    best, costs = s4.train_with_early_stopping(X, Y, 3, 0.3, 200, 10, start)
    assert costs == every[: len(costs)] and len(costs) < 201
    assert len(costs) - 1 - int(np.argmin(costs)) == 10
    again, _ = s4.train(X[:, :6], Y[:, :6], 5, 0.3, int(np.argmin(costs)), start)
    for name, value in best.items():
        np.testing.assert_array_equal(value, again[name])


def test_the_number_of_parameters() -> None:
    assert s4.count_parameters() == sum(value.size for value in network(1, 10, 1, 0).values())


def test_every_numbered_exercise_exists() -> None:
    assert {e.number for e in RUBRIC if e.number} == {"4.1", "4.1b", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7"}


def test_the_marks_add_up() -> None:
    assert sum(e.points for e in RUBRIC) == 100


def test_the_lesson_says_no_key_number() -> None:
    text = section("two_layer_sigmoid").lesson.read_text("utf-8")
    telling = re.compile(
        r"0\.622|0\.470|0\.940|0\.235|0\.705|0\.731|0\.196|0\.393|0\.589|0\.0066|4\.54|0\.322|0\.624|0\.1057|0\.134"
    )
    assert telling.findall(text) == []
    assert "one quarter" not in text
