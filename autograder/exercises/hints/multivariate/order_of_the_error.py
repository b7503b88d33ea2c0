"""Hints for `order_of_the_error`."""


def order_of_the_error(theta=2.0, big=0.2, small=0.1):
    """If ε is halved and the error becomes a quarter, with which power of ε does it fall?

    On the right side of the figure, go one power of ten to the left on each line. By how many powers of ten does the
    line fall?

    Write Taylor's formula for f(θ + ε) and for f(θ − ε) up to ε³. In the one-sided difference the first term that is
    too much is (ε²/2) f″, divided by ε. In the centred one, the terms with even powers cancel: what is the first that
    stays, and which power is left after the division? (The twin measures the slope of θ³ at 2, which is 12.)
    """
    one_sided = [round(((theta + e) ** 3 - theta**3) / e - 12, 4) for e in (big, small)]
    centred = [round(((theta + e) ** 3 - (theta - e) ** 3) / (2 * e) - 12, 4) for e in (big, small)]
    return {"one-sided, ratio": one_sided[0] / one_sided[1], "centred, ratio": centred[0] / centred[1]}
