"""Wrong versions of `collapse`."""

import numpy as np

from solutions.two_layer_linear import collapse

from ._shared import unpacked


def product_in_the_order_of_the_layers(parameters):
    """NumPy refuses W1 @ W2. The input meets W₁ first: on which side of W₂ does W₁ then stand?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W1 @ W2, W2 @ b1 + b2


def elementwise_product_of_the_weights(parameters):
    """NumPy cannot multiply `W2` and `W1` entry by entry. Which sign stands for the product of matrices?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 * W1, W2 @ b1 + b2


def collapsed_weights_transposed(parameters):
    """`w_eff` lies on its side: one row per input. Which shape did w have in section 2?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff.T, b_eff


def collapsed_weights_flattened(parameters):
    """`w_eff` has a single dimension. One row per output, one column per input: which shape is that?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff.ravel(), b_eff


def b1_lost_in_the_collapse(parameters):
    """`b_eff` does not notice b₁. What becomes of b₁ in the second layer?"""
    return collapse(parameters)[0], parameters["b2"]


def b2_lost_in_the_collapse(parameters):
    """`b_eff` does not notice b₂. What is added last?"""
    return collapse(parameters)[0], parameters["W2"] @ parameters["b1"]


def b2_through_the_second_layer(parameters):
    """`b_eff` passes b₂ through W₂, or NumPy refuses. Which of the two biases has W₂ still before it?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, W2 @ (b1 + b2)


def biases_simply_added(parameters):
    """`b_eff` is the sum of two biases of different lengths. How does b₁ reach the output?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, b1 + b2


def b1_weighted_by_nothing(parameters):
    """In `b_eff` the entries of b₁ are added without weights. How does each hidden unit reach the output?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, np.sum(b1) + b2


def b2_counted_twice_in_the_collapse(parameters):
    """`b_eff` contains b₂ two times. In how many places is it added?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff, b_eff + parameters["b2"]


def b2_subtracted_in_the_collapse(parameters):
    """In `b_eff` b₂ has the wrong sign. Plus or minus?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff, b_eff - 2 * parameters["b2"]


def b1_through_the_first_layer(parameters):
    """NumPy refuses W1 @ b1. b₁ is added behind W₁: which weights has it still before it?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, W2 @ (W1 @ b1) + b2


def collapsed_bias_flattened(parameters):
    """`b_eff` has a single dimension. One bias per output, as a column: which shape is that?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff, b_eff.ravel()


def collapsed_bias_as_a_number(parameters):
    """`b_eff` is one number for all outputs. How many outputs can there be?"""
    w_eff, b_eff = collapse(parameters)
    return w_eff, float(np.sum(b_eff))


def collapsed_weights_added(parameters):
    """NumPy cannot add `W1` and `W2`. Two layers one after the other: is that a sum or a product?"""
    return parameters["W1"] + parameters["W2"], collapse(parameters)[1]


def units_averaged_in_the_collapse(parameters):
    """Both results are too small by the number of hidden units. Does the output take their mean?"""
    n_h = len(parameters["W1"])
    return collapse(parameters)[0] / n_h, (collapse(parameters)[1] - parameters["b2"]) / n_h + parameters["b2"]


def collapsed_bias_first(parameters):
    """The two results come back in each other's places. Which comes first in the docstring?"""
    return collapse(parameters)[::-1]


def collapsed_as_a_dictionary(parameters):
    """A dictionary comes back. What does the docstring promise?"""
    return dict(zip(("w", "b"), collapse(parameters)))


def collapsed_without_a_bias(parameters):
    """One array comes back where two should. What is added to wX?"""
    return collapse(parameters)[0]


def all_biases_through_the_second_layer(parameters):
    """`b_eff` is off wherever b₂ is not zero. Which of the biases still has a layer before it?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1, W2 @ (b1 + np.sum(b2))


def collapsed_weights_averaged_over_units(parameters):
    """`w_eff` is too small by the number of hidden units. Does a product of matrices add or average?"""
    W1, b1, W2, b2 = unpacked(parameters)
    return W2 @ W1 / W1.shape[0], W2 @ b1 + b2
