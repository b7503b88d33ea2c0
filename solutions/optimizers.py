"""Reference for section 6: mini-batches, moving averages, and the steps of momentum, RMSprop and Adam.

A step takes the parameters, a dictionary of arrays such as {"W1": ..., "b1": ...}, and their gradients, arrays of the
same shapes under the same names with a "d" before, {"dW1": ..., "db1": ...}. It returns new parameters and a state:
whatever it wants to be given back when it is called the next time. Before the first step the state is {}.
"""

from collections.abc import Callable

import numpy as np
from handrail import networks

# --- walking in a ravine ---------------------------------------------------------------------------


def gd_step(parameters: dict, grads: dict, state: dict, learning_rate: float) -> tuple[dict, dict]:
    """One step of gradient descent: θ ← θ − α g for every parameter.

    parameters: arrays by name.  grads: their gradients, "d" before each name, in any order.
    state: what the step before returned, {} at first; gradient descent has nothing to remember.
    learning_rate: α, float.
    Returns (parameters, state): a new dictionary with new arrays of the same shapes, and the state. The arrays in
    `grads` stay as they are.
    """
    # YOUR CODE HERE
    stepped = {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}
    return stepped, state


def minimize(step: Callable, grad_fn: Callable, theta0: np.ndarray, num_steps: int, **hyper: float) -> np.ndarray:
    """Walk downhill from theta0, one call of `step` after the other.

    step: a function such as `gd_step`; its parameters are {"theta": ...} here, and its gradients {"dtheta": ...}.
    grad_fn: takes a point, (2,), and returns the gradient there, (2,).
    theta0: the start, (2,).  num_steps: the number T of steps, int.
    hyper: everything else that `step` needs, by name, such as learning_rate=0.1.
    Returns the path, an array (T + 1, 2): the start and the point after each step.
    """
    # YOUR CODE HERE
    path = [theta0]
    state: dict = {}
    for _ in range(num_steps):
        parameters, state = step({"theta": path[-1]}, {"dtheta": grad_fn(path[-1])}, state, **hyper)
        path.append(parameters["theta"])
    return np.array(path)


# --- averages that move ----------------------------------------------------------------------------


def ewma(values: list[float], beta: float, bias_correction: bool = False) -> list[float]:
    """The exponentially weighted moving average: vₜ = β vₜ₋₁ + (1 − β) xₜ, with v₀ = 0.

    values: x₁ to x_T, a sequence of floats.  beta: β, between 0 and 1.
    bias_correction: whether to return vₜ / (1 − βᵗ) instead of vₜ.
    Returns a list of T floats, the average after each value.
    """
    # YOUR CODE HERE
    average, averages = 0.0, []
    for t, value in enumerate(values, start=1):
        average = beta * average + (1 - beta) * value
        averages.append(average / (1 - beta**t) if bias_correction else average)
    return averages


def effective_windows() -> dict[str, int]:
    """Over how many recent values does a moving average average, roughly?

    Take the number of values whose weights would add up to 1 if all were as large as the newest one's.
    Returns a dictionary of integers with the keys "0.9" and "0.99", the two values of β.
    """
    return {"0.9": 10, "0.99": 100}


# --- momentum --------------------------------------------------------------------------------------


def momentum_step(
    parameters: dict, grads: dict, state: dict, learning_rate: float, beta: float = 0.9
) -> tuple[dict, dict]:
    """One step with momentum: v ← β v + (1 − β) g, then θ ← θ − α v, for every parameter.

    parameters: arrays by name.  grads: their gradients, "d" before each name, in any order.
    state: what the step before returned, {} at first: every v starts at 0. You decide what it holds.
    learning_rate: α, float.  beta: β, float.
    Returns (parameters, state): a new dictionary with new arrays of the same shapes, and the state for the next step.
    The arrays in `grads` stay as they are.
    """
    # YOUR CODE HERE
    v = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] for name in parameters}
    stepped = {name: value - learning_rate * v[name] for name, value in parameters.items()}
    return stepped, v


