"""Wrong versions of `ravine_rates`."""

from solutions.optimizers import ravine_rates


def _rates(**changed):
    """The right answer with some entries replaced."""
    return ravine_rates() | changed


def curvature_with_the_half():
    """`critical` and `best` are wrong. What is the second derivative of ½ · 25 θ²: does the half stay?"""
    return _rates(critical=4 / 25, best=4 / 26)


def critical_for_the_gentle_direction():
    """`critical` would be right if the valley were as gentle everywhere as along its floor. Which direction is the
    first to go wrong?"""
    return _rates(critical=2.0)


def critical_is_one_over_curvature():
    """`critical` is too small by half: with your rate the steep direction is at the bottom in a single step. From which
    factor 1 − αλ on do the steps no longer shrink?"""
    return _rates(critical=1 / 25)


def best_by_the_average_curvature():
    """`best` is too small. Both directions should shrink by factors of the same size: one positive, one negative. For
    which α is that so?"""
    return _rates(best=1 / 26)


def best_for_the_steep_direction_only():
    """`best` and `rate` are those of a compromise that leaves one direction behind: the steep one is done in a single
    step. How fast does the gentle one shrink then, and can a larger α help it?"""
    return _rates(best=1 / 25, rate=24 / 25)


def rate_upside_down():
    """`rate` is larger than 1. Does a factor that shrinks a distance lie above or below 1?"""
    return _rates(rate=26 / 24)


def rate_squared():
    """`rate` is the factor for the height, not for the distance. Which of the two do 1 − αλ and κ describe?"""
    return _rates(rate=(24 / 26) ** 2)


def heavy_ball_without_roots():
    """The numbers for the heavy ball are as if the curvatures stood there without their roots. What is √25, and what is
    √κ?"""
    return _rates(heavy_ball_learning_rate=(2 / 26) ** 2, heavy_ball_beta=(24 / 26) ** 2, heavy_ball_rate=24 / 26)


def heavy_ball_without_squares():
    """`heavy_ball_learning_rate` and `heavy_ball_beta` are the roots of what they should be. What happens to the
    fractions after they have been formed?"""
    return _rates(heavy_ball_learning_rate=1 / 3, heavy_ball_beta=2 / 3)


def heavy_ball_rate_is_beta():
    """`heavy_ball_rate` is β itself. How does the rate follow from β?"""
    return _rates(heavy_ball_rate=4 / 9)


def heavy_ball_in_this_sections_form():
    """`heavy_ball_learning_rate` belongs to the other form of momentum, with the factor 1 − β in v. Which form is asked
    for?"""
    return _rates(heavy_ball_learning_rate=0.2)


def heavy_ball_beta_is_the_rate():
    """`heavy_ball_beta` is the factor by which the ball's distance shrinks. What is its relation to β: are they
    equal?"""
    return _rates(heavy_ball_beta=4 / 6)


def heavy_ball_with_kappa_itself():
    """`heavy_ball_beta` and `heavy_ball_rate` are made of κ where its root belongs. How large is √κ here?"""
    return _rates(heavy_ball_beta=(24 / 26) ** 2, heavy_ball_rate=24 / 26)
