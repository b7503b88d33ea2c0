"""Wrong versions of `critical_learning_rate`."""

import numpy as np

from solutions.univariate import critical_learning_rate


def _curvature(x):
    """H, (2, 2)."""
    return 2 * np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1.0]])


def rate_of_the_flattest_direction(x):
    """The rate is too large: with it the descent diverges. In which direction does a step overshoot first, the flattest
    or the steepest, and in which order do eigenvalues come?"""
    return 2 / np.linalg.eigvalsh(_curvature(x))[0]


def fastest_for_the_critical_rate(x):
    """The rate is too small: it is the one that converges fastest. Which question does the docstring ask?"""
    return 2 / np.linalg.eigvalsh(_curvature(x)).sum()


def rate_without_the_two(x):
    """The rate is exactly half of what it should be. By which factor may a step overshoot before the descent gains
    nothing any more?"""
    return 1 / np.linalg.eigvalsh(_curvature(x)).max()


def curvature_without_the_two(x):
    """The rate is exactly twice what it should be. Which factor stands in front of H?"""
    return 4 / np.linalg.eigvalsh(_curvature(x)).max()


def curvature_not_averaged(x):
    """The rate is too small by the number of examples. Are the entries of H sums or means?"""
    return 2 / np.linalg.eigvalsh(_curvature(x)).max() / x.shape[1]


def curvature_averaged_in_part(x):
    """The rate is too small, the more so the more examples there are. Are all four entries of H averaged?"""
    H = _curvature(x)
    H[1, 1] *= x.shape[1]
    return 2 / np.linalg.eigvalsh(H).max()


def corner_of_the_curvature_is_one_over_m(x):
    """The rate is slightly too large. What is Σ 1 over all examples, and what remains of it after the average?"""
    H = _curvature(x)
    H[1, 1] /= x.shape[1]
    return 2 / np.linalg.eigvalsh(H).max()


def length_of_a_row_of_rows(x):
    """The rate is too small. How long is an array of shape (1, m) for Python, and where does that number enter H?"""
    m = len(x)
    H = 2 / m * np.array([[np.sum(x**2), np.sum(x)], [np.sum(x), m]])
    return 2 / np.linalg.eigvalsh(H).max()


def curvature_of_the_slope_alone(x):
    """The rate is somewhat too large. How many parameters does the loss curve in?"""
    return 2 / _curvature(x)[0, 0]


def curvature_without_its_corners(x):
    """The rate is somewhat too large, and would be right for inputs with mean zero. What do the entries off the
    diagonal do to the eigenvalues?"""
    return 2 / np.diag(_curvature(x)).max()


def square_of_the_mean(x):
    """The rate is too large. Σx² and (Σx)² are not the same: which comes first, the square or the sum?"""
    H = _curvature(x)
    H[0, 0] = 2 * np.mean(x) ** 2
    return 2 / np.linalg.eigvalsh(H).max()


def curvature_of_centred_inputs(x):
    """The rate is too large, and does not notice when all inputs are shifted. Is the mean taken out of x somewhere?"""
    return critical_learning_rate(x - np.mean(x))


def largest_eigenvalue_itself(x):
    """The largest eigenvalue comes back. The steeper the valley, the larger or the smaller a step may be?"""
    return np.linalg.eigvalsh(_curvature(x)).max()


def fraction_upside_down(x):
    """The fraction stands on its head: steeper valleys get larger rates. What is to be divided by what?"""
    return np.linalg.eigvalsh(_curvature(x)).max() / 2


def determinant_for_an_eigenvalue(x):
    """The determinant is the product of both eigenvalues. Which single one decides when a step overshoots?"""
    return 2 / np.linalg.det(_curvature(x))


def norm_for_an_eigenvalue(x):
    """The rate is slightly too small: the norm mixes both eigenvalues. Which single one is asked for?"""
    return 2 / np.linalg.norm(_curvature(x))


def singular_value_not_squared(x):
    """The rate grows too slowly as the inputs shrink. H is a matrix times its own transpose: how do its eigenvalues
    follow from that matrix's singular values?"""
    design = np.vstack([x, np.ones_like(x)]) * np.sqrt(2 / x.shape[1])
    return 2 / np.linalg.svd(design, compute_uv=False).max()


def one_rate_an_eigenvalue(x):
    """Two rates come back, one an eigenvalue. Which of them is the limit for the walk as a whole?"""
    return 2 / np.linalg.eigvalsh(_curvature(x))


def eigenvalues_with_their_vectors(x):
    """The result of the eigenvalue routine has no maximum, since it holds the eigenvectors as well. Which part of it do
    you want?"""
    return 2 / np.linalg.eig(_curvature(x)).max()


def matrix_with_rows_inside(x):
    """NumPy cannot form a matrix from rows and numbers. Each entry of H is one number: what happens to the row of
    inputs before it gets there?"""
    H = 2 * np.array([[x**2, x], [x, 1.0]])
    return 2 / np.linalg.eigvalsh(H).max()


def curvature_without_its_factor(x):
    """The rate shrinks when all examples occur twice. Which factor stands in front of the sums in H?"""
    return 2 / (np.linalg.eigvalsh(_curvature(x)).max() * x.shape[1] / 2)


def square_of_the_sum(x):
    """The rate is too small, more so with more examples. Σx² and (Σx)² are not the same: which comes first, the square
    or the sum?"""
    H = _curvature(x)
    H[0, 0] = 2 * np.sum(x) ** 2 / x.shape[1]
    return 2 / np.linalg.eigvalsh(H).max()


def mean_of_the_eigenvalues(x):
    """The rate is too large: it is the one for an average curvature. Which direction is the first to go wrong?"""
    return 2 / np.mean(np.linalg.eigvalsh(_curvature(x)))


def spread_of_the_eigenvalues(x):
    """The rate is too large: the smallest curvature has been taken from the largest. Does a step overshoot less in the
    steepest direction because another one is flat?"""
    found = np.linalg.eigvalsh(_curvature(x))
    return 2 / (found.max() - found.min())


def variance_for_the_curvature(x):
    """The rate does not notice when all inputs are shifted. That would do if x had mean zero; which entries of H then
    vanish?"""
    return 1 / np.var(x)


def signs_of_the_inputs_lost(x):
    """The rate is right where all inputs have one sign. Is Σx the sum of the inputs, or of their sizes?"""
    H = _curvature(x)
    H[0, 1] = H[1, 0] = 2 * np.mean(np.abs(x))
    return 2 / np.linalg.eigvalsh(H).max()


def largest_input_for_the_curvature(x):
    """The rate depends on a single example, the one furthest out. Do the others not bend the loss?"""
    return 1 / np.max(x**2)
