"""The judgement of one submission: what each exercise earned, and all that is said of the rest."""

from dataclasses import dataclass, field

from handrail.engine.compare import FAULTS

from .remarks import Remark


@dataclass(frozen=True)
class Mark:
    """What one exercise of a submission earned, and why.

    kind: "right", or what is wrong, as in `handrail.engine.compare.KINDS`.  mistakes: names of known mistakes.
    message: what the student reads.  where: what is wrong, without numbers, as in `handrail.engine.compare.Verdict`.
    seed: the probes' seed; the same seed asks the same questions again.
    """

    exercise: str
    points: float
    possible: float
    kind: str
    message: str = ""
    mistakes: tuple[str, ...] = ()
    seed: int = 0
    where: tuple[str, ...] = ()

    @property
    def named(self) -> str:
        """The mistakes' names in words; where none is known, the kind of fault."""
        return " and ".join(name.replace("_", " ") for name in self.mistakes) or FAULTS[self.kind]


@dataclass(frozen=True)
class Report:
    """The judgement of one submission: a mark an exercise, what was repaired, what its cells printed or raised.

    figures: what its cells drew, as (description, PNG file), where that was asked for.
    refusal: why nothing was graded; None where it was.  attempt: the folder of an earlier attempt that counts, as the
    best; empty for the last.
    """

    section: str
    marks: tuple[Mark, ...]
    remarks: tuple[Remark, ...] = ()
    printed: dict[str, str] = field(default_factory=dict)
    refusal: Remark | None = None
    figures: dict[str, tuple[tuple[str, bytes], ...]] = field(default_factory=dict)
    attempt: str = ""

    @property
    def score(self) -> float:
        return sum(mark.points for mark in self.marks)

    @property
    def possible(self) -> float:
        return sum(mark.possible for mark in self.marks)

    @property
    def found(self) -> str:
        """What was found in one line: the wrong exercises, each with its mistake's name or the kind of fault."""
        if self.refusal:
            return f"refused: {self.refusal.text}"
        unwritten = [mark for mark in self.marks if mark.kind == "unwritten"]
        wrong = [f"{mark.exercise}: {mark.named}" for mark in self.marks if mark.kind not in ("right", "unwritten")]
        if len(unwritten) > 2:
            wrong.append(f"{len(unwritten)} of {len(self.marks)} exercises not written")
        else:
            wrong += [f"{mark.exercise}: not written" for mark in unwritten]
        return "; ".join(wrong) or "all right"
