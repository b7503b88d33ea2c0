"""Hints for `exp_and_log`."""


def exp_and_log(op="log", a=8.0):
    """In the table of measured slopes, what has the slope of eᵃ to do with its value, and that of ln a with a?

    Copy the table and write beside each slope of eᵃ its value, and beside each slope of ln a the number a. Then ask the
    same for a number that is not in the table, such as a = 8.

    The exponential is the one curve that is everywhere as steep as it is high: value and slope are the same number. The
    logarithm gets flatter to the right: where a is twice as large, the slope is half as large, and at a = 1 it is 1. So
    its slope is one over a.
    """
    nudge = 0.1
    logarithm_a_little_before = 2.0668628
    logarithm_a_little_further = 2.0918641
    slope = (logarithm_a_little_further - logarithm_a_little_before) / (2 * nudge)
    return (round(slope, 4),)
