"""Views: where chance or rounding decides a result, the facts that must hold whatever it decided.

A view takes all calls of an exercise (argument tuples) and all results, and returns for each a dictionary from a
statement in words to True or False. `check` reports the statements that do not hold.
"""

from collections.abc import Callable
from typing import Any

from . import autograd, optimizers, random_start, tanh_classifier, univariate

VIEWS: dict[str, Callable[[list[tuple], list[Any]], list[dict[str, Any]]]] = {
    **univariate.VIEWS,
    **autograd.VIEWS,
    **optimizers.VIEWS,
    **random_start.VIEWS,
    **tanh_classifier.VIEWS,
}
