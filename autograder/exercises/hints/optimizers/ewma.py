"""Hints for `ewma`."""


def ewma(values=[8.0, 6.0, 12.0], beta=0.5, bias_correction=True):
    """Suppose the average is 5 today and tomorrow's value is 12. Which share of the way towards 12 does it go?

    Make a table with a row a day and these columns: t, the new value, v, the divisor of the correction, v divided by
    it. Fill in three rows. Which of these numbers goes from one row into the next?

    A single number v is carried from day to day, beginning with 0. The new v is β times the old v plus what is left of
    1 times the new value. Only what is written down depends on the correction: v itself, or v divided by one minus the
    power t of β, where the first value has t = 1. It is the plain v that goes on, for the formula of the next day says
    v and not v̂.
    """
    v = 0.5 * 0.0 + 0.5 * 8.0
    corrected_1 = v / (1 - 0.5)
    v = 0.5 * v + 0.5 * 6.0
    corrected_2 = v / (1 - 0.25)
    v = 0.5 * v + 0.5 * 12.0
    corrected_3 = v / (1 - 0.125)
    return [corrected_1, corrected_2, corrected_3]
