"""Hints for `forward_propagation`."""

import numpy as np

PARAMETERS = {
    "W1": np.array([[2.0], [-1.0]]),
    "b1": np.array([[0.0], [1.0]]),
    "W2": np.array([[3.0, -2.0]]),
    "b2": np.array([[0.5]]),
}
X = np.array([[0.0, 1.0]])


def forward_propagation(X=X, parameters=PARAMETERS):
    """Compare the three formulas with those of section 3. What is new, and which array goes into the second product?

    Write the shapes of Z₁ and A₁, and take one example through both layers on paper.

    Weights times inputs plus bias gives Z₁. Your sigmoid makes A₁ of it, entry by entry, in the same shape. The second
    layer multiplies W₂ with A₁, not with Z₁, and nothing happens after it: a mass in kilograms need not lie between 0
    and 1. All three arrays go into the cache.
    """
    Z1 = np.array([[0.0, 2.0], [1.0, 0.0]])
    A1 = 1 / (1 + np.exp(-Z1))
    from_unit_1 = 3 * A1[:1]
    from_unit_2 = -2 * A1[1:]
    Y_hat = from_unit_1 + from_unit_2 + 0.5
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}
