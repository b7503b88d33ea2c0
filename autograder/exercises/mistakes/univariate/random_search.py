"""Wrong versions of `random_search`."""

import numpy as np

from solutions.univariate import mse, predict, random_search


def _draws(x, y, num_samples, rng, low, high):
    """All pairs with their losses, each (num_samples,)."""
    pairs = rng.uniform(low, high, size=(num_samples, 2))
    return pairs[:, 0], pairs[:, 1], np.array([mse(predict(x, w, b), y) for w, b in pairs])


def no_better_than_any_draw(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The loss is right for its pair, but the pair is no better than any other: the first, the last, or even the worst.
    Under which condition does a new draw replace the one that you hold?"""
    w, b, losses = _draws(x, y, num_samples, rng, low, high)
    worst = np.argmax(losses)
    return w[worst], b[worst], losses[worst]


def loss_of_another_draw(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The pair is a good one, but the loss is not its loss. When a better pair is found, which three things have to be
    kept?"""
    w, b, losses = _draws(x, y, num_samples, rng, low, high)
    best = np.argmin(losses)
    return w[best], b[best], np.max(losses)


def loss_in_the_first_place(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The first number can lie outside the box, and the last is not the loss of the two before it. In which order does
    the docstring promise the results, and in which order do yours come?"""
    w, b, loss = random_search(x, y, num_samples, rng, low, high)
    return loss, w, b


def box_of_another_size(x, y, num_samples, rng, low=-5.0, high=5.0):
    """Some draws leave the box. From which interval do your numbers come: one that is written into the function, or the
    one between `low` and `high`?"""
    return random_search(x, y, num_samples, rng, -5.0, 5.0)


def numbers_from_elsewhere(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The same `rng` gives another pair at each call. Which source do your random numbers really come from?"""
    return random_search(x, y, num_samples, np.random.default_rng(), low, high)


def generator_seeded_again_inside(x, y, num_samples, rng, low=-5.0, high=5.0):
    """Every `rng` gives the same pair. Is a generator made inside the function, and what happens to the one handed
    in?"""
    return random_search(x, y, num_samples, np.random.default_rng(0), low, high)


def old_method_of_the_generator(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The generator says that it has no `rand`. That name belongs to NumPy's older functions; what does a
    `numpy.random.Generator` call its uniform numbers?"""
    return (*rng.rand(2), 0.0)


def all_draws_in_one_prediction(x, y, num_samples, rng, low=-5.0, high=5.0):
    """NumPy cannot broadcast all slopes against all inputs. Which shape must the slopes have, so that each meets every
    example?"""
    w, b = rng.uniform(low, high, size=(2, num_samples))
    loss = mse(w * x + b, y)
    return w, b, loss


def search_without_its_loss(x, y, num_samples, rng, low=-5.0, high=5.0):
    """Two values come back. How would a reader know how good the pair is?"""
    return random_search(x, y, num_samples, rng, low, high)[:2]


def every_draw_returned(x, y, num_samples, rng, low=-5.0, high=5.0):
    """All draws come back. Which one of them is asked for?"""
    return _draws(x, y, num_samples, rng, low, high)


def lowest_loss_begins_at_zero(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The same numbers come back whatever the data: those from before the loop. Can any draw have a loss below the one
    that you begin with?"""
    return 0.0, 0.0, 0.0


def loss_of_the_best_summed(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The pair is a good one; its loss is too large by the number of examples. Which of the functions above gives the
    loss of a line?"""
    w, b, losses = _draws(x, y, num_samples, rng, low, high)
    best = np.argmin(losses)
    return w[best], b[best], losses[best] * x.size


def intercept_before_the_slope(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The loss is that of another line: the one whose slope is your intercept. In which order does the docstring
    promise the results?"""
    w, b, losses = _draws(x, y, num_samples, rng, low, high)
    best = np.argmin(losses)
    return b[best], w[best], losses[best]
