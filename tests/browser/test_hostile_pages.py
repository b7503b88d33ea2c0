"""A hostile submission in a real browser: formgrader asks for what is formgrader's, a feedback page for nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.gradebook.grading import grade
from tests.browser.conftest import serving
from tests.conftest import NewWorkspace
from tests.gradebook.test_prose import FORMS, TRAP, written_by

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("needs_fence")]

ASSIGNMENT, STUDENT = "1-univariate", "kim"
OWN = ("/formgrader/static/", "/formgrader/api/", "/formgrader/submissions/", "/favicon.ico", "/static/favicons/")
MATHJAX = "cdnjs.cloudflare.com"


@pytest.fixture(scope="module")
def root(new_workspace: NewWorkspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a graded submission that tries everything."""
    hostile = written_by(*FORMS)
    root = new_workspace(tmp_path_factory.mktemp("hostile") / "spring", {STUDENT: hostile})
    assert [row.state for row in grade(root)] == ["graded"]
    return root


@pytest.fixture(scope="module")
def address(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Where one is let in to a server, and where formgrader shows the submission there."""
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        ident = book.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, STUDENT).id
    with serving("server", tmp_path_factory.mktemp("server"), root) as (url, token):
        yield f"{url}api/me?token={token}", f"{url}formgrader/submissions/{ident}/"


def requests(browser: Any, address: tuple[str, str], event: str = "request", **context: Any) -> list[str]:
    """The addresses that a page, the second one opened, asks for, without those of formgrader's own and MathJax."""
    opened = browser.new_context(**context)
    page, asked = opened.new_page(), list[str]()
    page.goto(address[0])
    page.on(event, lambda request: asked.append(request.url))
    page.goto(address[1])
    page.mouse.wheel(0, 100_000)
    page.wait_for_timeout(2_000)
    opened.close()
    found = map(urlsplit, asked)
    return [at.geturl() for at in found if at.netloc != MATHJAX and not at.path.startswith(OWN) and at.scheme != "data"]


@contextmanager
def as_it_was_written(root: Path) -> Iterator[None]:
    """The graded copy with one of its texts as the student wrote it."""
    path = root / "autograded" / STUDENT / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    inert = path.read_bytes()
    copy = nbformat.read(path, as_version=4)
    copy.cells.append(nbformat.v4.new_markdown_cell(FORMS[0]))
    path.chmod(0o644)
    nbformat.write(copy, path)
    try:
        yield
    finally:
        path.write_bytes(inert)


def test_formgrader_s_page_asks_for_nothing_that_a_student_wrote(browser: Any, address: tuple[str, str]) -> None:
    assert requests(browser, address) == requests(browser, address, bypass_csp=True) == []


def test_nor_does_it_where_a_text_is_as_it_was_written(browser: Any, address: tuple[str, str], root: Path) -> None:
    with as_it_was_written(root):
        assert requests(browser, address, "response") == []
        assert TRAP in "".join(requests(browser, address, "response", bypass_csp=True)), "nothing was to be kept back"


def test_the_feedback_page_asks_for_nothing(browser: Any, root: Path) -> None:
    page = "about:blank", (root / "feedback" / STUDENT / ASSIGNMENT / f"{ASSIGNMENT}.html").as_uri()
    assert requests(browser, page) == requests(browser, page, bypass_csp=True) == [page[1]]
