"""What MkDocs asks of us: pages from outside docs/, a table of modules, formulas as MathML, tables that scroll."""

import ast
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from latex2mathml.converter import convert
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parent.parent
OUTSIDE = {
    "student/course.md": "course/README.md",
    "instructor/security.md": "SECURITY.md",
    "developer/contributing.md": "CONTRIBUTING.md",
}
LATER = ("instructor/semester.md", "speed.md")
LINK = re.compile(r"(!?\[[^\]]*\]\()([^)#:\s]+)(#[^)]*)?\)")
CODE_OR_FORMULA = re.compile(
    r"(?ms)(^```.*?^```|^(?: {4}|\t)[^\n]*|`[^`\n]*`)|\$\$(.+?)\$\$|\$(?=\S)([^$\n]+?)(?<=\S)\$"
)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave out of the navigation what is written by a program, or by nobody yet."""
    for part in config.nav or []:
        for title, entries in part.items():
            if isinstance(entries, list):
                part[title] = [e for e in entries if _exists(next(iter(e.values())))]
    return config


def _exists(page: str) -> bool:
    return page not in LATER or (ROOT / "docs" / page).exists()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages whose sources lie elsewhere in the clone, with the pictures that they show."""
    pages = {page: ROOT / source for page, source in OUTSIDE.items()}
    for page, source in pages.items():
        text = source.read_text("utf-8")
        for picture in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text):
            content = (source.parent / picture).read_bytes()
            files.append(File.generated(config, str(Path(page).parent / picture), content=content))
        files.append(File.generated(config, page, content=_relinked(text, source, page, pages)))
    return files


def _relinked(text: str, source: Path, page: str, pages: dict[str, Path]) -> str:
    """A text whose links to files of the clone lead to the pages made of them; where there is none, only words."""
    own = {path: name for name, path in pages.items()}

    def link(match: re.Match[str]) -> str:
        begin, target, anchor = match[1], (source.parent / match[2]).resolve(), match[3] or ""
        docs = ROOT / "docs"
        name = own.get(target) or (str(target.relative_to(docs)) if target.is_relative_to(docs) else "")
        if begin.startswith("!"):
            return match[0]
        return f"{begin}{os.path.relpath(name, Path(page).parent)}{anchor})" if name else begin[1:-2]

    return LINK.sub(link, text)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Fill in the tables that are made from the clone, and write formulas as MathML."""
    for mark, rows in {"<!-- modules -->": modules, "<!-- certificate -->": certificate}.items():
        if mark in markdown:
            markdown = markdown.replace(mark, "\n".join(rows()))
    return CODE_OR_FORMULA.sub(_formula, markdown)


def _formula(match: re.Match[str]) -> str:
    if match[1]:
        return match[0]
    shown = convert(match[2] or match[3], display="block" if match[2] else "inline")
    return str(shown).replace("|", "&#124;").replace("_", "&#95;").replace("*", "&#42;")


def on_page_content(html: str, **_: Any) -> str:
    """Wide tables and code scroll by themselves, also from the keyboard."""
    html = re.sub(r"<table>", '<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>', html)
    return html.replace("</table>", "</table></div>").replace("<pre>", '<pre tabindex="0">')


def modules() -> Iterator[str]:
    """A row a module, under its room: its path and what its docstring says it is."""
    yield "| file | what it is |\n| --- | --- |"
    paths = [p for folder in ("autograder", "course/handrail") for p in (ROOT / folder).rglob("*.py")]
    for path in sorted(paths, key=lambda p: (p.parent, p.name != "__init__.py", p.name)):
        said = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").partition("\n\n")[0]
        if said and "mistakes" not in path.parts[:-2] and "variants" not in path.parts[:-2]:
            room = path.name == "__init__.py"
            name = path.parent.relative_to(ROOT).as_posix() + "/" if room else path.relative_to(ROOT).as_posix()
            yield f"| {'**' * room}`{name}`{'**' * room} | {' '.join(said.split())} |"


def certificate() -> Iterator[str]:
    """A row a section, from the figures that `autograder certify --json` printed."""
    found = json.loads((ROOT / "docs/instructor/certificate.json").read_text("utf-8"))
    yield "| section | exercises | mistakes | caught | named | double faults | mutants | variants | rejected |"
    yield "| --- |" + " ---: |" * 8
    for name, part in [*found["sections"].items(), ("all", found)]:
        mistakes, pairs, mutants, variants = (part[k] for k in ("mistakes", "double_faults", "mutants", "variants"))
        cells = [part["exercises"], mistakes["total"], mistakes["caught"], mistakes["named"]]
        cells += [
            f"{pairs['named']}/{pairs['total']}",
            f"{mutants['killed']}/{mutants['total'] - mutants['equivalent']}",
        ]
        cells += [variants["total"], f"{variants['rejected']}/{variants['draws']}"]
        yield f"| {name.replace('_', ' ')} | {' | '.join(map(str, cells))} |"
