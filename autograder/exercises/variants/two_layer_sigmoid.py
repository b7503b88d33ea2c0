"""Right functions for section 4 in the forms that learners give them."""

import math
import sys
from collections import ChainMap, OrderedDict, UserDict, namedtuple
from functools import reduce, wraps
from types import MappingProxyType

import numpy as np

from solutions.two_layer_sigmoid import (
    backward_by_hand,
    backward_propagation,
    compute_cost,
    count_parameters,
    forward_propagation,
    initialize_parameters,
    neuron_backward,
    neuron_by_hand,
    second_neuron_by_hand,
    sigmoid,
    sigmoid_prime_from_activation,
    slopes_by_hand,
    train,
    update_parameters,
    which_products,
    without_the_sigmoid,
    zero_start,
)

from . import variant

NAMES = ("W1", "b1", "W2", "b2")


def traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


# --- sigmoid ---------------------------------------------------------------------------------------


@variant(sigmoid)
def sigmoid_that_warns(z):
    """The formula as it stands: right, with an overflow warning for z = −1000."""
    return 1 / (1 + np.exp(-z))


@variant(sigmoid)
def sigmoid_from_tanh(z):
    """Half of a shifted tanh."""
    return (1 + np.tanh(np.asarray(z) / 2)) / 2


@variant(sigmoid)
def sigmoid_in_two_branches(z):
    """A stable form: each sign of z gets the fraction that cannot overflow."""
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


