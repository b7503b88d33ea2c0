"""Right functions for section 5 in the forms that learners give them."""

import math
import sys
from collections import ChainMap, OrderedDict, UserDict, namedtuple
from functools import partial, reduce, wraps
from types import MappingProxyType

import numpy as np

from solutions.tanh_classifier import (
    all_zero_start,
    backward_propagation,
    backward_propagation_general,
    circles_trap,
    compute_cost,
    compute_cost_from_logits,
    default_learning_rate,
    first_saturated_z,
    forward_propagation,
    hand_check,
    initial_cost,
    initialize_parameters,
    keepdims_by_hand,
    logistic_backward,
    logistic_forward,
    logistic_graph,
    naive_costs,
    nan_but_learning,
    output_layer_gradients,
    parameter_count,
    predict,
    random_search_on_flower,
    relu_network_chain,
    relu_network_dW1,
    relu_network_shapes,
    scale_of_dZ2,
    shape_table,
    sigmoid,
    stable_sigmoid,
    starts_that_train,
    tanh_from_sigmoid,
    tanh_slopes,
    train_neural_network,
    update_parameters,
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
def sigmoid_with_a_power(z):
    """e to a power, and a power for the division."""
    return (1 + np.e ** (-z)) ** -1


@variant(sigmoid)
def sigmoid_from_tanh(z):
    """Half a tanh."""
    return 0.5 * np.tanh(0.5 * z) + 0.5


@variant(sigmoid)
def sigmoid_with_the_other_fraction(z):
    """eᶻ above and below."""
    return np.exp(z) / (np.exp(z) + 1)


@variant(sigmoid)
def sigmoid_from_logaddexp(z):
    """The exponential of minus softplus."""
    return np.exp(-np.logaddexp(0, -z))


@variant(sigmoid)
@np.vectorize
def sigmoid_number_by_number(z):
    """Python's math, vectorised by NumPy."""
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


@variant(sigmoid)
def sigmoid_in_single_precision(z):
    """float32 throughout."""
    return np.reciprocal(1 + np.exp(-np.asarray(z, dtype=np.float32)))


sigmoid_as_a_lambda = variant(sigmoid)(lambda z: 1.0 / (1.0 + np.exp(np.negative(z))))


# --- logistic_forward ------------------------------------------------------------------------------


@variant(logistic_forward)
def logistic_forward_with_dot(X, w, b):
    """np.dot, and the formula of σ written out."""
    return 1 / (1 + np.exp(-(np.dot(w, X) + b)))


@variant(logistic_forward)
def logistic_forward_with_einsum(X, w, b):
    """Index notation."""
    return sigmoid(np.einsum("ij,jm->im", w, X) + b)


@variant(logistic_forward)
def logistic_forward_with_a_loop(X, w, b):
    """Example by example."""
    return np.array([[sigmoid(sum(w[0, j] * X[j, i] for j in range(X.shape[0])) + b) for i in range(X.shape[1])]])


@variant(logistic_forward)
def logistic_forward_with_a_column_of_weights(X, w, b):
    """The weights turned into a column and back."""
    return sigmoid(w.T.T @ X + np.full((1, X.shape[1]), b))


@variant(logistic_forward)
def logistic_forward_with_the_bias_as_a_weight(X, w, b):
    """A row of ones below the inputs."""
    return sigmoid(np.hstack([w, [[b]]]) @ np.vstack([X, np.ones(X.shape[1])]))


# --- logistic_graph --------------------------------------------------------------------------------


@variant(logistic_graph)
def graph_with_small_matrices(x, w, b, y):
    """Every scalar is a (1, 1) array."""
    z = w @ x + b
    a = sigmoid(z)
    da = (a - y) / (a * (1 - a))
    dz = a - y
    loss = -np.log(a if y else 1 - a)
    return {"z": z, "a": a, "loss": loss, "da": da, "dz": dz, "dw": dz @ x.T, "db": dz}


@variant(logistic_graph)
def graph_with_sums(x, w, b, y):
    """Products summed by hand, further entries."""
    z = sum(w[0, j] * x[j, 0] for j in range(x.size)) + b
    a = 1 / (1 + math.exp(-z))
    dz = a - y
    return OrderedDict(
        x=x, z=z, a=a, loss=-y * math.log(a) - (1 - y) * math.log1p(-a), da=-y / a + (1 - y) / (1 - a),
        dz=dz, dw=(dz * x).reshape(1, -1), db=np.array([dz]), dx=dz * w.T,
    )  # fmt: skip


@variant(logistic_graph)
def graph_from_the_batch_functions(x, w, b, y):
    """The functions for many examples, with one."""
    a = logistic_forward(x, w, b)
    Y = np.array([[y]])
    dw, db = logistic_backward(x, Y, a)
    z = np.log(a / (1 - a))
    return UserDict(z=z, a=a, loss=compute_cost(a, Y), da=db / (a * (1 - a)), dz=db, dw=dw, db=db)


@variant(logistic_graph)
def graph_by_the_label(x, w, b, y):
    """One formula for either label, and a mapping that cannot be changed."""
    z = np.vdot(w, x) + b
    a = sigmoid(z)
    loss, da = (-math.log(a), -1 / a) if y else (-math.log(1 - a), 1 / (1 - a))
    return MappingProxyType(
        {"z": z, "a": a, "loss": loss, "da": da, "dz": a - y, "dw": np.outer(a - y, x), "db": a - y}
    )


# --- logistic_backward -----------------------------------------------------------------------------


@variant(logistic_backward)
def logistic_backward_with_a_loop(X, Y, A):
    """Example by example, averaged at the end."""
    n, m = X.shape
    dw, db = np.zeros((1, n)), 0.0
    for i in range(m):
        error = A[0, i] - Y[0, i]
        dw += error * X[:, i : i + 1].T
        db += error
    return dw / m, db / m


@variant(logistic_backward)
def logistic_backward_with_the_average_in_the_error(X, Y, A):
    """1/m belongs to dZ; the bias's gradient is a (1, 1) array."""
    dZ = (A - Y) / Y.shape[1]
    return np.dot(dZ, X.T), np.sum(dZ, axis=1, keepdims=True)


@variant(logistic_backward)
def logistic_backward_with_means(X, Y, A):
    """Means along the examples."""
    return ((A - Y) * X).mean(axis=1).reshape(1, -1), (A - Y).mean()


@variant(logistic_backward)
def logistic_backward_through_da(X, Y, A):
    """The chain rule step by step: da, then the slope of σ."""
    dA = -Y / A + (1 - Y) / (1 - A)
    dZ = dA * A * (1 - A)
    return [np.matmul(dZ, X.T) / X.shape[1], dZ @ np.ones((X.shape[1], 1)) / X.shape[1]]


@variant(logistic_backward)
def logistic_backward_with_the_sign_outside(X, Y, A):
    """The error the other way round, and a minus in front."""
    return -(Y - A) @ X.T / Y.size, -np.average(Y - A)


@variant(logistic_backward)
def logistic_backward_with_einsum(X, Y, A):
    """Index notation; a named tuple."""
    result = namedtuple("Gradients", ["dw", "db"])
    return result(np.einsum("im,jm->ij", A - Y, X) / X.shape[1], np.einsum("im->", A - Y).item() / X.shape[1])


@variant(logistic_backward)
def logistic_backward_in_single_precision(X, Y, A):
    """float32 throughout."""
    X, dZ = X.astype(np.float32), (A - Y).astype(np.float32)
    return dZ @ X.T / np.float32(X.shape[1]), np.float32(dZ.mean())


# --- shapes and counts -----------------------------------------------------------------------------


@variant(shape_table)
def shapes_from_arrays():
    """Arrays are made and asked for their shapes."""
    n_x, n_h, n_y, m = 2, 4, 1, 400
    X, Y = np.zeros((n_x, m)), np.zeros((n_y, m))
    parameters = initialize_parameters(n_x, n_h, n_y)
    _, cache = forward_propagation(X, parameters)
    grads = backward_propagation(X, Y, parameters, cache)
    errors = {"dZ2": cache["A2"] - Y, "dZ1": parameters["W2"].T @ (cache["A2"] - Y)}
    return {name: value.shape for name, value in {"X": X, **parameters, **cache, **grads, **errors}.items()}


@variant(shape_table)
def shapes_as_lists():
    """Lists for tuples, gradients copied from their parameters."""
    shapes = {"X": [2, 400], "W1": [4, 2], "b1": [4, 1], "W2": [1, 4], "b2": [1, 1]}
    shapes |= dict.fromkeys(("Z1", "A1", "dZ1"), [4, 400]) | dict.fromkeys(("Z2", "A2", "dZ2"), [1, 400])
    return shapes | {"d" + name: shapes[name] for name in NAMES}


@variant(parameter_count)
def parameters_counted():
    """The sizes of the arrays, added up."""
    return sum(value.size for value in initialize_parameters(2, 4, 1).values())


@variant(parameter_count)
def parameter_count_as_a_float():
    """A float for the integer."""
    return 17.0


# --- tanh ------------------------------------------------------------------------------------------


@variant(tanh_from_sigmoid)
def tanh_from_the_shifted_sigma(sigma, z):
    """Centred first, stretched afterwards."""
    return (sigma(z + z) - 0.5) / 0.5


@variant(tanh_from_sigmoid)
def tanh_from_the_sigma_of_an_array(sigma, z):
    """σ gets an array with one entry."""
    return -1 + 2 * sigma(np.array([2 * z]))


@variant(tanh_slopes)
def slopes_computed():
    """The formula does it."""
    return {str(z): 1 - np.tanh(z) ** 2 for z in (0, 2)}


@variant(tanh_slopes)
def slopes_with_cosh():
    """1 / cosh², rounded."""
    return {"0": 1, "2": round(1 / math.cosh(2) ** 2, 4)}


# --- initialize_parameters -------------------------------------------------------------------------


@variant(initialize_parameters)
def start_with_default_rng(n_x, n_h, n_y):
    """NumPy's newer generator."""
    rng = np.random.default_rng()
    return {
        "W1": rng.normal(0, 0.01, (n_h, n_x)),
        "b1": np.zeros((n_h, 1)),
        "W2": rng.normal(0, 0.01, (n_y, n_h)),
        "b2": np.zeros((n_y, 1)),
    }


@variant(initialize_parameters)
def start_with_positive_weights(n_x, n_h, n_y):
    """Uniform above zero: every unit is different, which is what a start is for."""
    W1, W2 = 0.01 * np.random.rand(n_h, n_x), 0.01 * np.random.rand(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


@variant(initialize_parameters)
def start_with_a_seed(n_x, n_h, n_y):
    """The same numbers at every call."""
    random = np.random.RandomState(2)
    W1, W2 = 0.01 * random.randn(n_h, n_x), 0.01 * random.randn(n_y, n_h)
    return dict(W2=W2, b2=np.zeros(shape=(n_y, 1)), W1=W1, b1=np.zeros(shape=(n_h, 1)))


@variant(initialize_parameters)
def start_after_xavier(n_x, n_h, n_y):
    """The scale 1/√n of Glorot and Bengio."""
    random = np.random.default_rng().standard_normal
    W1, W2 = random((n_h, n_x)) / np.sqrt(n_x), random((n_y, n_h)) / np.sqrt(n_h)
    return MappingProxyType({"W1": W1, "b1": np.zeros([n_h, 1]), "W2": W2, "b2": np.zeros([n_y, 1])})


@variant(initialize_parameters)
def start_after_he(n_x, n_h, n_y):
    """The scale √(2/n) of He."""
    random = np.random.default_rng().standard_normal
    W1, W2 = random((n_h, n_x)) * np.sqrt(2 / n_x), random((n_y, n_h)) * np.sqrt(2 / n_h)
    return {"W1": W1, "b1": W1[:, :1] * 0, "W2": W2, "b2": W2[:, :1] * 0}


@variant(initialize_parameters)
def start_uniform_around_zero(n_x, n_h, n_y):
    """Uniform numbers between −0.01 and 0.01."""
    sizes = {"W1": (n_h, n_x), "W2": (n_y, n_h)}
    weights = {name: np.random.default_rng().uniform(-0.01, 0.01, size) for name, size in sizes.items()}
    return weights | {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}


@variant(initialize_parameters)
def start_in_single_precision(n_x, n_h, n_y):
    """float32, and integers for the biases."""
    random = np.random.default_rng().standard_normal
    W1, W2 = (0.01 * random(size, dtype=np.float32) for size in ((n_h, n_x), (n_y, n_h)))
    return {"W1": W1, "b1": np.zeros((n_h, 1), dtype=int), "W2": W2, "b2": np.zeros((n_y, 1), dtype=int)}


@variant(initialize_parameters)
def start_weight_by_weight(n_x, n_h, n_y, scale=0.01):
    """Python's own random numbers, a further argument with a default."""
    import random

    W1 = np.array([[random.gauss(0, scale) for _ in range(n_x)] for _ in range(n_h)])
    W2 = np.array([[random.gauss(0, scale) for _ in range(n_h)] for _ in range(n_y)])
    return {"W1": W1, "b1": np.array([[0.0]] * n_h), "W2": W2, "b2": np.array([[0.0]] * n_y)}


# --- forward_propagation ---------------------------------------------------------------------------


@variant(forward_propagation)
def forward_with_dot(X, parameters):
    """np.dot, and tanh written with exponentials."""
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = (np.exp(Z1) - np.exp(-Z1)) / (np.exp(Z1) + np.exp(-Z1))
    Z2 = np.dot(parameters["W2"], A1) + parameters["b2"]
    A2 = 1 / (1 + np.exp(-Z2))
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


@variant(forward_propagation)
def forward_in_a_loop(X, parameters):
    """Both layers in one loop; the cache keeps the inputs, too."""
    cache, A = {"A0": X}, X
    for layer, activation in ((1, np.tanh), (2, sigmoid)):
        Z = np.matmul(parameters[f"W{layer}"], A) + parameters[f"b{layer}"]
        A = activation(Z)
        cache |= {f"Z{layer}": Z, f"A{layer}": A}
    return A, cache


@variant(forward_propagation)
def forward_with_einsum(X, parameters):
    """Index notation; the cache is a mapping but no dict; a list for the tuple."""
    Z1 = np.einsum("hn,nm->hm", parameters["W1"], X) + parameters["b1"]
    A1 = 2 * sigmoid(2 * Z1) - 1
    Z2 = np.einsum("yh,hm->ym", parameters["W2"], A1) + parameters["b2"]
    return [sigmoid(Z2), ChainMap({"Z1": Z1, "A1": A1}, {"Z2": Z2, "A2": sigmoid(Z2)})]


@variant(forward_propagation)
def forward_example_by_example(X, parameters):
    """One column after the other, put side by side at the end."""
    columns = []
    for i in range(X.shape[1]):
        Z1 = parameters["W1"] @ X[:, [i]] + parameters["b1"]
        Z2 = parameters["W2"] @ np.tanh(Z1) + parameters["b2"]
        columns.append((Z1, np.tanh(Z1), Z2, sigmoid(Z2)))
    cache = dict(zip(("Z1", "A1", "Z2", "A2"), map(np.hstack, zip(*columns))))
    return cache["A2"], cache


@variant(forward_propagation)
def forward_with_the_bias_as_a_weight(X, parameters):
    """A row of ones below each layer's inputs."""

    def layer(name, A):
        return np.hstack([parameters["W" + name], parameters["b" + name]]) @ np.vstack([A, np.ones((1, A.shape[1]))])

    Z1 = layer("1", X)
    Z2 = layer("2", np.tanh(Z1))
    cache = {"Z1": Z1, "A1": np.tanh(Z1), "Z2": Z2, "A2": sigmoid(Z2)}
    return cache["A2"].copy(), cache


@variant(forward_propagation)
def forward_with_a_stable_sigmoid(X, parameters):
    """The stable form of σ, assignments in between."""
    W1, b1, W2, b2 = parameters.values()
    A1 = np.tanh(Z1 := W1 @ X + b1)
    A2 = stable_sigmoid(Z2 := W2 @ A1 + b2)
    return A2, dict(Z1=Z1, A1=A1, Z2=Z2, A2=A2, parameters=parameters)


@variant(forward_propagation)
def forward_in_single_precision(X, parameters):
    """float32 throughout."""
    X = X.astype(np.float32)
    p = {name: value.astype(np.float32) for name, value in parameters.items()}
    return forward_with_dot(X, p)


# --- compute_cost ----------------------------------------------------------------------------------


@variant(compute_cost)
def cost_with_multiply(A2, Y):
    """np.multiply and np.squeeze."""
    logprobs = np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y)
    return np.squeeze(-np.sum(logprobs) / Y.shape[1])


@variant(compute_cost)
def cost_with_a_loop(A2, Y):
    """Label by label, one logarithm each."""
    total = 0.0
    for a, y in zip(A2.flat, Y.flat):
        total -= math.log(a) if y == 1 else math.log(1 - a)
    return total / Y.shape[1]


@variant(compute_cost)
def cost_of_the_right_class(A2, Y):
    """The probability of the right class, chosen entry by entry."""
    return np.where(Y == 1, -np.log(A2), -np.log1p(-A2)).sum(axis=0).mean()


@variant(compute_cost)
def cost_with_clipping(A2, Y, epsilon=1e-7):
    """Probabilities are cut off before the logarithm."""
    A2 = np.clip(A2, epsilon, 1 - epsilon)
    return float(-np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1])


