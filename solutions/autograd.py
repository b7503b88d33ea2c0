"""Reference for section 7: any formula as a graph, and its derivatives on the way back.

A graph is a dictionary of rows. A name stands for a row (operation, parents, value): a text, a tuple with the names of
the rows that go in, and the number or array that comes out. An input has the operation "input" and no parents.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from handrail.gradients import numerical_gradient
from handrail.operations import compute

Row = tuple[str, tuple[str, ...], Any]
Graph = dict[str, Row]
Rule = Callable[..., tuple[Any, ...]]

# --- a formula as a graph --------------------------------------------------------------------------


def record(graph: Graph, name: str, operation: str, parents: tuple[str, ...]) -> Graph:
    """A graph with one row more: the operation is done, and what was done is written down.

    graph: a dictionary of rows (operation, parents, value).  name: what the new row is to be called, a text.
    operation: such as "mul"; `compute(operation, *inputs)` gives its value.  parents: names of rows, a tuple.
    Returns a dictionary: all rows of `graph` and the new one. The graph that was handed over stays as it is.
    """
    # YOUR CODE HERE
    inputs = [graph[parent][2] for parent in parents]
    return {**graph, name: (operation, parents, compute(operation, *inputs))}


def rows_of_a_formula() -> dict[str, int]:
    """The graph of f = (x y + x) σ(x), each operation a row of its own: how large is it?

    Returns a dictionary of integers: "rows" with the inputs among them; "arrows", one from each parent to each row that
    it goes into; and "from x" the arrows that leave x.
    """
    return {"rows": 6, "arrows": 7, "from x": 3}


# --- the way back ----------------------------------------------------------------------------------


def way_back(graph: Graph, output: str) -> list[str]:
    """The order in which to go back: from the output to the inputs, no row before all the rows that it goes into.

    graph: a dictionary of rows (operation, parents, value), which may stand in any order.  output: a row's name.
    Returns a list of names: each row on which the output depends, itself among them, exactly once. Where several
    orders will do, any of them is right.
    """
    # YOUR CODE HERE
    order: list[str] = []

    def visit(name: str) -> None:
        if name not in order:
            for parent in graph[name][1]:
                visit(parent)
            order.append(name)

    visit(output)
    return order[::-1]


def paths_of_doublings() -> dict[str, int]:
    """Thirty doublings: x1 = x0 + x0, x2 = x1 + x1, and so on to x30. How long is the way back from x30 to x0?

    Returns a dictionary of integers: "rows" of the graph, x0 among them; "paths" from x30 to x0, where the two arrows
    from a row into the next one count as two ways to go.
    """
    return {"rows": 31, "paths": 2**30}


def chain_rule(operation: str, upstream: float, inputs: tuple[float, ...], local_gradient: Rule) -> tuple[float, ...]:
    """What one operation sends back to each of its inputs when a gradient arrives at its output.

    operation: such as "mul".  upstream: the derivative of the graph's output by this operation's value, float.
    inputs: the values that went in, a tuple of floats.  local_gradient: a function with the promise of section 1;
    local_gradient(operation, a, b) gives (∂/∂a, ∂/∂b), and local_gradient(operation, a) gives (∂/∂a,).
    Returns a tuple with one float an input.
    """
    # YOUR CODE HERE
    slopes = local_gradient(operation, *inputs)
    return tuple(upstream * slope for slope in slopes)


def backward(graph: Graph, output: str, pull_back: Rule) -> dict[str, Any]:
    """The derivative of the output with respect to every row on which it depends.

    graph: a dictionary of rows (operation, parents, value), in any order.  output: the name of a row with one number.
    pull_back: pull_back(operation, upstream, inputs) gives a tuple: what goes back to each of the inputs, a tuple or
    list of values, when `upstream` arrives. It is not to be asked for the operation "input".
    Returns a dictionary: for each of these names the derivative, a float or an array; the output's own is 1.
    """
    # YOUR CODE HERE
    grads: dict[str, Any] = {output: 1.0}
    for name in way_back(graph, output):
        operation, parents, _ = graph[name]
        if parents:
            inputs = [graph[parent][2] for parent in parents]
            for parent, share in zip(parents, pull_back(operation, grads[name], inputs), strict=True):
                grads[parent] = grads.get(parent, 0.0) + share
    return grads


# --- an independent witness ------------------------------------------------------------------------


def replay(graph: Graph, output: str, changed: dict[str, Any]) -> Graph:
    """The graph with other inputs: every row on which the output depends is computed again.

    graph: a dictionary of rows (operation, parents, value), in any order.  output: a row's name.
    changed: names of inputs, and for each its new value, a number or an array.
    Returns a dictionary of rows with the operations and parents as before. The graph that was handed over stays as it
    is. Rows on which the output does not depend may be left out.
    """
    # YOUR CODE HERE
    fresh: Graph = {}
    for name in reversed(way_back(graph, output)):
        operation, parents, value = graph[name]
        if parents:
            value = compute(operation, *(fresh[parent][2] for parent in parents))
        fresh[name] = (operation, parents, changed.get(name, value))
    return fresh


def measured_gradient(graph: Graph, output: str, name: str) -> Any:
    """The derivative of the output with respect to one input, measured by nudging the input and replaying the graph.

    graph: a dictionary of rows (operation, parents, value).  output: the name of a row with one number.
    name: the name of an input.  `numerical_gradient(f, theta)` of section 2 is there: it nudges every entry of theta.
    Returns the derivative: an array of the input's shape, or a float where the input is a number.
    """
    # YOUR CODE HERE
    return numerical_gradient(lambda value: replay(graph, output, {name: value})[output][2], graph[name][2])


# --- arrays ----------------------------------------------------------------------------------------


def how_many_are_added() -> dict[str, int]:
    """An array of shape (5, 7) is the sum of two, of which one was stretched. A gradient of shape (5, 7) comes back.

    How many of its numbers are added up for each number of the stretched one?
    Returns a dictionary of integers with the keys "(5, 1)", "(1, 7)", "(7,)", "()" and "(5, 7)": the shape before it
    was stretched.
    """
    return {"(5, 1)": 7, "(1, 7)": 5, "(7,)": 5, "()": 35, "(5, 7)": 1}


def unbroadcast(gradient: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """What comes home to an array that was stretched: the gradient, summed over the axes along which it was.

    gradient: of the shape to which it was stretched.  shape: the array's own shape, a tuple, such as (5, 1); it may
    have fewer axes, which are then missing at the front, and () for a number.
    Returns an array of exactly this shape; for () a float.
    """
    # YOUR CODE HERE
    missing = np.ndim(gradient) - len(shape)
    gradient = np.sum(gradient, axis=tuple(range(missing)))
    stretched = tuple(axis for axis, size in enumerate(shape) if size == 1)
    return np.sum(gradient, axis=stretched, keepdims=True)


def matmul_gradients(upstream: np.ndarray, A: np.ndarray, B: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What the matrix product A B sends back to A and to B.

    upstream: the derivative by the product, (n, m).  A: (n, k).  B: (k, m).
    Returns (dA, dB): arrays (n, k) and (k, m).
    """
    return upstream @ B.T, A.T @ upstream


