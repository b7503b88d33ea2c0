"""What outputs depend on: said where a function differs from all right ones in that, and never of a right one."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pytest
from handrail.engine.calls import observe, verdict_on
from handrail.engine.compare import Spec
from handrail.engine.differences import differences
from handrail.engine.effects import agreed, few
from handrail.engine.influence import facts
from handrail.engine.keys import key as key_of
from handrail.engine.paths import Path
from hypothesis import given
from hypothesis import strategies as st

from autograder.exercises.sections import Section, written

EACH_SECTION = pytest.mark.parametrize("section", written(), ids=lambda s: s.name)

UPDATE = Spec("update", ("w", "dw", "learning_rate"), ("w",))
PROBE = (np.array([[1.5, -0.7, 2.2]]), np.array([[0.8, -1.3, 0.6]]), 0.3)

Update = Callable[[np.ndarray, np.ndarray, float], np.ndarray]


def descend(w: np.ndarray, dw: np.ndarray, learning_rate: float) -> np.ndarray:
    return w - learning_rate * dw


def said(function: Update, *right_ones: Update, spec: Spec = UPDATE) -> str:
    """What is said of a function, where these are right."""
    expected = right_ones[0](*PROBE)
    right = few([agreed([facts(spec, partial(observe, f, names=spec.arguments), PROBE, expected) for f in right_ones])])
    return differences(spec, partial(observe, function, names=spec.arguments), [PROBE], [expected], right, [Path("w")])


@EACH_SECTION
def test_nothing_is_said_of_a_right_function(section: Section) -> None:
    key = key_of(section.name)
    told = 0
    for exercise in section.rubric:
        right = key.influences(exercise.name)
        spec, (calls, expected) = key.spec(exercise.name), key.probes(exercise.name)
        for variant in section.variants.get(exercise.name, []) if right else []:
            run = partial(observe, variant.function, names=spec.arguments)
            wrong = [output.path for fact in right for told in fact.values() for output in told]
            assert differences(spec, run, calls, expected, right, wrong) == "", variant.name
            told += 1
    assert told > 0


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (lambda w, dw, a: w - dw, "The step of `w` does not depend on `learning_rate`, and should."),
        (lambda w, dw, a: w - a, "The step of `w` does not depend on the gradient, and should."),
        (lambda w, dw, a: 0.9 * w - a * dw, "The step of `w` depends on the parameter itself, and should not."),
        (lambda w, dw, a: w - a**2 * dw, "Twice `learning_rate` makes the step of `w` 4 times as large"),
        (lambda w, dw, a: w - dw / a, "Twice `learning_rate` makes the step of `w` half as large"),
        (lambda w, dw, a: w - a * dw / np.linalg.norm(dw), "A change of the first entry of the gradient reaches"),
        (lambda w, dw, a: w - a * np.array([[0, 1, 1]]) * dw, "does not depend on the first entry of the gradient"),
        (lambda w, dw, a: w - np.tanh(a) * dw, "Twice `learning_rate` makes the step of `w` 1.84 times as large"),
        (lambda w, dw, a: w - a * np.sin(dw), "follows the gradient in a curve, not in a straight line."),
        (lambda w, dw, a: w + a * dw, "follows the gradient and `learning_rate` the wrong way round."),
    ],
)
def test_what_a_step_depends_on_is_told(function: Update, sentence: str) -> None:
    assert sentence in said(function, descend)


@pytest.mark.parametrize(
    ("function", "told"),
    [
        (lambda w, dw, a: w - a * np.cumsum(dw).reshape(1, -1), "A change of the first entry of the gradient reaches"),
        (lambda w, dw, a: w - a * dw[:, ::-1], "A change of the first entry of the gradient reaches fewer entries"),
        (
            lambda w, dw, a: w - a * dw * np.array([[1.0, 1.2, 1.4]]),
            "should give the step of `w` in that order",
        ),
    ],
)
def test_what_another_order_of_columns_does_is_told(function: Update, told: str) -> None:
    assert told in said(function, descend)


@given(st.floats(0.1, 20).filter(lambda c: abs(c - 1) > 0.05))
def test_a_factor_is_told_as_it_is(factor: float) -> None:
    told = said(lambda w, dw, a: w - factor * a * dw, descend)
    found = re.fullmatch(
        r" The step of `w` follows the gradient and `learning_rate` (\S+) times as strongly as it should\.", told
    )
    assert found and float(found[1]) == pytest.approx(factor, rel=0.01)


@given(st.permutations(range(3)), st.floats(-3, 3), st.floats(0.1, 3))
def test_nothing_is_said_of_what_right_functions_do_not_agree_in(order: list[int], shift: float, factor: float) -> None:
    def other(w: np.ndarray, dw: np.ndarray, a: float) -> np.ndarray:
        return w[:, order] * factor + shift * dw

    assert said(other, descend, other) == ""


def test_an_output_that_is_right_is_not_spoken_of() -> None:
    right = [facts(UPDATE, partial(observe, descend, names=UPDATE.arguments), PROBE, descend(*PROBE))]
    run = partial(observe, lambda w, dw, a: w - dw, names=UPDATE.arguments)
    assert differences(UPDATE, run, [PROBE], [descend(*PROBE)], right, []) == ""
    assert differences(UPDATE, run, [PROBE], [descend(*PROBE)], right, [Path("w")]) != ""


def test_a_check_tells_it_where_no_mistake_has_a_name() -> None:
    def gd_step(parameters: dict, grads: dict, state: dict, learning_rate: float) -> tuple[dict, dict]:
        return {n: 0.97 * p - learning_rate * grads["d" + n] for n, p in parameters.items()}, state

    verdict: Any = verdict_on(gd_step, key_of("optimizers"), "gd_step", {})
    assert not verdict.mistakes
    assert "depend on the parameter itself, and should not." in verdict.message
