"""What people read of the results: tables on the terminal, and docs/speed.md for instructors."""

from collections.abc import Iterable
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table

from .aims import Aim, each
from .results import Results, Row
from .roads import ROADS

TITLES = {road.name: road.title for road in ROADS} | {"ours-2-again": "the same again, nothing changed"}
HEADINGS = (
    "road", "notebooks", "seconds", "notebooks a second", "CPU s a notebook", "peak MB", "times stock", "mean score",
)  # fmt: skip


def roads(results: Results) -> list[list[str]]:
    """The cells of the table of roads, by size and then from the slowest road on."""
    order = list(TITLES)
    rows = sorted(results.roads, key=lambda r: (r["notebooks"], order.index(r["road"])))
    return [_cells(row, results.row("stock", row["notebooks"])) for row in rows]


def _cells(row: Row, stock: Row | None) -> list[str]:
    missing = row["notebooks"] - row["graded"]
    return [
        TITLES[row["road"]],
        f"{row['notebooks']:,}",
        f"{row['seconds']:.1f}",
        f"{1 / each(row):.2f}",
        f"{each(row, 'cpu_seconds'):.3f}",
        f"{row['peak_mb']:.0f}",
        f"{stock['seconds'] / row['seconds']:.1f}" if stock else "-",
        f"{row['mean_score']:.1f}" + (f", {missing} without" if missing else ""),
    ]


def aims(found: Iterable[Aim]) -> list[list[str]]:
    """The cells of the table of aims."""
    words = {None: "-", True: "yes", False: "no"}
    return [[a.what, "-" if a.value is None else f"{a.value:.2f}", a.aim, words[a.held]] for a in found]


def waits(results: Results) -> list[list[str]]:
    """The cells of the table of waits."""
    rows = results.data.get("startup", [])
    return [[r["what"], f"{r['seconds']:.3f}", "-" if r["aim"] is None else f"< {r['aim']:g}"] for r in rows]


def steps(results: Results) -> list[list[str]]:
    """The cells of the table of steps, in the order in which they happen."""
    found = results.data.get("steps", {}).get("milliseconds", {})
    whole = sum(found.values())
    return [[step, f"{ms:.1f}", f"{100 * ms / whole:.0f} %"] for step, ms in found.items()]


def tables(results: Results, found: list[Aim]) -> list[tuple[str, tuple[str, ...], list[list[str]]]]:
    """Title, headings and cells of every table that has a row."""
    parts = [
        ("Roads", HEADINGS, roads(results)),
        ("Aims", ("what", "measured", "aim", "held"), aims(found)),
        ("Where a notebook's time goes", ("step", "ms", "share"), steps(results)),
        ("Waits", ("what", "seconds", "aim"), waits(results)),
    ]
    return [part for part in parts if part[2]]


def rich_table(title: str, headings: tuple[str, ...], cells: list[list[str]]) -> Table:
    """A table for a terminal."""
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD)
    for number, heading in enumerate(headings):
        table.add_column(heading, justify="right" if number else "left")
    for row in cells:
        table.add_row(*row)
    return table


def markdown_table(headings: tuple[str, ...], cells: list[list[str]]) -> str:
    """The same for a page."""
    rule = ["---", *["---:"] * (len(headings) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [headings, rule, *cells])


def page(results: Results, found: list[Aim]) -> str:
    """docs/speed.md."""
    parts = {title: markdown_table(headings, cells) for title, headings, cells in tables(results, found)}
    floor = results.data.get("floor")
    machine: dict[str, Any] = results.data["machine"]
    versions = ", ".join(f"{name} {number}" for name, number in machine["packages"].items())
    return PAGE.format(
        roads=parts.get("Roads", ""),
        aims=parts.get("Aims", ""),
        steps=parts.get("Where a notebook's time goes", ""),
        waits=parts.get("Waits", ""),
        floor=f"{1000 * each(floor, 'cpu_seconds'):.0f} milliseconds" if floor else "not measured yet",
        machine=f"{machine['processor'] or 'an unnamed processor'}, {machine['cores']} cores, "
        f"{machine['memory_gb']} GB of memory, {machine['system']}, Python {machine['python']}; {versions}",
    )


PAGE = """\
# How fast grading is

<!-- `make bench` writes this page, its picture and tests/benchmarks/results.json. -->

You have a folder of notebooks and want marks. This page says how long that takes, by which road, and how it was
measured. `make bench` repeats all of it on your machine, in about an hour.

![Notebooks a second by road, and seconds a notebook by size of the class](speed.svg)

## The roads

Every road grades the same made-up class on the first section: of ten students four have everything right, five make
one to three catalogued mistakes, one stopped halfway. No two files are alike, and each holds the figures of a run,
about a megabyte.

{roads}

- **nbgrader autograde** is nbgrader with its own configuration. It starts a kernel for each notebook and executes every
  cell, the demonstrations and their figures too; a check passes or raises in the student's kernel.
- **Two processes** are two of these at once, each with half of the students and a gradebook of its own, which somebody
  would still have to merge.
- **otter run** grades one notebook a call, without a container. Its tests ask the probes that the student's own check
  asks, and it executes every cell too.
- **autograder grade** judges behind the fence with fresh probes, names mistakes, and writes gradebook, graded copies
  and feedback pages, which the others would make in a further step. It executes what the student wrote, and not the
  unchanged demonstrations: that is a good part of its lead.
- **Dask** is the same with workers that a scheduler on this machine hands out; starting the scheduler and the workers
  does not count as seconds, and does count as processor time.
- **The same again** is the second run of the same command: nothing was handed in anew, so nothing is judged.

Seconds are those on the clock, start-up included. CPU seconds are what all processes took together, user and system.
Peak memory is the proportional set size of all processes, looked at five times a second, its largest sum. Our roads
must give every student the same score, and the table below says whether they do; the others' means differ, because a
fault that spoils later exercises costs marks in each of them there, and because fixed probes let other faults pass.

## What we aim for

{aims}

The **floor** is what no judge can do without: forking a warm interpreter, executing the student's cells, calling each
function on fresh probes, and the right answers to them. It takes {floor} of processor time a notebook.

## Where the time goes

Milliseconds for one notebook with one worker, everything in one process. Questions and probes are the judging itself;
copy and page are what people read afterwards.

{steps}

What brought most, measured on the way here:

- All functions of a submission answer in one process, and only what is not right there answers again in one of its own,
  instead of a process for each.
- When an exercise is judged with earlier ones answered for it, the references answer on a socket of its own. On the way
  through the fence's relays and the judge each answer took three times as long.
- Known mistakes are called probe by probe, and no further than they fit; not at all where following through clears the
  exercise.
- Unchanged demonstrations do not run, no figure is drawn for a mark, no output of a graded copy is validated twice.
- What a crew needs loads in a process that all workers are forked from, while the command reads the workspace.
- For memory: workers do not look through what they share for garbage, which would copy it, and give back what a large
  notebook took.

What is left is mostly the kernel's: about five forks a notebook of processes that have numpy and matplotlib loaded.
Then come coloured code on the pages, and nbformat's own copies of each notebook.

## What else people wait for

{waits}

## The machine

{machine}.
"""
