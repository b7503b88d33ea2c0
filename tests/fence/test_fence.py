"""Inside the fence there are an interpreter, three packages and nothing else of this machine."""

import os
import socket
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autograder.errors import NoFence, WorkerFault
from autograder.exercises.sections import ROOT
from autograder.fence import bindings
from autograder.fence.fence import Fence
from tests.fence.cells import ran

Inside = Callable[[str], str]
pytestmark = pytest.mark.usefixtures("needs_fence")


@pytest.fixture(scope="module")
def fence() -> Iterator[Fence]:
    os.environ["PLANTED_SECRET"] = "a token of this machine"
    try:
        with Fence() as fence:
            yield fence
    finally:
        del os.environ["PLANTED_SECRET"]


@pytest.fixture(scope="module")
def inside(fence: Fence) -> Inside:
    """Run a program as a cell of a submission; returns what it prints and raises."""

    def run(program: str) -> str:
        said = ran(fence, textwrap.dedent(program))
        fence.finish()
        return said

    return run


def test_programs_run_and_what_they_print_comes_back(inside: Inside) -> None:
    assert inside("import numpy, matplotlib.pyplot, IPython, handrail; print(1 + 1)") == "2\n"
    assert inside("import sys; sys.stderr.write('to the other stream')") == "to the other stream"
    assert inside("1 / 0") == "ZeroDivisionError: division by zero"


# --- network ---------------------------------------------------------------------------------------


@pytest.fixture
def server() -> Iterator[int]:
    """The port of a server of this machine; who connects is told so."""
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=_greet, args=[listener])
    thread.start()
    yield listener.getsockname()[1]
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


def _greet(listener: socket.socket) -> None:
    while True:
        try:
            listener.accept()[0].close()
        except OSError:
            return


CONNECT = """
    import socket
    socket.create_connection(("{host}", {port}), timeout=2)
    print("connected")
"""


def test_no_socket_reaches_this_machine(inside: Inside, server: int) -> None:
    program = textwrap.dedent(CONNECT.format(host="127.0.0.1", port=server))
    outside = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert outside.stdout == "connected\n"
    assert "connected" not in inside(program)


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "localhost.localdomain"])
def test_no_socket_reaches_another_machine(inside: Inside, host: str) -> None:
    said = inside(CONNECT.format(host=host, port=80))
    assert "connected" not in said and ("Error" in said or "gaierror" in said)


def test_there_is_no_interface_but_the_loop(inside: Inside) -> None:
    program = "print([line.split(':')[0].strip() for line in open('/proc/net/dev').readlines()[2:]])"
    assert len(eval(subprocess.check_output([sys.executable, "-c", program]))) > 1
    assert inside(program) == "['lo']\n"


# --- files -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [ROOT / "solutions", ROOT / "autograder", ROOT / "course", ROOT / "tests", ROOT / "Makefile", "/root/.ssh",
     Path.home(), "/etc/passwd", "/etc/shadow", "/etc/hostname", "/var", "/root", "/home", "/run", "/sys", "/usr/bin",
     Path(__file__)],
    ids=str,
)  # fmt: skip
def test_no_file_of_this_machine_is_to_be_seen(inside: Inside, path: str | Path) -> None:
    kept = bindings.system()
    if any(folder.startswith(f"{path}/") for folder in kept):  # a parent of the interpreter: it holds nothing else
        below = {folder.removeprefix(f"{path}/").split("/")[0] for folder in kept if folder.startswith(f"{path}/")}
        assert set(eval(inside(f"import os; print(os.listdir({str(path)!r}))"))) <= below
    else:
        assert inside(f"import os; print(os.path.lexists({str(path)!r}))") == "False\n"


def test_only_what_a_notebook_needs_can_be_imported(inside: Inside) -> None:
    for name in ("autograder", "solutions", "nbgrader", "jupytext", "jax", "hypothesis", "sympy", "torch", "rich"):
        assert inside(f"import {name}") == f"ModuleNotFoundError: No module named '{name}'"


def test_the_answers_are_nowhere_among_what_can_be_read(inside: Inside) -> None:
    program = """
        import os
        folders = {os.path.basename(folder) for folder, _, _ in os.walk("/")}
        ours = {"autograder", "solutions", "rubrics", "mistakes", "variants", "lessons"}
        print("handrail" in folders, folders & ours)
    """
    assert inside(program) == "True set()\n"


@pytest.mark.parametrize(
    "folder", ["/", "/site", "/site/numpy", "/usr/lib", "/dev", "/dev/shm", "/proc/sys", sys.base_prefix]
)
def test_nothing_can_be_written_outside_the_temporary_folder(inside: Inside, folder: str) -> None:
    assert "Error" in inside(f"open({folder!r} + '/planted', 'w').write('x')")
    assert not Path(folder, "planted").exists()


def test_nothing_in_the_temporary_folder_is_there_afterwards(inside: Inside) -> None:
    assert (
        inside("open('/tmp/planted', 'w').write('x'); import os; print(os.listdir('/tmp/').count('planted'))") == "1\n"
    )
    assert inside("import os; print(os.listdir('/tmp').count('planted'))") == "0\n"
    assert not Path("/tmp/planted").exists()


def test_a_file_cannot_fill_the_memory(inside: Inside) -> None:
    program = """
        written = 0
        for name in range(64):
            with open(f"/tmp/{name}", "wb") as file:
                written += file.write(bytes(1 << 23))
    """
    assert "No space left" in inside(program)
    assert inside("open('/tmp/large', 'wb').write(bytes(1 << 25))").startswith("OSError")


