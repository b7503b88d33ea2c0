"""The catalogue of mistakes and variants is large enough, and every diagnosis asks instead of answering."""

import re
from inspect import getdoc

import pytest

from autograder.authoring.weave import exercise_source
from autograder.exercises.model import Mistake
from autograder.exercises.sections import Section, written

SECTIONS = [s for s in written() if s.key.exists()]
UNIVARIATE = Section("univariate")
EACH_SECTION = pytest.mark.parametrize("section", SECTIONS, ids=lambda s: s.name)


def test_section_1_has_at_least_40_mistakes_and_30_variants() -> None:
    assert sum(map(len, UNIVARIATE.mistakes.values())) >= 40
    assert sum(map(len, UNIVARIATE.variants.values())) >= 30


@EACH_SECTION
def test_every_exercise_has_mistakes_and_variants_and_no_other_name_has(section: Section) -> None:
    exercises = {e.name for e in section.rubric}
    assert set(section.mistakes) == set(section.variants) == exercises


@EACH_SECTION
def test_names_are_unique_in_a_section(section: Section) -> None:
    names = [m.name for found in section.mistakes.values() for m in found]
    assert len(set(names)) == len(names)
    names = [v.name for found in section.variants.values() for v in found]
    assert len(set(names)) == len(names)


@EACH_SECTION
def test_the_diagnoses_of_an_exercise_are_unique(section: Section) -> None:
    for exercise, found in section.mistakes.items():
        said = [m.diagnosis for m in found]
        assert {text for text in said if said.count(text) > 1} == set(), exercise


def mistakes(section: Section) -> list[Mistake]:
    return [m for found in section.mistakes.values() for m in found]


@EACH_SECTION
def test_every_diagnosis_asks_a_question(section: Section) -> None:
    assert [m.name for m in mistakes(section) if "?" not in m.diagnosis] == []


@EACH_SECTION
def test_whatever_says_first_what_is_right_is_marked_as_praise(section: Section) -> None:
    """Beside another fault it may not be so."""
    praise = re.compile(r"(`\w+`(, | and )?)+ (is|are) right[;,]|Only (`|the ).* (is|are) wrong")
    assert [m.name for m in mistakes(section) if praise.match(m.diagnosis) and not m.praise] == []


@EACH_SECTION
def test_every_diagnosis_is_calm_and_short(section: Section) -> None:
    assert [m.name for m in mistakes(section) if "!" in m.diagnosis or not 40 <= len(m.diagnosis) <= 400] == []


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def answer_lines(section: Section, exercise: str) -> list[str]:
    """The telling lines of an answer, and what its `return` gives back."""
    lines = [squeezed(line) for line in exercise_source(section, exercise).answer.splitlines()]
    return [line for line in (*lines, *(line.removeprefix("return") for line in lines)) if len(line) >= 14]


def tells(section: Section, mistake: Mistake) -> bool:
    """Whether a diagnosis holds a line of the answer."""
    return any(line in squeezed(mistake.diagnosis) for line in answer_lines(section, mistake.exercise))


@EACH_SECTION
def test_no_diagnosis_holds_a_line_of_the_answer(section: Section) -> None:
    assert [m.name for m in mistakes(section) if tells(section, m)] == []


def test_a_line_of_an_answer_would_be_noticed() -> None:
    for line in ("dw = 2 * np.mean(error * x)", "dw  =  2*np.mean( error*x )"):
        assert tells(UNIVARIATE, Mistake("planted", "gradients", print, f"Is it not {line}?"))
    assert tells(UNIVARIATE, Mistake("planted", "mse", print, "What about np.mean((y_hat - y) ** 2) here?"))


def numbers(answer: object) -> list[str]:
    """The numbers of an answer from paper that say something, as a text would give them."""
    values = answer.values() if isinstance(answer, dict) else [answer]
    return [f"{v:.4g}" for v in values if isinstance(v, float) and v != int(v) and abs(v) != 0.5]


@EACH_SECTION
def test_no_diagnosis_tells_a_number_of_an_answer_from_paper(section: Section) -> None:
    paper = {e.name: numbers(section.function(e.name)()) for e in section.rubric if e.draw is None}
    assert [m.name for m in mistakes(section) if any(n in m.diagnosis for n in paper.get(m.exercise, []))] == []


def test_the_numbers_of_an_answer_are_looked_at() -> None:
    assert {"18.67", "1.867", "0.2963"} <= set(numbers(UNIVARIATE.function("one_step_by_hand")()))


#: "One row an example" is a shorthand among people who know; learners read "one row per example".
SHORTHAND = re.compile(r"\b(row|column|entry|bias)s? an? (hidden unit|example|input|output|unit|feature|point|step)\b")


@EACH_SECTION
def test_what_learners_read_says_per(section: Section) -> None:
    texts = {m.name: m.diagnosis for m in mistakes(section)}
    texts |= {e.name: getdoc(section.function(e.name)) or "" for e in section.rubric}
    texts |= {f"hints of {name}": getdoc(ladder.twin) or "" for name, ladder in section.ladders.items()}
    assert [name for name, text in texts.items() if SHORTHAND.search(" ".join(text.split()))] == []


@EACH_SECTION
def test_every_variant_says_what_is_different(section: Section) -> None:
    variants = [v for found in section.variants.values() for v in found]
    written = [v for v in variants if getattr(v.function, "__name__", "") != "<lambda>"]  # which has no docstring
    assert [v.name for v in written if not (v.function.__doc__ or "").strip()] == []
