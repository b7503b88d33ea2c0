"""Right versions of `parameter_count`."""

import numpy as np


def count_with_floats():
    """Floats for whole numbers, a small letter."""
    return {"two layers": 21.0, "one layer": 4.0, "fits more": "c"}


def count_of_arrays():
    """Sizes of arrays, added up."""
    sizes = [np.zeros(shape).size for shape in ((4, 3), (4, 1), (1, 4), (1, 1))]
    return {"two layers": np.sum(sizes), "one layer": np.array(3 + 1), "fits more": " C"}
