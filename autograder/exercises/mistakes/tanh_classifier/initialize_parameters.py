"""Wrong versions of `initialize_parameters`."""

import numpy as np

from solutions.tanh_classifier import initialize_parameters


def _drawn(n_x, n_h, n_y, **changed):
    """A right start, with some entries replaced."""
    return initialize_parameters(n_x, n_h, n_y) | changed


def all_weights_zero(n_x, n_h, n_y):
    """Every weight is zero. If all hidden units compute the same and get the same gradient, what could ever make them
    differ?"""
    return _drawn(n_x, n_h, n_y, W1=np.zeros((n_h, n_x)), W2=np.zeros((n_y, n_h)))


def first_weights_zero(n_x, n_h, n_y):
    """`W1` is zero and `W2` is random. Whether such a start would train is a question for Part 5; what does the
    docstring ask of both weight arrays?"""
    return _drawn(n_x, n_h, n_y, W1=np.zeros((n_h, n_x)))


def second_weights_zero(n_x, n_h, n_y):
    """`W2` is zero and `W1` is random. Whether such a start would train is a question for Part 5; what does the
    docstring ask of both weight arrays?"""
    return _drawn(n_x, n_h, n_y, W2=np.zeros((n_y, n_h)))


def all_weights_alike(n_x, n_h, n_y):
    """All weights are the same number. How would one hidden unit ever come to differ from the next?"""
    return _drawn(n_x, n_h, n_y, W1=np.full((n_h, n_x), 0.01), W2=np.full((n_y, n_h), 0.01))


def scale_forgotten(n_x, n_h, n_y):
    """Weights of size 1 come back. What is the standard deviation that the docstring asks for, and that of `randn`?"""
    return _drawn(n_x, n_h, n_y, W1=np.random.randn(n_h, n_x), W2=np.random.randn(n_y, n_h))


def scale_forgotten_in_W1(n_x, n_h, n_y):
    """`W2` is small and `W1` is of size 1. Which of the two lines is missing something?"""
    return _drawn(n_x, n_h, n_y, W1=np.random.randn(n_h, n_x))


def scale_forgotten_in_W2(n_x, n_h, n_y):
    """`W1` is small and `W2` is of size 1. Which of the two lines is missing something?"""
    return _drawn(n_x, n_h, n_y, W2=np.random.randn(n_y, n_h))


def divided_by_the_scale(n_x, n_h, n_y):
    """The weights are of size 100. Is the scale to be multiplied or divided by?"""
    return _drawn(n_x, n_h, n_y, W1=np.random.randn(n_h, n_x) / 0.01, W2=np.random.randn(n_y, n_h) / 0.01)


def biases_drawn_at_random(n_x, n_h, n_y):
    """The biases are not zero. The weights alone make the units differ; what should the biases start from?"""
    return _drawn(n_x, n_h, n_y, b1=np.random.randn(n_h, 1) * 0.01, b2=np.random.randn(n_y, 1) * 0.01)


def hidden_biases_drawn_at_random(n_x, n_h, n_y):
    """`b2` is zero and `b1` is not. What should both start from?"""
    return _drawn(n_x, n_h, n_y, b1=np.ones((n_h, 1)))


def output_bias_not_zero(n_x, n_h, n_y):
    """`b1` is zero and `b2` is not. What should both start from?"""
    return _drawn(n_x, n_h, n_y, b2=np.ones((n_y, 1)))


def one_hidden_unit_copied(n_x, n_h, n_y):
    """The rows of `W1` repeat. If two hidden units start from the same weights, when do they part?"""
    return _drawn(n_x, n_h, n_y, W1=np.tile(np.random.randn(1, n_x) * 0.01, (n_h, 1)))


def weights_turned(n_x, n_h, n_y):
    """`W1` and `W2` have rows and columns exchanged. In W1 X, which number must the columns of W1 be equal to?"""
    return _drawn(n_x, n_h, n_y, W1=np.random.randn(n_x, n_h) * 0.01, W2=np.random.randn(n_h, n_y) * 0.01)


def first_weights_turned(n_x, n_h, n_y):
    """`W1` has rows and columns exchanged. In W1 X, which number must the columns of W1 be equal to?"""
    return _drawn(n_x, n_h, n_y, W1=np.random.randn(n_x, n_h) * 0.01)


