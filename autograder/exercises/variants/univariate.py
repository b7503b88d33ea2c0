"""Right functions for section 1 in the forms that learners give them."""

import math
import sys
from collections import ChainMap, OrderedDict, UserDict, namedtuple
from fractions import Fraction
from functools import lru_cache, partial, reduce, wraps
from itertools import islice
from types import MappingProxyType

import numpy as np

from solutions.univariate import (
    backprop_graph,
    critical_learning_rate,
    fork_by_hand,
    gradient_descent,
    gradients,
    grid_evaluations,
    local_gradient,
    lower_than_the_true_line,
    mse,
    near_the_critical_rate,
    one_step_by_hand,
    predict,
    random_search,
    random_search_scaling,
    reused_values,
    same_path_rate,
    standardized_rates,
    update,
    what_directs_the_search,
)

from . import variant


def traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


# --- local_gradient --------------------------------------------------------------------------------


@variant(local_gradient)
def local_gradient_from_a_table(op, a, b=None):
    """A dictionary of lambdas instead of branches."""
    table = {
        "add": lambda: (1, 1),
        "sub": lambda: (1, -1),
        "mul": lambda: (b, a),
        "div": lambda: (b**-1, -a * b**-2),
        "max": lambda: (int(a > b), int(b > a)),
        "square": lambda: (a + a,),
        "exp": lambda: (math.exp(a),),
        "log": lambda: (a**-1,),
        "reciprocal": lambda: (-(a**-2),),
        "sigmoid": lambda: (math.exp(-a) / (1 + math.exp(-a)) ** 2,),
        "tanh": lambda: (1 / math.cosh(a) ** 2,),
        "relu": lambda: (int(a > 0),),
    }
    return table[op]()


@variant(local_gradient)
def local_gradient_with_match(op, a, b=None):
    """Pattern matching, the ties of max and relu decided the other way, truth values for numbers."""
    match op:
        case "add":
            return 1.0, 1.0
        case "sub":
            return 1.0, -1.0
        case "mul":
            return b, a
        case "div":
            return 1.0 / b, -a / (b * b)
        case "max":
            return a >= b, a < b
        case "relu":
            return (a >= 0,)
        case "square":
            return (2.0 * a,)
        case "exp":
            return (np.e**a,)
        case "log":
            return (1.0 / a,)
        case "reciprocal":
            return (-1.0 / (a * a),)
        case "sigmoid":
            half = 0.5 * np.tanh(0.5 * a)
            return ((0.5 + half) * (0.5 - half),)
        case "tanh":
            return ((1 - np.tanh(a)) * (1 + np.tanh(a)),)


@variant(local_gradient)
def local_gradient_as_a_list(op, a, b=None):
    """A list for the tuple."""
    return list(local_gradient(op, a, b))


@variant(local_gradient)
def local_gradient_as_an_array(op, a, b=None):
    """An array with one entry an input."""
    return np.array(local_gradient(op, a, b))


@variant(local_gradient)
def local_gradient_of_arrays(op, a, b=None):
    """Each entry is a 0-dimensional array."""
    return tuple(np.array(entry) for entry in local_gradient(op, a, b))


@variant(local_gradient)
def local_gradient_by_complex_steps(op, a, b=None):
    """The derivative of the operation's value along the imaginary axis: exact to rounding."""

    def value(a, b):
        return {
            "add": lambda: a + b,
            "sub": lambda: a - b,
            "mul": lambda: a * b,
            "div": lambda: a / b,
            "max": lambda: a if np.real(a) > np.real(b) else b,
            "square": lambda: a * a,
            "exp": lambda: np.exp(a),
            "log": lambda: np.log(a),
            "reciprocal": lambda: 1 / a,
            "sigmoid": lambda: 1 / (1 + np.exp(-a)),
            "tanh": lambda: np.tanh(a),
            "relu": lambda: a if np.real(a) > 0 else 0 * a,
        }[op]()

    h = 1e-30
    first = float(np.imag(value(a + 1j * h, b))) / h
    return (first,) if b is None else (first, float(np.imag(value(a, b + 1j * h))) / h)


@variant(local_gradient)
def local_gradient_with_hyperbolic_functions(op, a, b=None):
    """Other identities for the derivatives."""
    if op == "sigmoid":
        return (0.25 / np.cosh(a / 2) ** 2,)
    if op == "tanh":
        return (1 / math.cosh(a) ** 2,)
    if op == "relu":
        return (np.heaviside(a, 0.0),)
    if op == "max":
        return a > b, b > a
    return local_gradient(op, a, b)


