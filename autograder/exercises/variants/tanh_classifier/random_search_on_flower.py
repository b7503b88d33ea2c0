"""Right versions of `random_search_on_flower`."""

search_letter_with_spaces = lambda: " C "
