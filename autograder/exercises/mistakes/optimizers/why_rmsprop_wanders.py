"""Wrong versions of `why_rmsprop_wanders`."""


def wanders_because_of_epsilon():
    """ε is a hundred-millionth. How small would a gradient have to be for ε to matter?"""
    return "A"


def wanders_because_of_a_long_memory():
    """The window is about ten steps long, and the floor is reached after far more. What does the divisor do when the
    gradient has been small for ten steps?"""
    return "B"


def wanders_because_of_a_sum():
    """A sum would make the steps shorter and shorter, until they stopped. What does RMSprop keep instead of a sum?"""
    return "D"
