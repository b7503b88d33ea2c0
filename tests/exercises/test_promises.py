"""What a docstring promises is checked: for each promise there is a mistake that breaks it, and it does not pass."""

import math
import re
import warnings
from collections.abc import Callable
from contextlib import nullcontext

import numpy as np
import pytest
from handrail.engine.calls import verdict_on
from handrail.engine.keys import key
from handrail.engine.views.random_start import ERRORS, random_start

from autograder.exercises.sections import Section, section, written

#: A phrase of a docstring by section and exercise, and mistakes that break what it promises.
PROMISES = {
    ("univariate", "random_search", "the only source of random numbers"): ["numbers_from_elsewhere"],
    ("two_layer_linear", "initialize_parameters", "around zero"): ["weights_all_positive"],
    ("two_layer_linear", "initialize_parameters", "anew in every call"): ["seed_set_inside", "generator_made_twice"],
    ("two_layer_linear", "initialize_parameters", "standard deviation"): ["scale_forgotten", "scale_squared"],
    ("two_layer_linear", "train", "where it is None, begin with `initialize_parameters`"): [
        "own_start_at_zero",
        "own_start_with_equal_weights",
        "own_start_all_positive",
    ],
    ("two_layer_linear", "train", "and its own scale"): ["own_start_ten_times_as_large", "own_start_a_tenth_as_large"],
    ("two_layer_sigmoid", "train", "None for a random start from initialize_parameters"): [
        "own_start_at_zero",
        "own_start_with_equal_weights",
        "own_start_all_positive",
    ],
    ("two_layer_sigmoid", "sigmoid", "every entry finite"): ["exponential_above_and_below"],
    ("two_layer_sigmoid", "initialize_parameters", "around zero"): ["weights_all_positive", "scale_added"],
    ("two_layer_sigmoid", "initialize_parameters", "anew in every call"): ["seed_set_inside"],
    ("two_layer_sigmoid", "initialize_parameters", "standard deviation"): ["scale_ignored", "scale_of_another_course"],
    ("tanh_classifier", "initialize_parameters", "around zero"): ["weights_all_positive"],
    ("tanh_classifier", "initialize_parameters", "anew in every call"): ["seed_set_inside", "generator_made_twice"],
    ("tanh_classifier", "initialize_parameters", "standard deviation 0.01"): [
        "ten_times_too_large",
        "size_from_the_number_of_units",
    ],
    ("tanh_classifier", "tanh_from_sigmoid", "arithmetic alone"): ["numpy_instead_of_sigma"],
    ("tanh_classifier", "train_neural_network", "in every iteration"): ["callback_never_called"],
    ("tanh_classifier", "train_neural_network", "and before the update"): ["callback_after_the_update"],
    ("tanh_classifier", "train_neural_network", "callback(iteration, cost, parameters)"): [
        "callback_counts_from_1",
        "callback_with_the_loss_of_all_examples",
    ],
    ("tanh_classifier", "stable_sigmoid", "no exponential overflows"): ["one_form_for_every_z", "both_forms_computed"],
    ("tanh_classifier", "stable_sigmoid", "all finite"): ["overflow_for_large_z"],
    ("tanh_classifier", "compute_cost_from_logits", "without ever forming A2"): ["clipped_probabilities"],
    ("tanh_classifier", "compute_cost_from_logits", "finite for every Z2"): ["cost_through_the_probabilities"],
    ("tanh_classifier", "backward_propagation_general", "Raises ValueError"): [
        "general_unknown_activation_as_a_key",
        "general_anything_else_is_relu",
    ],
    ("optimizers", "gd_step", "`grads` stay as they are"): ["gradients_scaled_in_place"],
    ("optimizers", "random_mini_batches", "in a random order"): ["never_shuffled"],
    ("optimizers", "random_mini_batches", "the only source of random numbers"): ["generator_without_a_seed"],
    ("optimizers", "random_mini_batches", "X and Y stay as they are"): ["columns_reordered_in_place"],
    ("optimizers", "train_with_optimizer", "anew for every epoch"): ["batches_dealt_only_once"],
    ("optimizers", "train_with_optimizer", "the only source of random numbers"): ["training_with_weights_of_its_own"],
    ("autograd", "record", "stays as it is"): ["graph_changed_in_place"],
    ("autograd", "replay", "stays as it is"): ["graph_changed_in_place_in_replay"],
    ("autograd", "backward", "It is not to be asked"): ["inputs_asked_too"],
    ("autograd", "way_back", "which may stand in any order"): ["dictionary_as_it_stands"],
}

