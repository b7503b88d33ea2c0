"""Hints for `input_gradient_by_index`."""


def input_gradient_by_index(w12=4.0, w22=-2.0, g11=3.0, g21=5.0):
    """In which entries of Z does a₂₁ stand, and which number stands beside it there?

    Copy the four equations for the entries of Z, and underline one entry of A wherever it stands. Beside it stands a
    weight; write under each of the two places what has come back there, the entry of G with the same indices.

    Each entry of A stands in one column of Z, once in every row. From each place comes back the entry of G there, times
    the weight beside it, and the two add up: ∂𝓛/∂a₂₁ = g₁₁ w₁₂ + g₂₁ w₂₂. So a column of G has met a column of W. A
    matrix product lets the rows of its first factor meet the columns of its second one: how do columns of W become
    rows?
    """
    from_the_first_row = g11 * w12
    from_the_second_row = g21 * w22
    both = from_the_first_row + from_the_second_row
    return {"for the entry in row 2, column 1": both}
