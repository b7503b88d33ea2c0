"""Right versions of `forward_propagation`."""

from collections import ChainMap

import numpy as np

from solutions.tanh_classifier import sigmoid, stable_sigmoid


def forward_with_dot(X, parameters):
    """np.dot, and tanh written with exponentials."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = (np.exp(Z1) - np.exp(-Z1)) / (np.exp(Z1) + np.exp(-Z1))
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = 1 / (1 + np.exp(-Z2))
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def forward_in_a_loop(X, parameters):
    """Both layers in one loop; the cache keeps the inputs, too."""
    cache, A = {"A0": X}, X
    for layer, activation in ((1, np.tanh), (2, sigmoid)):
        Z = np.matmul(parameters[f"W{layer}"], A) + parameters[f"b{layer}"]
        A = activation(Z)
        cache |= {f"Z{layer}": Z, f"A{layer}": A}
    return A, cache


def forward_with_einsum(X, parameters):
    """Index notation; the cache is a mapping but no dict; a list for the tuple."""
    Z1 = np.einsum("hn,nm->hm", parameters["W1"], X) + parameters["b1"]
    A1 = 2 * sigmoid(2 * Z1) - 1
    Z2 = np.einsum("yh,hm->ym", parameters["W2"], A1) + parameters["b2"]
    return [sigmoid(Z2), ChainMap({"Z1": Z1, "A1": A1}, {"Z2": Z2, "A2": sigmoid(Z2)})]


def forward_example_by_example(X, parameters):
    """One column after the other, put side by side at the end."""
    columns = []
    for i in range(X.shape[1]):
        Z1 = parameters["W1"] @ X[:, [i]] + parameters["b1"]
        Z2 = parameters["W2"] @ np.tanh(Z1) + parameters["b2"]
        columns.append((Z1, np.tanh(Z1), Z2, sigmoid(Z2)))
    cache = dict(zip(("Z1", "A1", "Z2", "A2"), map(np.hstack, zip(*columns))))
    return cache["A2"], cache


def forward_with_the_bias_as_a_weight(X, parameters):
    """A row of ones below each layer's inputs."""

    def layer(name, A):
        return np.hstack([parameters["W" + name], parameters["b" + name]]) @ np.vstack([A, np.ones((1, A.shape[1]))])

    Z1 = layer("1", X)
    Z2 = layer("2", np.tanh(Z1))
    cache = {"Z1": Z1, "A1": np.tanh(Z1), "Z2": Z2, "A2": sigmoid(Z2)}
    return cache["A2"].copy(), cache


def forward_with_a_stable_sigmoid(X, parameters):
    """The stable form of σ, assignments in between."""
    W1, b1, W2, b2 = parameters.values()
    A1 = np.tanh(Z1 := W1 @ X + b1)
    A2 = stable_sigmoid(Z2 := W2 @ A1 + b2)
    return A2, dict(Z1=Z1, A1=A1, Z2=Z2, A2=A2, parameters=parameters)


def forward_in_single_precision(X, parameters):
    """float32 throughout."""
    X = X.astype(np.float32)
    p = {name: value.astype(np.float32) for name, value in parameters.items()}
    return forward_with_dot(X, p)
