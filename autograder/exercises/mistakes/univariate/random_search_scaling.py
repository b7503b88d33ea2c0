"""Wrong versions of `random_search_scaling`."""


def more_draws_do_not_help():
    """Ten times as many points lie ten times as densely. Does the nearest one to the minimum stay equally far away?"""
    return "A"


def more_draws_help_in_the_third_power():
    """Near its minimum the loss is a bowl, and the nearest point comes closer with the square root of the density. How
    does the height of a bowl depend on the distance?"""
    return "C"


def more_draws_beat_the_gradient():
    """Look at the numbers once more: 10,000 draws against 100 steps. Which of the two losses is closer to the
    minimum?"""
    return "D"
