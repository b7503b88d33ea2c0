"""Hints for `starts_that_train`."""

import numpy as np

X = np.array([[1.0, -1.0]])
Y = np.array([[1.0, 0.0]])
W1 = np.array([[1.0], [2.0]])
W2 = np.array([[0.5, 0.5]])


def starts_that_train(X=X, Y=Y, W1=W1, W2=W2):
    """Two hidden units with the same weights in and out get the same gradients. What has to differ so that they part,
    and what must not be zero so that anything moves?

    Make a table with a row for each start. Its columns: is A₁ zero, is W₂ zero, do dW₂ and dW₁ move in the first step,
    do they then differ from unit to unit?

    dW₂ has A₁ as a factor, and dZ₁ has W₂. So W₂ moves in the first step if A₁ is not zero, and W₁ if W₂ is not; an
    array that could not move in the first step may be able to in the second. Then ask whether what moves does so
    differently for different units: it does if that factor differs from unit to unit. If both layers are alike in all
    units, nothing ever tells one unit from another. (The twin takes none of the five starts: W₁ has two different
    rows, W₂ two equal entries.)
    """
    A1 = np.tanh(W1 * X)
    A2 = 1 / (1 + np.exp(-0.5 * (A1[:1] + A1[1:])))
    dZ2 = A2 - Y
    dW2 = np.array([[np.mean(dZ2 * A1[:1]), np.mean(dZ2 * A1[1:])]])
    W2_after_a_step = W2 - dW2
    return {"entries of W2": W2_after_a_step.tolist()}
