"""The certificate: what `certify` prints, writes and refuses, from the command line."""

import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner, Result

from autograder.authoring.certifying.certificate import page
from autograder.authoring.certifying.certify import COUNTS, Certificate, certified, certify, shortfalls, summary, whole
from autograder.authoring.certifying.docstrings import missing
from autograder.cli import main
from autograder.exercises.model import Exercise, Mistake, Variant
from autograder.exercises.sections import Section, written

SMALL = ("mse", "update", "fork_by_hand")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Section]]:
    """Section 1 with three exercises only."""
    rubric = tuple(e for e in Section("univariate").rubric if e.name in SMALL)
    monkeypatch.setattr(Section, "rubric", rubric)
    yield Section


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["certify", "univariate", "--seeds", "2", "--workers", "1", *map(str, arguments)])


def planted(monkeypatch: pytest.MonkeyPatch, kind: str, entry: Any) -> None:
    """One mistake or variant more, for whoever asks the section."""
    known = dict(getattr(Section("univariate"), kind))
    monkeypatch.setattr(Section, kind, known | {entry.exercise: [*known[entry.exercise], entry]})


@pytest.mark.slow
def test_every_section_holds_on_a_few_draws() -> None:
    """The guard; a whole certification takes two hundred."""
    found = certify(written(), 2, lambda name: None, workers=None)
    assert shortfalls(found) == []
    total = summary(found)
    assert total["mistakes"]["total"] >= 250 and total["mutants"]["total"] >= 1500 and total["variants"]["total"] >= 300
    assert total["follow_through"]["total"] == total["follow_through"]["one_exercise_only"]


# --- exit codes ------------------------------------------------------------------------------------


def right(y_hat: np.ndarray, y: np.ndarray) -> Any:
    return np.mean((y_hat - y) ** 2)


def test_what_holds_ends_with_0(few: type[Section]) -> None:
    done = run()
    assert done.exit_code == 0, done.output
    assert all(name in done.output for name in SMALL) and "all 3 exercises" in done.output


@pytest.mark.parametrize(
    ("kind", "entry", "said"),
    [
        ("mistakes", Mistake("planted", "mse", right, "Is it wrong?"), "the mistake planted passes"),
        (
            "mistakes",
            Mistake("planted", "mse", lambda y_hat, y: right(y_hat, y) / 2, "Is it half?"),
            "the mistakes loss_halved and planted cannot be told apart",
        ),
        (
            "variants",
            Variant("planted", "mse", lambda y_hat, y: 1.1 * right(y_hat, y)),
            "the variant planted is rejected",
        ),
    ],
    ids=["uncaught", "ambiguous", "rejected"],
)
def test_what_is_planted_ends_with_1(
    few: type[Section], monkeypatch: pytest.MonkeyPatch, kind: str, entry: Any, said: str
) -> None:
    planted(monkeypatch, kind, entry)
    done = run()
    assert done.exit_code == 1
    assert said in done.output and "The checks do not hold" in done.output


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"pairs": 100, "pairs_named": 79}, "of 100 double faults only 79 are named"),
        ({"pairs": 1000, "pairs_named": 990, "pairs_misnamed": 6}, "6 get a wrong name"),
    ],
)
def test_figures_that_are_not_reached_are_told(changed: dict[str, int], said: str) -> None:
    assert any(said in text for text in shortfalls([Certificate("s", "e", **changed)]))  # type: ignore[arg-type]
    assert shortfalls([Certificate("s", "e", pairs=100, pairs_named=80)]) == []


def test_a_probe_that_lets_a_mutant_pass_is_told() -> None:
    """With ones for inputs a factor x cannot be missed."""
    section = Section("univariate")
    ones = [(np.ones((1, m)), np.arange(m)[np.newaxis] * 1.0, np.full((1, m), 0.5)) for m in (5, 7)]
    exercise = Exercise("gradients", 12, lambda rng: ones, returns=("dw", "db"))
    problems = certified(section, exercise, 1).problems
    assert any(
        re.match(r"the mutant passes 3 of 3 draws: right operand alone: error \* x", p) is None for p in problems
    )
    assert any(p.startswith("the mutant passes 3 of 3 draws: left operand alone: error * x → error") for p in problems)


# --- docstrings ------------------------------------------------------------------------------------


