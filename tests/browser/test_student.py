"""A learner's hour in JupyterLab: run all, answer wrongly, read, answer rightly, see how far they are."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.authoring.samples import handed_in
from autograder.exercises.sections import Section
from tests.browser.conftest import SCREENSHOTS

pytestmark = pytest.mark.slow

STUB = "def predict(x: np.ndarray, w: float, b: float) -> np.ndarray:"
WRONG, RIGHT = "    return w * x", "    return w * x + b"
PATIENCE = 40_000  # milliseconds, on a machine with other work to do


class Notebook:
    """The notebook in its tab, as hands and eyes have it."""

    def __init__(self, page: Any):
        self.page = page
        self.cells = page.locator(".jp-Notebook .jp-Cell")

    def cell(self, text: str) -> Any:
        """The first code cell whose text begins so."""
        begins = re.compile(r"^\s*" + re.sub(r"([()])", r"\\\1", text))
        code = self.page.locator(".cm-content", has_text=begins)
        return self.page.locator(".jp-Notebook .jp-CodeCell").filter(has=code).first

    def run_all(self) -> None:
        self.menu("Run", "Run All Cells")
        self.idle()

    def menu(self, *path: str) -> None:
        self.page.locator(".lm-MenuBar-item", has_text=re.compile(f"^{path[0]}$")).click()
        for label in path[1:]:
            entry = self.page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{re.escape(label)}$"))
            entry.last.click()

    def idle(self) -> None:
        """Wait until no cell has a star and the kernel rests."""
        self.page.wait_for_function(
            "[...document.querySelectorAll('.jp-InputArea-prompt')].every(p => !p.innerText.includes('*'))",
            timeout=PATIENCE,
        )
        self.page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=PATIENCE)

    def write(self, cell: Any, text: str) -> None:
        """Put a text into a cell and run it."""
        cell.locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)
        self.run()

    def run(self) -> None:
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_timeout(300)
        self.idle()

    def run_cell(self, cell: Any) -> str:
        """Run a cell that may not be edited and read what is below it."""
        cell.locator(".jp-InputArea-prompt").click()
        self.run()
        return self.read(cell)

    def read(self, cell: Any) -> str:
        return " ".join(cell.locator(".jp-OutputArea").inner_text().split())

    def new_cell(self, below: Any, text: str) -> Any:
        below.locator(".jp-InputArea-prompt").click()
        self.page.keyboard.press("b")
        self.page.keyboard.press("Enter")
        self.page.keyboard.insert_text(text)
        self.run()
        return self.page.locator(".jp-Notebook .jp-Cell.jp-mod-active")

    def picture(self, name: str, cell: Any) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        cell.scroll_into_view_if_needed()
        self.page.keyboard.press("Escape")
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")


@pytest.fixture(scope="module")
def notebook(browser: Any, lab: tuple[str, Path]) -> Iterator[Notebook]:
    """Section 1 open in JupyterLab, after all of its cells were run."""
    page = browser.new_page(viewport={"width": 1100, "height": 820})
    page.set_default_timeout(PATIENCE)
    page.goto(lab[0])
    opened = Notebook(page)
    opened.cells.first.wait_for()
    opened.idle()
    page.keyboard.press("ControlOrMeta+b")  # the file browser makes room
    opened.run_all()
    yield opened
    page.close()


def test_an_unsolved_notebook_shows_its_figures_and_no_traceback(notebook: Notebook) -> None:
    page = notebook.page
    assert page.locator(".jp-OutputArea img[alt]").count() >= 3
    text = page.locator(".jp-Notebook").inner_text()
    assert "Traceback" not in text and "This cell waits for" in text and "local_gradient: to do" in text
    notebook.picture("student-1-unsolved", notebook.cell("check(local_gradient)"))


def test_a_wrong_answer_is_told_calmly_and_a_right_one_in_one_line(notebook: Notebook) -> None:
    answer, check = notebook.cell("def predict("), notebook.cell("check(predict)")
    notebook.write(answer, f"{STUB}\n{WRONG}")
    said = notebook.run_cell(check)
    assert said.startswith("predict: not yet right") and "?" in said and "Traceback" not in said
    notebook.picture("student-2-wrong", check)
    notebook.write(answer, f"{STUB}\n{RIGHT}")
    assert notebook.run_cell(check) == "predict: right"
    notebook.picture("student-3-right", check)


def test_shift_tab_shows_what_a_function_takes_and_returns(notebook: Notebook) -> None:
    cell = notebook.new_cell(notebook.cell("check(mse)"), "mse")
    cell.locator(".cm-content").click()
    notebook.page.keyboard.press("End")
    notebook.page.keyboard.press("Shift+Tab")
    tip = notebook.page.locator(".jp-Tooltip")
    tip.wait_for()
    assert "y_hat" in tip.inner_text() and "(1, m)" in tip.inner_text() and "Returns" in tip.inner_text()
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    notebook.page.screenshot(path=SCREENSHOTS / "student-4-shift-tab.png")
    notebook.page.keyboard.press("Escape")


def test_progress_is_a_card_in_both_themes(notebook: Notebook) -> None:
    notebook.write(notebook.cell("def mse("), "def mse(y_hat, y):\n    return np.sum((y_hat - y) ** 2)")
    card = notebook.new_cell(notebook.cell("check(predict)"), "handrail.progress()")
    said = notebook.read(card)
    assert "univariate: 1 of 23 exercises are right." in said
    assert "✓ predict" in said and "✗ mse" in said and "○ update" in said
    table = notebook.new_cell(notebook.cell("check(predict)"), "check()")
    assert "✗ mse" in notebook.read(table) and "○" not in notebook.read(table)
    card, table = (notebook.cell(text) for text in ("handrail.progress()", "check()"))
    notebook.picture("student-5-progress-light", card)
    notebook.menu("Settings", "Theme", "JupyterLab Dark")
    notebook.page.locator("body[data-jp-theme-light=false]").wait_for(state="attached")
    notebook.picture("student-6-progress-dark", card)
    notebook.picture("student-7-check-all-dark", table)
    shown, ground = (
        table.locator("td").last.evaluate(f"e => getComputedStyle(e).{what}") for what in ("color", "backgroundColor")
    )
    assert "0)" in ground and min(map(int, re.findall(r"\d+", shown)[:3])) > 180


def test_what_was_saved_is_what_the_programs_in_the_terminal_see(notebook: Notebook, lab: tuple[str, Path]) -> None:
    from handrail.terminal.watch import look

    path = lab[1] / "1-univariate.ipynb"
    notebook.page.keyboard.press("ControlOrMeta+s")
    notebook.page.wait_for_function("!document.querySelector('.jp-mod-dirty')", timeout=PATIENCE)
    assert "check()" in {"".join(cell["source"]) for cell in json.loads(path.read_bytes())["cells"]}
    text, code = look(path)
    assert code == 1 and "[x] predict" in text and "[~] mse" in text


SIGMOID = "def sigmoid(z):\n    # as I wrote it\n    return 1 / (1 + np.exp(-z))"


def test_a_function_of_an_earlier_notebook_comes_into_the_cell_that_asks_for_it(
    browser: Any, lab: tuple[str, Path]
) -> None:
    fourth, fifth = Section("two_layer_sigmoid"), Section("tanh_classifier")
    (lab[1] / "4-two-layer-sigmoid (1).ipynb").write_bytes(handed_in(fourth, {"sigmoid": SIGMOID}))
    (lab[1] / "5-tanh-classifier.ipynb").write_bytes(handed_in(fifth, {}))
    page = browser.new_page(viewport={"width": 1100, "height": 820})
    page.set_default_timeout(PATIENCE)
    page.goto(lab[0].replace("1-univariate", "5-tanh-classifier"))
    opened = Notebook(page)
    opened.cells.first.wait_for()
    opened.idle()
    page.keyboard.press("ControlOrMeta+b")
    opened.run_cell(page.locator(".jp-CodeCell", has_text="handrail.begin").first)
    stub = opened.cell("def sigmoid(")
    opened.picture("student-8-stub-to-take", stub)
    opened.write(stub, 'handrail.mine("sigmoid")')
    stub = opened.cell("def sigmoid(")
    assert stub.locator(".cm-content").inner_text().split() == SIGMOID.split()
    said = opened.read(stub)
    assert "from 4-two-layer-sigmoid (1).ipynb is right here too. It stands in this cell now: run it." in said
    opened.picture("student-9-taken", stub)
    stub.locator(".cm-content").click()
    opened.run()
    assert opened.run_cell(opened.cell("check(sigmoid)")) == "sigmoid: right"
    page.close()
