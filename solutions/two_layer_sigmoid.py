"""Reference for section 4: a sigmoid between two layers, the gradients that pass through it, and where they fade.

Shapes: `X` is (n_x, m) with one example a column, `Y` and `Y_hat` are (n_y, m). Parameters are a dictionary: "W1"
(n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1). Every gradient has the shape of its parameter.
"""

import numpy as np

# --- one neuron ------------------------------------------------------------------------------------


def sigmoid(z: float | np.ndarray) -> float | np.ndarray:
    """The sigmoid, entry by entry: σ(z) = 1 / (1 + e⁻ᶻ).

    z: a float or an array of any shape; entries as large as ±1000 occur.
    Returns the same shape, every entry finite and between 0 and 1.
    """
    # YOUR CODE HERE
    with np.errstate(over="ignore"):  # e¹⁰⁰⁰ is inf for a float64, and 1 / inf is the right 0
        return 1 / (1 + np.exp(-z))


def sigmoid_prime_from_activation(a: float | np.ndarray) -> float | np.ndarray:
    """The slope σ′(z) of the sigmoid, entry by entry, from its value a = σ(z) alone.

    a: values of the sigmoid, a float or an array of any shape, between 0 and 1.
    Returns the slopes, the same shape.
    """
    return a * (1 - a)


def slopes_by_hand() -> dict[str, float]:
    """How steep is the sigmoid where it is steepest, and how steep at z = 5 and at z = 10?

    Returns a dictionary of floats with six decimals and the keys "steepest", "at 5" and "at 10".
    """
    return {"steepest": 0.25, "at 5": 0.006648, "at 10": 0.000045}


def neuron_by_hand() -> dict[str, float]:
    """One neuron, z = w0 x0 + w1 x1 + w2 and a = σ(z), forward and backward on paper.

    The values are w0 = 0.5, w1 = 1.5, w2 = 1, x0 = 2 and x1 = -1. A gradient of 2 arrives at a from behind.
    Returns a dictionary of floats with three decimals or more: the values "z" and "a", and the gradients that reach
    each place, "dz", "dw0", "dw1", "dw2", "dx0" and "dx1".
    """
    # YOUR CODE HERE
    return {
        "z": 0.5,
        "a": 0.622459,
        "dz": 0.470007,
        "dw0": 0.940015,
        "dw1": -0.470007,
        "dw2": 0.470007,
        "dx0": 0.235004,
        "dx1": 0.705011,
    }


def neuron_backward(
    x0: float, x1: float, w0: float, w1: float, w2: float, upstream: float
) -> dict[str, float | np.ndarray]:
    """Forward and backward through one neuron: z = w0 x0 + w1 x1 + w2, a = σ(z).

    x0, x1: inputs, floats.  w0, w1: their weights, floats.  w2: the bias, float.
    upstream: the gradient that arrives at a from behind, float.
    Returns a dictionary of floats: the values "z" and "a", and the gradients that reach each place, "dz", "dw0",
    "dw1", "dw2", "dx0" and "dx1".
    """
    # YOUR CODE HERE
    z = w0 * x0 + w1 * x1 + w2
    a = sigmoid(z)
    dz = upstream * sigmoid_prime_from_activation(a)
    return {"z": z, "a": a, "dz": dz, "dw0": dz * x0, "dw1": dz * x1, "dw2": dz, "dx0": dz * w0, "dx1": dz * w1}


def second_neuron_by_hand() -> dict[str, float]:
    """The same neuron with other values, on paper: w0 = 2, w1 = -3, w2 = -3, x0 = -1, x1 = -2, upstream gradient 1.

    Returns a dictionary of floats with three decimals or more and the keys "z", "a", "dz", "dw0", "dw1", "dw2",
    "dx0" and "dx1".
    """
    # YOUR CODE HERE
    return {
        "z": 1.0,
        "a": 0.731059,
        "dz": 0.196612,
        "dw0": -0.196612,
        "dw1": -0.393224,
        "dw2": 0.196612,
        "dx0": 0.393224,
        "dx1": -0.589836,
    }


# --- forward ---------------------------------------------------------------------------------------


def initialize_parameters(n_x: int, n_h: int, n_y: int = 1, scale: float = 1.0) -> dict[str, np.ndarray]:
    """A random start: weights drawn around zero, anew in every call, with standard deviation `scale`; biases zero.

    n_x, n_h, n_y: how many inputs, hidden units and outputs, ints.
    scale: the weights' standard deviation, float; about this size will do for the check.
    Returns parameters: a dictionary with "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1).
    """
    return {
        "W1": scale * np.random.randn(n_h, n_x),
        "b1": np.zeros((n_h, 1)),
        "W2": scale * np.random.randn(n_y, n_h),
        "b2": np.zeros((n_y, 1)),
    }


def count_parameters() -> int:
    """How many numbers are there to learn in a network with one input, ten hidden units and one output?

    Returns an int.
    """
    return 31


def forward_propagation(X: np.ndarray, parameters: dict[str, np.ndarray]) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Forward through both layers: Z1 = W1 X + b1, A1 = σ(Z1), Ŷ = W2 A1 + b2. The output layer is linear.

    X: inputs, (n_x, m).  parameters: "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1).
    Returns (Y_hat, cache): predictions, (n_y, m), and a dictionary of what the way back needs, "Z1" (n_h, m), "A1"
    (n_h, m) and "Y_hat" (n_y, m).
    """
    # YOUR CODE HERE
    Z1 = parameters["W1"] @ X + parameters["b1"]  # (n_h, m)
    A1 = sigmoid(Z1)  # (n_h, m)
    Y_hat = parameters["W2"] @ A1 + parameters["b2"]  # (n_y, m)
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}


def compute_cost(Y_hat: np.ndarray, Y: np.ndarray) -> float:
    """The mean squared error: 𝓛 = (1/m) ‖Ŷ − Y‖², all squares added up and divided by the number of examples.

    Y_hat, Y: predictions and targets, (n_y, m).
    Returns the cost, a float.
    """
    return np.sum((Y_hat - Y) ** 2) / Y.shape[1]


# --- backward --------------------------------------------------------------------------------------


def which_products() -> dict[str, str]:
    """Which sign belongs in each gap of dW1 = W2ᵀ ? E ? A1 ? (1 − A1) ? Xᵀ, read from left to right?

    E is (2/m)(Ŷ − Y). "@" stands for a matrix product, "*" for a product entry by entry.
    Returns a dictionary of strings, each "@" or "*": "E", the sign before E, and likewise "A1", "1 - A1" and "X.T".
    """
    return {"E": "@", "A1": "*", "1 - A1": "*", "X.T": "@"}


def backward_by_hand() -> dict[str, float | list[list[float]]]:
    """A whole network on paper: X = [1, -1], Y = [1, 0], W1 = [[1], [0]], W2 = [[1, -1]] and both biases zero.

    Returns a dictionary with three decimals or more: "A1" (2, 2), "Y_hat" (1, 2), "dW2" (1, 2), "dW1" (2, 1) and
    "db1" (2, 1) as arrays or nested lists, "cost" and "db2" as floats.
    """
    # YOUR CODE HERE
    return {
        "A1": [[0.731059, 0.268941], [0.5, 0.5]],
        "Y_hat": [[0.231059, -0.231059]],
        "cost": 0.322329,
        "dW2": [[-0.624282, -0.5]],
        "db2": -1.0,
        "dW1": [[-0.105754], [0.134471]],
        "db1": [[-0.196612], [0.25]],
    }


def backward_propagation(
    X: np.ndarray, Y: np.ndarray, parameters: dict[str, np.ndarray], cache: dict[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """The derivatives of the cost with respect to every parameter, from the output back to the input.

    X: inputs, (n_x, m).  Y: targets, (n_y, m).
    parameters: "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1).
    cache: what forward_propagation kept for these inputs: "Z1" and "A1" (n_h, m), "Y_hat" (n_y, m).
    Returns grads: a dictionary with "dW1", "db1", "dW2" and "db2", each with the shape of its parameter.
    """
    # YOUR CODE HERE
    A1, m = cache["A1"], X.shape[1]
    E = 2 / m * (cache["Y_hat"] - Y)  # (n_y, m)
    D = (parameters["W2"].T @ E) * A1 * (1 - A1)  # (n_h, m)
    return {
        "dW1": D @ X.T,  # (n_h, n_x)
        "db1": np.sum(D, axis=1, keepdims=True),  # (n_h, 1)
        "dW2": E @ A1.T,  # (n_y, n_h)
        "db2": np.sum(E, axis=1, keepdims=True),  # (n_y, 1)
    }


# --- training --------------------------------------------------------------------------------------


def update_parameters(
    parameters: dict[str, np.ndarray], grads: dict[str, np.ndarray], learning_rate: float
) -> dict[str, np.ndarray]:
    """One step downhill: θ ← θ − α ∂𝓛/∂θ for each of the four parameters.

    parameters: "W1", "b1", "W2" and "b2".  grads: "dW1", "db1", "dW2" and "db2", of the same shapes.
    learning_rate: α, float.
    Returns the new parameters, a dictionary with the keys and shapes of the old ones.
    """
    return {name: value - learning_rate * grads[f"d{name}"] for name, value in parameters.items()}


def train(
    X: np.ndarray,
    Y: np.ndarray,
    n_h: int,
    learning_rate: float,
    num_iterations: int,
    parameters: dict[str, np.ndarray] | None = None,
    scale: float = 1.0,
) -> tuple[dict[str, np.ndarray], list[float]]:
    """Gradient descent on the whole network: forward, cost, backward, update, again and again.

    X: inputs, (n_x, m).  Y: targets, (n_y, m).  n_h: how many hidden units, int.
    learning_rate: α, float.  num_iterations: the number T of updates, int.
    parameters: where to start; None for a random start from initialize_parameters, with `scale` for its size.
    Returns (parameters, costs): the last parameters, and a list of T + 1 floats: entry 0 belongs to the start, before
    any update, and the last entry to the parameters that are returned.
    """
    # YOUR CODE HERE
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0], scale)
    costs = []
    for iteration in range(num_iterations + 1):
        Y_hat, cache = forward_propagation(X, parameters)
        costs.append(compute_cost(Y_hat, Y))
        if iteration < num_iterations:
            grads = backward_propagation(X, Y, parameters, cache)
            parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_early_stopping(
    X: np.ndarray,
    Y: np.ndarray,
    held_out: int,
    learning_rate: float,
    num_iterations: int,
    patience: int,
    parameters: dict[str, np.ndarray],
) -> tuple[dict[str, np.ndarray], list[float]]:
    """Train on the first examples, ask the last ones for the cost, and keep what was best on these.

    X: inputs, (n_x, m).  Y: targets, (n_y, m).
    held_out: how many examples, the last ones, take no part in training, int, at least 1.
    learning_rate: α, float.  num_iterations: how many updates at most, int.
    patience: training ends after this many updates in a row without a new lowest cost on the held-out examples, int.
    parameters: where to start.
    Returns (best, costs): the parameters with the lowest cost on the held-out examples, and the list of these costs:
    entry 0 belongs to the start, then comes one for each update that was made.
    """
    # YOUR CODE HERE
    X_train, Y_train = X[:, :-held_out], Y[:, :-held_out]
    X_held, Y_held = X[:, -held_out:], Y[:, -held_out:]
    costs = [compute_cost(forward_propagation(X_held, parameters)[0], Y_held)]
    best, waited = parameters, 0
    while waited < patience and len(costs) <= num_iterations:
        _, cache = forward_propagation(X_train, parameters)
        grads = backward_propagation(X_train, Y_train, parameters, cache)
        parameters = update_parameters(parameters, grads, learning_rate)
        cost = compute_cost(forward_propagation(X_held, parameters)[0], Y_held)
        best, waited = (parameters, 0) if cost < min(costs) else (best, waited + 1)
        costs.append(cost)
    return best, costs


def zero_start() -> dict[str, set[str] | str]:
    """All parameters start at zero. Which gradients are not zero in the first step, and what becomes of the network?

    A: only b2 ever moves; the predictions stay constant and the cost stays at the variance of the targets
    B: it trains, all hidden units stay identical, and it can do no more than a network with one hidden unit
    C: it trains like any other, only more slowly
    D: nothing ever moves
    Returns a dictionary: "nonzero" a set of names out of "dW1", "db1", "dW2" and "db2", "then" one letter, a string.
    """
    return {"nonzero": {"dW2", "db2"}, "then": "B"}


def without_the_sigmoid() -> str:
    """Replace the sigmoid by the identity, a = z, everywhere in the equations. What is left?

    A: the line of section 1
    B: the multivariate regression of section 2, with its equations
    C: the two-layer linear network of section 3, with its equations
    D: a network that cannot be trained, since the derivative of the identity does not depend on z
    Returns one letter, a string.
    """
    return "C"
