"""A small classifier to train, one tanh layer and a sigmoid output, whose gradients are measured, not derived.

Every parameter is nudged a little up and a little down, and the costs of all these networks are computed at once. That
takes work in proportion to the number of parameters, which is what backpropagation (section 5) saves. For a network
with twenty parameters it does not matter.

Shapes: `X` is (n_x, m), `Y` is (n_y, m); parameters are {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h),
"b2": (n_y, 1)}, and gradients have the same names with a "d" before.
"""

from collections.abc import Mapping

import numpy as np

Arrays = dict[str, np.ndarray]

SCALE = 0.01
NUDGE = 1e-6


def initialize(n_x: int, n_h: int, n_y: int, rng: np.random.Generator) -> Arrays:
    """Parameters to start from: weights drawn around 0 with standard deviation 0.01, biases 0.

    n_x, n_h, n_y: how many inputs, hidden units and outputs.  rng: the source of random numbers.
    """
    shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    return {
        name: rng.normal(0.0, SCALE, shape) if name[0] == "W" else np.zeros(shape) for name, shape in shapes.items()
    }


def predict(X: np.ndarray, parameters: Mapping[str, np.ndarray]) -> np.ndarray:
    """The probability of class 1 for each example, (n_y, m)."""
    return 0.5 + 0.5 * np.tanh(0.5 * _scores(X, parameters))


def accuracy(X: np.ndarray, Y: np.ndarray, parameters: Mapping[str, np.ndarray]) -> float:
    """The share of labels that the network gets right, between 0 and 1."""
    return float(np.mean((_scores(X, parameters) > 0) == (np.asarray(Y) > 0.5)))


def cost(X: np.ndarray, Y: np.ndarray, parameters: Mapping[str, np.ndarray]) -> float:
    """The cross-entropy cost of section 5, averaged over the m examples; finite for every prediction."""
    return float(_costs(X, Y, parameters))


def gradients(X: np.ndarray, Y: np.ndarray, parameters: Mapping[str, np.ndarray]) -> Arrays:
    """The derivatives of the cost by every parameter, each with its parameter's shape; exact to about 1e-9.

    X, Y: the examples, a mini-batch or all of them.
    Returns {"dW1": ..., "db1": ..., "dW2": ..., "db2": ...}.
    """
    place = np.concatenate([np.ravel(values) for values in parameters.values()])  # (p,)
    nudges = NUDGE * np.eye(place.size)  # one nudge a row
    up, down = (_costs(X, Y, _unpacked(place + side * nudges, parameters)) for side in (1, -1))
    slopes = _unpacked((up - down) / (2 * NUDGE), parameters)
    return {f"d{name}": slope for name, slope in slopes.items()}


def _scores(X: np.ndarray, parameters: Mapping[str, np.ndarray]) -> np.ndarray:
    """The logarithm of the odds for class 1, (n_y, m), or (p, n_y, m) for p networks with their parameters stacked."""
    W1, b1, W2, b2 = (np.asarray(parameters[name], dtype=float) for name in ("W1", "b1", "W2", "b2"))
    return np.matmul(W2, np.tanh(np.matmul(W1, X) + b1)) + b2


def _costs(X: np.ndarray, Y: np.ndarray, parameters: Mapping[str, np.ndarray]) -> np.ndarray:
    """The cost of one network, or of each in a stack."""
    scores = _scores(X, parameters)
    surprise = np.logaddexp(0.0, scores) - Y * scores  # −ln of the probability that the label was given
    return surprise.sum(axis=(-2, -1)) / np.shape(X)[1]


def _unpacked(rows: np.ndarray, like: Mapping[str, np.ndarray]) -> Arrays:
    """Rows of p numbers as parameters with the names and shapes of `like`, the rows being the first axis."""
    ends = np.cumsum([np.size(values) for values in like.values()])[:-1]
    pieces = np.split(rows, ends, axis=-1)
    lead = rows.shape[:-1]
    return {name: piece.reshape(lead + np.shape(like[name])) for name, piece in zip(like, pieces, strict=True)}
