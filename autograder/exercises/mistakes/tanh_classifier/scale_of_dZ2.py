"""Wrong versions of `scale_of_dZ2`."""


def no_difference_of_scale(m):
    """The cost is a mean over the examples. Nudge one entry of Z2: by how much less does the mean move than that
    example's own loss?"""
    return 1


def ratio_upside_down(m):
    """Your number is below 1. Which of the two is larger: A2 − Y, or the derivative of the mean?"""
    return 1 / m


def scale_of_a_squared_error(m):
    """Twice the number of examples: the 2 comes from differentiating a square. Is there one in this cost?"""
    return 2 * m


def half_the_examples(m):
    """Half the number of examples: that would fit a cost with a squared error. Is there one here?"""
    return m / 2


def squared_number_of_examples(m):
    """The number of examples occurs twice. How often does the cost divide by it?"""
    return m**2


def one_example_less(m):
    """Your number is one too small. Does the cost divide by m, or by m − 1?"""
    return m - 1
