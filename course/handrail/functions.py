"""Functions that checks hand to a learner's function as an argument, by name."""

from collections.abc import Callable
from typing import Any

FUNCTIONS: dict[str, Callable[..., Callable[..., Any]]] = {}
