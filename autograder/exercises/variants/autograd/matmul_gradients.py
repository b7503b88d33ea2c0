"""Right versions of `matmul_gradients`."""

import numpy as np


def products_with_dot(upstream, A, B):
    """np.dot and np.transpose."""
    return np.dot(upstream, np.transpose(B)), np.dot(np.transpose(A), upstream)


def products_turned_as_a_whole(upstream, A, B):
    """Products of the other two, turned afterwards; a list."""
    return [(B @ upstream.T).T, (upstream.T @ A).T]


def products_in_index_notation(upstream, A, B):
    """Which index is summed over is written out."""
    return np.einsum("nm,km->nk", upstream, B), np.einsum("nm,nk->km", upstream, A)


def products_column_by_column(upstream, A, B):
    """One column of B after the other."""
    dA, dB = np.zeros(A.shape), np.zeros(B.shape)
    for j in range(B.shape[1]):
        dA += np.outer(upstream[:, j], B[:, j])
        dB[:, j] = A.T @ upstream[:, j]
    return dA, dB


def products_entry_by_entry(upstream, A, B):
    """Three loops."""
    (n, k), m = A.shape, B.shape[1]
    dA, dB = np.zeros((n, k)), np.zeros((k, m))
    for i in range(n):
        for j in range(m):
            for r in range(k):
                dA[i, r] += upstream[i, j] * B[r, j]
                dB[r, j] += upstream[i, j] * A[i, r]
    return dA, dB


def products_with_inner(upstream, A, B):
    """np.inner turns its second factor by itself."""
    return np.inner(upstream, B), np.inner(A.T, upstream.T)
