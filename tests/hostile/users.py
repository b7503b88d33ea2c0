"""A user who owns nothing, for tests that are run by root."""

import ctypes
import os
import sys
import tempfile
from pathlib import Path

from autograder.exercises.sections import ROOT

ANOTHER = 65533
USERS = [None, ANOTHER] if os.geteuid() == 0 else [None]  # those that a test can be: itself, and another

libc = ctypes.CDLL(None, use_errno=True)
NEW_MOUNTS, BIND, RECURSIVE, PRIVATE = 0x20000, 0x1000, 0x4000, 0x40000


def become(user: int | None) -> None:
    """Let this process be a user who owns nothing; Python and this clone stay within its reach."""
    if user is not None:
        open_up([Path(sys.base_prefix).resolve(), ROOT])
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
        os.environ["HOME"] = tempfile.mkdtemp()


def open_up(needed: list[Path]) -> None:
    """Where a folder above one that is needed is closed to others, see it alone there, in mounts of our own."""
    for path in needed:
        closed = [folder for folder in path.parents if not folder.stat().st_mode & 0o001]
        if closed:
            aside = Path(tempfile.mkdtemp())
            if libc.unshare(NEW_MOUNTS):
                raise OSError(ctypes.get_errno(), "no mounts of our own")
            mount(None, Path("/"), RECURSIVE | PRIVATE)
            mount(path, aside, BIND)
            mount(Path("none"), closed[-1], 0, b"tmpfs", b"mode=755")
            path.mkdir(parents=True)
            mount(aside, path, BIND)


def mount(source: Path | None, target: Path, flags: int, kind: bytes = b"", options: bytes = b"") -> None:
    """mount(2); raises OSError."""
    if libc.mount(source and bytes(source), bytes(target), kind, flags, options):
        raise OSError(ctypes.get_errno(), f"mount on {target}")
