"""Hints for `curvature_at_the_origin`."""

import numpy as np


def curvature_at_the_origin(c=3.0):
    """Walk from the origin along w₁ = w₂, then along w₁ = −w₂: does the cost rise or fall?

    Multiply the square out. Of the three terms, which one has a second derivative at the origin that is not zero?

    The fourth powers w₁² w₂² vanish at the origin even after two derivatives, and the constant does so at once. What
    is left is a multiple of w₁ w₂, whose second derivatives are zero on the diagonal of H and that multiple beside it.
    A matrix with a on both places beside the diagonal has the eigenvalues a and −a, with the diagonals of the plane as
    directions. Two curvatures of unlike sign: up one way, down the other. (The twin takes (w₁w₂ − 3)² instead.)
    """
    _a = -2 * c
    H = np.array([[0.0, _a], [_a, 0.0]])
    eigenvalues = np.linalg.eigvalsh(H)
    return {"smallest": float(eigenvalues[0]), "largest": float(eigenvalues[1])}
