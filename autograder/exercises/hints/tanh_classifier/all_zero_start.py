"""Hints for `all_zero_start`."""

import numpy as np

Y = np.array([[1.0, 0.0, 0.0]])
A1 = np.array([[0.5, 0.5, 0.5]])


def all_zero_start(A1=A1, W2=0.0, Y=Y):
    """A product vanishes where one of its factors does. Which arrays are zero when everything starts at zero, and into
    which gradients do they enter?

    Write the six backward equations below each other and strike out every factor that is zero at the start. What is A₂
    − Y there?

    tanh 0 is 0, so A₁ is zero, and W₂ is zero by choice; A₂ is the same number for all examples. Each gradient with a
    struck factor is zero. What is left is moved by the first step; look then whether it brings one of the others to
    life, in the second step or ever after. For the cost: on the flower as many labels are above A₂ as below, so where
    does the mean of A₂ − Y stand? You know the cost of a network that says this to everything. (In the twin only the
    hidden bias is not zero, so that A₁ is one half, and a third of the labels are 1.)
    """
    A2 = np.array([[0.5, 0.5, 0.5]])
    dZ2 = A2 - Y
    dW2 = float(np.mean(dZ2 * A1))
    db2 = float(np.mean(dZ2))
    dZ1 = W2 * dZ2
    dW1, db1 = 0.0, 0.0
    return {"not zero in the first step": {"dW2": dW2, "db2": db2}}
