"""Wrong versions of `slopes_by_hand`."""

from solutions.two_layer_sigmoid import slopes_by_hand


def _slopes(**changed):
    """The right entries, with some replaced."""
    return slopes_by_hand() | changed


def steepest_is_one():
    """`steepest` is not right. The curve climbs from 0 to 1, but it takes its time; what is the slope in the middle,
    where a is a half?"""
    return _slopes(steepest=1.0)


def steepest_is_the_value():
    """`steepest` is the height of the curve in its middle. How steep is it there?"""
    return _slopes(steepest=0.5)


def values_for_slopes():
    """Under "at 5" and "at 10" stand the heights of the curve. They are close to 1; is the curve steep there?"""
    return _slopes(**{"at 5": 0.993307, "at 10": 0.999955})


def rest_to_one_at_five():
    """`at 5` is slightly too large: it is the distance of the curve from 1. What does that have to be
    multiplied by?"""
    return _slopes(**{"at 5": 0.006693})


def slopes_of_the_argument():
    """Your two last numbers are negative. Is the rule for the slope applied to z, or to the value a?"""
    return _slopes(**{"at 5": -20.0, "at 10": -90.0})


def slope_gone_at_ten():
    """`at 10` is not zero. The curve becomes flatter and flatter; does it ever become flat? Give six decimals."""
    return _slopes(**{"at 10": 0.0})


def steepest_at_one():
    """`steepest` is the slope at z = 1. Does the curve climb faster there, or in its middle?"""
    return _slopes(steepest=0.196612)


def slope_at_ten_with_a_zero_too_few():
    """`at 10` is ten times too large. How many zeros stand behind the point when a power of ten is written out?"""
    return _slopes(**{"at 10": 0.000454})


def slopes_to_three_decimals():
    """The two small slopes are right to three decimals. How many does the docstring ask for?"""
    return _slopes(**{"at 5": 0.007, "at 10": 0.0})


def slopes_in_percent():
    """All three are a hundred times too large. Does the docstring ask for parts of a hundred?"""
    return {"steepest": 25.0, "at 5": 0.664806, "at 10": 0.00454}


def slopes_downhill():
    """All three are negative. Does the curve rise or fall?"""
    return {"steepest": -0.25, "at 5": -0.006648, "at 10": -0.000045}


def exponential_at_five():
    """`at 5` is the exponential of minus five. Close, since the curve ends almost like it: which square divides it?"""
    return _slopes(**{"at 5": 0.006738})
