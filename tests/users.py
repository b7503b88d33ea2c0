"""Who runs a test's commands: an ordinary user, also where the tests run as root, whom permissions do not bind."""

import os

from autograder.fence import bubblewrap

UID = 1001


def as_ordinary_user() -> list[str]:
    """What goes before a command: for root a namespace in which it is user 1001, without any capability.

    Files of root's are that user's there, so that interpreter and environment can be read wherever they lie.
    """
    if os.geteuid():
        return []
    ids = ["--uid", str(UID), "--gid", str(UID)]
    return [bubblewrap.program(), "--unshare-user", *ids, "--dev-bind", "/", "/"]
