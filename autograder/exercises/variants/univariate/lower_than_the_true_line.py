"""Right versions of `lower_than_the_true_line`."""

import numpy as np


def lower_with_four_decimals():
    """Rounded as the question asks, a lower-case letter."""
    return {"reason": "b", "fitted": 0.1628, "true": 0.1716}


def lower_with_numpy_numbers():
    """Many decimals, single precision, one entry more."""
    return {"true": np.float32(0.17158), "fitted": np.array([[0.16282341]]), "reason": "B", "m": 60}
