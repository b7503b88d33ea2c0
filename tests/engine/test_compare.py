"""What counts as the expected value, and which fault is reported where there are several."""

from collections import OrderedDict, UserDict, namedtuple
from fractions import Fraction
from itertools import combinations
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from handrail.engine.compare import KINDS, Outcome, Raised, Spec, Verdict, agrees
from handrail.engine.values import Anything, Drawn, Each, Previous, Raises, digested
from handrail.engine.verdict import examine
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

Pair = namedtuple("Pair", "dw db")
ROW = np.array([[1.0, 2.0, 3.0]])


def verdict(value: Any, expected: Any, **spec: Any) -> Verdict:
    """The verdict on one probe that returned `value`."""
    return examine(Spec("f", ("x",), **spec), [Outcome(value)], [expected], [(np.ones((1, 3)),)])


# --- what is accepted ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value",
    [2.0, 2, np.float64(2), np.float32(2), np.int8(2), np.array(2.0), np.array([2.0]), np.array([[2]]), [2.0]],
    ids=repr,
)
def test_a_scalar_may_come_in_any_form_with_one_number(value: Any) -> None:
    assert verdict(value, 2.0).right


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2.0", "type"),
        ({"loss": 2.0}, "type"),
        (2j, "type"),
        (np.array([2.0, 2.0]), "shape"),
        (np.zeros((0,)), "shape"),
        (3.0, "value"),
        (-2.0, "value"),
        (None, "none"),
        (np.nan, "not finite"),
        (np.array([np.inf]), "not finite"),
    ],
    ids=repr,
)
def test_what_is_no_such_scalar_is_told_apart(value: Any, kind: str) -> None:
    assert verdict(value, 2.0).kind == kind


@pytest.mark.parametrize("value", [ROW, ROW.astype(int), ROW.astype(np.float32), np.asfortranarray(ROW), ROW[:, ::1]])
def test_an_array_may_have_any_numeric_dtype(value: Any) -> None:
    assert verdict(value, ROW).right


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ([[1.0, 2.0, 3.0]], "type"),
        (ROW.tolist()[0], "type"),
        ("row", "type"),
        (2.0, "shape"),
        (ROW[0], "shape"),
        (ROW.T, "shape"),
        (ROW[:, :2], "shape"),
        (ROW[None], "shape"),
        (ROW.astype(object), "type"),
        (ROW + 1e-3, "value"),
    ],
)
def test_what_is_no_such_array_is_told_apart(value: Any, kind: str) -> None:
    assert verdict(value, ROW).kind == kind


@pytest.mark.parametrize(
    "value", [(1.0, 2.0), [1.0, 2.0], np.array([1.0, 2.0]), Pair(1.0, 2.0), np.array([[1.0], [2]])]
)
def test_a_tuple_may_come_as_any_sequence(value: Any) -> None:
    assert verdict(value, (1.0, 2.0), returns=("dw", "db")).right


@pytest.mark.parametrize("value", [(1.0,), (1.0, 2.0, 3.0), 1.0, {"dw": 1.0, "db": 2.0}, {1.0, 2.0}, "12"])
def test_another_number_of_values_is_no_such_tuple(value: Any) -> None:
    assert verdict(value, (1.0, 2.0), returns=("dw", "db")).kind == "type"


@pytest.mark.parametrize("kind", [dict, OrderedDict, UserDict, lambda d: MappingProxyType(dict(d))])
def test_a_dictionary_may_be_any_mapping_and_hold_more(kind: Any) -> None:
    assert verdict(kind({"w": 1.0, "more": "text"}), {"w": 1.0}).right


@pytest.mark.parametrize(
    ("value", "kind"), [({"W": 1.0}, "keys"), ({}, "keys"), ([("w", 1.0)], "type"), ({"w": "1"}, "type")]
)
def test_what_is_no_such_dictionary_is_told_apart(value: Any, kind: str) -> None:
    assert verdict(value, {"w": 1.0}).kind == kind


def test_a_missing_key_is_named_beside_the_keys_that_are_there() -> None:
    said = verdict({"Loss": 1.0}, {"loss": 1.0}).message
    assert "loss" in said and "'Loss'" in said