def section_with(function: Callable[..., Any]) -> Section:
    section = Section("univariate")
    section.__dict__["reference"] = type("Module", (), {"f": staticmethod(function)})
    return section


def test_a_docstring_that_tells_everything_is_fine() -> None:
    def f(x: np.ndarray, w: float) -> np.ndarray:
        """The line.

        x: inputs, (1, m).  w: slope, float.
        Returns predictions, (1, m).
        """
        return w * x

    assert list(missing(section_with(f), "f")) == []


def test_a_docstring_without_shapes_or_result_is_told() -> None:
    def f(x: np.ndarray, w: float) -> np.ndarray:
        """The line through the inputs x."""
        return w * x

    assert list(missing(section_with(f), "f")) == [
        "what the argument w is",
        "what is returned",
        "the shapes of its arguments",
        "the shape of the result",
    ]


# --- sums, JSON and page ---------------------------------------------------------------------------


def test_json_has_exactly_the_promised_keys(few: type[Section]) -> None:
    done = run("--json")
    total = json.loads(done.output)
    keys = {"exercises", "mistakes", "double_faults", "mutants", "variants", "follow_through", "seconds"}
    assert set(total) == keys | {"sections"}
    assert set(total["sections"]) == {"univariate"} and set(total["sections"]["univariate"]) == keys
    for part in (total, total["sections"]["univariate"]):
        assert set(part["mistakes"]) == {"total", "caught", "named", "misnamed"}
        assert set(part["double_faults"]) == {"total", "named"}
        assert set(part["mutants"]) == {"total", "equivalent", "killed"}
        assert set(part["variants"]) == {"total", "draws", "rejected"}
        assert set(part["follow_through"]) == {"total", "one_exercise_only"}
    assert total["mutants"]["total"] == total["mutants"]["equivalent"] + total["mutants"]["killed"]


def test_sums_over_sections_are_the_sum_over_all() -> None:
    found = [Certificate("a", "x", mistakes=3, caught=2), Certificate("b", "y", mistakes=4, caught=4, gap=7.0)]
    total = summary(found, 1.5)
    assert total["mistakes"]["total"] == 7 and total["sections"]["b"]["mistakes"]["caught"] == 4
    assert total["seconds"] == 1.5
    assert whole("all", found).gap == 7.0 and whole("all", found).caught == 6


def test_several_processes_find_what_one_finds() -> None:
    section = Section("univariate")
    section.__dict__["rubric"] = tuple(e for e in section.rubric if e.name in SMALL)
    alone, shared = (certify([section], 1, lambda name: None, workers) for workers in (1, 2))
    groups = [names for group, names in COUNTS.items() if group != "follow_through"]  # it asks the whole rubric
    for one, other in zip(alone, shared, strict=True):
        assert one.exercise == other.exercise and one.problems == other.problems
        assert all(getattr(one, key) == getattr(other, key) for names in groups for key in names.values())
        assert one.gap == other.gap


class Tags(HTMLParser):
    """Counts tags, and notes those that are not closed."""

    def __init__(self, text: str):
        super().__init__()
        self.open: list[str] = []
        self.count: dict[str, int] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: Any) -> None:
        self.count[tag] = self.count.get(tag, 0) + 1
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_one_table_without_scripts_that_explains_its_columns(few: type[Section], tmp_path: Path) -> None:
    path = tmp_path / "certificate.html"
    done = run("--page", path)
    assert done.exit_code == 0, done.output
    text = path.read_text("utf-8")
    tags = Tags(text)
    assert tags.open == []
    assert tags.count["table"] == 1 and "script" not in tags.count and "link" not in tags.count
    assert tags.count["tr"] == 1 + len(SMALL) + 2
    for heading in re.findall(r'<th scope="col">([^<]+)</th>', text)[1:]:
        assert heading in "".join(re.findall(r"<dt>([^<]+)</dt>", text)), heading
    assert "3 exercises were put to the test on 2 draws" in " ".join(text.split())


def test_the_page_tells_what_does_not_hold_and_escapes_it() -> None:
    text = page([Certificate("univariate", "mse", problems=["a < b"])], 1, 2.0)
    assert "What does not hold" in text and "a &lt; b" in text
    assert "What does not hold" not in page([Certificate("univariate", "mse")], 1, 2.0)
