"""Right versions of `backward_propagation`."""

from collections import UserDict
from types import MappingProxyType

import numpy as np

from solutions.two_layer_sigmoid import forward_propagation, sigmoid_prime_from_activation


def backward_with_the_average_at_the_end(X, Y, parameters, cache):
    """The factor 1/m belongs to each gradient, not to the error."""
    m = X.shape[1]
    dZ2 = 2 * (cache["Y_hat"] - Y)
    dZ1 = np.dot(parameters["W2"].T, dZ2) * cache["A1"] * (1 - cache["A1"])
    return {
        "dW1": (1 / m) * np.dot(dZ1, X.T),
        "db1": (1 / m) * np.sum(dZ1, axis=1, keepdims=True),
        "dW2": (1 / m) * np.dot(dZ2, cache["A1"].T),
        "db2": (1 / m) * np.sum(dZ2, axis=1, keepdims=True),
    }


def backward_with_means(X, Y, parameters, cache):
    """Means for the biases, the two for the weights."""
    E, m = 2 * (cache["Y_hat"] - Y), Y.shape[1]
    D = parameters["W2"].T @ E * (cache["A1"] - cache["A1"] ** 2)
    grads = {"db1": D.mean(axis=1, keepdims=True), "db2": E.mean(axis=1).reshape(-1, 1)}
    return grads | {"dW1": D @ X.T / m, "dW2": E @ cache["A1"].T / m}


def backward_with_ones(X, Y, parameters, cache):
    """Products with a column of ones for sums, np.matmul and np.multiply for signs."""
    m = X.shape[1]
    ones = np.ones((m, 1))
    E = np.multiply(2 / m, np.subtract(cache["Y_hat"], Y))
    slope = np.multiply(cache["A1"], 1 - cache["A1"])
    D = np.multiply(np.matmul(parameters["W2"].T, E), slope)
    return {"dW1": np.matmul(D, X.T), "db1": D @ ones, "dW2": np.matmul(E, cache["A1"].T), "db2": E @ ones}


def backward_with_einsum(X, Y, parameters, cache):
    """Index notation; a mapping that is no dict."""
    A1 = cache["A1"]
    E = (cache["Y_hat"] - Y) * 2 / X.shape[1]
    D = np.einsum("oj,ot,jt->jt", parameters["W2"], E, sigmoid_prime_from_activation(A1))
    return MappingProxyType(
        {
            "dW1": np.einsum("jt,it->ji", D, X),
            "db1": np.einsum("jt->j", D)[:, np.newaxis],
            "dW2": np.einsum("ot,jt->oj", E, A1),
            "db2": np.einsum("ot->o", E)[:, np.newaxis],
        }
    )


def backward_with_a_loop(X, Y, parameters, cache):
    """Example by example: every gradient is a sum of outer products."""
    m = X.shape[1]
    grads = {f"d{name}": np.zeros_like(value) for name, value in parameters.items()}
    for t in range(m):
        x, a = X[:, [t]], cache["A1"][:, [t]]
        e = 2 / m * (cache["Y_hat"][:, [t]] - Y[:, [t]])
        d = (parameters["W2"].T @ e) * a * (1 - a)
        for name, share in (("dW2", e @ a.T), ("db2", e), ("dW1", d @ x.T), ("db1", d)):
            grads[name] += share
    return grads


def backward_from_z1(X, Y, parameters, cache):
    """The slope is computed from Z1 again, without the stored activations."""
    Z1 = cache["Z1"]
    slope = np.exp(-Z1) / (1 + np.exp(-Z1)) ** 2
    dY_hat = 2 / Y.shape[1] * (cache["Y_hat"] - Y)
    dZ1 = slope * (parameters["W2"].T @ dY_hat)
    return {
        "dW2": dY_hat @ (1 / (1 + np.exp(-Z1))).T,
        "db2": np.sum(dY_hat, 1).reshape(parameters["b2"].shape),
        "dW1": dZ1 @ X.T,
        "db1": np.sum(dZ1, 1).reshape(parameters["b1"].shape),
    }


def backward_without_the_cache(X, Y, parameters, cache):
    """Everything is computed again from the inputs; what goes to the hidden layer is returned as well."""
    Y_hat, kept = forward_propagation(X, parameters)
    minus_E = 2 / len(Y[0]) * (Y - Y_hat)
    dA1 = -parameters["W2"].T @ minus_E
    dZ1 = dA1 * kept["A1"] * (1 - kept["A1"])
    return {
        "dA1": dA1,
        "dZ1": dZ1,
        "dW1": dZ1 @ X.T,
        "db1": dZ1.sum(axis=-1, keepdims=True),
        "dW2": -minus_E @ kept["A1"].T,
        "db2": -minus_E.sum(axis=-1, keepdims=True),
    }


def backward_in_single_precision(X, Y, parameters, cache):
    """float32 throughout."""
    X, Y, W2, A1, Y_hat = (v.astype(np.float32) for v in (X, Y, parameters["W2"], cache["A1"], cache["Y_hat"]))
    E = np.float32(2 / X.shape[1]) * (Y_hat - Y)
    D = (W2.T @ E) * A1 * (1 - A1)
    return {"dW1": D @ X.T, "db1": D.sum(1, keepdims=True), "dW2": E @ A1.T, "db2": E.sum(1, keepdims=True)}


def backward_by_complex_steps(X, Y, parameters, cache):
    """Derivatives along the imaginary axis, entry by entry: slow, and exact to rounding."""

    def cost(p):
        A1 = 1 / (1 + np.exp(-(p["W1"] @ X + p["b1"])))
        return np.sum((p["W2"] @ A1 + p["b2"] - Y) ** 2) / X.shape[1]

    grads = {}
    for name, value in parameters.items():
        grads[f"d{name}"] = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            moved = value.astype(complex)
            moved[index] += 1e-30j
            grads[f"d{name}"][index] = np.imag(cost({**parameters, name: moved})) / 1e-30
    return grads


class Layer:
    """One layer that knows how to send a gradient back."""

    def __init__(self, W, A):
        self.W, self.A = W, A

    def back(self, G):
        return G @ self.A.T, np.add.reduce(G, axis=1, keepdims=True), self.W.T @ G


def backward_through_objects(X, Y, parameters, cache):
    """A class for a layer."""
    dW2, db2, dA1 = Layer(parameters["W2"], cache["A1"]).back((cache["Y_hat"] - Y) / (0.5 * X.shape[1]))
    dW1, db1, _ = Layer(parameters["W1"], X).back(dA1 * cache["A1"] * (1.0 - cache["A1"]))
    return UserDict(dW1=dW1, db1=db1, dW2=dW2, db2=db2)


def backward_with_jacobians(X, Y, parameters, cache):
    """The sigmoid's Jacobian of each example as a diagonal matrix."""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    slopes = cache["A1"] * (1 - cache["A1"])
    D = np.array([np.diag(s) @ parameters["W2"].T @ e for s, e in zip(slopes.T, E.T, strict=True)]).T
    db1, db2 = (G.sum(1)[:, None] for G in (D, E))
    return {"dW1": D @ X.T, "db1": db1, "dW2": np.inner(E, cache["A1"]), "db2": db2}