@pytest.mark.parametrize(
    "value", [[3, 2, 1], (3.0, 2.0, 1.0), np.array([3.0, 2, 1]), [np.array([3.0]), np.float32(2), np.array([[1]])]]
)
def test_a_series_may_be_any_sequence_of_numbers(value: Any) -> None:
    assert verdict({"loss": value}, {"loss": [3.0, 2.0, 1.0]}).right


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ([3.0, 2.0], "shape"),
        ([3.0, 2.0, 1.0, 0.5], "shape"),
        (["3", "2", "1"], "type"),
        ([[3, 2], [1, 0]], "type"),
        (3.0, "type"),
        ([3.0, 2.0, np.nan], "not finite"),
        ([3.0, 1.0, 2.0], "value"),
    ],
)
def test_what_is_no_such_series_is_told_apart(value: Any, kind: str) -> None:
    assert verdict({"loss": value}, {"loss": [3.0, 2.0, 1.0]}).kind == kind


def test_digests_stand_where_values_would() -> None:
    hidden = digested({"critical": 1.0, "letter": "B"}, 3)
    assert verdict({"critical": 1, "letter": "b"}, hidden).right
    wrong = verdict({"critical": 2, "letter": "b"}, hidden)
    assert wrong.kind == "value" and "`critical` is not right" in wrong.message and "`letter` is right" in wrong.message


# --- tolerance -------------------------------------------------------------------------------------

EXPECTED = hnp.arrays(float, hnp.array_shapes(max_dims=2, max_side=4), elements=st.floats(-1e3, 1e3)).filter(
    lambda e: np.abs(e).max() > 1e-3
)
RTOL = st.sampled_from([1e-9, 1e-6, 1e-3])


@given(st.data(), EXPECTED, RTOL, st.floats(0, 0.99) | st.floats(1.01, 1e4), st.sampled_from([-1, 1]))
def test_a_value_agrees_exactly_where_it_is_within_the_tolerance(
    data: st.DataObject, expected: np.ndarray, rtol: float, off: float, sign: int
) -> None:
    value = expected.copy()
    entry = data.draw(st.integers(0, value.size - 1))
    # Far below the tolerances' unit, adding to a large entry rounds: then what was added is what counts.
    value.flat[entry] += sign * off * rtol * np.abs(expected).max()
    assert agrees(value, expected, rtol) == (off < 1)
    assert verdict(value, expected, rtol=rtol).kind == ("right" if off < 1 else "value")


@pytest.mark.parametrize(("dtype", "off", "right"), [("f4", 5e-5, True), ("f8", 5e-5, False), ("f4", 1e-3, False)])
def test_single_precision_is_forgiven_its_rounding_and_no_more(dtype: str, off: float, right: bool) -> None:
    assert verdict((ROW * (1 + off)).astype(dtype), ROW).right is right


def test_nan_and_infinity_are_right_where_they_are_expected() -> None:
    row = np.array([[np.nan, np.inf, 1.0]])
    assert verdict(row.copy(), row).right
    assert not verdict(np.array([[np.nan, -np.inf, 1.0]]), row).right
    assert not verdict(np.array([[0.0, np.inf, 1.0]]), row).right


def test_zero_is_told_from_what_is_clearly_not_zero() -> None:
    assert verdict(1e-13, 0.0).right
    assert verdict(1e-9, 0.0).kind == "value"


# --- which fault is reported -----------------------------------------------------------------------

LIKE = {"a": ROW, "b": 2.0}
FAULTY = {
    "unwritten": Outcome(raised=Raised("NotImplementedError", "")),
    "raised": Outcome(raised=Raised("ValueError", "no")),
    "none": Outcome(None),
    "type": Outcome({"a": "text", "b": 2.0}),
    "keys": Outcome({"a": ROW}),
    "shape": Outcome({"a": ROW.T, "b": 2.0}),
    "not finite": Outcome({"a": ROW, "b": np.nan}),
    "changed": Outcome(LIKE, changed=("x",)),
    "value": Outcome({"a": -ROW, "b": 2.0}),
}


@pytest.mark.parametrize("kind", FAULTY)
def test_a_single_fault_is_called_by_its_kind(kind: str) -> None:
    found = examine(Spec("f", ("x",)), [FAULTY[kind]], [LIKE], [(ROW,)])
    assert found.kind == kind and not found.right and found.message


