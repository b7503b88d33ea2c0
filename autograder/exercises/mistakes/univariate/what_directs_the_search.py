"""Wrong versions of `what_directs_the_search`."""


def directed_by_the_past():
    """Earlier losses tell where you have been. With 17 parameters, how many of them would you need to know which way is
    down from here?"""
    return "A"


def directed_by_the_amount_of_data():
    """The number of examples is the same at every point of the landscape. Can it tell one direction from another?"""
    return "B"


def directed_by_one_error():
    """The largest error belongs to one example. Does it say how the mean over all of them changes when w moves?"""
    return "D"
