"""Hints for `grid_evaluations`."""


def grid_evaluations(values=3, parameters=4):
    """For each value of the first parameter, how many values of the second are tried?

    Draw the grid for two parameters with three values each, and count its points. Then think of a third parameter: how
    many such sheets lie on top of one another?

    Every further parameter multiplies the number of points by the number of values that it can take. With k values a
    parameter that is k · k · … · k, one factor for each parameter: k to the power of their number. It is the number of
    parameters that stands in the exponent; this is why grids fail.
    """
    count = 1
    for _ in range(parameters):
        count = count * values
    return {"three values, four parameters": count}
