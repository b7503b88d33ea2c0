"""Hints for `naive_costs`."""

import math


def naive_costs(y=1.0, z=-40.0):
    """Which numbers are a and 1 − a, once they have been rounded, and what is the logarithm of each?

    Make a table with a row for each example and the columns a, 1 − a, log a, log(1 − a), then each logarithm times its
    switch y or 1 − y, and the cost. Both products have to be filled in, also the one that is switched off.

    Just above stands from which z on a is 1.0 exactly. There 1 − a is 0, and NumPy's logarithm of 0 is −inf.
    Such a factor is not switched off by 0: what is 0 · (−inf), and what is a sum with that in it? And where it counts
    in full? For z = 36 a few digits are left: the floats just below 1 lie 2⁻⁵³, about 1.1·10⁻¹⁶, apart, so 1 − a is a
    whole multiple of that. Which one is nearest to e⁻³⁶, and what is its logarithm? (The twin takes an example with
    which the formula has no trouble.)
    """
    a = 1 / (1 + math.exp(-z))
    rest = 1 - a
    log_a = math.log(a)
    log_rest = math.log(rest)
    first_product = y * log_a
    second_product = (1 - y) * log_rest + 0.0
    return {"y=1, z=-40": -(first_product + second_product)}
