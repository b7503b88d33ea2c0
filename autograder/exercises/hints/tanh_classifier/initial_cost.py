"""Hints for `initial_cost`."""

import math


def initial_cost(a=0.8):
    """What does a network answer whose weights are nearly zero, whatever it is shown?

    Put weights and biases of exactly zero into the four equations, and write Z₁, A₁, Z₂ and A₂ for any example.

    The loss of an example with label 1 is −log a, that of one with label 0 is −log(1 − a). For the a that you have
    just found, compare both: does it still matter how many examples have which label? A mean of equal numbers is that
    number. (The twin does it for a network that answers 0.8 to everything. There it does matter.)
    """
    with_label_1 = 0 - math.log(a)
    with_label_0 = 0 - math.log(1 - a)
    half_of_each = (with_label_1 + with_label_0) / 2
    return {"all labels 1": with_label_1, "half of them 1": half_of_each}
