"""Wrong versions of `first_saturated_z`."""


def saturated_when_exp_overflows():
    """That is where e⁻ᶻ leaves the range of float64. Much earlier, 1 + e⁻ᶻ is rounded: how small may a number be
    beside 1?"""
    return 710


def saturated_one_too_early():
    """Very close. At this z the result prints as 1.0 or nearly so; is it equal to 1.0?"""
    return 36


def saturated_one_too_late():
    """Very close. At this z the result is 1.0; is it for the number before as well?"""
    return 38


def saturated_in_single_precision():
    """That is the answer for float32, whose numbers have half as many digits. Which type do your arrays have?"""
    return 17


def saturated_on_paper():
    """Beyond that z four decimals show 1.0000. Is the number equal to 1.0, or only printed so?"""
    return 10


def saturated_at_a_round_number():
    """There it is 1.0 indeed, but it was before. Which is the first whole number for which it is?"""
    return 40