class LocalGradient:
    """An object that is called."""

    def __call__(self, op: str, a: float, b: float | None = None) -> tuple[float, ...]:
        return self.pair(op, a, b) if b is not None else (self.single(op, a),)

    def pair(self, op, a, b):
        if op in ("add", "sub"):
            return 1.0, 1.0 if op == "add" else -1.0
        if op == "max":
            return (1.0, 0.0) if max(a, b) == a else (0.0, 1.0)
        return (b, a) if op == "mul" else (1 / b, -a / b / b)

    def single(self, op, a):
        powers = {"square": 2, "reciprocal": -1}
        if op in powers:
            return powers[op] * a ** (powers[op] - 1)
        if op == "sigmoid":
            s = np.exp(a) / (1 + np.exp(a)) if a < 0 else 1 / (1 + np.exp(-a))
            return s - s**2
        return {
            "exp": np.exp,
            "log": np.reciprocal,
            "tanh": lambda v: 1 - np.tanh(v) ** 2,
            "relu": lambda v: np.heaviside(v, 0.0),
        }[op](a)


local_gradient_as_an_object = variant(local_gradient)(LocalGradient())


# --- backprop_graph --------------------------------------------------------------------------------


@variant(backprop_graph)
def graph_without_names(x, y, z):
    """One expression, nothing kept in between."""
    return {"q": x + y, "f": (x + y) * z, "dq": z, "dz": x + y, "dx": z, "dy": z}


@variant(backprop_graph)
def graph_with_more_entries(x, y, z):
    """Inputs and the derivative of f by itself are in the dictionary as well."""
    cache = dict(x=x, y=y, z=z, df=1.0)
    cache["q"] = cache["x"] + cache["y"]
    cache["f"] = cache["q"] * cache["z"]
    cache["dq"] = cache["df"] * cache["z"]
    cache["dz"] = cache["df"] * cache["q"]
    cache["dx"] = cache["dq"] * 1
    cache["dy"] = cache["dq"] * 1
    return cache


@variant(backprop_graph)
def graph_as_a_read_only_mapping(x, y, z):
    """A mapping that is no dict."""
    return MappingProxyType(backprop_graph(x, y, z))


@variant(backprop_graph)
def graph_as_two_dictionaries(x, y, z):
    """Values and derivatives in mappings of their own, chained."""
    values = {"q": x + y, "f": x * z + y * z}
    derivatives = {"dq": np.float64(z), "dz": np.array(values["q"])}
    return ChainMap(values, derivatives, {"dx": derivatives["dq"], "dy": derivatives["dq"]})


@variant(backprop_graph)
def graph_with_local_gradients(x, y, z):
    """The earlier exercise supplies the local derivatives."""
    q = x + y
    dq, dz = local_gradient("mul", q, z)
    dx, dy = (local * dq for local in local_gradient("add", x, y))
    return UserDict(q=q, f=q * z, dq=dq, dz=dz, dx=dx, dy=dy)


@variant(backprop_graph)
def graph_that_accumulates(x, y, z):
    """Derivatives start at zero and are added up, as a general engine does it."""
    grads = dict.fromkeys(["dq", "dz", "dx", "dy"], 0.0)
    q, f = x + y, (x + y) * z
    for target, local, upstream in [("dq", z, 1.0), ("dz", q, 1.0), ("dx", 1.0, None), ("dy", 1.0, None)]:
        grads[target] += local * (grads["dq"] if upstream is None else upstream)
    return OrderedDict(q=q, f=f, **grads)


@variant(backprop_graph)
def graph_from_its_local_variables(x, y, z):
    """The dictionary is made of the local variables."""
    q = x + y
    f = q * z
    dq = z
    dz = q
    dx = dy = dq
    return {name: value for name, value in locals().items() if name not in ("x", "y", "z")}


# --- fork_by_hand ----------------------------------------------------------------------------------


@variant(fork_by_hand)
def fork_with_integers():
    """Whole numbers for floats."""
    return {"dx": -3, "dy": 3}


@variant(fork_by_hand)
def fork_worked_out():
    """The arithmetic is left to Python."""
    x, y = 3.0, -4.0
    return dict(dy=np.float32(x), dx=np.array([[y + 1]]), f=x * y + x)


@variant(fork_by_hand)
def fork_with_fractions():
    """Fractions for decimals."""
    return {"dx": Fraction(-3), "dy": Fraction(3)}


# --- predict ---------------------------------------------------------------------------------------


@variant(predict)
def predict_with_a_loop(x, w, b):
    """Example by example into an array of the right shape."""
    y_hat = np.zeros(x.shape)
    for i in range(x.shape[1]):
        y_hat[0, i] = w * x[0, i] + b
    return y_hat


@variant(predict)
def predict_with_lists(x, w, b):
    """List comprehensions, made an array at the end."""
    return np.array([[w * value + b for value in row] for row in x])


@variant(predict)
def predict_with_dot(x, w, b):
    """np.dot, which multiplies by a number as well."""
    return np.dot(w, x) + b


@variant(predict)
def predict_with_matrices(x, w, b):
    """The slope as a (1, 1) matrix."""
    return np.array(w).reshape(1, 1) @ x + b


@variant(predict)
def predict_with_a_design_matrix(x, w, b):
    """Slope and intercept in one row, a row of ones below the inputs."""
    return np.array([[w, b]]) @ np.vstack([x, np.ones_like(x)])


