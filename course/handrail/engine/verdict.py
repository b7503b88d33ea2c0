"""The verdict: right, or the first thing that is wrong, with the known mistakes that explain it.

The same engine runs at the student's desk, with the probes of a key, and at grading, with fresh ones.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from .compare import KINDS, Examined, Known, Outcome, Spec, Verdict, faults, take_apart
from .diagnosis import diagnose
from .messages import message, note

#: What the engine may raise over a value that cannot be compared at all, such as 10**400.
INCOMPARABLE = (ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError)


@np.errstate(all="ignore")  # what learners return may be as large as it likes
def examine(
    spec: Spec,
    outcomes: list[Outcome],
    expected: list[Any],
    calls: list[tuple],
    known: Sequence[Known] = (),
    reads: Sequence[str] = (),
) -> Verdict:
    """Right, or the first thing that is wrong, with the known mistakes that explain it.

    outcomes, expected, calls: one entry a probe: what happened, what should have come back, the arguments.
    known: the exercise's known mistakes on the same probes.
    reads: names of notebook variables that the function reads; reported only where a value is wrong.
    """
    return concluded(spec, take_apart(spec, outcomes, expected, calls), calls, known, reads)


@np.errstate(all="ignore")
def concluded(
    spec: Spec, examined: list[Examined], calls: list[tuple], known: Sequence[Known] = (), reads: Sequence[str] = ()
) -> Verdict:
    """The verdict on probes that are taken apart already."""
    kinds = [kind for e in examined for kind in faults(spec, e)]
    if not kinds:
        return Verdict(spec.name, "right", note=note(spec, examined))
    kind = min(kinds, key=KINDS.index)
    if kind in ("value", "shape") and reads:
        kind = "globals"
    mistakes = () if kind in ("unwritten", "globals") else diagnose(spec, examined, calls, known)
    where = tuple(dict.fromkeys(part for e in examined for part in e.where))
    return Verdict(spec.name, kind, message(spec, kind, examined, calls, reads, bool(mistakes)), mistakes, where=where)