ORDER = ("unwritten", "raised", "none", "type", "keys", "shape", "not finite", "changed", "globals", "value")


@pytest.mark.parametrize(("first", "second"), list(combinations([kind for kind in ORDER if kind in FAULTY], 2)))
def test_of_two_faults_the_earlier_kind_is_reported(first: str, second: str) -> None:
    for outcomes in ([FAULTY[first], FAULTY[second]], [FAULTY[second], FAULTY[first]]):
        assert examine(Spec("f", ("x",)), outcomes, [LIKE] * 2, [(ROW,)] * 2).kind == first


def test_every_kind_of_fault_has_its_place_in_the_order() -> None:
    assert KINDS == ORDER
    assert set(KINDS) == set(FAULTY) | {"globals"}


@pytest.mark.parametrize(("kind", "told"), [("value", "globals"), ("shape", "globals"), ("type", "type")])
def test_notebook_variables_are_blamed_where_numbers_or_shapes_are_wrong(kind: str, told: str) -> None:
    found = examine(Spec("f", ("x",)), [FAULTY[kind]], [LIKE], [(ROW,)], reads=("y",))
    assert found.kind == told
    assert ("`y`" in found.message) == (told == "globals")


def test_notebook_variables_are_nobodys_business_where_the_answer_is_right() -> None:
    assert examine(Spec("f", ("x",)), [Outcome(LIKE)], [LIKE], [(ROW,)], reads=("y",)).right


def test_an_argument_changed_in_place_is_a_fault_unless_the_exercise_allows_it() -> None:
    changed = Outcome(2.0, changed=("x",))
    assert "`x` in place" in examine(Spec("f", ("x",)), [changed], [2.0], [(ROW,)]).message
    allowed = examine(Spec("f", ("x",), may_change=("x",)), [changed], [2.0], [(ROW,)])
    assert allowed.right and "changes its argument `x` in place" in allowed.note


def test_nothing_is_remarked_on_what_a_function_hands_to_itself() -> None:
    spec = Spec("step", ("theta", "state"), ("theta", "state"), may_change=("theta", "state"))

    def note(*changed: str) -> str:
        return examine(spec, [Outcome((ROW, {}), changed=changed)], [(ROW, Anything())], [(ROW, {})]).note

    assert note("state") == "" and "`theta` in place" in note("theta", "state")


@pytest.mark.parametrize("size", [0.1, 1e-30])
@pytest.mark.parametrize("kind", [np.float64, np.float32])
def test_of_an_array_that_chance_makes_only_mean_and_size_count(size: float, kind: type) -> None:
    expected, right = Drawn((20, 30), size), np.random.default_rng(1).normal(0, size, (20, 30)).astype(kind)
    assert verdict(right, expected).right
    for wrong in (0 * right, abs(right), right + size, 10 * right, right / 10, np.full_like(right, size)):
        assert verdict(wrong, expected).kind == "value"
    assert verdict(right.T, expected).kind == "shape"
    assert verdict(abs(right[:1]), Drawn((1, 30), size)).right  # too few entries to judge by
    assert verdict(0 * right[:1], Drawn((1, 30), size)).kind == "value"


def test_an_unwritten_function_further_down_is_an_exception_here() -> None:
    outcome = Outcome(raised=Raised("NotImplementedError", "", where="predict"))
    assert examine(Spec("train", ()), [outcome], [2.0], [()]).kind == "raised"
    outcome = Outcome(raised=Raised("NotImplementedError", "", where="train"))
    assert examine(Spec("train", ()), [outcome], [2.0], [()]).kind == "unwritten"


def test_an_exception_is_told_with_its_line_and_the_shapes_it_was_called_with() -> None:
    raised = Raised("ValueError", "shapes do not match", "f", "return x @ x", 3)
    said = examine(Spec("f", ("x",)), [Outcome(raised=raised)], [2.0], [(ROW,)]).message
    for part in ("ValueError", "shapes do not match", "line 3", "return x @ x", "x of shape (1, 3)"):
        assert part in said


PROMISED = Raises("ValueError")


