"""What crosses the fence: frames, and the values in them, each checked before anything is built of it.

Runs on both sides. Stand-alone: the standard library, and numpy inside functions.

A frame is two big-endian 32-bit lengths, a JSON header, and a body of raw array bytes. A value in a header is JSON:
null, a truth value, a number or a text stands for itself, everything else is a list that begins with a letter.

    ["l", [...]]  ["t", [...]]  ["e", [...]]   a list, a tuple, a set
    ["d", [[name, value], ...]]                a dictionary
    ["a", dtype, shape, offset]                an array, whose bytes lie in the body
    ["g", seed]  ["f", index]  ["p", place]    a generator, a function, a place in the result before: arguments only
    ["o", name]                                what does not travel: the name of its type
"""

import contextlib
import json
import math
import numbers
import os
import select
import socket
import struct
import time
from collections.abc import Callable, Iterator, Set
from typing import Any

LENGTHS = struct.Struct(">II")
MAX_HEADER, MAX_BODY, MAX_DEPTH, MAX_NODES, MAX_AXES = 1 << 20, 1 << 23, 12, 20_000, 6
MAX_TEXT = 10_000
SECONDS_A_LOOK = 0.1
DTYPES = frozenset(("|b1", "|i1", "|u1", "<i2", "<i4", "<i8", "<u2", "<u4", "<u8", "<f2", "<f4", "<f8"))

Frame = tuple[dict[str, Any], bytes]


class BadFrame(Exception):
    """Bytes that are no frame, or a value that no frame may carry."""


# --- frames ----------------------------------------------------------------------------------------


class Inbox:
    """The frames that arrive at a descriptor; what has come of the next one is kept.

    lines: whether sockets come with them; then "line" in a header is such a socket's number here.
    """

    def __init__(self, fd: int, lines: bool = False):
        self.fd, self.held = fd, bytearray()
        self.lines: list[int] | None = [] if lines else None

    def receive(self, deadline: float | None = None, watch: Callable[[], None] | None = None) -> Frame:
        """The next frame: its header, with values still encoded, and its body.

        Raises EOFError at the end, TimeoutError after the deadline, BadFrame for bytes that are no frame.
        """
        while (found := self.taken()) is None:
            if deadline is not None or watch is not None:
                ready([self.fd], [], deadline, watch)
            self.fill()
        return found

    def fill(self) -> None:
        """Keep some of what has arrived, waiting for it."""
        if self.lines is None:
            chunk = os.read(self.fd, 1 << 16)
        else:
            with as_socket(self.fd) as arrives:
                chunk, lines, *_ = socket.recv_fds(arrives, 1 << 16, 1)
            self.lines += lines
        if not chunk:
            raise EOFError
        self.held += chunk

    def taken(self) -> Frame | None:
        """The next frame where all of it is here, otherwise None."""
        if len(self.held) < LENGTHS.size:
            return None
        head, size = LENGTHS.unpack_from(self.held)
        if head > MAX_HEADER or size > MAX_BODY:
            raise BadFrame("too large")
        start, end = LENGTHS.size + head, LENGTHS.size + head + size
        if len(self.held) < end:
            return None
        text, body = bytes(self.held[LENGTHS.size : start]), bytes(self.held[start:end])
        del self.held[:end]
        header = parsed(text)
        if self.lines is not None and "line" in header:
            header["line"] = self.lines.pop(0) if self.lines else None
        return header, body


