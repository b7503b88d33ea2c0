"""Packs the keys for the wheel: the JSON files that lie open in the clone become one compressed archive."""

import json
import lzma
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ARCHIVE = "handrail/keys/all.json.xz"


class Keys(BuildHookInterface[Any]):
    """Puts all keys into a wheel as one archive in place of handrail/keys/*.json; an editable install reads those."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        files = sorted(Path(self.root, "handrail", "keys").glob("*.json"))
        keys = {path.stem: json.loads(path.read_text("utf-8")) for path in files}
        text = json.dumps(keys, ensure_ascii=False, separators=(",", ":"))
        self.folder = tempfile.TemporaryDirectory()
        archive = Path(self.folder.name, "keys")
        archive.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
        build_data["force_include"][str(archive)] = ARCHIVE

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version == "standard":
            self.folder.cleanup()
