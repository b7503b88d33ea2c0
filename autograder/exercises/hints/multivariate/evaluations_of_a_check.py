"""Hints for `evaluations_of_a_check`."""


def evaluations_of_a_check(num_parameters=3):
    """How often is f called for a single parameter?

    Write down the calls of f for a θ with three entries, one below the other.

    The centred difference needs one value on either side, and those two serve one entry only: at the next entry both
    points are others. So the number of calls grows in proportion to the number of parameters.
    """
    for_each = ("to the right", "to the left")
    return len(for_each) * num_parameters