def test_a_promised_exception_is_right_and_no_other() -> None:
    def said(*raised: str, kind: str = "") -> Verdict:
        error = Raised(*raised, "f", "return slopes[x]", 3, (kind, "Exception")) if raised else None
        outcome = Outcome(2.0, error)
        return examine(Spec("f", ("x",)), [outcome], [PROMISED], [("softplus",)])

    assert said("ValueError", "no such activation", kind="ValueError").right
    assert said("UnknownActivation", "softplus", kind="ValueError").right
    assert said("ValueError", "one by name").message.endswith("Here its docstring promises Python's own ValueError.")
    assert said("NotImplementedError", "").kind == "unwritten"
    assert "'softplus', in line 3" in said("KeyError", "'softplus'").message
    assert said("KeyError", "'softplus'").message.endswith("Here its docstring promises ValueError.")
    assert "returned something where its docstring promises ValueError" in said().message
    assert "x = 'softplus'" in said().message


def test_a_returned_value_is_no_promised_exception() -> None:
    for value in (None, "ValueError", ValueError("no"), PROMISED):
        assert verdict(value, PROMISED).kind == "value"


def test_an_overflow_is_said_to_count_where_it_does() -> None:
    raised = Raised("FloatingPointError", "overflow encountered in exp", "f", "return 1 / (1 + np.exp(-x))", 3)
    said = examine(Spec("f", ("x",), over="raise"), [Outcome(raised=raised)], [ROW], [(ROW,)]).message
    assert "overflow encountered in exp, in line 3" in said and "NumPy only warns" in said


def said_of(left: Any, right: Any, line: str = "Z = w @ X") -> str:
    """The message on a function in which NumPy refuses to multiply these."""
    with pytest.raises(ValueError, match="matmul") as refused:
        left @ right
    raised = Raised("ValueError", str(refused.value), "f", line, 2)
    return examine(Spec("f", ("X",)), [Outcome(raised=raised)], [2.0], [(ROW,)]).message


def test_a_product_that_does_not_fit_is_told_in_plain_words() -> None:
    said = said_of(np.ones((3, 1)), np.ones((2, 5)))
    assert "matmul: the inner sizes of the product differ, 1 on the left and 2 on the right, in line 2" in said
    assert "its left factor is a single number" in said_of(2.0, ROW)
    assert "its right factor is a single number" in said_of(ROW, 2.0)


def test_a_factor_turned_as_in_other_courses_gets_a_question() -> None:
    turned = said_of(np.ones((3, 1)), np.ones((3, 5)), "return w.T @ X + b")
    assert "3 on the right" in turned and turned.endswith("Which factors have to be turned then, if any?")
    assert "turned" not in said_of(np.ones((3, 1)), np.ones((2, 5)))


def test_the_wrong_and_the_right_outputs_are_both_named() -> None:
    said = verdict((1.0, 5.0), (1.0, 2.0), returns=("dw", "db")).message
    assert "`db` is wrong" in said and "`dw` is right" in said


def test_entries_of_one_output_are_named_together() -> None:
    said = verdict({"X": (5, 5), "Y": (1, 5)}, {"X": (2, 3), "Y": (1, 2)}).message
    assert "`X`, `Y[1]` are wrong" in said and "`Y[0]` is right" in said and "X[" not in said


def test_a_number_for_the_text_of_a_key_is_pointed_out() -> None:
    assert "two keys" in verdict({0: 1.0}, {"0": 1.0}).message
    assert "two keys" not in verdict({"O": 1.0}, {"0": 1.0}).message


@pytest.mark.parametrize(("value", "said"), [(0.69, True), (0.7, False), (0.59, False), (0.68, False)])
def test_too_few_decimals_are_told_from_a_wrong_number(value: float, said: bool) -> None:
    assert ("as far as it goes" in verdict(value, digested(0.693147, 4)).message) is said


@pytest.mark.parametrize(("value", "said"), [(4.5, True), (np.array([4.5]), True), (4, False), (True, False)])
def test_an_answer_in_whole_numbers_says_so(value: Any, said: bool) -> None:
    assert ("Whole numbers" in verdict(value, digested(5, 3)).message) is said


