"""Wrong versions of `paths_of_doublings`."""

from solutions.autograd import paths_of_doublings


def start_not_counted():
    """There are as many doublings as that. Has x0 no row?"""
    return paths_of_doublings() | {"rows": 30}


def two_rows_a_doubling():
    """It looks as if every doubling had two rows. How many results has a sum?"""
    return paths_of_doublings() | {"rows": 61}


def ways_added():
    """The choices of all doublings are added. After two choices at the first row, how many at the second for each of
    them?"""
    return paths_of_doublings() | {"paths": 60}


def ways_squared():
    """The number of doublings is squared. How many ways are there through two doublings, and through three?"""
    return paths_of_doublings() | {"paths": 900}


def one_doubling_too_many():
    """There is one doubling too many. How many sums lie between x0 and x30?"""
    return paths_of_doublings() | {"paths": 2**31}


def one_doubling_too_few():
    """There is one doubling too few. How many sums lie between x0 and x30?"""
    return paths_of_doublings() | {"paths": 2**29}


def both_arrows_as_one():
    """That is right if both arrows count as one way. How do the two shares of a sum x + x reach x?"""
    return paths_of_doublings() | {"paths": 1}
