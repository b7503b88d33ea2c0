"""What an exercise's docstring must tell: every argument, the shapes of arrays, and what is returned."""

import inspect
import re
from collections.abc import Iterator

from ...exercises.sections import Section

#: A shape such as (n_x, m) or (3, 4), or words that stand for one.
SHAPE = r"\([\w ×+−*/-]+,[^()]*\)|shapes?\b|\brows?\b"


def missing(section: Section, exercise: str) -> Iterator[str]:
    """What the docstring of an exercise does not tell, in words that follow "does not tell"."""
    function = section.function(exercise)
    text, signature = inspect.getdoc(function) or "", inspect.signature(function)
    for name in signature.parameters:
        if not re.search(rf"\b{re.escape(name)}\b", text):
            yield f"what the argument {name} is"
    _, returns, result = text.partition("Returns")
    if not returns:
        yield "what is returned"
    arrays = "ndarray" in str([p.annotation for p in signature.parameters.values()])
    if arrays and not re.search(SHAPE, text):
        yield "the shapes of its arguments"
    if "ndarray" in str(signature.return_annotation) and not re.search(rf"{SHAPE}|\bfloats?\b", result):
        yield "the shape of the result"
