"""Wrong versions of `numerical_gradient`."""

import numpy as np

from solutions.multivariate import numerical_gradient


def _quotients(f, theta, quotient):
    """One quotient an entry: `quotient` gets the point and a nudge of one entry by 1."""
    theta = theta.astype(float)
    found = [quotient(theta, unit.reshape(theta.shape)) for unit in np.eye(theta.size)]
    return np.array(found).reshape(theta.shape)


def one_sided_forward(f, theta, epsilon=1e-6):
    """The gradient is slightly off, more so for a large ε: the difference looks ahead only. What stands on the other
    side of θ in the formula?"""
    return _quotients(f, theta, lambda t, e: (f(t + epsilon * e) - f(t)) / epsilon)


def one_sided_backward(f, theta, epsilon=1e-6):
    """The gradient is slightly off, more so for a large ε: the difference looks back only. What stands on the other
    side of θ in the formula?"""
    return _quotients(f, theta, lambda t, e: (f(t) - f(t - epsilon * e)) / epsilon)


def divided_by_one_epsilon(f, theta, epsilon=1e-6):
    """The gradient is exactly twice what it should be. How far apart are the two points at which f is evaluated?"""
    return 2 * numerical_gradient(f, theta, epsilon)


def one_sided_over_two_epsilon(f, theta, epsilon=1e-6):
    """The gradient is about half of what it should be. How far apart are the two points at which you evaluate f, and
    what do you divide by?"""
    return _quotients(f, theta, lambda t, e: (f(t + epsilon * e) - f(t)) / (2 * epsilon))


def half_steps_over_two_epsilon(f, theta, epsilon=1e-6):
    """The gradient is about half of what it should be. Is each of the two steps as long as the formula says?"""
    return numerical_gradient(f, theta, epsilon / 2) / 2


def brackets_missing_below(f, theta, epsilon=1e-6):
    """The gradient is far too small, by ε twice over. In which order does Python work through a / 2 * b?"""
    return numerical_gradient(f, theta, epsilon) * epsilon**2


def brackets_missing_above(f, theta, epsilon=1e-6):
    """The gradient is dominated by f itself. In a − b / c, what does Python divide?"""
    return _quotients(f, theta, lambda t, e: f(t + epsilon * e) - f(t - epsilon * e) / (2 * epsilon))


def difference_not_divided(f, theta, epsilon=1e-6):
    """The gradient shrinks with ε. A slope is a change for each unit of the way: by what is the change divided?"""
    return numerical_gradient(f, theta, epsilon) * 2 * epsilon


def sum_of_both_sides(f, theta, epsilon=1e-6):
    """The gradient grows without bounds for small ε. What should the numerator tend to as the two points approach each
    other?"""
    return _quotients(f, theta, lambda t, e: (f(t + epsilon * e) + f(t - epsilon * e)) / (2 * epsilon))


def sides_exchanged(f, theta, epsilon=1e-6):
    """The gradient has the right size and the opposite sign. Which of the two values comes first in the numerator?"""
    return -numerical_gradient(f, theta, epsilon)


def absolute_difference(f, theta, epsilon=1e-6):
    """No entry of the gradient is negative. Can a slope not go down?"""
    return np.abs(numerical_gradient(f, theta, epsilon))


def all_entries_nudged_at_once(f, theta, epsilon=1e-6):
    """All entries of the gradient are equal: they are the sum of the true ones. How many entries of θ move in each of
    your evaluations?"""
    return np.full(theta.shape, (f(theta + epsilon) - f(theta - epsilon)) / (2 * epsilon))


def one_number_for_all_entries(f, theta, epsilon=1e-6):
    """A single number comes back. How many slopes does a function of several parameters have, and how many entries of θ
    do you move at a time?"""
    return (f(theta + epsilon) - f(theta - epsilon)) / (2 * epsilon)


def whole_rows_nudged(f, theta, epsilon=1e-6):
    """Where θ is a table, all entries of a row come out equal. What does one index reach in an array with two
    dimensions: an entry, or a row?"""
    theta, gradient = theta.copy(), np.zeros(theta.shape)
    for i in range(len(theta)):
        old = theta[i].copy()
        theta[i] = old + epsilon
        ahead = f(theta)
        theta[i] = old - epsilon
        gradient[i] = (ahead - f(theta)) / (2 * epsilon)
        theta[i] = old
    return gradient


