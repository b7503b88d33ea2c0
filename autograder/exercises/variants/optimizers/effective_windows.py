"""Right versions of `effective_windows`."""


def windows_computed():
    """1 / (1 − β), as floats."""
    return {"0.9": round(1 / (1 - 0.9)), "0.99": float(round(1 / (1 - 0.99)))}


def windows_and_one_more():
    """A further entry."""
    return {"0.9": 10, "0.99": 100, "0.999": 1000}
