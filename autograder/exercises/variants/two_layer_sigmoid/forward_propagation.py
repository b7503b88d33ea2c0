"""Right versions of `forward_propagation`."""

import math
from collections import ChainMap, OrderedDict, namedtuple
from types import MappingProxyType

import numpy as np

from solutions.two_layer_sigmoid import sigmoid

from ._shared import NAMES


def forward_with_dot(X, parameters):
    """np.dot, and names for all four parameters."""
    W1, b1, W2, b2 = (parameters[name] for name in NAMES)
    Z1 = np.dot(W1, X) + b1
    A1 = 1 / (1 + np.exp(-Z1))
    Y_hat = np.dot(W2, A1) + b2
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}


def forward_with_einsum(X, parameters):
    """Index notation; a list for the tuple."""
    Z1 = np.einsum("ij,jt->it", parameters["W1"], X) + parameters["b1"]
    A1 = sigmoid(Z1)
    Y_hat = np.einsum("ij,jt->it", parameters["W2"], A1) + parameters["b2"]
    return [Y_hat, OrderedDict(Z1=Z1, A1=A1, Y_hat=Y_hat)]


def forward_with_loops(X, parameters):
    """Unit by unit, example by example."""
    W1, b1, W2, b2 = (parameters[name] for name in NAMES)
    n_h, n_y, m = len(W1), len(W2), X.shape[1]
    Z1, A1, Y_hat = np.zeros((n_h, m)), np.zeros((n_h, m)), np.zeros((n_y, m))
    for t in range(m):
        for j in range(n_h):
            Z1[j, t] = sum(W1[j, i] * X[i, t] for i in range(len(X))) + b1[j, 0]
            A1[j, t] = 1 / (1 + math.exp(-Z1[j, t]))
        for o in range(n_y):
            Y_hat[o, t] = sum(W2[o, j] * A1[j, t] for j in range(n_h)) + b2[o, 0]
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}


def forward_with_ones_below(X, parameters):
    """Weights and bias side by side, a row of ones below the inputs."""

    def layer(W, b, A):
        return np.hstack([W, b]) @ np.vstack([A, np.ones((1, A.shape[1]))])

    Z1 = layer(parameters["W1"], parameters["b1"], X)
    A1 = (np.tanh(Z1 / 2) + 1) / 2
    Y_hat = layer(parameters["W2"], parameters["b2"], A1)
    return Y_hat, MappingProxyType({"Z1": Z1, "A1": A1, "Y_hat": Y_hat})


def forward_with_more_in_the_cache(X, parameters, activation=sigmoid):
    """A further argument with a default; inputs and slopes are kept as well."""
    Z1 = np.matmul(parameters["W1"], X) + parameters["b1"]
    A1 = activation(Z1)
    cache = {"X": X, "Z1": Z1, "A1": A1, "slope": A1 * (1 - A1), "Z2": parameters["W2"] @ A1 + parameters["b2"]}
    return cache["Z2"], cache | {"Y_hat": cache["Z2"], "A2": cache["Z2"]}


def forward_in_single_precision(X, parameters):
    """float32 throughout."""
    small = {name: value.astype(np.float32) for name, value in parameters.items()}
    Z1 = small["W1"] @ X.astype(np.float32) + small["b1"]
    A1 = np.float32(1) / (np.float32(1) + np.exp(-Z1))
    Y_hat = small["W2"] @ A1 + small["b2"]
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}


def forward_turned_on_its_side(X, parameters):
    """Examples as rows in between, columns at the end; the results are views."""
    Z1 = X.T @ parameters["W1"].T + parameters["b1"].T
    A1 = sigmoid(Z1)
    Y_hat = A1 @ parameters["W2"].T + parameters["b2"].T
    return Y_hat.T, ChainMap({"Z1": Z1.T}, {"A1": A1.T, "Y_hat": Y_hat.T})


class Forward:
    """An object that is called, with a helper of its own; a named tuple for the result."""

    Result = namedtuple("Result", ["Y_hat", "cache"])

    def __call__(self, X, parameters):
        Z1 = self.affine(X, parameters, 1)
        A1 = sigmoid(Z1)
        Y_hat = self.affine(A1, parameters, 2)
        return self.Result(Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat})

    @staticmethod
    def affine(A, parameters, layer):
        return parameters[f"W{layer}"] @ A + parameters[f"b{layer}"]


forward_as_an_object = Forward()


def forward_in_a_loop_over_layers(X, parameters):
    """Any number of layers, of which the last one is linear."""
    A, cache, last = X, {}, len(parameters) // 2
    for layer in range(1, last + 1):
        Z = parameters[f"W{layer}"].dot(A) + parameters[f"b{layer}"]
        A = Z if layer == last else sigmoid(Z)
        cache |= {f"Z{layer}": Z, f"A{layer}": A}
    return [A, cache | {"Y_hat": A}]