@variant(sigmoid)
def sigmoid_with_masks(z):
    """Positive and negative entries are filled in apart."""
    z = np.array(z, dtype=float, ndmin=1 if np.ndim(z) == 0 else 0)
    a = np.empty_like(z)
    positive = z >= 0
    a[positive] = 1.0 / (1.0 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    a[~positive] = e / (1.0 + e)
    return a


@variant(sigmoid)
def sigmoid_with_a_clip(z):
    """The argument is cut off where the curve is flat to all digits."""
    return 1.0 / (1.0 + np.exp(-np.clip(z, -500, 500)))


@variant(sigmoid)
def sigmoid_with_logaddexp(z):
    """The exponential of a logarithm that NumPy computes safely."""
    return np.exp(-np.logaddexp(0.0, -np.asarray(z)))


@variant(sigmoid)
def sigmoid_entry_by_entry(z):
    """A vectorised function of one number, from the math module."""

    def one(value):
        return 1 / (1 + math.exp(-value)) if value > -700 else 0.0

    return np.vectorize(one, otypes=[float])(z)


@variant(sigmoid)
def sigmoid_with_powers(z):
    """Powers of e instead of the exponential function."""
    return np.power(1 + np.power(np.e, -np.asarray(z, dtype=float)), -1)


@variant(sigmoid)
def sigmoid_in_single_precision(z):
    """float32 throughout."""
    z = np.asarray(z, dtype=np.float32)
    return np.float32(1) / (np.float32(1) + np.exp(-z))


sigmoid_as_a_lambda = variant(sigmoid)(lambda z: np.reciprocal(1.0 + np.exp(-z)))


@variant(sigmoid)
def sigmoid_vectorised(z):
    """A function of one number in two branches, spread over any array."""

    def one(value):
        return 1 / (1 + math.exp(-value)) if value >= 0 else math.exp(value) / (1 + math.exp(value))

    return np.vectorize(one, otypes=[float])(z)


@variant(sigmoid)
def sigmoid_by_recursion(z):
    """Rows, then entries, then one number."""
    if np.ndim(z):
        return np.array([sigmoid_by_recursion(part) for part in z])
    return 0.0 if z < -700 else 1 / (1 + math.exp(-z))


@variant(sigmoid)
def sigmoid_in_extended_precision(z):
    """A longer float, in which the exponential of 1000 is a number."""
    return (1 / (1 + np.exp(-np.asarray(z, np.longdouble)))).astype(float)


# --- sigmoid_prime_from_activation -----------------------------------------------------------------


@variant(sigmoid_prime_from_activation)
def slope_multiplied_out(a):
    """A difference for the product."""
    return a - a**2


@variant(sigmoid_prime_from_activation)
def slope_around_the_middle(a):
    """A quarter, less the square of the distance from a half."""
    return 0.25 - (a - 0.5) ** 2


@variant(sigmoid_prime_from_activation)
def slope_by_way_of_z(a):
    """The argument is found again from the value."""
    z = np.log(a) - np.log1p(-a)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


@variant(sigmoid_prime_from_activation)
def slope_with_multiply(a):
    """np.multiply, and a type hint."""
    slope: np.ndarray = np.multiply(a, np.subtract(1, a))
    return slope


@variant(sigmoid_prime_from_activation)
def slope_on_a_copy(a):
    """In-place operators on a copy."""
    slope = np.array(a, dtype=float)
    slope *= 1 - slope
    return slope


@variant(sigmoid_prime_from_activation)
def slope_in_single_precision(a):
    """float32 throughout."""
    a = np.asarray(a, dtype=np.float32)
    return a * (np.float32(1) - a)


@variant(sigmoid_prime_from_activation)
def slope_vectorised(a):
    """A function of one number, spread over any array."""
    return np.vectorize(lambda value: value * (1 - value))(a)


# --- slopes_by_hand --------------------------------------------------------------------------------


@variant(slopes_by_hand)
def slopes_computed():
    """The functions of the section do the arithmetic; all digits are kept."""
    at = {z: sigmoid_prime_from_activation(sigmoid(z)) for z in (0, 5, 10)}
    return {"steepest": at[0], "at 5": at[5], "at 10": at[10]}


@variant(slopes_by_hand)
def slopes_in_scientific_notation():
    """Numbers as one would type them, a fraction for the first."""
    return {"steepest": 1 / 4, "at 5": 6.648e-3, "at 10": 4.54e-5}


# --- neuron_by_hand --------------------------------------------------------------------------------


@variant(neuron_by_hand)
def neuron_to_three_decimals():
    """Rounded to three decimals."""
    return {key: round(value, 3) for key, value in neuron_by_hand().items()}


@variant(neuron_by_hand)
def neuron_computed():
    """The function of the section does the arithmetic."""
    return neuron_backward(2.0, -1.0, 0.5, 1.5, 1.0, 2.0)


# --- neuron_backward -------------------------------------------------------------------------------


@variant(neuron_backward)
def neuron_with_vectors(x0, x1, w0, w1, w2, upstream):
    """Inputs and weights as vectors, the bias as a weight of the input 1."""
    x, w = np.array([x0, x1, 1.0]), np.array([w0, w1, w2])
    z = w @ x
    a = 1 / (1 + np.exp(-z))
    dz = upstream * (a - a * a)
    (dw0, dw1, dw2), (dx0, dx1, _) = dz * x, dz * w
    return dict(z=z, a=a, dz=dz, dw0=dw0, dw1=dw1, dw2=dw2, dx0=dx0, dx1=dx1)


@variant(neuron_backward)
def neuron_step_by_step(x0, x1, w0, w1, w2, upstream):
    """Every operation of the graph by itself, with more entries than asked for."""
    grads = {"x0": x0, "da": upstream}
    p0, p1 = w0 * x0, w1 * x1
    grads["z"] = p0 + p1 + w2
    grads["a"] = sigmoid(grads["z"])
    grads["dz"] = grads["da"] * sigmoid(grads["z"]) * sigmoid(-grads["z"])
    for name, local in (("dw0", x0), ("dx0", w0), ("dw1", x1), ("dx1", w1), ("dw2", 1)):
        grads[name] = local * grads["dz"]
    return grads


@variant(neuron_backward)
def neuron_by_complex_steps(x0, x1, w0, w1, w2, upstream):
    """Derivatives along the imaginary axis, exact to rounding."""

    def neuron(x0, x1, w0, w1, w2):
        return 1 / (1 + np.exp(-(w0 * x0 + w1 * x1 + w2)))

    names, values = ("dx0", "dx1", "dw0", "dw1", "dw2"), (x0, x1, w0, w1, w2)
    found = {"z": w0 * x0 + w1 * x1 + w2, "a": neuron(*values)}
    for i, name in enumerate(names):
        moved = [value + 1e-30j * (i == j) for j, value in enumerate(values)]
        found[name] = upstream * np.imag(neuron(*moved)) / 1e-30
    return MappingProxyType(found | {"dz": found["dw2"]})


@variant(neuron_backward)
def neuron_with_arrays_of_one_entry(x0, x1, w0, w1, w2, upstream):
    """Everything is a (1, 1) array."""
    x0, x1, w0, w1, w2, upstream = (np.array([[value]]) for value in (x0, x1, w0, w1, w2, upstream))
    z = w0 @ x0 + w1 @ x1 + w2
    a = sigmoid(z)
    dz = upstream * a * (1 - a)
    return UserDict(z=z, a=a, dz=dz, dw0=dz * x0, dw1=dz * x1, dw2=dz, dx0=dz * w0, dx1=dz * w1)


@variant(neuron_backward)
def neuron_in_plain_python(x0: float, x1: float, w0: float, w1: float, w2: float, upstream: float = 1.0) -> UserDict:
    """Another form of the slope, gradients from loops, a mapping that is no dict, and one entry more."""
    z = math.fsum((w0 * x0, w1 * x1, w2))
    slope = math.exp(-z) / (1 + math.exp(-z)) ** 2
    found = UserDict(z=z, a=1 / (1 + math.exp(-z)), slope=slope, dz=slope * upstream, dw2=slope * upstream)
    for i, (x, w) in enumerate(((x0, w0), (x1, w1))):
        found[f"dw{i}"], found[f"dx{i}"] = found["dz"] * x, found["dz"] * w
    return found


# --- second_neuron_by_hand -------------------------------------------------------------------------


@variant(second_neuron_by_hand)
def second_neuron_cut_after_three_decimals():
    """Cut off instead of rounded, a whole number for z."""
    return {key: int(value * 1000) / 1000 for key, value in second_neuron_by_hand().items()} | {"z": 1}


@variant(second_neuron_by_hand)
def second_neuron_computed():
    """The function of the section does the arithmetic."""
    return neuron_backward(x0=-1, x1=-2, w0=2, w1=-3, w2=-3, upstream=1)


# --- initialize_parameters -------------------------------------------------------------------------


@variant(initialize_parameters)
def start_with_a_new_generator(n_x, n_h, n_y=1, scale=1.0):
    """default_rng for the old interface."""
    rng = np.random.default_rng()
    return {
        "W1": rng.normal(0.0, scale, size=(n_h, n_x)),
        "b1": np.zeros((n_h, 1)),
        "W2": rng.normal(0.0, scale, size=(n_y, n_h)),
        "b2": np.zeros((n_y, 1)),
    }


@variant(initialize_parameters)
def start_with_a_fixed_seed(n_x, n_h, n_y=1, scale=1.0):
    """A seed of its own: the same start every time."""
    rng = np.random.RandomState(3)  # noqa: NPY002 - learners write this
    W1 = rng.randn(n_h, n_x) * scale
    W2 = rng.randn(n_y, n_h) * scale
    return dict(W1=W1, W2=W2, b1=np.full((n_h, 1), 0.0), b2=np.full((n_y, 1), 0.0))


@variant(initialize_parameters)
def start_from_a_uniform_distribution(n_x, n_h, n_y=1, scale=1.0):
    """Uniform between minus and plus scale: about as large, and around zero."""
    rng = np.random.default_rng()
    weights = {"W1": rng.uniform(-scale, scale, (n_h, n_x)), "W2": rng.uniform(-scale, scale, (n_y, n_h))}
    return OrderedDict(weights, b1=np.zeros(shape=(n_h, 1)), b2=np.zeros(shape=(n_y, 1)))


@variant(initialize_parameters)
def start_with_positive_weights(n_x, n_h, n_y=1, scale=1.0):
    """Uniform between zero and scale: every unit is different, which is what a start is for."""
    W1, W2 = scale * np.random.rand(n_h, n_x), scale * np.random.rand(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


@variant(initialize_parameters)
def start_with_a_loop_over_layers(n_x, n_h, n_y=1, scale=1.0):
    """A loop that would do for any number of layers; biases as zero times something."""
    sizes, parameters = [n_x, n_h, n_y], {}
    rng = np.random.default_rng()
    for layer in (1, 2):
        parameters[f"W{layer}"] = scale * rng.standard_normal((sizes[layer], sizes[layer - 1]))
        parameters[f"b{layer}"] = 0.0 * parameters[f"W{layer}"][:, :1]
    return parameters


@variant(initialize_parameters)
def start_with_whole_numbers_for_biases(n_x, n_h, n_y=1, scale=1.0, rng=None):
    """Biases of dtype int, and a generator as a further argument."""
    rng = rng or np.random.default_rng(8)
    parameters = {"b1": np.zeros((n_h, 1), dtype=int), "b2": np.zeros((n_y, 1), dtype=int)}
    return parameters | {"W1": rng.normal(scale=scale, size=(n_h, n_x)), "W2": rng.normal(scale=scale, size=(n_y, n_h))}


@variant(initialize_parameters)
def start_from_sums_of_uniform_numbers(n_x, n_h, n_y=1, scale=1.0):
    """Twelve uniform numbers add up to a bell curve."""
    W1, W2 = (scale * (np.random.rand(12, *shape).sum(axis=0) - 6) for shape in ((n_h, n_x), (n_y, n_h)))
    return {"W1": W1, "b1": np.zeros_like(W1[:, :1]), "W2": W2, "b2": np.zeros_like(W2[:, :1])}


@variant(initialize_parameters)
def start_with_sizes_and_signs_apart(n_x, n_h, n_y=1, scale=1.0):
    """The size of each weight and its sign from two draws."""
    shapes = (n_h, n_x), (n_y, n_h)
    W1, W2 = (scale * np.abs(np.random.randn(*shape)) * np.random.choice([-1, 1], shape) for shape in shapes)
    return {"W1": W1, "b1": np.zeros([n_h, 1]), "W2": W2, "b2": np.zeros([n_y, 1])}


# --- count_parameters ------------------------------------------------------------------------------


@variant(count_parameters)
def parameters_added_up():
    """The sum, written out."""
    n_x, n_h, n_y = 1, 10, 1
    return n_h * n_x + n_h + n_y * n_h + n_y


@variant(count_parameters)
def parameters_counted_in_a_start():
    """The sizes of real arrays."""
    return sum(value.size for value in initialize_parameters(1, 10).values())


# --- forward_propagation ---------------------------------------------------------------------------


@variant(forward_propagation)
def forward_with_dot(X, parameters):
    """np.dot, and names for all four parameters."""
    W1, b1, W2, b2 = (parameters[name] for name in NAMES)
    Z1 = np.dot(W1, X) + b1
    A1 = 1 / (1 + np.exp(-Z1))
    Y_hat = np.dot(W2, A1) + b2
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}


@variant(forward_propagation)
def forward_with_einsum(X, parameters):
    """Index notation; a list for the tuple."""
    Z1 = np.einsum("ij,jt->it", parameters["W1"], X) + parameters["b1"]
    A1 = sigmoid(Z1)
    Y_hat = np.einsum("ij,jt->it", parameters["W2"], A1) + parameters["b2"]
    return [Y_hat, OrderedDict(Z1=Z1, A1=A1, Y_hat=Y_hat)]


@variant(forward_propagation)
def forward_with_loops(X, parameters):
    """Unit by unit, example by example."""
    W1, b1, W2, b2 = (parameters[name] for name in NAMES)
    n_h, n_y, m = len(W1), len(W2), X.shape[1]
    Z1, A1, Y_hat = np.zeros((n_h, m)), np.zeros((n_h, m)), np.zeros((n_y, m))
    for t in range(m):
        for j in range(n_h):
            Z1[j, t] = sum(W1[j, i] * X[i, t] for i in range(len(X))) + b1[j, 0]
            A1[j, t] = 1 / (1 + math.exp(-Z1[j, t]))
        for o in range(n_y):
            Y_hat[o, t] = sum(W2[o, j] * A1[j, t] for j in range(n_h)) + b2[o, 0]
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}


