"""Two faults in one function are both named, where what comes out follows from what each of them does alone."""

from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.authoring.certifying.certify import certified, drawn
from autograder.authoring.certifying.double_faults import double_faults, pairs
from autograder.exercises import papers
from autograder.exercises.sections import Section, written


def named(section: str, exercise: str, function: Callable[..., Any]) -> set[str]:
    """The names that a function gets on fresh probes."""
    of = Section(section)
    paper = papers.draw(of, of.exercise(exercise), np.random.default_rng(11))
    verdict = papers.verdict(function, paper)
    assert not verdict.right
    return {name for name, _ in verdict.mistakes}


# --- real functions --------------------------------------------------------------------------------


def test_two_outputs_with_a_fault_each() -> None:
    def gradients(x, y, y_hat):
        return 2 * np.mean(y_hat - y), np.sum(y_hat - y) * 2

    assert named("univariate", "gradients", gradients) == {"dw_without_x", "db_not_averaged"}


def test_a_factor_on_top_of_another_fault_in_the_same_output() -> None:
    def gradients(x, y, y_hat):
        return 2 * np.mean(y - y_hat), 2 * np.mean(y_hat - y)

    assert named("univariate", "gradients", gradients) == {"dw_without_x", "sign_flipped_in_dw_only"}


def test_two_factors_in_one_output() -> None:
    def mse(y_hat, y):
        return -np.sum((y_hat - y) ** 2)

    assert len(named("univariate", "mse", mse)) == 2


def test_a_fault_in_two_branches() -> None:
    def sums_and_products(op, a, b):
        return (1.0, 1.0) if op in ("add", "sub") else (a, b)

    expected = {"sub_with_two_plus_signs", "mul_gives_each_its_own_input"}
    assert named("univariate", "sums_and_products", sums_and_products) == expected


def test_three_branches_with_a_fault_each_and_one_that_nobody_knows() -> None:
    right = Section("univariate").function("local_gradient")

    def local_gradient(op, a, b=None):
        known = {"tanh": (1 - a**2,), "relu": (1.0,), "max": (1.0, 0.0), "sigmoid": (a / 7,)}
        return known[op] if op in known else right(op, a, b)

    expected = {"tanh_rule_on_the_input", "relu_slope_1_everywhere", "max_always_prefers_the_first"}
    assert named("univariate", "local_gradient", local_gradient) == expected


def test_a_factor_and_another_shape() -> None:
    """The sum without keepdims, and no 1/m in it."""

    def backward_propagation(X, Y, parameters, cache):
        E = cache["A2"] - Y
        dZ1 = parameters["W2"].T @ E * (1 - cache["A1"] ** 2)
        m = X.shape[1]
        return {
            "dW1": dZ1 @ X.T / m,
            "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
            "dW2": -E @ cache["A1"].T / m,
            "db2": np.sum(E, axis=1) / m,
        }

    assert len(named("tanh_classifier", "backward_propagation", backward_propagation)) == 2


def test_a_known_fault_beside_one_that_nobody_knows_stays_without_a_name() -> None:
    def gradients(x, y, y_hat):
        return 2 * np.mean(y_hat - y), 1.7 * np.mean(y_hat - y)

    assert named("univariate", "gradients", gradients) == set()


# --- the whole catalogue ---------------------------------------------------------------------------


def test_most_pairs_are_named_and_next_to_none_wrongly() -> None:
    totals = np.zeros(3, dtype=int)
    for section in written():
        for exercise in section.rubric:
            paper = drawn(section, exercise, 5)
            mistakes = section.mistakes[exercise.name]
            paper.known.extend(papers.recognisable(m, papers.outcomes(m.function, paper), paper) for m in mistakes)
            totals += double_faults(paper, mistakes)
    total, both, wrong = totals
    assert total >= 1000
    assert both >= 0.8 * total and wrong <= 0.005 * total


def test_a_pair_is_wrong_where_either_of_its_mistakes_is_and_is_no_known_mistake() -> None:
    section = Section("univariate")
    exercise = section.exercise("gradients")
    paper = drawn(section, exercise, 0)
    mistakes = section.mistakes["gradients"]
    paper.known.extend(papers.recognisable(m, papers.outcomes(m.function, paper), paper) for m in mistakes)
    found = list(pairs(paper, mistakes))
    assert all(len(names) == 2 for names, _ in found)
    assert all(any(e.wrong or e.outcome.changed for e in examined) for _, examined in found)
    assert len({frozenset(names) for names, _ in found}) == len(found)


def test_certification_counts_them() -> None:
    section = Section("univariate")
    found = certified(section, section.exercise("update"), 1)
    assert found.pairs == found.pairs_named > 0 and found.pairs_misnamed == 0
