"""The commands of an author: new-section, build, certify, mistake, demo."""

from pathlib import Path
from typing import Any

import click

from ..errors import AutograderError
from .options import JSON, NEW_FILE, NOTEBOOK, SECTION, SECTIONS, TRUST


@click.command("new-section")
@click.argument("name")
def new_section(name: str) -> None:
    """Write the skeleton of a section called NAME: a lesson, a reference, a rubric, places for mistakes and variants.

    \b
    Example:
      autograder new-section ridge
    """
    from ..authoring.new_section import skeleton
    from ..exercises.sections import ROOT

    for path in skeleton(name):
        click.echo(path.relative_to(ROOT))
    click.echo(
        f'Now add "{name}" to SECTIONS in autograder/exercises/sections.py, then run `autograder build {name}` and '
        f"`autograder certify {name}`, which says what is still owed."
    )


@click.command()
@SECTIONS
@click.option("--verify", is_flag=True, help="Write nothing; fail where a derived file is stale or holds an answer.")
def build(sections: tuple[str, ...], verify: bool) -> None:
    """Make notebooks and keys from lessons and references, for all SECTIONS or those named.

    \b
    Examples:
      autograder build univariate
      autograder build --verify
    """
    from ..authoring import build as builder
    from .terminal import progress

    chosen = _sections(sections)
    with progress("Verifying" if verify else "Building", 4 * len(chosen) if verify else 3 * len(chosen)) as step:
        (builder.verify if verify else builder.build)(chosen, step)
    click.echo(f"{'Up to date and without leaks' if verify else 'Built'}: {', '.join(s.name for s in chosen)}.")


@click.command()
@SECTIONS
@click.option("--seeds", default=20, show_default=True, help="Draws of fresh probes for each exercise.")
@JSON
@click.option("--page", type=NEW_FILE, help="Also write a page for instructors, HTML.")
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

    from ..authoring.certifying.certificate import certificates
    from ..authoring.certifying.certificate import page as written
    from ..authoring.certifying.certify import certify as run
    from ..authoring.certifying.certify import shortfalls, summary
    from .terminal import console, progress

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


@click.command()
@NOTEBOOK
@click.option("--exercise", help="Only this one, right or wrong.")
@SECTION
@TRUST
def mistake(file: Path, exercise: str | None, section: str | None, trust_submissions: bool) -> None:
    """Show what is wrong in a notebook FILE probe by probe, and print stubs of entries for what has no name yet.

    \b
    Example:
      autograder mistake submitted/ada/1-univariate/1-univariate.ipynb --exercise gradients
    """
    from ..authoring.newcomer import newcomers
    from ..exercises.sections import section as named
    from ..exercises.sections import written
    from ..judging.loading import section_of
    from .terminal import console, probes, progress

    of = named(section) if section else section_of(file.read_bytes(), written())
    with progress(f"Judging {file.name}"):
        found = newcomers(file, of, exercise, trust_submissions)
    for newcomer in found:
        console().print(probes(newcomer))
        if not newcomer.verdict.right and not newcomer.verdict.mistakes:
            click.echo(f"Give this a name and a diagnosis, and put it into {newcomer.place}:\n")
            click.echo(newcomer.stub)
    if not found:
        click.echo("Nothing is wrong.")


@click.command()
@click.argument("directory", type=click.Path(path_type=Path), default=Path("demo"))
def demo(directory: Path) -> None:
    """Build a section, make a workspace in DIRECTORY, grade ten sample submissions, say where everything lies."""
    from .demo import run

    run(directory)


def _sections(names: tuple[str, ...]) -> list[Any]:
    from ..exercises.sections import section, written

    return [section(name) for name in names] or written()


COMMANDS = (new_section, build, certify, mistake, demo)
