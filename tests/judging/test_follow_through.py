"""A fault costs its marks once, whatever builds on it."""

from dataclasses import replace

import numpy as np
import pytest

from autograder.authoring.certifying.certify import certified, drawn, passed
from autograder.authoring.certifying.follow_through import also_lost
from autograder.authoring.samples import _reference, handed_in, renamed, stands_alone
from autograder.exercises.model import Exercise, Mistake
from autograder.exercises.papers import Paper
from autograder.exercises.sections import Section, written
from autograder.judging.judge import Judge
from autograder.judging.loading import read

EACH_SECTION = pytest.mark.parametrize("section", written(), ids=lambda s: s.name)
needs_fence = pytest.mark.usefixtures("needs_fence")


def lost(section: Section, mistake: Mistake) -> list[str] | None:
    papers: dict[str, Paper] = {}

    def paper(exercise: Exercise) -> Paper:
        if exercise.name not in papers:
            papers[exercise.name] = drawn(section, exercise, 3)
        return papers[exercise.name]

    return also_lost(section, mistake, paper, passed)


@EACH_SECTION
def test_no_mistake_costs_marks_in_an_exercise_that_builds_on_it(section: Section) -> None:
    """The first five of each exercise; certification takes them all."""
    for exercise in section.rubric:
        for mistake in section.mistakes[exercise.name][:5]:
            assert lost(section, mistake) in (None, []), mistake.name


def test_there_is_nothing_to_follow_where_nothing_builds_on_an_exercise() -> None:
    section = Section("univariate")
    assert lost(section, section.mistakes["fork_by_hand"][0]) is None
    assert certified(section, section.exercise("fork_by_hand"), 1).followed == 0


def test_an_exercise_that_does_not_say_what_it_uses_loses_marks_with_it() -> None:
    """This is what certification is there to notice."""
    section = Section("univariate")
    hidden = [replace(e, uses=("predict",)) if e.name == "gradient_descent" else e for e in section.rubric]
    section.__dict__["rubric"] = tuple(hidden)
    mistake = next(m for m in section.mistakes["gradients"] if m.name == "dw_without_x")
    assert lost(section, mistake) == ["gradient_descent"]
    found = certified(section, section.exercise("gradients"), 1)
    assert found.lost_once < found.followed
    assert "the mistake dw_without_x also costs the marks of gradient_descent" in found.problems


@needs_fence
@EACH_SECTION
def test_the_judge_takes_marks_for_one_exercise_only(section: Section) -> None:
    """One notebook for each exercise that others use, with the first of its mistakes that a notebook can hold."""
    answers = {e.name: _reference(section, e.name) for e in section.rubric}
    used = dict.fromkeys(name for e in section.rubric for name in e.uses)
    judge = Judge()
    try:
        for name in used:
            alone = (m for m in section.mistakes[name] if stands_alone(section, name, m.function))
            mistake = next(alone, None)
            if mistake is None:
                continue
            file = handed_in(section, answers | {name: renamed(mistake.function, name)})
            report = judge.grade(read(file, section), section, entropy=5)
            wrong = [mark.exercise for mark in report.marks if mark.points < mark.possible]
            assert wrong == [name], mistake.name
    finally:
        judge.close()


def test_generators_do_not_cross_and_arguments_stay_as_they_are() -> None:
    """Where an exercise hands its generator on, the reference answers with one of its own, as at grading."""
    section = Section("optimizers")
    mistake = Mistake("nothing", "random_mini_batches", lambda X, Y, batch_size, rng: [], "Is anything dealt out?")
    assert lost(section, mistake) == []
    assert np.random.default_rng(0).normal() == np.random.default_rng(0).normal()
