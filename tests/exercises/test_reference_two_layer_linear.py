"""Section 3's reference against automatic differentiation, against the numbers of the course, and against its keys."""

import numpy as np
import pytest
from handrail import data
from handrail.gradients import check_gradients
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions import two_layer_linear as reference
from tests.exercises.differentiation import jax, jnp

Arrays = dict[str, np.ndarray]
SIZE = st.integers(1, 6)


def network(rng: np.random.Generator, n_x: int, n_h: int, n_y: int) -> Arrays:
    shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


def zeros(n_x: int, n_h: int, n_y: int) -> Arrays:
    return {name: 0 * value for name, value in network(np.random.default_rng(0), n_x, n_h, n_y).items()}


def loss(parameters: Arrays, X: np.ndarray, Y: np.ndarray) -> "jax.Array":
    """The cost in one line of its own, for JAX to differentiate."""
    hidden = jnp.einsum("hx,xm->hm", parameters["W1"], X) + parameters["b1"]
    error = jnp.einsum("yh,hm->ym", parameters["W2"], hidden) + parameters["b2"] - Y
    return jnp.mean(jnp.sum(error * error, axis=0))


def backward(X: np.ndarray, Y: np.ndarray, parameters: Arrays) -> Arrays:
    return reference.backward_propagation(X, Y, parameters, reference.forward_propagation(X, parameters)[1])


@pytest.fixture(scope="module")
def penguins() -> tuple[np.ndarray, np.ndarray]:
    X, Y = data.load_penguins("mass")
    return (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True), Y


