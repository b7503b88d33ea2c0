"""Wrong versions of `rows_of_a_formula`."""

from solutions.autograd import rows_of_a_formula


def inputs_not_counted():
    """That is the number of operations. Do x and y stand in the dictionary, too?"""
    return rows_of_a_formula() | {"rows": 4}


def inputs_once_for_each_use():
    """It looks as if x had a row for each place in which the formula has an x. May a row go into several others?"""
    return rows_of_a_formula() | {"rows": 8, "from x": 1}


def one_arrow_a_row():
    """That is one arrow for each operation. How many parents has a product?"""
    return rows_of_a_formula() | {"arrows": 4}


def two_arrows_for_each_operation():
    """That is two arrows for each operation. How many inputs has σ?"""
    return rows_of_a_formula() | {"arrows": 8}


def arrows_between_operations_alone():
    """These are the arrows between operations. Do none lead from the inputs into them?"""
    return rows_of_a_formula() | {"arrows": 3}


def x_in_the_brackets_alone():
    """The arrows from x into the brackets are counted. Where else does the formula use x?"""
    return rows_of_a_formula() | {"from x": 2}
