"""Wrong versions of `initialize_parameters`."""

import numpy as np

from solutions.two_layer_linear import initialize_parameters


def _start(n_x, n_h, n_y, scale, **changed):
    """A right start with some entries replaced."""
    return initialize_parameters(n_x, n_h, n_y, scale) | changed


def all_weights_zero(n_x, n_h, n_y=1, scale=0.1):
    """All weights are zero. Each layer's gradient contains the other layer's weights as a factor: what moves first?"""
    return _start(n_x, n_h, n_y, scale, W1=np.zeros((n_h, n_x)), W2=np.zeros((n_y, n_h)))


def first_layer_zero(n_x, n_h, n_y=1, scale=0.1):
    """`W2` is random and `W1` is zero. Which weights does the docstring ask you to draw?"""
    return _start(n_x, n_h, n_y, scale, W1=np.zeros((n_h, n_x)))


def second_layer_zero(n_x, n_h, n_y=1, scale=0.1):
    """`W1` is random and `W2` is zero. Which weights does the docstring ask you to draw?"""
    return _start(n_x, n_h, n_y, scale, W2=np.zeros((n_y, n_h)))


def all_weights_the_same(n_x, n_h, n_y=1, scale=0.1):
    """All weights are the same number. If two hidden units start alike, what could ever make them differ?"""
    return _start(n_x, n_h, n_y, scale, W1=np.full((n_h, n_x), scale), W2=np.full((n_y, n_h), scale))


def one_row_for_all_units(n_x, n_h, n_y=1, scale=0.1):
    """All rows of `W1` are copies of one random row. How many numbers have to be drawn for a whole matrix?"""
    row = scale * np.random.uniform(0.5, 1.5, (1, n_x)) * (-1.0) ** np.arange(n_x)
    return _start(n_x, n_h, n_y, scale, W1=np.tile(row, (n_h, 1)))


def one_number_for_each_unit(n_x, n_h, n_y=1, scale=0.1):
    """Within a row of `W1` all entries are equal. Is one number drawn for each unit, or one for each weight?"""
    column = scale * np.random.uniform(0.5, 1.5, (n_h, 1)) * (-1.0) ** np.arange(n_h)[:, np.newaxis]
    return _start(n_x, n_h, n_y, scale, W1=np.tile(column, (1, n_x)))


def biases_random(n_x, n_h, n_y=1, scale=0.1):
    """The biases do not begin at zero. Different weights already make the units different: which start is left for a
    bias?"""
    return _start(n_x, n_h, n_y, scale, b1=scale * np.random.randn(n_h, 1), b2=scale * np.random.randn(n_y, 1))


def scale_forgotten(n_x, n_h, n_y=1, scale=0.1):
    """The weights have a standard deviation of 1, whatever `scale` says. Where does the argument enter?"""
    return initialize_parameters(n_x, n_h, n_y, 1.0)


def scale_forgotten_in_W1(n_x, n_h, n_y=1, scale=0.1):
    """`W2` follows `scale`, `W1` has a standard deviation of 1. Which of the two lines misses a factor?"""
    return _start(n_x, n_h, n_y, scale, W1=np.random.randn(n_h, n_x))


def scale_forgotten_in_W2(n_x, n_h, n_y=1, scale=0.1):
    """`W1` follows `scale`, `W2` has a standard deviation of 1. Which of the two lines misses a factor?"""
    return _start(n_x, n_h, n_y, scale, W2=np.random.randn(n_y, n_h))


def scale_of_the_notebook(n_x, n_h, n_y=1, scale=0.1):
    """The weights have a standard deviation of 0.1 even where another `scale` is passed. Is the argument used?"""
    return initialize_parameters(n_x, n_h, n_y, 0.1)


def scale_always_one_hundredth(n_x, n_h, n_y=1, scale=0.1):
    """The weights have a standard deviation of 0.01, whatever `scale` says. Where does that number come from?"""
    return initialize_parameters(n_x, n_h, n_y, 0.01)


def scale_as_a_divisor(n_x, n_h, n_y=1, scale=0.1):
    """A small `scale` gives large weights. Does it multiply or divide?"""
    return initialize_parameters(n_x, n_h, n_y, 1 / scale)


def scale_squared(n_x, n_h, n_y=1, scale=0.1):
    """The weights follow the square of `scale`. Is it their standard deviation or their variance?"""
    return initialize_parameters(n_x, n_h, n_y, scale**2)


def generator_made_twice(n_x, n_h, n_y=1, scale=0.1):
    """`W2` begins with the very numbers of `W1`. How often is the generator seeded?"""
    W1 = scale * np.random.default_rng(0).normal(size=(n_h, n_x))
    return _start(n_x, n_h, n_y, scale, W1=W1, W2=scale * np.random.default_rng(0).normal(size=(n_y, n_h)))


def W1_transposed(n_x, n_h, n_y=1, scale=0.1):
    """`W1` has one row per input. In W₁X, which side of W₁ meets the inputs?"""
    return _start(n_x, n_h, n_y, scale, W1=scale * np.random.randn(n_x, n_h))


def W2_transposed(n_x, n_h, n_y=1, scale=0.1):
    """`W2` has one row per hidden unit. In W₂Z₁, which side of W₂ meets the hidden units?"""
    return _start(n_x, n_h, n_y, scale, W2=scale * np.random.randn(n_h, n_y))


def both_weights_transposed(n_x, n_h, n_y=1, scale=0.1):
    """Both weight matrices lie on their side. Here examples are columns: does X stand left or right of W?"""
    W1, W2 = scale * np.random.randn(n_x, n_h), scale * np.random.randn(n_h, n_y)
    return _start(n_x, n_h, n_y, scale, W1=W1, W2=W2)