@variant(predict)
def predict_with_einsum(x, w, b):
    """Index notation."""
    return np.einsum(",ij->ij", w, x) + b


@variant(predict)
def predict_with_polyval(x, w, b):
    """A polynomial of degree one."""
    return np.polyval([w, b], x)


@variant(predict)
def predict_on_a_copy(x, w, b):
    """In-place operators on a copy of the inputs."""
    y_hat = x.copy()
    y_hat *= w
    y_hat += b
    return y_hat


@variant(predict)
def predict_in_single_precision(x, w, b):
    """float32 throughout."""
    return np.float32(w) * x.astype(np.float32) + np.float32(b)


@variant(predict)
def predict_with_an_activation(x, w, b, activation=lambda z: z):
    """A further argument with a default."""
    return activation(np.multiply(x, w) + b)


@variant(predict)
def predict_from_an_iterator(x, w, b):
    """An array that is filled from an iterator."""
    return np.fromiter((w * value + b for value in x.flat), dtype=float).reshape(1, -1)


predict_as_a_lambda = variant(predict)(lambda x, w, b: b + x * w)


# --- mse -------------------------------------------------------------------------------------------


@variant(mse)
def mse_with_a_sum(y_hat, y):
    """Sum and number of examples instead of the mean."""
    return ((y_hat - y) ** 2).sum() / y.shape[1]


@variant(mse)
def mse_with_a_loop(y_hat: np.ndarray, y: np.ndarray) -> float:
    """Example by example, the error the other way round."""
    total = 0
    for i in range(y.size):
        total += (y[0, i] - y_hat[0, i]) ** 2
    return float(total / y.size)


@variant(mse)
def mse_as_a_product(y_hat, y):
    """A row times its transpose: the result has shape (1, 1)."""
    error = y_hat - y
    return error @ error.T / error.shape[1]


@variant(mse)
def mse_as_an_inner_product(y_hat, y):
    """np.inner of two rows: shape (1, 1) as well."""
    return np.inner(y - y_hat, y - y_hat) / np.size(y)


@variant(mse)
def mse_with_einsum(y_hat, y):
    """Index notation; the result is an array without dimensions."""
    error = y_hat - y
    return np.array(np.einsum("ij,ij->", error, error) / y.shape[-1])


@variant(mse)
def mse_with_a_norm(y_hat, y):
    """The norm, squared."""
    return np.linalg.norm(y_hat - y) ** 2 / y.shape[1]


@variant(mse)
def mse_with_a_dot_of_vectors(y_hat, y):
    """Rows flattened to vectors."""
    error = (y_hat - y).ravel()
    return np.dot(error, error) / len(error)


@variant(mse)
def mse_with_vdot(y_hat, y):
    """np.vdot flattens by itself."""
    error = np.subtract(y_hat, y)
    return (np.vdot(error, error) / error.size).item()


@variant(mse)
def mse_with_square_and_average(y_hat, y):
    """The mean along the row leaves one entry."""
    return np.average(np.square(y_hat - y), axis=1)


@variant(mse)
def mse_with_keepdims(y_hat, y):
    """The mean along the row with its dimension kept."""
    return np.mean(np.abs(y_hat - y) ** 2, axis=1, keepdims=True)


@variant(mse)
def mse_with_reduce(y_hat, y):
    """A fold over pairs."""
    return reduce(lambda total, pair: total + (pair[0] - pair[1]) ** 2, zip(y_hat[0], y[0]), 0.0) / y.shape[1]


@variant(mse)
def mse_by_recursion(y_hat, y):
    """The first example and the rest."""

    def total(errors):
        return 0.0 if len(errors) == 0 else errors[0] ** 2 + total(errors[1:])

    return total(list((y_hat - y)[0])) / y.shape[1]


@variant(mse)
def mse_in_single_precision(y_hat, y):
    """float32 throughout."""
    return np.mean((y_hat.astype(np.float32) - y.astype(np.float32)) ** 2)


@variant(mse)
def mse_expanded(y_hat, y):
    """The square multiplied out."""
    return np.mean(y_hat**2) - 2 * np.mean(y_hat * y) + np.mean(y**2)


@variant(mse)
def mse_from_the_variance(y_hat, y):
    """Variance plus squared mean of the errors."""
    return np.var(y_hat - y) + np.mean(y_hat - y) ** 2


@variant(mse)
def mse_with_a_matrix_of_ones(y_hat, y):
    """A product with ones for a sum."""
    return ((y_hat - y) ** 2) @ np.ones((y.shape[1], 1)) / y.shape[1]


@variant(mse)
def mse_that_talks(y_hat, y):
    """Prints, and says something on stderr, beside the right answer."""
    loss = np.mean((y_hat - y) ** 2)
    print(f"loss {loss:.4f}")
    print("a remark that should cost nothing", file=sys.stderr)
    return loss


@variant(mse)
@traced
def mse_with_a_decorator(y_hat, y):
    """Wrapped by a decorator."""
    return math.fsum(((y_hat - y) ** 2).flat) / y.size