def classical_rate() -> float:
    """You train with the momentum of this section, α = 0.4 and β = 0.9. A library has the classical form of it.

    Its step is v ← β v + g, then θ ← θ − α v, also from v = 0. Which α gives the very same path there?
    Returns the learning rate for the classical form, a float.
    """
    return 0.04


def ravine_rates() -> dict[str, float]:
    """The ravine f(θ) = ½ (θ₁² + 25 θ₂²): which learning rates does its curvature suggest, and how fast are they?

    Returns a dictionary of floats with at least four decimals:
    "critical", from which α gradient descent no longer converges;
    "best", the α with which the slower of the two directions shrinks fastest, and "rate", the factor by which a step
    with it shrinks both;
    "heavy_ball_learning_rate", "heavy_ball_beta" and "heavy_ball_rate", the same for momentum in its classical form.
    """
    kappa = 25.0
    root = kappa**0.5
    return {
        "critical": 2 / 25,
        "best": 2 / (1 + 25),
        "rate": (kappa - 1) / (kappa + 1),
        "heavy_ball_learning_rate": (2 / (root + 1)) ** 2,
        "heavy_ball_beta": ((root - 1) / (root + 1)) ** 2,
        "heavy_ball_rate": (root - 1) / (root + 1),
    }


# --- RMSprop ---------------------------------------------------------------------------------------


def rmsprop_step(
    parameters: dict,
    grads: dict,
    state: dict,
    learning_rate: float,
    beta: float = 0.9,
    epsilon: float = 1e-8,
) -> tuple[dict, dict]:
    """One step of RMSprop: s ← β s + (1 − β) g², then θ ← θ − α g / (√s + ε), all of it entry by entry.

    parameters: arrays by name.  grads: their gradients, "d" before each name, in any order.
    state: what the step before returned, {} at first: every s starts at 0. You decide what it holds.
    learning_rate: α, float.  beta: β, float.  epsilon: ε, float; inside the root it is as good.
    Returns (parameters, state): a new dictionary with new arrays of the same shapes, and the state for the next step.
    The arrays in `grads` stay as they are.
    Source: G. Hinton, Neural Networks for Machine Learning, lecture 6e, 2012.
    """
    # YOUR CODE HERE
    s = {name: beta * state.get(name, 0.0) + (1 - beta) * grads["d" + name] ** 2 for name in parameters}
    stepped = {
        name: value - learning_rate * grads["d" + name] / (np.sqrt(s[name]) + epsilon)
        for name, value in parameters.items()
    }
    return stepped, s


def why_rmsprop_wanders() -> str:
    """With a constant learning rate RMSprop reaches the floor of the ravine and then never comes to rest. Why?

    A: ε is too large, and the division is no longer exact
    B: its average of squares forgets too slowly
    C: dividing by the usual size of the gradient makes steps of about α, however small the gradient has become
    D: it adds up all the gradients since the start
    Returns one letter, a string.
    """
    return "C"


def decayed_step(
    parameters: dict, grads: dict, state: dict, learning_rate: float, method: Callable, decay: float
) -> tuple[dict, dict]:
    """One step of another method, at a rate that shrinks: α / (1 + d t) in call t = 0, 1, 2, ...

    parameters: arrays by name.  grads: their gradients, "d" before each name.
    state: what the call before returned, {} at first. You decide what it holds.
    learning_rate: α, the rate of the first call, float; it comes in unchanged in each call.
    method: a step such as `rmsprop_step`, called as method(parameters, grads, state, learning_rate) with a state of its
    own, which is {} at first and then whatever `method` returned.  decay: d, float.
    Returns (parameters, state): the parameters that `method` returns, and the state for the next call.
    """
    # YOUR CODE HERE
    t, own = state.get("t", 0), state.get("own", {})
    stepped, own = method(parameters, grads, own, learning_rate / (1 + decay * t))
    return stepped, {"t": t + 1, "own": own}


