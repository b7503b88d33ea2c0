"""Right versions of `condition_numbers`."""


def conditions_with_small_letters():
    """Lower-case letters."""
    return {"raw": "e", "standardised": "b"}


def conditions_with_an_extra():
    """An entry that nobody asked for."""
    return {"standardised": "B", "raw": "E", "ratio": 3.4e6}
