"""Reference for section 1: the loss of a line, derivatives on a graph, and gradient descent on two numbers.

Shapes: `x`, `y` and `y_hat` are rows of m examples, (1, m); `w`, `b`, `dw` and `db` are scalars.
"""

import numpy as np

# --- the loss of a line ----------------------------------------------------------------------------


def predict(x: np.ndarray, w: float, b: float) -> np.ndarray:
    """The line: ŷ = w x + b.

    x: inputs, (1, m).  w: slope, float.  b: intercept, float.
    Returns y_hat: predictions, (1, m).
    """
    return w * x + b


def mse(y_hat: np.ndarray, y: np.ndarray) -> float:
    """The mean squared error: 𝓛 = (1/m) ‖ŷ − y‖².

    y_hat: predictions, (1, m).  y: targets, (1, m).
    Returns the loss, a float.
    """
    return np.mean((y_hat - y) ** 2)


# --- search without a direction --------------------------------------------------------------------


def grid_evaluations() -> dict[str, int]:
    """How many losses a grid search has to evaluate with 10 values per parameter.

    Count for a line (2 parameters), a regression on three features (4 parameters) and a network with
    2 inputs, 4 hidden units and 1 output (17 parameters).
    Returns a dictionary of integers with the keys "line", "three features" and "network".
    """
    return {"line": 10**2, "three features": 10**4, "network": 10**17}


def random_search(
    x: np.ndarray, y: np.ndarray, num_samples: int, rng: np.random.Generator, low: float = -5.0, high: float = 5.0
) -> tuple[float, float, float]:
    """Draw parameters at random and keep the best.

    x, y: inputs and targets, (1, m).  num_samples: how many pairs (w, b) to draw, int.
    rng: the only source of random numbers, a `numpy.random.Generator`.
    low, high: every w and every b is drawn uniformly between these, floats.
    Returns (w, b, loss): the pair with the lowest loss among those drawn, and that loss, floats.
    """
    # YOUR CODE HERE
    best_w, best_b, best_loss = 0.0, 0.0, np.inf
    for _ in range(num_samples):
        w, b = rng.uniform(low, high, size=2)
        loss = mse(predict(x, w, b), y)
        if loss < best_loss:
            best_w, best_b, best_loss = w, b, loss
    return best_w, best_b, best_loss


def what_directs_the_search() -> str:
    """At a point (w, b) you know the loss. Which further information would tell you where to go next?

    A: the losses of all points tried before
    B: the number of examples
    C: the local gradient: in which direction the loss changes fastest, and how fast
    D: the largest error among the examples
    Returns one letter, a string.
    """
    return "C"


# --- derivatives, one operation at a time ----------------------------------------------------------


def sums_and_products(op: str, a: float, b: float) -> tuple[float, float]:
    """The derivatives of a sum, a difference or a product with respect to both inputs.

    op: the operation's name: "add" a + b, "sub" a - b, or "mul" a b.
    a, b: the inputs, floats.
    Returns a tuple of two floats, (∂/∂a, ∂/∂b).
    """
    if op == "add":
        slopes = (1.0, 1.0)
    # YOUR CODE HERE
    if op == "sub":
        slopes = (1.0, -1.0)
    if op == "mul":
        slopes = (b, a)
    return slopes


def powers(op: str, a: float, b: float | None = None) -> tuple[float, ...]:
    """The derivatives of a power of one input.

    op: the operation's name: "square" a², "reciprocal" 1 / a, or "div" a / b.
    a, b: the inputs, floats; only "div" has a b.
    Returns a tuple with one float for each input: (∂/∂a,), with its comma, or for "div" (∂/∂a, ∂/∂b).
    """
    # YOUR CODE HERE
    if op == "square":
        return (2 * a,)
    if op == "reciprocal":
        return (-1 / a**2,)
    return (1 / b, -a / b**2)


def exp_and_log(op: str, a: float) -> tuple[float]:
    """The derivative of the exponential or of the natural logarithm.

    op: the operation's name: "exp" eᵃ, or "log" ln a.
    a: the input, a float; positive for "log".
    Returns a tuple with one float, (∂/∂a,).
    """
    # YOUR CODE HERE
    if op == "exp":
        return (np.exp(a),)
    return (1 / a,)


