"""The trusted side: asks a submission's functions questions, compares the answers, names mistakes, gives points."""

import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from handrail.compare import Known, Outcome, Verdict, examine

from .course import Section
from .intake import Submission, notebook_reads
from .keys import Paper, answer, draw, spec_of
from .model import Exercise, Mark, Report
from .oracle import Oracle
from .sandbox import Fence
from .session import Ended, Figures, Lost, OutOfTime, Session, Unasked

LARGE_SECONDS, LARGE_MULTIPLE = 1.5, 200


class Judge:
    """Grades submissions of any section, one after the other, in one fence that it replaces when something breaks it.

    trusted: without bubblewrap, run submissions unfenced. Raises NoFence at the first submission otherwise.
    """

    def __init__(self, trusted: bool = False):
        self.trusted = trusted
        self.fence: Fence | None = None
        self.oracle = Oracle()

    def _open(self) -> Fence:
        self.fence = Fence(self.trusted)
        return self.fence

    def close(self) -> None:
        """End the worker and the references' process."""
        self.oracle.close()
        if self.fence:
            self.fence.close()
            self.fence = None

    def grade(
        self, submission: Submission, section: Section, entropy: int | None = None, figures: bool = False
    ) -> Report:
        """The report on one submission.

        entropy: seed of all probes; a fresh one of 128 bits where None.  figures: run the demonstrations as well, once
        the marks are there, and keep what they draw. Raises WorkerFault where our worker fails.
        """
        drawn: dict[str, Figures] = {}
        entropy = secrets.randbits(128) if entropy is None else entropy
        session = Session(self.fence or self._open(), self._open, self.oracle, submission)
        marks = [lost(exercise) for exercise in section.rubric]
        try:
            session.begin()
            for index, exercise in enumerate(section.rubric):
                marks[index] = self._mark(session, section, exercise, (entropy + index) % (1 << 128))
            for index, exercise in enumerate(section.rubric):  # last: what a reference says must help no other exercise
                marks[index] = self._followed(session, section, exercise, {mark.exercise: mark for mark in marks})
            drawn = session.figures() if figures else {}
        except OutOfTime:
            pass
        finally:
            if self.fence and not self.fence.finish():  # the next submission is not to meet what this one left
                self.fence.close()
                self.fence = None
        remarks = tuple(map(printable, submission.remarks + _problems(session)))
        return Report(section.name, tuple(marks), remarks, session.printed, figures=drawn)

    def _mark(self, session: Session, section: Section, exercise: Exercise, seed: int) -> Mark:
        """The mark of a function with the student's own earlier ones."""
        gone = Verdict(exercise.name, "raised", lost(exercise).message)
        verdict = self._unless_lost(session, gone, lambda: self._own(section, exercise, session, seed))
        return _mark(exercise, verdict, seed)

    def _followed(self, session: Session, section: Section, exercise: Exercise, marks: dict[str, Mark]) -> Mark:
        """The mark with the earlier functions answered by the reference, where that is right and the own one is not.

        An earlier fault costs nothing here. Where there is none, a fault with a name, or facts that do not hold, are
        the function's own, and nobody asks again.
        """
        own, sound = marks[exercise.name], all(marks[name].kind == "right" for name in exercise.uses)
        if own.kind in ("right", "unwritten") or not exercise.uses:
            return own
        if sound and (own.mistakes or (exercise.view and own.kind == "value")):
            return own
        oracles: dict[str, Any] = {name: {"section": section.name, "name": name} for name in exercise.uses}
        paper = _paper(section, exercise, own.seed)
        names = ", ".join(f"`{name}`" for name in exercise.uses)
        note = (
            f"Right by itself. With your own {names} it does not give the right result yet: one of these has a fault, "
            "which costs its marks there and none here."
        )

        def judged() -> Verdict:
            outcomes = session.answers(exercise, paper, oracles)
            return Verdict(exercise.name, "wrong") if outcomes is None else _examined(paper, outcomes)

        verdict = self._unless_lost(session, Verdict(exercise.name, "wrong"), judged)
        return _mark(exercise, Verdict(exercise.name, "right", note=note), own.seed) if verdict.right else own

    @staticmethod
    def _unless_lost(session: Session, otherwise: Verdict, judged: Callable[[], Verdict]) -> Verdict:
        """What `judged` finds; `otherwise` where the submission's process ended or hung meanwhile."""
        for _ in range(2):
            try:
                return judged()
            except Ended:
                break
            except Unasked:
                session.restart()
            except Lost:
                session.restart()
                break
        return otherwise

    def _large(self, session: Session, section: Section, exercise: Exercise, seed: int) -> Verdict:
        """The verdict on one large call within a generous multiple of the time that the reference takes for it.

        It tells a derivative that was derived from one that was measured, one parameter at a time.
        """
        assert exercise.large
        spec, call = spec_of(section, exercise), exercise.large(np.random.default_rng(seed))
        start = time.perf_counter()
        expected = answer(section.function(exercise.name), call, spec)
        seconds = max(LARGE_SECONDS, LARGE_MULTIPLE * (time.perf_counter() - start))
        paper = Paper(spec, [call], [expected], [])
        outcomes = session.answers(replace(exercise, seconds=seconds), paper, {})
        verdict = _examined(paper, outcomes or [])
        if verdict.right:
            return verdict
        return Verdict(
            exercise.name,
            verdict.kind,
            f"`{exercise.name}` is right for small arguments. For large ones it is not, or not within {seconds:.1f} "
            f"seconds, {LARGE_MULTIPLE} times what is needed. How often does it evaluate the loss?",
        )

    def _own(self, section: Section, exercise: Exercise, session: Session, seed: int) -> Verdict:
        """The verdict on a function as it is."""
        paper = _paper(section, exercise, seed)
        outcomes = session.answers(exercise, paper, {})
        if outcomes is None:
            return Verdict(exercise.name, "unwritten", _undefined(exercise.name, session))
        verdict = _examined(paper, outcomes)
        if verdict.right and exercise.large:
            return self._large(session, section, exercise, seed)
        if verdict.right or verdict.kind == "unwritten":
            return verdict
        known = draw(section, exercise, np.random.default_rng(seed)).known
        return _examined(paper, outcomes, known, notebook_reads(session.submission.cells, exercise.name))