def parsed(text: bytes) -> dict[str, Any]:
    """A frame's header; raises BadFrame for what is no JSON object of ASCII characters that can be written."""
    try:
        header = json.loads(text.decode("ascii"))
        if b"\\ud" in text.lower():  # half a character in it could not be written to any file
            json.dumps(header, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise BadFrame("no JSON") from None
    if not isinstance(header, dict):
        raise BadFrame("no object")
    return header


def frame(header: dict[str, Any], body: bytes = b"") -> bytes:
    """The bytes of one frame."""
    text = json.dumps(header).encode()
    return LENGTHS.pack(len(text), len(body)) + text + body


def send(
    fd: int,
    header: dict[str, Any],
    body: bytes = b"",
    deadline: float | None = None,
    watch: Callable[[], None] | None = None,
    line: int | None = None,
) -> None:
    """Write one frame, as `write` does."""
    write(fd, frame(header, body), deadline, watch, line)


def write(
    fd: int,
    data: bytes,
    deadline: float | None = None,
    watch: Callable[[], None] | None = None,
    line: int | None = None,
) -> None:
    """Write all of `data`; with a deadline or a watch to a descriptor that does not block, or TimeoutError.

    line: a socket that goes with it, to a descriptor that is a socket itself.
    """
    view = memoryview(data)
    while view:
        try:
            if line is None:
                view = view[os.write(fd, view) :]
            else:
                with as_socket(fd) as leaves:
                    view, line = view[socket.send_fds(leaves, [view], [line]) :], None
        except BlockingIOError:
            ready([], [fd], deadline, watch)


def ready(
    to_read: list[int],
    to_write: list[int],
    deadline: float | None = None,
    watch: Callable[[], None] | None = None,
) -> list[int]:
    """The descriptors that can be read or written, waiting for one; raises TimeoutError after the deadline.

    deadline: on time.monotonic's clock.  watch: called all along, may raise.
    """
    while True:
        if watch:
            watch()
        left = None if deadline is None else deadline - time.monotonic()
        if left is not None and left <= 0:
            raise TimeoutError
        pause = left if watch is None else SECONDS_A_LOOK if left is None else min(left, SECONDS_A_LOOK)
        readable, writable, _ = select.select(to_read, to_write, [], pause)
        if readable or writable:
            return [*readable, *writable]


@contextlib.contextmanager
def as_socket(fd: int) -> Iterator[socket.socket]:
    """A descriptor as a socket object, which leaves it open."""
    found = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, fd)
    try:
        yield found
    finally:
        found.detach()


# --- values that leave -----------------------------------------------------------------------------


def encode(value: Any, body: bytearray, functions: list[Any] | None = None, depth: int = 0) -> Any:
    """A value as JSON; arrays go to `body`, functions to the list `functions`, where there is one."""
    import numpy as np

    if depth > MAX_DEPTH:
        return ["o", "value nested too deep"]
    if value is None or isinstance(value, (bool, str)):
        return value[:MAX_TEXT] if isinstance(value, str) else value
    if isinstance(value, (np.float16, np.float32)):
        value = np.asarray(value)  # its precision travels with it
    if isinstance(value, (numbers.Real, np.bool_)):
        return _number(value)
    if isinstance(value, np.ndarray):
        return _array(value, body, depth)
    if isinstance(value, (list, tuple, Set)) or (hasattr(value, "keys") and hasattr(value, "__getitem__")):
        return _container(value, lambda entry: encode(entry, body, functions, depth + 1))
    if functions is not None and callable(value):
        functions.append(value)
        return ["f", len(functions) - 1]
    return ["o", type(value).__name__]


def encoded(value: Any, data: bytearray, share: int = 1) -> Any:
    """A result as JSON with its arrays in `data`; one too large for its share of a frame is only named."""
    start = len(data)
    node = encode(value, data)
    if len(data) - start > MAX_BODY // share or len(json.dumps(node)) > MAX_HEADER // 2 // share:
        del data[start:]
        return ["o", "value too large"]
    return node


def _number(value: Any) -> int | float:
    """A truth value or number of any type; what fits in no 64 bits is a float, and at worst infinite."""
    import numpy as np

    if isinstance(value, np.bool_):
        return bool(value)
    if isinstance(value, (int, np.integer)) and abs(int(value)) < 1 << 62:
        return int(value)
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _array(value: Any, body: bytearray, depth: int) -> Any:
    import numpy as np

    array = np.ascontiguousarray(value).reshape(value.shape)
    if array.dtype.kind == "f" and array.dtype.itemsize > 8:
        array = array.astype(float)
    if array.dtype.kind == "U":
        return encode(array.tolist(), body, None, depth + 1)
    if array.dtype.kind not in "biuf":
        return ["o", f"numpy array of {array.dtype}"]
    dtype, start = array.dtype.newbyteorder("<"), len(body)
    body += array.astype(dtype).tobytes()
    return ["a", dtype.str, list(array.shape), start]


def _container(value: Any, each: Callable[[Any], Any]) -> list[Any]:
    if isinstance(value, (list, tuple)):
        return ["l" if isinstance(value, list) else "t", [each(entry) for entry in value]]
    if isinstance(value, Set):
        return ["e", [each(entry) for entry in sorted(value, key=str)]]
    names = list(value.keys())
    return ["d", [[k[:] if isinstance(k, str) else f"{k} ({type(k).__name__})", each(value[k])] for k in names]]


