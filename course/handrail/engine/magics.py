"""IPython's own lines in a cell's text, and the plain Python that is left without them."""

import ast
import re
import warnings
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")

LONGEST = 50_000  # characters: no cell of a person's is longer, and a syntax tree is hundreds of times as large
LONGEST_KEPT = 3_000  # characters of a cell whose syntax tree is kept
TREES = 200  # most cells are the same in many notebooks, and each is looked at several times
TEXTS, LONG_TEXTS = 5_000, 300  # all that one notebook may have

#: Cell magics that run what stands below them as the notebook's own code.
TIMERS = ("%%time", "%%timeit", "%%capture", "%%prun", "%%debug")

CELL_MAGIC = re.compile(r"(\s*)(%%.*)")
LINE_MAGIC = re.compile(
    r"""(?: (?P<assigned> [ \t]* [^\s=!%\#()] [^=!%\#()\n]* (?<![-+*/|&^<>@:]) = ) [ \t]* (?=[%!])
        |   (?P<indent> [ \t]* ) (?= [%!?] | [\w.*\[\]]+ \?\??[ \t]*$ ) )
        (?: .*\\\n )* .*""",
    re.VERBOSE | re.MULTILINE,
)
#: What decides where a statement's lines end: comments, strings, brackets, lines that go on, ends of lines.
TOKEN = re.compile(
    r"""\#[^\n]* | \\\n | [()\[\]{}] | \n
        | "{3} (?: [^"\\] | \\. | "(?!"") )*+ (?: "{3} | \Z ) | " (?: [^"\\\n] | \\. )*+ "?
        | '{3} (?: [^'\\] | \\. | '(?!'') )*+ (?: '{3} | \Z ) | ' (?: [^'\\\n] | \\. )*+ '?""",
    re.VERBOSE | re.DOTALL,
)


def remembering(function: Callable[[str], T]) -> Callable[[str], T]:
    """A function of a text that is asked once for each text of a notebook."""
    short, long = lru_cache(TEXTS)(function), lru_cache(LONG_TEXTS)(function)
    return lambda source: (short if len(source) <= LONGEST_KEPT else long)(source)


def parsed(source: str) -> ast.Module | None:
    """The syntax tree of a text, which nobody changes; None where it is no Python or too long to be a person's."""
    if len(source) > LONGEST:
        return None
    return (_parsed_before if len(source) <= LONGEST_KEPT else _parsed)(source)


def _parsed(source: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


_parsed_before = lru_cache(TREES)(_parsed)


def runnable(source: str) -> str:
    """A cell's text as plain Python with as many lines; what is Python already stays as it is.

    As in a notebook, an indentation that the whole cell has goes, and what stands below `%%time` and its like runs;
    below another cell magic nothing does. What only IPython can do is left out: lines that begin with `%`, `!` or `?`
    or that end in `?` do nothing, and what is assigned from one, as in `files["a"] = !ls`, is an empty list. Inside
    brackets and strings these characters are Python's. Hard spaces, which web pages make of spaces, are spaces.
    """
    return _translated(source)[0]


def magics(source: str) -> tuple[str, ...]:
    """The lines that are left out of a cell's text because only IPython understands them."""
    return _translated(source)[1]


@remembering
def _translated(source: str) -> tuple[str, tuple[str, ...]]:
    if len(source) > LONGEST or parsed(source) is not None:
        return source, ()
    text = _dedented(source.replace("\u00a0", " "))
    magic = CELL_MAGIC.match(text)
    if not magic:
        return _without_magics(text)
    if magic[2].split()[0] not in TIMERS:
        return re.sub("^", "# ", text, flags=re.MULTILINE), (magic[2].strip(),)
    code, left_out = _without_magics(f"{magic[1]}# {text[magic.start(2) :]}")
    return code, (magic[2].strip(), *left_out)


def _dedented(text: str) -> str:
    indent = re.match(r"(?:[ \t]*\n)*([ \t]*)", text)
    return re.sub(f"^{indent[1]}", "", text, flags=re.MULTILINE) if indent else text


def _without_magics(text: str) -> tuple[str, tuple[str, ...]]:
    code: list[str] = []
    left_out: list[str] = []
    place = 0
    while place < len(text):
        if magic := LINE_MAGIC.match(text, place):
            end, lines = magic.end(), magic[0].split("\n")
            left_out += [line.strip() for line in lines]
            kept = f"{magic['indent']}pass" if magic["assigned"] is None else f"{magic['assigned']} []"
            code.append("\n#".join([kept, *[""] * (len(lines) - 1)]))
        else:
            end = _end_of_statement(text, place)
            code.append(text[place:end])
        place = end
    return "".join(code), tuple(left_out)


def _end_of_statement(text: str, place: int) -> int:
    """Where the lines of a statement end that begins at a place: at a line's end outside brackets and strings."""
    depth = 0
    for token in TOKEN.finditer(text, place):
        if token[0] == "\n" and depth <= 0:
            return token.end()
        depth += (token[0] in "([{") - (token[0] in ")]}")
    return len(text)
