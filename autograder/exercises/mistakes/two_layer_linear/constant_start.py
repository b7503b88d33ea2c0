"""Wrong versions of `constant_start`."""


def _equal_rows(stay="A", hurts="B"):
    return {"rows stay equal": stay, "hurts here": hurts}


def first_update_tells_units_apart():
    """The answer "rows stay equal" says: until the first update. Row j of dW₁ contains entry j of W₂: do those
    differ?"""
    return _equal_rows(stay="B")


def units_part_when_the_cost_is_low():
    """The answer "rows stay equal" ties them to the cost. If rows are equal before an update, what is different after
    it?"""
    return _equal_rows(stay="C")


def equal_units_hurt_here():
    """The answer "hurts here" says yes. Equal units act like one unit: how many does one output need?"""
    return _equal_rows(hurts="A")


def equal_units_need_a_small_rate():
    """The answer "hurts here" blames the learning rate. Is this about where the path can go, or about how long its
    steps are?"""
    return _equal_rows(hurts="C")


def constant_start_wrong_twice():
    """Both answers are wrong. What is dW₁ for two hidden units with equal weights, and how many units does one output
    need?"""
    return _equal_rows("B", "A")
