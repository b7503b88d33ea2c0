"""What bounds a submission inside the fence: limits that the kernel keeps, a watch over all it takes together, its end.

Stand-alone: the standard library.
"""

import contextlib
import os
import resource
import shutil
import signal
import stat
import time

from . import wire

SECONDS_AHEAD = 5.0  # of processor time before the clock: more runs only where several processes run at once
MEMORY = 2 << 30  # of one process
MAX_PROCESSES, MAX_MEMORY, MAX_FILES = 64, 4 << 30, 10_000  # of all together
TEMPORARY = os.environ.get("TMPDIR", "/tmp")


def limit(memory, seconds):
    """Bounds on this process and its children: memory, processor time, processes, size and number of open files."""
    bounds = {
        "AS": memory,
        "CPU": int(seconds) + 10,
        "FSIZE": 1 << 24,
        "NOFILE": 128,
        "CORE": 0,
        "NPROC": MAX_PROCESSES,
        "MSGQUEUE": 0,
        "MEMLOCK": 0,
        "SIGPENDING": 256,
    }
    if not counts_processes_of_the_fence():
        del bounds["NPROC"]
    for name, value in bounds.items():
        with contextlib.suppress(AttributeError, ValueError, OSError):  # macOS knows or permits fewer
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))


def counts_processes_of_the_fence():
    """Whether a limit on processes means those in here: since Linux 5.14, not all of the same user's outside."""
    version = os.uname().release.split(".")
    return os.getppid() == 1 and (int(version[0]), int(version[1].split("-")[0])) >= (5, 14)


class Crowded(Exception):
    """The processes of a submission together take more than one may."""


class Watch:
    """Called now and then, raises Crowded where a submission takes too much memory, processor time or files.

    empty: bytes of a process that has done nothing yet.  ahead: seconds of processor time that it may take beyond those
    of the clock.
    """

    def __init__(self, empty, ahead):
        self.empty, self.ahead = empty, ahead
        self.began, self.looked, self.before = time.monotonic(), 0.0, processor()

    def __call__(self):
        now = time.monotonic()
        if now < self.looked + wire.SECONDS_A_LOOK:
            return
        self.looked = now
        space = os.statvfs(TEMPORARY)
        if (
            sum(max(0, memory(pid) - self.empty) for pid in _others()) > MAX_MEMORY
            or self.processor() > now - self.began + self.ahead
            or space.f_files - space.f_ffree > MAX_FILES
        ):
            raise Crowded

    def processor(self):
        """Seconds of processor time that the submission has taken."""
        return processor() - self.before


def _others():
    return [name for name in os.listdir("/proc") if name.isdigit() and name != "1"]


def memory(pid):
    """Bytes of address space of a process; 0 where it is gone.

    Where its first thread has ended and others go on, they alone tell.
    """
    if space := _space(f"/proc/{pid}/statm"):
        return space
    try:
        return max(_space(f"/proc/{pid}/task/{thread}/statm") for thread in os.listdir(f"/proc/{pid}/task"))
    except (OSError, ValueError):
        return 0


def _space(path):
    try:
        with open(path, "rb") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except (OSError, IndexError):
        return 0


def processor():
    """Seconds of processor time of all processes that process 1, which this is, ever had below it.

    Time is handed to the parent that waits for a child; orphans come here and are waited for. None is lost: nobody in
    the fence can have children that the kernel forgets (seccomp.py). Parents stand before children in /proc, so that
    none counts twice where it is waited for meanwhile.
    """
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    ended = os.times()
    return ended.children_user + ended.children_system + sum(map(_processor, _others()))


def _processor(pid):
    """Seconds of processor time of a process and of those of its children that it waited for; 0 where it is gone."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            return sum(map(int, file.read().rpartition(b")")[2].split()[11:15])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError):
        return 0.0


def swept():
    """End all other processes in the fence and remove all files; returns whether there were any.

    Ends this process too, and so the whole fence, where something cannot be removed.
    """
    found = False
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(-1, signal.SIGKILL)
        found = True
    with contextlib.suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
    if stat.S_IMODE(os.stat(TEMPORARY).st_mode) != 0o1777:
        os.chmod(TEMPORARY, 0o1777)
        found = True
    for entry in list(os.scandir(TEMPORARY)):
        found = True
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.unlink(entry.path)
    return found
