"""A page of the documentation, followed to the letter in a copy of the clone: files, edits, commands."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder.exercises.sections import ROOT

LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "build", "demo", "dist", "*.egg-info")
STEP = re.compile(r"^<!-- (file|apply|run|student)(?:: (\S+))? -->\n```\w*\n(.*?)^```$", flags=re.M | re.S)


@dataclass(frozen=True)
class Step:
    """One marked block of a page.

    kind: "file" to write, "apply" for an edit, "run" for commands, "student" for functions to put into the notebook.
    what: the file's path; for commands the exit code of the last one.
    """

    kind: str
    what: str
    text: str


def steps(page: Path) -> Iterator[Step]:
    """The marked blocks of a page, in order."""
    for match in STEP.finditer(page.read_text("utf-8")):
        yield Step(match[1], match[2] or "", match[3])


@dataclass(frozen=True)
class Tree:
    """A copy of the clone, in which commands run."""

    root: Path

    @classmethod
    def copied(cls, root: Path) -> "Tree":
        """Copy the clone to a new folder, with an `autograder` that is the copy's."""
        shutil.copytree(ROOT, root, ignore=LEFT_OUT)
        shim = root / "bin" / "autograder"
        shim.parent.mkdir()
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m autograder "$@"\n')
        shim.chmod(0o755)
        return cls(root)

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        """One line of shell, in the copy."""
        search = os.pathsep.join([str(self.root / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
        paths = os.pathsep.join([str(self.root), str(self.root / "course")])
        settings = os.environ | {"PATH": search, "PYTHONPATH": paths, "COLUMNS": "200"}
        return subprocess.run(
            ["bash", "-c", command],
            cwd=self.root,
            env=settings,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def follow(self, page: Path) -> int:
        """Take every step of a page; fails where one does not do what the page says. Returns how many there were."""
        done = 0
        for step in steps(page):
            self.take(step)
            done += 1
        return done

    def take(self, step: Step) -> None:
        """Take one step; fails where it does not do what the page says."""
        {"file": self._file, "apply": self._apply, "run": self._run, "student": self._student}[step.kind](step)

    def _file(self, step: Step) -> None:
        path = self.root / step.what
        assert not path.exists(), f"{step.what} is there already"
        path.parent.mkdir(exist_ok=True)
        path.write_text(step.text, "utf-8")

    def _apply(self, step: Step) -> None:
        """Exchange the lines of each hunk of each file; line numbers do not count, what is taken out is there once."""
        for change in re.split(r"^--- .*\n", step.text, flags=re.M)[1:]:
            head, *hunks = re.split(r"^@@.*\n", change, flags=re.M)
            path = self.root / head.removeprefix("+++ b/").strip()
            text = path.read_text("utf-8")
            for hunk in hunks:
                before, after = (
                    "".join(line[1:] for line in hunk.splitlines(True) if line[0] in kept) for kept in (" -", " +")
                )
                assert text.count(before) == 1, f"{path} has {text.count(before)} times:\n{before}"
                text = text.replace(before, after)
            path.write_text(text, "utf-8")

    def _run(self, step: Step) -> None:
        """Run each line after `$`; what stands below it must be in what it says, runs of spaces aside."""
        parts = re.split(r"^\$ ", step.text, flags=re.M)[1:]
        for number, part in enumerate(parts, 1):
            command, _, expected = part.partition("\n")
            done = self.run(command)
            code = int(step.what or 0) if number == len(parts) else 0
            assert done.returncode == code, f"$ {command}\n{done.stdout}"
            said = " ".join(re.sub(r"[│┃]", " ", done.stdout).split())
            for line in expected.splitlines():
                assert " ".join(line.split()) in said, f"$ {command}\n{done.stdout}"

    def _student(self, step: Step) -> None:
        """Write these functions into the newest section's student notebook, in place of its stubs."""
        path = max(self.root.glob("course/notebooks/*/*.ipynb"), key=lambda p: p.name)
        notebook = nbformat.reads(json.dumps(json.loads(path.read_text("utf-8"))), as_version=4)
        functions = dict(re.findall(r"^(?=def (\w+))(.*?)(?=^def |\Z)", step.text, flags=re.M | re.S))
        for cell in notebook.cells:
            if cell.cell_type == "code" and (name := re.match(r"def (\w+)", cell.source)):
                cell.source = functions.pop(name[1])
        assert not functions, f"no stub for {', '.join(functions)}"
        nbformat.write(notebook, self.root / step.what)