def pull_back(operation: str, upstream: Any, inputs: tuple[Any, ...], local_gradient: Rule) -> tuple[Any, ...]:
    """`chain_rule` for numbers and arrays: what one operation sends back to each of its inputs.

    operation: "matmul"; "sum" or "mean", which make one number of all entries; or one that works entry by entry, for
    which local_gradient(operation, a, b) gives (∂/∂a, ∂/∂b) and local_gradient(operation, a) gives (∂/∂a,), arrays too.
    upstream: the derivative by this operation's value, of that value's shape.  inputs: what went in, a tuple of
    numbers and arrays; where there are two their shapes may differ, and the smaller one was stretched.
    Returns a tuple: for each input a gradient of exactly its shape.
    """
    # YOUR CODE HERE
    if operation == "matmul":
        return matmul_gradients(upstream, *inputs)
    if operation in {"sum", "mean"}:
        (a,) = inputs
        share = upstream / np.size(a) if operation == "mean" else upstream
        return (np.full(np.shape(a), share),)
    slopes = local_gradient(operation, *inputs)
    return tuple(unbroadcast(upstream * slope, np.shape(a)) for slope, a in zip(slopes, inputs, strict=True))


def descend(
    graph: Graph,
    output: str,
    parameters: tuple[str, ...],
    learning_rate: float,
    num_iterations: int,
    pull_back: Rule,
) -> tuple[Graph, list[float]]:
    """Gradient descent on any graph: backward, a step for every parameter, replay, again and again.

    graph: a dictionary of rows (operation, parents, value).  output: the name of the row that is to become small.
    parameters: names of inputs, a tuple; all other inputs stay as they are.  learning_rate: α, float.
    num_iterations: the number T of steps, int.  pull_back: a function as `backward` needs it.
    Returns (graph, history): the graph after the last step, and a list of T + 1 floats, the output's values: entry 0
    belongs to the start.
    """
    # YOUR CODE HERE
    history = [graph[output][2]]
    for _ in range(num_iterations):
        grads = backward(graph, output, pull_back)
        changed = {name: graph[name][2] - learning_rate * grads[name] for name in parameters}
        graph = replay(graph, output, changed)
        history.append(graph[output][2])
    return graph, history


# --- ten layers deep -------------------------------------------------------------------------------


def variance_of_a_sum(n: int, scale: float, mean_square: float) -> float:
    """The variance of z = Σ wᵢ aᵢ over n inputs, when the weights are drawn independently of each other and of a.

    n: the number of inputs, int.  scale: the standard deviation of the weights, whose mean is 0, float.
    mean_square: the mean of aᵢ², float.
    Returns a float.
    """
    return n * scale**2 * mean_square


def keeping_scale(n: int) -> float:
    """The standard deviation of the weights with which z is of the size of a, whatever n is.

    n: the number of inputs of a unit, int.  The variance of z is to be the mean of aᵢ².
    Returns a float.
    """
    return 1 / np.sqrt(n)


def sigma_at_its_best() -> dict[str, float | int]:
    """Ten layers of σ. The weights hand a gradient on at the size at which it comes; what is left of it after ten σ?

    Returns a dictionary: "slope" the largest slope that σ has anywhere, a float, and "smaller" by which factor the
    gradient has shrunk at least, an integer.
    """
    return {"slope": 0.25, "smaller": 4**10}


def relu_scale(n: int) -> float:
    """The standard deviation of the weights that keeps a deep network of relu units at one size.

    Sums z are as often negative as positive, and relu lets only one half of them through.
    n: the number of inputs of a unit, int.
    Returns a float.
    """
    return np.sqrt(2 / n)
