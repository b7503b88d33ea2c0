"""Wrong versions of `gradients_times_100`."""


def all_steps_grow():
    """ "rmsprop" and "adam" are wrong. Multiply g by 100 in their formulas: what happens to the divisor?"""
    return {"gd": "A", "momentum": "A", "rmsprop": "A", "adam": "A"}


def no_step_changes():
    """ "gd" and "momentum" are wrong. What divides the gradient there?"""
    return {"gd": "C", "momentum": "C", "rmsprop": "C", "adam": "C"}


def momentum_normalises():
    """ "momentum" is wrong. Is an average of gradients that are 100 times as large still the same?"""
    return {"gd": "A", "momentum": "C", "rmsprop": "C", "adam": "C"}


def steps_shrink_by_the_square():
    """ "rmsprop" and "adam" are wrong. The average of squares grows by 100², and then a root is taken: by what is the
    gradient divided?"""
    return {"gd": "A", "momentum": "A", "rmsprop": "D", "adam": "D"}


def steps_grow_by_the_root():
    """ "rmsprop" and "adam" are wrong. By which factor does the root of s grow, and by which the gradient above it?"""
    return {"gd": "A", "momentum": "A", "rmsprop": "B", "adam": "B"}


def adam_keeps_its_scale_unlike_rmsprop():
    """ "rmsprop" is wrong. Adam's divisor comes from there: what does it do with the scale of the gradient?"""
    return {"gd": "A", "momentum": "A", "rmsprop": "A", "adam": "C"}


def rmsprop_divided_by_the_square():
    """ "rmsprop" is wrong. s grows by 100²: is it s that divides, or its root?"""
    return {"gd": "A", "momentum": "A", "rmsprop": "D", "adam": "C"}
