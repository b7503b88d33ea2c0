"""The six keys as one small file: what a wheel holds in place of the clone's JSON.

Texts, numbers and digests are taken out of the JSON and packed apart, each with what it is like. What remains is the
structure, with a mark in each place.
"""

import bz2
import json
import lzma
import re
import struct
from collections.abc import Callable, Iterator
from typing import Any

TEXT, DIGEST, NUMBER = "§", "~", 0
LENGTHS = struct.Struct("<4I")


def pack(keys: Any) -> bytes:
    """The bytes of JSON-like data of dictionaries, lists, texts without line breaks, numbers and None."""
    texts: list[str] = []
    digests: list[str] = []
    numbers: list[str] = []

    def out(value: Any) -> Any:
        if isinstance(value, str):
            if re.fullmatch("(?:[0-9a-f]{2}){5,}", value):
                digests.append(value)
                return DIGEST
            if " " in value or value in (TEXT, DIGEST):
                texts.append(value)
                return TEXT
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            numbers.append(json.dumps(value))
            return NUMBER
        return value

    frame = _mapped(keys, out)
    parts = [
        lzma.compress(json.dumps(frame, ensure_ascii=False, separators=(",", ":")).encode(), preset=9),
        bz2.compress("\n".join(texts).encode()),
        lzma.compress(" ".join(numbers).encode(), preset=9),
        bz2.compress(" ".join(digests).encode()),
    ]
    return LENGTHS.pack(*map(len, parts)) + b"".join(parts)


def unpack(data: bytes) -> Any:
    """What `pack` packed."""
    parts = _parts(data)
    frame = json.loads(lzma.decompress(next(parts)))
    texts = iter(bz2.decompress(next(parts)).decode().split("\n"))
    numbers = iter(json.loads(f"[{lzma.decompress(next(parts)).decode().replace(' ', ',')}]"))
    digests = iter(bz2.decompress(next(parts)).decode().split(" "))

    def back(value: Any) -> Any:
        if isinstance(value, str):
            return next(texts) if value == TEXT else next(digests) if value == DIGEST else value
        return next(numbers) if isinstance(value, int) and not isinstance(value, bool) else value

    return _mapped(frame, back)


def _parts(data: bytes) -> Iterator[bytes]:
    start = LENGTHS.size
    for length in LENGTHS.unpack(data[:start]):
        yield data[start : start + length]
        start += length


def _mapped(value: Any, function: Callable[[Any], Any]) -> Any:
    """JSON-like data with a function applied to everything that holds nothing else, in order."""
    if isinstance(value, dict):
        return {name: _mapped(inner, function) for name, inner in value.items()}
    if isinstance(value, list):
        return [_mapped(inner, function) for inner in value]
    return function(value)
