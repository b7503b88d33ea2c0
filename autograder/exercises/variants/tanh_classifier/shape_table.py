"""Right versions of `shape_table`."""

import numpy as np

from solutions.tanh_classifier import initialize_parameters


def shapes_from_arrays(n_x, n_h, n_y, m):
    """Arrays are made and asked for their shapes."""
    p, X = initialize_parameters(n_x, n_h, n_y), np.zeros((n_x, m))
    Z1 = p["W1"] @ X + p["b1"]
    Z2 = p["W2"] @ Z1 + p["b2"]
    grads = {"dZ1": Z1, "dW1": Z1 @ X.T, "db1": Z1.sum(axis=1, keepdims=True)}
    return {name: value.shape for name, value in {"X": X, **p, "Z1": Z1, "Z2": Z2, **grads}.items()}


def shapes_as_lists(n_x, n_h, n_y, m):
    """Lists for tuples, gradients copied from their parameters."""
    shapes = {"X": [n_x, m], "W1": [n_h, n_x], "b1": [n_h, 1], "Z1": [n_h, m]}
    shapes |= {"W2": [n_y, n_h], "b2": [n_y, 1], "Z2": [n_y, m]}
    return shapes | {"d" + name: shapes[name] for name in ("W1", "b1", "Z1")}


def shapes_of_all_fifteen(n_x, n_h, n_y, m):
    """More arrays than are asked for."""
    hidden, output = (n_h, m), (n_y, m)
    shapes = {"X": (n_x, m), "W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    shapes |= {"d" + name: shape for name, shape in shapes.items() if name != "X"}
    return shapes | dict.fromkeys(("Z1", "A1", "dZ1"), hidden) | dict.fromkeys(("Z2", "A2", "dZ2"), output)


def shapes_written_out(n_x, n_h, n_y, m):
    """Line by line."""
    table = {}
    table["X"] = n_x, m
    table["W1"], table["b1"], table["Z1"] = (n_h, n_x), (n_h, 1), (n_h, m)
    table["W2"], table["b2"], table["Z2"] = (n_y, n_h), (n_y, 1), (n_y, m)
    table["dW1"], table["db1"], table["dZ1"] = table["W1"], table["b1"], table["Z1"]
    return table
