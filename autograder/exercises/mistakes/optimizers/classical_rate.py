"""Wrong versions of `classical_rate`."""


def classical_rate_too_large():
    """Your rate goes the wrong way. Which of the two velocities is the larger one, and which needs the smaller rate?"""
    return 4.0


def classical_rate_the_same():
    """With equal rates the classical path takes longer steps from the beginning. By which factor do the two velocities
    differ?"""
    return 0.4


def classical_rate_times_beta():
    """Your rate is multiplied by β. Which factor stands before the gradient in one form, and not in the other?"""
    return 0.36


def classical_rate_with_a_root():
    """Your factor is the right one's root. Compare the first steps of the two forms: what do they differ by?"""
    return 0.1265


def classical_rate_divided_by_beta():
    """Your rate is divided by β. Which factor stands before the gradient in one form, and not in the other?"""
    return 0.4 / 0.9
