"""Functions that checks hand to a learner's function as an argument, by name."""

from collections.abc import Callable
from typing import Any

import numpy as np

from .. import networks, operations

Parameters = dict[str, np.ndarray]


def uneven_cubic(own: float, shared: float) -> Callable[[np.ndarray], float]:
    """f(θ) = own Σ cθ³ + shared (Σ cθ)³ for θ of any shape; c depends on an entry's place, with signs in turn."""

    def f(theta: np.ndarray) -> float:
        theta = np.asarray(theta, dtype=float)
        places = list(np.indices(theta.shape))
        weights = (1.0 + sum((0.4 + 0.3 * axis) * place for axis, place in enumerate(places))) * (-1.0) ** sum(places)
        return float(own * np.sum(weights * theta**3) + shared * np.sum(weights * theta) ** 3)

    return f


def logistic() -> Callable[[Any], Any]:
    """σ(z) = 1 / (1 + e⁻ᶻ)."""
    return lambda z: np.exp(-np.logaddexp(0.0, -z))


def parabola(a: float, c: float) -> Callable[[Any], Any]:
    """f(z) = a + c z², which is no logistic function at all."""
    return lambda z: a + c * z**2


def valley_slope(gentle: float, steep: float) -> Callable[[np.ndarray], np.ndarray]:
    """The gradient of a valley in the plane, (2,), whose lowest point is not at the origin."""
    return lambda theta: np.array([gentle, steep]) * (np.asarray(theta, dtype=float) - [0.5, -0.25])


def tiring_step() -> Callable[..., tuple[Parameters, tuple[int]]]:
    """A step against the gradient that gets shorter with every call: its state, no dictionary, has their number."""

    def step(
        parameters: Parameters, grads: Parameters, state: Any, learning_rate: float, fatigue: float = 1.0
    ) -> tuple[Parameters, tuple[int]]:
        calls = state[0] + 1 if isinstance(state, tuple) else 1
        rate = learning_rate / (1 + fatigue * calls)
        return {name: theta - rate * grads[f"d{name}"] for name, theta in parameters.items()}, (calls,)

    return step


def diary_step() -> Callable[..., tuple[Parameters, dict[str, int]]]:
    """A step that trains nothing: call t writes α db2 into entry t of b1, and leaves all else as it is."""

    def step(
        parameters: Parameters, grads: Parameters, state: dict[str, int], learning_rate: float
    ) -> tuple[Parameters, dict[str, int]]:
        calls = state.get("calls", 0)
        pages = np.array(parameters["b1"], dtype=float)
        pages[calls % len(pages)] += learning_rate * np.sum(grads["db2"])
        return {**parameters, "b1": pages}, {"calls": calls + 1}

    return step


def even_step() -> Callable[..., tuple[Parameters, dict[str, int]]]:
    """A step that moves every entry by α, downhill."""

    def step(
        parameters: Parameters, grads: Parameters, state: dict[str, int], learning_rate: float
    ) -> tuple[Parameters, dict[str, int]]:
        return {name: p - learning_rate * np.sign(grads[f"d{name}"]) for name, p in parameters.items()}, state

    return step


def measured_gradients(factor: float) -> Callable[..., Parameters]:
    """The gradients of the cost of a small classifier, by nudging its parameters, each multiplied by a factor."""

    def grad_fn(X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> Parameters:
        return {name: factor * g for name, g in networks.gradients(X, Y, parameters).items()}

    return grad_fn


def witness(last: float) -> Callable[[int, float, Parameters], None]:
    """A callback for a training on inputs of zero, whose labels are all 1 and whose biases start at zero.

    Raises InterruptedError where it is called in another way than it should be, and in iteration `last`, and says why.
    """

    def callback(iteration: int, cost: float, parameters: Parameters) -> None:
        W2, b1, b2 = (np.asarray(parameters[name], dtype=float) for name in ("W2", "b1", "b2"))
        own = np.logaddexp(0, -(W2 @ np.tanh(b1) + b2)).sum()
        if iteration == 0 and b2.any():
            raise InterruptedError("after the update")
        if iteration == 1 and not b2.any():
            raise InterruptedError("counted from 1")
        if abs(np.ravel(cost)[0] - own) > 1e-6:
            raise InterruptedError("the cost of other parameters")
        if iteration == last:
            raise InterruptedError("as promised")

    return callback


def local_gradient() -> Callable[..., tuple[Any, ...]]:
    """Local derivatives with the promise of section 1, of arrays too."""
    return operations.local_gradient


def strange_slopes(a: float, c: float) -> Callable[..., tuple[Any, ...]]:
    """Local derivatives that belong to no operation: a + c v for the first input v, and twice that for the second."""
    return lambda operation, *inputs: tuple(place * (a + c * v) for place, v in enumerate(inputs, 1))


def way_through(factor: float) -> Callable[..., tuple[Any, ...]]:
    """What goes back through an operation on numbers, each gradient multiplied by a factor that no rule knows.

    An input is not asked: it raises ValueError.
    """

    def sent(operation: str, upstream: Any, inputs: Any) -> tuple[Any, ...]:
        return tuple(factor * upstream * slope for slope in operations.local_gradient(operation, *inputs))

    return sent


FUNCTIONS: dict[str, Callable[..., Callable[..., Any]]] = {
    "uneven_cubic": uneven_cubic,
    "logistic": logistic,
    "parabola": parabola,
    "valley_slope": valley_slope,
    "tiring_step": tiring_step,
    "diary_step": diary_step,
    "even_step": even_step,
    "measured_gradients": measured_gradients,
    "witness": witness,
    "local_gradient": local_gradient,
    "strange_slopes": strange_slopes,
    "way_through": way_through,
}
