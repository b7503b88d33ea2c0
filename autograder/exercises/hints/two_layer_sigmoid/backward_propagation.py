"""Hints for `backward_propagation`."""

import numpy as np

from .forward_propagation import PARAMETERS, X

Y = np.array([[1.0, 2.0]])
CACHE = {
    "Z1": np.array([[0.0, 2.0], [1.0, 0.0]]),
    "A1": np.array([[0.5, 0.8808], [0.7311, 0.5]]),
    "Y_hat": np.array([[0.5378, 2.1424]]),
}


def backward_propagation(X=X, Y=Y, parameters=PARAMETERS, cache=CACHE):
    """Between the two products of section 3 there is now a sigmoid. What does a gradient meet when it passes it?

    Write the chain from right to left, with the shape of each: E, dW₂ and db₂, dA₁, D, dW₁ and db₁. Where in it does
    the slope of the sigmoid come in?

    E is (2/m)(Ŷ − Y). The second layer's input is A₁ now, so dW₂ is E times A₁ transposed. What the second layer hands
    to its left is W₂ᵀE, the gradient of A₁. Passing the sigmoid multiplies it, entry by entry, with the slope, which
    your function of the activation knows. The result D belongs to Z₁, and from there on all is as before: times X
    transposed, and the sum over the examples.
    """
    E = np.array([[-0.4622, 0.1424]])
    dW2 = np.array([[-0.4622 * 0.5 + 0.1424 * 0.8808, -0.4622 * 0.7311 + 0.1424 * 0.5]])
    db2 = np.array([[-0.3198]])
    dA1 = np.array([[-1.3866, 0.4272], [0.9244, -0.2848]])
    slope = np.array([[0.5 * 0.5, 0.8808 * 0.1192], [0.7311 * 0.2689, 0.5 * 0.5]])
    D = dA1 * slope
    dW1 = np.array([[D[0, 1]], [D[1, 1]]])
    db1 = np.array([[D[0, 0] + D[0, 1]], [D[1, 0] + D[1, 1]]])
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
