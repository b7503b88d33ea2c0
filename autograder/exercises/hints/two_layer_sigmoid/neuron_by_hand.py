"""Hints for `neuron_by_hand`."""

import math


def neuron_by_hand(w0=1.0, w1=-2.0, w2=3.0, x0=2.0, x1=1.0, upstream=4.0):
    """Which operations does the number that arrives at a pass on its way to w0?

    Draw the graph: two products, a sum of three, the sigmoid. Write the values above, then the 2 that arrives at a,
    and go back from there.

    Through the sigmoid: times its slope, which is a times one minus a. That is dz. Through the sum: dz arrives
    unchanged at w2 and at both products. Through a product: each factor gets dz times the value of the other one.
    """
    z = w0 * x0 + w1 * x1 + w2
    a = 1 / (1 + math.exp(-z))
    slope = a * (1 - a)
    dz = upstream * slope
    return {"z": z, "a": a, "dz": dz, "dw0": dz * x0, "dw1": dz * x1, "dw2": dz, "dx0": dz * w0, "dx1": dz * w1}
