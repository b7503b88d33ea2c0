"""Hints for `logistic_graph`."""

import math

import numpy as np

EXAMPLE = np.array([[3.0], [1.0]])
W = np.array([[0.5, -1.0]])


def logistic_graph(x=EXAMPLE, w=W, b=0.8863, y=0.0):
    """The way back starts with the last operation of the way forward. Which one is it, and which of its two terms is
    switched on for this label?

    Draw four nodes in a row, for the weights, z, a and the loss. Write their values above, and under each arrow the
    derivative of its right end by its left end. The derivative of log u by u is 1/u.

    Of the loss: with label 1 it is −log a, with slope −1/a. With label 0 it is −log(1 − a); the inner 1 − a falls
    where a rises, so a second minus makes the slope positive. Multiply each with the switch that stands before its
    logarithm, and add them up: that is da. Of σ = 1/u with u = 1 + e⁻ᶻ: the slope of 1/u is −1/u² and that of e⁻ᶻ is
    −e⁻ᶻ, which makes e⁻ᶻ a². Since e⁻ᶻ is 1/a − 1, that is a times what is missing to 1. Multiplied with da it is dz.
    In the sum, b enters alone, and each weight is multiplied by its input, which is a column in x and has to lie as a
    row in dw. Compare dz with a and y when you are done.
    """
    z = 0.5 * 3 - 1 * 1 + b
    a = 1 / (1 + math.exp(-z))
    rest = 1 - a
    loss = 0 - math.log(rest)
    da = 1 / rest
    slope_at_a = a * rest
    dz = da * slope_at_a
    dw = np.array([[dz * 3, dz * 1]])
    return {"z": z, "a": a, "loss": loss, "da": da, "dz": dz, "dw": dw, "db": dz}
