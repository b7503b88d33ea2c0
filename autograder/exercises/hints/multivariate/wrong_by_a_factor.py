"""Hints for `wrong_by_a_factor`."""


def wrong_by_a_factor(length=1.0, factor=4.0):
    """How far apart are 1 and 4, divided by the sum of their sizes?

    Call the true gradient g, of length 1. Write the wrong one as a multiple of g, then the difference of both, then
    the three lengths.

    A multiple c·g has the length |c|, and the difference g − c·g has the length |1 − c|. So the relative difference is
    |1 − c| divided by 1 + |c|. Put in the three values of c that are asked for. (The twin has c = 4.) Mind that 1 is
    the largest value there is: it can mean more than one thing.
    """
    distance = abs(length - factor * length)
    sum_of_lengths = length + factor * length
    return {"four times": distance / sum_of_lengths}
