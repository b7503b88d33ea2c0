"""Hints for `collapse`."""

import numpy as np

from .forward_propagation import PARAMETERS


def collapse(parameters=PARAMETERS):
    """For X = 0, what do the two layers predict? And what does a step in one input add to that?

    Write Ŷ = W₂ Z₁ + b₂, put W₁X + b₁ in place of Z₁, and multiply out, keeping the order of the factors.

    Three terms come out. The one with X has the product of both weight matrices in front of it: that is the weight of
    the single layer, (n_y, n_x). The other two have no X, and together they are its bias, (n_y, 1): the first bias has
    passed through the second layer's weights, the second bias has not.
    """
    w_eff = np.array([[2.0 * 1 - 1 * 0, 2.0 * 2 - 1 * (-1)]])
    first_bias_after_the_second_layer = 2 * 0.5 - 1 * 1.0
    b_eff = np.array([[first_bias_after_the_second_layer - 1]])
    return w_eff, b_eff
