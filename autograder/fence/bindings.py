"""What there is inside the fence, as bubblewrap's command line: what is bound, and nothing else of this machine."""

import glob
import os
import sys
import sysconfig
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement

from ..errors import NoFence
from . import bubblewrap, limits, wire, worker

PACKAGES = ("numpy", "matplotlib", "ipython")
DEVICES = ("null", "zero", "full", "random", "urandom")
TEMPORARY_BYTES = 1 << 28
INSIDE = (wire, limits, worker)
PROGRAM = {str(module.__file__): f"/inside/fence/{Path(str(module.__file__)).name}" for module in INSIDE}
# Begins the worker: arguments are the folder in which the package `fence` lies, out of reach again before anything runs
# that is not ours, and the folders in which a submission's packages lie.
START = "import sys; sys.path.insert(0, sys.argv.pop(1)); from fence import worker; del sys.path[0]; worker.main()"


def environment() -> dict[str, str]:
    """All variables that there are inside."""
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


def fenced(options: list[str], packages: tuple[str, ...]) -> list[str]:
    """bubblewrap and the worker in it: what is bound is all that there is, and none of it can be written.

    packages: those that a submission may import besides PACKAGES.
    """
    command = [bubblewrap.program(), "--unshare-all", "--unshare-user", "--die-with-parent", "--new-session"]
    command += ["--as-pid-1", "--cap-drop", "ALL", "--clearenv", "--hostname", "fence", *options]
    for name, value in environment().items():
        command += ["--setenv", name, value]
    command += [*_files(packages), *_devices()]
    command += ["--size", str(TEMPORARY_BYTES), "--perms", "1777", "--tmpfs", "/tmp", "--chdir", "/tmp"]
    python = str(Path(sys.executable).resolve())
    return [*command, "--remount-ro", "/", python, "-I", "-S", "-c", START, "/inside", "/site"]


def unfenced(begin: str = START) -> list[str]:
    """The worker, or another program, without a fence; it can import what is installed here."""
    folders = [Path(worker.__file__).parents[1], handrail().parent, sysconfig.get_paths()["purelib"]]
    return [sys.executable, "-I", "-c", begin, *map(str, folders)]


def _files(packages: tuple[str, ...]) -> list[str]:
    """Files and folders to be read, and those among them that are covered up."""
    options = []
    site = {str(path): f"/site/{name}" for path, name in _site((*PACKAGES, *packages)).items()}
    bound = {path: path for path in system()} | site
    for folder in _parents([*system(), "/site/handrail", *PROGRAM.values()]):
        options += ["--dir", folder]
    for path, inside in (bound | PROGRAM).items():
        options += ["--ro-bind", path, inside]
    for name in ("/lib", "/lib64"):
        if os.path.islink(name):
            options += ["--symlink", os.readlink(name), name]
    for folder in _covered():
        options += ["--tmpfs", folder, "--remount-ro", folder]
    return options


def _devices() -> list[str]:
    options = ["--dir", "/dev"]
    for device in DEVICES:
        options += ["--dev-bind", f"/dev/{device}", f"/dev/{device}"]
    return [*options, "--proc", "/proc", *_machine()]


def _machine() -> list[str]:
    """What /proc tells of the machine, and so of the other fences, covered up: only processes remain."""
    options = []
    for entry in sorted(os.scandir("/proc"), key=lambda entry: entry.name):
        if entry.name.isdigit() or entry.is_symlink():
            continue
        if entry.is_dir():
            options += ["--tmpfs", entry.path, "--remount-ro", entry.path]
        else:
            options += ["--ro-bind", "/dev/null", entry.path]
    return options


@cache
def system() -> list[str]:
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


def _covered() -> list[str]:
    """Folders among what is bound that a submission has no business with: other packages, pip, the course's keys."""
    stdlib = os.path.realpath(sysconfig.get_paths()["stdlib"])
    folders = [f"{stdlib}/{name}" for name in ("site-packages", "dist-packages", "ensurepip")]
    folders += glob.glob("/usr/lib*/python*/site-packages")
    found = [f for f in folders if os.path.isdir(f) and any(f.startswith(f"{bound}/") for bound in system())]
    return [*found, "/site/handrail/keys"]


def handrail() -> Path:
    """The folder of the package handrail; raises NoFence where it is not installed."""
    spec = find_spec("handrail")
    if spec is None or spec.origin is None:
        raise NoFence(
            "The package handrail is not installed. Run `make demo` or `make test` once, or install the folder course/."
        )
    return Path(spec.origin).parent


def insist_on(packages: tuple[str, ...]) -> None:
    """Raises NoFence where one of these packages is not installed here."""
    for name in packages:
        try:
            distribution(name)
        except (PackageNotFoundError, ValueError):
            raise NoFence(
                f"The package {name!r}, which graded code may import, is not installed here. Install it, under the "
                "name that pip knows, or take it out of c.Judge.packages in nbgrader_config.py."
            ) from None


@cache
def _site(packages: tuple[str, ...]) -> dict[Path, str]:
    """What /site holds: the packages that a submission may import, with all that they need, and handrail."""
    found: dict[Path, str] = {handrail(): "handrail"}
    seen: set[str] = set()
    names = list(packages)
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
