"""The trusted side: asks a submission's functions questions, compares the answers, names mistakes, gives points."""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

import numpy as np
from handrail.engine.compare import Outcome, Verdict
from handrail.engine.grading import here
from handrail.engine.keys import key
from handrail.engine.newer import newer
from handrail.engine.remedies import clue
from handrail.engine.sources import meant
from handrail.engine.verdict import INCOMPARABLE, examine

from ..errors import Refused
from ..exercises.model import Exercise, Mistake
from ..exercises.papers import Paper, draw, fitting
from ..exercises.sections import Section
from ..fence.budget import OutOfTime
from ..fence.fence import Fence
from .interview import Answers, Ask, Ended, NoAnswer
from .references import References
from .remarks import Remark
from .report import Mark, Report
from .session import Figures, Lost, Session
from .submissions import Submission, notebook_reads


class Judge:
    """Grades submissions of any section, one after the other, in one fence that it replaces when something breaks it.

    trusted: without bubblewrap, run submissions unfenced. Raises NoFence at the first submission otherwise.
    packages: those that submissions may import besides numpy, matplotlib and IPython.
    """

    def __init__(self, trusted: bool = False, packages: tuple[str, ...] = ()):
        self.trusted, self.packages = trusted, packages
        self.fence: Fence | None = None
        self.references = References()

    def _open(self) -> Fence:
        self.fence = Fence(self.trusted, self.packages)
        return self.fence

    def close(self) -> None:
        """End the worker and the references' process."""
        self.references.close()
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
        session = Session(self.fence or self._open(), self._open, self.references, submission)
        cases = [
            Case(session, section, exercise, (entropy + number) % (1 << 128))
            for number, exercise in enumerate(section.rubric)
        ]
        try:
            session.begin()
            right: set[str] = set()
            with session.company({case.exercise: case.paper for case in cases}) as answers:
                for case in cases:
                    case.judge(answers, right)
            for case in cases:
                case.settle(right)
            for case in cases:
                case.follow()
            drawn = session.figures() if figures else {}
        except OutOfTime:
            pass
        finally:
            if self.fence and not self.fence.finish():  # the next submission is not to meet what this one left
                self.fence.close()
                self.fence = None
        remarks = tuple(Remark(r.kind, printable(r.text)) for r in (*submission.remarks, *_problems(session)))
        marks = tuple(case.mark for case in cases)
        return Report(section.name, marks, remarks, session.printed, figures=drawn)


class Case:
    """One exercise of a submission: its probes, what the student's function did with them, and the verdict so far."""

    def __init__(self, session: Session, section: Section, exercise: Exercise, seed: int):
        self.session, self.section, self.exercise, self.seed = session, section, exercise, seed
        self.paper = draw(section, exercise, np.random.default_rng(seed), known=False)
        self.outcomes: list[Outcome] | None = None
        self.verdict: Verdict | None = None

    @property
    def gone(self) -> Verdict:
        """The verdict where the submission's process ended or hung instead of answering."""
        return Verdict(self.exercise.name, "raised", lost(self.exercise).message)

    @property
    def mark(self) -> Mark:
        """What the exercise earned."""
        exercise, verdict = self.exercise, self.verdict or self.gone
        points, names = exercise.points if verdict.right else 0, tuple(n for n, _ in verdict.mistakes)
        message, where = printable(str(verdict)), tuple(map(printable, verdict.where))
        return Mark(exercise.name, points, exercise.points, verdict.kind, message, names, self.seed, where)

    def judge(self, answers: Answers, right: set[str]) -> None:
        """Find the verdict on the function with the student's own earlier ones, where these are right.

        What it answers is final: it has one try. The verdict is open only where no answer comes, and where it raises.
        answers: asks it among others.  right: names of exercises that are right by themselves; this one may join them.
        """
        if right >= set(self.exercise.uses):
            with suppress(NoAnswer):
                self.verdict = self._found(answers)
                right.update({self.exercise.name} if self.verdict.right else ())

    def settle(self, right: set[str]) -> None:
        """Find the verdict where no answer came, and name what is wrong."""
        if not right >= set(self.exercise.uses):
            return
        if self.verdict is None:
            self.verdict = self._alone({})
            right.update({self.exercise.name} if self.verdict.right else ())
        self.verdict = self._look_closer(self._named(self.verdict))

    def follow(self) -> None:
        """Find the verdict where nothing came back with the notebook's own earlier functions: the references answer.

        So an earlier fault costs nothing here. It is no second try, since an error is no answer. Whoever hears the
        references is asked last, when nobody follows whose answer could be what they said.
        """
        own, uses = self.verdict, self.exercise.uses
        if own and (own.kind != "raised" or own.mistakes or not uses):
            return
        found = self._alone({name: {"section": self.section.name, "name": name} for name in uses})
        if found.right:
            names = ", ".join(f"`{name}`" for name in uses)
            note = (
                f"Right by itself, with right versions of {names}: one of these has a fault in your notebook, which "
                "costs its marks there and none here."
            )
            self.verdict = Verdict(self.exercise.name, "right", note=note)
        elif own is None:
            self.verdict = self._named(found)

    def _alone(self, earlier: Mapping[str, Ask]) -> Verdict:
        """The verdict on the function asked alone, in a session in which nothing else was asked."""
        try:
            return self._found(partial(self.session.answers, earlier=earlier))
        except (Ended, Lost):
            return self.gone

    def _named(self, found: Verdict) -> Verdict:
        """The verdict with a name for what is wrong, where there is an answer and its fault has one."""
        if found.right or found.kind == "unwritten" or not self.outcomes:
            return found
        name = self.exercise.name
        reads = notebook_reads(self.session.submission.cells, name)
        return _examined(self.paper, self.outcomes, self.section.mistakes.get(name, ()), reads)

    def _look_closer(self, found: Verdict) -> Verdict:
        """Say of wrong values without a name what check says at the student's desk, from the same probes."""
        of, name = key(self.section.name), self.exercise.name
        if found.kind != "value" or found.mistakes or not (right := of.influences(name)):
            return found
        more = self.session.observed(
            self.exercise, self.paper, lambda run: clue(of.spec(name), run, *of.probes(name), right)
        )
        return replace(found, message=found.message + more)

    def _found(self, answers: Answers) -> Verdict:
        """The verdict on what the function answers; what is wrong has no name yet."""
        outcomes = answers(self.exercise, self.paper)
        if outcomes is None:
            return _undefined(self.exercise.name, self.session)
        self.outcomes = outcomes
        return _examined(self.paper, outcomes)