def second_weights_from_the_inputs(n_x, n_h, n_y):
    """`W2` has as many columns as there are inputs. What does the output layer see: the inputs, or what the hidden
    layer makes of them?"""
    return _drawn(n_x, n_h, n_y, W2=np.random.randn(n_y, n_x) * 0.01)


def biases_without_a_second_dimension(n_x, n_h, n_y):
    """The biases are vectors of one dimension. Added to an array (n_h, m), does such a vector lie along its rows or
    its columns?"""
    return _drawn(n_x, n_h, n_y, b1=np.zeros(n_h), b2=np.zeros(n_y))


def biases_lying_down(n_x, n_h, n_y):
    """The biases are rows. One bias belongs to each unit, and in which direction do the units lie in Z1?"""
    return _drawn(n_x, n_h, n_y, b1=np.zeros((1, n_h)), b2=np.zeros((1, n_y)))


def one_bias_an_input(n_x, n_h, n_y):
    """`b1` has as many entries as there are inputs. To what is it added: to the inputs, or to the sums that the hidden
    units form?"""
    return _drawn(n_x, n_h, n_y, b1=np.zeros((n_x, 1)))


def biases_as_numbers(n_x, n_h, n_y):
    """The biases are plain zeros. How many biases does the hidden layer have?"""
    return _drawn(n_x, n_h, n_y, b1=0.0, b2=0.0)


def shape_in_double_brackets(n_x, n_h, n_y):
    """NumPy complains about a tuple. `zeros` takes a shape in brackets of its own; does `randn`?"""
    return _drawn(n_x, n_h, n_y, W1=np.random.randn((n_h, n_x)) * 0.01)


def zeros_without_double_brackets(n_x, n_h, n_y):
    """NumPy takes the second number for a data type. How many arguments are the rows and columns for `zeros`: two, or
    one?"""
    return _drawn(n_x, n_h, n_y, b1=np.zeros(n_h, 1))


def keys_in_small_letters(n_x, n_h, n_y):
    """The entry "W1" is missing, and there is one called "w1". How does the docstring spell the keys?"""
    return {name.lower(): value for name, value in _drawn(n_x, n_h, n_y).items()}


def start_as_a_tuple(n_x, n_h, n_y):
    """A tuple comes back where one dictionary is promised. How do the other functions find "W1" in it?"""
    return tuple(_drawn(n_x, n_h, n_y).values())


def start_not_returned(n_x, n_h, n_y):
    """None comes back. What happens to the dictionary at the end of the function?"""
    _drawn(n_x, n_h, n_y)


def weights_all_positive(n_x, n_h, n_y):
    """No weight is negative. From `rand` come numbers between 0 and 1, from `randn` the bell curve around zero: which
    of the two does the docstring ask for?"""
    return _drawn(n_x, n_h, n_y, W1=0.01 * np.random.rand(n_h, n_x), W2=0.01 * np.random.rand(n_y, n_h))


def seed_set_inside(n_x, n_h, n_y):
    """Two calls return the very same weights. Who should decide whether a start can be repeated, this function or the
    one who calls it, and where does the seed belong then?"""
    rng = np.random.default_rng(3)
    return _drawn(n_x, n_h, n_y, W1=rng.normal(0, 0.01, (n_h, n_x)), W2=rng.normal(0, 0.01, (n_y, n_h)))


def size_from_the_number_of_units(n_x, n_h, n_y):
    """The more units a layer reads, the smaller are its weights: a good rule for deep networks. Which size does the
    docstring promise here?"""
    W1, W2 = np.random.randn(n_h, n_x) / np.sqrt(n_x), np.random.randn(n_y, n_h) / np.sqrt(n_h)
    return _drawn(n_x, n_h, n_y, W1=W1, W2=W2)


def ten_times_too_large(n_x, n_h, n_y):
    """The weights are ten times as large as promised. Which number stands in the docstring, and which in your code?"""
    return _drawn(n_x, n_h, n_y, W1=0.1 * np.random.randn(n_h, n_x), W2=0.1 * np.random.randn(n_y, n_h))


def generator_made_twice(n_x, n_h, n_y):
    """`W2` begins with the very numbers of `W1`. How often is the generator seeded?"""
    W1 = np.random.default_rng(0).normal(0, 0.01, (n_h, n_x))
    return _drawn(n_x, n_h, n_y, W1=W1, W2=np.random.default_rng(0).normal(0, 0.01, (n_y, n_h)))
