"""From whatever bytes came in to the cells that are in them: any notebook format, any encoding, whole or broken."""

import errno
import io
import json
import mmap
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..errors import Refused, Unreadable
from .remarks import Remark

NO_FILE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO, errno.ENODEV)  # a link, a socket, nothing at all
MAX_FILE, MAX_BYTES, MAX_CELLS = 1_000_000_000, 20_000_000, 5_000
MAX_VALUES = 1_000_000  # brackets, texts and commas: each may become an object in memory, many times as large
MAX_PROGRAM = MAX_TEXT = 1_000_000  # characters of a program, and bytes of one text in a large notebook
MAX_RESCANS = 5  # how many times the length of a broken file is read in search of whole cells
REMEDY = "Download the notebook again from where you worked (File, Download, Notebook .ipynb) and hand in that file."

Cell = dict[str, Any]  # "cell_type" code, markdown or raw; "source" text; "id" text; "metadata" dictionary

# A text that does not end ends with the file: so nobody looks for its end again from each quotation mark in it.
# Brackets in a row are one token, since a file may hold millions of them.
TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?+|[\[{]++|[\]}]++', re.DOTALL)
LEFT_OUT, BEGINS = (b'"outputs"', b'"attachments"'), re.compile(rb"\s*:\s*[\[{]")  # what is large, and no code
NEXT_CELL = re.compile(
    r'\{\s*"(?:attachments|cell_type|collapsed|execution_count|id|input|metadata|outputs|source)"\s*:'
)
NO_JSON = re.compile(
    r'("[^"\\]*+(?:\\.[^"\\]*+)*+"?+)|,(?=\s*+[\]}])|\b(?:None|True|False)\b|[\0\u00a0\u200b]', re.DOTALL
)
SCRIPT_CELL = re.compile(r"^# (?:%%|In ?\[[ \d*]*\]:).*\n?", re.M)


# --- files -----------------------------------------------------------------------------------------


def contents(path: Path) -> bytes:
    """A file's bytes, of a large notebook without its outputs and pictures.

    Raises Refused where it is no ordinary file, and Unreadable where it may be one but this machine cannot read it.
    """
    try:
        try:
            return _contents(path)
        except OSError as error:
            if error.errno in NO_FILE:
                raise _no_file(path) from None
            raise
    except OSError as error:
        raise Unreadable(
            f"{error.filename or path} cannot be read: {error.strerror}. Let whoever grades read it, then grade again."
        ) from None


def _contents(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise _no_file(path)
    with open(descriptor, "rb") as file:
        if status.st_size > MAX_FILE:
            raise _too_large(path.name, status.st_size)
        if status.st_size <= MAX_BYTES:
            return file.read()
        with mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ) as whole:
            return without_outputs(whole, path.name)


def _no_file(path: Path) -> Refused:
    if os.path.lexists(path):
        text = f"{path.name} is no ordinary file. Hand in the notebook itself, not a link or a folder."
        return Refused(text, "no ordinary file")
    held = sorted(os.listdir(path.parent))[:5] if path.parent.is_dir() else []
    instead = f", but {', '.join(held)}" if held else ""
    return Refused(f"There is no {path.name} here{instead}. Hand in one notebook with that name.", "no file")


def _too_large(name: str, size: int) -> Refused:
    return Refused(f"{name} has {size // 1_000_000} MB. Clear all outputs, save, and hand it in again.", "large")


def without_outputs(data: bytes | mmap.mmap, name: str = "The file") -> bytes:
    """A notebook's text without its outputs and pasted pictures, which some programs keep in a text of their own.

    Raises Refused where what remains is too large.

    It walks through brackets and texts and holds only what it keeps.
    """
    kept, size = io.BytesIO(), len(data)
    for start, end in _between_outputs(data):
        if kept.tell() + end - start > MAX_BYTES:
            raise _too_large(name, size)
        kept.write(data[start:end])
    return kept.getvalue()


def _between_outputs(data: bytes | mmap.mmap) -> Iterator[tuple[int, int]]:
    """The stretches of a notebook's text between what is left out of it."""
    start = depth = 0
    skipping = False
    for token in TOKEN.finditer(data):
        mark = data[token.start()]
        if not skipping:
            if token.end() - token.start() <= 13 and token[0] in LEFT_OUT:
                if begins := BEGINS.match(data, token.end()):
                    yield start, begins.end()
                    skipping, depth = True, 0
            elif token.end() - token.start() > MAX_TEXT:
                yield start, token.start() + 1
                start = token.end() - 1
            elif token.start() - start > MAX_BYTES:
                break
        elif mark in b"[{":
            depth += token.end() - token.start()
        elif mark in b"]}":
            depth -= token.end() - token.start()
            if depth <= 0:  # the last of these close what stands around
                skipping, start = False, token.end() - 1 + depth
    if not skipping:
        yield start, len(data)


