"""Wrong versions of `sums_and_products`."""

from solutions.univariate import sums_and_products


def sub_with_two_plus_signs(op, a, b):
    """Only | "sub" is wrong, in its second entry. If b grows by a little, does a − b grow or shrink?"""
    return (1.0, 1.0) if op == "sub" else sums_and_products(op, a, b)


def mul_gives_each_its_own_input(op, a, b):
    """The entries of "mul" are right but stand in the wrong places. Hold b still: how much does a b grow with a?"""
    return (a, b) if op == "mul" else sums_and_products(op, a, b)


def mul_gives_the_product(op, a, b):
    """Both entries of "mul" are the product itself. That is the operation's value; how fast does it change?"""
    return (a * b, a * b) if op == "mul" else sums_and_products(op, a, b)


def entries_in_reverse_order(op, a, b):
    """With two inputs every pair comes back in reverse. Which input does the first entry belong to?"""
    return tuple(reversed(sums_and_products(op, a, b)))


def second_branch_always_taken(op, a, b):
    """The entries of "mul" are those of "sub". Read the condition of your second branch aloud: what does Python make of
    a text that stands alone after `or`?"""
    return sums_and_products("sub" if op == "mul" else op, a, b)


def add_for_everything(op, a, b):
    """Every operation returns the derivatives of addition. Is the name of the operation looked at more than once?"""
    return (1.0, 1.0)


def sub_changes_the_sign_of_the_first(op, a, b):
    """The signs of "sub" stand in the wrong places. Which of the two inputs is taken away, and so lowers the result
    when it grows?"""
    return (-1.0, 1.0) if op == "sub" else sums_and_products(op, a, b)


def sub_with_two_minus_signs(op, a, b):
    """The first entry of "sub" has the wrong sign. If a grows by a little, does a − b grow or shrink?"""
    return (-1.0, -1.0) if op == "sub" else sums_and_products(op, a, b)


def sub_gives_the_value(op, a, b):
    """Both entries of "sub" are the difference itself. That is the operation's value; how fast does it change?"""
    return (a - b, a - b) if op == "sub" else sums_and_products(op, a, b)


def sub_gives_its_inputs(op, a, b):
    """The entries of "sub" depend on its inputs. Does the result move further for a nudge when the inputs are
    large?"""
    return (a, -b) if op == "sub" else sums_and_products(op, a, b)


def values_of_sums_and_products(op, a, b):
    """The entries of "sub" and "mul" are what they compute, not how fast that changes. What happens to the
    result when one input moves a little and the other stays?"""
    return {"add": (1.0, 1.0), "sub": (a - b, a - b), "mul": (a * b, a * b)}[op]


def mul_as_one_number(op, a, b):
    """One number comes back for "mul". How many inputs has a product, and how far does the result move for each?"""
    return a + b if op == "mul" else sums_and_products(op, a, b)


def mul_added_up(op, a, b):
    """Both entries of "mul" are the sum of its inputs. While a moves, b stands still: how much does it count?"""
    return (a + b, a + b) if op == "mul" else sums_and_products(op, a, b)


def mul_as_a_sum(op, a, b):
    """Both entries of "mul" are 1. That holds for a sum; how far does a b move when b is 5 and a grows by 1?"""
    return (1.0, 1.0) if op == "mul" else sums_and_products(op, a, b)


def sub_misspelt(op, a, b):
    """None comes back for "sub" alone. Does its branch compare with the name as the docstring spells it?"""
    return None if op == "sub" else sums_and_products(op, a, b)


def numbers_of_the_table(op, a, b):
    """The entries of "mul" are those of the table, whatever comes in. Which of the inputs was the 5 there, and which
    the 2?"""
    return (5.0, 2.0) if op == "mul" else sums_and_products(op, a, b)


def slopes_not_returned(op, a, b):
    """None comes back, whatever the operation is. What does a function hand out that computes slopes and never says
    return?"""
    sums_and_products(op, a, b)
