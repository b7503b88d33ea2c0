"""Numerical gradients agree with closed forms, and gradient checking says which gradient is wrong."""

import numpy as np
import pytest
from handrail.gradients import check_gradients, numerical_gradient, relative_difference
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

THETA = hnp.arrays(float, hnp.array_shapes(min_dims=0, max_dims=3, max_side=4), elements=st.floats(-3, 3))
GRADIENT = hnp.arrays(float, 6, elements=st.floats(-1e100, 1e100))


@given(THETA, st.floats(-5, 5), st.floats(-5, 5))
def test_the_gradient_of_a_polynomial_is_its_closed_form(theta: np.ndarray, a: float, b: float) -> None:
    weights = 1 + np.arange(theta.size).reshape(theta.shape)
    gradient = numerical_gradient(lambda t: np.sum(weights * (a * t**3 + b * t)), theta)
    assert gradient.shape == theta.shape
    assert np.allclose(gradient, weights * (3 * a * theta**2 + b), rtol=1e-6, atol=1e-4)


@given(THETA)
def test_the_gradient_of_waves_and_exponentials_is_their_closed_form(theta: np.ndarray) -> None:
    gradient = numerical_gradient(lambda t: np.sum(np.sin(2 * t) + np.exp(t / 2)), theta)
    assert np.allclose(gradient, 2 * np.cos(2 * theta) + np.exp(theta / 2) / 2, rtol=1e-6, atol=1e-6)


@given(THETA)
def test_theta_is_left_as_it_was(theta: np.ndarray) -> None:
    before = theta.copy()

    def careless(t: np.ndarray) -> float:
        t *= 2
        return float(np.sum(t))

    numerical_gradient(careless, theta)
    assert np.array_equal(theta, before)


def test_theta_may_hold_integers() -> None:
    assert np.allclose(numerical_gradient(lambda t: t @ t, np.array([1, 2])), [2.0, 4.0])


@pytest.mark.parametrize("cost", [np.float64(2), np.array([2.0]), np.array([[2.0]]), 2])
def test_a_cost_may_be_any_single_number(cost: object) -> None:
    assert not numerical_gradient(lambda t: cost, np.ones(2)).any()  # type: ignore[arg-type, return-value]


def test_a_cost_of_several_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match=r"single number.*\(2,\)"):
        numerical_gradient(lambda t: t, np.ones(2))  # type: ignore[arg-type, return-value]


# --- relative difference ---------------------------------------------------------------------------


@given(GRADIENT, GRADIENT)
def test_the_relative_difference_is_symmetric_and_between_0_and_1(a: np.ndarray, b: np.ndarray) -> None:
    difference = relative_difference(a, b)
    assert 0 <= difference <= 1 + 1e-12
    assert difference == relative_difference(b, a)


@given(GRADIENT, st.floats(0, 1e3))
def test_the_relative_difference_of_a_multiple_is_known(a: np.ndarray, factor: float) -> None:
    assume(np.abs(a).max() > 1e-90)
    assert relative_difference(a, factor * a) == pytest.approx(abs(1 - factor) / (1 + factor), abs=1e-9)


def test_equal_opposite_and_missing_gradients() -> None:
    assert relative_difference([1.0, 2.0], [1.0, 2.0]) == 0.0
    assert relative_difference([1.0, 2.0], [-1.0, -2.0]) == pytest.approx(1.0)
    assert relative_difference([0.0, 0.0], [1.0, 2.0]) == pytest.approx(1.0)
    assert relative_difference([0.0, 0.0], [0.0, 0.0]) == 0.0


# --- gradient checking -----------------------------------------------------------------------------

PARAMETERS = {"W": np.array([[1.0, -2.0, 0.5]]), "b": np.array([[0.3]])}
X = np.array([[0.4, -1.0, 2.0, 0.1], [1.3, 0.2, -0.7, 1.1], [0.9, -0.4, 0.6, -1.2]])


def cost(parameters: dict[str, np.ndarray]) -> float:
    return np.mean((parameters["W"] @ X + parameters["b"]) ** 2)


def grads() -> dict[str, np.ndarray]:
    error = PARAMETERS["W"] @ X + PARAMETERS["b"]
    return {"dW": 2 * error @ X.T / 4, "db": 2 * error.mean(axis=1, keepdims=True)}


def test_right_gradients_pass_by_a_wide_margin() -> None:
    found = check_gradients(cost, PARAMETERS, grads())
    assert set(found) == {"W", "b", "all"}
    assert max(found.values()) < 1e-7


@pytest.mark.parametrize(("wrong", "other"), [("W", "b"), ("b", "W")])
def test_a_wrong_gradient_shows_at_its_own_name_and_in_all(wrong: str, other: str) -> None:
    found = check_gradients(cost, PARAMETERS, grads() | {f"d{wrong}": 2 * grads()[f"d{wrong}"]})
    assert found[wrong] == pytest.approx(1 / 3, rel=1e-6)
    assert found[other] < 1e-7
    assert 1e-7 < found["all"] <= 1


def test_a_gradient_of_another_shape_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"dW has shape \(3, 1\), and W has shape \(1, 3\)"):
        check_gradients(cost, PARAMETERS, grads() | {"dW": grads()["dW"].T})


def test_a_missing_gradient_is_named() -> None:
    with pytest.raises(KeyError, match="db"):
        check_gradients(cost, PARAMETERS, {"dW": grads()["dW"]})
