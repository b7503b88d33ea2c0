"""Hints for `gradients_times_100`."""


def gradients_times_100(method="θ ← θ − α g / √|g|", gradient=4.0, factor=9.0):
    """Where in each formula does the gradient stand: above the line of a fraction, below it, or on both sides?

    Write 100 g wherever there is a g, and pull the 100 out of every average, to the front. What is in front of an
    average of squares?

    An average of numbers that are all c times as large is c times as large; one of their squares is c² times as large,
    and its root c times again. Now put both together in the step of each method: which c stands above the line, which
    one below it, and what is left of them? ε is far too small to matter. (The twin does it for c = 9 in a method that
    divides by √|g|.)
    """
    before = gradient / gradient**0.5
    after = factor * gradient / (factor * gradient) ** 0.5
    return {"of the twin, times as long": after / before}
