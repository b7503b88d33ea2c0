"""Hints for `where_beta_comes_from`."""


def where_beta_comes_from(method="θ ← θ − α g"):
    """Which letters stand to the left of an arrow in Adam's formulas, and which only to the right?

    Copy the formulas, and make two lists: what a step changes, and what it merely uses. Then look at the head of your
    own function: which of the used ones are handed over from outside?

    A value can be learnt only if something changes it: a line in which it stands to the left of an arrow, or a
    derivative by it. Look for either. Then ask the same of the learning rate, where you have always known the answer,
    and of the other two explanations: in which formula would they stand? (The twin makes the lists for gradient
    descent.)
    """
    changed_by_a_step = ("θ",)
    used_by_a_step = ("θ", "α", "g")
    told_by_the_data = ("g",)
    return {"used, not changed, and not from the data": ("α",)}
