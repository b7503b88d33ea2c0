"""A new section's skeleton: the files that an author fills in, in which certifying finds what is still owed."""

import os
import re
from contextlib import ExitStack
from keyword import iskeyword
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..errors import LessonError
from ..exercises.sections import ROOT, SECTIONS
from ..files import put

NAME = re.compile("[a-z][a-z0-9_]*")
TEMPLATES = Environment(
    loader=PackageLoader("autograder.authoring", "templates/section"),
    undefined=StrictUndefined,
    keep_trailing_newline=True,
)
PLACES = {
    "lesson.py": "course/lessons/{}.py",
    "solution.py": "solutions/{}.py",
    "rubric.py": "autograder/exercises/rubrics/{}.py",
}
CATALOGUE = {
    "autograder/exercises/hints/{}/__init__.py": "Hints of section {}, a module an exercise.",
    "autograder/exercises/mistakes/{}/__init__.py": "Wrong functions of section {}, a module an exercise.",
    "autograder/exercises/variants/{}/__init__.py": "Right functions of section {}, a module an exercise.",
}


def skeleton(name: str) -> list[Path]:
    """Write the files of a new section, all of them or none; returns their paths.

    name: a Python name in small letters.  Raises LessonError where it is none, where one of the files is there already,
    and where one cannot be written.
    """
    if not NAME.fullmatch(name) or iskeyword(name):
        raise LessonError(f"{name!r} cannot name a section. Take a Python name in small letters, such as ridge.")
    texts = _texts(name)
    if taken := [path for path in texts if os.path.lexists(path)]:
        raise LessonError(
            f"{taken[0]} is there already. Choose another name, or remove what is there; nothing was written."
        )
    with ExitStack() as undo:
        for path, text in texts.items():
            try:
                _write(path, text, undo)
            except OSError as error:
                raise LessonError(f"{path} cannot be written: {error.strerror}. Nothing else was.") from None
        undo.pop_all()
    return list(texts)


def _write(path: Path, text: str, undo: ExitStack) -> None:
    if not path.parent.exists():
        path.parent.mkdir()
        undo.callback(path.parent.rmdir)
    put(path, text.encode())
    undo.callback(path.unlink)


def _texts(name: str) -> dict[Path, str]:
    number = len(SECTIONS) + 1
    told = {"name": name, "number": number, "title": name.replace("_", " ").capitalize()}
    woven = {where: TEMPLATES.get_template(f"{file}.jinja").render(told) for file, where in PLACES.items()}
    catalogue = {where: f'"""{said.format(number)}"""\n' for where, said in CATALOGUE.items()}
    return {ROOT / where.format(name): text for where, text in (woven | catalogue).items()}
