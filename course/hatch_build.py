"""Packs the keys for the wheel: the JSON files that lie open in the clone become one archive."""

import json
import runpy
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KEYS = "handrail/keys"
PACKER = "handrail/engine/archive.py"


class Keys(BuildHookInterface[Any]):
    """Puts all keys into a wheel as an archive in place of handrail/keys/*.json; an editable install reads those."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        keys = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(Path(self.root, KEYS).glob("*.json"))}
        self.folder = tempfile.TemporaryDirectory()
        for name, content in runpy.run_path(str(Path(self.root, PACKER)))["pack"](keys).items():
            file = Path(self.folder.name, name)
            file.write_bytes(content)
            build_data["force_include"][str(file)] = f"{KEYS}/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version == "standard":
            self.folder.cleanup()