@variant(forward_propagation)
def forward_with_ones_below(X, parameters):
    """Weights and bias side by side, a row of ones below the inputs."""

    def layer(W, b, A):
        return np.hstack([W, b]) @ np.vstack([A, np.ones((1, A.shape[1]))])

    Z1 = layer(parameters["W1"], parameters["b1"], X)
    A1 = (np.tanh(Z1 / 2) + 1) / 2
    Y_hat = layer(parameters["W2"], parameters["b2"], A1)
    return Y_hat, MappingProxyType({"Z1": Z1, "A1": A1, "Y_hat": Y_hat})


@variant(forward_propagation)
def forward_with_more_in_the_cache(X, parameters, activation=sigmoid):
    """A further argument with a default; inputs and slopes are kept as well."""
    Z1 = np.matmul(parameters["W1"], X) + parameters["b1"]
    A1 = activation(Z1)
    cache = {"X": X, "Z1": Z1, "A1": A1, "slope": A1 * (1 - A1), "Z2": parameters["W2"] @ A1 + parameters["b2"]}
    return cache["Z2"], cache | {"Y_hat": cache["Z2"], "A2": cache["Z2"]}


@variant(forward_propagation)
def forward_in_single_precision(X, parameters):
    """float32 throughout."""
    small = {name: value.astype(np.float32) for name, value in parameters.items()}
    Z1 = small["W1"] @ X.astype(np.float32) + small["b1"]
    A1 = np.float32(1) / (np.float32(1) + np.exp(-Z1))
    Y_hat = small["W2"] @ A1 + small["b2"]
    return Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat}


