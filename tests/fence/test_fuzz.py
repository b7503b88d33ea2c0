"""Whatever bytes come through the fence, the judge has a value, a verdict, or one refusal; never another exception."""

import json
import os
import struct
from typing import Any

import numpy as np
import pytest
from handrail.engine.compare import Verdict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.exercises.papers import draw
from autograder.exercises.sections import section
from autograder.fence.wire import BadFrame, Inbox, Opaque, decode
from autograder.judging import judge
from autograder.judging.interview import outcome as taken

SECTION = section("univariate")
PAPERS = [(e, draw(SECTION, e, np.random.default_rng(3), known=False)) for e in SECTION.rubric]

NUMBERS = st.one_of(
    st.integers(), st.floats(), st.sampled_from([0, -1, 1, 8, 2**31, 2**63, 2**64, 10**40, 1e308, -0.0, float("nan")])
)
TEXTS = st.one_of(
    st.text(max_size=6),
    st.sampled_from(
        ["a", "l", "t", "e", "d", "o", "g", "f", "p", "<f8", "|b1", "<i4", "|O", "w", "b", "dw", "A", "nonce"]
    ),
)
SHAPES = st.lists(st.one_of(st.integers(0, 4), NUMBERS), max_size=4)
ARRAY = st.tuples(st.just("a"), st.sampled_from(["<f8", "<i8", "|b1", "<f4", "<u2", ">f8", "|O", ""]), SHAPES, NUMBERS)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS, ARRAY.map(list)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.tuples(st.sampled_from("lte"), st.lists(inner, max_size=4)).map(list),
        st.tuples(st.just("d"), st.lists(st.tuples(TEXTS, inner).map(list), max_size=4)).map(list),
        st.dictionaries(TEXTS, inner, max_size=3),
    ),
    max_leaves=12,
)
HEADERS = st.one_of(
    VALUES,
    st.fixed_dictionaries({"value": VALUES, "changed": st.lists(NUMBERS, max_size=2), "printed": st.booleans()}),
    st.fixed_dictionaries({"raised": st.lists(st.one_of(TEXTS, NUMBERS), max_size=6)}),
    st.tuples(*[TEXTS] * 4, NUMBERS, st.lists(VALUES, max_size=3)).map(lambda said: {"raised": list(said)}),
)
BODIES = st.one_of(
    st.binary(max_size=80), st.sampled_from([bytes(8), bytes(64), b"\xff" * 64, np.full(4, np.nan).tobytes()])
)


@st.composite
def frames(draw: Any) -> bytes:
    """A frame, often right, often with wrong lengths, other bytes in it or its end missing."""
    head = draw(st.one_of(HEADERS.map(lambda h: json.dumps(h).encode()), st.binary(max_size=60)))
    body = draw(BODIES)
    lengths = draw(st.sampled_from([(0, 0)] * 4 + [(1, 0), (-1, 0), (0, 1), (0, 2**30), (2**30, 0)]))
    data = struct.pack(">II", max(0, len(head) + lengths[0]), len(body) + lengths[1]) + head + body
    cut, place, byte = draw(st.integers(0, 12)), draw(st.integers(0, len(data) - 1)), draw(st.integers(0, 255))
    if cut == 1:
        return data[:place]
    return data[:place] + bytes([byte]) + data[place + 1 :] if cut == 2 else data


def heard(data: bytes) -> tuple[dict[str, Any], bytes] | None:
    """What a frame says, read as the judge reads it; None where it is refused."""
    descriptor, other = os.pipe()
    os.write(other, data)
    os.close(other)
    try:
        return Inbox(descriptor).receive()
    except (BadFrame, EOFError):
        return None
    finally:
        os.close(descriptor)


def judged(data: bytes, number: int) -> None:
    """Take a frame as the answer to one of the section's exercises; raises what no frame may make the judge raise."""
    if (found := heard(data)) is None:
        return
    header, body = found
    for value in header.values():
        try:
            built = decode(value, body)
        except BadFrame:
            continue
        assert isinstance(built, (bool, int, float, str, list, tuple, set, dict, np.ndarray, Opaque, type(None)))
    exercise, paper = PAPERS[number % len(PAPERS)]
    try:
        outcome = taken(header, body, exercise, paper.spec.arguments)
    except BadFrame:
        return
    verdict = judge._examined(paper, [outcome] * len(paper.calls))
    assert isinstance(verdict, Verdict)
    assert not (verdict.right and outcome.raised)


RELAXED = settings(database=None, suppress_health_check=list(HealthCheck))


@settings(RELAXED, max_examples=2_000)
@given(frames(), st.integers(0, 18))
def test_any_frame_is_an_answer_or_refused(data: bytes, number: int) -> None:
    judged(data, number)


@pytest.mark.slow
@settings(RELAXED, max_examples=100_000)
@given(frames(), st.integers(0, 18))
def test_a_hundred_thousand_frames_are_answers_or_refused(data: bytes, number: int) -> None:
    judged(data, number)


@pytest.mark.parametrize("number", range(len(PAPERS)))
@settings(RELAXED, max_examples=150)
@given(value=VALUES, body=BODIES)
def test_any_value_has_a_verdict(number: int, value: Any, body: bytes) -> None:
    head = json.dumps({"value": value, "changed": [], "printed": False}).encode()
    judged(struct.pack(">II", len(head), len(body)) + head + body, number)
