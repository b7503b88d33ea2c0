"""The commands that correct a running semester."""

import sys
from pathlib import Path

import click

from .options import DIRECTORY


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


COMMANDS = (update,)