# --- values that arrive ----------------------------------------------------------------------------


def decode(data: Any, body: bytes, make: Callable[[str, int], Any] | None = None) -> Any:
    """The value that `encode` wrote; `make` turns ["g", seed], ["f", index] and ["p", place] into what they stand for.

    Raises BadFrame for anything else: every length, type, shape and offset is checked before an array is built.
    """
    try:
        return Decoding(body, make).value(data)
    except (TypeError, ValueError, OverflowError, RecursionError):
        raise BadFrame("no such value") from None


class Decoding:
    """One value on its way out of a frame; all that is built counts, so that a short frame makes no large value."""

    def __init__(self, body: bytes, make: Callable[[str, int], Any] | None):
        self.body, self.make = body, make
        self.depth = self.nodes = self.bytes = 0

    def value(self, node: Any) -> Any:
        """What a node stands for: itself, or what is built of the parts behind its letter."""
        self.nodes += 1
        if self.depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise BadFrame("too deep or too many")
        if isinstance(node, bool | float | str | None) or (isinstance(node, int) and -(1 << 63) <= node < 1 << 64):
            return node
        match node:
            case [str(letter), *parts] if letter in FORMS:
                types, build = FORMS[letter]
                if [type(part) for part in parts] == types:
                    self.depth += 1
                    built = build(self, *parts)
                    self.depth -= 1
                    return built
        raise BadFrame("no such value")

    def each(self, nodes: list[Any]) -> list[Any]:
        """What several nodes stand for."""
        return [self.value(node) for node in nodes]

    def members(self, nodes: list[Any]) -> set[Any]:
        """A set of texts and numbers."""
        if not all(isinstance(node, (str, int, float)) for node in nodes):
            raise BadFrame("no such entry")
        return set(self.each(nodes))

    def entries(self, nodes: list[Any]) -> dict[str, Any]:
        """A dictionary of [name, value]."""
        if not all(isinstance(node, list) and len(node) == 2 and isinstance(node[0], str) for node in nodes):
            raise BadFrame("no such entry")
        return {name: self.value(node) for name, node in nodes}

    def array(self, dtype: str, shape: list[Any], offset: int) -> Any:
        """An array of its own bytes."""
        import numpy as np

        if dtype not in DTYPES:
            raise BadFrame("no such dtype")
        if len(shape) > MAX_AXES or not all(type(n) is int and 0 <= n <= MAX_BODY for n in shape):
            raise BadFrame("no such shape")
        kind, count = np.dtype(dtype), math.prod(shape)
        self.spend(offset, count * kind.itemsize)
        return np.frombuffer(self.body, kind, count, offset).reshape(shape).astype(kind.newbyteorder("="))

    def spend(self, offset: int, size: int) -> None:
        """Count an array's bytes, which lie in the frame; all arrays together have no more of them than it has."""
        self.bytes += size
        if offset < 0 or offset + size > len(self.body) or self.bytes > len(self.body):
            raise BadFrame("an array beyond its frame")

    def made(self, letter: str, number: int) -> Any:
        """What stands for a number in arguments alone."""
        if self.make is None:
            raise BadFrame("no such value here")
        return self.make(letter, number)


#: By the letter with which a node begins: of what types its other parts are, and what is built of them.
FORMS: dict[str, tuple[list[type], Callable[..., Any]]] = {
    "l": ([list], Decoding.each),
    "t": ([list], lambda to, nodes: tuple(to.each(nodes))),
    "e": ([list], Decoding.members),
    "d": ([list], Decoding.entries),
    "a": ([str, list, int], Decoding.array),
    "o": ([str], lambda to, name: Opaque(name[:80])),
    "g": ([int], lambda to, seed: to.made("g", seed)),
    "f": ([int], lambda to, index: to.made("f", index)),
    "p": ([int], lambda to, place: to.made("p", place)),
}


class Opaque:
    """Stands for a value of a type that does not travel; only the type's name does."""

    def __init__(self, name: str):
        self.name = name
        self.__class__ = type(name.replace("\0", " ") or "object", (Opaque,), {})