def two_loops_over_rows_and_columns(f, theta, epsilon=1e-6):
    """Python stops when θ has one dimension only: its shape has no second entry. How can a loop reach every entry of an
    array, whatever its shape?"""
    theta, gradient = theta.copy(), np.zeros(theta.shape)
    for i in range(theta.shape[0]):
        for j in range(theta.shape[1]):
            nudge = np.zeros(theta.shape)
            nudge[i, j] = epsilon
            gradient[i, j] = (f(theta + nudge) - f(theta - nudge)) / (2 * epsilon)
    return gradient


def one_index_for_every_shape(f, theta, epsilon=1e-6):
    """Python stops with an index that is out of bounds when θ is a row of shape (1, n). Your counter runs to the number
    of entries; along which dimension does a single index count?"""
    gradient = np.zeros(theta.shape)
    for i in range(theta.size):
        nudge = np.zeros(theta.shape)
        nudge[i] = epsilon
        gradient[i] = (f(theta + nudge) - f(theta - nudge)) / (2 * epsilon)
    return gradient


def flat_arrays_handed_to_f(f, theta, epsilon=1e-6):
    """The gradient is wrong wherever θ has more than one dimension: f received an array of another shape than θ's. In
    which shape does f expect its argument?"""
    flat = theta.ravel()
    slopes = [(f(flat + epsilon * e) - f(flat - epsilon * e)) / (2 * epsilon) for e in np.eye(flat.size)]
    return np.reshape(slopes, theta.shape)


def gradient_comes_back_flat(f, theta, epsilon=1e-6):
    """The values are right, but the gradient of a table is a flat row of numbers. Which shape does a gradient have?"""
    return numerical_gradient(f, theta, epsilon).ravel()


def gradient_as_a_list(f, theta, epsilon=1e-6):
    """A Python list comes back. What does the docstring promise?"""
    return numerical_gradient(f, theta, epsilon).tolist()


def entries_in_column_order(f, theta, epsilon=1e-6):
    """For a table the values are right but stand in other places. Do your entries leave the array and come back to it
    in the same order?"""
    return numerical_gradient(f, theta, epsilon).ravel().reshape(theta.shape, order="F")


def only_the_first_entry_of_theta(f, theta, epsilon=1e-6):
    """Only the first entry of the gradient is not zero. At which point of the loop does the function return?"""
    gradient = np.zeros(theta.shape)
    gradient.flat[0] = numerical_gradient(f, theta, epsilon).flat[0]
    return gradient


def last_entry_of_theta_forgotten(f, theta, epsilon=1e-6):
    """The last entry of the gradient is zero, the others are right. At which number does the loop stop?"""
    gradient = numerical_gradient(f, theta, epsilon)
    gradient.flat[-1] = 0.0
    return gradient


def gradient_truncated_to_integers(f, theta, epsilon=1e-6):
    """All entries of the gradient are whole numbers. With which dtype was the array made that they are written into?"""
    return numerical_gradient(f, theta, epsilon).astype(int)


def epsilon_of_ones_own(f, theta, epsilon=1e-6):
    """The result does not change with `epsilon`. Is the argument used, or a number that is written into the
    function?"""
    return numerical_gradient(f, theta, 1e-6)


def steps_in_proportion_to_theta(f, theta, epsilon=1e-6):
    """The result is slightly off for a large ε: your steps are longer where θ is large. How long is a step in the
    formula?"""
    return _quotients(
        f, theta, lambda t, e: (f(t + epsilon * t * e) - f(t - epsilon * t * e)) / (2 * epsilon * np.sum(t * e))
    )


def theta_left_nudged(f, theta, epsilon=1e-6):
    """The caller's θ has moved. The first entry of the gradient is right; in what state does the second one find the
    array?"""
    gradient = np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        theta[place] += epsilon
        ahead = f(theta)
        theta[place] -= 2 * epsilon
        gradient[place] = (ahead - f(theta)) / (2 * epsilon)
    return gradient


def copy_left_nudged(f, theta, epsilon=1e-6):
    """The first entry of the gradient is right, the later ones are slightly off, more so for a large ε. In what state
    does the second entry find the array that you nudge?"""
    theta, gradient = theta.copy(), np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        theta[place] += epsilon
        ahead = f(theta)
        theta[place] -= 2 * epsilon
        gradient[place] = (ahead - f(theta)) / (2 * epsilon)
    return gradient


