"""Right functions for section 3 in the forms that learners give them."""

import math
import random
from collections import ChainMap, OrderedDict, UserDict, namedtuple
from copy import deepcopy
from fractions import Fraction
from functools import partial, reduce, wraps
from types import MappingProxyType, SimpleNamespace

import numpy as np

from solutions.two_layer_linear import (
    all_zero_start,
    backward_propagation,
    collapse,
    compute_cost,
    constant_start,
    curvature_at_the_origin,
    forward_propagation,
    hidden_weight_gradient,
    initialize_parameters,
    one_hidden_unit,
    parameter_count,
    shape_table,
    train,
    two_weights_by_hand,
    update_parameters,
)

from . import variant


def traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


# --- initialize_parameters -------------------------------------------------------------------------


@variant(initialize_parameters)
def start_with_the_new_generator(n_x, n_h, n_y=1, scale=0.1):
    """A generator of its own, not the global one."""
    rng = np.random.default_rng()
    return {
        "W1": rng.normal(0.0, scale, size=(n_h, n_x)),
        "b1": np.zeros((n_h, 1)),
        "W2": rng.normal(0.0, scale, size=(n_y, n_h)),
        "b2": np.zeros((n_y, 1)),
    }


@variant(initialize_parameters)
def start_with_positive_weights(n_x, n_h, n_y=1, scale=0.1):
    """Uniform above zero: every unit is different, which is what a start is for."""
    W1, W2 = scale * np.random.rand(n_h, n_x), scale * np.random.rand(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


@variant(initialize_parameters)
def start_with_a_seed(n_x, n_h, n_y=1, scale=0.1):
    """The generator is seeded once, so that every start is the same."""
    np.random.seed(3)
    W1 = np.random.randn(n_h, n_x) * scale
    b1 = np.zeros(shape=(n_h, 1))
    W2 = np.random.randn(n_y, n_h) * scale
    b2 = np.zeros(shape=(n_y, 1))
    parameters = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    return parameters


@variant(initialize_parameters)
def start_with_uniform_weights(n_x, n_h, n_y=1, scale=0.1):
    """Evenly spread numbers of the same standard deviation."""
    width = scale * np.sqrt(3)
    W1, W2 = (np.random.uniform(-width, width, shape) for shape in ((n_h, n_x), (n_y, n_h)))
    return dict(W1=W1, W2=W2, b1=0 * W1[:, :1], b2=0 * W2[:, :1])


@variant(initialize_parameters)
def start_in_a_loop_over_layers(n_x, n_h, n_y=1, scale=0.1):
    """Layer sizes in a list, as for a network of any depth."""
    sizes, parameters = [n_x, n_h, n_y], OrderedDict()
    for layer in (1, 2):
        parameters[f"W{layer}"] = scale * np.random.standard_normal((sizes[layer], sizes[layer - 1]))
        parameters[f"b{layer}"] = np.zeros(sizes[layer])[:, np.newaxis]
    return parameters


@variant(initialize_parameters)
def start_entry_by_entry(n_x, n_h, n_y=1, scale=0.1):
    """One draw a weight, in single precision."""
    W1 = np.array([[np.random.normal(scale=scale) for _ in range(n_x)] for _ in range(n_h)], dtype=np.float32)
    W2 = np.array([[np.random.normal(scale=scale) for _ in range(n_h)] for _ in range(n_y)], dtype=np.float32)
    return {"W1": W1, "W2": W2, "b1": np.array([[0.0]] * n_h), "b2": np.array([[0]] * n_y), "n_h": n_h}


@variant(initialize_parameters)
def start_from_pythons_own_generator(n_x, n_h, n_y=1, scale=0.1):
    """Numbers from the `random` module, row by row in lists."""
    W1, W2 = (
        np.array([[random.gauss(0, scale) for _ in range(c)] for _ in range(r)]) for r, c in ((n_h, n_x), (n_y, n_h))
    )
    return {"W1": W1, "b1": np.array([[0.0]] * n_h), "W2": W2, "b2": np.array([[0.0]] * n_y)}


@variant(initialize_parameters)
def start_cut_from_one_vector(n_x, n_h, n_y=1, scale=0.1):
    """One draw for all weights, cut in two, in single precision; whole numbers for the biases."""
    drawn = (scale * np.random.randn(n_h * (n_x + n_y))).astype(np.float32)
    W1, W2 = drawn[: n_h * n_x].reshape(n_h, n_x), drawn[n_h * n_x :].reshape(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1), dtype=int), "W2": W2, "b2": np.zeros((n_y, 1), dtype=int)}


