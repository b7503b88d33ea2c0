"""Wrong versions of `why_not_smaller`."""


def step_rounded_away():
    """Near 1, neighbouring numbers are 2e-16 apart. Is 1e-12 lost beside that?"""
    return "A"


def formula_for_large_steps():
    """The formula becomes better as ε shrinks, on paper. What is different in a computer?"""
    return "C"


def smoothness_lost():
    """The function in the figure is smooth at every distance, and the same happens to it. What does a computer do to
    each value of f?"""
    return "D"
