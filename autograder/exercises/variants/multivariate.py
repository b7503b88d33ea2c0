"""Right functions for section 2 in the forms that learners give them."""

import math
from collections import OrderedDict, namedtuple
from fractions import Fraction
from functools import reduce, wraps
from types import MappingProxyType

import numpy as np

from solutions.multivariate import (
    backward,
    compute_loss,
    condition_numbers,
    evaluations_of_a_check,
    forward,
    normal_equation,
    numerical_gradient,
    one_pass_by_hand,
    order_of_the_error,
    relative_difference,
    shape_table,
    standardize,
    targets_in_a_column,
    train,
    update_parameters,
    weights_of_another_shape,
    why_not_smaller,
    wrong_by_a_factor,
)

from . import variant


def traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


# --- forward ---------------------------------------------------------------------------------------


@variant(forward)
def forward_with_dot(X, w, b):
    """The product's older name."""
    return np.dot(w, X) + b


@variant(forward)
def forward_with_matmul(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """The product's long name, the bias first."""
    return b + np.matmul(w, X)


@variant(forward)
def forward_from_columns(X, w, b):
    """Computed as a column and turned at the end."""
    return (X.T @ w.T + b).T


@variant(forward)
def forward_with_a_sum(X, w, b):
    """Elementwise products, added up over the features."""
    return (w.T * X).sum(axis=0, keepdims=True) + b


@variant(forward)
def forward_with_einsum(X, w, b):
    """Indices written out."""
    return np.einsum("in,nm->im", w, X) + b


@variant(forward)
def forward_with_loops(X, w, b):
    """One prediction after the other, one feature after the other."""
    y_hat = np.zeros((1, X.shape[1]))
    for j in range(X.shape[1]):
        total = b
        for i in range(X.shape[0]):
            total += w[0, i] * X[i, j]
        y_hat[0, j] = total
    return y_hat


@variant(forward)
def forward_feature_by_feature(X, w, b):
    """A reduction over the features."""
    return reduce(lambda y_hat, pair: y_hat + pair[0] * pair[1], zip(w[0], X), np.full((1, X.shape[1]), b))


@variant(forward)
def forward_with_a_column_of_ones(X, w, b):
    """The bias as a product with ones."""
    return w @ X + b * np.ones((1, X.shape[1]))


@variant(forward)
def forward_with_one_more_weight(X, w, b):
    """The bias as the weight of a feature that is always 1."""
    return np.append(w, [[b]], axis=1) @ np.vstack([X, np.ones(X.shape[1])])


@variant(forward)
def forward_in_single_precision(X, w, b):
    """float32 throughout."""
    return w.astype(np.float32) @ X.astype(np.float32) + np.float32(b)


@variant(forward)
def forward_with_an_inner_product(X, w, b):
    """`np.inner` sums over the last axis of both."""
    return np.inner(w, X.T) + b


@variant(forward)
def forward_one_column_at_a_time(X, w, b):
    """One column after the other."""
    return np.apply_along_axis(lambda column: w[0] @ column + b, 0, X).reshape(1, X.shape[1])


# --- compute_loss ----------------------------------------------------------------------------------


@variant(compute_loss)
def loss_from_a_sum(y_hat, y):
    """A sum, divided by the number of examples."""
    return np.sum(np.square(y_hat - y)) / y.shape[1]


@variant(compute_loss)
def loss_from_a_norm(y_hat, y):
    """The formula as it stands, with a norm."""
    return np.linalg.norm(y - y_hat) ** 2 / y.size


@variant(compute_loss)
def loss_from_a_product(y_hat, y):
    """A row times its transpose: a (1, 1) array."""
    error = y_hat - y
    return error @ error.T / error.shape[1]


@variant(compute_loss)
def loss_along_the_row(y_hat, y):
    """The mean along the row: an array with one entry."""
    return ((y_hat - y) ** 2).mean(axis=1)


@variant(compute_loss)
def loss_with_math(y_hat, y):
    """Plain Python numbers."""
    return math.fsum((a - b) ** 2 for a, b in zip(y_hat[0].tolist(), y[0].tolist())) / y.shape[1]


@variant(compute_loss)
def loss_with_a_loop(y_hat, y):
    """A loop over the examples."""
    total, m = 0, y.shape[1]
    for j in range(m):
        total += (y_hat[0][j] - y[0][j]) ** 2
    return total / m


@variant(compute_loss)
def loss_from_moments(y_hat, y):
    """The square multiplied out."""
    return np.mean(y_hat**2) - 2 * np.mean(y_hat * y) + np.mean(y**2)


@variant(compute_loss)
def loss_of_flat_rows(y_hat, y):
    """Rank-1 arrays inside; both sides are flattened."""
    error = y_hat.ravel() - y.ravel()
    return float(np.vdot(error, error) / len(error))


@variant(compute_loss)
def loss_in_single_precision(y_hat, y):
    """float32 throughout; a 0-dimensional array."""
    return np.array(np.mean((y_hat.astype(np.float32) - y.astype(np.float32)) ** 2))


@variant(compute_loss)
def loss_from_a_distance(y_hat, y):
    """From the distance between the two rows."""
    return math.dist(y_hat[0], y[0]) ** 2 / len(y[0])


# --- targets_in_a_column ---------------------------------------------------------------------------


@variant(targets_in_a_column)
def column_as_a_list():
    """A list for the tuple, a small letter."""
    return {"shape": [342, 342], "consequence": "c"}


@variant(targets_in_a_column)
def column_by_trying():
    """The shape as NumPy gives it."""
    return dict(consequence="C ", shape=(np.zeros((1, 342)) - np.zeros((342, 1))).shape)


# --- shape_table -----------------------------------------------------------------------------------


@variant(shape_table)
def shapes_from_arrays():
    """Arrays are made and asked."""
    X, w = np.ones((3, 342)), np.ones((1, 3))
    y_hat = w @ X
    error = y_hat - np.ones((1, 342))
    arrays = {"X": X, "w": w, "y_hat": y_hat, "error": error, "X transposed": X.T, "dw": error @ X.T}
    return {name: array.shape for name, array in arrays.items()}


@variant(shape_table)
def shapes_in_another_order():
    """An ordered dictionary in another order, with the bias as an extra."""
    n, m = 3, 342
    return OrderedDict(dw=(1, n), w=(1, n), b=(), error=(1, m), y_hat=(1, m), X=(n, m)) | {"X transposed": (m, n)}


@variant(shape_table)
def shapes_as_arrays():
    """Lists and arrays for the tuples."""
    return {key: np.array(shape) if "X" in key else list(shape) for key, shape in shape_table().items()}


# --- one_pass_by_hand ------------------------------------------------------------------------------


@variant(one_pass_by_hand)
def hand_with_decimals():
    """Three decimals."""
    return {"y_hat": (0.75, -0.25, 0.75), "loss": 3.396, "dw": (-3.167, -3.0), "db": -3.167}


@variant(one_pass_by_hand)
def hand_with_lists_and_integers():
    """Lists for the tuples, a whole number where there is one."""
    return {"db": -3.16667, "dw": [-3.16667, -3], "y_hat": [3 / 4, -1 / 4, 3 / 4], "loss": 3.39583}


@variant(one_pass_by_hand)
def hand_by_computer():
    """Computed after all, with rank-1 arrays."""
    X, y, w = np.array([[1, 0, 2], [0, 1, 1]]), np.array([1, 2, 3]), np.array([0.5, -0.5])
    y_hat = w @ X + 0.25
    error = y_hat - y
    return {"y_hat": y_hat, "loss": np.mean(error**2), "dw": 2 / 3 * X @ error, "db": np.array([2 * error.mean()])}


@variant(one_pass_by_hand)
def hand_with_rows_as_arrays():
    """Arrays for the rows."""
    return {
        "y_hat": np.array([[0.75, -0.25, 0.75]]),
        "loss": Fraction(163, 48),
        "dw": np.array([[-3.167], [-3.0]]),
        "db": -3.167,
    }


# --- backward --------------------------------------------------------------------------------------


@variant(backward)
def backward_with_the_mean_at_the_end(X, y, y_hat):
    """The factor comes last."""
    m = y.shape[1]
    error = y_hat - y
    return np.dot(error, X.T) * 2 / m, error.sum() * 2 / m


@variant(backward)
def backward_with_means(X, y, y_hat):
    """Means along the rows of a table of products; the bias keeps two dimensions."""
    error = y_hat - y
    dw = 2 * np.mean(error * X, axis=1, keepdims=True).T
    db = 2 * np.mean(error, axis=1, keepdims=True)
    return dw, db


@variant(backward)
def backward_with_reshape(X, y, y_hat):
    """Rank-1 arrays inside, a row at the end."""
    error = (y_hat - y).reshape(-1)
    return (2 * X.dot(error) / error.size).reshape(1, -1), 2 * error.mean()


@variant(backward)
def backward_from_columns(X, y, y_hat):
    """The transposed formula, turned at the end."""
    error = (y_hat - y).T
    return (X @ error).T * (2 / len(error)), float(np.sum(error)) * 2 / len(error)


@variant(backward)
def backward_with_ones(X, y, y_hat):
    """The sum as a product with a column of ones: a (1, 1) array."""
    G = 2 * (y_hat - y) / y.shape[1]
    return G @ X.T, G @ np.ones((y.shape[1], 1))


@variant(backward)
def backward_with_einsum(X, y, y_hat):
    """Indices written out."""
    G = (y_hat - y) * 2 / X.shape[1]
    return np.einsum("im,nm->in", G, X), np.einsum("im->", G)


@variant(backward)
def backward_with_loops(X, y, y_hat):
    """One example after the other, one feature after the other."""
    n, m = X.shape
    dw, db = np.zeros((1, n)), 0.0
    for j in range(m):
        error = y_hat[0, j] - y[0, j]
        for i in range(n):
            dw[0, i] += 2 * error * X[i, j] / m
        db += 2 * error / m
    return dw, db


@variant(backward)
def backward_example_by_example(X, y, y_hat):
    """A sum of the gradients of single examples."""
    m = X.shape[1]
    dw = sum((y_hat[0, j] - y[0, j]) * X[:, [j]].T for j in range(m))
    return 2 * dw / m, 2 * sum((y_hat - y)[0]) / m


@variant(backward)
def backward_with_one_more_feature(X, y, y_hat):
    """The bias as the weight of a feature that is always 1; an array and an array with one entry."""
    both = 2 * (y_hat - y) @ np.vstack([X, np.ones_like(y)]).T / y.size
    return both[:, :-1], both[:, -1]


@variant(backward)
def backward_with_the_sign_outside(X, y, y_hat):
    """The error the other way round, and a minus in front; a list for the tuple."""
    error = y - y_hat
    return [-2 / y.shape[1] * (error @ X.T), -2 * error.mean()]


@variant(backward)
def backward_in_single_precision(X, y, y_hat):
    """float32 throughout."""
    error = (y_hat - y).astype(np.float32) * np.float32(2 / y.shape[1])
    return error @ X.astype(np.float32).T, error.sum()


@variant(backward)
def backward_along_the_chain(X, y, y_hat):
    """The gradient of every step by itself: square, mean, difference, sum, product."""
    m = y_hat.shape[1]
    dsquares = np.full(y.shape, 1 / m)
    derror = dsquares * 2 * (y_hat - y)
    dy_hat = derror
    db = np.sum(dy_hat, axis=1).item()
    dw = np.inner(dy_hat, X)
    return dw, db


@variant(backward)
def backward_from_covariances(X, y, y_hat):
    """From covariances and means."""
    error = y_hat - y
    spread = np.mean((error - error.mean()) * (X - X.mean(axis=1, keepdims=True)), axis=1)
    return 2 * (spread + error.mean() * X.mean(axis=1))[np.newaxis], 2 * error.mean()


@variant(backward)
def backward_by_finite_steps(X, y, y_hat):
    """Differences of a quadratic, which are exact but for rounding."""

    def slope(direction):
        return (compute_loss(y_hat + direction, y) - compute_loss(y_hat - direction, y)) / 2

    return np.array([[slope(X[i : i + 1]) for i in range(len(X))]]), slope(np.ones(y.shape))


# --- update_parameters -----------------------------------------------------------------------------


@variant(update_parameters)
def update_in_place(w, b, dw, db, learning_rate):
    """The weights are changed in place."""
    w -= learning_rate * dw
    b -= learning_rate * db
    return w, b


@variant(update_parameters)
def update_with_steps(w, b, dw, db, learning_rate):
    """The steps have names; the result is a list."""
    step_w, step_b = -learning_rate * dw, -learning_rate * db
    return [w + step_w, b + step_b]


@variant(update_parameters)
def update_with_functions(w, b, dw, db, learning_rate=0.1):
    """NumPy's functions for the operators, a default nobody asked for."""
    return np.subtract(w, np.multiply(learning_rate, dw)), np.subtract(b, learning_rate * db)


@variant(update_parameters)
def update_with_a_loop(w, b, dw, db, learning_rate):
    """One weight after the other, in a copy; the bias as an array."""
    new = w.copy()
    for i in range(w.shape[1]):
        new[0, i] = w[0, i] - learning_rate * dw[0, i]
    return new, np.array([[b - learning_rate * db]])


@variant(update_parameters)
def update_as_a_named_tuple(w, b, dw, db, learning_rate):
    """A named tuple."""
    return namedtuple("Parameters", "w b")(w - learning_rate * dw, b - learning_rate * db)


@variant(update_parameters)
def update_in_one_comprehension(w, b, dw, db, learning_rate):
    """Both parameters in one line."""
    return tuple(theta - learning_rate * slope for theta, slope in ((w, dw), (b, db)))


@variant(update_parameters)
def update_of_one_flat_vector(w, b, dw, db, learning_rate):
    """All parameters in one vector."""
    theta = np.append(w, b) - learning_rate * np.append(dw, db)
    return theta[:-1].reshape(w.shape), theta[-1:]


# --- weights_of_another_shape ----------------------------------------------------------------------


@variant(weights_of_another_shape)
def other_shapes_as_lists():
    """Lists for the tuples, a small letter."""
    return {"column": [3, 3], "product": "c", "rank 1": [1, 3]}


@variant(weights_of_another_shape)
def other_shapes_by_trying():
    """The shapes as NumPy gives them."""
    dw = np.ones((1, 3))
    return MappingProxyType(
        {"rank 1": (np.zeros(3) - dw).shape, "product": "C", "column": (np.zeros((3, 1)) - dw).shape}
    )


# --- numerical_gradient ----------------------------------------------------------------------------


@variant(numerical_gradient)
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


@variant(numerical_gradient)
def numerical_gradient_with_two_copies(f, theta, epsilon=1e-6):
    """Two copies an entry, reached with `flat`."""
    gradient = np.empty(theta.shape)
    for i in range(theta.size):
        plus, minus = theta.copy(), theta.copy()
        plus.flat[i] += epsilon
        minus.flat[i] -= epsilon
        gradient.flat[i] = (f(plus) - f(minus)) / (2 * epsilon)
    return gradient


@variant(numerical_gradient)
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


@variant(numerical_gradient)
def numerical_gradient_with_unit_vectors(f, theta, epsilon=1e-6):
    """The rows of an identity matrix, in theta's shape."""
    units = np.eye(theta.size).reshape(theta.size, *theta.shape)
    return np.array([0.5 / epsilon * (f(theta + epsilon * e) - f(theta - epsilon * e)) for e in units]).reshape(
        theta.shape
    )


@variant(numerical_gradient)
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


@variant(numerical_gradient)
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


@variant(numerical_gradient)
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


@variant(numerical_gradient)
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


numerical_gradient_as_an_object = variant(numerical_gradient)(NumericalGradient())


# --- evaluations_of_a_check ------------------------------------------------------------------------


@variant(evaluations_of_a_check)
def evaluations_as_a_float(num_parameters):
    """A float."""
    return 2.0 * num_parameters


@variant(evaluations_of_a_check)
def evaluations_by_adding(num_parameters: int) -> int:
    """Both sides by themselves."""
    ahead = behind = num_parameters
    return ahead + behind


@variant(evaluations_of_a_check)
def evaluations_counted(num_parameters):
    """Counted by a function that counts its calls."""
    calls = []
    numerical_gradient(lambda theta: float(len(calls.append(0) or calls)), np.zeros(num_parameters))
    return len(calls)


# --- relative_difference ---------------------------------------------------------------------------


@variant(relative_difference)
def difference_from_sums(g1, g2):
    """Norms by hand."""

    def length(g):
        return np.sqrt(np.sum(g * g))

    below = length(g1) + length(g2)
    return length(g1 - g2) / below if below > 0 else 0


@variant(relative_difference)
def difference_of_flat_gradients(g1, g2):
    """Both flattened first; the zeros are found before anything is divided."""
    a, b = np.ravel(g1), np.ravel(g2)
    if not a.any() and not b.any():
        return 0.0
    return np.linalg.norm(a - b, 2) / (np.linalg.norm(a, 2) + np.linalg.norm(b, 2))


@variant(relative_difference)
def difference_with_a_tiny_number(g1, g2):
    """A tiny number below the line keeps zeros apart."""
    return np.linalg.norm(g2 - g1) / (np.linalg.norm(g1) + np.linalg.norm(g2) + 1e-12)


@variant(relative_difference)
def difference_with_a_tiny_maximum(g1, g2):
    """At least a tiny number below the line; a 0-dimensional array."""
    return np.array(np.linalg.norm(g1 - g2) / max(np.linalg.norm(g1) + np.linalg.norm(g2), 1e-15))


@variant(relative_difference)
def difference_that_mends_nan(g1, g2):
    """Divides first, and turns nan into 0 afterwards; NumPy may warn."""
    return np.nan_to_num(np.linalg.norm(g1 - g2) / (np.linalg.norm(g1) + np.linalg.norm(g2)))


@variant(relative_difference)
def difference_with_math(g1, g2):
    """Plain Python numbers."""
    a, b = g1.reshape(-1).tolist(), g2.reshape(-1).tolist()
    below = math.hypot(*a) + math.hypot(*b)
    return math.dist(a, b) / below if below else 0.0


@variant(relative_difference)
def difference_with_a_frobenius_norm(g1, g2):
    """The norm under its name; the quotient only where it exists."""
    try:
        return float(np.linalg.norm(g1 - g2, "fro")) / float(np.linalg.norm(g1, "fro") + np.linalg.norm(g2, "fro"))
    except ZeroDivisionError:
        return 0.0


@variant(relative_difference)
def difference_with_where(g1, g2):
    """A division that is left out where there is nothing to divide by."""
    size = np.linalg.norm(g1) + np.linalg.norm(g2)
    return np.divide(np.linalg.norm(g1 - g2), size, out=np.zeros(()), where=size != 0)


# --- wrong_by_a_factor -----------------------------------------------------------------------------


@variant(wrong_by_a_factor)
def factors_with_decimals():
    """Three decimals, whole numbers."""
    return {"double": 0.333, "opposite": 1, "zero": 1}


@variant(wrong_by_a_factor)
def factors_by_trying():
    """Computed from an example."""
    g = np.array([[0.3, -2.0]])
    wrong = {"double": 2 * g, "opposite": -g, "zero": 0 * g}
    return {name: relative_difference(h, g) for name, h in wrong.items()}


# --- order_of_the_error ----------------------------------------------------------------------------


@variant(order_of_the_error)
def orders_with_small_letters():
    """Lower-case letters, in another order."""
    return {"centred": "c", "one-sided": "b"}


@variant(order_of_the_error)
def orders_as_pairs():
    """A dictionary made of pairs."""
    return dict([("one-sided", "B"), ("centred", "C")])


# --- why_not_smaller -------------------------------------------------------------------------------


@variant(why_not_smaller)
def cancellation_with_a_small_letter():
    """A lower-case letter."""
    return "b"


@variant(why_not_smaller)
def cancellation_with_a_blank():
    """A blank beside the letter."""
    return " B "


# --- train -----------------------------------------------------------------------------------------


@variant(train)
def train_with_a_test_inside(X, y, learning_rate, num_iterations):
    """One iteration more, in which nothing is updated."""
    w, b, losses = np.zeros((1, len(X))), 0, []
    for t in range(num_iterations + 1):
        y_hat = forward(X, w, b)
        losses.append(compute_loss(y_hat, y))
        if t < num_iterations:
            w, b = update_parameters(w, b, *backward(X, y, y_hat), learning_rate)
    return w, b, losses


@variant(train)
def train_without_the_other_functions(X, y, learning_rate, num_iterations):
    """Everything written out, updated in place; the losses in an array."""
    n, m = X.shape
    w, b, losses = np.zeros((1, n)), 0.0, np.empty(num_iterations + 1)
    for t in range(num_iterations):
        error = w @ X + b - y
        losses[t] = np.mean(error**2)
        w -= learning_rate * 2 / m * error @ X.T
        b -= learning_rate * 2 / m * np.sum(error)
    losses[-1] = np.mean((w @ X + b - y) ** 2)
    return w, b, losses


@variant(train)
def train_from_columns(X, y, learning_rate, num_iterations):
    """Examples in rows and weights in a column inside; turned at the end."""
    A, t, v, b = X.T, y.T, np.zeros((X.shape[0], 1)), np.zeros((1, 1))
    losses = [float(np.mean(t**2))]
    for _ in range(num_iterations):
        r = A @ v + b - t
        v = v - learning_rate * 2 * A.T @ r / len(t)
        b = b - learning_rate * 2 * r.mean(axis=0, keepdims=True)
        losses.append(((A @ v + b - t) ** 2).mean().item())
    return v.T, b, losses


@variant(train)
def train_with_one_vector(X, y, learning_rate, num_iterations):
    """Weights and bias in one row, inputs with a row of ones; arrays with one entry as losses."""
    X1, theta = np.vstack([X, np.ones_like(y)]), np.zeros((1, X.shape[0] + 1))
    path = [theta]
    for _ in range(num_iterations):
        theta = theta - 2 * learning_rate / y.shape[1] * (theta @ X1 - y) @ X1.T
        path.append(theta)
    return theta[:, :-1], theta[0, -1], [np.mean((p @ X1 - y) ** 2, axis=1) for p in path]


@variant(train)
def train_with_while(X, y, learning_rate, num_iterations):
    """A while loop, a helper for the loss, printing on the way; a list for the tuple."""

    def current():
        return compute_loss(forward(X, w, b), y)

    w, b = np.zeros(X.shape[0]).reshape(1, -1), 0.0
    losses = [current()]
    while len(losses) <= num_iterations:
        dw, db = backward(X, y, forward(X, w, b))
        w, b = update_parameters(w, b, dw, db, learning_rate)
        losses += [current()]
        print(f"{len(losses) - 1}: {losses[-1]:.4f}")
    return [w, b, losses]


@variant(train)
def train_by_recursion(X, y, learning_rate, num_iterations):
    """A train of one iteration less, and one step more."""
    if num_iterations == 0:
        w, b, losses = np.zeros((1, X.shape[0])), 0.0, []
    else:
        w, b, losses = train_by_recursion(X, y, learning_rate, num_iterations - 1)
        w, b = update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate)
    return w, b, [*losses, compute_loss(forward(X, w, b), y)]


