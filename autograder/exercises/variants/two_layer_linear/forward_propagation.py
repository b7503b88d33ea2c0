"""Right versions of `forward_propagation`."""

from collections import UserDict, namedtuple
from functools import reduce
from types import MappingProxyType

import numpy as np


def forward_with_dot(X, parameters):
    """`np.dot`, every parameter unpacked."""
    W1 = parameters["W1"]
    b1 = parameters["b1"]
    W2 = parameters["W2"]
    b2 = parameters["b2"]
    Z1 = np.dot(W1, X) + b1
    Y_hat = np.dot(W2, Z1) + b2
    cache = {"Z1": Z1, "Y_hat": Y_hat}
    return Y_hat, cache


def forward_with_einsum(X, parameters):
    """Sums written as indices."""
    Z1 = np.einsum("hx,xm->hm", parameters["W1"], X) + parameters["b1"]
    Y_hat = np.einsum("yh,hm->ym", parameters["W2"], Z1) + parameters["b2"]
    return Y_hat, dict(Z1=Z1, Y_hat=Y_hat)


def forward_with_loops(X, parameters):
    """Number by number."""
    W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
    Z1, Y_hat = np.zeros((len(W1), X.shape[1])), np.zeros((len(W2), X.shape[1]))
    for i in range(X.shape[1]):
        for j in range(len(W1)):
            Z1[j, i] = sum(W1[j, k] * X[k, i] for k in range(len(X))) + b1[j, 0]
        for j in range(len(W2)):
            Y_hat[j, i] = sum(W2[j, k] * Z1[k, i] for k in range(len(W1))) + b2[j, 0]
    return Y_hat, {"Z1": Z1, "Y_hat": Y_hat}


def forward_with_a_layer_function(X, parameters):
    """One function for both layers, and more in the cache than is asked for."""

    def layer(number, inputs):
        return np.matmul(parameters[f"W{number}"], inputs) + parameters[f"b{number}"]

    cache = {"A0": X, "Z1": layer(1, X)}
    cache["Y_hat"] = cache["Z2"] = layer(2, cache["Z1"])
    return cache["Y_hat"], cache


def forward_with_a_row_of_ones(X, parameters):
    """The bias as one more column of the weights."""

    def extended(A):
        return np.vstack([A, np.ones(A.shape[1])])

    Z1 = np.hstack([parameters["W1"], parameters["b1"]]) @ extended(X)
    Y_hat = np.hstack([parameters["W2"], parameters["b2"]]) @ extended(Z1)
    return [Y_hat, MappingProxyType({"Z1": Z1, "Y_hat": Y_hat.copy()})]


def forward_with_reduce(X, parameters):
    """The layers folded one after the other, in single precision."""
    small = {name: value.astype(np.float32) for name, value in parameters.items()}
    values = [X.astype(np.float32)]
    reduce(lambda A, i: values.append(small[f"W{i}"] @ A + small[f"b{i}"]) or values[-1], (1, 2), values[0])
    return values[2], {"Z1": values[1], "Y_hat": values[2]}


def forward_with_rows_of_examples(X, parameters):
    """Examples are turned into rows and back."""
    hidden = X.T @ parameters["W1"].T + parameters["b1"].T
    out = hidden @ parameters["W2"].T + parameters["b2"].T
    return out.T, UserDict(Z1=hidden.T, Y_hat=out.T)


def forward_column_by_column(X, parameters):
    """One bird after the other, in a named tuple with a cache that cannot be changed."""
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    Z1 = np.column_stack([W1 @ x + b1.ravel() for x in X.T])
    Y_hat = np.column_stack([W2 @ z + b2.ravel() for z in Z1.T])
    return namedtuple("Pass", "Y_hat cache")(Y_hat, MappingProxyType({"Z1": Z1, "Y_hat": Y_hat}))
