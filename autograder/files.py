"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path

from .errors import AutograderError


def put(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file whole or not at all; raises OSError where that is not possible."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def replace(path: Path, data: bytes) -> None:
    """The same for a person; raises AutograderError, with the reason, where that is not possible."""
    try:
        put(path, data)
    except OSError as error:
        why = error.strerror if path.parent.is_dir() else f"there is no folder {path.parent}"
        raise AutograderError(f"{path} cannot be written: {why}.") from None
