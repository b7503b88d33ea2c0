"""Hints for `backward_propagation`."""

import numpy as np

from .forward_propagation import PARAMETERS, X

Y = np.array([[1.0, 0.0, 0.0]])
CACHE = {
    "Z1": np.array([[0.5493, 0.0, -0.5493], [0.0, 0.5493, 1.0986]]),
    "A1": np.array([[0.5, 0.0, -0.5], [0.0, 0.5, 0.8]]),
    "Z2": np.array([[0.75, 0.25, -0.45]]),
    "A2": np.array([[0.6792, 0.5622, 0.3894]]),
}


def backward_propagation(X=X, Y=Y, parameters=PARAMETERS, cache=CACHE):
    """An error goes from the output back to the first weights. Through which arrays does it pass, and what does each
    of them do to it?

    Draw the network as a chain: X, Z₁, A₁, Z₂, A₂, J. Write the shape below each. Then write the six results under it,
    from right to left, each with the shape that it must have.

    What reaches Z₂ is known from logistic regression: probability minus label. From there two ways lead on. To the
    parameters of the layer: the error against what the layer has seen, A₁, in every column, so A₁ has to be turned for
    the product; and each row of the error added up, with the axis kept, for the bias. Both are divided by m. To the
    units before: W₂ sent the units forward, so W₂ turned sends the error back, which gives an array of the shape of
    A₁. It passes tanh entry by entry, times the slope. If a = tanh z, then the slope is 1 at a = 0 and vanishes at a =
    ±1: it is what the square of a lacks to 1. With what you have then, at Z₁, do once more what you did at Z₂, with X
    in the place of A₁. The m comes in at the parameters, and not before.
    """
    dZ2 = cache["A2"] - Y
    dZ2_times_unit_1 = dZ2 * cache["A1"][:1]
    dZ2_times_unit_2 = dZ2 * cache["A1"][1:]
    dW2 = np.array([[dZ2_times_unit_1.mean(), dZ2_times_unit_2.mean()]])
    db2 = np.array([[dZ2.mean()]])
    back_at_the_units = np.array([[2.0], [1.0]]) * dZ2
    slope = np.array([[0.75, 1.0, 0.75], [1.0, 0.75, 0.36]])
    dZ1 = back_at_the_units * slope
    dZ1_times_input = dZ1 * X
    dW1 = np.mean(dZ1_times_input, axis=1, keepdims=True)
    db1 = np.mean(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
