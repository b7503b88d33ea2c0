"""The reference of section 2 against automatic differentiation, the numbers of the course, and recomputed answers."""

import numpy as np
import pytest
from handrail import data
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions import multivariate as reference
from tests.exercises.differentiation import jax, jnp

seeds = st.integers(0, 2**32 - 1)
features, examples = st.integers(1, 6), st.integers(2, 13)
shapes = st.sampled_from([(), (1,), (5,), (1, 3), (2, 3), (2, 1, 3)])


def problem(seed: int, n: int, m: int) -> tuple:
    """Inputs, targets with a mean that is not zero, weights and a bias, all of size 1."""
    rng = np.random.default_rng(seed)
    return rng.normal(0.5, 1, (n, m)), rng.normal(-1.2, 1, (1, m)), rng.normal(size=(1, n)), rng.normal()


def loss(w, b, X, y):
    return jnp.mean(jnp.square(jnp.matmul(w, X) + b - y))


@pytest.fixture(scope="module")
def penguins() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Inputs as measured, standardised inputs, masses."""
    X, y = data.load_penguins("mass")
    return X, reference.standardize(X)[0], y


# --- against automatic differentiation -------------------------------------------------------------


@settings(max_examples=25)
@given(seeds, features, examples)
def test_backward_is_the_gradient_of_the_loss(seed, n, m):
    X, y, w, b = problem(seed, n, m)
    y_hat = reference.forward(X, w, b)
    dw, db = reference.backward(X, y, y_hat)
    wanted_dw, wanted_db = jax.grad(loss, (0, 1))(w, b, X, y)
    assert reference.compute_loss(y_hat, y) == pytest.approx(float(loss(w, b, X, y)), rel=1e-12)
    assert dw.shape == w.shape and np.ndim(db) == 0
    np.testing.assert_allclose(dw, wanted_dw, rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(db, wanted_db, rtol=1e-10, atol=1e-12)


@settings(max_examples=15)
@given(seeds, shapes)
def test_numerical_gradient_measures_any_smooth_function(seed, shape):
    rng = np.random.default_rng(seed)
    theta, weights = rng.normal(size=shape), rng.normal(1, 1, shape)
    before = np.array(theta)

    def f(t):
        return jnp.sum(weights * jnp.tanh(t)) + jnp.sum(weights * t) ** 2

    measured = reference.numerical_gradient(lambda t: float(f(t)), np.array(theta))
    assert measured.shape == shape
    assert np.array_equal(theta, before)
    np.testing.assert_allclose(measured, jax.grad(f)(jnp.asarray(theta)), rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize("shape", [(1,), (1, 3), (2, 3)])
def test_a_check_costs_what_its_formula_says(shape):
    calls = []
    reference.numerical_gradient(lambda t: float(len(calls)) if calls.append(1) else 0.0, np.zeros(shape))
    assert len(calls) == reference.evaluations_of_a_check(int(np.prod(shape)))


@settings(max_examples=15)
@given(seeds, features, examples)
def test_backward_passes_its_own_check(seed, n, m):
    X, y, w, b = problem(seed, n, m)
    dw, _ = reference.backward(X, y, reference.forward(X, w, b))
    measured = reference.numerical_gradient(lambda v: reference.compute_loss(reference.forward(X, v, b), y), w)
    assert reference.relative_difference(dw, measured) < 1e-7


# --- properties ------------------------------------------------------------------------------------


@settings(max_examples=25)
@given(seeds, st.sampled_from([(5,), (1, 3), (2, 3)]), st.floats(1e-3, 1e3))
def test_relative_difference_is_symmetric_and_blind_to_scale(seed, shape, scale):
    a, b = np.random.default_rng(seed).normal(size=(2, *shape))
    found = reference.relative_difference(a, b)
    assert 0 <= found <= 1
    assert reference.relative_difference(b, a) == pytest.approx(found)
    assert reference.relative_difference(scale * a, scale * b) == pytest.approx(found)
    assert reference.relative_difference(scale * a, a) == pytest.approx(abs(scale - 1) / (scale + 1), abs=1e-12)


def test_two_zero_gradients_do_not_differ():
    assert reference.relative_difference(np.zeros((1, 3)), np.zeros((1, 3))) == 0


@settings(max_examples=25)
@given(seeds, features, examples)
def test_standardised_inputs_have_mean_0_and_deviation_1(seed, n, m):
    X = np.random.default_rng(seed).normal(3, 2, (n, m))
    X_std, mu, sd = reference.standardize(X)
    assert mu.shape == sd.shape == (n, 1)
    np.testing.assert_allclose(X_std.sum(axis=1), 0, atol=1e-9)
    np.testing.assert_allclose((X_std**2).sum(axis=1), m)
    np.testing.assert_allclose(X_std * sd + mu, X)


@settings(max_examples=25)
@given(seeds, st.integers(1, 4), st.integers(9, 13))
def test_the_gradient_vanishes_at_the_normal_equations_solution(seed, n, m):
    X, y, _, _ = problem(seed, n, m)
    w, b = reference.normal_equation(X, y)
    dw, db = reference.backward(X, y, reference.forward(X, w, b))
    np.testing.assert_allclose([*dw[0], db], 0, atol=1e-8)
    least_squares, *_ = np.linalg.lstsq(np.vstack([X, np.ones(m)]).T, y[0], rcond=None)
    np.testing.assert_allclose([*w[0], b], least_squares, rtol=1e-6, atol=1e-8)


def test_train_without_iterations_returns_the_start():
    X, y, _, _ = problem(1, 3, 7)
    w, b, losses = reference.train(X, y, 0.1, 0)
    assert w.shape == (1, 3) and not w.any() and b == 0
    assert losses == [pytest.approx(np.mean(y**2))]


# --- the numbers of the course ---------------------------------------------------------------------


def curvatures(X):
    extended = np.vstack([X, np.ones(X.shape[1])])
    return np.linalg.eigvalsh(2 / X.shape[1] * extended @ extended.T)


def test_the_penguins_statistics(penguins):
    _, mu, sd = reference.standardize(penguins[0])
    np.testing.assert_allclose(mu[:, 0], [43.92193, 17.15117, 200.91520], atol=5e-6)
    np.testing.assert_allclose(sd[:, 0], [5.45160, 1.97190, 14.04114], atol=5e-6)


def test_the_penguins_best_weights(penguins):
    _, X, y = penguins
    w, b = reference.normal_equation(X, y)
    np.testing.assert_allclose([*w[0], b], [0.022689, 0.039536, 0.705837, 4.201754], atol=1e-6)
    lowest = reference.compute_loss(reference.forward(X, w, b), y)
    assert lowest == pytest.approx(0.152957, abs=1e-6)
    assert 1 - lowest / np.var(y) == pytest.approx(0.761470, abs=1e-6)
    w, b = reference.normal_equation(X[2:], y)
    assert reference.compute_loss(reference.forward(X[2:], w, b), y) == pytest.approx(0.154546, abs=1e-6)


def test_descent_on_standardised_penguins(penguins):
    _, X, y = penguins
    w, b, losses = reference.train(X, y, 0.1, 500)
    excess = np.array(losses) - 0.1529573
    assert losses[0] == pytest.approx(18.295990, abs=1e-6)
    assert np.all(np.diff(losses) < 1e-12)
    assert excess[100] < 1e-5 and abs(losses[200] - losses[500]) < 1e-9
    np.testing.assert_allclose([*w[0], b], [0.022689, 0.039536, 0.705837, 4.201754], atol=1e-6)


def test_descent_on_raw_penguins_hangs(penguins):
    X, _, y = penguins
    assert reference.train(X, y, 1e-5, 1000)[2][-1] == pytest.approx(0.2882, abs=1e-4)


@pytest.mark.parametrize(("version", "critical"), [(0, 2.3366e-5), (1, 0.49922)])
def test_descent_diverges_beyond_the_critical_rate(penguins, version, critical):
    X, y = penguins[version], penguins[2]
    assert 2 / curvatures(X)[-1] == pytest.approx(critical, rel=1e-4)
    below, above = (reference.train(X, y, factor * critical, 300)[2] for factor in (0.98, 1.02))
    assert below[-1] < below[0] < above[-1]


def test_the_valleys_of_the_two_differences():
    points = np.linspace(0.2, 1.8, 41)

    def error(shift, step):
        slopes = [
            reference.numerical_gradient(lambda v: float(np.exp(v).sum()), np.array([p + shift]), step) for p in points
        ]
        return np.mean([reference.relative_difference(s, np.exp([p])) for s, p in zip(slopes, points, strict=True)])

    centred = {step: error(0, step) for step in (1e-2, 1e-3, 1e-5, 1e-12)}
    one_sided = {step: error(step / 2, step / 2) for step in (1e-2, 1e-3, 1e-8)}
    assert centred[1e-2] / centred[1e-3] == pytest.approx(100, rel=0.01)
    assert one_sided[1e-2] / one_sided[1e-3] == pytest.approx(10, rel=0.01)
    assert centred[1e-5] < 1e-10 < 1e-9 < one_sided[1e-8] and centred[1e-12] > 1e-5


# --- answers without arguments, computed again -----------------------------------------------------


def test_the_pass_by_hand():
    X, y = np.array([[1.0, 0, 2], [0, 1, 1]]), np.array([[1.0, 2, 3]])
    w, b = np.array([[0.5, -0.5]]), 0.25
    dw, db = jax.grad(loss, (0, 1))(w, b, X, y)
    answer = reference.one_pass_by_hand()
    np.testing.assert_allclose(answer["y_hat"], np.dot(w, X)[0] + b)
    np.testing.assert_allclose(answer["loss"], loss(w, b, X, y))
    np.testing.assert_allclose(answer["dw"], dw[0])
    np.testing.assert_allclose(answer["db"], db)


def test_the_shapes(penguins):
    X, _, y = penguins
    w = np.zeros((1, 3))
    y_hat = reference.forward(X, w, 0.0)
    arrays = {"X": X, "w": w, "y_hat": y_hat, "error": y_hat - y, "X transposed": X.T}
    arrays["dw"], _ = reference.backward(X, y, y_hat)
    assert reference.shape_table() == {name: array.shape for name, array in arrays.items()}
    assert reference.targets_in_a_column()["shape"] == (y_hat - y.T).shape


def test_weights_of_another_shape(penguins):
    X, _, y = penguins
    dw, db = reference.backward(X, y, np.zeros_like(y))
    updated = {
        name: reference.update_parameters(w, 0.0, dw, db, 0.1)[0].shape
        for name, w in (("rank 1", np.zeros(3)), ("column", np.zeros((3, 1))))
    }
    answer = reference.weights_of_another_shape()
    assert updated == {name: answer[name] for name in updated}
    with pytest.raises(ValueError, match="matmul"):
        reference.forward(X, np.zeros((3, 1)), 0.0)


def test_the_relative_differences_of_wrong_factors():
    g = np.array([[0.3, -2.0, 0.7]])
    wrong = {"double": 2 * g, "opposite": -g, "zero": 0 * g}
    found = {name: reference.relative_difference(h, g) for name, h in wrong.items()}
    assert found == pytest.approx(reference.wrong_by_a_factor())


def test_the_condition_numbers(penguins):
    raw, standardised = (values[-1] / values[0] for values in map(curvatures, penguins[:2]))
    assert raw == pytest.approx(3.0e7, rel=0.01)
    assert standardised == pytest.approx(8.7, rel=0.01)
    assert reference.condition_numbers() == {"raw": "E", "standardised": "B"}
