"""Every hostile notebook gets what its honest answers are worth and nothing else; without a defence it gets more."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.authoring.samples import samples
from autograder.exercises.sections import ROOT
from tests.users import USERS, become

from . import naive_grader
from .attack import GAINS, HARMS, LEAVES, SECRET, SECTION, WORTH, WRITTEN, Attack, Scene, Seen, mse, notebook
from .control import DEFENCES
from .judging import Judge, below
from .overheard import PAIRS
from .table import ATTACKS, KINDS

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("needs_fence")]  # a busy machine makes controls fail

FOLDERS = (Path("/"), Path("/tmp"), Path.cwd(), Path.home(), ROOT, ROOT / "course", Path("/dev/shm"), Path("/var/tmp"))
VICTIM = samples(SECTION)["ada-right"]


@pytest.fixture(scope="module")
def visits() -> list[str]:
    """Who came to the sockets that are planted."""
    return []


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder to which every user finds the way."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


@pytest.fixture(scope="module")
def scene(visits: list[str]) -> Iterator[Scene]:
    """What there is of this machine to find: a server, two sockets, a secret, another's submission."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        yield from planted(Path(folder), visits)


def planted(folder: Path, visits: list[str]) -> Iterator[Scene]:
    """The scene while it lasts."""
    (folder / "submitted" / "another").mkdir(parents=True)
    (folder / "submitted" / "another" / "1.ipynb").write_text("{}")
    (folder / "secret.txt").write_text(SECRET)
    listeners = [socket.create_server(("127.0.0.1", 0)), socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)]
    listeners[1].bind(f"\0{folder}")
    listeners[2].bind(str(folder / "socket"))
    for path in (folder, folder / "socket", folder / "secret.txt"):
        path.chmod(0o777)
    for listener in listeners:
        listener.listen()
        threading.Thread(target=listen, args=(listener, visits), daemon=True).start()
    yield Scene(listeners[0].getsockname()[1], folder)
    for listener in listeners:
        listener.close()


def listen(listener: socket.socket, visits: list[str]) -> None:
    while True:
        try:
            listener.accept()[0].close()
            visits.append("somebody")
        except OSError:
            return


# --- in the fence -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def judges(scene: Scene) -> Iterator[list[Judge]]:
    """Judges as the user that we are, and as one who owns nothing where we are root."""
    made = [Judge(scene, user) for user in USERS]
    yield made
    for judge in made:
        judge.close()


def named(attack: Attack) -> Any:
    """An attack as a parameter of a test."""
    return pytest.param(attack, id=attack.name, marks=[pytest.mark.slow] if attack.slow else [])


@pytest.mark.parametrize("attack", [*map(named, ATTACKS)])
def test_an_attack_gains_nothing_and_harms_nobody(
    attack: Attack, judges: list[Judge], scene: Scene, visits: list[str]
) -> None:
    visits.clear()
    for future in [judge.see(notebook(attack, scene), paged=attack.naive == "a page") for judge in judges]:
        held(attack, future.result(300))
    assert visits == []
    assert not [folder for folder in FOLDERS if (folder / "attacked").exists()]
    for judge in judges:
        assert len(below(judge.pid)) <= 3, "only bubblewrap, the zygote, and the references' process"


def held(attack: Attack, seen: Seen) -> None:
    """Assert that it earned what its honest answers are worth, and left everything else alone."""
    assert seen.score <= WORTH if attack.costs else seen.score == WORTH, seen.said
    assert seen.honest == 100
    assert seen.left == ""
    assert SECRET not in seen.said
    assert attack.claim.shown(seen) == attack.claim.inside, seen.said[:3000]


def test_a_judge_stays_small_under_attack(judges: list[Judge], request: pytest.FixtureRequest) -> None:
    name = test_an_attack_gains_nothing_and_harms_nobody.__name__
    asked = [item for item in request.session.items if item.name.startswith(f"{name}[")]
    if len(asked) < sum(not attack.slow for attack in ATTACKS):
        pytest.skip("it has not met every attack")
    assert all(judge.megabytes() < 300 for judge in judges)


# --- without a defence ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def unguarded(scene: Scene) -> Iterator[Callable[[tuple[str, ...]], Judge]]:
    """A judge that does without some defences."""
    made: dict[tuple[str, ...], Judge] = {}

    def judge(without: tuple[str, ...]) -> Judge:
        if without not in made:
            made[without] = Judge(scene, without=without)
        return made[without]

    yield judge
    for each in made.values():
        each.close()


CONTROLLED = sorted((a for a in ATTACKS if a.without), key=lambda attack: attack.without)


@pytest.mark.parametrize("attack", [*map(named, CONTROLLED)])
def test_without_its_defence_an_attack_gets_what_it_claims(
    attack: Attack, unguarded: Callable[[tuple[str, ...]], Judge], scene: Scene, visits: list[str]
) -> None:
    visits.clear()
    followed = attack.claim in (HARMS, LEAVES)
    seen = unguarded(attack.without).see(notebook(attack, scene), followed).result(120)
    seen = replace(seen, reached=len(visits))
    assert attack.claim.shown(seen), (attack.claim.name, seen.said[:3000])


Naive = Callable[[str, Attack], Seen]
DECEIVING = [attack for attack in ATTACKS if attack.naive]


