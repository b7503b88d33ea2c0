"""Hints for `stable_sigmoid`."""

import numpy as np

Z = np.array([[2.0, -2.0, -800.0]])


def stable_sigmoid(z=Z):
    """For which signs of z is e⁻ᶻ at most 1, and for which is eᶻ?

    Write both forms below each other. Under each, write the exponential for z = 800 and for z = −800: which of the
    four does not fit into a float?

    The first form is safe for z ≥ 0 and the second for z < 0. In its safe range, each has the exponential of the same
    number: minus the size of z. Compute it once, for the whole array; it never exceeds 1. Then both forms have the
    same denominator, and only what stands above differs: 1 in one form, the exponential in the other. `np.where` takes
    a condition and two values and chooses entry by entry. (Choosing between the two whole forms would give the same
    values, but it would compute the unsafe one as well.)
    """
    minus_the_size = np.minimum(z, 0 - z)
    exponential = np.exp(minus_the_size)
    denominator = exponential + 1
    above = np.array([[1.0, exponential[0, 1], 0.0]])
    return above / denominator