# --- forward_propagation ---------------------------------------------------------------------------


@variant(forward_propagation)
def forward_with_dot(X, parameters):
    """`np.dot`, every parameter unpacked."""
    W1 = parameters["W1"]
    b1 = parameters["b1"]
    W2 = parameters["W2"]
    b2 = parameters["b2"]
    Z1 = np.dot(W1, X) + b1
    Y_hat = np.dot(W2, Z1) + b2
    cache = {"Z1": Z1, "Y_hat": Y_hat}
    return Y_hat, cache


@variant(forward_propagation)
def forward_with_einsum(X, parameters):
    """Sums written as indices."""
    Z1 = np.einsum("hx,xm->hm", parameters["W1"], X) + parameters["b1"]
    Y_hat = np.einsum("yh,hm->ym", parameters["W2"], Z1) + parameters["b2"]
    return Y_hat, dict(Z1=Z1, Y_hat=Y_hat)


@variant(forward_propagation)
def forward_with_loops(X, parameters):
    """Number by number."""
    W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
    Z1, Y_hat = np.zeros((len(W1), X.shape[1])), np.zeros((len(W2), X.shape[1]))
    for i in range(X.shape[1]):
        for j in range(len(W1)):
            Z1[j, i] = sum(W1[j, k] * X[k, i] for k in range(len(X))) + b1[j, 0]
        for j in range(len(W2)):
            Y_hat[j, i] = sum(W2[j, k] * Z1[k, i] for k in range(len(W1))) + b2[j, 0]
    return Y_hat, {"Z1": Z1, "Y_hat": Y_hat}


@variant(forward_propagation)
def forward_with_a_layer_function(X, parameters):
    """One function for both layers, and more in the cache than is asked for."""

    def layer(number, inputs):
        return np.matmul(parameters[f"W{number}"], inputs) + parameters[f"b{number}"]

    cache = {"A0": X, "Z1": layer(1, X)}
    cache["Y_hat"] = cache["Z2"] = layer(2, cache["Z1"])
    return cache["Y_hat"], cache


@variant(forward_propagation)
def forward_with_a_row_of_ones(X, parameters):
    """The bias as one more column of the weights."""

    def extended(A):
        return np.vstack([A, np.ones(A.shape[1])])

    Z1 = np.hstack([parameters["W1"], parameters["b1"]]) @ extended(X)
    Y_hat = np.hstack([parameters["W2"], parameters["b2"]]) @ extended(Z1)
    return [Y_hat, MappingProxyType({"Z1": Z1, "Y_hat": Y_hat.copy()})]


@variant(forward_propagation)
def forward_with_reduce(X, parameters):
    """The layers folded one after the other, in single precision."""
    small = {name: value.astype(np.float32) for name, value in parameters.items()}
    values = [X.astype(np.float32)]
    reduce(lambda A, i: values.append(small[f"W{i}"] @ A + small[f"b{i}"]) or values[-1], (1, 2), values[0])
    return values[2], {"Z1": values[1], "Y_hat": values[2]}


@variant(forward_propagation)
def forward_with_rows_of_examples(X, parameters):
    """Examples are turned into rows and back."""
    hidden = X.T @ parameters["W1"].T + parameters["b1"].T
    out = hidden @ parameters["W2"].T + parameters["b2"].T
    return out.T, UserDict(Z1=hidden.T, Y_hat=out.T)


@variant(forward_propagation)
def forward_column_by_column(X, parameters):
    """One bird after the other, in a named tuple with a cache that cannot be changed."""
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    Z1 = np.column_stack([W1 @ x + b1.ravel() for x in X.T])
    Y_hat = np.column_stack([W2 @ z + b2.ravel() for z in Z1.T])
    return namedtuple("Pass", "Y_hat cache")(Y_hat, MappingProxyType({"Z1": Z1, "Y_hat": Y_hat}))


# --- compute_cost ----------------------------------------------------------------------------------


