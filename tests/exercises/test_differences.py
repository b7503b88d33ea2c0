"""Values are judged and not how they were found: fine differences pass for derivatives, coarse ones do not."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.exercises.papers import draw, verdict
from autograder.exercises.sections import section
from solutions import tanh_classifier, two_layer_linear, two_layer_sigmoid, univariate

Slope = Callable[[Callable[[float], float]], float]

FINE = [1e-4, 1e-6]
ONE_SIDED = [1e-3, 1e-5]


def central(step: float) -> Slope:
    """The slope of a function at 0 by a difference to both sides."""
    return lambda function: (function(step) - function(-step)) / (2 * step)


def one_sided(step: float) -> Slope:
    """The slope of a function at 0 by a difference to one side."""
    return lambda function: (function(step) - function(0)) / step


def gradients(slope: Slope) -> Callable[..., Any]:
    """Section 1's derivatives by differences of the loss."""

    def found(x: np.ndarray, y: np.ndarray, y_hat: np.ndarray) -> tuple[float, float]:
        return slope(lambda h: univariate.mse(y_hat + h * x, y)), slope(lambda h: univariate.mse(y_hat + h, y))

    return found


def backward(of: Any, slope: Slope) -> Callable[..., Any]:
    """A network's derivatives by differences of its cost, one parameter after the other."""

    def found(X: np.ndarray, Y: np.ndarray, parameters: dict[str, np.ndarray], cache: Any) -> dict[str, np.ndarray]:
        def cost(name: str, place: tuple[int, ...], h: float) -> float:
            moved = {n: value.copy() for n, value in parameters.items()}
            moved[name][place] += h
            return float(of.compute_cost(of.forward_propagation(X, moved)[0], Y))

        return {
            f"d{name}": np.reshape(
                [slope(lambda h, n=name, p=place: cost(n, p, h)) for place in np.ndindex(value.shape)], value.shape
            )
            for name, value in parameters.items()
        }

    return found


def kind(name: str, exercise: str, function: Callable[..., Any]) -> set[str]:
    """What the engine says of a function, for several papers."""
    of = section(name)
    asked = next(e for e in of.rubric if e.name == exercise)
    return {verdict(function, draw(of, asked, np.random.default_rng(seed), known=False)).kind for seed in range(5)}


@pytest.mark.parametrize("step", [*FINE, 1e-2, 1.0])
def test_in_section_1_a_central_difference_is_a_derivative(step: float) -> None:
    """The loss is a parabola in each parameter, so that the difference is exact, and the lesson says so."""
    assert kind("univariate", "gradients", gradients(central(step))) == {"right"}


@pytest.mark.parametrize("step", ONE_SIDED)
def test_in_section_1_a_one_sided_difference_is_none(step: float) -> None:
    assert kind("univariate", "gradients", gradients(one_sided(step))) == {"value"}


NETWORKS = pytest.mark.parametrize(
    "of", [two_layer_linear, two_layer_sigmoid, tanh_classifier], ids=lambda of: of.__name__
)


def judged(of: Any, slope: Slope) -> set[str]:
    return kind(of.__name__.removeprefix("solutions."), "backward_propagation", backward(of, slope))


@NETWORKS
@pytest.mark.parametrize("step", FINE)
def test_of_a_network_a_fine_difference_to_both_sides_is_as_good_as_a_derivative(of: Any, step: float) -> None:
    assert judged(of, central(step)) == {"right"}


@pytest.mark.parametrize("of", [two_layer_sigmoid, tanh_classifier], ids=lambda of: of.__name__)
def test_where_the_network_is_curved_a_coarse_one_is_none(of: Any) -> None:
    assert judged(of, central(1e-2)) == {"value"}


@NETWORKS
@pytest.mark.parametrize("step", ONE_SIDED)
def test_of_a_network_a_one_sided_difference_is_none(of: Any, step: float) -> None:
    assert judged(of, one_sided(step)) == {"value"}
