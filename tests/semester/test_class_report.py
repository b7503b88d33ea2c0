"""The class report counts right, names nobody where it must not, and never takes chance for more than that."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import Refused, WorkspaceError
from autograder.exercises.sections import section
from autograder.judging.judge import refused
from autograder.judging.remarks import OTHER, PHRASES, REFUSALS, REPAIRS, STOPS, Remark
from autograder.judging.report import Mark, Report
from autograder.semester.class_report.alike import SHARED, alike
from autograder.semester.class_report.figures import luminance, shade
from autograder.semester.class_report.numbers import Fault, Grading, fault_of, gradings
from autograder.semester.class_report.page import known, page

from ..conftest import NewWorkspace
from .classes import by_hand, drawn, pupils, recorded, report

SECTION = section("univariate")
EXERCISES = [e.name for e in SECTION.rubric]
REFUSAL = Refused("ada_private.ipynb has 120 MB. Clear all outputs, save, and hand it in again.", "large")
REMARK = Remark("archive", "The file is a zip archive; in it, ada-private-homework.ipynb is graded.")
QUOTED = "`mse` stopped in your line `secret = 'pupil-0007 was here'`."


def odd(exercise: str) -> tuple[str, ...]:
    """A mistake that `drawn` hardly ever makes."""
    return (SECTION.mistakes[exercise][-1].name,)


@pytest.fixture(scope="module")
def root(new_workspace: NewWorkspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class of 40 in a real gradebook, graded twice, with a refusal, a mark by hand and two who agree in much."""
    root = new_workspace(tmp_path_factory.mktemp("class") / "spring")
    people, rng = pupils(40), np.random.default_rng(1)
    reports = {pupil: drawn(SECTION, rng) for pupil in people}
    same = {name: odd(name) for name in EXERCISES if len(SECTION.mistakes.get(name, ())) > 6}
    reports[people[3]] = reports[people[9]] = report(SECTION, same)
    reports[people[5]] = report(SECTION, {name: () for name in EXERCISES[:12]}, remarks=[REMARK])
    reports[people[6]] = refused(SECTION, REFUSAL)
    reports[people[7]] = report(SECTION, {"mse": odd("mse")})
    recorded(root, SECTION, reports, "2026-03-01T12:00:00+0000")
    better = {people[5]: report(SECTION, {name: () for name in EXERCISES[:11]}), people[7]: report(SECTION, {})}
    recorded(root, SECTION, better, "2026-03-08T12:00:00+0000")
    by_hand(root, SECTION, people[5].id, EXERCISES[0], 4.5)
    return root


# --- what it says ----------------------------------------------------------------------------------


def test_it_counts_what_the_gradebook_holds(root: Path) -> None:
    (view,) = known(root).views
    assert (view.students, view.handed_in, len(view.scores), len(view.refused)) == (40, 40, 39, 1)
    assert sum(view.bins) == 39
    assert [e.name for e in view.exercises] == EXERCISES
    for e in view.exercises:
        assert e.count == 39
        assert e.right == 39 - e.unwritten - sum(e.name in wrong for wrong in view.faults.values())
    assert [e.name for e in view.exercises if e.part] == [EXERCISES[0]]


def test_first_tries_come_from_the_log(root: Path) -> None:
    (view,) = known(root).views
    right = {e.name: (e.at_first, e.right) for e in view.exercises}
    assert right["mse"][0] == right["mse"][1] - 1
    assert right[EXERCISES[11]][0] == right[EXERCISES[11]][1] - 1
    assert right[EXERCISES[2]][0] == right[EXERCISES[2]][1]


def test_who_is_stuck_is_told_with_what(root: Path) -> None:
    (one,) = (one for one in known(root).stuck if one.student == "pupil-0005")
    assert sorted(name for _, name, _ in one.exercises) == sorted(EXERCISES[:11])
    assert {times for *_, times in one.exercises} == {2}
    assert one.points == sum(e.points for e in SECTION.rubric[11:]) + 4.5


