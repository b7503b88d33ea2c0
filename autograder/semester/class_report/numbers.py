"""A class as numbers: what became of each exercise, which mistakes were made, who is stuck, what intake had to do."""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from statistics import median

from handrail.engine.compare import FAULTS

from ...gradebook.results import Result
from ...judging.remarks import Remark
from ...judging.report import Mark, Report

NOT_NAMED = "no known mistake"
STUCK, TWICE = 0.5, 2
BINS = 10


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong with an answer: a known mistake by name, else the kind of fault in words, and where.

    where: as in `handrail.engine.compare.Verdict`; it may quote a student.
    """

    name: str
    known: bool = True
    where: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """It in a few words, without where."""
        return self.name if self.known else f"{self.name}, {NOT_NAMED}"


@dataclass(frozen=True)
class Grading:
    """What the log says of one student's gradings of one assignment.

    first: points of each exercise in the first one.  wrong: in how many of them an exercise had not all its points.
    """

    first: Mapping[str, float]
    wrong: Mapping[str, int]


@dataclass
class ExerciseView:
    """What became of one exercise. full, part, none, unwritten: submissions with all, some and no points.

    right, at_first: how many were right when they were judged last, and the first time.  mistakes: how many made each.
    unnamed: how many were wrong in each way that no known mistake explains.
    """

    assignment: str
    name: str
    possible: float
    full: int = 0
    part: int = 0
    none: int = 0
    unwritten: int = 0
    right: int = 0
    at_first: int | None = None
    mistakes: Counter[str] = field(default_factory=Counter)
    unnamed: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        return self.full + self.part + self.none + self.unwritten

    @property
    def wrong(self) -> float:
        """The share of submissions that are not right now."""
        return 1 - self.right / self.count if self.count else 0.0


@dataclass
class AssignmentView:
    """One assignment: how many handed it in, their marks, its exercises, what intake repaired and refused.

    scores: of what could be graded, less what lateness cost.
    """

    name: str
    students: int
    handed_in: int
    possible: float
    scores: list[float]
    exercises: list[ExerciseView]
    refused: dict[str, Remark] = field(default_factory=dict)
    repairs: Counter[str] = field(default_factory=Counter)
    late: int = 0
    waiting: int = 0
    faults: dict[str, dict[str, Fault]] = field(default_factory=dict)

    @property
    def mean(self) -> float:
        return sum(self.scores) / len(self.scores) if self.scores else 0.0

    @property
    def median(self) -> float:
        return median(self.scores) if self.scores else 0.0

    @property
    def bins(self) -> list[int]:
        """How many have less than a tenth of the points, less than two tenths, and so on."""
        counts = [0] * BINS
        for score in self.scores:
            counts[min(BINS - 1, max(0, int(BINS * score / self.possible)))] += 1
        return counts


@dataclass
class Stuck:
    """A student who may need help.

    points: before what lateness cost.  exercises: (assignment, exercise, gradings in which it was wrong).
    """

    student: str
    points: float = 0.0
    possible: float = 0.0
    exercises: list[tuple[str, str, int]] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.points / self.possible if self.possible else 0.0


def assignment_view(
    results: list[Result],
    scores: Iterable[tuple[str, str, float, float]],
    reports: Iterable[tuple[str, Report]],
    log: Mapping[str, Grading],
) -> AssignmentView:
    """One assignment, from what the gradebook and the log say of it."""
    graded = [r for r in results if r.graded]
    possible = results[0].possible if results else 0.0
    view = AssignmentView(results[0].assignment if results else "", len(results), len(graded), possible, [], [])
    view.late, view.waiting = sum(r.penalty > 0 for r in graded), sum(r.waiting > 0 for r in graded)
    marks: dict[tuple[str, str], float] = {}
    exercises: dict[str, ExerciseView] = {}
    for student, exercise, points, most in scores:
        marks[student, exercise] = points
        exercises.setdefault(exercise, ExerciseView(view.name, exercise, most))
    order: dict[str, int] = {}
    for student, report in reports:
        order = order or {mark.exercise: n for n, mark in enumerate(report.marks)}
        _take(view, exercises, student, report, marks, log.get(student))
    view.scores = [r.score for r in graded if r.student.id not in view.refused]
    view.exercises = sorted(exercises.values(), key=lambda e: order.get(e.name, len(order)))
    return view


def _take(
    view: AssignmentView,
    exercises: Mapping[str, ExerciseView],
    student: str,
    report: Report,
    marks: Mapping[tuple[str, str], float],
    grading: Grading | None,
) -> None:
    """Count one submission's report."""
    view.repairs.update({remark.phrase for remark in report.remarks})
    if report.refusal:
        view.refused[student] = report.refusal
        return
    view.faults[student] = {}
    for mark in report.marks:
        name, kind = mark.exercise, mark.kind
        exercise = exercises.get(name)
        if exercise is None:
            continue
        points = marks.get((student, name), mark.points)
        if points >= exercise.possible:
            exercise.full += 1
        elif points > 0:
            exercise.part += 1
        elif kind == "unwritten":
            exercise.unwritten += 1
        else:
            exercise.none += 1
        if grading and name in grading.first:
            exercise.at_first = (exercise.at_first or 0) + (grading.first[name] > 0)
        if kind == "right":
            exercise.right += 1
        elif kind != "unwritten":
            exercise.mistakes.update(named.replace("_", " ") for named in mark.mistakes)
            if not mark.mistakes:
                exercise.unnamed[FAULTS[kind]] += 1
            view.faults[student][name] = fault_of(mark)


