"""Hints for `hidden_weight_gradient`."""

import numpy as np

W2 = np.array([[2.0, -1.0]])
E = np.array([[1.0, 0.0, 3.0]])
X = np.array([[1.0, 0.0, 2.0], [0.0, 1.0, 1.0]])


def hidden_weight_gradient(W2=W2, E=E, X=X):
    """What does the second layer send to its left, and what does the first layer make of it?

    Write down the shapes of W₂, E and X, and that of W₁, which the result must have. Which factors have to be
    transposed, so that neighbours touch with equal sides?

    Going back through the second layer turns E into W₂ᵀ E: the gradient of Z₁, with a row for each hidden unit. For
    the first layer that is the upstream gradient, and its input is X: upstream times input, transposed. So three
    matrices stand in a row, the first and the last of them transposed.
    """
    arrives_at_Z1 = W2.T @ E
    return np.array([[7.0 * 2, 3.0 * 2], [-7.0, -3.0]])
