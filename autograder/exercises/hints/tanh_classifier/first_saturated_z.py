"""Hints for `first_saturated_z`."""

import numpy as np


def first_saturated_z(before=16, first=17):
    """For a large z the denominator is 1 plus something tiny. How tiny may it be before the sum is 1 again?

    Write a loop in a cell of your own that goes through z = 1, 2, 3, … and asks each time whether σ(z) is *equal* to
    1.0, not only printed so. What does it print with `repr`?

    Next to 1, float64 has no number nearer than 2⁻⁵² above it. A sum is rounded to the nearest number that there is,
    so anything up to half of that distance is lost beside 1. Write e⁻ᶻ for it, take the logarithm on both sides, and
    round to the side on which it *is* lost; then test your number and the one before. (The twin does it in float32,
    where the nearest number is 2⁻²³ above 1.)
    """
    half_of_the_distance = 2.0**-24
    exponential_before = float(np.exp(-before))
    what_the_sum_has_above_1 = float(np.float32(1 + exponential_before)) - 1
    exponential = float(np.exp(-first))
    what_the_sum_has_above_1 = float(np.float32(1 + exponential)) - 1
    return {"float32": first}