@variant(forward_propagation)
def forward_turned_on_its_side(X, parameters):
    """Examples as rows in between, columns at the end; the results are views."""
    Z1 = X.T @ parameters["W1"].T + parameters["b1"].T
    A1 = sigmoid(Z1)
    Y_hat = A1 @ parameters["W2"].T + parameters["b2"].T
    return Y_hat.T, ChainMap({"Z1": Z1.T}, {"A1": A1.T, "Y_hat": Y_hat.T})


class Forward:
    """An object that is called, with a helper of its own; a named tuple for the result."""

    Result = namedtuple("Result", ["Y_hat", "cache"])

    def __call__(self, X, parameters):
        Z1 = self.affine(X, parameters, 1)
        A1 = sigmoid(Z1)
        Y_hat = self.affine(A1, parameters, 2)
        return self.Result(Y_hat, {"Z1": Z1, "A1": A1, "Y_hat": Y_hat})

    @staticmethod
    def affine(A, parameters, layer):
        return parameters[f"W{layer}"] @ A + parameters[f"b{layer}"]


forward_as_an_object = variant(forward_propagation)(Forward())


@variant(forward_propagation)
def forward_in_a_loop_over_layers(X, parameters):
    """Any number of layers, of which the last one is linear."""
    A, cache, last = X, {}, len(parameters) // 2
    for layer in range(1, last + 1):
        Z = parameters[f"W{layer}"].dot(A) + parameters[f"b{layer}"]
        A = Z if layer == last else sigmoid(Z)
        cache |= {f"Z{layer}": Z, f"A{layer}": A}
    return [A, cache | {"Y_hat": A}]


# --- compute_cost ----------------------------------------------------------------------------------


@variant(compute_cost)
def cost_with_a_norm(Y_hat, Y):
    """The norm of the matrix, squared."""
    return np.linalg.norm(Y_hat - Y) ** 2 / Y.shape[1]


