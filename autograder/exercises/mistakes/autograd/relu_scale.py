"""Wrong versions of `relu_scale`."""

import numpy as np


def nothing_lost(n):
    """That is the scale for units that let everything through. What does relu do with the negative half of the
    sums?"""
    return 1 / np.sqrt(n)


def variance_for_the_scale_in_relu_scale(n):
    """That is the variance that the weights are to have. How is a standard deviation made of it?"""
    return 2 / n


def doubled_after_the_root(n):
    """The weights are too large by the root of two. One half of the mean square is lost; is it the variance of the
    weights that has to be doubled, or their size?"""
    return 2 / np.sqrt(n)


def half_for_double(n):
    """The weights are too small. If one half of the mean square gets lost, must the variance be halved or doubled?"""
    return 1 / np.sqrt(2 * n)


def root_of_the_width_in_relu_scale(n):
    """The weights grow with the number of inputs. If there are more terms in the sum, must each be larger or
    smaller?"""
    return np.sqrt(n / 2)


def root_of_two_alone(n):
    """The two is under the root, and the width is not. How did the width come into the scale that keeps the size?"""
    return np.sqrt(2) / n