def _paper(section: Section, exercise: Exercise, seed: int) -> Paper:
    return draw(section, exercise, np.random.default_rng(seed), known=False)


def _mark(exercise: Exercise, verdict: Verdict, seed: int) -> Mark:
    points, names = exercise.points if verdict.right else 0, tuple(n for n, _ in verdict.mistakes)
    return Mark(exercise.name, points, exercise.points, verdict.kind, printable(str(verdict)), names, seed)


def _examined(paper: Paper, outcomes: list[Outcome], known: list[Known] = [], reads: tuple[str, ...] = ()) -> Verdict:  # noqa: B006
    """The comparison engine's verdict; what it cannot even compare is of a wrong type."""
    try:
        return examine(paper.spec, outcomes, paper.expected, paper.calls, known, reads)
    except (ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError):
        name = paper.spec.name
        return Verdict(name, "type", f"`{name}` returned something that cannot be compared with the right answer.")


def _problems(session: Session) -> tuple[str, ...]:
    """What went wrong with the notebook's cells, which are named by their place in it."""
    numbers = {cell.id: number for number, cell in enumerate(session.submission.notebook.cells, 1)}
    return tuple(
        f"Cell {numbers.get(cell, cell)} {'' if cell in session.skipped else 'stopped: '}{problem}"
        for cell, problem in session.problems.items()
    )


def printable(text: str) -> str:
    """A text whose control characters, with which a submission could write all over a terminal, are replaced."""
    return "".join(c if c.isprintable() or c == "\n" else " " if c.isspace() else "\ufffd" for c in text)


def refused(section: Section, reason: str) -> Report:
    """The report on a file that cannot be graded: no points, and what to do."""
    reason = printable(reason)
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
