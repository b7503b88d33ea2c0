"""Right versions of `random_mini_batches`."""

import math

import numpy as np


def batches_from_shuffled_copies(X, Y, batch_size, rng):
    """Shuffle everything first, then cut."""
    order = np.arange(X.shape[1])
    rng.shuffle(order)
    X_shuffled, Y_shuffled = X[:, order], Y[:, order]
    number = math.ceil(X.shape[1] / batch_size)
    return [
        (X_shuffled[:, i * batch_size : (i + 1) * batch_size], Y_shuffled[:, i * batch_size : (i + 1) * batch_size])
        for i in range(number)
    ]


def batches_with_the_rest_apart(X, Y, batch_size, rng):
    """Full batches first, the smaller one after them where there is one."""
    m = X.shape[1]
    permutation = list(rng.permutation(m))
    X, Y = X[:, permutation], Y[:, permutation].reshape((1, m))
    batches = []
    full = m // batch_size
    for k in range(full):
        part = slice(k * batch_size, (k + 1) * batch_size)
        batches.append((X[:, part], Y[:, part]))
    if m % batch_size != 0:
        batches.append((X[:, full * batch_size :], Y[:, full * batch_size :]))
    return batches


def batches_by_sorting_random_numbers(X, Y, batch_size, rng):
    """Random numbers are sorted; np.split cuts."""
    order = np.argsort(rng.random(X.shape[1]))
    return [
        [np.take(X, c, axis=1), np.take(Y, c, axis=1)]
        for c in np.split(order, np.arange(batch_size, X.shape[1], batch_size))
    ]


def batches_of_a_stack(X, Y, batch_size, rng):
    """Inputs and labels are stacked and shuffled together."""
    both = rng.permutation(np.vstack([X, Y]), axis=1)
    parts = [both[:, k : k + batch_size] for k in range(0, both.shape[1], batch_size)]
    return tuple((part[: len(X)], part[len(X) :]) for part in parts)


def batches_drawn_without_replacement(X, Y, batch_size, rng):
    """rng.choice without replacement; a while loop takes from the front."""
    left = rng.choice(X.shape[1], size=X.shape[1], replace=False).tolist()
    batches = []
    while left:
        chosen, left = left[:batch_size], left[batch_size:]
        batches.append((X[:, chosen].copy(), Y[:, chosen].copy()))
    return batches


def batches_from_a_generator_function(X, Y, batch_size, rng):
    """A generator inside, a list outside; single precision."""

    def deal():
        order = rng.permutation(X.shape[1])
        for start in range(0, len(order), batch_size):
            yield X[:, order[start:][:batch_size]].astype("f4"), Y[:, order[start:][:batch_size]].astype("f4")

    return list(deal())


def batches_column_by_column(X, Y, batch_size, rng):
    """Examples are collected one by one until a batch is full."""
    batches, X_b, Y_b = [], [], []
    for i in rng.permutation(X.shape[1]):
        X_b.append(X[:, i])
        Y_b.append(Y[:, i])
        if len(X_b) == batch_size:
            batches.append((np.array(X_b).T, np.array(Y_b).T))
            X_b, Y_b = [], []
    return batches + ([(np.column_stack(X_b), np.column_stack(Y_b))] if X_b else [])


def batches_by_a_permutation_matrix(X, Y, batch_size, rng):
    """The columns are shuffled by a matrix product."""
    P = np.eye(X.shape[1])[:, rng.permutation(X.shape[1])]
    cuts = range(batch_size, X.shape[1], batch_size)
    return list(zip(np.split(X @ P, cuts, axis=1), np.split(Y @ P, cuts, axis=1), strict=True))
