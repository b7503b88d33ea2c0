"""Right versions of `without_the_sigmoid`."""


def without_the_sigmoid_in_a_small_letter():
    """A lower-case letter."""
    return "c"


def without_the_sigmoid_with_a_blank():
    """A letter with a blank behind it."""
    return "C "
