"""Grading a workspace: what is new goes to a crew, what comes back to the one writer; what did not change stays."""

import hashlib
import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from nbgrader.coursedir import CourseDirectory

from ..errors import Refused, Unreadable, WorkspaceError
from ..exercises.sections import known
from ..fence.bindings import insist_on
from ..fence.fence import insist
from ..judging.salvage import contents
from . import crew
from .crew import Graded, HandedIn
from .digest import digest_of, stamp_of
from .plugin import Judge, declared
from .rows import Row
from .workspace import attempts, config, submitted
from .writer import Writer

BATCH, SECONDS_A_BATCH = 25, 2.0

Place = tuple[str, str]  # student, assignment
Work = tuple[str, str, Path]  # with the notebook


def grade(
    root: Path,
    assignment: str | None = None,
    *,
    students: Collection[str] = (),
    workers: int | None = None,
    dask: str = "",
    trusted: bool = False,
    force: bool = False,
    demonstrations: bool = False,
    begun: Callable[[int], object] = lambda count: None,
) -> Iterator[Row]:
    """Judge and record what was submitted; yields a row for each submission, once its marks are recorded.

    students: whose, everyone's where empty.  workers: processes that judge, as many as there are cores where None.
    dask: the address of a scheduler whose workers judge instead.  force: judge again also what did not change since it
    was graded.  demonstrations: run them too, for the figures in graded copies and pages.  begun: hears how many
    submissions will be judged.

    Raises NoFence before anything is recorded where there is no fence and `trusted` is false, or where a package that
    the workspace declares is not installed, and WorkspaceError where
    `root` is no workspace or cannot be written.
    """
    root = root.resolve()
    if assignment and not known(assignment):
        raise WorkspaceError(
            f"{assignment} is no section of the course. Grade it with `nbgrader autograde {assignment}`."
        )
    work = _of(students, _ours(root, submitted(root, assignment)))
    with Writer(root) as writer:
        if not trusted and not dask:
            insist()
        how = crew.How(trusted, demonstrations, declared(config(root)))
        if not dask:
            insist_on(how.packages)
        digested = partial(digest_of, rule=writer.lateness.rule, how=how)
        best = Judge(config=config(root)).attempts == "best"
        all_of = {(s, a): [path, *(attempts(root, s, a) if best else ())] for s, a, path in work}
        unchanged, changed = _sorted(all_of, {} if force else writer.known(), digested)
        begun(len(changed))
        yield from unchanged
        if changed:
            count = workers or os.cpu_count() or 1
            opened = partial(crew.cluster, dask) if dask else partial(crew.local, count)
            entries = (handed_in(*place, path) for place, paths in changed.items() for path in paths)
            graded = crew.graded(entries, opened, crew.AHEAD * count, how)
            for batch in batches(_counting(graded, changed, digested, writer.worth)):
                yield from writer.write(batch)


def _ours(root: Path, work: Iterable[Work]) -> list[Work]:
    """The work of the course's sections, without that of students whom nbgrader's configuration excludes."""
    excluded = CourseDirectory(config=config(root)).student_id_exclude.split(",")
    return [entry for entry in work if known(entry[1]) and entry[0] not in excluded]


def _of(students: Collection[str], work: list[Work]) -> list[Work]:
    """The work of these students, all of it where none are named."""
    if absent := sorted(set(students) - {student for student, _, _ in work}):
        raise WorkspaceError(f"Nothing is handed in by {', '.join(absent)}; nothing was graded.")
    return [entry for entry in work if not students or entry[0] in students]


def _sorted(
    work: Mapping[Place, list[Path]], known: Mapping[Place, tuple[str, Row]], digested: Callable[[HandedIn, Path], str]
) -> tuple[list[Row], dict[Place, list[Path]]]:
    """The rows of what did not change since it was graded, and the rest of the work, with the notebooks of each."""
    unchanged, changed = [], {}
    for place, paths in work.items():
        digest, row = known.get(place, ("", None))
        if row and digest and digest == _joined([digested(handed_in(*place, path), path) for path in paths]):
            unchanged.append(row)
        else:
            changed[place] = paths
    return unchanged, changed


def _counting(
    graded: Iterable[Graded],
    work: Mapping[Place, list[Path]],
    digested: Callable[[Graded, Path], str],
    worth: Callable[[Graded], float],
) -> Iterator[Graded]:
    """Of each submission's attempts the one that counts, with the digest of all, as soon as all are judged.

    It is the best and, among equals, the last; one that this machine could not judge says so in place of all.
    """
    judged: dict[Place, list[Graded]] = {}
    for one in graded:
        place = one.student, one.assignment
        own, paths = judged.setdefault(place, []), {_attempt(path, one.assignment): path for path in work[place]}
        own.append(one)
        if len(own) == len(paths):
            del judged[place]
            digest = _joined([digested(g, paths[g.attempt]) for g in own])
            yield replace(_best(own, worth), digest=digest)


def _best(own: list[Graded], worth: Callable[[Graded], float]) -> Graded:
    if len(own) == 1:
        return own[0]
    failed = next((one for one in own if one.fault), None)
    return failed or max(own, key=lambda one: (worth(one), not one.attempt, one.attempt))


def _joined(digests: list[str]) -> str:
    """One digest of all attempts; empty where one of them has none."""
    if len(digests) == 1 or not all(digests):
        return digests[0] if len(digests) == 1 else ""
    return hashlib.sha256(" ".join(sorted(digests)).encode()).hexdigest()


def _attempt(path: Path, assignment: str) -> str:
    """The name of an earlier attempt's folder; empty for what lies in submitted/."""
    return "" if path.parent.name == assignment else path.parent.name


def handed_in(student: str, assignment: str, path: Path) -> HandedIn:
    """A submission's file as a worker gets it."""
    attempt = _attempt(path, assignment)
    try:
        stamp_of(path)
        if os.path.islink(path.parent) or os.path.islink(path.parent.parent):
            text = "The submission's folder is a link. Put the folder itself, with the notebook, in its place."
            raise Refused(text, "no ordinary file")
        return HandedIn(student, assignment, contents(path), attempt=attempt)
    except Refused as refusal:
        return HandedIn(student, assignment, refusal=refusal, attempt=attempt)
    except Unreadable as fault:
        return HandedIn(student, assignment, fault=str(fault), attempt=attempt)


def batches(graded: Iterable[Graded]) -> Iterator[list[Graded]]:
    """Submissions in lists that are long enough to be worth a transaction and short enough to be recorded soon."""
    batch: list[Graded] = []
    begun = time.monotonic()
    for entry in graded:
        batch.append(entry)
        if len(batch) >= BATCH or time.monotonic() - begun > SECONDS_A_BATCH:
            yield batch
            batch, begun = [], time.monotonic()
    if batch:
        yield batch
