"""Hints for `sums_and_products`."""


def sums_and_products(op="mul", a=3.0, b=7.0):
    """Hold one input still and nudge the other by a little: how far does the result move, for each unit of the nudge?

    Write down a − b for two numbers, such as 3 and 7, once more with a larger by 0.01, and once more with b larger by
    0.01. How far, and to which side, does the result move? Then do the same with a b.

    A sum hands each nudge on as it is, so both slopes are 1. A difference does so for its first input; a nudge of the
    second is taken away, so it counts with a minus. In a product the input that stands still is a factor like any
    other: it says how often the nudge of the other one is taken. The slope for the first input is therefore the second
    input, and the other way round.
    """
    nudge = 0.01
    before = a * b
    after_a_moved = (a + nudge) * b
    after_b_moved = a * (b + nudge)
    slope_for_a = (after_a_moved - before) / nudge
    slope_for_b = (after_b_moved - before) / nudge
    return round(slope_for_a, 6), round(slope_for_b, 6)
