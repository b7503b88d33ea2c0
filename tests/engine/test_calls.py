"""A function is called in one way at the desk and behind the fence, and the same is noted of it."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from handrail.engine.calls import observe
from handrail.engine.compare import Outcome, Over, Raised
from handrail.engine.values import Each, Previous, named, turns

from autograder.fence import wire, worker

NAMES = ("a", "b")
Function = Callable[..., Any]


def at_the_desk(function: Function, *probe: Any, over: Over = "ignore") -> Outcome:
    return observe(function, probe, NAMES, over)


def behind_the_fence(function: Function, *probe: Any, over: Over = "ignore") -> Outcome:
    """What the worker's part says, as the judge reads it; here without a fence around it."""
    body, data = bytearray(), bytearray()
    row = [[_sent(list(given), body), _sent(dict(keywords), body)] for given, keywords in map(named, turns(probe))]
    asked = {"seconds": 10, "probes": [row], "over": over}
    said = worker.called(None, function, row, asked, bytes(body), data)
    if "raised" in said:
        *told, kinds = said["raised"]
        return Outcome(raised=Raised(*told, tuple(kinds)))
    changed = tuple(NAMES[place] for place in said["changed"])
    return Outcome(wire.decode(said["value"], bytes(data)), changed=changed)


def _sent(value: Any, body: bytearray) -> Any:
    if isinstance(value, list):
        return ["l", [["p", v.place] if isinstance(v, Previous) else wire.encode(v, body) for v in value]]
    return wire.encode(value, body)


BOTH_SIDES = pytest.mark.parametrize("run", [at_the_desk, behind_the_fence])


def writes(entry: Any) -> Function:
    def function(a: Any, b: Any) -> int:
        a[0] = entry
        return 1

    return function


@BOTH_SIDES
@pytest.mark.parametrize(
    ("before", "entry"), [([0.0, 1.0], -0.0), ([-0.0, 1.0], 0.0), ([np.nan, 1.0], -np.nan), ([2.0, 1.0], 2.0)]
)
def test_an_argument_that_holds_the_same_numbers_is_not_changed(run: Function, before: list, entry: float) -> None:
    assert run(writes(entry), np.array(before), 0.0).changed == ()


@BOTH_SIDES
@pytest.mark.parametrize(("before", "entry"), [([0.0, 1.0], 1e-300), ([np.nan, 1.0], 0.0), ([2.0, 1.0], np.nan)])
def test_one_that_holds_another_number_is_changed(run: Function, before: list, entry: float) -> None:
    assert run(writes(entry), np.array(before), 0.0).changed == ("a",)


@BOTH_SIDES
@pytest.mark.parametrize(
    ("change", "changed"),
    [
        (lambda a: a.update(w=a["w"] + 1), ("b",)),
        (lambda a: a["w"].sort(), ("b",)),
        (lambda a: a.pop("w"), ("b",)),
        (lambda a: a.update(w=a["w"] + 0), ()),
        (lambda a: a.update(w=None), ("b",)),
    ],
)
def test_dictionaries_are_looked_into(run: Function, change: Function, changed: tuple[str, ...]) -> None:
    assert run(lambda a, b: change(b), 0.0, {"w": np.array([2.0, 1.0])}).changed == changed


@BOTH_SIDES
def test_a_result_goes_into_the_next_call_until_one_does_not_fit(run: Function) -> None:
    row = (Previous(0, 1.0), Each((10.0, 20.0, 30.0)))
    assert run(lambda a, b: (a + b,), *row).value == (61.0,)
    assert run(lambda a, b: a + b, *row).value == 11.0


@BOTH_SIDES
def test_every_call_gets_arguments_of_its_own(run: Function) -> None:
    def doubles(a: np.ndarray, b: float) -> float:
        a *= 2
        return float(a[0] * b)

    outcome = run(doubles, np.array([3.0]), Each((1.0, 1.0)))
    assert (outcome.value, outcome.changed) == (6.0, ("a",))


@pytest.mark.parametrize("error", [ValueError("no"), KeyError("w"), NotImplementedError(), StopIteration()])
def test_an_exception_is_noted_alike(error: Exception) -> None:
    def stops(a: float, b: float) -> float:
        raise error

    desk, fence = at_the_desk(stops, 0.0, 0.0).raised, behind_the_fence(stops, 0.0, 0.0).raised
    assert desk and fence == desk
    assert desk.where == "stops" and desk.line.startswith("raise error")


def test_a_call_that_does_not_fit_arises_nowhere_in_the_function() -> None:
    desk, fence = at_the_desk(lambda a: a, 0.0, 0.0).raised, behind_the_fence(lambda a: a, 0.0, 0.0).raised
    assert desk and desk.where == "" and fence == desk


@BOTH_SIDES
def test_an_overflow_on_the_way_is_an_exception_where_it_counts(run: Function) -> None:
    def lucky(a: np.ndarray, b: float) -> np.ndarray:
        return b / (1 + np.exp(a))

    assert run(lucky, np.array([1000.0]), 1.0).value == 0.0
    raised = run(lucky, np.array([1000.0]), 1.0, over="raise").raised
    assert raised and (raised.type, raised.message) == ("FloatingPointError", "overflow encountered in exp")
    assert run(lucky, np.array([-1000.0]), 1.0, over="raise").value == 1.0
