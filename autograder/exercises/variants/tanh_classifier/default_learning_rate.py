"""Right versions of `default_learning_rate`."""

default_rate_in_a_small_letter = lambda: "c"
