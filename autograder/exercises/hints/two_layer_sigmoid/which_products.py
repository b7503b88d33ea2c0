"""Hints for `which_products`."""


def which_products(n_x=3, n_h=2, n_y=1, m=5):
    """Which operation brings back a sum over units or examples, and which one acts on each entry by itself?

    Write the shape below each of the five factors. Between which neighbours do the shapes fit a matrix product, and
    which have the very same shape?

    A layer's weights mix units, so the way back through them is a matrix product; so is the last step, which adds up
    over the examples. The sigmoid acts on each entry alone, so its slope, made of A₁ and one minus A₁, multiplies
    entry by entry. Work from left to right: the result so far has the shape of A₁ as soon as E has been taken in.
    """
    shapes = {"W2.T": (n_h, n_y), "E": (n_y, m), "A1": (n_h, m), "1 - A1": (n_h, m), "X.T": (m, n_x)}
    return {"of the result": (n_h, n_x)}
