"""Right versions of `initialize_parameters`."""

from collections import OrderedDict

import numpy as np


def start_with_a_new_generator(n_x, n_h, n_y=1, scale=1.0):
    """default_rng for the old interface."""
    rng = np.random.default_rng()
    return {
        "W1": rng.normal(0.0, scale, size=(n_h, n_x)),
        "b1": np.zeros((n_h, 1)),
        "W2": rng.normal(0.0, scale, size=(n_y, n_h)),
        "b2": np.zeros((n_y, 1)),
    }


def start_from_a_uniform_distribution(n_x, n_h, n_y=1, scale=1.0):
    """Uniform between minus and plus scale: about as large, and around zero."""
    rng = np.random.default_rng()
    weights = {"W1": rng.uniform(-scale, scale, (n_h, n_x)), "W2": rng.uniform(-scale, scale, (n_y, n_h))}
    return OrderedDict(weights, b1=np.zeros(shape=(n_h, 1)), b2=np.zeros(shape=(n_y, 1)))


def start_with_a_loop_over_layers(n_x, n_h, n_y=1, scale=1.0):
    """A loop that would do for any number of layers; biases as zero times something."""
    sizes, parameters = [n_x, n_h, n_y], {}
    rng = np.random.default_rng()
    for layer in (1, 2):
        parameters[f"W{layer}"] = scale * rng.standard_normal((sizes[layer], sizes[layer - 1]))
        parameters[f"b{layer}"] = 0.0 * parameters[f"W{layer}"][:, :1]
    return parameters


def start_with_whole_numbers_for_biases(n_x, n_h, n_y=1, scale=1.0, rng=None):
    """Biases of dtype int, and a generator as a further argument."""
    rng = rng or np.random.default_rng()
    parameters = {"b1": np.zeros((n_h, 1), dtype=int), "b2": np.zeros((n_y, 1), dtype=int)}
    return parameters | {"W1": rng.normal(scale=scale, size=(n_h, n_x)), "W2": rng.normal(scale=scale, size=(n_y, n_h))}


def start_from_sums_of_uniform_numbers(n_x, n_h, n_y=1, scale=1.0):
    """Twelve uniform numbers add up to a bell curve."""
    W1, W2 = (scale * (np.random.rand(12, *shape).sum(axis=0) - 6) for shape in ((n_h, n_x), (n_y, n_h)))
    return {"W1": W1, "b1": np.zeros_like(W1[:, :1]), "W2": W2, "b2": np.zeros_like(W2[:, :1])}


def start_with_sizes_and_signs_apart(n_x, n_h, n_y=1, scale=1.0):
    """The size of each weight and its sign from two draws."""
    shapes = (n_h, n_x), (n_y, n_h)
    W1, W2 = (scale * np.abs(np.random.randn(*shape)) * np.random.choice([-1, 1], shape) for shape in shapes)
    return {"W1": W1, "b1": np.zeros([n_h, 1]), "W2": W2, "b2": np.zeros([n_y, 1])}