# --- grid_evaluations ------------------------------------------------------------------------------


@variant(grid_evaluations)
def grid_with_floats():
    """Floats in scientific notation."""
    return {"line": 1e2, "three features": 1e4, "network": 1e17}


@variant(grid_evaluations)
def grid_from_the_parameter_counts():
    """A comprehension over the numbers of parameters."""
    return {name: pow(10, d) for name, d in [("line", 2), ("three features", 4), ("network", 2 * 4 + 4 + 4 + 1)]}


@variant(grid_evaluations)
def grid_with_numpy_integers():
    """NumPy integers, and a further entry."""
    powers = np.power(10, np.array([2, 4, 17], dtype=np.int64))
    return {"line": powers[0], "three features": powers[1], "network": powers[2], "nothing": 1}


# --- random_search ---------------------------------------------------------------------------------


@variant(random_search)
def search_with_all_draws_at_once(x, y, num_samples, rng, low=-5.0, high=5.0):
    """Pairs in a table, losses in one expression."""
    pairs = rng.uniform(low, high, size=(num_samples, 2))
    losses = np.mean((pairs[:, :1] * x + pairs[:, 1:] - y) ** 2, axis=1)
    best = losses.argmin()
    return pairs[best, 0], pairs[best, 1], losses[best]


@variant(random_search)
def search_with_two_vectors(x, y, num_samples, rng, low=-5.0, high=5.0):
    """All slopes are drawn first, then all intercepts."""
    w = rng.uniform(low, high, num_samples)
    b = rng.uniform(low, high, num_samples)
    losses = [mse(predict(x, *pair), y) for pair in zip(w, b)]
    best = int(np.argmin(losses))
    return w[best], b[best], losses[best]


@variant(random_search)
def search_with_scaled_fractions(x, y, num_samples, rng, low=-5.0, high=5.0):
    """rng.random, stretched to the box; the intercept is drawn before the slope."""
    best = (None, None, float("inf"))
    for _ in range(num_samples):
        b = low + (high - low) * rng.random()
        w = low + (high - low) * rng.random()
        loss = mse(predict(x, w, b), y)
        if loss <= best[2]:
            best = (w, b, loss)
    return best


@variant(random_search)
def search_sorted(x, y, num_samples, rng, low=-5.0, high=5.0):
    """All draws are kept and the smallest is taken; a list comes back."""
    found = []
    while len(found) < num_samples:
        w, b = (rng.uniform(low, high) for _ in range(2))
        found.append([w, b, mse(predict(x, w, b), y)])
    return sorted(found, key=lambda entry: entry[2])[0]


@variant(random_search)
def search_with_min(x, y, num_samples, rng, low=-5.0, high=5.0):
    """A generator expression and min."""
    triples = ((mse(predict(x, w, b), y), w, b) for w, b in rng.uniform(low, high, (num_samples, 2)))
    loss, w, b = min(triples)
    return float(w), float(b), float(loss)


@variant(random_search)
def search_as_an_array(x, y, num_samples, rng, low=-5.0, high=5.0):
    """One array of three numbers; the first draw is the first best."""
    best = None
    for _ in range(num_samples):
        w, b = rng.uniform(low, high, (2, 1, 1))
        draw = np.array([w.item(), b.item(), np.square(w @ x + b - y).mean()])
        best = draw if best is None or draw[2] < best[2] else best
    return best


