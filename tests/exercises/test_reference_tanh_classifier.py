"""The reference of section 5 against automatic differentiation, the numbers of the course, and recomputed answers."""

import contextlib
import io

import numpy as np
import pytest
from handrail import data
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions import tanh_classifier as reference
from tests.exercises.differentiation import jax, jnp

NAMES = ("W1", "b1", "W2", "b2")

seeds = st.integers(0, 2**32 - 1)
#: n_x, n_h, n_y, m: few, because every new shape costs a compilation.
sizes = st.sampled_from([(1, 1, 1, 1), (2, 3, 1, 5), (5, 2, 3, 7), (3, 4, 3, 4), (4, 7, 1, 2)])


def problem(seed: int, n_x: int, n_h: int, n_y: int, m: int) -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]:
    """Inputs, labels and parameters, all of size 1."""
    rng = np.random.default_rng(seed)
    shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    labels = (rng.random((n_y, m)) < 0.4).astype(float)
    return rng.normal(0.3, 1, (n_x, m)), labels, {name: rng.normal(size=shape) for name, shape in shapes.items()}


def cost(p, X, Y, activation=None):
    """The cross-entropy written with log σ, which is a third form beside the reference's two."""
    A1 = (activation or jnp.tanh)(p["W1"] @ X + p["b1"])
    Z2 = p["W2"] @ A1 + p["b2"]
    return -jnp.sum(Y * jax.nn.log_sigmoid(Z2) + (1 - Y) * jax.nn.log_sigmoid(-Z2)) / X.shape[1]


def trained(X, Y, n_h, num_iterations, learning_rate=1.2, seed=2):
    """Parameters and costs of a training whose start is that of `RandomState(seed)`."""
    costs = []
    np.random.seed(seed)  # noqa: NPY002 - the lesson's own interface
    with contextlib.redirect_stdout(io.StringIO()):
        parameters = reference.train_neural_network(
            X, Y, n_h, learning_rate, num_iterations, callback=lambda i, value, p: costs.append(value)
        )
    return parameters, costs


def accuracy(X, Y, parameters):
    return np.mean(reference.predict(X, parameters) == Y)


def agree(grads, wanted):
    for name, gradient in wanted.items():
        assert grads["d" + name].shape == gradient.shape
        np.testing.assert_allclose(grads["d" + name], gradient, rtol=1e-9, atol=1e-12)


@pytest.fixture(scope="module")
def penguins():
    X, Y = data.load_penguins("chinstrap")
    return (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True), Y


# --- against automatic differentiation -------------------------------------------------------------


@settings(max_examples=15)
@given(seeds, sizes)
def test_backward_is_the_gradient_of_the_cost(seed, size):
    X, Y, p = problem(seed, *size)
    A2, cache = reference.forward_propagation(X, p)
    assert reference.compute_cost(A2, Y) == pytest.approx(float(cost(p, X, Y)), rel=1e-10)
    assert reference.compute_cost_from_logits(cache["Z2"], Y) == pytest.approx(float(cost(p, X, Y)), rel=1e-12)
    agree(reference.backward_propagation(X, Y, p, cache), jax.grad(cost)(p, X, Y))


