"""The card of `progress()` and the table of `check()`: complete, readable without colour."""

import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from typing import Any

import handrail
import numpy as np
import pytest
from handrail.desk.progress import LOOKS, Progress, Written, progress_of
from handrail.engine.keys import key
from hypothesis import given
from hypothesis import strategies as st

NAMES = tuple(key("univariate").exercises)
KINDS = ("right", "unwritten", "missing", "raised", "value", "shape")
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)
Verdicts = dict[str, tuple[str, list[str]]]
verdicts = st.dictionaries(st.sampled_from(NAMES), st.tuples(st.sampled_from(KINDS), st.lists(TEXTS, max_size=3)))

Run = Callable[[str], Any]
PREDICT = "def predict(x, w, b):\n    return w * x + b\n"
WRONG = "def mse(y_hat, y):\n    return np.sum((y_hat - y) ** 2)\n"
STUB = "def update(w, b, dw, db, learning_rate):\n    raise NotImplementedError()\n"


@pytest.fixture
def run() -> Run:
    """Run a cell of a notebook of section 1; its last line's value comes back."""
    names: dict[str, Any] = {"__name__": "__main__", "np": np, "handrail": handrail}
    names["check"] = handrail.begin("univariate")

    def cell(source: str) -> Any:
        *first, last = source.splitlines()
        exec("\n".join(first), names)
        return eval(last, names)

    return cell


class Text(HTMLParser):
    """The text of a piece of HTML; fails where its elements do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


# --- what is shown ---------------------------------------------------------------------------------


@given(verdicts)
def test_both_forms_tell_the_state_of_every_exercise_without_colour(found: Verdicts) -> None:
    state = progress_of("univariate", found)
    assert list(state.states) == list(NAMES)
    plain, card = repr(state).splitlines(), Text(state._repr_html_()).text
    for name, line in zip(NAMES, plain[1:], strict=True):
        mark, symbol, *_ = LOOKS[state.states[name]]
        assert line == f"  {mark} {name}"
        assert f"{symbol} {name} " in card
    assert state.headline in card and f"{state.done} of {len(NAMES)}" in plain[0]


@given(verdicts)
def test_what_comes_next_is_what_is_wrong_before_what_is_to_do(found: Verdicts) -> None:
    state = progress_of("univariate", found)
    left = [name for name in NAMES if state.states[name] != "right"]
    assert (state.next is None) == (left == [])
    if state.next:
        wrong = [name for name in left if state.states[name] == "wrong"]
        assert state.next == (wrong or left)[0]


@given(verdicts)
def test_the_table_tells_every_message_of_what_is_written_and_nothing_else(found: Verdicts) -> None:
    state = progress_of("univariate", found)
    table = Written(state)
    card, plain = Text(table._repr_html_()).text, repr(table)
    for name in NAMES:
        assert (f" {name} " in card) == (name in table.states)
        assert bool(re.search(rf"^  \[.\] {name}$", plain, re.MULTILINE)) == (name in table.states)
    for message in (paragraph for paragraphs in state.messages.values() for paragraph in paragraphs):
        assert re.sub(r"`([^`\n]+)`", r"\1", message) in card
        assert "".join(message.split()) in "".join(plain.split())


def luminance(colour: str) -> float:
    """Relative luminance as in WCAG 2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return float(np.dot(linear, [0.2126, 0.7152, 0.0722]))


@pytest.mark.parametrize("state", ["right", "wrong"])
def test_text_on_a_chip_can_be_read_and_the_chip_stands_out_in_both_themes(state: str) -> None:
    _, _, text, ground, _ = LOOKS[state]

    def contrast(one: str, other: str) -> float:
        high, low = sorted((luminance(one), luminance(other)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    assert contrast(text, ground) > 5
    assert contrast(ground, "#FFFFFF") > 3 and contrast(ground, "#111111") > 3


def test_a_card_sets_no_colour_for_text_or_ground_of_the_page() -> None:
    card = Progress("univariate", dict.fromkeys(NAMES, "to do"))._repr_html_()
    assert not re.search(r"(?<![-\w])(color|background):(?!inherit|transparent)", card)


# --- in a notebook ---------------------------------------------------------------------------------


def test_progress_counts_what_is_right(run: Run) -> None:
    shown = run(PREDICT + WRONG + STUB + "handrail.progress()")
    assert (shown.done, shown.next) == (1, "mse")
    assert [shown.states[name] for name in ("predict", "mse", "update", "gradients")] == [
        "right",
        "wrong",
        "to do",
        "to do",
    ]


@pytest.mark.parametrize("call", ["check()", "handrail.check()", "handrail.check(section='univariate')"])
def test_check_without_a_function_checks_all_that_are_written(run: Run, call: str) -> None:
    shown = run(PREDICT + WRONG + STUB + call)
    assert shown.states == {"predict": "right", "mse": "wrong"}
    assert shown.headline == "univariate: 1 of 2 written exercises are right, 21 are to do."
    message, diagnosis = shown.progress.messages["mse"]
    assert "`loss` is wrong" in message and "?" in diagnosis


def test_the_table_says_what_check_says(run: Run) -> None:
    shown = run(WRONG + "check()")
    with pytest.raises(handrail.CheckFailed) as caught:
        run("check(mse)")
    assert shown.progress.messages["mse"] == caught.value.verdict.paragraphs
    words = re.sub(r"</?code>", "`", shown._repr_html_())
    assert all(part in unescape(words) for part in caught.value.verdict.paragraphs)


def test_check_without_a_function_points_to_the_earlier_function(run: Run) -> None:
    later = (
        "def gradient_descent(x, y, w, b, learning_rate, num_iterations):\n"
        "    return w, b, {'w': [w], 'b': [b], 'loss': [mse(predict(x, w, b), y)]}\n"
    )
    first, reason = run(PREDICT + WRONG + later + "check()").progress.messages["gradient_descent"]
    assert "check(mse)" in first and "`loss` is wrong" in reason


def test_before_anything_is_written_the_table_says_where_to_begin(run: Run) -> None:
    assert repr(run("check()")) == "univariate: no exercise is written yet. Next: `predict`."


@pytest.mark.parametrize("call", ["handrail.progress()", "handrail.check()"])
def test_outside_a_section_the_answer_is_how_to_begin(call: str) -> None:
    with pytest.raises(handrail.CannotCheck, match=r"handrail\.begin"):
        eval(call, {"handrail": handrail})
