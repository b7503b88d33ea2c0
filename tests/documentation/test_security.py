"""Every promise of SECURITY.md names the tests that hold it, and they exist."""

import re

from autograder.exercises.sections import ROOT

PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
HELD = {
    promise: set(re.findall(r"`(test_\w+)`", tests))
    for promise, tests in re.findall(r"^\| (.+?) \| (`test_.+?) \|$", PAGE, re.MULTILINE)
}


def section(name: str) -> str:
    """A section's text, on one line, without what makes it bold or an item of a list."""
    text = PAGE.partition(f"## {name}\n")[2].partition("\n## ")[0]
    return " ".join(re.sub(r"^- |\*\*.+?\*\*", "", text, flags=re.MULTILINE).split())


def test_every_sentence_of_what_is_promised_has_a_test() -> None:
    sentences = re.split(r"(?<=[.:]) (?=[A-Z])", section("What is promised"))
    assert len(sentences) > 20
    promises = [s for s in sentences if not s.endswith(":")]
    assert [s for s in promises if not s.startswith(tuple(HELD))] == []


def test_every_promise_in_the_table_is_made() -> None:
    text = section("What is promised") + section("What is not promised")
    assert [promise for promise in HELD if promise not in text] == []


def test_every_test_that_is_named_exists() -> None:
    files = [path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py")]
    found = set(re.findall(r"^def (test_\w+)", "\n".join(files), re.MULTILINE))
    assert set().union(*HELD.values()) <= found
