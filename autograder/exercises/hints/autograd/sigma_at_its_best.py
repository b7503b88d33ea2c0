"""Hints for `sigma_at_its_best`."""


def sigma_at_its_best(slope="a (2 − a) / 3", layers=4):
    """The slope is a product of two numbers with a fixed sum. When is such a product largest?

    Make a table with a = 0.1, 0.3, 0.5, 0.7, 0.9 and the slope of σ beside each. Then write what is left of a gradient
    of 1 after one layer, after two, after three.

    The slope a (1 − a) is largest in the middle between the two places where it is zero. Each of the ten layers
    multiplies the gradient by this number, and ten equal factors in a row are a power. "smaller" asks for the inverse,
    which is a whole number: by what has the gradient been divided in the end? (The twin has another bend, with four
    layers.)
    """
    slopes_where_a_is_half_one_and_a_half = (0.5 * 1.5 / 3, 1.0 * 1.0 / 3, 1.5 * 0.5 / 3)
    largest = max(slopes_where_a_is_half_one_and_a_half)
    left_after_two_layers = largest * largest
    return {"slope": largest, "smaller": 3 * 3 * 3 * 3}