@variant(train)
@traced
def train_decorated(X, y, learning_rate=0.01, num_iterations=100):
    """A decorator and defaults; a small random start would be wrong, zeros_like is right."""
    w, b = np.zeros_like(X[:, :1]).T, np.float64(0)
    losses = [compute_loss(forward(X, w, b), y)]
    for _ in range(num_iterations):
        grads = dict(zip(("dw", "db"), backward(X, y, forward(X, w, b))))
        w, b = update_parameters(w, b, grads["dw"], grads["db"], learning_rate)
        losses.append(compute_loss(forward(X, w, b), y))
    return w, b, losses


@variant(train)
def train_into_an_array(X, y, learning_rate, num_iterations):
    """The history is an array from the beginning."""
    losses, w, b = np.zeros(num_iterations + 1), np.zeros((1, len(X))), 0
    losses[0] = np.mean(y**2)
    for t in range(1, num_iterations + 1):
        dw, db = backward(X, y, forward(X, w, b))
        w -= learning_rate * dw
        b -= learning_rate * db
        losses[t] = compute_loss(forward(X, w, b), y)
    return w, b, losses


# --- standardize -----------------------------------------------------------------------------------


@variant(standardize)
def standardize_with_reshape(X):
    """`reshape` for keepdims."""
    mu, sd = X.mean(axis=1).reshape(-1, 1), X.std(axis=1).reshape(-1, 1)
    return (X - mu) / sd, mu, sd