@variant(compute_cost)
def cost_as_a_trace(A2, Y):
    """The diagonal of two matrix products."""
    return -np.trace(Y @ np.log(A2).T + (1 - Y) @ np.log(1 - A2).T) / np.shape(Y)[1]


@variant(compute_cost)
def cost_with_vdot(A2, Y):
    """Inner products of flattened arrays."""
    return -(np.vdot(Y, np.log(A2)) + np.vdot(1 - Y, np.log(1 - A2))) / Y.shape[1]


@variant(compute_cost)
def cost_with_a_matrix_of_ones(A2, Y):
    """Products with ones for sums; the result has shape (1, 1)."""
    n_y, m = Y.shape
    return np.ones((1, n_y)) @ -(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) @ np.ones((m, 1)) / m


@variant(compute_cost)
def cost_as_a_mean_of_sums(A2, Y):
    """Summed over outputs, then averaged."""
    return np.mean(np.sum(-Y * np.log(A2) - (1 - Y) * np.log(1 - A2), axis=0))


@variant(compute_cost)
def cost_from_the_logits(A2, Y):
    """The logits are recovered first."""
    return compute_cost_from_logits(np.log(A2) - np.log(1 - A2), Y)


@variant(compute_cost)
def cost_with_einsum(A2, Y):
    """Index notation; an array without dimensions."""
    return np.array(-np.einsum("ij,ij->", Y, np.log(A2 / (1 - A2))) - np.sum(np.log(1 - A2))) / Y.shape[1]


