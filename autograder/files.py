"""Files that are written whole or not at all."""

import os
import secrets
from pathlib import Path

from .errors import AutograderError


def put(path: Path, data: bytes, mode: int | None = None) -> None:
    """Write a file whole or not at all; raises OSError where that is not possible.

    mode: its permissions; what the umask leaves to everyone where None.
    """
    part = path.parent / f".{secrets.token_hex(8)}.part"
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if mode is None else 0o600)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
        if mode is not None:
            part.chmod(mode)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def replace(path: Path, data: bytes) -> None:
    """The same for a person; raises AutograderError, with the reason, where that is not possible."""
    try:
        put(path, data)
    except OSError as error:
        why = error.strerror if path.parent.is_dir() else f"there is no folder {path.parent}"
        raise AutograderError(f"{path} cannot be written: {why}.") from None
