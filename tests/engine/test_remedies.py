"""What would have to stand in an argument's place: told where it makes everything right, and in no other case."""

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from handrail.engine.calls import observe
from handrail.engine.compare import Outcome, Spec
from handrail.engine.remedies import Tired, clue, remedy
from handrail.engine.values import Each, Keywords, Previous
from hypothesis import given
from hypothesis import strategies as st

SPEC = Spec("averages", ("values", "beta"), ("averages",))
CALLS = [([0.8, -1.3, 0.6], 0.9), ([1.7, 0.4, -0.5, 2.1], 0.7)]

Averages = Callable[[list[float], float], list[float]]


def averages(values: list[float], beta: float) -> list[float]:
    found, average = [], 0.0
    for value in values:
        average = beta * average + (1 - beta) * value
        found.append(average)
    return found


def said(function: Averages) -> str:
    expected = [averages(*call) for call in CALLS]
    return remedy(SPEC, partial(observe, function, names=SPEC.arguments), CALLS, expected)


@pytest.mark.parametrize(
    ("function", "way"),
    [
        (lambda values, beta: averages(values, 1 - beta), "1 − `beta` in the place of `beta`"),
        (lambda values, beta: averages(values, beta**2), "the root of `beta` in the place of `beta`"),
        (lambda values, beta: averages(values, beta**0.5), "the square of `beta` in the place of `beta`"),
        (lambda values, beta: averages(values, beta / 2), "twice `beta` in the place of `beta`"),
        (lambda values, beta: averages([2 * v for v in values], beta), "half of `values` in the place of `values`"),
        (
            lambda values, beta: averages([-v for v in values], beta),
            "the opposite of `values` in the place of",
        ),
    ],
)
def test_what_makes_it_right_is_told(function: Averages, way: str) -> None:
    assert said(function).startswith(f" It would be right with {way}")


@given(st.floats(0.01, 5))
def test_nothing_is_told_where_nothing_makes_it_right(shift: float) -> None:
    assert said(lambda values, beta: [a + shift for a in averages(values, beta)]) == ""


def test_arguments_of_one_kind_are_exchanged() -> None:
    spec, calls = Spec("f", ("a", "b"), ("c",)), [(2.0, 0.5), (-1.0, 3.0)]
    run = partial(observe, lambda a, b: b - a**3, names=spec.arguments)
    assert remedy(spec, run, calls, [a - b**3 for a, b in calls]) == " It would be right with `a` and `b` exchanged."


@given(st.floats(0.2, 3), st.floats(-3, -0.2))
def test_whole_dictionaries_walks_and_names_are_reached(start: float, slope: float) -> None:
    def right(p: dict, g: dict, state: dict, rate: float = 1.0) -> tuple[dict, dict]:
        return {"t": p["t"] - rate * g["dt"] ** 3}, {}

    def wrong(p: dict, g: dict, state: dict, rate: float = 1.0) -> tuple[dict, dict]:
        return right(p, {"dt": g["dt"] / 2}, state, rate)

    spec = Spec("step", ("p", "g", "state"), ("p",), may_change=("p", "state"))
    values = Each(({"dt": np.array([slope, 1.0])}, {"dt": np.array([0.4, slope])}))
    call = (Previous(0, {"t": np.array([start, 0.3])}), values, Previous(1, {}), Keywords({"rate": 0.5}))
    expected = observe(right, call, spec.arguments).value
    told = remedy(spec, partial(observe, wrong, names=spec.arguments), [call], [expected])
    assert told == " It would be right with twice `g` in the place of `g`."


@pytest.mark.parametrize("error", [Tired, OverflowError, ValueError])
def test_where_it_goes_no_further_nothing_is_said(error: type[Exception]) -> None:
    def run(call: tuple) -> Outcome:
        if call not in CALLS:
            raise error
        return Outcome([0.1] * len(call[0]))

    assert clue(SPEC, run, CALLS, [averages(*call) for call in CALLS], []) == ""