@variant(compute_cost)
def cost_in_single_precision(A2, Y):
    """float32 throughout."""
    A2, Y = A2.astype(np.float32), Y.astype(np.float32)
    return -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / np.float32(Y.shape[1])


@variant(compute_cost)
def cost_of_a_product(A2, Y):
    """One logarithm of the product of all probabilities."""
    return -np.log(np.prod(A2**Y * (1 - A2) ** (1 - Y))) / Y.shape[1]


@variant(compute_cost)
@traced
def cost_that_talks(A2, Y):
    """Prints, says something on stderr, and is decorated."""
    cost = compute_cost(A2, Y)
    print(f"cost {cost:.4f}")
    print("a remark that should cost nothing", file=sys.stderr)
    return cost


@variant(compute_cost)
def cost_from_recovered_logits(A2, Y):
    """The logits are log a − log(1 − a), and the loss is a softplus of one of them."""
    return np.sum(np.logaddexp(0, (1 - 2 * Y) * np.log(A2 / (1 - A2)))) / Y.shape[1]


@variant(initial_cost)
def initial_cost_as_a_logarithm():
    """ln 2, computed."""
    return np.log(2)


@variant(initial_cost)
def initial_cost_with_three_decimals():
    """Rounded as the question allows."""
    return 0.693


