"""Right versions of `why_rmsprop_wanders`."""


def wanders_by_a_small_letter():
    """A lower-case letter."""
    return "c"
