"""Wrong versions of `shape_table`."""

from solutions.two_layer_linear import shape_table


def _table(**changed):
    """The right shapes, with some replaced."""
    return shape_table() | changed


def table_with_rows_and_columns_exchanged():
    """All shapes are turned round. Rows first: how many rows has W₁?"""
    return {name: shape[::-1] for name, shape in shape_table().items()}


def table_with_weights_transposed():
    """`dW1` and `dW2` are turned round. Every gradient has the shape of its parameter: which shapes have W₁ and W₂?"""
    return _table(dW1=(3, 4), dW2=(4, 1))


def table_with_one_output_row_for_dZ1():
    """`dZ1` has the shape of E. What does multiplying with W₂ᵀ do to the number of rows?"""
    return _table(dZ1=(1, 342))


def table_with_one_column_for_dZ1():
    """`dZ1` has a single column. Z₁ has one for each example: has anything been added up over them yet?"""
    return _table(dZ1=(4, 1))


def table_with_dZ1_turned():
    """`dZ1` is turned round. Which shape has Z₁ itself?"""
    return _table(dZ1=(342, 4))


def table_with_examples_in_the_gradients():
    """`db1` and `db2` still have one column per example. What does the sum over examples leave?"""
    return _table(db1=(4, 342), db2=(1, 342))


def table_with_examples_in_dW1():
    """`dW1` still has one column per example. What does the product with Xᵀ do to that side?"""
    return _table(dW1=(4, 342))


def table_with_dW2_for_the_inputs():
    """`dW2` has one column per input. Which values does W₂ multiply?"""
    return _table(dW2=(1, 3))


def table_with_db1_for_the_inputs():
    """`db1` has one entry per input. To what is b₁ added?"""
    return _table(db1=(3, 1))


def table_with_biases_as_rows():
    """`db1` is a row. A bias is added to columns: how does it stand?"""
    return _table(db1=(1, 4))


def table_with_biases_of_one_dimension():
    """`db1` and `db2` have a single dimension. What does `keepdims=True` keep?"""
    return _table(db1=(4,), db2=(1,))


def table_with_biases_inside_the_weights():
    """`dW1` and `dW2` have one column too many, as if a bias were among the weights. Where do the biases live here?"""
    return _table(dW1=(4, 4), dW2=(1, 5))


def table_with_inputs_for_hidden_units():
    """`dZ1` has one row per input. How many rows has Z₁, whose gradient it is?"""
    return _table(dZ1=(3, 342))


def table_with_a_hidden_column_for_db2():
    """`db2` has one row per hidden unit. To which layer does b₂ belong, and how many units has that one?"""
    return _table(db2=(4, 1))
