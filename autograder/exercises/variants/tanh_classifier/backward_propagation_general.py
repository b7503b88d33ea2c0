"""Right versions of `backward_propagation_general`."""

from functools import partial

import numpy as np

from solutions.tanh_classifier import backward_propagation, sigmoid


def _layers(X, Y, parameters, cache, slope):
    """The six equations with a given slope."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * slope
    db1, db2 = (np.mean(dZ, axis=1, keepdims=True) for dZ in (dZ1, dZ2))
    return {"dW1": dZ1 @ X.T / m, "db1": db1, "dW2": dZ2 @ cache["A1"].T / m, "db2": db2}


def general_with_branches(X, Y, parameters, cache, hidden_activation):
    """if, elif, else."""
    A1 = cache["A1"]
    if hidden_activation == "tanh":
        slope = 1 - np.power(A1, 2)
    elif hidden_activation == "sigmoid":
        slope = A1 - A1**2
    elif hidden_activation == "relu":
        slope = np.where(cache["Z1"] > 0, 1, 0)
    else:
        raise ValueError(hidden_activation)
    return _layers(X, Y, parameters, cache, slope)


def general_with_match(X, Y, parameters, cache, hidden_activation):
    """Pattern matching; slopes from Z1; relu's slope from A1, as integers."""
    match hidden_activation:
        case "tanh":
            slope = np.cosh(cache["Z1"]) ** -2.0
        case "sigmoid":
            slope = sigmoid(cache["Z1"]) * sigmoid(-cache["Z1"])
        case "relu":
            slope = (cache["A1"] > 0).astype(int)
        case _:
            raise ValueError
    return _layers(X, Y, parameters, cache, slope)


def general_from_a_table(X, Y, parameters, cache, hidden_activation="tanh"):
    """A dictionary of functions, a default for the activation."""
    slopes = {
        "tanh": lambda c: (1 + c["A1"]) * (1 - c["A1"]),
        "sigmoid": lambda c: c["A1"] * (1 - c["A1"]),
        "relu": lambda c: np.sign(c["A1"]),
    }
    try:
        return _layers(X, Y, parameters, cache, slopes[hidden_activation](cache))
    except KeyError as error:
        raise ValueError("no such activation") from error


def general_from_the_special_case(X, Y, parameters, cache, hidden_activation):
    """tanh is left to the earlier function; an index raises for what is not listed."""
    ("tanh", "sigmoid", "relu").index(hidden_activation)
    if hidden_activation == "tanh":
        return backward_propagation(X, Y, parameters, cache)
    slope = cache["Z1"] >= 0 if hidden_activation == "relu" else cache["A1"] * (1 - cache["A1"])
    return _layers(X, Y, parameters, cache, slope)


def general_example_by_example(X, Y, parameters, cache, hidden_activation):
    """One example after the other; relu by a mask on a copy."""
    m = X.shape[1]
    totals = [0, 0, 0, 0]
    if hidden_activation not in {"tanh", "sigmoid", "relu"}:
        raise ValueError("tanh, sigmoid or relu")
    for i in range(m):
        z1, a1, x = cache["Z1"][:, [i]], cache["A1"][:, [i]], X[:, [i]]
        dz2 = cache["A2"][:, [i]] - Y[:, [i]]
        dz1 = parameters["W2"].T @ dz2
        if hidden_activation == "relu":
            dz1[z1 <= 0] = 0
        else:
            dz1 = dz1 * {"tanh": 1 - a1**2, "sigmoid": a1 * (1 - a1)}[hidden_activation]
        totals = [total + share / m for total, share in zip(totals, (dz1 @ x.T, dz1, dz2 @ a1.T, dz2))]
    return dict(zip(("dW1", "db1", "dW2", "db2"), totals))


def general_in_single_precision(X, Y, parameters, cache, hidden_activation):
    """float32 throughout, by a function with its last argument filled in."""
    single = [{name: value.astype(np.float32) for name, value in d.items()} for d in (parameters, cache)]
    go = partial(general_with_branches, hidden_activation=hidden_activation)
    return go(X.astype(np.float32), Y.astype(np.float32), *single)