# --- Adam ------------------------------------------------------------------------------------------


def adam_step(
    parameters: dict,
    grads: dict,
    state: dict,
    learning_rate: float,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
) -> tuple[dict, dict]:
    """Step t of Adam, all of it entry by entry, t = 1, 2, ...

    v ← β₁ v + (1 − β₁) g and s ← β₂ s + (1 − β₂) g²,
    v̂ = v / (1 − β₁ᵗ) and ŝ = s / (1 − β₂ᵗ), then θ ← θ − α v̂ / (√ŝ + ε).

    parameters: arrays by name.  grads: their gradients, "d" before each name, in any order.
    state: what the step before returned, {} at first: every v and s starts at 0. You decide what it holds.
    learning_rate: α, float.  beta1, beta2: β₁ and β₂, floats.  epsilon: ε, float.
    Returns (parameters, state): a new dictionary with new arrays of the same shapes, and the state for the next step.
    The arrays in `grads` stay as they are.
    Source: D. Kingma and J. Ba, Adam: a method for stochastic optimization, 2015, algorithm 1.
    """
    # YOUR CODE HERE
    t = state.get("t", 0) + 1
    v, s, stepped = {}, {}, {}
    for name, value in parameters.items():
        g = grads["d" + name]
        v[name] = beta1 * state.get("v", {}).get(name, 0.0) + (1 - beta1) * g
        s[name] = beta2 * state.get("s", {}).get(name, 0.0) + (1 - beta2) * g**2
        v_hat = v[name] / (1 - beta1**t)
        s_hat = s[name] / (1 - beta2**t)
        stepped[name] = value - learning_rate * v_hat / (np.sqrt(s_hat) + epsilon)
    return stepped, {"t": t, "v": v, "s": s}


def first_steps() -> dict[str, float]:
    """How long is the very first step, in units of α, if the gradient is far larger than ε?

    Use the defaults: β = 0.9 for RMSprop, β₁ = 0.9 and β₂ = 0.999 for Adam.
    Returns a dictionary of floats: "adam", "rmsprop", and "adam_uncorrected" for Adam with v and s in place of v̂
    and ŝ.
    """
    return {"adam": 1.0, "rmsprop": 10**0.5, "adam_uncorrected": 0.1 / 0.001**0.5}


def two_steps_by_hand() -> dict[str, tuple]:
    """Two steps on paper, from θ = (1, -2) with α = 0.1 and the defaults for everything else.

    The gradient is (0.5, -1) at the start and (0.25, 2) at the second point, for each method.
    Returns a dictionary with the keys "gd", "momentum", "rmsprop" and "adam". Each value is a tuple of two points, θ
    after the first and after the second step, and each point a tuple of two floats with at least four decimals.
    """
    return {
        "gd": ((0.95, -1.9), (0.925, -2.1)),
        "momentum": ((0.995, -1.99), (0.988, -2.001)),
        "rmsprop": ((0.683772, -1.683772), (0.536330, -1.969487)),
        "adam": ((0.9, -1.9), (0.806782, -1.936610)),
    }


def extra_arrays() -> dict[str, int]:
    """How many arrays of a parameter's size does each method keep from step to step, besides the parameter itself?

    Returns a dictionary of integers with the keys "gd", "momentum", "rmsprop" and "adam".
    """
    return {"gd": 0, "momentum": 1, "rmsprop": 1, "adam": 2}


def gradients_times_100() -> dict[str, str]:
    """Somebody multiplies the loss by 100, and so every gradient. What happens to the steps of each method?

    A: they become 100 times as long
    B: they become 10 times as long
    C: they stay as they are, or nearly so
    D: they become 100 times shorter
    Returns a dictionary with the keys "gd", "momentum", "rmsprop" and "adam", each one letter, a string.
    """
    return {"gd": "A", "momentum": "A", "rmsprop": "C", "adam": "C"}


# --- mini-batches ----------------------------------------------------------------------------------