@variant(compute_cost)
def cost_as_a_mean_of_sums(Y_hat, Y):
    """A sum over outputs, then a mean over examples."""
    return np.mean(np.sum(np.square(Y - Y_hat), axis=0))


@variant(compute_cost)
def cost_as_a_sum_of_means(Y_hat, Y):
    """A mean for each output, then their sum, as a plain float."""
    return float(sum(np.mean((guess - target) ** 2) for guess, target in zip(Y_hat, Y)))


@variant(compute_cost)
def cost_as_a_trace(Y_hat, Y):
    """The trace of all pairs of outputs."""
    error = Y_hat - Y
    return np.trace(error @ error.T) / Y.shape[1]


@variant(compute_cost)
def cost_with_loops(Y_hat, Y):
    """Entry by entry, with a remark on stderr that should cost nothing."""
    total, (n_y, m) = 0.0, Y.shape
    for o in range(n_y):
        for t in range(m):
            total += (Y_hat[o, t] - Y[o, t]) ** 2
    print("a remark", file=sys.stderr)
    return total / m


@variant(compute_cost)
def cost_with_einsum(Y_hat, Y):
    """Index notation; the result is an array without dimensions."""
    return np.array(np.einsum("ot,ot->", Y_hat - Y, Y_hat - Y) / len(Y[0]))


@variant(compute_cost)
def cost_in_one_entry(Y_hat, Y):
    """Products with ones for sums: the result has shape (1, 1)."""
    n_y, m = Y.shape
    return np.ones((1, n_y)) @ (Y_hat - Y) ** 2 @ np.ones((m, 1)) / m


@variant(compute_cost)
def cost_in_single_precision(Y_hat, Y):
    """float32 throughout."""
    error = Y_hat.astype(np.float32) - Y.astype(np.float32)
    return (error * error).sum() / np.float32(Y.shape[1])


@variant(compute_cost)
@traced
def cost_with_a_decorator(Y_hat, Y):
    """Wrapped by a decorator."""
    return math.fsum(((Y_hat - Y) ** 2).flat) / np.size(Y, 1)


@variant(compute_cost)
def cost_from_variance_and_mean(Y_hat, Y):
    """The mean of a square is a variance and the square of a mean."""
    errors = Y_hat - Y
    return np.sum(np.var(errors, axis=1) + np.mean(errors, axis=1) ** 2)


@variant(compute_cost)
def cost_with_pythons_sum(Y_hat, Y):
    """Rows are added up by Python, then entries."""
    return sum(sum((Y_hat - Y) ** 2)) / Y.shape[-1]


# --- which_products --------------------------------------------------------------------------------


@variant(which_products)
def products_with_blanks():
    """Blanks around the signs, in another order."""
    return {"X.T": " @ ", "1 - A1": "* ", "A1": "*", "E": "@"}


@variant(which_products)
def products_as_pairs():
    """A dictionary made of pairs."""
    return dict(zip(("E", "A1", "1 - A1", "X.T"), "@**@"))


# --- backward_by_hand ------------------------------------------------------------------------------


@variant(backward_by_hand)
def paper_computed():
    """The functions of the section do the arithmetic; arrays for lists, a (1, 1) array for a float."""
    X, Y = np.array([[1.0, -1.0]]), np.array([[1.0, 0.0]])
    start = {
        "W1": np.array([[1.0], [0.0]]),
        "W2": np.array([[1.0, -1.0]]),
        "b1": np.zeros((2, 1)),
        "b2": np.zeros((1, 1)),
    }
    Y_hat, cache = forward_propagation(X, start)
    return {**cache, "cost": compute_cost(Y_hat, Y), **backward_propagation(X, Y, start, cache)}


@variant(backward_by_hand)
def paper_to_three_decimals():
    """Three decimals, tuples for lists."""
    return {
        "A1": ((0.731, 0.269), (0.5, 0.5)),
        "Y_hat": ((0.231, -0.231),),
        "cost": 0.322,
        "dW2": ((-0.624, -0.5),),
        "db2": -1,
        "dW1": ((-0.106,), (0.134,)),
        "db1": ((-0.197,), (0.25,)),
    }


@variant(backward_by_hand)
def paper_in_tuples():
    """Tuples for tables, four decimals, an array for one gradient, and one number in brackets."""
    exact = backward_by_hand()
    rounded = {
        name: tuple(tuple(round(v, 4) for v in row) for row in np.atleast_2d(value)) for name, value in exact.items()
    }
    return rounded | {"cost": round(exact["cost"], 4), "db1": np.array(exact["db1"])}


# --- backward_propagation --------------------------------------------------------------------------


@variant(backward_propagation)
def backward_with_the_average_at_the_end(X, Y, parameters, cache):
    """The factor 1/m belongs to each gradient, not to the error."""
    m = X.shape[1]
    dZ2 = 2 * (cache["Y_hat"] - Y)
    dZ1 = np.dot(parameters["W2"].T, dZ2) * cache["A1"] * (1 - cache["A1"])
    return {
        "dW1": (1 / m) * np.dot(dZ1, X.T),
        "db1": (1 / m) * np.sum(dZ1, axis=1, keepdims=True),
        "dW2": (1 / m) * np.dot(dZ2, cache["A1"].T),
        "db2": (1 / m) * np.sum(dZ2, axis=1, keepdims=True),
    }


