"""Wrong functions, one module a section: each is an idea that learners really have, its docstring is what they read."""

from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def mistake(reference: Callable[..., object]) -> Callable[[F], F]:
    """Mark a function as a wrong version of `reference`; its docstring is the diagnosis."""

    def mark(function: F) -> F:
        function.mistakes_for = reference.__name__  # type: ignore[attr-defined]
        return function

    return mark
