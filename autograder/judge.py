"""The trusted side: asks a submission's functions questions, compares the answers, names mistakes, gives points."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from handrail.compare import Outcome, Raised, Verdict, examine
from handrail.values import Function, Previous, Rng, fresh, named, turns

from . import worker
from .course import Section
from .errors import WorkerFault
from .intake import Submission, notebook_reads
from .keys import Paper, draw
from .model import Exercise, Mark, Report
from .sandbox import Fence

MEMORY = 2 << 30
SECONDS_A_CELL = 10.0
SECONDS_A_NOTEBOOK = 120.0
GRACE = 5.0
MAX_ASKED = 20_000
MAX_RESTARTS = 3

Open = Callable[[], Fence]


class Lost(Exception):
    """The submission's session ended: it died, hung, or sent what is no answer."""


class Ended(Exception):
    """The exercise's own process ended; the session goes on."""


@dataclass
class Session:
    """One submission behind the fence: its cells have run, its functions can be called; it can begin anew."""

    fence: Fence
    open_fence: Open
    submission: Submission
    problems: dict[str, str]
    printed: dict[str, str]
    restarts: int = 0
    skipped: tuple[str, ...] = ()

    def begin(self) -> None:
        """Run the notebook's cells; a cell that never ends is left out and the others run again."""
        cells = [list(cell) for cell in self.submission.cells if cell[0] not in self.skipped]
        self.fence.send(
            {
                "op": "open",
                "cells": cells,
                "memory": MEMORY,
                "seconds": SECONDS_A_NOTEBOOK,
                "seconds_a_cell": SECONDS_A_CELL,
            }
        )
        running = ""
        try:
            while (header := self.fence.receive(SECONDS_A_CELL + GRACE)[0]).get("op") != "ran":
                if header.get("op") not in ("cell", "cell ran"):
                    raise WorkerFault("the cells ended the session")
                running = str(header.get("cell", ""))
                if header["op"] == "cell ran":
                    self._note(running, header)
        except (WorkerFault, TimeoutError):
            self.problems[running] = "ended the whole session or did not end; it is left out"
            self.skipped += (running,)
            self.restart()

    def _note(self, cell: str, header: dict[str, Any]) -> None:
        if header.get("problem"):
            self.problems[cell] = str(header["problem"])[:600]
        if header.get("printed"):
            self.printed[cell] = str(header["printed"])[: worker.OUTPUT_KEPT]

    def restart(self) -> None:
        """A new fence and the cells again; raises Lost after a few times."""
        self.restarts += 1
        self.fence.close()
        self.fence = self.open_fence()
        if self.restarts > MAX_RESTARTS:
            raise Lost
        self.begin()

    def answers(self, exercise: Exercise, paper: Paper, oracles: dict[str, Callable[..., Any]]) -> list[Outcome] | None:
        """What a function does on all probes, earlier ones answered by `oracles`; None where it is not defined.

        Raises Lost where the session does not answer.
        """
        whole = (exercise.seconds + 1) * len(paper.calls) + GRACE
        self.fence.send({"op": "exercise", "name": exercise.name, "oracles": list(oracles), "seconds": whole})
        try:
            header = self.fence.receive(GRACE + 5)[0]
            if header.get("op") != "begun":
                raise Lost
            defined = header.get("defined") is True
            outcomes = self._all(exercise, paper, oracles) if defined else None
            self.fence.send({"op": "close exercise"})
            self.fence.receive(GRACE, "exercise closed")
        except (WorkerFault, TimeoutError, worker.BadFrame):
            raise Lost from None
        return outcomes

    def _all(self, exercise: Exercise, paper: Paper, oracles: dict[str, Callable[..., Any]]) -> list[Outcome]:
        """The outcomes of all probes; a function that once did not come back in time is not asked again."""
        outcomes: list[Outcome] = []
        for call in paper.calls:
            late = outcomes and outcomes[-1].raised and outcomes[-1].raised.type == "TooLong"
            outcomes.append(outcomes[-1] if late else self._ask(call, exercise, oracles))
        return outcomes

    def _ask(self, call: tuple[Any, ...], exercise: Exercise, oracles: dict[str, Callable[..., Any]]) -> Outcome:
        body, nonce = bytearray(), secrets.token_hex(16)
        functions: list[Callable[..., Any]] = []
        questions = [_question(turn, body, functions) for turn in turns(call)]
        self.fence.send({"op": "call", "turns": questions, "nonce": nonce, "seconds": exercise.seconds}, bytes(body))
        end = time.monotonic() + exercise.seconds + GRACE
        for asked in range(MAX_ASKED):
            header, data = self.fence.receive(end - time.monotonic(), "ask", "answer", "exercise closed")
            if header["op"] == "exercise closed":
                raise Ended
            if header["op"] == "answer":
                if header.get("nonce") != nonce:
                    raise worker.BadFrame("an answer to another question")
                return _outcome(header, data, exercise, self.argument_names)
            self._tell(header, data, functions, oracles, asked)
        raise worker.BadFrame("too many questions back")

    argument_names: tuple[str, ...] = ()

    def _tell(
        self,
        header: dict[str, Any],
        data: bytes,
        functions: list[Any],
        oracles: dict[str, Callable[..., Any]],
        asked: int,
    ) -> None:
        """Answer what the submission asks of an earlier function or of a function among its arguments.

        asked: how many questions came before; it seeds the generator that stands for one which the submission sends.
        """
        name, values = header.get("name"), header.get("values")
        function = (
            oracles.get(name)
            if isinstance(name, str)
            else functions[name]
            if isinstance(name, int) and 0 <= name < len(functions)
            else None
        )
        if function is None or not isinstance(values, list) or len(values) != 2:
            raise worker.BadFrame("asks for what was not offered")
        args, kwargs = worker.decode(values[0], data), worker.decode(values[1], data)
        body = bytearray()
        try:
            with np.errstate(all="ignore"):
                args, kwargs = [_seeded(v, asked) for v in args], {k: _seeded(v, asked) for k, v in kwargs.items()}
                value = worker.encode(function(*args, **kwargs), body)
        except Exception as error:  # the student's arguments may be anything
            self.fence.send({"raised": [type(error).__name__, str(error)[:300]]})
        else:
            self.fence.send({"value": value}, bytes(body))


