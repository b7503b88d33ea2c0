"""The comparison: what a function returned, taken apart and held against what was expected."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any, Literal

import numpy as np

from .paths import RESULT, Path
from .values import Anything, Digest, Drawn, Raises, stands_for
from .views import VIEWS
from .views.random_start import DRAWN, drawn

#: What NumPy does about an overflow while a function runs.
Over = Literal["ignore", "raise"]

#: Tolerance for outputs that came back in single precision: its rounding is 6e-8, and the longest sums and
#: products of the course amplify that by less than a thousand.
FLOAT32_RTOL = 1e-4

#: What size an output in single precision counts for at least: the probes' numbers have sizes of about one, and what is
#: left of them where they nearly cancel has their rounding.
FLOAT32_SIZE = 1e-2


@dataclass(frozen=True)
class Raised:
    """An exception that a learner's function let through.

    where: the function in which it arose.  line: the learner's line.  number: that line's number in its cell.
    kinds: which of Python's own exceptions it is, such as ValueError and Exception; a class of the learner's own that
    is called like one of them is none for that.
    """

    type: str
    message: str
    where: str = ""
    line: str = ""
    number: int = 0
    kinds: tuple[str, ...] = ()

    @property
    def unwritten(self) -> bool:
        return self.type == "NotImplementedError"


@dataclass(frozen=True)
class Outcome:
    """What one call did: the value it returned or what it raised, which arguments it changed, whether it printed."""

    value: Any = None
    raised: Raised | None = None
    changed: tuple[str, ...] = ()
    printed: bool = False

    def against(self, promised: Raises) -> "Outcome":
        """The same where an exception was promised: one of that kind is the value, and another stays what it is."""
        if self.raised is None:
            return replace(self, value=Raises(""))
        same = promised.type in self.raised.kinds
        return replace(self, value=Raises(promised.type, self.raised.message), raised=None) if same else self


@dataclass(frozen=True)
class Known:
    """A known mistake: its name, what a learner reads about it, and what it returns on the same probes.

    praise: how the diagnosis begins, that other outputs are right.
    """

    name: str
    diagnosis: str
    signature: list[Any] = field(repr=False)
    praise: str = ""


@dataclass(frozen=True)
class Spec:
    """What the engine has to know of an exercise; see `autograder.exercises.model.Exercise` for the fields."""

    name: str
    arguments: tuple[str, ...]
    returns: tuple[str, ...] = ()
    view: str | None = None
    rtol: float = 1e-6
    may_change: tuple[str, ...] = ()
    defaults: Mapping[str, float] = field(default_factory=dict)
    over: Over = "ignore"


@dataclass(frozen=True)
class Verdict:
    """Right, or the first thing that is wrong.

    kind: "right", or one of KINDS.  message: what was done, what came out, what was expected, what to do.
    mistakes: the known mistakes that explain it, as (name, diagnosis); empty where none does without doubt.
    note: advice beside a right answer, or what is wrong with an earlier one.
    where: the outputs that are wrong and the arguments that changed, or an exception's type and the learner's line.
    place: the lines in which the fault is, with the part marked; empty where that is not known.
    """

    exercise: str
    kind: str
    message: str = ""
    mistakes: tuple[tuple[str, str], ...] = ()
    note: str = ""
    where: tuple[str, ...] = ()
    place: str = ""

    @property
    def right(self) -> bool:
        return self.kind == "right"

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(
            filter(None, (self.message, self.place, *(diagnosis for _, diagnosis in self.mistakes), self.note))
        )

    def __str__(self) -> str:
        return "\n\n".join(self.paragraphs)


#: Kinds of fault, in words. In this order: where several things are wrong, the first is reported.
FAULTS = {
    "unwritten": "not written",
    "raised": "error or out of time",
    "none": "returns None",
    "type": "wrong type",
    "keys": "wrong keys",
    "shape": "wrong shape",
    "not finite": "not finite",
    "changed": "changes its arguments",
    "globals": "uses notebook variables",
    "value": "wrong value",
}
KINDS = tuple(FAULTS)


@dataclass(frozen=True)
class Leaf:
    """One number, array, text or set at a path such as `history["loss"]`; `fault` is one of KINDS or empty.

    twin: whether another key reads as the one that is missing, such as 1 and "1".
    """

    value: Any = None
    fault: str = ""
    detail: str = ""
    twin: bool = False


Leaves = dict[Path, Leaf]


def leaves(value: Any, like: Any, path: Path = RESULT, names: tuple[str, ...] = ()) -> Leaves:
    """Take `value` apart along the structure of `like`, the expected value.

    Accepted: any size-1 number for a scalar, any sequence for a tuple or a list, any mapping with at least the
    expected keys for a dictionary. Returns the leaves by path; a leaf that does not fit has its fault.
    """
    if isinstance(like, Anything):
        return {}
    if isinstance(like, Drawn):
        return {path: Leaf(DRAWN) if value is like else _drawn(value, like)}
    if isinstance(like, Mapping):
        return _mapping_leaves(value, like, path)
    if isinstance(like, list) and like and all(isinstance(entry, (int, float, np.generic)) for entry in like):
        return {path: _series(value, len(like))}
    if isinstance(like, (tuple, list)):
        return _sequence_leaves(value, like, path, names)
    if isinstance(like, (Digest, Raises, str, set)):
        return {path: Leaf(value)} if value is not None else {path: Leaf(fault="type", detail="missing")}
    if np.ndim(like) == 0 and not isinstance(like, np.ndarray):
        return {path: _scalar(value)}
    return {path: _array(value, np.shape(like))}


def _mapping_leaves(value: Any, like: Mapping[str, Any], path: Path) -> Leaves:
    if not isinstance(value, Mapping):
        return {path: Leaf(fault="type", detail=f"{described(value)}, not a dictionary")}
    found: Leaves = {}
    for key, entry in like.items():
        if key in value:
            found |= leaves(value[key], entry, path.entry(str(key)))
        else:
            keys, twin = ", ".join(map(repr, value)), str(key) in map(str, value)
            found[path.entry(str(key))] = Leaf(fault="keys", detail=keys or "no key at all", twin=twin)
    return found


def _sequence_leaves(value: Any, like: Sequence[Any], path: Path, names: tuple[str, ...]) -> Leaves:
    labels = map(Path, names[: len(like)]) if len(names) >= len(like) else map(path.entry, range(len(like)))
    if isinstance(value, np.ndarray) and all(isinstance(entry, Digest) for entry in like):
        value = value.reshape(-1)  # numbers from paper may stand in a row or in a column
    sequence = (
        list(value) if isinstance(value, (tuple, list)) or (isinstance(value, np.ndarray) and value.ndim) else None
    )
    if sequence is None:
        return {path: Leaf(fault="type", detail=f"{described(value)}, not {_values(len(like))}")}
    if len(sequence) != len(like):
        what = described(value) if isinstance(value, np.ndarray) else f"of length {len(sequence)}"
        return {path: Leaf(fault="type", detail=f"{what}, not {_values(len(like))}")}
    found: Leaves = {}
    for label, entry, expected in zip(labels, sequence, like, strict=True):
        found |= leaves(entry, expected, label)
    return found


def _values(count: int) -> str:
    return f"{count} values" if count > 1 else "a tuple of one value, which is written (value,) with a comma"


def numeric(value: Any) -> np.ndarray | None:
    """`value` as an array of bool, int or float; None where it is no such thing."""
    try:
        array = np.asarray(value)
        if isinstance(value, (int, Fraction)) and array.dtype == object:
            array = np.asarray(_float(value))
    except (TypeError, ValueError):
        return None
    return array if array.dtype.kind in "biuf" else None


def _float(number: int | Fraction) -> float:
    """A fraction, or a whole number that is too long for NumPy."""
    try:
        return float(number)
    except OverflowError:
        return np.inf if number > 0 else -np.inf


def _scalar(value: Any) -> Leaf:
    array = numeric(value)
    if array is None:
        return Leaf(fault="type", detail=f"{described(value)}, not a number")
    if array.size != 1:
        return Leaf(array, "shape", f"shape {array.shape}, not a single number")
    return Leaf(array)


def _series(value: Any, length: int) -> Leaf:
    listed = isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim > 0)
    arrays = [numeric(entry) for entry in value] if listed else [None]
    numbers = [array.reshape(-1)[0] for array in arrays if array is not None and array.size == 1]
    if len(numbers) != len(arrays):
        odd = (
            next((entry for entry, array in zip(value, arrays, strict=True) if array is None), None) if listed else None
        )
        what = f"{described(value)} with {described(odd)} in it" if odd is not None else described(value)
        return Leaf(fault="type", detail=f"{what}, not a list of numbers")
    if len(numbers) != length:
        return Leaf(np.array(numbers), "shape", f"{len(numbers)} entries, not {length}")
    return Leaf(np.array(numbers))


def _array(value: Any, shape: tuple[int, ...]) -> Leaf:
    array = numeric(value)
    if array is None or isinstance(value, (list, tuple)):
        return Leaf(array, "type", f"{described(value)}, not an array")
    if array.shape != shape:
        return Leaf(array, "shape", f"shape {array.shape}, not {shape}")
    return Leaf(array)


def _drawn(value: Any, like: Drawn) -> Leaf:
    """An array that chance makes, without its numbers: whether they are as drawn, or what they are."""
    leaf = _array(value, like.shape)
    return replace(leaf, value=None if leaf.fault else drawn(leaf.value, like.size))


def described(value: Any) -> str:
    """What kind of thing a value is, in a learner's words."""
    words = {dict: "a dictionary", tuple: "a tuple", list: "a list", str: "a text", set: "a set", type(None): "None"}
    if isinstance(value, (int, float, np.number)):
        return "a number"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    return words.get(type(value), f"a {type(value).__name__}")


