"""Right versions of `gradients_times_100`."""


def letters_in_lower_case():
    """Lower-case letters."""
    return dict(zip(["gd", "momentum", "rmsprop", "adam"], "aacc"))
