"""Right versions of `reused_values`."""


def reused_as_a_list():
    """A list in another order."""
    return ["y_hat", "y", "x"]


def reused_as_a_tuple():
    """A tuple, one name twice."""
    return "x", "y", "y_hat", "x"


def reused_as_a_frozen_set():
    """A frozen set, with capital letters."""
    return frozenset({"X", "Y", "Y_hat"})
