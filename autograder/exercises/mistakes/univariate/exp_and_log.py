"""Wrong versions of `exp_and_log`."""

import numpy as np

from solutions.univariate import exp_and_log


def exp_with_the_power_rule(op, a):
    """The result for "exp" is off by a factor that depends on a. The rule you used is for aⁿ, where the base varies;
    what varies in eᵃ?"""
    return (a * np.exp(a - 1),) if op == "exp" else exp_and_log(op, a)


def log_gives_the_value(op, a):
    """For "log" the logarithm itself comes back. How steep is its curve: does it get steeper or flatter as a grows?"""
    return (np.log(a),) if op == "log" else exp_and_log(op, a)


def log_with_base_10(op, a):
    """The result for "log" is too small by a factor of 2.303. Which base does the question ask for, and which one gives
    that factor?"""
    return (1 / (a * np.log(10)),) if op == "log" else exp_and_log(op, a)


def exp_lowered_by_one(op, a):
    """The result for "exp" is too small by a factor of 2.718. Does the exponent fall by one? Look again at the column
    of slopes beside that of the values."""
    return (np.exp(a - 1),) if op == "exp" else exp_and_log(op, a)


def exp_times_its_exponent(op, a):
    """The result for "exp" has a factor a that does not belong there. Compare value and slope at a = 2: by which factor
    do they differ?"""
    return (a * np.exp(a),) if op == "exp" else exp_and_log(op, a)


def exp_with_the_minus_of_a_sigmoid(op, a):
    """The result for "exp" falls as a grows. Does eᵃ get steeper or flatter to the right?"""
    return (np.exp(-a),) if op == "exp" else exp_and_log(op, a)


def exp_as_the_number_e(op, a):
    """The result for "exp" is 2.718 wherever a is. Is the slope the same everywhere?"""
    return (np.e,) if op == "exp" else exp_and_log(op, a)


def exp_gives_a_itself(op, a):
    """The result for "exp" is a itself. That is the exponent; what is the slope at a = 0, where the curve is not
    flat?"""
    return (a,) if op == "exp" else exp_and_log(op, a)


def log_with_a_minus(op, a):
    """The result for "log" has the wrong sign. Does ln a rise or fall?"""
    return (-1 / a,) if op == "log" else exp_and_log(op, a)


def log_of_a_square_below(op, a):
    """The result for "log" falls too fast: with the square of a. Compare the slopes at a = 1, 2 and 4: what happens
    to the slope when a doubles?"""
    return (1 / a**2,) if op == "log" else exp_and_log(op, a)


def log_with_the_exponential(op, a):
    """The result for "log" is that of "exp". Which of the two gets flatter to the right?"""
    return (np.exp(a),) if op == "log" else exp_and_log(op, a)


def log_over_the_logarithm(op, a):
    """The result for "log" is one divided by the logarithm. What stands below the line: the value, or the input?"""
    return (1 / np.log(a),) if op == "log" else exp_and_log(op, a)


def exp_and_log_without_a_tuple(op, a):
    """A bare number comes back. What turns a single value in brackets into a tuple of one?"""
    return exp_and_log(op, a)[0]


def both_rules_at_once(op, a):
    """Two numbers come back, one for each rule. Which of them was asked for, and who tells you?"""
    return np.exp(a), 1 / a


def slopes_of_exp_and_log_not_returned(op, a):
    """None comes back, whatever the operation is. What does a function hand out that computes slopes and never says
    return?"""
    exp_and_log(op, a)
