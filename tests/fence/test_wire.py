"""What crosses the fence is values: they come back as they went, and nothing else gets through or does harm."""

import contextlib
import json
import math
import os
import tempfile
import tracemalloc
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.fence.wire import LENGTHS, MAX_BODY, MAX_HEADER, BadFrame, Inbox, Opaque, decode, encode, frame

ARRAYS = hnp.arrays(
    st.sampled_from(["f8", "f4", "i8", "i4", "u1", "bool", ">f8", "f2"]),
    hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
)
VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**61), 2**61),
        st.floats(allow_nan=False),
        st.text(max_size=20),
        st.sets(st.text(max_size=5), max_size=3),
        ARRAYS,
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(st.text(max_size=8), inner, max_size=3),
    ),
    max_leaves=8,
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.sampled_from(list("altdeogfp"))),
    lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=15,
)


def over_the_wire(header: dict[str, Any], body: bytes = b"") -> tuple[dict[str, Any], bytes]:
    return heard(frame(header, body))


def heard(*sent: bytes) -> tuple[dict[str, Any], bytes]:
    """The first frame of what arrives, which then ends."""
    with tempfile.TemporaryFile() as file:
        file.writelines(sent)
        file.seek(0)
        return Inbox(file.fileno()).receive()


def there_and_back(value: Any) -> Any:
    body = bytearray()
    header, data = over_the_wire({"value": encode(value, body)}, bytes(body))
    return decode(header["value"], data)


def equal(a: Any, b: Any) -> bool:
    if isinstance(a, np.ndarray):
        return isinstance(b, np.ndarray) and a.shape == b.shape and a.dtype == b.dtype.newbyteorder("=") and bool(
            np.array_equal(a, b, equal_nan=a.dtype.kind == "f")
        )  # fmt: skip
    if type(a) is not type(b):
        return False
    if isinstance(a, dict):
        return list(a) == list(b) and all(equal(a[k], b[k]) for k in a)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(equal, a, b))
    return a == b


# --- what goes through -----------------------------------------------------------------------------


@given(VALUES)
def test_a_value_comes_back_as_it_went(value: Any) -> None:
    assert equal(there_and_back(value), value)


@given(st.dictionaries(st.text(), JSON, max_size=4), st.binary(max_size=50))
def test_a_frame_comes_back_as_it_went(header: dict[str, Any], body: bytes) -> None:
    received, data = over_the_wire(header, body)
    assert (json.dumps(received), data) == (json.dumps(header), body)


@pytest.mark.parametrize(
    ("value", "name"),
    [(object(), "object"), (1j, "complex"), (np.array([object()]), "numpy array of object"),
     (np.array([1j]), "numpy array of complex"), (np.random.default_rng(0), "Generator")],
)  # fmt: skip
def test_what_cannot_travel_is_known_by_its_type_alone(value: Any, name: str) -> None:
    back = there_and_back(value)
    assert isinstance(back, Opaque) and back.name.startswith(name)


@pytest.mark.parametrize(
    ("value", "back"),
    [
        (Fraction(3, 4), 0.75),
        (np.longdouble(0.5), 0.5),
        (np.array([[0.5, -2.0]], dtype=np.longdouble), np.array([[0.5, -2.0]])),
        (10**400, math.inf),
        (-(10**400), -math.inf),
        (10**30, 1e30),
        ({"x": 1, "y": 2}.keys(), {"x", "y"}),
        (np.array(["x", "y"]), ["x", "y"]),
        (np.str_("C"), "C"),
        ({0.64: "B", "0.66": "C"}, {"0.64 (float)": "B", "0.66": "C"}),
        (np.float32(0.1), np.array(0.1, dtype=np.float32)),
    ],
)
def test_what_counts_as_a_number_or_a_set_at_the_desk_travels_as_one(value: Any, back: Any) -> None:
    assert equal(there_and_back(value), back)


def test_a_value_nested_too_deep_is_cut_off() -> None:
    value: list[Any] = []
    value.append(value)
    assert "nested too deep" in json.dumps(encode(value, bytearray()))


def test_an_array_that_came_back_is_the_receivers_own() -> None:
    there_and_back(np.zeros(3))[0] = 1.0


# --- what does not ---------------------------------------------------------------------------------


@given(st.binary(max_size=200))
def test_bytes_that_are_no_frame_are_refused(data: bytes) -> None:
    with pytest.raises((BadFrame, EOFError)):
        heard(data)
        heard()


@given(st.binary(max_size=100), st.binary(max_size=30))
def test_a_frame_of_any_bytes_is_refused_or_an_object(head: bytes, body: bytes) -> None:
    try:
        header, data = heard(LENGTHS.pack(len(head), len(body)), head, body)
    except BadFrame:
        return
    assert isinstance(header, dict) and data == body


