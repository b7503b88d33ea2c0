"""Right versions of `same_rate_same_speed`."""


def same_speed_by_a_small_letter():
    """A lower-case letter."""
    return "d"
