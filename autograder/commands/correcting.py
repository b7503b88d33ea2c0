"""The commands that correct a running semester: another edition of the course, who counts, and how long one has."""

import sys
from pathlib import Path

import click

from ..errors import AutograderError
from .options import DIRECTORY, FILE


@click.command()
@DIRECTORY
@click.argument("assignments", nargs=-1)
@click.option("--yes", is_flag=True, help="Do it without asking.")
def update(directory: Path, assignments: tuple[str, ...], yes: bool) -> None:
    """Bring ASSIGNMENTS in DIRECTORY, all where none is named, to the course as it is today, and say what that changes.

    Source, release, gradebook and marks follow the course's texts, points and exercises; marks and comments by hand
    stay. A copy of what was there goes to DIRECTORY/updated-before first. Then grade: all is judged again.

    \b
    Examples:
      autograder update spring/
      autograder update spring/ 1-univariate --yes
    """
    from ..authoring.weave import woven
    from ..exercises.sections import section, written
    from ..gradebook.workspace import released
    from ..semester.updating import carry_out, planned
    from .terminal import console, differences, progress

    here = [name for one in assignments or (None,) for name in released(directory, one)]
    sections = [section(name) for name in assignments] or [s for s in written() if s.assignment in here]
    with progress("Comparing", len(sections)) as step:
        updates = planned(directory, woven(sections), step)
    if not updates:
        click.echo(f"{directory} is as the course is today.")
        return
    console().print(differences(updates))
    if not (yes or (sys.stdin.isatty() and click.confirm("Change this?"))):
        raise click.ClickException("Nothing was changed. Add --yes to change this.")
    with progress("Updating"):
        before = carry_out(directory, updates)
    click.echo(f"Updated; what was there is in {before}. Grade now: all of it is judged again.")


@click.command()
@DIRECTORY
@click.argument("student")
@click.argument("assignment")
def withdraw(directory: Path, student: str, assignment: str) -> None:
    """Take back what STUDENT handed in for ASSIGNMENT, with its mark and page.

    It moves to DIRECTORY/submitted-before, under the time at which it came in; grading.log has a line. An extension
    stays. `autograder collect` asks before it takes the same file again.

    \b
    Example:
      autograder withdraw spring/ ada17 1-univariate
    """
    from ..semester.withdrawing import withdraw as withdrawn

    click.echo(f"{withdrawn(directory, student, assignment, 'by hand')}: there it lies now; its mark is taken back.")


@click.command()
@DIRECTORY
@click.argument("student")
def drop(directory: Path, student: str) -> None:
    """Take STUDENT, who left, out of the class: out of gradebook, exports and reports.

    All that was handed in is withdrawn, as by `autograder withdraw`. Take the student out of your roster too: who is
    in the roster that you collect with is in the class.

    \b
    Example:
      autograder drop spring/ ada17
    """
    from ..semester.withdrawing import drop as dropped

    for place in dropped(directory, student):
        click.echo(f"{place}: there it lies now; its mark is taken back.")
    click.echo(f"{student} is no longer in the class. Take the line out of your roster too.")


@click.command()
@DIRECTORY
@click.argument("student", required=False)
@click.argument("assignment", required=False)
@click.argument("days", required=False)
@click.option("--table", "file", type=FILE, help="CSV: id, assignment, days; for many.")
def extend(directory: Path, student: str | None, assignment: str | None, days: str | None, file: Path | None) -> None:
    """Give STUDENT more time for ASSIGNMENT: DAYS after its due date, or hours such as 36h.

    `excused` in place of a number leaves the assignment out of the student's marks, 0 ends an extension and an excuse.
    It takes the place of what was given before.

    \b
    Examples:
      autograder extend spring/ ada17 1-univariate 3
      autograder extend spring/ --table extensions.csv
    """
    from ..semester.extending import extend as extended
    from ..semester.extending import extension, table

    if file and not student:
        given = table(file)
    elif student and assignment and days and not file:
        given = [extension(student, assignment, days)]
    else:
        raise click.UsageError("Name STUDENT, ASSIGNMENT and DAYS, or --table FILE.")
    if not given:
        raise AutograderError(f"{file} has no lines below its head.")
    extended(directory, given)
    people = len({one.student for one in given})
    click.echo(
        f"Given to {people} student{'s' if people > 1 else ''}. Now grade again: what it concerns is judged anew."
    )


COMMANDS = (update, withdraw, drop, extend)