# --- backward_propagation --------------------------------------------------------------------------


@variant(backward_propagation)
def backward_in_the_seeds_form(X, Y, parameters, cache):
    """np.dot, 1/m in front, np.power."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dW2 = (1 / m) * np.dot(dZ2, cache["A1"].T)
    db2 = (1 / m) * np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = np.multiply(np.dot(parameters["W2"].T, dZ2), 1 - np.power(cache["A1"], 2))
    dW1 = (1 / m) * np.dot(dZ1, X.T)
    db1 = (1 / m) * np.sum(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


@variant(backward_propagation)
def backward_with_tanh_of_Z1(X, Y, parameters, cache):
    """The slope from Z1; biases reshaped; 1/m inside dZ2 once and for all."""
    dZ2 = (cache["A2"] - Y) / Y.shape[1]
    dZ1 = parameters["W2"].T @ dZ2 * (1 - np.tanh(cache["Z1"]) ** 2)
    db1, db2 = (np.sum(dZ, axis=1).reshape(-1, 1) for dZ in (dZ1, dZ2))
    return dict(dW2=dZ2 @ cache["A1"].T, db2=db2, dW1=dZ1 @ X.T, db1=db1)


@variant(backward_propagation)
def backward_with_cosh(X, Y, parameters, cache):
    """The slope as 1 / cosh²; means for the biases; errors are kept, too."""
    m = Y.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 / np.cosh(cache["Z1"]) ** 2
    grads = {"dZ2": dZ2, "dZ1": dZ1, "dW2": dZ2 @ cache["A1"].T / m, "dW1": dZ1 @ X.T / m}
    return grads | {"db2": dZ2.mean(axis=1, keepdims=True), "db1": dZ1.mean(axis=1, keepdims=True)}


@variant(backward_propagation)
def backward_with_ones(X, Y, parameters, cache):
    """A column of ones for the sums; the square as a product of sum and difference."""
    m = X.shape[1]
    ones = np.ones((m, 1)) / m
    dZ2 = cache["A2"] - Y
    dZ1 = (1 - cache["A1"]) * (1 + cache["A1"]) * (parameters["W2"].T @ dZ2)
    return {"dW1": dZ1 @ X.T / m, "db1": dZ1 @ ones, "dW2": dZ2 @ cache["A1"].T / m, "db2": dZ2 @ ones}


@variant(backward_propagation)
def backward_example_by_example(X, Y, parameters, cache):
    """One example after the other, averaged at the end."""
    m = X.shape[1]
    grads = {"d" + name: np.zeros_like(parameters[name]) for name in NAMES}
    for i in range(m):
        x, a1 = X[:, [i]], cache["A1"][:, [i]]
        dz2 = cache["A2"][:, [i]] - Y[:, [i]]
        dz1 = parameters["W2"].T @ dz2 * (1 - a1**2)
        for name, share in (("dW1", dz1 @ x.T), ("db1", dz1), ("dW2", dz2 @ a1.T), ("db2", dz2)):
            grads[name] += share / m
    return grads


@variant(backward_propagation)
def backward_weight_by_weight(X, Y, parameters, cache):
    """Loops for all products."""
    (n_x, m), (n_y, n_h), A1 = X.shape, parameters["W2"].shape, cache["A1"]
    dZ2 = cache["A2"] - Y
    dZ1 = np.zeros((n_h, m))
    for h in range(n_h):
        for i in range(m):
            dZ1[h, i] = sum(parameters["W2"][y, h] * dZ2[y, i] for y in range(n_y)) * (1 - A1[h, i] ** 2)
    dW1 = np.array([[sum(dZ1[h] * X[k]) / m for k in range(n_x)] for h in range(n_h)])
    dW2 = np.array([[sum(dZ2[y] * A1[h]) / m for h in range(n_h)] for y in range(n_y)])
    db1, db2 = (np.array([[sum(row) / m] for row in dZ]) for dZ in (dZ1, dZ2))
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


@variant(backward_propagation)
def backward_with_einsum(X, Y, parameters, cache):
    """Index notation; a mapping that is no dict."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.einsum("yh,ym,hm->hm", parameters["W2"], dZ2, 1 - cache["A1"] ** 2)
    return UserDict(
        dW1=np.einsum("hm,nm->hn", dZ1, X) / m,
        db1=np.einsum("hm->h", dZ1)[:, np.newaxis] / m,
        dW2=np.einsum("ym,hm->yh", dZ2, cache["A1"]) / m,
        db2=np.einsum("ym->y", dZ2)[:, None] / m,
    )


