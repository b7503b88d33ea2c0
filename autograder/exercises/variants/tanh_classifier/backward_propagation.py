"""Right versions of `backward_propagation`."""

from collections import UserDict

import numpy as np

from solutions.tanh_classifier import logistic_backward, sigmoid

from ._shared import NAMES


def backward_in_the_seeds_form(X, Y, parameters, cache):
    """np.dot, 1/m in front, np.power."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dW2 = (1 / m) * np.dot(dZ2, cache["A1"].T)
    db2 = (1 / m) * np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = np.multiply(np.dot(parameters["W2"].T, dZ2), 1 - np.power(cache["A1"], 2))
    dW1 = (1 / m) * np.dot(dZ1, X.T)
    db1 = (1 / m) * np.sum(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


def backward_with_tanh_of_Z1(X, Y, parameters, cache):
    """The slope from Z1; biases reshaped; 1/m inside dZ2 once and for all."""
    dZ2 = (cache["A2"] - Y) / Y.shape[1]
    dZ1 = parameters["W2"].T @ dZ2 * (1 - np.tanh(cache["Z1"]) ** 2)
    db1, db2 = (np.sum(dZ, axis=1).reshape(-1, 1) for dZ in (dZ1, dZ2))
    return dict(dW2=dZ2 @ cache["A1"].T, db2=db2, dW1=dZ1 @ X.T, db1=db1)


def backward_with_cosh(X, Y, parameters, cache):
    """The slope as 1 / cosh²; means for the biases; errors are kept, too."""
    m = Y.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 / np.cosh(cache["Z1"]) ** 2
    grads = {"dZ2": dZ2, "dZ1": dZ1, "dW2": dZ2 @ cache["A1"].T / m, "dW1": dZ1 @ X.T / m}
    return grads | {"db2": dZ2.mean(axis=1, keepdims=True), "db1": dZ1.mean(axis=1, keepdims=True)}


def backward_with_ones(X, Y, parameters, cache):
    """A column of ones for the sums; the square as a product of sum and difference."""
    m = X.shape[1]
    ones = np.ones((m, 1)) / m
    dZ2 = cache["A2"] - Y
    dZ1 = (1 - cache["A1"]) * (1 + cache["A1"]) * (parameters["W2"].T @ dZ2)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1 @ ones, "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2 @ ones}


def backward_example_by_example(X, Y, parameters, cache):
    """One example after the other, averaged at the end."""
    m = X.shape[1]
    grads = {"d" + name: np.zeros_like(parameters[name]) for name in NAMES}
    for i in range(m):
        x, a1 = X[:, [i]], cache["A1"][:, [i]]
        dz2 = cache["A2"][:, [i]] - Y[:, [i]]
        dz1 = parameters["W2"].T @ dz2 * (1 - a1**2)
        for name, share in (("dW1", dz1 @ x.T), ("db1", dz1), ("dW2", dz2 @ a1.T), ("db2", dz2)):
            grads[name] += share / m
    return grads


def backward_weight_by_weight(X, Y, parameters, cache):
    """Loops for all products."""
    (n_x, m), (n_y, n_h), A1 = X.shape, parameters["W2"].shape, cache["A1"]
    dZ2 = cache["A2"] - Y
    dZ1 = np.zeros((n_h, m))
    for h in range(n_h):
        for i in range(m):
            dZ1[h, i] = sum(parameters["W2"][y, h] * dZ2[y, i] for y in range(n_y)) * (1 - A1[h, i] ** 2)
    dW1 = np.array([[sum(dZ1[h] * X[k]) / m for k in range(n_x)] for h in range(n_h)])
    dW2 = np.array([[sum(dZ2[y] * A1[h]) / m for h in range(n_h)] for y in range(n_y)])
    db1, db2 = (np.array([[sum(row) / m] for row in dZ]) for dZ in (dZ1, dZ2))
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


def backward_with_einsum(X, Y, parameters, cache):
    """Index notation; a mapping that is no dict."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.einsum("yh,ym,hm->hm", parameters["W2"], dZ2, 1 - cache["A1"] ** 2)
    return UserDict(
        dW1=np.einsum("hm,nm->hn", dZ1, X) / m,
        db1=np.einsum("hm->h", dZ1)[:, np.newaxis] / m,
        dW2=np.einsum("ym,hm->yh", dZ2, cache["A1"]) / m,
        db2=np.einsum("ym->y", dZ2)[:, None] / m,
    )


def backward_through_dA(X, Y, parameters, cache):
    """Every link of the chain rule with a line of its own."""
    A1, A2, m = cache["A1"], cache["A2"], X.shape[1]
    dA2 = -Y / A2 + (1 - Y) / (1 - A2)
    dZ2 = dA2 * A2 * (1 - A2)
    dA1 = parameters["W2"].T @ dZ2
    dZ1 = dA1 * (1 - A1 * A1)
    db1, db2 = (np.add.reduce(dZ, 1, keepdims=True) / m for dZ in (dZ1, dZ2))
    return {"dW1": np.inner(dZ1, X) / m, "db1": db1, "dW2": np.inner(dZ2, A1) / m, "db2": db2}


