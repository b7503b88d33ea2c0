"""What a terminal shows: a bar while something runs, and tables of marks, of a function's probes, of the fence."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from ..judging.report import Report

if TYPE_CHECKING:
    from ..authoring.newcomer import Newcomer
    from ..fence.doctor import Finding
    from ..gradebook.rows import Row
    from ..semester.owners import Found
    from ..semester.updating import Update

MANY, ODD = 100, 5  # rows of a table that a person still looks through, and paths that a message names


def watched(rows: Iterable[Row], step: Callable[..., None]) -> Iterator[Row]:
    """The same rows, each told to a bar when it comes; what did not change was not waited for."""
    for row in rows:
        if row.state != "unchanged":
            step(f"{row.assignment}: {row.student}", failed=said(row) if row.state == "fault" else "", done=1)
        yield row


def json_of(rows: Sequence[Row]) -> str:
    """The rows as one JSON object."""
    return json.dumps({"submissions": [asdict(row) for row in rows]}, indent=1)


def not_looked_at(odd: Sequence[Path]) -> str:
    """What lies where no submission is looked for, in a line."""
    shown = ", ".join(map(str, odd[:ODD])) + (f" and {len(odd) - ODD} more" if len(odd) > ODD else "")
    return visible(f"Not looked at: {shown}. Submissions lie in submitted/STUDENT/ASSIGNMENT/.")


def results(rows: Sequence[Row]) -> Group:
    """A row a submission and a row an assignment; of very many submissions only those that need a look."""
    many = len(rows) > MANY
    shown = [row for row in rows if not many or row.refused or row.state == "fault" or row.waiting]
    tables = [assignments(rows)] if len(rows) > 1 else []
    waiting = [f"{row.student} ({row.assignment}: {', '.join(row.waiting)})" for row in rows if row.waiting]
    lines = [Text(visible(f"Waiting for a person: {'; '.join(waiting)}."))] if waiting else []
    return Group(*([submissions(shown)] if shown else []), *tables, *lines)


def submissions(rows: Sequence[Row]) -> Table:
    """One row a submission: the score that counts, what is wrong by name, why it was refused, or what failed.

    Where somebody has marks by hand or was late, what the judge found and what came to that stands before the score.
    """
    parts = ("judged", "by hand", "late") if any(row.by_hand or row.penalty for row in rows) else ()
    table = Table(title="Submissions", title_justify="left", box=SIMPLE_HEAD)
    table.add_column("student", no_wrap=True)
    table.add_column("assignment", no_wrap=True)
    for heading in (*parts, "score"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("what was found", ratio=1)
    for row in sorted(rows, key=lambda row: (row.assignment, row.student)):
        scored = _scored(row) or (row.score and not row.excused)
        score = f"{row.score:g} of {row.possible:g}" if scored else "-"
        _row(table, row.student, row.assignment, *_made_of(row)[: len(parts)], score, said(row))
    return table


def _made_of(row: Row) -> list[str]:
    """What a score is made of: the judge's points, those by hand, what lateness cost."""
    by_hand = f"{row.by_hand:+g}" if row.by_hand else ""
    return [f"{row.judged:g}" if _scored(row) else "-", by_hand, f"{-row.penalty:g}" if row.penalty else ""]


def said(row: Row) -> str:
    """What is to be said of a submission in one line."""
    if row.attempt:
        return f"{said(replace(row, attempt=''))}; the attempt of {row.attempt} counts"
    if row.excused:
        return f"excused; {said(replace(row, excused=False))}"
    heads = {"refused": "refused: ", "fault": "not graded, a fault of this machine: "}
    if row.state == "unchanged" and row.said:
        return f"unchanged, {row.said}"
    return heads.get(row.state, "") + (row.said or row.state)


def _scored(row: Row) -> bool:
    return row.state in ("graded", "unchanged") and not row.refused and not row.excused


def assignments(rows: Iterable[Row]) -> Table:
    """One row an assignment: how many were graded, unchanged, refused or not graded, and the mean score."""
    table = Table(title="Assignments", title_justify="left", box=SIMPLE_HEAD)
    states = {"graded": "graded now", "unchanged": "unchanged", "refused": "refused", "fault": "not graded"}
    table.add_column("assignment", no_wrap=True)
    for heading in (*states.values(), "mean score"):
        table.add_column(heading, justify="right")
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.assignment, []).append(row)
    for name, own in sorted(found.items()):
        kinds = ["refused" if row.refused else row.state for row in own]
        counts = [str(kinds.count(state) or "-") for state in states]
        scored = [row for row in own if _scored(row)]
        mean = sum(row.score for row in scored) / len(scored) if scored else None
        _row(table, name, *counts, "-" if mean is None else f"{mean:.1f} of {scored[0].possible:g}")
    return table


