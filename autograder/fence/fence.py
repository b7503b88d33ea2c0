"""The fence: a worker process that sees an interpreter, a few packages and nothing else of this machine."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import weakref
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

from ..errors import NoFence, WorkerFault
from . import bindings, seccomp, wire, worker
from .bubblewrap import obstacle
from .budget import Budget

SECONDS_TO_LISTEN = 10.0
SECONDS_TO_START, SECONDS_TO_END = 60.0, 5.0
FIRST_USER = 1 << 30  # far above those that systems give out
REFUSAL = (
    "Submissions are programs by strangers, and nothing here can keep them apart from this machine: {why}.\n"
    "{remedy}\n"
    "For submissions that you trust as you trust your own programs, say so with --trust-submissions: each of them can "
    "then read, change and send whatever you can on this machine."
)


def fence_works() -> bool:
    """Whether there can be a fence on this machine."""
    return obstacle() is None


def insist() -> None:
    """Raises NoFence, with the remedy, where there can be no fence on this machine."""
    if found := obstacle():
        raise NoFence(REFUSAL.format(why=found.why, remedy=found.remedy))


class SessionEnded(WorkerFault):
    """The submission's own process ended; the fence stands."""


class Fence:
    """One worker behind the fence; `trusted` does without the fence and must have been asked for.

    packages: those that a submission may import besides numpy, matplotlib and IPython.
    processor: seconds of processor time that the submission which was closed last took, where the zygote counts them.
    Raises NoFence where there is no fence and `trusted` is false, or where a package is not installed.
    """

    def __init__(self, trusted: bool = False, packages: tuple[str, ...] = ()):
        if not trusted:
            insist()
        bindings.insist_on(packages)
        self.packages = packages
        self.folder = None if fence_works() else tempfile.TemporaryDirectory(prefix="handrail-")
        self.socket, there = socket.socketpair()
        self.socket.setblocking(False)
        with there:
            self.process = _fenced(there, packages) if self.folder is None else _unfenced(there, self.folder.name)
        self.open, self.clean, self.processor, self.budget = False, True, 0.0, Budget()
        self.reason = ""  # why the submission that was closed last ended
        assert self.process.stdout
        self.inbox = wire.Inbox(self.process.stdout.fileno())
        self.lines: list[socket.socket] = []  # the submission's own, while there is one
        self.words = self.inbox
        self._end = weakref.finalize(self, _end, self.process, self.socket, self.lines, self.folder)
        self._await()

    def _await(self) -> None:
        """Wait until the worker is ready; raises WorkerFault, with what it complains of, where it does not start."""
        assert self.process.stderr
        with self.process.stderr as complaints:
            try:
                self._hear(time.monotonic() + SECONDS_TO_START, "ready")
            except (WorkerFault, TimeoutError) as error:
                self.process.kill()
                said = complaints.read(10_000).decode("utf-8", "replace").strip().splitlines() or [str(error)]
                self._end()
                raise WorkerFault(f"The worker behind the fence did not start: {said[-1]}.") from None

    def send(self, header: dict[str, Any], body: bytes = b"", line: socket.socket | None = None) -> None:
        """Send the submission one frame, and a line to ask on with it; raises OutOfTime, or SessionEnded."""
        end = self.budget.until(SECONDS_TO_LISTEN)
        if not self.open:
            raise SessionEnded("the submission is closed")
        try:
            _send(self.lines[0], end, header, body, line)
        except OSError:
            raise SessionEnded("the submission's process does not listen") from None

    def receive(self, seconds: float, *ops: str) -> wire.Frame:
        """The submission's next frame, which must be one of `ops`; raises TimeoutError, OutOfTime or WorkerFault.

        SessionEnded where the zygote says that its process ended, or it is ended because it sends what is no frame.
        """
        end = self.budget.until(seconds)
        if not self.open:
            raise SessionEnded("the submission is closed")
        try:
            while (found := self.words.taken()) is None:
                if self.words.fd not in wire.ready([self.words.fd, self.inbox.fd], [], end):
                    self._closed(end)
                    raise EOFError
                self.words.fill()
        except TimeoutError:
            raise
        except (EOFError, OSError, wire.BadFrame):
            self.finish()
            raise SessionEnded(f"the submission's process ended ({self.reason})") from None
        op = found[0].get("op")
        if ops and op not in ops:
            raise WorkerFault(f"the worker sent {str(op)[:40]!r} instead of {' or '.join(ops)}")
        return found

    def _hear(self, end: float, op: str) -> dict[str, Any]:
        """The zygote's next frame, which must be an `op`; raises TimeoutError or WorkerFault."""
        try:
            header, _ = self.inbox.receive(end)
        except TimeoutError:
            raise
        except (EOFError, OSError, wire.BadFrame) as error:
            self.open = self.clean = False
            raise WorkerFault(f"the worker is gone ({type(error).__name__})") from None
        if header.get("op") != op:
            raise WorkerFault(f"the worker sent {str(header.get('op'))[:40]!r} instead of {op}")
        return header

    def _closed(self, end: float) -> None:
        """Hear that the submission is closed, what it left and what it took."""
        header = self._hear(end, "submission closed")
        self.open, self.clean = False, self.clean and header.get("left") is False
        self.reason, self.processor = str(header.get("reason")), header.get("processor", 0.0)
        self.budget.taken += self.processor

    def begin(self, header: dict[str, Any], budget: Budget | None = None) -> None:
        """Open a submission, which has this budget, or one that begins now, until it is closed.

        It has a line of its own: the zygote, whose memory all later submissions inherit, hears nothing of it.
        """
        self.budget = budget or Budget()
        end = self.budget.until(SECONDS_TO_LISTEN)
        self._hang_up()
        here, there = socket.socketpair()
        here.setblocking(False)
        self.lines.append(here)
        self.words = wire.Inbox(here.fileno())
        with there:
            try:
                _send(self.socket, end, {"op": "open", "ahead": self.budget.ahead()}, line=there)
            except OSError:
                self.clean = False
                raise WorkerFault("the worker is gone") from None
        self.open = True
        self.send(header)

    def finish(self) -> bool:
        """Close the submission, whatever it still says; returns whether the fence is as good as new.

        It is not where the submission left files or processes, or where the zygote does not say that it closed it.
        """
        end = time.monotonic() + SECONDS_TO_END
        with contextlib.suppress(WorkerFault, OSError):
            if self.open:
                _send(self.socket, end, {"op": "close submission"})
                self._closed(end)
        self._hang_up()
        return not self.open and self.clean

    def _hang_up(self) -> None:
        while self.lines:
            self.lines.pop().close()

    def close(self) -> None:
        """End the worker and everything that it started; also happens when nobody holds the fence any more."""
        self._end()

    def __enter__(self) -> "Fence":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _send(
    to: socket.socket, end: float, header: dict[str, Any], body: bytes = b"", line: socket.socket | None = None
) -> None:
    if line is None:
        wire.send(to.fileno(), header, body, end)
    else:
        wire.send(to.fileno(), {**header, "line": True}, body, end, line=line.fileno())