def local_gradient(op: str, a: float, b: float | None = None) -> tuple[float, ...]:
    """The derivative of one operation with respect to each of its inputs.

    op: the operation's name, one of
        with two inputs: "add" a + b, "sub" a - b, "mul" a b, "div" a / b, "max" the larger of a and b;
        with one input: "square" a², "exp" eᵃ, "log" ln a, "reciprocal" 1 / a,
        "sigmoid" 1 / (1 + e⁻ᵃ), "tanh" tanh a, "relu" max(a, 0).
    a, b: the inputs, floats; `b` is None where the operation has one input.
    Returns a tuple with one float for each input: (∂/∂a, ∂/∂b), or (∂/∂a,) where there is no b.
    """
    slopes: tuple[float, ...] = ()
    if op in ("add", "sub", "mul"):
        slopes = sums_and_products(op, a, b)
    if op in ("square", "reciprocal", "div"):
        slopes = powers(op, a, b)
    if op in ("exp", "log"):
        slopes = exp_and_log(op, a)
    # YOUR CODE HERE
    if op == "sigmoid":
        s = 1 / (1 + np.exp(-a))
        slopes = (s * (1 - s),)
    if op == "tanh":
        slopes = (1 - np.tanh(a) ** 2,)
    if op == "relu":
        slopes = (1.0 if a > 0 else 0.0,)
    if op == "max":
        slopes = (1.0, 0.0) if a > b else (0.0, 1.0)
    return slopes


# --- forward and backward --------------------------------------------------------------------------


def fork_by_hand() -> dict[str, float]:
    """f = x y + x at x = 3, y = -4: the derivatives of f with respect to x and y.

    Note that x is used twice. Work it out on paper.
    Returns a dictionary of floats with the keys "dx" and "dy".
    """
    return {"dx": -3.0, "dy": 3.0}


def backprop_graph(x: float, y: float, z: float) -> dict[str, float]:
    """Forward and backward through the graph q = x + y, f = q z.

    x, y, z: floats.
    Returns a dictionary of floats: the values "q" and "f", and the derivatives of f with respect to
    each node, "dq", "dz", "dx" and "dy".
    """
    # YOUR CODE HERE
    q = x + y
    f = q * z
    dq = z
    dz = q
    dx = dq
    dy = dq
    return {"q": q, "f": f, "dq": dq, "dz": dz, "dx": dx, "dy": dy}


def two_examples_by_hand() -> dict[str, float]:
    """Two examples share w = 3 and b = -1: the second one's pass, and what comes back from both.

    The first example, x = 2 and y = 1, has the error e = 4; a gradient of 1 that starts at its e² arrives as 8 at b
    and as 16 at w. The second example has x = -2 and y = -4.
    Returns a dictionary of floats: for the second example alone, "e" the error, "to_b" and "to_w" what arrives there
    from a gradient of 1 at its e²; then for both together "loss" the mean of the two e², and "dw" and "db" the
    derivatives of that mean.
    """
    return {"e": -3.0, "to_b": -6.0, "to_w": 12.0, "loss": 12.5, "dw": 14.0, "db": 1.0}


def gradients(x: np.ndarray, y: np.ndarray, y_hat: np.ndarray) -> tuple[float, float]:
    """The derivatives ∂𝓛/∂w and ∂𝓛/∂b of the loss 𝓛 = (1/m) ‖ŷ − y‖² of a line ŷ = w x + b.

    x, y: inputs and targets, (1, m).  y_hat: predictions of the line for x, (1, m).
    Returns (dw, db): two floats.
    """
    # YOUR CODE HERE
    error = y_hat - y
    dw = 2 * np.mean(error * x)
    db = 2 * np.mean(error)
    return dw, db


# --- gradient descent ------------------------------------------------------------------------------


def update(w: float, b: float, dw: float, db: float, learning_rate: float) -> tuple[float, float]:
    """One step downhill: θ ← θ − α ∂𝓛/∂θ for both parameters.

    w, b: parameters, floats.  dw, db: their derivatives, floats.  learning_rate: α, float.
    Returns (w, b): the new parameters, floats.
    """
    return w - learning_rate * dw, b - learning_rate * db


