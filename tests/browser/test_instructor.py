"""An instructor's hour in formgrader: find a submission, read its diagnosis, give a mark and a comment, send both."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from tests.browser.conftest import SCREENSHOTS, serving
from tests.workspaces import hand_in

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("needs_fence")]

ASSIGNMENT, STUDENT = "1-univariate", "chen-dw-without-x"
PATIENCE = 120_000  # milliseconds, on a machine with other work to do
COMMENT = "The derivation is right, only the *code* is not."


def autograder(*arguments: object) -> str:
    """What a command says."""
    command = [sys.executable, "-m", "autograder", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def root(samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the samples graded."""
    root = tmp_path_factory.mktemp("instructor") / "spring"
    autograder("new", root)
    for student, data in samples.items():
        hand_in(root, ASSIGNMENT, student, data)
    autograder("grade", root, "--assignment", ASSIGNMENT)
    return root


@pytest.fixture(params=["lab", "notebook"])
def formgrader(request: pytest.FixtureRequest, browser: Any, root: Path, tmp_path: Path) -> Iterator["Formgrader"]:
    """Formgrader as JupyterLab's and Notebook's menu opens it in the workspace."""
    program = request.param
    with serving(program, tmp_path, root) as (url, token):
        page = browser.new_context(viewport={"width": 1400, "height": 1000}).new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{url}{'lab' if program == 'lab' else 'tree'}?token={token}")
        page.locator(".lm-MenuBar-item", has_text="Nbgrader").click()
        page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Formgrader$")).click()
        yield Formgrader(page, program)
        page.context.close()


class Formgrader:
    """Formgrader in its tab, as hands and eyes have it."""

    def __init__(self, page: Any, program: str):
        self.page, self.program = page, program
        self.frame = page.frame_locator("iframe[src*=formgrader]")

    def open(self, *links: str) -> None:
        for link in links:
            self.frame.get_by_role("link", name=link, exact=True).last.click()

    def row(self, text: str) -> Any:
        return self.frame.locator("tbody tr").filter(has_text=text).first

    def picture(self, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{self.program}-formgrader-{name}.png")


def test_a_mark_is_read_changed_and_sent_out(formgrader: Formgrader, root: Path) -> None:
    formgrader.open("Manual Grading")
    formgrader.row(ASSIGNMENT).wait_for()
    formgrader.picture("assignments")
    formgrader.open(ASSIGNMENT, ASSIGNMENT)
    formgrader.frame.get_by_role("button", name="Show All Names").click()
    formgrader.row(STUDENT).wait_for()
    formgrader.picture("submissions")
    assert "/ 100" in formgrader.row(STUDENT).inner_text()
    formgrader.row(STUDENT).get_by_role("link").first.click()

    score, comment = formgrader.frame.locator("#check-gradients"), formgrader.frame.locator("#gradients-comment")
    score.scroll_into_view_if_needed()
    cell = formgrader.frame.locator(".cell", has=formgrader.frame.locator("#check-gradients"))
    assert "gradients: not yet right, 0 of 12 points" in cell.inner_text()
    assert "Known as: dw without x" in cell.inner_text()
    formgrader.picture("diagnosis")

    points = "4.5" if formgrader.program == "lab" else "7.5"
    score.fill(points)
    score.press("Tab")
    comment.fill(f"{COMMENT} {points}")
    comment.press("Tab")
    formgrader.page.wait_for_timeout(1500)
    score.scroll_into_view_if_needed()
    formgrader.picture("marked")
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        assert book.find_grade("check-gradients", ASSIGNMENT, ASSIGNMENT, STUDENT).manual_score == float(points)

    said = autograder("feedback", root, "--assignment", ASSIGNMENT, "--zip", root.parent / "pages.zip")
    assert "10 pages in" in said
    page = formgrader.page.context.new_page()
    page.goto((root / "feedback" / STUDENT / ASSIGNMENT / f"{ASSIGNMENT}.html").as_uri())
    text = " ".join(page.locator("body").inner_text().split())
    assert f"gradients {points} of 12" in text
    assert f"The derivation is right, only the code is not. {points}" in text
    assert "Known as: dw without x" in text
    page.get_by_text("The derivation is right").first.scroll_into_view_if_needed()
    page.screenshot(path=SCREENSHOTS / f"{formgrader.program}-feedback.png")


def test_formgraders_own_button_grades_as_we_do(formgrader: Formgrader, root: Path, samples: dict[str, bytes]) -> None:
    """nbgrader runs inside the server there, with this workspace's configuration and behind the same fence."""
    late = f"mia-{formgrader.program}"
    shutil.rmtree(root / "submitted" / late, ignore_errors=True)
    hand_in(root, ASSIGNMENT, late, samples[STUDENT])
    row = formgrader.row(ASSIGNMENT)
    row.wait_for()
    row.locator(".num-submissions a").click()
    formgrader.row(late).locator(".autograde a").click()
    said = formgrader.frame.locator(".modal.in .modal-content")
    said.wait_for()
    assert f"Successfully autograded '{ASSIGNMENT}' for student '{late}'." in said.inner_text()
    formgrader.picture("autograded")
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        scores = [book.find_submission(ASSIGNMENT, name) for name in (late, STUDENT)]
        automatic = [sum(g.auto_score for n in s.notebooks for g in n.grades) for s in scores]
    assert automatic == [88, 88]
