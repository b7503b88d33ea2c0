"""A mistake is named where nothing else explains the numbers, and nothing is said in doubt."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from handrail.engine.case import RATIOS, came_out
from handrail.engine.compare import Known, Outcome, Raised, Spec, Verdict, take_apart
from handrail.engine.signatures import signature, traces
from handrail.engine.values import digested
from handrail.engine.verdict import examine
from hypothesis import given
from hypothesis import strategies as st

from autograder.exercises import papers
from autograder.exercises.sections import section

SPEC = Spec("gradients", ("x", "y"), ("dw", "db"))
CALLS = [(np.arange(1.0, m + 1).reshape(1, m), np.ones((1, m))) for m in (5, 7)]
Function = Callable[[np.ndarray, np.ndarray], Any]


def right(x: np.ndarray, y: np.ndarray) -> tuple[Any, Any]:
    return 2 * np.mean(x * (x - y)), 2 * np.mean(x - y)


EXPECTED = [right(*call) for call in CALLS]


def known(name: str, function: Function) -> Known:
    return Known(name, f"What about {name}?", signature(SPEC, ran(function), EXPECTED, CALLS))


def ran(function: Function) -> list[Outcome]:
    outcomes = []
    for call in CALLS:
        try:
            outcomes.append(Outcome(function(*call)))
        except ArithmeticError as error:
            outcomes.append(Outcome(raised=Raised(type(error).__name__, str(error))))
    return outcomes


def verdict(function: Function, *mistakes: Known) -> Verdict:
    return examine(SPEC, ran(function), EXPECTED, CALLS, mistakes)


def names(found: Verdict) -> list[str]:
    return [name for name, _ in found.mistakes]


def scaled_dw(by: float) -> Function:
    return lambda x, y: (by * right(x, y)[0], right(x, y)[1])


def scaled_db(by: float) -> Function:
    return lambda x, y: (right(x, y)[0], by * right(x, y)[1])


# --- ratios ----------------------------------------------------------------------------------------

FACTORS: dict[str, Callable[[int], float]] = {
    "half": lambda m: 0.5,
    "double": lambda m: 2,
    "sign": lambda m: -1,
    "not averaged": lambda m: m,
    "one less": lambda m: m / (m - 1),
    "averaged twice": lambda m: 1 / m,
}


def test_every_ratio_is_tested() -> None:
    assert set(FACTORS) == set(RATIOS)


@pytest.mark.parametrize("name", FACTORS)
@pytest.mark.parametrize("outputs", [("dw",), ("db",), ("dw", "db")])
def test_an_exact_ratio_is_named(name: str, outputs: tuple[str, ...]) -> None:
    def wrong(x: np.ndarray, y: np.ndarray) -> tuple[float, ...]:
        factor = FACTORS[name](x.shape[1])
        return tuple(factor * v if n in outputs else v for n, v in zip(("dw", "db"), right(x, y), strict=True))

    found = verdict(wrong)
    assert names(found) == [name]
    assert all(f"`{output}`" in found.mistakes[0][1] for output in outputs)
    assert "?" in found.mistakes[0][1]


@pytest.mark.parametrize("factor", [0.51, 1.999, -1.001, 3.0, -3.0])
def test_another_ratio_is_not_named(factor: float) -> None:
    assert verdict(scaled_dw(factor)).mistakes == ()


def test_a_ratio_that_holds_on_one_probe_only_is_not_named() -> None:
    assert verdict(lambda x, y: scaled_dw(2.0 if x.shape[1] == 5 else 3.0)(x, y)).mistakes == ()


def test_a_ratio_that_could_be_two_things_is_not_named() -> None:
    """With two examples, twice too large may be a constant or a missing mean."""
    x = np.array([[1.0, 2.0]])
    found = examine(Spec("f", ("x",)), [Outcome(6.0)], [3.0], [(x,)])
    assert found.kind == "value" and found.mistakes == ()


def test_a_ratio_of_zero_is_not_named() -> None:
    found = examine(Spec("f", ("x",)), [Outcome(1.0)], [0.0], [(np.ones((1, 3)),)])
    assert found.kind == "value" and found.mistakes == ()


# --- fingerprints ----------------------------------------------------------------------------------


def test_a_known_mistake_is_recognised_by_its_outputs_and_read_by_its_diagnosis() -> None:
    found = verdict(scaled_dw(2.5), known("odd factor", scaled_dw(2.5)), known("other factor", scaled_dw(2.6)))
    assert names(found) == ["odd factor"]
    assert "What about odd factor?" in str(found)


def test_a_known_mistake_goes_before_a_ratio() -> None:
    assert names(verdict(scaled_dw(2.0), known("forgot the half", scaled_dw(2.0)))) == ["forgot the half"]


def test_two_known_mistakes_with_the_same_outputs_are_both_kept_quiet() -> None:
    assert verdict(scaled_dw(2.5), known("one", scaled_dw(2.5)), known("two", scaled_dw(2.5))).mistakes == ()


def test_two_faults_on_different_outputs_are_both_named() -> None:
    def both(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
        return scaled_dw(2.5)(x, y)[0], scaled_db(0.3)(x, y)[1]

    mistakes = known("slope", scaled_dw(2.5)), known("intercept", scaled_db(0.3)), known("else", scaled_dw(9.0))
    found = verdict(both, *mistakes)
    assert sorted(names(found)) == ["intercept", "slope"]
    assert "What about slope?" in str(found) and "What about intercept?" in str(found)


def test_two_faults_that_three_mistakes_could_explain_are_kept_quiet() -> None:
    def both(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
        return scaled_dw(2.5)(x, y)[0], scaled_db(0.3)(x, y)[1]

    twins = known("slope", scaled_dw(2.5)), known("slope again", scaled_dw(2.5))
    assert verdict(both, *twins, known("intercept", scaled_db(0.3))).mistakes == ()


def test_a_known_fault_beside_an_unknown_one_is_kept_quiet() -> None:
    def both(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
        return scaled_dw(2.5)(x, y)[0], 0.77 * right(x, y)[1]

    assert verdict(both, known("slope", scaled_dw(2.5)), known("intercept", scaled_db(0.3))).mistakes == ()


def test_outputs_that_hold_each_others_numbers_are_told() -> None:
    found = verdict(lambda x, y: right(x, y)[::-1])
    assert names(found) == ["exchanged"] and "`db` and `dw`" in found.mistakes[0][1]


def test_outputs_that_stand_in_for_one_another_one_way_only_are_not_told() -> None:
    assert verdict(lambda x, y: (right(x, y)[1],) * 2).mistakes == ()
    assert verdict(lambda x, y: (right(x, y)[1], 0.77 * right(x, y)[0])).mistakes == ()


def on_paper(answer: dict[str, Any], *mistakes: tuple[str, dict[str, Any]]) -> list[str]:
    spec, like = Spec("by_hand", ()), digested({"a": 0.5, "b": 3, "c": "B"}, 3)
    catalogue = [Known(n, "Why?", signature(spec, [Outcome(value)], [like], [()])) for n, value in mistakes]
    return names(examine(spec, [Outcome(answer)], [like], [()], catalogue))


@pytest.mark.parametrize("answer", [{0: 10, 1: 100}, {"0": None, "1": None}])
def test_outputs_that_are_not_there_are_not_called_exchanged(answer: dict[Any, Any]) -> None:
    found = examine(Spec("windows", ()), [Outcome(answer)], [digested({"0": 10, "1": 100}, 3)], [()])
    assert not found.right and not names(found)


def test_on_paper_a_known_fault_beside_an_unknown_one_is_named() -> None:
    rights, seven = {"a": 0.5, "b": 3, "c": "B"}, ("seven", {"a": 0.5, "b": 7, "c": "B"})
    letter, both = ("letter", rights | {"c": "C"}), ("both", rights | {"a": 0.1, "b": 7})
    assert on_paper(rights | {"b": 7, "c": "A"}, seven, letter) == ["seven"]
    assert sorted(on_paper({"a": 0.9, "b": 7, "c": "C"}, seven, letter)) == ["letter", "seven"]
    assert on_paper({"a": 0.1, "b": 7, "c": "A"}, seven, both) == ["both"]
    assert on_paper(rights | {"b": 7, "c": "A"}, seven, ("again", seven[1])) == []
    assert on_paper(rights | {"b": 8, "c": "A"}, seven, letter) == []


def test_a_number_is_recognised_in_whatever_form_it_comes() -> None:
    def listed(by: float) -> Function:
        return lambda x, y: (np.array([[by * right(x, y)[0]]]), right(x, y)[1])

    assert names(verdict(listed(2.5), known("slope", scaled_dw(2.5)))) == ["slope"]
    assert names(verdict(scaled_dw(2.5), known("slope", listed(2.5)))) == ["slope"]


def test_an_exception_is_recognised_by_its_type_and_the_numbers_in_its_message() -> None:
    def raising(type_: type[Exception], text: str) -> Function:
        def function(x: np.ndarray, y: np.ndarray) -> Any:
            raise type_(text)

        return function

    mistake = known("transposed", raising(ArithmeticError, "(1, 5) does not go with (5, 1)"))
    assert names(verdict(raising(ArithmeticError, "shapes (1, 5) and (5, 1)"), mistake)) == ["transposed"]
    assert verdict(raising(ArithmeticError, "shapes (1, 5) and (1, 5)"), mistake).mistakes == ()
    assert verdict(raising(OverflowError, "(1, 5) does not go with (5, 1)"), mistake).mistakes == ()


@pytest.mark.parametrize("type_", ["KeyError", "TypeError"])
def test_an_exception_that_names_another_key_or_type_is_another_mistake(type_: str) -> None:
    def entry(text: str) -> list[Any]:
        return signature(SPEC, [Outcome(raised=Raised(type_, text))] * 2, EXPECTED, CALLS)

    assert entry("'A1'") == entry("no 'A1' here") != entry("'A2'")


def test_a_known_shape_is_recognised() -> None:
    def column(x: np.ndarray, y: np.ndarray) -> Any:
        return x.T, right(x, y)[1]

    found = verdict(column, known("column", column))
    assert found.kind == "shape" and names(found) == ["column"]


def test_single_precision_does_not_hide_a_known_mistake() -> None:
    def single(x: np.ndarray, y: np.ndarray) -> Any:
        return tuple(np.float32(v) for v in scaled_dw(2.5)(x, y))

    assert names(verdict(single, known("odd factor", scaled_dw(2.5)))) == ["odd factor"]


@given(st.floats(-10, 10), st.floats(-1, 1))
def test_a_right_answer_is_never_called_a_mistake(factor: float, off: float) -> None:
    mistakes = [known("factor", scaled_dw(factor)), known("intercept", scaled_db(factor))]
    found = verdict(lambda x, y: tuple(v * (1 + 1e-9 * off) for v in right(x, y)), *mistakes)
    assert found.right and found.mistakes == ()


UNIVARIATE = section("univariate")


@pytest.mark.parametrize("exercise", [e.name for e in UNIVARIATE.rubric])
def test_no_fingerprint_claims_the_reference_or_a_variant(exercise: str) -> None:
    paper = papers.draw(UNIVARIATE, UNIVARIATE.exercise(exercise), np.random.default_rng(3))
    functions = [UNIVARIATE.function(exercise), *(v.function for v in UNIVARIATE.variants[exercise])]
    for function in functions:
        examined = take_apart(paper.spec, papers.outcomes(function, paper), paper.expected, paper.calls)
        claimed = [k.name for k in paper.known if all(map(came_out, examined, map(traces, examined), k.signature))]
        assert claimed == [], function


@pytest.mark.parametrize("exercise", [e.name for e in UNIVARIATE.rubric])
def test_a_signature_is_too_short_to_copy_an_array_from(exercise: str) -> None:
    """A leaf is at most a fault, a shape and two numbers, however large the array."""
    paper = papers.draw(UNIVARIATE, UNIVARIATE.exercise(exercise), np.random.default_rng(3))
    for entry in (entry for k in paper.known for entry in k.signature):
        assert all(len(leaf) in (1, 4) for leaf in entry.get("leaves", {}).values())


def test_beside_another_fault_no_output_is_called_right() -> None:
    dw, db = (
        Known(n, f"`{o}` is right, `{n}` is off.", signature(SPEC, ran(f), EXPECTED, CALLS), f"`{o}` is right,")
        for n, o, f in (("dw", "db", scaled_dw(5)), ("db", "dw", scaled_db(7)))
    )
    assert verdict(scaled_dw(5), dw, db).mistakes == (("dw", "`db` is right, `dw` is off."),)
    both = verdict(lambda x, y: (5 * right(x, y)[0], 7 * right(x, y)[1]), dw, db)
    assert both.mistakes == (("dw", "`dw` is off."), ("db", "`db` is off."))


def test_two_mistakes_that_meet_in_an_output_do_not_count_as_seen_there_on_another_probe() -> None:
    """With one step only, whatever changes nothing looks like each of two mistakes that change half of it."""

    def steps(x: np.ndarray) -> int:
        return int(x.shape[1]) - 4  # 1 and 3

    def lost_dw(x: np.ndarray, y: np.ndarray) -> Any:
        return 0.0, right(x, y)[1] * steps(x) ** 2

    def lost_db(x: np.ndarray, y: np.ndarray) -> Any:
        return right(x, y)[0] * steps(x) ** 2, 0.0

    def neither(x: np.ndarray, y: np.ndarray) -> Any:
        return right(x, y)[0] * (steps(x) - 1), right(x, y)[1] * (steps(x) - 1)

    assert names(verdict(neither, known("lost dw", lost_dw), known("lost db", lost_db))) == []


def test_half_of_a_tuple_from_paper_names_no_mistake() -> None:
    spec, right_one = Spec("shapes", ()), {"error": (1, 342), "w": (1, 3)}
    expected = [digested(right_one, 3)]

    def like(name: str, **changed: Any) -> Known:
        return Known(name, f"What about {name}?", signature(spec, [Outcome(right_one | changed)], expected, [()]))

    catalogue = [like("table", error=(342, 342)), like("number", error=(1, 1)), like("column", w=(3, 1))]

    def told(answer: dict[str, Any]) -> list[str]:
        return names(examine(spec, [Outcome(answer)], expected, [()], catalogue))

    assert told({"error": (342, 1), "w": (1, 3)}) == ["exchanged"]
    assert told({"error": (342, 1), "w": (2, 2)}) == []
    assert told({"error": (342, 1), "w": (3, 1)}) == ["column"]
    assert told({"error": (342, 342), "w": (2, 2)}) == ["table"]


@pytest.mark.parametrize(
    ("praise", "fault", "beside"),
    [
        ("`dw` is right,", "`db` is off.", "`db` is off."),
        ("The weights are right;", "the bias is off.", "The bias is off."),
        ("The shape is right, the letter is not.", "Does it warn?", "Does it warn?"),
        ("Only", "the loss is wrong: it is halved.", "The loss is wrong: it is halved."),
        ("", "The values of `dw` are right, but they stand in a column.", None),
    ],
)
def test_a_diagnosis_beside_another_one_is_told_without_its_praise(praise: str, fault: str, beside: str | None) -> None:
    alone = f"{praise} {fault}".strip()
    dw = Known("dw", alone, signature(SPEC, ran(scaled_dw(5)), EXPECTED, CALLS), praise)
    db = Known("db", "Second.", signature(SPEC, ran(scaled_db(7)), EXPECTED, CALLS))
    found = verdict(lambda x, y: (5 * right(x, y)[0], 7 * right(x, y)[1]), dw, db)
    assert found.mistakes[0] == ("dw", beside or alone)
    assert verdict(scaled_dw(5), dw, db).mistakes == (("dw", alone),)


def test_a_ratio_that_does_not_show_everywhere_is_not_said_of_every_probe() -> None:
    def late(x: np.ndarray, y: np.ndarray) -> Any:
        return (2 if x.size > 5 else 1) * right(x, y)[0], right(x, y)[1]

    assert "Where it is wrong, `dw` is twice" in str(verdict(late)) and "In every probe" not in str(verdict(late))


def test_rows_that_are_not_summed_are_not_called_averaged_twice() -> None:
    def rows(by: float) -> Function:
        return lambda x, y: (by * 2 * x * (x - y), right(x, y)[1])

    summed, twice = (
        known("not reduced", rows(1)),
        known("averaged twice", lambda x, y: (right(x, y)[0] / x.size, right(x, y)[1])),
    )
    assert names(verdict(rows(1), summed, twice)) == ["not reduced"]
    assert names(verdict(lambda x, y: (rows(1)(x, y)[0] / x.size, right(x, y)[1]), summed, twice)) == []
    assert names(verdict(rows(-1), summed, twice)) == ["not reduced", "sign"]
