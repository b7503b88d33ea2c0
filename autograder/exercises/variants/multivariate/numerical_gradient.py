"""Right versions of `numerical_gradient`."""

import numpy as np


def numerical_gradient_keeps_the_old_value(f, theta, epsilon=1e-6):
    """θ itself is nudged, and every entry gets its old value back."""
    gradient = np.zeros_like(theta)
    for index in np.ndindex(*theta.shape):
        old = theta[index]
        theta[index] = old + epsilon
        plus = f(theta)
        theta[index] = old - epsilon
        minus = f(theta)
        theta[index] = old
        gradient[index] = (plus - minus) / (2 * epsilon)
    return gradient


def numerical_gradient_with_two_copies(f, theta, epsilon=1e-6):
    """Two copies an entry, reached with `flat`."""
    gradient = np.empty(theta.shape)
    for i in range(theta.size):
        plus, minus = theta.copy(), theta.copy()
        plus.flat[i] += epsilon
        minus.flat[i] -= epsilon
        gradient.flat[i] = (f(plus) - f(minus)) / (2 * epsilon)
    return gradient


def numerical_gradient_with_nditer(f, theta, epsilon=1e-6):
    """NumPy's iterator with its multi-index."""
    x, gradient = theta.copy(), np.zeros(theta.shape)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        place = it.multi_index
        kept = x[place]
        x[place] = kept + epsilon
        gradient[place] = f(x)
        x[place] = kept - epsilon
        gradient[place] -= f(x)
        x[place] = kept
        it.iternext()
    return gradient / (2 * epsilon)


def numerical_gradient_with_unit_vectors(f, theta, epsilon=1e-6):
    """The rows of an identity matrix, in theta's shape."""
    units = np.eye(theta.size).reshape(theta.size, *theta.shape)
    return np.array([0.5 / epsilon * (f(theta + epsilon * e) - f(theta - epsilon * e)) for e in units]).reshape(
        theta.shape
    )


def numerical_gradient_of_a_flat_copy(f, theta, epsilon=1e-6):
    """A flat copy is nudged; f gets it in theta's shape."""
    flat, slopes = theta.flatten(), []
    for i in range(flat.size):
        values = []
        for side in (1, -1):
            moved = flat.copy()
            moved[i] += side * epsilon
            values.append(f(moved.reshape(theta.shape)))
        slopes.append((values[0] - values[1]) / 2 / epsilon)
    return np.array(slopes).reshape(theta.shape)


def numerical_gradient_with_ndenumerate(f, theta, epsilon=1e-6):
    """Two one-sided differences, averaged."""
    gradient = np.zeros(theta.shape)
    for place, _ in np.ndenumerate(theta):
        nudge = np.zeros(theta.shape)
        nudge[place] = epsilon
        ahead = (f(theta + nudge) - f(theta)) / epsilon
        behind = (f(theta) - f(theta - nudge)) / epsilon
        gradient[place] = (ahead + behind) / 2
    return gradient


def numerical_gradient_on_a_copy(f, theta, epsilon=1e-6):
    """A copy is nudged and brought back by adding ε again."""
    theta = np.array(theta, dtype=np.float64)
    gradient = np.zeros(theta.shape)
    for place in np.ndindex(theta.shape):
        theta[place] += epsilon
        plus = f(theta)
        theta[place] -= 2 * epsilon
        minus = f(theta)
        theta[place] += epsilon
        gradient[place] = (plus - minus) / (2 * epsilon)
    return gradient


def numerical_gradient_with_put(f, theta, epsilon=1e-6):
    """Entries are put by their flat index."""
    gradient, moved = np.zeros(theta.shape), theta.copy()
    for k, value in enumerate(theta.flat):
        np.put(moved, k, value + epsilon)
        ahead = f(moved)
        np.put(moved, k, value - epsilon)
        gradient.flat[k] = (ahead - f(moved)) / (2 * epsilon)
        np.put(moved, k, value)
    return gradient


class NumericalGradient:
    """An object that is called, with a method for a single entry."""

    def __call__(self, f, theta, epsilon=1e-6):
        slopes = [self.slope(f, theta, i, epsilon) for i in range(theta.size)]
        return np.reshape(slopes, np.shape(theta))

    @staticmethod
    def slope(f, theta, i, epsilon):
        mask = np.arange(theta.size).reshape(theta.shape) == i
        return (f(np.where(mask, theta + epsilon, theta)) - f(np.where(mask, theta - epsilon, theta))) / (
            epsilon + epsilon
        )


numerical_gradient_as_an_object = NumericalGradient()