def test_gradings_are_followed_in_time() -> None:
    lines = [
        ["t1", "s", "a", "f", "", "0", "1"],
        ["t1", "s", "a", "g", "", "2", "1"],
        ["t2", "s", "a", "g", "2", "0", "1"],
        ["t3", "s", "a", "h", "", "0", "1"],
        ["t4", "s", "a", "h", "0", "3", "1"],
    ]
    assert gradings(lines, {"f", "g", "h"}) == {"s": Grading({"f": 0, "g": 2, "h": 0}, {"f": 4, "g": 3})}


def test_other_points_make_nobody_wrong_and_a_dropped_exercise_counts_for_nobody() -> None:
    lines = [["t1", "s", "a", "f", "", "12", "1"], ["t1", "s", "a", "gone", "", "0", "1"]]
    assert gradings(lines, {"f"}) == {"s": Grading({"f": 12, "gone": 0}, {})}


def test_the_page_says_it_and_escapes_it(root: Path) -> None:
    text = page(root)
    assert "Ada0 &lt;script&gt;alert(1)&lt;/script&gt; (pupil-0000)" in text or "pupil-0000" not in text
    assert "<script" not in text
    assert "ada_private.ipynb has 120 MB" in text
    assert "did you work this out together?" in text
    assert re.search(r"pupil-0003.*pupil-0009", text[text.index('id="alike"') :])


def test_a_workspace_with_nothing_graded_says_so(new_workspace: NewWorkspace, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="Nothing is graded in .* yet. Run `autograder grade"):
        page(new_workspace(tmp_path / "spring"))


# --- what it does not say --------------------------------------------------------------------------


def test_an_anonymous_report_names_nobody(root: Path) -> None:
    text = html.unescape(page(root, anonymous=True))
    for pupil in pupils(40):
        for name in (pupil.id, pupil.first_name, pupil.last_name):
            assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text), name
    assert "ada" not in re.sub(r"<[^>]*>|\bread[a-z]*", "", text).lower().split()
    assert "private" not in text
    assert re.search(r"Student \d+", text)


def test_numbers_in_place_of_names_say_nothing(root: Path) -> None:
    told = [re.findall(r"Student (\d+)", page(root, anonymous=True)) for _ in range(4)]
    assert len({tuple(numbers) for numbers in told}) > 1


def test_every_kind_of_remark_is_counted_under_a_phrase_of_its_own(new_workspace: NewWorkspace, tmp_path: Path) -> None:
    root, secret = new_workspace(tmp_path / "spring"), "what-ada-called-it"
    assert len(set(PHRASES.values())) == len(PHRASES) == len(REPAIRS) + len(STOPS) + len(REFUSALS)
    remarks = [Remark(kind, secret) for kind in (*REPAIRS, *STOPS)]
    reports = [report(SECTION, {}, remarks=[remark]) for remark in (*remarks, Remark("", secret))]
    reports += [refused(SECTION, Refused(secret, kind)) for kind in (*REFUSALS, "")]
    recorded(root, SECTION, dict(zip(pupils(len(reports)), reports, strict=True)))
    text = html.unescape(page(root, anonymous=True))
    assert {phrase for phrase in PHRASES.values() if f'long">{phrase}<' not in text} == set()
    assert text.count(f'long">{OTHER}<') == 2 and secret not in text


def test_faults_without_a_name_are_told_apart_by_what_they_touch_and_not_by_numbers() -> None:
    told = [
        Mark("f", 0, 1, "value", f"`{name}` is {n} times too large.", where=(name,))
        for name in "ab"
        for n in (2.5, -3e4)
    ]
    one, same, other, _ = map(fault_of, told)
    assert one == same != other and one == Fault("wrong value", known=False, where=("a",))
    assert (one.short, Fault("wrong sign").short) == ("wrong value, no known mistake", "wrong sign")
    assert fault_of(Mark("f", 0, 1, "value", mistakes=("wrong_sign",), where=("a",))) == Fault("wrong sign")


# --- how it looks ----------------------------------------------------------------------------------


def tags(text: str, name: str) -> Iterator[str]:
    return (found[0] for found in re.finditer(rf"<{name}\b[^>]*>", text))