@variant(compute_cost)
def cost_as_a_mean_of_sums(Y_hat, Y):
    """The sum over outputs first, then the mean over examples."""
    return np.mean(np.sum(np.square(Y_hat - Y), axis=0))


@variant(compute_cost)
def cost_from_a_norm(Y_hat, Y):
    """The Frobenius norm, squared."""
    return np.linalg.norm(Y_hat - Y) ** 2 / Y_hat.shape[1]


@variant(compute_cost)
def cost_from_a_trace(Y_hat, Y):
    """The diagonal of the product of the error with itself."""
    error = Y_hat - Y
    return np.trace(error @ error.T) / error.shape[1]


@variant(compute_cost)
def cost_in_loops(Y_hat, Y):
    """Added up in Python, the average taken on the way."""
    n_y, m = Y.shape
    cost = 0.0
    for i in range(m):
        for j in range(n_y):
            cost += (Y_hat[j][i] - Y[j][i]) ** 2 / m
    return float(cost)


@variant(compute_cost)
def cost_as_an_array_of_one_entry(Y_hat, Y):
    """A (1, 1) array for the number."""
    return np.sum((Y - Y_hat) ** 2, keepdims=True) / Y.shape[-1]


@variant(compute_cost)
def cost_from_vectors(Y_hat, Y):
    """All errors in one vector, times itself."""
    error = np.subtract(Y_hat, Y).ravel()
    return (1 / Y.shape[1]) * np.inner(error, error)


@variant(compute_cost)
def cost_in_single_precision(Y_hat, Y):
    """float32 throughout."""
    return np.sum((Y_hat.astype(np.float32) - Y.astype(np.float32)) ** 2) / np.float32(Y.shape[1])


@variant(compute_cost)
def cost_as_a_mean_times_outputs(Y_hat, Y):
    """The mean over all entries, times the number of outputs."""
    return ((Y_hat - Y) ** 2).mean() * Y.shape[0]


@variant(compute_cost)
def cost_multiplied_out(Y_hat, Y):
    """The square of the difference as three sums."""
    return (np.sum(Y_hat**2) - 2 * np.sum(Y_hat * Y) + np.sum(Y**2)) / Y.shape[1]


@variant(compute_cost)
def cost_in_plain_python(Y_hat, Y):
    """Lists of numbers, added up exactly."""
    pairs = zip(Y_hat.ravel().tolist(), Y.ravel().tolist(), strict=True)
    return math.fsum((p - y) ** 2 for p, y in pairs) / len(Y[0])


# --- hidden_weight_gradient ------------------------------------------------------------------------


@variant(hidden_weight_gradient)
def formula_with_brackets(W2, E, X):
    """The second product first."""
    return W2.T @ (E @ X.T)


@variant(hidden_weight_gradient)
def formula_transposed_back(W2, E, X):
    """The transposed formula, transposed."""
    return (X @ E.T @ W2).T


@variant(hidden_weight_gradient)
def formula_with_indices(W2, E, X):
    """Three factors in one sum."""
    return np.einsum("yh,ym,xm->hx", W2, E, X)


formula_as_a_lambda = variant(hidden_weight_gradient)(lambda W2, E, X: np.dot(np.dot(W2.transpose(), E), X.transpose()))


@variant(hidden_weight_gradient)
def formula_as_a_sum_of_outer_products(W2, E, X):
    """One outer product for each example."""
    return sum(np.outer(W2.T @ e, x) for e, x in zip(E.T, X.T, strict=True))


@variant(hidden_weight_gradient)
def formula_with_the_old_matrix_class(W2, E, X):
    """`np.matrix`, whose `*` is the product of matrices."""
    return np.matrix(W2).T * np.matrix(E) * np.matrix(X).T


# --- shape_table -----------------------------------------------------------------------------------


@variant(shape_table)
def table_of_lists():
    """Lists for tuples, and more rows than are asked for."""
    return {"dZ1": [4, 342], "dW1": [4, 3], "db1": [4, 1], "dW2": [1, 4], "db2": [1, 1], "E": [1, 342]}


