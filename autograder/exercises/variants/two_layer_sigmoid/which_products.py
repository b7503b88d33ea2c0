"""Right versions of `which_products`."""


def products_with_blanks():
    """Blanks around the signs, in another order."""
    return {"X.T": " @ ", "1 - A1": "* ", "A1": "*", "E": "@"}


def products_as_pairs():
    """A dictionary made of pairs."""
    return dict(zip(("E", "A1", "1 - A1", "X.T"), "@**@"))
