"""Views: where chance or rounding decides a result, the facts that must hold whatever it decided.

A view takes all calls of an exercise (argument tuples) and all results, and returns for each a dictionary from a
statement in words to True or False. `check` reports the statements that do not hold.
"""

from collections.abc import Callable
from typing import Any

from . import autograd, optimizers, tanh_classifier, two_layer_linear, two_layer_sigmoid, univariate

VIEWS: dict[str, Callable[[list[tuple], list[Any]], list[dict[str, Any]]]] = {
    **univariate.VIEWS,
    **autograd.VIEWS,
    **optimizers.VIEWS,
    **tanh_classifier.VIEWS,
    **two_layer_linear.VIEWS,
    **two_layer_sigmoid.VIEWS,
}
