"""Hints for `how_many_are_added`."""


def how_many_are_added(shape_of_the_gradient=(4, 2)):
    """If a column of four numbers is laid beside itself to make a table of eight, how often does each number occur in
    the table?

    Draw a table of 5 rows and 7 columns. For each of the five shapes shade all the boxes that hold the array's first
    number once it has been stretched.

    A shape with fewer axes gets axes of length 1 in front until there are two. Then compare side by side: along a side
    of length 1 where the table is longer, the array was repeated as often as the table is long; along a side of the
    same length it was not. The repetitions along both sides multiply. A test: the array's own numbers, times how often
    each occurs, make all the boxes. (The twin has a table of 4 rows and 2 columns.)
    """
    boxes = 4 * 2
    each_number_of_a_4_1_column = boxes / 4
    each_number_of_a_2_row = boxes / 2
    return {"(4, 1)": round(each_number_of_a_4_1_column), "(2,)": round(each_number_of_a_2_row)}
