"""The archive: all keys as a wheel carries them, in columns: numbers pack best beside numbers, texts beside texts.

The build runs this file by itself: it needs the standard library only.
"""

import bz2
import json
from collections.abc import Callable, Mapping
from typing import Any

#: The columns, each a file of its own: JSON, packed. The frame has "" for each text and 0 for each number.
COLUMNS = ("frame", "texts", "numbers")
FILE = "{}.json.bz2"


def pack(keys: Mapping[str, Any]) -> dict[str, bytes]:
    """The archive's files by name, for keys by section, without the mistakes' names, which only authors read."""
    texts: list[str] = []
    numbers: list[float] = []

    def framed(leaf: Any) -> Any:
        if isinstance(leaf, str):
            texts.append(leaf)
            return ""
        if isinstance(leaf, (int, float)) and not isinstance(leaf, bool):
            numbers.append(leaf)
            return 0
        return leaf

    frame = _each_leaf(framed, {section: _unnamed(key) for section, key in keys.items()})
    columns = zip(COLUMNS, (frame, texts, numbers), strict=True)
    return {FILE.format(name): bz2.compress(_text(column).encode()) for name, column in columns}


def unpack(read: Callable[[str], bytes]) -> dict[str, Any]:
    """The keys by section of which `pack` made the files that `read` gives by name."""
    frame, *columns = (json.loads(bz2.decompress(read(FILE.format(name)))) for name in COLUMNS)
    texts, numbers = map(iter, columns)

    def filled(leaf: Any) -> Any:
        if leaf is None or isinstance(leaf, bool):
            return leaf
        return next(numbers if leaf == 0 else texts)

    return dict(_each_leaf(filled, frame))


def _unnamed(key: Mapping[str, Any]) -> dict[str, Any]:
    def kept(exercise: Mapping[str, Any]) -> dict[str, Any]:
        mistakes = [{field: told for field, told in m.items() if field != "name"} for m in exercise["mistakes"]]
        return {**exercise, "mistakes": mistakes}

    return {**key, "exercises": {name: kept(exercise) for name, exercise in key["exercises"].items()}}


def _each_leaf(change: Callable[[Any], Any], value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _each_leaf(change, entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [_each_leaf(change, entry) for entry in value]
    return change(value)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