@variant(shape_table)
def table_measured():
    """Shapes of arrays that were computed."""
    n_x, n_h, n_y, m = 3, 4, 1, 342
    W2, E, Z1, X = np.ones((n_y, n_h)), np.ones((n_y, m)), np.ones((n_h, m)), np.ones((n_x, m))
    arrays = {"dZ1": W2.T @ E, "dW1": W2.T @ E @ X.T, "dW2": E @ Z1.T, "db2": E.sum(axis=1, keepdims=True)}
    arrays["db1"] = arrays["dZ1"] @ np.ones((m, 1))
    return {name: array.shape for name, array in arrays.items()}


@variant(shape_table)
def table_of_arrays_and_numpy_numbers():
    """Numbers of several kinds, in arrays and tuples, and one entry that nobody asked for."""
    one, four = np.int64(1), 4.0
    return {
        "dZ1": np.array([4, 342]),
        "dW1": [4, 3],
        "db1": (four, 1),
        "dW2": (one, 4),
        "db2": (one, one),
        "dX": (3, 342),
    }


# --- backward_propagation --------------------------------------------------------------------------


@variant(backward_propagation)
def backward_with_the_average_last(X, Y, parameters, cache):
    """The factor 2/m in every line but the first."""
    m = X.shape[1]
    dY_hat = cache["Y_hat"] - Y
    dW2 = (2 / m) * np.dot(dY_hat, cache["Z1"].T)
    db2 = (2 / m) * np.sum(dY_hat, axis=1, keepdims=True)
    dZ1 = np.dot(parameters["W2"].T, dY_hat)
    dW1 = (2 / m) * np.dot(dZ1, X.T)
    db1 = (2 / m) * np.sum(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


@variant(backward_propagation)
def backward_with_means(X, Y, parameters, cache):
    """A mean with keepdims for sum and average."""
    G = 2 * (cache["Y_hat"] - Y)
    H = parameters["W2"].T @ G
    return {
        "dW1": H @ X.T / Y.shape[1],
        "db1": H.mean(axis=1, keepdims=True),
        "dW2": G @ cache["Z1"].T / Y.shape[1],
        "db2": G.mean(axis=1, keepdims=True),
    }


@variant(backward_propagation)
def backward_with_a_column_of_ones(X, Y, parameters, cache):
    """The sums as products."""
    m = Y.shape[1]
    E, ones = 2 / m * (cache["Y_hat"] - Y), np.ones((m, 1))
    delta = parameters["W2"].T @ E
    return dict(dW2=E @ cache["Z1"].T, db2=E @ ones, dW1=delta @ X.T, db1=delta @ ones)


@variant(backward_propagation)
def backward_with_reshape(X, Y, parameters, cache):
    """Vectors from the sums, made columns again."""
    W2, n_h = parameters["W2"], parameters["W2"].shape[1]
    E = np.multiply(2.0 / Y.shape[-1], np.subtract(cache["Y_hat"], Y))
    dZ1 = np.matmul(W2.T, E)
    db1, db2 = dZ1.sum(axis=-1).reshape(n_h, 1), E.sum(1)[:, None]
    return {"db2": db2, "db1": db1, "dW2": np.inner(E, cache["Z1"]), "dW1": np.inner(dZ1, X), "dZ1": dZ1}


@variant(backward_propagation)
def backward_example_by_example(X, Y, parameters, cache):
    """Gradients of single examples, added up."""
    m = X.shape[1]
    grads = {"d" + name: np.zeros_like(value) for name, value in parameters.items()}
    for i in range(m):
        x, z, e = X[:, [i]], cache["Z1"][:, [i]], 2 / m * (cache["Y_hat"][:, [i]] - Y[:, [i]])
        delta = parameters["W2"].T @ e
        grads["dW2"] += e @ z.T
        grads["db2"] += e
        grads["dW1"] += delta @ x.T
        grads["db1"] += delta
    return grads


@variant(backward_propagation)
def backward_with_einsum(X, Y, parameters, cache):
    """Sums written as indices."""
    E = 2 * (cache["Y_hat"] - Y) / Y.shape[1]
    delta = np.einsum("yh,ym->hm", parameters["W2"], E)
    return {
        "dW1": np.einsum("hm,xm->hx", delta, X),
        "db1": np.einsum("hm->h", delta).reshape(-1, 1),
        "dW2": np.einsum("ym,hm->yh", E, cache["Z1"]),
        "db2": np.einsum("ym->y", E).reshape(-1, 1),
    }


@variant(backward_propagation)
def backward_that_computes_forward_again(X, Y, parameters, cache):
    """Z₁ and Ŷ from the parameters, the cache left alone."""
    Z1 = parameters["W1"] @ X + parameters["b1"]
    E = 2 * (parameters["W2"] @ Z1 + parameters["b2"] - Y) / X.shape[1]
    W2T = np.transpose(parameters["W2"])
    db2 = np.sum(E, axis=1, keepdims=True)
    return {"dW1": W2T @ (E @ X.T), "db1": W2T @ db2, "dW2": E @ Z1.T, "db2": db2}


@variant(backward_propagation)
def backward_in_single_precision(X, Y, parameters, cache):
    """float32 throughout."""
    X, Y, Z1, Y_hat, W2 = (
        np.asarray(a, dtype=np.float32) for a in (X, Y, cache["Z1"], cache["Y_hat"], parameters["W2"])
    )
    E = np.float32(2) * (Y_hat - Y) / np.float32(Y.shape[1])
    dZ1 = W2.T @ E
    return {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True), "dW2": E @ Z1.T, "db2": E.sum(1, keepdims=True)}


