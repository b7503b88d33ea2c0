"""The engine's README is one screen and names every module."""

import re
from pathlib import Path

import handrail.engine

FOLDER = Path(handrail.engine.__file__).parent


def test_the_readme_names_every_module_and_no_other_on_one_screen() -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    modules = {path.name for path in FOLDER.glob("[!_]*.py")} | {
        f"{path.parent.name}/" for path in FOLDER.glob("*/__init__.py")
    }
    assert set(re.findall(r"`(\w+(?:\.py|/))`", text)) == modules
    assert len(text.splitlines()) <= 50