@variant(backward_propagation)
def backward_with_means(X, Y, parameters, cache):
    """Means for the biases, the two for the weights."""
    E, m = 2 * (cache["Y_hat"] - Y), Y.shape[1]
    D = parameters["W2"].T @ E * (cache["A1"] - cache["A1"] ** 2)
    grads = {"db1": D.mean(axis=1, keepdims=True), "db2": E.mean(axis=1).reshape(-1, 1)}
    return grads | {"dW1": D @ X.T / m, "dW2": E @ cache["A1"].T / m}


@variant(backward_propagation)
def backward_with_ones(X, Y, parameters, cache):
    """Products with a column of ones for sums, np.matmul and np.multiply for signs."""
    m = X.shape[1]
    ones = np.ones((m, 1))
    E = np.multiply(2 / m, np.subtract(cache["Y_hat"], Y))
    slope = np.multiply(cache["A1"], 1 - cache["A1"])
    D = np.multiply(np.matmul(parameters["W2"].T, E), slope)
    return {"dW1": np.matmul(D, X.T), "db1": D @ ones, "dW2": np.matmul(E, cache["A1"].T), "db2": E @ ones}


@variant(backward_propagation)
def backward_with_einsum(X, Y, parameters, cache):
    """Index notation; a mapping that is no dict."""
    A1 = cache["A1"]
    E = (cache["Y_hat"] - Y) * 2 / X.shape[1]
    D = np.einsum("oj,ot,jt->jt", parameters["W2"], E, sigmoid_prime_from_activation(A1))
    return MappingProxyType(
        {
            "dW1": np.einsum("jt,it->ji", D, X),
            "db1": np.einsum("jt->j", D)[:, np.newaxis],
            "dW2": np.einsum("ot,jt->oj", E, A1),
            "db2": np.einsum("ot->o", E)[:, np.newaxis],
        }
    )


@variant(backward_propagation)
def backward_with_a_loop(X, Y, parameters, cache):
    """Example by example: every gradient is a sum of outer products."""
    m = X.shape[1]
    grads = {f"d{name}": np.zeros_like(value) for name, value in parameters.items()}
    for t in range(m):
        x, a = X[:, [t]], cache["A1"][:, [t]]
        e = 2 / m * (cache["Y_hat"][:, [t]] - Y[:, [t]])
        d = (parameters["W2"].T @ e) * a * (1 - a)
        for name, share in (("dW2", e @ a.T), ("db2", e), ("dW1", d @ x.T), ("db1", d)):
            grads[name] += share
    return grads


@variant(backward_propagation)
def backward_from_z1(X, Y, parameters, cache):
    """The slope is computed from Z1 again, without the stored activations."""
    Z1 = cache["Z1"]
    slope = np.exp(-Z1) / (1 + np.exp(-Z1)) ** 2
    dY_hat = 2 / Y.shape[1] * (cache["Y_hat"] - Y)
    dZ1 = slope * (parameters["W2"].T @ dY_hat)
    return {
        "dW2": dY_hat @ (1 / (1 + np.exp(-Z1))).T,
        "db2": np.sum(dY_hat, 1).reshape(parameters["b2"].shape),
        "dW1": dZ1 @ X.T,
        "db1": np.sum(dZ1, 1).reshape(parameters["b1"].shape),
    }


@variant(backward_propagation)
def backward_without_the_cache(X, Y, parameters, cache):
    """Everything is computed again from the inputs; what goes to the hidden layer is returned as well."""
    Y_hat, kept = forward_propagation(X, parameters)
    minus_E = 2 / len(Y[0]) * (Y - Y_hat)
    dA1 = -parameters["W2"].T @ minus_E
    dZ1 = dA1 * kept["A1"] * (1 - kept["A1"])
    return {
        "dA1": dA1,
        "dZ1": dZ1,
        "dW1": dZ1 @ X.T,
        "db1": dZ1.sum(axis=-1, keepdims=True),
        "dW2": -minus_E @ kept["A1"].T,
        "db2": -minus_E.sum(axis=-1, keepdims=True),
    }


@variant(backward_propagation)
def backward_in_single_precision(X, Y, parameters, cache):
    """float32 throughout."""
    X, Y, W2, A1, Y_hat = (v.astype(np.float32) for v in (X, Y, parameters["W2"], cache["A1"], cache["Y_hat"]))
    E = np.float32(2 / X.shape[1]) * (Y_hat - Y)
    D = (W2.T @ E) * A1 * (1 - A1)
    return {"dW1": D @ X.T, "db1": D.sum(1, keepdims=True), "dW2": E @ A1.T, "db2": E.sum(1, keepdims=True)}


