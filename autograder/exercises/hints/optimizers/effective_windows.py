"""Hints for `effective_windows`."""


def effective_windows(beta=0.75):
    """A cake is cut into pieces that are all as large as the first one. If you know the piece, how many are there?

    Write down the weight of the newest value, for each of the two β: it stands in the formula of the average, before
    the new value.

    The newest value has the weight 1 − β. If n values had this same weight, all together would have n times as much.
    The question is for which n that makes 1. The closer β is to 1, the smaller the piece. (The twin has another β.)
    """
    weight_of_the_newest = 1 - beta
    two_such_weights = 2 * weight_of_the_newest
    three_such_weights = 3 * weight_of_the_newest
    return {"0.75": round(1 / weight_of_the_newest)}
