"""Tables for a terminal: what a batch earned and why, and what certification found."""

from collections.abc import Callable, Iterable

from jinja2 import Environment, PackageLoader
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from .certify import Certificate, shortfalls, whole
from .crew import Graded
from .doctor import Finding
from .model import Mark, Report
from .newcomer import Newcomer


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


def probes(newcomer: Newcomer) -> Table:
    """One row a probe of a notebook's function: its arguments, and what is wrong."""
    verdict = newcomer.verdict
    known = " and ".join(name.replace("_", " ") for name, _ in verdict.mistakes)
    state = "right" if verdict.right else f"known as {known}" if known else "wrong, and has no name yet"
    table = Table(title=f"{newcomer.exercise}: {state}", title_justify="left", box=SIMPLE_HEAD)
    table.add_column("probe", justify="right")
    table.add_column("arguments")
    table.add_column("what is wrong", ratio=1)
    for number, (arguments, wrong) in enumerate(newcomer.probes, 1):
        table.add_row(str(number), arguments, wrong or "nothing")
    return table


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
        table.add_column(heading, justify="right")
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
    environment = Environment(loader=PackageLoader("autograder"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
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


def findings_of(found: list[Finding]) -> Table:
    """One row a probe of the fence: whether it held, and what it said where it did not."""
    table = Table(title="The fence", title_justify="left", box=SIMPLE_HEAD)
    for heading in ("what is kept", "", "what the probe said"):
        table.add_column(heading)
    for finding in found:
        table.add_row(finding.name, "held" if finding.held else "OPEN", finding.said)
    return table


def console() -> Console:
    """The terminal; a fixed width where there is none, so that tables in logs stay whole."""
    screen = Console()
    return screen if screen.is_terminal else Console(width=140)
