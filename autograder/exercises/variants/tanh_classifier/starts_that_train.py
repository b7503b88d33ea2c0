"""Right versions of `starts_that_train`."""


def starts_as_a_list():
    """A list in another order."""
    return ["both random", "only W2 zero", "only W1 zero"]


def starts_as_a_tuple():
    """A tuple, one entry twice."""
    return "both random", "only W1 zero", "only W2 zero", "both random"