@pytest.mark.parametrize(
    "head", [b"[1]", b"3", b"null", b'"op"', b"{", b"", b"\xff\xfe", b"[" * 100_000, b"9" * 5000, b"{}{}"]
)
def test_a_header_that_is_no_object_is_refused(head: bytes) -> None:
    with pytest.raises(BadFrame):
        heard(LENGTHS.pack(len(head), 0), head)


@pytest.mark.parametrize("lengths", [(MAX_HEADER + 1, 0), (2, MAX_BODY + 1), (2**32 - 1, 2**32 - 1)])
def test_a_frame_too_large_is_refused_before_it_is_read(lengths: tuple[int, int]) -> None:
    there, here = os.pipe()
    try:
        os.write(here, LENGTHS.pack(*lengths))
        with pytest.raises(BadFrame, match="too large"):  # although nothing else ever comes
            Inbox(there).receive()
    finally:
        os.close(there), os.close(here)


@given(JSON, st.binary(max_size=64))
def test_any_json_is_a_value_or_refused(data: Any, body: bytes) -> None:
    with contextlib.suppress(BadFrame):
        decode(data, body, lambda tag, number: (tag, number))


ITEM = st.one_of(st.integers(), st.booleans(), st.floats(), st.text(max_size=3), st.none())


@given(
    st.one_of(st.text(max_size=4), st.sampled_from(["<f8", "|b1", "<i4", "|O", "<U9", "<M8", "<f1", ">f8", "<c8"])),
    st.one_of(st.lists(ITEM, max_size=8), ITEM),
    ITEM,
    st.binary(max_size=64),
)
def test_any_description_of_an_array_is_an_array_within_its_frame_or_refused(
    dtype: str, shape: Any, offset: Any, body: bytes
) -> None:
    try:
        array = decode(["a", dtype, shape, offset], body)
    except BadFrame:
        return
    assert array.nbytes + offset <= len(body)
    assert array.dtype.kind in "biuf"


@pytest.mark.parametrize(
    "node",
    [
        ["a", "<f8", [9], 0],
        ["a", "<f8", [1], 1],
        ["a", "<f8", [1], -8],
        ["a", "<f8", [-1], 0],
        ["a", "<f8", [-2, -4], 0],
        ["a", "<f8", [True], 0],
        ["a", "<f8", [1.0], 0],
        ["a", "<f8", [2**62, 4], 0],
        ["a", "<f8", [2**40, 0], 0],
        ["a", "<f8", [1] * 7, 0],
        ["a", "<f8", [1], 2**70],
        ["a", "|O8", [1], 0],
        ["a", "|S8", [1], 0],
        ["a", "<c8", [1], 0],
        ["a", "<m8", [1], 0],
        ["a", "f8", [1], 0],
        ["a", "<f8", [1], 0, 0],
        ["d", [["k"]]],
        ["d", [[1, 2]]],
        ["e", [["l", []]]],
        ["e", [None]],
        ["g", 3],
        ["f", 0],
        ["p", 0],
        ["x", 1],
        [],
        {},
        {"op": "ready"},
    ],
    ids=str,
)
def test_what_describes_no_value_is_refused(node: Any) -> None:
    with pytest.raises(BadFrame):
        decode(node, bytes(8))


def nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = ["l", [value]]
    return value


def test_deep_nesting_is_refused() -> None:
    decode(nested(10), b"")
    for depth in (20, 500, 100_000):
        with pytest.raises(BadFrame, match="too deep"):
            decode(nested(depth), b"")


def test_too_many_values_are_refused() -> None:
    decode(["l", [1] * 1000], b"")
    with pytest.raises(BadFrame, match="too many"):
        decode(["l", [1] * 30_000], b"")


def test_many_arrays_over_the_same_bytes_are_refused_before_they_fill_the_memory() -> None:
    body = bytes(1 << 20)
    tracemalloc.start()
    try:
        with pytest.raises(BadFrame):
            decode(["l", [["a", "<f8", [1 << 17], 0]] * 5000], body)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


@given(st.text(max_size=100))
def test_a_type_of_any_name_is_known_by_it(name: str) -> None:
    value = decode(["o", name], b"")
    assert isinstance(value, Opaque) and value.name == name[:80]


def test_texts_come_as_text_that_can_be_written_to_a_file() -> None:
    for head in (rb'{"op": "\ud800"}', b'{"op": "\xed\xa0\x80"}'):
        with pytest.raises(BadFrame):
            heard(LENGTHS.pack(len(head), 0), head)
    assert over_the_wire({"op": "Σ 𝓛 😀"})[0] == {"op": "Σ 𝓛 😀"}
