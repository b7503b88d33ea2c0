"""What of a cell's text only newer Pythons understand, told by the text alone: whoever runs this may be older."""

import re
from collections.abc import Iterator

from .magics import LONGEST, TOKEN

Release = tuple[int, ...]

STATEMENTS: tuple[tuple[Release, str, re.Pattern[str]], ...] = (
    ((3, 12), "a `type` statement", re.compile(r"^[ \t]*type[ \t]+\w+[ \t]*(?:\[.*\][ \t]*)?=(?!=)", re.MULTILINE)),
    (
        (3, 12),
        "type parameters in brackets",
        re.compile(r"^[ \t]*(?:async +)?(?:def|class) +\w+ *\[", re.MULTILINE),
    ),
    (
        (3, 14),
        "`except` with several types and no parentheses",
        re.compile(r"^[ \t]*except\*?[ \t]+[\w.]+[ \t]*,[\w., \t]*:", re.MULTILINE),
    ),
)
PREFIX = re.compile(r"\b(?:[rR]?([fFtT])[rR]?)\Z")
LINE = 500  # characters of a line that are looked at
BACKSLASH = re.compile(r"\{[^{}:]*\\[^{}]*\}")
F_STRINGS = (3, 12), "quotes or backslashes inside the braces of an f-string"
T_STRINGS = (3, 14), "a t-string"


def newer(source: str, python: Release) -> str:
    """What a text needs of a Python that is newer than this release, as a sentence; empty where it needs nothing."""
    for release, what in _found(source) if len(source) <= LONGEST else ():
        if release > python:
            return f"It needs Python {_worded(release)} ({what}), and grading has Python {_worded(python)}."
    return ""


def _worded(release: Release) -> str:
    return ".".join(map(str, release))


def _found(source: str) -> Iterator[tuple[Release, str]]:
    """Each thing that began with some release, and that release."""
    code, place = list[str](), 0
    for token in TOKEN.finditer(source):
        code.append(source[place : token.start()])
        place = token.end()
        if token[0][0] in "\"'":
            prefix = PREFIX.search(source[max(0, token.start() - 3) : token.start()])
            if prefix and prefix[1] in "tT":
                yield T_STRINGS
            elif prefix and _is_new(token[0], source[place : place + LINE].partition("\n")[0]):
                yield F_STRINGS
        elif token[0][0] not in "#\\":
            code.append(token[0])
    text = "".join([*code, source[place:]])
    yield from ((release, what) for release, what, pattern in STATEMENTS if pattern.search(text))


def _is_new(text: str, rest: str) -> bool:
    """Whether an f-string holds in its braces what began with 3.12.

    text: it, as far as older Pythons read it.  rest: what else stands in its last line.
    """
    fields = text.replace("{{", "").replace("}}", "")
    ends_inside = fields.count("{") > fields.count("}")
    return bool(BACKSLASH.search(fields)) or (ends_inside and "}" in rest)