@given(hnp.arrays(float, (2, 3), elements=st.floats(1, 9)), st.integers(1, 4))
def test_rounded_numbers_are_recognised(right: np.ndarray, decimals: int) -> None:
    found = verdict(np.round(right, decimals), right)
    assert found.right or "Are they rounded" in found.message
    assert "Are they rounded" not in verdict(np.round(right, decimals) + 2, right).message


def test_what_sets_wrong_probes_apart_is_told() -> None:
    calls = [(np.ones((1, 2)), "tanh"), (np.full((1, 2), 900.0), "relu"), (np.ones((1, 2)), "sigmoid")]

    def said(*wrong: int) -> str:
        outcomes = [Outcome(2.0 if i in wrong else 1.0) for i in range(3)]
        return examine(Spec("f", ("Z", "kind")), outcomes, [1.0] * 3, calls).message

    assert "`Z` holds numbers beyond 100" in said(1)
    assert "wrong where `kind` is 'tanh' or 'sigmoid'" in said(0, 2)
    assert "wrong where" not in said(0, 1, 2)


def test_texts_for_which_some_probes_fail_are_told_too() -> None:
    calls = [(kind, a) for kind in ("exp", "relu", "max") for a in (1.0, 2.0)]

    def said(*right: int) -> str:
        outcomes = [Outcome(1.0 if i in right else 2.0) for i in range(6)]
        return examine(Spec("f", ("kind", "a")), outcomes, [1.0] * 6, calls).message

    assert "wrong where `kind` is 'max', and on some probes where it is 'relu'." in said(0, 1, 2)
    assert "wrong on some probes where `kind` is 'relu' or 'max'." in said(0, 1, 2, 4)
    assert "wrong where" not in said(2, 4)


def test_the_first_wrong_entry_of_a_series_is_told() -> None:
    costs = [3.0, 2.0, 1.0, 0.5]
    assert "entry 2 is the first that is wrong" in verdict([3.0, 2.0, 1.7, 0.5], costs, returns=("costs",)).message
    assert "Already entry 0 of `costs` is wrong" in verdict([4.0, 2.0, 1.0, 0.5], costs, returns=("costs",)).message


@pytest.mark.parametrize(
    ("value", "like", "said"), [({"W1": 10}, 31, "a dictionary where a number"), (4, "B", "a number where a text")]
)
def test_another_kind_of_answer_from_paper_is_told(value: Any, like: Any, said: str) -> None:
    assert said in verdict(value, digested(like, 3)).message


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((2.0, 3.0, 3.0), "wrong where `start` is left out or None, and right where it is passed"),
        ((3.0, 2.0, 2.0), "wrong on 1 of 3 probes"),
        ((3.0, 3.0, 2.0), "wrong on 2 of 3 probes"),
    ],
)
def test_an_argument_that_decides_by_being_there_is_told(values: tuple[float, ...], said: str) -> None:
    calls, outcomes = [(1.0, 0.5), (1.0,), (1.0, None)], [Outcome(value) for value in values]
    found = examine(Spec("f", ("x", "start")), outcomes, [2.0] * 3, calls).message
    assert said in found and found.count("`start`") == ("`start`" in said)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda v: 1 - v, "1 minus"),
        (np.square, "the square of"),
        (lambda v: 1 / v, "1 over"),
        (np.abs, "absolute value"),
        (lambda v: v * [[-1, 1, 1]], "some signs turned"),
        (lambda v: v + 0.7, "shifted by the same amount"),
        (lambda v: 3.7 * v, "3.7 times what is expected"),
        (np.trunc, "without the part behind the point"),
        (lambda v: np.maximum(v, 0), "zeros where it is negative"),
        (lambda v: 0 * v + 2, "the same number in every place"),
        (lambda v: v[:, ::-1], "in another order"),
        (np.exp, ""),
    ],
)
def test_a_relation_to_what_is_expected_is_told(change: Any, said: str) -> None:
    right = np.array([[0.3, -1.2, 0.8]])
    found = verdict(change(right), right, returns=("a",)).message
    known = (
        "1 minus",
        "the square",
        "1 over",
        "absolute",
        "signs turned",
        "shifted",
        "times",
        "another order",
        "zeros",
        "same number",
        "behind",
    )
    assert [word for word in known if word in found] == [word for word in known if said and word in said]