def agrees(got: Any, expected: Any, rtol: float) -> bool:
    """Whether a leaf without a fault has the expected value: within `rtol` of the expectation's largest entry."""
    if isinstance(expected, Digest):
        return stands_for(got, expected)
    if isinstance(expected, (Raises, str, set)):
        return isinstance(got, type(expected)) and bool(got == expected)
    want = np.asarray(expected, dtype=float)
    array = np.asarray(got, dtype=float).reshape(want.shape)
    least = 1e-6
    if np.asarray(got).dtype in (np.float32, np.float16):
        rtol, least = max(rtol, FLOAT32_RTOL), FLOAT32_SIZE
    scale = max(float(np.max(np.abs(want[np.isfinite(want)]), initial=0.0)), least)
    with np.errstate(all="ignore"):
        return bool(
            np.all((np.abs(array - want) <= rtol * scale) | ((array == want) | (np.isnan(array) & np.isnan(want))))
        )


@dataclass(frozen=True)
class Examined:
    """One probe, taken apart: the learner's leaves, the expected ones, and the paths where they differ.

    spared: arguments that were changed in place, and may be.
    """

    outcome: Outcome
    got: Leaves
    expected: Leaves
    wrong: tuple[Path, ...]
    spared: tuple[str, ...] = ()

    @property
    def where(self) -> tuple[str, ...]:
        """As in a verdict, without numbers: what is wrong in the same way on other probes has the same."""
        raised = self.outcome.raised
        return (raised.type, raised.line) if raised else (*map(str, self.wrong), *self.outcome.changed)

    def like(self, path: Path) -> Any:
        """The expected value at a path; None where the result's structure is another."""
        return self.expected[path].value if path in self.expected else None


