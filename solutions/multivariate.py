"""Reference for section 2: several features, the shapes that go with them, and gradients that are checked.

Shapes: `X` is (n, m), one row per feature and one column per example; `y` and `y_hat` are rows of m examples, (1, m);
`w` and `dw` are rows of n weights, (1, n); `b` and `db` are scalars.
"""

from collections.abc import Callable

import numpy as np

# --- predictions and their loss --------------------------------------------------------------------


def forward(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """The predictions of a linear model: ŷ = w X + b.

    X: inputs, (n, m).  w: weights, (1, n).  b: bias, float.
    Returns y_hat: predictions, (1, m).
    """
    return w @ X + b


def compute_loss(y_hat: np.ndarray, y: np.ndarray) -> float:
    """The mean squared error: 𝓛 = (1/m) ‖ŷ − y‖².

    y_hat: predictions, (1, m).  y: targets, (1, m).
    Returns the loss, a float.
    """
    # YOUR CODE HERE
    error = y_hat - y  # (1, m)
    return np.mean(error**2)


def targets_in_a_column() -> dict[str, tuple[int, int] | str]:
    """The targets of 342 penguins lie in a column, (342, 1). Your predictions are a row, (1, 342).

    "shape": the shape of ŷ − y, a tuple of two integers.
    "consequence": what happens when the loss is computed from it, one letter:
        A: NumPy raises an error, because the shapes do not match
        B: NumPy prints a warning and goes on
        C: nothing is said, and the loss is computed from the wrong numbers
        D: NumPy turns the column into a row, and the loss is right
    Returns a dictionary with these two keys.
    """
    return {"shape": (342, 342), "consequence": "C"}


# --- the gradient ----------------------------------------------------------------------------------


def input_gradient_by_index() -> dict[str, float | str]:
    """Z = W A with 2 × 2 arrays: the derivative of the loss with respect to each entry of A, on paper.

    W = [[1, 2], [3, -1]], and G = ∂𝓛/∂Z = [[2, -1], [1, 3]] has come back. The numbers in A are not needed.
    "a11", "a12", "a21", "a22": the derivatives, floats; the first digit is the row, the second the column.
    "rule": which product has these four entries, one letter:
        A: G Wᵀ
        B: W G
        C: Wᵀ G
        D: Gᵀ W
    Returns a dictionary with these five keys.
    """
    return {"a11": 5.0, "a12": 8.0, "a21": 3.0, "a22": -5.0, "rule": "C"}


def shape_table() -> dict[str, tuple[int, int]]:
    """The shapes of everything in a linear model with n = 3 features and m = 342 examples.

    Returns a dictionary of tuples of two integers, (rows, columns), with the keys "X", "w", "y_hat",
    "error" for ŷ − y, "X transposed" and "dw" for the gradient of the loss with respect to w.
    """
    return {
        "X": (3, 342),
        "w": (1, 3),
        "y_hat": (1, 342),
        "error": (1, 342),
        "X transposed": (342, 3),
        "dw": (1, 3),
    }


def one_pass_by_hand() -> dict[str, float | tuple[float, ...]]:
    """Forward and backward on paper, for two features and three examples.

    X = [[1, 0, 2], [0, 1, 1]], y = [1, 2, 3], w = [0.5, -0.5] and b = 0.25.
    Returns a dictionary: "y_hat" a tuple of three floats, "loss" a float, "dw" a tuple of two floats,
    "db" a float. Three decimals are enough.
    """
    return {"y_hat": (0.75, -0.25, 0.75), "loss": 163 / 48, "dw": (-19 / 6, -3.0), "db": -19 / 6}


def backward(X: np.ndarray, y: np.ndarray, y_hat: np.ndarray) -> tuple[np.ndarray, float]:
    """The gradient of the mean squared error: ∂𝓛/∂w = (2/m)(ŷ − y)Xᵀ and ∂𝓛/∂b = (2/m)(ŷ − y)1⃗.

    X: inputs, (n, m).  y: targets, (1, m).  y_hat: predictions of the model for X, (1, m).
    Returns (dw, db): an array (1, n) and a float.
    """
    # YOUR CODE HERE
    m = X.shape[1]
    dloss = 2 / m * (y_hat - y)  # (1, m), the gradient of y_hat
    dw = dloss @ X.T  # (1, n)
    db = np.sum(dloss)
    return dw, db


def update_parameters(
    w: np.ndarray, b: float, dw: np.ndarray, db: float, learning_rate: float
) -> tuple[np.ndarray, float]:
    """One step downhill: θ ← θ − α ∂𝓛/∂θ for the weights and for the bias.

    w: weights, (1, n).  b: bias, float.  dw: gradient of w, (1, n).  db: gradient of b, float.
    learning_rate: α, float.
    Returns (w, b): the new weights, (1, n), and the new bias, a float.
    """
    return w - learning_rate * dw, b - learning_rate * db


def weights_of_another_shape() -> dict[str, tuple[int, int] | str]:
    """Three features; the gradient `dw` is a row, (1, 3), as it should be. What if w is no row at first?

    "rank 1": the shape of w after one update, where w started as `np.zeros(3)`, whose shape is (3,).
    "product": what `w @ X` does with w = `np.zeros((3, 1))`, one letter:
        A: it gives the predictions, (1, m)
        B: it gives a table, (3, m)
        C: it raises an error
    "column": somebody writes `w.T @ X` to get round this. The shape of w = `np.zeros((3, 1))` after
        one update.
    Returns a dictionary with these three keys: two tuples of two integers, and one letter for "product".
    """
    return {"rank 1": (1, 3), "product": "C", "column": (3, 3)}


# --- checking a gradient ---------------------------------------------------------------------------


def numerical_gradient(f: Callable[[np.ndarray], float], theta: np.ndarray, epsilon: float = 1e-6) -> np.ndarray:
    """∂f/∂θᵢ ≈ (f(θ + ε eᵢ) − f(θ − ε eᵢ)) / 2ε for each entry; eᵢ is 1 at entry i and 0 elsewhere.

    f: a function that takes an array of theta's shape and returns a float.
    theta: the point, an array of floats of any shape: (5,), (1, 3) or (2, 3), say. It is the same
        after the call.
    epsilon: ε, float.
    Returns an array of theta's shape.
    """
    # YOUR CODE HERE
    gradient = np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        nudge = np.zeros(theta.shape)
        nudge[place] = epsilon
        gradient[place] = (f(theta + nudge) - f(theta - nudge)) / (2 * epsilon)
    return gradient


def evaluations_of_a_check(num_parameters: int) -> int:
    """How often `numerical_gradient` evaluates f for this many parameters.

    num_parameters: the number of entries of theta, int.
    Returns an integer.
    """
    return 2 * num_parameters


def relative_difference(g1: np.ndarray, g2: np.ndarray) -> float:
    """How far apart two gradients are for their size: ‖g₁ − g₂‖ / (‖g₁‖ + ‖g₂‖), and 0 where both are zero.

    g1, g2: arrays of one shape, whichever. ‖g‖ is the root of the sum of all squared entries.
    Returns a float between 0 and 1.
    """
    # YOUR CODE HERE
    size = np.linalg.norm(g1) + np.linalg.norm(g2)
    if size == 0:
        return 0.0
    return float(np.linalg.norm(g1 - g2) / size)


def wrong_by_a_factor() -> dict[str, float]:
    """The relative difference between a gradient that is wrong by a factor and the true one, not zero.

    Returns a dictionary of floats: "double" for a gradient that is twice the true one, "opposite" for
    one with the opposite sign, "zero" for one that is zero everywhere. Three decimals are enough.
    """
    return {"double": 1 / 3, "opposite": 1.0, "zero": 1.0}


def order_of_the_error() -> dict[str, str]:
    """How the error of a difference quotient falls with ε, as long as rounding plays no part.

    A: it stays the same, O(1)
    B: like ε itself, O(ε)
    C: like the square, O(ε²)
    D: like the cube, O(ε³)
    Returns a dictionary: "one-sided" a letter for (f(θ + ε) − f(θ)) / ε, "centred" a letter for
    (f(θ + ε) − f(θ − ε)) / 2ε.
    """
    return {"one-sided": "B", "centred": "C"}


def why_not_smaller() -> str:
    """With ε = 1e-12 the centred difference is much worse than with ε = 1e-6. Why?

    A: θ + ε is rounded to θ, so both values of f are the same
    B: the two values of f agree in almost all of their digits; their difference keeps the few others
    C: the formula is exact only in the limit of large ε
    D: f is no longer smooth at such a small distance
    Returns one letter, a string.
    """
    return "B"


# --- training --------------------------------------------------------------------------------------


def train(
    X: np.ndarray, y: np.ndarray, learning_rate: float, num_iterations: int
) -> tuple[np.ndarray, float, list[float]]:
    """Gradient descent from zero weights and a zero bias.

    X: inputs, (n, m).  y: targets, (1, m).  learning_rate: α, float.
    num_iterations: the number T of updates, int; with 0 the start comes back.
    Returns (w, b, losses): the last weights, (1, n), the last bias, a float, and a list of T + 1 floats:
    entry 0 is the loss at the start, before any update, entry T that of the returned parameters.
    """
    # YOUR CODE HERE
    w, b = np.zeros((1, X.shape[0])), 0.0
    y_hat = forward(X, w, b)
    losses = [compute_loss(y_hat, y)]
    for _ in range(num_iterations):
        dw, db = backward(X, y, y_hat)
        w, b = update_parameters(w, b, dw, db, learning_rate)
        y_hat = forward(X, w, b)
        losses.append(compute_loss(y_hat, y))
    return w, b, losses


def standardize(X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Every feature with mean 0 and standard deviation 1: (x − μ) / σ with the feature's own μ and σ.

    X: inputs, (n, m), one row per feature.
    Returns (X_std, mu, sd): the standardised inputs, (n, m), their means before and their standard
    deviations before, (n, 1) each.
    The variance is the mean of the squared deviations: σ² = (1/m) Σ (x − μ)².
    """
    # YOUR CODE HERE
    mu = np.mean(X, axis=1, keepdims=True)  # (n, 1)
    sd = np.std(X, axis=1, keepdims=True)  # (n, 1)
    return (X - mu) / sd, mu, sd


def condition_numbers() -> dict[str, str]:
    """The largest curvature of the penguins' loss divided by the smallest: its condition number.

    A: 1
    B: about 9
    C: about 2 600
    D: about 86 000
    E: about 30 000 000
    Returns a dictionary with the keys "raw" and "standardised", each one letter, a string.
    """
    return {"raw": "E", "standardised": "B"}


def normal_equation(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """The lowest point of the loss: [w b] = y X̃ᵀ (X̃ X̃ᵀ)⁻¹, where X̃ is X with a row of ones below.

    X: inputs, (n, m).  y: targets, (1, m).
    Returns (w, b): weights, (1, n), and bias, a float.
    """
    # YOUR CODE HERE
    ones = np.ones((1, X.shape[1]))
    X_tilde = np.concatenate([X, ones])  # (n + 1, m)
    both = y @ X_tilde.T @ np.linalg.inv(X_tilde @ X_tilde.T)  # (1, n + 1)
    return both[:, :-1], both[0, -1]
