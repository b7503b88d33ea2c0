"""One submission behind the fence, as the judge sees it: its cells run, its functions answer, nothing is believed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from handrail.engine.compare import Outcome
from handrail.engine.influence import Run

from ..errors import WorkerFault
from ..exercises.model import Exercise
from ..exercises.papers import Paper
from ..fence import wire, worker
from ..fence.budget import Budget, OutOfTime
from ..fence.fence import Fence
from ..fence.limits import MEMORY
from . import interview
from .interview import NONE, Answers, Ask, Ended, Interview
from .references import References
from .submissions import Submission

SECONDS_A_CELL = 10.0
SECONDS_A_NOTEBOOK = 120.0
MAX_PRINTED = 500_000  # characters that all cells together may have printed
MAX_DRAWN = 8 << 20  # bytes of figures that a graded copy holds
PNG = b"\x89PNG\r\n\x1a\n"

Open = Callable[[], Fence]
Cells = Sequence[tuple[str, str]]  # names and code
Figures = tuple[tuple[str, bytes], ...]


class Lost(Exception):
    """The submission's session ended: it died, hung, or sent what is no answer."""


@dataclass
class Session:
    """One submission behind the fence: its cells run, its functions are asked.

    Each asking has a session of its own, in which nothing was asked before.  fresh: whether the present one is such.
    """

    fence: Fence
    open_fence: Open
    references: References
    submission: Submission
    problems: dict[str, str] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)
    fresh: bool = False
    skipped: tuple[str, ...] = ()
    running: str = ""
    budget: Budget = field(default_factory=Budget)

    # --- its cells -----------------------------------------------------------------------------------

    def begin(self) -> None:
        """Run the notebook's cells; a cell that ends the session is left out and the others run again.

        Raises OutOfTime, also where no cell even begins, twice.
        """
        began = True
        while True:
            try:
                self._run_cells()
                self.fresh = True
                return
            except (WorkerFault, TimeoutError):
                if self.running:
                    self.problems[self.running] = "ended the whole session or did not end; it is left out"
                    self.skipped += (self.running,)
                elif not began:
                    raise OutOfTime from None
                began = bool(self.running)
            self.renew()

    def _run_cells(self) -> None:
        self.running = ""
        for ident, (header, _) in self._cells(self.submission.cells):
            self._note(ident, header)
        self.fence.receive(interview.GRACE, "ran")

    def _cells(self, cells: Cells, figures: bool = False) -> Iterator[tuple[str, wire.Frame]]:
        """Have cells run, but for those that were left out; what comes of each, one after the other."""
        kept = [list(cell) for cell in cells if cell[0] not in self.skipped]
        limits = {"memory": MEMORY, "seconds": SECONDS_A_NOTEBOOK, "seconds_a_cell": SECONDS_A_CELL}
        self.fence.begin({"cells": kept, "figures": figures, **limits}, self.budget)
        for ident, _ in kept:
            self._next(ident, "cell")
            self.running = ident
            yield ident, self._next(ident, "cell ran")

    def _next(self, ident: str, op: str) -> wire.Frame:
        """The frame about this cell; raises WorkerFault for one about another."""
        header, body = self.fence.receive(SECONDS_A_CELL + interview.GRACE, op)
        if header.get("cell") != ident:
            raise WorkerFault("the cells ran in another order")
        return header, body

    def _note(self, cell: str, header: dict[str, Any]) -> None:
        if header.get("problem"):
            self.problems[cell] = str(header["problem"])[:600]
        if isinstance(missing := header.get("missing"), list) and missing:
            self.missing[cell] = "; ".join(map(str, missing))[:600]
        room = MAX_PRINTED - sum(map(len, self.printed.values()))
        if header.get("printed") and room > 0:
            self.printed[cell] = str(header["printed"])[: min(wire.MAX_TEXT, room)]

    def figures(self) -> dict[str, Figures]:
        """What the notebook's cells draw when all of them run, demonstrations too; as far as that comes in time."""
        found, room = dict[str, Figures](), MAX_DRAWN
        with suppress(WorkerFault, TimeoutError, OutOfTime):
            self.renew()
            for ident, (header, body) in self._cells(self.submission.shows, figures=True):
                drawn = _figures(header.get("figures"), body)
                room -= len(body)
                if drawn and room > 0:
                    found[ident] = drawn
        return found

    def renew(self) -> None:
        """Close the submission and have a fence to begin it again; raises OutOfTime after its time."""
        self.budget.until(0.0)
        if not self.fence.finish():
            self.fence.close()
            self.fence = self.open_fence()

    # --- its functions -------------------------------------------------------------------------------

    def answers(self, exercise: Exercise, paper: Paper, earlier: Mapping[str, Ask] = NONE) -> list[Outcome] | None:
        """What a function does on all probes, with patience; None where it is not defined.

        earlier: functions in whose place the references answer. Raises Ended where the exercise's own process ends or
        says what is no answer, and Lost where the session does.
        """
        with self._asking(earlier) as asked:
            try:
                return asked.alone(exercise, paper)
            except (WorkerFault, TimeoutError):
                raise Lost from None

    def observed(self, exercise: Exercise, paper: Paper, observe: Callable[[Run], str]) -> str:
        """What `observe` says of a function that it may run on any probes; nothing where its process does not last."""
        said = ""
        with suppress(Ended, WorkerFault, TimeoutError), self._asking() as asked:
            said = observe(asked.running(exercise, paper))
        return said

    @contextmanager
    def company(self, papers: Mapping[Exercise, Paper]) -> Iterator[Answers]:
        """What asks functions one after the other, each apart from the others; it may end before all are asked."""
        with suppress(Ended, WorkerFault, TimeoutError), self._asking() as asked:
            yield asked.company(papers)

    @contextmanager
    def _asking(self, earlier: Mapping[str, Ask] = NONE) -> Iterator[Interview]:
        """An interview in a session of its own."""
        if not self.fresh:
            self.renew()
            self.begin()
        self.fresh = False
        with closing(Interview(self.fence, self.references, earlier)) as asked:
            yield asked


def _figures(described: Any, body: bytes) -> Figures:
    """The figures that a frame says it holds, each with its description; only what is a PNG file."""
    found, start = [], 0
    for entry in described[: worker.MAX_FIGURES] if isinstance(described, list) else ():
        match entry:
            case [str(alt), int(size)] if 0 < size <= len(body) - start:
                if body[start : start + size].startswith(PNG):
                    found.append((alt[:500], body[start : start + size]))
                start += size
    return tuple(found)
