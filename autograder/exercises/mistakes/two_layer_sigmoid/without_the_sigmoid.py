"""Wrong versions of `without_the_sigmoid`."""


def identity_gives_the_line():
    """How many layers of parameters do the equations still contain, and how many did the line have?"""
    return "A"


def identity_gives_multivariate_regression():
    """The functions that such a network can represent are those; but are the equations? Which parameters are left, and
    how many matrices stand in dW1?"""
    return "B"


def identity_cannot_be_trained():
    """The derivative of the identity is a number that is not zero. What does it do to a gradient that passes
    through?"""
    return "D"
