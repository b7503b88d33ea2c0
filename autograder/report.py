"""Tables for a terminal: what a batch earned and why, and what certification found."""

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from .certify import Certificate, summary
from .crew import Graded
from .model import Mark, Report


def results(graded: Iterable[Graded]) -> Table:
    """One row a submission: score, what is wrong by name, what was repaired."""
    table = Table(title="Graded submissions", title_justify="left", box=SIMPLE_HEAD)
    table.add_column("student", no_wrap=True)
    table.add_column("assignment", no_wrap=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("what was found", ratio=1)
    for entry in sorted(graded, key=lambda g: (g.assignment, g.student)):
        table.add_row(entry.student, entry.assignment, score(entry), found(entry))
    return table


def score(entry: Graded) -> str:
    """The score as "88 of 100", or a dash where nothing was graded."""
    if entry.report is None or entry.report.refusal:
        return "-"
    return f"{entry.report.score:g} of {entry.report.possible:g}"


def found(entry: Graded) -> str:
    """What a submission's row says: refusal, fault, or the wrong exercises with the names of their mistakes."""
    if entry.report is None:
        return f"not graded, a fault of this machine: {entry.fault}"
    if entry.report.refusal:
        return f"refused: {entry.report.refusal}"
    return "; ".join(findings(entry.report)) or "all right"


def findings(report: Report) -> list[str]:
    """The wrong exercises of a report, each with its mistake's name or the kind of fault."""
    unwritten = [mark for mark in report.marks if mark.kind == "unwritten"]
    wrong = [f"{mark.exercise}: {named(mark)}" for mark in report.marks if mark.kind not in ("right", "unwritten")]
    if len(unwritten) > 2:
        return [*wrong, f"{len(unwritten)} of {len(report.marks)} exercises not written"]
    return wrong + [f"{mark.exercise}: not written" for mark in unwritten]


def named(mark: Mark) -> str:
    """The mistake's name in words; where none is known, the kind of fault."""
    kinds = {
        "raised": "stopped or hung",
        "none": "returns None",
        "not finite": "not finite",
        "changed": "changes its arguments",
    }
    return " and ".join(name.replace("_", " ") for name in mark.mistakes) or kinds.get(mark.kind, f"wrong {mark.kind}")


def marks(report: Report) -> Table:
    """One row an exercise: points and what the student reads."""
    table = Table(title_justify="left", show_lines=True, pad_edge=False)
    table.add_column("exercise", no_wrap=True)
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("verdict", ratio=1)
    for mark in report.marks:
        table.add_row(mark.exercise, f"{mark.points:g} of {mark.possible:g}", mark.message or "right")
    return table


def certificates(found: list[Certificate]) -> Table:
    """One row an exercise: mistakes caught and named, variants accepted, seconds."""
    table = Table(title="Certificate", title_justify="left", box=SIMPLE_HEAD)
    table.add_column("section", no_wrap=True)
    table.add_column("exercise", no_wrap=True)
    for heading in ("mistakes", "caught", "named", "misnamed", "variants", "draws", "rejected", "seconds"):
        table.add_column(heading, justify="right")
    for c in found:
        counts = (c.mistakes, c.caught, c.named, c.misnamed, c.variants, c.draws, c.rejected)
        table.add_row(c.section, c.exercise, *map(str, counts), f"{c.seconds:.1f}")
    total = summary(found)
    table.add_section()
    numbers = (*total["mistakes"].values(), *total["variants"].values())
    table.add_row("all", f"{total['exercises']} exercises", *map(str, numbers), f"{total['seconds']:.1f}")
    return table


def console() -> Console:
    """The terminal; a fixed width where there is none, so that tables in logs stay whole."""
    screen = Console()
    return screen if screen.is_terminal else Console(width=140)