@variant(standardize)
def standardize_with_none(X):
    """A new axis for keepdims; a list for the tuple."""
    mu, sd = np.average(X, axis=1)[:, None], np.sqrt(np.var(X, axis=1))[:, np.newaxis]
    return [X / sd - mu / sd, mu, sd]


@variant(standardize)
def standardize_by_the_formula(X):
    """The variance from its definition."""
    m = X.shape[1]
    mu = np.sum(X, axis=1, keepdims=True) / m
    centred = X - mu
    sd = (np.sum(centred**2, axis=1, keepdims=True) / m) ** 0.5
    return centred / sd, mu, sd


@variant(standardize)
def standardize_from_moments(X):
    """The mean of the squares, less the square of the mean."""
    mu = X.mean(1, keepdims=True)
    sd = np.sqrt((X**2).mean(1, keepdims=True) - mu**2)
    return np.divide(np.subtract(X, mu), sd), mu, sd


@variant(standardize)
def standardize_with_products(X):
    """Products with a column of ones; the deviations from the diagonal of a covariance matrix."""
    m = X.shape[1]
    mu = X @ np.ones((m, 1)) / m
    sd = np.sqrt(np.diag((X - mu) @ (X - mu).T / m)).reshape(-1, 1)
    return (X - mu) * (1 / sd), mu, sd


