"""Hints for `tanh_from_sigmoid`."""

import math


def sigma(z):
    """σ(z) = 1 / (1 + e⁻ᶻ)"""
    return 1 / (1 + math.exp(-z))


def tanh_from_sigmoid(sigma=sigma, z=0.6931):
    """tanh runs from −1 to 1 and goes through 0, σ runs from 0 to 1 and goes through one half. What has to be done to
    the heights of σ?

    Draw both curves into one picture. Then do as the text says: multiply tanh above and below by e⁻ᶻ, and write the
    fraction that you get.

    There are 1 − e⁻²ᶻ above and 1 + e⁻²ᶻ below. One divided by what is below is a value of σ: at which argument? Now
    write what is above as 2 minus what is below, and split the fraction into two. One of them holds that value of σ,
    the other is a plain number. Put `sigma`, the function that you were handed, in its place. (In the twin e⁻ᶻ is one
    half.)
    """
    exponential = math.exp(-z) ** 2
    above = 1 - exponential
    below = 1 + exponential
    one_divided_by_below = 1 / below
    return above / below
