"""The fence: a worker process that sees an interpreter, three packages and nothing else of this machine."""

import os
import shutil
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

from . import worker
from .errors import NoFence, WorkerFault

INSIDE = ("numpy", "matplotlib", "ipython")
SECONDS_TO_LISTEN = 10.0
REMEDY = (
    "Submissions are programs by strangers, and nothing here can keep them apart from this machine. Install bubblewrap "
    "(Debian, Ubuntu: apt-get install bubblewrap), or, for submissions that you trust as you trust your own programs, "
    "say so with --trust-submissions."
)


@cache
def fence_works() -> bool:
    """Whether bubblewrap is here and may make namespaces; found out by doing it."""
    if not (program := shutil.which("bwrap")):
        return False
    trial = [program, "--unshare-all", "--ro-bind", "/", "/", "true"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


class Fence:
    """One worker behind the fence; `trusted` does without the fence and must have been asked for.

    Raises NoFence where there is no fence and `trusted` is false.
    """

    def __init__(self, trusted: bool = False):
        fenced = fence_works()
        if not fenced and not trusted:
            raise NoFence(REMEDY)
        self.folder = None if fenced else tempfile.TemporaryDirectory(prefix="handrail-")
        command = _fenced_command() if fenced else _open_command()
        environment = _environment() if fenced else _environment() | {"TMPDIR": str(self.folder and self.folder.name)}
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=self.folder.name if self.folder else "/",
            start_new_session=True,
        )
        assert self.process.stdin
        os.set_blocking(self.process.stdin.fileno(), False)
        self._end = weakref.finalize(self, _end, self.process, self.folder)
        self.receive(60, "ready")

    def send(self, header: dict[str, Any], body: bytes = b"") -> None:
        """Send one frame; raises WorkerFault where nobody listens any more."""
        assert self.process.stdin
        try:
            worker.write(self.process.stdin.fileno(), worker.frame(header, body), time.monotonic() + SECONDS_TO_LISTEN)
        except OSError:
            raise WorkerFault("the worker is gone") from None

    def receive(self, seconds: float, *ops: str) -> tuple[dict[str, Any], bytes]:
        """The next frame, which must be one of `ops`; raises TimeoutError or WorkerFault."""
        assert self.process.stdout
        try:
            header, body = worker.receive(worker.reader(self.process.stdout.fileno(), time.monotonic() + seconds))
        except (EOFError, OSError, worker.BadFrame) as error:
            if isinstance(error, TimeoutError):
                raise
            raise WorkerFault(f"the worker is gone ({type(error).__name__})") from None
        if ops and header.get("op") not in ops:
            raise WorkerFault(f"the worker sent {str(header.get('op'))[:40]!r} instead of {' or '.join(ops)}")
        return header, body

    def close(self) -> None:
        """End the worker and everything that it started; also happens when nobody holds the fence any more."""
        self._end()

    def __enter__(self) -> "Fence":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _end(process: "subprocess.Popen[bytes]", folder: "tempfile.TemporaryDirectory[str] | None") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
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


def _open_command() -> list[str]:
    site = sysconfig.get_paths()["purelib"]
    return [sys.executable, "-I", str(Path(worker.__file__)), str(_handrail().parent), site]


def _fenced_command() -> list[str]:
    command = [
        str(shutil.which("bwrap")),
        "--unshare-all",
        "--unshare-user",
        "--die-with-parent",
        "--new-session",
        "--as-pid-1",
    ]
    command += ["--uid", "65534", "--gid", "65534", "--cap-drop", "ALL", "--clearenv", "--hostname", "fence"]
    for name, value in (_environment()).items():
        command += ["--setenv", name, value]
    for folder in _system():
        command += ["--ro-bind", folder, folder]
    for name in ("/lib", "/lib64", "/bin"):
        if os.path.islink(name):
            command += ["--symlink", os.readlink(name), name]
    for path, name in _packages().items():
        command += ["--ro-bind", str(path), f"/site/{name}"]
    command += ["--ro-bind", str(Path(worker.__file__)), "/worker.py", "--dev", "/dev", "--remount-ro", "/dev"]
    command += ["--proc", "/proc"]
    command += ["--size", str(1 << 28), "--perms", "1777", "--tmpfs", "/tmp", "--chdir", "/tmp", "--remount-ro", "/"]
    return [*command, str(Path(sys.executable).resolve()), "-I", "-S", "/worker.py", "/site"]


@cache
def _system() -> list[str]:
    """Folders of the interpreter and the C library."""
    folders = ["/usr/lib", "/usr/lib64", "/usr/share/fonts", "/etc/fonts", sys.base_prefix]
    folders += [f for f in ("/lib", "/lib64") if not os.path.islink(f)]
    kept: list[str] = []
    for folder in (os.path.realpath(f) for f in folders if os.path.isdir(f)):
        if not any(folder == k or folder.startswith(k + "/") for k in kept):
            kept.append(folder)
    return kept


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