def fault_of(mark: Mark) -> Fault:
    """What is wrong, so that what is wrong in the same way in two submissions is equal."""
    return Fault(mark.named) if mark.mistakes else Fault(mark.named, known=False, where=mark.where)


# --- gradings in time ------------------------------------------------------------------------------


def gradings(lines: Iterable[list[str]], exercises: Set[str]) -> dict[str, Grading]:
    """What the lines of one assignment in the log say of each student; exercises: those that it has today.

    The judge gives all points of an exercise or none, however many these were at the time.
    A line is time, student, assignment, exercise, points before, points after, seed.
    """
    events: dict[str, dict[str, list[tuple[str, float]]]] = {}
    for time, student, _, exercise, _, after, *_ in lines:
        events.setdefault(student, {}).setdefault(time, []).append((exercise, float(after)))
    return {student: _grading(own, exercises) for student, own in events.items()}


def _grading(times: Mapping[str, list[tuple[str, float]]], exercises: Set[str]) -> Grading:
    first: dict[str, float] = {}
    state: dict[str, float] = {}
    wrong: Counter[str] = Counter()
    for changes in times.values():
        state.update(changes)
        first = {**dict(changes), **first}
        wrong.update(name for name, points in state.items() if not points and name in exercises)
    return Grading(first, {name: n for name, n in wrong.items() if not state[name]})


# --- people ----------------------------------------------------------------------------------------


def stuck(results: Iterable[Result], logs: Mapping[str, Mapping[str, Grading]]) -> list[Stuck]:
    """Who has less than half of the points of what they handed in, or the same exercise wrong again; lowest first."""
    found: dict[str, Stuck] = {}
    for r in results:
        if r.graded:
            one = found.setdefault(r.student.id, Stuck(r.student.id))
            one.points, one.possible = one.points + r.raw, one.possible + r.possible
    for assignment, log in logs.items():
        for student, grading in log.items():
            if student in found:
                again = [(assignment, name, n) for name, n in grading.wrong.items() if n >= TWICE]
                found[student].exercises += sorted(again, key=lambda e: -e[2])
    chosen = [one for one in found.values() if one.share < STUCK or one.exercises]
    return sorted(chosen, key=lambda one: (one.share, one.student))
