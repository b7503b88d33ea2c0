"""The references answer on a line what its exercise may ask, nothing else, and outlive whatever is asked of them."""

import socket
import time
from collections.abc import Iterator

import numpy as np
import pytest

from autograder.fence.worker import Inbox, Line, encode, frame, write
from autograder.fence.worker import Oracle as Asking
from autograder.judging.references import MAX_ASKED, Oracle

MSE = {"mse": {"section": "univariate", "name": "mse"}}


@pytest.fixture
def oracle() -> Iterator[Oracle]:
    oracle = Oracle()
    yield oracle
    oracle.close()


def asking(end: socket.socket, name: str | int = "mse") -> Asking:
    """The function that stands for a reference in a submission."""
    return Asking(Line(end.fileno()), name)


def answers(oracle: Oracle) -> bool:
    """Whether a new line is answered."""
    with oracle.line(MSE) as end:
        said = asking(end)(1.0, 3.0)
        oracle.hang_up()
    return bool(said == 4.0)


def test_a_line_answers_as_the_reference_does(oracle: Oracle) -> None:
    y_hat, y = np.array([[1.0, 2.0]]), np.array([[0.0, 4.0]])
    with oracle.line(MSE) as end:
        mse = asking(end)
        assert mse(y_hat, y) == mse(y=y, y_hat=y_hat) == 2.5
        with pytest.raises(TypeError):
            mse(y_hat)
        oracle.hang_up()


def test_functions_among_the_arguments_of_a_call_have_numbers(oracle: Oracle) -> None:
    with oracle.line({}) as end:
        line = Line(end.fileno())
        oracle.call([{"name": "parabola", "parameters": [2.0, 1.0]}])
        first = Asking(line, 0)(3.0)
        oracle.call([{"name": "parabola", "parameters": [4.0, 1.0]}])
        assert Asking(line, 0)(3.0) != first
        with pytest.raises(RuntimeError):
            Asking(line, 1)(3.0)
        oracle.hang_up()


@pytest.mark.parametrize("name", ["predict", 0, -1])
def test_what_was_not_offered_ends_the_line_and_no_other(oracle: Oracle, name: str | int) -> None:
    with oracle.line(MSE) as end:
        with pytest.raises(RuntimeError, match="asked for more"):
            asking(end, name)(1.0, 1.0)
        with pytest.raises(RuntimeError, match="asked for more"):
            asking(end)(1.0, 1.0)
        oracle.hang_up()
    process = oracle.process
    assert answers(oracle)
    assert oracle.process is process


def test_after_hanging_up_nothing_is_answered(oracle: Oracle) -> None:
    with oracle.line(MSE) as end:
        oracle.hang_up()
        with oracle.line(MSE) as other:
            with pytest.raises(RuntimeError):
                asking(end)(1.0, 3.0)
            assert asking(other)(1.0, 3.0) == 4.0
            oracle.hang_up()


@pytest.mark.parametrize("sent", [b"x" * 100, b"\xff" * 8, frame({"name": "mse"})[:-3], frame({"name": "mse"})])
def test_bytes_that_are_no_question_harm_nobody(oracle: Oracle, sent: bytes) -> None:
    with oracle.line(MSE) as end:
        end.sendall(sent)
        oracle.hang_up()
    assert answers(oracle)


def test_who_asks_too_often_hears_no_more(oracle: Oracle) -> None:
    with oracle.line(MSE) as end:
        mse = asking(end)
        for number in range(MAX_ASKED):
            mse(1.0, number)
        with pytest.raises(RuntimeError):
            mse(1.0, -1.0)
        oracle.hang_up()


def test_who_asks_and_does_not_listen_is_left(oracle: Oracle) -> None:
    body = bytearray()
    values = [encode([np.ones((1, 20_000)), np.ones((1, 20_000))], body), encode({}, body)]
    question = frame({"name": "predict", "values": values, "number": 1}, bytes(body))
    with oracle.line({"predict": {"section": "univariate", "name": "predict"}}) as end:
        end.settimeout(0.2)
        with pytest.raises(OSError):
            for _ in range(1000):
                end.sendall(question)
        oracle.hang_up()
    assert answers(oracle)


def test_a_question_too_large_has_an_answer_and_the_process_stays_small(oracle: Oracle) -> None:
    with oracle.line(MSE) as end:
        mse = asking(end)
        with pytest.raises(Exception, match="allocate|more than it can do"):
            mse(np.ones((1, 30_000)), np.ones((30_000, 1)))
        oracle.hang_up()
    assert answers(oracle)


def test_an_answer_to_an_earlier_question_is_passed_over() -> None:
    here, there = socket.socketpair()
    with here, there:
        line = Line(here.fileno())
        write(there.fileno(), frame({"value": 1.0, "number": 0}) + frame({"value": 2.0, "number": 1}))
        assert line.ask({"name": "mse"}, b"")[0]["value"] == 2.0
        assert Inbox(there.fileno()).receive(time.monotonic() + 5)[0] == {"name": "mse", "number": 1}


def test_the_same_question_is_asked_once_unless_chance_or_a_function_is_in_it() -> None:
    here, there = socket.socketpair()
    rng = np.random.default_rng(0)
    with here, there:
        line = Line(here.fileno())
        for number in range(1, 6):
            write(there.fileno(), frame({"value": float(number), "number": number}))
        mse, function = Asking(line, "mse"), Asking(line, 0)
        assert [mse(1.0, 2.0), mse(1.0, 2.0), mse(1.0, 3.0)] == [1.0, 1.0, 2.0]
        assert [mse(rng, 2.0), mse(rng, 2.0), function(1.0)] == [3.0, 4.0, 5.0]
