"""A class as numbers: what became of each exercise, which mistakes were made, who is stuck, what intake had to do."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from statistics import median
from typing import Any

from ... import judging
from ...exercises.model import FAULTS
from ...gradebook.results import Result

NOT_NAMED = "no known mistake"
OURS = ("judge.py", "loading.py", "restoring.py", "salvage.py", "session.py")  # where remarks and refusals are worded
STUCK, TWICE = 0.5, 2
BINS = 10


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
    refused: dict[str, str] = field(default_factory=dict)
    repairs: Counter[str] = field(default_factory=Counter)
    late: int = 0
    waiting: int = 0
    faults: dict[str, dict[str, str]] = field(default_factory=dict)

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
    reports: Iterable[tuple[str, dict[str, Any]]],
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
        order = order or {mark["exercise"]: n for n, mark in enumerate(report["marks"])}
        _take(view, exercises, student, report, marks, log.get(student))
    view.scores = [r.score for r in graded if r.student.id not in view.refused]
    view.exercises = sorted(exercises.values(), key=lambda e: order.get(e.name, len(order)))
    return view


def _take(
    view: AssignmentView,
    exercises: Mapping[str, ExerciseView],
    student: str,
    report: dict[str, Any],
    marks: Mapping[tuple[str, str], float],
    grading: Grading | None,
) -> None:
    """Count one submission's report."""
    view.repairs.update({worded(remark) for remark in report["remarks"]})
    if report["refusal"]:
        view.refused[student] = report["refusal"]
        return
    view.faults[student] = {}
    for mark in report["marks"]:
        name, kind = mark["exercise"], mark["kind"]
        exercise = exercises.get(name)
        if exercise is None:
            continue
        points = marks.get((student, name), mark["points"])
        if points >= exercise.possible:
            exercise.full += 1
        elif points > 0:
            exercise.part += 1
        elif kind == "unwritten":
            exercise.unwritten += 1
        else:
            exercise.none += 1
        if grading and name in grading.first:
            exercise.at_first = (exercise.at_first or 0) + (grading.first[name] >= exercise.possible)
        if kind == "right":
            exercise.right += 1
        elif kind != "unwritten":
            exercise.mistakes.update(named.replace("_", " ") for named in mark["mistakes"])
            if not mark["mistakes"]:
                exercise.unnamed[FAULTS.get(kind, f"wrong {kind}")] += 1
            view.faults[student][name] = fault_of(mark)


def fault_of(mark: Mapping[str, Any]) -> str:
    """What is wrong, by name where it has one, else by what was said of it without the numbers."""
    if mark["mistakes"]:
        return " and ".join(name.replace("_", " ") for name in mark["mistakes"])
    return f"{FAULTS.get(mark['kind'], 'wrong ' + mark['kind'])}: " + re.sub(r"[-+]?\d[\d.,e+-]*", "#", mark["message"])


def without_message(fault: str) -> str:
    """A fault in a few words; what was said may quote a student."""
    return f"{fault.partition(':')[0]}, {NOT_NAMED}" if ": " in fault else fault


# --- gradings in time ------------------------------------------------------------------------------


def gradings(lines: Iterable[list[str]], possible: Mapping[str, float]) -> dict[str, Grading]:
    """What the lines of one assignment in the log say of each student; possible: points of each exercise.

    A line is time, student, assignment, exercise, points before, points after, seed.
    """
    events: dict[str, dict[str, list[tuple[str, float]]]] = {}
    for time, student, _, exercise, _, after, *_ in lines:
        events.setdefault(student, {}).setdefault(time, []).append((exercise, float(after)))
    return {student: _grading(own, possible) for student, own in events.items()}


def _grading(times: Mapping[str, list[tuple[str, float]]], possible: Mapping[str, float]) -> Grading:
    first: dict[str, float] = {}
    state: dict[str, float] = {}
    wrong: Counter[str] = Counter()
    for changes in times.values():
        state.update(changes)
        first = {**dict(changes), **first}
        wrong.update(name for name, points in state.items() if points < possible.get(name, 0))
    return Grading(first, {name: n for name, n in wrong.items() if state[name] < possible.get(name, 0)})


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


# --- what intake says ------------------------------------------------------------------------------


@lru_cache(10_000)
def worded(remark: str) -> str:
    """A remark of intake's in our own words alone: what comes from a submission is three dots."""
    if re.match(r"Cell \S+ stopped: ", remark):
        return "A cell stopped with an error."
    fitting = [(sum(map(len, parts)), parts) for pattern, parts in _templates() if pattern.fullmatch(remark)]
    if not fitting:
        return "Another repair"
    return re.sub(r"[`'\"]?…[`'\"]?(\s*…)*", "…", "…".join(max(fitting)[1])).strip()


@cache
def _templates() -> list[tuple[re.Pattern[str], tuple[str, ...]]]:
    """The texts in the modules that word remarks, as patterns with their constant parts."""
    found = {parts for name in OURS for parts in _texts(Path(str(judging.__file__)).with_name(name).read_text("utf-8"))}
    return [(re.compile(".*?".join(map(re.escape, parts)), re.DOTALL), parts) for parts in found]


def _texts(source: str) -> set[tuple[str, ...]]:
    """The constant parts of each text in a program that has several words of its own."""
    texts = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            parts = [""]
            for value in node.values:
                if isinstance(value, ast.Constant):
                    parts[-1] += str(value.value)
                else:
                    parts.append("")
            texts.add(tuple(parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.add((node.value,))
    return {parts for parts in texts if len(re.findall(r"[A-Za-z]{2,}", " ".join(parts))) >= 2}
