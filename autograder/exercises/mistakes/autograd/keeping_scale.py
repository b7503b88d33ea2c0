"""Wrong versions of `keeping_scale`."""

import numpy as np


def variance_for_the_scale(n):
    """That is the variance that the weights are to have. How is a standard deviation made of it?"""
    return 1 / n


def root_of_the_width(n):
    """The weights grow with the number of inputs. If there are more terms in the sum, must each be larger or
    smaller?"""
    return np.sqrt(n)


def one_for_all_widths(n):
    """The scale is 1 whatever the width is. What is the variance of a sum of a hundred terms then?"""
    return 1.0


def hundredth_for_all_widths(n):
    """The scale is that of section 5 whatever the width is. For which single width would it keep the size?"""
    return 0.01


def two_from_relu(n):
    """The scale is too large by the root of two. Is there anything between a and z that lets one half through?"""
    return np.sqrt(2 / n)


def square_of_the_width(n):
    """The weights are far too small. Set the variance of the sum equal to the mean square: which power of n is left?"""
    return 1 / n**2


def logarithm_of_the_width(n):
    """The weights fall much too slowly with the width. Four times as many inputs: by which factor must they shrink?"""
    return 1 / np.log(n)
