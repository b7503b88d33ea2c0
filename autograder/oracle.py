"""A process of its own that answers what submissions ask of references, so that no question can harm the judge.

A submission may send any arguments: billions of iterations, products that fill the memory. Here they meet limits.
"""

import os
import resource
import subprocess
import sys
import time
import weakref
from collections.abc import Callable
from typing import Any

import numpy as np
from handrail.values import Function, fresh

from . import worker
from .course import section
from .errors import WorkerFault

MEMORY = 1 << 30
SECONDS_TO_START, SECONDS_TO_ANSWER = 30.0, 3.0
START = "import sys; sys.path[:] = sys.argv[1:]; from autograder.oracle import main; main()"


class Oracle:
    """The references' process: started with the first question, replaced when a question proves too much for it."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, function: dict[str, Any], values: Any, body: bytes, seed: int) -> tuple[dict[str, Any], bytes]:
        """A frame to hand to the submission: what the function returned or raised for these encoded arguments.

        function: {"section", "name"} for a reference, {"name", "parameters"} for a function among the arguments.
        seed: of the generator that stands for one among the arguments.
        """
        process = self.process or self._start()
        assert process.stdin and process.stdout
        try:
            worker.write(process.stdin.fileno(), worker.frame({**function, "values": values, "seed": seed}, body))
            return worker.receive(worker.reader(process.stdout.fileno(), time.monotonic() + SECONDS_TO_ANSWER))
        except (OSError, EOFError, worker.BadFrame):
            self.close()
            return {"raised": ["RuntimeError", f"{function['name']} was asked for more than it can do"]}, b""

    def _start(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-I", "-c", START, *sys.path]
        pipe = subprocess.PIPE
        started = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env={}, cwd="/")
        self.process, self._end = started, weakref.finalize(self, _end, started)
        assert started.stdout
        try:
            worker.receive(worker.reader(started.stdout.fileno(), time.monotonic() + SECONDS_TO_START))
        except (OSError, EOFError, worker.BadFrame):
            self.close()
            raise WorkerFault("The process that answers for the references did not start.") from None
        return started

    def close(self) -> None:
        """End the process; the next question starts another."""
        if self.process:
            self._end()
            self.process = None


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()


# --- inside the process ----------------------------------------------------------------------------


def main() -> None:
    """Answer frames from standard input on standard output until it ends."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.dup2(os.open(os.devnull, os.O_RDWR), 2)
    worker.write(1, worker.frame({"op": "ready"}))
    while True:
        try:
            question, body = worker.receive(worker.reader(0))
        except EOFError:
            return
        header, data = answered(question, body)
        worker.write(1, worker.frame(header, data))


def answered(question: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    """What a question's function returns for its arguments, encoded; or the exception that it raises."""
    data = bytearray()
    try:
        args, kwargs = (_generators(worker.decode(v, body), question["seed"]) for v in question["values"])
        with np.errstate(all="ignore"):
            return {"value": worker.encoded(_function(question)(*args, **kwargs), data)}, bytes(data)
    except Exception as error:  # the submission's arguments may be anything
        return {"raised": [type(error).__name__, str(error)[:300]]}, b""


def _function(question: dict[str, Any]) -> Callable[..., Any]:
    if "section" in question:
        return section(question["section"]).function(question["name"])
    made: Callable[..., Any] = fresh(Function(question["name"], tuple(question["parameters"])))
    return made


def _generators(arguments: Any, seed: int) -> Any:
    """Arguments with a new generator in each place where the submission has one of its own, which does not travel."""
    if isinstance(arguments, dict):
        return {name: _seeded(argument, seed) for name, argument in arguments.items()}
    return [_seeded(argument, seed) for argument in arguments]


def _seeded(argument: Any, seed: int) -> Any:
    generator = isinstance(argument, worker.Opaque) and argument.name == "Generator"
    return np.random.default_rng(seed) if generator else argument
