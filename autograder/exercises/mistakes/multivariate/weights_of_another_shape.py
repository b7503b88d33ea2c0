"""Wrong versions of `weights_of_another_shape`."""


def _other_shapes(rank_1=(1, 3), product="C", in_a_column=(3, 3)):
    return {"rank 1": rank_1, "product": product, "column": in_a_column}


def rank_1_stays_rank_1():
    """Only | "rank 1" is wrong. (3,) minus (1, 3): NumPy writes a 1 in front of the shorter shape and compares. How
    many dimensions does the result have?"""
    return _other_shapes(rank_1=(3,))


def rank_1_counts_as_a_column():
    """Only | "rank 1" is wrong: you treat (3,) like a column. On which side does NumPy add the missing 1?"""
    return _other_shapes(rank_1=(3, 3))


def rank_1_becomes_a_column():
    """Only | "rank 1" is wrong. In which direction do three numbers without a second dimension lie for NumPy: along a
    row, or along a column?"""
    return _other_shapes(rank_1=(3, 1))


def product_of_a_column_works():
    """Only | the letter is wrong. (3, 1) times (3, m): which two of these four numbers have to be equal?"""
    return _other_shapes(product="A")


def product_of_a_column_stretches():
    """Only | the letter is wrong. Stretching is for elementwise operations; does `@` stretch a side that is 1?"""
    return _other_shapes(product="B")


def column_stays_a_column():
    """Only | "column" is wrong. The weights are (3, 1) and the gradient is (1, 3): what is a column minus a row?"""
    return _other_shapes(in_a_column=(3, 1))


def column_becomes_a_row():
    """Only | "column" is wrong. Both arrays have a side that is 1, and NumPy stretches both: to what?"""
    return _other_shapes(in_a_column=(1, 3))


def both_keep_their_shapes():
    """Neither "rank 1" nor "column" keeps its shape. The gradient is a row: what does a subtraction do with two shapes
    that differ?"""
    return _other_shapes(rank_1=(3,), in_a_column=(3, 1))
