"""Gradient checking: derivatives by central differences, and how far a learner's gradients are from them."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np


def numerical_gradient(f: Callable[[np.ndarray], float], theta: np.ndarray, epsilon: float = 1e-6) -> np.ndarray:
    """∂f/∂θᵢ ≈ (f(θ + ε eᵢ) − f(θ − ε eᵢ)) / 2ε for every entry, an error of O(ε²).

    f: takes an array of theta's shape, returns a number.  theta: float array of any shape; it is not changed.
    epsilon: half the distance of the two evaluations.
    Returns an array of theta's shape. It costs two evaluations of f an entry.
    """
    base = np.array(theta, dtype=float)
    steps = epsilon * np.eye(base.size)
    ahead = [scalar(f(base + step.reshape(base.shape))) for step in steps]
    behind = [scalar(f(base - step.reshape(base.shape))) for step in steps]
    return np.subtract(ahead, behind).reshape(base.shape) / (2 * epsilon)


def relative_difference(g1: Any, g2: Any) -> float:
    """‖g₁ − g₂‖ / (‖g₁‖ + ‖g₂‖): 0 for equal gradients, 1 for opposite ones; 0 where both are zero.

    g1, g2: arrays of one shape. Returns a float between 0 and 1.
    """
    a, b = (np.asarray(g, dtype=float).ravel() for g in (g1, g2))
    size = np.hypot.reduce(a) + np.hypot.reduce(b)
    return float(np.hypot.reduce(a - b) / size) if size else 0.0


def check_gradients(
    cost: Callable[[dict[str, np.ndarray]], float],
    parameters: Mapping[str, np.ndarray],
    grads: Mapping[str, np.ndarray],
    epsilon: float = 1e-6,
) -> dict[str, float]:
    """The relative difference between gradients and central differences of the cost, for each parameter and for all.

    cost: takes a dictionary of parameters, returns the cost.  parameters: such as {"W1": ..., "b1": ...}.
    grads: gradients under the same names with a "d" before: {"dW1": ..., "db1": ...}.
    Returns {"W1": difference, ..., "all": difference}; 1e-7 or less is a pass. Raises KeyError for a gradient that is
    missing and ValueError for one whose shape is not its parameter's.
    """
    own, measured = [], []
    found: dict[str, float] = {}
    for name, value in parameters.items():
        gradient = np.asarray(grads[f"d{name}"], dtype=float)
        if gradient.shape != np.shape(value):
            raise ValueError(f"d{name} has shape {gradient.shape}, and {name} has shape {np.shape(value)}")
        numeric = numerical_gradient(lambda v, name=name: cost({**parameters, name: v}), value, epsilon)  # type: ignore[misc]
        found[name] = relative_difference(gradient, numeric)
        own.append(gradient.ravel())
        measured.append(numeric.ravel())
    return found | {"all": relative_difference(np.concatenate(own), np.concatenate(measured))}


def scalar(value: Any) -> float:
    """A number, or an array with one entry, as a float; raises ValueError for more entries."""
    array = np.asarray(value, dtype=float)
    if array.size != 1:
        raise ValueError(f"a single number is needed, not an array of shape {array.shape}")
    return float(array.reshape(-1)[0])