def W2_as_wide_as_the_inputs(n_x, n_h, n_y=1, scale=0.1):
    """`W2` has one column per input. What does the second layer read: the inputs or the hidden units?"""
    return _start(n_x, n_h, n_y, scale, W2=scale * np.random.randn(n_y, n_x))


def b1_for_each_input(n_x, n_h, n_y=1, scale=0.1):
    """`b1` has one entry per input. To what is it added: to X or to W₁X?"""
    return _start(n_x, n_h, n_y, scale, b1=np.zeros((n_x, 1)))


def b2_for_each_hidden_unit(n_x, n_h, n_y=1, scale=0.1):
    """`b2` has one entry per hidden unit. To what is it added: to Z₁ or to W₂Z₁?"""
    return _start(n_x, n_h, n_y, scale, b2=np.zeros((n_h, 1)))


def biases_as_rows(n_x, n_h, n_y=1, scale=0.1):
    """The biases are rows. A bias is shared by all examples, and examples are columns: which way must it stretch?"""
    return _start(n_x, n_h, n_y, scale, b1=np.zeros((1, n_h)), b2=np.zeros((1, n_y)))


def biases_with_one_dimension(n_x, n_h, n_y=1, scale=0.1):
    """The biases have a single dimension. Added to a matrix such a vector counts as a row: what should it be?"""
    return _start(n_x, n_h, n_y, scale, b1=np.zeros(n_h), b2=np.zeros(n_y))


def b2_as_a_number(n_x, n_h, n_y=1, scale=0.1):
    """`b2` is a plain number. How many outputs can there be, and what shape does that give?"""
    return _start(n_x, n_h, n_y, scale, b2=0.0)


def biases_as_numbers(n_x, n_h, n_y=1, scale=0.1):
    """Both biases are plain numbers. Does every hidden unit get a bias of its own?"""
    return _start(n_x, n_h, n_y, scale, b1=0.0, b2=0.0)


def always_one_output(n_x, n_h, n_y=1, scale=0.1):
    """With three outputs, `W2` and `b2` are still those of one. Is `n_y` used?"""
    return initialize_parameters(n_x, n_h, 1, scale)


def start_with_lower_case_keys(n_x, n_h, n_y=1, scale=0.1):
    """The keys of the weights begin with a small w. How does the docstring spell them?"""
    return {name.lower(): value for name, value in initialize_parameters(n_x, n_h, n_y, scale).items()}


def start_without_biases(n_x, n_h, n_y=1, scale=0.1):
    """Two of the four arrays are missing. A bias of zero is a bias: it will be trained. Where is it kept?"""
    return {name: v for name, v in initialize_parameters(n_x, n_h, n_y, scale).items() if name[0] == "W"}


def start_as_a_tuple(n_x, n_h, n_y=1, scale=0.1):
    """The four arrays come back without their names. What kind of container does the docstring promise?"""
    return tuple(initialize_parameters(n_x, n_h, n_y, scale).values())


def shape_as_one_argument(n_x, n_h, n_y=1, scale=0.1):
    """NumPy refuses a tuple. Does `randn` take the shape as one pair, like `zeros`, or as separate numbers?"""
    return {"W1": np.random.randn((n_h, n_x)) * scale}


def start_not_returned(n_x, n_h, n_y=1, scale=0.1):
    """Nothing comes back. The arrays are made inside the function: how do they get out?"""
    initialize_parameters(n_x, n_h, n_y, scale)


def scale_as_a_third_size(n_x, n_h, n_y=1, scale=0.1):
    """NumPy wants a whole number and gets `scale`. Is it a size of the array, or what every draw is multiplied by?"""
    return _start(n_x, n_h, n_y, scale, W1=np.random.randn(n_h, n_x, float(scale)))


def first_layer_built_for_examples_in_rows(n_x, n_h, n_y=1, scale=0.1):
    """All four shapes are those of a network whose examples are rows. What is a column of X here, and on which side of
    it does W₁ stand?"""
    W1, W2 = scale * np.random.randn(n_x, n_h), scale * np.random.randn(n_h, n_y)
    return {"W1": W1, "b1": np.zeros((n_x, 1)), "W2": W2, "b2": np.zeros((n_h, 1))}


def weights_all_positive(n_x, n_h, n_y=1, scale=0.1):
    """No weight is negative. From `rand` come numbers between 0 and 1, from `randn` the bell curve around zero: which
    of the two does the docstring ask for?"""
    return _start(n_x, n_h, n_y, scale, W1=scale * np.random.rand(n_h, n_x), W2=scale * np.random.rand(n_y, n_h))


def seed_set_inside(n_x, n_h, n_y=1, scale=0.1):
    """Two calls return the very same weights. Who should decide whether a start can be repeated, this function or the
    one who calls it, and where does the seed belong then?"""
    rng = np.random.default_rng(3)
    return _start(n_x, n_h, n_y, scale, W1=rng.normal(0, scale, (n_h, n_x)), W2=rng.normal(0, scale, (n_y, n_h)))


def size_from_the_number_of_units(n_x, n_h, n_y=1, scale=0.1):
    """The more units a layer reads, the smaller are its weights: a good rule for deep networks. Which size does the
    docstring promise here?"""
    W1, W2 = np.random.randn(n_h, n_x) / np.sqrt(n_x), np.random.randn(n_y, n_h) / np.sqrt(n_h)
    return _start(n_x, n_h, n_y, scale, W1=W1, W2=W2)