@variant(backward_propagation)
def backward_on_a_copy(X, Y, parameters, cache):
    """In-place arithmetic on a copy of the predictions."""
    E = cache["Y_hat"].copy()
    E -= Y
    E *= 2
    E /= Y.shape[1]
    grads = {"dW2": E @ cache["Z1"].T, "db2": E.sum(axis=1, keepdims=True)}
    dZ1 = parameters["W2"].T @ E
    grads.update(dW1=dZ1 @ X.T, db1=dZ1.sum(axis=1, keepdims=True))
    return MappingProxyType(grads)


@variant(backward_propagation)
def backward_layer_by_layer(X, Y, parameters, cache):
    """One rule for both layers, walked from the last to the first."""
    inputs, G, grads = {1: X, 2: cache["Z1"]}, 2 / X.shape[1] * (cache["Y_hat"] - Y), {}
    for layer in (2, 1):
        grads[f"dW{layer}"] = G @ inputs[layer].T
        grads[f"db{layer}"] = G.sum(axis=1, keepdims=True)
        G = parameters[f"W{layer}"].T @ G
    return grads


@variant(backward_propagation)
@traced
def backward_with_two_dictionaries(X: np.ndarray, Y: np.ndarray, parameters: dict, cache: dict, verbose: bool = False):
    """Type hints, a decorator, one more argument with a default, two dictionaries chained."""
    E = -2 / Y.shape[1] * (Y - cache["Y_hat"])
    second = {"dW2": (cache["Z1"] @ E.T).T, "db2": np.sum(E, axis=1).reshape(-1, 1)}
    first = {"dW1": (X @ E.T @ parameters["W2"]).T, "db1": parameters["W2"].T @ second["db2"]}
    if verbose:
        print(first, second)
    return ChainMap(first, second)


class Backward:
    """An object that is called."""

    def __call__(self, X, Y, parameters, cache):
        self.E = 2 * (cache["Y_hat"] - Y) / len(Y.T)
        return {**self.layer("2", cache["Z1"], self.E), **self.layer("1", X, parameters["W2"].T.dot(self.E))}

    def layer(self, number, A, G):
        return {"dW" + number: G.dot(A.T), "db" + number: np.add.reduce(G, axis=1, keepdims=True)}


backward_as_an_object = variant(backward_propagation)(Backward())


@variant(backward_propagation)
def backward_by_large_differences(X, Y, parameters, cache):
    """The cost is a square in each entry alone, so a central difference is exact, however large its step."""

    def cost(name, place, step):
        nudged = {n: np.array(v) for n, v in parameters.items()}
        nudged[name][place] += step
        return compute_cost(forward_propagation(X, nudged)[0], Y)

    grads = {f"d{name}": np.zeros(value.shape) for name, value in parameters.items()}
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            grads[f"d{name}"][place] = cost(name, place, 0.5) - cost(name, place, -0.5)
    return grads


@variant(backward_propagation)
def backward_with_shared_parts(X, Y, parameters, cache):
    """The gradients of the first layer from W₂ᵀ and two sums that the second layer has made already."""
    E = 2 * (cache["Y_hat"] - Y) / X.shape[1]
    db2, back = np.sum(E, axis=1, keepdims=True), parameters["W2"].T
    return {"db2": db2, "dW2": np.inner(E, cache["Z1"]), "db1": back @ db2, "dW1": back @ (E @ X.T)}


