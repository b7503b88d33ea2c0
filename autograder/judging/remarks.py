"""What is said of a submission besides its marks: what was repaired, what stopped, why it is refused."""

from dataclasses import dataclass

#: Each kind of repair in words that hold nothing of a submission.
REPAIRS = {
    "encoding": "The file was in another encoding than UTF-8.",
    "bytes": "Some bytes of the file were no UTF-8.",
    "archive": "The file was a zip archive.",
    "program": "The file was a Python program instead of a notebook.",
    "damaged": "The file was damaged; whole cells were recovered from it.",
    "conflict": "The file held two versions with merge-conflict markers.",
    "copies": "The notebook had thousands of cells; the empty ones and copies were left out.",
    "cell conflict": "A cell held two versions with merge-conflict markers.",
    "text cell": "An answer stood in a cell that was no code cell.",
    "split": "A function was split between two cells.",
    "spare stub": "An exercise was written in a cell of its own, above or below its stub.",
    "imports lost": "The course's imports were missing or damaged.",
    "imports late": "The course's imports stood below cells that need them.",
    "defined twice": "An exercise was written in several cells; the last function counted.",
    "check changed": "A check was changed and is the course's own again.",
    "marks lost": "Cells had lost the course's marks and were recognised by what they hold.",
    "check lost": "A check was missing and is put back.",
}

#: What happened when the cells ran.
STOPS = {
    "import": "A cell imported a package that is not there when notebooks are graded.",
    "stopped": "A cell stopped with an error.",
    "left out": "A cell ended the whole session or did not end, and was left out.",
}

#: Why a file cannot be graded.
REFUSALS = {
    "no file": "There was no notebook with the assignment's name.",
    "no ordinary file": "It was a link, a folder or no ordinary file.",
    "large": "The file was too large.",
    "many values": "The file held far more than the cells of a notebook.",
    "many cells": "The notebook had too many cells.",
    "much code": "The notebook had too much code.",
    "empty": "The file was empty.",
    "no JSON": "The file was no notebook: no JSON.",
    "no cells": "The file was no notebook: it had no list of cells.",
    "empty archive": "The archive held no notebook that can be read.",
    "other section": "It was another assignment's notebook.",
}

PHRASES = {**REPAIRS, **STOPS, **REFUSALS}
OTHER = "Something else, which this version does not count."


@dataclass(frozen=True)
class Remark:
    """One thing that is said of a submission.

    kind: as in PHRASES, "" where it is not known: earlier versions kept the text alone.  text: what its student reads.
    """

    kind: str
    text: str

    @property
    def phrase(self) -> str:
        """It in words that hold nothing of the submission."""
        return PHRASES.get(self.kind, OTHER)
