"""Prose: what a person wrote, as HTML that fetches nothing and runs nothing in whatever shows it."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from html import escape

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

LONGEST, ROOM = 2_000, 60_000  # characters of a text that is set, and of all texts of a notebook that are shown
LONGEST_CODE, LONGEST_LINE = 100_000, 500  # characters of all code of a notebook that is coloured, and of its lines
REMEMBERED, LONGEST_REMEMBERED = 256, 4_000  # texts, which many students have in common, and characters of each
REST = "\n\n(What follows stands in the file that was handed in.)"
OPENING = '<div class="prose">'
PYTHON = {"python", "python3", "py", "py3", "ipython", "ipython3"}
PICTURE = re.compile(r"(data:image/[\w.+-]{1,40};base64,)[A-Za-z0-9+/=]{100,}")  # pasted, as Colab does it
ADDRESS = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#][!-~]*)?", re.ASCII)
LEXER, FORMATTER = PythonLexer(), HtmlFormatter(nowrap=True)

#: In one line and without these, HTML means to every reader of Markdown and formulas only what it says.
INERT = str.maketrans({"\n": "&#10;", "\r": "&#13;", "$": "&#36;", "\\": "&#92;"})


class Setter(IPythonRenderer):
    """Sets headings, emphasis, lists, tables, code and absolute links; all else stands as it was written."""

    def text(self, text: str) -> str:
        return literal(text)

    def inline_html(self, html: str) -> str:
        return literal(html)

    def block_html(self, html: str) -> str:
        return f"<p>{literal(html)}</p>"

    def codespan(self, text: str) -> str:
        return f"<code>{literal(text)}</code>"

    def block_code(self, text: str, info: str | None = None) -> str:
        return coloured(code(text)) if set((info or "").split()[:1]) <= PYTHON else letter_by_letter(text)

    def heading(self, text: str, level: int, **attrs: object) -> str:
        return f"<p><strong>{text}</strong></p>"

    def link(self, text: str, url: str, title: str | None = None) -> str:
        if not ADDRESS.fullmatch(url):
            return f"{text} (<code>{literal(url)}</code>)"
        return f'<a href="{escape(url)}" rel="noopener noreferrer">{text}</a>'

    def image(self, text: str, url: str, title: str | None = None) -> str:
        return f"{text} (<code>{literal(url)}</code>)"

    def inline_math(self, body: str) -> str:
        return self.codespan(f"${body}$")

    def block_math(self, body: str) -> str:
        return self.codespan(f"$${body}$$")

    def latex_environment(self, name: str, body: str) -> str:
        return self.codespan(f"\\begin{{{name}}}{body}\\end{{{name}}}")


def remembering(function: Callable[[str], str]) -> Callable[[str], str]:
    """A function of a text that is asked once for each text that is not too long to be kept."""
    remembered = lru_cache(REMEMBERED)(function)
    return lambda text: (remembered if len(text) <= LONGEST_REMEMBERED else function)(text)


@remembering
def prose(text: str) -> str:
    """A person's Markdown as HTML in one line; a long one letter by letter, since setting it might take long."""
    shown = MarkdownWithMath(Setter()).render(text) if len(text) <= LONGEST else letter_by_letter(text)
    return inert(f"{OPENING}{shown}</div>")


def shown(source: str) -> str:
    """The HTML of a text cell in a graded copy, where `prose` made it or an instructor wrote it since."""
    return source if source.startswith(OPENING) else prose(source)


def without_pictures(text: str) -> str:
    """A text whose pasted pictures take no room; a picture is not shown."""
    return PICTURE.sub(r"\1...", text)


def cut(text: str, room: int) -> str:
    """A text as far as there is room for it, in characters."""
    return text if len(text) <= room else text[: max(room, 0)] + REST


def inert(html: str) -> str:
    """HTML of ours that may stand in a Markdown cell, where nothing in it is read as Markdown or as a formula."""
    return html.translate(INERT)


def letter_by_letter(text: str) -> str:
    return f'<pre tabindex="0"><code>{literal(text)}</code></pre>'


def literal(text: str) -> str:
    """A text as HTML; what begins a formula stands alone in its element, so that no program finds the end of one."""
    return re.sub(r"[$\\]", r"<span>\g<0></span>", escape(text))


def painter(sources: Iterable[str]) -> Callable[[str], str]:
    """What makes HTML of Python: in colours where all that is to be shown is no more than a person writes."""
    return coloured if sum(map(len, sources)) <= LONGEST_CODE else letter_by_letter


def code(source: str) -> str:
    """A person's code as a graded copy holds it, so that nothing that colours it reads a stretch of it again and again.

    Lines end without spaces; code with a line that nobody would write becomes a comment.
    """
    lines = [line.rstrip() for line in source.split("\n")]
    if len(source) > LONGEST_CODE or max(map(len, lines)) > LONGEST_LINE:
        lines = [f"# {line}" for line in lines]
    return "\n".join(lines)


@remembering
def coloured(source: str) -> str:
    """Python as HTML in colours."""
    return str(highlight(source, LEXER, FORMATTER)).join(['<pre tabindex="0"><code>', "</code></pre>"])
