"""Wrong versions of `how_many_are_added`."""

from solutions.autograd import how_many_are_added


def rows_and_columns_exchanged():
    """A column of five was laid beside itself. How often, and so how many numbers come home to each of the five?"""
    return how_many_are_added() | {"(5, 1)": 5, "(1, 7)": 7}


def missing_axis_at_the_end():
    """The flat array has seven entries. Along which axis of (5, 7) do seven entries lie, and which one was added in
    front?"""
    return how_many_are_added() | {"(7,)": 7}


def number_not_stretched():
    """A single number is used in every place of the sum. How many places are there?"""
    return how_many_are_added() | {"()": 1}


def all_summed():
    """One of the arrays already has the full shape, and it was not stretched. How many numbers come home to each of
    its entries?"""
    return how_many_are_added() | {"(5, 7)": 35}


def nothing_summed():
    """Every shape has a 1. If a value is used in several places, what happens to the gradients that come back?"""
    return {shape: 1 for shape in how_many_are_added()}


def size_of_the_stretched_one():
    """These are the numbers of entries that each array has itself. How many entries of (5, 7) does each of them
    serve?"""
    return {"(5, 1)": 5, "(1, 7)": 7, "(7,)": 7, "()": 1, "(5, 7)": 35}


def full_shape_adds_nothing():
    """Where nothing is stretched you say 0. One number comes home to each entry then: is that no number?"""
    return how_many_are_added() | {"(5, 7)": 0}
