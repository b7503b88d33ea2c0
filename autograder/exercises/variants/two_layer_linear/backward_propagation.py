"""Right versions of `backward_propagation`."""

from collections import ChainMap
from functools import wraps
from types import MappingProxyType

import numpy as np

from solutions.two_layer_linear import compute_cost, forward_propagation


def _traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def backward_with_the_average_last(X, Y, parameters, cache):
    """The factor 2/m in every line but the first."""
    m = X.shape[1]
    dY_hat = cache["Y_hat"] - Y
    dW2 = (2 / m) * np.dot(dY_hat, cache["Z1"].T)
    db2 = (2 / m) * np.sum(dY_hat, axis=1, keepdims=True)
    dZ1 = np.dot(parameters["W2"].T, dY_hat)
    dW1 = (2 / m) * np.dot(dZ1, X.T)
    db1 = (2 / m) * np.sum(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


def backward_with_means(X, Y, parameters, cache):
    """A mean with keepdims for sum and average."""
    G = 2 * (cache["Y_hat"] - Y)
    H = parameters["W2"].T @ G
    return {
        "dW1": H @ X.T / Y.shape[1],
        "db1": H.mean(axis=1, keepdims=True),
        "dW2": G @ cache["Z1"].T / Y.shape[1],
        "db2": G.mean(axis=1, keepdims=True),
    }


def backward_with_a_column_of_ones(X, Y, parameters, cache):
    """The sums as products."""
    m = Y.shape[1]
    E, ones = 2 / m * (cache["Y_hat"] - Y), np.ones((m, 1))
    delta = parameters["W2"].T @ E
    return dict(dW2=E @ cache["Z1"].T, db2=E @ ones, dW1=delta @ X.T, db1=delta @ ones)


def backward_with_reshape(X, Y, parameters, cache):
    """Vectors from the sums, made columns again."""
    W2, n_h = parameters["W2"], parameters["W2"].shape[1]
    E = np.multiply(2.0 / Y.shape[-1], np.subtract(cache["Y_hat"], Y))
    dZ1 = np.matmul(W2.T, E)
    db1, db2 = dZ1.sum(axis=-1).reshape(n_h, 1), E.sum(1)[:, None]
    return {"db2": db2, "db1": db1, "dW2": np.inner(E, cache["Z1"]), "dW1": np.inner(dZ1, X), "dZ1": dZ1}


def backward_example_by_example(X, Y, parameters, cache):
    """Gradients of single examples, added up."""
    m = X.shape[1]
    grads = {"d" + name: np.zeros_like(value) for name, value in parameters.items()}
    for i in range(m):
        x, z, e = X[:, [i]], cache["Z1"][:, [i]], 2 / m * (cache["Y_hat"][:, [i]] - Y[:, [i]])
        delta = parameters["W2"].T @ e
        grads["dW2"] += e @ z.T
        grads["db2"] += e
        grads["dW1"] += delta @ x.T
        grads["db1"] += delta
    return grads


def backward_with_einsum(X, Y, parameters, cache):
    """Sums written as indices."""
    E = 2 * (cache["Y_hat"] - Y) / Y.shape[1]
    delta = np.einsum("yh,ym->hm", parameters["W2"], E)
    return {
        "dW1": np.einsum("hm,xm->hx", delta, X),
        "db1": np.einsum("hm->h", delta).reshape(-1, 1),
        "dW2": np.einsum("ym,hm->yh", E, cache["Z1"]),
        "db2": np.einsum("ym->y", E).reshape(-1, 1),
    }


def backward_that_computes_forward_again(X, Y, parameters, cache):
    """Z₁ and Ŷ from the parameters, the cache left alone."""
    Z1 = parameters["W1"] @ X + parameters["b1"]
    E = 2 * (parameters["W2"] @ Z1 + parameters["b2"] - Y) / X.shape[1]
    W2T = np.transpose(parameters["W2"])
    db2 = np.sum(E, axis=1, keepdims=True)
    return {"dW1": W2T @ (E @ X.T), "db1": W2T @ db2, "dW2": E @ Z1.T, "db2": db2}


def backward_in_single_precision(X, Y, parameters, cache):
    """float32 throughout."""
    X, Y, Z1, Y_hat, W2 = (
        np.asarray(a, dtype=np.float32) for a in (X, Y, cache["Z1"], cache["Y_hat"], parameters["W2"])
    )
    E = np.float32(2) * (Y_hat - Y) / np.float32(Y.shape[1])
    dZ1 = W2.T @ E
    return {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True), "dW2": E @ Z1.T, "db2": E.sum(1, keepdims=True)}


