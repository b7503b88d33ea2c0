"""Wrong versions of `input_gradient_by_index`."""

from solutions.multivariate import input_gradient_by_index


def _entries(a11, a12, a21, a22, rule="C"):
    return {"a11": a11, "a12": a12, "a21": a21, "a22": a22, "rule": rule}


def weights_not_transposed():
    """The entries are those of W G. In which two entries of Z does a₁₂ stand, and beside which entries of W?"""
    return _entries(4.0, 5.0, 5.0, -6.0, "B")


def upstream_first():
    """The entries are those of G Wᵀ. In which two entries of Z does a₁₂ stand: in a row of Z, or in a column?"""
    return _entries(0.0, 7.0, 7.0, 0.0, "A")


def upstream_first_and_no_transposing():
    """The entries are those of G W. In which two entries of Z does a₁₂ stand, and beside which entries of W?"""
    return _entries(-1.0, 5.0, 10.0, -1.0)


def entries_transposed():
    """`a12` and `a21` hold each other's numbers. Which of the two indices counts the rows?"""
    return _entries(5.0, 3.0, 8.0, -5.0)


def entries_and_rule_transposed():
    """`a12` and `a21` hold each other's numbers, and the rule gives the table that lies on its side. Which of the two
    indices counts the rows?"""
    return _entries(5.0, 3.0, 8.0, -5.0, "D")


def first_use_alone():
    """`rule` is right, | but only the first row of Z sends something back. In how many entries of Z does each entry of
    A stand?"""
    return _entries(2.0, -1.0, 4.0, -2.0)


def upstream_left_out():
    """`rule` is right, | but each number is a sum of weights, whatever comes back. With what is the upstream gradient
    multiplied on its way to an input?"""
    return _entries(4.0, 4.0, 1.0, 1.0)


def products_multiplied():
    """`rule` is right, | but what comes back from two places is multiplied. What happens to it where a value forks?"""
    return _entries(6.0, -9.0, -4.0, 6.0)


def minus_lost_in_the_weights():
    """`rule` is right, | but `a21` and `a22` are those of a positive entry in the corner. What is the sign of w₂₂?"""
    return _entries(5.0, 8.0, 5.0, 1.0)


def minus_lost_in_what_comes_back():
    """`rule` is right, | but `a12` and `a22` are too large. What is the sign of g₁₂?"""
    return _entries(5.0, 10.0, 3.0, -1.0)


def right_entries_and_the_rule_for_weights():
    """Only | `rule` is wrong. Which row of which array meets which column: work out one entry of the product that you
    chose, and compare?"""
    return input_gradient_by_index() | {"rule": "A"}


def right_entries_and_no_transposing():
    """Only | `rule` is wrong. Compute the entry in the corner of W G: is it yours?"""
    return input_gradient_by_index() | {"rule": "B"}


def right_entries_and_the_table_on_its_side():
    """Only | `rule` is wrong: its product has your numbers, but two of them in each other's places. Which of the two
    factors has to come first?"""
    return input_gradient_by_index() | {"rule": "D"}
