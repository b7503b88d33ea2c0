"""Right versions of `naive_costs`."""


def naive_costs_in_small_letters():
    """Lower-case letters."""
    return {"y=1, z=40": "f", "y=0, z=40": "e", "y=0, z=36": "c"}
