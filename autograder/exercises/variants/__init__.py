"""Right functions written in other ways, one module a section: every check must accept every one."""

from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def variant(reference: Callable[..., object]) -> Callable[[F], F]:
    """Mark a function as another right way to write `reference`."""

    def mark(function: F) -> F:
        function.variant_of = reference.__name__  # type: ignore[attr-defined]
        return function

    return mark