def take_apart(spec: Spec, outcomes: list[Outcome], expected: list[Any], calls: list[tuple]) -> list[Examined]:
    """Hold every outcome against its expectation; with a view, the facts decide once the structure fits."""
    examined = []
    for outcome, like in zip(outcomes, expected, strict=True):
        spared = tuple(name for name in outcome.changed if name in spec.may_change)
        outcome = replace(outcome, changed=tuple(n for n in outcome.changed if n not in spared))
        outcome = outcome.against(like) if isinstance(like, Raises) else outcome
        wanted = leaves(like, like, names=spec.returns)
        got = {} if outcome.raised else leaves(outcome.value, like, names=spec.returns)
        if RESULT in got and len(spec.returns) == 1:
            name = Path(*spec.returns)
            got, wanted = {name: got[RESULT]}, {name: wanted.get(RESULT, Leaf())}
        judged = spec.view is None
        wrong = tuple(
            p
            for p, leaf in got.items()
            if leaf.fault or (judged and not agrees(leaf.value, wanted[p].value, spec.rtol))
        )
        examined.append(Examined(outcome, got, wanted, wrong, spared))
    if spec.view is None:
        return examined
    if any(e.wrong or e.outcome.raised for e in examined):
        return [_structure(e) for e in examined]
    return _facts(spec.view, examined, calls)


def _structure(e: Examined) -> Examined:
    """A probe without its values: chance has made them, so only what does not fit can be recognised again."""
    return replace(e, got={path: Leaf(fault=leaf.fault, detail=leaf.detail) for path, leaf in e.got.items()})


def _facts(view: str, examined: list[Examined], calls: list[tuple]) -> list[Examined]:
    facts = VIEWS[view](calls, [e.outcome.value for e in examined])
    return [
        Examined(
            e.outcome,
            {Path(fact): Leaf(v) for fact, v in held.items()},
            {Path(fact): Leaf(True) for fact in held},
            tuple(Path(fact) for fact, v in held.items() if v is not True),
            e.spared,
        )
        for e, held in zip(examined, facts, strict=True)
    ]


def faults(spec: Spec, e: Examined) -> list[str]:
    """The kinds of everything that is wrong with one probe."""
    if e.outcome.raised:
        own = e.outcome.raised.where in ("", spec.name)
        return ["unwritten" if e.outcome.raised.unwritten and own else "raised"]
    if e.outcome.value is None:
        return ["none"]
    kinds = [leaf_kind(e, path) for path in e.wrong]
    if e.outcome.changed:
        kinds.append("changed")
    return kinds


def leaf_kind(e: Examined, path: Path) -> str:
    """What is wrong at one path of a probe."""
    return e.got[path].fault or ("not finite" if _lost(e.got[path].value, e.like(path)) else "value")


def _lost(got: Any, expected: Any) -> bool:
    """Whether numbers came out as nan or infinite that should be finite."""
    array, want = numeric(got), numeric(expected)
    return array is not None and want is not None and bool(np.all(np.isfinite(want))) and not np.all(np.isfinite(array))


def integers(text: str) -> list[int]:
    """The whole numbers in a message, such as the shapes in NumPy's errors."""
    return [int(digits) for digits in re.findall(r"\d+", text)]
