"""Hints for `constant_start`."""

import numpy as np

X = np.array([[1.0, 2.0]])


def constant_start(X=X, start=0.5):
    """If two hidden units have equal weights, in and out, what distinguishes the one from the other?

    Write row 1 and row 2 of ∂𝓛/∂W₁ = (W₂ᵀE) Xᵀ side by side, for W₂ = (0.1, 0.1, …).

    Row i of W₂ᵀE is the weight i of W₂ times E, so equal weights give equal rows, and the updates are equal too.
    Before the next update everything is as equal as before, and so on. Whether that hurts is another question: how
    many different rows does one output need? Think of the exercise before, and look at the cost in the cell below.
    (The twin follows two equal units through one step.)
    """
    _E = np.array([[1.0, -2.0]])
    row_1_of_the_gradient = start * _E @ X.T
    row_2_of_the_gradient = start * _E @ X.T
    row_1 = start - 0.1 * row_1_of_the_gradient
    row_2 = start - 0.1 * row_2_of_the_gradient
    return {"difference of the rows": float((row_1 - row_2).item())}
