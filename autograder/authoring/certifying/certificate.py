"""What certification found, as a table for a terminal and as a page for instructors."""

from collections.abc import Callable

from jinja2 import Environment, PackageLoader
from rich.box import SIMPLE_HEAD
from rich.table import Table

from .certify import Certificate, shortfalls, whole

#: Headings of a certificate's columns, each with what stands below it.
COLUMNS: dict[str, Callable[[Certificate], str]] = {
    "mistakes": lambda c: f"{c.mistakes}",
    "caught": lambda c: f"{c.caught}",
    "named": lambda c: f"{c.named}",
    "misnamed": lambda c: f"{c.misnamed}",
    "double faults": lambda c: _of(c.pairs_named, c.pairs),
    "mutants": lambda c: _of(c.killed, c.mutants - c.equivalent),
    "variants": lambda c: f"{c.variants}",
    "draws": lambda c: f"{c.draws}",
    "rejected": lambda c: f"{c.rejected}",
    "costs once": lambda c: _of(c.lost_once, c.followed),
    "gap": lambda c: "-" if c.gap == float("inf") else f"{c.gap:.2g}",
    "alike": lambda c: f"{len(c.alike) or '-'}",
    "s": lambda c: f"{c.seconds:.1f}",
}


def _of(part: int, all_: int) -> str:
    return f"{part}/{all_}" if all_ else "-"


def certificates(found: list[Certificate]) -> Table:
    """One row an exercise: mistakes, double faults, mutants, variants, follow-through, smallest gap and time."""
    table = Table(title="Certificate", title_justify="left", box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("exercise", no_wrap=True)
    for heading in COLUMNS:
        table.add_column(heading, justify="right", no_wrap=True)
    for name in dict.fromkeys(c.section for c in found):
        table.add_section()
        own = [c for c in found if c.section == name]
        for c in own:
            table.add_row(c.exercise, *(tell(c) for tell in COLUMNS.values()))
        table.add_row(name, *(tell(whole(name, own)) for tell in COLUMNS.values()), style="bold")
    table.add_section()
    table.add_row(
        f"all {len(found)} exercises", *(tell(whole("all", found)) for tell in COLUMNS.values()), style="bold"
    )
    return table


def page(found: list[Certificate], seeds: int, seconds: float) -> str:
    """The certificate for instructors, as HTML: one table, its figures explained in words."""
    environment = Environment(
        loader=PackageLoader("autograder.authoring"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    names = dict.fromkeys(c.section for c in found)
    parts = [(whole(name, own), own) for name in names if (own := [c for c in found if c.section == name])]
    return environment.get_template("certificate.html").render(
        total=whole("all", found),
        parts=parts,
        columns=COLUMNS,
        seeds=seeds,
        seconds=seconds,
        problems=shortfalls(found),
    )
