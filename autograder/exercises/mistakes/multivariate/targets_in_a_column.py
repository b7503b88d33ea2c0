"""Wrong versions of `targets_in_a_column`."""


def _column(shape, consequence):
    return {"shape": shape, "consequence": consequence}


def difference_stays_a_row():
    """The letter is right, the shape is not. | NumPy stretches every side that is 1 until it fits the other array:
    which sides are 1 here?"""
    return _column((1, 342), "C")


def difference_becomes_a_column():
    """The letter is right, the shape is not. | The column has 342 rows; how many columns does the other array have, and
    are they lost?"""
    return _column((342, 1), "C")


def error_is_raised():
    """The shape is right, and | so the subtraction has worked. If it works, who would raise an error?"""
    return _column((342, 342), "A")


def warning_is_printed():
    """The shape is right, the letter is not. | Stretching arrays of different shapes is a feature that NumPy is proud
    of: would it warn of it? Try it with three numbers."""
    return _column((342, 342), "B")


def column_is_turned():
    """NumPy never transposes an array on its own. What does it do instead with a side that is 1?"""
    return _column((1, 342), "D")


def row_and_column_do_not_fit():
    """You expect a refusal. NumPy refuses when two sides differ and neither of them is 1: is that the case here?"""
    return _column((1, 342), "A")


def table_turned_into_a_row():
    """The shape is right, | and it is not that of a row. What is the mean of the squares of such a table?"""
    return _column((342, 342), "D")