@pytest.fixture(scope="module")
def naively(scene: Scene) -> Iterator[Naive]:
    """Grade naively, in a process of its own; as a user who owns nothing where we are root."""
    command = [sys.executable, "-m", f"{__package__}.naive_grader"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, text=True, preexec_fn=lambda: become(USERS[-1])) as process:
        assert process.stdin and process.stdout

        def graded(way: str, attack: Attack) -> Seen:
            exercises = [name for name in attack.functions if name not in WRITTEN]
            print(json.dumps([way, exercises, json.loads(notebook(attack, scene))]), file=process.stdin, flush=True)
            return Seen(**json.loads(process.stdout.readline()))

        yield graded
        process.stdin.close()


@pytest.mark.parametrize("attack", [*map(named, DECEIVING)])
def test_a_naive_grader_gives_an_attack_what_it_claims(attack: Attack, naively: Naive) -> None:
    seen = naively(attack.naive, attack)
    assert attack.claim.shown(seen), (attack.claim.name, seen)


@pytest.mark.parametrize("way", naive_grader.WAYS)
def test_a_naive_grader_gives_a_wrong_answer_nothing(way: str, naively: Naive) -> None:
    seen = naively(way, Attack("is wrong", GAINS, functions=mse("return 0.0")))
    assert seen.score <= WORTH and seen.honest == 100


# --- two at the same time -----------------------------------------------------------------------------


def heard(scene: Scene, user: int | None = None, without: tuple[str, ...] = ()) -> dict[str, bool]:
    """Of each pair, whether the one hears the other."""
    judge = Judge(scene, user, without)
    try:
        said = judge.listen([pair.cells for pair in PAIRS]).result(300)
        return {pair.name: "heard" in words for pair, words in zip(PAIRS, said, strict=True)}
    finally:
        judge.close()


@pytest.mark.parametrize("user", USERS)
def test_nobody_hears_another(user: int | None, scene: Scene) -> None:
    assert heard(scene, user) == {pair.name: False for pair in PAIRS}


def test_without_the_filter_each_is_heard(scene: Scene) -> None:
    assert heard(scene, without=("the filter",)) == {pair.name: True for pair in PAIRS}


# --- by nbgrader's own command ----------------------------------------------------------------------

COMMAND = "from tests.hostile.judging import hurry; hurry(); from nbgrader.apps.nbgraderapp import main; main()"


@pytest.mark.slow
def test_attacks_gain_nothing_and_harm_nobody_under_nbgrader_s_own_command(
    new_workspace: Callable[..., Path], shared: Path, scene: Scene, visits: list[str]
) -> None:
    """Every user has a course with all of them; the courses are graded at the same time."""
    visits.clear()
    files = {f"{n:03}": notebook(attack, scene) for n, attack in enumerate(ATTACKS, 1)} | {"000": VICTIM, "999": VICTIM}
    courses = [(new_workspace(shared / f"course-{user}", files), user) for user in USERS]
    with ThreadPoolExecutor() as pool:
        for (root, _), done in zip(courses, pool.map(autograde, *zip(*courses, strict=True)), strict=True):
            assert done.returncode == 0, done.stdout + done.stderr
            unharmed(root, files)
    assert visits == []


def autograde(root: Path, user: int | None) -> "subprocess.CompletedProcess[str]":
    if user is not None:
        give_to(user, root)
    command = [sys.executable, "-c", COMMAND, "autograde", SECTION.assignment, f"--db=sqlite:///{root}/gradebook.db"]
    return subprocess.run(
        command, cwd=root, preexec_fn=lambda: become(user), text=True, capture_output=True, timeout=1800
    )


def unharmed(root: Path, files: dict[str, bytes]) -> None:
    """Assert that everyone in a graded course has what honest answers are worth, and what was handed in."""
    with Gradebook(f"sqlite:///{root}/gradebook.db") as book:
        found = {s.student.id: s.score for s in book.assignment_submissions(SECTION.assignment)}
    expected = {f"{n:03}": WORTH for n, attack in enumerate(ATTACKS, 1) if not attack.costs} | {"000": 100, "999": 100}
    assert found.keys() == files.keys()
    assert {student: found[student] for student in expected} == expected
    assert max(score for student, score in found.items() if student not in ("000", "999")) <= WORTH
    assert {path.parts[-3]: path.read_bytes() for path in (root / "submitted").glob("*/*/*.ipynb")} == files


def give_to(user: int, folder: Path) -> None:
    """Let a user own a folder and all in it."""
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, user, user)


# --- the table --------------------------------------------------------------------------------------


def test_each_attack_has_a_name_of_its_own_and_one_proof() -> None:
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)
    for attack in ATTACKS:
        assert attack.claim.inside + bool(attack.without) + bool(attack.naive) == 1, attack.name
        assert set(attack.without) <= DEFENCES.keys(), attack.name


def test_each_defence_has_an_attack_on_it() -> None:
    assert {name for attack in ATTACKS for name in attack.without} == DEFENCES.keys()
    assert {attack.naive for attack in DECEIVING} == naive_grader.WAYS.keys() | {"a page"}


def test_there_are_attacks_of_every_kind() -> None:
    assert len(ATTACKS) >= 100
    assert all(len(attacks) >= 5 for attacks in KINDS.values())
