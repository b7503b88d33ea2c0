"""Wrong versions of `naive_costs`."""


def _outcomes(one, two, three):
    return {"y=1, z=40": one, "y=0, z=40": two, "y=0, z=36": three}


def right_prediction_costs_nothing():
    """The first letter is not right. On paper a sure and right prediction costs nothing; but what does
    NumPy make of the second term, 0 times log 0?"""
    return _outcomes("A", "E", "C")


def right_prediction_costs_infinity():
    """The first letter is not right. The logarithm of 0 is −inf, and it is multiplied by 1 − y. What is 0 times
    infinity?"""
    return _outcomes("E", "E", "C")


def wrong_prediction_is_nan():
    """The second letter is not right. Which of the two terms is 0 times a finite number here, and what is the other
    one?"""
    return _outcomes("F", "F", "C")


def wrong_prediction_costs_its_logit():
    """The second letter is not right. On paper the cost of being wrong is about z; but what is 1 − a in float64 when a
    is 1.0?"""
    return _outcomes("F", "D", "C")


def no_digits_lost():
    """The third letter is not right. At z = 36, a differs from 1 in its last digits only. How many digits of 1 − a are
    left?"""
    return _outcomes("F", "E", "B")


def nan_and_infinity_exchanged():
    """The first two letters stand in each other's places. In which of the cases is 0 multiplied by log 0?"""
    return _outcomes("E", "F", "C")


def paper_in_all_three():
    """These are the costs on paper. Try the formula in a cell: what do the logarithms get to see in float64?"""
    return _outcomes("A", "D", "B")