@variant(standardize)
def standardize_in_a_loop(X):
    """One feature after the other, into a copy."""
    X_std, mu, sd = X.copy(), np.zeros((len(X), 1)), np.zeros((len(X), 1))
    for i, feature in enumerate(X):
        mu[i], sd[i] = feature.mean(), feature.std()
        X_std[i] = (feature - mu[i]) / sd[i]
    return X_std, mu, sd


@variant(standardize)
def standardize_the_transpose(X):
    """Features in columns inside, where no axis has to be kept."""
    A = X.T
    mu, sd = A.mean(axis=0), A.std(axis=0)
    return ((A - mu) / sd).T, np.array([mu]).T, np.array([sd]).T


@variant(standardize)
def standardize_in_single_precision(X):
    """float32 throughout."""
    X = X.astype(np.float32)
    mu, sd = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    return (X - mu) / sd, mu, sd


@variant(standardize)
def standardize_a_copy_in_place(X):
    """In-place operators on a copy."""
    X = X.copy()
    mu = X.mean(axis=1, keepdims=True)
    X -= mu
    sd = np.linalg.norm(X, axis=1, keepdims=True) / np.sqrt(X.shape[1])
    X /= sd
    return X, mu, sd


@variant(standardize)
def standardize_with_a_diagonal_matrix(X):
    """A diagonal matrix in place of a division."""
    mu = X.mean(axis=1, keepdims=True)
    sd = np.sqrt(np.diag((X - mu) @ (X - mu).T) / X.shape[1]).reshape(-1, 1)
    return np.diag(1 / sd[:, 0]) @ (X - mu), mu, sd


