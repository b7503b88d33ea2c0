"""Wrong versions of `default_learning_rate`."""


def default_rate_suffices():
    """How far can a weight of size 0.01 travel in 10 000 steps if each is a hundredth of a small gradient? Train and
    look."""
    return "A"


def default_rate_gets_nine_of_ten():
    """That is what a learning rate about a hundred times as large reaches. What does this one reach?"""
    return "B"


def default_rate_diverges():
    """A cost explodes when steps are too long. Are these long?"""
    return "D"
