"""Values travel through JSON unharmed, digests recognise without telling, and every call gets arguments of its own."""

import json

import numpy as np
import pytest
from handrail.engine.values import (
    Anything,
    Digest,
    Drawn,
    Each,
    Function,
    Keywords,
    Previous,
    Raises,
    Rng,
    decode,
    digested,
    encode,
    fresh,
    leads_on,
    named,
    stands_for,
    turns,
)
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

FLOATS = st.floats(allow_nan=False, width=64)
ARRAYS = hnp.arrays(
    st.sampled_from(["float64", "float32", "int64", "bool"]), hnp.array_shapes(min_dims=0, max_dims=3, max_side=4)
)
SINGLE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    FLOATS,
    st.text(),
    ARRAYS,
    st.builds(Rng, st.integers(0, 2**64)),
    st.builds(Function, st.text(min_size=1), st.tuples(FLOATS, FLOATS)),
    st.builds(Digest, st.sampled_from(["int", "float", "str", "set"]), st.integers(0, 6), st.text("0123456789abcdef")),
    st.sets(st.text(max_size=5), max_size=3),
    st.sampled_from([Anything(), Drawn((3, 5), 0.1), Raises("ValueError")]),
)
VALUES = st.recursive(
    SINGLE,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(st.text(max_size=8), inner, max_size=3),
        st.builds(Each, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Previous, st.integers(0, 5), inner),
        st.builds(Keywords, st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    ),
    max_leaves=8,
)


def equal(a: object, b: object) -> bool:
    """Equal in type, structure, shape and dtype; nan equals nan."""
    if type(a) is not type(b):
        return False
    if isinstance(a, np.ndarray):
        return a.dtype == b.dtype and a.shape == b.shape and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")
    if isinstance(a, dict):
        return list(a) == list(b) and all(equal(a[k], b[k]) for k in a)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(equal, a, b))
    if isinstance(a, Each | Previous | Keywords):
        return equal(vars(a), vars(b))
    return a == b


# --- encode and decode -----------------------------------------------------------------------------


@given(VALUES)
def test_a_value_comes_back_from_json_as_it_was(value: object) -> None:
    assert equal(decode(json.loads(json.dumps(encode(value)))), value)


@given(st.one_of(hnp.from_dtype(np.dtype("float32"), allow_nan=False), hnp.from_dtype(np.dtype("int16"))))
def test_numpy_scalars_become_plain_numbers(value: np.generic) -> None:
    assert equal(decode(json.loads(json.dumps(encode(value)))), value.item())


@pytest.mark.parametrize("value", [object(), len, 1j, b"bytes"])
def test_a_value_without_a_place_in_a_key_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="has no place in a key"):
        encode(value)


def test_an_unknown_tag_is_refused() -> None:
    with pytest.raises(ValueError, match="no value is written as"):
        decode({"pickle": "gASV"})


# --- digests ---------------------------------------------------------------------------------------


@given(st.integers(-(10**6), 10**6), st.integers(0, 4), st.integers(-4, 4))
def test_a_digest_accepts_neighbours_in_the_last_decimal_and_nothing_further(n: int, digits: int, off: int) -> None:
    digest = digested(n / 10**digits, digits)
    assert digest.kind == "float"
    assert stands_for((n + off) / 10**digits, digest) == (abs(off) <= 1)


@given(st.integers(-100, 100), st.integers(-3, 3))
def test_a_digest_of_a_whole_number_has_no_neighbours(n: int, off: int) -> None:
    digest = digested(n, 3)
    assert stands_for(n + off, digest) == (off == 0)
    assert stands_for(float(n + off), digest) == (off == 0)
    assert not stands_for(n + 0.5, digest)


@pytest.mark.parametrize(("answer", "right"), [("C", True), ("c", True), (" C\n", True), ("B", False), (3, False)])
def test_a_digest_of_a_letter_forgives_case_and_spaces(answer: object, right: bool) -> None:
    assert stands_for(answer, digested("C", 0)) is right


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ({"x", "y"}, True),
        (["y", "X "], True),
        (("x", "y", "y"), True),
        ({"x"}, False),
        ({"x", "y", "z"}, False),
        (7, False),
        ({1, 2}, False),
    ],
)
def test_a_digest_of_a_set_forgives_order_and_container(answer: object, right: bool) -> None:
    assert stands_for(answer, digested({"x", "y"}, 0)) is right


@pytest.mark.parametrize("value", [None, "text", [1.0, 2.0], np.nan, np.inf, {}, object()])
def test_what_is_no_number_is_no_digested_number(value: object) -> None:
    assert not stands_for(value, digested(1.0, 3))


@pytest.mark.parametrize("value", [1.25, np.float64(1.25), np.float32(1.25), np.array([[1.25]]), [1.25]])
def test_a_digest_accepts_a_number_in_any_form(value: object) -> None:
    assert stands_for(value, digested(1.25, 3))


def test_a_digest_does_not_tell_the_value() -> None:
    text = json.dumps(encode(digested({"loss": 18.6667, "letter": "secretly C", "names": {"y_hat"}}, 3)))
    assert "18" not in json.loads(text)["dict"]["loss"].get("value", "")
    assert not any(part in text for part in ("18.66", "18667", "secretly", "y_hat"))


def test_equal_texts_of_different_kinds_have_different_digests() -> None:
    assert digested(1, 0).digest != digested("1", 0).digest


# --- fresh copies ----------------------------------------------------------------------------------


def test_each_call_gets_an_array_of_its_own() -> None:
    kept = {"W": np.zeros((2, 3))}
    fresh(kept)["W"] += 1
    assert not kept["W"].any()


def test_each_call_gets_a_generator_that_begins_anew() -> None:
    first, second = (fresh(Rng(7)).random(3) for _ in range(2))
    assert np.array_equal(first, second)
    assert not np.array_equal(first, fresh(Rng(8)).random(3))


# --- several calls in a row ------------------------------------------------------------------------


def test_a_probe_without_each_is_one_call() -> None:
    assert turns((1.0, "a")) == [(1.0, "a")]
    assert turns(()) == [()]


def test_each_gives_every_call_its_own_value_and_previous_its_first() -> None:
    row = turns((Previous(0, 5.0), Each((1, 2, 3)), "same"))
    assert row == [(5.0, 1, "same"), (Previous(0, 5.0), 2, "same"), (Previous(0, 5.0), 3, "same")]


@pytest.mark.parametrize(
    ("result", "right"), [((1, 2), True), ([1, 2], True), ((1,), False), (None, False), (7.0, False), ({0: 1}, False)]
)
def test_a_row_goes_on_only_where_the_result_has_what_the_next_call_takes(result: object, right: bool) -> None:
    assert leads_on((Previous(1, None), 3.0), result) is right
    assert leads_on((3.0,), result)


def test_previous_takes_its_place_of_the_result_itself() -> None:
    state = {"v": np.zeros(2)}
    assert fresh(Previous(1, None), (3.0, state)) is state


def test_keywords_are_told_from_arguments_by_position() -> None:
    assert named((1.0, Keywords({"beta": 0.9}))) == ((1.0,), {"beta": 0.9})
    assert named((1.0, 2.0)) == ((1.0, 2.0), {})
    assert named(()) == ((), {})
