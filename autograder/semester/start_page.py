"""START.html: the one page that a learner reads first, with all ways to open a notebook and how to hand it in."""

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from handrail.engine.grading import here
from jinja2 import Environment, PackageLoader, StrictUndefined
from nbformat import NotebookNode
from traitlets.config import Config

from ..errors import NoGradebook, WorkspaceError
from ..gradebook import times
from ..gradebook.plugin import declared
from ..gradebook.workspace import CONFIG, config, gradebook
from . import trace

NAME = "START.html"
HEADING = re.compile(r"^# (.+)", re.MULTILINE)


def page(root: Path, assignment: str, notebook: NotebookNode | None, wheel: str) -> bytes:
    """The page for an assignment of a workspace; it fetches nothing.  wheel: the name of handrail's file.

    Raises WorkspaceError where the gradebook, or the zone in which dates are told, cannot be used.
    """
    environment = Environment(loader=PackageLoader("autograder.semester"), autoescape=True, undefined=StrictUndefined)
    settings = config(root)
    packages = declared(settings)
    text = environment.get_template(NAME).render(
        assignment=assignment,
        title=(notebook and _title(notebook)) or assignment,
        wheel=wheel,
        packages=packages,
        grading=here(packages),
        due=_due(settings, assignment),
        platform=_platform(root),
    )
    return text.encode()


def _title(notebook: NotebookNode) -> str:
    """The first heading in a notebook's text cells; empty where there is none."""
    texts = (cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    heading = next(filter(None, (HEADING.search(text) for text in texts)), None)
    return heading[1] if heading else ""


def _due(settings: Config, assignment: str) -> str:
    """When an assignment is due, as in `Sunday, 1 March 2026, 23:59 (Europe/Berlin, UTC+01:00)`; empty if never.

    nbgrader keeps such moments in UTC; `c.Exchange.timezone` names the zone of those who read them.
    """
    try:
        with gradebook(settings) as book:
            moment = book.find_assignment(assignment).duedate
    except NoGradebook:
        return ""
    return _told(moment.replace(tzinfo=UTC), settings.Exchange.get("timezone", "UTC")) if moment else ""


def _told(moment: datetime, name: str) -> str:
    try:
        there = moment.astimezone(times.zone(name))
    except (ValueError, KeyError, OSError):
        raise WorkspaceError(
            f"{CONFIG} has the zone {name!r} in c.Exchange.timezone, which is not understood. Write one such as "
            "'Europe/Berlin', or take the line out."
        ) from None
    offset = str(timezone(there.utcoffset() or timedelta()))
    zone = f"{name}, {offset}" if "/" in name else offset
    return f"{there:%A}, {there.day} {there:%B %Y, %H:%M} ({zone})"


def _platform(root: Path) -> str:
    """The platform on which a class hands in, as far as earlier collections tell; empty where they do not."""
    known = [line.platform for line in trace.lines(root) if line.platform != "folders"]
    return known[-1] if known else ""
