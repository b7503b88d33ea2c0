"""Hints for `without_the_sigmoid`."""


def without_the_sigmoid(z=0.5, nudge=0.01):
    """What is the slope of a = z, and what becomes of an array that is multiplied by it entry by entry?

    Put a = z into the two lines of the way forward, and the number 1 for the slope into the way back.

    With A₁ = Z₁ the way forward is two linear layers. On the way back the factor of the sigmoid's slope becomes 1 and
    drops out. Compare what is left, line by line, with the sections before: which of them has a W₁ *and* a W₂?
    """
    slope = ((z + nudge) - z) / nudge
    return {"slope of the identity": slope}
