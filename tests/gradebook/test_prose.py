"""What students write fetches nothing and runs nothing, neither where formgrader shows graded copies nor in pages."""

import re
from html.parser import HTMLParser
from itertools import cycle

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import markdown2html_mistune
from nbgrader.server_extensions.formgrader import handlers
from traitlets.config import Config

from autograder.errors import Refused
from autograder.exercises.sections import Section
from autograder.gradebook import prose
from autograder.gradebook.copies import copy_of, page_of
from autograder.gradebook.plugin import Case, graded_copy
from autograder.gradebook.shown import html, note
from autograder.judging.judge import refused
from autograder.judging.loading import read
from autograder.judging.remarks import Remark
from autograder.judging.report import Mark, Report

SECTION = Section("univariate")
TRAP = "/formgrader/?path=submitted/kim/1-univariate"

#: Ways to have a browser fetch an address, or run a program, by what is written in a notebook.
FORMS = [
    f"![plot]({TRAP})",
    f"![plot][p]\n\n[p]: {TRAP}",
    f"![plot](<{TRAP}> 'title')",
    f"[![plot]({TRAP})](https://example.org)",
    "![plot](attachment:none.png)",
    f"![plot](data:text/html;base64,{'PHNjcmlwdD4' * 3})",
    f"![plot](data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='{TRAP}'/></svg>)",
    f"[a link]({TRAP})",
    f"[a link](..{TRAP})",
    f"[a link](//example.org{TRAP})",
    "[a link](javascript:steal())",
    "[a link](&#106;avascript:steal())",
    "[a link](java\tscript:steal())",
    "[a link](https://user:word@example.org)",
    "[a link](file:///etc/passwd)",
    "<javascript:steal()>",
    f'<img src="{TRAP}">',
    f'<img srcset="{TRAP} 2x">',
    f'<picture><source srcset="{TRAP}"></picture>',
    f'<p style="background: url({TRAP})">a</p>',
    f"<style>@import url({TRAP});</style>",
    f'<link rel="stylesheet" href="{TRAP}"><link rel="prefetch" href="{TRAP}">',
    f'<meta http-equiv="refresh" content="0; url={TRAP}">',
    f'<base href="{TRAP}">',
    f'<iframe src="{TRAP}"></iframe><iframe srcdoc="<img src={TRAP}>"></iframe>',
    f'<object data="{TRAP}"></object><embed src="{TRAP}">',
    f'<video poster="{TRAP}" src="{TRAP}"></video><audio src="{TRAP}"></audio><track src="{TRAP}">',
    f'<svg><image xlink:href="{TRAP}"/><use href="{TRAP}#a"/><script href="{TRAP}"/></svg>',
    f'<svg><style>*{{fill: url({TRAP}#a)}}</style><foreignObject><img src="{TRAP}"></foreignObject></svg>',
    f'<math href="{TRAP}"><mtext><img src="{TRAP}"></mtext></math>',
    f'<form action="{TRAP}"><input type="image" src="{TRAP}"><button formaction="{TRAP}">a</button></form>',
    f'<body background="{TRAP}"><table background="{TRAP}"><tr><td background="{TRAP}">',
    f'<a href="https://example.org" ping="{TRAP}">a</a>',
    f'<noscript><p title="</noscript><img src={TRAP}>"></noscript>',
    "<script>steal()</script>",
    "<img src=x onerror=steal()>",
    "<details ontoggle=steal() open>a</details>",
    "<div onclick=steal()>a</div>",
    "</div></div><script>steal()</script>",
    '<div class="prose"><script>steal()</script></div>',
    "&lt;script&gt;steal()&lt;/script&gt;",
    "&amp;lt;script&amp;gt;steal()&amp;lt;/script&amp;gt;",
    f"$\\href{{{TRAP}}}{{a}}$",
    f"$$\\href{{{TRAP}}}{{a}}$$",
    f"\\(\\href{{{TRAP}}}{{a}}\\) and \\\\(\\href{{{TRAP}}}{{a}}\\\\)",
    f"\\begin{{align}}\\href{{{TRAP}}}{{a}}\\end{{align}}",
    "$\\require{html}\\style{background: url(x)}{a}$ $\\unicode{x}$ $\\class{score}{a}$ $\\cssId{check-mse}{a}$",
    "`$\\require{html}$` and a $ and a $ <b>and</b> a \\$ and a $",
    "```html\n<script>steal()</script>\n```",
    f"```mermaid\ngraph TD; click A href '{TRAP}'\n```",
    f"```python\n'<img src={TRAP}>'\n```",
    f"    <img src={TRAP}>",
    f"| a |\n|---|\n| ![]({TRAP}) |",
    f"> - ![]({TRAP})",
    f"# ![]({TRAP})",
    f"x\n: ![]({TRAP})",
    f"a\n\n\n\n<img src={TRAP}>\n\n\n\n![]({TRAP})",
    f"<!-- -->\n<img src={TRAP}>\n<!--\n\n-->\n![]({TRAP})",
    f"<?a\n\n?>![]({TRAP})<![CDATA[ ]]>",
    f"<pre>\n\n![]({TRAP})\n\n<img src={TRAP}>\n</pre>",
]
MARKS = list("<>[]()!*_`$\\\n |#&\"':")
TEXT = {"a", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "hr", "input", "li", "ol", "p", "pre"}
TAGS = TEXT | {"span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
ATTRIBUTES = {
    "a": {"href": r"https?://[\w.-]+(:\d+)?([/?#][!-~]*)?", "rel": "noopener noreferrer"},
    "div": {"class": "prose", "style": r"[\w\s:;.#-]*"},
    "input": {"type": "checkbox", "class": r"[\w-]+", "disabled": "", "checked": ""},
    "li": {"class": "task-list-item"},
    "ol": {"start": r"\d+"},
    "p": {"style": r"[\w\s:;.#-]*"},
    "pre": {"tabindex": "0"},
    "span": {"class": r"\w+"},
    "td": {"style": "text-align:(left|center|right)"},
    "th": {"style": "text-align:(left|center|right)"},
}


class Reader(HTMLParser):
    """What a browser would find in HTML: elements that are not known to be harmless, and texts that may be formulas."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.odd: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = ATTRIBUTES.get(tag, {})
        harmless = all(re.fullmatch(known.get(name, "(?!)"), value or "") for name, value in attrs)
        if tag not in TAGS or not harmless:
            self.odd.append(f"<{tag} {attrs}>")
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not {"code", "pre"} & set(self.open) and re.search(r"[$\\].", data, re.S):
            self.odd.append(f"a formula: {data}")

    def handle_decl(self, decl: str) -> None:
        self.odd.append(decl)

    handle_comment = handle_pi = unknown_decl = handle_decl


def test_the_reader_sees_what_it_is_there_for() -> None:
    raw = [form for form in FORMS if "attachment:" not in form and not Reader(markdown2html_mistune(form)).odd]
    assert len(raw) < len(FORMS) / 6, raw


@pytest.mark.parametrize("form", FORMS)
def test_what_is_written_stays_and_fetches_nothing(form: str) -> None:
    found = prose.prose(form)
    assert Reader(found).odd == []
    assert Reader(markdown2html_mistune(found)).odd == []
    assert markdown2html_mistune(found).strip() == found
    assert not set(found) & set("\n\r$\\")


@settings(max_examples=300)
@given(st.lists(st.one_of(st.sampled_from(FORMS), st.text(max_size=8), st.sampled_from(MARKS)), max_size=12))
def test_nor_does_any_mixture(parts: list[str]) -> None:
    found = prose.prose("".join(parts))
    assert Reader(found).odd == []
    assert markdown2html_mistune(found).strip() == found


@pytest.mark.parametrize("form", FORMS)
def test_what_is_said_of_a_submission_fetches_nothing(form: str) -> None:
    mark = Mark("mse", 0, 6, "raised", f"`mse` stopped: {form}")
    report = Report("univariate", (mark,), remarks=(Remark("stopped", form),), refusal=Remark("no file", form))
    for text in (html(form), note(report)):
        assert Reader(text).odd == []
    assert markdown2html_mistune(note(report)).strip() == note(report)


def written_by(*forms: str) -> bytes:
    """A right submission with all forms in texts of its own, in raw cells, outputs and metadata, and one in each of the
    course's texts: so each is short enough to be set.
    """
    form, texts = "\n\n".join(forms), cycle(forms)
    notebook = nbformat.read(SECTION.solution_notebook, as_version=4)
    outputs = [
        nbformat.v4.new_output("display_data", {"text/html": form, "image/svg+xml": form, "text/markdown": form}),
        nbformat.v4.new_output("display_data", {"application/javascript": form, "text/latex": form}),
        nbformat.v4.new_output("display_data", {"application/vnd.jupyter.widget-view+json": {"model_id": form}}),
    ]
    notebook.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {"a": form}}}
    notebook.metadata["title"] = form
    for cell in notebook.cells:
        cell.metadata["name"] = form
        if cell.cell_type == "markdown":
            cell.source += f"\n\n{next(texts)}"
            cell["attachments"] = {"a.svg": {"image/svg+xml": form}}
        else:
            cell.outputs = outputs
    new = (nbformat.v4.new_markdown_cell, nbformat.v4.new_raw_cell, nbformat.v4.new_code_cell)
    notebook.cells += [make(form) for make in new]
    return nbformat.writes(notebook).encode()


def shown_by_formgrader(notebook: nbformat.NotebookNode) -> str:
    """The page that formgrader makes of a graded copy."""
    config = Config()
    config.HTMLExporter.template_name = "formgrade"
    config.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    resources = {"base_url": "", "index": 0, "total": 1, "submission_id": "1", "notebook_path": "a"}
    return str(HTMLExporter(config=config).from_notebook_node(notebook, resources)[0])


def test_formgrader_and_the_page_show_nothing_that_is_fetched() -> None:
    plain, hostile = (read(written_by(*forms), SECTION) for forms in (("words",), FORMS))
    report = Report(SECTION.name, tuple(Mark(e.name, e.points, e.points, "right", FORMS[0]) for e in SECTION.rubric))
    copies = [copy_of(Case(SECTION, submission, report)) for submission in (plain, hostile)]
    expected, found = (addresses(shown_by_formgrader(copy)) for copy in copies)
    assert found == expected | {"https://example.org"}
    pages = [page_of(copy, report, SECTION.assignment, ()) for copy in copies]
    assert addresses(pages[1]) - addresses(pages[0]) == {"https://example.org"}
    assert pages[1].count("<script") == 0 and "default-src 'none'; img-src data:" in pages[1]


def addresses(page: str) -> set[str]:
    """Every value of an attribute that names an address, and what scripts and styles hold."""
    found = Addresses()
    found.feed(page)
    return found.all


class Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.all: set[str] = set()
        self.raw = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.raw = tag in ("script", "style")
        plain = {"alt", "class", "id", "title", "type", "rel", "charset", "lang", "name", "tabindex", "role"}
        self.all |= {value for name, value in attrs if name not in plain and value and re.search(r"[/:(]", value)}

    def handle_data(self, data: str) -> None:
        self.all |= {data} if self.raw else set()

    def handle_endtag(self, tag: str) -> None:
        self.raw = False


def test_a_refusal_s_copy_is_inert_too() -> None:
    report = refused(SECTION, Refused(FORMS[0]))
    copy = copy_of(Case(SECTION, None, report))
    for page in (shown_by_formgrader(copy), page_of(copy, report, SECTION.assignment, ())):
        assert TRAP not in addresses(page) and "plot" in page


# --- how it looks ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("w < 0 & **bold**", "w &lt; 0 &amp; <strong>bold</strong>"),
        ("# My thoughts", "<strong>My thoughts</strong>"),
        ("$a < b$ `<b>`", "a &lt; b<span>&#36;</span></code> <code>&lt;b&gt;</code>"),
        ("```python\nx = 1\n```", '<span class="n">x</span>'),
        ("```perl\nx = 1\n```", "<code>x = 1&#10;</code>"),
        (
            "[a](https://example.org/?a=1&b=2)",
            '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">a</a>',
        ),
        ("![my plot](plot.png)", "my plot (<code>plot.png</code>)"),
        ("<b>a</b>", "&lt;b&gt;a&lt;/b&gt;"),
        ("x" * (prose.LONGEST + 1), "<pre"),
    ],
)
def test_a_text_is_set_and_what_is_not_set_stands_as_it_was_written(written: str, shown: str) -> None:
    assert shown in prose.prose(written)


def test_a_text_without_an_end_has_one() -> None:
    assert prose.cut("abc", 3) == "abc"
    assert prose.cut("abcd", 3) == f"abc{prose.REST}"
    assert prose.cut("a", -5) == prose.REST


def test_a_pasted_picture_takes_no_room_from_what_is_written_after_it() -> None:
    notebook = nbformat.read(SECTION.solution_notebook, as_version=4)
    picture = f"![paper](data:image/png;base64,{'iVBORw0KGgo' * prose.ROOM})"
    notebook.cells += map(nbformat.v4.new_markdown_cell, (picture, "so **dw** is 3"))
    copy = graded_copy(Case(SECTION, read(nbformat.writes(notebook).encode(), SECTION), Report(SECTION.name, ())))
    shown, written = (cell.source for cell in copy.cells[-2:])
    assert "paper (<code>data:image/png;base64,...</code>)" in shown
    assert "so <strong>dw</strong> is 3" in written


def test_code_that_nobody_would_write_is_a_comment_in_a_copy() -> None:
    assert prose.code("a = 1  \n \n\n b") == "a = 1\n\n\n b"
    assert prose.code("." * (prose.LONGEST_LINE + 1)).startswith("# .")
    assert prose.code("a\n" * prose.LONGEST_CODE).startswith("# a\n# a\n")
