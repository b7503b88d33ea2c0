"""What one submission may take in all: time on the clock and of the processor, whatever of it runs, however often."""

import time
from dataclasses import dataclass, field

from .limits import SECONDS_AHEAD

SECONDS = 600.0


class OutOfTime(Exception):
    """The submission took all the time that one submission may."""


@dataclass
class Budget:
    """The time of one submission; a fence keeps to it while the submission is open.

    seconds: on the clock, from now on.  taken: seconds of processor time of what was open before.
    """

    seconds: float = field(default_factory=lambda: SECONDS)
    began: float = field(default_factory=time.monotonic)
    taken: float = 0.0

    def until(self, seconds: float) -> float:
        """When so many seconds are over, or all the time, on time.monotonic's clock; raises OutOfTime after that."""
        now, end = time.monotonic(), self.began + self.seconds
        if now >= end:
            raise OutOfTime
        return min(now + seconds, end)

    def ahead(self) -> float:
        """Seconds of processor time that may still be taken beyond those of the clock."""
        return time.monotonic() - self.began + SECONDS_AHEAD - self.taken