def test_of_several_steps_in_a_row_the_first_is_told_apart() -> None:
    start, steps = np.array([4.0, -1.0, 2.0]), np.array([0.0, 0.5, -0.25])
    spec = Spec("step", ("parameters", "grads", "state"), ("parameters",))
    calls = [(Previous(0, {"theta": start}), Each(({},) * count), Previous(1, {})) for count in (1, 2)]

    def said(*moved: float) -> str:
        outcomes = [Outcome(({"theta": start - by * steps},)) for by in moved]
        return examine(spec, outcomes, [({"theta": start - by * steps},) for by in (1, 2)], calls).message

    assert "A single step is right" in said(1, 7)
    assert "moves 0.1 times as far" in said(0.1, 0.3)
    assert "as far as it should, to the other side" in said(-1, 2)


def test_no_message_shows_an_expected_number() -> None:
    for value in (-7.25, [1.5], np.ones((2, 2)), "text", np.nan, {}, None):
        assert "987" not in str(verdict(value, 987.654321))


def test_a_verdict_tells_what_is_wrong_without_numbers() -> None:
    pair = {"returns": ("dw", "db")}
    assert {verdict((dw, 2.0), (1.0, 2.0), **pair).where for dw in (2.0, 3.0)} == {("dw",)}
    assert verdict(([1.0, 5.0], 3.0), ((1.0, 2.0), 2.0), **pair).where == ("dw[1]", "db")
    assert verdict((1.0, 2.0), (1.0, 2.0), **pair).where == ()
    raised = [Outcome(raised=Raised("ValueError", f"no {n}", line="x @ x")) for n in (3, 4)]
    changed = [Outcome(2.0, changed=("x",))] * 2
    for outcomes, where in ((raised, ("ValueError", "x @ x")), (changed, ("x",))):
        assert examine(Spec("f", ("x",)), outcomes, [2.0, 2.0], [(ROW,)] * 2).where == where


def test_a_one_entry_array_for_a_number_is_right_with_a_remark() -> None:
    found = verdict(np.array([[2.0]]), 2.0, returns=("loss",))
    assert found.right and ".item()" in found.note and "`loss`" in found.note
    assert verdict(2.0, 2.0).note == ""


@pytest.mark.parametrize("value", [1e200, -1e308, np.array([1.7e308]), np.float32(3e38), -np.inf])
def test_numbers_beyond_all_bounds_are_judged_without_a_warning(value: Any) -> None:
    assert not verdict(value, 1.7e308 if np.ndim(value) == 0 else -1.7e308).right
    assert not verdict(value, np.inf).right


@pytest.mark.parametrize("odd", [np.inf, -np.inf, np.nan])
def test_one_expected_infinity_does_not_excuse_the_other_entries(odd: float) -> None:
    assert verdict(np.array([odd, 1.0]), np.array([odd, 1.0 + 1e-9])).right
    assert not verdict(np.array([odd, 1.0]), np.array([odd, 2.0])).right
    assert not verdict(np.array([5.0, 1.0]), np.array([odd, 1.0])).right


def test_a_row_or_a_column_of_numbers_from_paper_is_as_good_as_a_tuple() -> None:
    hidden = digested({"dw": (1.5, -2.0)}, 3)
    assert verdict({"dw": np.array([[1.5, -2.0]])}, hidden).right
    assert verdict({"dw": np.array([[1.5], [-2.0]])}, hidden).right
    assert verdict({"dw": np.array([[-2.0, 1.5]])}, hidden).kind == "value"
    assert verdict({"dw": np.array([[1.5, -2.0, 0.0]])}, hidden).kind == "type"


@given(st.integers(-(10**400), 10**400), st.fractions(-1000, 1000))
def test_whole_numbers_of_any_length_and_fractions_are_numbers(whole: int, fraction: Fraction) -> None:
    assert verdict(whole, 3.5).kind in ("value", "not finite")
    assert verdict(fraction, float(fraction)).right
    assert verdict(fraction, float(fraction) + 1).kind == "value"


