"""Wrong versions of `relu_network_chain`."""

import numpy as np


def _chain(dz2, dz1, x):
    return dz2, dz1, dz1 @ x.T


def relu_slope_forgotten(W2, y_hat, y, z1, x):
    """`dz2` is right. | Units that are switched off get an error too. What does relu let through on the way back?"""
    return _chain(y_hat - y, W2.T * (y_hat - y), x)


def relu_value_for_its_slope(W2, y_hat, y, z1, x):
    """`dz2` is right. | Each entry of `dz1` is multiplied by the unit's own activation. How steep is relu where it is
    not flat?"""
    return _chain(y_hat - y, W2.T * (y_hat - y) * np.maximum(z1, 0), x)


def relu_slope_reversed(W2, y_hat, y, z1, x):
    """`dz2` is right. | In `dz1`, units that are switched on are zero, and the others are not. On which side is relu
    flat?"""
    return _chain(y_hat - y, W2.T * (y_hat - y) * (z1 <= 0), x)


def relu_slope_as_a_sign(W2, y_hat, y, z1, x):
    """`dz2` is right. | In `dz1`, units that are switched off have turned their sign, and should be zero. How steep is
    relu there?"""
    return _chain(y_hat - y, W2.T * (y_hat - y) * np.sign(z1), x)


def tanh_slope_in_the_relu_network(W2, y_hat, y, z1, x):
    """`dz2` is right. | No entry of `dz1` is zero, and saturated units count little. Of which activation is that the
    slope?"""
    return _chain(y_hat - y, W2.T * (y_hat - y) * (1 - np.tanh(z1) ** 2), x)


def relu_error_reversed(W2, y_hat, y, z1, x):
    """All results have the opposite sign. If z2 grows and the label is 0, does the loss grow or shrink?"""
    return _chain(y - y_hat, W2.T * (y - y_hat) * (z1 > 0), x)


def relu_output_weights_forgotten(W2, y_hat, y, z1, x):
    """`dz2` is right. | In `dz1`, all units that are switched on get the same. What does the error pass on its way to
    each of them?"""
    return _chain(y_hat - y, (y_hat - y) * (z1 > 0), x)


def relu_inputs_forgotten(W2, y_hat, y, z1, x):
    """`dz2` and `dz1` are right. | `dW1` is the column at z1 once more. What is still missing for the weights?"""
    dz1 = W2.T * (y_hat - y) * (z1 > 0)
    return y_hat - y, dz1, dz1


def relu_gradient_turned(W2, y_hat, y, z1, x):
    """`dz2` and `dz1` are right. | `dW1` has rows and columns exchanged. Which shape has W1, and which factor stands
    first then?"""
    dz1 = W2.T * (y_hat - y) * (z1 > 0)
    return y_hat - y, dz1, x @ dz1.T


def relu_squared_error(W2, y_hat, y, z1, x):
    """The slope of σ is in all results. What became of it when it met the derivative of the logarithm?"""
    dz2 = (y_hat - y) * y_hat * (1 - y_hat)
    return _chain(dz2, W2.T * dz2 * (z1 > 0), x)


def relu_slope_of_sigma_alone(W2, y_hat, y, z1, x):
    """`dz2` is the slope of σ. Which loss stands behind σ, and what do the two make together?"""
    dz2 = y_hat * (1 - y_hat)
    return _chain(dz2, W2.T * dz2 * (z1 > 0), x)


def relu_mask_as_a_matrix_product(W2, y_hat, y, z1, x):
    """`dz2` is right. | In `dz1` every entry is the same: all units were added up first. Does the mask meet W2 entry by
    entry, or in a matrix product?"""
    return _chain(y_hat - y, np.ones_like(z1) @ (W2 @ (z1 > 0) * (y_hat - y)), x)


def relu_error_left_out(W2, y_hat, y, z1, x):
    """`dz2` is right. | `dz1` does not depend on the label. What arrives at z2 from the loss, before it goes on through
    W2?"""
    return _chain(y_hat - y, W2.T * (z1 > 0), x)


def relu_error_as_a_row(W2, y_hat, y, z1, x):
    """`dz2` is right. | `dz1` lies down, with an entry for each unit. Which shape has z1, and what turns W2 into it?"""
    dz1 = W2 * (y_hat - y) * (z1 > 0).T
    return y_hat - y, dz1, dz1.T @ x.T


def relu_weights_gradient_alone(W2, y_hat, y, z1, x):
    """One array comes back where three results are promised. On the way to dW1, which two derivatives did you have in
    your hands?"""
    return (W2.T * (y_hat - y) * (z1 > 0)) @ x.T


def relu_derivative_at_the_probability(W2, y_hat, y, z1, x):
    """`dz2` is the derivative by ŷ. Which operation lies between z2 and ŷ, and how steep is it?"""
    d = -y / y_hat + (1 - y) / (1 - y_hat)
    return _chain(d, W2.T * d * (z1 > 0), x)


def relu_weights_not_turned(W2, y_hat, y, z1, x):
    """A row times a column, entry by entry, fills a square. Which shape has the error at z1, and what has to be turned
    for it?"""
    return _chain(y_hat - y, W2 * (y_hat - y) * (z1 > 0), x)
