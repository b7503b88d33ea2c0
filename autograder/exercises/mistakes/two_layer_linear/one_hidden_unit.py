"""Wrong versions of `one_hidden_unit`."""


def a_unit_for_each_input():
    """How many inputs can one hidden unit read, and what does collapsing it give?"""
    return "A"


def two_units_for_two_directions():
    """Can the weight in front of a single hidden unit be negative?"""
    return "B"


def one_unit_needs_standardised_inputs():
    """Standardising changes how fast training goes. Does it change which functions the network can be?"""
    return "C"
