"""Wrong versions of `shape_table`."""

from solutions.multivariate import shape_table


def examples_in_rows():
    """`X` and its transpose are exchanged. Is an example a row or a column in this course?"""
    return shape_table() | {"X": (342, 3), "X transposed": (3, 342)}


def everything_transposed():
    """Every shape is turned round. Is an example a row or a column in this course?"""
    return {key: shape[::-1] for key, shape in shape_table().items()}


def weights_in_a_column():
    """`w` and `dw` are columns in your table. In w X, the columns of w meet the rows of X: how many of each are
    there?"""
    return shape_table() | {"w": (3, 1), "dw": (3, 1)}


def gradient_in_a_column():
    """`dw` does not have the shape of `w`. A step subtracts one from the other: what would come out?"""
    return shape_table() | {"dw": (3, 1)}


def one_weight_an_example():
    """Your weights are as many as the examples. What is it that a weight weighs?"""
    return shape_table() | {"w": (1, 342), "dw": (1, 342)}


def gradient_for_each_example():
    """`dw` is too large: it still has the examples in it. Over what does the product with X transposed add up?"""
    return shape_table() | {"dw": (3, 342)}


def predictions_for_each_feature():
    """`y_hat` and `error` have a row for each feature. How many masses are predicted for one penguin?"""
    return shape_table() | {"y_hat": (3, 342), "error": (3, 342)}


def table_of_errors():
    """`error` is a square table. The predictions and the targets are both rows: what is the difference of two rows?"""
    return shape_table() | {"error": (342, 342)}


def one_error_for_all():
    """`error` is a single number. That would be true of the loss; how many errors are there before they are
    averaged?"""
    return shape_table() | {"error": (1, 1)}


def transpose_not_turned():
    """`X transposed` has the shape of `X`. What does transposing do to rows and columns?"""
    return shape_table() | {"X transposed": (3, 342)}


def shapes_of_rank_1():
    """Rows with one dimension only: (342,) and (1, 342) are different shapes. How many numbers are there in a shape of
    this course?"""
    return shape_table() | {"w": (3,), "y_hat": (342,), "error": (342,), "dw": (3,)}


def bias_counted_among_the_weights():
    """`w` and `dw` have one entry too many. Is the bias one of the weights here, or a number of its own?"""
    return shape_table() | {"w": (1, 4), "dw": (1, 4)}


def dw_is_a_single_number():
    """`dw` is a single number in your table. How many weights are there, and how many slopes does the loss have?"""
    return shape_table() | {"dw": (1, 1)}


def predictions_in_columns():
    """`y_hat` and `error` are columns in your table. (1, 3) times (3, 342): which two of these numbers are left?"""
    return shape_table() | {"y_hat": (342, 1), "error": (342, 1)}