def _seeded(argument: Any, seed: int) -> Any:
    """An argument that a submission hands on; generators do not travel, and a new one stands for its own."""
    generator = isinstance(argument, worker.Opaque) and argument.name == "Generator"
    return np.random.default_rng(seed) if generator else argument


def _question(turn: tuple[Any, ...], body: bytearray, functions: list[Any]) -> list[Any]:
    """One call's arguments by position and by name, encoded."""
    arguments, keywords = named(turn)
    return [
        ["l", [_encoded(argument, body, functions) for argument in arguments]],
        ["d", [[name, _encoded(argument, body, functions)] for name, argument in keywords.items()]],
    ]


def _encoded(argument: Any, body: bytearray, functions: list[Any]) -> Any:
    if isinstance(argument, Previous):
        return ["p", argument.place]
    if isinstance(argument, Rng):
        return ["g", argument.seed]
    if isinstance(argument, Function):
        functions.append(fresh(argument))
        return ["f", len(functions) - 1]
    return worker.encode(fresh(argument), body)


def _outcome(header: dict[str, Any], data: bytes, exercise: Exercise, names: tuple[str, ...]) -> Outcome:
    """A worker's answer as an outcome; raises BadFrame where it is none."""
    match header:
        case {"raised": [str(kind), str(message), str(where), str(line), int(number)]}:
            if kind == "TooLong":
                message = f"it did not come back within {exercise.seconds:g} seconds"
            return Outcome(raised=Raised(kind[:80], message[:300], where[:80], line[:200], number))
        case {"value": value, "changed": list(changed), "printed": bool(printed)}:
            if all(type(i) is int and 0 <= i < len(names) for i in changed):
                return Outcome(worker.decode(value, data), changed=tuple(names[i] for i in changed), printed=printed)
    raise worker.BadFrame("no answer")