# --- condition_numbers -----------------------------------------------------------------------------


@variant(condition_numbers)
def conditions_with_small_letters():
    """Lower-case letters."""
    return {"raw": "e", "standardised": "b"}


@variant(condition_numbers)
def conditions_with_an_extra():
    """An entry that nobody asked for."""
    return {"standardised": "B", "raw": "E", "ratio": 3.4e6}


# --- normal_equation -------------------------------------------------------------------------------


@variant(normal_equation)
def closed_form_by_solving(X, y):
    """A linear system for the inverse."""
    A = np.vstack([X, np.ones((1, X.shape[1]))])
    theta = np.linalg.solve(A @ A.T, A @ y.T)
    return theta[:-1].T, theta[-1].item()


@variant(normal_equation)
def closed_form_by_least_squares(X, y):
    """NumPy's least squares, with the ones in front."""
    A = np.column_stack([np.ones(X.shape[1]), X.T])
    theta, *_ = np.linalg.lstsq(A, y[0], rcond=None)
    return theta[1:].reshape(1, -1), theta[:1]


@variant(normal_equation)
def closed_form_with_a_pseudo_inverse(X, y):
    """A pseudo-inverse; the bias as a (1, 1) array."""
    theta = y @ np.linalg.pinv(np.r_[X, np.ones((1, X.shape[1]))])
    return theta[:, :-1], theta[:, -1:]


@variant(normal_equation)
def closed_form_of_centred_data(X, y):
    """The means taken out first; the bias follows from them."""
    mu = X.mean(axis=1, keepdims=True)
    Z = X - mu
    w = (y - y.mean()) @ Z.T @ np.linalg.inv(Z @ Z.T)
    return w, y.mean() - w @ mu


@variant(normal_equation)
def closed_form_by_qr(X, y):
    """A QR decomposition."""
    Q, R = np.linalg.qr(np.vstack([X, np.ones_like(y)]).T)
    theta = np.linalg.solve(R, Q.T @ y.ravel())
    return theta[None, :-1], float(theta[-1])


@variant(normal_equation)
def closed_form_with_the_ones_on_top(X, y):
    """The row of ones comes first."""
    tilde = np.pad(X, ((1, 0), (0, 0)), constant_values=1.0)
    b, w = np.split(y @ tilde.T @ np.linalg.inv(tilde @ tilde.T), [1], axis=1)
    return w, b
