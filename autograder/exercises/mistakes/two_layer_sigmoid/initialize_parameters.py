"""Wrong versions of `initialize_parameters`."""

import numpy as np

from ._shared import start


def weights_of_zero(n_x, n_h, n_y=1, scale=1.0):
    """All weights are zero, so all hidden units begin alike. What would ever make one of them different from the
    others?"""
    return start(n_x, n_h, n_y, scale, W1=np.zeros((n_h, n_x)), W2=np.zeros((n_y, n_h)))


def hidden_weights_of_zero(n_x, n_h, n_y=1, scale=1.0):
    """`W2` is drawn, `W1` is zero. Does the docstring treat the two differently?"""
    return start(n_x, n_h, n_y, scale, W1=np.zeros((n_h, n_x)))


def output_weights_of_zero(n_x, n_h, n_y=1, scale=1.0):
    """`W1` is drawn, `W2` is zero. Does the docstring treat the two differently?"""
    return start(n_x, n_h, n_y, scale, W2=np.zeros((n_y, n_h)))


def weights_of_one_number(n_x, n_h, n_y=1, scale=1.0):
    """All weights are the same number, so all hidden units begin alike. What would ever make one of them different from
    the others?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.ones((n_h, n_x)), W2=scale * np.ones((n_y, n_h)))


def one_draw_for_all_units(n_x, n_h, n_y=1, scale=1.0):
    """Every hidden unit has the same weights: one row was drawn and used for all. How many numbers does `W1` need?"""
    return start(n_x, n_h, n_y, scale, W1=np.repeat(scale * np.random.randn(1, n_x), n_h, axis=0))


def scale_ignored(n_x, n_h, n_y=1, scale=1.0):
    """The weights have size 1 whatever `scale` is. Where does that argument enter?"""
    return start(n_x, n_h, n_y, 1.0)


def scale_of_another_course(n_x, n_h, n_y=1, scale=1.0):
    """The weights have size 0.01 whatever `scale` is. Does a number stand in your code where the argument should?"""
    return start(n_x, n_h, n_y, 0.01)


def default_of_another_section(n_x, n_h, n_y=1, scale=0.01):
    """Only | the call that leaves out `scale` is wrong: its weights are too small. Which default does the docstring's
    signature give?"""
    return start(n_x, n_h, n_y, scale)


def scale_forgotten_in_w1(n_x, n_h, n_y=1, scale=1.0):
    """`W2` follows `scale`, `W1` does not. Are both multiplied by it?"""
    return start(n_x, n_h, n_y, scale, W1=np.random.randn(n_h, n_x))


def scale_forgotten_in_w2(n_x, n_h, n_y=1, scale=1.0):
    """`W1` follows `scale`, `W2` does not. Are both multiplied by it?"""
    return start(n_x, n_h, n_y, scale, W2=np.random.randn(n_y, n_h))


def divided_by_the_scale(n_x, n_h, n_y=1, scale=1.0):
    """A small `scale` makes large weights. Is it multiplied or divided by?"""
    return start(n_x, n_h, n_y, 1 / scale)


def scale_added(n_x, n_h, n_y=1, scale=1.0):
    """The weights have size 1 for a small scale, and for a large one they all lie on one side of zero: they are shifted
    by it. What should `scale` do to a spread?"""
    return start(n_x, n_h, n_y, 1.0, W1=scale + np.random.randn(n_h, n_x), W2=scale + np.random.randn(n_y, n_h))


def scale_squared(n_x, n_h, n_y=1, scale=1.0):
    """A small `scale` makes far too small weights, a large one far too large ones. How often is it multiplied by?"""
    return start(n_x, n_h, n_y, scale**2)


def biases_drawn_too(n_x, n_h, n_y=1, scale=1.0):
    """The biases are not zero. Which of the four does the docstring want to begin at zero?"""
    return start(n_x, n_h, n_y, scale, b1=scale * np.random.randn(n_h, 1), b2=scale * np.random.randn(n_y, 1))


def hidden_biases_drawn(n_x, n_h, n_y=1, scale=1.0):
    """`b2` is zero, `b1` is random. Which of the four does the docstring want to begin at zero?"""
    return start(n_x, n_h, n_y, scale, b1=scale * np.random.randn(n_h, 1))


def w1_transposed(n_x, n_h, n_y=1, scale=1.0):
    """`W1` has its two sizes exchanged. In W1 X, how many rows should come out, and how many go in?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.random.randn(n_x, n_h))


def w2_transposed(n_x, n_h, n_y=1, scale=1.0):
    """`W2` has its two sizes exchanged. In W2 A1, how many rows should come out, and how many go in?"""
    return start(n_x, n_h, n_y, scale, W2=scale * np.random.randn(n_h, n_y))


