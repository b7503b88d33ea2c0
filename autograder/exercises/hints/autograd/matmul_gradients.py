"""Hints for `matmul_gradients`."""

import numpy as np

G = np.array([[1.0, 2.0, 0.0], [4.0, 0.0, 1.0]])
A = np.array([[2.0], [3.0]])
B = np.array([[1.0, 0.0, 5.0]])


def matmul_gradients(upstream=G, A=A, B=B):
    """In which entries of the product is one entry of A used, and with which entry of B is it multiplied there?

    Write the shapes of the three arrays, with n = 2, k = 1 and m = 3, and the two shapes that have to come out. Then
    write the sum that comes home to A₁₁, term by term, and below it the one that comes home to B₁₁.

    What comes home to an entry of A is a sum over j: a row of G against a row of B. A matrix product takes the *rows*
    of its first factor against the *columns* of its second. What has to be done to B, so that its rows are columns?
    For B the sum runs over i: Σᵢ Aᵢₖ Gᵢⱼ, columns of A against columns of G. Which of the two comes first, and which
    one has to be turned this time? Test both answers with the shapes.
    """
    to_the_first_entry_of_A = 1.0 * 1.0 + 2.0 * 0.0 + 0.0 * 5.0
    to_the_second_entry_of_A = 4.0 * 1.0 + 0.0 * 0.0 + 1.0 * 5.0
    to_the_first_entry_of_B = 2.0 * 1.0 + 3.0 * 4.0
    to_the_second_entry_of_B = 2.0 * 2.0 + 3.0 * 0.0
    to_the_third_entry_of_B = 2.0 * 0.0 + 3.0 * 1.0
    _dA = np.array([[to_the_first_entry_of_A], [to_the_second_entry_of_A]])
    return _dA, np.array([[to_the_first_entry_of_B, to_the_second_entry_of_B, to_the_third_entry_of_B]])
