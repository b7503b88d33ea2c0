"""Right versions of `random_search_scaling`."""


def scaling_with_a_small_letter():
    """A lower-case letter."""
    return "b"