# --- update_parameters -----------------------------------------------------------------------------


@variant(update_parameters)
def update_line_by_line(parameters, grads, learning_rate):
    """Four lines for four parameters."""
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    b1 = parameters["b1"] - learning_rate * grads["db1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]
    b2 = parameters["b2"] - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


@variant(update_parameters)
def update_in_place(parameters, grads, learning_rate):
    """The given arrays are changed and handed back."""
    for layer in ("1", "2"):
        parameters["W" + layer] -= learning_rate * grads["dW" + layer]
        parameters["b" + layer] -= learning_rate * grads["db" + layer]
    return parameters


@variant(update_parameters)
def update_a_deep_copy(parameters, grads, learning_rate):
    """In place, on a copy of everything."""
    new = deepcopy(parameters)
    for name in list(new):
        new[name] += -learning_rate * grads[f"d{name}"]
    return new


@variant(update_parameters)
def update_with_assignments_into_the_dictionary(parameters, grads, learning_rate):
    """New arrays under the old keys of the given dictionary."""
    for key in parameters:
        parameters[key] = np.subtract(parameters[key], np.multiply(learning_rate, grads["d" + key]))
    return parameters


@variant(update_parameters)
def update_with_zip(parameters, grads, learning_rate=0.1):
    """A rate with a default, and a mapping that is no dict."""
    names = sorted(parameters)
    pairs = ((name, parameters[name], grads["d" + name]) for name in names)
    return UserDict({name: theta - gradient * learning_rate for name, theta, gradient in pairs})


@variant(update_parameters)
def update_in_single_precision(parameters, grads, learning_rate):
    """float32 throughout."""
    small = np.float32
    return {k: v.astype(small) - small(learning_rate) * grads["d" + k].astype(small) for k, v in parameters.items()}


@variant(update_parameters)
def update_by_recursion(parameters, grads, learning_rate):
    """One name, then the rest of them."""

    def moved(names):
        if not names:
            return {}
        first, *rest = names
        return {first: parameters[first] + (-learning_rate) * grads["d" + first], **moved(rest)}

    return moved(list(parameters))


# --- train -----------------------------------------------------------------------------------------


@variant(train)
def train_with_the_start_recorded_first(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The cost at the start before the loop, the others after each update."""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    Y_hat, cache = forward_propagation(X, parameters)
    costs = [compute_cost(Y_hat, Y)]
    for _ in range(num_iterations):
        grads = backward_propagation(X, Y, parameters, cache)
        parameters = update_parameters(parameters, grads, learning_rate)
        Y_hat, cache = forward_propagation(X, parameters)
        costs.append(compute_cost(Y_hat, Y))
    return parameters, costs


@variant(train)
def train_with_the_end_recorded_last(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The cost of the last parameters after the loop; progress is printed."""
    if not parameters:
        parameters = initialize_parameters(len(X), n_h, len(Y), scale=0.1)
    costs = []
    for i in range(num_iterations):
        Y_hat, cache = forward_propagation(X, parameters)
        cost = compute_cost(Y_hat, Y)
        costs.append(cost)
        if i % 2 == 0:
            print(f"cost after iteration {i}: {cost}")
        parameters = update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)
    costs.append(compute_cost(forward_propagation(X, parameters)[0], Y))
    return parameters, costs


@variant(train)
def train_into_an_array(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The costs as an array, everything in one function, updates in place on copies."""
    start = parameters if parameters is not None else initialize_parameters(X.shape[0], n_h, Y.shape[0])
    W1, b1, W2, b2 = (np.array(start[name]) for name in ("W1", "b1", "W2", "b2"))
    m, costs = X.shape[1], np.zeros(num_iterations + 1)
    for t in range(num_iterations + 1):
        Z1 = W1 @ X + b1
        error = W2 @ Z1 + b2 - Y
        costs[t] = np.sum(error**2) / m
        if t == num_iterations:
            break
        delta = W2.T @ error
        W2 -= learning_rate * 2 / m * error @ Z1.T
        b2 -= learning_rate * 2 / m * error.sum(axis=1, keepdims=True)
        W1 -= learning_rate * 2 / m * delta @ X.T
        b1 -= learning_rate * 2 / m * delta.sum(axis=1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, costs


@variant(train)
def train_by_recursion(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """A step, then the rest; costs as arrays of one entry."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0]) if parameters is None else parameters
    Y_hat, cache = forward_propagation(X, parameters)
    cost = np.reshape(compute_cost(Y_hat, Y), (1, 1))
    if num_iterations == 0:
        return parameters, [cost]
    grads = backward_propagation(X, Y, parameters, cache)
    new = update_parameters(parameters, grads, learning_rate)
    last, costs = train_by_recursion(X, Y, n_h, learning_rate, num_iterations - 1, new)
    return last, [cost, *costs]


@variant(train)
def train_that_changes_its_start(X, Y, n_h, learning_rate, num_iterations, parameters=None, callback=None):
    """The given arrays are updated in place."""
    if parameters is None:
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    costs = [compute_cost(forward_propagation(X, parameters)[0], Y)]
    while len(costs) <= num_iterations:
        grads = backward_propagation(X, Y, parameters, forward_propagation(X, parameters)[1])
        for name in parameters:
            parameters[name] -= learning_rate * grads["d" + name]
        costs += [compute_cost(forward_propagation(X, parameters)[0], Y)]
        if callback:
            callback(parameters)
    return parameters, tuple(costs)


@variant(train)
def train_with_reduce(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """The steps folded, results in a named tuple."""
    parameters = parameters or initialize_parameters(X.shape[0], n_h, Y.shape[0])

    def step(state, _):
        theta, costs = state
        Y_hat, cache = forward_propagation(X, theta)
        grads = backward_propagation(X, Y, theta, cache)
        return update_parameters(theta, grads, learning_rate), [*costs, compute_cost(Y_hat, Y)]

    theta, costs = reduce(step, range(num_iterations), (parameters, []))
    Trained = namedtuple("Trained", "parameters costs")
    return Trained(theta, [*costs, compute_cost(forward_propagation(X, theta)[0], Y)])


@variant(train)
def train_in_single_precision(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """float32 from the start on."""
    X, Y = X.astype(np.float32), Y.astype(np.float32)
    start = parameters or initialize_parameters(X.shape[0], n_h, Y.shape[0])
    parameters = {name: value.astype(np.float32) for name, value in start.items()}
    return train(X, Y, n_h, np.float32(learning_rate), num_iterations, parameters)


@variant(train)
def train_with_everything_written_out(X, Y, n_h, learning_rate, num_iterations, parameters=None):
    """No function of the section is used, and copies are changed in place."""
    p = parameters or initialize_parameters(X.shape[0], n_h, Y.shape[0])
    W1, b1, W2, b2 = (p[name].copy() for name in ("W1", "b1", "W2", "b2"))
    costs, m = [], X.shape[1]
    while True:
        Z1 = W1 @ X + b1
        error = W2 @ Z1 + b2 - Y
        costs.append(np.array([[np.sum(error**2) / m]]))
        if len(costs) > num_iterations:
            return [{"W1": W1, "b1": b1, "W2": W2, "b2": b2}, tuple(costs)]
        G = 2 / m * error
        D = W2.T @ G
        W1 -= learning_rate * D @ X.T
        b1 -= learning_rate * D.sum(1, keepdims=True)
        W2 -= learning_rate * G @ Z1.T
        b2 -= learning_rate * G.sum(1, keepdims=True)


# --- all_zero_start --------------------------------------------------------------------------------


@variant(all_zero_start)
def stuck_with_three_decimals():
    """The cost rounded, the set as a list."""
    return {"moves": ["db2"], "cost": 0.641}


@variant(all_zero_start)
def stuck_with_a_bare_name():
    """The one name without a set, the cost as a NumPy number."""
    return {"moves": "db2", "cost": np.float64(0.64125)}


# --- two_weights_by_hand ---------------------------------------------------------------------------


@variant(two_weights_by_hand)
def by_hand_computed():
    """Worked out in code."""
    w1, w2 = 1.0, 0.5
    error = w1 * w2 - 1
    return {"loss": error**2, "dw1": 2 * error * w2, "dw2": 2 * error * w1}


@variant(two_weights_by_hand)
def by_hand_with_integers():
    """A whole number where it is one."""
    return dict(dw2=-1, dw1=-1 / 2, loss=1 / 4)


@variant(two_weights_by_hand)
def by_hand_with_fractions():
    """Exact fractions, turned into numbers at the end."""
    w1, w2 = Fraction(1), Fraction(1, 2)
    return {
        "loss": float((w1 * w2 - 1) ** 2),
        "dw1": float(2 * (w1 * w2 - 1) * w2),
        "dw2": float(2 * (w1 * w2 - 1) * w1),
    }


# --- curvature_at_the_origin -----------------------------------------------------------------------


@variant(curvature_at_the_origin)
def curvature_from_numpy():
    """The eigenvalues computed."""
    smallest, largest = np.linalg.eigvalsh([[0.0, -2.0], [-2.0, 0.0]])
    return {"smallest": smallest, "largest": largest, "kind": "c"}


@variant(curvature_at_the_origin)
def curvature_with_integers():
    """Whole numbers, a space after the letter."""
    return {"smallest": -2, "largest": 2, "kind": "C "}


# --- collapse --------------------------------------------------------------------------------------


@variant(collapse)
def collapse_with_dot(parameters):
    """`np.dot`, every parameter unpacked."""
    W1, b1 = parameters["W1"], parameters["b1"]
    W2, b2 = parameters["W2"], parameters["b2"]
    return np.dot(W2, W1), np.dot(W2, b1) + b2


@variant(collapse)
def collapse_by_asking_the_network(parameters):
    """The bias is the prediction for zero, the weights are the predictions for unit inputs."""
    n_x = parameters["W1"].shape[1]
    b_eff = forward_propagation(np.zeros((n_x, 1)), parameters)[0]
    return forward_propagation(np.eye(n_x), parameters)[0] - b_eff, b_eff


@variant(collapse)
def collapse_with_extended_matrices(parameters):
    """Weights and bias in one product."""
    both = parameters["W2"] @ np.hstack([parameters["W1"], parameters["b1"]])
    return both[:, :-1], both[:, -1:] + parameters["b2"]


@variant(collapse)
def collapse_with_einsum(parameters):
    """Sums written as indices, a list for the tuple."""
    p = SimpleNamespace(**parameters)
    return [np.einsum("yh,hx->yx", p.W2, p.W1), np.einsum("yh,ho->yo", p.W2, p.b1) + p.b2]


@variant(collapse)
def collapse_unit_by_unit(parameters):
    """One outer product a hidden unit."""
    w, b = 0.0, np.array(parameters["b2"])
    for j in range(len(parameters["W1"])):
        out = parameters["W2"][:, j : j + 1]
        w = w + out * parameters["W1"][j : j + 1]
        b += out * parameters["b1"][j, 0]
    return w, b


collapse_with_a_partial_function = variant(collapse)(
    partial(
        lambda matmul, p: (matmul(p["W2"], p["W1"]).astype(np.float32), matmul(p["W2"], p["b1"]) + p["b2"]), np.matmul
    )
)


@variant(collapse)
def collapse_in_single_precision(parameters):
    """Half the digits, and a list for the pair."""
    W1, b1, W2, b2 = (parameters[name].astype(np.float32) for name in ("W1", "b1", "W2", "b2"))
    return [np.einsum("yh,hx->yx", W2, W1), np.tensordot(W2, b1, axes=1) + b2]


# --- parameter_count -------------------------------------------------------------------------------


@variant(parameter_count)
def count_with_floats():
    """Floats for whole numbers, a small letter."""
    return {"two layers": 21.0, "one layer": 4.0, "fits more": "c"}


@variant(parameter_count)
def count_of_arrays():
    """Sizes of arrays, added up."""
    sizes = [np.zeros(shape).size for shape in ((4, 3), (4, 1), (1, 4), (1, 1))]
    return {"two layers": np.sum(sizes), "one layer": np.array(3 + 1), "fits more": " C"}


# --- one_hidden_unit -------------------------------------------------------------------------------


@variant(one_hidden_unit)
def one_unit_by_a_small_letter():
    """A small letter."""
    return "d"


# --- constant_start --------------------------------------------------------------------------------


@variant(constant_start)
def equal_rows_with_small_letters():
    """Small letters, and a key more."""
    return {"rows stay equal": "a", "hurts here": "b", "because": "one output needs one unit"}
