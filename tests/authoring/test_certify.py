"""Certification holds for what is there, and notices every way in which it could cease to hold."""

from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from autograder.authoring.certifying.certificate import certificates
from autograder.authoring.certifying.certify import Certificate, certified, certify, summary
from autograder.commands.terminal import console
from autograder.exercises.model import Mistake, Variant
from autograder.exercises.sections import Section

UNIVARIATE = Section("univariate")
SEEDS = 3


@pytest.fixture(scope="module")
def found() -> list[Certificate]:
    return certify([UNIVARIATE], SEEDS, lambda name: None)


def test_every_mistake_is_caught_and_named_and_every_variant_accepted(found: list[Certificate]) -> None:
    assert {c.exercise: c.problems for c in found if c.problems} == {}
    assert [c.exercise for c in found] == [e.name for e in UNIVARIATE.rubric]
    for c in found:
        assert c.mistakes == c.caught == c.named == len(UNIVARIATE.mistakes[c.exercise])
        assert c.variants == len(UNIVARIATE.variants[c.exercise]) and c.rejected == c.misnamed == 0


def test_the_counts_add_up(found: list[Certificate]) -> None:
    total = summary(found)
    assert total["exercises"] == len(UNIVARIATE.rubric)
    assert total["mistakes"]["total"] == sum(map(len, UNIVARIATE.mistakes.values()))
    assert total["variants"]["total"] == sum(map(len, UNIVARIATE.variants.values()))
    drawn = {e.name: SEEDS if e.draw else 1 for e in UNIVARIATE.rubric}
    assert total["variants"]["draws"] == sum(drawn[name] * len(vs) for name, vs in UNIVARIATE.variants.items())


def test_the_table_has_a_row_for_each_exercise_and_one_for_all(found: list[Certificate]) -> None:
    screen = console()
    with screen.capture() as capture:
        screen.print(certificates(found))
    rows = capture.get().splitlines()
    assert all(any(e.name in row for row in rows) for e in UNIVARIATE.rubric)
    assert any(f"{len(UNIVARIATE.rubric)} exercises" in row for row in rows)


# --- what is planted is found ----------------------------------------------------------------------


def reference(y_hat: np.ndarray, y: np.ndarray) -> float:
    return np.mean((y_hat - y) ** 2)


def off_by_a_third(y_hat: np.ndarray, y: np.ndarray) -> float:
    return 1.3 * reference(y_hat, y)


def hardly_off(y_hat: np.ndarray, y: np.ndarray) -> float:
    return reference(y_hat, y) * (1 + 1e-9)


def right_for_some(y_hat: np.ndarray, y: np.ndarray) -> float:
    """Right as long as the first prediction is above 0.7, which not every draw is."""
    return reference(y_hat, y) if y_hat[0, 0] > 0.7 else 0.0


def without_reading(y_hat: np.ndarray, y: np.ndarray) -> float:
    raise KeyError("loss")


def nothing(y_hat: np.ndarray, y: np.ndarray) -> None:
    return None


def with_planted(
    mistakes: tuple[Callable[..., Any], ...] = (), variants: tuple[Callable[..., Any], ...] = ()
) -> Certificate:
    """The certificate of `mse` with some mistakes and variants added."""
    wrong = [Mistake(f.__name__, "mse", f, "Is it?") for f in mistakes]
    right = [Variant(f.__name__, "mse", f) for f in variants]
    section = Section("univariate")
    section.__dict__["mistakes"] = {"mse": [*UNIVARIATE.mistakes["mse"], *wrong]}
    section.__dict__["variants"] = {"mse": [*UNIVARIATE.variants["mse"], *right]}
    return certified(section, section.exercise("mse"), SEEDS)


def test_a_mistake_that_differs_from_all_others_is_fine() -> None:
    assert with_planted((off_by_a_third,)).problems == []


def test_a_mistake_that_passes_is_found() -> None:
    found = with_planted((hardly_off,))
    assert "the mistake hardly_off passes" in found.problems
    assert found.caught == found.mistakes - 1


def test_a_mistake_that_passes_on_some_draws_is_found() -> None:
    section = Section("univariate")
    section.__dict__["mistakes"] = {"mse": [Mistake("sometimes", "mse", right_for_some, "Is it?")]}
    exercise = replace(section.exercise("mse"), draw=lambda rng: [(rng.uniform(0, 1.4, (1, 3)), np.ones((1, 3)))])
    found = certified(section, exercise, 20)
    assert "the mistake sometimes passes" in found.problems and found.caught == 0


def test_two_mistakes_that_cannot_be_told_apart_are_found() -> None:
    def off_by_three_tenths(y_hat: np.ndarray, y: np.ndarray) -> float:
        return reference(y_hat, y) + 0.3 * reference(y_hat, y)

    found = with_planted((off_by_a_third, off_by_three_tenths))
    assert found.caught == found.mistakes and found.named == found.mistakes - 2
    assert "the mistake off_by_a_third is called nothing" in found.problems
    assert "the mistake off_by_three_tenths is called nothing" in found.problems


@pytest.mark.parametrize("function", [off_by_a_third, without_reading, nothing])
def test_a_variant_that_is_rejected_is_found_with_the_reason(function: Callable[..., Any]) -> None:
    found = with_planted(variants=(function,))
    assert found.rejected == SEEDS
    assert any(problem.startswith(f"the variant {function.__name__} is rejected: ") for problem in found.problems)


def test_an_exercise_without_mistakes_or_variants_is_found() -> None:
    section = Section("univariate")
    section.__dict__.update(mistakes={}, variants={})
    problems = certified(section, section.exercise("mse"), 1).problems
    assert problems == [
        "no mistake is known: add one to autograder/exercises/mistakes/univariate/mse.py",
        "no variant is known: add one to autograder/exercises/variants/univariate/mse.py",
    ]


def test_a_reference_that_does_not_pass_its_own_check_is_found() -> None:
    """Drawn anew for every call, its answers are never the same twice."""
    rng = np.random.default_rng(0)

    def unsteady(y_hat: np.ndarray, y: np.ndarray) -> float:
        return rng.normal()

    section = Section("univariate")
    section.__dict__["reference"] = ModuleType("unsteady")
    vars(section.reference).update(vars(UNIVARIATE.reference) | {"mse": unsteady})
    assert "the reference does not pass its own check" in certified(section, section.exercise("mse"), 1).problems