# --- environment, processes, privileges ------------------------------------------------------------


def test_no_environment_variable_of_this_machine_is_to_be_seen(inside: Inside) -> None:
    assert "PLANTED_SECRET" in os.environ
    names = eval(inside("import os; print(sorted(os.environ))"))
    assert set(names) <= {*bindings.environment(), "PWD", "LC_CTYPE"}
    program = """
        import contextlib, glob
        for path in glob.glob("/proc/*/environ"):
            print(path)
            with contextlib.suppress(OSError):
                print(open(path).read())
    """
    assert "/proc/1/environ" in inside(program)
    assert "a token of this machine" not in inside(program)


def test_no_process_of_this_machine_is_to_be_seen(inside: Inside) -> None:
    pids = eval(inside("import os; print(sorted(int(p) for p in os.listdir('/proc') if p.isdigit()))"))
    assert pids[0] == 1 and len(pids) <= 3
    assert "Error" in inside(f"import os; os.kill({os.getpid()}, 0)")


def test_the_zygote_can_be_neither_read_nor_killed(inside: Inside) -> None:
    assert "PermissionError" in inside("open('/proc/1/mem', 'rb')")
    assert "PermissionError" in inside("open('/proc/1/environ').read()")
    for fd in range(8):
        assert inside(f"open('/proc/1/fd/{fd}', 'wb', buffering=0)").startswith("PermissionError")
    inside("import os, signal; os.kill(1, signal.SIGKILL)")
    inside("import os, signal; os.kill(1, signal.SIGTERM)")
    assert inside("print('still here')") == "still here\n"


def test_nobody_is_privileged(inside: Inside) -> None:
    assert inside("import os; print(os.getuid(), os.getgid(), os.getgroups())").startswith("65534 65534 ")
    status = inside("print(open('/proc/self/status').read())")
    assert "CapEff:\t0000000000000000" in status and "CapPrm:\t0000000000000000" in status
    assert "NoNewPrivs:\t1" in status
    assert inside("import os; os.setuid(0)").startswith(("PermissionError", "OSError"))


SEARCH = """
import ctypes
word = bytes.fromhex({0!r})
found = 0
for line in open("/proc/self/maps"):
    place, rights, *_, name = line.split()
    start, end = (int(number, 16) for number in place.split("-"))
    if rights.startswith("rw") and not name.startswith("[v"):
        found += ctypes.string_at(start, end - start).count(word)
print(found)
"""


def test_no_word_of_a_submission_is_in_the_memory_of_the_next(inside: Inside) -> None:
    word = "an answer of somebody else"
    search = SEARCH.format(word.encode().hex())
    alone = int(inside(search))  # what is looked for is in memory as well
    assert int(inside(f"kept = {word!r}{search}")) > alone
    inside(f"# {word * 300}\nprint({word!r} * 50)")
    assert int(inside(search)) == alone


@pytest.mark.parametrize(
    ("leave", "look"),
    [
        (
            "import fcntl, os; fcntl.fcntl(0, fcntl.F_SETFL, os.O_APPEND)",
            "import fcntl; print(fcntl.fcntl(0, fcntl.F_GETFL))",
        ),
        ("import os; os.setxattr('/tmp', 'user.left', b'left')", "import os; print(os.listxattr('/tmp'))"),
        ("import os; os.utime('/tmp', (1 << 32, 1 << 32))", "import os; print(os.stat('/tmp').st_atime > 1 << 31)"),
        ("import os; os.utime('/dev/null')", "import os; print(os.stat('/dev/null').st_mtime)"),
    ],
)
def test_nothing_is_left_on_what_stays(inside: Inside, leave: str, look: str) -> None:
    before = inside(look)
    inside(leave)
    assert inside(look) == before


def test_a_process_left_behind_is_ended(inside: Inside) -> None:
    program = """
        import os, time
        if os.fork() == 0:
            os.setsid()
            while True:
                open("/tmp/left-behind", "w").close()
                time.sleep(0.01)
        print("left")
    """
    assert "left" in inside(program)
    assert inside("import os, time; time.sleep(0.2); print(os.path.exists('/tmp/left-behind'))") == "False\n"
    assert inside("import os; print(len([p for p in os.listdir('/proc') if p.isdigit()]) <= 3)") == "True\n"


# --- the fence itself ------------------------------------------------------------------------------


def test_a_fence_that_is_closed_answers_nothing_more() -> None:
    fence = Fence()
    fence.close()
    with pytest.raises((WorkerFault, ValueError)):
        fence.send({"op": "open"})
    assert fence.process.poll() is not None


@pytest.mark.usefixtures("without_bubblewrap")
def test_without_bubblewrap_nothing_runs_and_the_message_says_what_to_do() -> None:
    with pytest.raises(NoFence, match=r"bubblewrap[\s\S]*apt-get install bubblewrap[\s\S]*--trust-submissions"):
        Fence()


@pytest.mark.usefixtures("without_bubblewrap")
def test_without_bubblewrap_trusted_submissions_run_when_that_was_asked_for() -> None:
    with Fence(trusted=True) as fence:
        assert fence.folder is not None
        folder = Path(fence.folder.name)
        assert folder.is_dir()
    assert not folder.exists()