@variant(backward_propagation)
def backward_by_complex_steps(X, Y, parameters, cache):
    """Derivatives along the imaginary axis, entry by entry: slow, and exact to rounding."""

    def cost(p):
        A1 = 1 / (1 + np.exp(-(p["W1"] @ X + p["b1"])))
        return np.sum((p["W2"] @ A1 + p["b2"] - Y) ** 2) / X.shape[1]

    grads = {}
    for name, value in parameters.items():
        grads[f"d{name}"] = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            moved = value.astype(complex)
            moved[index] += 1e-30j
            grads[f"d{name}"][index] = np.imag(cost({**parameters, name: moved})) / 1e-30
    return grads


class Layer:
    """One layer that knows how to send a gradient back."""

    def __init__(self, W, A):
        self.W, self.A = W, A

    def back(self, G):
        return G @ self.A.T, np.add.reduce(G, axis=1, keepdims=True), self.W.T @ G


@variant(backward_propagation)
def backward_through_objects(X, Y, parameters, cache):
    """A class for a layer."""
    dW2, db2, dA1 = Layer(parameters["W2"], cache["A1"]).back((cache["Y_hat"] - Y) / (0.5 * X.shape[1]))
    dW1, db1, _ = Layer(parameters["W1"], X).back(dA1 * cache["A1"] * (1.0 - cache["A1"]))
    return UserDict(dW1=dW1, db1=db1, dW2=dW2, db2=db2)


@variant(backward_propagation)
def backward_with_jacobians(X, Y, parameters, cache):
    """The sigmoid's Jacobian of each example as a diagonal matrix."""
    E = 2 / X.shape[1] * (cache["Y_hat"] - Y)
    slopes = cache["A1"] * (1 - cache["A1"])
    D = np.array([np.diag(s) @ parameters["W2"].T @ e for s, e in zip(slopes.T, E.T, strict=True)]).T
    db1, db2 = (G.sum(1)[:, None] for G in (D, E))
    return {"dW1": D @ X.T, "db1": db1, "dW2": np.inner(E, cache["A1"]), "db2": db2}


# --- update_parameters -----------------------------------------------------------------------------


