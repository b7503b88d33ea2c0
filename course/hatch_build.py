"""Packs the keys for the wheel: six JSON files that lie open in the clone become one compressed archive."""

import json
import tempfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Keys(BuildHookInterface[Any]):
    """Puts handrail/keys/all.packed into a wheel in place of handrail/keys/*.json; an editable install reads those."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        folder = Path(self.root, "handrail", "keys")
        keys = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
        self.folder = tempfile.TemporaryDirectory()
        archive = Path(self.folder.name, "all.packed")
        archive.write_bytes(_archive(Path(self.root)).pack(keys))
        build_data["force_include"][str(archive)] = "handrail/keys/all.packed"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version == "standard":
            self.folder.cleanup()


def _archive(root: Path) -> ModuleType:
    """The package's own module that packs and unpacks keys; the package cannot be imported while it is built."""
    spec = spec_from_file_location("archive", root / "handrail" / "engine" / "archive.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
