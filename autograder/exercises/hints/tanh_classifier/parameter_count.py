"""Hints for `parameter_count`."""


def parameter_count(n_x=3, n_h=2, n_y=2):
    """Which of the fifteen arrays of the table before does gradient descent move, and which are only computed?

    Write down the arrays that a step downhill has to change, with their shapes from your table, and the number of
    entries of each.

    An array of r rows and c columns holds r times c numbers. Another way, which has to give the same: each unit,
    hidden or not, has one weight for every number that it sees, and one bias. How many numbers does a hidden unit see,
    and how many the output? (The twin has three inputs, two hidden units and two outputs.)
    """
    of_one_hidden_unit = n_x + 1
    of_one_output = n_h + 1
    return n_h * of_one_hidden_unit + n_y * of_one_output
