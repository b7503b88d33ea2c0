"""Right versions of `where_beta_comes_from`."""


def chosen_with_spaces():
    """A letter among spaces."""
    return " C "
