"""Right versions of `order_of_the_error`."""


def orders_with_small_letters():
    """Lower-case letters, in another order."""
    return {"centred": "c", "one-sided": "b"}


def orders_as_pairs():
    """A dictionary made of pairs."""
    return dict([("one-sided", "B"), ("centred", "C")])
