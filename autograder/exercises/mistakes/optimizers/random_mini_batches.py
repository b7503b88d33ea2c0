"""Wrong versions of `random_mini_batches`."""

import numpy as np

from solutions.optimizers import random_mini_batches


def _cut(X, Y, order, batch_size):
    """Batches in a given order, the same for X and Y or a pair of orders."""
    of_x, of_y = order if isinstance(order, tuple) else (order, order)
    starts = range(0, X.shape[1], batch_size)
    return [(X[:, of_x[k : k + batch_size]], Y[:, of_y[k : k + batch_size]]) for k in starts]


def shuffled_apart(X, Y, batch_size, rng):
    """The labels no longer belong to their examples. How many random orders do you draw, and how many do you need?"""
    m = X.shape[1]
    return _cut(X, Y, (rng.permutation(m), rng.permutation(m)), batch_size)


def only_the_inputs_shuffled(X, Y, batch_size, rng):
    """The inputs are in a new order and the labels in the old one. Which order do the labels need?"""
    m = X.shape[1]
    return _cut(X, Y, (rng.permutation(m), np.arange(m)), batch_size)


def only_the_labels_shuffled(X, Y, batch_size, rng):
    """The labels are in a new order and the inputs in the old one. Which order do the inputs need?"""
    m = X.shape[1]
    return _cut(X, Y, (np.arange(m), rng.permutation(m)), batch_size)


def never_shuffled(X, Y, batch_size, rng):
    """The examples come in their old order, the same in every epoch. Which argument do you not use?"""
    return _cut(X, Y, np.arange(X.shape[1]), batch_size)


def batches_shuffled_but_not_their_examples(X, Y, batch_size, rng):
    """The batches come in a random order, and within each the examples stand as they always did. Can two examples that
    are far apart ever meet in a batch?"""
    full = X.shape[1] // batch_size
    blocks = np.arange(full * batch_size).reshape(full, batch_size)[rng.permutation(full)]
    return _cut(X, Y, np.append(blocks, np.arange(full * batch_size, X.shape[1])), batch_size)


def drawn_with_replacement(X, Y, batch_size, rng):
    """Some examples occur several times, others never. When a card has been dealt, can it be dealt again?"""
    m = X.shape[1]
    return _cut(X, Y, rng.integers(m, size=m), batch_size)


def every_batch_from_the_full_deck(X, Y, batch_size, rng):
    """No batch holds an example twice, but some are in several batches, and others in none. Does the next batch know
    what the ones before it have taken?"""
    m = X.shape[1]
    order = [rng.permutation(m)[: min(batch_size, m - k)] for k in range(0, m, batch_size)]
    return _cut(X, Y, np.concatenate(order), batch_size)


def last_batch_dropped(X, Y, batch_size, rng):
    """The last, smaller batch is missing. Which examples will never be seen in this epoch?"""
    batches = random_mini_batches(X, Y, batch_size, rng)
    return [pair for pair in batches if pair[0].shape[1] == batch_size]


def last_batch_filled_up(X, Y, batch_size, rng):
    """The last batch is as large as the others: it takes in examples that have had their turn. How many are left for
    it?"""
    m = X.shape[1]
    order = rng.permutation(m)
    chosen = [order[np.arange(k, k + batch_size) % m] for k in range(0, m, batch_size)]
    return [(X[:, c], Y[:, c]) for c in chosen]


def empty_batch_at_the_end(X, Y, batch_size, rng):
    """Where m is a multiple of B there is one batch too many, and it is empty. How many batches do 12 examples make in
    fours?"""
    m = X.shape[1]
    order = rng.permutation(m)
    chosen = [order[k * batch_size : (k + 1) * batch_size] for k in range(m // batch_size + 1)]
    return [(X[:, c], Y[:, c]) for c in chosen]


def batches_of_equal_size(X, Y, batch_size, rng):
    """The sizes of the batches differ by one at most. How large is every batch but the last to be?"""
    m = X.shape[1]
    return [(X[:, c], Y[:, c]) for c in np.array_split(rng.permutation(m), -(-m // batch_size))]


def batch_size_taken_for_their_number(X, Y, batch_size, rng):
    """There are B batches. Does B count the batches, or the examples in each?"""
    return [(X[:, c], Y[:, c]) for c in np.array_split(rng.permutation(X.shape[1]), batch_size)]


def only_one_batch(X, Y, batch_size, rng):
    """A single pair comes back. How far is `return` indented, and who gets the rest of the examples?"""
    return random_mini_batches(X, Y, batch_size, rng)[:1]


def rows_taken_for_examples(X, Y, batch_size, rng):
    """The pairs are made of rows. In which direction do the examples stand in X?"""
    return [(X[k : k + batch_size], Y[k : k + batch_size]) for k in range(0, X.shape[1], batch_size)]


def labels_without_their_row(X, Y, batch_size, rng):
    """The labels have lost a dimension. What does Y[0, ...] leave of (1, B)?"""
    return [(X_b, Y_b[0]) for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng)]


def batches_transposed(X, Y, batch_size, rng):
    """The batches lie on their sides. In which direction do the examples stand in X?"""
    return [(X_b.T, Y_b.T) for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng)]


def labels_before_inputs(X, Y, batch_size, rng):
    """The two arrays of a pair stand in the wrong order. Which one comes first?"""
    return [(Y_b, X_b) for X_b, Y_b in random_mini_batches(X, Y, batch_size, rng)]


def two_lists_for_a_list_of_pairs(X, Y, batch_size, rng):
    """Two lists come back, one of inputs and one of labels. How do you go through a list of pairs?"""
    X_list, Y_list = zip(*random_mini_batches(X, Y, batch_size, rng))
    return list(X_list), list(Y_list)


def inputs_without_labels(X, Y, batch_size, rng):
    """Only inputs come back. What can be learnt from a batch without labels?"""
    return [X_b for X_b, _ in random_mini_batches(X, Y, batch_size, rng)]


def generator_of_its_own(X, Y, batch_size, rng):
    """The batches are the same whatever generator comes in, so every epoch repeats the first. Which source of random
    numbers do you use?"""
    return random_mini_batches(X, Y, batch_size, np.random.default_rng(0))


def generator_without_a_seed(X, Y, batch_size, rng):
    """The same generator gives other batches every time: your order does not come from it. Where does it come from?"""
    return random_mini_batches(X, Y, batch_size, np.random.default_rng())


def columns_reordered_in_place(X, Y, batch_size, rng):
    """The batches are right, and | the caller's X and Y stand in a new order as well. Which line writes into them?"""
    order = rng.permutation(X.shape[1])
    X[:], Y[:] = X[:, order], Y[:, order]
    return _cut(X, Y, np.arange(X.shape[1]), batch_size)


def batches_not_returned(X, Y, batch_size, rng):
    """None comes back. The batches are made: who gets them?"""
    random_mini_batches(X, Y, batch_size, rng)


def all_batches_in_a_random_order(X, Y, batch_size, rng):
    """The short batch does not stand at the end. What is put into another order after the dealing: the examples, or the
    batches?"""
    batches = _cut(X, Y, np.arange(X.shape[1]), batch_size)
    order = np.roll(np.arange(len(batches)), 1)
    return [batches[i] for i in order]


def cut_like_a_pack_of_cards(X, Y, batch_size, rng):
    """The examples begin at a random place and keep their order from there. Is a pack shuffled when it has been cut
    once?"""
    return _cut(X, Y, np.roll(np.arange(X.shape[1]), int(rng.integers(1, X.shape[1]))), batch_size)
