"""Wrong versions of `which_products`."""

from solutions.two_layer_sigmoid import which_products


def all_products_of_matrices():
    """Try the second sign with shapes: (n_h, m) stands on its left and (n_h, m) on its right. Which of the two products
    exists?"""
    return dict.fromkeys(which_products(), "@")


def all_products_entry_by_entry():
    """Try the first sign with three outputs: (n_h, 3) stands on its left and (3, m) on its right. Which of the two
    products exists?"""
    return dict.fromkeys(which_products(), "*")


def products_the_wrong_way_round():
    """All four signs are exchanged. With the shape written below each factor, which products exist?"""
    return {"E": "*", "A1": "@", "1 - A1": "@", "X.T": "*"}


def error_entry_by_entry():
    """The sign before E is not right. With one output NumPy would stretch the shapes and hide it; with three outputs,
    what are the two shapes?"""
    return which_products() | {"E": "*"}


def inputs_entry_by_entry():
    """The sign before Xᵀ is not right. The result has to have the shape of W1; where are the examples added up?"""
    return which_products() | {"X.T": "*"}


def slope_as_a_matrix_product():
    """The sign before (1 − A1) is not right. The slope of one entry of A1 depends on that entry alone; which product
    keeps entries apart?"""
    return which_products() | {"1 - A1": "@"}


def activation_as_a_matrix_product():
    """The sign before A1 is not right. Which shapes meet there, and what does each entry of A1 have to be multiplied
    by?"""
    return which_products() | {"A1": "@"}