@variant(random_search)
def search_with_small_matrices(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The three results are (1, 1) arrays, in single precision."""
    result = search_with_all_draws_at_once(x, y, num_samples, rng, low, high)
    return tuple(np.array([[value]], dtype=np.float32) for value in result)


@variant(random_search)
def search_that_begins_with_a_draw(x, y, num_samples, rng, low=-5.0, high=5.0):
    """The first draw is the first best one."""
    w, b = rng.uniform(low, high, size=1), rng.uniform(low, high, size=1)
    best = w, b, mse(predict(x, w, b), y)
    for _ in range(num_samples - 1):
        w, b = rng.uniform(low, high, size=1), rng.uniform(low, high, size=1)
        if (loss := mse(predict(x, w, b), y)) < best[-1]:
            best = w, b, loss
    return best


# --- what_directs_the_search -----------------------------------------------------------------------


@variant(what_directs_the_search)
def directed_by_a_small_letter():
    """A lower-case letter."""
    return "c"


@variant(what_directs_the_search)
def directed_with_spaces():
    """A letter among spaces."""
    return " C "


# --- gradients -------------------------------------------------------------------------------------


@variant(gradients)
def gradients_as_products(x, y, y_hat):
    """The formulas letter by letter: both results have shape (1, 1)."""
    m = x.shape[1]
    return 2 / m * (y_hat - y) @ x.T, 2 / m * (y_hat - y) @ np.ones((m, 1))


@variant(gradients)
def gradients_with_items(x, y, y_hat):
    """The same, made plain numbers."""
    error = y_hat - y
    return (2 * np.dot(error, x.T) / x.shape[1]).item(), 2 * error.mean().item()


@variant(gradients)
def gradients_with_a_loop(x, y, y_hat):
    """Example by example, averaged at the end."""
    m = x.shape[1]
    dw = db = 0.0
    for i in range(m):
        dw += 2 * (y_hat[0, i] - y[0, i]) * x[0, i]
        db += 2 * (y_hat[0, i] - y[0, i])
    return dw / m, db / m


@variant(gradients)
def gradients_averaged_in_the_loop(x, y, y_hat):
    """Each example contributes its share of the mean."""
    dw, db = 0, 0
    for x_i, y_i, guess in zip(x.flat, y.flat, y_hat.flat):
        share = (guess - y_i) / x.size
        dw, db = dw + 2 * share * x_i, db + 2 * share
    return dw, db


@variant(gradients)
def gradients_with_the_average_in_the_error(x, y, y_hat):
    """The factor 2/m belongs to the derivative by the predictions."""
    d_y_hat = 2 * (y_hat - y) / y.size
    return np.sum(d_y_hat * x), np.sum(d_y_hat)


@variant(gradients)
def gradients_with_the_sign_outside(x, y, y_hat):
    """The error the other way round, and a minus in front."""
    return -2 * np.mean((y - y_hat) * x), -2 * np.mean(y - y_hat)


@variant(gradients)
def gradients_with_einsum(x, y, y_hat):
    """Index notation; arrays without dimensions."""
    error = (y_hat - y) / y.shape[1]
    return np.array(2 * np.einsum("ij,ij->", error, x)), np.array(2 * np.einsum("ij->", error))


@variant(gradients)
def gradients_with_inner_products(x, y, y_hat):
    """Rows flattened to vectors."""
    error, inputs = (y_hat - y).reshape(-1), x.reshape(-1)
    return 2 * np.inner(error, inputs) / error.size, 2 * np.inner(error, np.ones_like(error)) / error.size


@variant(gradients)
def gradients_along_the_row(x, y, y_hat):
    """Means along the row, one with its dimension kept; a list for the tuple."""
    error = 2 * (y_hat - y)
    return [(error * x).mean(axis=1, keepdims=True), error.mean(axis=1)]


@variant(gradients)
def gradients_as_one_array(x, y, y_hat):
    """A vector of two, from one product with the design matrix."""
    return (2 / x.shape[1] * (y_hat - y) @ np.vstack([x, np.ones_like(x)]).T).ravel()


@variant(gradients)
def gradients_in_single_precision(x, y, y_hat):
    """float32 throughout."""
    x, error = x.astype(np.float32), (y_hat - y).astype(np.float32)
    return 2 * (error * x).mean(), 2 * error.mean()


@variant(gradients)
def gradients_on_a_copy(x, y, y_hat):
    """In-place operators on a copy."""
    error = np.array(y_hat, copy=True)
    error -= y
    error *= 2 / y.shape[1]
    db = error.sum()
    error *= x
    return error.sum(), db


@variant(gradients)
def gradients_with_reduce(x, y, y_hat):
    """A fold over examples."""

    def add(total, example):
        x_i, error = example
        return total[0] + 2 * error * x_i, total[1] + 2 * error

    dw, db = reduce(add, zip(x[0], (y_hat - y)[0]), (0.0, 0.0))
    return dw / x.shape[1], db / x.shape[1]


@variant(gradients)
def gradients_with_named_results(x, y, y_hat):
    """A named tuple."""
    result = namedtuple("Gradients", ["dw", "db"])
    return result(dw=np.average(2 * (y_hat - y) * x), db=np.average(2 * (y_hat - y)))


@variant(gradients)
def gradients_by_finite_steps(x, y, y_hat):
    """Differences of a quadratic, which are exact but for rounding."""

    def slope(direction):
        return (mse(y_hat + direction, y) - mse(y_hat - direction, y)) / 2

    return slope(x), slope(np.ones(x.shape))


@variant(gradients)
def gradients_from_a_design_matrix(x, y, y_hat):
    """One product with a design matrix."""
    design = np.vstack([x, np.ones_like(x)])
    return (2 * design @ (y_hat - y).T / x.shape[1])[:, 0]


class Gradients:
    """An object that is called, with a helper of its own."""

    def __call__(self, x, y, y_hat):
        return self.mean_product(y_hat - y, x), self.mean_product(y_hat - y, np.ones(x.shape))

    @staticmethod
    def mean_product(error, factor):
        return np.tensordot(error, factor, axes=2) * 2 / factor.size


gradients_as_an_object = variant(gradients)(Gradients())


# --- update ----------------------------------------------------------------------------------------


@variant(update)
def update_in_place(w, b, dw, db, learning_rate):
    """The arguments' names are used again."""
    w -= learning_rate * dw
    b -= learning_rate * db
    return w, b


@variant(update)
def update_with_arrays(w, b, dw, db, learning_rate):
    """Both parameters in one vector."""
    return np.array([w, b]) - learning_rate * np.array([dw, db])


@variant(update)
def update_as_a_list(w, b, dw, db, learning_rate=0.1):
    """A list comprehension, and a default for the rate."""
    return [theta - learning_rate * d for theta, d in ((w, dw), (b, db))]


@variant(update)
def update_with_a_negative_step(w, b, dw, db, learning_rate):
    """Steps first, then sums; (1, 1) arrays."""
    step = -learning_rate * np.array([[dw], [db]])
    return w + step[:1], b + step[1:]


@variant(update)
def update_in_single_precision(w, b, dw, db, learning_rate):
    """float32 throughout."""
    w, b, dw, db, rate = (np.float32(value) for value in (w, b, dw, db, learning_rate))
    return w - rate * dw, b - rate * db


def move(learning_rate, theta, d_theta):
    return theta - learning_rate * d_theta


@variant(update)
def update_with_a_partial_function(w, b, dw, db, learning_rate):
    """A function of one's own, with its first argument filled in."""
    return tuple(map(partial(move, learning_rate), (w, b), (dw, db)))


@variant(update)
@lru_cache
def update_remembered(w, b, dw, db, learning_rate):
    """Decorated with a cache; arrays without dimensions."""
    return np.asarray(w - learning_rate * dw), np.asarray(b - learning_rate * db)


@variant(update)
def update_with_a_complex_number(w, b, dw, db, learning_rate):
    """Both parameters as one complex number."""
    moved = complex(w, b) - learning_rate * complex(dw, db)
    return moved.real, moved.imag


# --- one_step_by_hand ------------------------------------------------------------------------------


@variant(one_step_by_hand)
def hand_step_with_four_decimals():
    """Rounded as the question allows."""
    return {"loss": 18.6667, "dw": -18.6667, "db": -8, "w": 1.8667, "b": 0.8, "new_loss": 0.2963}


@variant(one_step_by_hand)
def hand_step_cut_after_four_decimals():
    """Cut off instead of rounded."""
    return {"loss": 18.6666, "dw": -18.6666, "db": -8.0, "w": 1.8666, "b": 0.8, "new_loss": 0.2962}


@variant(one_step_by_hand)
def hand_step_computed():
    """The functions of the section do the arithmetic."""
    x, y = np.array([[1.0, 2.0, 3.0]]), np.array([[2.0, 4.0, 6.0]])
    y_hat = predict(x, 0.0, 0.0)
    dw, db = gradients(x, y, y_hat)
    w, b = update(0.0, 0.0, dw, db, 0.1)
    return dict(loss=mse(y_hat, y), dw=dw, db=db, w=w, b=b, new_loss=mse(predict(x, w, b), y))


@variant(one_step_by_hand)
def hand_step_with_fractions():
    """Fractions for decimals."""
    third = Fraction(56, 3)
    return {"loss": third, "dw": -third, "db": -8, "w": third / 10, "b": Fraction(4, 5), "new_loss": Fraction(8, 27)}


# --- gradient_descent ------------------------------------------------------------------------------


@variant(gradient_descent)
def descent_with_the_start_recorded_first(x, y, w, b, learning_rate, num_iterations):
    """The start is recorded before the loop, each new point at its end."""
    history = {"w": [w], "b": [b], "loss": [mse(predict(x, w, b), y)]}
    for _ in range(num_iterations):
        dw, db = gradients(x, y, predict(x, w, b))
        w, b = update(w, b, dw, db, learning_rate)
        history["w"].append(w)
        history["b"].append(b)
        history["loss"].append(mse(predict(x, w, b), y))
    return w, b, history


@variant(gradient_descent)
def descent_with_the_end_recorded_last(x, y, w, b, learning_rate, num_iterations):
    """Each point is recorded before its update, the last after the loop."""
    points = []
    for _ in range(num_iterations):
        points.append((w, b))
        w, b = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)
    points.append((w, b))
    ws, bs = zip(*points)
    return w, b, {"w": ws, "b": bs, "loss": tuple(mse(predict(x, *point), y) for point in points)}


