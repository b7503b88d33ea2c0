"""CSV files that people open in spreadsheets: read in the dialects that those write, written without formulas."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..errors import AutograderError
from ..files import replace

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # the last as East Asia types them

#: Where a formula would begin in a spreadsheet that divides cells at semicolons too; apostrophes keep it a text.
INSIDE = re.compile(r"""(;[\s"]*)('*[=+\-@\uff1d\uff0b\uff0d\uff20])""")
KEPT_INSIDE = re.compile(INSIDE.pattern.replace("('*", "'('*"))


def read(path: Path) -> list[list[str]]:
    """The rows of a CSV file with commas, semicolons or tabs, in one form of Unicode (NFC); empty rows left out.

    Raises AutograderError where the file is not there or no text.
    """
    try:
        text = unicodedata.normalize("NFC", path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise AutograderError(f"{path} cannot be read as a table: {error}. Save it as CSV in UTF-8.") from None
    head = text.partition("\n")[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    try:
        return [[bare(cell) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise AutograderError(f"{path} is no CSV file: {error}.") from None


def write(path: Path, rows: Iterable[Sequence[object]]) -> None:
    """Write rows as CSV, the file whole or not at all; no cell is taken for a formula when it is opened."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([plain(cell) for cell in row] for row in rows)
    replace(path, text.getvalue().encode())


def plain(cell: object) -> str:
    """A cell's text, with an apostrophe before what a spreadsheet would run; numbers and a dash stay."""
    text = "" if cell is None else f"{cell:.10g}" if isinstance(cell, float) else str(cell)
    text = INSIDE.sub(r"\1'\2", text)
    return f"'{text}" if text.lstrip(" \n").startswith(FORMULA) and not _number(text) and text != "-" else text


def bare(cell: str) -> str:
    """What `plain` was given, without spaces around it."""
    text = KEPT_INSIDE.sub(r"\1\2", cell.strip())
    return text[1:].strip() if text[:1] == "'" and text[1:].lstrip(" \n").startswith(FORMULA) else text


def kept(text: str) -> str:
    """What a table gives back of a text that was written into it."""
    return bare(plain(text))


def _number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
