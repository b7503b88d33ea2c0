"""Wrong versions of `fork_by_hand`."""


def fork_second_use_forgotten():
    """`dy` is right, | `dx` counts only one of the two ways on which x acts. Where else in f does x occur?"""
    return {"dx": -4.0, "dy": 3.0}


def fork_first_use_forgotten():
    """`dy` is right, | `dx` counts only one of the two ways on which x acts. What does the product contribute to it?"""
    return {"dx": 1.0, "dy": 3.0}


def fork_with_the_sign_of_y_lost():
    """`dy` is right, | `dx` is too large. What is the sign of y at this point?"""
    return {"dx": 5.0, "dy": 3.0}


def fork_adds_on_both_sides():
    """`dx` is right, | `dy` is one too large. Does the second term of f depend on y?"""
    return {"dx": -3.0, "dy": 4.0}


def fork_derivatives_exchanged():
    """Both numbers are right and stand under the wrong keys. Which of them says how f changes with x?"""
    return {"dx": 3.0, "dy": -3.0}
