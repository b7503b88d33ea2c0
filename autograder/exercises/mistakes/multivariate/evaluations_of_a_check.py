"""Wrong versions of `evaluations_of_a_check`."""


def one_evaluation_a_parameter(num_parameters):
    """Your number is half of what it should be. How many values of f stand in the formula for a single entry?"""
    return num_parameters


def one_sided_evaluations(num_parameters):
    """Your count would be right for a one-sided difference, in which all entries share f(θ). Does the centred one use
    f(θ)?"""
    return num_parameters + 1


def one_evaluation_too_many(num_parameters):
    """Your number is one too large. Does the centred difference look at f(θ) itself?"""
    return 2 * num_parameters + 1


def three_evaluations_a_parameter(num_parameters):
    """Your number is one and a half times what it should be. Does the centred difference look at f(θ) itself?"""
    return 3 * num_parameters


def evaluations_squared(num_parameters):
    """Your number grows with the square of the parameters. When one entry is nudged, do the others have to be nudged as
    well?"""
    return num_parameters**2


def two_evaluations_in_all(num_parameters):
    """Your number does not depend on the parameters. Can two values of f tell the slopes in all directions?"""
    return 2


def two_to_the_power(num_parameters):
    """Your number explodes: all combinations of signs. How many entries are nudged at the same time?"""
    return 2.0 ** min(num_parameters, 1000)


def two_further_evaluations(num_parameters):
    """Your number grows by 1 with each parameter. How many values of f does one more entry cost?"""
    return num_parameters + 2


def one_evaluation_too_few(num_parameters):
    """Your number is one too small. Is there a value of f that two entries can share?"""
    return 2 * num_parameters - 1