def _end(
    process: "subprocess.Popen[bytes]",
    end: socket.socket,
    lines: list[socket.socket],
    folder: "tempfile.TemporaryDirectory[str] | None",
) -> None:
    process.kill()
    process.wait()
    for one in (end, *lines):
        one.close()
    if process.stdout:
        process.stdout.close()
    if folder:
        folder.cleanup()


# --- how a worker begins ---------------------------------------------------------------------------


def _started(
    judge: socket.socket, command: list[str], folder: str, environment: dict[str, str], inherited: tuple[int, ...] = ()
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command,
        stdin=judge.fileno(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=folder,
        pass_fds=inherited,
        start_new_session=True,
    )


def _unfenced(judge: socket.socket, folder: str) -> "subprocess.Popen[bytes]":
    """The worker without a fence, for submissions that are trusted; as a user of its own where it can be one."""
    command = bindings.unfenced()
    if demotes():
        os.chown(folder, worker.NOBODY, worker.NOBODY)
        command = [*_demoted(), *command]
    own = {"TMPDIR": folder, "MPLCONFIGDIR": f"{folder}/matplotlib"}
    return _started(judge, command, folder, bindings.environment() | own)


@cache
def demotes() -> bool:
    """Whether an unfenced worker is a user that owns nothing: the judge is root, and that user can load packages.

    Found out by doing it.
    """
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("setpriv"):
        return False
    load = "import sys; sys.path[:0] = sys.argv[1:]; import fence.worker, handrail"
    trial = [*_demoted(), *bindings.unfenced(load)]
    return subprocess.run(trial, capture_output=True, cwd="/", env=bindings.environment(), check=False).returncode == 0


def _demoted() -> list[str]:
    """What a command begins with to run as nobody, without a way back, and to end with the judge."""
    user = str(worker.NOBODY)
    options = [f"--reuid={user}", f"--regid={user}", "--clear-groups", "--no-new-privs", "--pdeathsig=KILL"]
    return [str(shutil.which("setpriv")), *options]


def _fenced(judge: socket.socket, packages: tuple[str, ...]) -> "subprocess.Popen[bytes]":
    """The worker behind the fence; where the judge is root, with a second user in its namespace to become.

    Root has no limit on processes, in a namespace of its own either.
    """
    with tempfile.TemporaryFile() as rules:
        rules.write(seccomp.program(os.uname().machine))
        rules.seek(0)
        options = ["--seccomp", str(rules.fileno())]
        if os.geteuid() != 0:
            user = ["--uid", str(worker.NOBODY), "--gid", str(worker.NOBODY)]
            return _started(judge, bindings.fenced([*options, *user], packages), "/", {}, (rules.fileno(),))
        said, says = os.pipe()
        waits, goes = os.pipe()
        options += ["--info-fd", str(says), "--userns-block-fd", str(waits)]
        options += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        try:
            process = _started(judge, bindings.fenced(options, packages), "/", {}, (rules.fileno(), says, waits))
            os.close(says)
            with contextlib.suppress(OSError, ValueError):  # then it stays behind the closed door and never starts
                _map_users(json.loads(_all(said))["child-pid"])
                os.write(goes, b".")
        finally:
            for descriptor in (said, waits, goes):
                os.close(descriptor)
        return process


def _all(descriptor: int) -> bytes:
    """What bubblewrap says of itself: one JSON object, ended by its closing brace."""
    text = b""
    while not text.rstrip().endswith(b"}") and (chunk := os.read(descriptor, 4096)):
        text += chunk
    return text


def _map_users(pid: int) -> None:
    """Have nobody inside be a user outside that no other fence has: the kernel counts a lot per user."""
    for name in ("uid_map", "gid_map"):
        Path(f"/proc/{pid}/{name}").write_text(f"0 0 1\n{worker.NOBODY} {FIRST_USER + pid} 1\n")