def batches_of_an_epoch() -> dict[str, int]:
    """300 examples are dealt out into mini-batches of 64, and none is left over.

    Returns a dictionary of integers: "batches", how many there are, and "last", how many examples the last one has.
    """
    return {"batches": 5, "last": 44}


def random_mini_batches(
    X: np.ndarray, Y: np.ndarray, batch_size: int, rng: np.random.Generator
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Deal all examples out into mini-batches, in a random order.

    X: inputs, (n_x, m).  Y: labels, (n_y, m); column i belongs to column i of X.
    batch_size: B, int.  rng: the only source of random numbers, a `numpy.random.Generator`.
    Returns a list of pairs (X_b, Y_b) of shapes (n_x, B) and (n_y, B). Every example is in exactly one of them. Where m
    is no multiple of B, the last pair has fewer columns. X and Y stay as they are.
    """
    # YOUR CODE HERE
    m = X.shape[1]
    order = rng.permutation(m)
    batches = []
    for start in range(0, m, batch_size):
        chosen = order[start : start + batch_size]
        batches.append((X[:, chosen], Y[:, chosen]))
    return batches


def train_with_optimizer(
    X: np.ndarray,
    Y: np.ndarray,
    n_h: int,
    step: Callable,
    grad_fn: Callable,
    learning_rate: float,
    num_epochs: int,
    batch_size: int,
    rng: np.random.Generator,
) -> tuple[dict, list[float]]:
    """Train a tanh classifier with mini-batches and any optimizer.

    X: inputs, (n_x, m).  Y: labels, (n_y, m).  n_h: the number of hidden units, int.
    step: a function such as `adam_step`, called as step(parameters, grads, state, learning_rate).
    grad_fn: grad_fn(X, Y, parameters) returns the gradients of the mean cost of the examples that it is given.
    learning_rate: α, float.  num_epochs: how often to go through all examples, int.
    batch_size: examples a mini-batch, int; they are dealt out anew for every epoch.
    rng: the only source of random numbers, a `numpy.random.Generator`.
    Returns (parameters, costs): the trained parameters, and a list of num_epochs + 1 floats, the cost on all examples
    before the first update and after each epoch.

    `networks.cost(X, Y, parameters)` gives the cost.
    """
    parameters = networks.initialize(X.shape[0], n_h, Y.shape[0], rng)
    # YOUR CODE HERE
    state: dict = {}
    costs = [networks.cost(X, Y, parameters)]
    for _ in range(num_epochs):
        for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng):
            grads = grad_fn(X_b, Y_b, parameters)
            parameters, state = step(parameters, grads, state, learning_rate)
        costs.append(networks.cost(X, Y, parameters))
    return parameters, costs


def same_rate_same_speed() -> str:
    """On the moons, momentum and plain gradient descent with the same small α give almost the same curve. Why?

    A: momentum helps only with batches of one example
    B: v starts at zero and stays near zero for most of the training
    C: the gradients of mini-batches cancel each other
    D: the factor 1 − β makes v an average: it smooths the gradient without enlarging it, so that a gain in speed
       needs a larger α
    Returns one letter, a string.
    """
    return "D"


def stopping_epoch(costs: list[float], tolerance: float, patience: int) -> int:
    """After which epoch a training would have ended that watches its own cost and gives up in time.

    costs: its diary, a list of floats; entry t is the cost after t epochs, entry 0 that of the start.
    tolerance: an epoch is progress where its cost lies more than this below the last cost that was progress, float; the
    start counts as progress.  patience: how many epochs in a row without progress end the training, int, 1 or more.
    Returns the number of the epoch after which it ends, an int; that of the last entry where patience lasts so long.
    """
    # YOUR CODE HERE
    best, since = costs[0], 0
    for epoch, cost in enumerate(costs):
        if cost < best - tolerance:
            best, since = cost, epoch
        if epoch - since == patience:
            return epoch
    return len(costs) - 1
