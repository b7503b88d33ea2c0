"""The words of a verdict: what was done, what came out, what was expected, what to try next."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from .compare import Examined, Spec, faults, leaf_kind, numeric
from .values import Digest


def message(spec: Spec, kind: str, examined: list[Examined], calls: list[tuple], reads: Sequence[str]) -> str:
    """What is wrong, for a learner; it shows shapes and ratios, never the expected values."""
    found, call = next(
        ((e, c) for e, c in zip(examined, calls, strict=True) if kind in faults(spec, e)), (examined[0], calls[0])
    )
    path = next((p for p in found.wrong if kind in ("globals", leaf_kind(found, p))), "")
    what = f"`{path}`" if path else f"what `{spec.name}` returned"
    raised = found.outcome.raised
    match kind:
        case "unwritten":
            return (
                f"`{spec.name}` is not written yet: it still raises NotImplementedError. "
                "Replace that line by your code and run both cells again."
            )
        case "raised" if raised and raised.type == "TooLong":
            return f"`{spec.name}` was stopped: {raised.message}. Does every loop in it come to an end?"
        case "raised" if raised:
            where = f', in line {raised.number} of its cell: "{raised.line}"' if raised.line else ""
            text = raised.message or "no message"
            return f"`{spec.name}` stopped with {raised.type}: {text}{where}. {_called(spec, call)}"
        case "none":
            printed = (
                " It prints something, but a printed value cannot be used by other code."
                if found.outcome.printed
                else ""
            )
            return (
                f"`{spec.name}` returned None where {_expected(spec)} should come back.{printed} "
                "Does every way through it end in `return`?"
            )
        case "type":
            return f"{_capital(what)} is {found.got[path].detail}."
        case "keys":
            keys = found.got[path].detail
            return f"The returned dictionary has no entry {path}; its keys are {keys}. Spelling and case count."
        case "shape":
            return f"{_capital(what)} has {found.got[path].detail}. {_called(spec, call)}"
        case "not finite":
            return f"{_capital(what)} contains nan or infinite numbers. {_called(spec, call)}"
        case "changed":
            names = ", ".join(f"`{name}`" for name in sorted(found.outcome.changed))
            return (
                f"`{spec.name}` changes its argument {names} in place: whoever called it finds other numbers there "
                "afterwards. Compute a new value instead."
            )
        case "globals":
            names = ", ".join(f"`{name}`" for name in reads)
            return (
                f"`{spec.name}` reads {names} from the notebook, not from its arguments: with other data it still "
                "answers for the old ones. Use only the arguments."
            )
    return _values(spec, examined)


def _called(spec: Spec, call: tuple) -> str:
    arguments = [
        f"{name} of shape {value.shape}"
        for name, value in zip(spec.arguments, call, strict=False)
        if isinstance(value, np.ndarray)
    ]
    return f"It was called with {', '.join(arguments)}." if arguments else ""


def _expected(spec: Spec) -> str:
    return " and ".join(f"`{name}`" for name in spec.returns) or "a value"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _values(spec: Spec, examined: list[Examined]) -> str:
    wrong = [e for e in examined if e.wrong]
    if spec.view:
        facts = list(dict.fromkeys(path for e in wrong for path in e.wrong))
        return f"`{spec.name}`: this should hold and does not: {'; '.join(facts)}."
    paths = list(dict.fromkeys(path for e in wrong for path in e.wrong))
    right = [path for path in examined[0].got if path not in paths]
    if any(isinstance(leaf.value, Digest) for leaf in wrong[0].expected.values()):
        verdict = "is not right" if len(paths) == 1 else "are not right"
        text = f"{_names(paths, spec)} {verdict}"
    else:
        count = f"on {len(wrong)} of {len(examined)} probes" if len(examined) > 1 else "on the probe"
        text = f"{_names(paths, spec)} {'is' if len(paths) == 1 else 'are'} wrong {count}{_far(wrong, paths)}"
    return f"{text}; {_names(right, spec)} {'is' if len(right) == 1 else 'are'} right." if right else f"{text}."


def _names(paths: list[str], spec: Spec) -> str:
    return (
        _capital(", ".join(f"`{path}`" if path else f"the result of `{spec.name}`" for path in paths))
        if paths == [""]
        else ", ".join(f"`{p}`" for p in paths)
    )


def _far(wrong: list[Examined], paths: list[str]) -> str:
    differences = [relative_difference(e.got[p].value, e.like(p)) for e in wrong for p in paths if p in e.wrong]
    known = [d for d in differences if d is not None]
    if not known:
        return ""
    largest = max(known)
    size = "less than 0.001" if largest < 1e-3 else f"{largest:.2g}"
    return f" (relative difference up to {size}, where 0 is equal and 1 means nothing in common)"


def relative_difference(got: Any, expected: Any) -> float | None:
    """‖a − b‖ / (‖a‖ + ‖b‖), between 0 and 1; None where the shapes differ or there are no numbers."""
    a, b = numeric(got), numeric(expected)
    if a is None or b is None or a.size != b.size:
        return None
    a, b = a.astype(float).reshape(-1), b.astype(float).reshape(-1)
    total = np.linalg.norm(a) + np.linalg.norm(b)
    return float(np.linalg.norm(a - b) / total) if total and np.isfinite(total) else None


def note(spec: Spec, examined: list[Examined]) -> str:
    """Advice beside a right answer: a one-entry array where a number is asked for."""
    for e in examined:
        for path, leaf in e.got.items():
            array, want = leaf.value, e.like(path)
            if isinstance(array, np.ndarray) and array.ndim and np.ndim(want) == 0 and not isinstance(want, Digest):
                what = f"`{path}`" if path else "the result"
                return f"Right. One remark: {what} is an array of shape {array.shape}; `.item()` makes it a number."
    return ""