# --- cells -----------------------------------------------------------------------------------------


def cells_in(data: bytes, answered: Callable[[list[Cell]], int]) -> tuple[list[Cell], list[Remark]]:
    """The cells in a file's bytes, and what had to be repaired; raises Refused where there are none.

    answered: how many exercises a list of cells answers; it chooses among several notebooks, or sides of a conflict.
    """
    remarks: list[Remark] = []
    if data[:4] == b"PK\x03\x04":
        return _in_archive(data, answered)
    if len(data) > MAX_BYTES or _values(data) > MAX_VALUES:
        data = without_outputs(data)
    if _values(data) > MAX_VALUES:
        raise Refused(f"The file holds far more than the cells of a notebook. {REMEDY}", "many values")
    text = _text(data, remarks)
    if not text.strip():
        raise Refused(f"The file is empty. {REMEDY}", "empty")
    versions = sides(text)
    found = [_from_text(version, answered) for version in versions]
    cells, more = max(found, key=lambda pair: answered(pair[0]))
    if len(versions) > 1:
        text = "The file holds two versions with merge-conflict markers between them. The one that answers more counts."
        remarks.append(Remark("conflict", text))
    return _few(cells, [*remarks, *more])


def _text(data: bytes, remarks: list[Remark]) -> str:
    """The file's text: UTF-8, UTF-16, UTF-32 or, where it is none of these, UTF-8 with other bytes replaced."""
    encoding = json.detect_encoding(data)
    if not encoding.startswith("utf-8") and data.count(0) > len(data) // 4:
        remarks.append(Remark("encoding", f"The file was in {encoding[:6].upper()} instead of UTF-8."))
        return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        remarks.append(Remark("bytes", "Some bytes of the file are no UTF-8; they are replaced."))
        return data.decode("utf-8-sig", "replace")


def _values(data: bytes) -> int:
    """About how many values a JSON text has: brackets, texts and what commas divide."""
    return sum(map(data.count, (b"[", b"{", b","))) + data.count(b'"') // 2


def sides(text: str) -> list[str]:
    """The text, or both versions where merge-conflict markers stand between its lines."""
    ours: list[str] = []
    theirs: list[str] = []
    side, found = "both", False
    for line in text.splitlines(keepends=True) if "<<<<<<<" in text and ">>>>>>>" in text else ():
        if line.startswith("<<<<<<<") and side == "both":
            side = "ours"
        elif line.startswith("|||||||") and side == "ours":
            side = "neither"
        elif line.startswith("=======") and side in ("ours", "neither"):
            side = "theirs"
        elif line.startswith(">>>>>>>") and side == "theirs":
            side, found = "both", True
        else:
            ours += [line] if side in ("both", "ours") else []
            theirs += [line] if side in ("both", "theirs") else []
    return ["".join(ours), "".join(theirs)] if found and side == "both" else [text]


def _from_text(text: str, answered: Callable[[list[Cell]], int]) -> tuple[list[Cell], list[Remark]]:
    try:
        content = json.loads(text.strip("\ufeff\0 \r\n\t"), strict=False, object_pairs_hook=_merged)
    except (ValueError, RecursionError):
        return _from_broken(text, answered)
    if isinstance(content, str):
        return _from_text(content, answered)
    found = _listed(content)
    if found is None:
        raise Refused(f"The file is no notebook: it has no list of cells. {REMEDY}", "no cells")
    return [plain(cell) for cell in found if isinstance(cell, dict)], []