@settings(max_examples=15)
@given(seeds, sizes, st.sampled_from(["relu", "sigmoid", "tanh"]))
def test_general_backward_is_the_gradient_for_every_activation(seed, size, name):
    X, Y, p = problem(seed, *size)
    activation = getattr(jax.nn, name)
    Z1 = p["W1"] @ X + p["b1"]
    A1 = np.asarray(activation(Z1))
    Z2 = p["W2"] @ A1 + p["b2"]
    cache = {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": reference.sigmoid(Z2)}
    wanted = jax.grad(cost)(p, X, Y, activation)
    agree(reference.backward_propagation_general(X, Y, p, cache, name), wanted)


@settings(max_examples=15)
@given(seeds, st.integers(1, 3), st.integers(1, 3))
def test_logistic_backward_is_the_gradient_of_the_cost(seed, n, m):
    X, Y, _ = problem(seed, n, 1, 1, m)
    rng = np.random.default_rng(seed)
    w, b = rng.normal(size=(1, n)), rng.normal()

    def logistic_cost(w, b):
        z = w @ X + b
        return -jnp.mean(Y * jax.nn.log_sigmoid(z) + (1 - Y) * jax.nn.log_sigmoid(-z))

    dw, db = reference.logistic_backward(X, Y, reference.logistic_forward(X, w, b))
    wanted_dw, wanted_db = jax.grad(logistic_cost, (0, 1))(w, b)
    assert dw.shape == w.shape and np.ndim(db) == 0
    np.testing.assert_allclose(dw, wanted_dw, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(db, wanted_db, rtol=1e-9, atol=1e-12)


@settings(max_examples=15)
@given(seeds, st.integers(1, 3), st.integers(2, 3))
def test_one_example_of_the_relu_network(seed, D, H):
    x, Y, p = problem(seed, D, H, 1, 1)
    z1 = p["W1"] @ x + p["b1"]
    y_hat = reference.sigmoid(p["W2"] @ np.maximum(z1, 0) + p["b2"]).item()
    wanted = jax.grad(cost)(p, x, Y, jax.nn.relu)
    dz2, dz1, dW1 = reference.relu_network_chain(p["W2"], y_hat, Y.item(), z1, x)
    for found, name in ((dz2, "b2"), (dz1, "b1"), (dW1, "W1")):
        np.testing.assert_allclose(found, np.squeeze(wanted[name]) if name == "b2" else wanted[name], 1e-9, 1e-12)


def test_the_graph_of_one_example_has_the_derivatives_of_its_nodes():
    x, w, b = np.array([[1.0], [2.0]]), np.array([[0.5, -0.25]]), 0.1
    found = reference.logistic_graph(x, w, b, 1.0)
    wanted = {"z": 0.1, "a": 0.524979, "loss": 0.644397, "da": -1.904837, "dz": -0.475021, "db": -0.475021}
    assert {name: found[name] for name in wanted} == pytest.approx(wanted, abs=1e-6)
    np.testing.assert_allclose(found["dw"], [[-0.475021, -0.950042]], atol=1e-6)
    assert found["da"] == pytest.approx(float(jax.grad(lambda a: -jnp.log(a))(found["a"])))


def test_the_stable_forms_agree_with_jax_at_every_size():
    z = np.concatenate([np.linspace(-40, 40, 81), [-1000.0, 1000.0]])[np.newaxis]
    Y = (np.arange(z.size) % 2 == 0).astype(float)[np.newaxis]
    with np.errstate(over="raise"):
        np.testing.assert_allclose(reference.stable_sigmoid(z), jax.nn.sigmoid(z), rtol=1e-12, atol=1e-300)
        wanted = float(-jnp.mean(Y * jax.nn.log_sigmoid(z) + (1 - Y) * jax.nn.log_sigmoid(-z)))
        assert reference.compute_cost_from_logits(z, Y) == pytest.approx(wanted, rel=1e-12)


# --- numbers of the course -------------------------------------------------------------------------


def test_the_flowers_descent_is_the_one_of_the_course():
    _, costs = trained(*data.flower(), 4, 1001)
    wanted = {0: 0.69304966, 1: 0.69298596, 10: 0.68819212, 100: 0.61450146, 500: 0.31541306, 1000: 0.29348465}
    assert {i: costs[i] for i in wanted} == pytest.approx(wanted, abs=1e-4)


@pytest.mark.parametrize(
    ("name", "n_h", "num_iterations", "worst_cost", "least_right"),
    [("flower", 4, 5000, 0.30, 0.87), ("moons", 4, 4000, 0.11, 0.95), ("xor", 3, 3000, 0.05, 1.0)],
)
def test_training_reaches_its_bounds(name, n_h, num_iterations, worst_cost, least_right):
    X, Y = getattr(data, name)()
    parameters, costs = trained(X, Y, n_h, num_iterations)
    assert costs[-1] <= worst_cost
    assert accuracy(X, Y, parameters) >= least_right


def test_penguins_are_told_apart_only_when_standardised(penguins):
    X, Y = penguins
    parameters, costs = trained(X, Y, 4, 5000)
    assert 0.04 < costs[-1] < 0.06
    assert accuracy(X, Y, parameters) >= 0.97
    raw = data.load_penguins("chinstrap")[0]
    assert accuracy(raw, Y, trained(raw, Y, 4, 1000)[0]) == pytest.approx(1 - Y.mean())


def test_the_default_learning_rate_does_not_train():
    X, Y = data.flower()
    parameters, costs = trained(X, Y, 4, 10_000, learning_rate=0.01)
    assert costs[-1] == pytest.approx(0.617, abs=2e-3)
    assert accuracy(X, Y, parameters) < 0.55
    assert reference.default_learning_rate() == "C"


def test_the_moons_rest_at_the_cost_of_the_best_straight_line():
    X, Y = data.moons()
    _, costs = trained(X, Y, 4, 2000)
    w, b = np.zeros((1, 2)), 0.0
    for _ in range(3000):
        dw, db = reference.logistic_backward(X, Y, reference.logistic_forward(X, w, b))
        w, b = w - dw, b - db
    line = reference.compute_cost(reference.logistic_forward(X, w, b), Y)
    assert line == pytest.approx(0.3062, abs=2e-4)
    assert abs(costs[200] - line) < 0.004 and costs[-1] < 0.1


def test_circles_hold_a_tiny_start():
    X, Y = data.circles()
    for n_h in (1, 4):
        assert trained(X, Y, n_h, 1000)[1][-1] == pytest.approx(np.log(2), abs=1e-5)


def test_the_training_prints_every_thousandth_cost(capsys):
    np.random.seed(0)  # noqa: NPY002
    reference.train_neural_network(*data.xor(), 2, 0.1, 2001)
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines()] == ["0:", "1000:", "2000:"]


def test_the_callback_hears_every_iteration_before_its_update():
    X, Y = data.xor()
    heard = []
    reference.train_neural_network(X, Y, 2, 0.1, 3, callback=lambda *told: heard.append(told))
    assert [i for i, _, _ in heard] == [0, 1, 2]
    assert all(value == reference.compute_cost(reference.forward_propagation(X, p)[0], Y) for _, value, p in heard)


# --- answers ---------------------------------------------------------------------------------------


def start(W1, W2, n_h=4):
    weights = {"W1": np.broadcast_to(W1, (n_h, 2)).astype(float), "W2": np.broadcast_to(W2, (1, n_h)).astype(float)}
    return weights | {"b1": np.zeros((n_h, 1)), "b2": np.zeros((1, 1))}


def walked(p, X, Y, num_iterations):
    for _ in range(num_iterations):
        _, cache = reference.forward_propagation(X, p)
        p = reference.update_parameters(p, reference.backward_propagation(X, Y, p, cache), 1.2)
    return p, reference.compute_cost(reference.forward_propagation(X, p)[0], Y)


@pytest.mark.parametrize("size", [(2, 4, 1, 400), (3, 5, 2, 1)])
def test_shapes_are_those_of_arrays(size):
    X, Y, p = problem(0, *size)
    _, cache = reference.forward_propagation(X, p)
    grads = reference.backward_propagation(X, Y, p, cache) | {"dZ1": cache["A1"]}
    shapes = {name: value.shape for name, value in {"X": X, **p, **cache, **grads}.items()}
    assert reference.shape_table(*size).items() <= shapes.items()


def test_tanh_from_the_logistic_function():
    assert reference.tanh_from_sigmoid(reference.sigmoid, 0.7) == pytest.approx(np.tanh(0.7))


def test_the_sum_without_keepdims():
    G, answer = np.array([[1, 2, 3], [4, 5, 6]]), reference.keepdims_by_hand()
    assert answer["with"] == G.sum(axis=1, keepdims=True).shape and answer["without"] == G.sum(axis=1).shape
    assert answer["sums"] == tuple(G.sum(axis=1))
    p = start(0.1, 0.1)
    p["b1"] = p["b1"] - 0.1 * np.ones(4)
    assert p["b1"].shape == (4, 4)
    with pytest.raises(ValueError, match="broadcast"):
        reference.forward_propagation(data.flower()[0], p)


def test_the_hand_check_is_what_jax_finds():
    X, Y = jnp.array([[1.0, 2.0], [0.0, -1.0]]), jnp.array([[1.0, 0.0]])
    p = {"W1": jnp.array([[0.5, -0.5], [1.0, 1.0]]), "b1": jnp.zeros((2, 1)), "W2": jnp.array([[1.0, -1.0]])}
    p["b2"] = jnp.array([[0.5]])
    answer = reference.hand_check()
    Z1 = p["W1"] @ X + p["b1"]
    np.testing.assert_allclose(answer["Z1"], Z1)
    np.testing.assert_allclose(answer["A2"], jax.nn.sigmoid(p["W2"] @ jnp.tanh(Z1) + p["b2"]), atol=1e-6)
    assert answer["J"] == pytest.approx(float(cost(p, X, Y)), abs=1e-6)
    for name, gradient in jax.grad(cost)(p, X, Y).items():
        np.testing.assert_allclose(answer["d" + name], gradient, atol=1e-6)


def test_dZ2_is_m_times_the_true_derivative():
    _, Y, _ = problem(3, 1, 1, 1, 7)
    Z2 = np.random.default_rng(3).normal(size=(1, 7))
    true = jax.grad(lambda Z: -jnp.mean(Y * jax.nn.log_sigmoid(Z) + (1 - Y) * jax.nn.log_sigmoid(-Z)))(Z2)
    np.testing.assert_allclose(reference.sigmoid(Z2) - Y, reference.scale_of_dZ2(7) * true, rtol=1e-10)


def test_the_output_layer_is_a_logistic_regression():
    X, Y, p = problem(4, 2, 5, 1, 7)
    _, cache = reference.forward_propagation(X, p)
    grads = reference.backward_propagation(X, Y, p, cache)
    dW2, db2 = reference.output_layer_gradients(Y, cache)
    np.testing.assert_array_equal(dW2, grads["dW2"])
    assert db2 == pytest.approx(grads["db2"].item(), rel=1e-14)


def test_a_new_network_costs_the_logarithm_of_two(penguins):
    for X, Y in (data.flower(), data.xor(), penguins):
        np.random.seed(1)  # noqa: NPY002
        A2, _ = reference.forward_propagation(X, reference.initialize_parameters(2, 4, 1))
        assert reference.compute_cost(A2, Y) == pytest.approx(reference.initial_cost(), abs=2e-3)
    assert reference.initial_cost() == pytest.approx(np.log(2), abs=1e-6)


def test_from_zero_only_the_output_bias_can_move(penguins):
    X, Y = penguins
    zero = start(0, 0)
    grads = reference.backward_propagation(X, Y, zero, reference.forward_propagation(X, zero)[1])
    assert {name for name, gradient in grads.items() if np.any(gradient)} == {"db2"}
    assert walked(zero, *data.flower(), 1000)[1] == pytest.approx(np.log(2), abs=1e-6)


def test_which_starts_train():
    random = np.random.RandomState(2)
    W1, W2 = 0.01 * random.randn(4, 2), 0.01 * random.randn(1, 4)
    starts = {"both zero": (0, 0), "only W1 zero": (0, W2), "only W2 zero": (W1, 0), "both random": (W1, W2)}
    starts["both constant"] = (0.01, 0.01)
    costs = {name: walked(start(*weights), *data.flower(), 2000)[1] for name, weights in starts.items()}
    assert {name for name, value in costs.items() if value < 0.3} == reference.starts_that_train()
    assert costs["both constant"] == pytest.approx(0.646, abs=5e-3)


def test_where_float64_runs_out():
    assert reference.sigmoid(37.0) == 1.0 > reference.sigmoid(36.0)


def test_what_the_two_logarithms_make_of_sure_predictions():
    options = {"A": 0.0, "B": 36.0, "C": 36.04, "D": 40.0, "E": np.inf, "F": np.nan}
    for case, letter in reference.naive_costs().items():
        y, z = (float(part.partition("=")[2]) for part in case.split(", "))
        with np.errstate(all="ignore"):
            found = reference.compute_cost(reference.sigmoid(np.array([[z]])), np.array([[y]]))
        assert found == pytest.approx(options[letter], abs=5e-3, nan_ok=True)


def test_a_cost_of_nan_does_not_stop_the_training():
    """From the lesson's output weights, which are much too large."""
    X, Y = data.flower()
    np.random.seed(2)  # noqa: NPY002 - the lesson's own interface
    small = reference.initialize_parameters(2, 4, 1)
    parameters = small | {"W1": 20 * small["W1"], "W2": 3000 * small["W2"]}
    right = []
    for _ in range(41):
        A2, cache = reference.forward_propagation(X, parameters)
        with np.errstate(all="ignore"):
            assert np.isnan(reference.compute_cost(A2, Y))
        assert 1 < reference.compute_cost_from_logits(cache["Z2"], Y) < np.inf
        right.append(accuracy(X, Y, parameters))
        grads = reference.backward_propagation(X, Y, parameters, cache)
        parameters = reference.update_parameters(parameters, grads, 1.2)
    assert right[1] < 0.4 and right[40] > 0.6


def test_new_examples_are_seen_with_the_statistics_of_the_training(penguins):
    X, Y = data.load_penguins("chinstrap")
    np.testing.assert_allclose(reference.standardize_new(X, X), penguins[0], rtol=1e-12)
    np.testing.assert_allclose(reference.standardize_new(X, X[:, 3:4]), penguins[0][:, 3:4], rtol=1e-12)


def test_an_unknown_activation_is_refused():
    X, Y, p = problem(6, 2, 3, 1, 5)
    with pytest.raises(ValueError, match="'cosine'"):
        reference.backward_propagation_general(X, Y, p, reference.forward_propagation(X, p)[1], "cosine")
