"""What an attack is: a hostile notebook, what it claims to get, and how it is proved that it would get it."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent
from typing import Any

from autograder.authoring.samples import handed_in
from autograder.authoring.weave import exercise_source
from autograder.exercises.sections import ROOT, section

SECTION = section("univariate")
WRITTEN = ("backprop_graph", "fork_by_hand", "predict", "update")
WORTH = 6 + 3 + 5 + 6

Notebook = dict[str, Any]


@dataclass(frozen=True)
class Seen:
    """What came of a hostile notebook.

    score: what it earned.  said: all that it printed, and that was said of it.  page: its feedback page.
    honest: what the honest notebook after it earned.  left: what that one found in its fence.
    reached: how often somebody came to the test's own sockets.  frames: bytes that came out of the fence.
    """

    score: float = 0.0
    said: str = ""
    page: str = ""
    honest: float = 100.0
    left: str = ""
    reached: int = 0
    frames: bytes = b""


@dataclass(frozen=True)
class Claim:
    """What an attack says that it gets.

    name: in a word.  shown: whether it has.  inside: it shows in the fence too, as the limit that it runs into.
    """

    name: str
    shown: Callable[[Seen], bool]
    inside: bool = False


GAINS = Claim("gains points", lambda seen: not seen.score <= WORTH)
HARMS = Claim("harms the next notebook", lambda seen: seen.honest < 100)
LEAVES = Claim("leaves something behind", lambda seen: seen.left != "")
REACHES = Claim("reaches a socket of this machine", lambda seen: seen.reached > 0)


def says(pattern: str) -> Claim:
    """It can say what only one who got it can say."""
    return Claim(f"says {pattern!r}", lambda seen: re.search(pattern, seen.said) is not None)


def shows(text: str) -> Claim:
    """It stands on the feedback page."""
    return Claim(f"shows {text!r}", lambda seen: text in seen.page)


def arrives(frame: bytes) -> Claim:
    """The bytes come out of the fence, as they may: it is the judge who has to see what they are."""
    return Claim(f"sends {frame!r}", lambda seen: frame in seen.frames, inside=True)


def meets(pattern: str) -> Claim:
    """It takes all that there is of something: the limit stops it, and what is said of it tells so."""
    return Claim(f"meets {pattern!r}", lambda seen: re.search(pattern, seen.said) is not None, inside=True)


def ended(reason: str) -> Claim:
    """It does what process 1 ends a submission for: its processes take too much together, or it broke off itself."""
    word = f'"reason": "{reason}"'.encode()
    return Claim(f"is ended: {reason}", lambda seen: word in seen.frames, inside=True)


def takes(seconds: float) -> Claim:
    """It takes so much processor time, and process 1 counts it."""
    counted = rb'"processor": ([0-9.]+)'
    return Claim(
        f"takes {seconds} s",
        lambda seen: max(map(float, re.findall(counted, seen.frames)), default=0.0) >= seconds,
        inside=True,
    )


# Python that several attacks begin with.
FRAMES = """
import json, os, socket, stat, struct, sys
def channels():
    return [fd for fd in range(3, 128) if os.path.exists(f"/proc/self/fd/{fd}") or _is_socket(fd)]
def _is_socket(fd):
    try:
        return stat.S_ISSOCK(os.fstat(fd).st_mode) or stat.S_ISFIFO(os.fstat(fd).st_mode)
    except OSError:
        return False
def send(header, body=b"", size=None):
    text = json.dumps(header).encode() if not isinstance(header, bytes) else header
    for fd in channels():
        try:
            os.write(fd, struct.pack(">II", len(text), len(body) if size is None else size) + text + body)
        except OSError:
            pass
"""
WORKER = """
import sys
def worker(function=None):
    frame = sys._getframe()
    while frame:
        if "Reference" in frame.f_globals and "zygote" in frame.f_globals:
            if function in (None, frame.f_code.co_name):
                return frame
        frame = frame.f_back
"""
CALL = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
"""


@dataclass(frozen=True)
class Attack:
    """One hostile notebook: four exercises are rightly written, worth WORTH points, and it tries something.

    needs, cell: code that runs as its first cell.  functions: exercises that try to gain their points, by name.
    change: what is done to its JSON.  costs: whether it may cost its own points.  slow: it takes long.
    claim: what it says that it gets.  without: the defences without which it does (`control.py`).
    naive: the way of grading by which it does (`naive_grader.py`).
    """

    name: str
    claim: Claim
    needs: str = ""
    cell: str = ""
    functions: dict[str, str] = field(default_factory=dict)
    change: Callable[[Notebook], object] | None = None
    costs: bool = False
    slow: bool = False
    without: tuple[str, ...] = ()
    naive: str = ""


@dataclass(frozen=True)
class Scene:
    """What there is of this machine for attacks to find.

    port: of the test's own server on 127.0.0.1.  folder: holds a secret, a submission and a socket.
    """

    port: int
    folder: Path

    def set_in(self, code: str) -> str:
        """Code with the names of what it looks for."""
        for name, value in {"PORT": self.port, "PLANTED": str(self.folder), "PROJECT": str(ROOT)}.items():
            code = re.sub(rf"\b{name}\b", repr(value).replace("\\", r"\\"), code)
        return code


SECRET = "a secret of this machine"


def mse(body: str) -> dict[str, str]:
    """The exercise `mse`, whose right answer the attacker does not know, with this body."""
    return {"mse": "def mse(y_hat, y):\n" + "\n".join(f"    {line}" for line in dedent(body).strip().splitlines())}


def letter(body: str) -> dict[str, str]:
    """A multiple-choice question whose right answer the attacker does not know, with this body."""
    lines = dedent(body).strip().splitlines()
    return {"what_directs_the_search": "def what_directs_the_search():\n" + "\n".join(f"    {line}" for line in lines)}


def notebook(attack: Attack, scene: Scene) -> bytes:
    """The hostile notebook's file."""
    functions = {name: right(name) for name in WRITTEN}
    functions |= {name: scene.set_in(dedent(source).strip()) for name, source in attack.functions.items()}
    content = json.loads(handed_in(SECTION, functions))
    if source := attack.needs + scene.set_in(dedent(attack.cell).strip()):
        content["cells"].insert(0, code(source) | {"id": "attack"})
    if attack.change:
        attack.change(content)
    return json.dumps(content).encode()


def right(name: str) -> str:
    """The right answer's source."""
    source = exercise_source(SECTION, name)
    return f"{source.given}\n{source.answer}"


def code(source: str) -> Notebook:
    """A cell of the attacker's own."""
    return {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "id": "x", "source": source}


def checks(content: Notebook) -> list[Notebook]:
    """The graded cells of a notebook."""
    return [c for c in content["cells"] if c["metadata"].get("nbgrader", {}).get("grade")]
