"""Right versions of `all_zero_start`."""

import math


def zero_start_as_a_list():
    """A list for the set, a logarithm for the number."""
    return {"can move": ["db2"], "cost": math.log(2)}


def zero_start_as_a_text():
    """One name for the set of one, four decimals."""
    return {"can move": "db2", "cost": 0.6931}
