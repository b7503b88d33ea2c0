"""Right versions of `one_hidden_unit`."""


def one_unit_by_a_small_letter():
    """A small letter."""
    return "d"
