"""The command line: thin commands that parse, call and print; everything heavy is imported inside them."""

import errno
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from .commands.semester import COMMANDS
from .errors import AutograderError

ODD = 5  # paths that a message names
TRUST = click.option(
    "--trust-submissions",
    is_flag=True,
    help="Without bubblewrap, run submissions unfenced: every notebook can then do what you can do on this machine.",
)


class Commands(click.Group):
    """Commands whose AutograderErrors, and what the system refuses, become one message and exit code 1."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except AutograderError as error:
            from .commands.report import visible

            raise click.ClickException(visible(str(error))) from None
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            from .commands.report import visible

            where = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(visible(f"{where}{error.strerror or error}.")) from None


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="A semester begins with `autograder new DIR`; `autograder demo` shows all of it on ten small submissions.",
)
def main() -> None:
    """Weave lessons, certify their checks, grade submissions.

    \b
    Examples:
      autograder new spring/                      a workspace with all assignments, ready for nbgrader
      autograder grade spring/                    grade everything in spring/submitted/
      autograder check 1-univariate.ipynb         one notebook, judged as it will be
      autograder collect spring/ all.zip …        sort a platform's download into spring/submitted/
      autograder report spring/                   one page on how the class does
      autograder build --verify                   nothing derived is stale, nothing leaks an answer
      autograder certify univariate               every mistake caught, every variant accepted
    """


@main.command()
@click.argument("directory", type=click.Path(path_type=Path))
def new(directory: Path) -> None:
    """Make an nbgrader workspace in DIRECTORY.

    \b
    Example:
      autograder new spring/
      cd spring && nbgrader generate_assignment 1-univariate
    """
    from .exercises.course import written
    from .gradebook.workspace import new as make

    with progress("Making the workspace") as step:
        make(directory, written(), step)
    click.echo(
        f"{directory}: put notebooks into submitted/STUDENT/ASSIGNMENT/, then run "
        f"`autograder grade {shlex.quote(str(directory))}`."
    )


@main.command()
@click.argument("sections", nargs=-1)
@click.option("--verify", is_flag=True, help="Write nothing; fail where a derived file is stale or holds an answer.")
def build(sections: tuple[str, ...], verify: bool) -> None:
    """Make notebooks and keys from lessons and references, for all SECTIONS or those named.

    \b
    Examples:
      autograder build univariate
      autograder build --verify
    """
    from .authoring import build as builder

    chosen = _sections(sections)
    with progress("Verifying" if verify else "Building", 4 * len(chosen) if verify else 3 * len(chosen)) as step:
        (builder.verify if verify else builder.build)(chosen, step)
    click.echo(f"{'Up to date and without leaks' if verify else 'Built'}: {', '.join(s.name for s in chosen)}.")


@main.command()
@click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--assignment", help="Only this one, such as 1-univariate.")
@click.option("--workers", type=click.IntRange(1), help="Processes that judge; as many as cores where not given.")
@click.option("--dask", metavar="ADDRESS", default="", help="Judge on the workers of this Dask scheduler instead.")
@click.option("--force", is_flag=True, help="Judge again also what did not change since it was graded.")
@click.option("--demonstrations", is_flag=True, help="Run demonstrations too, for figures in feedback; slower.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of tables.")
@TRUST
def grade(
    directory: Path,
    assignment: str | None,
    workers: int | None,
    dask: str,
    force: bool,
    demonstrations: bool,
    quiet: bool,
    as_json: bool,
    trust_submissions: bool,
) -> None:
    """Judge what is new in DIRECTORY/submitted, write gradebook, graded copies and feedback.

    Exit code 0 where everything is graded or refused for its own faults, 1 where nothing could be begun, 2 where this
    machine failed with a submission: grade again, and only what is missing is judged.

    \b
    Examples:
      autograder grade spring/ --assignment 1-univariate
      autograder grade spring/ --dask tcp://10.0.0.7:8786
    """
    import json
    from dataclasses import asdict

    from .gradebook.crew import prepare

    if not dask:
        prepare()
    from .commands.report import console, results, said, visible
    from .gradebook.grading import grade as graded
    from .gradebook.workspace import astray

    rows = []
    with progress("Grading", silent=quiet or as_json) as step:
        found = graded(
            directory,
            assignment,
            workers=workers,
            dask=dask,
            trusted=trust_submissions,
            force=force,
            demonstrations=demonstrations,
            begun=lambda count: step(total=count, done=0),
        )
        for row in found:
            rows.append(row)
            if row.state != "unchanged":
                step(f"{row.assignment}: {row.student}", failed=said(row) if row.state == "fault" else "", done=1)
    if as_json:
        click.echo(json.dumps({"submissions": [asdict(row) for row in rows]}, indent=1))
    elif not quiet:
        console().print(results(rows))
        if not rows:
            click.echo(f"Nothing is handed in: {directory / 'submitted'} holds no submission.", err=True)
        if odd := [str(path) for path in astray(directory)]:
            shown = ", ".join(odd[:ODD]) + (f" and {len(odd) - ODD} more" if len(odd) > ODD else "")
            click.echo(visible(f"Not looked at: {shown}. Submissions lie in submitted/STUDENT/ASSIGNMENT/."), err=True)
    if any(row.state == "fault" for row in rows):
        sys.exit(2)


@main.command()
@click.argument("sections", nargs=-1)
@click.option("--seeds", default=20, show_default=True, help="Draws of fresh probes for each exercise.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of the table.")
@click.option(
    "--page", type=click.Path(dir_okay=False, path_type=Path), help="Also write a page for instructors, HTML."
)
@click.option("--workers", type=click.IntRange(1), help="Processes at once; as many as cores where not given.")
def certify(sections: tuple[str, ...], seeds: int, as_json: bool, page: Path | None, workers: int | None) -> None:
    """Prove the checks: mistakes are caught and named, mutants killed, right variants accepted, faults cost once.

    Exit code 1 where one of these does not hold.

    \b
    Examples:
      autograder certify univariate --seeds 200
      autograder certify --page certificate.html
    """
    import json
    import time

    from .authoring.certifying.certificate import certificates
    from .authoring.certifying.certificate import page as written
    from .authoring.certifying.certify import certify as run
    from .authoring.certifying.certify import shortfalls, summary
    from .commands.report import console

    chosen, start = _sections(sections), time.perf_counter()
    with progress("Certifying", sum(len(s.rubric) for s in chosen)) as step:
        found = run(chosen, seeds, step, workers)
    seconds = time.perf_counter() - start
    if as_json:
        click.echo(json.dumps(summary(found, seconds), indent=2))
    else:
        console().print(certificates(found))
    if page:
        page.write_text(written(found, seeds, seconds), "utf-8")
    if problems := shortfalls(found):
        raise AutograderError("The checks do not hold:\n  " + "\n  ".join(problems))


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--exercise", help="Only this one, right or wrong.")
@click.option("--section", help="The section, where the notebook's functions do not tell it.")
@TRUST
def mistake(file: Path, exercise: str | None, section: str | None, trust_submissions: bool) -> None:
    """Show what is wrong in a notebook FILE probe by probe, and print stubs of entries for what has no name yet.

    \b
    Example:
      autograder mistake submitted/ada/1-univariate/1-univariate.ipynb --exercise gradients
    """
    from .authoring.newcomer import newcomers
    from .commands.report import console, probes
    from .exercises.course import section as named
    from .exercises.course import written
    from .judging.intake import section_of

    of = named(section) if section else section_of(file.read_bytes(), written())
    with progress(f"Judging {file.name}"):
        found = newcomers(file, of, exercise, trust_submissions)
    for newcomer in found:
        console().print(probes(newcomer))
        if not newcomer.verdict.right and not newcomer.verdict.mistakes:
            click.echo(f"Give this a name and a diagnosis, and put it into the catalogue of {of.name}:\n")
            click.echo(newcomer.stub)
    if not found:
        click.echo("Nothing is wrong.")


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--section", help="The section, where the notebook's functions do not tell it.")
@TRUST
def check(file: Path, section: str | None, trust_submissions: bool) -> None:
    """Judge one notebook FILE as grading will, and print what its student will read.

    \b
    Example:
      autograder check submitted/ada/1-univariate/1-univariate.ipynb
    """
    from .commands.report import console, marks, visible
    from .exercises.course import section as named
    from .exercises.course import written
    from .gradebook.crew import close, judged
    from .judging.intake import section_of

    of = named(section) if section else section_of(file.read_bytes(), written())
    with progress(f"Judging {file.name}"):
        _, report = judged(file, of.assignment, trust_submissions)
        close()
    if report.refusal:
        raise AutograderError(f"{file}: {report.refusal}")
    for remark in report.remarks:
        click.echo(visible(remark))
    console().print(marks(report))
    click.echo(f"{report.score:g} of {report.possible:g} points")


@main.command()
@click.argument("section")
@click.option("--to", "file", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The zip to write.")
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
    from .exercises.course import section as named
    from .semester.gradescope import pack

    pack(named(section), file, trust_submissions)
    click.echo(f"{file}: upload it under Configure Autograder, with Ubuntu 24.04 or newer as the base image.")


@main.command()
def doctor() -> None:
    """Say what protects this machine from submissions, and prove it by trying what a hostile one would.

    Exit code 1 where something is open, or where there is no fence at all.
    """
    from .commands.report import console, findings_of
    from .fence.doctor import examine

    with progress("Trying"):
        found = examine()
    console().print(findings_of(found))
    if broken := [finding.name for finding in found if not finding.held]:
        raise AutograderError("Do not grade strangers' notebooks here. This did not hold: " + "; ".join(broken) + ".")
    click.echo("Submissions are kept apart from this machine.")


@main.command()
@click.argument("directory", type=click.Path(path_type=Path), default=Path("demo"))
def demo(directory: Path) -> None:
    """Build a section, make a workspace in DIRECTORY, grade ten sample submissions, say where everything lies."""
    from .commands.demo import run

    run(directory)


for command in COMMANDS:
    main.add_command(command)


def _sections(names: tuple[str, ...]) -> list[Any]:
    from .exercises.course import section, written

    return [section(name) for name in names] or written()


@contextmanager
def progress(title: str, total: int | None = None, silent: bool = False) -> Iterator[Callable[..., None]]:
    """A bar on standard error with counts, rate and time left; calling what is yielded says what begins now.

    It moves on by one with each call after the first, or by `done` where that is given. total: the bar's new length.
    failed: a line that stays. silent: show nothing.
    """
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    from .commands.report import visible

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
