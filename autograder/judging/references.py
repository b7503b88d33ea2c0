"""A process of its own that answers what submissions ask of references, so that no question can harm the judge.

A submission may send any arguments: billions of iterations, products that fill the memory. Here they meet limits. It
asks on a line that the judge opens for one exercise and hands down to it; the judge says here what may be asked.
"""

import contextlib
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import time
import weakref
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from handrail.engine.values import Function, fresh

from ..errors import WorkerFault
from ..exercises.sections import section
from ..fence import wire

MEMORY = 1 << 30
SECONDS_TO_START, SECONDS_TO_ANSWER, SECONDS_TO_LISTEN = 30.0, 3.0, 1.0
MAX_ASKED = 20_000  # while a submission's function answers one probe
ADDRESS = re.compile(r" at 0x[0-9a-f]+")  # in this process's memory, which is nobody else's affair
START = "import sys; sys.path[:] = sys.argv[1:]; from autograder.judging.references import main; main()"


class References:
    """The references' process: started with the first line, replaced when a question proves too much for it."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None

    def line(self, references: Mapping[str, Any]) -> socket.socket:
        """Open a line; the end to hand down to a submission.

        references: by name, {"section", "name"} of those that may be asked for on it.
        """
        if self.process is None:
            self._start()
        here, there = socket.socketpair()
        with here:
            self._say({"op": "line", "line": True, "references": dict(references)}, here.fileno())
        return there

    def probe(self, functions: list[dict[str, Any]]) -> bool:
        """Say that a probe follows, with these functions, {"name", "parameters"} each, among its arguments.

        Returns whether the line is open: who was asked before may have broken the rules on it.
        """
        return self._heard({"op": "probe", "functions": functions}).get("open") is True

    def hang_up(self) -> None:
        """Close the line; a process that is still busy with a question is ended."""
        self._heard({"op": "hang up"})

    def _heard(self, header: dict[str, Any]) -> dict[str, Any]:
        """What the process says to a word; nothing where it is busy, and then it is ended, or ended before."""
        if self.process is None:
            return {}
        self._say(header)
        try:
            return self.inbox.receive(time.monotonic() + SECONDS_TO_ANSWER)[0]
        except (OSError, EOFError, wire.BadFrame):
            self.close()
            return {}

    def _say(self, header: dict[str, Any], line: int | None = None) -> None:
        with contextlib.suppress(OSError):  # a process that has ended does not answer either
            wire.send(self.control.fileno(), header, deadline=time.monotonic() + SECONDS_TO_LISTEN, line=line)

    def _start(self) -> None:
        command = [sys.executable, "-I", "-c", START, *sys.path]
        self.control, there = socket.socketpair()
        self.control.setblocking(False)
        with there:
            end = there.fileno()
            started = subprocess.Popen(command, stdin=end, stdout=end, stderr=subprocess.DEVNULL, env={}, cwd="/")
        self.process, self._end = started, weakref.finalize(self, _end, started, self.control)
        self.inbox = wire.Inbox(self.control.fileno())
        try:
            self.inbox.receive(time.monotonic() + SECONDS_TO_START)
        except (OSError, EOFError, wire.BadFrame):
            self.close()
            raise WorkerFault("The process that answers for the references did not start.") from None

    def close(self) -> None:
        """End the process; the next line starts another."""
        if self.process:
            self._end()
            self.process = None


def _end(process: "subprocess.Popen[bytes]", control: socket.socket) -> None:
    process.kill()
    process.wait()
    control.close()


# --- inside the process ----------------------------------------------------------------------------


def main() -> None:
    """Answer what comes on the line that the judge opened last, until the judge hangs up altogether."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.dup2(os.open(os.devnull, os.O_RDWR), 2)
    signal.signal(signal.SIGALRM, _alarm)
    judge, line = wire.Inbox(0, lines=True), Line(None)
    wire.send(1, {"op": "ready"})
    while True:
        open_ends = [judge.fd] if line.fd is None else [judge.fd, line.fd]
        if judge.fd not in wire.ready(open_ends, []):  # what the judge says comes first
            line.serve()
            continue
        try:
            judge.fill()
        except EOFError:
            return
        while (found := judge.taken()) is not None:
            match found[0]:
                case {"op": "line", "line": int(fd), "references": dict(references)}:
                    line = Line(fd, references)
                case {"op": "probe", "functions": list(functions)}:
                    line.functions, line.asked = functions, 0
                    wire.send(1, {"op": "probe", "open": line.fd is not None})
                case _:
                    line.close()
                    wire.send(1, {"op": "hung up"})


