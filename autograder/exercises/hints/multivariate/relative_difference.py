"""Hints for `relative_difference`."""

import numpy as np

G1 = np.array([[3.0, 4.0]])
G2 = np.array([[3.0, 3.0]])


def relative_difference(g1=G1, g2=G2):
    """If both gradients were a thousand times as long, should the result change? And if one is twice the other?

    Compute three lengths on paper for g₁ = (3, 4) and g₂ = (3, 3): of g₁, of g₂ and of their difference.

    The length of an array is the root of the sum of all its squared entries, whatever its shape; `np.linalg.norm` does
    it for rows and tables alike. The difference is measured first and its length taken afterwards, not the other way
    round. Where both lengths are zero the fraction is 0/0, although the two agree perfectly: decide that case before
    you divide.
    """
    length_1 = float(np.sqrt(np.sum(g1**2)))
    length_2 = float(np.sqrt(np.sum(g2**2)))
    distance = float(np.sqrt(np.sum((g1 - g2) ** 2)))
    return distance / (length_1 + length_2)
