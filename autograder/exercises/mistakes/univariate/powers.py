"""Wrong versions of `powers`."""

import numpy as np

from solutions.univariate import powers


def div_without_the_sign(op, a, b=None):
    """The second entry of "div" has the wrong sign. Does a / b rise or fall when a positive b grows and a is
    positive?"""
    return (1 / b, a / b**2) if op == "div" else powers(op, a, b)


def div_without_the_square(op, a, b=None):
    """The second entry of "div" is off by a factor that depends on b. Write a / b as a times a power of b: which power
    is left after differentiating?"""
    return (1 / b, -a / b) if op == "div" else powers(op, a, b)


def div_squares_the_whole_fraction(op, a, b=None):
    """The second entry of "div" is off by a factor that depends on a. What does the exponent belong to: the whole
    fraction, or only a part of it?"""
    return (1 / b, -((a / b) ** 2)) if op == "div" else powers(op, a, b)


def div_with_an_integer_division(op, a, b=None):
    """The entries of "div" are whole numbers, although the inputs are not. Which of Python's two division signs keeps
    the fraction?"""
    return (1 // b, -a // b**2) if op == "div" else powers(op, a, b)


def square_gives_the_value(op, a, b=None):
    """For "square" the value comes back. What does its slope look like: at which a is the parabola flat?"""
    return (a**2,) if op == "square" else powers(op, a, b)


def square_loses_its_exponent(op, a, b=None):
    """The result for "square" comes out at exactly half its size. What happens to the exponent when a power is
    differentiated?"""
    return (a,) if op == "square" else powers(op, a, b)


def reciprocal_without_the_sign(op, a, b=None):
    """The result for "reciprocal" has the right size and the wrong sign. Does 1 / a rise or fall as a positive a
    grows?"""
    return (1 / a**2,) if op == "reciprocal" else powers(op, a, b)


def reciprocal_without_the_square(op, a, b=None):
    """The result for "reciprocal" is off by a factor of a. When a power is differentiated its exponent falls by one:
    from which exponent do you start here, and where do you arrive?"""
    return (-1 / a,) if op == "reciprocal" else powers(op, a, b)


def reciprocal_is_integrated(op, a, b=None):
    """For "reciprocal" a logarithm comes back. Is that the derivative of 1 / a, or the function whose derivative is 1 /
    a?"""
    return (np.log(abs(a)),) if op == "reciprocal" else powers(op, a, b)


def div_the_other_way_up(op, a, b=None):
    """Both entries of "div" are those of another fraction. Which of the two inputs stands above the line?"""
    return (-b / a**2, 1 / a) if op == "div" else powers(op, a, b)


def square_doubled_without_a(op, a, b=None):
    """The result for "square" is 2 wherever a is. Is the parabola equally steep everywhere?"""
    return (2.0,) if op == "square" else powers(op, a, b)


def square_rule_for_a_cube(op, a, b=None):
    """The result for "square" is that of the third power. What is n in a²?"""
    return (3 * a**2,) if op == "square" else powers(op, a, b)


def reciprocal_gives_the_value(op, a, b=None):
    """For "reciprocal" the value comes back. Does 1 / a rise or fall as a positive a grows, and can that slope be
    positive?"""
    return (1 / a,) if op == "reciprocal" else powers(op, a, b)


def reciprocal_with_the_exponent_gone_up(op, a, b=None):
    """The result for "reciprocal" is −1 wherever a is. When −1 falls by one, where does the exponent arrive: at 0, or
    on the other side?"""
    return (-1.0,) if op == "reciprocal" else powers(op, a, b)


def reciprocal_of_the_slope_below(op, a, b=None):
    """The result for "reciprocal" is always 1, as if only what stands below the line were differentiated. Which power
    of a is 1 / a?"""
    return (1.0,) if op == "reciprocal" else powers(op, a, b)


def div_with_a_forgotten(op, a, b=None):
    """The second entry of "div" does not notice a. While b moves, a stands still as a factor: where has it gone?"""
    return (1 / b, -1 / b**2) if op == "div" else powers(op, a, b)


def div_without_sign_and_square(op, a, b=None):
    """The second entry of "div" is the fraction itself. In a times b to the power −1, what becomes of the exponent?"""
    return (1 / b, a / b) if op == "div" else powers(op, a, b)


def div_with_b_for_its_reciprocal(op, a, b=None):
    """The first entry of "div" is b. That belongs to a b; how often does a / b take a nudge of a?"""
    return (b, -a / b**2) if op == "div" else powers(op, a, b)


def div_alone_as_a_product(op, a, b=None):
    """The entries of "div" are those of a product. How far does a / b move when a grows by 1 and b is 5?"""
    return (b, a) if op == "div" else powers(op, a, b)


def div_the_other_way_round(op, a, b=None):
    """The entries of "div" are exchanged. Which input does the first entry belong to?"""
    return tuple(reversed(powers(op, a, b)))


def div_by_its_first_input_alone(op, a, b=None):
    """One entry comes back for "div". How many inputs does it have?"""
    return (1 / b,) if op == "div" else powers(op, a, b)


def values_of_powers(op, a, b=None):
    """Each operation returns what it computes, not how fast that changes. What happens to the result when one input
    moves a little and the other stays?"""
    return {"square": lambda: (a**2,), "reciprocal": lambda: (1 / a,), "div": lambda: (a / b, a / b)}[op]()


def powers_without_a_tuple(op, a, b=None):
    """For "square" and "reciprocal" a bare number comes back. What turns a single value in brackets into a tuple of
    one?"""
    result = powers(op, a, b)
    return result if len(result) == 2 else result[0]


def powers_with_a_second_entry(op, a, b=None):
    """For "square" and "reciprocal" two entries come back. How many inputs are there to differentiate by when b is
    None?"""
    result = powers(op, a, b)
    return result if len(result) == 2 else (result[0], 0.0)


def powers_by_a_coarse_nudge(op, a, b=None):
    """All results are close, and off by about one part in a thousand. Is a quotient with a finite nudge to one side a
    derivative?"""
    value = {"square": lambda a, b: a**2, "reciprocal": lambda a, b: 1 / a, "div": lambda a, b: a / b}[op]
    h = 1e-3
    first = (value(a + h, b) - value(a, b)) / h
    return (first,) if b is None else (first, (value(a, b + h) - value(a, b)) / h)


def reciprocal_squared_above(op, a, b=None):
    """The result for "reciprocal" gets steeper as a grows. How steep is the curve of 1 / a far to the right, and what
    does a negative exponent mean?"""
    return (-(a**2),) if op == "reciprocal" else powers(op, a, b)


def slopes_of_powers_not_returned(op, a, b=None):
    """None comes back, whatever the operation is. What does a function hand out that computes slopes and never says
    return?"""
    powers(op, a, b)