@variant(update_parameters)
def update_name_by_name(parameters, grads, learning_rate):
    """Four lines, one a parameter."""
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    b1 = parameters["b1"] - learning_rate * grads["db1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]
    b2 = parameters["b2"] - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


@variant(update_parameters)
def update_in_place(parameters, grads, learning_rate):
    """The arrays that came in are changed and handed back."""
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters


@variant(update_parameters)
def update_on_copies(parameters, grads, learning_rate=0.1):
    """In-place operators on copies, a default for the rate."""
    new = {name: value.copy() for name, value in parameters.items()}
    for layer in range(1, len(new) // 2 + 1):
        new[f"W{layer}"] -= learning_rate * grads[f"dW{layer}"]
        new[f"b{layer}"] -= learning_rate * grads[f"db{layer}"]
    return new


@variant(update_parameters)
def update_in_single_precision(parameters, grads, learning_rate):
    """float32 throughout, a mapping that is no dict."""
    steps = {name[1:]: np.float32(-learning_rate) * g.astype(np.float32) for name, g in grads.items()}
    return UserDict({name: value.astype(np.float32) + steps[name] for name, value in parameters.items()})


@variant(update_parameters)
def update_with_map(parameters, grads, learning_rate):
    """Pairs of parameter and gradient go through a function."""
    pairs = map(lambda name: (parameters[name], grads["d" + name]), NAMES)
    return dict(zip(NAMES, (np.add(value, -learning_rate * slope) for value, slope in pairs)))


@variant(update_parameters)
def update_entry_by_entry(parameters, grads, learning_rate):
    """Loops over all places of every array, with a merged dictionary at the end."""
    new = {name: np.empty(value.shape) for name, value in parameters.items()}
    for name, value in parameters.items():
        for place in np.ndindex(*value.shape):
            new[name][place] = value[place] - learning_rate * grads["d" + name][place]
    return parameters | new


# --- train -----------------------------------------------------------------------------------------


def start_of(X, Y, n_h, parameters, scale):
    return initialize_parameters(X.shape[0], n_h, Y.shape[0], scale) if parameters is None else parameters


@variant(train)
def train_with_the_start_recorded_first(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The start is recorded before the loop, each new cost at its end."""
    parameters = start_of(X, Y, n_h, parameters, scale)
    Y_hat, cache = forward_propagation(X, parameters)
    costs = [compute_cost(Y_hat, Y)]
    for _ in range(num_iterations):
        grads = backward_propagation(X, Y, parameters, cache)
        parameters = update_parameters(parameters, grads, learning_rate)
        Y_hat, cache = forward_propagation(X, parameters)
        costs.append(compute_cost(Y_hat, Y))
    return parameters, costs


@variant(train)
def train_with_the_end_recorded_last(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """Each cost is recorded before its update, the last after the loop; a list for the tuple."""
    parameters, costs = start_of(X, Y, n_h, parameters, scale), []
    for _ in range(num_iterations):
        Y_hat, cache = forward_propagation(X, parameters)
        costs += [compute_cost(Y_hat, Y)]
        parameters = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    costs += [compute_cost(forward_propagation(X, parameters)[0], Y)]
    return [parameters, costs]


@variant(train)
def train_into_an_array(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0, verbose=False):
    """An array of the right length for the list, a further argument, printed lines."""
    parameters = start_of(X, Y, n_h, parameters, scale)
    costs = np.zeros(num_iterations + 1)
    for t in range(num_iterations + 1):
        Y_hat, cache = forward_propagation(X, parameters)
        costs[t] = compute_cost(Y_hat, Y)
        if t % 2 == 0 or verbose:
            print(f"cost after iteration {t}: {costs[t]:.4f}")
        if t < num_iterations:
            parameters = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    return parameters, costs


@variant(train)
def train_in_place(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The given arrays themselves are changed."""
    if parameters is None:
        parameters = initialize_parameters(len(X), n_h, len(Y), scale=scale)
    costs = [compute_cost(forward_propagation(X, parameters)[0], Y)]
    while len(costs) <= num_iterations:
        grads = backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])
        for name in NAMES:
            parameters[name] -= learning_rate * grads["d" + name]
        costs.append(compute_cost(forward_propagation(X, parameters)[0], Y))
    return parameters, tuple(costs)


@variant(train)
def train_all_in_one(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """No other function of the section is called; costs are (1, 1) arrays where there is one output."""
    rng, m = np.random.default_rng(), X.shape[1]
    if parameters is None:
        W1, b1 = scale * rng.normal(size=(n_h, X.shape[0])), np.zeros((n_h, 1))
        W2, b2 = scale * rng.normal(size=(Y.shape[0], n_h)), np.zeros((Y.shape[0], 1))
    else:
        W1, b1, W2, b2 = (np.array(parameters[name]) for name in NAMES)
    costs = []
    for t in range(num_iterations + 1):
        A1 = 1 / (1 + np.exp(-(W1 @ X + b1)))
        error = W2 @ A1 + b2 - Y
        costs.append(error @ error.T / m if len(Y) == 1 else (error**2).sum() / m)
        if t == num_iterations:
            break
        D = W2.T @ error * A1 * (1 - A1)
        W2 = W2 - learning_rate * 2 / m * error @ A1.T
        b2 = b2 - learning_rate * 2 / m * error.sum(axis=1, keepdims=True)
        W1 = W1 - learning_rate * 2 / m * D @ X.T
        b1 = b1 - learning_rate * 2 / m * D.sum(axis=1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, costs


@variant(train)
def train_by_recursion(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The walk is its first cost and the walk from the next point."""
    parameters = start_of(X, Y, n_h, parameters, scale)
    Y_hat, cache = forward_propagation(X, parameters)
    if num_iterations == 0:
        return parameters, [compute_cost(Y_hat, Y)]
    following = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    end, costs = train_by_recursion(X, Y, n_h, learning_rate, num_iterations - 1, following)
    return end, [compute_cost(Y_hat, Y), *costs]


@variant(train)
def train_with_reduce(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """A fold over the steps, all points kept."""

    def step(points, _):
        grads = backward_propagation(X, Y, points[-1], forward_propagation(X, points[-1])[1])
        return [*points, update_parameters(points[-1], grads, learning_rate)]

    points = reduce(step, range(num_iterations), [start_of(X, Y, n_h, parameters, scale)])
    return points[-1], [compute_cost(forward_propagation(X, point)[0], Y) for point in points]


@variant(train)
def train_with_a_generator(X, Y, n_h, learning_rate, num_iterations, parameters=None, scale=1.0):
    """The costs come out of a generator that moves the parameters on its way."""
    p = start_of(X, Y, n_h, parameters, scale)

    def walk():
        nonlocal p
        for t in range(num_iterations + 1):
            Y_hat, cache = forward_propagation(X, p)
            yield compute_cost(Y_hat, Y)
            if t < num_iterations:
                p = update_parameters(p, backward_propagation(X, Y, p, cache), learning_rate)

    costs = list(walk())
    return p, costs


# --- zero_start ------------------------------------------------------------------------------------


@variant(zero_start)
def zero_start_with_a_list():
    """A list for the set, a lower-case letter."""
    return {"then": "b", "nonzero": ["db2", "dW2"]}


@variant(zero_start)
def zero_start_with_a_tuple():
    """A tuple with one name twice, and an entry more."""
    return {"nonzero": ("dW2", "db2", "dW2"), "then": "B", "why": "A1 is a half"}


# --- without_the_sigmoid ---------------------------------------------------------------------------


@variant(without_the_sigmoid)
def without_the_sigmoid_in_a_small_letter():
    """A lower-case letter."""
    return "c"


@variant(without_the_sigmoid)
def without_the_sigmoid_with_a_blank():
    """A letter with a blank behind it."""
    return "C "
