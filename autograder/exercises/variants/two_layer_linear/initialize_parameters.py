"""Right versions of `initialize_parameters`."""

import random
from collections import OrderedDict

import numpy as np


def start_with_the_new_generator(n_x, n_h, n_y=1, scale=0.1):
    """A generator of its own, not the global one."""
    rng = np.random.default_rng()
    return {
        "W1": rng.normal(0.0, scale, size=(n_h, n_x)),
        "b1": np.zeros((n_h, 1)),
        "W2": rng.normal(0.0, scale, size=(n_y, n_h)),
        "b2": np.zeros((n_y, 1)),
    }


def start_with_uniform_weights(n_x, n_h, n_y=1, scale=0.1):
    """Evenly spread numbers of the same standard deviation."""
    width = scale * np.sqrt(3)
    W1, W2 = (np.random.uniform(-width, width, shape) for shape in ((n_h, n_x), (n_y, n_h)))
    return dict(W1=W1, W2=W2, b1=0 * W1[:, :1], b2=0 * W2[:, :1])


def start_in_a_loop_over_layers(n_x, n_h, n_y=1, scale=0.1):
    """Layer sizes in a list, as for a network of any depth."""
    sizes, parameters = [n_x, n_h, n_y], OrderedDict()
    for layer in (1, 2):
        parameters[f"W{layer}"] = scale * np.random.standard_normal((sizes[layer], sizes[layer - 1]))
        parameters[f"b{layer}"] = np.zeros(sizes[layer])[:, np.newaxis]
    return parameters


def start_entry_by_entry(n_x, n_h, n_y=1, scale=0.1):
    """One draw a weight, in single precision."""
    W1 = np.array([[np.random.normal(scale=scale) for _ in range(n_x)] for _ in range(n_h)], dtype=np.float32)
    W2 = np.array([[np.random.normal(scale=scale) for _ in range(n_h)] for _ in range(n_y)], dtype=np.float32)
    return {"W1": W1, "W2": W2, "b1": np.array([[0.0]] * n_h), "b2": np.array([[0]] * n_y), "n_h": n_h}


def start_from_pythons_own_generator(n_x, n_h, n_y=1, scale=0.1):
    """Numbers from the `random` module, row by row in lists."""
    W1, W2 = (
        np.array([[random.gauss(0, scale) for _ in range(c)] for _ in range(r)]) for r, c in ((n_h, n_x), (n_y, n_h))
    )
    return {"W1": W1, "b1": np.array([[0.0]] * n_h), "W2": W2, "b2": np.array([[0.0]] * n_y)}


def start_cut_from_one_vector(n_x, n_h, n_y=1, scale=0.1):
    """One draw for all weights, cut in two, in single precision; whole numbers for the biases."""
    drawn = (scale * np.random.randn(n_h * (n_x + n_y))).astype(np.float32)
    W1, W2 = drawn[: n_h * n_x].reshape(n_h, n_x), drawn[n_h * n_x :].reshape(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1), dtype=int), "W2": W2, "b2": np.zeros((n_y, 1), dtype=int)}
