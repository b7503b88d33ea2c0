"""Hints for `sigmoid_prime_from_activation`."""

import numpy as np

A = np.array([[0.5, 0.9, 0.1]])


def sigmoid_prime_from_activation(a=A):
    """σ is flat at both ends, where a is close to 0 or close to 1. Which simple product vanishes at both?

    Differentiate σ(z) = (1 + e⁻ᶻ) to the power −1 by the chain rule. Then write e⁻ᶻ in terms of a: a = 1 / (1 + e⁻ᶻ).

    The derivative is e⁻ᶻ divided by (1 + e⁻ᶻ) squared. One of the two factors below is a itself. What is left, e⁻ᶻ
    divided by 1 + e⁻ᶻ, is one minus a, since both add up to 1. So no z is needed, and nothing has to be computed
    twice.
    """
    from_one = np.array([[0.5, 0.1, 0.9]])
    return from_one * np.array([[0.5, 0.9, 0.1]])
