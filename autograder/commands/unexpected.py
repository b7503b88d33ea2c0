"""What becomes of an error that nobody foresaw: one sentence, and a file that can be sent with a report."""

import os
import platform
import shlex
import sys
import tempfile
import traceback
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version

STATUS = 3  # of a command that ended so


def told(error: Exception) -> str:
    """What a person is told of an unforeseen error; what its mending needs is in the file that is named."""
    what = f"{type(error).__name__}: {error}".strip(": ")
    try:
        descriptor, path = tempfile.mkstemp(prefix="autograder-", suffix=".txt")
        with open(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(account(error))
    except OSError as refused:
        kept = f"An account of it could not be kept ({refused.strerror}); give $TMPDIR some space and do it again."
    else:
        kept = f"Send {path} to whoever keeps this installation: it says what was done and where it failed, no marks."
    return f"This is a fault of autograder, not of yours: {what}.\n{kept}\nNo submission is changed by it."


def account(error: Exception) -> str:
    """The command, the versions and the place of an error; no values of variables."""
    versions = {"python": platform.python_version(), "platform": platform.platform()}
    for name in ("handrail-course", "handrail", "numpy", "nbgrader", "nbformat", "sqlalchemy"):
        with suppress(PackageNotFoundError):
            versions[name] = version(name)
    lines = [f"command   {shlex.join(sys.argv)}", f"folder    {os.getcwd()}"]
    lines += [f"{name}   {number}" for name, number in versions.items()]
    return "\n".join([*lines, "", *traceback.format_exception(error)])
