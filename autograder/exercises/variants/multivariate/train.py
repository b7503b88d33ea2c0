"""Right versions of `train`."""

from functools import wraps

import numpy as np

from solutions.multivariate import backward, compute_loss, forward, update_parameters


def _traced(function):
    """A decorator as learners write them."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def train_with_a_test_inside(X, y, learning_rate, num_iterations):
    """One iteration more, in which nothing is updated."""
    w, b, losses = np.zeros((1, len(X))), 0, []
    for t in range(num_iterations + 1):
        y_hat = forward(X, w, b)
        losses.append(compute_loss(y_hat, y))
        if t < num_iterations:
            w, b = update_parameters(w, b, *backward(X, y, y_hat), learning_rate)
    return w, b, losses


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


def train_with_one_vector(X, y, learning_rate, num_iterations):
    """Weights and bias in one row, inputs with a row of ones; arrays with one entry as losses."""
    X1, theta = np.vstack([X, np.ones_like(y)]), np.zeros((1, X.shape[0] + 1))
    path = [theta]
    for _ in range(num_iterations):
        theta = theta - 2 * learning_rate / y.shape[1] * (theta @ X1 - y) @ X1.T
        path.append(theta)
    return theta[:, :-1], theta[0, -1], [np.mean((p @ X1 - y) ** 2, axis=1) for p in path]


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


def train_by_recursion(X, y, learning_rate, num_iterations):
    """A train of one iteration less, and one step more."""
    if num_iterations == 0:
        w, b, losses = np.zeros((1, X.shape[0])), 0.0, []
    else:
        w, b, losses = train_by_recursion(X, y, learning_rate, num_iterations - 1)
        w, b = update_parameters(w, b, *backward(X, y, forward(X, w, b)), learning_rate)
    return w, b, [*losses, compute_loss(forward(X, w, b), y)]


@_traced
def train_decorated(X, y, learning_rate=0.01, num_iterations=100):
    """A decorator and defaults; a small random start would be wrong, zeros_like is right."""
    w, b = np.zeros_like(X[:, :1]).T, np.float64(0)
    losses = [compute_loss(forward(X, w, b), y)]
    for _ in range(num_iterations):
        grads = dict(zip(("dw", "db"), backward(X, y, forward(X, w, b))))
        w, b = update_parameters(w, b, grads["dw"], grads["db"], learning_rate)
        losses.append(compute_loss(forward(X, w, b), y))
    return w, b, losses


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
