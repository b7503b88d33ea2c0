"""Right versions of `logistic_graph`."""

import math
from collections import OrderedDict, UserDict
from types import MappingProxyType

import numpy as np

from solutions.tanh_classifier import compute_cost, logistic_backward, logistic_forward, sigmoid


def graph_with_small_matrices(x, w, b, y):
    """Every scalar is a (1, 1) array."""
    z = w @ x + b
    a = sigmoid(z)
    da = (a - y) / (a * (1 - a))
    dz = a - y
    loss = -np.log(a if y else 1 - a)
    return {"z": z, "a": a, "loss": loss, "da": da, "dz": dz, "dw": dz @ x.T, "db": dz}


def graph_with_sums(x, w, b, y):
    """Products summed by hand, further entries."""
    z = sum(w[0, j] * x[j, 0] for j in range(x.size)) + b
    a = 1 / (1 + math.exp(-z))
    dz = a - y
    return OrderedDict(
        x=x, z=z, a=a, loss=-y * math.log(a) - (1 - y) * math.log1p(-a), da=-y / a + (1 - y) / (1 - a),
        dz=dz, dw=(dz * x).reshape(1, -1), db=np.array([dz]), dx=dz * w.T,
    )  # fmt: skip


def graph_from_the_batch_functions(x, w, b, y):
    """The functions for many examples, with one."""
    a = logistic_forward(x, w, b)
    Y = np.array([[y]])
    dw, db = logistic_backward(x, Y, a)
    z = np.log(a / (1 - a))
    return UserDict(z=z, a=a, loss=compute_cost(a, Y), da=db / (a * (1 - a)), dz=db, dw=dw, db=db)


def graph_by_the_label(x, w, b, y):
    """One formula for either label, and a mapping that cannot be changed."""
    z = np.vdot(w, x) + b
    a = sigmoid(z)
    loss, da = (-math.log(a), -1 / a) if y else (-math.log(1 - a), 1 / (1 - a))
    return MappingProxyType(
        {"z": z, "a": a, "loss": loss, "da": da, "dz": a - y, "dw": np.outer(a - y, x), "db": a - y}
    )