def theta_restored_to_rounding(f, theta, epsilon=1e-6):
    """The gradient is right, but | the caller's θ comes back changed in its last digits: adding and subtracting ε does
    not lead back exactly. How could the old value be kept, or the array be left alone?"""
    gradient = np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        theta[place] += epsilon
        ahead = f(theta)
        theta[place] -= 2 * epsilon
        gradient[place] = (ahead - f(theta)) / (2 * epsilon)
        theta[place] += epsilon
    return gradient


def two_names_for_one_array(f, theta, epsilon=1e-6):
    """The gradient is zero everywhere. Does `plus = theta` make a second array, or a second name for the same one?"""
    gradient = np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        plus, minus = theta, theta
        plus[place] += epsilon
        minus[place] -= epsilon
        gradient[place] = (f(plus) - f(minus)) / (2 * epsilon)
    return gradient


def slopes_averaged(f, theta, epsilon=1e-6):
    """The gradient is too small by the number of entries. Is there anything to be averaged over here?"""
    return numerical_gradient(f, theta, epsilon) / theta.size


def numerical_gradient_not_returned(f, theta, epsilon=1e-6):
    """None comes back. What does a function hand out that computes a value and never says return?"""
    gradient = numerical_gradient(f, theta, epsilon)


def nudges_pile_up(f, theta, epsilon=1e-6):
    """The first entry is right; each later one is the sum of all before it. In what state does the second entry find
    the nudge of the first?"""
    gradient, nudge = np.zeros(theta.shape), np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        nudge[place] = epsilon
        gradient[place] = (f(theta + nudge) - f(theta - nudge)) / (2 * epsilon)
    return gradient


def slopes_times_theta(f, theta, epsilon=1e-6):
    """Every entry is too large or too small by its own θ. You nudge by a part of θ: by how much do the two points then
    lie apart?"""
    return _quotients(f, theta, lambda t, e: (f(t + epsilon * t * e) - f(t - epsilon * t * e)) / (2 * epsilon))


def f_of_a_single_entry(f, theta, epsilon=1e-6):
    """The entries do not depend on one another. What does f take: one number of θ, or an array of its shape?"""
    return _quotients(f, theta, lambda t, e: (f(np.sum(t * e) + epsilon) - f(np.sum(t * e) - epsilon)) / (2 * epsilon))


def half_steps(f, theta, epsilon=1e-6):
    """The gradient is slightly off for a large ε: too close to the true slope. How far does the formula go to each
    side?"""
    return numerical_gradient(f, theta, epsilon / 2)


def sum_without_brackets(f, theta, epsilon=1e-6):
    """The gradient is dominated by f itself. In a + b / c, what does Python divide, and is a sum due there at all?"""
    return _quotients(f, theta, lambda t, e: f(t + epsilon * e) + f(t - epsilon * e) / (2 * epsilon))


def entry_replaced_by_the_nudge(f, theta, epsilon=1e-6):
    """Whatever θ is, the slopes are those near zero. Is ε added to the entry, or does it take the entry's place?"""
    return _quotients(
        f, theta, lambda t, e: (f(t * (1 - e) + epsilon * e) - f(t * (1 - e) - epsilon * e)) / (2 * epsilon)
    )


def slope_of_the_slope(f, theta, epsilon=1e-6):
    """The result tells how f bends, not how it rises. How many values of f stand in the formula, and what is the
    difference divided by?"""
    return _quotients(
        f, theta, lambda t, e: (f(t + 2 * epsilon * e) - 2 * f(t) + f(t - 2 * epsilon * e)) / (4 * epsilon**2)
    )


def steps_of_two_epsilon(f, theta, epsilon=1e-6):
    """The gradient is about twice what it should be. How far does each of the two points lie from θ, and what do you
    divide by?"""
    return 2 * numerical_gradient(f, theta, 2 * epsilon)


def point_left_out(f, theta, epsilon=1e-6):
    """Whatever θ is, the slopes are those at zero. To what is the nudge added?"""
    return _quotients(f, theta, lambda t, e: (f(epsilon * e) - f(-epsilon * e)) / (2 * epsilon))
