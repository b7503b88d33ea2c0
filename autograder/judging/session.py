"""One submission behind the fence, as the judge sees it: its cells run, its functions answer, nothing is believed."""

import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from handrail.engine.compare import Outcome, Raised
from handrail.engine.influence import Run
from handrail.engine.remedies import Tired
from handrail.engine.values import Function, Previous, Rng, fresh, named, turns

from ..errors import WorkerFault
from ..exercises.model import Exercise
from ..exercises.papers import Paper
from ..fence import worker
from ..fence.fence import MEMORY, Fence
from .intake import Submission
from .references import Oracle

SECONDS_A_CELL = 10.0
SECONDS_A_NOTEBOOK = 120.0
SECONDS_A_SUBMISSION = 600.0
GRACE = 5.0
PATIENCE = 1.0  # seconds for a call while others wait for theirs
SHARE = 5  # all calls of an exercise together take at most so many times what one may
MAX_STALE = 1_000
MAX_RESTARTS = 40
MAX_PRINTED = 500_000  # characters that all cells together may have printed
ANSWER, ANSWER_MULTIPLE = 1 << 20, 4  # bytes of arrays in one answer, or a multiple of the right answer's

MAX_DRAWN = 8 << 20  # bytes of figures that a graded copy holds
PNG = b"\x89PNG\r\n\x1a\n"

Open = Callable[[], Fence]
Figures = tuple[tuple[str, bytes], ...]
Ask = dict[str, Any]  # a function that can be asked for: {"section", "name"} or {"name", "parameters"}
TOO_LONG = "TooLong"
TOO_LARGE: dict[str, Any] = {"value": ["o", "a value too large"], "changed": [], "printed": False}


class Lost(Exception):
    """The submission's session ended: it died, hung, or sent what is no answer."""


class Unasked(Lost):
    """The session ended before the exercise was asked anything: something that an earlier one left is to blame."""


class Ended(Exception):
    """The exercise's own process ended; the session goes on."""


class OutOfTime(Exception):
    """The submission took all the time, or broke all the fences, that one submission may."""


@dataclass
class Session:
    """One submission behind the fence: its cells have run, its functions can be called; it can begin anew."""

    fence: Fence
    open_fence: Open
    oracle: Oracle
    submission: Submission
    problems: dict[str, str] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)
    restarts: int = 0
    skipped: tuple[str, ...] = ()
    running: str = ""
    until: float = field(default_factory=lambda: time.monotonic() + SECONDS_A_SUBMISSION)

    # --- its cells -----------------------------------------------------------------------------------

    def begin(self) -> None:
        """Run the notebook's cells; a cell that ends the session is left out and the others run again."""
        while True:
            try:
                return self._run_cells()
            except (WorkerFault, TimeoutError):
                if self.running:
                    self.problems[self.running] = "ended the whole session or did not end; it is left out"
                    self.skipped += (self.running,)
            self.renew()

    def _run_cells(self) -> None:
        self.running = ""
        cells = [list(cell) for cell in self.submission.cells if cell[0] not in self.skipped]
        limits = {"memory": MEMORY, "seconds": SECONDS_A_NOTEBOOK, "seconds_a_cell": SECONDS_A_CELL}
        self.fence.begin({"cells": cells, **limits})
        for ident, _ in cells:
            self._cell(ident, "cell")
            self.running = ident
            self._note(ident, self._cell(ident, "cell ran"))
        self.fence.receive(GRACE, "ran")

    def _cell(self, ident: str, op: str) -> dict[str, Any]:
        """The frame about this cell; raises WorkerFault for one about another."""
        header = self.fence.receive(SECONDS_A_CELL + GRACE, op)[0]
        if header.get("cell") != ident:
            raise WorkerFault("the cells ran in another order")
        return header

    def _note(self, cell: str, header: dict[str, Any]) -> None:
        if header.get("problem"):
            self.problems[cell] = str(header["problem"])[:600]
        room = MAX_PRINTED - sum(map(len, self.printed.values()))
        if header.get("printed") and room > 0:
            self.printed[cell] = str(header["printed"])[: min(worker.OUTPUT_KEPT, room)]

    def figures(self) -> dict[str, Figures]:
        """What the notebook's cells draw when all of them run, demonstrations too; as far as that comes in time."""
        self.renew()
        cells, found, room = [list(c) for c in self.submission.shows if c[0] not in self.skipped], {}, MAX_DRAWN
        try:
            limits = {"memory": MEMORY, "seconds": SECONDS_A_NOTEBOOK, "seconds_a_cell": SECONDS_A_CELL}
            self.fence.begin({"cells": cells, "figures": True, **limits})
            for ident, _ in cells:
                self._cell(ident, "cell")
                header, body = self.fence.receive(SECONDS_A_CELL + GRACE, "cell ran")
                drawn = _figures(header.get("figures"), body)
                room -= len(body)
                if drawn and room > 0:
                    found[ident] = drawn
        except (WorkerFault, TimeoutError):
            pass
        return found

    def renew(self) -> None:
        """Close the submission and have a fence to begin it again; raises OutOfTime after a while."""
        self.restarts += 1
        if self.restarts > MAX_RESTARTS or time.monotonic() > self.until:
            raise OutOfTime
        if not self.fence.finish():
            self.fence.close()
            self.fence = self.open_fence()

    def restart(self) -> None:
        """Begin anew: the cells run again."""
        self.renew()
        self.begin()

    # --- its functions -------------------------------------------------------------------------------

    def answers(self, exercise: Exercise, paper: Paper, oracles: Mapping[str, Ask]) -> list[Outcome] | None:
        """What a function does on all probes, earlier ones answered by `oracles`; None where it is not defined.

        Raises Ended where the exercise's own process ends or says what is no answer, Lost where the session does, and
        Unasked where that happens before the function is called.
        """
        if time.monotonic() > self.until:
            raise OutOfTime
        asked = _Asked(self.fence, self.oracle, oracles)
        try:
            with closing(asked):
                return asked.alone(exercise, paper)
        except (WorkerFault, TimeoutError):
            raise (Lost if asked.begun else Unasked) from None

    def observed(self, exercise: Exercise, paper: Paper, observe: Callable[[Run], str]) -> str:
        """What `observe` says of a function that it may call on any probes; nothing where its process does not last."""
        try:
            with closing(_Asked(self.fence, self.oracle, {})) as asked:
                return observe(asked.calling(exercise, paper))
        except Ended:
            return ""
        except (WorkerFault, TimeoutError):
            self.restart()
            return ""

    def together(self, papers: Mapping[Exercise, Paper]) -> dict[str, list[Outcome]]:
        """What the functions of several exercises do, one after the other in one process, as far as they get.

        One may harm those after it; so a wrong answer says nothing, and a missing one neither.
        """
        found = dict[str, list[Outcome]]()
        try:
            with closing(_Asked(self.fence, self.oracle, {})) as asked:
                found.update(asked.together(papers))
        except Ended:
            pass
        except (WorkerFault, TimeoutError):
            self.restart()
        return found


