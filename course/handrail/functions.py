"""Functions that checks hand to a learner's function as an argument, by name."""

from collections.abc import Callable
from typing import Any

import numpy as np


def uneven_cubic(own: float, shared: float) -> Callable[[np.ndarray], float]:
    """f(θ) = own Σ cθ³ + shared (Σ cθ)³ for θ of any shape; c depends on an entry's row and column, with signs in turn."""

    def f(theta: np.ndarray) -> float:
        theta = np.asarray(theta, dtype=float)
        places = list(np.indices(theta.shape))
        weights = (1.0 + sum((0.4 + 0.3 * axis) * place for axis, place in enumerate(places))) * (-1.0) ** sum(places)
        return float(own * np.sum(weights * theta**3) + shared * np.sum(weights * theta) ** 3)

    return f


def logistic() -> Callable[[float], float]:
    """σ(z) = 1 / (1 + e⁻ᶻ)."""
    return lambda z: float(np.exp(-np.logaddexp(0.0, -z)))


def parabola(a: float, c: float) -> Callable[[float], float]:
    """f(z) = a + c z², which is no logistic function at all."""
    return lambda z: a + c * z**2


FUNCTIONS: dict[str, Callable[..., Callable[..., Any]]] = {
    "uneven_cubic": uneven_cubic,
    "logistic": logistic,
    "parabola": parabola,
}
