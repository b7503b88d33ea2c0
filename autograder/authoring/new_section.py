"""A new section's skeleton: the files that an author fills in, in which certifying finds what is still owed."""

import re
from keyword import iskeyword
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..errors import LessonError
from ..exercises.sections import ROOT, SECTIONS

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
    "autograder/exercises/mistakes/{}/__init__.py": "Wrong functions of section {}, a module an exercise.",
    "autograder/exercises/variants/{}/__init__.py": "Right functions of section {}, a module an exercise.",
}


def skeleton(name: str) -> list[Path]:
    """Write the files of a new section; returns their paths.

    name: a Python name in small letters.  Raises LessonError, and writes nothing, where it is none or where one of the
    files is there already.
    """
    if not NAME.fullmatch(name) or iskeyword(name):
        raise LessonError(f"{name!r} cannot name a section. Take a Python name in small letters, such as ridge.")
    texts = _texts(name)
    if taken := [path for path in texts if path.exists()]:
        raise LessonError(
            f"{taken[0]} is there already. Choose another name, or remove what is there; nothing was written."
        )
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return list(texts)


def _texts(name: str) -> dict[Path, str]:
    number = len(SECTIONS) + 1
    told = {"name": name, "number": number, "title": name.replace("_", " ").capitalize()}
    woven = {where: TEMPLATES.get_template(f"{file}.jinja").render(told) for file, where in PLACES.items()}
    catalogue = {where: f'"""{said.format(number)}"""\n' for where, said in CATALOGUE.items()}
    return {ROOT / where.format(name): text for where, text in (woven | catalogue).items()}
