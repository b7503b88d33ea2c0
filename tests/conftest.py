"""What the tests of several rooms share: a section, its sample submissions, workspaces, the fence, other users."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from autograder.authoring.samples import samples as sample_submissions
from autograder.authoring.weave import woven
from autograder.exercises.sections import ROOT, Section
from autograder.fence import bubblewrap, fence
from autograder.gradebook import workspace
from autograder.judging.judge import Judge
from tests.workspaces import hand_in

NewWorkspace = Callable[..., Path]

#: No clock decides a test, and in CI no chance does.
settings.register_profile(
    "here", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("here")


def pytest_configure() -> None:
    """Whatever a test starts finds the packages of this clone, and the programs that come with them."""
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "course")])
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def pytest_report_header() -> str:
    found = bubblewrap.obstacle()
    return f"There can be no fence: {found.why}." if found else bubblewrap.told()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """An ordinary user is not asked what only root can do, and root not what permissions forbid."""
    others = "root" if os.geteuid() else "ordinary"
    config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker(others)])
    items[:] = [item for item in items if not item.get_closest_marker(others)]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(call: pytest.CallInfo[None]) -> None:
    """In continuous integration everything is there that a test needs: what would be skipped fails."""
    if os.environ.get("CI") and call.excinfo and isinstance(call.excinfo.value, pytest.skip.Exception):
        skipped = pytest.fail.Exception(f"would be skipped: {call.excinfo.value}", pytrace=False)
        call.excinfo = pytest.ExceptionInfo.from_exception(skipped.with_traceback(call.excinfo.tb))


# --- the fence -------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def needs_fence() -> None:
    """Fails where there is no fence on Linux; elsewhere there is none to have, and the test is skipped."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a fence is made of what Linux has")
    fence.insist()


@pytest.fixture
def without_bubblewrap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which there is no bubblewrap: neither on the path nor among the packages."""
    monkeypatch.setattr(bubblewrap, "tried", tuple)


# --- what is graded --------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def section() -> Section:
    """Section 1."""
    return Section("univariate")


@pytest.fixture(scope="session")
def samples(section: Section) -> dict[str, bytes]:
    """The ten sample submissions of section 1, by student."""
    return sample_submissions(section)


@pytest.fixture(scope="session")
def new_workspace(section: Section, tmp_path_factory: pytest.TempPathFactory) -> NewWorkspace:
    """Make a workspace of section 1 in a folder, with these files handed in, by student; returns the folder."""
    first = tmp_path_factory.mktemp("workspace") / "spring"
    workspace.new(first, woven([section]), lambda said: None)

    def made(root: Path, files: Mapping[str, bytes] | None = None) -> Path:
        shutil.copytree(first, root)
        for student, data in (files or {}).items():
            hand_in(root, section.assignment, student, data)
        return root

    return made


@pytest.fixture(scope="module")
def judge(needs_fence: None) -> Iterator[Judge]:
    made = Judge()
    yield made
    made.close()


# --- other programs --------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The system's chromium; skips where there is none."""
    from playwright import sync_api

    system = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if system is None:
        pytest.skip("there is no chromium")
    with sync_api.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=system, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation's pages; fails where building them warns."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder
