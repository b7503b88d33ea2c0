"""Hints for `random_search_scaling`."""


def random_search_scaling(draws=100, side=10.0):
    """Throw darts at a square, at random: how far from its middle is the nearest, and how does that change with more
    darts?

    Read the curve of random search in the figure: take its height at 100 draws and at 1000. What is the one divided by
    the other?

    With n draws in a square, about one falls into any part that holds 1/n of the area. So the nearest draw lies within
    an area of about 1/n around the lowest point. Near the bottom the excess grows with the *square* of the distance,
    which in two dimensions is just what the area does. How does 1/n change when n is multiplied by ten?
    """
    area_for_each_draw = side**2 / draws
    return {"squared distance of the nearest, about": area_for_each_draw / 3.1416}