def one_step_by_hand() -> dict[str, float]:
    """One step on paper: x = (1, 2, 3), y = (2, 4, 6), start at w = b = 0, learning rate 0.1.

    Returns a dictionary of floats: "loss", "dw" and "db" at the start, "w" and "b" after the step, and
    "new_loss" there. Four decimals are enough.
    """
    return {"loss": 56 / 3, "dw": -56 / 3, "db": -8.0, "w": 28 / 15, "b": 0.8, "new_loss": 8 / 27}


def gradient_descent(
    x: np.ndarray, y: np.ndarray, w: float, b: float, learning_rate: float, num_iterations: int
) -> tuple[float, float, dict[str, list[float]]]:
    """Walk downhill from (w, b): predict, measure, differentiate, update, again and again.

    x, y: inputs and targets, (1, m).  w, b: the start, floats.  learning_rate: α, float.
    num_iterations: the number T of updates, int.
    Returns (w, b, history): the last parameters, floats, and a dictionary with the lists "w", "b" and
    "loss", each of T + 1 floats: entry 0 belongs to the start, before any update.
    """
    history: dict[str, list[float]] = {"w": [], "b": [], "loss": []}
    # YOUR CODE HERE
    for iteration in range(num_iterations + 1):
        y_hat = predict(x, w, b)
        history["w"].append(w)
        history["b"].append(b)
        history["loss"].append(mse(y_hat, y))
        if iteration < num_iterations:
            dw, db = gradients(x, y, y_hat)
            w, b = update(w, b, dw, db, learning_rate)
    return w, b, history


def random_search_scaling() -> str:
    """You multiply the number of random draws by ten. What happens to the median excess loss, with two parameters?

    A: it stays, more or less, where it was
    B: it falls by roughly a factor of ten
    C: it falls by roughly a factor of a thousand
    D: it falls below what 100 steps of gradient descent reach
    Returns one letter, a string.
    """
    return "B"


def reused_values() -> set[str]:
    """Which of these does the backward pass of the line need again, after the forward pass has computed or used it?

    Choose from: "x" the inputs, "y" the targets, "y_hat" the predictions, "loss" the value of the loss,
    "learning_rate" the step size.
    Returns a set of strings.
    """
    return {"x", "y", "y_hat"}


def lower_than_the_true_line() -> dict[str, float | str]:
    """The line fitted to `line` has a lower loss than the line around which the data were drawn. Why?

    And what are the two losses?

    A: gradient descent has not converged yet
    B: the fitted line follows the noise of this one sample
    C: the true line has a larger slope
    D: rounding errors
    Returns a dictionary: "reason" one letter, "fitted" and "true" the losses of the fitted line and of
    w = 2, b = -1, floats with four decimals.
    """
    return {"reason": "B", "fitted": 0.162823, "true": 0.171580}


# --- how large a step ------------------------------------------------------------------------------


def critical_learning_rate(x: np.ndarray) -> float:
    """The learning rate from which gradient descent on a line no longer converges: 2 / λmax(H).

    x: inputs, (1, m). The second derivatives of the loss form H = (2/m) [[Σx², Σx], [Σx, m]].
    Returns a float.
    """
    # YOUR CODE HERE
    H = 2 * np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1.0]])
    return 2 / np.linalg.eigvalsh(H).max()


def standardized_rates() -> dict[str, float]:
    """Standardised inputs have mean 0 and variance 1. Which learning rates are special then?

    Returns a dictionary of floats: "critical", from which gradient descent no longer converges, and
    "one_step", with which the first step lands on the minimum.
    """
    return {"critical": 1.0, "one_step": 0.5}


def same_path_rate() -> float:
    """A friend minimises (1/2m) ‖ŷ − y‖² from your start. With which learning rate does she walk your path?

    Answer with the factor by which hers is larger than yours.

    Returns the factor, a float.
    """
    return 2.0


def near_the_critical_rate() -> dict[str, str]:
    """What does gradient descent on `line` do with α = 0.64, and what with α = 0.66?

    A: it converges quickly, without changing sides
    B: it converges slowly and jumps from side to side
    C: it jumps from side to side, further every time
    D: it stays where it is
    Returns a dictionary with the keys "0.64" and "0.66", each one letter, a string.
    """
    return {"0.64": "B", "0.66": "C"}
