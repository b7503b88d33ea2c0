"""The references answer on a line what its exercise may ask, nothing else, and outlive whatever is asked of them."""

import socket
import time
from collections.abc import Iterator

import numpy as np
import pytest

from autograder.fence.wire import Inbox, encode, frame, write
from autograder.fence.worker import Line, Reference
from autograder.judging.references import MAX_ASKED, References

MSE = {"mse": {"section": "univariate", "name": "mse"}}


@pytest.fixture
def references() -> Iterator[References]:
    references = References()
    yield references
    references.close()


def asking(end: socket.socket, name: str | int = "mse") -> Reference:
    """The function that stands for a reference in a submission."""
    return Reference(Line(end.fileno()), name)


def answers(references: References) -> bool:
    """Whether a new line is answered."""
    with references.line(MSE) as end:
        said = asking(end)(1.0, 3.0)
        references.hang_up()
    return bool(said == 4.0)


def test_a_line_answers_as_the_reference_does(references: References) -> None:
    y_hat, y = np.array([[1.0, 2.0]]), np.array([[0.0, 4.0]])
    with references.line(MSE) as end:
        mse = asking(end)
        assert mse(y_hat, y) == mse(y=y, y_hat=y_hat) == 2.5
        with pytest.raises(TypeError):
            mse(y_hat)
        references.hang_up()


def test_functions_among_the_arguments_of_a_call_have_numbers(references: References) -> None:
    with references.line({}) as end:
        line = Line(end.fileno())
        references.probe([{"name": "parabola", "parameters": [2.0, 1.0]}])
        first = Reference(line, 0)(3.0)
        references.probe([{"name": "parabola", "parameters": [4.0, 1.0]}])
        assert Reference(line, 0)(3.0) != first
        with pytest.raises(RuntimeError):
            Reference(line, 1)(3.0)
        references.hang_up()


@pytest.mark.parametrize("name", ["predict", 0, -1])
def test_what_was_not_offered_ends_the_line_and_no_other(references: References, name: str | int) -> None:
    with references.line(MSE) as end:
        with pytest.raises(RuntimeError, match="asked for more"):
            asking(end, name)(1.0, 1.0)
        with pytest.raises(RuntimeError, match="asked for more"):
            asking(end)(1.0, 1.0)
        references.hang_up()
    process = references.process
    assert answers(references)
    assert references.process is process


def test_whether_a_line_is_open_is_said_before_each_probe(references: References) -> None:
    with references.line(MSE) as end:
        assert references.probe([])
        with pytest.raises(RuntimeError):
            asking(end, "predict")(1.0, 1.0)
        assert not references.probe([])
        references.close()
        assert not references.probe([])
        references.hang_up()
    assert answers(references)


def test_an_error_says_no_place_in_memory(references: References) -> None:
    with references.line({}) as end:
        references.probe([{"name": "local_gradient", "parameters": []}])
        local = asking(end, 0)
        with pytest.raises(ValueError, match="local_gradient has no derivative|function") as raised:
            local(local, 1.0)
        assert "0x" not in str(raised.value)
        references.hang_up()


def test_after_hanging_up_nothing_is_answered(references: References) -> None:
    with references.line(MSE) as end:
        references.hang_up()
        with references.line(MSE) as other:
            with pytest.raises(RuntimeError):
                asking(end)(1.0, 3.0)
            assert asking(other)(1.0, 3.0) == 4.0
            references.hang_up()


@pytest.mark.parametrize("sent", [b"x" * 100, b"\xff" * 8, frame({"name": "mse"})[:-3], frame({"name": "mse"})])
def test_bytes_that_are_no_question_harm_nobody(references: References, sent: bytes) -> None:
    with references.line(MSE) as end:
        end.sendall(sent)
        references.hang_up()
    assert answers(references)


def test_who_asks_too_often_hears_no_more(references: References) -> None:
    with references.line(MSE) as end:
        mse = asking(end)
        for number in range(MAX_ASKED):
            mse(1.0, number)
        with pytest.raises(RuntimeError):
            mse(1.0, -1.0)
        references.hang_up()


def test_who_asks_and_does_not_listen_is_left(references: References) -> None:
    body = bytearray()
    values = [encode([np.ones((1, 20_000)), np.ones((1, 20_000))], body), encode({}, body)]
    question = frame({"name": "predict", "values": values, "number": 1}, bytes(body))
    with references.line({"predict": {"section": "univariate", "name": "predict"}}) as end:
        end.settimeout(0.2)
        with pytest.raises(OSError):
            for _ in range(1000):
                end.sendall(question)
        references.hang_up()
    assert answers(references)


def test_a_question_too_large_has_an_answer_and_the_process_stays_small(references: References) -> None:
    with references.line(MSE) as end:
        mse = asking(end)
        with pytest.raises(Exception, match="allocate|more than it can do"):
            mse(np.ones((1, 30_000)), np.ones((30_000, 1)))
        references.hang_up()
    assert answers(references)


def test_an_answer_to_an_earlier_question_is_passed_over() -> None:
    here, there = socket.socketpair()
    with here, there:
        line = Line(here.fileno())
        write(there.fileno(), frame({"value": 1.0, "number": "0"}) + frame({"value": 2.0, "number": "1"}))
        assert line.ask({"name": "mse"}, b"")[0]["value"] == 2.0
        assert Inbox(there.fileno()).receive(time.monotonic() + 5)[0] == {"name": "mse", "number": "1"}


def test_the_same_question_is_asked_once_unless_chance_or_a_function_is_in_it() -> None:
    here, there = socket.socketpair()
    rng = np.random.default_rng(0)
    with here, there:
        line = Line(here.fileno())
        for number in range(1, 6):
            write(there.fileno(), frame({"value": float(number), "number": str(number)}))
        mse, function = Reference(line, "mse"), Reference(line, 0)
        assert [mse(1.0, 2.0), mse(1.0, 2.0), mse(1.0, 3.0)] == [1.0, 1.0, 2.0]
        assert [mse(rng, 2.0), mse(rng, 2.0), function(1.0)] == [3.0, 4.0, 5.0]
