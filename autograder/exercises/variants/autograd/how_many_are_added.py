"""Right versions of `how_many_are_added`."""

import numpy as np


def counted_by_sizes():
    """The size of the sum over the size of each array."""
    shapes = {"(5, 1)": (5, 1), "(1, 7)": (1, 7), "(7,)": (7,), "()": (), "(5, 7)": (5, 7)}
    return {text: 35 // int(np.prod(shape)) for text, shape in shapes.items()}


def counted_with_ones():
    """Broadcasting itself, asked with ones."""
    return {"(5, 7)": 1, "()": int(np.ones((5, 7)).sum()), "(5, 1)": 7, "(7,)": 5, "(1, 7)": 5}