@variant(backward_propagation)
def backward_through_dA(X, Y, parameters, cache):
    """Every link of the chain rule with a line of its own."""
    A1, A2, m = cache["A1"], cache["A2"], X.shape[1]
    dA2 = -Y / A2 + (1 - Y) / (1 - A2)
    dZ2 = dA2 * A2 * (1 - A2)
    dA1 = parameters["W2"].T @ dZ2
    dZ1 = dA1 * (1 - A1 * A1)
    db1, db2 = (np.add.reduce(dZ, 1, keepdims=True) / m for dZ in (dZ1, dZ2))
    return {"dW1": np.inner(dZ1, X) / m, "db1": db1, "dW2": np.inner(dZ2, A1) / m, "db2": db2}


@variant(backward_propagation)
def backward_with_an_own_forward_pass(X, Y, parameters, cache):
    """The cache is not used."""
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
    return backward_in_the_seeds_form(X, Y, parameters, {"A1": A1, "A2": A2})


@variant(backward_propagation)
def backward_from_logistic_regression(X, Y, parameters, cache):
    """The output layer is logistic regression, one output after the other."""
    rows = [logistic_backward(cache["A1"], Y[[i]], cache["A2"][[i]]) for i in range(len(Y))]
    dZ1 = parameters["W2"].T @ (cache["A2"] - Y) * (1 - cache["A1"] ** 2)
    m = X.shape[1]
    return {
        "dW1": dZ1 @ X.T / m,
        "db1": np.atleast_2d(dZ1.sum(axis=1) / m).T,
        "dW2": np.vstack([dw for dw, _ in rows]),
        "db2": np.array([[db] for _, db in rows]),
    }


@variant(backward_propagation)
def backward_by_complex_steps(X, Y, parameters, cache):
    """Derivatives along the imaginary axis: exact to rounding."""

    def cost(p):
        Z2 = p["W2"] @ np.tanh(p["W1"] @ X + p["b1"]) + p["b2"]
        return np.sum(np.log(1 + np.exp(Z2)) - Z2 * Y) / X.shape[1]

    grads = {}
    for name in NAMES:
        slope = np.zeros(parameters[name].shape)
        for index in np.ndindex(slope.shape):
            nudged = parameters[name].astype(complex)
            nudged[index] += 1e-30j
            slope[index] = cost(parameters | {name: nudged}).imag / 1e-30
        grads["d" + name] = slope
    return grads


@variant(backward_propagation)
def backward_in_single_precision(X, Y, parameters, cache):
    """float32 throughout."""
    X, Y = X.astype(np.float32), Y.astype(np.float32)
    single = [{name: value.astype(np.float32) for name, value in d.items()} for d in (parameters, cache)]
    return backward_with_cosh(X, Y, *single)


@variant(backward_propagation)
def backward_on_copies(X, Y, parameters, cache):
    """In-place operators on copies."""
    dZ2 = cache["A2"].copy()
    dZ2 -= Y
    dZ2 /= Y.shape[1]
    slope = cache["A1"].copy()
    slope *= -cache["A1"]
    slope += 1
    dZ1 = parameters["W2"].T @ dZ2
    dZ1 *= slope
    db1, db2 = np.zeros_like(parameters["b1"]), np.zeros_like(parameters["b2"])
    db1[:, 0], db2[:, 0] = dZ1.sum(1), dZ2.sum(1)
    return {"dW1": dZ1 @ X.T, "db1": db1, "dW2": dZ2 @ cache["A1"].T, "db2": db2}


@variant(backward_propagation)
def backward_with_the_bias_as_a_weight(X, Y, parameters, cache):
    """A row of ones below the inputs of a layer, and the bias's gradient as the last column."""
    m = X.shape[1]
    ones = np.ones((1, m))
    dZ2 = (cache["A2"] - Y) / m
    dZ1 = (parameters["W2"].T @ dZ2) / np.cosh(cache["Z1"]) ** 2
    G1, G2 = dZ1 @ np.vstack([X, ones]).T, dZ2 @ np.vstack([cache["A1"], ones]).T
    return {"dW1": G1[:, :-1], "db1": G1[:, -1:], "dW2": G2[:, :-1], "db2": G2[:, -1:]}


@variant(backward_propagation)
def backward_entry_by_entry(X, Y, parameters, cache):
    """Four loops, and every sum by hand."""
    m = X.shape[1]
    W2, A1 = parameters["W2"], cache["A1"]
    grads = {f"d{name}": np.zeros(value.shape) for name, value in parameters.items()}
    for i in range(m):
        for o in range(W2.shape[0]):
            error = (cache["A2"][o, i] - Y[o, i]) / m
            grads["db2"][o, 0] += error
            for h in range(W2.shape[1]):
                grads["dW2"][o, h] += error * A1[h, i]
                back = W2[o, h] * error * (1 - A1[h, i] ** 2)
                grads["db1"][h, 0] += back
                for k in range(X.shape[0]):
                    grads["dW1"][h, k] += back * X[k, i]
    return grads


class Backward:
    """An object that is called, with a helper of its own."""

    def __call__(self, X, Y, parameters, cache):
        dZ2 = cache["A2"] - Y
        dZ1 = (dZ2.T @ parameters["W2"]).T * (1 - cache["A1"] ** 2)
        return {**self.layer("1", dZ1, X), **self.layer("2", dZ2, cache["A1"])}

    @staticmethod
    def layer(number, dZ, A):
        m = A.shape[1]
        return {"dW" + number: (A @ dZ.T).T / m, "db" + number: np.average(dZ, axis=1, keepdims=True)}


backward_as_an_object = variant(backward_propagation)(Backward())


# --- small answers ---------------------------------------------------------------------------------


@variant(keepdims_by_hand)
def keepdims_tried():
    """NumPy is asked; a lower-case letter."""
    G = np.array([[1, 2, 3], [4, 5, 6]])
    kept, lost = np.sum(G, axis=1, keepdims=True), np.sum(G, axis=1)
    return {"with": kept.shape, "without": lost.shape, "sums": lost, "consequence": "c"}


@variant(keepdims_by_hand)
def keepdims_as_lists():
    """Lists, and a number for the tuple of one is a list of one."""
    return {"with": [2, 1], "without": [2], "sums": [6.0, 15.0], "consequence": " C"}


@variant(hand_check)
def hand_check_computed():
    """The functions of the section do the arithmetic; arrays come back."""
    X, Y = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([[1.0, 0.0]])
    parameters = {
        "W1": np.array([[0.5, -0.5], [1.0, 1.0]]),
        "b1": np.zeros((2, 1)),
        "W2": np.array([[1.0, -1.0]]),
        "b2": np.array([[0.5]]),
    }
    A2, cache = forward_propagation(X, parameters)
    return {**cache, **backward_propagation(X, Y, parameters, cache), "J": compute_cost(A2, Y)}