@variant(gradient_descent)
def descent_into_arrays(x, y, w, b, learning_rate, num_iterations):
    """Arrays of the right length for the lists."""
    history = {key: np.zeros(num_iterations + 1) for key in ("w", "b", "loss")}
    for t in range(num_iterations + 1):
        y_hat = w * x + b
        history["w"][t], history["b"][t], history["loss"][t] = w, b, np.mean((y_hat - y) ** 2)
        if t == num_iterations:
            break
        w = w - learning_rate * 2 * np.mean((y_hat - y) * x)
        b = b - learning_rate * 2 * np.mean(y_hat - y)
    return w, b, history


@variant(gradient_descent)
def descent_with_a_path(x, y, w, b, learning_rate, num_iterations):
    """One table for the path; its columns are handed out as views."""
    path = np.empty((num_iterations + 1, 2))
    path[0] = w, b
    design = np.vstack([x, np.ones_like(x)])
    for t in range(num_iterations):
        path[t + 1] = path[t] - 2 * learning_rate / x.size * ((path[t] @ design - y) @ design.T)[0]
    losses = np.mean((path @ design - y) ** 2, axis=1)
    return path[-1, 0], path[-1, 1], {"w": path[:, 0], "b": path[:, 1], "loss": losses}


@variant(gradient_descent)
def descent_by_recursion(x, y, w, b, learning_rate, num_iterations):
    """The walk is its first point and the walk from the next."""
    here = {"w": [w], "b": [b], "loss": [mse(predict(x, w, b), y)]}
    if num_iterations == 0:
        return w, b, here
    following = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)
    w, b, rest = descent_by_recursion(x, y, *following, learning_rate, num_iterations - 1)
    return w, b, {key: here[key] + rest[key] for key in here}