class Line:
    """What a submission may ask for, and where; without a descriptor once it broke the rules."""

    def __init__(self, fd: int | None, references: Mapping[str, Any] = {}):  # noqa: B006
        self.fd, self.references = fd, references
        self.functions: list[dict[str, Any]] = []
        self.asked = 0
        if fd is not None:
            os.set_blocking(fd, False)
            self.inbox = wire.Inbox(fd)

    def serve(self) -> None:
        """Answer what has arrived; close the line where that is no question, or one too many."""
        assert self.fd is not None
        try:
            self.inbox.fill()
            while (found := self.inbox.taken()) is not None:
                reply, data = self._answered(*found)
                until = time.monotonic() + SECONDS_TO_LISTEN
                wire.send(self.fd, {**reply, "number": found[0].get("number")}, data, until)
        except (OSError, EOFError, wire.BadFrame):
            self.close()

    def _answered(self, question: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        match question:
            case {"name": str(name), "values": [_, _] as values} if name in self.references:
                offered = self.references[name]
            case {"name": int(index), "values": [_, _] as values} if 0 <= index < len(self.functions):
                offered = self.functions[index]
            case _:
                raise wire.BadFrame("asks for what was not offered")
        if self.asked == MAX_ASKED:
            raise wire.BadFrame("too many questions")
        self.asked += 1
        return answered(offered, values, body, self.asked - 1, self._handed_on(question.get("functions")))

    def _handed_on(self, given: Any) -> Callable[[str, int], Any]:
        """What makes a function among the arguments of one that the probe came with, by its number there.

        given: for each function among them that number; the notebook's own functions stay where they are.
        """
        of = dict(enumerate(given if isinstance(given, list) else ()))

        def make(letter: str, index: int) -> Any:
            number = of.get(index)
            if letter != "f" or type(number) is not int or not 0 <= number < len(self.functions):
                raise wire.BadFrame("a function that does not travel")
            return _function(self.functions[number])

        return make

    def close(self) -> None:
        """Answer nothing more on it."""
        if self.fd is not None:
            os.close(self.fd)
            self.fd = None


def answered(
    offered: dict[str, Any], values: Any, body: bytes, seed: int, make: Callable[[str, int], Any]
) -> tuple[dict[str, Any], bytes]:
    """What a function returns for encoded arguments, encoded; or the exception that it raises.

    offered: {"section", "name"} for a reference, {"name", "parameters"} for a function among the arguments.
    seed: of the generator that stands for one among the arguments.  make: makes functions among the arguments.
    """
    data = bytearray()
    signal.setitimer(signal.ITIMER_REAL, SECONDS_TO_ANSWER)
    try:
        args, kwargs = (_generators(wire.decode(v, body, make), seed) for v in values)
        with np.errstate(all="ignore"):
            return {"value": wire.encoded(_function(offered)(*args, **kwargs), data)}, bytes(data)
    except Exception as error:  # the submission's arguments may be anything
        return {"raised": [type(error).__name__, ADDRESS.sub("", str(error))[:300]]}, b""
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _alarm(signum: int, stack: Any) -> None:
    raise RuntimeError("asked for more than it can do")


def _function(offered: dict[str, Any]) -> Callable[..., Any]:
    if "section" in offered:
        return section(offered["section"]).function(offered["name"])
    made: Callable[..., Any] = fresh(Function(offered["name"], tuple(offered["parameters"])))
    return made


def _generators(arguments: Any, seed: int) -> Any:
    """Arguments with a new generator in each place where the submission has one of its own, which does not travel."""
    if isinstance(arguments, dict):
        return {name: _seeded(argument, seed) for name, argument in arguments.items()}
    return [_seeded(argument, seed) for argument in arguments]


def _seeded(argument: Any, seed: int) -> Any:
    generator = isinstance(argument, wire.Opaque) and argument.name == "Generator"
    return np.random.default_rng(seed) if generator else argument
