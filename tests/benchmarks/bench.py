"""`make bench`: how long grading takes by each road, what it is made of, and how long else people wait."""

import json
import sys
from collections.abc import Callable
from typing import Any

import click

from autograder.commands.terminal import console
from autograder.exercises import sections
from autograder.exercises.sections import ROOT

from . import figure, page, startup
from .aims import aims, as_rows
from .classroom import classroom
from .measure import finish, start
from .results import Results
from .roads import ROADS, Road, Skipped, measured
from .workspaces import environment, given, scratch

SECTION = "univariate"
SIZES = {"ours-1": (20, 100, 500), "ours-2": (20, 100, 500, 5000), "ours-dask": (20, 100, 500)}
USUAL, FULL = (20, 100), (20, 100, 500)
SAMPLE = 50  # notebooks for the floor and the steps
PARTS = ("startup", "floor", "steps", "grade")
DOCS = ROOT / "docs"


class Sizes(click.ParamType):
    """Whole numbers with commas."""

    name = "sizes"

    def convert(self, value: Any, param: Any, context: Any) -> tuple[int, ...]:
        try:
            return tuple(int(number) for number in str(value).split(","))
        except ValueError:
            self.fail(f"{value!r} is no list of numbers such as 20,100")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("parts", nargs=-1, type=click.Choice(PARTS))
@click.option("--roads", help="Only these, such as ours-1,ours-2; the others' rows stay.")
@click.option("--sizes", type=Sizes(), help="Classes of these sizes on every road, such as 20,100.")
@click.option("--full", is_flag=True, help="Stock nbgrader and otter grade a class of 500 as well: more than an hour.")
def main(parts: tuple[str, ...], roads: str | None, sizes: tuple[int, ...] | None, full: bool) -> None:
    """Measure PARTS, or all of them, and write results.json, docs/speed.svg and docs/speed.md.

    \b
    Examples:
      python -m tests.benchmarks.bench
      python -m tests.benchmarks.bench grade --roads ours-2 --sizes 20,100
    """
    results, section = Results(), sections.section(SECTION)
    chosen = [road for road in ROADS if roads is None or road.name in roads.split(",")]
    if not chosen:
        raise click.UsageError(f"There is no such road. There are: {', '.join(road.name for road in ROADS)}.")
    measure: dict[str, Callable[[], None]] = {
        "startup": lambda: results.put("startup", startup.waits()),
        "floor": lambda: results.put("floor", floor(section)),
        "steps": lambda: results.put("steps", steps(section)),
        "grade": lambda: grade(results, section, chosen, sizes, full),
    }
    try:
        for part in parts or PARTS:
            click.echo(f"{part} ...", err=True)
            measure[part]()
    finally:  # also where a person has had enough
        tell(results)


def grade(results: Results, section: sections.Section, roads: list[Road], sizes: Any, full: bool) -> None:
    """Take each road with each size, small classes first; before that once with two students, which does not count."""
    open_roads = [road for road in roads if warmed(road, section)]
    usual = FULL if full else USUAL
    work = [(size, road) for road in open_roads for size in sizes or SIZES.get(road.name, usual)]
    for size, road in sorted(work, key=lambda pair: pair[0]):
        click.echo(f"{road.title}, {size} notebooks ...", err=True)
        try:
            for row in measured(road, section, size):
                results.add({"road": row["road"], "notebooks": size, **row})
        except RuntimeError as error:
            click.echo(f"{road.title} failed with {size} notebooks, and has no row: {error}", err=True)


def warmed(road: Road, section: sections.Section) -> bool:
    """Take a road once, so that bytecode and fonts are cached as they usually are; whether it can be taken here."""
    click.echo(f"{road.title}, a first time ...", err=True)
    try:
        list(measured(road, section, 2))
    except (Skipped, RuntimeError) as reason:
        click.echo(f"{road.title} is left out: {reason}", err=True)
        return False
    return True


def floor(section: sections.Section) -> Any:
    """What the floor says of a class's notebooks, with the threads that the fence allows."""
    with scratch() as folder:
        for student, content in classroom(section, SAMPLE):
            (folder / f"{student}.ipynb").write_bytes(content)
        single = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MPLBACKEND": "agg"}
        return _said("floor", section.name, str(folder), environment=environment() | single)


def steps(section: sections.Section) -> Any:
    """What the steps say of a class's notebooks."""
    with scratch() as folder:
        root = given(section, classroom(section, SAMPLE), folder)
        return _said("steps", str(root), section.name, environment=environment())


def _said(module: str, *arguments: str, environment: dict[str, str]) -> Any:
    command = (sys.executable, "-m", f"{__package__}.{module}", *arguments)
    return json.loads(finish(start(*command, cwd=ROOT, environment=environment)).splitlines()[-1])


def tell(results: Results) -> None:
    """Print the tables, and write the page and its picture."""
    found = aims(results)
    results.put("aims", as_rows(found))
    for title, headings, cells in page.tables(results, found):
        console().print(page.rich_table(title, headings, cells))
    DOCS.mkdir(exist_ok=True)
    (DOCS / "speed.md").write_text(page.page(results, found), "utf-8")
    if results.roads:
        figure.draw(results, DOCS / "speed.svg")


if __name__ == "__main__":
    main()