@variant(gradient_descent)
def descent_with_matrices_of_one_entry(x, y, w, b, learning_rate, num_iterations):
    """Parameters become (1, 1) arrays with the first update, so the history mixes floats and arrays."""
    history = {"w": [], "b": [], "loss": []}
    for t in range(num_iterations + 1):
        error = w * x + b - y
        history["w"].append(w)
        history["b"].append(b)
        history["loss"].append(error @ error.T / x.shape[1])
        if t < num_iterations:
            w = w - learning_rate * 2 / x.shape[1] * error @ x.T
            b = b - learning_rate * 2 / x.shape[1] * error @ np.ones((x.shape[1], 1))
    return w, b, history


@variant(gradient_descent)
def descent_in_place_with_copies(x, y, w, b, learning_rate, num_iterations):
    """One array changed in place, copies of it recorded."""
    theta = np.array([w, b], dtype=float)
    history = {"w": [], "b": [], "loss": []}
    t = 0
    while True:
        w_now, b_now = theta.copy()
        history["w"].append(w_now)
        history["b"].append(b_now)
        history["loss"].append(mse(predict(x, w_now, b_now), y))
        if t == num_iterations:
            return w_now, b_now, history
        theta -= learning_rate * np.array(gradients(x, y, predict(x, w_now, b_now)))
        t += 1


@variant(gradient_descent)
def descent_with_more_in_its_history(x, y, w, b, learning_rate, num_iterations, callback=None):
    """Derivatives are recorded as well; a further argument with a default; a list for the tuple."""
    history = OrderedDict(dw=[], db=[], w=[], b=[], loss=[])
    dw = db = 0.0
    for t in range(num_iterations + 1):
        if t > 0:
            w, b = update(w, b, dw, db, learning_rate)
        y_hat = predict(x, w, b)
        dw, db = gradients(x, y, y_hat)
        for key, value in zip(history, (dw, db, w, b, mse(y_hat, y))):
            history[key].append(value)
        if callback is not None:
            callback(t, history)
    return [w, b, MappingProxyType(history)]


@variant(gradient_descent)
def descent_in_single_precision(x, y, w, b, learning_rate, num_iterations):
    """float32 throughout."""
    x, y = x.astype(np.float32), y.astype(np.float32)
    return descent_with_the_start_recorded_first(
        x, y, np.float32(w), np.float32(b), np.float32(learning_rate), num_iterations
    )


@variant(gradient_descent)
def descent_with_reduce(x, y, w, b, learning_rate, num_iterations):
    """A fold over the steps."""

    def step(points, _):
        w, b = points[-1]
        return [*points, update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)]

    points = reduce(step, range(num_iterations), [(w, b)])
    history = {"w": [p[0] for p in points], "b": [p[1] for p in points]}
    history["loss"] = [mse(predict(x, *p), y) for p in points]
    return *points[-1], history


@variant(gradient_descent)
def descent_from_a_generator(x, y, w, b, learning_rate, num_iterations):
    """The steps come from a generator."""

    def walk(w, b):
        while True:
            yield w, b
            w, b = update(w, b, *gradients(x, y, predict(x, w, b)), learning_rate)

    ws, bs = zip(*islice(walk(w, b), num_iterations + 1), strict=True)
    losses = [mse(predict(x, *point), y) for point in zip(ws, bs, strict=True)]
    return ws[-1], bs[-1], {"w": ws, "b": bs, "loss": losses}


@variant(gradient_descent)
def descent_in_closed_form(x, y, w, b, learning_rate, num_iterations):
    """Powers of a matrix instead of steps."""
    design = np.vstack([x, np.ones_like(x)])
    shrink = np.eye(2) - learning_rate * 2 / x.shape[1] * design @ design.T
    bottom = np.linalg.lstsq(design.T, y[0], rcond=None)[0]
    away = np.array([w, b]) - bottom
    path = [bottom + np.linalg.matrix_power(shrink, t) @ away for t in range(num_iterations + 1)]
    ws, bs = np.array(path).T
    return *path[-1], {"w": ws, "b": bs, "loss": [mse(predict(x, *point), y) for point in path]}


# --- random_search_scaling -------------------------------------------------------------------------


