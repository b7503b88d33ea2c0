"""Who runs a test's code: the user that runs the tests and, where that is root, also an ordinary one."""

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
    """Let this process be an ordinary user, who owns nothing and whom permissions bind; None changes nothing."""
    if user is not None:
        open_up()
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
        os.environ |= {"HOME": tempfile.mkdtemp(), "LOGNAME": str(user)}


def open_up() -> None:
    """Let every user find Python and this clone, where we are root.

    Of a closed folder above them this process and its children see them alone.
    """
    needed = [Path(path).resolve() for path in (sys.base_prefix, sys.prefix, ROOT)]
    closed = {folder for path in needed for folder in path.parents if not folder.stat().st_mode & 0o001}
    if os.geteuid() or not closed:
        return
    if libc.unshare(NEW_MOUNTS):
        raise OSError(ctypes.get_errno(), "no mounts of our own")
    mount(None, Path("/"), RECURSIVE | PRIVATE)
    hidden = {path: os.open(path, os.O_PATH) for path in needed if closed.intersection(path.parents)}
    for folder in sorted(closed):
        if folder.exists():
            mount(Path("none"), folder, 0, b"tmpfs", b"mode=755")
    for path, descriptor in hidden.items():
        path.mkdir(parents=True, exist_ok=True)
        mount(Path(f"/proc/self/fd/{descriptor}"), path, BIND | RECURSIVE)
        os.close(descriptor)


def mount(source: Path | None, target: Path, flags: int, kind: bytes = b"", options: bytes = b"") -> None:
    """mount(2); raises OSError."""
    if libc.mount(source and bytes(source), bytes(target), kind, flags, options):
        raise OSError(ctypes.get_errno(), f"mount on {target}")
