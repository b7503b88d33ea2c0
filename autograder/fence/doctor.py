"""What protects this machine from submissions, proved by trying what a hostile one would try."""

# ruff: noqa: E501 - a probe is a row

import os
import secrets
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ..errors import AutograderError
from .fence import Fence, insist
from .limits import MEMORY


@dataclass(frozen=True)
class Probe:
    """One thing that a submission tries inside the fence.

    name: what the fence keeps.  code: prints "held" where it does; PATH and PORT stand for what is planted.
    """

    name: str
    code: str


@dataclass(frozen=True)
class Finding:
    """What a probe found."""

    name: str
    held: bool
    said: str = ""


DENIED = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
def denied(name, *arguments):
    return getattr(libc, name)(*arguments) == -1
"""
PROBES = (
    Probe("a notebook's cells run", "import numpy, matplotlib, handrail\nprint('held')"),
    Probe("a file of this machine is not to be seen", "import os\nprint('held' if not os.path.exists(PATH) else 'seen')"),
    Probe(
        "no folder but the temporary one can be written",
        "import os\nwritten = [f for f in ('/', '/inside/fence', '/site', '/usr/lib', '/dev', os.path.dirname(os.__file__)) if os.access(f, os.W_OK)]\n"
        "print(written or 'held')",
    ),
    Probe("the environment of this machine is not there", "import os\nprint('held' if 'HANDRAIL_PROBE' not in os.environ else 'seen')"),
    Probe(
        "no other package can be imported",
        "found = []\nfor name in ('autograder', 'solutions', 'nbgrader', 'pip', 'ensurepip._bundled'):\n"
        "    try:\n        __import__(name)\n        found.append(name)\n    except ImportError: pass\nprint(found or 'held')",
    ),
    Probe("the answers' hashes are not there", "import glob\nprint(glob.glob('/site/handrail/keys/*') or 'held')"),
    Probe(
        "no socket reaches this machine",
        "import socket\ntry:\n    socket.create_connection(('127.0.0.1', PORT), 2)\n    print('reached')\nexcept OSError: print('held')",
    ),
    Probe("the network is its own", "print('held' if open('/proc/net/dev').read().count(':') <= 1 else 'shared')"),
    Probe(
        "processes of this machine are not to be seen",
        "import os\nprint('held' if len([p for p in os.listdir('/proc') if p.isdigit()]) <= 3 else 'seen')",
    ),
    Probe(
        "nobody is privileged, nor can become so",
        "status = open('/proc/self/status').read()\nimport os\n"
        "print('held' if 'CapEff:\\t0000000000000000' in status and 'NoNewPrivs:\\t1' in status and os.getuid() else status)",
    ),
    Probe(
        "system calls are filtered",
        DENIED + "calls = [('unshare', 0x10000000), ('ptrace', 16, 1, 0, 0), ('mount', b'x', b'/tmp', b'tmpfs', 0, 0)]\n"
        "open_ones = [c[0] for c in calls if not denied(*c)]\n"
        "print(open_ones or ('held' if 'Seccomp:\\t2' in open('/proc/self/status').read() else 'no filter'))",
    ),
    Probe(
        "the process that serves submissions is out of reach",
        "import os, signal\ntry:\n    open('/proc/1/mem', 'rb')\n    print('readable')\nexcept OSError:\n"
        "    os.kill(1, signal.SIGKILL)\n    print('held')",
    ),
    Probe(
        "memory is limited",
        "try:\n    x = bytearray(8 << 30)\n    print('had 8 GB')\nexcept MemoryError: print('held')",
    ),
    Probe(
        "the number of processes is limited",
        "import os, time\nfor n in range(200):\n    try:\n        if os.fork() == 0:\n            time.sleep(20)\n            os._exit(0)\n"
        "    except OSError:\n        print('held')\n        break\nelse: print('made 200')",
    ),
    Probe(
        "the temporary folder is limited",
        "import os\nfull = False\nfor n in range(100):\n    try: open(f'/tmp/{n}', 'wb').write(bytes(8 << 20))\n    except OSError: full = True\n"
        "for name in os.listdir('/tmp'): os.unlink(f'/tmp/{name}')\nprint('held' if full else 'wrote 800 MB')",
    ),
    Probe("nothing of the submissions before is left", "import os\nprint(os.listdir('/tmp') or 'held')"),
    Probe("time is limited", "print('held')\nwhile True: pass"),
)  # fmt: skip


BURNT = 0.4  # seconds of processor time
BURN = f"""
import os, time
ends, held = os.pipe()
for _ in range(4):
    if os.fork() == 0:
        if os.fork() == 0:
            while time.process_time() < {BURNT / 4}: pass
        os._exit(0)
os.close(held)
os.read(ends, 1)  # until all have ended
"""


def examine() -> list[Finding]:
    """What every probe finds in one fence; raises NoFence, with the remedy, where there is no fence."""
    insist()
    with _planted() as (path, port), Fence() as fence:
        found = [_tried(fence, probe, path, port) for probe in PROBES]
        found.append(_counted(fence))
        pid = fence.process.pid
    return [*found, _ended(pid)]


@contextmanager
def _planted() -> Iterator[tuple[Path, int]]:
    """A file with a secret, a variable, and a server of this machine."""
    secret = secrets.token_hex()
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
        path = Path(folder) / "secret"
        path.write_text(secret)
        os.environ["HANDRAIL_PROBE"] = secret
        threading.Thread(target=_accepting, args=[server], daemon=True).start()
        try:
            yield path, server.getsockname()[1]
        finally:
            del os.environ["HANDRAIL_PROBE"]


def _accepting(server: socket.socket) -> None:
    with suppress(OSError):
        while True:
            server.accept()[0].close()


def _tried(fence: Fence, probe: Probe, path: Path, port: int) -> Finding:
    said = _said(fence, probe.code.replace("PATH", repr(str(path))).replace("PORT", str(port)))
    return Finding(probe.name, said.startswith("held"), "" if said.startswith("held") else said.strip()[:200])


def _said(fence: Fence, code: str) -> str:
    """What a submission with this cell prints and raises."""
    try:
        fence.begin({"cells": [["probe", code]], "memory": MEMORY, "seconds": 20, "seconds_a_cell": 3})
        said = ""
        while (header := fence.receive(30, "cell", "cell ran", "ran")[0])["op"] != "ran":
            said += f"{header.get('printed') or ''}{header.get('problem') or ''}"
        fence.finish()
    except (AutograderError, TimeoutError) as error:
        return f"{type(error).__name__}: {error}"
    return said


def _counted(fence: Fence) -> Finding:
    """Whether processor time counts that children of nobody took."""
    name = "processor time is counted: process 1 inherits every orphan"
    said = _said(fence, BURN)
    counted = fence.processor >= 0.9 * BURNT
    return Finding(name, counted, "" if counted else f"{fence.processor:.1f} of {BURNT:.1f} seconds {said}".strip())


def _ended(pid: int) -> Finding:
    """Whether everything in the fence ended with it."""
    return Finding("everything ends with the fence", not Path(f"/proc/{pid}").exists())
