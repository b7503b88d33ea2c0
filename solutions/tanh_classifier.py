"""Reference for section 5: logistic regression, and the network with one hidden layer that grows out of it.

Shapes: `X` holds one example a column, (n_x, m); labels `Y` and probabilities `A2` are (n_y, m), n_y = 1 for two
classes. `parameters` has the keys "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1); `cache` has "Z1"
and "A1", (n_h, m), "Z2" and "A2", (n_y, m); `grads` has "dW1", "db1", "dW2" and "db2", each of its parameter's shape.
"""

from collections.abc import Callable

import numpy as np

# --- logistic regression ---------------------------------------------------------------------------


def sigmoid(z: np.ndarray) -> np.ndarray:
    """The logistic function: σ(z) = 1 / (1 + e⁻ᶻ), entry by entry.

    z: an array of any shape, or a float.
    Returns values between 0 and 1, of the shape of z.
    """
    return 1 / (1 + np.exp(-z))


def logistic_forward(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Logistic regression: a = σ(w X + b), for every example the probability of class 1.

    X: inputs, (n, m).  w: weights, (1, n).  b: bias, float.
    Returns A: probabilities, (1, m).
    """
    return sigmoid(w @ X + b)


def logistic_backward(X: np.ndarray, Y: np.ndarray, A: np.ndarray) -> tuple[np.ndarray, float]:
    """The derivatives of the cross-entropy J with respect to w and b.

    J = −(1/m) Σ [y log a + (1 − y) log(1 − a)] over all m examples, with a = σ(w X + b).
    X: inputs, (n, m).  Y: labels 0 or 1, (1, m).  A: probabilities for these inputs, (1, m).
    Returns (dw, db): an array (1, n), and a float.
    """
    # YOUR CODE HERE
    m = X.shape[1]
    dZ = A - Y  # (1, m)
    dw = dZ @ X.T / m  # (1, n)
    db = np.sum(dZ) / m
    return dw, db


def logistic_graph(x: np.ndarray, w: np.ndarray, b: float, y: float) -> dict[str, float | np.ndarray]:
    """Forward and backward for one example: z = w x + b, a = σ(z), loss = −[y log a + (1 − y) log(1 − a)].

    x: one example, (n, 1).  w: weights, (1, n).  b: bias, float.  y: the label, 0.0 or 1.0.
    Returns a dictionary: the values "z", "a" and "loss", floats, and the derivatives of the loss with respect to each
    node: "da", "dz" and "db", floats, and "dw", (1, n).
    """
    # YOUR CODE HERE
    z = (w @ x).item() + b
    a = sigmoid(z)
    loss = -(y * np.log(a) + (1 - y) * np.log(1 - a))
    da = -y / a + (1 - y) / (1 - a)
    dz = da * a * (1 - a)
    return {"z": z, "a": a, "loss": loss, "da": da, "dz": dz, "dw": dz * x.T, "db": dz}


# --- the network and its shapes --------------------------------------------------------------------


def shape_table(n_x: int, n_h: int, n_y: int, m: int) -> dict[str, tuple[int, int]]:
    """The shapes of ten arrays of a network with n_x inputs, n_h hidden units and n_y outputs, for m examples.

    n_x, n_h, n_y, m: int; m = 1 for a single example.
    Returns a dictionary of tuples (rows, columns) with the keys "X", "W1", "b1", "Z1", "W2", "b2", "Z2", "dZ1", "dW1"
    and "db1".
    """
    shapes = {"X": (n_x, m), "W1": (n_h, n_x), "b1": (n_h, 1), "Z1": (n_h, m)}
    shapes |= {"W2": (n_y, n_h), "b2": (n_y, 1), "Z2": (n_y, m)}
    return shapes | {"dZ1": (n_h, m), "dW1": (n_h, n_x), "db1": (n_h, 1)}


def initialize_parameters(n_x: int, n_h: int, n_y: int) -> dict[str, np.ndarray]:
    """A start for the network: biases of zero, and small random weights, drawn around zero and anew in every call.

    The weights are normal with standard deviation 0.01; about this size will do for the check.
    n_x, n_h, n_y: numbers of inputs, hidden units and outputs, int.
    Returns parameters: a dictionary with "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1).
    """
    # YOUR CODE HERE
    W1 = np.random.randn(n_h, n_x) * 0.01
    b1 = np.zeros((n_h, 1))
    W2 = np.random.randn(n_y, n_h) * 0.01
    b2 = np.zeros((n_y, 1))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def tanh_from_sigmoid(sigma: Callable[[float], float], z: float) -> float:
    """The hyperbolic tangent of z, written with the logistic function and arithmetic alone.

    sigma: the logistic function σ, to be called as sigma(...).  z: a float.
    Returns a float. The check also hands over other functions in the place of σ, to see that you use the one you get.
    """
    return 2 * sigma(2 * z) - 1


# --- forward ---------------------------------------------------------------------------------------


def forward_propagation(X: np.ndarray, parameters: dict[str, np.ndarray]) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Four equations: Z1 = W1 X + b1, A1 = tanh Z1, Z2 = W2 A1 + b2, A2 = σ(Z2).

    X: inputs, (n_x, m).  parameters: a dictionary with "W1", "b1", "W2" and "b2".
    Returns (A2, cache): probabilities, (n_y, m), and a dictionary with "Z1", "A1", "Z2" and "A2" for the way back.
    """
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    # YOUR CODE HERE
    Z1 = W1 @ X + b1  # (n_h, m)
    A1 = np.tanh(Z1)  # (n_h, m)
    Z2 = W2 @ A1 + b2  # (n_y, m)
    A2 = sigmoid(Z2)  # (n_y, m)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def compute_cost(A2: np.ndarray, Y: np.ndarray) -> float:
    """The cross-entropy: J = −(1/m) Σ [y log a + (1 − y) log(1 − a)], summed over outputs and averaged over examples.

    A2: probabilities, (n_y, m).  Y: labels 0 or 1, (n_y, m).
    Returns the cost, a float.
    """
    # YOUR CODE HERE
    m = Y.shape[1]
    log_likelihood = Y * np.log(A2) + (1 - Y) * np.log(1 - A2)
    return -np.sum(log_likelihood) / m


def initial_cost() -> float:
    """What is the cost of a network that has just been initialised with small weights, whatever the data are?

    One output, two classes. Returns a float; three decimals are enough.
    """
    return 0.693147


# --- backward --------------------------------------------------------------------------------------


def backward_propagation(
    X: np.ndarray, Y: np.ndarray, parameters: dict[str, np.ndarray], cache: dict[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """The derivatives of the cross-entropy with respect to all four parameters, for tanh hidden units.

    X: inputs, (n_x, m).  Y: labels, (n_y, m).  parameters: a dictionary with "W1", "b1", "W2" and "b2".
    cache: what `forward_propagation` kept, a dictionary with "Z1", "A1", "Z2" and "A2".
    Returns grads: a dictionary with "dW1", "db1", "dW2" and "db2", each of exactly its parameter's shape.
    """
    # YOUR CODE HERE
    m = X.shape[1]
    dZ2 = cache["A2"] - Y  # (n_y, m)
    dW2 = dZ2 @ cache["A1"].T / m  # (n_y, n_h)
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m  # (n_y, 1)
    dZ1 = parameters["W2"].T @ dZ2 * (1 - cache["A1"] ** 2)  # (n_h, m)
    dW1 = dZ1 @ X.T / m  # (n_h, n_x)
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m  # (n_h, 1)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


def keepdims_by_hand() -> dict[str, tuple[int, ...] | str]:
    """What does np.sum(G, axis=1) make of G = [[1, 2, 3], [4, 5, 6]], with keepdims=True and without?

    And in a network with four hidden units: what happens if `db1` is summed without it?
    A: the line that computes `db1` raises
    B: the update raises, because (4, 1) and (4,) do not fit
    C: the update makes `b1` a (4, 4) array without a word, and the next forward pass raises
    D: nothing: NumPy treats (4,) and (4, 1) alike
    Returns a dictionary: "with" and "without" the shapes of the two results, tuples; "sums" the two numbers they hold,
    a tuple; "consequence" one letter.
    """
    return {"with": (2, 1), "without": (2,), "sums": (6, 15), "consequence": "C"}


def hand_check() -> dict[str, float | tuple[tuple[float, ...], ...]]:
    """Forward and backward once on paper, with two examples, two hidden units and one output.

    X = [[1, 2], [0, -1]], Y = [[1, 0]], W1 = [[0.5, -0.5], [1, 1]], b1 = [[0], [0]], W2 = [[1, -1]], b2 = [[0.5]].
    Returns a dictionary: "Z1" and "A2", "dW2", "db2", "dW1" and "db1" as nested tuples, lists or arrays of the right
    shapes, and the cost "J", a float. Four decimals are enough.
    """
    return {
        "Z1": ((0.5, 1.5), (1.0, 1.0)),
        "A2": ((0.549963, 0.655556),),
        "J": 0.831864,
        "dW2": ((0.192703, 0.078261),),
        "db2": ((0.102760,),),
        "dW1": ((-0.058502, -0.059232), (-0.180815, 0.137658)),
        "db1": ((-0.117733,), (-0.043157,)),
    }


def scale_of_dZ2(m: int) -> float:
    """The equations use dZ2 = A2 − Y. By which factor is it larger than the true derivative ∂J/∂Z2?

    m: the number of examples, int.
    Returns a number.
    """
    return m


def output_layer_gradients(Y: np.ndarray, cache: dict[str, np.ndarray]) -> tuple[np.ndarray, float]:
    """The gradients of the output layer. Your `logistic_backward` can find them: which data does it have to see?

    Y: labels, (1, m).  cache: a dictionary with "Z1", "A1", (n_h, m), "Z2" and "A2", (1, m).
    Returns (dW2, db2): an array (1, n_h), and a float.
    """
    return logistic_backward(cache["A1"], Y, cache["A2"])


# --- descent ---------------------------------------------------------------------------------------


def update_parameters(
    parameters: dict[str, np.ndarray], grads: dict[str, np.ndarray], learning_rate: float
) -> dict[str, np.ndarray]:
    """One step downhill for all four parameters: θ ← θ − α dθ.

    parameters: a dictionary with "W1", "b1", "W2" and "b2".  grads: a dictionary with "dW1", "db1", "dW2" and "db2".
    learning_rate: α, float.
    Returns the new parameters, a dictionary with the same keys and shapes.
    """
    return {name: parameters[name] - learning_rate * grads["d" + name] for name in ("W1", "b1", "W2", "b2")}


def train_neural_network(
    X: np.ndarray,
    Y: np.ndarray,
    n_h: int,
    learning_rate: float = 0.01,
    num_iterations: int = 10000,
    *,
    callback: Callable[[int, float, dict[str, np.ndarray]], None] | None = None,
) -> dict[str, np.ndarray]:
    """Initialise, then repeat: forward, cost, backward, update.

    Print the cost at iterations 0, 1000, 2000, ..., if you like: it shows that something happens.
    X: inputs, (n_x, m).  Y: labels, (n_y, m).  n_h: the number of hidden units, int.
    learning_rate: α, float.  num_iterations: the number of updates, int.
    callback: where one is given, call it as callback(iteration, cost, parameters) in every iteration, after the cost
        and before the update; the figures below get their curves in this way.
    Returns the parameters after the last update, a dictionary with "W1", "b1", "W2" and "b2", of the shapes that they
        had at the start.
    """
    # YOUR CODE HERE
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for iteration in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        if iteration % 1000 == 0:
            print(f"iteration {iteration:5d}: cost {cost:.3f}")
        if callback is not None:
            callback(iteration, cost, parameters)
        grads = backward_propagation(X, Y, parameters, cache)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters


def predict(X: np.ndarray, parameters: dict[str, np.ndarray]) -> np.ndarray:
    """The class of each example: 1 where its probability is above one half, else 0.

    X: inputs, (n_x, m).  parameters: a dictionary with "W1", "b1", "W2" and "b2".
    Returns an array of zeros and ones, (n_y, m).
    """
    A2, _ = forward_propagation(X, parameters)
    return (A2 > 0.5).astype(float)


def default_learning_rate() -> str:
    """`flower` has 400 points. With the defaults, α = 0.01 and 10 000 iterations, what will four hidden units reach?

    A: nearly every point is right
    B: nine of ten points are right
    C: hardly more than half of the points are right, the cost is still above 0.6
    D: the cost grows beyond all bounds
    Returns one letter, a string.
    """
    return "C"


def standardize_new(X_train: np.ndarray, X_new: np.ndarray) -> np.ndarray:
    """New examples in the units of the training data: (x − μ) / σ, with each feature's μ and σ in X_train.

    X_train: the inputs of the training, as measured, (n, m).  X_new: others, as measured, (n, k); k may be 1.
    Returns X_new standardised, (n, k). As in section 2, σ² is the mean of the squared deviations.
    """
    mu = np.mean(X_train, axis=1, keepdims=True)  # (n, 1)
    sd = np.std(X_train, axis=1, keepdims=True)  # (n, 1)
    return (X_new - mu) / sd


# --- where to start --------------------------------------------------------------------------------


def starts_that_train() -> set[str]:
    """From which of these starts does a tanh network with four hidden units train as well as from a random one?

    Biases are zero in all of them. Choose from: "both zero" (W1 and W2 zero), "only W1 zero" (W2 random),
    "only W2 zero" (W1 random), "both random", "both constant" (every weight 0.01).
    Returns a set of strings.
    """
    return {"only W1 zero", "only W2 zero", "both random"}


# --- numbers that run out --------------------------------------------------------------------------


def naive_costs() -> dict[str, str]:
    """The cost of one example with logit z and label y, from a = σ(z) and the formula with two logarithms, in float64.

    A: 0.00   B: 36.00   C: 36.04   D: 40.00   E: inf   F: nan
    Returns a dictionary with the keys "y=1, z=40", "y=0, z=40" and "y=0, z=36", each one letter, a string.
    """
    return {"y=1, z=40": "F", "y=0, z=40": "E", "y=0, z=36": "C"}


def stable_sigmoid(z: np.ndarray) -> np.ndarray:
    """σ(z) = 1 / (1 + e⁻ᶻ) = eᶻ / (1 + eᶻ), such that no exponential overflows, however large |z| is.

    The check has NumPy raise an error at any overflow on the way, also where it is silenced or does no harm.
    z: an array of any shape.
    Returns values between 0 and 1, all finite, of the shape of z.
    """
    # YOUR CODE HERE
    small = np.exp(-np.abs(z))  # never above 1
    return np.where(z >= 0, 1.0, small) / (1 + small)


def compute_cost_from_logits(Z2: np.ndarray, Y: np.ndarray) -> float:
    """The cross-entropy from Z2 itself, without ever forming A2, and finite for every Z2.

    It is the same J as that of `compute_cost`, rewritten so that no logarithm of zero can occur.
    Z2: logits, (n_y, m).  Y: labels 0 or 1, (n_y, m).
    Returns the cost, a float.
    """
    # YOUR CODE HERE
    m = Y.shape[1]
    return np.sum(np.maximum(Z2, 0) - Z2 * Y + np.log1p(np.exp(-np.abs(Z2)))) / m


# --- other activations -----------------------------------------------------------------------------


def relu_network_chain(
    W2: np.ndarray, y_hat: float, y: float, z1: np.ndarray, x: np.ndarray
) -> tuple[float, np.ndarray, np.ndarray]:
    """The way back of one example: z1 = W1 x + b1, a1 = relu(z1), z2 = W2 a1 + b2, ŷ = σ(z2), cross-entropy L.

    W2: (1, H).  y_hat: ŷ, float.  y: the label, 0.0 or 1.0.  z1: (H, 1).  x: (D, 1).
    Returns (dz2, dz1, dW1), the derivatives of L: a float, a column (H, 1), and an array (H, D).
    """
    dz2 = y_hat - y
    dz1 = W2.T * dz2 * (z1 > 0)  # (H, 1)
    return dz2, dz1, dz1 @ x.T


def backward_propagation_general(
    X: np.ndarray,
    Y: np.ndarray,
    parameters: dict[str, np.ndarray],
    cache: dict[str, np.ndarray],
    hidden_activation: str,
) -> dict[str, np.ndarray]:
    """`backward_propagation` for hidden units of any of three kinds, and any number of outputs.

    X: inputs, (n_x, m).  Y: labels, (n_y, m); every output answers its own yes-or-no question.
    parameters: a dictionary with "W1", "b1", "W2" and "b2".
    cache: a dictionary with "Z1", "A1", "Z2" and "A2" of a forward pass with this hidden activation.
    hidden_activation: "tanh", "sigmoid" or "relu".
    Returns grads: a dictionary with "dW1", "db1", "dW2" and "db2", each of its parameter's shape.
    Raises ValueError for any other activation.
    """
    # YOUR CODE HERE
    m = X.shape[1]
    Z1, A1 = cache["Z1"], cache["A1"]
    slopes = {"tanh": 1 - A1**2, "sigmoid": A1 * (1 - A1), "relu": (Z1 > 0).astype(float)}
    if hidden_activation not in slopes:
        raise ValueError(f"unknown activation {hidden_activation!r}")
    dZ2 = cache["A2"] - Y  # (n_y, m)
    dZ1 = parameters["W2"].T @ dZ2 * slopes[hidden_activation]  # (n_h, m)
    return {
        "dW1": dZ1 @ X.T / m,
        "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
        "dW2": dZ2 @ A1.T / m,
        "db2": np.sum(dZ2, axis=1, keepdims=True) / m,
    }
