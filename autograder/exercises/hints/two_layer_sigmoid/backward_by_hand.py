"""Hints for `backward_by_hand`."""

import numpy as np

X = np.array([[2.0, 0.0]])
Y = np.array([[0.0, 1.0]])


def backward_by_hand(X=X, Y=Y, w1=0.4, w2=4.0):
    """Follow the first example alone: which numbers does it become on its way to the cost?

    Make a table with a column for each example, and rows for Z₁, A₁, Ŷ, the error, E, W₂ᵀE, the slope of σ, and their
    product D.

    With m = 2 the factor 2/m is 1, so E is the error. ∂𝓛/∂W₂ is E against each row of A₁, ∂𝓛/∂b₂ the sum of E. D is
    W₂ᵀE times the slope, entry by entry: one row for each hidden unit. ∂𝓛/∂W₁ is each row of D against X, ∂𝓛/∂b₁ the
    sum of each row. (The twin has one hidden unit with w₁ = 0.4, w₂ = 4 and no biases.)
    """
    Z1 = w1 * X
    A1 = 1 / (1 + np.exp(-Z1))
    Y_hat = w2 * A1
    E = Y_hat - Y
    dA1 = w2 * E
    slope = A1 * (1 - A1)
    D = dA1 * slope
    return {"cost": float(np.mean(E**2)), "dW2": [[float(np.sum(E * A1))]], "dW1": [[float(np.sum(D * X))]]}
