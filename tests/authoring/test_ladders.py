"""The ladder of hints: every exercise has one, its twin is right, and no rung is an answer's code."""

import ast
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from inspect import getdoc
from typing import Any

import pytest

from autograder.authoring.ladders import ladder
from autograder.authoring.weave import answer_tree, exercise_source
from autograder.errors import LessonError
from autograder.exercises.model import Ladder
from autograder.exercises.sections import Section, written

AUTHORED = [section for section in written() if section.ladders]
UNIVARIATE = Section("univariate")


@pytest.mark.parametrize("section", AUTHORED, ids=lambda s: s.name)
def test_every_exercise_has_its_ladder_in_the_key(section: Section) -> None:
    held = json.loads(section.key.read_text("utf-8"))["exercises"]
    for exercise in section.rubric:
        hints = held[exercise.name]["hints"]
        assert all(len(hints[rung]) > 30 for rung in ("idea", "first", "derivation")), exercise.name
        assert hints["twin"]["arguments"] and hints["twin"]["result"] is not None, exercise.name
        assert len(json.dumps(hints)) < 5000, exercise.name


# --- no code of an answer --------------------------------------------------------------------------

#: Shorter expressions, such as `w * x`, are said in any text about them.
TELLING = 9


def expressions(answer: list[ast.stmt]) -> Iterator[str]:
    """What an answer computes, as text without spaces."""
    for node in ast.walk(ast.Module(answer, [])):
        if isinstance(node, ast.BinOp | ast.Call | ast.Compare | ast.Subscript):
            text = re.sub(r"\s", "", ast.unparse(node))
            if len(text) >= TELLING:
                yield text


def code_in(section: Section, name: str, text: str) -> list[str]:
    answer = answer_tree(exercise_source(section, name))
    packed = re.sub(r"\s", "", text)
    return [expression for expression in expressions(answer) if expression in packed]


@pytest.mark.parametrize("section", AUTHORED, ids=lambda s: s.name)
def test_no_hint_holds_code_of_an_answer(section: Section) -> None:
    found = {name: code_in(section, name, getdoc(one.twin) or "") for name, one in section.ladders.items()}
    assert {name: code for name, code in found.items() if code} == {}


def test_code_of_an_answer_would_be_found() -> None:
    assert code_in(UNIVARIATE, "mse", "Take np.mean((y_hat - y) ** 2) and you are done.") != []
    assert code_in(UNIVARIATE, "update", "It is w - learning_rate * dw.") != []


# --- a ladder that does not hold -------------------------------------------------------------------


def right(y_hat: float = 3.0, y: float = 1.0) -> float:
    """Idea?

    First.

    Derivation.
    """
    error = y_hat - y
    return error**2


def wrong(y_hat: float = 3.0, y: float = 1.0) -> float:
    return 2 * right(y_hat, y)


wrong.__doc__ = right.__doc__


def without_a_question(y_hat: float = 3.0, y: float = 1.0) -> float:
    """Idea.

    First.

    Derivation.
    """
    return right(y_hat, y)


def too_short(y_hat: float = 3.0, y: float = 1.0) -> float:
    """Idea?

    First.
    """
    return right(y_hat, y)


def of_others(guess: float = 3.0, y: float = 1.0) -> float:
    return right(guess, y)


of_others.__doc__ = right.__doc__


def given_away(x: float = 3.0) -> dict[str, float]:
    return {"dx": -3.0, "dy": x}


given_away.__doc__ = right.__doc__


def with_ladder(exercise: str, twin: Callable[..., Any]) -> Section:
    section = replace(UNIVARIATE)
    section.__dict__["ladders"] = {exercise: Ladder(exercise, twin)}
    return section


@pytest.mark.parametrize(
    ("exercise", "twin", "said"),
    [
        ("mse", wrong, "returns something else than the reference"),
        ("mse", without_a_question, "the idea as a question"),
        ("mse", too_short, "three paragraphs"),
        ("mse", of_others, "has the arguments guess, y"),
        ("fork_by_hand", given_away, "gives the answer away: dx"),
    ],
)
def test_a_ladder_that_does_not_hold_is_named(exercise: str, twin: Callable[..., Any], said: str) -> None:
    section = with_ladder(exercise, twin)
    with pytest.raises(LessonError, match=said) as caught:
        ladder(section, section.exercise(exercise))
    assert f"hints/univariate/{exercise}.py" in str(caught.value)


def test_a_twin_is_shown_step_by_step() -> None:
    section = with_ladder("mse", right)
    hints = ladder(section, section.exercise("mse"))
    assert hints is not None and hints["twin"] == {
        "arguments": {"y_hat": 3.0, "y": 1.0},
        "steps": [{"error": 2.0}],
        "result": 4.0,
    }


def test_a_twin_does_not_show_what_learners_decide_for_themselves() -> None:
    optimizers = Section("optimizers")
    for exercise in optimizers.rubric:
        if exercise.opaque:
            hints = ladder(optimizers, exercise)
            assert hints is not None and hints["twin"]["result"]["tuple"][1] == {"anything": True}
