"""Wrong versions of `local_gradient`."""

import numpy as np

from solutions.univariate import local_gradient


def sub_with_two_plus_signs(op, a, b=None):
    """Only | "sub" is wrong, in its second entry. If b grows by a little, does a − b grow or shrink?"""
    return (1.0, 1.0) if op == "sub" else local_gradient(op, a, b)


def mul_gives_each_its_own_input(op, a, b=None):
    """The entries of "mul" are right but stand in the wrong places. Hold b still: how much does a b grow with a?"""
    return (a, b) if op == "mul" else local_gradient(op, a, b)


def mul_gives_the_product(op, a, b=None):
    """Both entries of "mul" are the product itself. That is the operation's value; how fast does it change?"""
    return (a * b, a * b) if op == "mul" else local_gradient(op, a, b)


def div_without_the_sign(op, a, b=None):
    """The second entry of "div" has the wrong sign. Does a / b rise or fall when a positive b grows and a is
    positive?"""
    return (1 / b, a / b**2) if op == "div" else local_gradient(op, a, b)


def div_without_the_square(op, a, b=None):
    """The second entry of "div" is off by a factor that depends on b. Write a / b as a times a power of b: which power
    is left after differentiating?"""
    return (1 / b, -a / b) if op == "div" else local_gradient(op, a, b)


def div_squares_the_whole_fraction(op, a, b=None):
    """The second entry of "div" is off by a factor that depends on a. What does the exponent belong to: the whole
    fraction, or only a part of it?"""
    return (1 / b, -((a / b) ** 2)) if op == "div" else local_gradient(op, a, b)


def div_with_an_integer_division(op, a, b=None):
    """The entries of "div" are whole numbers, although the inputs are not. Which of Python's two division signs keeps
    the fraction?"""
    return (1 // b, -a // b**2) if op == "div" else local_gradient(op, a, b)


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


def square_gives_the_value(op, a, b=None):
    """For "square" the value comes back. What does its slope look like: at which a is the parabola flat?"""
    return (a**2,) if op == "square" else local_gradient(op, a, b)


def square_loses_its_exponent(op, a, b=None):
    """The result for "square" comes out at exactly half its size. What happens to the exponent when a power is
    differentiated?"""
    return (a,) if op == "square" else local_gradient(op, a, b)


def exp_with_the_power_rule(op, a, b=None):
    """The result for "exp" is off by a factor that depends on a. The rule you used is for aⁿ, where the base varies;
    what varies in eᵃ?"""
    return (a * np.exp(a - 1),) if op == "exp" else local_gradient(op, a, b)


def log_gives_the_value(op, a, b=None):
    """For "log" the logarithm itself comes back. How steep is its curve: does it get steeper or flatter as a grows?"""
    return (np.log(a),) if op == "log" else local_gradient(op, a, b)


def log_with_base_10(op, a, b=None):
    """The result for "log" is too small by a factor of 2.303. Which base does the question ask for, and which one gives
    that factor?"""
    return (1 / (a * np.log(10)),) if op == "log" else local_gradient(op, a, b)


def reciprocal_without_the_sign(op, a, b=None):
    """The result for "reciprocal" has the right size and the wrong sign. Does 1 / a rise or fall as a positive a
    grows?"""
    return (1 / a**2,) if op == "reciprocal" else local_gradient(op, a, b)


def reciprocal_without_the_square(op, a, b=None):
    """The result for "reciprocal" is off by a factor of a. When a power is differentiated its exponent falls by one:
    from which exponent do you start here, and where do you arrive?"""
    return (-1 / a,) if op == "reciprocal" else local_gradient(op, a, b)


def reciprocal_is_integrated(op, a, b=None):
    """For "reciprocal" a logarithm comes back. Is that the derivative of 1 / a, or the function whose derivative is 1 /
    a?"""
    return (np.log(abs(a)),) if op == "reciprocal" else local_gradient(op, a, b)


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


def one_input_without_a_tuple(op, a, b=None):
    """Operations with one input return a bare number, those with two a tuple. What turns a single value in brackets
    into a tuple of one?"""
    result = local_gradient(op, a, b)
    return result if len(result) == 2 else result[0]


def one_input_with_a_second_entry(op, a, b=None):
    """Operations with one input return two entries. How many inputs are there to differentiate by when b is None?"""
    result = local_gradient(op, a, b)
    return result if len(result) == 2 else (result[0], 0.0)


def entries_in_reverse_order(op, a, b=None):
    """With two inputs every pair comes back in reverse. Which input does the first entry belong to?"""
    return tuple(reversed(local_gradient(op, a, b)))


def values_for_derivatives(op, a, b=None):
    """Each operation returns what it computes, not how fast that changes. What happens to the result when one input
    moves a little and the others stay?"""
    two = {"add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "max": max}
    one = {"square": np.square, "exp": np.exp, "log": np.log, "reciprocal": np.reciprocal, "tanh": np.tanh}
    one |= {"relu": lambda v: max(v, 0.0), "sigmoid": lambda v: 1 / (1 + np.exp(-v))}
    return (two[op](a, b),) * 2 if op in two else (one[op](a),)


def first_branch_always_taken(op, a, b=None):
    """Every operation returns the derivatives of addition. Read your first condition aloud: what does Python make of a
    text that stands alone after `or`?"""
    if op == "add" or "plus":
        return (1.0, 1.0)
    return local_gradient(op, a, b)


def operation_name_misspelt(op, a, b=None):
    """None comes back for "sub" alone; the others are right. Does that branch compare with the name as the docstring
    spells it?"""
    return None if op == "sub" else local_gradient(op, a, b)


def one_sided_difference(op, a, b=None):
    """All curved operations are off by about one part in a thousand, the straight ones are right. Is a difference
    quotient with a finite step a derivative?"""
    step = 1e-3
    first = (_forward_value(op, a + step, b) - _forward_value(op, a, b)) / step
    return (first,) if b is None else (first, (_forward_value(op, a, b + step) - _forward_value(op, a, b)) / step)


def values_where_there_is_one_input(op, a, b=None):
    """The operations with two inputs are right; those with one return what they compute, not how fast that changes.
    What happens to the result when the input moves a little?"""
    return values_for_derivatives(op, a) if b is None else local_gradient(op, a, b)


def sigmoid_with_the_signs_exchanged(op, a, b=None):
    """The result for "sigmoid" can exceed ¼, the largest slope that a sigmoid has. Which signs stand in its exponent
    and in its derivative?"""
    if op != "sigmoid":
        return local_gradient(op, a, b)
    s = 1 / (1 + np.exp(a))
    return (s * (1 + s),)


def div_the_other_way_up(op, a, b=None):
    """Both entries of "div" are those of another fraction. Which of the two inputs stands above the line?"""
    return (-b / a**2, 1 / a) if op == "div" else local_gradient(op, a, b)


def sigmoid_with_brackets_missing(op, a, b=None):
    """The result for "sigmoid" is negative, though the curve rises everywhere. What does Python divide by in 1 / 1 + c:
    are there brackets below the line?"""
    s = 1 / 1 + np.exp(-a)
    return (s * (1 - s),) if op == "sigmoid" else local_gradient(op, a, b)


def _forward_value(op, a, b):
    return values_for_derivatives(op, a, b)[0]
