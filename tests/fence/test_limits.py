"""What a submission takes is counted, whoever of its processes takes it."""

import textwrap
from collections.abc import Callable, Iterator

import pytest

from autograder.fence.budget import Budget, OutOfTime
from autograder.fence.fence import Fence, SessionEnded
from tests.fence.cells import ran

pytestmark = pytest.mark.usefixtures("needs_fence")
Run = Callable[[str], str]
BURN = """
import os, signal, threading, time
def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end: pass
ends, held = os.pipe()
def over():
    # until every process that holds the pipe has ended
    os.close(held)
    os.read(ends, 1)
def child(run):
    if (pid := os.fork()) == 0:
        try: run()
        finally: os._exit(0)
    return pid
"""
# Each takes 0.8 seconds of the processor, in eight processes, and waits until all are over.
WAYS = {
    "children that are waited for": "for _ in range(8): os.waitpid(child(lambda: burn(0.1)), 0)",
    "children that nobody waits for": "for _ in range(8): child(lambda: burn(0.1))\nover()",
    "orphans": "for _ in range(8): os.waitpid(child(lambda: child(lambda: burn(0.1))), 0)\nover()",
    "children of who ignores them":
        "signal.signal(signal.SIGCHLD, signal.SIG_IGN)\nfor _ in range(8): child(lambda: burn(0.1))\nover()",
    "children of an orphan that ignores them":
        "def all():\n    signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
        "    for _ in range(8): child(lambda: burn(0.1))\n    over()\nos.waitpid(child(lambda: child(all)), 0)\nover()",
    "children of who does not want to wait":
        "import ctypes\naction = (ctypes.c_ulong * 19)(0, 2)  # SA_NOCLDWAIT\n"
        "ctypes.CDLL(None).sigaction(17, action, None)\nfor _ in range(8): child(lambda: burn(0.1))\nover()",
    "children whose end is no signal":
        "import ctypes\nlibc = ctypes.CDLL(None)\nfor _ in range(8):\n    if libc.syscall(56, 0, 0, 0, 0, 0) == 0:\n"
        "        burn(0.1)\n        os._exit(0)\nover()",
    "children of one's parent":
        "import ctypes\nlibc = ctypes.CDLL(None)\nfor _ in range(8):\n"
        "    if libc.syscall(56, 0x8000 | 17, 0, 0, 0, 0) == 0:\n        burn(0.1)\n        os._exit(0)\nover()",
    "those that another adopts":
        "import ctypes\nctypes.CDLL(None).prctl(36, 1, 0, 0, 0)\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
        "for _ in range(8): child(lambda: child(lambda: burn(0.1)))\nover()",
}  # fmt: skip


@pytest.fixture(scope="module")
def fence() -> Iterator[Fence]:
    with Fence() as fence:
        yield fence


@pytest.fixture
def run(fence: Fence) -> Run:
    """Run a cell as a submission; returns what it prints and raises, once it is closed."""

    def closed(program: str) -> str:
        said = ran(fence, textwrap.dedent(program), 30)
        fence.finish()
        return said

    return closed


@pytest.mark.parametrize("way", WAYS)
def test_processor_time_counts_whoever_takes_it(fence: Fence, run: Run, way: str) -> None:
    assert run(BURN + WAYS[way]) == ""
    assert 0.76 < fence.processor < 1.3


def test_processor_time_of_threads_counts(fence: Fence, run: Run) -> None:
    assert run(BURN + "threading.Thread(target=burn, args=[0.4]).start()\nburn(0.4)") == ""
    assert 0.38 < fence.processor < 1.0, "a process has one processor time, whoever in it reads it"


def test_a_notebook_that_does_nothing_takes_next_to_nothing(fence: Fence, run: Run) -> None:
    run(BURN + WAYS["orphans"])
    assert run("1 + 1") == ""
    assert fence.processor < 0.5


# --- memory ----------------------------------------------------------------------------------------

GROW = """
import ctypes, mmap, os, threading, time
def hold():
    kept = mmap.mmap(-1, 1800 << 20)
    time.sleep(20)
for _ in range(4):
    if os.fork() == 0:
        thread = threading.Thread(target=hold)
        thread.start()
        {leave}
        thread.join()
time.sleep(20)
"""
EXIT = "ctypes.CDLL(None).syscall(93 if os.uname().machine == 'aarch64' else 60, 0)"


@pytest.mark.parametrize("leave", ["pass", EXIT], ids=["with its first thread", "without its first thread"])
def test_memory_counts_whoever_of_a_process_holds_it(fence: Fence, leave: str) -> None:
    fence.begin({"cells": [["cell", GROW.format(leave=leave)]], **LIMITS})
    with pytest.raises(SessionEnded, match="limits"):
        while True:
            fence.receive(15)


def test_a_socket_holds_no_more_than_the_system_gives_by_itself(run: Run) -> None:
    larger = "import socket\na, _ = socket.socketpair()\nbefore = a.getsockopt(1, 7)\na.setsockopt(1, 7, 1 << 17)\n"
    assert run(larger + "print(a.getsockopt(1, 7) == before)") == "True\n"


# --- a submission's budget -------------------------------------------------------------------------

LIMITS = {"memory": 2 << 30, "seconds": 60, "seconds_a_cell": 30}


def test_processor_time_adds_up_over_all_that_a_submission_opens(fence: Fence) -> None:
    budget = Budget()
    for _ in range(2):
        fence.begin({"cells": [["cell", BURN + WAYS["orphans"]]], **LIMITS}, budget)
        while fence.receive(60)[0]["op"] != "ran":
            pass
        fence.finish()
    assert budget.taken > 1.5


def test_who_took_more_processor_time_than_there_is_is_stopped(fence: Fence) -> None:
    fence.begin({"cells": [["cell", "while True: pass"]], **LIMITS}, Budget(taken=1000.0))
    with pytest.raises(SessionEnded, match="limits"):
        while True:
            fence.receive(60)


def test_whose_time_is_over_gets_no_frame_and_no_answer_but_is_closed(fence: Fence) -> None:
    fence.begin({"cells": [["cell", "while True: pass"]], **LIMITS}, Budget(seconds=1.0))
    with pytest.raises((OutOfTime, TimeoutError)):
        while True:
            fence.receive(60)
    for act in (lambda: fence.receive(60), lambda: fence.send({"op": "exercise"})):
        with pytest.raises(OutOfTime):
            act()
    fence.finish()
    fence.begin({"cells": [], **LIMITS})
    assert fence.receive(60)[0]["op"] == "ran"
    fence.finish()
