"""Wrong versions of `hidden_weight_gradient`."""

import numpy as np


def formula_without_W2(W2, E, X):
    """The result has one row per output. The error has to go back through the second layer first: with which matrix?"""
    return E @ X.T


def formula_with_W2_upright(W2, E, X):
    """NumPy refuses W2 @ E. Forwards W₂ maps hidden units to outputs; what maps back?"""
    return W2 @ E @ X.T


def formula_with_X_upright(W2, E, X):
    """NumPy refuses the last product. The sum runs over examples: which sides have to meet?"""
    return W2.T @ E @ X


def formula_with_an_elementwise_product(W2, E, X):
    """It works for one output and not for three. What does `*` do with a column and a row, and what with other
    shapes?"""
    return W2.T * E @ X.T


def formula_transposed(W2, E, X):
    """The result lies on its side: one row per input. Which shape has W₁ itself?"""
    return X @ E.T @ W2


def formula_with_the_sign_of_the_step(W2, E, X):
    """The result has the opposite sign. The minus belongs to the update: does it belong to the gradient?"""
    return -W2.T @ E @ X.T


def formula_with_two_over_m(W2, E, X):
    """The result is multiplied by 2/m. E is already ∂𝓛/∂Ŷ: what does it contain?"""
    return 2 / X.shape[1] * W2.T @ E @ X.T


def formula_averaged(W2, E, X):
    """The result is divided by m. E is already ∂𝓛/∂Ŷ: what does it contain?"""
    return W2.T @ E @ X.T / X.shape[1]


def formula_without_X(W2, E, X):
    """The result has one column per example: it is ∂𝓛/∂Z₁. Which factor leads on from Z₁ to W₁?"""
    return W2.T @ E


def formula_of_the_bias(W2, E, X):
    """The result is a column, the same whatever the inputs. Of which parameter is it the gradient?"""
    return np.sum(W2.T @ E, axis=1, keepdims=True)


def formula_of_outer_parts(W2, E, X):
    """NumPy refuses the first product. Write the three shapes in a row: which sides stand next to each other?"""
    return W2 @ E.T @ X
