"""The terminal's tables show what submissions are called and what was found, and obey none of it."""

import io

import pytest
from rich.console import Console

from autograder.commands.terminal import results, visible
from autograder.gradebook.rows import Row

ROWS = [
    Row("ada", "1-univariate", "unchanged", 90, 100, judged=90),
    Row("bo\x1b[2J\x9b31m[red]:smile:", "1-univariate", "graded", 80, 100, "mse: loss summed", 80),
    Row("jo", "1-univariate", "unchanged", 0, 100, "refused: The file is no notebook."),
    Row("lat\udcf6n", "1-univariate", "fault", said="The folder's name is not in UTF-8."),
]


def shown(rows: list[Row]) -> str:
    screen = Console(width=200, markup=False, file=io.StringIO(), force_terminal=True, color_system=None)
    with screen.capture() as captured:
        screen.print(results(rows))
    return captured.get()


def test_a_name_is_shown_letter_by_letter() -> None:
    text = shown(ROWS)
    assert r"bo\x1b[2J\x9b31m[red]:smile:" in text and r"lat\udcf6n" in text
    assert "\x1b[2J" not in text and "\x9b" not in text


@pytest.mark.parametrize(
    ("text", "seen"),
    [("Zoë 張 ∂𝓛", "Zoë 張 ∂𝓛"), ("a\tb\r\x00", r"a\tb\r\x00"), ("a\nb", "a\nb"), ("\u202e", r"\u202e")],
)
def test_what_cannot_be_seen_is_written_as_its_code(text: str, seen: str) -> None:
    assert visible(text) == seen


def test_what_was_refused_before_is_still_refused_and_counts_in_no_mean() -> None:
    lines = [line.split() for line in shown(ROWS).splitlines()]
    [jo] = [line for line in lines if line[:1] == ["jo"]]
    assert jo[2:5] == ["-", "unchanged,", "refused:"]
    assert lines[-2] == ["1-univariate", "1", "1", "1", "1", "85.0", "of", "100"]


def test_a_score_stands_beside_what_it_is_made_of() -> None:
    rows = [
        Row("ada", "1-univariate", "graded", 92.5, 100, "gradients: dw without x", 88, waiting=("gradients",)),
        Row("bo", "1-univariate", "unchanged", 40, 100, judged=100, penalty=60),
        Row("jo", "1-univariate", "refused", 50, 100, "The file is no notebook."),
        Row("zoe", "1-univariate", "graded", 100, 100, "all right", 100),
    ]
    cells = {line.split()[0]: line.split()[2:] for line in shown(rows).splitlines() if len(line.split()) > 4}
    assert cells["student"] == ["judged", "by", "hand", "late", "score", "what", "was", "found"]
    assert cells["ada"][:5] == ["88", "+4.5", "92.5", "of", "100"]
    assert cells["bo"][:5] == ["100", "-60", "40", "of", "100"]
    assert cells["jo"][:5] == ["-", "+50", "50", "of", "100"]
    assert cells["zoe"][:4] == ["100", "100", "of", "100"]
    assert "Waiting for a person: ada (1-univariate: gradients)." in shown(rows)
    assert "judged" not in shown(rows[3:]) and "Waiting" not in shown(rows[3:])


def test_who_is_excused_has_no_score_and_counts_in_no_mean() -> None:
    rows = [
        Row("ada", "1-univariate", "graded", 90, 100, "mse: loss summed", 90),
        Row("bo", "1-univariate", "unchanged", 40, 100, judged=100, penalty=60, excused=True),
    ]
    lines = [line.split() for line in shown(rows).splitlines()]
    [bo] = [line for line in lines if line[:1] == ["bo"]]
    assert bo[2:] == ["-", "-60", "-", "excused;", "unchanged"]
    assert lines[-2] == ["1-univariate", "1", "1", "-", "-", "90.0", "of", "100"]
