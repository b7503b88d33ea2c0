"""Wrong versions of `matmul_gradients`."""

import numpy as np

from solutions.autograd import matmul_gradients


def nothing_turned(upstream, A, B):
    """NumPy says that the shapes do not fit. dA has the shape of A; which way round must B stand for that?"""
    return upstream @ B, A @ upstream


def second_not_turned(upstream, A, B):
    """NumPy says that the shapes do not fit where A comes in. Which way round must it stand so that dB gets the rows
    of B?"""
    return upstream @ B.T, np.matmul(A, upstream)


def results_exchanged(upstream, A, B):
    """Both gradients are there, in the other order. Which of them is promised first?"""
    return matmul_gradients(upstream, A, B)[::-1]


def results_turned(upstream, A, B):
    """Both gradients have rows and columns exchanged. Which shape must a gradient have?"""
    dA, dB = matmul_gradients(upstream, A, B)
    return dA.T, dB.T


def first_turned(upstream, A, B):
    """dA has rows and columns exchanged. Which of its two factors stands first?"""
    dA, dB = matmul_gradients(upstream, A, B)
    return dA.T, dB


def second_turned(upstream, A, B):
    """dB has rows and columns exchanged. Which of its two factors stands first?"""
    dA, dB = matmul_gradients(upstream, A, B)
    return dA, dB.T


def averaged(upstream, A, B):
    """Both gradients are divided by the number of columns. Is there a mean in a matrix product?"""
    return tuple(d / upstream.shape[1] for d in matmul_gradients(upstream, A, B))


def upstream_forgotten_in_matmul_gradients(upstream, A, B):
    """The gradients are those of the sum of all entries of A B. What has become of what arrived?"""
    return matmul_gradients(np.ones_like(upstream), A, B)


def own_factor_kept(upstream, A, B):
    """NumPy says that the shapes do not fit: dA is made from A. Of a product of two, which one does each of them get
    back?"""
    return upstream.T @ A, B @ upstream.T


def factors_as_gradients(upstream, A, B):
    """Each factor gets back the other one as it is. What has become of what arrived?"""
    return B.T, A.T


def first_alone(upstream, A, B):
    """One array comes back. How many factors does the product have?"""
    return matmul_gradients(upstream, A, B)[0]


def stars_for_products(upstream, A, B):
    """NumPy cannot stretch the two to one shape. Which sign stands for the matrix product?"""
    return upstream * B.T, A.T * upstream


def gradients_not_returned_in_matmul_gradients(upstream, A, B):
    """None comes back. What happens to the two products at the end of the function?"""
    matmul_gradients(upstream, A, B)
