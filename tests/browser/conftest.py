"""A JupyterLab, started once for all tests that look at it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograder.exercises.sections import ROOT, Section

SCREENSHOTS = ROOT / "build" / "screenshots"
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},  # every cell is in the page
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True},
}


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """JupyterLab over a folder with section 1's notebook as it is handed out: (address, folder)."""
    home = tmp_path_factory.mktemp("lab")
    notebook = Section("univariate").student_notebook
    folder = home / "course"
    folder.mkdir()
    shutil.copy(notebook, folder / notebook.name)
    with serving("lab", home, folder) as (url, token):
        yield f"{url}lab/tree/1-univariate.ipynb?token={token}", folder


@contextmanager
def serving(program: str, home: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """`jupyter lab` or `jupyter notebook`, started in a folder: (address, token). Its own files go to `home`."""
    for name, values in SETTINGS.items():
        path = home / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")
    folders = {"JUPYTER_RUNTIME_DIR": "runtime", "JUPYTER_CONFIG_DIR": "config", "JUPYTERLAB_SETTINGS_DIR": "settings"}
    env = os.environ | {name: str(home / value) for name, value in folders.items()}
    command = [sys.executable, "-m", "jupyter", program, "--no-browser", "--allow-root", "--port=0"]
    with (
        open(home / "log", "wb") as log,
        subprocess.Popen(command, cwd=folder, env=env, stdout=log, stderr=log) as server,
    ):
        try:
            yield _address(home, server)
        finally:
            server.terminate()


def _address(home: Path, server: "subprocess.Popen[bytes]") -> tuple[str, str]:
    """Where the server answers, and its token, from the file that it writes shortly before it does."""
    while server.poll() is None:
        for path in (home / "runtime").glob("jpserver-*.json"):
            try:
                told = json.loads(path.read_text("utf-8"))
                socket.create_connection((told["hostname"], told["port"])).close()
            except (ValueError, ConnectionRefusedError):
                break
            return told["url"], told["token"]
        time.sleep(0.2)
    raise AssertionError((home / "log").read_text("utf-8"))
