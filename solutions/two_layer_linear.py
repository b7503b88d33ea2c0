"""Reference for section 3: two linear layers, their gradients, and what depth does to the landscape of the loss.

Shapes: `X` is (n_x, m) and `Y`, `Y_hat` are (n_y, m), one example a column. The parameters are a dictionary with
`W1` (n_h, n_x), `b1` (n_h, 1), `W2` (n_y, n_h) and `b2` (n_y, 1); every gradient has the shape of its parameter.
"""

import numpy as np

# --- two layers ------------------------------------------------------------------------------------


def initialize_parameters(n_x: int, n_h: int, n_y: int = 1, scale: float = 0.1) -> dict[str, np.ndarray]:
    """A random start: weights drawn around zero, anew in every call, from scale · N(0, 1), biases zero.

    n_x, n_h, n_y: numbers of inputs, hidden units and outputs, int.
    scale: the weights' standard deviation, float; about this size will do for the check.
    Returns a dictionary: "W1" (n_h, n_x) and "W2" (n_y, n_h), every entry drawn apart, and
    "b1" (n_h, 1) and "b2" (n_y, 1), all zero.
    """
    # YOUR CODE HERE
    W1 = scale * np.random.randn(n_h, n_x)
    W2 = scale * np.random.randn(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def forward_propagation(X: np.ndarray, parameters: dict[str, np.ndarray]) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Two linear layers, one after the other: Z₁ = W₁X + b₁ and Ŷ = W₂Z₁ + b₂.

    X: inputs, (n_x, m).
    parameters: "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1).
    Returns (Y_hat, cache): predictions, (n_y, m), and a dictionary with "Z1", (n_h, m), and
    "Y_hat", (n_y, m).
    """
    # YOUR CODE HERE
    Z1 = parameters["W1"] @ X + parameters["b1"]  # (n_h, m)
    Y_hat = parameters["W2"] @ Z1 + parameters["b2"]  # (n_y, m)
    return Y_hat, {"Z1": Z1, "Y_hat": Y_hat}


def compute_cost(Y_hat: np.ndarray, Y: np.ndarray) -> float:
    """The squared error, summed over outputs and averaged over examples: 𝓛 = (1/m) ‖Ŷ − Y‖².

    Y_hat, Y: predictions and targets, (n_y, m).
    Returns the cost, a float.
    """
    # YOUR CODE HERE
    m = Y.shape[1]
    return np.sum((Y_hat - Y) ** 2) / m


# --- backward through two products -----------------------------------------------------------------


def hidden_weight_gradient(W2: np.ndarray, E: np.ndarray, X: np.ndarray) -> np.ndarray:
    """The gradient of W₁ as a formula of three symbols.

    W2: (n_y, n_h).  E: ∂𝓛/∂Ŷ, (n_y, m).  X: (n_x, m).
    Returns dW1: ∂𝓛/∂W₁, (n_h, n_x).
    """
    return W2.T @ E @ X.T


def shape_table() -> dict[str, tuple[int, int]]:
    """Five shapes for n_x = 3 inputs, n_h = 4 hidden units, n_y = 1 output and m = 342 examples.

    Returns a dictionary of tuples (rows, columns): "dZ1" for W₂ᵀE, and "dW1", "db1", "dW2" and "db2".
    """
    return {"dZ1": (4, 342), "dW1": (4, 3), "db1": (4, 1), "dW2": (1, 4), "db2": (1, 1)}


def backward_propagation(
    X: np.ndarray, Y: np.ndarray, parameters: dict[str, np.ndarray], cache: dict[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """The gradients of 𝓛 = (1/m) ‖Ŷ − Y‖² with respect to all four parameters.

    X, Y: inputs, (n_x, m), and targets, (n_y, m).
    parameters, cache: the dictionaries that `forward_propagation` took and gave.
    Returns a dictionary: "dW1", "db1", "dW2" and "db2", each with the shape of its parameter.
    """
    # YOUR CODE HERE
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)  # (n_y, m)
    dW2 = E @ cache["Z1"].T  # (n_y, n_h)
    db2 = np.sum(E, axis=1, keepdims=True)  # (n_y, 1)
    dZ1 = parameters["W2"].T @ E  # (n_h, m)
    dW1 = dZ1 @ X.T  # (n_h, n_x)
    db1 = np.sum(dZ1, axis=1, keepdims=True)  # (n_h, 1)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


# --- gradient descent ------------------------------------------------------------------------------


def update_parameters(
    parameters: dict[str, np.ndarray], grads: dict[str, np.ndarray], learning_rate: float
) -> dict[str, np.ndarray]:
    """One step downhill for every parameter: θ ← θ − α ∂𝓛/∂θ.

    parameters: "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1).
    grads: "dW1", "db1", "dW2" and "db2", each with the shape of its parameter.  learning_rate: α, float.
    Returns the new parameters, a dictionary with the same keys and shapes.
    """
    return {name: value - learning_rate * grads[f"d{name}"] for name, value in parameters.items()}


def train(
    X: np.ndarray,
    Y: np.ndarray,
    n_h: int,
    learning_rate: float,
    num_iterations: int,
    parameters: dict[str, np.ndarray] | None = None,
) -> tuple[dict[str, np.ndarray], list[float]]:
    """Gradient descent on both layers: forward, cost, backward, update, again and again.

    X, Y: inputs, (n_x, m), and targets, (n_y, m).  n_h: number of hidden units, int.
    learning_rate: α, float.  num_iterations: the number T of updates, int.
    parameters: the start; where it is None, begin with `initialize_parameters` and its own scale.
    Returns (parameters, costs): the last parameters, and a list of T + 1 floats whose entry 0 is the
    cost at the start, before any update.
    """
    # YOUR CODE HERE
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    costs = []
    for iteration in range(num_iterations + 1):
        Y_hat, cache = forward_propagation(X, parameters)
        costs.append(compute_cost(Y_hat, Y))
        if iteration < num_iterations:
            grads = backward_propagation(X, Y, parameters, cache)
            parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def all_zero_start() -> dict[str, set[str] | float]:
    """Begin with all four parameters at zero. What moves, and where does training on the penguins end?

    Returns a dictionary: "moves", the set of those gradients that are not zero at this start, chosen
    from "dW1", "db1", "dW2" and "db2"; and "cost", the cost after as many steps as you like, a float
    with three decimals.
    """
    return {"moves": {"db2"}, "cost": 0.641251}


# --- a landscape with two weights ------------------------------------------------------------------


def two_weights_by_hand() -> dict[str, float]:
    """𝓛(w₁, w₂) = (w₁w₂ − 1)² at w₁ = 1, w₂ = 0.5: its value and its gradient, on paper.

    Returns a dictionary of floats: "loss", "dw1" and "dw2".
    """
    return {"loss": 0.25, "dw1": -0.5, "dw2": -1.0}


def curvature_at_the_origin() -> dict[str, float | str]:
    """The second derivatives of (w₁w₂ − 1)² at w₁ = w₂ = 0 form a matrix H. What are its eigenvalues?

    And what do they say about the origin?
    A: the origin is a lowest point
    B: the origin is a highest point
    C: the origin is a saddle: a lowest point along one direction, a highest along another
    D: the loss is flat around the origin, like a table
    Returns a dictionary: "smallest" and "largest", the two eigenvalues, floats, and "kind", one letter,
    a string.
    """
    return {"smallest": -2.0, "largest": 2.0, "kind": "C"}


# --- what depth adds, and what it does not ---------------------------------------------------------


def parameter_count() -> dict[str, int | str]:
    """How many numbers are learned for 3 inputs and 1 output, with 4 hidden units and with one layer?

    And can the two layers fit anything that one layer cannot?
    A: yes, because they have more parameters
    B: yes, but only with enough hidden units
    C: no, both can make the same predictions and no others
    D: no, the two layers can make fewer predictions than the one
    Returns a dictionary: "two layers" and "one layer", integers, and "fits more", one letter,
    a string.
    """
    return {"two layers": 4 * 3 + 4 + 4 + 1, "one layer": 3 + 1, "fits more": "C"}


def collapse(parameters: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """The single layer Ŷ = wX + b that makes the same predictions as two linear layers.

    parameters: "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1).
    Returns (w_eff, b_eff): (n_y, n_x) and (n_y, 1).
    """
    # YOUR CODE HERE
    w_eff = parameters["W2"] @ parameters["W1"]
    b_eff = parameters["W2"] @ parameters["b1"] + parameters["b2"]
    return w_eff, b_eff


def one_hidden_unit() -> str:
    """One output: is one hidden unit enough for the lowest cost that any number of them can reach?

    A: no, every input needs a hidden unit of its own
    B: no, two are needed: one for rising and one for falling predictions
    C: yes, but only if the inputs are standardised
    D: yes: one row of weights can already be any row
    Returns one letter, a string.
    """
    return "D"


def constant_start() -> dict[str, str]:
    """All weights start at the same number, 0.1, and the biases at zero; there is one output.

    Do the rows of W₁ stay equal to one another?
    A: yes, for ever
    B: only until the first update
    C: only until the cost stops falling
    Does that keep the cost from reaching its lowest value here?
    A: yes, equal units are worth nothing
    B: no, for one output equal units are enough
    C: only for learning rates below the critical one
    Returns a dictionary with the keys "rows stay equal" and "hurts here", each one letter, a string.
    """
    return {"rows stay equal": "A", "hurts here": "B"}