def _examined(
    paper: Paper, outcomes: list[Outcome], mistakes: Sequence[Mistake] = (), reads: tuple[str, ...] = ()
) -> Verdict:
    """The comparison engine's verdict; what it cannot even compare is of a wrong type.

    mistakes: the known ones, by which a fault may be named.
    """
    try:
        known = fitting(mistakes, paper, outcomes)
        return examine(paper.spec, outcomes, paper.expected, paper.calls, known, reads)
    except INCOMPARABLE:
        name = paper.spec.name
        return Verdict(name, "type", f"`{name}` returned something that cannot be compared with the right answer.")


def _problems(session: Session) -> Iterator[Remark]:
    """What went wrong with the notebook's cells, which are named by their place in it."""
    numbers = {cell.id: number for number, cell in enumerate(session.submission.notebook.cells, 1)}
    for cell, missing in session.missing.items():
        text = f"Cell {numbers.get(cell, cell)} went on without what is not there at grading. {missing}."
        yield Remark("import", f"{text} There is {here(session.fence.packages)}.")
    for cell in session.problems:
        if cell in session.skipped:
            yield Remark("left out", f"Cell {numbers.get(cell, cell)} {session.problems[cell]}")
        else:
            yield Remark("stopped", f"Cell {numbers.get(cell, cell)} stopped: {_told(session, cell)}")


def _told(session: Session, cell: str) -> str:
    """What stopped a cell; where that is a newer Python's syntax, with that."""
    needs = newer(dict(session.submission.cells)[cell], here().python)
    return f"{session.problems[cell]}{'. ' if needs else ''}{needs}"


def printable(text: str) -> str:
    """A text whose control characters, with which a submission could write all over a terminal, are replaced."""
    return "".join(c if c.isprintable() or c == "\n" else " " if c.isspace() else "\ufffd" for c in text)


def refused(section: Section, refusal: Refused) -> Report:
    """The report on a file that cannot be graded: no points, and what to do."""
    reason = Remark(refusal.kind, printable(str(refusal)))
    marks = tuple(Mark(e.name, 0, e.points, "refused", reason.text) for e in section.rubric)
    return Report(section.name, marks, refusal=reason)


def lost(exercise: Exercise) -> Mark:
    """The mark where the submission's process ended or hung instead of answering."""
    message = f"`{exercise.name}` gave no answer: the notebook's process ended or hung while it was asked."
    return Mark(exercise.name, 0, exercise.points, "raised", message)


def _undefined(name: str, session: Session) -> Verdict:
    """The verdict on a function that does not exist: its last cell stopped, or nobody wrote one."""
    homes = [cell for cell, code in session.submission.cells if name in meant(code)]
    if homes and homes[-1] in session.problems:
        return Verdict(name, "raised", f"`{name}` does not exist: its cell stopped. {_told(session, homes[-1])}")
    return Verdict(name, "unwritten", f"`{name}` is not defined in any cell of the notebook.")
