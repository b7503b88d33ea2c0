"""The pages that people read can be read by everybody: what axe-core finds in a real browser, and the Tab key."""

from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from autograder.authoring.certifying.certificate import page as certificate
from autograder.authoring.certifying.certify import certified
from autograder.exercises.sections import Section
from autograder.gradebook import crew
from autograder.gradebook.grading import grade
from autograder.semester.class_report import page
from tests.conftest import NewWorkspace

pytestmark = pytest.mark.slow

SECTION = Section("univariate")
GRAVE = ("serious", "critical")
# The text of every link that the Tab key reaches, from the page's beginning until it comes round again.
FOCUSED = "() => { const e = document.activeElement; return e.tagName === 'A' ? e.href + ' ' + e.textContent : ''; }"


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core's program."""
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def findings(browser: Any, axe: str, pages: list[Path]) -> list[str]:
    """What axe-core finds grave, on a wide and on a narrow screen."""
    found = []
    for path in pages:
        for width in (1280, 400):
            page = browser.new_page(viewport={"width": width, "height": 900})
            page.goto(path.as_uri())
            page.evaluate(axe)
            for violation in page.evaluate("axe.run()")["violations"]:
                if violation["impact"] in GRAVE:
                    first = violation["nodes"][0]["html"][:120]
                    found.append(f"{path.name} at {width}: {violation['id']}: {first}")
            page.close()
    return found


def unreachable(browser: Any, path: Path) -> set[str]:
    """Links of a page at which the Tab key never arrives."""
    page = browser.new_page()
    page.goto(path.as_uri())
    links = set(page.eval_on_selector_all("a[href]", "all => all.map(e => e.href + ' ' + e.textContent)"))
    stops = page.eval_on_selector_all("a[href], [tabindex='0'], input, button, summary", "all => all.length")
    reached = set()
    for _ in range(stops + 2):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(FOCUSED))
    page.close()
    return links - reached


@pytest.fixture(scope="module")
def documentation(site: Path) -> list[Path]:
    """The documentation's pages."""
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="module")
def feedback(needs_fence: None, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Pages of a submission with a mistake, of a blank one, and of a file that was refused."""
    folder = tmp_path_factory.mktemp("feedback")
    chosen = [next(name for name in samples if name.startswith(start)) for start in ("chen-", "hana-", "jo-")]
    for name in chosen:
        graded = crew.finished(crew.HandedIn(name, SECTION.assignment, samples[name]))
        (folder / f"{name}.html").write_text(graded.page, "utf-8")
    crew.close()
    return sorted(folder.glob("*.html"))


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The certificate of two exercises."""
    found = [certified(SECTION, SECTION.exercise(name), 1) for name in ("mse", "update")]
    path = tmp_path_factory.mktemp("certificate") / "certificate.html"
    path.write_text(certificate(found, 1, 1.0), "utf-8")
    return [path]


KINDS = ("documentation", "feedback", "certificates", "report")


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_grave(kind: str, browser: Any, axe: str, request: pytest.FixtureRequest) -> None:
    pages = request.getfixturevalue(kind)
    assert pages and findings(browser, axe, pages) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_tab_key_reaches_every_link(kind: str, browser: Any, request: pytest.FixtureRequest) -> None:
    for path in request.getfixturevalue(kind):
        assert unreachable(browser, path) == set(), path.name


def test_axe_would_find_what_is_wrong(browser: Any, axe: str, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<html><body><img src='x'><a href='#y' tabindex='-1'>y</a></body></html>")
    found = findings(browser, axe, [tmp_path / "bad.html"])
    assert any("image-alt" in line for line in found) and any("html-has-lang" in line for line in found)
    assert len(unreachable(browser, tmp_path / "bad.html")) == 1


@pytest.fixture(scope="module")
def report(
    needs_fence: None, new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> list[Path]:
    """The page on a class."""
    root = new_workspace(tmp_path_factory.mktemp("class") / "spring", samples)
    list(grade(root))
    path = root.parent / "report.html"
    path.write_text(page.page(root), "utf-8")
    return [path]
