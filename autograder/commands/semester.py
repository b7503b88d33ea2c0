"""The commands of a semester: release, collect, feedback, export, report; thin, like those of `autograder.cli`."""

import sys
from pathlib import Path

import click

DIRECTORY = click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path))
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW_FILE = click.Path(dir_okay=False, path_type=Path)
FORMATS = ("csv", "canvas", "moodle", "gradescope")


@click.command()
@DIRECTORY
@click.argument("assignment")
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), help="Copy it into this folder.")
@click.option("--zip", "file", type=NEW_FILE, help="Pack it into this zip file, for a learning platform.")
@click.option("--exchange", is_flag=True, help="Release it into nbgrader's exchange.")
def release(directory: Path, assignment: str, folder: Path | None, file: Path | None, exchange: bool) -> None:
    """Hand out ASSIGNMENT: its notebook, its data, and handrail beside it, so that it runs where numpy is.

    nbgrader's exchange gets what lies in DIRECTORY/release; there handrail has to be installed.

    \b
    Examples:
      autograder release spring/ 1-univariate --zip 1-univariate.zip
      autograder release spring/ 1-univariate --exchange
    """
    if (folder is not None) + (file is not None) + exchange != 1:
        raise click.UsageError("Say where to: one of --to FOLDER, --zip FILE and --exchange.")
    from ..semester.handing_out import to_exchange, to_folder, to_zip

    if folder:
        click.echo(f"{to_folder(directory, assignment, folder)}: give students this folder.")
    elif file:
        click.echo(f"{to_zip(directory, assignment, file)}: upload it; students unpack it and open the notebook in it.")
    else:
        to_exchange(directory, assignment)
        click.echo(f"{assignment} is in nbgrader's exchange.")


@click.command()
@DIRECTORY
@click.argument("archive", type=FILE)
@click.option("--assignment", required=True, help="What the archive holds, such as 1-univariate.")
@click.option("--roster", required=True, type=FILE, help="CSV: id; first_name, last_name, email, lms_user_id.")
@click.option("--choices", type=FILE, help="DIRECTORY/collect.csv with its column `student` completed.")
def collect(directory: Path, archive: Path, assignment: str, roster: Path, choices: Path | None) -> None:
    """Sort a download of all submissions from Canvas, Moodle or Gradescope into DIRECTORY/submitted.

    A file is taken where number, address or name agree exactly with one student of the roster. What is in doubt is
    shown with candidates, never guessed, and written to DIRECTORY/collect.csv: put an id into its column `student`, or
    - for nobody, and pass it with --choices. An older submission moves to DIRECTORY/submitted-before.

    Exit code 0 where every file found its place, 2 where something is left to you.

    \b
    Example:
      autograder collect spring/ submissions.zip --assignment 1-univariate --roster roster.csv
    """
    from ..semester.collecting import CHOICES
    from ..semester.collecting import collect as collected
    from .report import collection, console

    found = collected(directory, archive, assignment, roster, choices)
    console().print(collection(found))
    if doubtful := sum(one.state == "doubtful" for one in found):
        click.echo(f"{doubtful} left to you: complete {directory / CHOICES}, then collect again with --choices.")
    if any(one.state in ("doubtful", "failed") for one in found):
        sys.exit(2)


@click.command()
@DIRECTORY
@click.option("--assignment", help="Only this one, such as 1-univariate.")
@click.option("--zip", "file", type=NEW_FILE, help="Also pack the pages, each under its student's name.")
def feedback(directory: Path, assignment: str | None, file: Path | None) -> None:
    """Write the feedback pages anew, with the marks and comments that people gave in formgrader.

    Exit code 2 where a page could not be written.

    \b
    Example:
      autograder feedback spring/ --assignment 1-univariate --zip feedback.zip
    """
    from ..cli import progress
    from ..gradebook.feedback import feedback as written
    from ..gradebook.workspace import graded
    from ..semester.handing_out import pages_zip

    pairs, rows = graded(directory, assignment), []
    if not pairs:
        raise click.ClickException(f"Nothing is graded in {directory} yet. Run `autograder grade` first.")
    with progress("Writing feedback", len(pairs)) as step:
        for row in written(directory.resolve(), pairs):
            step(f"{row.assignment}: {row.student}", failed=row.said, done=1)
            rows.append(row)
    pages = [row for row in rows if row.state == "graded"]
    click.echo(f"{len(pages)} pages in {directory / 'feedback'}.")
    if file:
        click.echo(f"{pages_zip(directory, pages, file)} pages in {file}.")
    if len(pages) < len(rows):
        sys.exit(2)


@click.command()
@DIRECTORY
@click.option("--to", "file", required=True, type=NEW_FILE, help="The CSV file to write.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="csv", show_default=True)
@click.option("--assignment", help="Only this one, such as 1-univariate.")
@click.option("--canvas-gradebook", type=FILE, help="For canvas: its gradebook as it exported it.")
@click.option("--column", default="", help="For canvas: the column's title, where it is not the assignment's name.")
def export(
    directory: Path, file: Path, form: str, assignment: str | None, canvas_gradebook: Path | None, column: str
) -> None:
    """Write everyone's marks as a table, with what people gave by hand and what lateness cost.

    \b
    Examples:
      autograder export spring/ --to marks.csv
      autograder export spring/ --to upload.csv --format canvas --canvas-gradebook gradebook.csv
    """
    from ..gradebook.workspace import config, released
    from ..semester.exporting import export as exported
    from .report import visible

    if form != "canvas" and (canvas_gradebook or column):
        raise click.UsageError("--canvas-gradebook and --column are for --format canvas.")
    options = {"template": str(canvas_gradebook or ""), "column": column} if form == "canvas" else {}
    names = released(directory, assignment)
    for remark in exported(config(directory.resolve()), form, file, names, **options):
        click.echo(visible(remark))
    click.echo(f"{file}: {', '.join(names)}.")


@click.command()
@DIRECTORY
@click.option("--to", "file", type=NEW_FILE, default=Path("report.html"), show_default=True, help="The page to write.")
@click.option("--anonymous", is_flag=True, help="Without names: nobody can be told from it.")
def report(directory: Path, file: Path, anonymous: bool) -> None:
    """Write one page on how the class does: marks, which mistakes it makes, what is hard, who is stuck.

    \b
    Example:
      autograder report spring/ --anonymous --to report.html
    """
    from ..files import replace
    from ..semester.class_report.class_report import page

    replace(file, page(directory.resolve(), anonymous).encode())
    click.echo(f"{file}: open it in a browser, or print it.")


COMMANDS = (release, collect, feedback, export, report)
