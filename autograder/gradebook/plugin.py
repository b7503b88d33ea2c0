"""What nbgrader loads from here: an exporter that takes any file in, a judge for Execute, and a keeper of scores."""

import glob
import re
import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from handrail.engine.cell_ids import check_id
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell
from nbgrader.api import Gradebook
from nbgrader.preprocessors import Execute, NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade
from traitlets import Bool, Enum, List, TraitError, Unicode
from traitlets.config import Config

from ..errors import Refused, WorkspaceError
from ..exercises import sections
from ..judging import judge
from ..judging.loading import read_file
from ..judging.report import Mark, Report
from ..judging.submissions import Submission, release
from . import log, packing, prose, shown, times
from .ledger import Scores, blank
from .page import Page as Page
from .workspace import notebook_in


@dataclass
class Case:
    """One submission on its way into the gradebook.

    submission: as intake read it; None where intake refused the file.  report: None until it is judged.
    """

    section: sections.Section
    submission: Submission | None
    report: Report | None = None


# --- taking in -------------------------------------------------------------------------------------


class Exporter(NotebookExporter):
    """nbgrader's notebook exporter, which reads what students hand in through intake.

    `ready` holds a case that was judged before; otherwise the file is read here and the preprocessor Judge judges it.
    """

    optimistic_validation = Bool(True, help="Validate a copy once, when it is complete.").tag(config=True)

    case: Case | None = None
    ready: Case | None = None
    asked: judge.Judge | None = None

    def __init__(self, **kwargs: Any):
        super().__init__(**kwargs)
        for folder in list(getattr(self.parent, "assignments", {})):
            if sections.known(Path(folder).name):
                take_over(self.parent, folder)

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> Any:
        """The text of a submission's copy, and nbgrader's resources; our own copies are read as usual."""
        if not getattr(self.parent, "_sanitizing", False) or not ours(resources):
            return super().from_filename(filename, resources, **kwargs)
        self.case = self.ready or taken(Path(filename), sections.section(resources["nbgrader"]["assignment"]))
        resources["metadata"] = {"name": Path(filename).stem, "path": str(Path(filename).parent)}
        resources["outputs"] = packing.beside(Path(filename).parent)
        return self.from_notebook_node(graded_copy(self.case), resources, **kwargs)

    def worker(self, trusted: bool, packages: tuple[str, ...]) -> judge.Judge:
        """The judge of this run; its process ends with the exporter."""
        if self.asked is None:
            self.asked = judge.Judge(trusted, packages)
            weakref.finalize(self, self.asked.close)
        return self.asked


def ours(resources: Any) -> bool:
    """Whether nbgrader is busy with one of the course's sections; an instructor's own assignment is left to it."""
    return sections.known(resources["nbgrader"]["assignment"])


def taken(path: Path, section: sections.Section) -> Case:
    """The case of a submitted file; where intake refuses it, with the report that says so."""
    try:
        if path.parent.is_symlink() or path.parent.parent.is_symlink():
            text = "The submission's folder is a link. Put the folder itself, with the notebook, in its place."
            raise Refused(text, "no ordinary file")
        return Case(section, read_file(notebook_in(path.parent, section.assignment), section))
    except Refused as refusal:
        return Case(section, None, judge.refused(section, refusal))


def graded_copy(case: Case) -> NotebookNode:
    """What goes on under nbgrader: the submission's cells, or the released notebook where the file was refused.

    What is the student's is inert: formgrader and Jupyter show text cells as the HTML and Markdown that they are.
    """
    given = release(case.section)
    notebook = nbformat.from_dict(case.submission.notebook if case.submission else given)
    course_s, room = {cell.source for cell in given.cells}, prose.ROOM
    for cell in notebook.cells:
        if cell.source in course_s:
            continue
        if cell.cell_type == "code":
            cell.source = prose.code(cell.source)
        else:
            text = prose.without_pictures(cell.source)
            cell.source = prose.prose(prose.cut(text, room))
            room -= len(text)
    return notebook


def take_over(converter: Any, folder: str) -> None:
    """Let nbgrader copy nothing of a submission's folder: what may lie beside a copy, the exporter hands it."""
    try:
        if "\n" in folder:
            raise WorkspaceError(f"nbgrader cannot read the name of the folder {folder!r}. Rename it.")
        times.of(Path(folder))
    except (WorkspaceError, OSError) as error:
        converter.log.error("Not graded: %s", error)
        del converter.assignments[folder]
    converter.coursedir.ignore = list(dict.fromkeys([*converter.coursedir.ignore, glob.escape(folder)]))


# --- judging ---------------------------------------------------------------------------------------


