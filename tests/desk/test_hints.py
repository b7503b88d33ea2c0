"""`hint` climbs a ladder, one rung a call, and shows on none of them what the check keeps to itself."""

import textwrap
from collections.abc import Callable
from typing import Any

import handrail
import pytest

from autograder.exercises.sections import Section

Run = Callable[[str], str]
GRADIENTS = """
def gradients(x, y, y_hat):
    return 2 * np.mean(y_hat - y), 2 * np.mean(y_hat - y)
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a cell of a notebook of section 1 and return what it prints."""
    return notebook("univariate", capsys)


def notebook(section: str, capsys: pytest.CaptureFixture[str]) -> Run:
    import numpy as np

    names: dict[str, Any] = {"__name__": "__main__", "np": np, "handrail": handrail}
    names["check"] = handrail.begin(section)

    def cell(source: str) -> str:
        exec(textwrap.dedent(source), names)
        return capsys.readouterr().out

    return cell


def test_each_call_climbs_one_rung_and_says_what_the_next_one_tells(run: Run) -> None:
    run(GRADIENTS)
    first, second, third, fourth, fifth = (run("handrail.hint(gradients)") for _ in range(5))
    assert first.startswith("gradients, hint 1 of 5: what fails\n")
    assert "Next comes how far it is off, and where" in " ".join(first.split())
    assert "`dw` is wrong" in second and "`db` is right" in second
    assert "?" in third and "without x" not in third  # a name in the catalogue is for authors
    assert "Next comes a twin with other numbers" in " ".join(third.split())
    assert "With\n    x = [[" in fourth and "\n    dw = " in fourth
    assert "the derivation" in fifth and "This is the last hint." in fifth


def test_the_first_rung_does_not_tell_what_the_others_do(run: Run) -> None:
    run(GRADIENTS)
    first, second = (run("handrail.hint(gradients)") for _ in range(2))
    assert "`dw`" not in first and "without x" not in first + second


def test_after_the_last_rung_the_last_one_comes_again(run: Run) -> None:
    run(GRADIENTS)
    said = [run("handrail.hint(gradients)") for _ in range(7)]
    assert said[3] != said[4] == said[5] == said[6]


def test_another_fault_begins_at_the_bottom_again(run: Run) -> None:
    run(GRADIENTS)
    assert "hint 2" in [run("handrail.hint(gradients)") for _ in range(2)][1]
    run(GRADIENTS.replace("return 2", "return 3"))
    assert "hint 1" in run("handrail.hint(gradients)")


def test_two_functions_have_ladders_of_their_own(run: Run) -> None:
    run(GRADIENTS + "def mse(y_hat, y):\n    return np.sum((y_hat - y) ** 2)")
    assert "gradients, hint 1" in run("handrail.hint(gradients)")
    assert "mse, hint 1" in run("handrail.hint(mse)")
    assert "gradients, hint 2" in run("handrail.hint(gradients)")


