"""The operations that graphs are made of, and what local derivatives they have where they are measured, not derived.

Numbers and arrays go in and come out. "add", "sub", "mul", "div" and "max" have two inputs and stretch them to one
shape; "matmul" is the matrix product of two arrays; all others have one input. "sum" and "mean" make one number of all
its entries.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

OPERATIONS: dict[str, Callable[..., Any]] = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.true_divide,
    "max": np.maximum,
    "square": np.square,
    "exp": np.exp,
    "log": np.log,
    "reciprocal": lambda a: 1 / a,
    "sigmoid": lambda a: 0.5 + 0.5 * np.tanh(0.5 * a),
    "tanh": np.tanh,
    "relu": lambda a: np.maximum(a, 0),
    "matmul": np.matmul,
    "sum": np.sum,
    "mean": np.mean,
}

#: Operations that are not done entry by entry.
WHOLE = ("matmul", "sum", "mean")

NUDGE = 1e-30


def compute(operation: str, *inputs: Any) -> Any:
    """The value of one operation: a float where it is a single number, else an array.

    operation: one of OPERATIONS.  inputs: one or two numbers or arrays.  Raises ValueError for any other operation.
    """
    if operation not in OPERATIONS:
        raise ValueError(f"there is no operation {operation!r}; choose one of {', '.join(OPERATIONS)}")
    value = OPERATIONS[operation](*inputs)
    return float(value) if np.ndim(value) == 0 else value


def local_gradient(operation: str, a: Any, b: Any = None) -> tuple[Any, ...]:
    """The derivative of an operation that works entry by entry, with respect to each input: (∂/∂a, ∂/∂b) or (∂/∂a,).

    It promises what section 1 asks for, of arrays too, and derives nothing: each input is nudged along the imaginary
    axis, where no digits are lost.

    a, b: numbers or arrays whose shapes fit together.  Raises ValueError for an operation that mixes entries.
    """
    if operation in WHOLE or operation not in OPERATIONS:
        raise ValueError(f"{operation!r} has no derivative entry by entry")
    inputs = (a,) if b is None else (a, b)
    return tuple(
        np.imag(OPERATIONS[operation](*(v + 1j * NUDGE * (other == place) for other, v in enumerate(inputs)))) / NUDGE
        for place in range(len(inputs))
    )


def entry_by_entry(rule: Callable[..., tuple[Any, ...]]) -> Callable[..., tuple[Any, ...]]:
    """A local derivative that was written for numbers, asked once for each entry of its arrays.

    rule: with the promise of section 1.  Returns a function with the promise of `local_gradient`.
    """

    def on_arrays(operation: str, *inputs: Any) -> tuple[Any, ...]:
        large = np.broadcast_arrays(*inputs)
        asked = [rule(operation, *map(float, entries)) for entries in zip(*map(np.ravel, large), strict=True)]
        return tuple(np.reshape(slopes, large[0].shape) for slopes in zip(*asked, strict=True))

    return on_arrays
