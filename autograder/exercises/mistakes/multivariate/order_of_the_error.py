"""Wrong versions of `order_of_the_error`."""


def _orders(one_sided="B", centred="C"):
    return {"one-sided": one_sided, "centred": centred}


def orders_exchanged():
    """The two letters stand under each other's keys. Which of the two curves falls more steeply in the figure?"""
    return _orders("C", "B")


def both_of_first_order():
    """The letter for "centred" is not right. Follow its curve through two powers of ten of ε: through how many powers
    of ten does the error fall?"""
    return _orders("B", "B")


def both_of_second_order():
    """The letter for "one-sided" is not right. Follow its curve through two powers of ten of ε: through how many powers
    of ten does the error fall?"""
    return _orders("C", "C")


def centred_of_third_order():
    """The letter for "centred" is not right. The terms with even powers cancel in f(θ + ε) − f(θ − ε); the first one
    that is left has a cube in it. By what is it divided afterwards?"""
    return _orders("B", "D")


def one_order_too_many():
    """Both letters are one too high. The first term that is left in the numerator gives the order only after one more
    step: what is the numerator divided by?"""
    return _orders("C", "D")


def one_order_too_few():
    """Both letters are one too low. Does the one-sided error stay the same as ε shrinks?"""
    return _orders("A", "B")
