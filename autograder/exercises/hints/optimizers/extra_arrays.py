"""Hints for `extra_arrays`."""


def extra_arrays(method="θ ← θ − α (g + ½ g of the step before + ¼ g of the step before that)"):
    """If the computer were switched off between two steps, what would have to lie on the disk besides the parameter?

    For each method copy the formulas, and underline every letter on the right whose value comes from the step before.

    A value counts if it has a parameter's size, is not the parameter, and is read at the next step. What is made from
    others within a step and used up there does not count, nor does the gradient, which comes anew from the data, nor a
    single number such as t. You have the proof at hand: what do your own four functions put into the state for each
    name? (The twin is a method that nobody uses.)
    """
    arrays_in_the_formula = ("θ", "g", "g of the step before", "g of the step before that")
    kept_from_step_to_step = arrays_in_the_formula[2:]
    return {"of the twin": len(kept_from_step_to_step)}
