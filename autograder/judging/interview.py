"""One process behind the fence that answers probes: what it is asked, and what of its answers counts as one."""

import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from handrail.engine.calls import OWN
from handrail.engine.compare import Outcome, Raised
from handrail.engine.influence import Run
from handrail.engine.remedies import Tired
from handrail.engine.values import Function, Previous, Rng, fresh, named, turns

from ..errors import WorkerFault
from ..exercises.model import Exercise
from ..exercises.papers import Paper
from ..fence import wire
from ..fence.fence import Fence
from .references import References

GRACE = 5.0
PATIENCE = 1.0  # seconds for a probe while others wait for theirs
SHARE = 5  # all probes of an exercise together take at most so many times what one may
MAX_STALE = 1_000
ANSWER, ANSWER_MULTIPLE = 1 << 20, 4  # bytes of arrays in one answer, or a multiple of the right answer's

Answers = Callable[[Exercise, Paper], list[Outcome] | None]
Ask = dict[str, Any]  # a function that can be asked for: {"section", "name"} or {"name", "parameters"}
NONE: Mapping[str, Ask] = {}
TOO_LONG = "TooLong"
TOO_LARGE: dict[str, Any] = {"value": ["o", "value too large"], "changed": [], "printed": False}


class Ended(Exception):
    """The exercise's own process ended; the session goes on."""


class NoAnswer(Ended):
    """The process that was to answer, apart from the others, ended or took too long; the others are not harmed."""


@dataclass
class Interview:
    """The process of an exercise, or of several; it ends with the session.

    A nonce is in every frame of its own; what others say is passed over.
    earlier: by name, functions of the notebook in whose place the references answer.
    """

    fence: Fence
    references: References
    earlier: Mapping[str, Ask]
    nonce: str = field(default_factory=lambda: secrets.token_hex(16))
    lined: bool = False
    ended: bool = False
    defined: list[str] | None = None

    def alone(self, exercise: Exercise, paper: Paper) -> list[Outcome] | None:
        """What a function does on all probes, one after the other; None where it is not defined."""
        seconds = SHARE * exercise.seconds
        if not self._begin({exercise: paper}, seconds):
            return None
        end = time.monotonic() + seconds
        found: list[Outcome] = []
        for probe, expected in zip(paper.calls, paper.expected, strict=True):
            if found and _took_too_long(found[-1]):
                found.append(found[-1])
            else:
                limit = max(0.5, min(exercise.seconds, end - time.monotonic()))
                found += self._ask(exercise, paper, [probe], limit, _room(expected))
        return found

    def company(self, papers: Mapping[Exercise, Paper]) -> Answers:
        """What asks for the one answer of a function on all its probes, in one question; None where it is not defined.

        Each function answers in a process of its own. Raises NoAnswer where that ends or takes too long, Ended where
        the one from which it is forked does, or where others may not be asked after it.
        """

        def answers(exercise: Exercise, paper: Paper) -> list[Outcome] | None:
            if self.defined is None:
                self._begin(papers, 2 * len(papers) * (2 * PATIENCE + GRACE), apart=True)
            if exercise.name not in (self.defined or ()):
                return None
            if self.lined and not self.references.probe([]):  # an earlier one broke the rules on the line of all
                raise Ended
            seconds, room = min(exercise.seconds, 2 * PATIENCE), sum(map(_room, paper.expected))
            try:
                found = self._ask(exercise, paper, paper.calls, seconds, room)
                with suppress(Ended, TimeoutError):  # an answer counts that came before its process has ended
                    self._next(time.monotonic() + GRACE, "over")
                if any(map(_took_too_long, found)):
                    raise NoAnswer
            except NoAnswer:
                if self.lined:  # half of what a reference said may still be on the line
                    raise Ended from None
                raise
            return found

        return answers

    def running(self, exercise: Exercise, paper: Paper) -> Run:
        """The function as one that can be run on any probe; raises Tired where it takes too long."""
        if not self._begin({exercise: paper}, SHARE * exercise.seconds):
            raise Ended

        def run(probe: tuple[Any, ...]) -> Outcome:
            (found,) = self._ask(exercise, paper, [probe], PATIENCE, ANSWER)
            if _took_too_long(found):
                raise Tired
            return found

        return run

    def _begin(self, papers: Mapping[Exercise, Paper], seconds: float, apart: bool = False) -> list[str]:
        """Have the process begin, with a line to the references where it needs one; the functions that are defined.

        apart: whether it is to fork a process for each question.
        """
        names = [exercise.name for exercise in papers]
        functions = [*names, *(name for exercise in papers for name in exercise.uses)]
        head: dict[str, Any] = {"op": "exercise", "nonce": self.nonce, "seconds": seconds + 4 * GRACE}
        head |= {"functions": functions, "references": list(self.earlier), "apart": apart}
        self.lined = bool(self.earlier) or any(map(_has_functions, papers.values()))
        if self.lined:
            with self.references.line(self.earlier) as line:
                self.fence.send(head, line=line)
        else:
            self.fence.send(head)
        header, _ = self._next(time.monotonic() + 2 * GRACE, "begun")
        match header:
            case {"defined": list(defined)}:
                self.defined = [name for name in names if name in defined]
                return self.defined
        raise Ended

    def _ask(
        self, exercise: Exercise, paper: Paper, probes: list[tuple[Any, ...]], seconds: float, room: int
    ) -> list[Outcome]:
        """The outcomes of probes; after one that takes too long the others do as well, unasked.

        seconds: that each may take; what does not come back by then is stopped, by force if need be.
        room: bytes that the arrays of all answers may take; the judge holds all answers of an exercise at once.
        """
        body, nonce = bytearray(), secrets.token_hex(16)
        functions: list[Ask] = []
        questions = [[_question(turn, body, functions) for turn in turns(probe)] for probe in probes]
        if self.lined:
            self.references.probe(functions)
        head = {"op": "probes", "function": exercise.name, "probes": questions, "nonce": nonce, "seconds": seconds}
        head |= {"over": exercise.over}
        self.fence.send(head, bytes(body))
        try:
            header, data = self._next(time.monotonic() + seconds + GRACE, "answers")
            answers = header.get("answers")
            if header.get("nonce") != nonce or not isinstance(answers, list) or len(answers) != len(probes):
                raise wire.BadFrame("an answer to another question")
            if len(data) > room:
                answers, data = [TOO_LARGE] * len(probes), b""
            return [outcome(answer, data, exercise, paper.spec.arguments) for answer in answers]
        except (wire.BadFrame, TimeoutError):
            raise Ended from None

    def _next(self, until: float, op: str) -> wire.Frame:
        """This process's next frame, which must be an `op`; raises Ended where it is another."""
        for _ in range(MAX_STALE):
            header, body = self.fence.receive(until - time.monotonic())
            if header.get("exercise") == self.nonce:
                self.ended |= header.get("op") == "exercise closed"
                if header.get("op") != op:
                    raise NoAnswer if header.get("op") == "over" else Ended
                return header, body
        raise WorkerFault("too much that nobody asked for")

    def close(self) -> None:
        """End the process and its line; where that is not heard of, the next session ends it."""
        if self.lined:
            self.references.hang_up()
        if self.ended or not self.fence.open:
            return
        with suppress(WorkerFault, TimeoutError):
            self.fence.send({"op": "close exercise"})
            until = time.monotonic() + 2 * GRACE
            while not self.ended:
                with suppress(Ended):
                    self._next(until, "exercise closed")


