"""Hints for `backward_propagation`."""

import numpy as np

from .forward_propagation import PARAMETERS, X

Y = np.array([[1.0, 3.0, 8.0]])
CACHE = {"Z1": np.array([[1.5, 2.5, 4.5], [1.0, 0.0, 0.0]]), "Y_hat": np.array([[1.0, 4.0, 8.0]])}


def backward_propagation(X=X, Y=Y, parameters=PARAMETERS, cache=CACHE):
    """You stand at Ŷ with its gradient E in hand. Which two things does each layer do with what arrives from its
    right?

    Write E for the numbers of your own small example: two thirds of the errors, if there are three examples. Then
    write the chain on one line, from right to left: E, then dW₂ and db₂, then dZ₁, then dW₁ and db₁, each with its
    shape.

    Each layer keeps two products of what arrives: with its input, transposed, for the weights, and the sum over the
    examples for the bias; `keepdims=True` leaves that sum a column. And it hands one to its left: its weights,
    transposed, times what arrived. The second layer's input is Z₁ from the cache, the first layer's is X. The factor
    2/m is in E already, so it must not come in a second time.
    """
    E = 2 / 3 * (cache["Y_hat"] - Y)
    dW2 = np.array([[E[0, 1] * 2.5, 0.0]])
    db2 = E.sum(axis=1).reshape(1, 1)
    dZ1 = np.array([[2 * E[0, 0], 2 * E[0, 1], 2 * E[0, 2]], [-E[0, 0], -E[0, 1], -E[0, 2]]])
    dW1 = np.array([[0.0, dZ1[0, 1]], [0.0, dZ1[1, 1]]])
    db1 = dZ1.sum(axis=1).reshape(2, 1)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