class Judge(NbGraderPreprocessor):
    """Stands where nbgrader has Execute: asks the submission's functions questions and writes marks as outputs."""

    trust_submissions = Bool(
        False,
        help="Run submissions without the fence where there is none: only for programs that you trust as your own.",
    ).tag(config=True)
    attempts = Enum(
        ("last", "best"),
        "last",
        help="Which attempt counts for `autograder grade`: the last, or the best, less what lateness costs.",
    ).tag(config=True)
    packages = List(
        Unicode(), help="What submissions may import besides numpy, matplotlib and IPython, as pip names it."
    ).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Raises what the judge raises where it cannot judge at all; nbgrader then records nothing."""
        if not ours(resources):
            self.log.warning("This is no section of the course: nbgrader runs it, without a fence.")
            return Execute(parent=self.parent).preprocess(nb, resources)
        case = case_of(self.parent)
        if case.report is None and case.submission is not None:
            worker = self.parent.worker(self.trust_submissions, tuple(self.packages))
            try:
                case.report = worker.grade(case.submission, case.section)
            except Exception:
                worker.close()
                raise
        assert case.report is not None
        return marked(nb, case.report), resources


#: What pip takes for a package's name, without a version.
PACKAGE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")


def declared(settings: Config) -> tuple[str, ...]:
    """The packages that a workspace with these settings declares; raises WorkspaceError where they are no names."""
    try:
        found = tuple(Judge(config=settings).packages)
    except TraitError as error:
        raise WorkspaceError(f"What nbgrader_config.py says of c.Judge is not understood: {error}") from None
    for name in found:
        if not PACKAGE.fullmatch(name):
            raise WorkspaceError(
                f"{name!r} in c.Judge.packages of nbgrader_config.py is no package's name. Write the name alone, such "
                "as pandas: grading has the version that is installed here."
            )
    return found


def case_of(exporter: Any) -> Case:
    """The case that an exporter is busy with; raises WorkspaceError where the exporter is not ours."""
    case = getattr(exporter, "case", None)
    if not isinstance(case, Case):
        raise WorkspaceError(
            "nbgrader_config.py names our preprocessors without our exporter. Write in it\n"
            'c.Autograde.exporter_class = "autograder.nbgrader_plugin.Exporter"'
        )
    return case


def marked(notebook: NotebookNode, report: Report) -> NotebookNode:
    """The notebook with each mark as the output of its check, what cells printed, and what was repaired at the top."""
    marks = {check_id(mark.exercise): mark for mark in report.marks}
    for cell in notebook.cells:
        if is_grade(cell):
            cell.outputs = shown.outputs(_mark_for(cell, marks))
        elif cell.cell_type == "code":
            printed = report.printed.get(cell.get("id"))
            cell.outputs = [shown.output("stream", name="stdout", text=printed)] if printed else []
            cell.outputs += [shown.figure(alt, png) for alt, png in report.figures.get(cell.get("id"), ())]
    if report.refusal or report.remarks or report.attempt:
        notebook.cells.insert(0, new_markdown_cell(shown.note(report), id="about-this-copy"))
    return notebook


def _mark_for(cell: NotebookNode, marks: dict[str, Mark]) -> Mark:
    mark = marks.get(cell.metadata.nbgrader.grade_id)
    points = cell.metadata.nbgrader.points
    if mark is None or mark.possible != points:
        raise WorkspaceError(
            f"The check {cell.metadata.nbgrader.grade_id!r} of the course's notebook, worth {points:g} points, is not "
            "the rubric's: one of them was changed since. Run `autograder build`."
        )
    return mark


# --- keeping ---------------------------------------------------------------------------------------


class KeepScores(NbGraderPreprocessor):
    """nbgrader's SaveAutoGrades in one transaction, with a line in the log for each score that changes.

    As there, a score or comment that a person gave stays, and is marked for another look.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        if not ours(resources):
            return SaveAutoGrades(parent=self.parent).preprocess(nb, resources)
        at, report = resources["nbgrader"], case_of(self.parent).report
        assert report is not None
        with Gradebook(at["db_url"]) as book:
            kept = book.find_submission_notebook(at["notebook"], at["assignment"], at["student"])
            changes = Scores(book).keep(kept, report, blank(nb), digest="")
            coursedir = self.parent.parent.coursedir
            folder = coursedir.format_path(coursedir.submitted_directory, at["student"], at["assignment"])
            if when := times.of(Path(folder)):  # nbgrader takes `+0100` for a hundred seconds
                kept.assignment.timestamp = when.replace(tzinfo=None)
            log.add(Path(coursedir.root), changes)
            book.db.commit()
        return nb, resources
