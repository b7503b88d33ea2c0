"""Right versions of `constant_start`."""


def equal_rows_with_small_letters():
    """Small letters, and a key more."""
    return {"rows stay equal": "a", "hurts here": "b", "because": "one output needs one unit"}
