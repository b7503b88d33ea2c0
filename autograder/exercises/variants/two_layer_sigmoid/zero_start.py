"""Right versions of `zero_start`."""


def zero_start_with_a_list():
    """A list for the set, a lower-case letter."""
    return {"then": "b", "nonzero": ["db2", "dW2"]}


def zero_start_with_a_tuple():
    """A tuple with one name twice, and an entry more."""
    return {"nonzero": ("dW2", "db2", "dW2"), "then": "B", "why": "A1 is a half"}