def test_two_notebooks_do_not_share_a_ladder(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run(GRADIENTS)
    run("handrail.hint(gradients)")
    names: dict[str, Any] = {"np": __import__("numpy"), "handrail": handrail, "check": handrail.begin("univariate")}
    exec(GRADIENTS + "handrail.hint(gradients)", names)
    assert "hint 1 of 5" in capsys.readouterr().out


def test_a_right_function_needs_no_hint(run: Run) -> None:
    said = run("def mse(y_hat, y):\n    return np.mean((y_hat - y) ** 2)\nhandrail.hint(mse)")
    assert said == "mse: right. There is nothing left to hint at.\n"


def test_what_was_measured_decides_where_the_author_s_hints_begin(run: Run) -> None:
    """Nothing written: the idea; nearly right: the twin; a wrong value: the idea; another form: what to write first."""
    idea, first, twin, derivation = "the idea", "what to write", "a twin", "the derivation"
    for body, expected in (
        ("raise NotImplementedError()", [idea, first, twin, derivation]),
        ("return np.sum((y_hat - y) ** 2)", ["what fails", "how far", "which known", twin, derivation]),
        ("return 1.2345 * np.mean((y_hat - y) ** 2)", ["what fails", "how far", idea, first, twin, derivation]),
        ("return [1, 2], 3", ["what fails", "how far", first, twin, derivation]),
    ):
        run(f"def mse(y_hat, y):\n    {body}")
        said = [run("handrail.hint(mse)") for _ in expected]
        for number, (text, tells) in enumerate(zip(said, expected, strict=True), 1):
            assert text.startswith(f"mse, hint {number} of {len(expected)}: {tells}")


def test_a_check_counts_as_told_and_nothing_is_told_of_what_is_not_written(run: Run) -> None:
    run("def mse(y_hat, y):\n    raise NotImplementedError()")
    with pytest.raises(handrail.CheckFailed):
        run("check(mse)")
    assert "hint 1 of 4: the idea" in run("handrail.hint(mse)")
    run("def mse(y_hat, y):\n    return np.sum((y_hat - y) ** 2)")
    with pytest.raises(handrail.CheckFailed):
        run("check(mse)")
    assert "hint 4 of 5: a twin" in run("handrail.hint(mse)")


def test_an_answer_from_paper_has_a_twin_with_other_numbers(run: Run) -> None:
    run("def fork_by_hand():\n    return {'dx': -4.0, 'dy': 3.0}")
    said = "".join(run("handrail.hint(fork_by_hand)") for _ in range(6))
    assert 'result["dx"] = 8' in said and "= -3" not in said


def test_a_section_that_has_begun_settles_which_exercise_is_meant(run: Run) -> None:
    """`predict` belongs to two sections."""
    said = run("def predict(x, w, b):\n    return w * x\nhandrail.hint(predict)")
    assert said.startswith("predict, hint 1 of 5")


def test_what_is_no_exercise_is_answered_as_check_answers_it(run: Run) -> None:
    with pytest.raises(handrail.CannotCheck, match="No exercise is called `squares`"):
        run("def squares():\n    pass\nhandrail.hint(squares)")


def test_the_words_are_those_of_check_and_of_graded_feedback(run: Run) -> None:
    run(GRADIENTS)
    said = " ".join(run("handrail.hint(gradients)") for _ in range(3))
    with pytest.raises(handrail.CheckFailed) as caught:
        run("check(gradients)")
    for words in (caught.value.verdict.message, caught.value.verdict.mistakes[0][1]):
        assert " ".join(words.split()) in " ".join(said.split())
    diagnosis = next(m.diagnosis for m in Section("univariate").mistakes["gradients"] if m.name == "dw_without_x")
    assert diagnosis == caught.value.verdict.mistakes[0][1]


def test_every_line_fits_a_notebook(run: Run) -> None:
    run(GRADIENTS)
    lines = "".join(run("handrail.hint(gradients)") for _ in range(4)).splitlines()
    assert max(map(len, lines)) <= 84


def test_hints_go_on_where_check_has_ended(run: Run) -> None:
    with pytest.raises(handrail.CheckFailed):
        run(GRADIENTS + "check(gradients)")
    assert run("handrail.hint(gradients)").startswith("gradients, hint 4 of 5: a twin with other numbers")
    run("def gradients(x, y, y_hat):\n    return 0.0, 0.0")
    assert run("handrail.hint(gradients)").startswith("gradients, hint 1 of ")


def test_a_tuple_of_one_value_is_asked_for_and_shown_as_one(run: Run) -> None:
    bare = "{'square': 2 * a, 'reciprocal': -1 / a**2}"
    code = f"def powers(op, a, b=None):\n    return {bare}.get(op) or (1 / b, -a / b**2)\n"
    with pytest.raises(handrail.CheckFailed, match=r"a number, not a tuple of one value, .* op = 'square'"):
        run(code + "check(powers)")
    assert "result = (-0.25,)" in run("handrail.hint(powers)")


def test_a_hint_for_nothing_in_particular_asks_for_which_function(run: Run) -> None:
    with pytest.raises(handrail.CannotCheck, match="Say for which function"):
        run("handrail.hint()")


@pytest.mark.parametrize(
    ("section", "exercise", "shown"),
    [
        ("optimizers", "minimize", ["    num_steps = 2", "    learning_rate = 0.25"]),
        ("optimizers", "random_mini_batches", ["    batches[2] = ([[5], [50]], [[500]])"]),
        ("optimizers", "momentum_step", ["    state = {}", '    parameters["b"] = [[3]]']),
        ("autograd", "record", ["    graph[\"u\"] = ('input', (), 2)", "    parents = ('u', 'v')"]),
    ],
)
def test_what_is_made_of_parts_is_shown_part_by_part(
    section: str, exercise: str, shown: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run = notebook(section, capsys)
    run(f"def {exercise}(*given, **named):\n    raise NotImplementedError()")
    lines = [run(f"handrail.hint({exercise})") for _ in range(3)][-1].splitlines()
    assert [line for line in shown if line not in lines] == []