def backward_with_an_own_forward_pass(X, Y, parameters, cache):
    """The cache is not used."""
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
    return backward_in_the_seeds_form(X, Y, parameters, {"A1": A1, "A2": A2})


def backward_from_logistic_regression(X, Y, parameters, cache):
    """The output layer is logistic regression, one output after the other."""
    rows = [logistic_backward(cache["A1"], Y[[i]], cache["A2"][[i]]) for i in range(len(Y))]
    dZ1 = parameters["W2"].T @ (cache["A2"] - Y) * (1 - cache["A1"] ** 2)
    m = X.shape[1]
    return {
        "dW1": dZ1 @ X.T / m,
        "db1": np.atleast_2d(dZ1.sum(axis=1) / m).T,
        "dW2": np.vstack([dw for dw, _ in rows]),
        "db2": np.array([[db] for _, db in rows]),
    }


def backward_by_complex_steps(X, Y, parameters, cache):
    """Derivatives along the imaginary axis: exact to rounding."""

    def cost(p):
        Z2 = p["W2"] @ np.tanh(p["W1"] @ X + p["b1"]) + p["b2"]
        return np.sum(np.log(1 + np.exp(Z2)) - Z2 * Y) / X.shape[1]

    grads = {}
    for name in NAMES:
        slope = np.zeros(parameters[name].shape)
        for index in np.ndindex(slope.shape):
            nudged = parameters[name].astype(complex)
            nudged[index] += 1e-30j
            slope[index] = cost(parameters | {name: nudged}).imag / 1e-30
        grads["d" + name] = slope
    return grads


def backward_in_single_precision(X, Y, parameters, cache):
    """float32 throughout."""
    X, Y = X.astype(np.float32), Y.astype(np.float32)
    single = [{name: value.astype(np.float32) for name, value in d.items()} for d in (parameters, cache)]
    return backward_with_cosh(X, Y, *single)


def backward_on_copies(X, Y, parameters, cache):
    """In-place operators on copies."""
    dZ2 = cache["A2"].copy()
    dZ2 -= Y
    dZ2 /= Y.shape[1]
    slope = cache["A1"].copy()
    slope *= -cache["A1"]
    slope += 1
    dZ1 = parameters["W2"].T @ dZ2
    dZ1 *= slope
    db1, db2 = np.zeros_like(parameters["b1"]), np.zeros_like(parameters["b2"])
    db1[:, 0], db2[:, 0] = dZ1.sum(1), dZ2.sum(1)
    return {"dW1": dZ1 @ X.T, "db1": db1, "dW2": dZ2 @ cache["A1"].T, "db2": db2}


def backward_with_the_bias_as_a_weight(X, Y, parameters, cache):
    """A row of ones below the inputs of a layer, and the bias's gradient as the last column."""
    m = X.shape[1]
    ones = np.ones((1, m))
    dZ2 = (cache["A2"] - Y) / m
    dZ1 = (parameters["W2"].T @ dZ2) / np.cosh(cache["Z1"]) ** 2
    G1, G2 = dZ1 @ np.vstack([X, ones]).T, dZ2 @ np.vstack([cache["A1"], ones]).T
    return {"dW1": G1[:, :-1], "db1": G1[:, -1:], "dW2": G2[:, :-1], "db2": G2[:, -1:]}


def backward_entry_by_entry(X, Y, parameters, cache):
    """Four loops, and every sum by hand."""
    m = X.shape[1]
    W2, A1 = parameters["W2"], cache["A1"]
    grads = {f"d{name}": np.zeros(value.shape) for name, value in parameters.items()}
    for i in range(m):
        for o in range(W2.shape[0]):
            error = (cache["A2"][o, i] - Y[o, i]) / m
            grads["db2"][o, 0] += error
            for h in range(W2.shape[1]):
                grads["dW2"][o, h] += error * A1[h, i]
                back = W2[o, h] * error * (1 - A1[h, i] ** 2)
                grads["db1"][h, 0] += back
                for k in range(X.shape[0]):
                    grads["dW1"][h, k] += back * X[k, i]
    return grads


class Backward:
    """An object that is called, with a helper of its own."""

    def __call__(self, X, Y, parameters, cache):
        dZ2 = cache["A2"] - Y
        dZ1 = (dZ2.T @ parameters["W2"]).T * (1 - cache["A1"] ** 2)
        return {**self.layer("1", dZ1, X), **self.layer("2", dZ2, cache["A1"])}

    @staticmethod
    def layer(number, dZ, A):
        m = A.shape[1]
        return {"dW" + number: (A @ dZ.T).T / m, "db" + number: np.average(dZ, axis=1, keepdims=True)}


backward_as_an_object = Backward()
