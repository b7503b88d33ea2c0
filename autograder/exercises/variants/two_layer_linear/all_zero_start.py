"""Right versions of `all_zero_start`."""

import numpy as np


def stuck_with_three_decimals():
    """The cost rounded, the set as a list."""
    return {"moves": ["db2"], "cost": 0.641}


def stuck_with_a_bare_name():
    """The one name without a set, the cost as a NumPy number."""
    return {"moves": "db2", "cost": np.float64(0.64125)}
