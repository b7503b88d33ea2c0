"""Hints for `hand_check`."""

import numpy as np

X = np.array([[1.0, -1.0]])
Y = np.array([[1.0, 1.0]])


def hand_check(X=X, Y=Y, w1=0.5493, w2=2.0):
    """Until the very end the two examples never meet. In which of the results do they come together?

    Make a table with a column for each example. Its rows: two for Z₁, two for A₁, then Z₂, A₂, the loss, dZ₂, two for
    W₂ᵀ dZ₂, two for the slope of tanh, two for dZ₁. Keep five decimals on the way.

    Forward, each entry of Z₁ is a row of W₁ against a column of X. The loss is the logarithm of the probability that
    was given to what happened, with its sign turned, and J is the mean of both. Back: dZ₂ is probability minus label,
    and it goes to each unit times that unit's weight in W₂, one of which is negative. Times the slope, which is 1
    minus the square of the activation, it is dZ₁. Now the examples come together: dW₂ is the mean of dZ₂ times each
    row of A₁, dW₁ the mean of each row of dZ₁ times each row of X, and the biases take the plain means. (The twin has
    one input, one hidden unit and no biases.)
    """
    Z1 = w1 * X
    A1 = np.tanh(Z1)
    Z2 = w2 * A1
    A2 = 1 / (1 + np.exp(-Z2))
    losses = -np.log(A2)
    dZ2 = A2 - Y
    dA1 = w2 * dZ2
    slope = 1 - A1**2
    dZ1 = dA1 * slope
    dW2, db2 = float(np.mean(dZ2 * A1)), float(np.mean(dZ2))
    dW1, db1 = float(np.mean(dZ1 * X)), float(np.mean(dZ1))
    _gradients = {"dW2": [[dW2]], "db2": [[db2]], "dW1": [[dW1]], "db1": [[db1]]}
    return {"J": float(np.mean(losses))} | _gradients