@variant(hand_check)
def hand_check_rounded():
    """Lists with four decimals."""
    rounded = {name: np.round(value, 4).tolist() for name, value in hand_check().items()}
    return rounded


@variant(scale_of_dZ2)
def scale_as_a_float(m):
    """A float."""
    return 1.0 / (1.0 / m)


@variant(scale_of_dZ2)
def scale_measured(m):
    """One entry of Z2 is nudged, and the cost tells."""
    Z2, Y, h = np.zeros((1, m)), np.ones((1, m)), 1e-4
    nudged = Z2.copy()
    nudged[0, 0] = h
    ahead = compute_cost_from_logits(nudged, Y)
    nudged[0, 0] = -h
    slope = (ahead - compute_cost_from_logits(nudged, Y)) / (2 * h)
    return (sigmoid(0.0) - 1) / slope


@variant(output_layer_gradients)
def output_layer_with_a_small_matrix(Y, cache):
    """The bias's gradient as a (1, 1) array."""
    dW2, db2 = logistic_backward(X=cache["A1"], Y=Y, A=cache["A2"])
    return dW2, np.array([[db2]])


@variant(output_layer_gradients)
def output_layer_written_out(Y, cache):
    """The formulas again."""
    dZ2 = cache["A2"] - Y
    return dZ2 @ cache["A1"].T / Y.shape[1], dZ2.mean(axis=1, keepdims=True)


# --- update_parameters -----------------------------------------------------------------------------


@variant(update_parameters)
def update_line_by_line(parameters, grads, learning_rate):
    """Four lines, a new dictionary."""
    W1 = parameters["W1"] - learning_rate * grads["dW1"]
    b1 = parameters["b1"] - learning_rate * grads["db1"]
    W2 = parameters["W2"] - learning_rate * grads["dW2"]
    b2 = parameters["b2"] - learning_rate * grads["db2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


@variant(update_parameters)
def update_in_place(parameters, grads, learning_rate):
    """The given arrays are changed and handed back."""
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters


@variant(update_parameters)
def update_on_copies(parameters, grads, learning_rate=0.01):
    """In-place operators on copies, a default for the rate."""
    new = {name: np.copy(value) for name, value in parameters.items()}
    for name, gradient in grads.items():
        new[name.removeprefix("d")] += -learning_rate * gradient
    return new


@variant(update_parameters)
def update_with_zip(parameters, grads, learning_rate):
    """Parameters and gradients side by side; a mapping that is no dict."""
    pairs = zip(NAMES, (grads["d" + name] for name in NAMES))
    return MappingProxyType({name: np.subtract(parameters[name], g * learning_rate) for name, g in pairs})


@variant(update_parameters)
def update_with_reduce(parameters, grads, learning_rate):
    """A fold over the names."""
    return reduce(lambda p, name: p | {name: p[name] - learning_rate * grads[f"d{name}"]}, NAMES, dict(parameters))


@variant(update_parameters)
def update_in_single_precision(parameters, grads, learning_rate):
    """float32 throughout."""
    rate = np.float32(learning_rate)
    single = {name: value.astype(np.float32) for name, value in {**parameters, **grads}.items()}
    return {name: single[name] - rate * single["d" + name] for name in NAMES}


# --- train_neural_network --------------------------------------------------------------------------


@variant(train_neural_network)
def train_without_a_callback(X, Y, n_h, learning_rate=0.01, num_iterations=10000):
    """The lesson's signature, cost printed with all digits."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for i in range(0, num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(X, Y, parameters, cache)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 1000 == 0:
            print(f"Cost after iteration {i}: {cost}")
    return parameters


@variant(train_neural_network)
def train_in_one_piece(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """All written out, arrays changed in place, a larger start, nothing printed."""
    rng, m = np.random.default_rng(), X.shape[1]
    W1, b1 = 0.05 * rng.standard_normal((n_h, len(X))), np.zeros((n_h, 1))
    W2, b2 = 0.05 * rng.standard_normal((len(Y), n_h)), np.zeros((len(Y), 1))
    t = 0
    while t < num_iterations:
        A1 = np.tanh(W1 @ X + b1)
        dZ2 = (1 / (1 + np.exp(-(W2 @ A1 + b2))) - Y) / m
        dZ1 = W2.T @ dZ2 * (1 - A1**2)
        W2 -= learning_rate * dZ2 @ A1.T
        b2 -= learning_rate * dZ2.sum(axis=1, keepdims=True)
        W1 -= learning_rate * dZ1 @ X.T
        b1 -= learning_rate * dZ1.sum(axis=1, keepdims=True)
        t += 1
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


@variant(train_neural_network)
def train_with_copies_in_a_list(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None, verbose=True):
    """All parameters are kept; a further argument with a default; the last printed after the loop."""
    path = [initialize_parameters(n_x=X.shape[0], n_h=n_h, n_y=Y.shape[0])]
    costs = []
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, path[-1])
        costs.append(compute_cost(A2, Y))
        if callback:
            callback(i, costs[-1], path[-1])
        path.append(update_parameters(path[-1], backward_propagation(X, Y, path[-1], cache), learning_rate))
    if verbose:
        print(*costs[::1000])
    return OrderedDict(path[-1])


@variant(train_neural_network)
def train_with_reduce(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """A fold over the steps, from a seeded start."""

    def step(parameters, _):
        _, cache = forward_propagation(X, parameters)
        return update_parameters(parameters, backward_propagation(X, Y, parameters, cache), learning_rate)

    return reduce(step, range(num_iterations), start_with_a_seed(X.shape[0], n_h, Y.shape[0]))


@variant(train_neural_network)
def training_in_one_piece(X, Y, n_h, learning_rate=0.01, num_iterations=10000, *, callback=None):
    """No helper functions, and parameters that are moved in place."""
    p = {"W1": 0.01 * np.random.randn(n_h, X.shape[0]), "b1": np.zeros((n_h, 1))}
    p |= {"W2": 0.01 * np.random.randn(Y.shape[0], n_h), "b2": np.zeros((Y.shape[0], 1))}
    for i in range(1, num_iterations + 1):
        A1 = np.tanh(p["W1"] @ X + p["b1"])
        A2 = 1 / (1 + np.exp(-(p["W2"] @ A1 + p["b2"])))
        if callback:
            callback(i - 1, -np.sum(np.log(np.abs(1 - Y - A2))) / X.shape[1], p)
        d2 = learning_rate * (A2 - Y) / X.shape[1]
        d1 = p["W2"].T @ d2 * (1 - A1**2)
        for name, d, A in (("1", d1, X), ("2", d2, A1)):
            p["W" + name] -= d @ A.T
            p["b" + name] -= d.sum(axis=1, keepdims=True)
    return p


# --- predict ---------------------------------------------------------------------------------------


@variant(predict)
def predict_with_truth_values(X, parameters):
    """True and False; one half counts as 1."""
    return forward_propagation(X, parameters)[0] >= 0.5


@variant(predict)
def predict_by_rounding(X, parameters):
    """Probabilities rounded."""
    A2, _ = forward_propagation(X, parameters)
    return np.round(A2)


@variant(predict)
def predict_from_the_logits(X, parameters):
    """The sign of Z2, as integers."""
    return (forward_propagation(X, parameters)[1]["Z2"] > 0).astype(int)


@variant(predict)
def predict_with_a_loop(X, parameters):
    """Decision by decision."""
    A2 = forward_propagation(X, parameters)[0]
    predictions = np.zeros(A2.shape, dtype=np.uint8)
    for index, a in np.ndenumerate(A2):
        predictions[index] = 1 if a > 0.5 else 0
    return predictions


@variant(predict)
def predict_without_the_sigmoid(X, parameters):
    """No probability is computed."""
    A1 = np.tanh(parameters["W1"] @ X + parameters["b1"])
    return np.where(parameters["W2"] @ A1 + parameters["b2"] > 0, 1.0, 0.0)


@variant(predict)
def predict_with_a_threshold(X, parameters, threshold=0.5):
    """A further argument with a default; single precision."""
    return np.heaviside(forward_propagation(X, parameters)[0] - threshold, 0).astype(np.float32)


# --- letters and sets ------------------------------------------------------------------------------

default_rate_in_a_small_letter = variant(default_learning_rate)(lambda: "c")
search_letter_with_spaces = variant(random_search_on_flower)(lambda: " C ")
trap_in_a_small_letter = variant(circles_trap)(lambda: "c")
nan_in_a_small_letter = variant(nan_but_learning)(lambda: "b")


@variant(all_zero_start)
def zero_start_as_a_list():
    """A list for the set, a logarithm for the number."""
    return {"can move": ["db2"], "cost": math.log(2)}


@variant(all_zero_start)
def zero_start_as_a_text():
    """One name for the set of one, four decimals."""
    return {"can move": "db2", "cost": 0.6931}


@variant(starts_that_train)
def starts_as_a_list():
    """A list in another order."""
    return ["both random", "only W2 zero", "only W1 zero"]


@variant(starts_that_train)
def starts_as_a_tuple():
    """A tuple, one entry twice."""
    return "both random", "only W1 zero", "only W2 zero", "both random"


@variant(first_saturated_z)
def saturated_z_found():
    """A search finds it."""
    return next(z for z in range(1000) if sigmoid(float(z)) == 1.0)


@variant(first_saturated_z)
def saturated_z_as_a_float():
    """A float for the integer."""
    return np.float64(37)


@variant(naive_costs)
def naive_costs_in_small_letters():
    """Lower-case letters."""
    return {"y=1, z=40": "f", "y=0, z=40": "e", "y=0, z=36": "c"}


# --- stable_sigmoid --------------------------------------------------------------------------------


@variant(stable_sigmoid)
def stable_with_masks(z):
    """Two parts of an array, each with the form that suits it."""
    a = np.empty(z.shape)
    up = z >= 0
    a[up] = 1 / (1 + np.exp(-z[up]))
    a[~up] = np.exp(z[~up]) / (1 + np.exp(z[~up]))
    return a


@variant(stable_sigmoid)
def stable_from_tanh(z):
    """tanh never overflows."""
    return (1 + np.tanh(z / 2)) / 2


@variant(stable_sigmoid)
def stable_from_logaddexp(z):
    """The exponential of minus softplus."""
    return np.exp(-np.logaddexp(0, -z))


@variant(stable_sigmoid)
def stable_by_clipping(z):
    """Logits beyond ±500 are as good as ±500."""
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


@variant(stable_sigmoid)
def stable_number_by_number(z):
    """Python's math, number by number."""
    flat = [1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v)) for v in z.ravel()]
    return np.array(flat).reshape(z.shape)