def backward_on_a_copy(X, Y, parameters, cache):
    """In-place arithmetic on a copy of the predictions."""
    E = cache["Y_hat"].copy()
    E -= Y
    E *= 2
    E /= Y.shape[1]
    grads = {"dW2": E @ cache["Z1"].T, "db2": E.sum(axis=1, keepdims=True)}
    dZ1 = parameters["W2"].T @ E
    grads.update(dW1=dZ1 @ X.T, db1=dZ1.sum(axis=1, keepdims=True))
    return MappingProxyType(grads)


def backward_layer_by_layer(X, Y, parameters, cache):
    """One rule for both layers, walked from the last to the first."""
    inputs, G, grads = {1: X, 2: cache["Z1"]}, 2 / X.shape[1] * (cache["Y_hat"] - Y), {}
    for layer in (2, 1):
        grads[f"dW{layer}"] = G @ inputs[layer].T
        grads[f"db{layer}"] = G.sum(axis=1, keepdims=True)
        G = parameters[f"W{layer}"].T @ G
    return grads


@_traced
def backward_with_two_dictionaries(X: np.ndarray, Y: np.ndarray, parameters: dict, cache: dict, verbose: bool = False):
    """Type hints, a decorator, one more argument with a default, two dictionaries chained."""
    E = -2 / Y.shape[1] * (Y - cache["Y_hat"])
    second = {"dW2": (cache["Z1"] @ E.T).T, "db2": np.sum(E, axis=1).reshape(-1, 1)}
    first = {"dW1": (X @ E.T @ parameters["W2"]).T, "db1": parameters["W2"].T @ second["db2"]}
    if verbose:
        print(first, second)
    return ChainMap(first, second)


class Backward:
    """An object that is called."""

    def __call__(self, X, Y, parameters, cache):
        self.E = 2 * (cache["Y_hat"] - Y) / len(Y.T)
        return {**self.layer("2", cache["Z1"], self.E), **self.layer("1", X, parameters["W2"].T.dot(self.E))}

    def layer(self, number, A, G):
        return {"dW" + number: G.dot(A.T), "db" + number: np.add.reduce(G, axis=1, keepdims=True)}


backward_as_an_object = Backward()


def backward_by_large_differences(X, Y, parameters, cache):
    """The cost is a square in each entry alone, so a central difference is exact, however large its step."""

    def cost(name, place, step):
        nudged = {n: np.array(v) for n, v in parameters.items()}
        nudged[name][place] += step
        return compute_cost(forward_propagation(X, nudged)[0], Y)

    grads = {f"d{name}": np.zeros(value.shape) for name, value in parameters.items()}
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            grads[f"d{name}"][place] = cost(name, place, 0.5) - cost(name, place, -0.5)
    return grads


def backward_with_shared_parts(X, Y, parameters, cache):
    """The gradients of the first layer from W₂ᵀ and two sums that the second layer has made already."""
    E = 2 * (cache["Y_hat"] - Y) / X.shape[1]
    db2, back = np.sum(E, axis=1, keepdims=True), parameters["W2"].T
    return {"db2": db2, "dW2": np.inner(E, cache["Z1"]), "db1": back @ db2, "dW1": back @ (E @ X.T)}
