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


def start_with_positive_weights(n_x, n_h, n_y):
    """Uniform above zero: every unit is different, which is what a start is for."""
    W1, W2 = 0.01 * np.random.rand(n_h, n_x), 0.01 * np.random.rand(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def start_with_a_seed(n_x, n_h, n_y):
    """The same numbers at every call."""
    random = np.random.RandomState(2)
    W1, W2 = 0.01 * random.randn(n_h, n_x), 0.01 * random.randn(n_y, n_h)
    return dict(W2=W2, b2=np.zeros(shape=(n_y, 1)), W1=W1, b1=np.zeros(shape=(n_h, 1)))


def start_after_xavier(n_x, n_h, n_y):
    """The scale 1/√n of Glorot and Bengio."""
    random = np.random.default_rng().standard_normal
    W1, W2 = random((n_h, n_x)) / np.sqrt(n_x), random((n_y, n_h)) / np.sqrt(n_h)
    return MappingProxyType({"W1": W1, "b1": np.zeros([n_h, 1]), "W2": W2, "b2": np.zeros([n_y, 1])})


def start_after_he(n_x, n_h, n_y):
    """The scale √(2/n) of He."""
    random = np.random.default_rng().standard_normal
    W1, W2 = random((n_h, n_x)) * np.sqrt(2 / n_x), random((n_y, n_h)) * np.sqrt(2 / n_h)
    return {"W1": W1, "b1": W1[:, :1] * 0, "W2": W2, "b2": W2[:, :1] * 0}


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
