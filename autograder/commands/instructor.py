"""The commands of an instructor: a semester from the workspace to the last mark, one notebook, the machine."""

import shlex
import sys
from pathlib import Path
from typing import Any

import click

from ..errors import AutograderError
from .options import DIRECTORY, FILE, JSON, NEW_FILE, NOTEBOOK, SECTION, TRUST

FORMATS = ("csv", "canvas", "moodle", "gradescope")


@click.command()
@click.argument("directory", type=click.Path(path_type=Path))
def new(directory: Path) -> None:
    """Make an nbgrader workspace in DIRECTORY.

    \b
    Example:
      autograder new spring/
      cd spring && nbgrader generate_assignment 1-univariate
    """
    from ..authoring.weave import woven
    from ..exercises.sections import written
    from ..gradebook.workspace import new as make
    from .terminal import progress

    with progress("Making the workspace") as step:
        make(directory, woven(written()), step)
    click.echo(
        f"{directory}: put notebooks into submitted/STUDENT/ASSIGNMENT/, then run "
        f"`autograder grade {shlex.quote(str(directory))}`."
    )


@click.command()
@DIRECTORY
@click.argument("assignment")
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), help="Copy it into this folder.")
@click.option("--zip", "file", type=NEW_FILE, help="Pack it into this zip file, for a learning platform.")
@click.option("--exchange", is_flag=True, help="Release it into nbgrader's exchange.")
def release(directory: Path, assignment: str, folder: Path | None, file: Path | None, exchange: bool) -> None:
    """Hand out ASSIGNMENT: its notebook, handrail's wheel, with which it runs where numpy is, and where to start.

    nbgrader's exchange gets what lies in DIRECTORY/release; there handrail has to be installed.

    \b
    Examples:
      autograder release spring/ 1-univariate --zip 1-univariate.zip
      autograder release spring/ 1-univariate --exchange
    """
    if (folder is not None) + (file is not None) + exchange != 1:
        raise click.UsageError("Say where to: one of --to FOLDER, --zip FILE and --exchange.")
    from ..authoring.weave import woven
    from ..exercises.sections import written
    from ..semester.handing_out import to_exchange, to_folder, to_zip
    from ..semester.updating import outdated

    if outdated(directory, woven(s for s in written() if s.assignment == assignment)):
        said = f"`autograder update {shlex.quote(str(directory))} {assignment}` says what changed and brings it here."
        click.echo(f"{assignment} is not the course's of today: {said}", err=True)
    if folder:
        click.echo(f"{to_folder(directory, assignment, folder)}: give students this folder.")
    elif file:
        click.echo(f"{to_zip(directory, assignment, file)}: upload it; students unpack it and open the notebook in it.")
    else:
        to_exchange(directory, assignment)
        click.echo(f"{assignment} is in nbgrader's exchange.")


@click.command()
@DIRECTORY
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--assignment", required=True, help="What the archive holds, such as 1-univariate.")
@click.option("--roster", "students", required=True, type=FILE, help="CSV: a platform's own, or id; first_name, ….")
@click.option("--groups", type=FILE, help="CSV: group, id; who is in which group, where groups hand in.")
@click.option("--choices", type=FILE, help="DIRECTORY/collect.csv with its column `student` completed.")
def collect(
    directory: Path, archive: Path, assignment: str, students: Path, groups: Path | None, choices: Path | None
) -> None:
    """Sort a download of all submissions, a zip file or a folder, into DIRECTORY/submitted.

    Known are Canvas, Moodle, Gradescope, Blackboard, Brightspace, Sakai, ILIAS, and folders or files that are named
    after students, as Google's. A file is taken where number, address or name agree exactly with one student of the
    roster. What is in doubt is shown with candidates, never guessed, and written to DIRECTORY/collect.csv: put an id
    into its column `student`, several with ; between them, or - for nobody, and pass it with --choices. An older
    submission moves to DIRECTORY/submitted-before, and so does one that was taken for another student.

    Exit code 0 where every file found its place, 2 where something is left to you.

    \b
    Examples:
      autograder collect spring/ submissions.zip --assignment 1-univariate --roster roster.csv
      autograder collect spring/ Downloads/hw1/ --assignment 1-univariate --roster roster.csv --groups groups.csv
    """
    from ..semester.collecting import collect as collected
    from ..semester.owners import CHOICES
    from ..semester.roster import roster
    from .terminal import collection, console, visible

    known = roster(students)
    if known.unused:
        click.echo(visible(f"{students}: not used: {', '.join(known.unused)}."))
    found = collected(directory, archive, assignment, known.students, choices, groups)
    console().print(collection(found))
    if doubtful := sum(one.state == "doubtful" for one in found):
        click.echo(f"{doubtful} left to you: complete {directory / CHOICES}, then collect again with --choices.")
    if any(one.state in ("doubtful", "failed", "not taken") for one in found):
        sys.exit(2)


