"""A newly seen mistake: which probes a notebook's function fails, whether it has a name, and a stub for its entry."""

import ast
import secrets
import textwrap
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from handrail.engine.compare import Examined, Verdict, faults, take_apart
from handrail.engine.verdict import concluded, examine

from ..errors import Refused
from ..exercises.model import Exercise
from ..exercises.papers import Paper, draw
from ..exercises.sections import Section
from ..fence.budget import OutOfTime
from ..fence.fence import Fence
from ..judging.interview import Ended
from ..judging.loading import read_file
from ..judging.references import References
from ..judging.session import Lost, Session
from ..judging.submissions import Submission


@dataclass(frozen=True)
class Newcomer:
    """What one function of a notebook does: the verdict, and for each probe what is wrong with it.

    probes: (the arguments in words, what is wrong, empty where nothing is).  stub: an entry for the catalogue.
    place: the file of the catalogue that it belongs into.
    """

    exercise: str
    verdict: Verdict
    probes: tuple[tuple[str, str], ...]
    stub: str
    place: str


def newcomers(file: Path, section: Section, exercise: str | None, trusted: bool) -> list[Newcomer]:
    """The functions of a notebook that are wrong, or the one that is named, run behind the fence.

    Raises Refused for a file that cannot be graded or a name that is no exercise, NoFence where there is no fence.
    """
    chosen = [e for e in section.rubric if exercise in (None, e.name)]
    if not chosen:
        names = ", ".join(e.name for e in section.rubric)
        raise Refused(f"{section.name} has no exercise {exercise!r}; it has {names}.")
    submission = read_file(file, section)
    fences: list[Fence] = []
    references = References()

    def fenced() -> Fence:
        fences.append(Fence(trusted))
        return fences[-1]

    try:
        session = Session(fenced(), fenced, references, submission)
        session.begin()
        found = [_seen(session, section, e, submission) for e in chosen]
    finally:
        references.close()
        for fence in fences:
            fence.close()
    return [n for n in found if n and (exercise or n.verdict.kind not in ("right", "unwritten"))]


def _seen(session: Session, section: Section, exercise: Exercise, submission: Submission) -> Newcomer | None:
    """What a function does; None where it is not defined, or where its process does not answer."""
    paper = draw(section, exercise, np.random.default_rng(secrets.randbits(64)))
    try:
        outcomes = session.answers(exercise, paper)
    except (Ended, Lost, OutOfTime):
        return None
    if outcomes is None:
        return None
    examined = take_apart(paper.spec, outcomes, paper.expected, paper.calls)
    verdict = concluded(paper.spec, examined, paper.calls, paper.known)
    if not verdict.right and exercise.uses and _right_by_itself(session, section, exercise, paper):
        return None
    place = f"autograder/exercises/mistakes/{section.name}/{exercise.name}.py"
    return Newcomer(exercise.name, verdict, _probes(paper, examined), stub(submission, exercise, paper), place)


def _right_by_itself(session: Session, section: Section, exercise: Exercise, paper: Paper) -> bool:
    """Whether a function is right with the earlier ones that it uses answered by the reference."""
    earlier = {name: {"section": section.name, "name": name} for name in exercise.uses}
    try:
        outcomes = session.answers(exercise, paper, earlier)
    except (Ended, Lost, OutOfTime):
        return False
    return outcomes is not None and examine(paper.spec, outcomes, paper.expected, paper.calls).right


def _probes(paper: Paper, examined: list[Examined]) -> tuple[tuple[str, str], ...]:
    rows = []
    for call, e in zip(paper.calls, examined, strict=True):
        wrong = ", ".join(dict.fromkeys(faults(paper.spec, e)))
        where = ", ".join(str(path) for path in e.wrong if path)
        rows.append((_words(paper, call), f"{wrong}: {where}" if wrong and where else wrong))
    return tuple(rows)


def _words(paper: Paper, call: tuple) -> str:
    """Arguments in short: shapes of arrays, and numbers as they are."""
    parts = []
    for name, value in zip(paper.spec.arguments, call, strict=False):
        if isinstance(value, np.ndarray):
            parts.append(f"{name} {value.shape}")
        elif isinstance(value, (int, float, str)):
            parts.append(f"{name}={value!r}")
    return ", ".join(parts) or "no arguments"


def stub(submission: Submission, exercise: Exercise, paper: Paper) -> str:
    """An entry for the catalogue with the notebook's function in it; name and diagnosis are the author's to write."""
    body = _body(submission, exercise.name) or "    ...  # the wrong answer"
    return (
        f"def NAME_THE_FAULT({', '.join(paper.spec.arguments)}):\n"
        '    """What shows in numbers or shapes. Which question leads to the cause?"""\n'
        f"{body}\n"
    )


def _body(submission: Submission, name: str) -> str:
    """The source of a function's body as the notebook has it, without its docstring."""
    for _, code in reversed(submission.cells):
        try:
            tree = ast.parse(code)
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name == name:
                body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
                lines = code.splitlines()[body[0].lineno - 1 : node.end_lineno]
                return textwrap.indent(textwrap.dedent("\n".join(lines)), "    ")
    return ""
