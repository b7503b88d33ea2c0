"""The demonstration: one command from woven lessons to a graded class and the report on it."""

import shutil
from pathlib import Path

from ..authoring.samples import samples
from ..authoring.weave import woven
from ..errors import WorkspaceError
from ..exercises.sections import Section, written
from ..fence.fence import fence_works
from ..files import replace
from ..gradebook.grading import grade
from ..gradebook.workspace import CONFIG, new
from ..semester.class_report import page
from .terminal import console, progress, results

MARK, REPORT = "handrail-demo", "report.html"


def run(directory: Path) -> None:
    """Make a workspace in `directory`, hand in ten samples a section, grade them, report, say where everything lies.

    A workspace that an earlier demonstration made there is made anew; raises WorkspaceError for any other folder.
    """
    screen, sections = console(), written()
    if directory.exists() and not (directory / MARK).exists():
        raise WorkspaceError(
            f"{directory} exists and is no demonstration. Name another folder: autograder demo FOLDER."
        )
    shutil.rmtree(directory, ignore_errors=True)
    with progress("Making a workspace", len(sections)) as step:
        new(directory, woven(sections), step)
        (directory / MARK).write_text("Made by `autograder demo`, which may delete this folder.\n", "utf-8")
    count = hand_in(directory, sections)
    fenced = fence_works()
    if not fenced:
        screen.print(
            "bubblewrap is not here, or may not make namespaces. The samples are this project's own programs, so the "
            "demonstration goes on without a fence; `autograder grade` would refuse.\n"
        )
    rows = []
    with progress("Grading", count) as step:
        for row in grade(directory, trusted=not fenced):
            rows.append(row)
            step(f"{row.assignment}: {row.student}", done=1)
    screen.print(results(rows))
    replace(directory / REPORT, page.page(directory.resolve()).encode())
    screen.print(closing(directory.resolve(), sections[0]), soft_wrap=True, highlight=False)


def hand_in(directory: Path, sections: list[Section]) -> int:
    """Put the sample submissions into the workspace; returns how many."""
    count = 0
    for section in sections:
        for student, data in samples(section).items():
            folder = directory / "submitted" / student / section.assignment
            folder.mkdir(parents=True)
            (folder / f"{section.assignment}.ipynb").write_bytes(data)
            count += 1
    return count


def closing(root: Path, section: Section) -> str:
    """Where the results lie and how to open them."""
    pages = sorted((root / "feedback").glob(f"*/{section.assignment}/*.html"))
    return f"""
Where everything lies
  what students write in   {section.student_notebook.parent.parent}
  a feedback page          {pages[2]}
  graded copies            {root / "autograded"}
  gradebook                {root / "gradebook.db"} (SQLite)
  what changed, and when   {root / "grading.log"}

How to open it
  as a student             .venv/bin/jupyter lab --notebook-dir=. {section.student_notebook}
  as an instructor         cd {root} && {Path.cwd() / ".venv/bin/jupyter"} lab      then: Nbgrader, Formgrader
  a table of all marks     cd {root} && {Path.cwd() / ".venv/bin/nbgrader"} export

The workspace is an ordinary nbgrader course; {CONFIG} in it says what is different.

How the class does: {root / REPORT}"""
