"""Hints for `second_neuron_by_hand`."""

import math


def second_neuron_by_hand(w0=1.0, w1=1.0, w2=-4.0, x0=3.0, x1=0.5, upstream=1.0):
    """Before you compute: with an upstream gradient of 1, how large can dz be at most?

    Write z first and watch the signs: w1 and x1 are both negative. Then a, then the slope, each on a line of its own.

    The way is that of the neuron before: dz is the upstream gradient times the slope at a. Each weight gets dz times
    its input and each input dz times its weight, signs included. (The twin has other numbers.)
    """
    z = w0 * x0 + w1 * x1 + w2
    a = 1 / (1 + math.exp(-z))
    dz = upstream * a * (1 - a)
    return {"z": z, "a": a, "dz": dz, "dw0": dz * x0, "dw1": dz * x1, "dw2": dz, "dx0": dz * w0, "dx1": dz * w1}
