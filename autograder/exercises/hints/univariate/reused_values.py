"""Hints for `reused_values`."""


def reused_values(a=3.0, b=4.0):
    """Which letters occur in the two formulas for the gradient?

    Copy the formulas for ∂𝓛/∂w and ∂𝓛/∂b, and underline everything in them that is not a constant.

    The way back through an operation needs the values that its local derivative is made of. In a product these are its
    inputs, in a square it is what was squared. The last value of all, the loss itself, is the beginning of the way
    back, where the gradient is 1 whatever the loss is. And the size of the step is wanted only when all slopes are
    known.
    """
    product = a * b
    square = product**2
    to_product = 2 * product
    to_a = to_product * b
    return {"the square, which is not used on the way back": square, "slope in a": to_a}