@click.command()
@DIRECTORY
@click.option("--assignment", help="Only this one, such as 1-univariate.")
@click.option("--student", "students", multiple=True, help="Only what this student handed in; more than once for more.")
@click.option("--workers", type=click.IntRange(1), help="Processes that judge; as many as cores where not given.")
@click.option("--dask", metavar="ADDRESS", default="", help="Judge on the workers of this Dask scheduler instead.")
@click.option("--force", is_flag=True, help="Judge again also what did not change since it was graded.")
@click.option("--demonstrations", is_flag=True, help="Run demonstrations too, for figures in feedback; slower.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@JSON
@TRUST
def grade(directory: Path, quiet: bool, as_json: bool, trust_submissions: bool, **how: Any) -> None:
    """Judge what is new in DIRECTORY/submitted, write gradebook, graded copies and feedback.

    Exit code 0 where everything is graded or refused for its own faults, 1 where nothing could be begun, 2 where this
    machine failed with a submission: grade again, and only what is missing is judged.

    \b
    Examples:
      autograder grade spring/ --assignment 1-univariate
      autograder grade spring/ --dask tcp://10.0.0.7:8786
    """
    from ..exercises.sections import known
    from ..gradebook.crew import prepare

    if not how["dask"]:
        prepare()  # what workers load, while this process loads its own
    from ..gradebook.grading import grade as graded
    from ..gradebook.workspace import astray, released
    from .terminal import console, json_of, not_looked_at, progress, results, watched

    with progress("Grading", silent=quiet or as_json) as step:
        found = graded(directory, trusted=trust_submissions, begun=lambda count: step(total=count, done=0), **how)
        rows = list(watched(found, step))
    if as_json:
        click.echo(json_of(rows))
    elif not quiet:
        console().print(results(rows))
        if not rows:
            click.echo(f"Nothing is handed in: {directory / 'submitted'} holds no submission.", err=True)
        if odd := astray(directory):
            click.echo(not_looked_at(odd), err=True)
        if own := [name for name in released(directory) if not known(name)]:
            click.echo(f"Left to nbgrader, since no sections of the course: {', '.join(own)}.", err=True)
        say_unsubmitted(directory, released(directory, how["assignment"]))
    if any(row.state == "fault" for row in rows):
        sys.exit(2)


@click.command()
@DIRECTORY
@click.option("--assignment", help="Only this one, such as 1-univariate.")
@click.option("--zip", "file", type=NEW_FILE, help="Also pack the pages, each under its student's name.")
@click.option("--for", "form", type=click.Choice(("canvas", "moodle")), help="Name them as it takes them back.")
def feedback(directory: Path, assignment: str | None, file: Path | None, form: str | None) -> None:
    """Write the feedback pages anew, with the marks and comments that people gave in formgrader.

    Exit code 2 where a page could not be written, or has no name for Canvas or Moodle.

    \b
    Examples:
      autograder feedback spring/ --assignment 1-univariate --zip feedback.zip
      autograder feedback spring/ --assignment 1-univariate --zip upload.zip --for canvas
    """
    if form and not file:
        raise click.UsageError("--for is about the pages in --zip.")
    from ..gradebook.feedback import feedback as written
    from ..gradebook.workspace import graded
    from ..semester.handing_out import pages_zip
    from .terminal import progress

    pairs, rows = graded(directory, assignment), []
    if not pairs:
        raise click.ClickException(f"Nothing is graded in {directory} yet. Run `autograder grade` first.")
    with progress("Writing feedback", len(pairs)) as step:
        for row in written(directory.resolve(), pairs):
            step(f"{row.assignment}: {row.student}", failed=row.said, done=1)
            rows.append(row)
    pages = [row for row in rows if row.state == "graded"]
    click.echo(f"{len(pages)} pages in {directory / 'feedback'}.")
    missing: list[str] = []
    if file:
        packed, missing = pages_zip(directory, pages, file, form or "")
        click.echo(f"{packed} pages in {file}.")
    if missing:
        said = f"Not in it, since nothing that was collected from {(form or '').capitalize()} is theirs alone"
        click.echo(f"{said}: {', '.join(missing)}.")
    if missing or len(pages) < len(rows):
        sys.exit(2)


@click.command()
@DIRECTORY
@click.option("--to", "file", required=True, type=NEW_FILE, help="The CSV file to write.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="csv", show_default=True)
@click.option("--assignment", help="Only this one, such as 1-univariate.")
@click.option("--canvas-gradebook", type=FILE, help="For canvas: its gradebook as it exported it.")
@click.option("--column", default="", help="For canvas: the column's title, where it is not the assignment's name.")
@click.option("--by-exercise", is_flag=True, help="For csv: a column an exercise, of one assignment.")
def export(
    directory: Path,
    file: Path,
    form: str,
    assignment: str | None,
    canvas_gradebook: Path | None,
    column: str,
    by_exercise: bool,
) -> None:
    """Write everyone's marks as a table, with what people gave by hand and what lateness cost.

    \b
    Examples:
      autograder export spring/ --to marks.csv
      autograder export spring/ --to exercises.csv --by-exercise --assignment 1-univariate
      autograder export spring/ --to upload.csv --format canvas --canvas-gradebook gradebook.csv
    """
    from ..gradebook.workspace import config, released
    from ..semester.exporting import export as exported
    from .terminal import visible

    if form != "canvas" and (canvas_gradebook or column):
        raise click.UsageError("--canvas-gradebook and --column are for --format canvas.")
    if by_exercise and form != "csv":
        raise click.UsageError("--by-exercise is for --format csv.")
    options = {"template": str(canvas_gradebook or ""), "column": column} if form == "canvas" else {}
    names = released(directory, assignment)
    for remark in exported(config(directory.resolve()), "by-exercise" if by_exercise else form, file, names, **options):
        click.echo(visible(remark))
    say_unsubmitted(directory, names)
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
    from ..gradebook.workspace import released
    from ..semester.class_report.page import page

    replace(file, page(directory.resolve(), anonymous).encode())
    say_unsubmitted(directory, released(directory))
    click.echo(f"{file}: open it in a browser, or print it.")


@click.command()
@NOTEBOOK
@SECTION
@TRUST
def check(file: Path, section: str | None, trust_submissions: bool) -> None:
    """Judge one notebook FILE as grading will, and print what its student will read.

    \b
    Example:
      autograder check submitted/ada/1-univariate/1-univariate.ipynb
    """
    from ..exercises.sections import section as named
    from ..exercises.sections import written
    from ..gradebook.crew import How, close, judged
    from ..judging.loading import section_of
    from .terminal import console, marks, progress, visible

    of = named(section) if section else section_of(file.read_bytes(), written())
    with progress(f"Judging {file.name}"):
        _, report = judged(file, of.assignment, How(trust_submissions))
        close()
    if report.refusal:
        raise AutograderError(f"{file}: {report.refusal.text}")
    for remark in report.remarks:
        click.echo(visible(remark.text))
    console().print(marks(report))
    click.echo(f"{report.score:g} of {report.possible:g} points")


@click.command()
@click.argument("section")
@click.option("--to", "file", required=True, type=NEW_FILE, help="The zip to write.")
@click.option(
    "--trust-submissions",
    is_flag=True,
    help="Where Gradescope's container forbids the fence, grade without it, as a user who can read no answers.",
)
def gradescope(section: str, file: Path, trust_submissions: bool) -> None:
    """Write a Gradescope autograder for SECTION: a zip to upload there as it is.

    \b
    Example:
      autograder gradescope univariate --to univariate.zip
    """
    from ..exercises.sections import section as named
    from ..semester.gradescope import pack

    pack(named(section), file, trust_submissions)
    click.echo(f"{file}: upload it under Configure Autograder, with Ubuntu 24.04 or newer as the base image.")


@click.command()
def doctor() -> None:
    """Say what protects this machine from submissions, and prove it by trying what a hostile one would.

    Exit code 1 where something is open, or where there is no fence at all.
    """
    from ..fence.bubblewrap import told
    from ..fence.doctor import examine
    from .terminal import console, findings_of, progress

    with progress("Trying"):
        found = examine()
    click.echo(told())
    console().print(findings_of(found))
    if broken := [finding.name for finding in found if not finding.held]:
        raise AutograderError("Do not grade strangers' notebooks here. This did not hold: " + "; ".join(broken) + ".")
    click.echo("Submissions are kept apart from this machine.")


def say_unsubmitted(directory: Path, assignments: list[str]) -> None:
    """Say, on standard error, whose marks have no submission any more."""
    from ..gradebook.results import unsubmitted
    from .terminal import visible

    if found := unsubmitted(directory.resolve(), assignments):
        who = ", ".join(f"{student} ({assignment})" for student, assignment in found)
        click.echo(visible(f"Graded, without a submission: {who}. `autograder withdraw` takes a mark back."), err=True)


COMMANDS = (new, release, collect, grade, feedback, export, report, check, gradescope, doctor)