def test_it_needs_no_script_and_no_network(root: Path) -> None:
    text = page(root)
    assert not re.search(r"<(script|link|img|iframe|object)\b|\bsrc=|@import|url\(|https?:", text)
    assert all(tag.startswith('<a href="#') for tag in tags(text, "a"))
    targets = set(re.findall(r'id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= targets


def test_every_figure_has_words_and_stands_by_a_table(root: Path) -> None:
    text = page(root)
    figures = list(tags(text, "svg"))
    assert len(figures) > len(EXERCISES)
    assert all('role="img"' in tag and re.search(r'aria-label="[^"]{15,}"', tag) for tag in figures)
    assert text.count("<title>") == len(figures) + 1
    for part in re.findall(r'<div class="beside">.*?</section>|<section.*?</section>', text, re.DOTALL):
        assert part.count("<svg") == 0 or "<table>" in part


@settings(max_examples=200)
@given(st.floats(0, 1), st.booleans())
def test_every_shade_can_be_read(share: float, named: bool) -> None:
    style = str(shade(share, named))
    ground = luminance(*map(int, re.findall(r"\d+", style)[:3]))
    ink = luminance(255, 255, 255) if style.endswith("#fff") else luminance(0, 0, 0)
    assert (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) >= 4.5


# --- equal faults ----------------------------------------------------------------------------------


def faults(found: dict[str, Report]) -> dict[str, dict[str, Fault]]:
    """What `alike` is asked, of reports by student."""
    return {
        student: {m.exercise: fault_of(m) for m in r.marks if m.kind not in ("right", "unwritten")}
        for student, r in found.items()
    }


@pytest.mark.parametrize("size", [5, 30, 200])
def test_independent_faults_are_no_reason_to_ask(size: int) -> None:
    rng = np.random.default_rng(size)
    assert alike(faults({f"s{n}": drawn(SECTION, rng) for n in range(size)})) == []


def test_equal_rare_faults_are_a_question_about_the_whole_group() -> None:
    rng = np.random.default_rng(0)
    found = faults({f"s{n}": drawn(SECTION, rng) for n in range(60)})
    same = {name: Fault("the same odd thing") for name in EXERCISES[:8]}
    found |= {name: {**found[name], **same} for name in ("s3", "s7", "s20")}
    (group,) = alike(found)
    assert group.students == ("s20", "s3", "s7")
    assert {(e, f) for e, f, _ in group.shared} >= set(same.items())
    assert all(count == 3 for e, f, count in group.shared if f == Fault("the same odd thing"))


@given(
    st.dictionaries(
        st.integers(0, 12).map("s{}".format),
        st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["x", "y", "z"]), max_size=6),
        max_size=8,
    )
)
@settings(max_examples=50)
def test_every_group_shares_enough_and_counts_right(found: dict[str, dict[str, str]]) -> None:
    for group in alike(found):
        assert len(group.shared) >= SHARED and len(group.students) >= 2
        for exercise, fault, count in group.shared:
            assert all(found[student][exercise] == fault for student in group.students)
            assert count == sum(own.get(exercise) == fault for own in found.values())


# --- large and small -------------------------------------------------------------------------------


def test_a_class_of_five(new_workspace: NewWorkspace, tmp_path: Path) -> None:
    root, rng = new_workspace(tmp_path / "spring"), np.random.default_rng(0)
    recorded(root, SECTION, {pupil: drawn(SECTION, rng) for pupil in pupils(5)})
    text = page(root)
    assert "<b>5</b> students" in text and "5 of 5" in text


@pytest.mark.slow
def test_a_class_of_five_thousand(new_workspace: NewWorkspace, tmp_path: Path) -> None:
    root = new_workspace(tmp_path / "spring")
    rng, people = np.random.default_rng(0), pupils(5000)
    reports = {pupil: drawn(SECTION, rng) for pupil in people}
    same = {name: odd(name) for name in EXERCISES if len(SECTION.mistakes.get(name, ())) > 6}
    reports[people[17]] = reports[people[4000]] = report(SECTION, same)
    recorded(root, SECTION, reports)
    text = page(root)
    assert "<b>5,000</b> students" in text
    assert len(text) < 150_000
    asked = text[text.index('id="alike"') :]
    assert asked.count('class="ask"') == 1 and "pupil-0017" in asked and "pupil-4000" in asked
