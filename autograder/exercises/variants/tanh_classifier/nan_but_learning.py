"""Right versions of `nan_but_learning`."""

nan_in_a_small_letter = lambda: "b"
