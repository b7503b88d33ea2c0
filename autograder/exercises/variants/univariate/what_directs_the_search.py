"""Right versions of `what_directs_the_search`."""


def directed_by_a_small_letter():
    """A lower-case letter."""
    return "c"


def directed_with_spaces():
    """A letter among spaces."""
    return " C "
