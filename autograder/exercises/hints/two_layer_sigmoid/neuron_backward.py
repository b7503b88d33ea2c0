"""Hints for `neuron_backward`."""

import math


def neuron_backward(x0=2.0, x1=1.0, w0=1.0, w1=-2.0, w2=3.0, upstream=4.0):
    """Which of the six gradients are equal to dz itself, and which are dz times something?

    Write the lines of the way forward first, one operation a line. Then write, from the last line to the first, what
    each of its inputs gets.

    Forward: the weighted sum z, then a from your sigmoid. Backward: `upstream` times the slope at a gives dz. Each
    weight gets dz times its input, each input gets dz times its weight, and the bias gets dz, since it enters the sum
    alone.
    """
    z = 3.0
    a = 1 / (1 + math.exp(-z))
    slope = a - a**2
    dz = 4 * slope
    twice_dz = 2 * dz
    return {"z": z, "a": a, "dz": dz, "dw0": twice_dz, "dw1": dz, "dw2": dz, "dx0": dz, "dx1": -twice_dz}
