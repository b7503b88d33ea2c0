"""Wrong versions of `standardized_rates`."""


def rates_without_the_two_in_the_curvature():
    """Both rates are twice what they should be. What is the second derivative of a square?"""
    return {"critical": 2.0, "one_step": 1.0}


def rates_exchanged():
    """Both numbers are right and stand under each other's keys. Which step is longer: the one that lands on the
    minimum, or the one that jumps across to the same height?"""
    return {"critical": 0.5, "one_step": 1.0}


def rates_equal():
    """Your two rates are the same. With the critical one, does the first step land on the minimum or on the other
    side?"""
    return {"critical": 1.0, "one_step": 1.0}


def one_step_far_too_short():
    """`critical` is right, | `one_step` is too small: after it half of the way is left. How far does a step of this
    rate carry you down a parabola of this curvature?"""
    return {"critical": 1.0, "one_step": 0.25}


def rate_of_the_line_data():
    """`critical` is the rate of one particular data set. What does H look like when the mean is 0 and the variance
    1?"""
    return {"critical": 0.6512, "one_step": 0.5}


def rates_four_times_too_large():
    """Both rates are four times what they should be. The curvature contains the 2 of a square; is it above the line in
    your rates, or below?"""
    return {"critical": 4.0, "one_step": 2.0}
