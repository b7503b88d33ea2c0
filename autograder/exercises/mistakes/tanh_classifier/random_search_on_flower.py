"""Wrong versions of `random_search_on_flower`."""


def search_beats_descent():
    """In section 1 ten times the draws bought a tenth of the excess, with two parameters. What do you expect with so
    many more?"""
    return "A"


def search_equals_descent():
    """All weights and biases have to be right at once. How likely is that in ten thousand draws?"""
    return "B"


def search_finds_nothing():
    """The best of many networks knows a little more than one that knows nothing. What do a few hundred draws give?"""
    return "D"
