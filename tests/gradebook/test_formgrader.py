"""A workspace's formgrader, in a server of its own: an address loads no program, and no page may fetch one."""

import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.gradebook.grading import grade
from autograder.gradebook.packing import PACKED
from tests.browser.conftest import serving
from tests.conftest import NewWorkspace

pytestmark = pytest.mark.usefixtures("needs_fence")

ASSIGNMENT, STUDENT = "1-univariate", "kim"
LEFT = "a-program-was-here"
PROGRAM = f"import pathlib; pathlib.Path({{root!r}}, {LEFT!r}).touch()\n"


@pytest.fixture(scope="module")
def root(new_workspace: NewWorkspace, samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a submission that has a program beside it, under the name of nbgrader's configuration."""
    root = new_workspace(tmp_path_factory.mktemp("formgrader") / "spring", {STUDENT: samples["ada-right"]})
    (root / "submitted" / STUDENT / ASSIGNMENT / "nbgrader_config.py").write_text(PROGRAM.format(root=str(root)))
    assert [row.state for row in grade(root)] == ["graded"]
    return root


class Server:
    """Formgrader's answers in a server that was started in the workspace."""

    def __init__(self, url: str, token: str):
        self.url, self.token = url, token

    def get(self, page: str, **query: str) -> tuple[int, str, Message]:
        """The status, the text and the headers of what answers at an address."""
        address = f"{self.url}formgrader/{page}?{urllib.parse.urlencode({'token': self.token, **query})}"
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.status, answer.read().decode("utf-8", "replace"), answer.headers
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace"), error.headers


@pytest.fixture(scope="module")
def server(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving("server", tmp_path_factory.mktemp("server"), root) as (url, token):
        yield Server(url, token)


def test_an_address_names_no_folder_whose_program_runs(server: Server, root: Path) -> None:
    for path in (f"submitted/{STUDENT}/{ASSIGNMENT}", f"autograded/{STUDENT}/{ASSIGNMENT}", "..", "/tmp"):
        assert server.get("", path=path)[0] == 403
    assert not (root / LEFT).exists()
    assert server.get("", path=str(root))[0] == server.get("")[0] == server.get("manage_assignments")[0] == 200


def test_without_the_guard_it_does(root: Path, tmp_path: Path) -> None:
    config = root / "nbgrader_config.py"
    guarded = config.read_text()
    config.write_text(guarded.replace("\nguard()\n", "\n"))
    try:
        with serving("server", tmp_path, root) as (url, token):
            Server(url, token).get("", path=f"submitted/{STUDENT}/{ASSIGNMENT}")
        assert (root / LEFT).exists()
    finally:
        config.write_text(guarded)
        (root / LEFT).unlink(missing_ok=True)


def test_pages_may_show_no_picture_but_their_own(server: Server, root: Path) -> None:
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        ident = book.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, STUDENT).id
    for path in ("manage_assignments", "gradebook", "manage_students", f"submissions/{ident}/"):
        status, _, headers = server.get(path)
        assert status == 200 and "img-src data:;" in headers["Content-Security-Policy"], path
    status, _, headers = server.get(f"submissions/{ident}/{PACKED}")
    assert status == 200 and headers["Content-Security-Policy"].endswith("; sandbox")
    assert server.get(f"submissions/{ident}/nbgrader_config.py")[0] == 404
