"""The documentation builds without a warning, leads nowhere that is not there, and says what is so."""

import ast
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from autograder.exercises.sections import ROOT, written
from tests.test_architecture import BELOW

from .pages import Tree, steps

DOCS = ROOT / "docs"
FOLLOWED_ELSEWHERE = ("new-section.md", "customising.md", "semester.md", "corrections.md")
EXAMPLES = [page for page in sorted(DOCS.rglob("*.md")) if list(steps(page)) and page.name not in FOLLOWED_ELSEWHERE]


class Seen(HTMLParser):
    """What one page holds: its ids, where it leads, what it loads, its pictures without words, its headings."""

    def __init__(self, text: str):
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.silent: list[str] = []
        self.headings: list[int] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids |= {found["id"]} if "id" in found else set()
        self.links += [found["href"]] if tag == "a" and "href" in found else []
        self.loads += [found[name] for name in ("src", "href") if name in found and tag in ("img", "script", "link")]
        self.silent += [found.get("src", "")] if tag == "img" and not found.get("alt") else []
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Seen]:
    return {path: Seen(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}


def test_there_is_a_page_for_everybody(pages: dict[Path, Seen], site: Path) -> None:
    names = {path.relative_to(site).parts[0] for path in pages}
    assert {"index.html", "student", "instructor", "developer"} <= names


def test_every_link_within_leads_somewhere(pages: dict[Path, Seen]) -> None:
    for page, seen in pages.items():
        for link in seen.links:
            target, _, anchor = link.partition("#")
            if "://" in target:
                continue
            path = (page.parent / target).resolve() if target else page
            assert path.is_file(), f"{page.name}: {link}"
            assert not anchor or path not in pages or anchor in pages[path].ids, f"{page.name}: {link}"


def test_pages_load_nothing_from_elsewhere_and_run_nothing(pages: dict[Path, Seen], site: Path) -> None:
    for page, seen in pages.items():
        assert "<script" not in page.read_text("utf-8")
        for name in seen.loads:
            assert name == "data:," or (page.parent / name).resolve().is_file(), f"{page.name}: {name}"
    assert "url(" not in (site / "style.css").read_text("utf-8")


def test_pictures_have_words_and_headings_an_order(pages: dict[Path, Seen]) -> None:
    for page, seen in pages.items():
        assert seen.silent == [], page.name
        assert seen.headings[0] == 1 and seen.headings.count(1) == 1, page.name
        assert all(b <= a + 1 for a, b in zip(seen.headings, seen.headings[1:], strict=False)), page.name


def test_formulas_are_set(site: Path) -> None:
    text = (site / "instructor" / "new-section.html").read_text("utf-8")
    assert "<math" in text and "$$" not in text and "\\lambda" not in re.sub(r"<pre.*?</pre>", "", text, flags=re.S)


def test_every_module_is_in_the_table(site: Path) -> None:
    text = (site / "developer" / "architecture.html").read_text("utf-8")
    rooms = [p for room in BELOW for p in (ROOT / "autograder" / room).glob("*.py") if p.name != "__init__.py"]
    assert [p.name for p in rooms if f"{p.relative_to(ROOT).as_posix()}<" not in text] == []


def test_the_picture_shows_who_lies_below_whom() -> None:
    arrows = re.findall(r'data-from="(\w+)" data-to="(\w+)"', (DOCS / "developer" / "rooms.svg").read_text("utf-8"))

    def below(room: str) -> set[str]:
        next_ones = {low for high, low in arrows if high == room}
        return next_ones.union(*map(below, next_ones))

    assert {room: below(room) for room in BELOW} == {room: set(low) & BELOW.keys() for room, low in BELOW.items()}


def test_every_command_of_make_is_told() -> None:
    [phony] = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), flags=re.M)
    told = re.findall(r"^\| `make ([a-z]+)` \|", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), flags=re.M)
    assert sorted(told) == sorted({*phony.split()} - {"help"})


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/developer/architecture.md"])
def test_whatever_file_is_named_is_there(page: str) -> None:
    named = re.findall(
        r"`((?:\.ci|autograder|course|docs|gradebook|solutions|tests)/[^`\s]+)`", (ROOT / page).read_text("utf-8")
    )
    patterns = [re.sub("<[a-z]+>", "*", name) for name in named]
    assert (
        patterns and [p for p in patterns if not any(any(where.glob(p)) for where in (ROOT, ROOT / "autograder"))] == []
    )


def test_the_certificate_is_of_this_course() -> None:
    found = json.loads((DOCS / "instructor" / "certificate.json").read_text("utf-8"))
    assert {name: part["exercises"] for name, part in found["sections"].items()} == {
        section.name: len(section.rubric) for section in written()
    }
    mistakes = found["mistakes"]
    assert mistakes["total"] == mistakes["caught"] == mistakes["named"] > 1000
    assert found["variants"]["rejected"] == 0 < found["variants"]["draws"]


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda p: p.name)
def test_python_in_pages_is_python(page: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), flags=re.M | re.S)
    for block in blocks:
        assert ast.parse(block).body
    assert "```python" not in re.sub(r"^```python\n.*?^```$", "", page.read_text("utf-8"), flags=re.M | re.S)


@pytest.mark.slow
@pytest.mark.usefixtures("needs_fence")
@pytest.mark.parametrize("page", EXAMPLES, ids=lambda p: p.name)
def test_examples_do_what_the_page_says(page: Path, tmp_path: Path) -> None:
    assert Tree.copied(tmp_path / "clone").follow(page) >= 1
