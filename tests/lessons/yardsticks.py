"""What the claims of the lessons are measured with."""

from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

import numpy as np

from solutions import two_layer_linear

from .executed import Passage


def ends(curves: Mapping[str, Any]) -> dict[str, float]:
    """The last entry of each curve."""
    return {label: float(np.ravel(curve)[-1]) for label, curve in curves.items()}


def lowest(curves: Mapping[str, Any]) -> str:
    """The label of the curve that ends lowest."""
    return min(ends(curves).items(), key=lambda end: end[1])[0]


def left(curve: Any, level: float) -> int:
    """When a cost falls below a level."""
    return int(np.argmax(np.ravel(curve) < level))


def with_ones(X: np.ndarray) -> np.ndarray:
    return np.vstack([X, np.ones((1, X.shape[1]))])


def best_fit(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The predictions of the best linear model."""
    D = with_ones(X)
    return (D.T @ np.linalg.lstsq(D.T, y.T, rcond=None)[0]).T


def curvatures(X: np.ndarray) -> np.ndarray:
    """Of the mean squared error of a linear model, from the gentlest."""
    return np.linalg.eigvalsh(2 * with_ones(X) @ with_ones(X).T / X.shape[1])


def one_layer(p: Passage, rate: float) -> list[float]:
    """The costs of a linear model on the penguins, from zero."""
    D, w, costs = with_ones(p["X"]), np.zeros((1, 4)), []
    for _ in range(100):
        costs.append(np.mean((w @ D - p["Y"]) ** 2))
        w = w - rate * 2 * (w @ D - p["Y"]) @ D.T / D.shape[1]
    return costs


def straight(X: np.ndarray, Y: np.ndarray) -> float:
    """The lowest cross-entropy that a straight boundary can reach, found by Newton's method."""
    D, w = with_ones(X), np.zeros((1, X.shape[0] + 1))
    for _ in range(25):
        a = 1 / (1 + np.exp(-w @ D))
        w = w - (a - Y) @ D.T @ np.linalg.inv(D * (a * (1 - a)) @ D.T)
    return float(np.mean(np.logaddexp(0, w @ D) - Y * (w @ D)))


def gentoo() -> np.ndarray:
    """Which of the 342 penguins belong to this species."""
    lines = (files("handrail") / "datasets" / "penguins.csv").read_text("utf-8").splitlines()[1:]
    return np.array([line.startswith("Gentoo") for line in lines if line.split(",")[2] != "NA"])


def seed(number: int) -> None:
    """Let what the lessons draw from begin anew."""
    np.random.seed(number)  # noqa: NPY002


def first_components(p: Passage) -> bool:
    """Whether two hidden units reach the plane of the first two principal components, and not these themselves."""
    seed(2)
    start = p["initialize_parameters"](3, 2, 3)
    W2 = p["train"](p["X"], p["X"], 2, 0.05, 1000, start)[0]["W2"]
    axes = np.linalg.eigh(p["X"] @ p["X"].T)[1][:, 1:]
    mixture = axes.T @ W2
    return np.allclose(axes @ mixture, W2, atol=1e-3) and np.abs(mixture).min() > 0.05


def worked_pass(p: Passage) -> bool:
    """Whether the functions of section 3 find the numbers that its text works out."""
    X, Y, four = np.array([[1.0, 2.0]]), np.array([[3.0, 1.0]]), {"b2": np.array([[1.0]]), "W2": np.array([[2.0, 1.0]])}
    four |= {"W1": np.array([[1.0], [-1.0]]), "b1": np.array([[0.0], [1.0]])}
    Y_hat, cache = two_layer_linear.forward_propagation(X, four)
    grads = two_layer_linear.backward_propagation(X, Y, four, cache)
    told = {"dW2": [[6, -3]], "db2": [[3]], "dW1": [[12], [6]], "db1": [[6], [3]]}
    right = np.array_equal(cache["Z1"], [[1, 2], [0, -1]]) and np.array_equal(Y_hat, [[3, 4]])
    costs = two_layer_linear.compute_cost(Y_hat, Y) == 4.5
    return right and costs and all(np.array_equal(grads[name], value) for name, value in told.items())


def slope(f: Callable[[Any], Any], z: float) -> float:
    return float(f(z + 1e-6) - f(z - 1e-6)) / 2e-6


def shares(p: Passage) -> list[float]:
    """How much of the flower is right, by panel."""
    return [float(np.mean((predict(X) > 0.5) == Y)) for predict, X, Y in p["panels"].values()]


def one_line(predict: Callable[[np.ndarray], np.ndarray], X: np.ndarray) -> bool:
    """Whether a straight line parts the plane around some points as a classifier does."""
    sides = np.linspace(X.min(), X.max(), 41)
    points = np.stack([axis.ravel() for axis in np.meshgrid(sides, sides)])
    labels = predict(points) > 0.5
    return np.mean((best_fit(points, labels.astype(float)) > 0.5) == labels) > 0.97


def heights(p: Passage, label: str) -> np.ndarray:
    """Of the last hundred points of a path in the ravine."""
    return p["ravine"](*p["paths"][label][-100:].T)


def spread(p: Passage, label: str) -> float:
    """The root mean square distance of estimated gradients from that of all examples."""
    centre = [p["whole"]["dW2"][0, 0], p["whole"]["db2"][0, 0]]
    return float(np.sqrt(np.mean(np.sum((p["clouds"][label] - centre) ** 2, axis=1))))


def four_rules(measured: Callable[..., Any]) -> bool:
    """Whether the rules of section 2 give the measured gradients of sum(C tanh(W A + b)), where all sizes differ."""
    rng = np.random.default_rng(0)
    W, A, b, C = (rng.normal(size=shape) for shape in ((3, 4), (4, 5), (3, 1), (3, 5)))
    G = C * (1 - np.tanh(W @ A + b) ** 2)
    found = (
        (W, G @ A.T, lambda v: np.sum(C * np.tanh(v @ A + b))),
        (b, G @ np.ones((5, 1)), lambda v: np.sum(C * np.tanh(W @ A + v))),
        (A, W.T @ G, lambda v: np.sum(C * np.tanh(W @ v + b))),
        (W @ A + b, G, lambda v: np.sum(C * np.tanh(v))),
    )
    return all(np.allclose(rule, measured(cost, value), atol=1e-7) for value, rule, cost in found)
