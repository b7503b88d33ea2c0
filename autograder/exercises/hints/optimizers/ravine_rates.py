"""Hints for `ravine_rates`."""


def ravine_rates(gentle=4.0, steep=9.0):
    """Each direction has its own factor 1 − αλ. What happens to the distance if such a factor is 0, what if it is −½,
    and what if it is −2?

    Write both factors, for λ = 1 and for λ = 25, and draw their *sizes*, without the sign, over α: two lines that fall
    to zero and rise again. Where is the first of them back at 1? And where do they cross?

    A factor of −1 throws θ to the other side, as far away as before: set the steep direction's factor to −1 and solve
    for α. At the best α both are of one size, the steep one negative, the gentle one positive: 1 − αλ_min = αλ_max −
    1. Solve for α, then put it into either side for the rate. For the ball no solving is needed: take the roots of the
    curvatures, or of their quotient κ, form the fraction, then square it. How its rate follows from β stands beside
    the formula. (The twin has the curvatures 4 and 9.)
    """
    best = 2 / (gentle + steep)
    factor_of_the_gentle_direction = 1 - best * gentle
    factor_of_the_steep_direction = 1 - best * steep
    root_of_kappa = (steep / gentle) ** 0.5
    fraction = (root_of_kappa - 1) / (root_of_kappa + 1)
    return {
        "critical": 2 / steep,
        "best": best,
        "rate": factor_of_the_gentle_direction,
        "heavy_ball_learning_rate": (2 / (3 + 2)) ** 2,
        "heavy_ball_beta": fraction**2,
        "heavy_ball_rate": fraction,
    }