def _has_functions(paper: Paper) -> bool:
    """Whether a function is among the arguments of a probe."""
    given = (named(turn) for probe in paper.calls for turn in turns(probe))
    return any(isinstance(a, Function) for arguments, keywords in given for a in (*arguments, *keywords.values()))


def _question(turn: tuple[Any, ...], body: bytearray, functions: list[Ask]) -> list[Any]:
    """A probe's arguments by position and by name, encoded; of one turn where it has several."""
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
    return wire.encode(fresh(argument), body)


# --- answers ---------------------------------------------------------------------------------------


def _room(expected: Any) -> int:
    """Bytes of arrays that an answer may have: far more than the right one has."""
    body = bytearray()
    wire.encode(expected, body)
    return max(ANSWER, ANSWER_MULTIPLE * len(body))


def outcome(answer: Any, data: bytes, exercise: Exercise, names: tuple[str, ...]) -> Outcome:
    """A worker's answer as an outcome; raises BadFrame where it is none."""
    match answer:
        case {"raised": [str(kind), str(message), str(where), str(line), int(number), list(kinds)]}:
            if kind == TOO_LONG:
                message = f"it did not come back within {exercise.seconds:g} seconds"
            own = tuple(name for name in OWN if name in kinds[: len(OWN)])
            return Outcome(raised=Raised(kind[:80], message[:300], where[:80], line[:200], number, own))
        case {"value": value, "changed": list(changed), "printed": bool(printed)}:
            if all(type(i) is int and 0 <= i < len(names) for i in changed):
                return Outcome(wire.decode(value, data), changed=tuple(names[i] for i in changed), printed=printed)
    raise wire.BadFrame("no answer")


def _took_too_long(found: Outcome) -> bool:
    return found.raised is not None and found.raised.type == TOO_LONG