#: Words with which a docstring promises more than a value.
WORDS = (
    r"\bNone for\b|\bNone, begin\b|\bRaises\b|\bPrints\b|callback\(|overflows,|\banew\b|stays? as|only source|finite"
    r"|arithmetic alone"
)

#: Where such a word stands for something else: three steps share the promise that is broken in `gd_step`, and what
#: stays as it is in `descend` is a value that comes back.
ELSEWHERE = {"momentum_step", "rmsprop_step", "adam_step", "descend"}


def docstring(of: Section, exercise: str) -> str:
    return " ".join((of.function(exercise).__doc__ or "").split())


@pytest.mark.parametrize(("name", "exercise", "phrase"), PROMISES, ids=lambda text: text)
def test_what_breaks_a_promise_does_not_pass(name: str, exercise: str, phrase: str) -> None:
    of = section(name)
    mistakes = {m.name: m for m in of.mistakes[exercise]}
    assert phrase in docstring(of, exercise)
    for broken in PROMISES[name, exercise, phrase]:
        verdict = verdict_on(mistakes[broken].function, key(name), exercise, {})
        assert [found for found, _ in verdict.mistakes] == [broken]


def within(silence: Callable[[], object], form: Callable) -> Callable:
    """A form of σ that asks NumPy first not to tell of its overflows."""

    def stable_sigmoid(z: np.ndarray) -> np.ndarray:
        with silence() or nullcontext():
            return form(z)

    return stable_sigmoid


SILENCES = {
    "within errstate": lambda: np.errstate(over="ignore"),
    "within errstate for all": lambda: np.errstate(all="ignore"),
    "after seterr": lambda: np.seterr(over="ignore") and None,
    "after seterr for all": lambda: np.seterr("ignore") and None,
    "with a filter for warnings": lambda: warnings.simplefilter("ignore"),
}


@pytest.mark.parametrize("silence", SILENCES.values(), ids=SILENCES)
def test_a_promise_that_nothing_overflows_is_not_kept_by_silence(silence: Callable[[], object]) -> None:
    of, before = section("tanh_classifier"), np.geterr()
    loud = PROMISES["tanh_classifier", "stable_sigmoid", "no exponential overflows"]
    for broken in (mistake for mistake in of.mistakes["stable_sigmoid"] if mistake.name in loud):
        verdict = verdict_on(within(silence, broken.function), key(of.name), "stable_sigmoid", {})
        assert [name for name, _ in verdict.mistakes] == [broken.name]
    for form in (of.function("stable_sigmoid"), *(v.function for v in of.variants["stable_sigmoid"])):
        assert verdict_on(within(silence, form), key(of.name), "stable_sigmoid", {}).right
    assert np.geterr() == before and np.errstate.__module__ == "numpy"


@pytest.mark.parametrize("of", written(), ids=lambda s: s.name)
def test_no_docstring_promises_what_nobody_breaks(of: Section) -> None:
    """Every such word stands in a phrase of the table."""
    for exercise in (e.name for e in of.rubric if e.draw and e.name not in ELSEWHERE):
        text = docstring(of, exercise)
        for name, listed, phrase in PROMISES:
            text = text.replace(phrase, "") if (name, listed) == (of.name, exercise) else text
        assert re.findall(WORDS, text) == [], exercise


@pytest.mark.parametrize("name", ["two_layer_linear", "two_layer_sigmoid", "tanh_classifier"])
def test_a_right_start_is_refused_less_than_once_in_a_million_checks(name: str) -> None:
    """Six arrays, each large enough for the bounds of `random_start`; chance decides, so these are only a few."""
    calls, expected = key(name).probes("initialize_parameters")
    sizes = [start[weights].size for start in expected for weights in ("W1", "W2")]
    assert len(sizes) == 6 and min(sizes) >= 500
    assert sum(2 * math.exp(-(ERRORS**2) / 2) + 7.5e-10 for _ in sizes) < 1e-6
    assert calls[-1] == calls[-2]
    rng = np.random.default_rng(5)
    for draw in (rng.normal, lambda _, size, shape: rng.uniform(-size, size, shape)):
        for _ in range(20):
            starts = [
                {n: v if n[0] == "b" else draw(0, call[3] if len(call) > 3 else 1, v.shape) for n, v in start.items()}
                for call, start in zip(calls, expected, strict=True)
            ]
            assert all(fact is True for facts in random_start(calls, starts, 1) for fact in facts.values())
