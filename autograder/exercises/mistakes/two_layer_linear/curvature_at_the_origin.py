"""Wrong versions of `curvature_at_the_origin`."""


def _curvature(smallest=-2.0, largest=2.0, kind="C"):
    return {"smallest": smallest, "largest": largest, "kind": kind}


def origin_a_lowest_point():
    """`kind` says lowest point. One eigenvalue is negative: what does the loss do along its direction?"""
    return _curvature(kind="A")


def origin_a_highest_point():
    """`kind` says highest point. One eigenvalue is positive: what does the loss do along its direction?"""
    return _curvature(kind="B")


def origin_flat():
    """`kind` says flat. The gradient is zero there; are the eigenvalues?"""
    return _curvature(kind="D")


def diagonal_of_H_read_off():
    """Both eigenvalues are given as zero. The diagonal of H is zero: are those the eigenvalues, when H has other
    entries?"""
    return _curvature(0.0, 0.0)


def entries_of_H_for_eigenvalues():
    """The eigenvalues are both −2, the entries off the diagonal. Along (1, 1) and along (1, −1), what does H do?"""
    return _curvature(-2.0, -2.0)


def determinant_for_an_eigenvalue():
    """The eigenvalues are ±4. That is the size of their product: what are they themselves?"""
    return _curvature(-4.0, 4.0)


def eigenvalues_without_the_two():
    """The eigenvalues are half of what they should be. Which factor is in front of w₁w₂ when you expand the square?"""
    return _curvature(-1.0, 1.0)


def eigenvalues_exchanged():
    """The two eigenvalues stand in each other's places. Which is the smaller, −2 or 2?"""
    return _curvature(2.0, -2.0)
