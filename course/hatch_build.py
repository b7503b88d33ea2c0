"""Packs the keys for the wheel: six JSON files that lie open in the clone become one compressed archive."""

import json
import lzma
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Keys(BuildHookInterface[Any]):
    """Puts handrail/keys/all.json.xz into a wheel in place of handrail/keys/*.json; an editable install reads those."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        folder = Path(self.root, "handrail", "keys")
        keys = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
        self.folder = tempfile.TemporaryDirectory()
        archive = Path(self.folder.name, "all.json.xz")
        text = json.dumps(keys, ensure_ascii=False, separators=(",", ":"))
        archive.write_bytes(lzma.compress(text.encode(), preset=9))
        build_data["force_include"][str(archive)] = "handrail/keys/all.json.xz"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version == "standard":
            self.folder.cleanup()
