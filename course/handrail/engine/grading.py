"""What there is where notebooks are graded, as a release tells it to those who work elsewhere."""

import sys
from dataclasses import dataclass
from typing import Any

ALWAYS = ("numpy", "matplotlib", "IPython", "handrail")


@dataclass(frozen=True)
class Grading:
    """What grading has.

    packages: what an instructor declared besides those that are always there, as pip names it.
    python: its release, such as (3, 11); empty where a notebook does not tell.
    """

    packages: tuple[str, ...] = ()
    python: tuple[int, ...] = ()

    def __str__(self) -> str:
        named = [*ALWAYS[:-1], *self.packages]
        python = [f"Python {'.'.join(map(str, self.python))}"] if self.python else []
        return f"{', '.join([*python, *named])} and {ALWAYS[-1]}"

    @property
    def metadata(self) -> dict[str, Any]:
        """It as an entry `handrail` of a notebook's metadata."""
        return {"packages": list(self.packages), "python": list(self.python)}


UNKNOWN = Grading()


def here(packages: tuple[str, ...] = ()) -> Grading:
    """What this Python has, with these packages declared."""
    return Grading(packages, tuple(sys.version_info[:2]))


def told(metadata: Any) -> Grading:
    """What a notebook's metadata tell; where they do not, or not rightly, what is always there."""
    match metadata:
        case {"handrail": {"packages": list(packages), "python": list(python)}}:
            if all(isinstance(name, str) for name in packages) and all(isinstance(number, int) for number in python):
                return Grading(tuple(packages), tuple(python))
    return UNKNOWN
