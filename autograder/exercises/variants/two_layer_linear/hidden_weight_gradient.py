"""Right versions of `hidden_weight_gradient`."""

import numpy as np


def formula_with_brackets(W2, E, X):
    """The second product first."""
    return W2.T @ (E @ X.T)


def formula_transposed_back(W2, E, X):
    """The transposed formula, transposed."""
    return (X @ E.T @ W2).T


def formula_with_indices(W2, E, X):
    """Three factors in one sum."""
    return np.einsum("yh,ym,xm->hx", W2, E, X)


formula_as_a_lambda = lambda W2, E, X: np.dot(np.dot(W2.transpose(), E), X.transpose())


def formula_as_a_sum_of_outer_products(W2, E, X):
    """One outer product for each example."""
    return sum(np.outer(W2.T @ e, x) for e, x in zip(E.T, X.T, strict=True))


def formula_with_the_old_matrix_class(W2, E, X):
    """`np.matrix`, whose `*` is the product of matrices."""
    return np.matrix(W2).T * np.matrix(E) * np.matrix(X).T