# --- gradients -------------------------------------------------------------------------------------


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1), SIZE, SIZE, st.sampled_from([1, 3]), st.integers(1, 9))
def test_gradients_are_those_of_automatic_differentiation(seed: int, n_x: int, n_h: int, n_y: int, m: int) -> None:
    rng = np.random.default_rng(seed)
    X, Y, parameters = rng.normal(size=(n_x, m)), rng.normal(size=(n_y, m)), network(rng, n_x, n_h, n_y)
    value, expected = jax.value_and_grad(loss)(parameters, X, Y)
    Y_hat, _ = reference.forward_propagation(X, parameters)
    assert reference.compute_cost(Y_hat, Y) == pytest.approx(float(value), rel=1e-12)
    grads = backward(X, Y, parameters)
    for name, array in parameters.items():
        assert grads[f"d{name}"].shape == array.shape
        np.testing.assert_allclose(grads[f"d{name}"], expected[name], rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("n_y", [1, 3])
def test_gradients_pass_the_courses_own_check(n_y: int) -> None:
    rng = np.random.default_rng(1)
    X, Y, parameters = rng.normal(size=(3, 7)), rng.normal(size=(n_y, 7)), network(rng, 3, 4, n_y)
    found = check_gradients(lambda p: float(loss(p, X, Y)), parameters, backward(X, Y, parameters))
    assert max(found.values()) < 1e-7


@pytest.mark.parametrize("n_y", [1, 3])
def test_formula_of_exercise_3_8_is_the_gradient_of_the_first_weights(n_y: int) -> None:
    rng = np.random.default_rng(2)
    X, Y, parameters = rng.normal(size=(3, 7)), rng.normal(size=(n_y, 7)), network(rng, 3, 4, n_y)
    E = jax.grad(lambda Y_hat: jnp.sum((Y_hat - Y) ** 2) / 7)(reference.forward_propagation(X, parameters)[0])
    dW1 = reference.hidden_weight_gradient(parameters["W2"], np.asarray(E), X)
    np.testing.assert_allclose(dW1, jax.grad(loss)(parameters, X, Y)["W1"], rtol=1e-12)


# --- one layer and two -----------------------------------------------------------------------------


@settings(max_examples=25)
@given(st.integers(0, 2**32 - 1), SIZE, SIZE, SIZE)
def test_collapsed_layer_makes_the_same_predictions(seed: int, n_x: int, n_h: int, n_y: int) -> None:
    rng = np.random.default_rng(seed)
    X, parameters = rng.normal(size=(n_x, 5)), network(rng, n_x, n_h, n_y)
    w, b = reference.collapse(parameters)
    assert (w.shape, b.shape) == ((n_y, n_x), (n_y, 1))
    np.testing.assert_allclose(w @ X + b, reference.forward_propagation(X, parameters)[0], rtol=1e-10, atol=1e-10)


def test_scaling_one_layer_against_the_other_changes_gradients_only() -> None:
    rng = np.random.default_rng(3)
    X, Y, one = rng.normal(size=(3, 7)), rng.normal(size=(1, 7)), network(rng, 3, 4, 1)
    twin = {"W1": 10 * one["W1"], "b1": 10 * one["b1"], "W2": one["W2"] / 10, "b2": one["b2"]}
    np.testing.assert_allclose(reference.forward_propagation(X, twin)[0], reference.forward_propagation(X, one)[0])
    np.testing.assert_allclose(backward(X, Y, twin)["dW1"], backward(X, Y, one)["dW1"] / 10)
    np.testing.assert_allclose(backward(X, Y, twin)["dW2"], backward(X, Y, one)["dW2"] * 10)


def test_small_steps_conserve_the_balance_of_the_layers(penguins: tuple[np.ndarray, np.ndarray]) -> None:
    def balance(p: Arrays) -> np.ndarray:
        return p["W1"] @ p["W1"].T + p["b1"] @ p["b1"].T - p["W2"].T @ p["W2"]

    start = {name: value / 2 for name, value in network(np.random.default_rng(4), 3, 4, 1).items()}
    drifts = []
    for rate, steps in ((0.02, 50), (0.002, 500)):
        last, _ = reference.train(*penguins, 4, rate, steps, start)
        drifts.append(np.abs(balance(last) - balance(start)).max())
    assert drifts[1] == pytest.approx(drifts[0] / 10, rel=0.3)


# --- training on the penguins ----------------------------------------------------------------------


@pytest.mark.parametrize("n_h", [1, 4])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_training_reaches_what_one_layer_can_reach(
    penguins: tuple[np.ndarray, np.ndarray], n_h: int, seed: int
) -> None:
    X, Y = penguins
    D = np.vstack([X, np.ones(342)])
    best = np.linalg.lstsq(D.T, Y.T, rcond=None)[0].T
    lowest = np.mean((best @ D - Y) ** 2)
    assert lowest == pytest.approx(0.152957, abs=1e-6)
    np.random.seed(seed)  # noqa: NPY002 - the reference draws from here
    parameters, costs = reference.train(X, Y, n_h, 0.05, 600)
    assert costs[0] == pytest.approx(18.296, rel=0.1)
    assert lowest - 1e-9 <= costs[-1] <= 0.154
    assert np.all(np.diff(costs[:50]) < 0)
    if n_h == 4:
        np.testing.assert_allclose(reference.collapse(parameters)[0], best[:, :3], atol=0.02)


def test_smaller_weights_rest_longer_on_the_plateau(penguins: tuple[np.ndarray, np.ndarray]) -> None:
    X, Y = penguins
    left = []
    for size in (1e-3, 1e-5, 1e-7):
        start = {name: size * value for name, value in network(np.random.default_rng(5), 3, 4, 1).items()}
        costs = np.array(reference.train(X, Y, 4, 0.05, 250, start)[1])
        left.append(int(np.argmax(costs < 0.5)))
    assert 40 <= left[1] - left[0] <= 65
    assert left[2] - left[1] == pytest.approx(left[1] - left[0], abs=3)


@pytest.mark.parametrize(("zeroed", "stuck"), [(("W1",), False), (("W2",), False), (("W1", "W2"), True)])
def test_only_two_zero_layers_wait_for_each_other(
    penguins: tuple[np.ndarray, np.ndarray], zeroed: tuple[str, ...], stuck: bool
) -> None:
    X, Y = penguins
    np.random.seed(1)  # noqa: NPY002 - the reference draws from here
    start = reference.initialize_parameters(3, 4, scale=0.01)
    start |= {name: np.zeros_like(start[name]) for name in zeroed}
    cost = reference.train(X, Y, 4, 0.05, 400, start)[1][-1]
    assert cost == pytest.approx(np.var(Y) if stuck else 0.152957, abs=1e-3)


def test_three_numbers_pass_through_as_many_as_there_are_units(penguins: tuple[np.ndarray, np.ndarray]) -> None:
    X, _ = penguins
    eigenvalues = np.linalg.eigvalsh(X @ X.T / 342)
    for n_h in (1, 2, 3):
        np.random.seed(2)  # noqa: NPY002 - the reference draws from here
        cost = reference.train(X, X, n_h, 0.05, 600)[1][-1]
        assert cost == pytest.approx(eigenvalues[: 3 - n_h].sum(), abs=1e-3)


# --- keys ------------------------------------------------------------------------------------------


def test_key_of_3_1_counts_the_entries_of_a_start() -> None:
    sizes = [value.size for value in reference.initialize_parameters(3, 4).values()]
    key = reference.parameter_count()
    assert (key["two layers"], key["one layer"], key["fits more"]) == (sum(sizes), 3 + 1, "C")


def test_key_of_3_2_is_what_arrays_have() -> None:
    X, Y, parameters = np.zeros((3, 342)), np.zeros((1, 342)), zeros(3, 4, 1)
    grads = backward(X, Y, parameters)
    shapes = {name: array.shape for name, array in grads.items()} | {"dZ1": (parameters["W2"].T @ Y).shape}
    assert reference.shape_table() == shapes


def test_key_of_3_3_is_the_variance_of_the_masses(penguins: tuple[np.ndarray, np.ndarray]) -> None:
    X, Y = penguins
    key = reference.all_zero_start()
    assert key["moves"] == {name for name, value in backward(X, Y, zeros(3, 4, 1)).items() if np.any(value)}
    parameters, costs = reference.train(X, Y, 4, 0.05, 500, zeros(3, 4, 1))
    assert key["cost"] == pytest.approx(costs[-1], abs=1e-6) == pytest.approx(np.var(Y), abs=1e-6)
    assert not any(np.any(parameters[name]) for name in ("W1", "b1", "W2"))


def test_keys_of_3_4_and_3_5_are_derivatives_of_the_product_landscape() -> None:
    def f(w: jax.Array) -> "jax.Array":
        return (w[0] * w[1] - 1) ** 2

    key, point = reference.two_weights_by_hand(), jnp.array([1.0, 0.5])
    assert (key["loss"], key["dw1"], key["dw2"]) == (float(f(point)), *map(float, jax.grad(f)(point)))
    smallest, largest = np.linalg.eigvalsh(jax.hessian(f)(jnp.zeros(2)))
    origin = reference.curvature_at_the_origin()
    assert (origin["smallest"], origin["largest"]) == pytest.approx((smallest, largest))
    assert origin["kind"] == "C"


def test_key_of_3_6_holds_for_a_constant_start(penguins: tuple[np.ndarray, np.ndarray]) -> None:
    start = {name: 0 * value + 0.1 * (name[0] == "W") for name, value in zeros(3, 4, 1).items()}
    parameters, costs = reference.train(*penguins, 4, 0.05, 600, start)
    assert np.ptp(parameters["W1"], axis=0).max() < 1e-6
    assert costs[-1] == pytest.approx(0.152957, abs=1e-4)
    assert reference.constant_start() == {"rows stay equal": "A", "hurts here": "B"}


def test_key_of_3_7_one_unit_is_enough(penguins: tuple[np.ndarray, np.ndarray]) -> None:
    np.random.seed(0)  # noqa: NPY002 - the reference draws from here
    assert reference.train(*penguins, 1, 0.05, 800)[1][-1] == pytest.approx(0.152957, abs=1e-4)
    assert reference.one_hidden_unit() == "D"


def test_two_examples_make_the_network_of_the_map() -> None:
    """With x = ±1 and y = x the biases stay at zero and the cost is (w1 w2 − 1)²."""
    x, start = np.array([[1.0, -1.0]]), zeros(1, 1, 1) | {"W1": np.array([[1.0]]), "W2": np.array([[0.5]])}
    grads, hand = backward(x, x, start), reference.two_weights_by_hand()
    assert (grads["dW1"].item(), grads["dW2"].item()) == (hand["dw1"], hand["dw2"])
    last, _ = reference.train(x, x, 1, 0.05, 50, start)
    assert (last["b1"].item(), last["b2"].item()) == (0, 0)
