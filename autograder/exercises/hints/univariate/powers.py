"""Hints for `powers`."""


def powers(op="reciprocal", a=2.0):
    """Which power of a is each of these: what is n in a², and what in 1 / a?

    Write each operation as a power: a² has n = 2, and 1 / a has n = −1. Write a / b as a product, a times b to the
    power −1. Now put n into the rule, once for each.

    By the rule, a to the n has the slope n times a to the n − 1. For n = −1 the factor in front is −1, and the exponent
    falls to −2, so the slope is minus one over a squared: negative, because 1 / a falls as a grows. In a / b, while a
    moves, 1 / b stands still as a factor and is the slope. While b moves, a stands still as a factor in front of the
    slope of the reciprocal of b.
    """
    nudge = 0.001
    before = 1 / a
    after = 1 / (a + nudge)
    slope = (after - before) / nudge
    return (round(slope, 2),)