class Judge:
    """Grades submissions of any section, one after the other, in one fence that it replaces when something breaks it.

    trusted: without bubblewrap, run submissions unfenced. Raises NoFence at the first submission otherwise.
    """

    def __init__(self, trusted: bool = False):
        self.trusted = trusted
        self.fence: Fence | None = None

    def _open(self) -> Fence:
        self.fence = Fence(self.trusted)
        return self.fence

    def close(self) -> None:
        """End the worker."""
        if self.fence:
            self.fence.close()
            self.fence = None

    def grade(self, submission: Submission, section: Section, entropy: int | None = None) -> Report:
        """The report on one submission.

        entropy: seed of all probes; a fresh one of 128 bits where None. Raises WorkerFault where our worker fails.
        """
        entropy = secrets.randbits(128) if entropy is None else entropy
        session = Session(self.fence or self._open(), self._open, submission, {}, {})
        marks: list[Mark] = []
        try:
            session.begin()
            for index, exercise in enumerate(section.rubric):
                marks.append(self._mark(session, section, exercise, (entropy + index) % (1 << 128)))
        except Lost:
            marks += [lost(exercise) for exercise in section.rubric[len(marks) :]]
        self._end(session)
        return Report(section.name, tuple(marks), submission.remarks + _problems(session), session.printed)

    def _end(self, session: Session) -> None:
        """Close the submission; a fence that does not confirm it is replaced."""
        try:
            session.fence.send({"op": "close submission"})
            session.fence.receive(GRACE, "submission closed")
        except (WorkerFault, TimeoutError):
            self.close()

    def _mark(self, session: Session, section: Section, exercise: Exercise, seed: int) -> Mark:
        paper = draw(section, exercise, np.random.default_rng(seed), known=False)
        session.argument_names = paper.spec.arguments
        gone = Verdict(exercise.name, "raised", lost(exercise).message)
        verdict = self._unless_lost(session, gone, lambda: self._own(section, exercise, paper, session, seed))
        if not verdict.right and verdict.kind != "unwritten" and exercise.uses:
            own = verdict
            verdict = self._unless_lost(session, own, lambda: self._followed(section, exercise, paper, own, session))
        points = exercise.points if verdict.right else 0
        return Mark(
            exercise.name,
            points,
            exercise.points,
            verdict.kind,
            str(verdict),
            tuple(n for n, _ in verdict.mistakes),
            seed,
        )

    @staticmethod
    def _unless_lost(session: Session, otherwise: Verdict, judged: Callable[[], Verdict]) -> Verdict:
        """What `judged` finds; `otherwise` where the submission's process ended or hung meanwhile."""
        try:
            return judged()
        except Ended:
            pass
        except Lost:
            session.restart()
        return otherwise

    def _own(self, section: Section, exercise: Exercise, paper: Paper, session: Session, seed: int) -> Verdict:
        """The verdict on a function as it is, with the student's own earlier ones."""
        outcomes = session.answers(exercise, paper, {})
        if outcomes is None:
            return Verdict(exercise.name, "unwritten", _undefined(exercise.name, session))
        verdict = examine(paper.spec, outcomes, paper.expected, paper.calls)
        if verdict.right or verdict.kind == "unwritten":
            return verdict
        known = draw(section, exercise, np.random.default_rng(seed)).known
        reads = notebook_reads(session.submission.cells, exercise.name)
        return examine(paper.spec, outcomes, paper.expected, paper.calls, known, reads)

    def _followed(self, section: Section, exercise: Exercise, paper: Paper, own: Verdict, session: Session) -> Verdict:
        """Judge again with the earlier functions answered by the reference: an earlier fault costs nothing here."""
        oracles = {name: section.function(name) for name in exercise.uses}
        outcomes = session.answers(exercise, paper, oracles)
        if outcomes is None or not examine(paper.spec, outcomes, paper.expected, paper.calls).right:
            return own
        names = ", ".join(f"`{name}`" for name in exercise.uses)
        note = (
            f"Right by itself. With your own {names} it does not give the right result yet: one of these has a fault, "
            "which costs its marks there and none here."
        )
        return Verdict(exercise.name, "right", note=note)


def _problems(session: Session) -> tuple[str, ...]:
    """What went wrong with the notebook's cells, which are named by their place in it."""
    numbers = {cell.id: number for number, cell in enumerate(session.submission.notebook.cells, 1)}
    return tuple(
        f"Cell {numbers.get(cell, cell)} {'' if cell in session.skipped else 'stopped: '}{problem}"
        for cell, problem in session.problems.items()
    )


def refused(section: Section, reason: str) -> Report:
    """The report on a file that cannot be graded: no points, and what to do."""
    marks = tuple(Mark(e.name, 0, e.points, "refused", reason) for e in section.rubric)
    return Report(section.name, marks, refusal=reason)


def lost(exercise: Exercise) -> Mark:
    """The mark where the submission's process ended or hung instead of answering."""
    message = f"`{exercise.name}` gave no answer: the notebook's process ended or hung while it was asked."
    return Mark(exercise.name, 0, exercise.points, "raised", message)


def _undefined(name: str, session: Session) -> str:
    for cell, code in session.submission.cells:
        if cell in session.problems and f"def {name}" in code:
            return f"`{name}` does not exist: its cell stopped. {session.problems[cell]}"
    return f"`{name}` is not defined in any cell of the notebook."