def _merged(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; of a key that stands there twice, the last value that is not empty."""
    merged: dict[str, Any] = {}
    for key, value in pairs:
        if value or key not in merged:
            merged[key] = value
    return merged


def _listed(content: Any) -> list[Any] | None:
    """The list of cells of a notebook of any format, also inside what the contents service of a server returns."""
    if isinstance(content, list) and any(isinstance(cell, dict) and "cell_type" in cell for cell in content):
        return content
    if not isinstance(content, dict):
        return None
    worksheets = content.get("worksheets")
    if isinstance(content.get("cells"), list):
        return list(content["cells"])
    if isinstance(worksheets, list):
        sheets = [sheet.get("cells") for sheet in worksheets if isinstance(sheet, dict)]
        return [cell for cells in sheets if isinstance(cells, list) for cell in cells]
    inner = content.get("content")
    return _listed(inner) if isinstance(inner, dict) and "content" not in inner else None


def _from_broken(text: str, answered: Callable[[list[Cell]], int]) -> tuple[list[Cell], list[Remark]]:
    """Whole cells of JSON that is broken somewhere, or the cells of a Python program."""
    found = max((list(_whole_cells(t)) for t in dict.fromkeys([text, _mended(text)])), key=answered)
    if answered(found):
        text = (
            f"The file is damaged: it is not JSON from beginning to end. {len(found)} whole cells were recovered from "
            "it; compare this copy with your notebook."
        )
        return found, [Remark("damaged", text)]
    parts = SCRIPT_CELL.split(text) if len(text) <= MAX_PROGRAM else []
    script = [plain({"cell_type": "code", "source": part.strip("\n")}) for part in parts if part.strip()]
    if not text.lstrip().startswith("{") and answered(script):
        return script, [Remark("program", "The file is a Python program instead of a notebook.")]
    raise Refused(f"The file is no notebook: it is not JSON. {REMEDY}", "no JSON")


def _mended(text: str) -> str:
    """JSON without what it does not have: commas before a closing bracket, Python's constants, odd spaces."""
    constants = {"None": "null", "True": "true", "False": "false"}
    return NO_JSON.sub(lambda found: found[1] or constants.get(found[0], " "), text)


def _whole_cells(text: str) -> Iterator[Cell]:
    """Every object in a text that looks like a cell and is complete, as long as the search has not read too much."""
    decoder, place = json.JSONDecoder(strict=False, object_pairs_hook=_merged), 0
    left = MAX_RESCANS * len(text)
    while left > 0 and (begins := NEXT_CELL.search(text, place)):
        start = begins.start()
        try:
            cell, place = decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            left -= error.pos - start + error.pos // 100 + 1  # it also counts the lines before
            place = start + 1
            continue
        except RecursionError:
            return
        if isinstance(cell, dict) and ("source" in cell or "input" in cell):
            yield plain(cell)


def plain(cell: dict[str, Any]) -> Cell:
    """A cell of any format as its type, source, id and metadata, all of the types that they should be."""
    text = _joined(next((cell[key] for key in ("source", "input", "text", "value") if key in cell), ""))
    text = text.encode("utf-8", "replace").decode().replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    metadata = cell.get("metadata") if isinstance(cell.get("metadata"), dict) else {}
    kind = str(cell.get("cell_type", "code" if "outputs" in cell else "")).lower()
    kind = kind if kind in ("code", "raw") else "markdown"
    return {"cell_type": kind, "source": text, "id": str(cell.get("id", ""))[:64], "metadata": metadata}


def _joined(source: Any) -> str:
    """A cell's text, of which a list holds the lines; some programs leave out where they end."""
    if not isinstance(source, list):
        return str(source)
    lines = [str(line[0]) if isinstance(line, list) and line else str(line) for line in source]
    return ("" if any("\n" in line for line in lines) else "\n").join(lines)


def _few(cells: list[Cell], remarks: list[Remark]) -> tuple[list[Cell], list[Remark]]:
    """The cells, without empty ones and copies where there are too many; raises Refused where there still are."""
    if len(cells) <= MAX_CELLS:
        return cells, remarks
    kept: dict[tuple[str, str], Cell] = {}
    for cell in reversed(cells):  # of copies the last one stays: it is the one that counts
        if cell["source"].strip():
            kept.setdefault((cell["cell_type"], cell["source"]), cell)
    if len(kept) > MAX_CELLS:
        text = f"The notebook has {len(cells)} cells. Delete the cells that you added and hand it in again."
        raise Refused(text, "many cells")
    left_out = Remark("copies", f"The notebook has {len(cells)} cells; the empty ones and copies are left out.")
    return list(kept.values())[::-1], [*remarks, left_out]


# --- archives --------------------------------------------------------------------------------------


def _in_archive(data: bytes, answered: Callable[[list[Cell]], int]) -> tuple[list[Cell], list[Remark]]:
    """The cells of the notebook in a zip archive that answers most."""
    found, room = [], MAX_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [m for m in archive.infolist() if m.filename.endswith((".ipynb", ".py")) and not m.is_dir()]
            for member in members[:20]:
                if member.file_size <= room and not os.path.basename(member.filename).startswith("."):
                    room -= member.file_size
                    with archive.open(member) as file:
                        found += _member(file.read(member.file_size), member.filename, answered)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        pass
    if not found:
        raise Refused(f"The file is an archive without a notebook that can be read. {REMEDY}", "empty archive")
    return max(found, key=lambda pair: answered(pair[0]))


def _member(data: bytes, name: str, answered: Callable[[list[Cell]], int]) -> list[tuple[list[Cell], list[Remark]]]:
    if data[:4] == b"PK\x03\x04":
        return []
    try:
        cells, remarks = cells_in(data, answered)
    except Refused:
        return []
    packed = Remark("archive", f"The file is a zip archive; in it, {os.path.basename(name)[:80]} is graded.")
    return [(cells, [packed, *remarks])]
