"""Wrong versions of `sigma_at_its_best`."""

from solutions.autograd import sigma_at_its_best


def slope_of_tanh():
    """That is the largest slope of tanh. σ climbs from 0 to 1; how steep is it in the middle?"""
    return {"slope": 1.0, "smaller": 1}


def value_for_the_slope():
    """That is the value of σ in the middle. Put it into a (1 − a): what is the slope there?"""
    return {"slope": 0.5, "smaller": 1024}


def factors_added():
    """The factors of ten layers are added. What does the chain rule do with one slope after another?"""
    return sigma_at_its_best() | {"smaller": 40}


def one_layer_less():
    """There is one factor too few. How many σ does a gradient pass on its way through ten layers?"""
    return sigma_at_its_best() | {"smaller": 4**9}


def base_and_exponent_exchanged():
    """The number of layers is raised to the fourth power. Which number is multiplied by itself, and how often?"""
    return sigma_at_its_best() | {"smaller": 10**4}


def one_layer_alone():
    """That is the factor of a single layer. How many are there?"""
    return sigma_at_its_best() | {"smaller": 4}
