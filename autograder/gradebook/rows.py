"""What grading and a class are told in: a row a submission, a line a student."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What became of one submission.

    state: "graded"; "unchanged" since it was graded before; "refused" where its file cannot be graded; "fault" where
    this machine failed: it is not graded then.  score: the points that count, as the gradebook has them: the judge's
    points, with those by hand and without what lateness cost.  said: what was found, why it was or still is refused, or
    what failed.  judged: the judge's points.  penalty: what lateness cost.  waiting: exercises that wait for a person.
    attempt: the folder of an earlier attempt that counts, as the best; empty for the last.
    excused: whether none of it counts.
    """

    student: str
    assignment: str
    state: str
    score: float = 0.0
    possible: float = 0.0
    said: str = ""
    judged: float = 0.0
    penalty: float = 0.0
    waiting: tuple[str, ...] = ()
    attempt: str = ""
    excused: bool = False

    @property
    def by_hand(self) -> float:
        """What people added to the judge's points, or took away."""
        return round(self.score + self.penalty - self.judged, 9)

    @property
    def refused(self) -> bool:
        """Whether its file cannot be graded, now or since an earlier run."""
        return self.state == "refused" or (self.state == "unchanged" and bool(self.said))


@dataclass(frozen=True)
class Student:
    """One line of the roster; everything but the id may be empty."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_user_id: str = ""

    @property
    def name(self) -> str:
        """First and last name; the id where there is neither."""
        return f"{self.first_name} {self.last_name}".strip() or self.id
