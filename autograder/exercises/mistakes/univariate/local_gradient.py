"""Wrong versions of `local_gradient`."""

import numpy as np

from solutions.univariate import local_gradient

CURVES = ("sigmoid", "tanh", "relu")


def max_rewards_the_smaller(op, a, b=None):
    """The entries of "max" are exchanged. Which of the two inputs does the result follow when it moves a little?"""
    return ((0.0, 1.0) if a > b else (1.0, 0.0)) if op == "max" else local_gradient(op, a, b)


def max_gives_the_value(op, a, b=None):
    """Where "max" should have a derivative stands the larger input itself. By how much does the result grow when that
    input grows by 1?"""
    return ((a, 0.0) if a > b else (0.0, b)) if op == "max" else local_gradient(op, a, b)


def max_is_shared_equally(op, a, b=None):
    """Both entries of "max" are a half. When the inputs differ, does the smaller one have any influence on the
    result?"""
    return (0.5, 0.5) if op == "max" else local_gradient(op, a, b)


def max_always_prefers_the_first(op, a, b=None):
    """The result for "max" is right as long as a is the larger input, and wrong otherwise. Is the comparison made at
    all?"""
    return (1.0, 0.0) if op == "max" else local_gradient(op, a, b)


def sigmoid_gives_the_value(op, a, b=None):
    """For "sigmoid" the value comes back, between 0 and 1. Can its slope ever exceed one quarter?"""
    return (1 / (1 + np.exp(-a)),) if op == "sigmoid" else local_gradient(op, a, b)


def sigmoid_rule_on_the_input(op, a, b=None):
    """The result for "sigmoid" comes out negative or larger than one quarter. The rule is a product of two factors: are
    they made of the input, or of the output?"""
    return (a * (1 - a),) if op == "sigmoid" else local_gradient(op, a, b)


def sigmoid_mixes_input_and_output(op, a, b=None):
    """The result for "sigmoid" is wrong although one of its factors is right. Do both factors use the same quantity?"""
    return (1 / (1 + np.exp(-a)) * (1 - a),) if op == "sigmoid" else local_gradient(op, a, b)


def sigmoid_of_one_minus_sigmoid(op, a, b=None):
    """The result for "sigmoid" lies between 0.5 and 0.74 whatever the input. Is the bracket multiplied, or does it go
    through the function a second time?"""
    return (1 / (1 + np.exp(-1 + 1 / (1 + np.exp(-a)))),) if op == "sigmoid" else local_gradient(op, a, b)


def tanh_without_its_square(op, a, b=None):
    """The result for "tanh" is too large for negative inputs: slopes beyond 1 appear. The curve is equally steep at a
    and at −a; is your expression?"""
    return (1 - np.tanh(a),) if op == "tanh" else local_gradient(op, a, b)


def tanh_rule_on_the_input(op, a, b=None):
    """The result for "tanh" comes out negative as soon as the input leaves (−1, 1), where the curve still rises. Is the
    input or the output to be squared?"""
    return (1 - a**2,) if op == "tanh" else local_gradient(op, a, b)


def tanh_with_an_unsquared_sech(op, a, b=None):
    """The result for "tanh" is the square root of what it should be. Which power of 1 / cosh is the derivative?"""
    return (1 / np.cosh(a),) if op == "tanh" else local_gradient(op, a, b)


def relu_gives_the_value(op, a, b=None):
    """For "relu" the value comes back. How steep is the line to the right of zero?"""
    return (max(a, 0.0),) if op == "relu" else local_gradient(op, a, b)


def relu_slope_1_everywhere(op, a, b=None):
    """The result for "relu" is right for positive inputs only. What does the result do when a negative input moves a
    little?"""
    return (1.0,) if op == "relu" else local_gradient(op, a, b)


def relu_slope_minus_1_below_zero(op, a, b=None):
    """The result for "relu" falls on the negative side. Is that the curve of relu, or of the absolute value?"""
    return (float(np.sign(a)),) if op == "relu" else local_gradient(op, a, b)