@dataclass
class _Asked:
    """One process that answers calls: its nonce is in every frame of its own; earlier ones' frames are passed over."""

    fence: Fence
    oracle: Oracle
    oracles: Mapping[str, Ask]
    nonce: str = field(default_factory=lambda: secrets.token_hex(16))
    lined: bool = False
    begun: bool = False
    closed: bool = False

    def alone(self, exercise: Exercise, paper: Paper) -> list[Outcome] | None:
        """What a function does on all probes, one after the other; None where it is not defined."""
        seconds = SHARE * exercise.seconds
        if not self._begin({exercise: paper}, seconds):
            return None
        end = time.monotonic() + seconds
        found: list[Outcome] = []
        for call, expected in zip(paper.calls, paper.expected, strict=True):
            if found and found[-1].raised and found[-1].raised.type == TOO_LONG:
                found.append(found[-1])
            else:
                limit = max(0.5, min(exercise.seconds, end - time.monotonic()))
                found += self._ask(exercise, paper, [call], limit, _room(expected))
        return found

    def together(self, papers: Mapping[Exercise, Paper]) -> Iterator[tuple[str, list[Outcome]]]:
        """What each function that is defined does on all its probes, in one question each."""
        defined = self._begin(papers, len(papers) * (PATIENCE + GRACE))
        for exercise, paper in papers.items():
            if exercise.name in defined:
                room = sum(map(_room, paper.expected))
                yield exercise.name, self._ask(exercise, paper, paper.calls, PATIENCE, room)

    def calling(self, exercise: Exercise, paper: Paper) -> Run:
        """The function as one that can be called on a probe; raises Tired where it takes too long."""
        if not self._begin({exercise: paper}, SHARE * exercise.seconds):
            raise Ended

        def call(probe: tuple[Any, ...]) -> Outcome:
            (found,) = self._ask(exercise, paper, [probe], PATIENCE, ANSWER)
            if found.raised and found.raised.type == TOO_LONG:
                raise Tired
            return found

        return call

    def _begin(self, papers: Mapping[Exercise, Paper], seconds: float) -> list[str]:
        """Have the process begin, with a line to the references where it needs one; the functions that are defined."""
        names = [exercise.name for exercise in papers]
        head: dict[str, Any] = {"op": "exercise", "nonce": self.nonce, "seconds": seconds + 4 * GRACE}
        head |= {"functions": names, "oracles": list(self.oracles)}
        self.lined = bool(self.oracles) or any(map(_has_functions, papers.values()))
        if self.lined:
            with self.oracle.line(self.oracles) as line:
                self.fence.send(head, line=line)
        else:
            self.fence.send(head)
        header, _ = self._next(time.monotonic() + 2 * GRACE, "begun")
        self.begun = True
        match header:
            case {"defined": list(defined)}:
                return [name for name in names if name in defined]
        raise Ended

    def _ask(
        self, exercise: Exercise, paper: Paper, calls: list[tuple[Any, ...]], seconds: float, room: int
    ) -> list[Outcome]:
        """The outcomes of probes; after one that takes too long the others do as well, unasked.

        seconds: that each may take; what does not come back by then is stopped, by force if need be.
        room: bytes that the arrays of all answers may take; the judge holds all answers of an exercise at once.
        """
        body, nonce = bytearray(), secrets.token_hex(16)
        functions: list[Ask] = []
        questions = [[_question(turn, body, functions) for turn in turns(call)] for call in calls]
        if self.lined:
            self.oracle.call(functions)
        head = {"op": "calls", "function": exercise.name, "calls": questions, "nonce": nonce, "seconds": seconds}
        self.fence.send(head, bytes(body))
        try:
            header, data = self._next(time.monotonic() + seconds + GRACE, "answers")
            answers = header.get("answers")
            if header.get("nonce") != nonce or not isinstance(answers, list) or len(answers) != len(calls):
                raise worker.BadFrame("an answer to another question")
            if len(data) > room:
                answers, data = [TOO_LARGE] * len(calls), b""
            return [_outcome(answer, data, exercise, paper.spec.arguments) for answer in answers]
        except (worker.BadFrame, TimeoutError):
            raise Ended from None

    def _next(self, until: float, *ops: str) -> tuple[dict[str, Any], bytes]:
        """This process's next frame, which must be one of `ops`."""
        for _ in range(MAX_STALE):
            header, body = self.fence.receive(until - time.monotonic())
            if header.get("exercise") != self.nonce:
                continue
            if header.get("op") == "exercise closed":
                self.closed = True
                raise Ended
            if header.get("op") not in ops:
                raise Ended
            return header, body
        raise WorkerFault("too much that nobody asked for")

    def close(self) -> None:
        """End the process and its line; raises WorkerFault or TimeoutError where the session does not say so."""
        if self.lined:
            self.oracle.hang_up()
        if self.closed or not self.fence.open:
            return
        self.fence.send({"op": "close exercise"})
        until = time.monotonic() + 2 * GRACE
        for _ in range(MAX_STALE):
            header, _ = self.fence.receive(until - time.monotonic())
            if header.get("op") == "exercise closed" and header.get("exercise") == self.nonce:
                return
        raise WorkerFault("too much that nobody asked for")


