"""Right versions of `why_not_smaller`."""


def cancellation_with_a_small_letter():
    """A lower-case letter."""
    return "b"


def cancellation_with_a_blank():
    """A blank beside the letter."""
    return " B "