@variant(random_search_scaling)
def scaling_with_a_small_letter():
    """A lower-case letter."""
    return "b"


# --- reused_values ---------------------------------------------------------------------------------


@variant(reused_values)
def reused_as_a_list():
    """A list in another order."""
    return ["y_hat", "y", "x"]


@variant(reused_values)
def reused_as_a_tuple():
    """A tuple, one name twice."""
    return "x", "y", "y_hat", "x"


@variant(reused_values)
def reused_as_a_frozen_set():
    """A frozen set, with capital letters."""
    return frozenset({"X", "Y", "Y_hat"})


# --- lower_than_the_true_line ----------------------------------------------------------------------


@variant(lower_than_the_true_line)
def lower_with_four_decimals():
    """Rounded as the question asks, a lower-case letter."""
    return {"reason": "b", "fitted": 0.1628, "true": 0.1716}


@variant(lower_than_the_true_line)
def lower_with_numpy_numbers():
    """Many decimals, single precision, one entry more."""
    return {"true": np.float32(0.17158), "fitted": np.array([[0.16282341]]), "reason": "B", "m": 60}


# --- critical_learning_rate ------------------------------------------------------------------------


@variant(critical_learning_rate)
def critical_rate_from_sums(x):
    """The matrix letter by letter, np.linalg.eigvals."""
    m = x.shape[1]
    H = (2 / m) * np.array([[np.sum(x**2), np.sum(x)], [np.sum(x), m]])
    return 2 / max(np.linalg.eigvals(H))


@variant(critical_learning_rate)
def critical_rate_from_a_product(x):
    """The matrix as a design matrix times its transpose; the largest eigenvalue comes last."""
    design = np.concatenate([x, np.ones((1, x.size))])
    values, _ = np.linalg.eigh(2 * np.matmul(design, design.T) / x.size)
    return 2 / values[-1]


@variant(critical_learning_rate)
def critical_rate_from_a_formula(x):
    """The eigenvalue of a 2 by 2 matrix in closed form."""
    a, c, d = 2 * float(np.mean(x**2)), 2 * float(np.mean(x)), 2.0
    return 2 / ((a + d) / 2 + math.sqrt(((a - d) / 2) ** 2 + c**2))


@variant(critical_learning_rate)
def critical_rate_from_singular_values(x):
    """The spectral norm is the largest eigenvalue of such a matrix; a 0-dimensional array."""
    design = np.vstack((x, x**0))
    return np.array(x.shape[1] / np.linalg.norm(design, 2) ** 2)


@variant(critical_learning_rate)
def critical_rate_from_loops(x):
    """Sums in loops; eigenvalues as the roots of the characteristic polynomial, in a (1, 1) array."""
    s1 = s2 = 0.0
    for value in x[0]:
        s1 += value
        s2 += value * value
    m = x.shape[1]
    largest = np.roots([1, -(2 * s2 / m + 2), 4 * s2 / m - 4 * (s1 / m) ** 2]).max()
    return np.array([[2 / largest]])


@variant(critical_learning_rate)
def critical_rate_by_power_iteration(x):
    """The matrix applied over and over."""
    H = 2 * np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1.0]])
    v = np.array([1.0, 0.3])
    for _ in range(5000):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)


@variant(critical_learning_rate)
def critical_rate_in_single_precision(x):
    """float32 throughout."""
    design = np.vstack([x, np.ones_like(x)]).astype(np.float32)
    return np.float32(2) / np.linalg.eigvalsh(np.float32(2 / x.shape[1]) * design @ design.T).max()


@variant(critical_learning_rate)
def critical_rate_from_the_roots(x):
    """From the roots of a polynomial."""
    design = np.vstack([x, np.ones_like(x)])
    H = 2 / x.shape[1] * design @ design.T
    return 2 / np.roots([1, -np.trace(H), np.linalg.det(H)]).max()


# --- standardized_rates ----------------------------------------------------------------------------


@variant(standardized_rates)
def rates_with_integers():
    """A whole number, and a fraction."""
    return {"critical": 1, "one_step": 1 / 2}


@variant(standardized_rates)
def rates_from_the_curvature():
    """Both follow from the eigenvalue."""
    curvature = np.linalg.eigvalsh(2 * np.eye(2))
    return {"critical": 2 / curvature[1], "one_step": 1 / curvature[:1]}


# --- same_path_rate --------------------------------------------------------------------------------


@variant(same_path_rate)
def friend_with_an_integer():
    """A whole number."""
    return 2


@variant(same_path_rate)
def friend_with_an_array():
    """An array of one entry."""
    return np.array([2.0])


# --- near_the_critical_rate ------------------------------------------------------------------------


@variant(near_the_critical_rate)
def behaviours_with_small_letters():
    """Lower-case letters, and an entry that nobody asked for."""
    return {"0.66": "c", "0.64": "b", "0.65": "b"}


@variant(near_the_critical_rate)
def behaviours_as_pairs():
    """A dictionary made of pairs."""
    return dict(zip(("0.64", "0.66"), "BC"))
