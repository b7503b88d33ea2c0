"""Wrong versions of `relu_network_dW1`."""

import numpy as np


def relu_slope_forgotten(W2, y_hat, y, z1, x):
    """The rows of units that are switched off are not zero. What does relu let through on the way back?"""
    return (W2.T * (y_hat - y)) @ x.T


def relu_value_for_its_slope(W2, y_hat, y, z1, x):
    """Each row is multiplied by the unit's own activation. How steep is relu where it is not flat?"""
    return (W2.T * (y_hat - y) * np.maximum(z1, 0)) @ x.T


def relu_slope_reversed(W2, y_hat, y, z1, x):
    """The rows of units that are switched on are zero, and the others are not. On which side is relu flat?"""
    return (W2.T * (y_hat - y) * (z1 <= 0)) @ x.T


def relu_slope_as_a_sign(W2, y_hat, y, z1, x):
    """The rows of units that are switched off have turned their sign, and should be zero. How steep is relu there?"""
    return (W2.T * (y_hat - y) * np.sign(z1)) @ x.T


def tanh_slope_in_the_relu_network(W2, y_hat, y, z1, x):
    """No row is zero, and saturated units count little. Of which activation is that the slope?"""
    return (W2.T * (y_hat - y) * (1 - np.tanh(z1) ** 2)) @ x.T


def relu_error_reversed(W2, y_hat, y, z1, x):
    """The result has the opposite sign. In which order does the difference stand?"""
    return (W2.T * (y - y_hat) * (z1 > 0)) @ x.T


def relu_output_weights_forgotten(W2, y_hat, y, z1, x):
    """All units that are switched on get the same row. What does the error pass on its way to each of them?"""
    return ((y_hat - y) * (z1 > 0)) @ x.T


def relu_inputs_forgotten(W2, y_hat, y, z1, x):
    """A column comes back. That is the error at z1; what is still missing for the weights?"""
    return W2.T * (y_hat - y) * (z1 > 0)


def relu_gradient_turned(W2, y_hat, y, z1, x):
    """Rows and columns are exchanged. Which shape has W1, and which factor stands first then?"""
    return x @ (W2.T * (y_hat - y) * (z1 > 0)).T


def relu_squared_error(W2, y_hat, y, z1, x):
    """The slope of σ is in the result. What became of it when it met the derivative of the logarithm?"""
    return (W2.T * (y_hat - y) * y_hat * (1 - y_hat) * (z1 > 0)) @ x.T


def relu_mask_as_a_matrix_product(W2, y_hat, y, z1, x):
    """Every row is the same: all units were added up first. Does the mask meet W2 entry by entry, or in a matrix
    product?"""
    return np.ones_like(z1) @ (W2 @ (z1 > 0) * (y_hat - y)) @ x.T


def relu_error_left_out(W2, y_hat, y, z1, x):
    """The result does not depend on the label. What arrives at z2 from the loss, before it goes on through W2?"""
    return (W2.T * (z1 > 0)) @ x.T
