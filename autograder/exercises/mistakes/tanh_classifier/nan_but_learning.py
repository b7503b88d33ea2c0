"""Wrong versions of `nan_but_learning`."""


def nan_replaced_by_zero():
    """One nan in a factor makes nan of every sum it enters. What does a product with such a factor hold?"""
    return "A"


def nan_skipped_by_the_update():
    """The update subtracts whatever it is given. At which place would the cost enter the gradients?"""
    return "C"


def better_by_chance():
    """From 50 to 87 per cent of 400 points, by chance? Which of your functions produces nan, and who uses its
    result?"""
    return "D"