def both_weights_transposed(n_x, n_h, n_y=1, scale=1.0):
    """`W1` and `W2` have their sizes exchanged. Where does the number of outputs of a layer stand, first or second?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.random.randn(n_x, n_h), W2=scale * np.random.randn(n_h, n_y))


def w1_is_square(n_x, n_h, n_y=1, scale=1.0):
    """`W1` has as many columns as hidden units. With what is it multiplied, and how many rows has that?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.random.randn(n_h, n_h))


def biases_without_columns(n_x, n_h, n_y=1, scale=1.0):
    """The biases have one dimension. What does NumPy do when (n_h,) is added to (n_h, m): along which side does it
    stretch it?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros(n_h), b2=np.zeros(n_y))


def hidden_bias_in_a_row(n_x, n_h, n_y=1, scale=1.0):
    """`b1` lies down: it is a row. One number for each hidden unit, the same for all examples: along which side of
    (n_h, m) does it stand?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros((1, n_h)))


def biases_as_numbers(n_x, n_h, n_y=1, scale=1.0):
    """Each bias is a single number. Does every hidden unit have a bias of its own?"""
    return start(n_x, n_h, n_y, scale, b1=0.0, b2=0.0)


def output_bias_as_a_number(n_x, n_h, n_y=1, scale=1.0):
    """`b2` is a plain number. Which shape does the docstring give it, so that it suits several outputs as well?"""
    return start(n_x, n_h, n_y, scale, b2=0.0)


def one_output_always(n_x, n_h, n_y=1, scale=1.0):
    """`W2` and `b2` belong to a network with a single output, even when more are asked for. Where does `n_y` enter?"""
    return start(n_x, n_h, 1, scale)


def small_letters_for_weights(n_x, n_h, n_y=1, scale=1.0):
    """The weights stand under other keys. How does the docstring write them?"""
    return {key.lower(): value for key, value in start(n_x, n_h, n_y, scale).items()}


def start_in_a_tuple(n_x, n_h, n_y=1, scale=1.0):
    """Four arrays come back in a tuple. In what kind of container does the docstring want them?"""
    found = start(n_x, n_h, n_y, scale)
    return found["W1"], found["b1"], found["W2"], found["b2"]


def start_without_biases(n_x, n_h, n_y=1, scale=1.0):
    """Only the weights come back. A bias of zero is still a parameter: where would training find it?"""
    found = start(n_x, n_h, n_y, scale)
    return {"W1": found["W1"], "W2": found["W2"]}


def shape_for_two_sizes(n_x, n_h, n_y=1, scale=1.0):
    """The generator complains about a tuple. Does the function that you call take the sizes one by one, or as a
    shape?"""
    return start(n_x, n_h, n_y, scale, W1=np.random.randn((n_h, n_x)))


def biases_in_rows(n_x, n_h, n_y=1, scale=1.0):
    """Both biases lie on their side. Examples are columns, so which shape can be added to each of them?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros((1, n_h)), b2=np.zeros((1, n_y)))


def weights_counted_upwards(n_x, n_h, n_y=1, scale=1.0):
    """The weights are 0, 1, 2 and so on, times `scale`. They differ, but how large do they become, and on which side of
    zero do they lie?"""
    W1, W2 = (scale * np.arange(float(r * c)).reshape(r, c) for r, c in ((n_h, n_x), (n_y, n_h)))
    return start(n_x, n_h, n_y, scale, W1=W1, W2=W2)


def hidden_bias_for_each_input(n_x, n_h, n_y=1, scale=1.0):
    """`b1` has one row per input. Which units does it belong to?"""
    return start(n_x, n_h, n_y, scale, b1=np.zeros((n_x, 1)))


def output_bias_for_each_hidden_unit(n_x, n_h, n_y=1, scale=1.0):
    """`b2` has one row per hidden unit. Which units does it belong to?"""
    return start(n_x, n_h, n_y, scale, b2=np.zeros((n_h, 1)))


def weights_all_positive(n_x, n_h, n_y=1, scale=1.0):
    """No weight is negative. From `rand` come numbers between 0 and 1, from `randn` the bell curve around zero: which
    of the two does the docstring ask for?"""
    return start(n_x, n_h, n_y, scale, W1=scale * np.random.rand(n_h, n_x), W2=scale * np.random.rand(n_y, n_h))


def seed_set_inside(n_x, n_h, n_y=1, scale=1.0):
    """Two calls return the very same weights. Who should decide whether a start can be repeated, this function or the
    one who calls it, and where does the seed belong then?"""
    rng = np.random.default_rng(3)
    return start(n_x, n_h, n_y, scale, W1=rng.normal(0, scale, (n_h, n_x)), W2=rng.normal(0, scale, (n_y, n_h)))


def size_from_the_number_of_units(n_x, n_h, n_y=1, scale=1.0):
    """The more units a layer reads, the smaller are its weights: a good rule for deep networks. Which size does the
    docstring promise here?"""
    W1, W2 = np.random.randn(n_h, n_x) / np.sqrt(n_x), np.random.randn(n_y, n_h) / np.sqrt(n_h)
    return start(n_x, n_h, n_y, scale, W1=W1, W2=W2)