def _has_functions(paper: Paper) -> bool:
    """Whether a function is among the arguments of a probe."""
    given = (named(turn) for call in paper.calls for turn in turns(call))
    return any(isinstance(a, Function) for arguments, keywords in given for a in (*arguments, *keywords.values()))


def _question(turn: tuple[Any, ...], body: bytearray, functions: list[Ask]) -> list[Any]:
    """One call's arguments by position and by name, encoded."""
    arguments, keywords = named(turn)
    return [
        ["l", [_encoded(argument, body, functions) for argument in arguments]],
        ["d", [[name, _encoded(argument, body, functions)] for name, argument in keywords.items()]],
    ]


def _encoded(argument: Any, body: bytearray, functions: list[Ask]) -> Any:
    if isinstance(argument, Previous):
        return ["p", argument.place]
    if isinstance(argument, Rng):
        return ["g", argument.seed]
    if isinstance(argument, Function):
        functions.append({"name": argument.name, "parameters": list(argument.parameters)})
        return ["f", len(functions) - 1]
    return worker.encode(fresh(argument), body)


def _room(expected: Any) -> int:
    """Bytes of arrays that an answer may have: far more than the right one has."""
    body = bytearray()
    worker.encode(expected, body)
    return max(ANSWER, ANSWER_MULTIPLE * len(body))


def _outcome(answer: Any, data: bytes, exercise: Exercise, names: tuple[str, ...]) -> Outcome:
    """A worker's answer as an outcome; raises BadFrame where it is none."""
    match answer:
        case {"raised": [str(kind), str(message), str(where), str(line), int(number)]}:
            if kind == TOO_LONG:
                message = f"it did not come back within {exercise.seconds:g} seconds"
            return Outcome(raised=Raised(kind[:80], message[:300], where[:80], line[:200], number))
        case {"value": value, "changed": list(changed), "printed": bool(printed)}:
            if all(type(i) is int and 0 <= i < len(names) for i in changed):
                return Outcome(worker.decode(value, data), changed=tuple(names[i] for i in changed), printed=printed)
    raise worker.BadFrame("no answer")


def _figures(described: Any, body: bytes) -> Figures:
    """The figures that a frame says it holds, each with its description; only what is a PNG file."""
    found, start = [], 0
    for entry in described[: worker.MAX_FIGURES] if isinstance(described, list) else ():
        match entry:
            case [str(alt), int(size)] if 0 < size <= len(body) - start:
                if body[start : start + size].startswith(PNG):
                    found.append((alt[:500], body[start : start + size]))
                start += size
    return tuple(found)
