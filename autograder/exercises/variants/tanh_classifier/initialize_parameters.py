"""Right versions of `initialize_parameters`."""

from types import MappingProxyType

import numpy as np


def start_with_default_rng(n_x, n_h, n_y):
    """NumPy's newer generator."""
    rng = np.random.default_rng()
    return {
        "W1": rng.normal(0, 0.01, (n_h, n_x)),
        "b1": np.zeros((n_h, 1)),
        "W2": rng.normal(0, 0.01, (n_y, n_h)),
        "b2": np.zeros((n_y, 1)),
    }


def start_of_normal_numbers_by_name(n_x, n_h, n_y):
    """A mapping that cannot be changed; a mean and a standard deviation by name."""
    normal = np.random.normal
    W1, W2 = normal(loc=0.0, scale=1e-2, size=(n_h, n_x)), normal(loc=0.0, scale=1e-2, size=(n_y, n_h))
    return MappingProxyType({"W1": W1, "b1": W1[:, :1] * 0, "W2": W2, "b2": np.zeros([n_y, 1])})


def start_uniform_around_zero(n_x, n_h, n_y):
    """Uniform numbers between −0.01 and 0.01."""
    sizes = {"W1": (n_h, n_x), "W2": (n_y, n_h)}
    weights = {name: np.random.default_rng().uniform(-0.01, 0.01, size) for name, size in sizes.items()}
    return weights | {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}


def start_in_single_precision(n_x, n_h, n_y):
    """float32, and integers for the biases."""
    random = np.random.default_rng().standard_normal
    W1, W2 = (0.01 * random(size, dtype=np.float32) for size in ((n_h, n_x), (n_y, n_h)))
    return {"W1": W1, "b1": np.zeros((n_h, 1), dtype=int), "W2": W2, "b2": np.zeros((n_y, 1), dtype=int)}


def start_weight_by_weight(n_x, n_h, n_y, scale=0.01):
    """Python's own random numbers, a further argument with a default."""
    import random

    W1 = np.array([[random.gauss(0, scale) for _ in range(n_x)] for _ in range(n_h)])
    W2 = np.array([[random.gauss(0, scale) for _ in range(n_h)] for _ in range(n_y)])
    return {"W1": W1, "b1": np.array([[0.0]] * n_h), "W2": W2, "b2": np.array([[0.0]] * n_y)}
