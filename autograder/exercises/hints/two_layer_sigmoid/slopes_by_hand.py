"""Hints for `slopes_by_hand`."""

import math


def slopes_by_hand(z=2.0):
    """The slope is a product of two numbers that add up to 1. When is such a product largest?

    Work out a = σ(z) at the z in question with six digits, then its slope from a alone.

    The product of a and one minus a is largest when both are equal. For z = 5 and z = 10, compute e⁻ᶻ first; for large
    z the slope is nearly e⁻ᶻ itself, which is a good test. (The twin does it at z = 2.)
    """
    exponential = math.exp(-z)
    a = 1 / (1 + exponential)
    return {"at 2": round(a * (1 - a), 6)}