@variant(stable_sigmoid)
def stable_with_both_branches(z):
    """np.where computes both forms and throws one away."""
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


@variant(stable_sigmoid)
def stable_only_in_its_values(z):
    """The first form: it overflows with a warning, and the values are right all the same."""
    return 1 / (1 + np.exp(-z))


# --- compute_cost_from_logits ----------------------------------------------------------------------


@variant(compute_cost_from_logits)
def logits_cost_with_logaddexp(Z2, Y):
    """NumPy's own log(e⁰ + eᶻ)."""
    return np.sum(np.logaddexp(0, Z2) - Y * Z2) / Y.shape[1]


@variant(compute_cost_from_logits)
def logits_cost_of_the_wrong_side(Z2, Y):
    """One softplus of the logit's distance to the wrong side."""
    return np.logaddexp(0, (1 - 2 * Y) * Z2).sum(axis=0).mean()


@variant(compute_cost_from_logits)
def logits_cost_with_a_loop(Z2, Y):
    """Label by label in Python's math."""
    total = 0.0
    for z, y in zip(Z2.ravel(), Y.ravel()):
        total += max(z, 0.0) - z * y + math.log1p(math.exp(-abs(z)))
    return total / Y.shape[1]


@variant(compute_cost_from_logits)
def logits_cost_with_two_cases(Z2, Y):
    """np.where for positive and negative logits; shape (1, 1)."""
    small = np.log(1 + np.exp(-np.abs(Z2)))
    each = np.where(Z2 > 0, Z2 * (1 - Y) + small, -Z2 * Y + small)
    return np.sum(each, keepdims=True) / Y.shape[1]


