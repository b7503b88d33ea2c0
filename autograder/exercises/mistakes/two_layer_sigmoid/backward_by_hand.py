"""Wrong versions of `backward_by_hand`."""

from solutions.two_layer_sigmoid import backward_by_hand


def _on_paper(**changed):
    """The right entries, with some replaced."""
    return backward_by_hand() | changed


def _times(table, factor):
    return [[factor * entry for entry in row] for row in table]


def paper_without_the_two():
    """The forward values are right, all gradients are half of what they should be. What does the derivative of the
    square bring along?"""
    right = _on_paper()
    halves = {name: _times(right[name], 0.5) for name in ("dW2", "dW1", "db1")}
    return _on_paper(**halves, db2=-0.5)


def paper_without_the_mean():
    """The forward values are right, all gradients are twice what they should be. How many examples share the cost?"""
    right = _on_paper()
    doubles = {name: _times(right[name], 2) for name in ("dW2", "dW1", "db1")}
    return _on_paper(**doubles, db2=-2.0)


def paper_error_the_other_way_round():
    """The forward values are right, all gradients have the opposite sign. In which order does the error stand?"""
    right = _on_paper()
    negatives = {name: _times(right[name], -1) for name in ("dW2", "dW1", "db1")}
    return _on_paper(**negatives, db2=1.0)


def paper_without_the_slope():
    """The output layer is right; `dW1` and `db1` are too large. What lies between A1 and Z1 on the way back?"""
    return _on_paper(dW1=[[-0.537883], [0.537883]], db1=[[-1.0], [1.0]])


def paper_with_a_sum_for_the_cost():
    """Only | the cost is wrong: it is twice what it should be. Over how many examples is it averaged?"""
    return _on_paper(cost=0.644658)


def paper_sign_of_the_second_unit():
    """The output layer is right; in `dW1` and `db1` the second entry has the wrong sign. Which weight leads from the
    second hidden unit to the output?"""
    return _on_paper(dW1=[[-0.105754], [-0.134471]], db1=[[-0.196612], [-0.25]])


def paper_w1_without_the_inputs():
    """`dW1` is the same as `db1`. Which input did each example have, and what does it multiply?"""
    return _on_paper(dW1=_on_paper()["db1"])


def paper_dead_second_unit():
    """The second hidden unit is not 0. Its weight and its bias are zero; what does the sigmoid make of that?"""
    return _on_paper(A1=[[0.731059, 0.268941], [0.0, 0.0]], Y_hat=[[0.731059, 0.268941]])


def paper_db2_as_a_mean():
    """`db2` is half of what it should be. E holds the mean already: is a sum or another mean due over its columns?"""
    return _on_paper(db2=-0.5)


def paper_dead_second_unit_in_the_cost_too():
    """The second hidden unit is not 0, and the cost inherits that. What does the sigmoid make of a sum of zero?"""
    return _on_paper(A1=[[0.731059, 0.268941], [0.0, 0.0]], Y_hat=[[0.731059, 0.268941]], cost=0.072329)


def paper_root_of_the_cost():
    """`cost` is the square root of what it should be. What does the square in the formula leave to do?"""
    return _on_paper(cost=0.567741)


def paper_sigmoid_at_the_output():
    """`Y_hat` lies between 0 and 1. Which activation has the output layer of this network?"""
    return _on_paper(Y_hat=[[0.557509, 0.442491]])


def paper_cost_without_the_square():
    """`cost` is negative. What keeps errors of two signs from cancelling?"""
    return _on_paper(cost=-0.5)
