"""Right versions of `neuron_backward`."""

import math
from collections import UserDict
from types import MappingProxyType

import numpy as np

from solutions.two_layer_sigmoid import sigmoid


def neuron_with_vectors(x0, x1, w0, w1, w2, upstream):
    """Inputs and weights as vectors, the bias as a weight of the input 1."""
    x, w = np.array([x0, x1, 1.0]), np.array([w0, w1, w2])
    z = w @ x
    a = 1 / (1 + np.exp(-z))
    dz = upstream * (a - a * a)
    (dw0, dw1, dw2), (dx0, dx1, _) = dz * x, dz * w
    return dict(z=z, a=a, dz=dz, dw0=dw0, dw1=dw1, dw2=dw2, dx0=dx0, dx1=dx1)


def neuron_step_by_step(x0, x1, w0, w1, w2, upstream):
    """Every operation of the graph by itself, with more entries than asked for."""
    grads = {"x0": x0, "da": upstream}
    p0, p1 = w0 * x0, w1 * x1
    grads["z"] = p0 + p1 + w2
    grads["a"] = sigmoid(grads["z"])
    grads["dz"] = grads["da"] * sigmoid(grads["z"]) * sigmoid(-grads["z"])
    for name, local in (("dw0", x0), ("dx0", w0), ("dw1", x1), ("dx1", w1), ("dw2", 1)):
        grads[name] = local * grads["dz"]
    return grads


def neuron_by_complex_steps(x0, x1, w0, w1, w2, upstream):
    """Derivatives along the imaginary axis, exact to rounding."""

    def neuron(x0, x1, w0, w1, w2):
        return 1 / (1 + np.exp(-(w0 * x0 + w1 * x1 + w2)))

    names, values = ("dx0", "dx1", "dw0", "dw1", "dw2"), (x0, x1, w0, w1, w2)
    found = {"z": w0 * x0 + w1 * x1 + w2, "a": neuron(*values)}
    for i, name in enumerate(names):
        moved = [value + 1e-30j * (i == j) for j, value in enumerate(values)]
        found[name] = upstream * np.imag(neuron(*moved)) / 1e-30
    return MappingProxyType(found | {"dz": found["dw2"]})


def neuron_with_arrays_of_one_entry(x0, x1, w0, w1, w2, upstream):
    """Everything is a (1, 1) array."""
    x0, x1, w0, w1, w2, upstream = (np.array([[value]]) for value in (x0, x1, w0, w1, w2, upstream))
    z = w0 @ x0 + w1 @ x1 + w2
    a = sigmoid(z)
    dz = upstream * a * (1 - a)
    return UserDict(z=z, a=a, dz=dz, dw0=dz * x0, dw1=dz * x1, dw2=dz, dx0=dz * w0, dx1=dz * w1)


def neuron_in_plain_python(x0: float, x1: float, w0: float, w1: float, w2: float, upstream: float = 1.0) -> UserDict:
    """Another form of the slope, gradients from loops, a mapping that is no dict, and one entry more."""
    z = math.fsum((w0 * x0, w1 * x1, w2))
    slope = math.exp(-z) / (1 + math.exp(-z)) ** 2
    found = UserDict(z=z, a=1 / (1 + math.exp(-z)), slope=slope, dz=slope * upstream, dw2=slope * upstream)
    for i, (x, w) in enumerate(((x0, w0), (x1, w1))):
        found[f"dw{i}"], found[f"dx{i}"] = found["dz"] * x, found["dz"] * w
    return found