@variant(compute_cost_from_logits)
def logits_cost_with_log_sum_exp(Z2, Y):
    """log-sum-exp with the largest exponent taken out."""
    top = np.maximum(0, Z2)
    softplus = top + np.log(np.exp(-top) + np.exp(Z2 - top))
    return float((softplus - Y * Z2).sum() / np.shape(Y)[-1])


@variant(compute_cost_from_logits)
def logits_cost_in_single_precision(Z2, Y):
    """float32 throughout."""
    return logits_cost_with_logaddexp(Z2.astype(np.float32), Y.astype(np.float32))


@variant(compute_cost_from_logits)
def softplus_in_two_pieces(Z2, Y):
    """For large logits softplus is its argument, to all digits."""
    large = np.abs(Z2) > 40
    softplus = np.where(large, np.maximum(Z2, 0), np.log1p(np.exp(np.where(large, 0, Z2))))
    return np.sum(softplus - Y * Z2) / Z2.shape[1]


# --- relu network ----------------------------------------------------------------------------------


@variant(relu_network_shapes)
def relu_shapes_from_arrays(D, H, m):
    """Arrays are made and asked for their shapes."""
    W1, b1, W2, b2 = initialize_parameters(D, H, 1).values()
    X, Y = np.zeros((D, m)), np.zeros((1, m))
    return {"X": X.shape, "Y": Y.shape, "W1": W1.shape, "b1": b1.shape, "W2": W2.shape, "b2": b2.shape}


@variant(relu_network_shapes)
def relu_shapes_as_lists(D, H, m):
    """Lists for tuples."""
    return {"W1": [H, D], "b1": [H, 1], "W2": [1, H], "b2": [1, 1], "X": [D, m], "Y": [1, m]}


@variant(relu_network_chain)
def relu_chain_in_small_letters():
    """Lower-case letters."""
    return {"dL/dz2": "d", "dz2/da1": "a", "da1/dz1": "g"}


@variant(relu_network_dW1)
def relu_dW1_as_an_outer_product(W2, y_hat, y, z1, x):
    """np.outer of two vectors, np.where for the slope."""
    return np.outer(np.where(z1 > 0, W2.T * (y_hat - y), 0), x)


@variant(relu_network_dW1)
def relu_dW1_by_broadcasting(W2, y_hat, y, z1, x):
    """A column times a row; the tie at zero decided the other way."""
    return np.heaviside(z1, 1) * W2.T * x.T * (y_hat - y)


@variant(relu_network_dW1)
def relu_dW1_with_a_diagonal_matrix(W2, y_hat, y, z1, x):
    """All links as matrices."""
    return (np.array([[y_hat - y]]) @ W2 @ np.diag((z1 > 0).ravel())).T @ x.T


# --- backward_propagation_general ------------------------------------------------------------------


def layers(X, Y, parameters, cache, slope):
    """The six equations with a given slope."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T @ dZ2 * slope
    db1, db2 = (np.mean(dZ, axis=1, keepdims=True) for dZ in (dZ1, dZ2))
    return {"dW1": dZ1 @ X.T / m, "db1": db1, "dW2": dZ2 @ cache["A1"].T / m, "db2": db2}


@variant(backward_propagation_general)
def general_with_branches(X, Y, parameters, cache, hidden_activation):
    """if, elif, else."""
    A1 = cache["A1"]
    if hidden_activation == "tanh":
        slope = 1 - np.power(A1, 2)
    elif hidden_activation == "sigmoid":
        slope = A1 - A1**2
    elif hidden_activation == "relu":
        slope = np.where(cache["Z1"] > 0, 1, 0)
    else:
        raise ValueError(hidden_activation)
    return layers(X, Y, parameters, cache, slope)


@variant(backward_propagation_general)
def general_with_match(X, Y, parameters, cache, hidden_activation):
    """Pattern matching; slopes from Z1; relu's slope from A1, as integers."""
    match hidden_activation:
        case "tanh":
            slope = np.cosh(cache["Z1"]) ** -2.0
        case "sigmoid":
            slope = sigmoid(cache["Z1"]) * sigmoid(-cache["Z1"])
        case "relu":
            slope = (cache["A1"] > 0).astype(int)
    return layers(X, Y, parameters, cache, slope)


@variant(backward_propagation_general)
def general_from_a_table(X, Y, parameters, cache, hidden_activation="tanh"):
    """A dictionary of functions, a default for the activation."""
    slopes = {
        "tanh": lambda c: (1 + c["A1"]) * (1 - c["A1"]),
        "sigmoid": lambda c: c["A1"] * (1 - c["A1"]),
        "relu": lambda c: np.sign(c["A1"]),
    }
    return layers(X, Y, parameters, cache, slopes[hidden_activation](cache))


@variant(backward_propagation_general)
def general_from_the_special_case(X, Y, parameters, cache, hidden_activation):
    """tanh is left to the earlier function."""
    if hidden_activation == "tanh":
        return backward_propagation(X, Y, parameters, cache)
    slope = cache["Z1"] >= 0 if hidden_activation == "relu" else cache["A1"] * (1 - cache["A1"])
    return layers(X, Y, parameters, cache, slope)


@variant(backward_propagation_general)
def general_example_by_example(X, Y, parameters, cache, hidden_activation):
    """One example after the other; relu by a mask on a copy."""
    m = X.shape[1]
    totals = [0, 0, 0, 0]
    for i in range(m):
        z1, a1, x = cache["Z1"][:, [i]], cache["A1"][:, [i]], X[:, [i]]
        dz2 = cache["A2"][:, [i]] - Y[:, [i]]
        dz1 = parameters["W2"].T @ dz2
        if hidden_activation == "relu":
            dz1[z1 <= 0] = 0
        else:
            dz1 = dz1 * {"tanh": 1 - a1**2, "sigmoid": a1 * (1 - a1)}[hidden_activation]
        totals = [total + share / m for total, share in zip(totals, (dz1 @ x.T, dz1, dz2 @ a1.T, dz2))]
    return dict(zip(("dW1", "db1", "dW2", "db2"), totals))


@variant(backward_propagation_general)
def general_in_single_precision(X, Y, parameters, cache, hidden_activation):
    """float32 throughout, by a function with its last argument filled in."""
    single = [{name: value.astype(np.float32) for name, value in d.items()} for d in (parameters, cache)]
    go = partial(general_with_branches, hidden_activation=hidden_activation)
    return go(X.astype(np.float32), Y.astype(np.float32), *single)
