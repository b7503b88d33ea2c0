"""The keys: the probes of each section with right and wrong outputs, read from a clone's files or a wheel's archive."""

import json
import lzma
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from .compare import Known, Spec
from .influence import Facts
from .values import decode

KEYS = files("handrail").joinpath("keys")
ARCHIVE = "all.json.xz"  # what a wheel has in place of the clone's files


@cache
def sections() -> tuple[str, ...]:
    """The sections that have a key."""
    names = [path.name for path in KEYS.iterdir()]
    found = _archived() if ARCHIVE in names else (n.removesuffix(".json") for n in names if n.endswith(".json"))
    return tuple(sorted(found))


@cache
def _archived() -> dict[str, Any]:
    return dict(json.loads(lzma.decompress(KEYS.joinpath(ARCHIVE).read_bytes())))


class Key:
    """The probes of one section with right and wrong outputs, read from its file."""

    def __init__(self, section: str, data: Mapping[str, Any]):
        self.section = section
        self.exercises: Mapping[str, Mapping[str, Any]] = data["exercises"]

    def spec(self, name: str) -> Spec:
        entry = self.exercises[name]
        return Spec(
            name,
            tuple(entry["arguments"]),
            tuple(entry["returns"]),
            entry["view"],
            entry["rtol"],
            tuple(entry["may_change"]),
            entry.get("defaults", {}),
        )

    def probes(self, name: str) -> tuple[list[tuple], list[Any]]:
        """The calls of an exercise and what they should return."""
        probes = self.exercises[name]["probes"]
        return [tuple(decode(argument) for argument in probe["arguments"]) for probe in probes], [
            decode(p["expected"]) for p in probes
        ]

    def influences(self, name: str) -> list[Facts]:
        """What the outputs of an exercise depend on, for the first of its probes."""
        return list(self.exercises[name].get("influences", ()))

    def known(self, name: str) -> list[Known]:
        return [Known(m["name"], m["diagnosis"], m["signature"]) for m in self.exercises[name]["mistakes"]]


@cache
def key(section: str) -> Key:
    """The key of a section, read once."""
    file = KEYS.joinpath(f"{section}.json")
    return Key(section, json.loads(file.read_text("utf-8")) if file.is_file() else _archived()[section])
