"""Right versions of `near_the_critical_rate`."""


def behaviours_with_small_letters():
    """Lower-case letters, and an entry that nobody asked for."""
    return {"0.66": "c", "0.64": "b", "0.65": "b"}


def behaviours_as_pairs():
    """A dictionary made of pairs."""
    return dict(zip(("0.64", "0.66"), "BC"))
