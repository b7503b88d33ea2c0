"""The nouns of the exercises as frozen dataclasses: what is asked, what is known to be wrong, what is right too."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from handrail.engine.compare import Known, Over


@dataclass(frozen=True)
class Exercise:
    """One function that a learner writes, and how it is judged.

    name: the function's name in `solutions.<section>`.
    points: marks for it; a section's add up to 100.
    draw: a random generator in, the probes out: a list of argument tuples. None for an answer without arguments.
    number: the exercise's number in the course, such as "1.4", where it has one.
    returns: what a returned tuple holds, in order, or the name of the single result; used in messages.
    uses: earlier functions of the section that this one calls; at grading the judge can answer them.
    view: the name of a view in `handrail.views` that turns results that are not determined (random
        search, initial weights) into facts that are; None where values are compared directly.
    rtol: relative tolerance for values, of the largest entry of each output.
    digits: decimals to which an answer without arguments must agree.
    may_change: arguments that the function is allowed to change in place.
    opaque: entries of `returns` that are not compared: whatever the function needs to get back in its next call.
    raises: the type of the exception that some of the probes are to end in; what comes from it is right too.
    over: what NumPy does about an overflow on the way, "ignore", or "raise" where the docstring promises that there is
        none.
    equations: lines of LaTeX, aligned at &, that `check` shows in a box once the function is right.
    seconds: time limit for one call.
    """

    name: str
    points: int
    draw: Callable[[np.random.Generator], list[tuple[Any, ...]]] | None = None
    number: str | None = None
    returns: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    view: str | None = None
    rtol: float = 1e-6
    digits: int = 3
    may_change: tuple[str, ...] = ()
    opaque: tuple[str, ...] = ()
    raises: str = ""
    over: Over = "ignore"
    equations: tuple[str, ...] = ()
    seconds: float = 10.0


@dataclass(frozen=True)
class Mistake:
    """A wrong function whose docstring is the diagnosis.

    praise: how the diagnosis begins where it says first what is right; it is left out beside another fault.
    """

    name: str
    exercise: str
    function: Callable[..., Any] = field(repr=False)
    diagnosis: str = field(repr=False)
    praise: str = field(default="", repr=False)

    def known(self, signature: list[Any]) -> Known:
        """What the comparison engine has to know of it."""
        return Known(self.name, self.diagnosis, signature, self.praise)


@dataclass(frozen=True)
class Ladder:
    """An exercise's hints: a twin of it, with numbers of its own as defaults, whose docstring has the other rungs.

    The docstring's first paragraph is the idea as a question, its second what to write down first, the others the
    derivation. The twin's arguments are those of the exercise; what it computes is shown name by name.
    """

    exercise: str
    twin: Callable[..., Any] = field(repr=False)


@dataclass(frozen=True)
class Variant:
    """A right function written in another way."""

    name: str
    exercise: str
    function: Callable[..., Any] = field(repr=False)
