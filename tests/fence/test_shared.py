"""What all fences of a machine have in common carries nothing from one to the other.

Each program of a pair is shown to work where there is no fence.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autograder.fence.fence import Fence
from tests.fence.cells import ran

pytestmark = pytest.mark.usefixtures("needs_fence")

# A file that all fences read, at the same place as outside.
BEGIN = """
import ctypes, fcntl, mmap, os, platform, signal, struct, threading, time
arm = platform.machine() == "aarch64"
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
file = open(os.__file__, "rb")
word = ctypes.c_void_p(libc.mmap(None, 4096, mmap.PROT_READ, mmap.MAP_SHARED, file.fileno(), 0))
lock = lambda kind: struct.pack("hhqqi4x", kind, 0, 0, 0, 0)
def futex(operation, value):
    return libc.syscall(98 if arm else 202, word, operation, value, None, None, 0)
def called(name, *arguments):
    return "told" if libc.syscall(CALLS[name][arm], *arguments) >= 0 else os.strerror(ctypes.get_errno())
CALLS = {"mincore": (27, 232), "preadv2": (327, 286), "sysinfo": (99, 179), "readahead": (187, 213)}
CALLS["fadvise64"] = (221, 223)
def locked(operation):
    return struct.unpack("hhqqi4x", fcntl.fcntl(file, operation, lock(fcntl.F_WRLCK)))[0] != fcntl.F_UNLCK
"""
# What one does and keeps doing, and how another would see it.
PAIRS = {
    "a lock on a file": (
        "fcntl.flock(file, fcntl.LOCK_EX)",
        "try: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)\nexcept BlockingIOError: print('seen')",
    ),
    "a lock of a process": (
        "fcntl.fcntl(file, fcntl.F_SETLK, lock(fcntl.F_RDLCK))",
        "if locked(fcntl.F_GETLK): print('seen')",
    ),
    "a lock of an open file": (
        "fcntl.fcntl(file, 37, lock(fcntl.F_RDLCK))",
        "if locked(36): print('seen')",
    ),
    "somebody who sleeps on a word": (
        "value = int.from_bytes(file.read(4), 'little')\n"
        "threading.Thread(target=futex, args=(0, value), daemon=True).start()\ntime.sleep(0.5)",
        "if futex(1, 1) > 0: print('seen')",
    ),
}  # fmt: skip
# What tells of the whole machine or of pages in its memory: works outside, is refused inside.
REFUSED = {
    "pages of a file": "print(called('mincore', word, 4096, ctypes.create_string_buffer(1)))",
    "a page that is there": "buffer = ctypes.create_string_buffer(9)\n"
    "part = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), 8)\n"
    "print(called('preadv2', file.fileno(), part, 1, 0, 0, 0))",
    "a page to forget": "print(called('fadvise64', file.fileno(), 0, 0, 4))",
    "a page to fetch": "print(called('readahead', file.fileno(), 0, 4096))",
    "the machine's memory": "print(called('sysinfo', ctypes.create_string_buffer(256)))",
    "notes on a folder": "signal.signal(signal.SIGIO, signal.SIG_IGN)\n"
    "fcntl.fcntl(os.open(os.path.dirname(os.__file__), 0), 1026, 1)\nprint('told')",
    "a file's device": "fcntl.ioctl(file, 2, bytes(4))\nprint('told')",
    "the machine's load": "open('/proc/loadavg').read()\nprint('told')",
    "time that nobody used": "open('/proc/uptime').read()\nprint('told')",
    "open files": "open('/proc/sys/fs/file-nr').read()\nprint('told')",
}


@pytest.fixture(scope="module")
def fences() -> Iterator[tuple[Fence, Fence]]:
    with Fence() as one, Fence() as other:
        yield one, other


@pytest.fixture
def inside(fences: tuple[Fence, Fence]) -> Iterator[Callable[[int, str], str]]:
    """Run a cell behind one of two fences; what it holds it holds until the test ends. What it prints and raises."""

    def run(number: int, program: str) -> str:
        return ran(fences[number], BEGIN + program, 30)

    yield run
    for fence in fences:
        fence.finish()


def outside(program: str) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", BEGIN + program], text=True, stdout=subprocess.PIPE)


@pytest.mark.parametrize("name", PAIRS)
def test_nothing_is_heard_of_another_fence(inside: Callable[[int, str], str], name: str) -> None:
    does, sees = PAIRS[name]
    with outside(f"{does}\nprint('done', flush=True)\ntime.sleep(600)") as one:
        assert one.stdout and one.stdout.readline() == "done\n"
        assert outside(sees).communicate()[0] == "seen\n", "without a fence it is"
        one.kill()
    inside(0, does)
    assert "seen" not in inside(1, sees)


@pytest.mark.parametrize("name", REFUSED)
def test_what_tells_of_the_machine_is_refused(inside: Callable[[int, str], str], name: str) -> None:
    assert outside(REFUSED[name]).communicate()[0] == "told\n", "without a fence it works"
    said = inside(0, REFUSED[name])
    assert any(word in said for word in ("not permitted", "denied", "No such file", "Inappropriate")), said


def test_nobody_can_be_woken_from_outside(inside: Callable[[int, str], str]) -> None:
    """A thread that ends wakes one sleeper wherever it was told to; so nobody sleeps on a word of a file."""
    sleep = "value = int.from_bytes(file.read(4), 'little')\nfutex(0, value)\nprint(os.strerror(ctypes.get_errno()))"
    assert inside(0, sleep) == "Resource temporarily unavailable\n"


def test_locks_and_threads_still_serve_a_notebook(inside: Callable[[int, str], str]) -> None:
    program = """
import concurrent.futures, sqlite3
with sqlite3.connect("/tmp/notes.db") as notes:
    notes.execute("create table t (n)")
    notes.execute("insert into t values (3)")
print(notes.execute("select n from t").fetchall())
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    print(sum(pool.map(abs, range(-9, 1))))
import matplotlib.pyplot as plt
plt.plot([1, 2])
plt.savefig("/tmp/figure.png")
"""
    assert inside(0, program) == "[(3,)]\n45\n"


def test_where_the_judge_is_root_each_fence_has_a_user_of_its_own(fences: tuple[Fence, Fence]) -> None:
    users = {_user(fence.process.pid) for fence in fences}
    assert len(users) == 2 and 0 not in users if os.geteuid() == 0 else users == {os.geteuid()}


def _user(pid: int) -> int:
    """Whom the process below bubblewrap runs as, on this machine."""
    (child,) = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return os.stat(f"/proc/{child}/task").st_uid