def sigmoid_with_the_signs_exchanged(op, a, b=None):
    """The result for "sigmoid" can exceed ¼, the largest slope that a sigmoid has. Which signs stand in its exponent
    and in its derivative?"""
    if op != "sigmoid":
        return local_gradient(op, a, b)
    s = 1 / (1 + np.exp(a))
    return (s * (1 + s),)


def sigmoid_with_brackets_missing(op, a, b=None):
    """The result for "sigmoid" is negative, though the curve rises everywhere. What does Python divide by in 1 / 1 + c:
    are there brackets below the line?"""
    s = 1 / 1 + np.exp(-a)
    return (s * (1 - s),) if op == "sigmoid" else local_gradient(op, a, b)


def curves_without_a_tuple(op, a, b=None):
    """For "sigmoid", "tanh" and "relu" a bare number comes back. What turns a single value in brackets into a tuple of
    one?"""
    result = local_gradient(op, a, b)
    return result[0] if op in CURVES else result


def curves_with_a_second_entry(op, a, b=None):
    """For "sigmoid", "tanh" and "relu" two entries come back. How many inputs are there to differentiate by when b is
    None?"""
    result = local_gradient(op, a, b)
    return (*result, 0.0) if op in CURVES else result


def values_of_the_curves(op, a, b=None):
    """For "sigmoid", "tanh" and "relu" the value comes back, not how fast it changes. What happens to it when the input
    moves a little?"""
    return (_height(op, a),) if op in CURVES else local_gradient(op, a, b)


def curves_by_a_coarse_nudge(op, a, b=None):
    """The results for "sigmoid" and "tanh" are close, and off by less than one part in a hundred. Is a quotient with a
    finite nudge to one side a derivative?"""
    h = 1e-3
    return ((_height(op, a + h) - _height(op, a)) / h,) if op in ("sigmoid", "tanh") else local_gradient(op, a, b)


def tanh_squares_the_difference(op, a, b=None):
    """The result for "tanh" can exceed 1. What is squared: the value alone, or 1 minus the value?"""
    return ((1 - np.tanh(a)) ** 2,) if op == "tanh" else local_gradient(op, a, b)


def tanh_gives_the_value(op, a, b=None):
    """For "tanh" the value comes back. At which a is the curve steepest, and which number comes back there?"""
    return (np.tanh(a),) if op == "tanh" else local_gradient(op, a, b)


def tanh_with_the_rule_of_sigmoid(op, a, b=None):
    """The result for "tanh" follows the rule of the other curve. Between which two values does tanh lie, and at which
    value is it steepest?"""
    t = np.tanh(a)
    return (t * (1 - t),) if op == "tanh" else local_gradient(op, a, b)


def sigmoid_with_the_rule_of_tanh(op, a, b=None):
    """The result for "sigmoid" follows the rule of the other curve. Which two factors does its own have?"""
    s = 1 / (1 + np.exp(-a))
    return (1 - s**2,) if op == "sigmoid" else local_gradient(op, a, b)


def max_gives_one_entry(op, a, b=None):
    """One entry comes back for "max". How many inputs has it, and what does the smaller one get?"""
    return (1.0,) if op == "max" else local_gradient(op, a, b)


def max_lets_both_through(op, a, b=None):
    """Both entries of "max" are 1. When the smaller input moves a little, does the result notice?"""
    return (1.0, 1.0) if op == "max" else local_gradient(op, a, b)


def relu_misspelt(op, a, b=None):
    """None comes back for "relu" alone. Does its branch compare with the name as the docstring spells it?"""
    return None if op == "relu" else local_gradient(op, a, b)


def no_slopes_returned(op, a, b=None):
    """None comes back, whatever the operation is. What does a function hand out that computes slopes and never says
    return?"""
    local_gradient(op, a, b)


def _height(op, a):
    return {"sigmoid": 1 / (1 + np.exp(-a)), "tanh": np.tanh(a), "relu": max(a, 0.0)}[op]