def collection(found: Sequence[Found]) -> Group:
    """How many files of an archive went where, and a row for each that needs a look."""
    counts = {state: sum(one.state == state for one in found) for state in dict.fromkeys(one.state for one in found)}
    said = ", ".join(f"{count} {state}" for state, count in counts.items())
    odd = [one for one in found if one.state not in ("new", "newer", "unchanged") or one.handed.late]
    odd = [one for one in odd if not (one.state == "left out" and one.handed.typed)]
    if not odd:
        return Group(said)
    table = Table(title="What needs a look", title_justify="left", box=SIMPLE_HEAD)
    for heading in ("file", "submitter", "", "student", "what was found"):
        table.add_column(heading, overflow="fold")
    for one in odd:
        nobody = "nobody like this" if one.state == "doubtful" else "-"
        who = one.student or "\n".join(f"{s.id} ({s.name})?" for s in one.candidates) or nobody
        _row(table, one.handed.file, one.handed.submitter, one.state, who, one.said)
    return Group(table, said)


def differences(updates: Iterable[Update]) -> Table:
    """One row for each thing that an update changes: whose, what, and from what to what."""
    table = Table(title="What changes", title_justify="left", box=SIMPLE_HEAD)
    for heading in ("assignment", "student", "what", "before", "now"):
        table.add_column(heading)
    for one in updates:
        for d in one.differences:
            _row(table, one.assignment, d.student, d.what, d.before, d.now)
    return table


def marks(report: Report) -> Table:
    """One row an exercise: points and what the student reads."""
    table = Table(show_lines=True)
    table.add_column("exercise", no_wrap=True)
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("verdict", ratio=1)
    for mark in report.marks:
        _row(table, mark.exercise, f"{mark.points:g} of {mark.possible:g}", mark.message or "right")
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
        _row(table, str(number), arguments, wrong or "nothing")
    return table


def findings_of(found: list[Finding]) -> Table:
    """One row a probe of the fence: whether it held, and what it said where it did not."""
    table = Table(title="The fence", title_justify="left", box=SIMPLE_HEAD)
    for heading in ("what is kept", "", "what the probe said"):
        table.add_column(heading)
    for finding in found:
        _row(table, finding.name, "held" if finding.held else "OPEN", finding.said)
    return table


def visible(text: str) -> str:
    """A text whose control characters can be read instead of steering the terminal; line breaks stay."""
    return "".join(
        c if c.isprintable() or c == "\n" else c.encode("unicode_escape", "surrogatepass").decode() for c in text
    )


def _row(table: Table, *cells: str) -> None:
    table.add_row(*(Text(visible(cell)) for cell in cells))


def console() -> Console:
    """The terminal; a fixed width where there is none, so that tables in logs stay whole."""
    screen = Console(markup=False)  # what is shown quotes submissions, whose brackets mean nothing
    return screen if screen.is_terminal else Console(width=140, markup=False)


@contextmanager
def progress(title: str, total: int | None = None, silent: bool = False) -> Iterator[Callable[..., None]]:
    """A bar on standard error with counts, rate and time left; calling what is yielded says what begins now.

    It moves on by one with each call after the first, or by `done` where that is given. total: the bar's new length.
    failed: a line that stays. silent: show nothing.
    """
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    screen = Console(stderr=True, markup=False)
    with Progress(*columns, console=screen, transient=True, disable=silent or not screen.is_terminal) as bar:
        task = bar.add_task(title, total=total, rate="")

        begun = False

        def step(what: str = "", total: int | None = None, failed: str = "", done: int | None = None) -> None:
            nonlocal begun
            if failed:
                bar.console.print(visible(f"{what}: {failed}"), highlight=False)
            speed = bar.tasks[0].speed
            rate = f"{speed:.1f}/s" if speed else ""
            said = visible(f"{title}: {what}") if what else bar.tasks[0].description
            bar.update(task, description=said, total=total, advance=int(begun) if done is None else done, rate=rate)
            begun = True

        yield step