def test_a_text_where_one_letter_or_a_set_is_asked_for_is_said() -> None:
    assert "8 characters where one letter" in verdict("gradient", digested("C", 3)).message
    assert "characters" not in verdict("B", digested("C", 3)).message
    assert "set of texts" in verdict("x, y", digested({"x", "y"}, 3)).message
    assert "set of texts" not in verdict({"x"}, digested({"x", "y"}, 3)).message


def test_entries_of_an_array_that_are_right_are_counted() -> None:
    wrong = ROW.copy()
    wrong[0, 1:] = 0
    said = verdict(wrong, ROW).message
    assert "Of the 3 entries of `y_hat` in one probe, 1 is right; the first that is not stands at [0, 1]" in (
        verdict(wrong, ROW, returns=("y_hat",)).message
    )
    assert "in one probe" not in verdict(ROW * 2, ROW).message and "in one probe" in said


def test_a_length_that_does_not_fit_is_said_with_the_shape_of_an_array() -> None:
    pair = (1.0, 2.0)
    assert "an array of shape (1, 2), not 2 values" in verdict(np.ones((1, 2)), pair).message
    assert "of length 3, not 2 values" in verdict([1.0, 2.0, 3.0], pair).message


def test_truth_in_the_place_of_a_number_is_told_from_a_rounded_one() -> None:
    assert verdict(True, 0.37).kind == "value"


RATES = [(np.ones((2, 5)), 3.0, 0.1), (np.ones((3, 7)), -2.0, 0.4)]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda X, w, rate: 0.2 * (w - rate), "0.2 times what is expected"),
        (lambda X, w, rate: 7.0, "the same number in every place"),
        (lambda X, w, rate: w, "just what `w` was at the call"),
        (lambda X, w, rate: (w - rate) * X.shape[1] / 60, "factor that grows with the number of columns"),
        (lambda X, w, rate: (w - rate) / X.shape[0], "factor that falls with the number of rows"),
        (lambda X, w, rate: (w - rate) * rate, "factor that grows with `rate`"),
        (lambda X, w, rate: w - rate + 2 * w, "off by 2 times `w`"),
        (lambda X, w, rate: w - rate / 2, "step away from the old `w` is not right: 0.5 times the right step"),
        (
            lambda X, w, rate: w - rate * X.shape[0],
            "step away from the old `w` is not right: off by a factor that grows",
        ),
        (lambda X, w, rate: np.exp(w) + rate, ""),
    ],
)
def test_numbers_of_several_probes_are_related_to_what_is_expected_and_to_the_arguments(change: Any, said: str) -> None:
    spec = Spec("f", ("X", "w", "rate"), returns=("w",))
    right = [w - rate for _, w, rate in RATES]
    found = examine(spec, [Outcome(change(*call)) for call in RATES], right, RATES).message
    assert said in found and ("`w`:" in found.replace("`W`", "`w`")) == bool(said)


def test_what_returns_none_for_some_texts_is_told_for_which() -> None:
    spec, calls = Spec("f", ("op", "a")), [("add", 1.0), ("log", 2.0), ("log", 3.0)]
    found = examine(spec, [Outcome(v) for v in (1.0, None, None)], [1.0, 2.0, 3.0], calls)
    assert found.kind == "none" and "It is wrong where `op` is 'log'." in found.message
    calls[0] = ("square", 1.0)
    found = examine(spec, [Outcome(v) for v in ("text", None, None)], [1.0, 2.0, 3.0], calls)
    assert "It is wrong where `op` is 'log'." in found.message


def test_outputs_that_share_one_factor_in_each_probe_are_told() -> None:
    spec, right = Spec("f", ("a",), returns=("dw", "db")), [(1.0, -2.0), (3.0, 0.5)]
    said = "`dw`, `db`: all are off by the same factor, another one in each probe"
    done = [Outcome((p / np.hypot(p, q), q / np.hypot(p, q))) for p, q in right]
    assert said in examine(spec, done, right, [(1.0,), (2.0,)]).message
    done[1] = Outcome((1.0, 1.0))
    assert said not in examine(spec, done, right, [(1.0,), (2.0,)]).message


def test_a_series_with_something_else_in_it_is_told() -> None:
    assert "a list with a text in it, not a list of numbers" in verdict(["0.5", "0.25"], [0.5, 0.25]).message
